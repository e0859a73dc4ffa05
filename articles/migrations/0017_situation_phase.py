"""Situations say how far things have come; the home page lists them by it.

Those of former versions get the phase that fits, so that none goes from readers' pages. Digests
follow, so that a row that nobody edited still counts as such. The way to a digest is frozen here as
it was when this was written.
"""

import hashlib
import json
import re

from django.db import migrations, models

# An editor's own situation: most are about what happens when a day of payment has passed.
_OTHERS = "overdue"
_PHASES = {
    "now": "cheng-buzhu fayuan-cailiao cuishou-jiaren xian-zhuanqian",
    "before": (
        "kuai-daoqi zuji-kuai-daoqi mei-shouru zuji-mei-shouru wangle-huankuan koukuan-shibai"
        " zuji-koukuan-shibai suan-buqing"
    ),
    "settle": (
        "xiang-fenqi zuji-xiang-fenqi xie-shenqing xiang-jieqing zuji-xiang-jieqing xiang-huanji"
        " meitan-cheng bang-tingxi xiufu-zhengxin"
    ),
    "chased": "cuishou-saorao zhaizhu-huanren",
    "court": (
        "jiqi-maile bei-zhixing zuji-fayuan-cailiao zuji-bei-zhixing pa-zuolao zuji-pa-zuolao"
    ),
}
_FIELDS = ("slug", "group", "label", "hint", "guide", "anchor")


def _digest_of(row, names):
    values = {name: "\n".join(re.split("\r\n|\r|\n", getattr(row, name))).strip() for name in names}
    said = {name: text for name, text in values.items() if text}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


def set_phases(apps, schema_editor):
    # Of the database that is migrated: `move_database` migrates another one than the present.
    database = schema_editor.connection.alias
    digests = apps.get_model("articles", "ReferenceDigest").objects.using(database)
    digests = digests.filter(file_name="situations.yaml")
    known = dict(digests.values_list("key", "digest"))
    phases = {slug: phase for phase, slugs in _PHASES.items() for slug in slugs.split()}
    for row in apps.get_model("articles", "Situation").objects.using(database).order_by("pk"):
        is_unedited = known.get(row.slug) == _digest_of(row, _FIELDS)
        row.phase = phases.get(row.slug, _OTHERS)
        row.save(update_fields=["phase"])
        if is_unedited:
            digests.filter(key=row.slug).update(digest=_digest_of(row, (*_FIELDS, "phase")))


def forget_phases(apps, schema_editor):
    """Only the digests: the column goes."""
    database = schema_editor.connection.alias
    digests = apps.get_model("articles", "ReferenceDigest").objects.using(database)
    digests = digests.filter(file_name="situations.yaml")
    known = dict(digests.values_list("key", "digest"))
    for row in apps.get_model("articles", "Situation").objects.using(database).order_by("pk"):
        if known.get(row.slug) == _digest_of(row, (*_FIELDS, "phase")):
            digests.filter(key=row.slug).update(digest=_digest_of(row, _FIELDS))


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0016_guide_body"),
    ]

    operations = [
        migrations.AddField(
            model_name='situation',
            name='phase',
            field=models.CharField(blank=True, choices=[('now', '最要紧的'), ('before', '还没到期'), ('overdue', '已经逾期'), ('settle', '想谈、结清、还机'), ('chased', '被催'), ('court', '法院、报警')], default='', help_text='最要紧的在首页最上面。不选，就不在首页列出，搜索和指南里还有', max_length=10, verbose_name='到了哪一步'),
        ),
        migrations.RunPython(set_phases, forget_phases),
    ]
