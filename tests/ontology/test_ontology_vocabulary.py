"""The vocabulary is complete, in two languages, and the same as what the code and the lexicons use."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from rdflib import BNode
from rdflib.namespace import OWL, RDF, RDFS, SH, SKOS

from docs.vocabulary import written
from graphkit.errors import QueryError
from graphkit.export.terms import MEASURES, VOCABULARY
from graphkit.export.turtle import turtle
from graphkit.lexicons.measures import load_measures
from graphkit.query import list_queries, ontology
from tests.support import DATASET, RUN

GK = rdflib.Namespace(VOCABULARY)
SCHEMA = rdflib.Namespace("https://schema.org/")
EDTF = rdflib.URIRef("http://id.loc.gov/datatypes/edtf/EDTF")
ABSTRACT = {GK.relates}  # super-properties that no export writes


@pytest.fixture(scope="module")
def vocabulary() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology("graphkit.ttl"))


def ours(graph: rdflib.Graph) -> set[rdflib.URIRef]:
    nodes = {node for triple in graph for node in triple if isinstance(node, rdflib.URIRef)}
    return {node for node in nodes if node.startswith(VOCABULARY)}


def test_every_term_has_label_and_comment_in_both_languages(vocabulary: rdflib.Graph) -> None:
    terms = ours(vocabulary)
    assert len(terms) > 70
    for term in terms:
        for about in (RDFS.label, RDFS.comment):
            assert {text.language for text in vocabulary.objects(term, about)} == {"fr", "en"}, term
        assert list(vocabulary.objects(term, RDF.type)), term
        assert (term, RDFS.isDefinedBy, rdflib.URIRef(VOCABULARY.removesuffix("#"))) in vocabulary


def test_every_property_says_from_what_to_what(vocabulary: rdflib.Graph) -> None:
    kinds = {OWL.ObjectProperty, OWL.DatatypeProperty}
    classes = set(vocabulary.subjects(RDF.type, OWL.Class))
    properties = [term for term in ours(vocabulary) if set(vocabulary.objects(term, RDF.type)) & kinds]
    assert len(properties) > 45
    for term in properties:
        sources = {*vocabulary.objects(term, RDFS.domain), *vocabulary.objects(term, SCHEMA.domainIncludes)}
        assert sources, term
        assert sources <= classes, term
        (target,) = vocabulary.objects(term, RDFS.range)
        literal = str(target).startswith(str(rdflib.XSD)) or target in (RDF.langString, EDTF)
        assert literal == ((term, RDF.type, OWL.DatatypeProperty) in vocabulary), term
        assert literal or target in classes | {SKOS.Concept}, term


def test_every_class_hangs_on_a_vocabulary_that_others_know(vocabulary: rdflib.Graph) -> None:
    known = ("http://www.w3.org/ns/prov#", "https://schema.org/", "http://www.w3.org/ns/oa#")
    for term in vocabulary.subjects(RDF.type, OWL.Class):
        above = {str(one) for one in vocabulary.transitive_objects(term, RDFS.subClassOf)}
        assert any(one.startswith(known) for one in above), term


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("origin", "http://www.w3.org/ns/prov#wasAttributedTo"),
        ("relayedBy", "http://www.w3.org/ns/prov#wasAttributedTo"),
        ("updates", "http://www.w3.org/ns/prov#wasRevisionOf"),
        ("derivedFrom", "http://www.w3.org/ns/prov#wasDerivedFrom"),
        ("evidence", "http://www.w3.org/ns/prov#wasDerivedFrom"),
        ("statedIn", "https://schema.org/appearance"),
        ("publishedBy", "https://schema.org/publisher"),
        ("published", "https://schema.org/datePublished"),
        ("asOf", "https://schema.org/temporalCoverage"),
        ("place", "https://schema.org/contentLocation"),
        ("about", "https://schema.org/about"),
        ("measure", "http://purl.org/dc/terms/subject"),
    ],
)
def test_properties_hang_on_those_that_others_know(one: str, other: str, vocabulary: rdflib.Graph) -> None:
    assert (GK[one], RDFS.subPropertyOf, rdflib.URIRef(other)) in vocabulary


def test_there_are_no_blank_nodes(vocabulary: rdflib.Graph) -> None:
    measures = rdflib.Graph().parse(ontology("measures.ttl"))
    assert not [node for graph in (vocabulary, measures) for triple in graph for node in triple if type(node) is BNode]


def test_what_is_written_from_the_ontology_is_current() -> None:
    for path, text in written().items():
        assert path.read_text("utf-8") == text, f"{path.name}: renew it with python -m docs.vocabulary"


def test_the_export_uses_the_declared_terms_and_all_of_them(vocabulary: rdflib.Graph) -> None:
    declared = ours(vocabulary)
    exported = rdflib.Graph().parse(data="".join(turtle(DATASET, run=RUN)))
    code = "".join(path.read_text("utf-8") for path in (Path(__file__).parents[2] / "graphkit" / "export").glob("*.py"))
    # "gk:asOf" and the like grow Start and End; flags are written from their field names
    written = {GK[name] for name in re.findall(r'"gk:(\w+)"', code)}
    assert ours(exported) <= declared
    assert written <= declared
    never = declared - ours(exported) - written - ABSTRACT
    flags = {GK.additional, GK.part, GK.superseded}
    bounds = {GK[f"{name}{end}"] for name in ("date", "published", "asOf") for end in ("Start", "End")}
    relations = {GK.contradicts, GK.corroborates, GK.repeats}
    assert never <= flags | bounds | relations


def test_shapes_and_queries_use_declared_terms(vocabulary: rdflib.Graph) -> None:
    declared = ours(vocabulary)
    shapes = rdflib.Graph().parse(ontology("shapes.ttl"))
    assert ours(shapes) <= declared
    assert not list(shapes.triples((None, SH.sparql, None)))
    for query in list_queries():
        used = {GK[name] for name in re.findall(r"\bgk:(\w+)", query.sparql)}
        assert used <= declared, query.name


def test_every_concrete_class_has_its_shape(vocabulary: rdflib.Graph) -> None:
    shapes = rdflib.Graph().parse(ontology("shapes.ttl"))
    targets = set(shapes.objects(None, SH.targetClass))
    for term in vocabulary.subjects(RDF.type, OWL.Class):
        above = set(vocabulary.transitive_objects(term, RDFS.subClassOf))
        assert above & targets, term


def test_the_vocabulary_describes_itself(vocabulary: rdflib.Graph) -> None:
    node = vocabulary.value(predicate=RDF.type, object=OWL.Ontology)
    for about in ("creator", "license", "created"):
        assert vocabulary.value(node, rdflib.DCTERMS[about]), about
    assert vocabulary.value(node, OWL.versionIRI)


def test_inverses_and_symmetries_are_declared(vocabulary: rdflib.Graph) -> None:
    for one, other in (
        ("origin", "reports"),
        ("relayedBy", "relays"),
        ("statedIn", "states"),
        ("updates", "updatedBy"),
    ):
        assert (GK[one], OWL.inverseOf, GK[other]) in vocabulary
    for name in ("contradicts", "corroborates", "repeats"):
        assert (GK[name], RDF.type, OWL.SymmetricProperty) in vocabulary


def test_measures_are_those_of_the_lexicon() -> None:
    graph = rdflib.Graph().parse(ontology("measures.ttl"))
    table = load_measures()["measures"]
    concepts = {str(node).removeprefix(MEASURES): node for node in graph.subjects(RDF.type, SKOS.Concept)}
    assert set(concepts) == set(table)
    for name, row in table.items():
        node = concepts[name]
        broader = {str(wider).removeprefix(MEASURES) for wider in graph.objects(node, SKOS.broader)}
        assert broader == set(row.get("broader", ())), name
        labels = {label.language: str(label) for label in graph.objects(node, SKOS.prefLabel)}
        assert labels == {code: row[code]["label"] for code in ("fr", "en")}, name
        assert {text.language for text in graph.objects(node, SKOS.definition)} == {"fr", "en"}
        assert all((wider, SKOS.narrower, node) in graph for wider in graph.objects(node, SKOS.broader))


@pytest.mark.parametrize("name", ["graphkit.ttl", "measures.ttl", "shapes.ttl"])
def test_both_parsers_read_the_files(name: str) -> None:
    path = ontology(name)
    assert len(rdflib.Graph().parse(path)) == len(list(pyoxigraph.parse(path=str(path))))


def test_what_is_not_installed_is_told() -> None:
    with pytest.raises(QueryError, match=r"ontology/absent\.ttl: not found"):
        ontology("absent.ttl")
