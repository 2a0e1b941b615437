"""The store made for validation answers every pattern as rdflib's own store does."""

from __future__ import annotations

from itertools import product

import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, Literal, URIRef

from graphkit.query.lean import LeanStore

NODES = [URIRef(f"a:{name}") for name in "xyz"]
PREDICATES = [RDF.type, URIRef("a:p"), URIRef("a:q")]
VALUES = [*NODES, Literal("1"), Literal(1), Literal("1", lang="fr")]
ALL = list(product(NODES, PREDICATES, VALUES))
TRIPLES = st.lists(st.integers(0, len(ALL) - 1), max_size=20)


@given(TRIPLES, st.sets(st.integers(0, 2)))
def test_every_pattern_finds_what_rdflib_finds(chosen: list[int], inverse: set[int]) -> None:
    ours, theirs = rdflib.Graph(LeanStore(PREDICATES[i] for i in inverse)), rdflib.Graph()
    for i in chosen:
        ours.add(ALL[i])
        theirs.add(ALL[i])
    assert len(ours) == len(theirs)
    for pattern in product([None, *NODES], [None, *PREDICATES], [None, *VALUES]):
        found = list(ours.triples(pattern))
        assert len(found) == len(set(found))
        assert set(found) == set(theirs.triples(pattern)), pattern
