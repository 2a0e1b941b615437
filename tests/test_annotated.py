"""The helper for annotated sentences says what differs, and refuses a case that could not fail."""

from __future__ import annotations

import pytest

from tests.annotated import problems, read

SAID = "<speaker>La préfecture du Rhône</speaker> a recensé <claim {}>environ 600 manifestants</claim> à Lyon."


def test_marks_become_offsets() -> None:
    case = read('<speaker name=a>Kiev</speaker> dit <claim value=3 by="a b">3 chars</claim>.')
    assert case.text == "Kiev dit 3 chars."
    assert [(mark.name, case.text[mark.start : mark.end]) for mark in case.marks] == [
        ("speaker", "Kiev"),
        ("claim", "3 chars"),
    ]
    assert case.named("claim")[0].attributes == {"value": "3", "by": "a b"}


@pytest.mark.parametrize("marked", ["Rien.", "<claim value=3>3 chars", "3 chars</claim>", "<speaker>Kiev</speaker>."])
def test_a_case_that_cannot_fail_is_refused(marked: str) -> None:
    with pytest.raises(ValueError, match=r"marked|closed|closes"):
        read(marked)


def test_what_is_as_marked_is_no_problem() -> None:
    assert problems(SAID.format("value=600 qualifier=about unit=person measure=protesters as_of=2025-04-30")) == []
    assert problems("Un char <none>T-72</none> brûle.") == []


@pytest.mark.parametrize("wrong", ["value=700", "qualifier=exact", "measure=killed", "modality=planned", "by=@outlet"])
def test_what_differs_is_told(wrong: str) -> None:
    (told,) = problems(SAID.format(wrong))
    assert "environ 600 manifestants" in told


def test_a_claim_that_is_missing_or_too_many_is_told() -> None:
    assert "0 claims" in problems("<claim value=1>Rien</claim> à dire.")[0]
    assert "no claim" in problems("Selon Kiev, <none>600 soldats</none> sont morts.")[0]
