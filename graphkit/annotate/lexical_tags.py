"""Parts of speech for a language that no model parses: what its lexicon knows, and a guess for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from graphkit.lexicons.inflection import finite_forms, forms_of, participles, verb_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import inflected

# Universal tag -> the slots of phrases.yaml and attribution.yaml whose words have it; the first that holds a word wins.
_SLOTS = {
    "DET": ("determiners", "articles", "possessives"),
    "SCONJ": ("complementizers",),
    "PRON": ("relatives", "pronouns"),
    "PART": ("negations",),
    "CCONJ": ("joiners", "harm_joiners"),
    "ADP": ("of", "links", "inner_prepositions", "place_prepositions", "prepositions", "agent_markers"),
}


def tags(words: Sequence[str], language: str) -> list[str]:
    """A universal part of speech for each word of a sentence; an unknown word is a noun, or a name by its capital."""
    known = _known(language)
    return [_tag(word, place, known) for place, word in enumerate(words)]


def features(words: Sequence[str], language: str) -> list[str]:
    """The universal features that rules ask of verbs: ``VerbForm=Part``, ``Tense=Fut|VerbForm=Fin`` or none."""
    known = _forms(language)
    return [known.get(word.lower(), "") for word in words]


def _tag(word: str, place: int, known: dict[str, str]) -> str:
    if not any(char.isalnum() for char in word):
        return "PUNCT"
    if word[0].isdigit():
        return "NUM"
    if (tag := known.get(word.lower())) is not None:
        return tag
    return "PROPN" if place and word[0].isupper() else "NOUN"


@lru_cache
def _known(language: str) -> dict[str, str]:
    small = {**load(language, "phrases"), **load(language, "attribution")}
    table = {word.lower(): tag for tag, slots in reversed(_SLOTS.items()) for slot in slots for word in small[slot]}
    numbers = load(language, "numbers")
    table |= {word: "NUM" for slot in ("cardinals", "hundreds", "scales") for word in numbers[slot]}
    table |= dict.fromkeys(forms_of(_verbs(language), language), "VERB")
    return table | dict.fromkeys(forms_of(_auxiliaries(language), language), "AUX")


def _auxiliaries(language: str) -> list[str]:
    slots = load(language, "phrases")
    return [verb for verb in (slots["be"], slots["have"]) if verb]


@lru_cache
def _forms(language: str) -> dict[str, str]:
    future = tuple(load(language, "modality")["planned"]["future_endings"])
    found: dict[str, str] = {}
    for verb in _verbs(language):
        for form in sorted(verb_forms(verb, language) - {verb}):
            if form in participles(verb, language):
                found[form] = "VerbForm=Part"
            elif form in finite_forms(verb, language):
                found[form] = "Tense=Fut|VerbForm=Fin" if form.endswith(future) else "VerbForm=Fin"
    return found


def _verbs(language: str) -> list[str]:
    """Every verb that the rules look for, in the infinitive."""
    measures, events = load(language, "triggers")["measures"], load(language, "events")["measures"]
    phrases = [
        *_auxiliaries(language),
        *(verb for verbs in load(language, "attribution")["verbs"].values() for verb in verbs),
        *(verb for row in measures.values() for slot in ("objects", "subjects") for verb in row[slot]),
        *(verb for row in events.values() for verb in row["verbs"]),
    ]
    return [inflected(phrase) for phrase in phrases]
