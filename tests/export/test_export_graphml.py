"""GraphML that networkx reads back."""

from __future__ import annotations

import json

import networkx

from graphkit.export.graphml import HEAD, TAIL, edge_texts, node_text
from graphkit.graph import build_graph
from tests.support import DATASET, NASTY, shuffled


def graphml(graph: networkx.MultiDiGraph) -> str:
    edges = ((start, end, kind, data) for start, end, kind, data in graph.edges(keys=True, data=True))
    return "".join([HEAD, *map(node_text, graph.nodes(data=True)), *edge_texts(edges), TAIL])


def test_round_trip() -> None:
    graph = build_graph(DATASET)
    back = networkx.parse_graphml(graphml(graph), force_multigraph=True)
    assert set(back.nodes) == set(graph.nodes)
    assert set(back.edges(keys=True)) == set(graph.edges(keys=True))
    claim = back.nodes["claim:c-1"]
    assert (claim["value"], claim["value_label"], claim["qualifier"]) == (4700.0, "4700.0", "about")
    assert "lower" not in claim
    assert back.nodes["claim:c-6"]["value_label"] == "False"
    # XML folds no text of ours: the strings come back as they went, non-BMP and direction marks too.
    assert back.nodes["document:aube du 30.txt"]["label"] == NASTY
    edge = back.edges["claim:c-1", "claim:c-2", "contradicts"]
    assert json.loads(edge["reasons"])[0]["code"] == "ranges_apart"


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    graph = networkx.MultiDiGraph()
    graph.add_node("a", label="x\x00\x0b\ud800\uffff")
    assert networkx.parse_graphml(graphml(graph)).nodes["a"]["label"] == "x" + "\ufffd" * 4


def test_two_runs_give_the_same_text() -> None:
    assert graphml(build_graph(DATASET)) == graphml(build_graph(shuffled(DATASET, 7)))
