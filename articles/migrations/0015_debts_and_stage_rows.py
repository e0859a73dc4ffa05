"""What was written into texts gets columns and rows of its own.

The group of a situation stood in its label (「租机：…」), the debts of a help channel and of a topic in
their texts, what happens in a stage and what to do about it in lines (「常见：…」, 「… → guide#anchor」).

Digests of reference data follow, so that a row that nobody edited still counts as such. How lines
were read, and the way to a digest, are frozen here as they were when this was written.
"""

import hashlib
import json
import re

import django.db.models.deletion
from django.db import migrations, models

_STEP = 10
_LIKELIHOODS = {"常见": "likely", "可能": "possible", "要过法院": "court"}
_EVENT = re.compile(r"(常见|可能|要过法院)\s*[:：]\s*(\S.*)")
_ACTION = re.compile(r"(\S.*?)\s*→\s*([a-z0-9-]{1,80})(?:#([A-Za-z0-9_-]{1,80}))?")
_GROUPS = {"租机": "rent", "分期": "loan", "分期和贷款": "loan", "贷款": "loan", "不管哪一种": "any"}
_LABEL = re.compile(rf"({'|'.join(_GROUPS)})\s*[:：]\s*(.*)")
_LABEL_SIZE = 40


# --- reading and writing what stood in texts --------------------------------------------------------


def read_events(text):
    """(likelihood, text) of each line. One that does not say how likely it is stays as it is."""
    lines = filter(None, map(str.strip, text.splitlines()))
    found = ((line, _EVENT.fullmatch(line)) for line in lines)
    return [
        (_LIKELIHOODS[match[1]], match[2]) if match else ("possible", line)
        for line, match in found
    ]


def read_actions(text):
    """(text, guide, anchor) of each line. An arrow that leads to no guide stays in the text."""
    lines = filter(None, map(str.strip, text.splitlines()))
    found = ((line, _ACTION.fullmatch(line)) for line in lines)
    return [
        (match[1], match[2], match[3] or "") if match and "→" not in match[1] else (line, "", "")
        for line, match in found
    ]


def read_label(label):
    """(group, label without its name). A group that we do not know stays in the label."""
    match = _LABEL.fullmatch(label.strip())
    if not match:
        return "any", label
    # A name that stands there twice: forms and files refuse a group in a label.
    while match[2] and (again := _LABEL.fullmatch(match[2])) and again[2]:
        match = again
    return _GROUPS[match[1]], match[2] or match[1]


def write_events(events):
    names = {value: name for name, value in _LIKELIHOODS.items()}
    return "\n".join(f"{names[likelihood]}：{_line(text)}" for likelihood, text in events)


def write_actions(actions):
    ends = ((f" → {guide}" + f"#{anchor}" * bool(anchor)) * bool(guide) for _, guide, anchor in actions)
    return "\n".join(_line(text) + end for (text, _, _), end in zip(actions, ends))


def write_label(group, label):
    name = {"rent": "租机：", "loan": "分期："}.get(group, "")
    return name + label if len(name + label) <= _LABEL_SIZE else label


def _line(text):
    return " ".join(text.split())


# --- digests of reference data ------------------------------------------------------------------------


def _said(value):
    if isinstance(value, list):
        return [{name: text for name, each in row.items() if (text := _said(each))} for row in value]
    return "\n".join(re.split("\r\n|\r|\n", value)).strip() if isinstance(value, str) else value


def digest_of(values):
    said = {name: text for name, value in values.items() if (text := _said(value))}
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()


_TOPIC = "slug name description"
_HELPLINE = "slug name number url owner good_for not_for note words on_guides"
_SITUATION = "slug label hint guide anchor"


def _values(row, fields):
    return {name: getattr(row, name) for name in fields.split()}


def _old_stage(stage):
    return _values(stage, "slug name when loan rent do basis")


def _new_stage(stage):
    events = list(stage.events.order_by("position", "pk").values("side", "likelihood", "text"))
    actions = list(stage.actions.order_by("position", "pk").values("text", "guide", "anchor"))
    return _values(stage, "slug name when basis") | {"events": events, "actions": actions}


# By file: the model, and what its rows say before this migration and after it.
_FILES = {
    "topics.yaml": (
        "Topic",
        lambda row: _values(row, _TOPIC),
        lambda row: _values(row, f"{_TOPIC} debts"),
    ),
    "helplines.yaml": (
        "Helpline",
        lambda row: _values(row, _HELPLINE),
        lambda row: _values(row, f"{_HELPLINE} debts"),
    ),
    "situations.yaml": (
        "Situation",
        lambda row: _values(row, _SITUATION),
        lambda row: _values(row, f"{_SITUATION} group"),
    ),
    "stages.yaml": ("Stage", _old_stage, _new_stage),
}


# --- the two ways ---------------------------------------------------------------------------------------


def _split_topic(topic):
    topic.debts = "rent" if "租机" in topic.name else "any"


def _split_helpline(line):
    line.debts = "loan" if "租机" in line.not_for else "any"


def _split_situation(situation):
    situation.group, situation.label = read_label(situation.label)


def _split_stage(stage):
    sides = (("loan", stage.loan), ("rent", stage.rent))
    events = [(side, *event) for side, text in sides for event in read_events(text)]
    for place, (side, likelihood, text) in enumerate(events, start=1):
        stage.events.create(side=side, likelihood=likelihood, text=text, position=place * _STEP)
    for place, (text, guide, anchor) in enumerate(read_actions(stage.do), start=1):
        stage.actions.create(text=text, guide=guide, anchor=anchor, position=place * _STEP)


def _join_situation(situation):
    situation.label = write_label(situation.group, situation.label)


def _join_stage(stage):
    events, actions = stage.events.order_by("position", "pk"), stage.actions.order_by("position", "pk")
    for side in ("loan", "rent"):
        found = events.filter(side=side).values_list("likelihood", "text")
        setattr(stage, side, write_events(found))
    stage.do = write_actions(list(actions.values_list("text", "guide", "anchor")))


def _convert(apps, schema_editor, change, is_forwards):
    """Change each row, and its digest with it where that was the row's."""
    # Of the database that is migrated: `move_database` migrates another one than the present.
    database = schema_editor.connection.alias
    digests = apps.get_model("articles", "ReferenceDigest").objects.using(database)
    for file_name, (model, old, new) in _FILES.items():
        before, after = (old, new) if is_forwards else (new, old)
        known = dict(digests.filter(file_name=file_name).values_list("key", "digest"))
        for row in apps.get_model("articles", model).objects.using(database).order_by("pk"):
            is_unedited = known.get(row.slug) == digest_of(before(row))
            change[model](row)
            row.save()
            if is_unedited:
                digests.filter(file_name=file_name, key=row.slug).update(
                    digest=digest_of(after(row))
                )


def split(apps, schema_editor):
    change = {
        "Topic": _split_topic,
        "Helpline": _split_helpline,
        "Situation": _split_situation,
        "Stage": _split_stage,
    }
    _convert(apps, schema_editor, change, is_forwards=True)


def join(apps, schema_editor):
    change = {
        "Topic": lambda topic: None,
        "Helpline": lambda line: None,
        "Situation": _join_situation,
        "Stage": _join_stage,
    }
    _convert(apps, schema_editor, change, is_forwards=False)


_DEBTS = {"choices": [("any", "不管哪一种"), ("loan", "分期"), ("rent", "租机")], "default": "any", "max_length": 10}


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0014_plain_names"),
    ]

    operations = [
        # Whoever goes back gets the columns again, which are empty at first.
        migrations.AlterField('stage', 'loan', models.TextField(default='')),
        migrations.AlterField('stage', 'rent', models.TextField(default='')),
        migrations.AlterField('stage', 'do', models.TextField(default='')),
        migrations.AddField(
            model_name='topic',
            name='debts',
            field=models.CharField(**_DEBTS, help_text='指南末尾的求助渠道按它排先后', verbose_name='讲的是哪一种债'),
        ),
        migrations.AddField(
            model_name='helpline',
            name='debts',
            field=models.CharField(**_DEBTS, help_text='只管一种的，在讲另一种的指南里排到最后', verbose_name='管哪一种债'),
        ),
        migrations.AddField(
            model_name='situation',
            name='group',
            field=models.CharField(**_DEBTS, help_text='首页按它分组', verbose_name='欠的是哪一种'),
        ),
        migrations.CreateModel(
            name='StageEvent',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('side', models.CharField(choices=[('loan', '分期'), ('rent', '租机')], max_length=10, verbose_name='欠的是哪一种')),
                ('likelihood', models.CharField(choices=[('likely', '常见'), ('possible', '可能'), ('court', '要过法院')], max_length=10, verbose_name='有多常见')),
                ('text', models.TextField(verbose_name='会发生什么')),
                ('stage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='events', to='articles.stage')),
            ],
            options={
                'verbose_name': '会发生的事',
                'verbose_name_plural': '会发生的事',
                'ordering': ('position', 'id'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='StageAction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField(default=0, verbose_name='顺序')),
                ('text', models.TextField(verbose_name='做什么')),
                ('guide', models.SlugField(blank=True, default='', max_length=80, verbose_name='指南的网址名')),
                ('anchor', models.CharField(blank=True, default='', max_length=80, verbose_name='小节或步骤的锚点')),
                ('stage', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='actions', to='articles.stage')),
            ],
            options={
                'verbose_name': '你可以做的',
                'verbose_name_plural': '你可以做的',
                'ordering': ('position', 'id'),
                'abstract': False,
                'default_permissions': (),
            },
        ),
        migrations.RunPython(split, join),
        migrations.RemoveField('stage', 'loan'),
        migrations.RemoveField('stage', 'rent'),
        migrations.RemoveField('stage', 'do'),
    ]
