"""What stands above an article: mastheads, bylines, dates, sections, and the dateline before its first words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from graphkit.read.dateline import SEGMENT, dateline_end, is_date_line, is_time_line
from graphkit.read.dates import dates_in
from graphkit.read.issued import issue_line, outlet_below_day, writer_and_outlet
from graphkit.read.nameplate import can_publish, is_nameplate
from graphkit.read.outlet import is_rubric, masthead
from graphkit.read.parts import Part, is_byline, is_role, parts_of
from graphkit.read.spans import Cut, CutKind, Span
from graphkit.read.words import listed, news_agencies, pattern, places

# a town by the way it is written: "Vitry-le-François", "SAINT-DIÉ"
_COMMUNE = re.compile(r"^(?:sainte?|ste?)-|\w-(?:les?|la|l[eè]s|sur|sous|en|aux?|l[aà]s|d[eu]s?)-\w", re.IGNORECASE)

Rule = Callable[[Span, str], CutKind | None]

_HEADER_PROSE = 2  # lines of text that may stand above a byline or a date: a standfirst
_CHRONOLOGY = 3  # lines that open with a date, from which on they tell a story
_OPENING = 60  # characters in which the date of a chronology's line stands
_WRITER = re.compile(
    r"(?:[A-ZÀ-Ý][\w'.-]+ ){1,3}[A-ZÀ-Ý][\w'.-]+(?:(?: (?:à|in|et|and)|,) (?:[A-ZÀ-Ý][\w'.-]+ ?){1,3})?"
)


def _breadcrumb(line: Span, language: str) -> CutKind | None:
    trail = re.split(r"\s[>›»/]\s", line.flat)
    home = trail[0].lower() in listed("rubrics") or len(trail) > 2
    return "breadcrumb" if len(trail) > 1 and home and line.words <= 15 and not line.closed else None


def _rubric(line: Span, language: str) -> CutKind | None:
    parts = re.split(r"\s+[|•·>–—-]\s+", line.flat.lower())
    known = any(map(is_rubric, parts)) and all(is_rubric(part) or _is_place(part) for part in parts)
    return "rubric" if known else None


def _is_place(name: str) -> bool:
    return name.casefold() in places() or _COMMUNE.search(name) is not None


def _date_line(line: Span, language: str) -> CutKind | None:
    return "date" if is_date_line(line.flat, language) else None


def _agency(line: Span, language: str) -> CutKind | None:
    return "date" if line.flat.casefold() in news_agencies() else None


def _time_line(line: Span, language: str) -> CutKind | None:
    return "call" if is_time_line(line.flat, language) else None


def byline(line: Span, language: str) -> CutKind | None:
    """ "author" for "Par Jeanne Martin" and its like, alone on a line."""
    return "author" if line.words <= 12 and not line.closed and is_byline(line.flat.strip("()")) else None


HEADER: tuple[Rule, ...] = (_date_line, byline, _agency, _time_line, _breadcrumb, _rubric)


def header_cuts(lines: Sequence[Span], cuts: Iterable[Cut], language: str, known: tuple[str, ...]) -> list[Cut]:
    """The furniture above the text. ``cuts``: what is furniture already; ``known``: folded names of outlets."""
    whole = {(cut.start, cut.end) for cut in cuts}
    found: list[Cut] = []
    prose = kept = 0
    for index, line in enumerate(lines):
        if prose >= _HEADER_PROSE:
            break
        if (line.start, line.end) in whole:
            continue
        if kind := _kind(lines, index, kept, language, known):
            found.append(Cut(line.start, line.end, kind))
            continue
        run_on = [] if index else _run_on(line, language)
        end = None if run_on else dateline_end(line.flat, language)
        found += [*run_on, *([Cut(line.start, line.start + end, "date")] if end else [])]
        prose += line.prose
        kept += 1
    return _without_chronology(found, lines, language)


def _kind(lines: Sequence[Span], index: int, kept: int, language: str, known: tuple[str, ...]) -> CutKind | None:
    """What a whole line of the header is; None for a title and for text. ``kept``: how many stand above it."""
    line = lines[index]
    if kept < 2 and len(lines) > 1 and _is_masthead(line, known, language):
        return "masthead"
    if index == 0 and len(lines) > 1 and is_nameplate(lines, language):
        return "masthead"
    if kept < 2 and (kind := issue_line(line, language)):
        return kind
    if line.prose:
        return None
    if index and outlet_below_day(lines[index - 1], line, language):
        return "masthead"
    if index and writer_and_outlet(line):
        return "author"
    following = lines[index + 1].flat if index + 1 < len(lines) else ""
    named = index > 1 and _WRITER.fullmatch(lines[index - 1].flat)
    if index and _WRITER.fullmatch(line.flat) and (is_date_line(following, language) or is_role(following)):
        return "author"
    if named and is_role(line.flat):
        return "author"
    return next((kind for rule in HEADER if (kind := rule(line, language))), None)


def _is_masthead(line: Span, known: tuple[str, ...], language: str) -> bool:
    first, *rest = SEGMENT.split(line.flat)
    if is_date_line(line.flat, language) and _outlet_dates(line.flat, language, known):
        return True
    if first.lower() in listed("rubrics") or is_byline(first) or is_role(first):
        return False
    barred = "|" in line.flat and line.words <= 16 and any(
        part.lower() in listed("rubrics") or is_date_line(part, language) for part in rest
    )  # fmt: skip
    if barred and len(first.split()) <= 5 and not is_date_line(first, language):
        return not _is_place(first)
    return line.words <= 10 and masthead(line.flat, known=known) is not None


def _outlet_dates(flat: str, language: str, known: tuple[str, ...]) -> bool:
    """Whether a date line opens with an outlet, not a place: by its name, its issue, or a byline that says where."""
    first, *rest = parts_of(flat, language)
    name = flat[first.start : first.end].strip()
    if first.kind != "name" or first.dated or first.bracketed or name.casefold() in places():
        return False
    if masthead(name, known=known) or can_publish(name):
        return True
    announced = not first.issue or pattern("{articles} ").match(name) is not None
    return announced and any(part.issue or _says_where(flat, part) for part in rest)


def _says_where(flat: str, part: Part) -> bool:
    """Whether a byline names its writer's place, so that the name before it is no place: "envoyée spéciale à Metz"."""
    where = pattern(r"{at_place} (?-i:[A-ZÀ-Ý])").search(flat[part.start : part.end])
    return part.kind == "byline" and where is not None


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


def _without_chronology(found: list[Cut], lines: Sequence[Span], language: str) -> list[Cut]:
    """Without the dates that open a chronology's entries; the newest, where it comes first, may be the text's own."""
    told = [cut for cut in found if cut.kind == "date"]
    if not told:
        return found
    opened = [day for line in lines if (day := _opening_day(line, language)) is not None]
    if len(opened) < _CHRONOLOGY or opened[0] >= max(opened[1:]):
        return found
    return [cut for cut in found if cut.kind != "date"]


def _opening_day(line: Span, language: str) -> str | None:
    """The day, ``YYYY-MM-DD``, with which a line opens."""
    opening = line.flat[:_OPENING]
    if not dateline_end(opening if len(line.flat) > _OPENING else line.flat, language):
        return None
    period = next((written.period() for written in dates_in(opening, language)), None)
    return period.start.isoformat() if period else None
