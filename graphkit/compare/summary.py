"""A question in figures: how far apart the answers are, who stands where, and whether they come together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graphkit.compare.positions import Series, Standing
from graphkit.model import Claim

Trend = Literal["converges", "drifts", "steady", "unknown"]
_CHANGE = 1.1  # a spread must change by this factor to count as a trend


@dataclass(frozen=True, slots=True)
class Summary:
    """``standing``: each origin's newest figure; ``spread``: the highest of them over the lowest.

    ``contradictions`` counts pairs of positions, ``unlisted`` the claim pairs that the cap leaves out, ``held`` the
    pairs of positions of which a doubt lets nothing be told.
    """

    question: str
    origins: int
    claims: int
    lowest: float | None
    highest: float | None
    standing: tuple[tuple[str, float | None], ...]
    spread: float | None
    first: date | None
    last: date | None
    trend: Trend
    contradictions: int = 0
    unlisted: int = 0
    held: int = 0


def summary_of(
    question: str, claims: int, series: Mapping[str, Series], contradictions: int, unlisted: int = 0, held: int = 0
) -> Summary:
    """The summary of one question; figures are in its unit, None for dates and statuses."""
    every = [p for origin in series for p in series[origin].positions]
    figures = [value for p in every for telling in p.tellings for value in _named(telling.claim)]
    days = sorted(p.start for p in every if p.start is not None)
    standing = tuple((origin, _newest(series[origin])) for origin in series)
    now = [value for _, value in standing if value is not None]
    return Summary(
        question,
        len(series),
        claims,
        min(figures, default=None),
        max(figures, default=None),
        standing,
        _spread(now),
        date.fromordinal(days[0]) if days else None,
        date.fromordinal(days[-1]) if days else None,
        _trend(series),
        contradictions,
        unlisted,
        held,
    )


def _named(claim: Claim) -> tuple[float, ...]:
    """The figures that the words name: one value, or the ends of a range; "thousands" names none."""
    quantity = claim.quantity
    if quantity is None or quantity.qualifier == "vague":
        return ()
    if quantity.value is not None:
        return (quantity.value,)
    return tuple(bound for bound in (quantity.lower, quantity.upper) if bound is not None)


def _figure(position: Standing) -> float | None:
    named = _named(position.first.claim)
    return sum(named) / len(named) if named else None


def _newest(series: Series) -> float | None:
    """The figure that stands: the last dated one, else the last."""
    dated = [position for position in series.positions if position.start is not None]
    return _figure((dated or series.positions)[-1]) if series.positions else None


def _spread(values: list[float]) -> float | None:
    return float(f"{max(values) / min(values):.3g}") if len(values) > 1 and min(values) > 0 else None


def _trend(series: Mapping[str, Series]) -> Trend:
    """The spread when two origins had first spoken against the spread of their newest figures."""
    first = [value for origin in series if (value := _earliest(series[origin].positions)) is not None]
    last = [value for origin in series if (value := _newest(series[origin])) is not None]
    before, after = _spread(first), _spread(last)
    if before is None or after is None:
        return "unknown"
    if before > after * _CHANGE:
        return "converges"
    return "drifts" if after > before * _CHANGE else "steady"


def _earliest(positions: list[Standing]) -> float | None:
    return _figure(positions[0]) if positions else None
