"""Sentences as the rules see them."""

from __future__ import annotations

import pytest

from graphkit.annotate.document import annotate
from graphkit.model import Document


@pytest.mark.model
@pytest.mark.parametrize("text", ["Le Point compte", "La Ville relève"])
def test_a_text_may_end_in_a_word_that_could_be_a_reporting_verb(text: str) -> None:
    [sentence] = annotate(Document(id="a.txt", text=text, language="fr"))
    assert sentence.tag(len(sentence) - 1)
    assert sentence.tag(len(sentence)) == ""


@pytest.mark.model
@pytest.mark.parametrize("text", ["The count, ( statement ,", "Two dead, in the count,"])
def test_a_text_may_end_behind_a_report_and_a_comma(text: str) -> None:
    [sentence] = annotate(Document(id="a.txt", text=text, language="en"))
    assert not sentence.shows(len(sentence), "VerbForm=Part")
