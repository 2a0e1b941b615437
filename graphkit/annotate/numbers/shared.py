"""Units that one number takes from another: "7 et 9 kilos", "9 000 hectares, dont 3 000 de forêt"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.numbers.kinds import counts_nothing
from graphkit.annotate.numbers.mention import Number
from graphkit.annotate.numbers.words import tidy
from graphkit.annotate.plaintext import Token, phrases
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]
_SCALED, _SCALE = 1000, 1e6  # below the one, a number takes over a scale word from the other on
_UNITED = frozenset({"money", "area", "measure", "fraction"})


def units_shared(numbers: Sequence[Number], tokens: Tokens, language: str) -> list[Number]:
    """The numbers, those without a unit with that of the list or of the whole that they belong to."""
    listed = list(numbers)
    for i in range(len(listed) - 2, -1, -1):
        if _listed(listed[i], listed[i + 1], numbers[i + 1], tokens, language):
            listed[i] = _scaled(replace(listed[i], unit=listed[i + 1].unit, kind=listed[i + 1].kind), listed[i + 1])
    result: list[Number] = []
    for number in listed:
        result.append(_of_whole(number, result, tokens, language))
    return result


def _plain(number: Number) -> bool:
    return number.kind == "count" and not number.unit and not number.article and number.value not in (None, 0.0)


def _listed(first: Number, second: Number, written: Number, tokens: Tokens, language: str) -> bool:
    """Whether the first stands in a list whose last has the unit: "7, 9 et 12 tonnes"."""
    if not _plain(first) or second.kind not in _UNITED or not second.unit or second.start < second.first:
        return False
    between = [token.text for token in tokens[first.last : second.start]]
    joins = load(language, "numbers")["list_link"]
    return len(between) == 1 and (between[0] in joins or (between[0] == "," and not written.unit))


def _scaled(first: Number, second: Number) -> Number:
    """The first in the millions of the second: "3 et 5 millions d'euros"."""
    small = first.factor == 1 and (first.value or 0) < _SCALED and second.factor >= _SCALE
    return replace(first, value=tidy((first.value or 0) * second.factor), factor=second.factor) if small else first


def _of_whole(number: Number, before: Sequence[Number], tokens: Tokens, language: str) -> Number:
    """A part with the unit of its whole, a figure of an area with that of the area told before."""
    if not _plain(number):
        return number
    areas = [other for other in before if other.kind == "area"]
    part = phrases(language, "units", "unit_after").before(tokens, number.first)
    if part and before and before[-1].kind in _UNITED:
        whole = before[-1]
        near = not any(token.text in ".;\n" for token in tokens[whole.end : number.first])
        if near and (whole.kind == "area" or counts_nothing(number, tokens, language)):
            return replace(number, unit=whole.unit, kind=whole.kind)
    area = phrases(language, "units", "area_before").before(tokens, number.first)
    if area and areas and counts_nothing(number, tokens, language):
        return replace(number, unit=areas[-1].unit, kind="area")
    return number
