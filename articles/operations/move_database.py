"""Copy a SQLite database with all rows and keys into an empty PostgreSQL database."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import psycopg
from django.apps import apps
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.core.management.color import no_style
from django.db import DatabaseError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model
from psycopg.conninfo import conninfo_to_dict

from articles.editing.errors import Refused

_ALIAS = "moved_to"
_AT_ONCE = 500
# Migrations fill these tables. They are emptied and filled with the keys that other rows refer to.
_FILLED_BY_MIGRATIONS = (
    "auth.Group",
    "auth.Group_permissions",
    "auth.Permission",
    "contenttypes.ContentType",
)


def move_database(url: str) -> dict[str, int]:
    """Copy the present database into the one at `url`; return the number of rows by table.

    The present database is locked against writers meanwhile, and stays as it is. All rows are copied
    or none: after a failure the target has empty tables, and the command can be repeated. Raises
    Refused.
    """
    if connection.vendor != "sqlite":
        raise Refused("现在的数据库不是 SQLite，不用搬")
    if _lacks_migrations(connection):
        raise Refused("现在的数据库还没有更新，请先运行：python manage.py migrate")
    with _target(url) as target, transaction.atomic():
        models = [model for model in apps.get_models(include_auto_created=True) if _is_kept(model)]
        _check_empty(target, models)
        call_command("migrate", database=_ALIAS, verbosity=0)
        with transaction.atomic(using=_ALIAS):
            return _copy_all(models, target)


def _is_kept(model: type[Model]) -> bool:
    return model._meta.managed and not model._meta.proxy


@contextmanager
def _target(url: str) -> Iterator[BaseDatabaseWrapper]:
    """A connection to the database at `url`. Turns its errors into Refused."""
    connections.settings[_ALIAS] = _configuration(url)
    try:
        yield connections[_ALIAS]
    except DatabaseError as error:
        raise Refused(f"没有搬成，原来的数据库没有变：{error}".strip()) from error
    finally:
        connections[_ALIAS].close()
        del connections[_ALIAS]
        del connections.settings[_ALIAS]


def _configuration(url: str) -> dict:
    try:
        known = conninfo_to_dict(url) if url.startswith(("postgres://", "postgresql://")) else {}
    except psycopg.ProgrammingError:
        known = {}
    is_port = str(known.get("port", "5432")).isdigit()
    if not known.get("dbname") or not known.get("host") or not is_port:
        raise Refused("地址应当是 postgres://用户:密码@主机:端口/库名")
    wanted = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known["dbname"],
        "USER": known.get("user", ""),
        "PASSWORD": known.get("password", ""),
        "HOST": known["host"],
        "PORT": known.get("port", 5432),
    }
    configured = connections.configure_settings(
        {"default": connections.settings["default"], _ALIAS: wanted}
    )
    return configured[_ALIAS]


def _lacks_migrations(database: BaseDatabaseWrapper) -> bool:
    executor = MigrationExecutor(database)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _check_empty(target: BaseDatabaseWrapper, models: list[type[Model]]) -> None:
    """Raises Refused unless there are only empty tables of ours, as a failed attempt leaves them."""
    ours = {model._meta.db_table: model for model in models}
    tables = set(target.introspection.table_names()) - {"django_migrations"}
    full = tables - set(ours)
    for table in tables & set(ours):
        model = ours[table]
        if (
            model._meta.label not in _FILLED_BY_MIGRATIONS
            and model._base_manager.using(_ALIAS).exists()
        ):
            full.add(table)
    if full:
        raise Refused(f"目标数据库不是空的（{min(full)}），没有动它；请给一个空的数据库")


def _copy_all(models: list[type[Model]], target: BaseDatabaseWrapper) -> dict[str, int]:
    # Deletes permissions with their content types, and the permissions of groups with both.
    ContentType.objects.using(_ALIAS).all().delete()
    Group.objects.using(_ALIAS).all().delete()
    copied = {model._meta.db_table: _copy(model, target) for model in models}
    with target.cursor() as cursor:
        for statement in target.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)
    return copied


def _copy(model: type[Model], target: BaseDatabaseWrapper) -> int:
    """Copy all rows unchanged: neither `save` nor `pre_save` of fields is called."""
    fields = [field for field in model._meta.local_concrete_fields if not field.generated]
    quote = target.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608
    # Ordered by key: the default ordering of a model may join other tables, or be ambiguous.
    rows = model._base_manager.order_by("pk").values_list(*(field.attname for field in fields))
    left = rows.iterator(chunk_size=_AT_ONCE)
    count = 0
    with target.cursor() as cursor:
        while batch := list(islice(left, _AT_ONCE)):
            cursor.executemany(statement, [_prepared(fields, row, target) for row in batch])
            count += len(batch)
    return count


def _prepared(fields: list, row: tuple, target: BaseDatabaseWrapper) -> list:
    return [
        field.get_db_prep_save(value, connection=target)
        for field, value in zip(fields, row, strict=True)
    ]
