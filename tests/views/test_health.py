"""What a watcher asks."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder


def test_the_process_is_up_without_a_database(client):
    assert client.get("/healthz").status_code == 200


@pytest.mark.django_db
def test_all_is_ready(client):
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"database": "ok"})


@pytest.mark.django_db
def test_a_database_that_is_not_migrated_is_not_ready(client):
    MigrationRecorder(connection).migration_qs.filter(app="articles").delete()
    response = client.get("/readyz")
    assert (response.status_code, response.json()["database"]) == (503, "not migrated")
