"""Sums tried before a contradiction is declared: 11 000 sent + 3 000 more = 14 000.

The search is bounded: a few addends, each a figure of its own, of the same origin in the same affair or of the
same document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from graphkit.compare.evidence import population as population_evidence
from graphkit.compare.findings import Finding, Sum, finding
from graphkit.compare.positions import Standing
from graphkit.compare.spans import Span, middle
from graphkit.compare.subjects import Subject, World
from graphkit.compare.text import stem
from graphkit.model import Claim, Quantity, hashed_id

_ADDENDS = 3  # most figures in one sum
_POOL = 8  # most figures of one origin that are tried
_YEAR = 366

Ledger = Mapping[tuple[object, ...], Sequence[Subject]]  # by origin, affair and measure; by document and measure


@dataclass(frozen=True, slots=True)
class Total:
    """What claims of one origin come to; a natural sum is told even where it explains nothing."""

    addends: tuple[Subject, ...]
    span: Span
    natural: bool = False

    def finding(self, other: Claim) -> Finding:
        figures = tuple(middle(subject.claim) or 0.0 for subject in self.addends)
        return finding("unknown", "sum.apart", sum=Sum(figures, sum(figures)), other=other)

    def explains(self, other: Claim) -> Finding:
        return self.finding(other)._replace(code="sum.explains")


def ledger_of(subjects: Iterable[Subject]) -> Ledger:
    """The counts of each origin in an affair, and those of each document, in the order of time.

    Only figures that can come on top of another are kept: increments, and those told as additional.
    """
    pages: defaultdict[tuple[object, ...], list[Subject]] = defaultdict(list)
    for subject in subjects:
        claim = subject.claim
        on_top = (subject.measure.increment or claim.additional) and countable(subject) and not claim.part
        if on_top and not claim.superseded and claim.modality != "denied":
            pages[claim.document, subject.measure.id].append(subject)
            if subject.affair is not None:
                pages[subject.origin, subject.affair, subject.measure.id].append(subject)
    return {page: sorted(found, key=_order) for page, found in pages.items()}


def countable(subject: Subject) -> bool:
    """Whether a figure may be an addend: people, things, money, areas; no shares, dates or statuses."""
    return subject.claim.kind == "quantity" and subject.unit != "percent"


def _order(subject: Subject) -> tuple[str, str]:
    return (subject.when.edtf if subject.when else "", subject.claim.id)


def pages_of(subject: Subject) -> Iterator[tuple[object, ...]]:
    """Where the ledger may hold what comes on top of a figure."""
    for measure in (*subject.measure.addends, subject.measure.id):
        yield subject.origin, subject.affair, measure
        yield subject.claim.document, measure


def totals(base: Standing, ledger: Ledger, world: World) -> list[Total]:
    """The sums from a position: with what came in addition, or with what its text gives beside it."""
    first = base.first
    more: list[Subject] = []
    for other in (other for page in pages_of(first) for other in ledger.get(page, ())):
        if len(more) < _POOL and _adds(other, first, world) and not any(_repeats(other, one) for one in more):
            more.append(other)
    beside = [twin.first for twin in base.twins if not twin.first.claim.part and _of_others(twin.first, first)]
    return [*_sums(first, more, natural=True), *_sums(first, beside, natural=False)]


def _sums(first: Subject, pool: Sequence[Subject], *, natural: bool) -> list[Total]:
    found = []
    for size in range(1, _ADDENDS):
        for chosen in combinations(pool[:_POOL], size):
            span = first.span
            for subject in chosen:
                span = span.plus(subject.span)
            found.append(Total((first, *chosen), span, natural))
    return found


def _adds(other: Subject, first: Subject, world: World) -> bool:
    """Figures that by their measure come on top: reinforcements on a first contingent."""
    if other.measure.id not in first.measure.addends and not (
        other.claim.additional and other.measure.id == first.measure.id and not first.claim.additional
    ):
        return False
    people = population_evidence(first, other, world)
    alike = other.unit == first.unit and other.planned == first.planned and other.claim.id != first.claim.id
    return alike and (people is None or people.verdict != "different")


def _of_others(a: Subject, b: Subject) -> bool:
    """Whether two figures of one text for one day are said of two things ("600 in Lyon, 400 in Paris").

    Of one thing they are two tellings: a count made at noon and one made at night are no addends.
    """
    one, two = (stem(subject.claim.noun or "") for subject in (a, b))
    return a.measure.increment or a.place != b.place or bool(one and two and one != two)


def _repeats(a: Subject, b: Subject) -> bool:
    return a.measure.id == b.measure.id and a.population == b.population and a.span.agrees(b.span)


def best_total(found: Sequence[Total], target: Span) -> Total | None:
    """The sum that meets the target, else the one that comes nearest; None where there is none to try."""
    if not found:
        return None
    return min(found, key=lambda total: (_distance(total.span, target), len(total.addends)))


def _distance(span: Span, target: Span) -> float:
    return max(0.0, target.low - span.high, span.low - target.high)


def derived(total: Total) -> Claim:
    """The sum as a claim of its own, standing on its addends' evidence."""
    base = total.addends[0].claim
    ids = tuple(subject.claim.id for subject in total.addends)
    value = sum(middle(subject.claim) or 0.0 for subject in total.addends)
    span = total.span
    bounds = (
        None if span.strict_low == float("-inf") else span.strict_low,
        None if span.strict_high == float("inf") else span.strict_high,
    )
    unit = base.quantity.unit if base.quantity else "person"
    whens = [subject.when for subject in total.addends if subject.when]
    return replace(
        base,
        id=hashed_id("d", ids),
        value=value,
        quantity=Quantity(value, *bounds, span.low, span.high, "exact" if span.low == span.high else "about", unit),
        as_of=max(whens, key=lambda when: when.end) if whens else None,
        mentions=(),
        derived_from=ids,
        additional=False,
        part=False,
    )
