"""What the page knows, as plain data: all text stays text, all numbers are finite."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any

from graphkit.export.html import NO_ROWS, layout
from graphkit.export.html.labels import LANGUAGES, days, figure, in_languages, period_text, short_name, typeset
from graphkit.graph import node_id
from graphkit.graph.context import outlets, sentence_span
from graphkit.model import Claim, Dataset, Document, Entity, Evidence, Question, Relation

if TYPE_CHECKING:
    import networkx

Data = dict[str, Any]
MeasureNames = Mapping[str, Mapping[str, str]]
MANY = 1000  # nodes: past this the page opens on its overview
LONGEST_CONTEXT = 400  # characters beside a quote

_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def embedded(data: object) -> str:
    """JSON that can stand inside a script element: no markup, no NaN (ValueError), same data, same bytes."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return text


def finite(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def payload(
    dataset: Dataset, graph: networkx.MultiDiGraph, *, measures: MeasureNames, rows: Mapping[str, Data] = NO_ROWS
) -> Data:
    """Documents, entities, claims, questions, relations and the layouts, in the dataset's order by id.

    ``rows``: what :func:`claim_row` and :func:`relation_row` gave of claims and relations, by id, where they were asked
    before; the dataset may then leave out the words and reasons of these.
    """
    homes = outlets(dataset.documents, dataset.entities)
    entities = {e.id: e for e in (*homes.values(), *dataset.entities)}
    board = layout.board(dataset, {name: entity.id for name, entity in homes.items()})
    texts = {document.id: document.text for document in dataset.documents}
    replaced = {r.a for r in dataset.relations if r.kind == "updates"}
    origins = {claim.origin for claim in dataset.claims}
    unknown = [Entity(name, "group", name) for name in sorted(origins - entities.keys())]
    return {
        "documents": [_document(d, homes.get(d.id)) for d in sorted(dataset.documents, key=lambda d: d.id)],
        "entities": [_entity(e) for e in (*(entities[name] for name in sorted(entities)), *unknown)],
        "claims": [
            _replaced(rows.get(c.id) or claim_row(c, texts.get(c.document, "")), c.id in replaced)
            for c in sorted(dataset.claims, key=lambda c: c.id)
        ],
        "questions": [_question(q) for q in board.questions],
        "relations": [rows.get(r.id) or relation_row(r) for r in sorted(dataset.relations, key=lambda r: r.id)],
        "measures": {m: dict(measures[m]) for m in sorted({c.measure for c in dataset.claims}) if m in measures},
        **_scopes(board, graph),
    }


def _scopes(board: layout.Board, graph: networkx.MultiDiGraph) -> Data:
    """The layouts, with the index of a node (in the graph's order) in place of its id."""
    index = {name: i for i, name in enumerate(graph)}

    def packed(places: list[layout.Place]) -> list[list[int]]:
        return [[index[name], x, y, layer] for name, x, y, layer in places if name in index]

    everything = layout.place(board, board.questions, lambda _: True)
    contested = layout.place(board, board.questions, board.history.__contains__) if board.contested else []
    opening = "overview" if len(index) > MANY else "contested" if contested else "all"
    return {
        "opening": opening,
        "scopes": {
            "all": packed(layout.with_leftovers(everything, graph)),
            "contested": packed(contested),
            "overview": packed(layout.overview(board.questions)),
        },
        "focus": [packed(layout.place(board, [q], lambda _: True)) for q in board.questions],
    }


def _document(document: Document, outlet: Entity | None) -> Data:
    return {
        "id": node_id("document", document.id),
        "name": document.id,
        "title": document.title or document.id,
        "outlet": outlet and node_id("entity", outlet.id),
        "author": document.author,
        "url": document.url,
        "language": document.language,
        "date": period_text(document.published),
        "days": days(document.published),
    }


def _entity(entity: Entity) -> Data:
    return {
        "id": node_id("entity", entity.id),
        "type": entity.type,
        "label": in_languages(entity),
        "short": short_name(entity),
        "aliases": list(entity.aliases),
        "country": entity.country and node_id("entity", entity.country),
        "wikidata": entity.wikidata,
    }


def claim_row(claim: Claim, text: str) -> Data:
    """All that the page says of a claim but whether another replaced it; ``text`` is that of its document."""
    quantity = claim.quantity
    return {
        "id": node_id("claim", claim.id),
        "document": node_id("document", claim.document),
        "kind": claim.kind,
        "measure": claim.measure,
        "figure": {language: figure(claim, language) for language in LANGUAGES},
        "span": layout.span(claim),
        "value": finite(claim.value) if isinstance(claim.value, float) else claim.value,
        "strict": [finite(quantity.lower), finite(quantity.upper)] if quantity else None,
        "range": [finite(quantity.suggested_lower), finite(quantity.suggested_upper)] if quantity else None,
        "qualifier": quantity.qualifier if quantity else None,
        "unit": quantity.unit if quantity else None,
        "origin": node_id("entity", claim.origin),
        "relays": [node_id("entity", relay) for relay in claim.relays],
        "about": [node_id("entity", e) for e in (claim.place, claim.population_entity) if e],
        "population": claim.noun or claim.population,
        "event": claim.event,
        "modality": claim.modality,
        "date": period_text(claim.as_of),
        "days": days(claim.as_of),
        "edtf": claim.as_of.edtf if claim.as_of else None,
        "basis": claim.as_of_basis,
        "replaced": claim.superseded,
        "quotes": [_quoted(e, text) for e in (claim.evidence, *claim.mentions)],
        "derived": [node_id("claim", c) for c in claim.derived_from],
    }


def _replaced(row: Data, replaced: bool) -> Data:
    return row | {"replaced": True} if replaced else row


def _quoted(evidence: Evidence, text: str) -> list[str]:
    """The sentence in five parts: before the quote, quote, value, quote, after it."""
    start, end = evidence.start, evidence.end
    first, last = sentence_span(text, evidence)
    whole = text[start:end] == evidence.quote
    before = text[max(first, start - LONGEST_CONTEXT) : start] if whole else ""
    after = text[end : min(last, end + LONGEST_CONTEXT)] if whole else ""
    head, tail = evidence.value_start - start, evidence.value_end - start
    if not 0 <= head <= tail <= len(evidence.quote):
        head = tail = 0
    quote = evidence.quote
    return [before, quote[:head], quote[head:tail], quote[tail:], after]


def _question(question: Question) -> Data:
    return {
        "id": node_id("question", question.id),
        "label": in_languages(question),
        "measure": question.measure,
        "kind": question.kind,
        "claims": [node_id("claim", c) for c in question.claims],
    }


def relation_row(relation: Relation) -> Data:
    """All that the page says of a relation."""
    return {
        "id": relation.id,
        "kind": relation.kind,
        "a": node_id("claim", relation.a),
        "b": node_id("claim", relation.b),
        "question": node_id("question", relation.question),
        "strength": relation.strength,
        "ratio": finite(relation.ratio),
        "days": relation.days,
        "reasons": [{at: typeset(reason.text_in(at), at) for at in LANGUAGES} for reason in relation.reasons],
        "telling": _telling(relation),
    }


def _telling(relation: Relation) -> int:
    """The place of the reason shown where there is room for one: why strict, or why only apparent."""
    codes = [reason.code for reason in relation.reasons]
    return next((i for i, code in enumerate(codes) if code.startswith(f"{relation.strength}.")), 0)
