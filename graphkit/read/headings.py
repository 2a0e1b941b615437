"""Headings: lines that are one, and headings run into the text on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.read.spans import Span
from graphkit.read.words import listed, pattern

_MOST_WORDS = 20
_RUN_WORDS = range(3, 16)
_SENTENCE = re.compile(r"(?:^|(?<=[.!?»\"] ))(?=[A-ZÀ-Ý0-9])")
_OPENER = r"(?<= )(?=(?-i:[A-ZÀ-Ý]))(?:{heading_openers}|{heading_openers_strict})"
_STRETCH = re.compile(r"[^.,;:!?«»\"()]{0,400}")


def is_heading(span: Span) -> bool:
    """A short line without a closing full stop that is no list item; a short line that asks a question."""
    if span.words > _MOST_WORDS or (not span.flat[0].isalnum() and span.flat[0] not in "«\"'¿"):
        return False
    return not span.closed or (span.flat.endswith("?") and span.words <= 12)


def split_run_on(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """The pieces of a span, each with whether it is a heading: "Two waves sent Still according to ..."."""
    start = span.start
    for begin, end in _run_on_headings(span):
        if span.start + begin > start:
            yield Span.of(text, start, span.start + begin), False
        yield Span.of(text, span.start + begin, span.start + end), True
        start = span.start + end
    if start < span.end:
        yield Span.of(text, start, span.end), False


def _run_on_headings(span: Span) -> Iterator[tuple[int, int]]:
    """Stretches that begin like a sentence and end where another opens without a full stop between."""
    position = 0
    while match := _next_run(span.flat, position):
        begin, end = match
        yield begin, end
        position = end


def _next_run(flat: str, position: int) -> tuple[int, int] | None:
    for sentence in _SENTENCE.finditer(flat, position):
        stretch = _STRETCH.match(flat, sentence.start())
        run = stretch[0] if stretch else ""
        for opener in pattern(_OPENER).finditer(run):
            before = run[: opener.start()].split()
            if len(before) in _RUN_WORDS and _opens(opener, run, before):
                return sentence.start(), sentence.start() + opener.start()
    return None


def _opens(opener: re.Match[str], run: str, before: list[str]) -> bool:
    """Whether a capitalised opener begins a sentence here, rather than a name ("le quotidien Le Monde")."""
    following = run[opener.end() :].lstrip()
    last = before[-1].lower()
    if last in listed("name_heads") or last in listed("outlet_links") or last in listed("articles"):
        return False
    if opener[0].lower() in listed("heading_openers"):
        return True
    return following[:1].islower() and not any(_finite(word.lower()) for word in before)


def _finite(word: str) -> bool:
    return word in listed("finite") or any(
        word.endswith(end) and len(word) > len(end) + 2 for end in listed("finite_endings")
    )
