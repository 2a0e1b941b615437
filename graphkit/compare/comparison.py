"""Claims in, questions and relations out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphkit.compare.answers import Answer, answer_of
from graphkit.compare.cases import Case, cases_of
from graphkit.compare.held import Held, held_of
from graphkit.compare.labels import labels_of
from graphkit.compare.listing import CAP, Beyond, Writer
from graphkit.compare.measures import Measures
from graphkit.compare.positions import Standing
from graphkit.compare.reasons import LabelOf, Voice, labels_from
from graphkit.compare.summary import Summary, summary_of
from graphkit.model import Claim, Document, Entity, Position, Question, Relation, Story


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found on one question; ``relations`` by kind and pair, ``held`` the first of those held back (the
    summary counts all), the rest as in :class:`Comparison`.
    """

    question: Question
    positions: tuple[Position, ...]
    relations: tuple[Relation, ...]
    derived: tuple[Claim, ...]
    summary: Summary
    beyond: tuple[Beyond, ...]
    skipped: int
    held: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was found, in the order in which it is written.

    ``derived`` holds the sums, ``beyond`` counts the claim pairs that the cap keeps out of ``relations``,
    ``skipped`` the pairs of positions not held against each other where very many origins answer one
    question.
    """

    questions: tuple[Question, ...]
    positions: tuple[Position, ...]
    relations: tuple[Relation, ...]
    derived: tuple[Claim, ...] = ()
    summaries: tuple[Summary, ...] = ()
    beyond: tuple[Beyond, ...] = ()
    skipped: int = 0


def compare(
    claims: Sequence[Claim],
    stories: Mapping[str, Story],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    measures: Measures,
    *,
    copies: Mapping[str, str] | None = None,
    cap: int = CAP,
) -> Comparison:
    """How the claims stand to each other; the order of ``claims`` does not matter.

    ``stories`` and ``documents`` are by document id, ``entities`` by entity id; what is missing is unknown.
    ``copies`` names, by claim id, the passage that several documents carry (``copies_of``): whoever prints it,
    one origin speaks in it.
    ``cap`` is the number of claim pairs listed for one pair of positions.
    """
    cases = cases_of(claims, stories, documents, entities, measures, copies or {})
    return together(compared(case, measures, cap=cap) for case in cases)


def together(found: Iterable[Compared]) -> Comparison:
    """What was found on each question, as one; the questions in the order of their ids."""
    every = tuple(found)
    derived = {claim.id: claim for one in every for claim in one.derived}
    return Comparison(
        tuple(one.question for one in every),
        tuple(position for one in every for position in one.positions),
        tuple(relation for one in every for relation in one.relations),
        tuple(derived[key] for key in sorted(derived)),
        tuple(one.summary for one in every),
        tuple(rest for one in every for rest in one.beyond),
        sum(one.skipped for one in every),
    )


def compared(case: Case, measures: Measures, *, cap: int = CAP) -> Compared:
    """How the claims on one question stand to each other; it depends on no other question."""
    label = labels_from(case.entities)
    answer = answer_of(case)
    voice = Voice(label)
    writer = Writer(answer.question, answer.world, voice, cap)
    relations: dict[str, Relation] = {}
    beyond: list[Beyond] = []
    for position in answer.positions:
        relations |= {relation.id: relation for relation in writer.repeats(position)}
        beyond += writer.beyond_repeats(position)
    sums: dict[str, Claim] = {}
    contradictions = 0
    for link in answer.links():
        contradictions += link.kind == "contradicts"
        if link.derived:
            sums[link.derived.id] = link.derived
        for relation in writer.relations(link):
            relations.setdefault(relation.id, relation)
        beyond += writer.beyond(link)
    told, unlisted = len(case.subjects), sum(rest.count for rest in beyond)
    return Compared(
        _question(answer, sums, measures, label),
        tuple(_position(answer.question, position) for position in answer.positions),
        tuple(sorted(relations.values(), key=lambda r: (r.kind, r.a, r.b))),
        tuple(sums[key] for key in sorted(sums)),
        summary_of(answer.question, told, answer.series, contradictions, unlisted, answer.tally.held),
        tuple(beyond),
        answer.tally.skipped,
        held_of(answer.tally.doubted, voice),
    )


def _question(answer: Answer, sums: Mapping[str, Claim], measures: Measures, label: LabelOf) -> Question:
    subjects = answer.subjects
    face = subjects[0]
    return Question(
        answer.question,
        face.measure.id,
        face.claim.kind,
        labels_of(subjects, measures, label),
        tuple(sorted({*(subject.claim.id for subject in subjects), *sums})),
        next((s.claim.population for s in subjects if s.claim.population), None),
        next((s.place for s in subjects if s.place), None),
        face.unit or None,
    )


def _position(question: str, standing: Standing) -> Position:
    return Position(
        question,
        standing.origin,
        tuple(telling.claim.id for telling in standing.tellings),
        next((telling.when for telling in standing.tellings if telling.when), None),
        standing.successors[0].first.claim.id if standing.successors else None,
    )
