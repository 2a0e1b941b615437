"""The cheap pass: which sentences are worth the tagger, told by their words alone.

A sentence is worth it where it holds a figure or a word that opens a cue: a reporting or status verb, a preposition
or a noun that credits. It need not be right: a sentence that it misses is tagged when a rule asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graphkit.annotate.attribution.cues import report_verbs, status_verbs, strong_prepositions
from graphkit.annotate.models import tag
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import report_words
from graphkit.lexicons.phrases import PhraseIndex

SENTENCES_AT_ONCE = 64  # bounds the memory of one call


def worth_tagging(sentence: Sentence) -> bool:
    """Whether rules will ask for the parts of speech of a sentence, as far as its words tell."""
    return bool(sentence.marks["numbers"]) or any(cue.occurs(sentence.words) for cue in _cues(sentence.language))


def tag_together(sentences: Sequence[Sentence]) -> None:
    """Tags the sentences of one document in as few calls as may be, the short ones with the short ones."""
    ordered = sorted(sentences, key=len)
    for first in range(0, len(ordered), SENTENCES_AT_ONCE):
        batch = ordered[first : first + SENTENCES_AT_ONCE]
        words = [[token.text for token in sentence.tokens] for sentence in batch]
        for sentence, doc in zip(batch, tag(words, batch[0].language), strict=True):
            sentence.tagged = doc


@lru_cache
def _cues(language: str) -> tuple[PhraseIndex[Any], ...]:
    """What credits or confirms. Weak prepositions ("pour", "à") are too many: those that credit are few."""
    return (strong_prepositions(language), report_verbs(language), report_words(language), status_verbs(language))
