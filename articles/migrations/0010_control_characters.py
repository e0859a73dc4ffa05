"""Take out of every stored text what no text holds: see `articles/text/control_characters.py`.

Frozen here as it was when this was written. Each batch is a transaction by itself, and what is clean
is not looked for again: whoever stops this goes on from there the next time.
"""

import hashlib
import json
import re

from django.db import IntegrityError, migrations, models, transaction
from django.db.models import F, Q
from django.db.models.functions import Cast

_BATCH = 200
# From U+000C on, as regular expressions of Python and of PostgreSQL have it.
_OTHERS = (
    r"\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
)
_BREAK = re.compile("[\x0b\r\n]+")
_HALF = re.compile("[\ud800-\udfff]")
_UNFIT = re.compile(rf"[\u0000-\u0008{_OTHERS}]")
# In JSON they stand as they are, or as escapes; a few more are looked at in vain.
_ESCAPES = r"\\(b|f|u00[0189][0-9a-f]|u007f|ud[89a-f]|ufd[de]|ufff[ef])"
_TEXTS = (models.CharField, models.TextField)
# One name a line: a soft break in one of them parts no names.
_NAMES = ("platform_names", "aliases", "platforms")
_LINES = (*_NAMES, "title", "heading", "category", "number", "anchor", "slug", "topic", "kind", "recommended", "terms")
_TAG = re.compile(r"(<[^>]*>)")


def _drop(text):
    return _UNFIT.sub("", _HALF.sub("\ufffd", text))


def _text(text):
    return _drop(text).replace("\x0b", "\n")


def _line(text):
    return _BREAK.sub(" ", _drop(text))


def _tidy_line(text):
    """As `articles.text.tidy_text.tidy_line`."""
    return " ".join(part for line in re.split("\r\n|\r|\n", _text(text)) if (part := line.strip()))


def _html(text):
    """What was typed as a soft break is shown as one; in an attribute it cannot be."""
    parts = _TAG.split(_drop(text))
    parts[::2] = (part.replace("\x0b", "<br>\n") for part in parts[::2])
    return "".join(parts).replace("\x0b", " ")


def _tidy(text):
    """As `articles.text.tidy_text.tidy_text`, by which the working copy is read: both must say the same."""
    kept = []
    for line in re.split("\r\n|\r|\n", _text(text)):
        stripped = line.strip()
        indent = line[: len(line) - len(line.lstrip())]
        line = indent + stripped if stripped and not indent.strip(" ") else stripped
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n").lstrip(" ")


def _document(value, body, name="", source=False):
    """A Document as JSON, its long texts cleaned by `body`."""
    if isinstance(value, dict):
        inside = source or name == "source"
        return {key: _document(item, body, key, inside) for key, item in value.items()}
    if isinstance(value, list):
        return [_document(item, body, name, source) for item in value]
    if not isinstance(value, str) or _is_clean(value):
        return value
    if source:
        return _text(value)
    return _tidy_line(value) if name in _LINES else body(value)


def _json(value):
    if isinstance(value, dict):
        return {_json(key): _json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_json(item) for item in value]
    return _text(value) if isinstance(value, str) else value


def _is_clean(text):
    return _text(text) == text


def _cleaned(field, value):
    """What the column shall hold."""
    if value is None:
        return None
    if isinstance(field, models.JSONField):
        by_name = {"document": _tidy, "html": _html}
        return _document(value, by_name[field.name]) if field.name in by_name else _json(value)
    if _is_clean(value):
        return value
    if isinstance(field, models.SlugField):
        return re.sub("[^-a-zA-Z0-9_]", "", value)
    if field.name in _NAMES and field.model._meta.model_name == "article":
        return "\n".join(_line(line) for line in value.split("\n"))
    return _line(value) if isinstance(field, models.CharField) else _text(value)


def _digest(document):
    canonical = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def _dirty(model, fields, connection):
    """The rows that hold one of them, found by the database."""
    first = r"\u0000" if connection.vendor == "sqlite" else r"\u0001"
    raw = rf"[{first}-\u0008\u000b{_OTHERS}]"
    rows, wanted = model.objects.using(connection.alias).order_by("pk"), Q()
    for field in fields:
        name = field.name
        if isinstance(field, models.JSONField):
            name = f"text_of_{field.name}"
            rows = rows.annotate(**{name: Cast(field.name, models.TextField())})
            wanted |= Q(**{f"{name}__regex": _ESCAPES})
        wanted |= Q(**{f"{name}__regex": raw})
    return rows.filter(wanted).values_list("pk", flat=True)


def _write(rows, pk, changes):
    """Under a name that another row has, its key tells it from that one."""
    try:
        with transaction.atomic(using=rows.db):
            rows.filter(pk=pk).update(**changes)
    except IntegrityError:
        for name, value in changes.items():
            field = rows.model._meta.get_field(name)
            if isinstance(field, models.CharField):
                changes[name] = f"{value[: field.max_length - 21]}-{pk}"
        rows.filter(pk=pk).update(**changes)


def _clean_batch(apps, model, fields, keys, database):
    rows = model.objects.using(database)
    changed = 0
    for row in rows.filter(pk__in=keys).values("pk", *(field.name for field in fields)):
        cleaned = {field.name: _cleaned(field, row[field.name]) for field in fields}
        changes = {name: value for name, value in cleaned.items() if value != row[name]}
        if changes:
            _write(rows, row["pk"], changes)
            changed += 1
        if "document" in changes:
            # What was not edited since it was imported must not look as if it were.
            articles = rows.filter(pk=row["pk"]).values("article")
            sources = apps.get_model("articles", "Source").objects.using(database)
            sources = sources.filter(article__in=articles)
            old, new = _digest(row["document"]), _digest(changes["document"])
            sources.filter(digest=old).update(digest=new)
    if changed:
        # Pages that were made before hold no longer.
        # Pages that were made before, which later versions have no table for.
        for model in apps.get_models():
            if model._meta.model_name == "preparedpage":
                model.objects.using(database).all().delete()
        versions = apps.get_model("articles", "SiteVersion").objects.using(database)
        versions.filter(pk=1).update(number=F("number") + 1)


def _batches(keys):
    batch = list(keys[:_BATCH])
    while batch:
        yield batch
        batch = list(keys.filter(pk__gt=batch[-1])[:_BATCH]) if len(batch) == _BATCH else []


def clean(apps, schema_editor):
    # Of the database that is migrated: `move_database` migrates another one than the present, whose
    # tables are as later migrations made them.
    database = schema_editor.connection.alias
    for model in apps.get_app_config("articles").get_models():
        columns = model._meta.local_concrete_fields
        fields = [each for each in columns if isinstance(each, (*_TEXTS, models.JSONField))]
        if fields:
            dirty = _dirty(model, fields, schema_editor.connection)
            for keys in _batches(dirty):
                with transaction.atomic(using=database):
                    _clean_batch(apps, model, fields, keys, database)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("articles", "0008_sent_twice"),
    ]

    operations = [
        migrations.RunPython(clean, migrations.RunPython.noop, atomic=False),
    ]
