"""What each file of a folder says of a thing: a document with its claims, entities, a question with its relations.

Put together in the order of :data:`LAYOUT`, with the things of each kind by id, these are the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from graphkit.export import graphml
from graphkit.export import statements as rdf
from graphkit.export.jsonl import claim_row, entity_row, line, relation_row
from graphkit.export.pieces import Layout, Texts
from graphkit.export.terms import prefixes
from graphkit.export.turtle import formatted, prefix_lines
from graphkit.graph import build
from graphkit.graph.labels import MeasureNames
from graphkit.graph.order import place_in_text
from graphkit.model import Claim, Document, Entity, Question, Relation

DOCUMENT, ENTITIES, QUESTION, ONCE = "document", "entities", "question", "once"
CLAIMS, DERIVED, RELATIONS = "claims.jsonl", "derived.jsonl", "relations.jsonl"
TABLE, QUESTIONS, TURTLE, GRAPHML = "entities.jsonl", "questions.jsonl", "graph.ttl", "graph.graphml"

LAYOUT = Layout(
    files={
        CLAIMS: ("claims",),
        DERIVED: ("derived",),
        RELATIONS: ("relations",),
        TABLE: ("entities",),
        QUESTIONS: ("questions",),
        TURTLE: ("head", "documents", "entities", "claims", "questions", "relations"),
        GRAPHML: (
            "head", "documents", "entities", "claims", "questions",
            "publications", "links", "sources", "answers", "relations", "tail",
        ),
    },
    kinds={
        DOCUMENT: (
            (CLAIMS, "claims"), (TURTLE, "documents"), (TURTLE, "claims"),
            (GRAPHML, "documents"), (GRAPHML, "claims"), (GRAPHML, "publications"), (GRAPHML, "sources"),
        ),
        ENTITIES: ((TABLE, "entities"), (TURTLE, "entities"), (GRAPHML, "entities"), (GRAPHML, "links")),
        QUESTION: (
            (RELATIONS, "relations"), (QUESTIONS, "questions"), (TURTLE, "questions"), (TURTLE, "relations"),
            (GRAPHML, "questions"), (GRAPHML, "answers"), (GRAPHML, "relations"),
        ),
        ONCE: ((DERIVED, "derived"), (TURTLE, "head"), (GRAPHML, "head"), (GRAPHML, "tail")),
    },
)  # fmt: skip


def of_document(
    document: Document,
    outlet: Entity | None,
    claims: Sequence[Claim],
    derived: Sequence[Claim],
    entities: Mapping[str, Entity],
    questions: Mapping[str, str],
    measures: MeasureNames,
) -> Texts:
    """A document with its claims, and with what was ``derived`` from figures of which it gives the first.

    ``questions``: the question that a claim answers, by claim id.
    """
    own = sorted(claims, key=place_in_text)
    whole = sorted((*claims, *derived), key=place_in_text)
    stated = chain.from_iterable(rdf.of_claim(claim, document.text, measures) for claim in whole)
    nodes = (build.claim_node(claim, document.text, measures) for claim in whole)
    return {
        (CLAIMS, "claims"): _lines(claim_row(claim, entities, questions) for claim in own),
        (TURTLE, "documents"): "".join(formatted([rdf.of_document(document, outlet)])),
        (TURTLE, "claims"): "".join(formatted(stated)),
        (GRAPHML, "documents"): graphml.node_text(build.document_node(document)),
        (GRAPHML, "claims"): "".join(map(graphml.node_text, nodes)),
        (GRAPHML, "publications"): _edges([build.publication(document.id, outlet)] if outlet else []),
        (GRAPHML, "sources"): _edges(edge for claim in whole for edge in build.claim_edges(claim)),
    }


def of_entities(entities: Sequence[Entity], known: Mapping[str, Entity]) -> Texts:
    """Some entities; the graph draws the links of those that are ``known`` from more than a document's outlet."""
    return {
        (TABLE, "entities"): _lines(map(entity_row, entities)),
        (TURTLE, "entities"): "".join(formatted(map(rdf.of_entity, entities))),
        (GRAPHML, "entities"): "".join(graphml.node_text(build.entity_node(entity)) for entity in entities),
        (GRAPHML, "links"): _edges(e for one in entities if one.id in known for e in build.entity_edges(one)),
    }


def of_question(question: Question, relations: Sequence[Relation], row: str) -> Texts:
    """A question with its relations, by kind and pair; ``row`` is its line in the table of questions."""
    blocks = chain.from_iterable(map(rdf.of_relation, relations))
    return {
        (RELATIONS, "relations"): _lines(map(relation_row, relations)),
        (QUESTIONS, "questions"): row,
        (TURTLE, "questions"): "".join(formatted(rdf.of_question(question))),
        (TURTLE, "relations"): "".join(formatted(blocks)),
        (GRAPHML, "questions"): graphml.node_text(build.question_node(question)),
        (GRAPHML, "answers"): _edges(build.answer_edges(question)),
        (GRAPHML, "relations"): _edges(map(build.relation_edge, relations)),
    }


def once(
    derived: Sequence[Claim],
    entities: Mapping[str, Entity],
    questions: Mapping[str, str],
    base: str,
    run: Mapping[str, str],
) -> Texts:
    """What stands in a file once. Raises ExportError for a bad ``base``."""
    head = prefix_lines(prefixes(base)) + "".join(formatted(rdf.of_run(base, run)))
    rows = (claim_row(claim, entities, questions) for claim in sorted(derived, key=place_in_text))
    return {
        (DERIVED, "derived"): _lines(rows),
        (TURTLE, "head"): head,
        (GRAPHML, "head"): graphml.HEAD,
        (GRAPHML, "tail"): graphml.TAIL,
    }


def _lines(rows: Iterable[dict[str, object]]) -> str:
    return "".join(map(line, rows))


def _edges(edges: Iterable[build.Edge]) -> str:
    return "".join(graphml.edge_texts(edges))
