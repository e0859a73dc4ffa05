"""Imports point one way, and none hides inside a function; tests import no other tests."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.support.paths import ROOT

# From the lowest to the highest; rooms on one floor know nothing of each other.
FLOORS = (
    ("articles.text",),
    ("articles.tools",),
    ("articles.models",),
    ("articles.delivery",),
    ("articles.law", "articles.search"),
    ("articles.editing",),
    ("articles.feedback",),
    ("articles.publishing",),
    ("articles.importing", "articles.reading"),
    ("articles.desk", "articles.operations"),
    ("articles.forms", "articles.templatetags"),
    ("articles.views", "articles.admin", "articles.management"),
    ("articles.urls",),
    ("helpcenter",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
# All that a folder may hold, so that a person finds a file in it by its name.
MOST_FILES = 19


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
    return next((room for room in FLOOR_OF if f"{module}.".startswith(f"{room}.")), None)


FILES = {
    module_of(path): path
    for folder in ("articles", "helpcenter")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
}
TREES = {module: ast.parse(path.read_text(encoding="utf-8")) for module, path in FILES.items()}
IMPORTS = {module: set(imports_of(tree, FILES[module])) for module, tree in TREES.items()}


def test_a_room_imports_only_itself_and_rooms_below():
    wrong = [
        f"{module} imports {imported}"
        for module, imports in IMPORTS.items()
        for imported in imports
        if (room := room_of(module)) and (other := room_of(imported)) and other != room
        if FLOOR_OF[other] >= FLOOR_OF[room]
    ]
    assert wrong == []


def test_every_file_is_in_a_room():
    lost = [module for module in FILES if not room_of(module)]
    assert lost == ["articles", "articles.apps"]


def test_no_folder_is_too_full_to_look_through():
    per_folder = Counter(path.parent for path in FILES.values() if path.name != "__init__.py")
    assert {folder.name: n for folder, n in per_folder.items() if n > MOST_FILES} == {}


def test_no_function_hides_an_import():
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    hidden = [
        f"{module}:{node.lineno}"
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, functions) and any(imports_of(node, FILES[module]))
    ]
    assert hidden == []


def test_there_are_no_signals():
    signals = [
        f"{module} imports {imported}"
        for module, imports in IMPORTS.items()
        for imported in imports
        if imported.startswith("django.dispatch") or "signals" in imported.split(".")
    ]
    assert signals == []


def test_the_rooms_of_plain_python_know_neither_django_nor_the_rooms_above():
    plain = ("articles.text", "articles.tools")
    wrong = [
        f"{module} imports {imported}"
        for module, imports in IMPORTS.items()
        if room_of(module) in plain
        for imported in imports
        if imported.split(".")[0] in ("django", "helpcenter")
        or (imported.startswith("articles.") and room_of(imported) not in plain)
    ]
    assert wrong == []


def test_only_two_modules_may_make_html_safe():
    """The sieves are called in one place, and text is marked safe in one room."""
    sieves = {
        m for m, names in IMPORTS.items() if {"bleach", "nh3"} & {n.split(".")[0] for n in names}
    }
    assert sieves == {"articles.text.html.markdown"}
    marking = {m for m, names in IMPORTS.items() if "django.utils.safestring.mark_safe" in names}
    assert {room_of(module) for module in marking} == {"articles.templatetags"}


def test_no_test_imports_another_test():
    """What tests share is in tests/support; a folder's fixtures come by their names alone."""
    wrong = [
        f"{path.relative_to(ROOT)} imports {imported}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path.parent.name != "benchmarks"
        for imported in imports_of(ast.parse(path.read_text(encoding="utf-8")), path)
        if imported.startswith("tests.")
        for name in imported.split(".")[1:]
        if name.startswith("test_") or name in ("conftest", "benchmarks")
    ]
    assert wrong == []
