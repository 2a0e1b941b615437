"""Days that are another thing's than the value's: one annotated sentence a line. Texts of Wednesday 30 April 2025."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import cases, problems


@pytest.mark.model
@pytest.mark.parametrize(("language", "marked"), cases(Path(__file__).parent, "elsewhere"))
def test_a_value_holds_on_its_own_day(language: str, marked: str) -> None:
    assert problems(marked, language) == []
