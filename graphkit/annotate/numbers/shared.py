"""What one number takes from another: "7 et 9 kilos", "9 000 hectares, dont 3 000 de forêt", "lignes 2, 5 et 13"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.numbers.kinds import counts_nothing
from graphkit.annotate.numbers.mention import Number
from graphkit.annotate.numbers.words import tidy
from graphkit.annotate.plaintext import Token, fold, phrases
from graphkit.lexicons.inflection import ends_plural
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]
_SCALED, _SCALE = 1000, 1e6  # below the one, a number takes over a scale word from the other on
_ENDS = frozenset(".;\n")
_ROUNDED = 3  # tokens from a bracket to the sum in it: "(about $1,700)"
_RATED = frozenset({100.0, 1e3, 1e4, 1e5, 1e6})
_WHOLE_REACH = 6  # tokens between a part and its whole
_UNITED = frozenset({"money", "area", "measure", "fraction"})


def units_shared(numbers: Sequence[Number], tokens: Tokens, language: str) -> list[Number]:
    """The numbers, those without a unit with the unit or kind of the list or of the whole that they belong to."""
    listed = list(numbers)
    for i in range(len(listed) - 2, -1, -1):
        if _listed(listed[i], listed[i + 1], numbers[i + 1], tokens, language):
            listed[i] = _scaled(replace(listed[i], unit=listed[i + 1].unit, kind=listed[i + 1].kind), listed[i + 1])
    result: list[Number] = []
    for number in listed:
        result.append(_chained(number, result, tokens, language) or _of_whole(number, result, tokens, language))
    return result


def wholes_aside(numbers: Sequence[Number], tokens: Tokens, language: str) -> list[Number]:
    """The numbers, those that a part is taken of as asides: "54 drones d'attaque sur 67"."""
    return [
        replace(number, kind="measure")
        if _is_whole(number, numbers[:i], tokens, language) or _is_base(number, numbers, i, tokens, language)
        else number
        for i, number in enumerate(numbers)
    ]


def _is_base(number: Number, numbers: Sequence[Number], i: int, tokens: Tokens, language: str) -> bool:
    """What a rate or a part is told of: "2,4 lits pour 10 000 habitants", "sur les 450 migrants, 104 ont survécu"."""
    if not _plain(number):
        return False
    rate = phrases(language, "numbers", "rate_before").before(tokens, number.first)
    if rate and i and number.value in _RATED:
        return rate[0] - numbers[i - 1].end <= _WHOLE_REACH and not numbers[i - 1].article
    opening = phrases(language, "numbers", "of_these").before(tokens, number.first)
    if not opening or (opening[0] > 0 and tokens[opening[0] - 1].kind != "sign") or i + 1 >= len(numbers):
        return False
    between = [token.text for token in tokens[number.last : numbers[i + 1].first]]
    return "," in between and not {".", ";", "\n"} & set(between)


def _plain(number: Number) -> bool:
    return number.kind == "count" and not number.unit and not number.article and number.value not in (None, 0.0)


def _listed(first: Number, second: Number, written: Number, tokens: Tokens, language: str) -> bool:
    """Whether the first stands in a list whose last has the unit: "7, 9 et 12 tonnes"."""
    united = second.kind == "age" or (second.kind in _UNITED and second.unit and second.start >= second.first)
    if not _plain(first) or not united:
        return False
    between = [token.text for token in tokens[first.last : second.start]]
    joins = load(language, "numbers")["list_link"]
    inner = between == [","] and written.kind == "count" and not written.unit
    return inner or (len(between) == 1 and between[0] in joins)


def _chained(number: Number, before: Sequence[Number], tokens: Tokens, language: str) -> Number | None:
    """The next of a list of ages or of things told by number: "aged 4 and 7", "lignes 2, 5 et 13"."""
    if not before or not _plain(number) or not counts_nothing(number, tokens, language):
        return None
    between = [token.text for token in tokens[before[-1].last : number.first]]
    joins = load(language, "numbers")["list_link"]
    if before[-1].kind == "age" and len(between) == 1 and between[0] in joins:
        return replace(number, kind="age")
    aged = before[-1].kind == "age" and len(between) <= _WHOLE_REACH and _ENDS.isdisjoint(between)
    if aged and _of_age(number, tokens, language):
        return replace(number, kind="age")
    ranged = load(language, "numbers")["range_link"].get("", [])  # "pages 6 à 14"
    if before[-1].kind == "code" and len(between) == 1 and between[0] in [",", *joins, *map(fold, ranged)]:
        return replace(number, kind="code") if _several(before, tokens, language) else None
    return None


def _of_age(number: Number, tokens: Tokens, language: str) -> bool:
    """Whether years are told of an age: "44 ans, dont dix-neuf de métier"."""
    part = phrases(language, "units", "unit_after").before(tokens, number.first)
    return part is not None and phrases(language, "units", "years_of").at(tokens, number.last) is not None


def _several(codes: Sequence[Number], tokens: Tokens, language: str) -> bool:
    """Whether the codes at the end of a row are begun by a plural: "articles 12", "lignes 2, 5"."""
    first = next((number for number in reversed(codes) if number.kind != "code" or _named(number, tokens)), None)
    return first is not None and first.kind == "code" and ends_plural(tokens[first.first - 1].text, language)


def _named(number: Number, tokens: Tokens) -> bool:
    return number.first > 0 and tokens[number.first - 1].kind == "word" and len(tokens[number.first - 1].text) > 2


def _is_whole(number: Number, before: Sequence[Number], tokens: Tokens, language: str) -> bool:
    """Whether a part was told just before what it is taken of, which then counts nothing itself."""
    link = phrases(language, "numbers", "out_of").before(tokens, number.first)
    part = next((other for other in reversed(before) if other.kind != "code"), None)
    if not link or not part or not _plain(number) or not counts_nothing(number, tokens, language):
        return False
    between = tokens[part.last : link[0]]
    near = len(between) <= _WHOLE_REACH and all(token.kind != "sign" or token.text == "-" for token in between)
    return near and _plain(part) and bool(between) and (part.value or 0) < (number.value or 0)


def _is_contrast(number: Number, other: Number, tokens: Tokens, language: str) -> bool:
    """Whether a figure is held against the money before it: "290 millions d'euros au lieu de 340", "20 ... 22,4"."""
    if other.kind not in {"money", "count"} or other.factor < _SCALE or not counts_nothing(number, tokens, language):
        return False
    between = tokens[other.end : number.first]
    if any(token.text in _ENDS for token in between):
        return False
    instead = phrases(language, "units", "unit_instead").before(tokens, number.first)
    parted = (number.value or 0) % 1 > 0  # nobody counts 22,4 people
    return parted or bool(other.kind == "money" and instead and instead[0] - other.end <= _WHOLE_REACH)


def conversions_aside(numbers: Sequence[Number], tokens: Tokens) -> list[Number]:
    """The numbers, sums that tell the one before in another currency as asides: "1 million CFA francs ($1,680)"."""
    return [
        replace(number, kind="measure") if i and _converts(number, numbers[i - 1], tokens) else number
        for i, number in enumerate(numbers)
    ]


def _converts(number: Number, other: Number, tokens: Tokens) -> bool:
    if number.kind != "money" or other.kind != "money" or number.unit == other.unit:
        return False
    between = tokens[other.end : number.start]
    closed = number.end < len(tokens) and tokens[number.end].text in ")]"
    return closed and bool(between) and between[0].text in "([" and len(between) <= _ROUNDED


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
            return _scaled(replace(number, unit=whole.unit, kind=whole.kind), whole)
    if before and _is_contrast(number, before[-1], tokens, language):
        return _scaled(replace(number, unit=before[-1].unit, kind=before[-1].kind), before[-1])
    area = phrases(language, "units", "area_before").before(tokens, number.first)
    if area and areas and counts_nothing(number, tokens, language):
        return replace(number, unit=areas[-1].unit, kind="area")
    return number
