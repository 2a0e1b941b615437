"""The cheap pass: which sentences are worth the tagger, told by their words alone.

A sentence is worth it where it holds a figure or a word that opens a cue: a reporting or status verb, a preposition
or a noun that credits. It need not be right: a sentence that it misses is tagged when a rule asks.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from graphkit.annotate.attribution.cues import report_verbs, status_verbs, strong_prepositions
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import report_words
from graphkit.lexicons.phrases import PhraseIndex

_LOCATING = {"date", "time", "code", "ordinal"}  # kinds of number that count nothing


def worth_tagging(sentence: Sentence) -> bool:
    """Whether rules will ask for the parts of speech of a sentence, as far as its words tell."""
    counted = any(mention.kind not in _LOCATING for mention, _ in sentence.marks["numbers"])
    return counted or any(cue.occurs(sentence.words) for cue in _cues(sentence.language))


@lru_cache
def _cues(language: str) -> tuple[PhraseIndex[Any], ...]:
    """What credits or confirms. Weak prepositions ("pour", "à") are too many: those that credit are few."""
    return (strong_prepositions(language), report_verbs(language), report_words(language), status_verbs(language))
