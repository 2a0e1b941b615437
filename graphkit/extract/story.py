"""What a document is about: the marks by which compare tells one event from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.measures import load_measures
from graphkit.model import Claim, Document, Story

WORDS_KEPT = 60


def story_of(document: Document, sentences: Sequence[Sentence], scope: Any, claims: Sequence[Claim]) -> Story:
    """The story of a document: places, entities, kinds of event and its own names, folded."""
    names: Counter[str] = Counter()
    events: Counter[str] = Counter()
    happenings = _happenings(document.language)
    for sentence in sentences:
        events.update(word for word in sentence.words if word in happenings)
        inside = (token.text for token in sentence.tokens[1:])
        names.update(fold(text) for text in inside if text[0].isupper() and len(text) > 2)
    return Story(
        document.id,
        document.published,
        scope.story_places(),
        tuple(dict.fromkeys((*scope.story_entities(), *(claim.origin for claim in claims)))),
        tuple(word for word, _ in sorted(events.items(), key=lambda row: (-row[1], row[0]))),
        tuple(word for word, _ in sorted(names.items(), key=lambda row: (-row[1], row[0]))[:WORDS_KEPT]),
        tuple(sorted({document.text.rfind("\n", 0, claim.evidence.value_start) + 1 for claim in claims})),
    )


@lru_cache
def _happenings(language: str) -> frozenset[str]:
    rows = load_measures()["events"]
    words = {word for row in rows.values() for word in row.get(language, {}).get("words", ())}
    return frozenset(words | {word + "s" for word in words})
