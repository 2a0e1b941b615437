"""Claims gathered into questions: what is passed over to save time changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from made import made, told

from graphkit.compare.drafts import Draft
from graphkit.model import Claim

DAYS = st.one_of(st.none(), st.integers(0, 60).map(lambda n: (date(2020, 1, 1) + timedelta(40 * n)).isoformat()))
ABOUT: list[dict[str, Any]] = [
    {},
    {"place": "lyon"},
    {"population": "person", "population_entity": None, "place": "lyon"},
    {"measure": "protesters", "population": None, "population_entity": None, "place": "paris"},
    {"kind": "date", "measure": "occurred", "value": "2021-05-01", "event": "earthquake"},
    {"kind": "date", "measure": "occurred", "value": "2023-05-01", "event": "earthquake"},
]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    return [
        made(f"d{draw(st.integers(0, 4))}#{number:02}", day=draw(DAYS), **draw(st.sampled_from(ABOUT)))
        for number in range(draw(st.integers(2, 10)))
    ]


@settings(max_examples=80, deadline=None)
@given(claims())
def test_a_question_too_far_off_in_time_would_not_have_fitted(given_claims: list[Claim]) -> None:
    passed_over = told(given_claims)
    with patch.object(Draft, "within", lambda *_: True):
        assert told(given_claims) == passed_over


def test_years_apart_one_town_has_two_questions() -> None:
    apart = [made(f"d{n}#1", day=day, place="lyon") for n, day in enumerate(("2020-01-01", "2020-01-03", "2024-01-01"))]
    assert sorted(len(question.claims) for question in told(apart).questions) == [1, 2]
