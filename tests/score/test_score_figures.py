"""Figures of runs made by hand, and the same figures as the reference scorer beside the annotations."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.score import Gold, load_gold, score
from graphkit.score.claims import paired
from graphkit.score.figures import Tally
from tests.score.scored import perfect, write_gold

SHARED = Path(__file__).parents[3] / "shared" / "gold"
RELATED = [{"a": "a1", "b": "a2", "relation": "contradicts"}, {"a": "a1", "b": "b1", "relation": "updates"}]


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    return load_gold(write_gold(tmp_path))


def test_a_perfect_run_has_every_figure_at_one(gold: Gold) -> None:
    scores = score(gold, perfect(), RELATED)
    assert set(scores.figures().values()) == {1.0}
    assert scores.findings == ()


def test_an_empty_run_finds_nothing(gold: Gold) -> None:
    scores = score(gold, [], [])
    assert scores.claims["value"] == Tally(0, 0, 5)
    assert scores.errors() == [("quantity missed", 3), ("contradicts missed", 1), ("date missed", 1),
                               ("status missed", 1), ("updates missed", 1)]  # fmt: skip


def test_falling_short_counts_on_both_sides(gold: Gold) -> None:
    rows = perfect()
    rows[0]["measure"] = "wounded"
    rows[1]["origin"] = {"label": "La Police", "aliases": [], "type": "agency"}
    scores = score(gold, rows, RELATED)
    assert scores.claims["value"] == Tally(5, 0, 0)
    assert scores.claims["value+measure"] == Tally(4, 1, 1)
    assert scores.claims["value+measure+origin"] == Tally(3, 2, 2)
    assert [(one.kind, one.where, one.told) for one in scores.findings] == [
        ("measure wrong", "a.txt#c1", "wanted killed, got wounded"),
        ("origin wrong", "a.txt#c2", "wanted Croix-Rouge, got La Police"),
    ]


def test_repeated_mistakes_are_told_once(gold: Gold) -> None:
    rows = [row | ({"measure": "other"} if row["measure"] == "killed" else {}) for row in perfect()]
    scores = score(gold, rows, RELATED)
    assert scores.errors() == [("measure wrong", 3)]
    assert scores.commonest("measure wrong") == [("wanted killed, got other", 3)]
    assert scores.commonest("origin wrong") == []


def test_an_optional_claim_is_neither_missed_nor_spurious(gold: Gold) -> None:
    without = [row for row in perfect() if row["id"] != "b3"]
    assert score(gold, without, RELATED).findings == ()


def test_what_the_gold_lacks_is_spurious_and_other_texts_do_not_count(gold: Gold) -> None:
    extra = {**perfect()[0], "id": "x", "value": 13}
    elsewhere = {**extra, "id": "y", "document": "folder/c.txt"}
    scores = score(gold, [*perfect(), extra, elsewhere], RELATED)
    assert scores.claims["value"] == Tally(5, 1, 0)
    assert [one.kind for one in scores.findings] == ["quantity not in the gold"]


def test_a_value_is_paired_once_with_the_longest_overlap(gold: Gold) -> None:
    wide = {**perfect()[1], "id": "wide"}
    narrow = {**wide, "id": "narrow", "value_start": wide["value_end"] - 2}
    pairs = paired(gold.claims[:3], [narrow, wide])
    assert {key: row["id"] for key, row in pairs.items()} == {"a.txt#c2": "wide"}


@pytest.mark.parametrize(
    ("relation", "told"),
    [
        ({"a": "b1", "b": "a1", "relation": "updates"}, ["updates not in the gold"]),  # against its direction
        ({"a": "a3", "b": "b1", "relation": "repeats"}, ["repeats not in the gold"]),
        ({"a": "a2", "b": "a3", "relation": "repeats"}, []),  # inside one text
        ({"a": "b3", "b": "a1", "relation": "repeats"}, []),  # an optional claim
        ({"a": "a2", "b": "b1", "relation": "corroborates"}, []),  # an optional pair
        ({"a": "a2", "b": "b1", "relation": "mentions"}, []),  # no relation that is scored
        ({"a": "a2", "b": "sum", "relation": "contradicts"}, []),  # a computed claim
    ],
)
def test_what_counts_against_relations(gold: Gold, relation: dict[str, str], told: list[str]) -> None:
    assert [one.kind for one in score(gold, perfect(), [*RELATED, relation]).findings] == told


def test_direction_matters_to_updates_only(gold: Gold) -> None:
    turned = [{**RELATED[0], "a": "a2", "b": "a1"}, RELATED[1]]
    assert score(gold, perfect(), turned).relations["all"] == Tally(2, 0, 0)


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_f1_lies_between_precision_and_recall(tp: int, fp: int, fn: int) -> None:
    tally = Tally(tp, fp, fn)
    assert min(tally.precision, tally.recall) - 1e-9 <= tally.f1 <= max(tally.precision, tally.recall) + 1e-9


# --- the reference ---------------------------------------------------------------------------------------------


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise ImportError(SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def spoiled(folder: Path, seed: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """A run made from a folder's gold with errors of every kind, the same for the same seed."""
    chance = random.Random(seed)
    rows: list[dict[str, Any]] = []
    for number, claim in enumerate(load_gold(folder).claims):
        for twice in range(chance.choice((0, 1, 1, 1, 2))):
            row = {
                "id": f"r{number}-{twice}",
                "document": chance.choice(("", "folder/")) + claim.document,
                "quote": claim.quote,
                "value_start": claim.start + chance.choice((0, 0, 1, -2)),
                "value_end": claim.end + chance.choice((0, 0, -1, 3)),
                "origin": {"label": chance.choice((*claim.origin, "x")), "aliases": list(claim.origin[1:2])},
                **{
                    name: chance.choice((getattr(claim, name),) * 5 + others)
                    for name, others in {
                        "kind": (),
                        "measure": ("killed",),
                        "value": (7, None),
                        "lower": (20,),
                        "qualifier": ("about",),
                        "unit": (None,),
                        "modality": (None, "planned"),
                        "as_of": (None, "2025", "2024-11-03", "2025-01/2025-03"),
                    }.items()
                },
            }
            row["origin"]["type"] = chance.choice(("agency", "outlet"))
            rows.append(row)
    kinds = ("contradicts", "repeats", "updates", "corroborates", "other")
    names = [row["id"] for row in rows]
    wanted = {one["id"]: one for one in rows}
    gold = {claim.key: f"r{number}-0" for number, claim in enumerate(load_gold(folder).claims)}
    related = [
        {"a": gold[one.a], "b": gold[one.b], "relation": chance.choice((one.kind, one.kind, "repeats"))}
        for one in load_gold(folder).relations
        if gold[one.a] in wanted and gold[one.b] in wanted
    ]
    drawn = [{"a": a, "b": b, "relation": chance.choice(kinds)} for a, b in zip(names, names[9:], strict=False)]
    return rows, related + drawn


@pytest.mark.skipif(not (SHARED / "score.py").is_file(), reason="the reference scorer lies outside the project")
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", ["dev", "seeds", "own"])
def test_the_reference_gives_the_same_figures(name: str, seed: int) -> None:
    folder = Path(__file__).parents[1] / "gold" if name == "own" else SHARED / name
    rows, relations = spoiled(folder, seed)
    ours = score(load_gold(folder), rows, relations).as_json()
    module = reference()
    theirs = module.score(*module.load_gold(folder), rows, relations)[0]
    assert 0 < ours["claims"]["value+measure+origin"]["f1"] < ours["claims"]["value"]["f1"] < 1
    assert ours["relations"]["all"]["tp"] > 0
    assert ours["documents"] == theirs["documents"]
    assert ours["claims"] == theirs["claims"]
    assert ours["shares"] == theirs["accuracy of found claims"]
    assert ours["relations"] == theirs["relations"]
    assert json.dumps(ours)
