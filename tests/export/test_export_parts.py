"""Exports in parts: put together they are the whole."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

from tests.builds import SEEDS, Built, built

parquet = pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Built:
    found = built([SEEDS], tmp_path_factory.mktemp("parts"), "--parts", "3")
    assert found.result.exit_code == 0, found.result.output
    return found


def triples(*files: Path) -> list[str]:
    """The triples of files put one after the other, sorted."""
    whole = b"".join(path.read_bytes() for path in files)
    form = pyoxigraph.RdfFormat.TURTLE if files[0].suffix == ".ttl" else pyoxigraph.RdfFormat.N_TRIPLES
    return sorted(str(quad.triple) for quad in pyoxigraph.parse(whole, format=form))


def test_the_parts_of_the_graph_are_the_graph(parted: Built) -> None:
    files = sorted((parted.out / "graph.nt").iterdir())
    assert [path.name for path in files] == [f"part-000{number}.nt" for number in range(3)]
    assert all(path.stat().st_size for path in files)
    assert triples(*files) == triples(parted.out / "graph.ttl")


def test_the_parts_of_the_claims_are_the_claims_and_a_question_is_in_one(parted: Built) -> None:
    tables = [parquet.read_table(path).to_pylist() for path in sorted((parted.out / "claims.parquet").iterdir())]
    rows = {row["id"]: row for row in parted.rows("claims")}
    assert sorted(row["id"] for table in tables for row in table) == sorted(rows)
    for row in (row for table in tables for row in table):
        claim = rows[row["id"]]
        assert (row["origin"], row["origin_label"]) == (claim["origin"]["id"], claim["origin"]["label"])
        assert row["number"] == (claim["value"] if claim["kind"] == "quantity" else None)
        assert (row["quote"], row["value_start"]) == (claim["quote"], claim["value_start"])
    homes: dict[str, set[int]] = {}
    for number, table in enumerate(tables):
        for row in table:
            homes.setdefault(row["question"], set()).add(number)
    assert all(len(numbers) == 1 for numbers in homes.values())


def test_parts_of_an_earlier_run_do_not_stay(parted: Built) -> None:
    assert built([SEEDS], parted.out, "--parts", "1").result.exit_code == 0
    assert [path.name for path in sorted((parted.out / "graph.nt").iterdir())] == ["part-0000.nt"]
    assert triples(parted.out / "graph.nt" / "part-0000.nt") == triples(parted.out / "graph.ttl")
