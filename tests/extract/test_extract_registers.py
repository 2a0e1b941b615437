"""What a figure measures in the registers of the news: active, passive, nominal, headline, list, aside.

``registers.fr.txt`` and ``registers.en.txt`` hold sentences of our own by measure, marked as tests/annotated.py tells.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotated import problems

HERE = Path(__file__).parent


def sentences(language: str) -> list[str]:
    lines = (HERE / f"registers.{language}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.model
@pytest.mark.parametrize("marked", sentences("fr"))
def test_french_figures_are_measured(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.model
@pytest.mark.parametrize("marked", sentences("en"))
def test_english_figures_are_measured(marked: str) -> None:
    assert problems(marked, "en") == []
