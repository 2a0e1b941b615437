"""What a claim's words allow, as one interval whatever its kind: numbers, days, truth values."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from graphkit.model import Claim, Period, Quantity, fixed


@fixed
class Span:
    """Suggested and strict bounds, both ends included; a strict bound that the words leave open is infinite.

    ``told_low`` and ``told_high`` are what the words name: one figure, or the ends of a range. ``rounded``: the
    suggested bounds are the margin of a round number, which ends before its edges.
    Figures are in the claim's unit, dates are proleptic ordinals (days), a status is 0 or 1.
    """

    low: float
    high: float
    strict_low: float
    strict_high: float
    told_low: float
    told_high: float
    rounded: bool = False

    def agrees(self, other: Span) -> bool:
        """Whether what one names lies in what the other suggests.

        Ranges that only meet at their edges do not agree: "about 4 000" and "about 4 700" are two figures.
        """
        return self._suggests(other) or other._suggests(self)

    def _suggests(self, other: Span) -> bool:
        if self.rounded:
            return self.low < other.told_high and other.told_low < self.high
        return self.low <= other.told_high and other.told_low <= self.high

    def strictly_apart(self, other: Span) -> bool:
        return self.strict_high < other.strict_low or other.strict_high < self.strict_low

    def above(self, other: Span) -> bool:
        return self.low > other.high

    def strictly_above(self, other: Span) -> bool:
        return self.strict_low > other.strict_high

    def plus(self, other: Span) -> Span:
        return Span(
            self.low + other.low,
            self.high + other.high,
            self.strict_low + other.strict_low,
            self.strict_high + other.strict_high,
            self.told_low + other.told_low,
            self.told_high + other.told_high,
            self.rounded or other.rounded,
        )


def common(spans: Sequence[Span]) -> Span:
    """What all ranges of one answer leave open: "several dozen", then "71", is an answer of 71.

    Ranges of which each two agree share some values; a figure outside them is no longer what the answer names. A
    round number sharpens nothing where the answer is also told as about that number.
    """
    about = {span.told_low for span in spans if not span.rounded and span.low < span.told_low < span.high}
    sharp = [span for span in spans if not (span.rounded and span.told_low in about)]
    low, high = max(span.low for span in sharp), min(span.high for span in sharp)
    named = [span for span in sharp if span.told_low <= high and low <= span.told_high]
    return Span(
        low,
        high,
        max(span.strict_low for span in sharp),
        min(span.strict_high for span in sharp),
        min((max(low, span.told_low) for span in named), default=low),
        max((min(high, span.told_high) for span in named), default=high),
        all(span.rounded for span in sharp),
    )


def span_of(claim: Claim) -> Span | None:
    """The interval of a claim; None for one without figure, date or truth value."""
    if claim.kind == "quantity":
        return _of_quantity(claim.quantity) if claim.quantity else None
    if claim.kind == "status":
        return None if claim.value is None else _point(float(bool(claim.value)))
    if not isinstance(claim.value, str):
        return None
    period = Period.parse(claim.value)
    first, last = period.start.toordinal(), period.end.toordinal()
    return Span(first, last, first, last, first, last)


@lru_cache(1 << 12)  # many say the same: they share it
def _of_quantity(quantity: Quantity) -> Span:
    low, high, told = quantity.suggested_lower, quantity.suggested_upper, quantity.value
    return Span(
        low,
        high,
        -math.inf if quantity.lower is None else quantity.lower,
        math.inf if quantity.upper is None else quantity.upper,
        low if told is None else told,
        high if told is None else told,
        quantity.qualifier == "exact" and low < high,
    )


@cache
def _point(value: float) -> Span:
    return Span(value, value, value, value, value, value)


def middle(claim: Claim) -> float | None:
    """One number for a figure: its value, else the middle of its range; None for dates and statuses."""
    quantity = claim.quantity
    if quantity is None:
        return None
    return quantity.value if quantity.value is not None else (quantity.suggested_lower + quantity.suggested_upper) / 2


def times_apart(first: float | None, second: float | None) -> float | None:
    """The larger of two figures over the smaller; None where one is missing or nought, or they have two signs."""
    if not first or not second or (first < 0) != (second < 0):
        return None
    return max(first / second, second / first)
