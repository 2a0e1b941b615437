"""Days that are another thing's than the value's: one annotated sentence a line. Texts of Wednesday 30 April 2025."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import problems

CASES = [
    (language, line)
    for language in ("fr", "en")
    for line in Path(__file__).with_name(f"elsewhere.{language}.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.model
@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_value_holds_on_its_own_day(language: str, text: str) -> None:
    assert problems(text, language=language) == []
