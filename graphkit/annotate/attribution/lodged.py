"""Whoever keeps the count of what is reported to them: "2,437 cases have been notified to the ministry"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.marks import is_listed
from graphkit.annotate.attribution.verb_group import form_of
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, inflected

_KEEP_NONE = {None, "name", "media", "unnamed", "role"}  # who is told something and keeps no count of it


@lru_cache
def _lodging(language: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for phrase in load(language, "attribution")["lodged"]:
        index.add(phrase, inflected(phrase), "verb")
    return index


def by_lodging(sentence: Sentence) -> Iterator[Credit]:
    """Credits of the bodies behind a passive of such verbs."""
    for hit in sentence.hits(_lodging(sentence.language)):
        if form_of(sentence, hit.start, hit.value) not in {"passive", "participle"}:
            continue
        phrase = phrase_right(sentence, hit.end)
        if phrase and _keeps_count(sentence, phrase):
            yield Credit("agent", (hit.start, hit.end), phrase, "count")


def _keeps_count(sentence: Sentence, phrase: Span) -> bool:
    return speaker_kind(sentence, phrase) not in _KEEP_NONE or is_listed(sentence, phrase)
