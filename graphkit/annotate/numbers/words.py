"""Number words and figures to values: "soixante et onze", "9.200", "two and a half thousand"."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from graphkit.annotate.numbers.mention import Number
from graphkit.annotate.plaintext import Phrases, Token, adjacent, fold
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The slots of ``numbers.yaml`` ready for look-up; every word is folded."""

    language: str
    decimal: str
    cardinals: Phrases[float]
    hundreds: frozenset[str]
    scales: Mapping[str, float]
    bare: frozenset[str]
    nouns: frozenset[str]
    scale_symbols: Mapping[str, float]
    money_symbols: frozenset[str]
    length_words: frozenset[str]
    joiners: Mapping[str, str]
    before_teens: frozenset[int]
    twenties: frozenset[str]
    halves: Phrases[float]
    parts: Phrases[float]
    decimal_words: frozenset[str]
    articles: frozenset[str]
    link: frozenset[str]
    tenths_after: frozenset[str]


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language.

    Raises LexiconError where the language or one of its slots is missing.
    """
    data = load(language, "numbers")
    return NumberWords(
        language,
        data["decimal"],
        Phrases(data["cardinals"].items(), language),
        _folded(data["hundreds"]),
        {fold(word): value for word, value in data["scales"].items()},
        _folded(data["bare"]),
        _folded(data["nouns"]),
        {fold(word): value for word, value in data["scale_symbols"].items()},
        _folded(data["money_symbols"]),
        _folded(data["length_words"]),
        {fold(word): where for word, where in data["joiners"].items()},
        frozenset(data["tens_before_teens"]),
        _folded(data["twenties"]),
        Phrases(data["halves"].items(), language),
        Phrases(data["parts"].items(), language),
        _folded(data["decimal_words"]),
        _folded(data["articles"]),
        _folded(data["link"]),
        _folded(data["tenths_after"]),
    )


def _folded(words: Sequence[Any]) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in words)


def figure_value(figure: str, decimal: str) -> float:
    """The value of a figure as written: ``figure_value("9.200", ",")`` is 9200.0, with ``"."`` it is 9.2.

    A single separator before three digits groups thousands unless it is the language's decimal sign.
    """
    plain = figure.replace(" ", "").replace("'", "")
    if not plain[-1].isdecimal():  # 2½
        return float(plain[:-1] or 0) + unicodedata.numeric(plain[-1])
    signs = [character for character in plain if character in ".,"]
    if len(set(signs)) == 2:
        group, point = signs[0], signs[-1]
        return float(plain.replace(group, "").replace(point, "."))
    if not signs:
        return float(plain)
    head, _, tail = plain.partition(signs[0])
    grouped = len(signs) > 1 or (len(tail) == 3 and len(head) <= 3 and signs[0] != decimal and head != "0")
    # "12 345,678": the groups are spaces, so the sign is the decimal one
    return float(plain.replace(signs[0], "")) if grouped and " " not in figure else float(plain.replace(signs[0], "."))


def read_number(tokens: Tokens, i: int, words: NumberWords) -> Number | None:
    """The longest plain number that begins at token i: figures, words, or figures with a scale word."""
    token = tokens[i]
    part = words.parts.at(tokens, i)
    if part and (scaled := _scale_at(tokens, _skip_hyphen(tokens, part[0]), words)):
        return _number(i, scaled[0], part[1] * scaled[1], scaled[1], words, tokens)
    if token.kind == "figure":
        return _after_figure(tokens, i, words)
    if token.kind == "word":
        number = _words(tokens, i, words)
        return _with_decimals(number, tokens, words) if number else None
    return None


def _with_decimals(number: Number, tokens: Tokens, words: NumberWords) -> Number:
    """ "sept virgule huit", "six point five": what follows the word for the decimal sign are decimals."""
    j = number.last
    if j + 1 >= len(tokens) or tokens[j].text not in words.decimal_words or number.value is None:
        return number
    zeros = ""
    while (zero := words.cardinals.at(tokens, j + 1)) and zero[1] == 0:
        zeros, j = f"{zeros}0", zero[0] - 1
    decimals = _words(tokens, j + 1, words) if j + 1 < len(tokens) and tokens[j + 1].kind == "word" else None
    if not decimals or decimals.value is None or decimals.value >= 100:
        return replace(number, last=j + 1) if zeros else number
    return Number(number.first, decimals.last, float(f"{number.value:.0f}.{zeros}{decimals.value:.0f}"))


def _after_figure(tokens: Tokens, i: int, words: NumberWords) -> Number:
    value, j = figure_value(tokens[i].text, words.decimal), i + 1
    factor = _symbol_scale(tokens, i, words)
    if factor:
        return Number(i, j + 1, tidy(value * factor), factor=factor)
    half = words.halves.at(tokens, j)
    if half:
        value, j = value + half[1], half[0]
    if value < 100 and j < len(tokens) and tokens[j].text in words.hundreds:
        value, j = value * 100, j + 1
    scaled = _scale_at(tokens, j, words)
    if not scaled:
        return Number(i, j, tidy(value))
    return _number(i, scaled[0], value * scaled[1], scaled[1], words, tokens)


def _symbol_scale(tokens: Tokens, i: int, words: NumberWords) -> float | None:
    """What a letter behind the figure at i multiplies it by ("30m", "12 Md"); None for a unit or a word."""
    j = i + 1
    if j >= len(tokens) or tokens[j].text not in words.scale_symbols or not _closes(tokens, j):
        return None
    letter, factor = tokens[j].text, words.scale_symbols[tokens[j].text]
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    currency = _is_currency_sign(following) or (i > 0 and _is_currency_sign(tokens[i - 1]))
    currency = currency or (i > 0 and tokens[i - 1].kind == "word" and adjacent(tokens[i - 1], tokens[i]))  # USD10m
    linked, glued = bool(following and following.text in words.link), adjacent(tokens[i], tokens[j])
    if currency:
        return factor
    if letter in words.money_symbols:  # 12 M d'habitants, but 12 m de haut
        return factor if tokens[j].capital and (linked or glued) else None
    if linked:
        return factor
    if following and following.text in words.length_words:
        return None
    if letter == "m" and not tokens[j].capital:  # metres, unless a counted noun follows: "1.2m people"
        return factor if glued and following and following.kind == "word" else None
    return factor if glued or factor != 1e6 or len(letter) > 2 else None  # "2,5 mio"


def _is_currency_sign(token: Token | None) -> bool:
    return token is not None and len(token.text) == 1 and unicodedata.category(token.text) == "Sc"


def _closes(tokens: Tokens, j: int) -> bool:
    """Whether a scale letter stands for itself: no letter, hyphen or apostrophe glued behind it."""
    if j + 1 >= len(tokens) or not adjacent(tokens[j], tokens[j + 1]) or tokens[j + 1].text not in "-'":
        return True
    behind = tokens[j + 2] if j + 2 < len(tokens) else None
    return tokens[j + 1].text == "-" and behind is not None and (behind.kind == "figure" or _is_currency_sign(behind))


def _scale_at(tokens: Tokens, j: int, words: NumberWords) -> tuple[int, float] | None:
    """Scale words in a row from token j ("cent mille", "million"): the index after them and their product."""
    factor, end = 1.0, j
    while (k := _skip_hyphen(tokens, end)) < len(tokens) and tokens[k].text in words.scales:
        factor, end = factor * words.scales[tokens[k].text], k + 1
    return (end, factor) if end > j else None


def _skip_hyphen(tokens: Tokens, j: int) -> int:
    if 0 < j < len(tokens) - 1 and tokens[j].text == "-" and adjacent(tokens[j - 1], tokens[j]):
        return j + 1 if adjacent(tokens[j], tokens[j + 1]) else j
    return j


def _number(i: int, j: int, value: float, factor: float, words: NumberWords, tokens: Tokens) -> Number:
    half = words.halves.at(tokens, j)
    if half:
        return Number(i, half[0], tidy(value + half[1] * factor), factor=factor)
    return Number(i, j, tidy(value), factor=factor)


def _words(tokens: Tokens, i: int, words: NumberWords) -> Number | None:
    """A number in words from token i: groups below a thousand, each with its scale, the scales going down."""
    total, group, limit, factor, j = 0.0, None, float("inf"), 1.0, i
    scaled_at = i
    while j < len(tokens):
        k = _skip_hyphen(tokens, j) if j > i else j
        if j > i and (half := words.halves.at(tokens, j)):
            if group is None:
                break
            group, j = group + half[1], half[0]
            continue
        if j > i and tokens[k].text in words.joiners and k + 1 < len(tokens):
            if not _joins(tokens, k, group, total, words):
                break
            k = _skip_hyphen(tokens, k + 1)
        word = tokens[k].text
        found = words.cardinals.at(tokens, k)
        if word in words.twenties and group is not None and group % 100 == 4:
            group, j = group + 76, k + 1
        elif found and (added := _add(group, found[1], words)) is not None:
            group, j = added, found[0]
        elif j == i and word in words.articles:
            group, j = 1.0, k + 1
        elif word in words.hundreds and (group is not None or word in words.bare) and (group or 1) < 100:
            group, j = (group or 1) * 100, k + 1
        elif word in words.scales and words.scales[word] < limit and (group is not None or word in words.bare):
            factor = limit = words.scales[word]
            total, group, j = total + (group or 1) * factor, None, k + 1
            scaled_at = j
        elif word in words.scales and group is None and j > i and words.scales[word] > limit and scaled_at == j:
            factor = words.scales[word] * limit  # "deux mille milliards"
            total, limit, j = total * words.scales[word], 1.0, k + 1
            scaled_at = j
        else:
            break
    if j == i:
        return None
    if group and group < 10 and total == factor and tokens[j - 2].text in words.tenths_after:
        group *= factor / 10  # "un million deux"
    value = total + (group or 0)
    article = j == i + 1 and tokens[i].text in words.articles
    if group is None and not article:
        return _number(i, j, value, factor, words, tokens)
    return Number(i, j, tidy(value), factor=100 if value % 100 == 0 and value else 1, article=article)


def _joins(tokens: Tokens, k: int, group: float | None, total: float, words: NumberWords) -> bool:
    """Whether a joiner at token k stands inside a number: "vingt et un", "two hundred and six"."""
    found = words.cardinals.at(tokens, _skip_hyphen(tokens, k + 1))
    if not found:
        return False
    if words.joiners[tokens[k].text] == "tens":
        return bool(group and group % 10 == 0 and group % 100 >= 20 and found[1] in (1, 11))
    return bool((group and group % 100 == 0) or (group is None and total))


def _add(group: float | None, value: float, words: NumberWords) -> float | None:
    """The group with one more number word, None where the word begins another number."""
    if group is None:
        return float(value)
    tens = group % 100
    fits = (
        (tens == 0 and group >= 100)
        or (tens % 10 == 0 and tens >= 20 and 1 <= value <= 9)
        or (tens in words.before_teens and 10 <= value <= 19)
    )
    return group + value if fits else None


def tidy(value: float) -> float:
    """Without the dust of binary fractions: 2.3 * 1e6 is 2300000, not 2299999.9999999995."""
    return float(f"{value:.15g}")
