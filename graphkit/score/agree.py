"""When a found claim agrees with the gold: a function for each field, and the table of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from graphkit.score.gold import OUTLET, GoldClaim, period

Row = Mapping[str, Any]

CLOSE = 0.005  # of the value: 4 712 and 4 700 are one figure
MONTH = 31  # days: a found as-of span may be as long as a month, or as the gold's own where that is longer
SELF = {"outlet", "document"}  # types of an origin that speaks for itself
# Before a name these do not tell two names apart. They belong to the form of the gold, whatever language is read.
_ARTICLES = re.compile(r"^(?:(?:le|la|les|l|un|une|des|du|de|d|the|an?) )+")
_BETWEEN_WORDS = re.compile(r"[-–—'\s]+")


def fold(name: str) -> str:
    """A name without what does not tell two apart: case, accents, hyphens, apostrophes, leading articles."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return _ARTICLES.sub("", _BETWEEN_WORDS.sub(" ", bare).strip())


def same_value(gold: GoldClaim, row: Row) -> bool:
    """The same kind and the same figure (within half a hundredth), date or truth; vague words by lower bound."""
    if gold.kind != row.get("kind"):
        return False
    if gold.kind == "date":
        return str(gold.value) == str(row.get("value"))
    if gold.kind == "status":
        return bool(gold.value == row.get("value"))
    field, wanted = ("value", gold.value) if gold.value is not None else ("lower", gold.lower)
    got = row.get(field)
    if wanted is None or got is None:
        return False
    return abs(float(wanted) - float(got)) <= CLOSE * max(1.0, abs(float(wanted)))


def same_measure(gold: GoldClaim, row: Row) -> bool:
    return bool(row.get("measure") == gold.measure)


def same_origin(gold: GoldClaim, row: Row) -> bool:
    """One of the origin's names is one of the gold's; an outlet or nobody where the outlet speaks for itself."""
    told = row.get("origin") or {}
    origin: Row = {"label": told} if isinstance(told, str) else told
    names = {fold(name) for name in (origin.get("label"), *(origin.get("aliases") or ())) if name}
    if names & {fold(name) for name in gold.origin}:
        return True
    if OUTLET not in gold.origin:
        return False
    return not names or origin.get("type") in SELF or bool(names & {fold(name) for name in gold.outlet})


def same_time(gold: GoldClaim, row: Row) -> bool:
    """Both unknown, or spans that meet, the found one no longer than the gold's or a month."""
    wanted, got = period(gold.as_of), period(row.get("as_of"))
    if wanted is None or got is None:
        return wanted is got
    longest = max((wanted.end - wanted.start).days, MONTH)
    return wanted.overlaps(got) and (got.end - got.start).days <= longest


def same_qualifier(gold: GoldClaim, row: Row) -> bool:
    return gold.qualifier == (row.get("qualifier") or "exact")


def same_modality(gold: GoldClaim, row: Row) -> bool:
    return gold.modality == (row.get("modality") or "asserted")


def same_unit(gold: GoldClaim, row: Row) -> bool:
    return gold.unit == (row.get("unit") or "person")


CHECKS: Mapping[str, Callable[[GoldClaim, Row], bool]] = {
    "measure": same_measure,
    "origin": same_origin,
    "as_of": same_time,
    "qualifier": same_qualifier,
    "modality": same_modality,
    "unit": same_unit,
}
OF_QUANTITIES = {"qualifier", "unit"}  # asked of quantities only
