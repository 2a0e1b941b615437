"""Turtle that two parsers read alike, the same bytes for the same data."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import to_isomorphic

from graphkit.errors import ExportError
from graphkit.export.ntriples import write_ntriples
from graphkit.export.rdflib_graph import to_rdflib
from graphkit.export.terms import VOCABULARY, local, number, text
from graphkit.export.turtle import turtle, write_turtle
from tests.support import CLAIMS, DATASET, NASTY, RUN, shuffled

GK = rdflib.Namespace(VOCABULARY)
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
BASE = "https://example.org/graphkit/"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("turtle") / "graph.ttl"
    write_turtle(DATASET, path, run=RUN)
    return path


@pytest.fixture(scope="module")
def graph(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path)


def ours(space: str, name: str) -> rdflib.URIRef:
    return rdflib.URIRef(f"{BASE}{space}/{name}")


def test_both_parsers_read_the_same_graph(path: Path, graph: rdflib.Graph, tmp_path: Path) -> None:
    write_ntriples(path, tmp_path / "graph.nt")
    through_oxigraph = rdflib.Graph().parse(tmp_path / "graph.nt", format="nt")
    assert to_isomorphic(graph) == to_isomorphic(through_oxigraph)
    assert to_isomorphic(to_rdflib(DATASET, run=RUN)) == to_isomorphic(graph)
    assert len(graph) == len(pyoxigraph_store(path))


def pyoxigraph_store(path: Path) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    return store


def test_no_blank_nodes_and_no_escaped_names(path: Path, graph: rdflib.Graph) -> None:
    assert not [node for triple in graph for node in triple if isinstance(node, rdflib.BNode)]
    content = path.read_text("utf-8")
    outside_literals = "".join(content.split('"')[::2]) if '\\"' not in content else ""
    assert "\\" not in outside_literals
    assert all(iri.endswith(("/", "#")) for _, iri in graph.namespaces() if iri.startswith(BASE))


def test_order_of_input_and_hash_seed_do_not_show(path: Path, tmp_path: Path) -> None:
    for seed in range(3):
        write_turtle(shuffled(DATASET, seed), tmp_path / "other.ttl", run=RUN)
        assert (tmp_path / "other.ttl").read_bytes() == path.read_bytes()
    code = (
        "import sys; from tests.support import DATASET, RUN;"
        "from graphkit.export.turtle import write_turtle; write_turtle(DATASET, sys.argv[1], run=RUN)"
    )
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, "-c", code, tmp_path / "seeded.ttl"],
        check=True,
        cwd=root,
        env=os.environ | {"PYTHONHASHSEED": "42", "PYTHONPATH": str(root)},
    )
    assert (tmp_path / "seeded.ttl").read_bytes() == path.read_bytes()


def test_a_claim_says_what_its_words_say(graph: rdflib.Graph) -> None:
    claim = ours("claim", "c-1")
    assert graph.value(claim, GK.value).toPython() == 4700
    assert graph.value(claim, GK.lower) is None
    assert graph.value(claim, GK.suggestedUpper).toPython() == 5170
    assert str(graph.value(claim, GK.asOf)) == "2025-04-30"
    assert graph.value(claim, GK.asOf).datatype == rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
    assert str(graph.value(ours("claim", "c-3"), GK.asOfStart)) == "2024-09-01"
    assert str(graph.value(ours("claim", "c-3"), GK.asOfEnd)) == "2025-04-30"
    assert graph.value(claim, GK.measure) == rdflib.URIRef("https://w3id.org/graphkit/measure/casualties")
    assert str(graph.value(ours("claim", "c-5"), GK.date)) == "2024-06"
    assert graph.value(ours("claim", "c-6"), GK.holds).toPython() is False
    assert (ours("claim", "c-4"), GK.derivedFrom, ours("claim", "c-3")) in graph


def test_evidence_is_what_the_document_says(graph: rdflib.Graph) -> None:
    rows = graph.query(
        """PREFIX gk: <https://w3id.org/graphkit/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?id ?before ?exact ?start ?end ?value ?valueStart ?valueEnd {
          ?claim gk:evidence|gk:mention ?part . ?part oa:hasSource/<https://schema.org/identifier> ?id ;
            gk:valueText ?value ; gk:valueStart ?valueStart ; gk:valueEnd ?valueEnd ;
            oa:hasSelector [oa:exact ?exact], [oa:start ?start ; oa:end ?end] .
          OPTIONAL { ?part oa:hasSelector/oa:prefix ?before }
        }"""
    )
    texts = {document.id: document.text for document in DATASET.documents}
    assert len(rows) == 1 + len(CLAIMS)
    for row in rows:
        document = texts[str(row.id)]
        start = int(row.start)
        assert document[start : int(row.end)] == str(row.exact)
        assert document[int(row.valueStart) : int(row.valueEnd)] == str(row.value)
        assert document[:start].endswith(str(row.before or ""))


def test_direct_triples_stand_beside_the_relation_nodes(graph: rdflib.Graph) -> None:
    one, two, three, four = (ours("claim", f"c-{i}") for i in range(1, 5))
    assert {(one, GK.contradicts, two), (two, GK.contradicts, one)} <= set(graph)
    assert (four, GK.updates, three) in graph
    assert (three, GK.updatedBy, four) in graph
    assert (three, GK.updates, four) not in graph
    node = ours("relation", "r-1")
    assert (node, GK["first"], one) in graph
    assert {str(code) for code in graph.objects(node, GK.reasonCode)} == {"ranges_apart", "dates_differ"}
    assert {reason.language for reason in graph.objects(node, GK.reason)} == {"fr", "en"}
    source = graph.value(one, GK.origin)
    assert (source, GK.reports, one) in graph
    assert (source, rdflib.OWL.sameAs, rdflib.URIRef("http://www.wikidata.org/entity/Q484205")) in graph


def test_relays_keep_their_order(graph: rdflib.Graph) -> None:
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    steps = {
        graph.value(node, GK.step).toPython(): graph.value(node, prov.agent)
        for node in graph.objects(ours("claim", "c-1"), prov.qualifiedAttribution)
    }
    assert [steps[1], steps[2]] == [ours("entity", local("kr/lee")), ours("entity", local("gb/defence"))]


def test_the_run_is_told_and_has_no_clock(graph: rdflib.Graph) -> None:
    activity = graph.value(predicate=rdflib.RDF.type, object=GK.Run)
    assert {str(graph.value(activity, GK[p])) for p in ("version", "models", "lexiconHash")} == set(RUN.values())
    content = "".join(turtle(DATASET, run={"time": "2026-11-21T00:00:00Z", "seed": "7"}))
    assert '"2026-11-21T00:00:00Z"^^xsd:dateTime' in content
    assert '"seed=7"' in content


def test_a_base_of_ones_own() -> None:
    content = "".join(turtle(DATASET, base="urn:x-desk:a/"))
    assert "@prefix claim: <urn:x-desk:a/claim/> ." in content
    for bad in ("data/", "https://example.org/a", 'https://example.org/"/', "https://example.org/a b/"):
        with pytest.raises(ExportError, match="base IRI"):
            "".join(turtle(DATASET, base=bad))


def test_one_claim_less_is_a_small_diff(path: Path, tmp_path: Path) -> None:
    write_turtle(replace(DATASET, claims=CLAIMS[:-1]), tmp_path / "less.ttl", run=RUN)
    before, after = (set(p.read_text("utf-8").split("\n\n")) for p in (path, tmp_path / "less.ttl"))
    assert after - before == set()
    assert len(before - after) == 6  # the claim, its three evidence nodes, reports, states


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_from_both_parsers(value: str) -> None:
    expected = "".join("\ufffd" if char in "\ufffe\uffff" else char for char in value)
    line = f"<a:a> <a:b> {text(value)} ."
    (quad,) = pyoxigraph.parse(line.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    assert quad.object.value == expected
    assert str(next(rdflib.Graph().parse(data=line, format="turtle").objects())) == expected


def test_lone_surrogates_and_bad_language_tags_do_no_harm() -> None:
    assert text("a\ud800b") == '"a\ufffdb"'
    assert text("a", "FR") == '"a"@fr'
    assert text("a", "not a tag") == '"a"'


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_are_exact_and_without_exponent(value: float) -> None:
    written = number(value)
    assert written is not None
    assert "e" not in written.casefold()
    assert float(written) == value


@given(st.text(), st.text())
def test_ids_never_share_a_name_nor_need_an_escape(one: str, other: str) -> None:
    assert (local(one) == local(other)) == (one == other)
    list(pyoxigraph.parse(f"@prefix p: <a:/> . p:{local(one)} a p:x .".encode(), format=pyoxigraph.RdfFormat.TURTLE))


def test_plain_ids_stay_readable() -> None:
    assert local("c-0f3a") == "c-0f3a"
    assert local("000_2c09.txt") == "000_2c09.txt"
    assert local("kr/intelligence").startswith("kr-intelligence-")
    assert local("Élan vital!").startswith("elan-vital-")
    assert local(NASTY) != NASTY
