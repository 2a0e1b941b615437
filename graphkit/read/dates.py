"""Dates as written in furniture, and the year of a date that names none."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from graphkit.lexicons.loader import load
from graphkit.model import Period
from graphkit.read.words import alternatives, listed, one_of, pattern, plain, unaccented

_YEAR = r"(?:19|20)\d\d"
_YEAR_ALONE = re.compile(rf"(?<![\d.,/-])(?P<year>{_YEAR})(?![\d/])(?![.,-]\d)")
_ISO = re.compile(rf"(?<!\d)(?P<year>{_YEAR})-(?P<month>\d\d)(?:-(?P<day>\d\d))?(?![\d])")
_SLASHED = re.compile(
    rf"(?<![\d/.])(?P<first>\d{{1,2}})(?P<mark>[/.])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{_YEAR}|\d\d)(?![\d/])(?!\.\d)"
)
_CONTEXT = 80  # characters before a year that tell what it is
_LATER = (
    r"([\w-]+) {years_after} (?:[\w'-]+ ){0,4}$"
    r"|{ago_before} ([\w-]+) {years},? \w+ $"
    r"|([\w-]+) {years} {ago_after},? \w+ $"
)
_IN_URL = re.compile(
    rf"(?<!\d)(?P<year>{_YEAR})(?:(?P<mark>[/-])(?P<month>\d\d)(?:(?P=mark)(?P<day>\d\d))?(?=[/_.-]|$)"
    rf"|(?P<month8>\d\d)(?P<day8>\d\d)(?!\d))"
)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written, with its place in the text; what is not written is None."""

    start: int
    end: int
    year: int | None
    month: int
    day: int | None
    weekday: int | None = None

    def period(self, year: int | None = None) -> Period | None:
        """The period it names, with ``year`` where it names none itself; None where there is no such day."""
        year = self.year or year
        if year is None:
            return None
        try:
            return Period.parse("-".join([str(year), *(f"{part:02}" for part in (self.month, self.day) if part)]))
        except ValueError:
            return None


@lru_cache(maxsize=256)  # every rule for a line asks for its dates
def dates_in(text: str, language: str) -> tuple[Written, ...]:
    """Every date of a text that names at least a month, in order; of overlapping readings the longest."""
    flat = unaccented(plain(text))
    found = [_numeric(match) for match in _ISO.finditer(flat)]
    found += [written for match in _SLASHED.finditer(flat) if (written := _slashed(match, language, flat))]
    months, weekdays = _months(language), _weekdays(language)
    for worded in _worded(language):
        for match in worded.finditer(flat):
            part = match.groupdict()
            found.append(
                Written(
                    *match.span(),
                    int(part["year"]) if part.get("year") else None,
                    months[match["month"].lower()],
                    int(part["day"]) if part.get("day") else None,
                    weekdays[part["weekday"].lower()] if part.get("weekday") else None,
                )
            )
    kept: list[Written] = []
    for written in sorted(found, key=lambda one: (one.start, -one.end)):
        if (not kept or written.start >= kept[-1].end) and written.period(year=2000):
            kept.append(written)
    return tuple(kept)


def date_in_url(url: str) -> Period | None:
    """The date in an address such as ``.../2025/06/17/title``."""
    for match in _IN_URL.finditer(url):
        month, day = match["month"] or match["month8"], match["day"] or match["day8"]
        written = Written(*match.span(), int(match["year"]), int(month), int(day) if day else None)
        if period := written.period():
            return period
    return None


NEWEST_YEAR = 2026  # of this release: a text without any year is of it or of one shortly before
_WEEKDAYS_MEET = 6  # years within which a weekday and a day of the month meet
_PLANNED = 2  # years that a plan lies ahead of the text that tells of it


def infer_year(written: Written, text: str, language: str) -> int | None:
    """The year in which a date without one falls, from its weekday and the years that the text names.

    A weekday and a day of the month meet again after 5, 6 or 11 years, so a year named in the text settles it
    where the two meet in that year or the next; "two years after the war of 2020" names 2022. A year that the text
    looks ahead to ("by the end of 2026") comes soon after it.
    """
    if written.weekday is None or written.day is None:
        return None
    fitting: list[tuple[bool, int, int]] = []
    for hint, ahead in _years_named(text, language):
        for year in range(hint - _PLANNED, hint + 1) if ahead else (hint, hint + 1):
            if year <= NEWEST_YEAR and _falls_on(written, year):
                fitting.append((ahead, abs(year - hint), -year))
    return -min(fitting)[-1] if fitting else None


def recent_year(written: Written, *, years: int = _WEEKDAYS_MEET) -> int | None:
    """The newest year up to this release's, of so many, in which a date's weekday and day of the month meet."""
    if written.weekday is None or written.day is None:
        return None
    recent = range(NEWEST_YEAR, NEWEST_YEAR - years, -1)
    return next((year for year in recent if _falls_on(written, year)), None)


def _falls_on(written: Written, year: int) -> bool:
    period = written.period(year)
    return period is not None and period.start.weekday() == written.weekday


def _years_named(text: str, language: str) -> list[tuple[int, bool]]:
    """Years that a text names and whether it looks ahead to them ("d'ici 2030"); no counts ("2000 soldats")."""
    flat = plain(text)
    small = set(load(language, "function_words")["words"])
    years = []
    for match in _YEAR_ALONE.finditer(flat):
        following = re.match(r" ([a-zà-ÿ]+[sx])\b", flat[match.end() : match.end() + 30])
        counts = following is not None and following[1] not in small
        before = flat[max(0, match.start() - _CONTEXT) : match.start()]
        if not counts:
            ahead = pattern(r"{future_cues} (?:\w+ )?$").search(before) is not None
            years.append((int(match["year"]) + (0 if ahead else _years_later(before, language)), ahead))
    return years


def _years_later(before: str, language: str) -> int:
    """2 where the words before a year are "deux ans après la guerre de", or "il y a deux ans, en"."""
    match = pattern(_LATER).search(before)
    if not match:
        return 0
    word = next(group for group in match.groups() if group).lower()
    return int(word) if word.isdecimal() else int(load(language, "numbers")["cardinals"].get(word, 0))


def _numeric(match: re.Match[str]) -> Written:
    day = match["day"]
    return Written(*match.span(), int(match["year"]), int(match["month"]), int(day) if day else None)


@cache
def _months(language: str) -> Mapping[str, int]:
    return _by_word(load(language, "calendar")["months"])


@cache
def _weekdays(language: str) -> Mapping[str, int]:
    return _by_word(load(language, "calendar")["weekdays"])


def _by_word(table: Mapping[str, int]) -> Mapping[str, int]:
    """Numbers by words as they are matched: without case and accents."""
    return {unaccented(word.lower()): number for word, number in table.items()}


def _slashed(match: re.Match[str], language: str, flat: str) -> Written | None:
    """Day first, but where only the month can stand first. In English 04/05/2016 could be either: its weekday tells.

    Without one it is no date. "24" is 2024.
    """
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    year += 2000 if year < 100 else 0
    before = re.search(rf"({alternatives(_weekdays(language))})\.?,? $", flat[: match.start()], re.IGNORECASE)
    weekday = _weekdays(language)[before[1].lower()] if before else None
    start = before.start() if before else match.start()
    orders = [(first, second), (second, first)]
    readings = [Written(start, match.end(), year, month, day, weekday) for day, month in orders if month <= 12]
    day_first = load(language, "calendar")["day_first"] or match["mark"] == "." or first == second
    if not day_first and len(readings) > 1:
        readings = [written for written in readings if weekday is not None and _falls_on(written, year)]
    return readings[0] if readings else None


@cache
def _worded(language: str) -> Sequence[re.Pattern[str]]:
    month = rf"(?P<month>{alternatives(_months(language))})\.?"
    weekday = rf"(?:(?P<weekday>{alternatives(_weekdays(language))})\.?,? )?(?:{one_of('date_links')} )?"
    day = rf"(?<![\d,.:/-])(?P<day>\d{{1,2}})(?:{'|'.join(listed('ordinals'))})?"
    year = rf"(?P<year>{_YEAR})(?![\d])"
    return [
        re.compile(form, re.IGNORECASE)
        for form in (
            rf"{weekday}{day} (?:{one_of('date_links')} )?{month}(?:,? {year})?",
            rf"{weekday}{month} {day}(?![\d:])(?:,? {year})?",
            rf"{month} {year}",
        )
    ]
