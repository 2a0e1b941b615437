"""Sources whose noun is in no list: "la capitainerie", "l'échevinat de la Jeunesse", "the harbour board"."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import head_of, matters
from graphkit.lexicons.inflection import forms_of_nouns
from graphkit.lexicons.loader import load


def could_speak(sentence: Sentence, span: Span) -> bool:
    """Whether a phrase that no list has can be a source with a verb of telling: an article and a noun.

    Figures, days, reports and what is counted are none.
    """
    slots = load(sentence.language, "phrases")
    outside = sentence.marks.get("number_tokens", set()) - {span[0]}, sentence.marks.get("date_tokens", set())
    name = span == (0, 1) and sentence.tag(0) in {"NOUN", "PROPN"} and sentence.tokens[0].text[0].isupper()
    owned = not set(slots["genitives"]).isdisjoint(sentence.words[slice(*span)])  # "the town's vice-chancellor"
    if not (name or owned or _are_people(sentence, span)) and sentence.words[span[0]] not in slots["articles"]:
        return False
    if any(not places.isdisjoint(range(*span)) for places in outside):
        return False
    head = head_of(sentence, span)
    if sentence.words[head] in load(sentence.language, "attribution")["texts"]:
        return True
    if report_words(sentence.language).at(sentence.words, head) or sentence.words[head] in matters(sentence.language):
        return False
    return sentence.tag(head) in {"NOUN", "PROPN"}


def _are_people(sentence: Sentence, span: Span) -> bool:
    """Whether a phrase names people with a possessive, or in the plural without an article, as English does."""
    slots, head = load(sentence.language, "phrases"), head_of(sentence, span)
    if slots["noun_first"]:
        return False
    plural = sentence.form(head, "Number") == "Plur"  # "federal inspectors said"
    owned = sentence.words[span[0]] in slots["possessives"]  # "wrote its lead clinician"
    counted = span[0] - 1 in sentence.marks.get("number_tokens", set())  # "and six civilians"
    return (plural or owned) and not counted and is_person(sentence, head)


def is_person(sentence: Sentence, place: int) -> bool:
    """Whether a noun is one of people: "douanier", "inspectors"."""
    word = sentence.words[place]
    return word in _people(sentence.language) or word.endswith(
        tuple(load(sentence.language, "triggers")["person_endings"])
    )


@lru_cache
def _people(language: str) -> frozenset[str]:
    """Every form of the nouns of people."""
    words = load(language, "triggers")["persons"]
    return forms_of_nouns((word for word in words if " " not in word), language)


def opens_clause(sentence: Sentence, span: Span) -> bool:
    """Whether a phrase is no verb's object and no preposition's: "who has seen the file, puts it at 15"."""
    return span[0] == 0 or sentence.tag(span[0] - 1) not in {"VERB", "AUX", "ADP"}
