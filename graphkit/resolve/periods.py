"""From what a text says about time to a period on the calendar.

The notation, one line a date, shared with the finder of dates:

=================  =========================================================================
``2025-04-30``     EDTF as it stands, also ``2025-04``, ``2025``, ``2024-23`` (a season)
``--04-30``        a day without its year; ``--04`` a month, ``--23`` a season, ``---24`` a day of a month
``W4``             a Thursday
``day-1``          so many days off publication; also hour, week, weekend, month, quarter, year, decade
``W1@day-1``       so many days off another day; ``--01@year-1`` the same month a year before
``now``            the publication
``X<``, ``X>``     strictly before, after the publication: ``W4<``
``year-1:--04``    the second inside the first
``--07:W5#2``      the second Friday of July (``#-1`` the last); ``2027:week#3`` the third week, told by its Thursday
``--03-16:week``   the week that holds a day
``A/B``            from A to B
=================  =========================================================================
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from graphkit.model import Period

_SHIFT = re.compile(r"(hour|day|weekend|week|month|quarter|year|decade)([+-]\d+)$")
_NTH = re.compile(r"(W[1-7]|week)#(-?\d+)$")
_WEEKDAY = re.compile(r"W([1-7])$")
_YEARLESS = re.compile(r"--(\d\d)(?:-(\d\d))?$|---(\d\d)$")
_THURSDAY = 4  # a week belongs to the month and the year that its Thursday lies in (ISO 8601)


def resolve(expression: str, published: Period | None, *, past: bool = True) -> Period | None:
    """The period that an expression means in a text published on a day or in a month.

    A date without its year is the newest that does not lie after publication (the next one, where ``past`` is
    false). Where the publication is known to the month only, a weekday or "yesterday" means that month. None
    where the calendar has no such day or where the expression needs a publication date that is not known.
    """
    first, slash, last = expression.partition("/")
    if not slash:
        return _point(first, published, past=past)
    end = _point(last, published, past=past)
    if end is None:
        return None
    # a start without its year is the newest before the end; one counted from publication stays so
    counted = last == "now" or _SHIFT.match(first.partition(":")[0].rstrip("<>"))
    start = _point(first, published if counted else _end_day(end), past=past)
    if last == "now" and published and start and start.start > published.start:
        return None
    if first == "now":
        start = published
    return _span(start, end) if start else None


def _span(start: Period, end: Period) -> Period | None:
    """From one period to another, written as they are."""
    first, last = start.edtf.partition("/")[0], end.edtf.rpartition("/")[2]
    if first == last:
        return start
    return _parse(f"{first}/{last}")


@lru_cache(maxsize=4096)  # one text's dates are near each other, and near those of the next
def _parse(edtf: str) -> Period | None:
    """The period of an EDTF text, None where the calendar has none such ("2025-02-30", a span run back)."""
    try:
        return Period.parse(edtf)
    except ValueError:
        return None


def _end_day(period: Period) -> Period:
    return Period.of_days(period.end, period.end)


def _point(expression: str, published: Period | None, *, past: bool) -> Period | None:
    day, at, off = expression.partition("@")
    counted = _SHIFT.match(off)
    if at:
        from_day = _point(day, published, past=past)
        if from_day and counted and counted[1] == "year":
            return _years_off(from_day, int(counted[2]))
        return _shifted(counted[1], int(counted[2]), from_day, past=past) if from_day and counted else None
    anchor, colon, inner = expression.partition(":")
    if colon:
        around = _point(anchor, published, past=past)
        return _within(inner, around) if around else None
    if expression[0].isdigit():
        return _parse(expression)
    if published is None:
        return None
    if expression == "now":
        return published
    bare = expression.rstrip("<>")
    strictly = expression != bare
    past = past if not strictly else expression.endswith("<")
    shift, weekday, yearless = _SHIFT.match(bare), _WEEKDAY.match(bare), _YEARLESS.match(bare)
    if shift:
        return _shifted(shift.group(1), int(shift.group(2)), published, past=past)
    if weekday:
        return _weekday(int(weekday.group(1)), published, past=past, strictly=strictly)
    if yearless:
        return _yearless(bare, published, past=past, strictly=strictly)
    return None


def _is_day(period: Period) -> bool:
    return period.start == period.end


def _years_off(period: Period, years: int) -> Period | None:
    """The same day or month of another year."""
    return _parse(f"{period.start.year + years:04d}{period.edtf[4:]}")


def _weekday(number: int, published: Period, *, past: bool, strictly: bool) -> Period:
    """The nearest such day on or before publication; all of a publication that is no single day."""
    if not _is_day(published):
        return published
    step = -1 if past else 1
    day = published.start + timedelta(days=step if strictly else 0)
    while day.isoweekday() != number:
        day += timedelta(days=step)
    return Period.of_days(day, day)


def _shifted(unit: str, count: int, published: Period, *, past: bool) -> Period | None:
    """The day, week, month or year so many units off the publication, as wide as the unit says."""
    if unit in ("year", "decade"):
        return _parse(f"{published.start.year + count * (10 if unit == 'decade' else 1):04d}")
    if unit == "quarter":
        first = (published.start.year * 4 + (published.start.month - 1) // 3 + count) * 3
        return _parse(f"{first // 12:04d}-{first % 12 + 1:02d}/{first // 12:04d}-{first % 12 + 3:02d}")
    if unit == "month":
        months = published.start.year * 12 + published.start.month - 1 + count
        if published.start.year != published.end.year or published.start.month != published.end.month:
            return None
        return _parse(f"{months // 12:04d}-{months % 12 + 1:02d}")
    if not _is_day(published):
        return published
    if unit == "weekend":
        return _weekend(count if past else max(count, 1), published.start)
    if unit == "week":
        return _week_of(published.start + timedelta(weeks=count))
    days = count if unit == "day" else round(count / 24)  # "two hours earlier" is the same day
    day = published.start + timedelta(days=days)
    return Period.of_days(day, day)


def _week_of(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return Period.of_days(monday, monday + timedelta(days=6))


def _weekend(count: int, day: date) -> Period:
    """The newest weekend that has begun, or one before or after; on a Sunday "last weekend" is not it."""
    saturday = day - timedelta(days=(day.isoweekday() + 1) % 7)
    running = day - saturday <= timedelta(days=1)
    weeks = count if count > 0 else count + (0 if running else min(1, -count))
    saturday += timedelta(weeks=weeks)
    return Period.of_days(saturday, saturday + timedelta(days=1))


def _yearless(bare: str, published: Period, *, past: bool, strictly: bool) -> Period | None:
    """The newest (or next) period of that name around the publication."""
    found = [period for text in _candidates(bare, published.end) if (period := _parse(text))]
    if past:
        limit = published.start if strictly else published.end
        fitting = [period for period in found if (period.end < limit if strictly else period.start <= limit)]
        return max(fitting, key=lambda period: period.start, default=None)
    fitting = [p for p in found if (p.start > published.end if strictly else p.end >= published.start)]
    return min(fitting, key=lambda period: period.start, default=None)


def _candidates(bare: str, around: date) -> list[str]:
    """The EDTF texts that a date without year (or month) may stand for, near a day."""
    if bare.startswith("---"):
        months = range(around.year * 12 + around.month - 4, around.year * 12 + around.month + 3)
        return [f"{month // 12:04d}-{month % 12 + 1:02d}-{bare[3:]}" for month in months]
    # ten years each way: a 29 February may be eight years off
    return [f"{year:04d}{bare[1:]}" for year in range(around.year - 10, around.year + 11)]


def _within(inner: str, around: Period) -> Period | None:
    """A date without year inside a year, a day without month inside a month, a weekday or a week inside a span."""
    nth = _NTH.match(inner)
    if nth:
        return _nth(nth.group(1), int(nth.group(2)), around)
    if inner == "week":
        return _week_of(around.start)
    if inner.startswith("---"):
        return _parse(f"{around.start:%Y-%m}{inner[2:]}")
    if inner.startswith("--"):
        return _parse(f"{around.start.year:04d}{inner[1:]}")
    weekday = _WEEKDAY.match(inner)
    if not weekday or around.end - around.start > timedelta(days=6):
        return around
    day = around.start + timedelta(days=int(weekday.group(1)) - around.start.isoweekday())
    return Period.of_days(day, day)


def _nth(name: str, count: int, around: Period) -> Period | None:
    """The nth such weekday, or week, of a span, from its end where the count is negative; None where it has fewer."""
    weekday = _THURSDAY if name == "week" else int(name[1])
    first = around.start + timedelta(days=(weekday - around.start.isoweekday()) % 7)
    days = [first + timedelta(weeks=week) for week in range(((around.end - first).days // 7) + 1)]
    if not days or not -len(days) <= count <= len(days):
        return None
    day = days[count - 1 if count > 0 else count]
    return _week_of(day) if name == "week" else Period.of_days(day, day)
