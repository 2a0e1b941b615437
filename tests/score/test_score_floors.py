"""Floors, the command that holds them, and the project's own gold held against its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from graphkit.cli import main
from graphkit.cli.score import run_over
from graphkit.errors import GoldError
from graphkit.score import load_gold, score
from graphkit.score.floors import fallen, load_floors
from tests.score.scored import perfect, write_gold

TESTS = Path(__file__).parents[1]
PINNED = {"value", "value+measure", "value+measure+origin", "relations", "as_of", "qualifier", "modality", "unit"}


def graphkit(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def rows(path: Path, found: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in found), "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_gold(tmp_path)


@pytest.mark.model
@pytest.mark.parametrize("name", ["gold", "press"])
def test_no_figure_on_the_own_gold_falls_under_its_floor(name: str) -> None:
    folder = TESTS / name
    floors = load_floors(folder / "floors.json")
    assert set(floors) >= PINNED
    gold = load_gold(folder)
    scores = score(gold, *run_over(folder, gold.documents))
    assert fallen(scores, floors) == []


def test_a_fallen_figure_is_told(folder: Path) -> None:
    scores = score(load_gold(folder), perfect()[1:], [])
    assert fallen(scores, {"value": 0.8, "as_of": 1.0}) == []
    assert fallen(scores, {"value": 0.95}) == ["value fell to 0.8889, under its floor of 0.95"]
    with pytest.raises(GoldError, match="no figure is named speed"):
        fallen(scores, {"speed": 1.0})


@pytest.mark.parametrize("text", ["{", "[0.9]", '{"value": "high"}'])
def test_bad_floors_are_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text, "utf-8")
    with pytest.raises(GoldError, match=r"floors\.json"):
        load_floors(path)


def test_the_command_scores_given_tables(folder: Path) -> None:
    claims = rows(folder / "claims.jsonl", perfect()[1:])
    found = graphkit("score", folder, "--claims", claims, "--format", "json")
    assert found.exit_code == 0, found.output
    told = json.loads(found.stdout)
    assert told["claims"]["value"] == {"precision": 1.0, "recall": 0.8, "f1": 0.8889, "tp": 4, "fp": 0, "fn": 1}
    assert told["errors"] == {"contradicts missed": 1, "quantity missed": 1, "updates missed": 1}
    assert "findings" not in told


def test_the_command_lists_the_errors(folder: Path) -> None:
    claims = rows(folder / "claims.jsonl", perfect()[1:])
    relations = rows(folder / "relations.jsonl", [])
    shown = graphkit("score", folder, "--claims", claims, "--relations", relations, "--show").stdout
    assert "quantity missed" in shown
    assert "Douze personnes ont péri" in shown
    assert "Douze" not in graphkit("score", folder, "--claims", claims).stdout
    misread = rows(folder / "misread.jsonl", [row | {"measure": "other"} for row in perfect()])
    assert "3 x wanted killed, got other" in graphkit("score", folder, "--claims", misread).stdout
    findings = json.loads(graphkit("score", folder, "--claims", claims, "--show", "--format", "json").stdout)[
        "findings"
    ]
    assert {"kind": "quantity missed", "where": "a.txt#c1", "told": "Douze personnes ont péri"} in findings


def test_the_command_fails_under_a_floor(folder: Path) -> None:
    claims = rows(folder / "claims.jsonl", perfect()[1:])
    floors = folder / "floors.json"
    floors.write_text('{"value": 0.95, "as_of": 1}', "utf-8")
    found = graphkit("score", folder, "--claims", claims, "--floors", floors)
    assert found.exit_code == 1
    assert found.stderr == "value fell to 0.8889, under its floor of 0.95\n"
    floors.write_text('{"value": 0.8}', "utf-8")
    assert graphkit("score", folder, "--claims", claims, "--floors", floors).exit_code == 0


def test_what_cannot_be_scored_is_told(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = graphkit("score", tmp_path_factory.mktemp("empty"))
    assert empty.exit_code == 2
    assert "NAME.gold.json" in empty.stderr
    gone = graphkit("score", folder, "--claims", folder / "gone.jsonl")
    assert gone.exit_code == 2
    assert "gone.jsonl" in gone.stderr
    assert graphkit("score", folder, "--relations", folder / "relations.json").exit_code == 2


@pytest.mark.model
def test_the_command_makes_a_run_of_its_own(folder: Path) -> None:
    found = graphkit("score", folder, "--format", "json")
    assert found.exit_code == 0, found.output
    assert json.loads(found.stdout)["claims"]["value"]["tp"] >= 2
