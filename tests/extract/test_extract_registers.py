"""What a figure measures in the registers of the news: active, passive, nominal, headline, list, aside.

``registers.fr.txt`` and ``registers.en.txt`` hold sentences of our own by measure, marked as tests/annotated.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import cases, problems


@pytest.mark.model
@pytest.mark.parametrize(("language", "marked"), cases(Path(__file__).parent, "registers"))
def test_figures_are_measured(language: str, marked: str) -> None:
    assert problems(marked, language) == []
