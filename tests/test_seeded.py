"""The guides that tests copy are those that an import makes."""

from contextlib import contextmanager

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction

from articles.models import Article
from articles.search.results import search
from tests.support.paths import GUIDES_IN_SEEDS, SEEDS
from tests.support.seeded import publish_seeds

pytestmark = pytest.mark.django_db


@contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def counts():
    models = apps.get_app_config("articles").get_models(include_auto_created=True)
    return {model._meta.db_table: model._base_manager.count() for model in models}


def test_a_copy_has_what_an_import_has(capsys):
    with undone():
        call_command("import_articles", str(SEEDS), "--publish")
        imported = counts()
    # The first in a process imports, all others copy.
    for _ in range(2):
        with undone():
            publish_seeds()
            assert counts() == imported
            assert search("租机").hits
            assert Article.objects.create(title="新", slug="xin").pk


def test_what_is_there_already_stays():
    Article.objects.create(title="新", slug="xin")
    publish_seeds()
    assert Article.objects.filter(slug="xin").exists()
    assert Article.objects.published().count() == GUIDES_IN_SEEDS
