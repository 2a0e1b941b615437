"""A dataset as a networkx graph: who reports what, where it stands, and how claims stand to each other.

Node ids are ``space:id`` (``entity:kp``, ``document:a.txt``, ``claim:c-1``, ``question:q-1``); an edge's key
is its ``kind``. Nodes and edges are added in writing order, so that two runs give the same graph.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graphkit.graph.context import outlets, sentence_of
from graphkit.graph.labels import MeasureNames, claim_label
from graphkit.graph.order import arranged
from graphkit.model import Claim, Dataset, Document, Entity, Question, Relation

if TYPE_CHECKING:
    import networkx

Attributes = dict[str, Any]
Node = tuple[str, Attributes]
Edge = tuple[str, str, str, Attributes]  # from, to, kind, attributes

NO_NAMES: MeasureNames = {}
_OF_A_COUNTRY = {"agency", "official", "region"}


def build_graph(dataset: Dataset, *, measures: MeasureNames = NO_NAMES) -> networkx.MultiDiGraph:
    """The graph of a dataset. ``measures`` gives the measures' names by language for the claims' labels.

    Every node has type, label (French), label_fr and label_en; None stands where a value is not known.
    An edge whose end is not in the dataset is left out.
    """
    import networkx

    dataset = arranged(dataset)
    homes = outlets(dataset.documents, dataset.entities)
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(_nodes(dataset, homes, measures))
    _connect(graph, dataset, homes)
    return graph


def outline(dataset: Dataset) -> networkx.MultiDiGraph:
    """The graph of :func:`build_graph` with nothing known of its nodes."""
    import networkx

    dataset = arranged(dataset)
    homes = outlets(dataset.documents, dataset.entities)
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from(node_id("document", document.id) for document in dataset.documents)
    graph.add_nodes_from(node_id("entity", entity.id) for entity in all_entities(dataset, homes))
    graph.add_nodes_from(node_id("claim", claim.id) for claim in dataset.claims)
    graph.add_nodes_from(node_id("question", question.id) for question in dataset.questions)
    _connect(graph, dataset, homes)
    return graph


def _connect(graph: networkx.MultiDiGraph, dataset: Dataset, homes: Mapping[str, Entity]) -> None:
    for start, end, kind, attributes in _edges(dataset, homes):
        if start in graph and end in graph:
            graph.add_edge(start, end, key=kind, kind=kind, **attributes)


def node_id(space: str, name: str) -> str:
    """The id of a node: ``node_id("claim", "c-1")`` is ``claim:c-1``."""
    return f"{space}:{name}"


def all_entities(dataset: Dataset, homes: Mapping[str, Entity]) -> list[Entity]:
    """The dataset's entities and the outlets that only documents name, by id."""
    known = {entity.id: entity for entity in (*homes.values(), *dataset.entities)}
    return [known[name] for name in sorted(known)]


def _nodes(dataset: Dataset, homes: Mapping[str, Entity], measures: MeasureNames) -> Iterator[Node]:
    texts = {document.id: document.text for document in dataset.documents}
    for document in dataset.documents:
        yield document_node(document)
    for entity in all_entities(dataset, homes):
        yield entity_node(entity)
    for claim in dataset.claims:
        yield claim_node(claim, texts.get(claim.document, ""), measures)
    for question in dataset.questions:
        yield question_node(question)


def _labels(french: str, english: str) -> Attributes:
    return {"label": french, "label_fr": french, "label_en": english}


def document_node(document: Document) -> Node:
    title = document.title or document.id
    return node_id("document", document.id), {
        "type": "document",
        **_labels(title, title),
        "published": document.published.edtf if document.published else None,
        "outlet": document.outlet,
        "url": document.url,
        "language": document.language,
    }


def entity_node(entity: Entity) -> Node:
    return node_id("entity", entity.id), {
        "type": entity.type,
        **_labels(entity.label_in("fr"), entity.label_in("en")),
        "wikidata": entity.wikidata,
        "country": entity.country,
    }


def claim_node(claim: Claim, text: str, measures: MeasureNames) -> Node:
    """``text`` is that of the claim's document."""
    quantity, evidence = claim.quantity, claim.evidence
    return node_id("claim", claim.id), {
        "type": "claim",
        **_labels(claim_label(claim, "fr", measures), claim_label(claim, "en", measures)),
        "claim_kind": claim.kind,
        "measure": claim.measure,
        "value": claim.value,
        "lower": quantity.lower if quantity else None,
        "upper": quantity.upper if quantity else None,
        "suggested_lower": quantity.suggested_lower if quantity else None,
        "suggested_upper": quantity.suggested_upper if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
        "unit": quantity.unit if quantity else None,
        "modality": claim.modality,
        "as_of": claim.as_of.edtf if claim.as_of else None,
        "origin": claim.origin,
        "population": claim.population,
        "place": claim.place,
        "event": claim.event,
        "document": claim.document,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "value_text": evidence.value_text,
        "value_start": evidence.value_start,
        "value_end": evidence.value_end,
        "sentence": sentence_of(text, evidence),
    }


def question_node(question: Question) -> Node:
    return node_id("question", question.id), {
        "type": "question",
        **_labels(question.label_in("fr"), question.label_in("en")),
        "measure": question.measure,
        "claims": len(question.claims),
    }


def _edges(dataset: Dataset, homes: Mapping[str, Entity]) -> Iterator[Edge]:
    for document, outlet in homes.items():
        yield publication(document, outlet)
    for entity in dataset.entities:
        yield from entity_edges(entity)
    for claim in dataset.claims:
        yield from claim_edges(claim)
    for question in dataset.questions:
        yield from answer_edges(question)
    for relation in dataset.relations:
        yield relation_edge(relation)


def publication(document: str, outlet: Entity) -> Edge:
    return node_id("document", document), node_id("entity", outlet.id), "published_by", {}


def entity_edges(entity: Entity) -> Iterator[Edge]:
    here = node_id("entity", entity.id)
    links = {"part_of": entity.part_of, "located_in": entity.located_in}
    if entity.country != entity.id:  # nothing known in between: belongs to the country, or sits in it
        kind = "part_of" if entity.type in _OF_A_COUNTRY else "located_in"
        links[kind] = links[kind] or entity.country
    for kind, other in links.items():
        if other:
            yield here, node_id("entity", other), kind, {}


def claim_edges(claim: Claim) -> Iterator[Edge]:
    here = node_id("claim", claim.id)
    yield node_id("document", claim.document), here, "states", {}
    yield node_id("entity", claim.origin), here, "reports", {}
    for step, relay in enumerate(claim.relays, 1):
        yield node_id("entity", relay), here, "relays", {"step": step}  # 1 is the outermost
    for role, entity in (("place", claim.place), ("population", claim.population_entity)):
        if entity:
            yield here, node_id("entity", entity), "about", {"role": role}
    for addend in sorted(claim.derived_from):
        yield here, node_id("claim", addend), "derived_from", {}


def answer_edges(question: Question) -> Iterator[Edge]:
    for claim in sorted(question.claims):
        yield node_id("claim", claim), node_id("question", question.id), "answers", {}


def relation_edge(relation: Relation) -> Edge:
    attributes: Attributes = {
        "id": relation.id,
        "question": relation.question,
        "strength": relation.strength,
        "ratio": relation.ratio,
        "days": relation.days,
        "reasons": [{"code": reason.code, **dict(reason.texts)} for reason in relation.reasons],
    }
    return node_id("claim", relation.a), node_id("claim", relation.b), relation.kind, attributes
