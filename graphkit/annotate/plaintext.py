"""Cuts a text into figures, words and signs, and looks phrases of a lexicon up in them.

Folding keeps every offset: one character in, one character out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Generic, NamedTuple, TypeVar

from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of

T = TypeVar("T")

_SPACES = "\u00a0\u202f\u2009\u2007\t"
_QUOTES = "’ʼ‘`´"
_DASHES = "‐‑–—−"
_TABLE = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_QUOTES, "'"), **dict.fromkeys(_DASHES, "-")})

# The longest reading of a figure first. Groups of three digits share one separator.
_VULGAR = "¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_FIGURE = (
    rf"\d*[{_VULGAR}]|"
    r"(?<![\d.,])(?:\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|\d{1,3}(?:'\d{3})+(?:[.,]\d+)?|\d+[.,]\d+)(?!\d)|\d+"
)
_POINTED = r"(?<![\w.,])\.\d+(?![\d.])|"  # .500, where the point is the decimal sign
_CODE = r"https?://\S+|www\.\S+|\+\d{1,3}(?:[ .-]\d{1,4}){3,6}(?!\d)|(?<!\d)(?:0\d|\d\d)(?:[ .-]\d\d){4}(?!\d)"
_DATE = r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)|(?<!\d)\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?!\d)"
_TIME = r"(?<!\d)\d{1,2}(?::\d\d(?::\d\d)?| ?h(?: ?[0-5]\d)?(?![^\W\d_]))(?!\d)"
_PARTS = r"(?<![\d/])\d{1,4}/\d{1,4}(?![\d/])"


class Token(NamedTuple):
    """A stretch of the text: its offsets, its folded words and what it looks like."""

    start: int
    end: int
    text: str
    kind: str  # figure, code, date, time, parts, word, sign
    capital: bool = False  # whether it begins with one in the text


_token: Callable[[tuple[int, int, str, str, bool]], Token] = partial(tuple.__new__, Token)  # in half of Token's time


@lru_cache(maxsize=64)  # a block is folded for its dates and again for its numbers
def fold(text: str) -> str:
    """Lower case without accents, plain spaces, apostrophes and hyphens; as long as the text itself."""
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """Characters by code point as they are folded, each worked out when it is first met."""

    def __missing__(self, point: int) -> str:
        plain = chr(point).translate(_TABLE)
        lowered = unicodedata.normalize("NFD", plain.lower())[:1] if plain.isalpha() else plain
        self[point] = lowered if len(lowered) == 1 else plain
        return self[point]


_FOLDED = _Folded()


def tokenise(text: str, language: str) -> tuple[Token, ...]:
    """The tokens of a text in order; spaces are dropped, line breaks are signs of their own."""
    folded, elisions = fold(text), _elisions(language)
    tokens = []
    for match in _pattern(language).finditer(folded):
        kind = str(match.lastgroup)
        word, (start, end) = match[kind], match.span(kind)
        if kind == "word" and word in elisions:
            word = elisions[word]
        tokens.append(_token((start, end, word, kind, text[start].isupper())))
    return tuple(tokens)


@cache
def _elisions(language: str) -> Mapping[str, str]:
    return {fold(short): fold(full) for short, full in load(language, "numbers").get("elisions", {}).items()}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    elisions = _elisions(language)
    elided = rf"(?<![^\W\d_])(?:{any_of(elisions)})(?=\w)|" if elisions else ""
    figure = (_POINTED if load(language, "numbers").get("decimal") == "." else "") + _FIGURE
    return re.compile(
        rf" *+(?:(?P<word>(?![{_VULGAR}]|https?://|www\.)(?:{elided}[^\W\d_]+))"  # first what most tokens are
        f"|(?P<code>{_CODE})|(?P<date>{_DATE})"
        f"|(?P<time>{_TIME})|(?P<parts>{_PARTS})|(?P<figure>{figure})"
        r"|(?P<sign>[^\w ]|\n|_))"
    )


def adjacent(left: Token, right: Token) -> bool:
    """Whether nothing, not even a space, stands between two tokens."""
    return left.end == right.start


class Phrases(Generic[T]):
    """Phrases of a lexicon with what they mean, found at a token or right before one, the longest first."""

    def __init__(self, items: Iterable[tuple[str, T]], language: str) -> None:
        rows = [([token.text for token in tokenise(phrase, language)], value) for phrase, value in items]
        rows.sort(key=lambda row: -len(row[0]))
        self._first: dict[str, list[tuple[list[str], T]]] = {}
        self._last: dict[str, list[tuple[list[str], T]]] = {}
        for words, value in rows:
            self._first.setdefault(words[0], []).append((words, value))
            self._last.setdefault(words[-1], []).append((words, value))

    @property
    def openers(self) -> frozenset[str]:
        """The words that the phrases begin with."""
        return frozenset(self._first)

    def at(self, tokens: Sequence[Token], i: int) -> tuple[int, T] | None:
        """The phrase that begins at token i: the index after it and its meaning."""
        if not 0 <= i < len(tokens):
            return None
        for words, value in self._first.get(tokens[i].text, ()):
            if len(words) == 1 or _stand(words, tokens, i):
                return i + len(words), value
        return None

    def before(self, tokens: Sequence[Token], i: int) -> tuple[int, T] | None:
        """The phrase that ends right before token i: the index of its first token and its meaning."""
        if i < 1:
            return None
        for words, value in self._last.get(tokens[i - 1].text, ()):
            if len(words) == 1 or (i >= len(words) and _stand(words, tokens, i - len(words))):
                return i - len(words), value
        return None


def _stand(words: Sequence[str], tokens: Sequence[Token], i: int) -> bool:
    """Whether the tokens from i on are some words; most differ soon."""
    if i + len(words) > len(tokens):
        return False
    for place, word in enumerate(words, i):  # noqa: SIM110 - a loop of its own takes half the time of all()
        if tokens[place].text != word:
            return False
    return True


@cache
def phrases(language: str, name: str, slot: str) -> Phrases[object]:
    """The phrases of one slot: a list (each means True), phrase -> meaning, or meaning -> phrases."""
    words = load(language, name)[slot]
    pairs: list[tuple[str, object]] = []
    if isinstance(words, Mapping):
        for key, value in words.items():
            if isinstance(value, list) and value and isinstance(value[0], str):
                pairs += [(str(phrase), key) for phrase in value]
            elif isinstance(key, tuple):
                pairs += [(str(phrase), value) for phrase in key]
            else:
                pairs.append((str(key), value))
    else:
        pairs = [(str(phrase), True) for phrase in words]
    return Phrases(pairs, language)
