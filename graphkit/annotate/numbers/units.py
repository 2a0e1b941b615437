"""What stands around a number: unit or currency, and the signs that it is no quantity at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.numbers.mention import Number, NumberKind
from graphkit.annotate.numbers.words import number_words
from graphkit.annotate.plaintext import Phrases, Token, adjacent, fold, phrases
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]
_LONGEST_SIGN = 5
_POSTCODE = 5  # figures without a separator before a capital: "75008 Paris"


@cache
def _currencies(language: str, country: str | None) -> Phrases[str]:
    """Currency names to ISO 4217 codes, those that several countries share read for one country."""
    units = load(language, "units")
    pairs = [(str(name), str(code)) for code, names in units["currencies"].items() for name in names]
    for row in units["shared_currencies"]:
        code = row.get(country, row["default"]) if country else row["default"]
        pairs += [(str(name), str(code)) for name in row["names"]]
    return Phrases(pairs, language)


def with_unit(number: Number, tokens: Tokens, language: str, country: str | None) -> Number:
    """The number with the unit beside it; ``start`` and ``end`` then take the unit in."""
    number = replace(number, start=number.first, end=number.last)
    if number.kind != "count":
        return number
    prefix = _currency_prefix(number, tokens, language)
    if prefix:
        return replace(number, kind="money", unit=prefix[1], start=prefix[0])
    for j in _unit_starts(number, tokens, language):
        currency = _currencies(language, country).at(tokens, j)
        if currency and _whole(tokens, currency[0]):
            return replace(number, kind="money", unit=currency[1], end=currency[0])
        percent = phrases(language, "units", "percent").at(tokens, j)
        if percent:
            return replace(number, kind="fraction", unit="percent", end=percent[0])
        kinds: tuple[tuple[str, NumberKind], ...] = (("areas", "area"), ("measures", "measure"))
        for slot, kind in kinds:
            unit = phrases(language, "units", slot).at(tokens, j)
            if unit and _whole(tokens, unit[0]) and _is_unit(number, tokens, j, unit[0]):
                return replace(number, kind=kind, unit=str(unit[1]), end=unit[0])
    return number


@cache
def _currency_signs(language: str) -> Mapping[str, str]:
    signs = load(language, "units")["currency_prefixes"]
    return {fold(str(sign)): str(code) for sign, code in signs.items()}


def _currency_prefix(number: Number, tokens: Tokens, language: str) -> tuple[int, str] | None:
    """The currency sign before a figure, its letters glued together: "US$5" but "a $5 ticket"."""
    if tokens[number.first].kind != "figure":
        return None
    signs = _currency_signs(language)
    i, written, found = number.first - 1, "", None
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


def special_kind(number: Number, tokens: Tokens, raw: str, language: str) -> NumberKind | None:
    """The kind of a number that is no quantity (age, ordinal, code, clock time); None for the others."""
    i, j = number.first, number.last
    previous = tokens[i - 1] if i else None
    following = tokens[j] if j < len(tokens) else None
    figure = tokens[i].kind == "figure"

    def has(slot: str, *, at: bool, name: str = "units") -> bool:
        table = phrases(language, name, slot)
        return (table.at(tokens, j) if at else table.before(tokens, i)) is not None

    if has("age_after", at=True) or has("age_before", at=False):
        return "age"
    if following and following.text == "-" and phrases(language, "units", "age_after_hyphen").at(tokens, j + 1):
        return "age"
    if figure and has("times", at=True):
        return "time"
    if figure and following and adjacent(tokens[j - 1], following) and has("ordinal_suffixes", at=True, name="numbers"):
        return "ordinal"
    if has("code_before", at=False) or has("code_after", at=True) or phrases(language, "units", "codes").at(tokens, i):
        return "code"
    if not figure:
        return None
    if tokens[i].text.startswith("0") and tokens[i].text.isdigit() and len(tokens[i].text) > 1:
        return "code"
    if previous and adjacent(previous, tokens[i]) and _glued(previous, tokens, i, raw):
        return "code"
    if len(tokens[i].text) == _POSTCODE and tokens[i].text.isdigit() and following and raw[following.start].isupper():
        return "code"
    if following and adjacent(tokens[j - 1], following) and following.kind == "word":
        return "code"
    if i > 1 and previous and following and previous.text in ",(" and following.text in ",)":
        plausible = number.value and 0 < number.value < 110 and number.value == int(number.value)
        return "age" if plausible and tokens[i - 2].kind == "word" else None
    return None


def _glued(previous: Token, tokens: Tokens, i: int, raw: str) -> bool:
    """ "XL1408", "T-72", "Covid-19": letters run into the figure, directly or by a hyphen."""
    if previous.kind == "word":
        return True
    before = tokens[i - 2] if i > 1 else None
    return bool(
        previous.text == "-" and before and adjacent(before, previous) and before.kind == "word"
        and raw[before.start].isupper()
    )  # fmt: skip
