"""What the counted noun, joined words and shares make of the measure that a word tells."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import head_noun
from graphkit.extract.harms import apposed, are_joined, pair
from graphkit.extract.triggers import HARMS, Found, fitting, flags, is_money, nouns_of, triggers, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

GONE = {"missing", "destroyed", "affected", "casualties", "killed"}  # posts that are gone are cut
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
BEHIND = 6  # tokens behind a sum in which those stand whom it is paid to
BEFORE = 4  # tokens before a counted phrase in which the verb of its harm stands


def as_told(sentence: Sentence, hit: Found, phrase: Span, unit: str, extra: bool) -> str:
    """The measure of a trigger, with what joined words, additions, shares and the counted noun make of it."""
    measure = _of_noun(sentence, hit, phrase, unit)
    inner = triggers(sentence.language)["object"].find(sentence.words[hit.start : hit.end])
    if measure == "jobs_lost" and not _are_workers(sentence, phrase):
        harms = [other.value[0] for other in inner if other.value[0] in HARMS]
        return harms[0] if harms and unit == "person" else "other"  # "40 servicemen were eliminated"
    if measure in HARMS and any(other.value[0] in HARMS - {measure} for other in inner):
        return "casualties"  # "were killed or are missing"
    joined = pair(sentence, phrase, hit) or are_joined(sentence, hit) or apposed(sentence, phrase[1]) is not None
    if measure in HARMS and joined:
        return "casualties"
    if measure == "deployed" and extra:
        return "reinforcements"
    if measure == "reinforcements" and unit == "person" and not _are_forces(sentence, phrase):
        return "other"
    if unit == "percent" and measure == "killed" and hit.value[1] == "topic":
        return "other"  # "létalité : 6,2 %"
    if unit == "percent" and measure == "voters" and _counts(sentence, phrase, "electorate"):
        return "turnout"  # "44,8 % des inscrits"
    if unit == "percent" and measure == "voters":
        # a share of the votes is a result, a share of those who may vote is not
        return "turnout" if hit.value[1] in {"subject", "topic"} else "other"
    return measure


def _of_noun(sentence: Sentence, hit: Found, phrase: Span, unit: str) -> str:
    """The measure of a trigger as the counted noun narrows it."""
    measure, language = hit.value[0], sentence.language

    def counts(slot: str) -> bool:
        return _counts(sentence, phrase, slot)

    def told_by(slot: str) -> bool:
        return bool(verb_index(language, slot).find(sentence.words[hit.start : hit.end]))

    if measure in GONE and counts("jobs"):
        return "jobs_lost"  # posts that vanish or are lost are cut
    if measure == "other" and flags(language, "to_each").find(sentence.words[phrase[1] : phrase[1] + 3]):
        return "cost"  # "promet 500 000 roupies à chaque famille"
    if measure == "other" and is_money(unit) and flags(language, "to_harmed").occurs(_behind(sentence, phrase)):
        return "cost"  # "débloque 2 millions en faveur des sinistrés"
    if measure == "rescued" and hit.value[1] == "subject" and told_by("surviving") and _denied(sentence, hit):
        return "killed"  # "deux n'ont pas survécu"
    if measure == "voters" and hit.value[1] == "subject" and _denied(sentence, hit) and _is_able(sentence, hit):
        return "affected"  # "40 électeurs n'ont pas pu voter"
    if measure == "killed" and counts("patrons") and told_by("parting"):
        return "other"  # "l'opérateur a perdu 340 000 clients"
    if measure == "destroyed" and counts("animals"):
        return "killed"  # "300 brebis ont péri"
    if measure == "destroyed" and counts("supplied") and told_by("cutting_off"):
        return "affected"  # "knocked out 46,000 homes and businesses"
    if measure == "deployed" and unit == "item" and hit.value[1] == "noun" and not counts("fielded"):
        return measure if counts("equipment") or counts("brought") else "other"  # "3 830 matelas au sol"
    if measure == "affected" and counts("services") and (unit == "percent" or not told_by("cancelling")):
        return "other"  # beds and lines that are closed
    if measure == "delivered" and counts("messages"):
        return "other"  # "received 2,300 complaints"
    if measure in {"delivered", "other"} and counts("helpers") and told_by("promising"):
        return "reinforcements"  # "Rome a promis deux Canadair"
    if measure == "displaced" and told_by("leaving") and unit != "percent":
        if counts("fielded"):
            return "deployed"  # "132 sapeurs-pompiers ont quitté Nîmes"
        return measure if counts("settled") else "other"  # who leaves where they do not live
    if measure == "deployed" and told_by("backing") and unit != "item" and not counts("forces"):
        return "other"  # "a motion backed by 40 deputies"
    if measure == "deployed" and unit == "item" and not counts("fielded") and _may_deliver(sentence, hit):
        return "delivered"  # "2,000 tents had been sent"
    firm = not nouns_of(language, "firms").isdisjoint(sentence.words[max(0, hit.start - 4) : hit.start])
    if measure == "cost" and firm and told_by("losing"):
        return "other"  # "le groupe a perdu 41 millions d'euros": a result, no damage
    if measure == "affected" and counts("equipment") and not told_by("cancelling"):
        return "destroyed"  # "aucun de nos blindés n'a été touché"
    if measure in {"captured", "arrested"} and counts("inmates") and told_by("holding"):
        return "other"  # "the prison holds 840 inmates"
    if measure == "displaced" and counts("inmates"):
        return "other"  # "l'établissement abrite 1 450 détenus"
    if measure == "captured" and told_by("holding") and (_is_able(sentence, hit) or unit == "item"):
        return "other"  # "the tent can hold 200 people"
    if measure == "captured" and not counts("held") and told_by("holding") and not _of_captives(sentence):
        return "arrested"
    if measure == "repatriated" and hit.value[1] == "subject" and _denied(sentence, hit):
        return "missing"  # "thirty people have not come home"
    if measure == "repatriated" and told_by("freeing") and flags(language, "justice").occurs(sentence.words):
        return "other"  # "trois prévenus ont été relâchés par le parquet"
    if measure == "repatriated" and counts("unbound") and told_by("freeing"):
        return "rescued"
    if measure == "missing" and counts("wanted") and told_by("seeking"):
        return "other"  # suspects
    if measure == "casualties" and counts("victims") and verb_index(language, "taking").find(_before(sentence, phrase)):
        return "killed"  # "a fait six victimes"
    treated = verb_index(language, "treating").at(sentence.words, hit.start) is not None
    if measure == "hospitalised" and treated and not unit and head_noun(sentence, phrase) is not None:
        return "other"  # "410 départs de feu ont été traités"
    if measure == "hospitalised" and treated and _is_first_aid(sentence, hit, phrase):
        return "wounded"
    return measure


def _may_deliver(sentence: Sentence, hit: Found) -> bool:
    """Whether a verb of sending people is one of sending things too."""
    hits = triggers(sentence.language)["object"].all_at(sentence.words, hit.start)
    return any(other.value[0] == "delivered" for other in hits)


def _is_able(sentence: Sentence, hit: Found) -> bool:
    """Whether a verb is told as what can be done: "the tent can hold 200 people", "n'ont pas pu voter"."""
    words = sentence.words[max(0, hit.start - 2) : hit.end - 1]
    return verb_index(sentence.language, "able").occurs(words)


def _denied(sentence: Sentence, hit: Found) -> bool:
    """Whether a verb stands under a negation: before it, or inside the phrase ("n'ont pas regagné leur foyer")."""
    negations = load(sentence.language, "phrases")["negations"]
    return any(word in negations for word in sentence.words[max(0, hit.start - 3) : hit.end])


def _of_captives(sentence: Sentence) -> bool:
    """Whether a sentence speaks of prisoners of war or hostages."""
    return flags(sentence.language, "captivity").occurs(sentence.words)


def _behind(sentence: Sentence, phrase: Span) -> list[str]:
    return sentence.words[phrase[1] : phrase[1] + BEHIND]


def _before(sentence: Sentence, phrase: Span) -> list[str]:
    return sentence.words[max(0, phrase[0] - BEFORE) : phrase[0]]


def _counts(sentence: Sentence, phrase: Span, slot: str) -> bool:
    return flags(sentence.language, slot).occurs(sentence.words[slice(*phrase)])


def _is_first_aid(sentence: Sentence, hit: Found, phrase: Span) -> bool:
    """Whether care is given on the spot: to marchers, or by those who give first aid."""
    named = triggers(sentence.language)["noun"].find(sentence.words[slice(*phrase)])
    crowd = any(found.value[0] in {"protesters", "strikers"} for found in named)
    aid = flags(sentence.language, "first_aid").find(sentence.words)
    return not _counts(sentence, phrase, "sick") and (crowd or bool(aid))


def _are_workers(sentence: Sentence, phrase: Span) -> bool:
    """Whether what is cut are jobs or those who hold them; a bare number may be."""
    words = sentence.words[slice(*phrase)]
    return head_noun(sentence, phrase) is None or any(w in nouns_of(sentence.language, "workers") for w in words)


def _are_forces(sentence: Sentence, phrase: Span) -> bool:
    """Whether those who come are soldiers, firefighters...; a bare number may be."""
    words = sentence.words[slice(*phrase)]
    forces = nouns_of(sentence.language, "forces")
    return head_noun(sentence, phrase) is None or any(word in forces for word in words)


def sharpened(sentence: Sentence, span: Span, verb: Found, unit: str) -> Found:
    """What touches or joins people as its subject says: "l'épidémie a touché 18 000 personnes" are cases."""
    joins = verb_index(sentence.language, "joining").find(sentence.words[verb.start : verb.end])
    if (verb.value[0] != "affected" and not joins) or verb.start >= span[0]:
        return verb
    first = sentence.barrier_before(verb.start)
    hits = triggers(sentence.language)["topic"].find(sentence.words[first : verb.start], fitting(unit))
    named = [hit for hit in hits if hit.value[0] in (CROWDS if joins else TOUCHING)]
    return Hit(first + named[-1].start, first + named[-1].end, named[-1].value) if named else verb
