"""What migrations do to rows that versions before them have written."""

import json
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.editing.load import load_document
from articles.importing.articles import Outcome, preview_import
from articles.importing.reference_data import load_references
from articles.models import Article, PreparedPage, ReferenceDigest, SiteVersion, Term, Word
from articles.text.control_characters import clean_text
from articles.text.document import Document
from tests.conftest import ROOT
from tests.support.samples import OWN, article_file, take
from tests.support.seeded import publish_seeds

pytestmark = pytest.mark.django_db
control_characters = import_module("articles.migrations.0010_control_characters")
reference_digest = import_module("articles.migrations.0011_reference_digest")
OLD_SEEDS = ROOT / "tests" / "support" / "old_seeds"

UNFIT = "\x07\x1f\x7f\x9f\ufdd0\ufffe\uffff\U0001fffe"
NUL = "\0" if connection.vendor == "sqlite" else ""


def spoil(row, **texts):
    """Write texts as no version writes them any more: no field is asked."""
    quoted = connection.ops.quote_name
    columns = ", ".join(f"{quoted(name)} = %s" for name in texts)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {quoted(row._meta.db_table)} SET {columns} WHERE id = %s",  # noqa: S608
            [*texts.values(), row.pk],
        )


def clean():
    control_characters.clean(apps, connection.schema_editor())


def text_columns():
    """Each column that holds text, with what a row could have in it at the worst."""
    for model in apps.get_app_config("articles").get_models():
        for field in model._meta.local_concrete_fields:
            if field.get_internal_type() in ("CharField", "TextField", "SlugField", "JSONField"):
                yield model._meta.db_table, field


def spoil_all():
    """Put unfit characters into each text column, wherever there is room."""
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table, field in text_columns():
            column = quoted(field.column)
            if field.get_internal_type() == "JSONField":
                text = f"CAST({column} AS text)"
                kind = "jsonb" if connection.vendor == "postgresql" else "text"
                cursor.execute(
                    f"UPDATE {table} SET {column} = CAST(replace({text}, %s, %s) AS {kind})",  # noqa: S608
                    ['": "', f'": "\\u0007\\u000b甲{UNFIT[2:]}'],
                )
                continue
            most = field.max_length or 10**6
            cursor.execute(
                f"UPDATE {table} SET {column} = {column} || %s WHERE length({column}) < %s",  # noqa: S608
                [f"{NUL}{UNFIT}\x0b{UNFIT}", most - 20],
            )


def texts_in(field, value):
    if field.get_internal_type() != "JSONField":
        return value or ""
    value = field.from_db_value(value, None, connection)
    return (
        json.dumps(value, ensure_ascii=False).replace("\\u000b", "\x0b").replace("\\u0007", "\x07")
    )


def unfit_columns():
    found = []
    with connection.cursor() as cursor:
        for table, field in text_columns():
            column = connection.ops.quote_name(field.column)
            cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608
            values = [texts_in(field, value) for (value,) in cursor]
            found += [(table, field.name) for value in values if clean_text(value) != value][:1]
    return found


def test_every_column_of_text_is_cleaned_and_then_nothing_is_left_to_do():
    publish_seeds()
    spoil_all()
    assert len(unfit_columns()) > 60
    clean()
    assert unfit_columns() == []
    version = SiteVersion.objects.get(pk=1).number
    clean()
    assert SiteVersion.objects.get(pk=1).number == version


@pytest.fixture
def imported():
    """A guide as the version before imported and published it, with what its file brought in."""
    article = take(OWN, publish_it=True).article
    PreparedPage.objects.create(article=article, recipe="x", page=b"x")
    section = article.sections.get(heading="以后")
    spoil(article, title="手机\x0b分期断了怎么办\ufffe", platform_names="某\x0b平台")
    spoil(section, body="每月\x0b 记\x07账。")
    spoil(article.sources.get(), publisher=f"某{NUL}网站")
    article.refresh_from_db()
    document = article.live.document
    document |= {"title": "手机\x0b分期断了怎么办\ufffe", "platforms": ["某\x0b平台"]}
    document["source"]["publisher"] = f"某{NUL}网站"
    document["sections"][1]["body"] = "每月\x0b 记\x07账。"
    html = article.live.html
    html["sections"][1]["body"] = '<p>每月\x0b 记\x07账。<a title="a\x0bb">x</a></p>'
    spoil(article.live, title=document["title"], document=as_stored(document), html=as_stored(html))
    digest = Document.from_dict(document).digest
    spoil(article.sources.get(), digest=digest)
    return article


def as_stored(document):
    return json.dumps(document, ensure_ascii=False)


def test_a_guide_says_the_same_everywhere_and_counts_as_unedited_still(imported):
    clean()
    article = Article.objects.get()
    document = article.live.text
    assert document.title == article.title.strip() == "手机 分期断了怎么办"
    assert document.platforms == ("某 平台",)
    assert document.sections[1].body == "每月\n 记账。"
    assert article.live.html["sections"][1]["body"] == (
        '<p>每月<br>\n 记账。<a title="a b">x</a></p>'
    )
    assert load_document(article) == document
    seen = preview_import(article_file(OWN.replace("每月", "每周")))
    assert seen.outcome == Outcome.UPDATED


@pytest.mark.parametrize(
    "path", ["/", "/feed/", "/sitemap.xml", "/guides/shouji-fenqi/", "/guides/shouji-fenqi.md"]
)
def test_readers_get_pages_without_them(imported, client, path):
    clean()
    response = client.get(path)
    page = response.content.decode()
    assert response.status_code == 200
    assert clean_text(page) == page
    assert not PreparedPage.objects.exists()


def test_a_name_that_another_row_has_by_then_is_told_from_it():
    Term.objects.create(slug="a", name="违约金", explanation="甲")
    second = Term.objects.create(slug="b", name="别的", explanation="乙")
    spoil(second, name="违约金\x07")
    clean()
    assert set(Term.objects.values_list("name", flat=True)) == {"违约金", f"违约金-{second.pk}"}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL takes no such JSON")
def test_what_is_broken_in_json_is_shown_as_such():
    word = Word.objects.create(text="甲")
    spoil(word, also=r'["\ud83d\ude00", "a\ud800b", "\u0000"]')
    clean()
    word.refresh_from_db()
    assert word.also == ["😀", "a\ufffdb", ""]


def test_more_rows_than_a_batch_are_cleaned():
    terms = Term.objects.bulk_create(
        Term(slug=f"t{n}", name=f"词{n}", explanation="甲") for n in range(450)
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE articles_term SET explanation = %s", ["甲\x0b乙\ufffe"])
    clean()
    assert set(Term.objects.values_list("explanation", flat=True)) == {"甲\n乙"}
    assert len(terms) == 450


def test_a_clean_database_is_only_read():
    publish_seeds()
    with CaptureQueriesContext(connection) as captured:
        clean()
    assert not [q["sql"] for q in captured if q["sql"].startswith(("UPDATE", "DELETE", "INSERT"))]
    assert len(captured) < 40


# --- what was loaded of reference data --------------------------------------------------------------


def test_rows_that_say_what_a_version_shipped_are_remembered_as_the_application_does():
    load_references(OLD_SEEDS)
    remembered = set(ReferenceDigest.objects.values_list("file_name", "key", "digest"))
    assert len(remembered) == len(list(OLD_SEEDS.glob("*.yaml"))) == 8
    ReferenceDigest.objects.all().delete()
    reference_digest.mark(apps, None)
    reference_digest.mark(apps, None)
    assert set(ReferenceDigest.objects.values_list("file_name", "key", "digest")) == remembered


def test_rows_that_an_editor_changed_or_made_are_not_remembered():
    load_references(OLD_SEEDS)
    ReferenceDigest.objects.all().delete()
    Term.objects.update(explanation="编辑写的")
    Term.objects.create(slug="bianji", name="编辑的词", explanation="编辑写的")
    reference_digest.mark(apps, None)
    assert not ReferenceDigest.objects.filter(file_name="glossary.yaml").exists()
    assert ReferenceDigest.objects.count() == 7
