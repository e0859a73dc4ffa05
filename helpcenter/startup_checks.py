"""Checks before the server starts."""

from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor


def refuse_unmigrated_database() -> None:
    """Raises SystemExit with the command to run if a migration has not been applied.

    A database that does not answer is no reason to stop: it may be starting too, and /readyz tells.
    """
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return
    finally:
        # Forked workers must not share this connection.
        connections.close_all()
    if waiting:
        raise SystemExit("数据库还没有准备好，请先运行 python manage.py migrate")
