"""The export as an rdflib Graph, for people who work with that library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graphkit.export.terms import DEFAULT_BASE, prefixes
from graphkit.export.turtle import NO_RUN, turtle
from graphkit.graph.build import NO_NAMES
from graphkit.graph.labels import MeasureNames
from graphkit.model import Dataset

if TYPE_CHECKING:
    import rdflib

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def to_rdflib(
    dataset: Dataset,
    *,
    base: str = DEFAULT_BASE,
    run: Mapping[str, str] = NO_RUN,
    measures: MeasureNames = NO_NAMES,
) -> rdflib.Graph:
    """The triples of ``write_turtle`` as an rdflib Graph, prefixes bound. Raises ExportError: a bad base."""
    import pyoxigraph
    import rdflib

    text = "".join(turtle(dataset, base=base, run=run, measures=measures))
    graph = rdflib.Graph(bind_namespaces="none")
    for prefix, iri in prefixes(base).items():
        graph.bind(prefix, iri)
    # pyoxigraph parses about ten times faster than rdflib does.
    for quad in pyoxigraph.parse(text.encode(), format=pyoxigraph.RdfFormat.TURTLE):
        graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: Any) -> rdflib.URIRef | rdflib.Literal:
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    return rdflib.Literal(term.value, datatype=None if datatype == _STRING else rdflib.URIRef(datatype))
