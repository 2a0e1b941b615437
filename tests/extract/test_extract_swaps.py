"""Prisoners who change hands: who is flown home is given back, who is locked up or asked for is a captive.

``swaps.fr.txt`` and ``swaps.en.txt`` hold sentences of our own, marked as tests/annotated.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import cases, problems


@pytest.mark.parametrize(("language", "marked"), cases(Path(__file__).parent, "swaps"))
def test_prisoners_are_given_back_or_held(language: str, marked: str) -> None:
    assert problems(marked, language) == []
