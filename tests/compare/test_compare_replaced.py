"""What replaces what: updates, figures recalled and overtaken, two values for one day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from made import codes, made, pairs, told

from graphkit.model import Period


def test_a_replaced_figure_corroborates_and_contradicts_nothing_made_later() -> None:
    claims = [made("a#1", 600), made("b#1", 2000, day="2025-06-01"), made("c#1", 900, "gb", day="2025-07-01")]
    assert pairs(told(claims), "corroborates") == set()
    assert pairs(told(claims), "contradicts") == {("contradicts", "b#1", "c#1")}


def test_one_origin_two_values_for_one_day_in_two_texts_is_a_discrepancy() -> None:
    found = told([made("a#1", 600), made("b#1", 500)], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert pairs(found) == {("contradicts", "a#1", "b#1")}
    assert "discrepancy" in codes(found, "a#1", "b#1")


def test_two_values_in_one_text_for_one_day_are_two_counts() -> None:
    assert not told([made("a#1", 600), made("a#2", 500)]).relations


def test_a_figure_that_the_text_calls_overtaken_is_replaced_on_the_same_day() -> None:
    found = told([made("a#1", 272, superseded=True), made("a#2", 413)])
    assert pairs(found) == {("updates", "a#1", "a#2")}


def test_an_undated_claim_is_never_the_ground_for_an_update() -> None:
    assert not told([made("a#1", 600), made("b#1", 2000, day=None)]).relations


def test_an_undated_telling_joins_the_position_it_repeats() -> None:
    claims = [made("a#1", 600), made("b#1", 2000, day="2025-06-01"), made("c#1", 600, day=None)]
    assert ("updates", "c#1", "b#1") in pairs(told(claims))


def test_positions_hold_their_tellings_and_what_replaced_them() -> None:
    claims = [made("a#1", 600), made("b#1", 600, day="2025-05-01"), made("c#1", 2000, day="2025-09-02")]
    first, second = told(claims).positions
    assert (first.claims, first.replaced_by) == (("a#1", "b#1"), "c#1")
    assert first.as_of == Period.parse("2025-04-30")
    assert (second.claims, second.replaced_by) == (("c#1",), None)


def test_a_count_that_a_later_text_raises_and_recalls_is_replaced() -> None:
    """ "57 deaths (38 on Sunday)": the 38 of an earlier text, told once more, are no other count."""
    claims = [made("a#1", 38, day="2025-04-27"), made("b#1", 57), made("b#2", 38)]
    found = told(claims, published={"a": "2025-04-27", "b": "2025-04-30"})
    assert ("updates", "a#1", "b#1") in pairs(found)


def test_a_figure_recalled_after_its_day_does_not_come_before_those_of_the_day() -> None:
    """63, then 71 the next day, which a third text recalls as overtaken: one update, and no dispute."""
    first, second = made("a#1", 63), made("b#1", 71)
    recalled, now = made("c#1", 71, superseded=True), made("c#2", 98, day="2025-05-02")
    published = {"a": "2025-04-30", "b": "2025-05-01", "c": "2025-05-02"}
    found = told([first, second, recalled, now], published=published)
    assert pairs(found, "contradicts") == set()
    assert ("updates", "a#1", "b#1") in pairs(found, "updates")


def test_a_count_given_anew_by_a_text_of_a_later_day_replaces_that_of_the_day_itself() -> None:
    noon, final = made("a#1", 5200, measure="protesters"), made("b#1", 6500, measure="protesters")
    told_later = told([noon, final], published={"a": "2025-04-30", "b": "2025-05-01"})
    assert pairs(told_later) == {("updates", "a#1", "b#1")}
    together = told([noon, final], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert pairs(together) == {("contradicts", "a#1", "b#1")}


def test_a_count_replaced_on_its_own_day_was_disputed_while_it_stood() -> None:
    march: dict[str, Any] = {"measure": "protesters"}
    first, union = made("a#1", 9200, **march), made("a#2", 25000, "gb", **march)
    mended = made("b#1", 12000, **march)
    published = {"a": "2025-04-30", "b": "2025-05-01"}
    found = told([first, union, mended], published=published)
    disputed = {("contradicts", "a#1", "a#2"), ("contradicts", "a#2", "b#1")}
    assert pairs(found) == {("updates", "a#1", "b#1")} | disputed
    overtaken = told([replace(first, superseded=True), union, mended], published=published)
    assert ("contradicts", "a#1", "a#2") not in pairs(overtaken)


def test_a_text_that_calls_another_texts_figure_overtaken_replaces_it() -> None:
    first, recalled = made("a#1", 40), made("b#1", 40, superseded=True)
    found = told([first, recalled, made("b#2", 50)], published={"a": "2025-04-30", "b": "2025-04-30"})
    assert {("updates", "a#1", "b#2"), ("updates", "b#1", "b#2")} <= pairs(found)


def test_a_running_count_that_a_later_text_lowers_for_the_same_day_is_misreported() -> None:
    claims = [made("a#1", 900), made("b#1", 600)]
    found = told(claims, published={"a": "2025-04-30", "b": "2025-05-01"})
    assert pairs(found) == {("contradicts", "a#1", "b#1")}


def test_a_figure_that_its_text_calls_overtaken_stands_until_that_text_at_most() -> None:
    """The newer figure may have been read as something else: "10 000, against 3 000 in mid-2024"."""
    recalled = made("a#1", 3000, day="2024-06-30", superseded=True)
    before, after = made("b#1", 9000, "gb", day="2024-12-01"), made("c#1", 9000, "gb", day="2025-07-01")
    published = {"a": "2025-02-24"}
    assert pairs(told([recalled, before], published=published), "contradicts")
    assert not pairs(told([recalled, after], published=published), "contradicts")
    assert pairs(told([replace(recalled, superseded=False), after], published=published), "contradicts")
