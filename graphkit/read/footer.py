"""What stands below an article: calls to the reader, its writer, a date, an address; read from the last line up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.read.dateline import is_date_line
from graphkit.read.dates import dates_in
from graphkit.read.header import byline
from graphkit.read.outlet import masthead
from graphkit.read.spans import Cut, CutKind, Span, remainders
from graphkit.read.words import label_before, pattern

URL = re.compile(r"https?://[^\s<>\"]+")
_PHONE = re.compile(r"\+\d{1,3}(?:[ .-]?\d{2,4}){3,}|(?<!\d)0[ .]?\d(?:\d\d)?(?:[ .]\d\d){3,4}(?!\d)")
_SENTENCE_START = re.compile(r"(?<=[.!?…])[»\")]?\s+(?=\S)")
_BIO = r"(?-i:[A-ZÀ-Ý])[\w'-]+(?: [\w'-]+){1,3} (?:{bio_verbs}) (?:{bio_articles} )?(?:[\w'-]+ )?(?:{writer_words})"
_BIO_WORDS = 40


def footer_cuts(text: str, lines: Sequence[Span], cuts: Sequence[Cut], language: str) -> list[Cut]:
    """The furniture below the text, up to the first line that is text. ``cuts``: what is furniture already."""
    found: list[Cut] = []
    if not any(line.prose for line in lines):
        return found
    for line in reversed(_above_see_also(lines, cuts, found)):
        if not list(remainders(text, line, cuts)):
            continue
        if kind := _kind(line, language):
            found.append(Cut(line.start, line.end, kind))
            continue
        if (tail := _tail(line)) is None:
            break
        found.append(Cut(line.start + tail, line.end, "call"))
        if tail:
            break
    return found


def _above_see_also(lines: Sequence[Span], cuts: Sequence[Cut], found: list[Cut]) -> Sequence[Span]:
    """The lines above a last list of other articles, which is added to ``found``: "Lire aussi" and titles below."""
    labels = {cut.start for cut in cuts if cut.kind == "see_also"}
    for index, line in enumerate(lines):
        alone = line.start in labels and pattern(r"(?:{labels.see_also}) ?:?").fullmatch(line.flat)
        if alone and not any(other.prose or other.flat.endswith(".") for other in lines[index:]):
            found += [Cut(other.start, other.end, "see_also") for other in lines[index:]]
            return lines[:index]
    return lines


def _kind(line: Span, language: str) -> CutKind | None:
    if line.words <= 10 and masthead(line.flat):
        return "masthead"
    if line.words <= 15 and (_PHONE.search(line.flat) or URL.search(line.flat)):
        return "call"
    if not line.prose and is_date_line(line.flat, language):
        return "date"
    if line.words <= _BIO_WORDS and (label := _about_itself(line, language)):
        return label
    if (line.words <= _BIO_WORDS and pattern(_BIO).match(line.flat)) or byline(line, language):
        return "author"
    # a heading with nothing below it heads nothing; figures are kept, they could be the last line of a list
    idle = line.words <= 6 and not line.prose and not line.closed and not re.search(r"\d", line.flat)
    return "call" if idle and line.flat[0].isalnum() else None


def _about_itself(line: Span, language: str) -> CutKind | None:
    """ "This article was first published on June 4, 2024." """
    opens = pattern(r"{itself} (?:[^\W\d]+ ){0,3}(?:{labels.published}|{labels.updated})").match(line.flat)
    dates = dates_in(line.flat, language) if opens else []
    return label_before(line.flat[: dates[0].start]) if dates else None


def _tail(line: Span) -> int | None:
    """Where the calls that close a line begin, with the question that leads to them; None without one."""
    starts = [0, *(match.end() for match in _SENTENCE_START.finditer(line.flat))]
    ends = [*starts[1:], len(line.flat)]
    tail: int | None = None
    for begin, end in reversed(list(zip(starts, ends, strict=True))):
        sentence = line.flat[begin:end].strip()
        calls = pattern("{calls}").search(sentence) or pattern(r"{captions} ?:").match(sentence)
        leads = tail is not None and sentence.endswith("?")
        fragment = sentence.strip(" .") == "" or sentence.startswith("(")
        if not (calls or leads or (fragment and tail is None) or pattern(r"{labels.see_also} ?:").match(sentence)):
            break
        if not fragment:
            tail = begin
    return tail
