"""One order for every output, whatever the order of the input."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from graphkit.model import Claim, Dataset, Relation


def arranged(dataset: Dataset) -> Dataset:
    """The same dataset in writing order: documents, entities and questions by id, claims by document and
    offset, relations by question, kind and pair. Arranging twice changes nothing.
    """
    by_id = attrgetter("id")
    return replace(
        dataset,
        documents=tuple(sorted(dataset.documents, key=by_id)),
        entities=tuple(sorted(dataset.entities, key=by_id)),
        claims=tuple(sorted(dataset.claims, key=place_in_text)),
        stories=tuple(sorted(dataset.stories, key=attrgetter("document"))),
        questions=tuple(sorted(dataset.questions, key=by_id)),
        relations=tuple(sorted(dataset.relations, key=_pair)),
        positions=tuple(sorted(dataset.positions, key=attrgetter("question", "origin", "claims"))),
    )


def place_in_text(claim: Claim) -> tuple[str, int, int, str]:
    """What claims are ordered by: document and offset."""
    return claim.document, claim.evidence.value_start, claim.evidence.start, claim.id


def _pair(relation: Relation) -> tuple[str, str, str, str, str]:
    return relation.question, relation.kind, relation.a, relation.b, relation.id
