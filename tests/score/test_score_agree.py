"""When a found claim agrees with the gold, field by field."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from graphkit.score.agree import fold, same_origin, same_qualifier, same_time, same_unit, same_value
from graphkit.score.gold import GoldClaim

CLAIM = GoldClaim(
    "a#c1", "a", 0, 1, "q", "quantity", "killed", 4712, None, "exact", "person", ("NIS",), ("Le Jour",), None,
    "asserted", False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [("L’Express", "express"), ("la CGT", "CGT"), ("The Home-Office", "home office"), ("État-major", "etat major")],
)
def test_names_are_folded(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_name_within_is_not_folded() -> None:
    assert fold("ministère de la Santé") != fold("ministère Santé")


@pytest.mark.parametrize(
    ("gold", "row", "same"),
    [
        ({}, {"value": 4712}, True),
        ({}, {"value": 4700}, True),
        ({}, {"value": 4600}, False),
        ({}, {"value": None, "lower": 4712}, False),
        ({"value": 0.4}, {"value": 0.404}, True),
        ({"value": None, "lower": 2000}, {"value": 5000, "lower": 2000}, True),
        ({"value": None, "lower": None}, {"value": None, "lower": 20}, False),
        ({"kind": "date", "value": "2024-06"}, {"kind": "date", "value": "2024-06-01"}, False),
        ({"kind": "status", "value": False}, {"kind": "status", "value": False}, True),
        ({"kind": "status", "value": True}, {"kind": "status", "value": False}, False),
        ({}, {"kind": "date", "value": 4712}, False),
    ],
)
def test_values(gold: dict[str, Any], row: dict[str, Any], same: bool) -> None:
    assert same_value(replace(CLAIM, **gold), {"kind": "quantity", **row}) is same


@pytest.mark.parametrize(
    ("origin", "wanted", "same"),
    [
        ({"label": "Service", "aliases": ["le NIS"], "type": "agency"}, ("NIS",), True),
        ({"label": "Séoul", "aliases": [], "type": "country"}, ("NIS",), False),
        ({"label": "a.txt", "aliases": [], "type": "document"}, ("@outlet",), True),
        ({"label": "a.txt", "aliases": [], "type": "document"}, ("NIS",), False),
        ({"label": "le jour", "aliases": [], "type": "group"}, ("@outlet", "NIS"), True),
        ({"label": "NIS", "aliases": [], "type": "agency"}, ("@outlet",), False),
        ("NIS", ("NIS",), True),
        (None, ("@outlet",), True),
        (None, ("NIS",), False),
    ],
)
def test_origins(origin: Any, wanted: tuple[str, ...], same: bool) -> None:
    assert same_origin(replace(CLAIM, origin=wanted), {"origin": origin}) is same


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        (None, None, True),
        ("2025-03-01", None, False),
        (None, "2025-03-01", False),
        ("2025-03-01", "2025-03", True),
        ("2025-03-01", "2025", False),
        ("2025", "2025", True),
        ("2025-03-01", "2025-04-01", False),
        ("2025-01/2025-02", "2025-02-15", True),
        ("2024-23", "2024-10-01", True),
    ],
)
def test_times(gold: str | None, got: str | None, same: bool) -> None:
    assert same_time(replace(CLAIM, as_of=gold), {"as_of": got}) is same


def test_what_a_row_leaves_out_is_the_usual() -> None:
    assert same_qualifier(CLAIM, {})
    assert same_unit(CLAIM, {"unit": ""})
    assert not same_unit(replace(CLAIM, unit="EUR"), {})
