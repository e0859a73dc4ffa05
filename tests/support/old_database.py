"""A database as the version before reference data followed their files left it, brought up to now.

`python -m tests.support.old_database FOLDER` puts the rows of the folder's files into such a database,
and others as editors wrote them, migrates, lets the files say something else and imports them.
Prints as JSON what the import told, the first time and again, and what became of the rows; also
when the last migration is undone and done again.
"""

import json
import sys
from io import StringIO
from pathlib import Path

import django
import yaml

django.setup()

# After Django, which these need to be set up.
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from articles.importing.reference_data import REFERENCES  # noqa: E402
from articles.importing.reference_files import digest_of, nested_rows  # noqa: E402
from articles.models import Helpline, ReferenceDigest, Situation, Stage, Term, Topic  # noqa: E402
from tests.support.paths import ROOT  # noqa: E402
from tests.support.samples import PLAIN  # noqa: E402

BEFORE = [("articles", "0008_sent_twice")]
IN_TEXTS = [("articles", "0014_plain_names")]
TABLES = {
    "topics": ("Topic", ()),
    "glossary": ("Term", ("aliases",)),
    "helplines": ("Helpline", ("words",)),
    "situations": ("Situation", ()),
    "stages": ("Stage", ()),
}
# In editors' own words; texts hold what no form of that version would have taken, too.
EDITED = {
    "Topic": [{"slug": "shouji", "name": "手机租机"}],
    "Helpline": [
        {"slug": "yinhang", "name": "银行", "good_for": "还款", "not_for": "租机商家"},
    ],
    "Situation": [
        {"slug": "a", "label": "租机: 坏了", "guide": "jia", "anchor": "s1"},
        {"slug": "b", "label": "车贷：断供", "guide": "jia"},
        {"slug": "c", "label": "分期：", "guide": "jia"},
        {"slug": "d", "label": "分期和贷款：想还", "guide": "jia"},
    ],
    "Stage": [
        {
            "slug": "bianji",
            "name": "编辑写的",
            "when": "某天",
            "loan": "常见: 短信\r\n\r\n  一定：上门\n要过法院 ：起诉\n常见：",
            "rent": "",
            "do": "找客服 → 某篇指南\n看 → jia#s1\n\n问 → a → b\n打 110\n看 → " + "a" * 81,
        }
    ],
}


def main(folder: Path) -> None:
    _fill(folder)
    call_command("migrate", verbosity=0)
    found = {"migrated": _rows(), "unedited": _unedited()}
    call_command("migrate", *IN_TEXTS[0], verbosity=0)
    found["undone"] = _texts()
    call_command("migrate", verbosity=0)
    found |= {"again_migrated": _rows(), "again_unedited": _unedited()}
    Helpline.objects.update(note="编辑写的")
    _say_more(folder / "glossary.yaml", "还没有付够钱。", "还没有付够钱。这是改正。")
    _say_more(folder / "helplines.yaml", "先找运营商", "这是改正，先找运营商")
    _say_more(folder / "stages.yaml", "不论第几天", "随时")
    (folder / "a.txt").write_text(PLAIN)
    told, again = _import(folder), _import(folder)
    found |= {
        "told": told,
        "again": again.splitlines(),
        "term": dict(Term.objects.values_list("slug", "explanation")),
        "helpline": dict(Helpline.objects.values_list("slug", "note")),
        "stage": dict(Stage.objects.values_list("slug", "when")),
    }
    print(json.dumps(found))


def _old_models(state: list[tuple[str, str]]):
    return MigrationExecutor(connection).loader.project_state(state).apps


def _fill(folder: Path) -> None:
    call_command("migrate", *BEFORE[0], verbosity=0)
    old = _old_models(BEFORE)
    for name, (model, lists) in TABLES.items():
        path = (
            ROOT / "tests/support/old_stages.yaml" if name == "stages" else folder / f"{name}.yaml"
        )
        for row in yaml.safe_load(path.read_text()):
            row |= {each: "\n".join(row.get(each, [])) for each in lists}
            old.get_model("articles", model).objects.create(**row)
    for model, rows in EDITED.items():
        for row in rows:
            old.get_model("articles", model).objects.create(**row)


def _rows() -> dict:
    """What the rows say that hid something in their texts."""
    return {
        "topic": dict(Topic.objects.values_list("slug", "debts")),
        "helpline": dict(Helpline.objects.values_list("slug", "debts")),
        "situation": {row.slug: [row.group, row.label] for row in Situation.objects.all()},
        "stage": {
            stage.slug: [
                [[row.side, row.likelihood, row.text] for row in stage.events.all()],
                [[row.text, row.guide, row.anchor] for row in stage.actions.all()],
            ]
            for stage in Stage.objects.all()
        },
    }


def _unedited() -> list[str]:
    """Keys of the rows that say what is remembered of their files."""
    known = set(ReferenceDigest.objects.values_list("file_name", "key", "digest"))
    return [
        row.slug
        for reference in REFERENCES
        for row in reference.model.objects.all()
        if (reference.file_name, row.slug, digest_of(reference, row, nested_rows(reference, row)))
        in known
    ]


def _texts() -> dict[str, list]:
    old = _old_models(IN_TEXTS)
    stages = old.get_model("articles", "Stage").objects.values_list("slug", "loan", "rent", "do")
    situations = old.get_model("articles", "Situation").objects.values_list("slug", "label")
    return {"stages": list(stages), "situations": list(situations)}


def _say_more(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def _import(folder: Path) -> str:
    out = StringIO()
    call_command("import_articles", str(folder), stdout=out)
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
