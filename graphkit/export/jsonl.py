"""The tables as JSON Lines: claims, relations, entities, one object a line, keys in a fixed order.

A claim: id, document, kind, measure, value, lower, upper, suggested_lower, suggested_upper, qualifier, unit,
modality, value_start, value_end, value_text, quote, quote_start, quote_end, relays [{id, label}] (outermost
first), origin {id, label, aliases, type}, population, place {id, label}, event, as_of (EDTF or null),
as_of_basis, additional, part, superseded, question, mentions [{quote, start, end}], derived_from.
A date claim's value is its EDTF text, a status claim's true or false.

A relation: id, a, b, relation, question, strength, ratio, days, reasons [{code, fr, en}]; in ``updates``,
b replaces a. An entity: id, type, label, labels, aliases, country, part_of, located_in, wikidata.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from graphkit.graph.order import arranged
from graphkit.model import Claim, Dataset, Entity, Evidence, Relation

Row = dict[str, Any]

# Line ends in the eyes of str.splitlines and of some editors: escaped, so that a row is one line to all.
_LINE_ENDS = re.compile("[\u0085\u2028\u2029]")


def claim_rows(dataset: Dataset) -> Iterator[Row]:
    """The rows of ``claims.jsonl``, by document and offset."""
    entities = {entity.id: entity for entity in dataset.entities}
    questions = {claim: question.id for question in dataset.questions for claim in question.claims}
    return (claim_row(claim, entities, questions) for claim in arranged(dataset).claims)


def relation_rows(dataset: Dataset) -> Iterator[Row]:
    """The rows of ``relations.jsonl``, by question, kind and pair."""
    return (relation_row(relation) for relation in arranged(dataset).relations)


def line(row: Row) -> str:
    """A row as its line."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return _LINE_ENDS.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def plain(value: float | str | bool | None) -> float | int | str | bool | None:
    """A whole float as an int (4700, not 4700.0); an infinite one as None (open); all else unchanged."""
    if isinstance(value, float):
        if value in (float("inf"), float("-inf")) or value != value:
            return None
        return int(value) if value.is_integer() else value
    return value


def claim_row(claim: Claim, entities: Mapping[str, Entity], questions: Mapping[str, str]) -> Row:
    quantity, evidence = claim.quantity, claim.evidence
    return {
        "id": claim.id,
        "document": claim.document,
        "kind": claim.kind,
        "measure": claim.measure,
        "value": plain(claim.value),
        "lower": plain(quantity.lower) if quantity else None,
        "upper": plain(quantity.upper) if quantity else None,
        "suggested_lower": plain(quantity.suggested_lower) if quantity else None,
        "suggested_upper": plain(quantity.suggested_upper) if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
        "unit": quantity.unit if quantity else None,
        "modality": claim.modality,
        "value_start": evidence.value_start,
        "value_end": evidence.value_end,
        "value_text": evidence.value_text,
        "quote": evidence.quote,
        "quote_start": evidence.start,
        "quote_end": evidence.end,
        "relays": [_named(relay, entities) for relay in claim.relays],
        "origin": _source(claim.origin, entities),
        "population": claim.population,
        "place": _named(claim.place, entities),
        "event": claim.event,
        "as_of": claim.as_of.edtf if claim.as_of else None,
        "as_of_basis": claim.as_of_basis,
        "additional": claim.additional,
        "part": claim.part,
        "superseded": claim.superseded,
        "question": questions.get(claim.id),
        "mentions": [_mention(mention) for mention in claim.mentions],
        "derived_from": sorted(claim.derived_from),
    }


def _named(name: str | None, entities: Mapping[str, Entity]) -> Row | None:
    if name is None:
        return None
    return {"id": name, "label": entities[name].label if name in entities else name}


def _source(name: str, entities: Mapping[str, Entity]) -> Row:
    """The origin with every name it goes by; an id that is not among the entities stands for itself."""
    entity = entities.get(name)
    if entity is None:
        return {"id": name, "label": name, "aliases": [], "type": None}
    names = {*entity.aliases, *(label for _, label in entity.labels)} - {entity.label}
    return {"id": name, "label": entity.label, "aliases": sorted(names), "type": entity.type}


def _mention(mention: Evidence) -> Row:
    return {"quote": mention.quote, "start": mention.start, "end": mention.end}


def relation_row(relation: Relation) -> Row:
    return {
        "id": relation.id,
        "a": relation.a,
        "b": relation.b,
        "relation": relation.kind,
        "question": relation.question,
        "strength": relation.strength,
        "ratio": plain(relation.ratio),
        "days": relation.days,
        "reasons": [{"code": reason.code, **dict(reason.texts)} for reason in relation.reasons],
    }


def entity_row(entity: Entity) -> Row:
    return {
        "id": entity.id,
        "type": entity.type,
        "label": entity.label,
        "labels": dict(sorted(entity.labels)),
        "aliases": sorted(entity.aliases),
        "country": entity.country,
        "part_of": entity.part_of,
        "located_in": entity.located_in,
        "wikidata": entity.wikidata,
    }
