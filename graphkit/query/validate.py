"""Holding an RDF file against the shapes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.query.files import parsed
from graphkit.query.ontology import ontology

if TYPE_CHECKING:
    import rdflib

_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is not as it should be: the node, the property, the value found, and the rule."""

    node: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        found = f" (found {self.value})" if self.value else ""
        return f"{self.node} {self.path}: {self.message}{found}"


@dataclass(frozen=True, slots=True)
class Report:
    conforms: bool
    violations: tuple[Violation, ...]

    def __str__(self) -> str:
        if self.conforms:
            return "conforms"
        return "\n".join([f"{len(self.violations)} violation(s)", *map(str, self.violations)])


def validate(path: str | os.PathLike[str]) -> Report:
    """Hold an RDF file against ``ontology/shapes.ttl``; violations come sorted by node and property.

    Raises QueryError where the file is missing or is not RDF.
    """
    import pyshacl
    import rdflib

    shapes = rdflib.Graph().parse(ontology("shapes.ttl"), format="turtle")
    data = load(Path(path), shapes)
    conforms, results, _ = pyshacl.validate(data, shacl_graph=shapes, advanced=False, inplace=True)
    return Report(bool(conforms), tuple(sorted(_violations(results, data), key=_key)))


def load(path: Path, shapes: rdflib.Graph) -> rdflib.Graph:
    """What the shapes look at in a file, as an rdflib graph. Raises QueryError.

    pyoxigraph parses: faster, and it tells the line of a mistake.
    """
    import rdflib
    from rdflib.namespace import RDF, RDFS, SH, NamespaceManager

    from graphkit.query.lean import LeanStore

    inverse = set(shapes.objects(None, SH.inversePath))
    store = LeanStore({RDF.type, RDFS.subClassOf, *inverse})
    graph = rdflib.Graph(store, bind_namespaces="none")
    wanted = {str(node) for node in shapes.objects()} | {str(RDF.type), str(RDFS.subClassOf)}
    terms = _Terms()
    quads = parsed(path)
    try:
        for subject, predicate, value, _ in quads:
            if predicate.value in wanted:
                store.add((terms[subject], terms[predicate], terms[value]))
    except SyntaxError as error:
        raise QueryError(f"{path}: not valid RDF: {error}; build the graph again") from error
    graph.namespace_manager = NamespaceManager(rdflib.Graph(), bind_namespaces="none")
    for prefix, iri in quads.prefixes.items():
        graph.bind(prefix, iri)
    return graph


class _Terms(dict[Any, Any]):
    """pyoxigraph's terms to rdflib's, each made once."""

    def __missing__(self, term: Any) -> rdflib.term.Node:
        self[term] = made = _term(term)
        return made


def _term(term: Any) -> rdflib.term.Node:
    import pyoxigraph
    import rdflib

    if isinstance(term, pyoxigraph.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = None if term.datatype.value == _STRING else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, datatype=datatype, normalize=False)  # shown as the file has it


def _violations(results: Any, data: rdflib.Graph) -> list[Violation]:
    from rdflib.namespace import RDF, SH

    def short(node: Any) -> str:
        return node.n3(data.namespace_manager) if node is not None else ""

    return [
        Violation(
            short(results.value(result, SH.focusNode)),
            _path(results.value(result, SH.resultPath), short, results),
            short(results.value(result, SH.value)),
            str(results.value(result, SH.resultMessage)),
        )
        for result in results.subjects(RDF.type, SH.ValidationResult)
    ]


def _path(path: Any, short: Any, results: Any) -> str:
    from rdflib.namespace import SH

    inverse = results.value(path, SH.inversePath) if path is not None else None
    return f"^{short(inverse)}" if inverse is not None else str(short(path))


def _key(violation: Violation) -> tuple[str, str, str, str]:
    return violation.node, violation.path, violation.value, violation.message
