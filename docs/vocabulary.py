"""Writes ``docs/vocabulary.md`` and ``ontology/context.jsonld`` from the ontology: ``python -m docs.vocabulary``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS, XSD

from graphkit.export.jsonld import IDS
from graphkit.export.terms import MEASURES, VOCABULARIES, VOCABULARY

ROOT = Path(__file__).parent.parent
PAGE, CONTEXT = ROOT / "docs" / "vocabulary.md", ROOT / "ontology" / "context.jsonld"
SCHEMA = rdflib.Namespace("https://schema.org/")
GK = rdflib.Namespace(VOCABULARY)
EDTF = rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")

# Terms of other vocabularies that the export writes, with the kind of their values.
BORROWED: dict[str, dict[str, str]] = {
    "agent": {"@id": "prov:agent", "@type": "@id"},
    "altLabel": {"@id": "skos:altLabel"},
    "author": {"@id": "schema:author"},
    "end": {"@id": "oa:end"},
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "exact": {"@id": "oa:exact"},
    "hasSelector": {"@id": "oa:hasSelector", "@type": "@id"},
    "hasSource": {"@id": "oa:hasSource", "@type": "@id"},
    "identifier": {"@id": "schema:identifier"},
    "inLanguage": {"@id": "schema:inLanguage"},
    "keywords": {"@id": "schema:keywords"},
    "label": {"@id": "rdfs:label", "@container": "@language"},
    "prefix": {"@id": "oa:prefix"},
    "qualifiedAttribution": {"@id": "prov:qualifiedAttribution", "@type": "@id"},
    "sameAs": {"@id": "owl:sameAs", "@type": "@id"},
    "start": {"@id": "oa:start"},
    "suffix": {"@id": "oa:suffix"},
    "url": {"@id": "schema:url", "@type": "xsd:anyURI"},
    "wasGeneratedBy": {"@id": "prov:wasGeneratedBy", "@type": "@id"},
}
COERCED = {XSD.date: "xsd:date", EDTF: "edtf:EDTF"}  # JSON has strings, whole numbers and truth values of its own

INTRODUCTION = """\
# The vocabulary

Written from `ontology/graphkit.ttl` and `ontology/measures.ttl` by `python -m docs.vocabulary`; a test holds the two
together. The prefix `gk:` stands for `{vocabulary}`, `measure:` for `{measures}`.

What the graph says beside these terms it says in those of PROV-O, schema.org, Web Annotation and SKOS: a claim is a
`schema:Claim` and a `prov:Entity`, its evidence an `oa:SpecificResource` with an `oa:TextQuoteSelector` and an
`oa:TextPositionSelector`, its measure a `skos:Concept`, an item of Wikidata an `owl:sameAs`.

Three decisions to know before you write a query:

- **Both directions are written** of what a query may enter from either end: `gk:origin`/`gk:reports`,
  `gk:relayedBy`/`gk:relays`, `gk:statedIn`/`gk:states`, `gk:updates`/`gk:updatedBy`; the symmetric `gk:contradicts`,
  `gk:corroborates` and `gk:repeats` stand both ways. No reasoner is needed.
- **A relation is a triple and a node.** `?a gk:contradicts ?b` is there to be asked quickly; a `gk:Contradiction` with
  `gk:first` and `gk:second` holds strength, ratio, days apart and the reasons in two languages.
- **Dates come three times**: as EDTF (`gk:asOf "2024-23"`), and as first and last day (`gk:asOfStart`, `gk:asOfEnd`),
  which any engine can compare.

There are no blank nodes, and no syntax of RDF 1.2. `ontology/shapes.ttl` says in SHACL what must be there;
`ontology/context.jsonld` has the same terms for JSON-LD.
"""


def page(graph: rdflib.Graph, measures: rdflib.Graph) -> str:
    """The whole page."""
    parts = [
        INTRODUCTION.format(vocabulary=VOCABULARY, measures=MEASURES),
        "## How it hangs together\n\n```mermaid\n" + "\n".join(diagram(graph)) + "\n```\n",
        "## Classes\n\n" + table(("class", "is a", "what it is"), classes(graph)),
        "## Properties between things\n\n"
        + table(("property", "from → to", "what it says"), properties(graph, OWL.ObjectProperty)),
        "## Properties with a literal\n\n"
        + table(("property", "from → to", "what it says"), properties(graph, OWL.DatatypeProperty)),
        "## Measures\n\n" + table(("measure", "part of", "what is counted, dated or stated"), concepts(measures)),
    ]
    return "\n".join(parts)


def diagram(graph: rdflib.Graph) -> Iterator[str]:
    """A Mermaid class diagram: subclasses of our own, and the properties between our classes."""
    yield "classDiagram"
    yield "  direction LR"
    for term in terms(graph, OWL.Class):
        for above in sorted(graph.objects(term, RDFS.subClassOf)):
            if above.startswith(VOCABULARY):
                yield f"  {name(above)} <|-- {name(term)}"
    symmetric = set(graph.subjects(RDF.type, OWL.SymmetricProperty))
    for term in terms(graph, OWL.ObjectProperty):
        ends = sources(graph, term), targets(graph, term)
        if name(term) in ("reports", "relays", "states", "updatedBy"):  # the inverse is drawn
            continue
        for one in ends[0]:
            for other in ends[1]:
                line = "--" if term in symmetric else "-->"
                yield f"  {name(one)} {line} {name(other)} : {name(term)}"


def classes(graph: rdflib.Graph) -> Iterator[tuple[str, ...]]:
    for term in terms(graph, OWL.Class):
        yield anchor(graph, term), ", ".join(short(graph, graph.objects(term, RDFS.subClassOf))), told(graph, term)


def properties(graph: rdflib.Graph, kind: rdflib.URIRef) -> Iterator[tuple[str, ...]]:
    for term in terms(graph, kind):
        ends = [" or ".join(short(graph, nodes)) for nodes in (sources(graph, term), targets(graph, term))]
        also = [f"part of {one}" for one in short(graph, graph.objects(term, RDFS.subPropertyOf))]
        also += [f"inverse of {one}" for one in short(graph, graph.objects(term, OWL.inverseOf))]
        also += ["symmetric"] if (term, RDF.type, OWL.SymmetricProperty) in graph else []
        notes = f"<br>{'; '.join(also)}" if also else ""
        yield anchor(graph, term), f"{ends[0]} → {ends[1]}", told(graph, term) + notes


def concepts(graph: rdflib.Graph) -> Iterator[tuple[str, ...]]:
    for term in sorted(graph.subjects(RDF.type, SKOS.Concept)):
        wider = ", ".join(f"`{str(one).removeprefix(MEASURES)}`" for one in sorted(graph.objects(term, SKOS.broader)))
        names = f"`{str(term).removeprefix(MEASURES)}`<br>{both(graph, term, SKOS.prefLabel, ' · ')}"
        yield names, wider, both(graph, term, SKOS.definition, "<br>")


def terms(graph: rdflib.Graph, kind: rdflib.URIRef) -> list[Any]:
    return sorted(term for term in graph.subjects(RDF.type, kind) if str(term).startswith(VOCABULARY))


def sources(graph: rdflib.Graph, term: Any) -> list[Any]:
    return sorted([*graph.objects(term, RDFS.domain), *graph.objects(term, SCHEMA.domainIncludes)])


def targets(graph: rdflib.Graph, term: Any) -> list[Any]:
    return sorted(graph.objects(term, RDFS.range))


def name(term: Any) -> str:
    return str(term).replace("#", "/").rpartition("/")[2]


def short(graph: rdflib.Graph, nodes: Iterable[Any]) -> list[str]:
    return [f"`{node.n3(graph.namespace_manager)}`" for node in sorted(nodes)]


def anchor(graph: rdflib.Graph, term: Any) -> str:
    return f"`gk:{name(term)}`<br>{both(graph, term, RDFS.label, ' · ')}"


def told(graph: rdflib.Graph, term: Any) -> str:
    return both(graph, term, RDFS.comment, "<br>")


def both(graph: rdflib.Graph, term: Any, about: Any, between: str) -> str:
    """English, then French."""
    texts = {text.language: str(text).replace("|", "\\|") for text in graph.objects(term, about)}
    return f"{texts['en']}{between}*{texts['fr']}*"


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def context(graph: rdflib.Graph) -> dict[str, Any]:
    """The JSON-LD context: the namespaces, our properties and those borrowed, each with the kind of its values."""
    own: dict[str, dict[str, str]] = {}
    for term in [*terms(graph, OWL.ObjectProperty), *terms(graph, OWL.DatatypeProperty)]:
        rule = {"@id": f"gk:{name(term)}"}
        (target,) = targets(graph, term)
        if (term, RDF.type, OWL.ObjectProperty) in graph:
            rule["@type"] = "@id"
        elif target == RDF.langString:
            rule["@container"] = "@language"
        elif target in COERCED:
            rule["@type"] = COERCED[target]
        own[name(term)] = rule
    spaces = {prefix: iri for prefix, iri in VOCABULARIES.items() if iri != MEASURES} | {f"measure{IDS}": MEASURES}
    if shared := (own.keys() & BORROWED.keys()) | (spaces.keys() & (own | BORROWED).keys()):
        raise ValueError(f"one name for two things: {sorted(shared)}")
    return dict(sorted(spaces.items())) | dict(sorted((own | BORROWED).items()))


def written() -> dict[Path, str]:
    """Each file with what should stand in it."""
    graph = rdflib.Graph().parse(ROOT / "ontology" / "graphkit.ttl")
    measures = rdflib.Graph().parse(ROOT / "ontology" / "measures.ttl")
    lines = ",\n".join(f"    {json.dumps(key)}: {json.dumps(rule)}" for key, rule in context(graph).items())
    return {PAGE: page(graph, measures), CONTEXT: f'{{\n  "@context": {{\n{lines}\n  }}\n}}\n'}


if __name__ == "__main__":
    for path, text in written().items():
        path.write_text(text, "utf-8")
