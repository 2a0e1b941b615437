"""The graph holds every part of a dataset, the same whatever its order."""

from __future__ import annotations

from dataclasses import replace

import networkx
import pytest

from graphkit.graph import arranged, build_graph, outline
from graphkit.graph.context import outlets, sentence_of
from graphkit.graph.labels import claim_label, number
from graphkit.model import Entity
from tests.support import CLAIMS, DATASET, ENTITIES, FIRST, NASTY, SECOND, evidence, shuffled


@pytest.fixture(scope="module")
def graph() -> networkx.MultiDiGraph:
    return build_graph(DATASET)


def edges(graph: networkx.MultiDiGraph, kind: str) -> list[tuple[str, str]]:
    return [(a, b) for a, b, key in graph.edges(keys=True) if key == kind]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("states", ("document:aube du 30.txt", "claim:c-1")),
        ("reports", ("entity:kr/intelligence", "claim:c-1")),
        ("relays", ("entity:kr/lee", "claim:c-1")),
        ("about", ("claim:c-1", "entity:kp")),
        ("answers", ("claim:c-2", "question:q-1")),
        ("published_by", ("document:aube du 30.txt", "entity:outlet/le quotidien")),
        ("part_of", ("entity:kr/lee", "entity:kr/intelligence")),
        ("part_of", ("entity:kr/intelligence", "entity:kr")),
        ("contradicts", ("claim:c-1", "claim:c-2")),
        ("updates", ("claim:c-3", "claim:c-4")),
        ("derived_from", ("claim:c-4", "claim:c-3")),
    ],
)
def test_edges_run_the_documented_way(graph: networkx.MultiDiGraph, kind: str, expected: tuple[str, str]) -> None:
    assert expected in edges(graph, kind)
    assert all(data["kind"] == key for _, _, key, data in graph.edges(keys=True, data=True))


def test_a_claim_node_leads_back_to_its_words(graph: networkx.MultiDiGraph) -> None:
    for claim in CLAIMS:
        node = graph.nodes[f"claim:{claim.id}"]
        text = {FIRST.id: FIRST.text, SECOND.id: SECOND.text}[node["document"]]
        assert text[node["start"] : node["end"]] == node["quote"]
        assert text[node["value_start"] : node["value_end"]] == node["value_text"]
        assert node["quote"] in node["sentence"]
        assert node["sentence"] in text


def test_a_contradiction_carries_its_grounds(graph: networkx.MultiDiGraph) -> None:
    data = graph.edges["claim:c-1", "claim:c-2", "contradicts"]
    assert (data["strength"], data["days"]) == ("apparent", 46)
    assert data["reasons"][0] == {
        "code": "ranges_apart",
        "fr": "Fourchettes disjointes.",
        "en": "Ranges apart.",
    }


def test_order_of_input_does_not_show(graph: networkx.MultiDiGraph) -> None:
    for seed in range(5):
        other = build_graph(shuffled(DATASET, seed))
        assert list(other.nodes(data=True)) == list(graph.nodes(data=True))
        assert list(other.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
    assert arranged(arranged(DATASET)) == arranged(DATASET)


def test_an_edge_to_nowhere_is_left_out() -> None:
    lost = replace(DATASET, claims=(replace(CLAIMS[1], origin="nobody", place="nowhere"),))
    graph = build_graph(lost)
    assert edges(graph, "reports") == []
    assert "entity:nobody" not in graph


def test_a_known_outlet_is_found_by_any_of_its_names() -> None:
    known = Entity("quotidien", "outlet", "Quotidien", aliases=("LE QUOTIDIEN",))
    assert outlets((FIRST, SECOND), (*ENTITIES, known)) == {FIRST.id: known}
    assert outlets((FIRST,), ())[FIRST.id].label == "Le Quotidien"


def test_sentences_end_at_stops_and_lines() -> None:
    quote = evidence(FIRST, "600 sont morts", "600")
    assert sentence_of(FIRST.text, quote) == "600 sont morts."
    long = evidence(FIRST, "4 700 soldats", "4 700")
    assert sentence_of(FIRST.text, long).startswith("Environ 4 700")
    assert sentence_of(FIRST.text, long).endswith("selon le NIS.")
    assert sentence_of("", quote) == "600 sont morts"
    assert NASTY in sentence_of(SECOND.text, CLAIMS[4].evidence)


def test_labels_read_in_both_languages() -> None:
    names = {"casualties": {"fr": "pertes", "en": "casualties"}}
    assert claim_label(CLAIMS[0], "fr", names) == "≈ 4\u202f700 pertes"
    assert claim_label(CLAIMS[0], "en", names) == "≈ 4,700 casualties"
    assert claim_label(CLAIMS[1], "en", {}) == "> 6,000 casualties"
    assert claim_label(CLAIMS[4], "fr", {}) == "pact signed: 2024-06"
    assert claim_label(CLAIMS[5], "fr", {}) == "presence acknowledged: ✗"
    assert [number(2.5, "fr"), number(2.5, "en"), number(12e9, "en")] == ["2,5", "2.5", "12,000,000,000"]


def test_an_outline_has_the_nodes_and_edges_of_the_graph_in_its_order(graph: networkx.MultiDiGraph) -> None:
    bare = outline(shuffled(DATASET, 1))
    assert list(bare.nodes(data=True)) == [(name, {}) for name in graph]
    assert list(bare.edges(keys=True, data=True)) == list(graph.edges(keys=True, data=True))
