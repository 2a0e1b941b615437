"""Who can speak: noun phrases that name an institution, a person in office or a group of people."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.sentence import Sentence, Span
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex


@lru_cache
def speaker_words(language: str) -> PhraseIndex[str]:
    """Nouns of the speakers lexicon; the value is the office's kind, ``role`` or ``unnamed``."""
    table = load(language, "speakers")
    index: PhraseIndex[str] = PhraseIndex(language)
    for kind, office in table["offices"].items():
        index.add_all(office["words"], kind, "noun")
    index.add_all(table["roles"], "role", "noun")
    index.add_all(load(language, "attribution")["unnamed"], "unnamed", "noun")
    return index


@lru_cache
def report_words(language: str) -> PhraseIndex[str]:
    """Nouns of documents that speak for somebody: rapport, bilan, estimate..."""
    index: PhraseIndex[str] = PhraseIndex(language)
    index.add_all(load(language, "attribution")["report_nouns"], "report", "noun")
    return index


def speaker_kind(sentence: Sentence, span: Span) -> str | None:
    """The kind of speaker that a noun phrase names, ``name`` for a capitalised name, None where it cannot speak."""
    words = sentence.words[slice(*span)]
    hits = speaker_words(sentence.language).find(words)
    if hits:
        return hits[0].value
    if any(word in {"«", "“"} for word in words):
        return "name"  # « infirmiers de rue »: a name the text gives in quotes
    head = next((place for place in range(*span) if not _before_noun(sentence, place)), span[0])
    if _is_name(sentence, head, span[0]):
        return "name"
    return None


def _before_noun(sentence: Sentence, place: int) -> bool:
    """Articles and the adjectives of French and English that precede their noun."""
    return sentence.words[place] in load(sentence.language, "phrases")["determiners"] or (
        sentence.tag(place) in {"DET", "ADV"} and not sentence.tokens[place].text[0].isupper()
    )


def _is_name(sentence: Sentence, place: int, first: int) -> bool:
    text = sentence.tokens[place].text
    if not text[0].isupper() or sentence.words[place] in load(sentence.language, "phrases")["determiners"]:
        return False
    if sentence.words[place] in _calendar(sentence.language):
        return False
    # the first word of a sentence has a capital whatever it is
    return place > 0 or sentence.tag(place) == "PROPN" or (text.isupper() and len(text) > 1)


@lru_cache
def _calendar(language: str) -> frozenset[str]:
    table = load(language, "calendar")
    return frozenset(str(word) for slot in ("months", "weekdays") for word in table[slot])
