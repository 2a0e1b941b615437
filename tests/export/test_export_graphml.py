"""GraphML that networkx reads back."""

from __future__ import annotations

import json
from pathlib import Path

import networkx

from graphkit.export.graphml import write_graphml
from graphkit.graph import build_graph
from tests.support import DATASET, NASTY, shuffled


def test_round_trip(tmp_path: Path) -> None:
    graph = build_graph(DATASET)
    write_graphml(graph, tmp_path / "graph.graphml")
    back = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
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


def test_characters_that_xml_cannot_hold_are_replaced(tmp_path: Path) -> None:
    graph = networkx.MultiDiGraph()
    graph.add_node("a", label="x\x00\x0b\ud800\uffff")
    write_graphml(graph, tmp_path / "g.graphml")
    assert networkx.read_graphml(tmp_path / "g.graphml").nodes["a"]["label"] == "x" + "\ufffd" * 4


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    write_graphml(build_graph(DATASET), tmp_path / "a")
    write_graphml(build_graph(shuffled(DATASET, 7)), tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
