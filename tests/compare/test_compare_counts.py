"""Two counts of one day and place: the march of the morning is not held against that of the afternoon."""

from __future__ import annotations

from typing import Any

from made import ENTITIES, MEASURES, made, pairs

from graphkit.compare import Comparison, compare
from graphkit.model import Claim, Document, Evidence, Story

MARCH: dict[str, Any] = {"measure": "protesters", "population": "person", "population_entity": None, "place": "lyon"}
FIRST, SECOND = 100, 700  # where the two paragraphs of a text begin


def count(name: str, value: int, origin: str, at: int, **fields: Any) -> Claim:
    return made(name, value, origin, evidence=Evidence("", at, at + 4, str(value), at, at + 4), **MARCH | fields)


def compared(*claims: Claim) -> Comparison:
    names = sorted({claim.document for claim in claims})
    words = ("bellecour", "cgt", "garonne")
    stories = {name: Story(name, None, ("lyon",), words=words, paragraphs=(FIRST, SECOND)) for name in names}
    documents = {name: Document(name, "", "fr") for name in names}
    return compare(claims, stories, documents, ENTITIES, MEASURES)


def disputes(*claims: Claim) -> set[tuple[str, str]]:
    return {(a, b) for _, a, b in pairs(compared(*claims), "contradicts")}


MORNING = count("a#1", 2300, "prefecture", 110), count("a#2", 5000, "cgt", 150)
AFTERNOON = count("a#3", 6100, "prefecture", 710), count("a#4", 12_000, "nis", 750)


def test_what_stands_beside_each_of_two_counts_is_of_that_one() -> None:
    assert disputes(*MORNING, *AFTERNOON) == {("a#1", "a#2"), ("a#3", "a#4")}


def test_a_text_that_tells_one_of_them_joins_it_by_an_origin_and_its_figure() -> None:
    later = count("b#1", 6100, "prefecture", 110), count("b#2", 9000, "gb", 150)
    found = disputes(*MORNING, *AFTERNOON, *later)
    assert {("a#4", "b#2"), ("a#3", "b#2")} <= found
    assert not {("a#1", "b#2"), ("a#2", "b#2")} & found


def test_a_figure_of_its_own_goes_to_the_nearer_count() -> None:
    found = disputes(*MORNING, *AFTERNOON, count("b#1", 13_900, "gb", 110))
    assert ("a#3", "b#1") in found
    assert ("a#1", "b#1") not in found


def test_two_figures_of_one_origin_that_nobody_else_disputes_are_one_question() -> None:
    lone = count("a#1", 2300, "prefecture", 110), count("a#3", 6100, "prefecture", 710), AFTERNOON[1]
    assert len({p.question for p in compared(*lone).positions}) == 1


def test_a_figure_that_the_text_calls_overtaken_shows_no_second_count() -> None:
    overtaken = count("a#1", 2300, "prefecture", 110, superseded=True)
    assert len({p.question for p in compared(overtaken, MORNING[1], *AFTERNOON).positions}) == 1


def test_where_texts_mix_the_two_nothing_is_split() -> None:
    """One origin's figure told beside both counts: nobody can say which is which."""
    mixed = count("b#1", 2300, "prefecture", 110), count("b#2", 12_000, "nis", 130)
    other = count("c#1", 6100, "prefecture", 110), count("c#2", 5000, "cgt", 130)
    assert len({p.question for p in compared(*MORNING, *AFTERNOON, *mixed, *other).positions}) == 1
