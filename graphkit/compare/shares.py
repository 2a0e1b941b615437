"""Percentages put into numbers where the same text gives the base: half of the 11 000 sent is 5 500."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graphkit.compare.evidence import population, stance
from graphkit.compare.spans import Span, middle
from graphkit.compare.subjects import Subject, World
from graphkit.model import Quantity, hashed_id


def counts_of_shares(subjects: Sequence[Subject], world: World) -> Iterator[tuple[Subject, Subject, Subject]]:
    """(share, base, count) for each percentage whose own text tells what it is a share of."""
    bases: defaultdict[tuple[str, str], list[Subject]] = defaultdict(list)
    for subject in subjects:
        if subject.claim.kind == "quantity" and subject.unit == "person" and not subject.claim.part:
            bases[subject.claim.document, subject.measure.id].append(subject)
    for share in subjects:
        if share.unit != "percent" or share.claim.modality == "denied":
            continue
        base = _base(share, bases, world)
        if base is not None:
            yield share, base, _count(share, base)


def _base(share: Subject, bases: Mapping[tuple[str, str], Sequence[Subject]], world: World) -> Subject | None:
    """The one base that the text tells; None where it tells none, or several that differ."""
    told = [base for measure in share.measure.base for base in bases.get((share.claim.document, measure), ())]
    fitting = [base for base in told if _fits(share, base, world)]
    if not fitting or not all(base.span.agrees(fitting[0].span) for base in fitting):
        return None
    return min(fitting, key=lambda base: (base.claim.evidence.value_start, base.claim.id))


def _fits(share: Subject, base: Subject, world: World) -> bool:
    people = population(share, base, world)
    return stance(share, base, world) is None and people is not None and people.verdict == "same"


def _count(share: Subject, base: Subject) -> Subject:
    """The share of the base as a number of people, with both margins."""
    low, high, strict_low, strict_high, told_low, told_high = (
        _product(one, two) for one, two in zip(_bounds(share.span), _bounds(base.span), strict=True)
    )
    rounded = share.span.rounded or base.span.rounded
    span = Span(low, high, strict_low, strict_high, told_low, told_high, rounded)
    figures = middle(share.claim), middle(base.claim)
    value = _part(figures[0], figures[1]) if figures[0] is not None and figures[1] is not None else None
    least, most = (None if math.isinf(bound) else bound for bound in (strict_low, strict_high))
    ids = (share.claim.id, base.claim.id)
    quantity = Quantity(value, least, most, low, high, "about", "person")
    claim = replace(share.claim, id=hashed_id("d", ids), value=value, quantity=quantity, derived_from=ids, mentions=())
    return replace(share, claim=claim, unit="person", span=span)


def _bounds(span: Span) -> tuple[float, ...]:
    return span.low, span.high, span.strict_low, span.strict_high, span.told_low, span.told_high


def _product(percent: float, base: float) -> float:
    """An open bound stays open whatever the other side says."""
    open_side = next((bound for bound in (percent, base) if math.isinf(bound)), None)
    return _part(percent, base) if open_side is None else open_side


def _part(percent: float, base: float) -> float:
    """So many percent of a number: 35.7 % of 700 is 249.9, without the dust of binary fractions."""
    return float(f"{percent * base / 100:.12g}")
