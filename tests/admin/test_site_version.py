"""What changes what readers see, and the site's version, are committed together or not at all."""

import pytest
from django.db import DatabaseError
from django.urls import reverse

from articles.admin import reference, site_version
from articles.models import Helpline, Situation, Term

pytestmark = pytest.mark.django_db


def fail(*_):
    raise DatabaseError("gone")


@pytest.mark.parametrize(
    ("model", "fields", "place", "name"),
    [
        (Helpline, {"name": "甲", "slug": "jia", "good_for": "问"}, site_version, "touch_site"),
        (Term, {"name": "甲", "slug": "jia", "explanation": "乙"}, reference, "rebuild_words"),
        (Situation, {"label": "甲", "guide": "jia"}, reference, "index_situations"),
    ],
)
def test_rows_stay_where_readers_would_not_be_told(
    admin_client, monkeypatch, model, fields, place, name
):
    row = model.objects.create(**fields)
    monkeypatch.setattr(place, name, fail)
    address = reverse(f"admin:articles_{model._meta.model_name}_changelist")
    chosen = {"action": "delete_selected", "post": "yes", "_selected_action": [row.pk]}
    with pytest.raises(DatabaseError):
        admin_client.post(address, chosen)
    assert model.objects.filter(pk=row.pk).exists()
