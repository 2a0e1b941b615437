"""Claims in, questions and relations out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphkit.compare.affairs import Affairs
from graphkit.compare.labels import labels_of
from graphkit.compare.links import Link, Tally, denial, denials, links_of, when_finding
from graphkit.compare.listing import CAP, Beyond, Writer
from graphkit.compare.measures import Measures
from graphkit.compare.positions import Series, Standing, series_of
from graphkit.compare.questions import Draft, gather
from graphkit.compare.reasons import Finding, LabelOf, Name, finding, labels_from
from graphkit.compare.subjects import Subject, World, subjects_of
from graphkit.compare.summary import Summary, summary_of
from graphkit.compare.sums import Ledger, Total, best_total, derived, ledger_of, totals
from graphkit.compare.wholes import excesses, nested, parts_of
from graphkit.model import Claim, Document, Entity, Position, Question, Relation, Story, hashed_id


@dataclass(frozen=True, slots=True)
class Comparison:
    """``beyond`` counts the claim pairs that the cap keeps out of ``relations``; ``skipped`` the pairs of positions
    not held against each other where very many origins answer one question."""

    questions: tuple[Question, ...]
    positions: tuple[Position, ...]
    relations: tuple[Relation, ...]
    derived: tuple[Claim, ...] = ()
    summaries: tuple[Summary, ...] = ()
    beyond: tuple[Beyond, ...] = ()
    skipped: int = 0


@dataclass(slots=True)
class _Answer:
    """One question with all that was found about it."""

    question: str
    draft: Draft
    series: dict[str, Series]
    links: list[Link] = field(default_factory=list)
    derived: list[Claim] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


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
    ``copies`` names the group of documents that carry one text: their outlets count as one origin.
    """
    world = World(entities, Affairs(stories))
    subjects = subjects_of(claims, stories, documents, world, measures, copies or {})
    drafts = gather(subjects, world)
    ledger = ledger_of(subjects)
    answers = [_answer(draft, ledger, world) for draft in drafts]
    for narrow, wide in _by_whole(nested(drafts, world)):
        _hold_parts([answers[number] for number in narrow], answers[wide])
    label = labels_from(entities)
    answers.sort(key=lambda answer: answer.question)
    return _written(answers, world, measures, label, cap)


def _answer(draft: Draft, ledger: Ledger, world: World) -> _Answer:
    series = series_of(draft.subjects)
    first = min(subject.claim.id for subject in draft.subjects)
    answer = _Answer(hashed_id("q", (draft.faces[0].measure.id, first)), draft, series)
    for link in links_of(series, answer.tally):
        answer.links += _after_sums(link, answer, ledger, world)
    answer.links += [denial(subject, position) for subject, position in denials(draft.subjects, series)]
    return answer


def _after_sums(link: Link, answer: _Answer, ledger: Ledger, world: World) -> Iterator[Link]:
    """A contradiction, unless a sum of the smaller side's own figures meets the larger; the sum becomes a claim."""
    small, large = sorted((link.a, link.b), key=lambda position: (position.span.low, position.span.high))
    countable = link.kind == "contradicts" and small.first.claim.kind == "quantity"
    found = totals(small, ledger, world) if countable and small.origin != large.origin else []
    total = best_total(found, large.span)
    if total is None or small.first.unit == "percent":
        yield link
        return
    claim = derived(total)
    meets = any(total.span.agrees(span) for span in large.spans)
    if not (meets or total.natural):
        yield link
        return
    if all(claim.id != other.id for other in answer.derived):
        answer.derived.append(claim)
    if meets:
        yield _sum_link(total, claim, small, large)
        return
    tried = total.finding(large.first.claim)
    yield Link(link.kind, link.a, link.b, (*link.findings, tried), link.strength, link.ratio, link.days)


def _sum_link(total: Total, claim: Claim, small: Standing, large: Standing) -> Link:
    """The sum agrees with the other origin's figure."""
    base = total.addends[0]
    subject = replace(base, claim=claim, span=total.span)
    standing = Standing(small.origin, [subject], [total.span], small.start)
    who = finding("different", "origin.different", a=Name(small.origin), b=Name(large.origin))
    told: tuple[Finding, ...] = (who, total.explains(large.first.claim), when_finding(standing, large))
    return Link("corroborates", standing, large, told)


def _by_whole(pairs: Iterator[tuple[int, int]]) -> list[tuple[list[int], int]]:
    narrower: defaultdict[int, list[int]] = defaultdict(list)
    for narrow, wide in pairs:
        narrower[wide].append(narrow)
    return [(narrower[wide], wide) for wide in sorted(narrower)]


def _hold_parts(parts: Sequence[_Answer], whole: _Answer) -> None:
    """Parts above their whole contradict it; parts that add up to another origin's whole corroborate it."""
    for part in parts:
        part.links += excesses(part.series, whole.series)
    for total in parts_of([part.draft.subjects for part in parts]):
        origin = total.addends[0].origin
        for other in sorted(whole.series):
            for position in whole.series[other].positions:
                meets = any(total.span.agrees(span) for span in position.spans)
                if other != origin and not position.successors and meets:
                    claim = _as_whole(derived(total), whole)
                    small = Standing(origin, [total.addends[0]], [total.span], position.start)
                    whole.derived.append(claim)
                    whole.links.append(_sum_link(total, claim, small, position))


def _as_whole(claim: Claim, whole: _Answer) -> Claim:
    face = whole.draft.faces[0].claim
    return replace(
        claim, measure=face.measure, population=face.population, population_entity=face.population_entity
    )


def _written(
    answers: Sequence[_Answer],
    world: World,
    measures: Measures,
    label: LabelOf,
    cap: int,
) -> Comparison:
    questions: list[Question] = []
    positions: list[Position] = []
    relations: dict[str, Relation] = {}
    summaries: list[Summary] = []
    beyond: list[Beyond] = []
    extra: dict[str, Claim] = {}
    for answer in answers:
        writer = Writer(answer.question, world, label, cap)
        told = [p for origin in answer.series for p in answer.series[origin].positions]
        for position in told:
            relations |= {relation.id: relation for relation in writer.repeats(position)}
            beyond += [rest for rest in (writer.beyond_repeats(position),) if rest]
        for link in answer.links:
            for relation in writer.relations(link):
                relations.setdefault(relation.id, relation)
            beyond += [rest for rest in (writer.beyond(link),) if rest]
        extra |= {claim.id: claim for claim in answer.derived}
        questions.append(_question(answer, measures, label))
        positions += [_position(answer.question, position) for position in told]
        contradictions = sum(link.kind == "contradicts" for link in answer.links)
        summaries.append(
            summary_of(answer.question, len(answer.draft.subjects), answer.series, contradictions)
        )
    return Comparison(
        tuple(questions),
        tuple(positions),
        tuple(sorted(relations.values(), key=lambda r: (r.question, r.kind, r.a, r.b))),
        tuple(extra[key] for key in sorted(extra)),
        tuple(summaries),
        tuple(beyond),
        sum(answer.tally.skipped for answer in answers),
    )


def _question(answer: _Answer, measures: Measures, label: LabelOf) -> Question:
    subjects = answer.draft.subjects
    face = answer.draft.faces[0]
    ids = {subject.claim.id for subject in subjects} | {claim.id for claim in answer.derived}
    return Question(
        answer.question,
        face.measure.id,
        face.claim.kind,
        labels_of(subjects, measures, label),
        tuple(sorted(ids)),
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
