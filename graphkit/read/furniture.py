"""Recognises what stands around an article: captions, datelines, bylines, footers, calls to the reader.

Two tables of small functions: ``ANYWHERE`` is tried on every line, ``HEADER`` on the lines above the text.
The foot of a text is read from the last line upwards, as long as it is furniture.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from graphkit.read.dateline import SEGMENT, dateline_end, is_date_line
from graphkit.read.dates import dates_in
from graphkit.read.outlet import masthead, vouched
from graphkit.read.spans import Cut, CutKind, Span, lines_of, remainders
from graphkit.read.words import listed, pattern

Rule = Callable[[Span, str], CutKind | None]

_SIGNATURE = re.compile(r"[a-z]{2,4}(?:-[a-z]{2,4})*(?:/[a-z]{2,4}(?:-[a-z]{2,4})*)*(?:/\d{1,2})?")
_URL = re.compile(r"https?://[^\s<>\"]+")
_PHONE = re.compile(r"\+\d{1,3}(?:[ .-]?\d{2,4}){3,}|(?<!\d)0[ .]?\d(?:\d\d)?(?:[ .]\d\d){3,4}(?!\d)")
_SENTENCE_START = re.compile(r"(?<=[.!?…])[»\")]?\s+(?=\S)")
_HEADER_PROSE = 2  # lines of text that may stand above a byline or a date: a standfirst
_CAPTION_WORDS = 40
_LABELS: tuple[CutKind, ...] = ("source", "author", "outlet", "tags", "see_also")
_DATE_LABELS: tuple[CutKind, ...] = ("published", "updated")
_CLOSING = r"(?:^|(?<=[.!?») ]))(?:{captions} ?: ?[^.!?:]{2,60}|{credits} ?:? ?(?-i:[A-Z])[^.!?:]{1,60})$"


def cuts_in(text: str, language: str, *, url: str | None = None) -> tuple[Cut, ...]:
    """The furniture of a text, in order of place. Lines that a rule takes whole are cut whole."""
    lines = lines_of(text)
    cuts = [cut for line in lines for cut in _anywhere(text, line, language)]
    cuts += _header(text, lines, cuts, language, url)
    cuts += _footer(text, lines, cuts, language)
    return tuple(sorted(set(cuts), key=lambda cut: (cut.start, cut.end, cut.kind)))


def source_url(text: str, cuts: Iterable[Cut]) -> str | None:
    """The address that the text gives as its source."""
    for cut in cuts:
        match = _URL.search(text[cut.start : cut.end]) if cut.kind == "source" else None
        if match:
            return match[0]
    return None


# ---- rules for a line anywhere


def _labelled(line: Span, language: str) -> CutKind | None:
    """ "Tags : ...", "Lire aussi | ..."; "Publié le 20/03/2025" where the rest is nothing but a date."""
    for kind in _LABELS:
        if line.words <= _CAPTION_WORDS and pattern(rf"(?:{{labels.{kind}}})(?:\s*[:|]|$)").match(line.flat):
            return kind
    for kind in _DATE_LABELS:
        if pattern(rf"(?:{{labels.{kind}}})").match(line.flat) and is_date_line(line.flat, language):
            return kind
    return None


def _rights(line: Span, language: str) -> CutKind | None:
    opens = pattern(r"(?:©|\(c\)|copyright\b)").match(line.flat)
    return "rights" if line.words <= 25 and (opens or pattern("{labels.rights}").search(line.flat)) else None


def _caption(line: Span, language: str) -> CutKind | None:
    if line.words <= _CAPTION_WORDS and pattern(r"(?:{credits}|{captions}) ?:").match(line.flat):
        return "credit" if pattern("{credits}").match(line.flat) else "caption"
    names = pattern(r"{credits} ").match(line.flat)
    return "credit" if names and line.words <= 8 and line.flat[names.end()].isupper() and not line.closed else None


def _bare(line: Span, language: str) -> CutKind | None:
    if _URL.fullmatch(line.flat):
        return "source"
    return "signature" if "/" in line.flat and _SIGNATURE.fullmatch(line.flat) else None


def _page_call(line: Span, language: str) -> CutKind | None:
    if pattern(r"{pages} ?\d+ ?:").match(line.flat):
        return "see_also"
    return "call" if line.words <= 12 and pattern("{calls}").search(line.flat) and "«" not in line.flat else None


ANYWHERE: tuple[Rule, ...] = (_labelled, _rights, _caption, _bare, _page_call)


def _anywhere(text: str, line: Span, language: str) -> list[Cut]:
    for rule in ANYWHERE:
        if kind := rule(line, language):
            return [Cut(line.start, line.end, kind)]
    cuts = [
        Cut(line.start + match.start(), line.start + match.end(), "call")
        for match in pattern(r"\[{bracketed}[^\]]*\]|\((?:{captions}|{credits})[ :][^)]*\)").finditer(line.flat)
    ]
    prefix = _date_prefix(line, language)
    rest = Span.of(text, prefix.end, line.end) if prefix else line
    return [*cuts, *([prefix] if prefix else []), *_closing_credit(rest)]


def _date_prefix(line: Span, language: str) -> Cut | None:
    """ "date 2025-03" before other words on the line."""
    label = pattern(r"{labels.published} ?:? ?").match(line.flat)
    first = next(iter(dates_in(line.flat, language)), None) if label else None
    if label and first and first.year and first.start == label.end():
        return Cut(line.start, line.start + first.end, "published")
    return None


def _closing_credit(line: Span) -> list[Cut]:
    """ "Soldiers on a square. Photo : X/Agency": a short line that ends so is a caption."""
    match = pattern(_CLOSING).search(line.flat)
    if not match or not match.start():
        return [] if not match else [Cut(line.start, line.end, "caption")]
    start = line.start if line.words <= _CAPTION_WORDS else line.start + match.start()
    return [Cut(start, line.end, "caption")]


# ---- the header


def _breadcrumb(line: Span, language: str) -> CutKind | None:
    trail = re.split(r"\s[>›»/]\s", line.flat)
    home = trail[0].lower() in listed("rubrics") or len(trail) > 2
    return "breadcrumb" if len(trail) > 1 and home and line.words <= 15 and not line.closed else None


def _rubric(line: Span, language: str) -> CutKind | None:
    return "rubric" if line.flat.lower() in listed("rubrics") else None


def _date_line(line: Span, language: str) -> CutKind | None:
    return "date" if is_date_line(line.flat, language) else None


def _byline(line: Span, language: str) -> CutKind | None:
    opens = pattern(r"{bylines} ").match(line.flat + " ")
    return "author" if opens and line.words <= 12 and not line.closed else None


def _dateline(line: Span, language: str) -> CutKind | None:
    return "date" if dateline_end(line.flat, language) == len(line.flat) else None


HEADER: tuple[Rule, ...] = (_date_line, _byline, _breadcrumb, _rubric, _dateline)


def _header(text: str, lines: list[Span], cuts: list[Cut], language: str, url: str | None) -> list[Cut]:
    found: list[Cut] = []
    known = vouched(text, cuts, url or source_url(text, cuts))
    prose = 0
    for index, line in enumerate(lines):
        if prose >= _HEADER_PROSE:
            break
        if any(cut.start == line.start and cut.end == line.end for cut in cuts):
            continue
        kind: CutKind | None = None
        if index < 2 and len(lines) > 1 and _is_masthead(line, known, language):
            kind = "masthead"
        if not kind and not line.prose:
            kind = next((kind for rule in HEADER if (kind := rule(line, language))), None)
        if kind:
            found.append(Cut(line.start, line.end, kind))
            continue
        found += _run_on(line, language) if not index else []
        if (end := dateline_end(line.flat, language)) and found[-1:] != [Cut(line.start, line.end, "date")]:
            found.append(Cut(line.start, line.start + end, "date"))
        prose += line.prose
    return found


def _is_masthead(line: Span, known: tuple[str, ...], language: str) -> bool:
    first, *rest = SEGMENT.split(line.flat)
    name, comma, day = line.flat.partition(", ")
    if comma and masthead(name, known=known) and is_date_line(day, language):
        return True
    if first.lower() in listed("rubrics") or pattern("{bylines} ").match(first):
        return False
    barred = "|" in line.flat and line.words <= 16 and any(
        part.lower() in listed("rubrics") or is_date_line(part, language) for part in rest
    )  # fmt: skip
    return (barred and len(first.split()) <= 5) or (line.words <= 10 and masthead(line.flat, known=known) is not None)


def _run_on(line: Span, language: str) -> list[Cut]:
    """ "Outlet - headline - Wednesday 5 October 2022 - text" on one line: outlet and date are cut out."""
    parts, start = [], 0
    for match in [*list(SEGMENT.finditer(line.flat))[:3], None]:
        parts.append((start, match.start() if match else len(line.flat), match.end() if match else len(line.flat)))
        start = parts[-1][2]
    for index, (begin, end, after) in enumerate(parts[:3]):
        if index and after < len(line.flat) and is_date_line(line.flat[begin:end], language):
            first = line.flat[: parts[0][1]]
            cuts = [Cut(line.start + parts[index - 1][1], line.start + after, "date")]
            named = masthead(first) or (index > 1 and len(first.split()) <= 6 and first[:1].isupper())
            return [*([Cut(line.start, line.start + parts[0][2], "masthead")] if named else []), *cuts]
    return []


# ---- the footer


def _footer(text: str, lines: list[Span], cuts: list[Cut], language: str) -> list[Cut]:
    """Reads upwards from the last line; stops at the first that is text."""
    found: list[Cut] = []
    if not any(line.prose for line in lines):
        return found
    for line in reversed(lines):
        if not list(remainders(text, line, cuts)):
            continue
        if kind := _foot_kind(line):
            found.append(Cut(line.start, line.end, kind))
            continue
        if (tail := _tail(line)) is None:
            break
        found.append(Cut(line.start + tail, line.end, "call"))
        if tail:
            break
    return found


def _foot_kind(line: Span) -> CutKind | None:
    if line.words <= 10 and masthead(line.flat):
        return "masthead"
    if line.words <= 15 and (_PHONE.search(line.flat) or _URL.search(line.flat)):
        return "call"
    if byline := _byline(line, ""):
        return byline
    # a heading with nothing below it heads nothing; figures are kept, they could be the last line of a list
    idle = (
        line.words <= 6
        and not line.prose
        and not line.closed
        and not re.search(r"\d", line.flat)
        and line.flat[0].isalnum()
    )
    return "call" if idle else None


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
