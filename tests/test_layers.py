"""The rooms of the house and what each may import (the table in CONTRIBUTING.md)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "graphkit"

MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "errors": set(),
    "lexicons": {"errors"},
    "read": {"model", "errors", "lexicons"},
    "annotate": {"model", "lexicons", "errors"},
    "extract": {"model", "annotate", "lexicons", "errors"},
    "resolve": {"model", "lexicons", "errors"},
    "compare": {"model"},
    "graph": {"model"},
    "export": {"model", "graph", "errors"},
    "query": {"errors"},
    "engine": {"model", "errors"},
    "score": {"model", "errors"},
    "pipeline": {
        "model", "errors", "lexicons", "read", "annotate", "extract", "resolve", "compare", "graph", "export",
        "engine",
    },
    "cli": {"pipeline", "export", "query", "score", "errors", "model"},
    "__main__": {"cli"},
}  # fmt: skip


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    """The rooms of graphkit that a file imports, at its top or inside its functions."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
            if node.module == "graphkit":
                names = [f"graphkit.{alias.name}" for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("graphkit.")}
    return rooms


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = room_of(path)
    if room == "__init__":
        return
    assert room in MAY_IMPORT, f"{room} is not a room of the house"
    assert rooms_imported(path) - {room} <= MAY_IMPORT[room]


def test_no_relative_imports() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            assert not (isinstance(node, ast.ImportFrom) and node.level), path
