"""What is seized by weight, sampled, signed, flooded or cut off: no people, or people of another measure.

``goods.fr.txt`` and ``goods.en.txt`` hold sentences of our own, marked as tests/annotated.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import cases, problems


@pytest.mark.parametrize(("language", "marked"), cases(Path(__file__).parent, "goods"))
def test_goods_and_people_are_told_apart(language: str, marked: str) -> None:
    assert problems(marked, language) == []
