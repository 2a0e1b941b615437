"""Counts that are a country's by an adjective alone: "les estimations américaines", "US figures"."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.sentence import Sentence, Span
from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex, listed


def nation_of(sentence: Sentence, start: int, end: int) -> Span | None:
    """The word for the country whose count stands at ``start``..``end``; None for what is nobody's, or a study's."""
    if not listed(sentence.language, "attribution", "nations_own", "noun").at(sentence.words, start):
        return None
    stretch = range(max(0, start - 3), start)
    if load(sentence.language, "phrases")["noun_first"]:
        stretch = range(end, min(end + 3, len(sentence)))
    for hit in _adjectives(sentence.language).find(sentence.words[stretch.start : stretch.stop]):
        found = stretch.start + hit.start, stretch.start + hit.end
        between = range(end, found[0]) if found[0] >= end else range(found[1], start)
        if _written_so(sentence, found) and all(sentence.tag(i) == "ADJ" for i in between):
            return found  # "les estimations officielles américaines", "US intelligence" is a body of its own
    return None


def are_people(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is a country's people and no name: "Russian dead", "the Israeli hostages"."""
    if load(sentence.language, "phrases")["noun_first"]:
        return False
    words = sentence.words[slice(*phrase)]
    nations = {phrase[0] + i for hit in _adjectives(sentence.language).find(words) for i in range(hit.start, hit.end)}
    named = [i for i in range(*phrase) if sentence.tokens[i].text[0].isupper()]
    return bool(named) and nations.issuperset(named) and phrase[1] - 1 not in named


def _written_so(sentence: Sentence, found: Span) -> bool:
    """Whether it is no other word: "us"."""
    return sentence.tokens[found[0]].text[0].isupper() or load(sentence.language, "phrases")["noun_first"]


@lru_cache
def _adjectives(language: str) -> PhraseIndex[bool]:
    """Words for what is a country's: adjectives, and in English its name ("U.S. figures")."""
    rows = [country.in_language(language) for country in load_countries()]
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all((form for row in rows for form in row.demonyms), True)
    if not load(language, "phrases")["noun_first"]:
        index.add_all((name for row in rows for name in (row.name, *row.aliases)), True)
    return index
