"""What befell those of whom a verb is denied: who did not come back is missing, what did not open is affected."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.triggers import Found, Trigger, fits, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

DENIED = {  # slots of triggers.yaml, and what their verbs tell where they are denied
    "undone_missing": "missing",
    "undone_killed": "killed",
    "undone_strikers": "strikers",
    "undone_affected": "affected",
}
REACH = 9  # tokens between a counted phrase and the verb that is denied


def undone(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """ "Quatre pêcheurs n'ont pas regagné le port", "35 % des enseignants n'ont pas pris leur service"."""
    slots, figures = load(sentence.language, "phrases"), sentence.marks["number_tokens"]
    denied = False
    if not any(word in slots["negations"] for word in sentence.words[phrase[1] : phrase[1] + REACH]):
        return None  # nearly always: told at once
    for place in range(phrase[1], min(phrase[1] + REACH, len(sentence))):
        word = sentence.words[place]
        if word in BARRIERS or place in figures or word in slots["complementizers"]:
            return None
        denied = denied or word in slots["negations"]
        for slot, measure in DENIED.items():
            hit = verb_index(sentence.language, slot).at(sentence.words, place)
            if denied and hit is not None and fits(measure, unit):
                told: Trigger = (measure, "subject")
                return Hit(place, hit.end, told)
        if sentence.tag(place) == "VERB":
            return None
    return None
