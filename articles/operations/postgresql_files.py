"""Back up and restore PostgreSQL with pg_dump and pg_restore."""

import os
import subprocess
from pathlib import Path

from django.db import DatabaseError, connection

from articles.editing.errors import Refused

NAME = "PostgreSQL"
MAGIC = b"PGDMP"
# The account that restores becomes the owner.
_PORTABLE = ("--no-owner", "--no-privileges")
_FIRST = "COPY public.django_migrations "


def copy_to(draft: Path) -> None:
    """Dump the database while others write to it. Raises Refused."""
    _run("pg_dump", "--format=custom", *_PORTABLE, f"--file={draft}", *_where())


def applied_migrations(source: Path) -> set[tuple[str, str]]:
    """The (app, name) of the migrations in the backup. Raises Refused if it is damaged."""
    table = "--table=django_migrations"
    lines = iter(_run("pg_restore", "--data-only", table, "--file=-", str(source)).splitlines())
    columns = next((line for line in lines if line.startswith(_FIRST)), None)
    if columns is None:
        return set()
    names = columns[columns.index("(") + 1 : columns.index(")")].split(", ")
    app, name = names.index("app"), names.index("name")
    rows = [line.split("\t") for line in iter(lambda: next(lines), "\\.")]
    return {(row[app], row[name]) for row in rows}


def fill_from(source: Path) -> None:
    """Restore into the database, which must have no tables, in one transaction. Raises Refused."""
    try:
        tables = connection.introspection.table_names()
    except DatabaseError as error:
        raise Refused(f"数据库没有回应：{error}") from error
    if tables:
        raise Refused(f"数据库 {connection.settings_dict['NAME']} 不是空的，没有覆盖")
    whole = ("--single-transaction", "--exit-on-error")
    _run("pg_restore", *whole, *_PORTABLE, *_where(), str(source))


def _where() -> list[str]:
    """The options that name the database. The password is passed by the environment, out of `ps`."""
    known = connection.settings_dict
    options = {"host": known["HOST"], "port": known["PORT"], "username": known["USER"]}
    named = [f"--{name}={value}" for name, value in options.items() if value]
    return [*named, "--no-password", f"--dbname={known['NAME']}"]


def _run(program: str, *arguments: str) -> str:
    password = connection.settings_dict["PASSWORD"]
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    try:
        done = subprocess.run(  # noqa: S603
            [program, *arguments], env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise Refused(f"没有 {program}：请安装 PostgreSQL 的客户端程序") from None
    if done.returncode:
        raise Refused(f"{program} 没有成功：{done.stderr.strip()}")
    return done.stdout
