"""Subject matters in a row in one name: "recherche et sauvetage", "Meteorology, Climatology and Geophysics"."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import words_of
from graphkit.lexicons.subjects import subject_phrases

_LINKS_AHEAD = 2  # small words between a joiner and the next subject: "et de la", "et les"


def joins_subjects(sentence: Sentence, place: int, end: int) -> bool:
    """Whether the joiner or comma at ``place`` stands between two subject matters of one name."""
    if place == 0 or sentence.words[place - 1] not in subject_words(sentence.language):
        return False
    small = words_in(sentence.language, "phrases", "links", "determiners")
    after = place + 1
    while after < min(end, place + 1 + _LINKS_AHEAD) and sentence.words[after] in small:
        after += 1
    if after >= end or sentence.words[after] not in subject_words(sentence.language):
        return False
    return sentence.words[place] != "," or any(
        joins_subjects(sentence, later, end)
        for later in range(after + 1, min(after + 3, end))
        if sentence.words[later] in load(sentence.language, "phrases")["joiners"]
    )


@lru_cache
def subject_words(language: str) -> frozenset[str]:
    """Every word of a ministry's or a body's subject matter, small words apart."""
    words = (word for phrase in subject_phrases(language) for word in words_of(phrase))
    return forms_of_nouns((word for word in words if len(word) > 3), language)
