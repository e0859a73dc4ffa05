"""Imports point one way, as design.md has it; and none hides inside a function."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

# From the lowest to the highest; rooms on one level know nothing of each other.
LEVELS = (
    ("articles.text",),
    ("articles.models",),
    ("articles.search",),
    ("articles.services",),
    ("articles.forms", "articles.templatetags"),
    ("articles.views", "articles.admin", "articles.management"),
    ("articles.urls",),
    ("helpcenter",),
)
LEVEL_OF = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
FILES = sorted(
    path
    for folder in ("articles", "helpcenter")
    for path in (ROOT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
each_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix()
)


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(node: ast.AST, path: Path) -> Iterator[str]:
    """Every module that is imported below `node`, by its full name."""
    package = module_of(path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for item in ast.walk(node):
        if isinstance(item, ast.Import):
            yield from (alias.name for alias in item.names)
        elif isinstance(item, ast.ImportFrom):
            base = package[: len(package) - item.level + 1] if item.level else []
            module = ".".join([*base, *([item.module] if item.module else [])])
            yield from (f"{module}.{alias.name}" for alias in item.names)


def room_of(module: str) -> str | None:
    return next((room for room in LEVEL_OF if f"{module}.".startswith(f"{room}.")), None)


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@each_file
def test_a_room_imports_only_itself_and_rooms_below(path):
    room = room_of(module_of(path))
    for module in imports_of(tree_of(path), path):
        other = room_of(module)
        if room and other and other != room:
            assert LEVEL_OF[other] < LEVEL_OF[room], f"{room} imports {module}"


@each_file
def test_every_file_is_in_a_room(path):
    module = module_of(path)
    assert room_of(module) or module in ("articles", "articles.apps")


@each_file
def test_no_function_hides_an_import(path):
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    for node in ast.walk(tree_of(path)):
        if isinstance(node, functions):
            assert list(imports_of(node, path)) == [], node.lineno


@each_file
def test_there_are_no_signals(path):
    for module in imports_of(tree_of(path), path):
        assert not module.startswith("django.dispatch")
        assert "signals" not in module.split(".")


@each_file
def test_the_text_room_knows_neither_django_nor_the_other_rooms(path):
    if room_of(module_of(path)) == "articles.text":
        for module in imports_of(tree_of(path), path):
            assert module.split(".")[0] not in ("django", "helpcenter")
            assert not module.startswith("articles.") or room_of(module) == "articles.text"


@each_file
def test_only_two_modules_may_make_html_safe(path):
    """The sieves are called in one place, and text is marked safe in one room."""
    module = module_of(path)
    for imported in imports_of(tree_of(path), path):
        if imported.split(".")[0] in ("bleach", "nh3"):
            assert module == "articles.text.markdown"
        if imported == "django.utils.safestring.mark_safe":
            assert room_of(module) == "articles.templatetags"
