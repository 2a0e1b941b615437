"""From a value and its qualifier to the range that the words allow and the one that they suggest.

The factors are data (``ranges.yaml``). Ranges that the words give themselves (``between``, ``vague``) need no
table: both bounds are in the text. ``collective`` is the row of "une centaine", whose qualifier is ``about``.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from graphkit.errors import LexiconError
from graphkit.lexicons.loader import shared


def round_width(value: float) -> float:
    """Half the unit of the last significant digit of a round number, within a share of it (``round_at_most``).

    18 000 -> 500; 10 000 -> 1 250; 4 712 and 7.8 -> 0.
    """
    if abs(value) < shared("ranges")["round_from"] or value != int(value):
        return 0.0
    exponent = int(Decimal(int(value)).normalize().as_tuple().exponent)
    return min(10.0**exponent / 2, shared("ranges")["round_at_most"] * abs(value)) if exponent > 0 else 0.0


def strict(value: float, qualifier: str) -> tuple[float | None, float | None]:
    """The bounds that the words state, None where they leave a side open.

    Raises LexiconError for a qualifier that ``ranges.yaml`` has no row for.
    """
    low, high = _row(qualifier)["strict"]
    return (None if low == "open" else value * low), (None if high == "open" else value * high)


def suggest(value: float, qualifier: str) -> tuple[float, float]:
    """The bounds that a reader takes from the words, never open.

    Raises LexiconError for a qualifier that ``ranges.yaml`` has no row for.
    """
    row = _row(qualifier)
    low, high = sorted(_tidy(value * factor) for factor in row["suggested"])
    width = round_width(value) if row["rounding"] else 0.0
    return min(low, value - width), max(high, value + width)


def _row(qualifier: str) -> Mapping[str, Any]:
    rows: Mapping[str, Mapping[str, Any]] = shared("ranges")["qualifiers"]
    if qualifier not in rows:
        raise LexiconError(f"ranges.yaml: no row for qualifier {qualifier!r}; there are {', '.join(rows)}")
    return rows[qualifier]


def _tidy(value: float) -> float:
    """Without the dust of binary fractions: 1.1 * 600 is 660, not 660.0000000000001."""
    return float(f"{value:.12g}")
