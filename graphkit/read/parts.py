"""The parts of a line that says when, where and by whom: dates, hours, bylines, agencies, sections and names.

A line is cut at its commas, bars, dashes, brackets and full stops. A part that is none of these is a piece of a
sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from graphkit.read.dates import dates_in
from graphkit.read.outlet import masthead
from graphkit.read.words import agencies, listed, pattern, places

PartKind = Literal["date", "time", "byline", "agency", "rubric", "name", "filler"]

_DATE, _TIME = "\x01", "\x02"  # stand for what was recognised, one sign a character
_FIGURES = re.compile(r"(?<!\d)\d{1,2}([/.])\d{1,2}\1\d{2,4}(?!\d)")  # 06/04/2024, of which nobody knows the month
CLOCK = re.compile(
    r"(?<![\d:])(?:T(?=\d\d:))?\d{1,2}"
    r"(?: ?[h:.] ?[0-5]\d(?:[:.]\d\d(?:\.\d+)?)?(?: ?[ap]\.?m\b\.?)?| ?h\b| ?[ap]\.?m\b\.?)"
    r"(?:Z|[+-]\d\d:?\d\d| (?:GMT|UTC)[+-]\d{1,2})?(?!\d)",
    re.IGNORECASE,
)
_SINCE = (
    r"(?:{ago_before} )?(?:\w+ |\d+)(?:{time_units}) (?:{ago_after})|{ago_before} \w+ (?:{time_units})"
    r"|\d+[ -]?(?:{reading_units})(?: \d\d)?|(?:{relative_days})"
)
_HANDLE = re.compile(r"@\w+|(?<=\()\d{2,3}(?=\))")  # an account; a department's number after its town
_SEPARATOR = re.compile(
    r"[|•·()\[\],;:/]|(?:(?<=\w\w\w)|(?<=[\x01\x02)]))\.(?=\s|$)|(?:^|\s|(?<=\)))(?:--|[–—-])(?=\s|$)"
)
_TOKEN = re.compile(r"[^\W_][\w'’-]*(?:\.\w[\w'’-]*)*")
_ROLE_WORDS = 6
_SERIES = 3  # words of a series beside the number of its issue
_QUOTES = '«»“”"'


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line and its place in it.

    ``kind``: what it is, None for a piece of a sentence; ``dated``: a date is in it; ``issue``: it says which issue;
    ``bracketed``: it stands in brackets or between slashes; ``heads``: a colon follows; ``names``: how many
    words of it are names.
    """

    start: int
    end: int
    kind: PartKind | None
    dated: bool
    issue: bool
    bracketed: bool
    heads: bool
    names: int


@lru_cache(maxsize=4096)
def parts_of(flat: str, language: str) -> tuple[Part, ...]:
    """The parts of a line, in order; punctuation alone is none."""
    masked = _masked(flat, language)
    separators = list(_SEPARATOR.finditer(masked))
    starts = [0, *(match.end() for match in separators)]
    ends = [*(match.start() for match in separators), len(flat)]
    parts = []
    for start, end in zip(starts, ends, strict=True):
        piece = masked[start:end]
        if piece.strip(" -–—'\""):
            slashed = flat[start - 1 : start] == "/" == flat[end : end + 1]  # "Paris, 4 juin 2024 /Agence/ -"
            opened = sum(flat.count(mark, 0, start) for mark in "([") - sum(flat.count(mark, 0, start) for mark in ")]")
            bracketed = slashed or opened > 0
            issue = any(map(_is_issue, _TOKEN.findall(piece)))
            kind, names = _kind(piece, issue=issue)
            parts.append(Part(start, end, kind, _DATE in piece, issue, bracketed, flat[end : end + 1] == ":", names))
    return tuple(parts)


def is_byline(text: str) -> bool:
    """Whether a part opens as its writer's does: "Par Jeanne Martin", "By our reporters"; not "Par ici la sortie"."""
    opener = pattern(r"{bylines} +").match(text + " ")
    rest = text[opener.end() :] if opener else ""
    known = pattern(r"(?:(?:{articles}|{bio_articles}) ?)?(?:{writer_words})").match(rest) or is_role(rest)
    return opener is not None and (not rest or rest[0].isupper() or bool(known) or len(opener[0].split()) > 1)


def is_role(text: str) -> bool:
    """Whether a part may say who its writer is: "envoyée spéciale à Metz", "Health Correspondent".

    Beside a name or a date only: alone on a line, "Reporter killed" is a title.
    """
    words = [word.lower() for word in _TOKEN.findall(text)]
    short = 0 < len(words) <= _ROLE_WORDS
    return short and (words[0] in listed("writer_words") or (len(words) <= 3 and words[-1] in listed("writer_words")))


def _masked(flat: str, language: str) -> str:
    """The line with its dates and hours replaced by signs; as long as it was."""
    for written in dates_in(flat, language):
        tie = pattern("{date_ties} ").match(flat, written.start)
        start = tie.end() if tie else written.start
        flat = flat[:start] + _DATE * (written.end - start) + flat[written.end :]
    for times in (_HANDLE, _FIGURES, pattern(_SINCE), CLOCK):
        flat = times.sub(lambda match: _TIME * len(match[0]), flat)
    return flat


def _kind(piece: str, *, issue: bool) -> tuple[PartKind | None, int]:
    """What a part is, and how many words of it are names."""
    bare = pattern("{labels.published}|{labels.updated}").sub(" ", piece)
    tokens = _TOKEN.findall(bare)
    left = [word for word in tokens if not _fills(word) and not (issue and word.isdecimal())]
    tied = pattern(rf"{{date_ties}} {_DATE}").search(bare)
    text = (bare[: tied.start()] if tied else bare).strip(f" {_DATE}{_TIME}{_QUOTES}")
    if not left and not masthead(text):
        return ("date" if _DATE in piece else "time" if _TIME in piece else "filler"), 0
    if tied and not issue and not masthead(text):
        return None, 0
    if is_byline(text) or is_role(text):
        return "byline", 0
    numbered = len(left) <= _SERIES and any(word.isdecimal() for word in tokens)
    if issue and _DATE not in piece and (numbered or pattern("{own_papers}").match(text)):
        return "filler", 0  # "Note d'alerte n° 14", "Field brief no. 36"
    if text.casefold() in agencies():
        return "agency", 0
    if any(map(_is_wire, left)):
        return ("agency" if all(word[0].isupper() or _is_wire(word) for word in left) else None), 0
    if text.lower() in listed("rubrics"):
        return "rubric", 0
    named = text.casefold() in places() or masthead(text) or _is_name([word for word in tokens if not _is_issue(word)])
    return ("name", len(left)) if named else (None, 0)


def _is_name(words: list[str]) -> bool:
    """Capitalised words: "Redon", "La Sentinelle", "Jane Doe and John Roe"; not "Attentat à Nice", a title."""
    joints = listed("name_joints")
    links = {*listed("outlet_links"), *listed("articles"), *listed("date_fillers"), *joints}
    while words and words[0] in links:
        words = words[1:]
    while words and words[-1] in links:
        words = words[:-1]
    articled = bool(words) and pattern("{articles}").match(words[0]) is not None
    if articled and 1 < len(words) <= 3 and words[-1].isalpha() and words[-2][0].isupper():
        words = words[:-1]  # "Le Veilleur lorrain": in a title the noun would be small
    if not all(word[0].isupper() or word in links or re.match(r"[dl]['’][A-ZÀ-Ý]", word) for word in words):
        return False
    link = next((index for index, word in enumerate(words) if word[0].islower() and word not in joints), None)
    told = any(word.lower() in listed("masthead_words") for word in words if word[0].isupper())
    return bool(words) and (link is None or articled or told)


def _fills(word: str) -> bool:
    return word.lower().strip(".") in listed("date_fillers") or _is_issue(word)


def _is_issue(word: str) -> bool:
    return word.lower() in listed("issue_words")


def _is_wire(word: str) -> bool:
    return word.lower() in listed("wire_words")
