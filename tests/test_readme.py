"""What the README shows is what happens.

After a change of the output: ``python -m tests.readme``, then read the diff.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphkit.cli import main
from graphkit.query import run
from tests.builds import Built
from tests.readme import README, ROOT, console_blocks, outputs, sparql_blocks

# The pairs of the section "How graphkit decides", as the dispatches word them.
WORKED = (
    {"environ 4 700", "Plus de 6 000"},
    {"Environ 600", "Près de 2 000"},
    {"juin 2023", "juin 2024"},
)


@pytest.mark.model
def test_commands_print_what_the_readme_says(tmp_path: Path) -> None:
    blocks = console_blocks()
    assert len(blocks) >= 5
    assert list(outputs([command for command, _ in blocks], tmp_path)) == blocks


@pytest.mark.model
@pytest.mark.parametrize("number", range(len(sparql_blocks())))
def test_sparql_examples_find_something(demonstration: Built, number: int) -> None:
    assert run(sparql_blocks()[number], demonstration.out / "graph.ttl").rows


@pytest.mark.model
def test_the_worked_example_is_what_a_build_finds(demonstration: Built) -> None:
    said = {row["id"]: row["value_text"] for row in demonstration.rows("claims")}
    found = {
        (row["relation"], row["strength"], row["days"], row["ratio"] and round(row["ratio"], 2))
        for row in demonstration.rows("relations")
        if {said.get(row["a"]), said.get(row["b"])} in WORKED
    }
    assert found >= {("contradicts", "apparent", 46, 1.28), ("updates", None, 125, 3.33)}
    assert ("contradicts", "strict") in {row[:2] for row in found}


def test_there_are_sparql_examples() -> None:
    assert len(sparql_blocks()) >= 3


def test_every_command_has_an_example() -> None:
    shown = README.read_text("utf-8")
    for name in main.commands:
        assert f"graphkit {name}" in shown, name


def test_what_the_readme_names_is_there() -> None:
    text = README.read_text("utf-8")
    linked = re.findall(r"\]\(((?!https?:)[^)]+)\)", text)
    named = re.findall(r"`((?:seeds|ontology|graphkit|docs)/[\w./-]+)`", text)
    assert linked
    for path in (*linked, *named):
        assert (ROOT / path).exists(), path
    targets = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^    make (\w+)", text, re.MULTILINE):
        assert f"\n{target}:" in targets, target
