"""Others read the same triples from the demonstration's graph, and answer the named queries with the same rows.

``rapper`` and ``serdi`` come from Debian (raptor2-utils, serdi), N3.js and Comunica from npm:
``npm install --prefix tests/interop``. Where one is absent its test is skipped.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib

from graphkit.export.convert import convert
from graphkit.query import list_queries, ontology, run
from tests.builds import Built

pytestmark = pytest.mark.model

NODE = Path(__file__).parents[1] / "interop"
QUERIES = {query.name: query.sparql for query in list_queries()}
Row = tuple[str | None, ...]


def has(program: str, *, node: bool = False) -> pytest.MarkDecorator:
    there = shutil.which(program) is not None and (not node or (NODE / "node_modules").exists())
    wanted = "npm install --prefix tests/interop has not been run" if node else f"{program} is not installed"
    return pytest.mark.skipif(not there, reason=wanted)


def said(*command: object, given: str | None = None) -> str:
    done = subprocess.run([str(word) for word in command], input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def files(demonstration: Built, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The demonstration's graph in every form."""
    folder = tmp_path_factory.mktemp("interop")
    context = json.loads(ontology("context.jsonld").read_text("utf-8"))["@context"]
    found = {"turtle": demonstration.out / "graph.ttl"}
    for form, name in (("ntriples", "graph.nt"), ("trig", "graph.trig"), ("jsonld", "graph.jsonld")):
        convert(found["turtle"], folder / name, context=context)
        found[form] = folder / name
    return found


@pytest.fixture(scope="module")
def triples(files: Mapping[str, Path]) -> int:
    """How many triples there are: each line of N-Triples is one."""
    return len(files["ntriples"].read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def graph(files: Mapping[str, Path]) -> rdflib.Graph:
    return rdflib.Graph().parse(files["turtle"])


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld", "trig"])
def test_rdflib_and_pyoxigraph_read_every_form(form: str, files: Mapping[str, Path], triples: int) -> None:
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(files[form], format={"ntriples": "nt", "jsonld": "json-ld"}.get(form, form))
    assert len(list(dataset.triples((None, None, None)))) == triples
    store = pyoxigraph.Store()
    store.bulk_load(path=str(files[form]))
    assert len(store) == triples


@has("rapper")
@pytest.mark.parametrize("form", ["turtle", "ntriples"])
def test_raptor_reads_it(form: str, files: Mapping[str, Path], triples: int) -> None:
    lines = said("rapper", "-q", "-i", form, "-o", "ntriples", files[form]).splitlines()
    assert len(set(lines)) == triples


@has("serdi")
@pytest.mark.parametrize("form", ["turtle", "ntriples", "trig"])
def test_serd_reads_it(form: str, files: Mapping[str, Path], triples: int) -> None:
    lines = said("serdi", "-i", form, "-o", "nquads" if form == "trig" else "ntriples", files[form]).splitlines()
    assert len(set(lines)) == triples


@has("node", node=True)
def test_n3js_reads_it(files: Mapping[str, Path], triples: int) -> None:
    assert int(said("node", NODE / "count.mjs", files["turtle"])) == triples


@pytest.mark.parametrize("name", QUERIES)
def test_rdflib_gives_the_rows_of_pyoxigraph(name: str, files: Mapping[str, Path], graph: rdflib.Graph) -> None:
    result = graph.query(QUERIES[name])
    theirs = [tuple(None if cell is None else str(cell.toPython()) for cell in row) for row in result]
    assert alike(theirs) == alike(ours(name, files["turtle"]))


@has("node", node=True)
def test_comunica_gives_the_rows_of_pyoxigraph(files: Mapping[str, Path]) -> None:
    answers = json.loads(said("node", NODE / "rows.mjs", files["turtle"], given=json.dumps(QUERIES)))
    assert set(answers) == set(QUERIES)
    for name in QUERIES:
        columns = run(name, files["turtle"]).columns
        theirs = [tuple(row.get(column) for column in columns) for row in answers[name]]
        assert alike(theirs) == alike(ours(name, files["turtle"])), name


def ours(name: str, path: Path) -> list[Row]:
    return [tuple(None if cell is None else str(cell) for cell in row) for row in run(name, path).rows]


def alike(rows: Iterable[Row]) -> list[list[str]]:
    """Rows that compare by value: engines write 1.00 and 1, true and True; they order ties as they like."""
    return sorted([_plain(cell) for cell in row] for row in rows)


def _plain(cell: Any) -> str:
    if cell and re.fullmatch(r"-?\d+(\.\d+)?", cell):
        return str(float(cell))
    return cell.lower() if cell in ("True", "False") else str(cell)
