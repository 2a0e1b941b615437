"""Work and output stay near claims x origins."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from made import made, pairs, told

from graphkit.compare.meetings import CROWD
from graphkit.model import Claim

START = date(2024, 1, 1)


def day(number: int) -> str:
    return (START + timedelta(number)).isoformat()


def test_a_series_of_a_thousand_days_told_by_one_source() -> None:
    claims = [made(f"d{n:04}#1", 1000 + 7 * n, day=day(n), measure="casualties") for n in range(1000)]
    found = told(claims)
    assert Counter(r.kind for r in found.relations) == {"updates": 999}
    assert pairs(found) == {("updates", f"d{n:04}#1", f"d{n + 1:04}#1") for n in range(999)}
    assert len(found.questions) == 1


def test_a_short_series_lists_every_replaced_pair() -> None:
    claims = [made(f"d{n}#1", 100 * n, day=day(10 * n)) for n in range(1, 5)]
    assert len(pairs(told(claims), "updates")) == 6


def test_claim_pairs_are_capped_and_the_rest_counted() -> None:
    left = [made(f"a{n:02}#1", 600) for n in range(30)]
    right = [made(f"b{n:02}#1", 900, "gb") for n in range(30)]
    found = told([*left, *right], cap=10)
    assert Counter(r.kind for r in found.relations) == {"repeats": 20, "contradicts": 10}
    assert {(rest.kind, rest.count) for rest in found.beyond} == {("repeats", 425), ("contradicts", 890)}
    assert sum(rest.count for rest in found.beyond) + len(found.relations) == 30 * 29 + 30 * 30
    assert [summary.unlisted for summary in found.summaries] == [425 + 425 + 890]


def steps(origins: int, days: int) -> int:
    claims: list[Claim] = [
        made(f"{who:02}-{n:03}#1", 1000 + 40 * n + who, f"origin{who}", day(n))
        for who in range(origins)
        for n in range(days)
    ]
    return len(told(claims).relations)


def test_relations_grow_with_claims_times_origins_and_not_with_claims_squared() -> None:
    short, long = steps(4, 40), steps(4, 160)
    assert short <= 4 * 40 * 4 * 3
    assert long <= 4.5 * short


def test_a_question_with_hundreds_of_speakers_does_not_explode() -> None:
    many = 400
    found = told([made(f"d{n:05}#1", 1000 + 10 * n, f"origin{n}") for n in range(many)])
    assert len(found.relations) <= many * (CROWD + 2)
    assert len(found.relations) + found.skipped == many * (many - 1) // 2
