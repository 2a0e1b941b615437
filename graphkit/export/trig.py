"""TriG from an exported Turtle file: a named graph for each document, so that what one text says can be told apart.

In a document's graph, which has the document's IRI: the document, its claims, their evidence and their relays, both
directions. In the default graph: what is no single text's word, namely entities, questions, relations and the run.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graphkit.export.atomic import replacing
from graphkit.export.ntriples import read_turtle
from graphkit.export.terms import VOCABULARIES, VOCABULARY

_OA, _PROV = VOCABULARIES["oa"], VOCABULARIES["prov"]
_TO_DOCUMENT = {f"{VOCABULARY}statedIn", f"{_OA}hasSource"}  # from a claim or its evidence
_TO_PART = {f"{_OA}hasSelector", f"{_PROV}qualifiedAttribution"}  # to what belongs to the same document
_FROM_SOURCE = {f"{VOCABULARY}reports", f"{VOCABULARY}relays"}  # from an entity to a claim
_COMPARED = {
    f"{VOCABULARY}{name}"
    for name in ("answers", "derivedFrom", "contradicts", "corroborates", "repeats", "updates", "updatedBy")
}
Homes = Mapping[Any, Any]  # node -> its document


def write_trig(turtle: str | os.PathLike[str], path: str | os.PathLike[str]) -> None:
    """Write the triples of a Turtle file to ``path``, in its order. Raises OSError, SyntaxError."""
    import pyoxigraph

    first_reading = read_turtle(turtle)
    homes = _homes(first_reading)
    with replacing(path) as handle:
        pyoxigraph.serialize(
            _placed(read_turtle(turtle), homes),
            handle.buffer,
            format=pyoxigraph.RdfFormat.TRIG,
            prefixes=first_reading.prefixes,
        )


def _homes(quads: Iterable[Any]) -> Homes:
    """The document of each document, claim, evidence, selector and relay."""
    homes: dict[Any, Any] = {}
    parts: list[tuple[Any, Any]] = []
    for subject, predicate, value, _ in quads:
        if predicate.value in _TO_DOCUMENT:
            homes[subject] = homes[value] = value
        elif predicate.value in _TO_PART:
            parts.append((subject, value))
    return homes | {part: homes[whole] for whole, part in parts if whole in homes}


def _placed(quads: Iterable[Any], homes: Homes) -> Iterator[Any]:
    import pyoxigraph

    for subject, predicate, value, _ in quads:
        home = None
        if predicate.value not in _COMPARED:
            home = homes.get(value if predicate.value in _FROM_SOURCE else subject)
        yield pyoxigraph.Quad(subject, predicate, value, home or pyoxigraph.DefaultGraph())
