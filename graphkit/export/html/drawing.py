"""What the page draws when it opens, as pyvis nodes and edges; what it draws later stays packed beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Any

from graphkit.export.html import table
from graphkit.export.html.layout import CLAIM, QUESTION, SOURCE

if TYPE_CHECKING:
    import networkx

    from graphkit.export.html.payload import Data

MANY_DRAWN = 700  # nodes: past this, quiet edges wait until an end of theirs is selected
CROWD = 8  # contradictions of one question, past which they are drawn thin
THINNER, SEE_THROUGH = 2.6, "99"  # how thin, and the two digits that a colour gets
LOUD = frozenset({"contradicts", "updates", "corroborates", "repeats"})
BEHIND = frozenset({"answers", "about", "part_of", "located_in", "relays"})  # a band or a further layer tells these


@cache
def looks() -> Data:
    """Colours by theme, shapes by type of entity, and lines by kind of edge (``looks.yaml``)."""
    return table("looks.yaml") | {"many": MANY_DRAWN, "crowd": CROWD, "thinner": THINNER, "through": SEE_THROUGH}


def tones(data: Data) -> dict[str, int]:
    """Each origin's colour, as an index: the one used least so far that no other origin of its question has."""
    claims = {claim["id"]: claim for claim in data["claims"]}
    uses = [0] * len(looks()["themes"]["light"]["origins"])
    found: dict[str, int] = {}
    for group in (*(question["claims"] for question in data["questions"]), claims):
        origins = sorted({claims[claim]["origin"] for claim in group if claim in claims})
        taken = {found[origin] for origin in origins if origin in found}
        for origin in origins:
            if origin not in found:
                found[origin] = min(range(len(uses)), key=lambda i: (i in taken, uses[i], i))
                taken.add(found[origin])
                uses[found[origin]] += 1
    return found


def draw(network: Any, graph: networkx.MultiDiGraph, data: Data, language: str) -> Data:
    """Adds the opening view's nodes and edges to a pyvis network, and takes their places out of ``data``.

    Gives each origin among the entities its ``tone`` (``tones``). Returns what the page needs of the rest: ``nodes``,
    the id of each node of the graph in its order, and ``edges``, each as from, to (places in that list), kind and what
    a contradiction adds. A number stands for what pyvis has, by its place in pyvis's list.
    """
    ids, tone = list(graph), tones(data)
    data["entities"] = [e | {"tone": tone[e["id"]]} if e["id"] in tone else e for e in data["entities"]]
    scopes, opening = data["scopes"], data["opening"]
    at_first = [place for place in scopes[opening] if place[3] in (SOURCE, CLAIM, QUESTION)]
    scopes[opening] = [place for place in scopes[opening] if place[3] not in (SOURCE, CLAIM, QUESTION)]
    node = _node_looks(data, language)
    for place, x, y, layer in at_first:
        network.add_node(ids[place], x=x, y=y, level=layer, **node(ids[place]))
    order = {name: i for i, name in enumerate(network.get_nodes())}
    index = {name: i for i, name in enumerate(ids)}
    edge = _edge_looks(data)
    rest: list[int | list[Any]] = []
    for start, end, about in graph.edges(data=True):
        kind, force = about["kind"], _force(about.get("strength"), about.get("ratio"))
        if start in order and end in order and kind not in BEHIND and (len(order) <= MANY_DRAWN or kind in LOUD):
            rest.append(len(network.edges))
            told = dict(zip(("strength", "ratio"), force, strict=False))
            network.add_edge(start, end, kind=kind, **told, **edge(start, kind, about.get("strength")))
        else:
            rest.append([index[start], index[end], kind, *force])
    return {"nodes": [order.get(name, name) for name in ids], "edges": rest}


def _force(strength: str | None, ratio: float | None) -> list[str | float | None]:
    return [strength, ratio if ratio is not None and isfinite(ratio) else None] if strength else []


def _node_looks(data: Data, language: str) -> Any:
    """A function from a node's id to its label (text as it is), colour and shape."""
    theme, shapes = looks()["themes"]["light"], looks()["shapes"]
    tone = {item["id"]: item["tone"] for item in data["entities"] if "tone" in item}
    items: dict[str, Data] = {item["id"]: item for kind in ("documents", "entities", "claims", "questions")
                              for item in data[kind]}  # fmt: skip
    disputed = {r["question"] for r in _drawn(data) if r["kind"] == "contradicts"}

    def colour(origin: str) -> str:
        return str(theme["origins"][tone[origin]] if origin in tone else theme["soft"])

    def look(name: str) -> Data:
        item = items.get(name)
        if item is None:
            return {"label": name.partition(":")[2], "color": theme["soft"], "shape": "box"}
        if name.startswith("claim:"):
            parts = (item["figure"][language], items[item["origin"]]["short"][language], item["date"][language])
            label = " · ".join(dict.fromkeys(part for part in parts if part))
            return {"label": label, "color": colour(item["origin"]), "shape": "box"}
        if name.startswith("entity:"):
            shape = shapes.get(item["type"], shapes["other"])
            return {"label": item["label"][language], "color": colour(name), "shape": shape}
        label = item["label"][language] if "label" in item else item["title"]
        return {"label": label, "color": theme["contradicts" if name in disputed else "line"], "shape": "box"}

    return look


def _edge_looks(data: Data) -> Any:
    """A function from an edge's start, kind and strength to its colour, width, dashes and arrow."""
    theme, lines = looks()["themes"]["light"], looks()["edges"]
    disputes = Counter(r["question"] for r in _drawn(data) if r["kind"] == "contradicts")
    of = {claim: question["id"] for question in data["questions"] for claim in question["claims"]}

    def look(start: str, kind: str, strength: str | None) -> Data:
        line = lines.get(strength if kind == "contradicts" else kind, lines["other"])
        thin = kind == "contradicts" and disputes[of.get(start, "")] > CROWD
        return {
            "color": theme[line["colour"]] + (SEE_THROUGH if thin else ""),
            "width": round(line["width"] / THINNER, 2) if thin else line["width"],
            "dashes": line["dashes"],
            "arrows": line["arrows"],
        }

    return look


def _drawn(data: Data) -> Iterable[Mapping[str, Any]]:
    """The relations both of whose claims are known."""
    known = {claim["id"] for claim in data["claims"]}
    return [r for r in data["relations"] if r["a"] in known and r["b"] in known]
