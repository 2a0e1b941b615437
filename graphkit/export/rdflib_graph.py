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
        graph.add((term(quad.subject), term(quad.predicate), term(quad.object)))
    return graph


def term(found: Any) -> rdflib.URIRef | rdflib.Literal:
    """A term of pyoxigraph's as rdflib's; there are no blank nodes in what we write."""
    import pyoxigraph
    import rdflib

    if isinstance(found, pyoxigraph.NamedNode):
        return rdflib.URIRef(found.value)
    if found.language:
        return rdflib.Literal(found.value, lang=found.language)
    datatype = found.datatype.value
    return rdflib.Literal(found.value, datatype=None if datatype == _STRING else rdflib.URIRef(datatype))
