"""A database as the version before reference data followed their files left it, brought up to now.

`python -m tests.support.old_database FOLDER` puts the rows of the folder's files into such a database, edits
one of them, migrates, lets the files say something else and imports them. Prints as JSON what the
import told, the first time and again, and what became of two rows.
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

from articles.models import Helpline, Term  # noqa: E402
from tests.support.samples import PLAIN  # noqa: E402

BEFORE = [("articles", "0008_sent_twice")]
TABLES = {"glossary": ("Term", "aliases"), "helplines": ("Helpline", "words")}


def main(folder: Path) -> None:
    _fill(folder)
    call_command("migrate", verbosity=0)
    Helpline.objects.update(note="编辑写的")
    _say_more(folder / "glossary.yaml", "还没有付够钱。", "还没有付够钱。这是改正。")
    _say_more(folder / "helplines.yaml", "先找运营商", "这是改正，先找运营商")
    (folder / "a.txt").write_text(PLAIN)
    told, again = _import(folder), _import(folder)
    found = {
        "told": told,
        "again": again.splitlines(),
        "term": dict(Term.objects.values_list("slug", "explanation")),
        "helpline": dict(Helpline.objects.values_list("slug", "note")),
    }
    print(json.dumps(found))


def _fill(folder: Path) -> None:
    call_command("migrate", *BEFORE[0], verbosity=0)
    old = MigrationExecutor(connection).loader.project_state(BEFORE).apps
    for name, (model, lists) in TABLES.items():
        for row in yaml.safe_load((folder / f"{name}.yaml").read_text()):
            row |= {lists: "\n".join(row.get(lists, []))}
            old.get_model("articles", model).objects.create(**row)


def _say_more(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text().replace(old, new))


def _import(folder: Path) -> str:
    out = StringIO()
    call_command("import_articles", str(folder), stdout=out)
    return out.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
