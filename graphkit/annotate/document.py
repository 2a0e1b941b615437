"""A document in, marked sentences out: the order of annotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from graphkit.annotate.attribution import credits_of
from graphkit.annotate.dates import find_dates
from graphkit.annotate.numbers import find_numbers
from graphkit.annotate.numbers.home_money import home_of_money
from graphkit.annotate.numbers.money import country_of_money
from graphkit.annotate.sentence import Names, Sentence, tag_together
from graphkit.annotate.sentences import split
from graphkit.annotate.tokens import tokenize
from graphkit.annotate.worth import worth_tagging
from graphkit.lexicons.accents import accented
from graphkit.model import Block, Document

# kinds of number whose digits are one token for the parser
_ONE_TOKEN = {"count", "money", "area", "fraction", "measure"}


def annotate(document: Document, *, everything: bool = False) -> list[Sentence]:
    """The sentences of a document with their marks.

    Those that rules will look into are tagged together, others when a rule asks for them; ``everything`` tags all.
    """
    sentences = list(_sentences(document))
    names = Names([sentence.tokens for sentence in sentences if sentence.kind == "text"])
    for sentence in sentences:
        sentence.names = names
    tag_together([sentence for sentence in sentences if everything or worth_tagging(sentence)])
    for sentence in sentences:
        sentence.marks["credits"] = credits_of(sentence)
    return sentences


def _sentences(document: Document) -> Iterator[Sentence]:
    blocks = document.blocks or (Block(0, len(document.text)),)
    country = country_of_money(document.text, document.language) or home_of_money(document.text, document.language)
    for number, block in enumerate(blocks):
        text = accented(document.text[block.start : block.end], document.language)
        numbers = find_numbers(text, document.language, country=country)
        dates = find_dates(text, document.language)
        joined = _joined(text, numbers)
        tokens = tokenize(text, document.language, start=block.start, joined=joined)
        inside = False
        for run in split(tokens, document.language):
            sentence = Sentence(document.language, run, None, number, block.kind)
            sentence.quoted = inside
            inside = _quotation_open(run, inside)
            _mark(sentence, "number", numbers, block.start)
            _mark(sentence, "date", dates, block.start)
            yield sentence


def _joined(text: str, numbers: Iterable[Any]) -> list[tuple[int, int]]:
    """Spans of digits written with separators: one token each."""
    spans = []
    for number in numbers:
        bare = text[number.number_start : number.number_end]
        if number.kind in _ONE_TOKEN and len(bare) > 1 and bare[0].isdigit() and bare[-1].isdigit():  # noqa: SIM102 - two questions, two lines
            if all(c.isdigit() or not c.isalnum() for c in bare) and "-" not in bare and "%" not in bare:
                spans.append((number.number_start, number.number_end))
    return spans


def _mark(sentence: Sentence, name: str, mentions: Iterable[Any], offset: int) -> None:
    """Stores the mentions inside a sentence with their token spans, and the set of their tokens."""
    found = []
    for mention in mentions:
        start, end = mention.start + offset, mention.end + offset
        if start >= sentence.start and end <= sentence.end and (span := sentence.span_of(start, end)):
            found.append((mention, span))
    sentence.marks[name + "s"] = found
    sentence.marks[name + "_tokens"] = {place for _, span in found for place in range(*span)}


def _quotation_open(run: Iterable[Any], inside: bool) -> bool:
    """Whether a quotation is still open after a sentence."""
    for token in run:
        if token.text in {"«", "“"}:
            inside = True
        elif token.text in {"»", "”"}:
            inside = False
        elif token.text == '"':
            inside = not inside
    return inside
