"""The other forms of the graph hold the triples of the Turtle file, and nothing is lost where one cannot be written."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from rdflib.compare import to_isomorphic

from graphkit.errors import ExportError
from graphkit.export.convert import convert
from graphkit.export.terms import VOCABULARY
from graphkit.export.turtle import write_turtle
from graphkit.query import ontology
from tests.support import DATASET, RUN

GK = rdflib.Namespace(VOCABULARY)
CONTEXT = json.loads(ontology("context.jsonld").read_text("utf-8"))["@context"]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("convert") / "graph.ttl"
    write_turtle(DATASET, path, run=RUN | {"time": "2026-11-21T00:00:00Z"})
    return path


@pytest.fixture(scope="module")
def graph(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path)


def test_jsonld_holds_the_same_graph_for_both_parsers(path: Path, graph: rdflib.Graph, tmp_path: Path) -> None:
    convert(path, tmp_path / "graph.jsonld", context=CONTEXT)
    assert to_isomorphic(rdflib.Graph().parse(tmp_path / "graph.jsonld")) == to_isomorphic(graph)
    assert set(pyoxigraph.parse(path=str(tmp_path / "graph.jsonld"))) == set(pyoxigraph.parse(path=str(path)))


def test_jsonld_speaks_in_the_terms_of_the_context(path: Path, tmp_path: Path) -> None:
    convert(path, tmp_path / "graph.jsonld", context=CONTEXT)
    data = json.loads((tmp_path / "graph.jsonld").read_text("utf-8"))
    nodes = data["@graph"]
    claim = next(node for node in nodes if node["@id"] == "claimId:c-1" and "value" in node)
    assert (claim["value"], claim["asOf"], claim["measure"]) == (4700, "2025-04-30", "measureId:casualties")
    assert claim["label"]["en"] == "≈ 4,700 casualties"
    decimal = next(node for node in nodes if node["@id"] == "claimId:c-4" and "value" in node)
    assert decimal["value"] == {"@value": "2000.5", "@type": "xsd:decimal"}
    terms = {key for node in nodes for key in node} - {"@id", "@type"}
    assert terms <= set(CONTEXT), "every property has a term"


def test_whole_numbers_beyond_json_and_foreign_terms_are_kept(tmp_path: Path) -> None:
    numbers = "9007199254740993 , 007 , 1e3 , -5 , 0"
    source = tmp_path / "odd.ttl"
    source.write_text(f'<a:b> <a:c/d> {numbers} , true , "x"@fr ; a <a:e> . <a:b> <https://schema.org/author> <a:f> .')
    convert(source, tmp_path / "odd.jsonld", context=CONTEXT)
    assert set(pyoxigraph.parse(path=str(tmp_path / "odd.jsonld"))) == set(pyoxigraph.parse(path=str(source)))
    (tmp_path / "none.ttl").write_text("")
    convert(tmp_path / "none.ttl", tmp_path / "none.jsonld", context=CONTEXT)
    assert not list(pyoxigraph.parse(path=str(tmp_path / "none.jsonld")))


def test_trig_has_a_graph_for_each_document(path: Path, graph: rdflib.Graph, tmp_path: Path) -> None:
    convert(path, tmp_path / "graph.trig", context=CONTEXT)
    dataset = rdflib.Dataset(default_union=True).parse(tmp_path / "graph.trig")
    assert set(dataset.triples((None, None, None))) == set(graph)
    documents = set(graph.subjects(rdflib.RDF.type, GK.Document))
    homes = {context.identifier for context in dataset.graphs()} - {dataset.default_graph.identifier}
    assert homes == documents
    for document in documents:
        inside = set(dataset.graph(document))
        claims = {s for s, _, _ in inside if (s, rdflib.RDF.type, GK.Claim) in graph}
        assert claims == set(graph.objects(document, GK.states))
        for claim in claims:
            part = graph.value(claim, GK.evidence)
            selector = graph.value(part, rdflib.URIRef("http://www.w3.org/ns/oa#hasSelector"))
            assert set(graph.triples((selector, None, None))) <= inside
            assert (graph.value(claim, GK.origin), GK.reports, claim) in inside
        assert not any(predicate in (GK.contradicts, GK.updates, GK.answers) for _, predicate, _ in inside)


def test_a_store_replaces_a_store_and_nothing_else(path: Path, graph: rdflib.Graph, tmp_path: Path) -> None:
    for _ in range(2):
        convert(path, tmp_path / "store", context=CONTEXT)
        assert len(pyoxigraph.Store.read_only(str(tmp_path / "store"))) == len(graph)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("keep me")
    with pytest.raises(OSError, match="is no store"):
        convert(path, tmp_path / "mine", context=CONTEXT)
    assert (tmp_path / "mine" / "letter").read_text() == "keep me"


@pytest.mark.parametrize("name", ["graph.nt", "graph.jsonld", "graph.trig", "store"])
def test_a_broken_source_leaves_what_was_there(name: str, path: Path, tmp_path: Path) -> None:
    convert(path, tmp_path / name, context=CONTEXT)
    (tmp_path / "broken.ttl").write_text("<a:b> <a:c> <a:d> .\n<a:b> <a:c>")
    with pytest.raises(ExportError, match=r"not valid Turtle.*line 2"):
        convert(tmp_path / "broken.ttl", tmp_path / name, context=CONTEXT)
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted([name, "broken.ttl"])
    with pytest.raises(ExportError, match=r"gone\.ttl: there is no such file"):
        convert(tmp_path / "gone.ttl", tmp_path / name, context=CONTEXT)


def test_an_unknown_form_is_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.xlsx is no form to write"):
        convert(path, tmp_path / "graph.xlsx", context=CONTEXT)
    assert not list(tmp_path.iterdir())
