"""Tests in which one transaction waits for another."""

from django.db import connection


def somebody_waits() -> bool:
    """Does a transaction of this PostgreSQL wait for a lock?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return cursor.fetchone()[0] > 0
