"""Nothing that is in no text gets into a column, whoever writes."""

import sys

import pytest
from django import forms
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import models

from articles.models import Article, Platform, Section, Step, Term, Topic, Word, fields
from articles.text.control_characters import BrokenCharacter, clean_line
from articles.text.html.markdown import MAX_NESTING

SPOILED = "甲\0\x07\x0b乙\x9f\ufffe\U0001ffff\r\n丙"
LINE, TEXT = "甲 乙 丙", "甲\n乙\n丙"
TEXTS = (models.CharField, models.TextField, models.JSONField)
COLUMNS = [
    field
    for model in apps.get_app_config("articles").get_models()
    for field in model._meta.local_concrete_fields
    if isinstance(field, TEXTS)
]


def test_every_column_of_text_is_one_that_keeps_them_out():
    assert len(COLUMNS) > 90
    assert [str(each) for each in COLUMNS if type(each).__module__ != fields.__name__] == []


@pytest.mark.django_db
def test_to_a_migration_they_are_djangos_own_columns():
    call_command("makemigrations", "articles", check=True, dry_run=True, verbosity=0)
    for field in COLUMNS:
        assert field.deconstruct()[1].startswith("django.db.models.")


# --- every way that a row is written --------------------------------------------------------------


def save(text):
    row = Term(slug="a", name=text, explanation=text)
    row.save()
    return row


def create_many(text):
    return Term.objects.bulk_create([Term(slug="a", name=text, explanation=text)])[0]


def update(text):
    row = Term.objects.create(slug="a", name="丁", explanation="丁")
    Term.objects.filter(pk=row.pk).update(name=text, explanation=text)
    row.refresh_from_db()
    return row


def update_many(text):
    row = Term.objects.create(slug="a", name="丁", explanation="丁")
    row.name = row.explanation = text
    Term.objects.bulk_update([row], ["name", "explanation"])
    row.refresh_from_db()
    return row


def get_or_create(text):
    return Term.objects.get_or_create(name=text, defaults={"slug": "a", "explanation": text})[0]


WRITERS = (save, create_many, update, update_many, get_or_create)
each_writer = pytest.mark.parametrize("write", WRITERS)


@pytest.mark.django_db
@each_writer
def test_whoever_writes_what_is_in_no_text_goes(write):
    row = write(SPOILED)
    stored = Term.objects.values_list("name", "explanation").get()
    assert (row.name, row.explanation) == stored == (LINE, TEXT)


@pytest.mark.django_db
@each_writer
def test_half_of_a_character_is_written_by_nobody(write):
    with pytest.raises(ValidationError, match="坏掉的字符"):
        write("甲\ud800")


@pytest.mark.django_db
def test_a_row_is_found_by_what_was_typed():
    Platform.objects.create(name=SPOILED)
    assert Platform.objects.filter(name=SPOILED).exists()
    assert Platform.objects.filter(name__in=[SPOILED]).exists()


@pytest.mark.django_db
def test_texts_in_json_are_fit_too():
    Word.objects.create(text="甲", also=[SPOILED, {SPOILED: [SPOILED, 1, None]}])
    fit = "甲\n乙\r\n丙"
    assert Word.objects.get().also == [fit, {fit: [fit, 1, None]}]


@pytest.mark.django_db
def test_half_of_a_character_is_a_mistake_with_a_sentence():
    with pytest.raises(ValidationError) as caught:
        Topic(slug="t", name="甲\ud800", description="\udfff").full_clean()
    assert set(caught.value.message_dict) == {"name", "description"}
    assert "坏掉的字符" in caught.value.message_dict["name"][0]


# --- forms ----------------------------------------------------------------------------------------


def test_every_text_that_editors_type_in_the_admin_goes_through_these_fields(rf, admin_user):
    request = rf.get("/")
    request.user = admin_user
    own = (fields.LineFormField, fields.TextFormField, forms.SlugField, forms.ChoiceField)
    for model, model_admin in admin.site._registry.items():
        if model._meta.app_label == "articles" and model is not Article:
            form = model_admin.get_form(request, change=False)
            for name, field in form.base_fields.items():
                assert not isinstance(field, forms.CharField) or isinstance(field, own), (
                    model,
                    name,
                )


@pytest.mark.parametrize(
    ("field", "expected"), [(fields.LineFormField(), LINE), (fields.TextFormField(), TEXT)]
)
def test_what_is_typed_becomes_fit(field, expected):
    assert field.clean(SPOILED) == expected
    assert not field.has_changed(expected, SPOILED)


def test_half_of_a_character_is_refused_and_shown_again():
    class OneField(forms.Form):
        text = fields.TextFormField()

    form = OneField({"text": "甲\ud800\x07乙"})
    assert form.errors["text"] == [str(BrokenCharacter())]
    assert "甲\ufffd乙" in form.as_p()


@pytest.mark.parametrize(
    ("model", "name"), [(Article, "summary"), (Article, "first_action"), (Section, "body")]
    + [(Step, name) for name in ("body", "prepare", "deadline", "script", "refusal", "basis")]
)  # fmt: skip
def test_lists_in_lists_without_end_are_a_mistake(model, name):
    field = model._meta.get_field(name)
    assert field.clean("> " * MAX_NESTING + "甲", None)
    with pytest.raises(ValidationError, match="一层套一层"):
        field.clean("> " * (MAX_NESTING + 1) + "甲", None)


def test_a_text_that_python_calls_printable_has_nothing_to_be_cleaned():
    """Columns look no further at such a text."""
    characters = map(chr, range(sys.maxunicode + 1))
    assert not [each for each in characters if each.isprintable() and clean_line(each) != each]
