"""The lexicon of cues: prepositions, reporting verbs and what links a relay to its source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.annotate.sentence import Sentence, Span
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, inflected, listed


@lru_cache
def prepositions(language: str) -> PhraseIndex[bool]:
    """Attributive prepositions; the value tells the strong from the weak."""
    table = load(language, "attribution")
    index: PhraseIndex[bool] = PhraseIndex(language)
    for slot, strong in (("prepositions", True), ("weak_prepositions", False)):
        for phrase in table[slot]:
            for variant in _contracted(phrase):
                index.add(variant, strong)
    return index


@lru_cache
def own_accounts(language: str) -> PhraseIndex[str]:
    """Phrases that credit who spoke before; the value is the possessive that tells whom."""
    index: PhraseIndex[str] = PhraseIndex(language)
    for possessive, phrases in load(language, "attribution")["own_account"].items():
        index.add_all(phrases, possessive)
    return index


def _contracted(phrase: str) -> Iterator[str]:
    yield phrase
    if phrase.endswith(" de"):
        yield from (phrase[:-2] + form for form in ("du", "des", "d'"))


@dataclass(frozen=True, slots=True)
class ReportVerb:
    """A listed verb: ``say``, ``count``, ``deed`` or ``learned``, and the infinitive inflected in its phrase."""

    group: str
    infinitive: str


@lru_cache
def report_verbs(language: str) -> PhraseIndex[ReportVerb]:
    """The verbs whose subject is a source."""
    index: PhraseIndex[ReportVerb] = PhraseIndex(language)
    for group, verbs in load(language, "attribution")["verbs"].items():
        for phrase in verbs:
            index.add(phrase, ReportVerb(group, inflected(phrase)), "verb")
    for phrase in load(language, "attribution")["learned"]:
        index.add(phrase, ReportVerb("learned", inflected(phrase)), "verb")
    return index


@lru_cache
def verbs_in(language: str, slot: str) -> frozenset[str]:
    """The infinitives of a slot of attribution.yaml that names verbs of it once more: ``telling``, ``settled``."""
    return frozenset(inflected(phrase) for phrase in load(language, "attribution")[slot])


@lru_cache
def relay_cues(language: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for direction, phrases in load(language, "attribution")["relay_cues"].items():
        for phrase in phrases:
            for variant in _contracted(phrase):
                index.add(variant, direction)
    return index


def pronoun_at(sentence: Sentence, place: int) -> Span | None:
    """The pronoun of several words at ``place``: "ce dernier", "le second"; "le premier ministre" is none."""
    hit = listed(sentence.language, "attribution", "pronouns").at(sentence.words, place)
    if hit is None or hit.end == place + 1:
        return None
    return None if sentence.tag(hit.end) in {"NOUN", "PROPN", "ADJ"} else (place, hit.end)


@lru_cache
def status_verbs(language: str) -> PhraseIndex[str]:
    """Verbs by which somebody recognises a matter, denies it or will not confirm it."""
    index: PhraseIndex[str] = PhraseIndex(language)
    for slot in ("acknowledge", "deny", "when_negated", "deny_sayings"):
        index.add_all(load(language, "status")[slot], slot, "verb")
    return index
