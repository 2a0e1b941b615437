"""The unit or currency beside a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from graphkit.annotate.numbers.mention import Number, NumberKind
from graphkit.annotate.numbers.words import number_words
from graphkit.annotate.plaintext import Phrases, Token, adjacent, fold, phrases
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]
_LONGEST_SIGN = 5
_LARGE = 100_000  # so many pounds are money
_MILLION = 1_000_000  # and so many whatever they are pounds of


@cache
def _currencies(language: str, country: str | None) -> Phrases[str]:
    """Currency names to ISO 4217 codes, those that several countries share read for one country."""
    units = load(language, "units")
    pairs = [(str(name), str(code)) for code, names in units["currencies"].items() for name in names]
    return Phrases([*pairs, *_of_country([*units["shared_currencies"], *units["home_currencies"]], country)], language)


@cache
def _weights(language: str, country: str | None) -> Phrases[str]:
    """Names that are a weight behind a small figure ("12 pounds of flour") and a currency behind a large one."""
    return Phrases(_of_country(load(language, "units")["large_currencies"], country), language)


def _of_country(rows: Sequence[Mapping[str, Any]], country: str | None) -> list[tuple[str, str]]:
    """Names of currencies and their ISO 4217 codes, read for one country."""
    return [
        (str(name), str(row.get(country, row["default"]) if country else row["default"]))
        for row in rows
        for name in row["names"]
    ]


def with_unit(number: Number, tokens: Tokens, language: str, country: str | None) -> Number:
    """The number with the unit beside it; ``start`` and ``end`` then take the unit in."""
    number = replace(number, start=number.first, end=number.last)
    if number.kind != "count":
        return number
    prefix = currency_prefix(number, tokens, language, country)
    if prefix:
        return replace(number, kind="money", unit=prefix[1], start=prefix[0])
    unit = unit_behind(number, tokens, language, country)
    return replace(number, kind=unit[0], unit=unit[1], end=unit[2]) if unit else number


def unit_behind(
    number: Number, tokens: Tokens, language: str, country: str | None
) -> tuple[NumberKind, str, int] | None:
    """The unit or currency behind a number: the kind that it gives, its code, the token after it."""
    for j in _unit_starts(number, tokens, language):
        currency = _currencies(language, country).at(tokens, j)
        if currency and _whole(tokens, currency[0]):
            return "money", currency[1], currency[0]
        weight = _weights(language, country).at(tokens, j) if _is_large(number) else None
        if weight and _whole(tokens, weight[0]) and not _is_of_goods(number, tokens, weight[0], language):
            return "money", weight[1], weight[0]
        percent = phrases(language, "units", "percent").at(tokens, j)
        if percent:
            return "fraction", "percent", percent[0]
        kinds: tuple[tuple[str, NumberKind], ...] = (("areas", "area"), ("measures", "measure"))
        for slot, kind in kinds:
            unit = phrases(language, "units", slot).at(tokens, j)
            if unit and _whole(tokens, unit[0]) and _is_unit(number, tokens, j, unit[0]):
                return kind, str(unit[1]), unit[0]
    return None


def _is_of_goods(number: Number, tokens: Tokens, end: int, language: str) -> bool:
    """Whether pounds are those of goods: "200,000 pounds of beef"; millions "of" something are money."""
    linked = end < len(tokens) and tokens[end].text in number_words(language).link
    return linked and _size(number) < _MILLION


def _is_large(number: Number) -> bool:
    return _size(number) >= _LARGE


def _size(number: Number) -> float:
    return number.value or number.lower or 0


@cache
def _currency_codes(language: str) -> frozenset[str]:
    return frozenset(fold(str(code)) for code in load(language, "units")["currencies"])


@cache
def _currency_signs(language: str, country: str | None) -> Mapping[str, str]:
    units = load(language, "units")
    signs, at_home = units["currency_prefixes"], dict(_of_country(units["home_currencies"], country))
    return {fold(str(sign)): at_home.get(str(sign), str(code)) for sign, code in signs.items()}


def currency_prefix(
    number: Number, tokens: Tokens, language: str, country: str | None = None
) -> tuple[int, str] | None:
    """The currency sign before a figure, its letters glued together: "US$5" but "a $5 ticket"."""
    if tokens[number.first].kind != "figure":
        return None
    signs = _currency_signs(language, country)
    i, written, found = number.first - 1, "", None
    if i >= 0 and adjacent(tokens[i], tokens[i + 1]) and tokens[i].text in _currency_codes(language):
        return i, tokens[i].text.upper()  # "USD10m"
    while i >= 0 and len(written) < _LONGEST_SIGN:
        written = tokens[i].text + written
        found = (i, signs[written]) if written in signs else found
        if i == 0 or not adjacent(tokens[i - 1], tokens[i]):
            break
        i -= 1
    return found


def _unit_starts(number: Number, tokens: Tokens, language: str) -> list[int]:
    """Where a unit may begin: right after the number, after a hyphen, or after "of" behind a scale word."""
    words, last = number_words(language), tokens[number.last - 1].text
    starts = [number.last]
    after = tokens[number.last].text if number.last < len(tokens) else ""
    linking = last in words.nouns or number.collective or number.value is None or number.factor >= 1000
    if after == "-" or (after in words.link and linking):
        starts.append(number.last + 1)
    return starts


def _whole(tokens: Tokens, j: int) -> bool:
    """Whether the unit ends before token j: no letter or figure is glued to it."""
    return j >= len(tokens) or not adjacent(tokens[j - 1], tokens[j]) or tokens[j].kind == "sign"


def _is_unit(number: Number, tokens: Tokens, i: int, j: int) -> bool:
    """A single letter ("m", "C") is a unit only behind a figure and with no apostrophe behind it."""
    letter = j - i == 1 and len(tokens[i].text) == 1 and tokens[i].kind == "word"
    apostrophe = j < len(tokens) and tokens[j].text == "'"
    return not letter or (tokens[number.first].kind == "figure" and not apostrophe)
