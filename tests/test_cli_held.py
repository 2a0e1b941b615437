"""What explain says of answers that look contradictory and are not called so."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.cli.exports import Exports
from graphkit.cli.held import held_back, held_in

REASON = {"code": "doubt.outgrown", "fr": "Le plus récent.", "en": "The later one tells a later state."}
HELD = {"relation": "contradicts", "a": ["c-1", "c-2"], "b": ["c-3"], "pairs": 2, "reason": REASON}
ECHO = {**HELD, "relation": "corroborates", "a": ["c-4"]}
QUESTION = {"id": "q-1", "held": [ECHO, HELD], "doubtful": 1202}


def claim(name: str, value: int) -> dict[str, object]:
    origin = {"id": "nis", "label": "NIS"}
    return {
        "id": name, "question": "q-1", "value": value, "value_text": str(value), "as_of": "2025-04-30",
        "origin": origin, "relays": [], "derived_from": [],
    }  # fmt: skip


CLAIMS = {name: claim(name, value) for name, value in (("c-1", 300), ("c-2", 300), ("c-3", 900), ("c-4", 900))}
EXPORTS = Exports(Path("exports"), CLAIMS, {}, {}, {"q-1": QUESTION})


@pytest.mark.parametrize(("name", "other"), [("c-1", "c-3"), ("c-2", "c-3"), ("c-3", "c-1")])
def test_a_claim_is_told_what_it_is_not_said_to_contradict(name: str, other: str) -> None:
    said = list(held_back(CLAIMS[name], EXPORTS, "en"))
    at = said.index(f"is not said to contradict {other}")
    assert said[at + 1 : at + 3] == [
        f"  “{CLAIMS[other]['value']}” (2025-04-30) nis",
        "  - The later one tells a later state.",
    ]


def test_a_claim_of_no_pair_is_told_nothing() -> None:
    assert list(held_back({**CLAIMS["c-1"], "id": "c-9"}, EXPORTS, "en")) == []
    assert list(held_back({**CLAIMS["c-1"], "question": None}, EXPORTS, "en")) == []


def test_a_question_tells_contradictions_first_and_counts_the_rest() -> None:
    said = list(held_in(QUESTION, EXPORTS, "fr"))
    assert said[2] == "  c-1 n'est pas dite contredire c-3"
    assert said[3] == "    - Le plus récent."
    assert said[4] == "  c-4 n'est pas comptée comme s'accordant avec c-3"
    assert said[-1] == "  et 1\u00a0200 autres paires de réponses"
    assert list(held_in({**QUESTION, "held": []}, EXPORTS, "fr")) == []
