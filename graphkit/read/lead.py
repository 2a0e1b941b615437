"""When an undated text was published, from its lead: the statement that it reports, the weekday that it tells of."""

from __future__ import annotations

import re
from functools import cache

from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, words_of
from graphkit.model import Period
from graphkit.read.dates import Written, dates_in, infer_year, recent_year
from graphkit.read.spans import lines_of
from graphkit.read.words import alternatives, plain

_PROSE = 2  # lines of text that may hold the lead
_NEAR = 7  # words between a saying and its day: "a annoncé la ministre de la Défense, Ingrid Solheim, mardi"
_SAID_ON = 3  # words between a saying and its day: "said late on", "a annoncé la police"
_OPENING = 900  # characters of a dispatch in which it says on which day somebody spoke
_SHORT = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý' -]+,? (?P<day>\d{1,2})[/.](?P<month>\d{1,2})\.? ?\([^)]{2,20}\) ?[-–—=:]")
_SENTENCE = re.compile(r"(?<=\w\w\w[.!?])\s|(?<=\d[.!?])\s")


def of_lead(text: str, language: str) -> Period | None:
    """The day of the statement that a lead reports: "the minister announced on Tuesday, 5 May 2026".

    Only with its weekday and its year, and only where the text names no later such day.
    """
    days = [period for date in dates_in(text, language) if date.day and (period := date.period())]
    newest = max(days, key=lambda period: period.start, default=None)
    prose = [line.flat for line in lines_of(text) if line.prose][:_PROSE]
    for sentence in (piece for flat in prose for piece in _SENTENCE.split(flat)):
        for date in dates_in(sentence, language):
            full = date.day is not None and date.year is not None and date.weekday is not None
            if full and date.period() == newest and _of_saying(sentence, date, language):
                return newest
    return None


def of_short_dateline(text: str, language: str) -> Period | None:
    """The day of an agency's "LYON 25/11 (Agence) - ", in the year in which it falls on the lead's first weekday.

    A dispatch tells of its own day; the day stands before the month in such lines.
    """
    weekdays = load(language, "calendar")["weekdays"]
    for flat in [line.flat for line in lines_of(text) if line.prose][:_PROSE]:
        opened = _SHORT.match(flat)
        named = re.search(rf"\b(?:{alternatives(weekdays)})\b", plain(flat), re.IGNORECASE) if opened else None
        if opened and named:
            day, month = int(opened["day"]), int(opened["month"])
            date = Written(*opened.span(), None, month, day, weekdays[named[0].lower()])
            return date.period(infer_year(date, text, language) or recent_year(date)) if 1 <= month <= 12 else None
    return None


def weekday_of_lead(text: str, language: str) -> int | None:
    """The weekday of a dispatch's own day by its lead: "NAIROBI, June 12 - ... police said on Thursday".

    The first one on which something is said in the lead, else soon behind it, else the first one named; what was told
    late is told the day after. None where the lead names no weekday, looks ahead to it or counts from it.
    """
    calendar = load(language, "calendar")
    lead = plain(text).lstrip()[:_OPENING]
    every = list(re.finditer(rf"\b({alternatives(calendar['weekdays'])})\b", lead, re.IGNORECASE))
    if every and "\n" in lead[: every[0].start()]:
        return None  # the lead itself names none
    said = next((day for day in every if _is_said_on(lead[: day.start()], language)), None)
    named = said or (every[0] if every else None)
    if named is None:
        return None
    before = lead[: named.start()].lower()
    planned = load(language, "modality")["planned"]["words"]
    from_then = re.search(rf"\b(?:{alternatives(calendar['not_today'])}) $", before)
    if from_then or (said is None and re.search(rf"\b(?:{alternatives(planned)})\b", before)):
        return None
    late = re.search(rf"\b(?:{alternatives(calendar['late'])}) $", before)
    return (int(calendar["weekdays"][named[0].lower()]) + bool(late)) % 7


def _is_said_on(before: str, language: str) -> bool:
    """Whether a saying stands right before a day: "said on", "a annoncé la police"."""
    words = words_of(before)
    hits = _sayings(language).find(words)
    return bool(hits) and len(words) - hits[-1].end <= _SAID_ON


def _of_saying(sentence: str, date: Written, language: str) -> bool:
    """Whether a day is that of a saying: right behind it, or at the sentence's head with one to follow."""
    before, after = words_of(sentence[: date.start]), words_of(sentence[date.end :])
    if len(before) <= 1:
        return bool(_sayings(language).find(after))
    hits = _sayings(language).find(before)
    words = load(language, "phrases")
    inner = {*words["complementizers"], *words["relatives"]}  # "said that the deal signed on"
    return bool(hits) and len(before) - hits[-1].end <= _NEAR and inner.isdisjoint(before[hits[-1].end :])


@cache
def _sayings(language: str) -> PhraseIndex[bool]:
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, "attribution")["verbs"]["say"], True, "verb")
    return index
