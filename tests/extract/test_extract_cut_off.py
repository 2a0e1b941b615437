"""Texts that break off, begin in the middle or stand in no order: read without a fault, whatever is found in them."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model import Document, Period
from graphkit.pipeline.found import found_in
from graphkit.read.language import language_of

PRESS = sorted((Path(__file__).parents[1] / "press").glob("*.txt"))
LINES = [line for path in PRESS for line in path.read_text("utf-8").splitlines() if len(line.split()) > 5]

pytestmark = pytest.mark.model


def read(text: str, language: str) -> None:
    found_in(Document("cut.txt", text, language, Period.parse("2025-04-30"), "La Gazette"), ())


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.sampled_from(LINES), st.data())
def test_a_line_cut_off_anywhere_is_read(line: str, data: st.DataObject) -> None:
    words = line.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    read(" ".join(words[first:last]), language_of(line))


@settings(max_examples=50, deadline=None, derandomize=True)
@given(st.sampled_from(LINES), st.randoms(use_true_random=False))
def test_words_in_no_order_are_read(line: str, random: Random) -> None:
    words = line.split()
    random.shuffle(words)
    read(" ".join(words), language_of(line))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The prefecture, which spoke of about 600, put the number at 940 on Thursday evening"),
        ("fr", "Brumadinho. En rupture à tué avait Brésil, semblable d'une digue la 2019, janvier au personnes 270"),
        ("fr", "Quatre enfants figurent parmi les 12"),
    ],
)
def test_what_once_failed_is_read(language: str, text: str) -> None:
    read(text, language)
