"""The words of the lexicons that name who can speak, and those of documents that speak for somebody."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, listed

PEOPLE = frozenset({"spokesmen", "role", "unnamed"})  # kinds of speaker that are people


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


def report_words(language: str) -> PhraseIndex[bool]:
    """Nouns of documents that speak for somebody: rapport, bilan, estimate..."""
    return listed(language, "attribution", "report_nouns", "noun")


@lru_cache
def staff_words(language: str) -> frozenset[str]:
    """Every form of the nouns of those who work or speak for a house: researchers, a spokesman, sources."""
    table = load(language, "speakers")
    words = (*table["crews"], *table["spokespeople"], *table["experts"], *load(language, "attribution")["unnamed"])
    return forms_of_nouns((word for word in words if " " not in word), language)


@lru_cache
def people_words(language: str) -> frozenset[str]:
    """Every form of the nouns of people, whatever they do: those of a house's staff, roles, "person"."""
    words = (*load(language, "speakers")["roles"], *load(language, "triggers")["persons"])
    return staff_words(language) | forms_of_nouns((word for word in words if " " not in word), language)


def knowing_places(sentence: Sentence) -> dict[int, int]:
    """Where words begin that tell somebody by what they know of, and where they end: "close to", "au fait du"."""
    if "knowing" not in sentence.marks:  # looked up once, asked for at every word
        hits = listed(sentence.language, "phrases", "knowing").find(sentence.words)
        sentence.marks["knowing"] = {hit.start: hit.end for hit in hits}
    known: dict[int, int] = sentence.marks["knowing"]
    return known


@lru_cache
def seats(language: str) -> PhraseIndex[bool]:
    """Countries and capitals."""
    index: PhraseIndex[bool] = PhraseIndex(language)
    for country in load_countries():
        row = country.in_language(language)
        index.add_all((row.name, *row.aliases, *row.capitals), True)
    return index
