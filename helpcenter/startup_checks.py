"""What must be so before requests are served."""

from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor


def refuse_unmigrated_database() -> None:
    """Raises SystemExit with the command to run, where a migration has not been applied.

    A database that does not answer is no reason: it may be starting too, and /readyz tells.
    """
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return
    finally:
        # Processes that are forked from this one must not share its connection.
        connections.close_all()
    if waiting:
        raise SystemExit("数据库还没有准备好，请先运行 python manage.py migrate")
