"""The questions of a run, compared: here, by the workers of a machine or by those of a cluster, as texts are read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from graphkit.engine.stream import MOST_BYTES, Job, Pool, mapped
from graphkit.errors import EngineError
from graphkit.model import Dataset
from graphkit.pipeline.garbage import no_collection
from graphkit.pipeline.gathering import Gathered, measures
from graphkit.pipeline.results import Answered, Build

if TYPE_CHECKING:
    from graphkit.compare import Case, Compared, Held, Summary
    from graphkit.graph.labels import MeasureNames

_WEIGHT = 300  # of a claim beside a byte of text: a chunk holds some sixty, for which a worker is worth the asking


Signed = tuple[bytes, "Case"]


def in_memory(found: Gathered) -> Build:
    """All that was found, with its questions and relations."""
    from graphkit.compare import compared, together

    comparison = together(compared(case, measures()) for case in found.cases())
    dataset = Dataset(
        tuple(one.document for one in found.found),
        found.entities,
        tuple(claim for one in found.found for claim in one.claims),
        tuple(one.story for one in found.found),
        comparison.questions,
        comparison.relations,
        comparison.positions,
    )
    return Build(dataset, comparison, found.failures)


def answered(
    cases: Iterable[Signed], known: Callable[[bytes], Answered | None], pool: Pool | None
) -> Iterator[Answered]:
    """What each question comes to, in order; those that are ``known`` by their signatures are not compared again.

    Raises EngineError for a question that ends two workers.
    """
    weight = _weight if pool else _whole_chunk  # here, what is said of one question is let go before the next
    job = Job(_work, _lost, weight, lambda item: known(item[0]))
    return mapped(job, cases, pool)


def _work(items: Sequence[Signed]) -> list[Answered]:
    from graphkit.compare import compared

    with no_collection():  # two positions that one text tells side by side refer to each other
        return [_answered(compared(case, measures())) for _, case in items]


def _answered(found: Compared) -> Answered:
    from graphkit.export.things import of_question

    texts = of_question(found.question, found.relations, _row(found))
    return Answered(texts, found.derived, found.summary.contradictions, len(found.relations))


def _lost(item: Signed) -> Answered:
    question = item[1].question
    raise EngineError(f"question {question}: its comparison ended two workers; give each more memory, or use fewer")


def _weight(item: Signed) -> int:
    return _WEIGHT * len(item[1].subjects)


def _whole_chunk(_: Signed) -> int:
    return MOST_BYTES


@cache
def names() -> MeasureNames:
    """The measures' names by language."""
    from graphkit.lexicons.measures import load_measures

    rows: Mapping[str, Any] = load_measures()["measures"]
    return {name: {language: row[language]["label"] for language in ("fr", "en")} for name, row in rows.items()}


def _row(found: Compared) -> str:
    """A line of ``questions.jsonl``: id, labels, kind, measure, population, place, unit, claims, origins, lowest,
    highest, standing [{origin, value}], spread, first, last, trend, contradictions, unlisted (pairs of claims that hold
    but that the cap on listing leaves out), doubtful (pairs of answers held back), held [{relation, a, b, pairs, reason
    {code, fr, en}}] (the first of these; a and b list claims).
    """
    question = found.question
    row = {
        "id": question.id,
        "labels": dict(question.labels),
        "kind": question.kind,
        "measure": question.measure,
        "population": question.population,
        "place": question.place,
        "unit": question.unit,
        "claims": sorted(question.claims),
        **_figures(found.summary),
        "held": [_held(held) for held in found.held],
    }
    return json.dumps(row, ensure_ascii=False) + "\n"


def _figures(summary: Summary) -> dict[str, Any]:
    from graphkit.export.jsonl import plain

    return {
        "origins": summary.origins,
        "lowest": plain(summary.lowest),
        "highest": plain(summary.highest),
        "standing": [{"origin": origin, "value": plain(value)} for origin, value in summary.standing],
        "spread": plain(summary.spread),
        "first": summary.first.isoformat() if summary.first else None,
        "last": summary.last.isoformat() if summary.last else None,
        "trend": summary.trend,
        "contradictions": summary.contradictions,
        "unlisted": summary.unlisted,
        "doubtful": summary.held,
    }


def _held(held: Held) -> dict[str, Any]:
    reason = {"code": held.reason.code, **dict(held.reason.texts)}
    return {"relation": held.kind, "a": held.a, "b": held.b, "pairs": held.pairs, "reason": reason}
