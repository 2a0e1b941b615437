"""What is left of a text without its furniture, one block a paragraph or heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graphkit.model import Block
from graphkit.read.headings import is_heading, split_run_on
from graphkit.read.spans import Cut, Span, lines_of, remainders


def blocks_of(text: str, cuts: Iterable[Cut]) -> tuple[Block, ...]:
    """The blocks of a text in order. A line told twice in a row (a title and its copy) is kept once."""
    cuts = tuple(cuts)
    kept = [part for line in lines_of(text) for part in remainders(text, line, cuts)]
    blocks: list[Block] = []
    before = ""
    for span in _unwrapped(text, kept):
        if is_heading(span):
            if span.flat != before:
                blocks.append(Block(span.start, span.end, "heading"))
        else:
            for piece, heading in split_run_on(text, span):
                blocks.append(Block(piece.start, piece.end, "heading" if heading else "text"))
        before = span.flat
    return tuple(blocks)


def _unwrapped(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Joins the lines of a paragraph that was wrapped at a width; offsets run over the newlines inside."""
    for paragraph in _paragraphs(text, spans):
        if any(span.flat[0].islower() for span in paragraph[1:]):
            yield Span.of(text, paragraph[0].start, paragraph[-1].end)
        else:
            yield from paragraph


def _paragraphs(text: str, spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Spans with a single newline between them."""
    paragraph: list[Span] = []
    for span in spans:
        between = text[paragraph[-1].end : span.start] if paragraph else ""
        if paragraph and (between.strip() or len(between.replace("\r\n", "\n").strip(" \t")) != 1):
            yield paragraph
            paragraph = []
        paragraph.append(span)
    if paragraph:
        yield paragraph
