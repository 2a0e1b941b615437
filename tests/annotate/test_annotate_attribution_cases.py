"""Who is credited in other ways than the plain ones: a case a line in ``attribution.fr.txt`` and its English twin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import cases, problems


@pytest.mark.model
@pytest.mark.parametrize(("language", "marked"), cases(Path(__file__).parent, "attribution"))
def test_a_claim_is_credited_to_who_says_it(language: str, marked: str) -> None:
    assert problems(marked, language) == []
