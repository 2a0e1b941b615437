"""Expressions of time held against a day of publication."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.model import Period
from graphkit.resolve.periods import resolve

DAY = Period.parse("2025-09-02")  # a Tuesday
days = st.dates(date(1950, 1, 1), date(2090, 12, 31))

CASES = [
    ("2025-04-30", "2025-04-30"),
    ("2024-23", "2024-23"),
    ("--02-24", "2025-02-24"),
    ("--09-02", "2025-09-02"),
    ("--09-03", "2024-09-03"),
    ("--02-29", "2024-02-29"),
    ("--04", "2025-04"),
    ("--09", "2025-09"),
    ("--09<", "2024-09"),
    ("--10", "2024-10"),
    ("--22", "2025-22"),
    ("---24", "2025-08-24"),
    ("W2", "2025-09-02"),
    ("W2<", "2025-08-26"),
    ("W2>", "2025-09-09"),
    ("W4", "2025-08-28"),
    ("day-1", "2025-09-01"),
    ("week-1", "2025-08-25/2025-08-31"),
    ("weekend+0", "2025-08-30/2025-08-31"),
    ("month-1", "2025-08"),
    ("month-9", "2024-12"),
    ("year-1", "2024"),
    ("hour-24", "2025-09-01"),
    ("hour-2", "2025-09-02"),
    ("hour-48", "2025-08-31"),
    ("now", "2025-09-02"),
    ("year-1:--04", "2024-04"),
    ("month-1:---05", "2025-08-05"),
    ("week-1:W3", "2025-08-27"),
    ("--01/--03", "2025-01/2025-03"),
    ("--11/--01", "2024-11/2025-01"),
    ("year+0:--01/--02", "2025-01/2025-02"),
    ("--02-24/now", "2025-02-24/2025-09-02"),
    ("month+0/now", "2025-09/2025-09-02"),
    ("2015/2018-02", "2015/2018-02"),
    ("--05:W7#1", "2025-05-04"),
    ("--10:W7#1", "2024-10-06"),
    ("2023-03:W6#-1", "2023-03-25"),
    ("month-1:W5#2", "2025-08-08"),
    ("2027:week#3", "2027-01-18/2027-01-24"),
    ("2020:week#-1", "2020-12-28/2021-01-03"),
    ("--06:week#1", "2025-06-02/2025-06-08"),
    ("--06-16:week", "2025-06-16/2025-06-22"),
    ("---24:week", "2025-08-18/2025-08-24"),
    ("1970/1979", "1970/1979"),
    ("W1@day-1", "2025-08-31"),
    ("--01@year-1", "2024-01"),
    ("--01/--03@year-2", "2023-01/2023-03"),
    ("2024-05-03@year-1", "2023-05-03"),
    ("--03-03@day+2", "2025-03-05"),
    ("2024-02-28@week+1", "2024-03-04/2024-03-10"),
    ("decade-2/now", "2005/2025-09-02"),
    ("quarter-1", "2025-04/2025-06"),
    ("quarter-3", "2024-10/2024-12"),
    ("month+1:---04/month+1:---23", "2025-10-04/2025-10-23"),
    ("day+0/day+1", "2025-09-02/2025-09-03"),
]


@pytest.mark.parametrize(("expression", "edtf"), CASES)
def test_an_expression_means_a_period(expression: str, edtf: str) -> None:
    period = resolve(expression, DAY)
    assert period is not None
    assert period.edtf == edtf


@pytest.mark.parametrize("expression", ["2025-02-30", "2025-05/2025-03", "--02-30", "2025-02:W1#5"])
def test_no_such_day(expression: str) -> None:
    assert resolve(expression, DAY) is None


def test_without_publication_only_absolute_dates_stand() -> None:
    assert resolve("--04", None) is resolve("W4", None) is resolve("day-1", None) is resolve("2024/now", None) is None
    period = resolve("2024-06", None)
    assert period is not None
    assert period.edtf == "2024-06"


def test_a_month_of_publication_resolves_what_it_can() -> None:
    month = Period.parse("2025-03")
    found = [resolve(text, month) for text in ("W4", "day-1", "month-1", "year-1", "--02")]
    assert [period.edtf if period else None for period in found] == [
        "2025-03",
        "2025-03",
        "2025-02",
        "2024",
        "2025-02",
    ]


def test_the_future_where_it_is_asked_for() -> None:
    found = [resolve(text, DAY, past=False) for text in ("W4", "--04", "--09-02", "weekend+0")]
    wanted = ["2025-09-04", "2026-04", "2025-09-02", "2025-09-06/2025-09-07"]
    assert [period.edtf if period else None for period in found] == wanted


@given(days, st.integers(1, 7), st.integers(1, 5))
def test_the_nth_weekday_of_a_month_is_one_and_lies_in_its_week_of_the_month(day: date, number: int, nth: int) -> None:
    found = resolve(f"{day:%Y-%m}:W{number}#{nth}", None)
    assert (found is None) == (nth == 5 and _days_of(day, number) < 5)
    if found:
        assert found.start.isoweekday() == number
        assert (found.start.month, (found.start.day - 1) // 7) == (day.month, nth - 1)


def _days_of(day: date, number: int) -> int:
    last = monthrange(day.year, day.month)[1]
    return sum(date(day.year, day.month, d).isoweekday() == number for d in range(1, last + 1))


@given(days, st.integers(1, 7))
def test_a_weekday_is_within_the_week_before(day: date, number: int) -> None:
    found = resolve(f"W{number}", Period.of_days(day, day))
    assert found is not None
    assert found.start.isoweekday() == number
    assert timedelta(0) <= day - found.start < timedelta(days=7)


@given(days, st.integers(1, 12))
def test_a_month_is_within_the_year_before(day: date, month: int) -> None:
    found = resolve(f"--{month:02d}", Period.of_days(day, day))
    assert found is not None
    assert found.start <= day
    assert (day.year - found.start.year) * 12 + day.month - month < 12


@given(days)
def test_the_newest_29_february_is_found(day: date) -> None:
    found = resolve("--02-29", Period.of_days(day, day))
    assert found is not None
    assert found.start <= day
