"""Claims in, questions and relations out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graphkit.compare.answers import Answer, answers_of
from graphkit.compare.labels import labels_of
from graphkit.compare.listing import CAP, Beyond, Writer
from graphkit.compare.measures import Measures
from graphkit.compare.positions import Standing
from graphkit.compare.reasons import LabelOf, Voice, labels_from
from graphkit.compare.summary import Summary, summary_of
from graphkit.model import Claim, Document, Entity, Position, Question, Relation, Story


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


@dataclass(slots=True)
class _Found:
    """A comparison in the making."""

    questions: list[Question] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    relations: dict[str, Relation] = field(default_factory=dict)
    derived: dict[str, Claim] = field(default_factory=dict)
    summaries: list[Summary] = field(default_factory=list)
    beyond: list[Beyond] = field(default_factory=list)
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
    label = labels_from(entities)
    voice = Voice(label)
    found = _Found()
    for answer in answers_of(claims, stories, documents, entities, measures, copies or {}):
        _write(answer, found, Writer(answer.question, answer.world, voice, cap), measures, label)
    return Comparison(
        tuple(found.questions),
        tuple(found.positions),
        tuple(sorted(found.relations.values(), key=lambda r: (r.question, r.kind, r.a, r.b))),
        tuple(found.derived[key] for key in sorted(found.derived)),
        tuple(found.summaries),
        tuple(found.beyond),
        found.skipped,
    )


def _write(answer: Answer, found: _Found, writer: Writer, measures: Measures, label: LabelOf) -> None:
    beyond: list[Beyond] = []
    for position in answer.positions:
        found.positions.append(_position(answer.question, position))
        found.relations |= {relation.id: relation for relation in writer.repeats(position)}
        beyond += writer.beyond_repeats(position)
    sums: dict[str, Claim] = {}
    contradictions = 0
    for link in answer.links():
        contradictions += link.kind == "contradicts"
        if link.derived:
            sums[link.derived.id] = link.derived
        for relation in writer.relations(link):
            found.relations.setdefault(relation.id, relation)
        beyond += writer.beyond(link)
    told, unlisted = len(answer.draft.subjects), sum(rest.count for rest in beyond)
    found.beyond += beyond
    found.derived |= sums
    found.questions.append(_question(answer, sums, measures, label))
    found.summaries.append(summary_of(answer.question, told, answer.series, contradictions, unlisted))
    found.skipped += answer.tally.skipped


def _question(answer: Answer, sums: Mapping[str, Claim], measures: Measures, label: LabelOf) -> Question:
    subjects, face = answer.draft.subjects, answer.draft.faces[0]
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
