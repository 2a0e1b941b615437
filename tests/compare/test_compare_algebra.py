"""What holds of every comparison, whatever the claims."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from made import codes, made, pairs, told

from graphkit.compare import Comparison
from graphkit.model import Claim

VALUES = st.sampled_from([90, 100, 110, 150, 200, 400, 1000])
ORIGINS = st.sampled_from(["nis", "gb", "kp", "ru"])
DAYS = st.one_of(
    st.none(),
    st.integers(0, 60).map(lambda n: (date(2025, 4, 1) + timedelta(n)).isoformat()),
    st.just("2025-04"),
)
ABOUT: list[dict[str, Any]] = [
    {},
    {"place": "kursk"},
    {"place": "ru"},
    {"population": "person", "population_entity": None},
    {"population": "soldier", "population_entity": None},
    {"population": "ru:soldier", "population_entity": "ru"},
    {"population": None, "population_entity": None, "place": "lyon"},
    {"part": True},
    {"additional": True},
    {"measure": "deployed"},
    {"measure": "reinforcements"},
]


@st.composite
def claims(draw: st.DrawFn, *, most: int = 14, varied: bool = False) -> list[Claim]:
    found = []
    for number in range(draw(st.integers(1, most))):
        value, width = draw(VALUES), draw(st.sampled_from([0, 0, 5, 30]))
        found.append(
            made(
                f"d{draw(st.integers(0, 5))}#{number:02}",
                value,
                draw(ORIGINS),
                draw(DAYS),
                low=value - width,
                high=value + width,
                qualifier="about" if width else "exact",
                modality=draw(st.sampled_from(["asserted", "asserted", "hedged", "planned", "denied"])),
                superseded=draw(st.sampled_from([False, False, False, True])),
                **{"measure": draw(st.sampled_from(["killed", "killed", "killed", "casualties"]))}
                | (draw(st.sampled_from(ABOUT)) if varied else {}),
            )
        )
    return found


@settings(max_examples=120, deadline=None)
@given(claims(varied=True), st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(given_claims: list[Claim], rng: random.Random) -> None:
    shuffled = list(given_claims)
    rng.shuffle(shuffled)
    assert told(given_claims) == told(shuffled)


@settings(max_examples=120, deadline=None)
@given(claims(varied=True))
def test_no_pair_stands_in_two_relations(given_claims: list[Claim]) -> None:
    kinds = defaultdict(set)
    for relation in told(given_claims).relations:
        assert relation.a != relation.b
        kinds[frozenset((relation.a, relation.b))].add(relation.kind)
    assert all(len(found) == 1 for found in kinds.values()), kinds


@settings(max_examples=120, deadline=None)
@given(claims(varied=True))
def test_updates_never_turn_in_a_circle(given_claims: list[Claim]) -> None:
    after = defaultdict(set)
    for _, old, new in pairs(told(given_claims), "updates"):
        after[old].add(new)
    done: set[str] = set()

    def walk(claim: str, path: frozenset[str]) -> None:
        assert claim not in path
        if claim not in done:
            for later in sorted(after[claim]):
                walk(later, path | {claim})
            done.add(claim)

    for claim in sorted(after):
        walk(claim, frozenset())


@settings(max_examples=120, deadline=None)
@given(claims(varied=True))
def test_updates_and_repeats_stay_with_one_origin(given_claims: list[Claim]) -> None:
    origin = {claim.id: claim.origin for claim in given_claims}
    found = told(given_claims)
    origin |= {claim.id: claim.origin for claim in found.derived}
    for kind, a, b in pairs(found):
        if kind == "updates":
            assert origin[a] == origin[b]
        if kind == "repeats":
            assert origin[a] == origin[b] or {"repeats.echo", "repeats.precise"} & {*codes(found, a, b)}
        if kind == "corroborates":
            assert origin[a] != origin[b]


@settings(max_examples=120, deadline=None)
@given(st.lists(VALUES, min_size=4, max_size=4), st.integers(0, 3), st.integers(0, 500), st.integers(0, 500))
def test_widening_a_range_never_creates_a_contradiction(values: list[int], which: int, down: int, up: int) -> None:
    speakers = ("nis", "gb", "kp", "ru")
    before = [made(f"{who}#1", value, who) for who, value in zip(speakers, values, strict=True)]
    told_wide = before[which].quantity
    assert told_wide is not None
    value = values[which]
    wide = replace(
        told_wide,
        lower=None,
        upper=None,
        suggested_lower=value - down,
        suggested_upper=value + up,
        qualifier="about",
    )
    after = [*before[:which], replace(before[which], quantity=wide), *before[which + 1 :]]
    assert pairs(told(after), "contradicts") <= pairs(told(before), "contradicts")


@settings(max_examples=120, deadline=None)
@given(claims())
def test_a_document_read_twice_adds_only_repetitions(given_claims: list[Claim]) -> None:
    """Its claims stand where the first reading's stand: nothing new between positions."""
    first = told(given_claims, cap=10_000)
    again = [replace(c, id=f"d9{c.id[2:]}", document="d9") for c in given_claims if c.document == "d0"]
    second = told([*given_claims, *again], cap=10_000)

    def positions(found: object) -> list[tuple[str, tuple[str, ...]]]:
        return sorted(
            (p.origin, tuple(name for name in p.claims if not name.startswith("d9")))
            for p in found.positions  # type: ignore[attr-defined]
        )

    assert positions(first) == positions(second)
    known = {c.id for c in given_claims}
    assert {p for p in pairs(second) if {p[1], p[2]} <= known} == {p for p in pairs(first) if {p[1], p[2]} <= known}


@settings(max_examples=120, deadline=None)
@given(claims(), st.integers(0, 5))
def test_removing_a_text_changes_only_what_it_or_its_origins_stand_in(given_claims: list[Claim], number: int) -> None:
    """A relation of others stays: between claims of other texts whose origins the text did not make speak."""
    gone = f"d{number}"
    speakers = {claim.origin for claim in given_claims if claim.document == gone}
    left = {claim.id for claim in given_claims if claim.document != gone and claim.origin not in speakers}
    kept = [claim for claim in given_claims if claim.document != gone]

    def others(found: Comparison) -> set[tuple[str, str, str]]:
        return {pair for pair in pairs(found) if {pair[1], pair[2]} <= left}

    assert others(told(given_claims)) == others(told(kept))


@settings(max_examples=120, deadline=None)
@given(claims(varied=True))
def test_which_of_two_origins_is_called_first_does_not_matter(given_claims: list[Claim]) -> None:
    """Contradictions and corroborations have no direction: with the origins' names turned round they stay."""
    turned = {"nis": "ru", "gb": "kp", "kp": "gb", "ru": "nis"}
    renamed = [replace(claim, origin=turned[claim.origin]) for claim in given_claims]
    for kind in ("contradicts", "corroborates"):
        derived = {claim.id for one in (given_claims, renamed) for claim in told(one).derived}
        one, two = ({p for p in pairs(told(c), kind) if not derived & set(p)} for c in (given_claims, renamed))
        assert one == two
