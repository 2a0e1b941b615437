"""The words of the terminal, in each language."""

from string import Formatter

import pytest

from graphkit.cli import interface
from graphkit.cli.interface import LANGUAGES, figure, headed


def test_every_key_has_words_with_the_same_places_in_each_language() -> None:
    for key, words in interface._words().items():
        assert len(words) == len(LANGUAGES), key
        places = [{field for _, field, _, _ in Formatter().parse(said) if field} for said in words]
        assert places[0] == places[1], key


@pytest.mark.parametrize(("language", "said"), [("en", "6,000.5"), ("fr", "6\u00a0000,5")])
def test_a_figure_has_the_marks_of_its_language(language: str, said: str) -> None:
    assert figure(6000.5, language) == said


def test_texts_stand_below_each_other() -> None:
    rows = [("in", "a.txt"), ("said_by", "Lee")]
    assert list(headed(("in", "said_by", "question"), rows, "fr")) == ["dans      a.txt", "dit par   Lee"]
