"""A text cut into words, by data: the same cut serves the lexicons, the rules and the trained models.

The models are given these words instead of their own tokenizer's: a number written with spaces is then one
token ("10 000" would be two and spoil the parse), offsets hold, and the French tokenizer's large regular expression
need not be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of

_PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"}

_INSIDE_NAME = re.compile(r"(?<=[^\W\d_])–(?=[A-ZÀ-Ý])")  # "Saguenay–Lac-Saint-Jean" is one name


def normalise(text: str) -> str:
    """Straight apostrophes and plain spaces; the length never changes, so offsets hold."""
    for typographic, straight in _PLAIN.items():  # ten times faster than str.translate
        text = text.replace(typographic, straight)
    return _INSIDE_NAME.sub("-", text) if "–" in text else text


class Token(NamedTuple):
    """A word or mark: its normalised text and its offsets in the document."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


_token: Callable[[tuple[str, int, int]], Token] = partial(tuple.__new__, Token)  # in half of the time that Token takes


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    table = load(language, "tokens")
    whole, elisions, clitics, short = (
        any_of(table[slot]) for slot in ("whole", "elisions", "clitics", "abbreviations")
    )
    spaced = any_of([word for word in table["whole"] if " " in word])
    # behind the space before it, first what most words are: letters with a space or a comma behind them
    return re.compile(
        rf"""\s*+((?!(?:{spaced})\b)(?-i:[^\W\d_][^\W_]*+(?=[ ,]))
        | (?P<whole>\b(?:{whole})\b)
        | (?P<short>\b(?:{short})(?!\w))
        | (?P<initials>\b(?:[A-Z]\.){{2,}})
        | (?P<clitic>(?:{clitics})\b)
        | (?P<elision>\b(?:{elisions})(?=[\w«"“]))
        | (?P<word>(?:(?!(?:{clitics})\b)[^\W\d_])(?:(?!(?:{clitics})\b)(?:[^\W_]|-(?=[^\W_])|(?<=\w)'(?=\w)))*)
        | (?P<number>\d+(?:[.,]\d+)*)
        | (?P<mark>\.\.\.|[^\w\s]|_)
        | (?P<rest>\S))
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def tokenize(text: str, language: str, *, start: int = 0, joined: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of ``text``, whose first character stands at ``start`` in the document.

    ``joined``: spans (offsets in ``text``) that are one token whatever is in them, such as "10 000"; their inner
    spaces are dropped in the token's text.
    """
    plain = normalise(text)
    spans = sorted(joined)
    tokens: list[Token] = []
    place = 0
    for first, last in spans:
        tokens += _plain_tokens(plain, language, place, first, start)
        tokens.append(Token(plain[first:last].replace(" ", ""), start + first, start + last))
        place = last
    return tokens + _plain_tokens(plain, language, place, len(plain), start)


def _plain_tokens(text: str, language: str, first: int, last: int, offset: int) -> list[Token]:
    found = _pattern(language).finditer(text, first, last)
    return [_token((match[1], offset + match.start(1), offset + match.end())) for match in found]
