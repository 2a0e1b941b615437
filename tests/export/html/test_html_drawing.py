"""The opening view is a pyvis graph: what its lists hold is what is drawn."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from typing import Any

import demo
import pytest
from opened import Opener
from pyvis.network import Network

from benchmarks.pages import synthetic
from graphkit.export.html import page
from graphkit.export.html.drawing import draw, looks
from graphkit.export.html.payload import payload
from graphkit.graph import build_graph
from graphkit.model import Dataset

DATA = demo.dataset()


def drawn(dataset: Dataset, language: str = "fr") -> tuple[Any, dict[str, Any], dict[str, Any]]:
    """The network, what is left of the payload, and the rest of the nodes and edges."""
    graph = demo.graph_of(dataset)
    network, data = Network(directed=True), payload(dataset, graph, measures={})
    return network, data, draw(network, graph, data, language)


def held(text: str, name: str) -> Any:
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', text)
    assert found
    return json.loads(found[1])


def test_the_page_holds_the_lists_of_pyvis_once() -> None:
    network, data, rest = drawn(DATA)
    text = page(DATA, demo.graph_of(DATA))
    assert network.nodes
    assert network.edges
    assert held(text, "nodes") == network.nodes
    assert held(text, "edges") == network.edges
    assert held(text, "data")["rest"] == rest
    hidden = {place[3] for place in data["scopes"][data["opening"]]}
    assert hidden <= {3, 4}  # documents and context alone: the places of the others are in pyvis's nodes
    assert sorted(n for n in rest["nodes"] if isinstance(n, int)) == list(range(len(network.nodes)))
    assert [e for e in rest["edges"] if isinstance(e, int)] == list(range(len(network.edges)))


def test_nodes_and_edges_carry_place_look_and_plain_label() -> None:
    network, _, _ = drawn(DATA)
    node = {
        key: str(value).replace("\u202f", " ").replace("\xa0", " ")
        for key, value in network.get_node("claim:c-4700").items()
    }
    assert node["label"] == "≈ 4 700 · NIS · 30 avr. 2025"
    assert node["color"] in looks()["themes"]["light"]["origins"]
    assert node["shape"] == "box"
    assert all(isinstance(n["x"], int) and isinstance(n["y"], int) and "title" not in n for n in network.nodes)
    strict = [e for e in network.edges if e.get("strength") == "strict"]
    assert {(e["color"], e["width"], e["dashes"], e["arrows"]) for e in strict} == {("#c0142b", 7, False, "")}
    assert drawn(DATA, "en")[0].get_node("claim:c-4700")["label"].endswith("30\xa0Apr\xa02025")


def test_an_overview_has_a_node_for_each_question_and_no_edge() -> None:
    data = synthetic(1200)
    network, _, _ = drawn(data)
    assert sorted(network.get_nodes()) == sorted(f"question:{q.id}" for q in data.questions)
    assert network.edges == []


def test_two_origins_of_a_question_differ_in_colour() -> None:
    _, data, _ = drawn(DATA)
    tones = {e["id"]: e["tone"] for e in data["entities"] if "tone" in e}
    claims = {c["id"]: c["origin"] for c in data["claims"]}
    for question in data["questions"]:
        origins = {claims[c] for c in question["claims"]}
        assert len({tones[o] for o in origins}) == len(origins)


@pytest.mark.browser
@pytest.mark.parametrize("size", [0, 1200])
def test_what_is_drawn_is_what_pyvis_holds(open_page: Opener, size: int) -> None:
    dataset = synthetic(size) if size else DATA
    network, _, _ = drawn(dataset)
    found = open_page(dataset, "#theme=light").page.evaluate("graphkit.held()")
    assert found["places"] == {n["id"]: {"x": n["x"], "y": n["y"]} for n in network.nodes}
    assert sorted(found["labels"]) == sorted(n["label"] for n in network.nodes)
    lines = [(e["from"], e["to"], e["color"]["color"], e["width"], e["dashes"]) for e in found["edges"]]
    assert lines == [(e["from"], e["to"], e["color"], e["width"], e["dashes"]) for e in network.edges]
    assert [e["arrows"]["to"]["enabled"] for e in found["edges"]] == [bool(e["arrows"]) for e in network.edges]


@pytest.mark.browser
def test_the_colours_of_the_picture_are_those_of_the_nodes(open_page: Opener) -> None:
    network, _, _ = drawn(DATA)
    claims = Counter(n["color"] for n in network.nodes if n["id"].startswith(("claim:", "entity:")))
    fills = Counter(e.get("fill") for e in ET.fromstring(open_page().saved("#svg")).iter())
    lines = {look["colour"] for look in looks()["edges"].values()}
    heads = {looks()["themes"]["light"][name] for name in lines}  # of arrows and badges
    assert claims.keys() - heads
    for colour in claims.keys() - heads:
        assert fills[colour] == claims[colour]


def test_the_same_graph_gives_the_same_lists() -> None:
    graph = build_graph(DATA)
    first, second = ((Network(directed=True), payload(DATA, graph, measures={})) for _ in range(2))
    for network, data in (first, second):
        draw(network, graph, data, "fr")
    assert json.dumps([first[0].nodes, first[0].edges]) == json.dumps([second[0].nodes, second[0].edges])
