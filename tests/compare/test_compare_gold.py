"""Relations between gold claims, scored by the gold's own scorer. Floors drop only on purpose."""

from __future__ import annotations

import pytest
from gold import GOLD, load, scored

FLOORS = {
    "seeds": {"all": 0.98, "contradicts": 0.98, "updates": 0.98},
    "dev": {"all": 0.96, "contradicts": 0.95, "updates": 0.96},
    "dev2": {"all": 0.90, "contradicts": 0.92, "updates": 0.88},
}

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the gold annotations are not part of the package")


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_relations_between_gold_claims(part: str) -> None:
    table, wrong = scored(GOLD / part)
    below = {kind: table[kind]["f1"] for kind, floor in FLOORS[part].items() if table[kind]["f1"] < floor}
    assert not below, "\n".join(wrong)


@pytest.mark.parametrize("part", sorted(FLOORS))
def test_every_claim_has_one_question_and_every_relation_a_reason(part: str) -> None:
    gold = load(GOLD / part)
    found = gold.compare()
    answered = [name for question in found.questions for name in question.claims]
    assert len(answered) == len(set(answered))
    assert {claim.id for claim in gold.claims} <= set(answered)
    assert all(text.strip() and "{" not in text for r in found.relations for why in r.reasons for _, text in why.texts)
    assert all(r.reasons for r in found.relations)


def test_a_sum_is_tried_and_told_before_two_deployments_contradict() -> None:
    found = load(GOLD / "seeds").compare()
    told = [why.text_in("en") for r in found.relations for why in r.reasons if why.code == "sum.apart"]
    assert "11,000 + 3,000 = 14,000: still apart from 18,000." in told
    assert {claim.value for claim in found.derived if claim.measure == "deployed"} == {14000}
