"""The tables hold the fields that score.py documents, and what a reader needs beside them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from graphkit.export.jsonl import Row, claim_rows, entity_row, line, plain, relation_rows
from graphkit.graph.build import all_entities
from graphkit.graph.context import outlets
from graphkit.model import Dataset
from tests.support import DATASET, FIRST, NASTY, SECOND, shuffled

SCORE = Path(__file__).parents[2].parent / "shared" / "gold" / "score.py"


def entity_rows(dataset: Dataset) -> Iterator[Row]:
    homes = outlets(dataset.documents, dataset.entities)
    return map(entity_row, all_entities(dataset, homes))


def table(rows: Iterable[Row]) -> str:
    return "".join(map(line, rows))


def read_back(rows: Iterable[Row]) -> list[Row]:
    return [json.loads(row) for row in table(rows).splitlines()]


def test_claims_have_the_documented_fields() -> None:
    by_id = {row["id"]: row for row in read_back(claim_rows(DATASET))}
    first = by_id["c-1"]
    assert {k: first[k] for k in ("document", "kind", "measure", "value", "lower", "upper", "qualifier")} == {
        "document": "aube du 30.txt",
        "kind": "quantity",
        "measure": "casualties",
        "value": 4700,
        "lower": None,
        "upper": None,
        "qualifier": "about",
    }
    assert (first["unit"], first["modality"], first["as_of"]) == ("person", "asserted", "2025-04-30")
    assert FIRST.text[first["value_start"] : first["value_end"]] == first["value_text"] == "Environ 4 700"
    assert first["origin"]["id"] == "kr/intelligence"
    assert first["origin"]["type"] == "agency"
    assert {"NIS", NASTY, "National Intelligence Service"} == set(first["origin"]["aliases"])
    assert [relay["id"] for relay in first["relays"]] == ["kr/lee", "gb/defence"]
    assert first["place"] == {"id": "kp", "label": "Corée du Nord"}
    assert (first["question"], by_id["c-5"]["question"]) == ("q-1", None)
    assert (by_id["c-5"]["value"], by_id["c-6"]["value"]) == ("2024-06", False)
    assert by_id["c-3"]["mentions"] == [{"quote": "La guerre à l'est", "start": 0, "end": 17}]
    for row in by_id.values():
        text = {FIRST.id: FIRST.text, SECOND.id: SECOND.text}[row["document"]]
        assert text[row["quote_start"] : row["quote_end"]] == row["quote"]


def test_relations_have_the_documented_fields() -> None:
    contradiction, update = read_back(relation_rows(DATASET))
    assert (update["a"], update["b"], update["relation"]) == ("c-3", "c-4", "updates")
    assert (contradiction["strength"], contradiction["days"]) == ("apparent", 46)
    assert contradiction["ratio"] == pytest.approx(1.2766, abs=1e-4)
    assert [set(reason) for reason in contradiction["reasons"]] == [{"code", "fr", "en"}] * 2


def test_entities_include_outlets_that_only_documents_name() -> None:
    by_id = {row["id"]: row for row in read_back(entity_rows(DATASET))}
    assert by_id["outlet/le quotidien"]["type"] == "outlet"
    assert by_id["kr/intelligence"]["wikidata"] == "Q484205"
    assert by_id["kr/intelligence"]["labels"]["en"] == "National Intelligence Service"


@pytest.mark.parametrize("rows", [claim_rows, relation_rows])
def test_order_of_input_does_not_show(rows: Callable[[Dataset], Iterator[Row]]) -> None:
    assert table(rows(DATASET)) == table(rows(shuffled(DATASET, 3)))


def test_numbers_are_as_short_as_they_are_true() -> None:
    assert [plain(value) for value in (4700.0, 2.5, float("inf"), True, "x", None)] == [
        4700, 2.5, None, True, "x", None,
    ]  # fmt: skip


@pytest.mark.skipif(not SCORE.exists(), reason="the scorer lies beside a development checkout only")
def test_the_scorer_reads_the_tables(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl").write_text(table(claim_rows(DATASET)), "utf-8")
    (tmp_path / "relations.jsonl").write_text(table(relation_rows(DATASET)), "utf-8")
    tables = ["--claims", tmp_path / "claims.jsonl", "--relations", tmp_path / "relations.jsonl"]
    run = subprocess.run(
        [sys.executable, SCORE, SCORE.parent / "seeds", "--json", *tables],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "claims" in json.loads(run.stdout)
