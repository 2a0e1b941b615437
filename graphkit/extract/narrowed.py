"""What the counted noun, joined words and shares make of the measure that a word tells."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.by_noun import by_noun
from graphkit.extract.counted import head_noun
from graphkit.extract.harms import apposed, are_joined, joiners_of, pair
from graphkit.extract.told import counts
from graphkit.extract.triggers import HARMS, Found, fitting, flags, nouns_of, triggers, verb_index
from graphkit.lexicons.phrases import Hit

TOUCHING = {
    "infected",
    "displaced",
    "jobs_lost",
    "evacuated",
    "repatriated",
    "arrested",
    "vaccinated",
}  # events that touch people
CROWDS = {"protesters", "strikers", "voters"}  # events that people join


def as_told(sentence: Sentence, hit: Found, phrase: Span, unit: str, extra: bool) -> str:
    """The measure of a trigger, with what joined words, additions, shares and the counted noun make of it."""
    measure = by_noun(sentence, hit, phrase, unit)
    inner = triggers(sentence.language)["object"].find(sentence.words[hit.start : hit.end])
    if measure == "jobs_lost" and not _are_workers(sentence, phrase):
        harms = [other.value[0] for other in inner if other.value[0] in HARMS]
        if harms and unit == "person":
            return harms[0]  # "40 servicemen were eliminated"
        return "other" if unit != "person" or counts(sentence, phrase, "patrons") else measure
    joined = any(word in joiners_of(sentence) for word in sentence.words[hit.start : hit.end])
    if measure in HARMS and joined and any(other.value[0] in HARMS - {measure} for other in inner):
        return "casualties"  # "were killed or are missing"
    if measure in HARMS and (pair(sentence, phrase, hit) or are_joined(sentence, hit) or apposed(sentence, phrase[1])):
        return "casualties"
    if measure == "deployed" and extra:
        return "reinforcements"
    come = unit in {"person", ""} or phrase[0] == phrase[1]
    if measure == "reinforcements" and come and not _are_forces(sentence, phrase, hit):
        return "other"
    if unit == "percent" and measure == "killed" and hit.value[1] == "topic":
        return "other"  # "létalité : 6,2 %"
    if unit == "percent" and measure == "voters" and counts(sentence, phrase, "electorate"):
        return "turnout"  # "44,8 % des inscrits"
    if unit == "percent" and measure == "voters":
        # a share of the votes is a result, a share of those who may vote is not
        named = triggers(sentence.language)["topic"].find(sentence.words[: hit.start], fitting("percent"))
        about = any(one.value[0] == "turnout" for one in named)  # "put participation at one in five voters"
        return "turnout" if hit.value[1] in {"subject", "topic"} or about else "other"
    return measure


def _are_workers(sentence: Sentence, phrase: Span) -> bool:
    """Whether what is cut are jobs or those who hold them; a bare number may be."""
    words = sentence.words[slice(*phrase)]
    staff = nouns_of(sentence.language, "workers") | nouns_of(sentence.language, "workforce")
    return head_noun(sentence, phrase) is None or not staff.isdisjoint(words)


def _are_forces(sentence: Sentence, phrase: Span, hit: Found) -> bool:
    """Whether those who come are soldiers, firefighters...; a bare number may be, but for "arrivals rose to 12,400"."""
    words = sentence.words[slice(*phrase)]
    forces = nouns_of(sentence.language, "forces")
    head = head_noun(sentence, phrase)
    if head is None:
        comings = nouns_of(sentence.language, "comings")
        return sentence.words[hit.start] not in comings or not forces.isdisjoint(sentence.words)
    return any(word in forces for word in words) or sentence.tokens[head].text[0].isupper()


def sharpened(sentence: Sentence, span: Span, verb: Found, unit: str) -> Found:
    """What touches or joins people as its subject says: "l'épidémie a touché 18 000 personnes" are cases."""
    language, words = sentence.language, sentence.words[verb.start : verb.end]
    if verb.value[0] == "displaced" and verb_index(language, "treating").find(words):
        taken_in = sentence.hits(flags(language, "wards"))
        return Hit(verb.start, verb.end, ("hospitalised", verb.value[1])) if taken_in else verb
    joins = verb_index(sentence.language, "joining").find(sentence.words[verb.start : verb.end])
    if (verb.value[0] != "affected" and not joins) or verb.start >= span[0]:
        return verb
    first = sentence.barrier_before(verb.start)
    hits = triggers(sentence.language)["topic"].find(sentence.words[first : verb.start], fitting(unit))
    named = [hit for hit in hits if hit.value[0] in (CROWDS if joins else TOUCHING)]
    return Hit(first + named[-1].start, first + named[-1].end, named[-1].value) if named else verb
