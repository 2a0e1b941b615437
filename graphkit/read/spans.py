"""Lines and cuts: stretches of a text with offsets into it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.model import fixed
from graphkit.read.words import plain, word_count

CutKind = Literal[
    "author", "breadcrumb", "call", "caption", "credit", "date", "masthead", "outlet", "published", "rights",
    "rubric", "see_also", "signature", "source", "tags", "updated",
]  # fmt: skip

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_STOP = re.compile(r"[.!?…:;]['»”\")\]\s]*$")
_PROSE_WORDS = 12


@fixed
class Span:
    """A stretch of a text, trimmed; ``flat`` is as long, with plain quotes and spaces."""

    start: int
    end: int
    flat: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip())
        piece = piece.strip()
        return cls(start, start + len(piece), plain(piece))

    @property
    def words(self) -> int:
        return word_count(self.flat)

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return _STOP.search(self.flat) is not None

    @property
    def prose(self) -> bool:
        """Whether it reads as a sentence or more, not as a heading."""
        return (self.words >= _PROSE_WORDS and self.closed) or len(self.flat) > 300


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of furniture. ``kind`` says what it is good for: a date, an outlet, nothing."""

    start: int
    end: int
    kind: CutKind


@lru_cache(maxsize=4)
def lines_of(text: str) -> tuple[Span, ...]:
    """The lines of a text that hold more than white space."""
    spans = (Span.of(text, *match.span()) for match in _LINE.finditer(text))
    return tuple(span for span in spans if span.flat)


def remainders(text: str, span: Span, cuts: Iterable[Cut]) -> Iterator[Span]:
    """What is left of a span when the cuts are taken out, in order; punctuation alone is nothing."""
    start = span.start
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end)):
        if cut.end <= start or cut.start >= span.end:
            continue
        if cut.start > start:
            yield from _if_any(Span.of(text, start, cut.start))
        start = max(start, cut.end)
    if start < span.end:
        yield from _if_any(Span.of(text, start, span.end))


def _if_any(span: Span) -> Iterator[Span]:
    if any(char.isalnum() for char in span.flat):
        yield span
