"""Jobs are counted before they go: which cuts are still a plan, which are made, which are only feared."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.extract.look import Look, conditionals, cues_of, listed_but
from graphkit.extract.objects import saying_verbs
from graphkit.extract.stretches import is_finite
from graphkit.extract.triggers import verb_index
from graphkit.lexicons.inflection import forms_of, forms_of_be, forms_of_have
from graphkit.lexicons.loader import load

TOLD = 3  # tokens from an auxiliary to its verb of saying: "had been told of 900"


def lost_already(look: Look) -> bool:
    """ "avait déjà supprimé 310 postes", "cut 300 jobs last year", "240 posts actually cut": jobs that are gone."""
    if look.measure != "jobs_lost":
        return False
    if _so_far(look):
        return True
    if look.trigger is None or not look.sentence.is_verbal(look.trigger[0]) or _menaced(look):
        return False
    verb = look.trigger[1] - 1 if look.sentence.is_participle(look.trigger[1] - 1) else look.trigger[0]
    _, auxiliary, first = verb_group(look.sentence, verb)
    if any(look.is_future(i) or look.sentence.shows(i, "Mood=Cnd") for i in range(first, verb + 1)):
        return False
    have, be = forms_of_have(look.sentence.language), forms_of_be(look.sentence.language)
    perfect = auxiliary and any(look.word(i) in have for i in range(first, verb))
    were = verb > 0 and look.word(verb - 1) in be and look.sentence.shows(verb - 1, "Tense=Past")
    return perfect or were or (is_finite(look.sentence, verb) and look.sentence.shows(verb, "Tense=Past"))


def may_be_lost(look: Look) -> bool:
    """ "pourrait perdre 90 postes", "could shed 90 jobs", "redoute 90 licenciements": cuts that nobody has decided.

    Jobs that "could go under the plan" are part of one.
    """
    schemes = look.slot("planned", "schemes")
    if look.measure != "jobs_lost" or any(word in schemes for word in look.sentence.words):
        return False
    possible = look.slot("hedged", "possible")
    dates = look.sentence.marks["date_tokens"]
    return any(look.word(i) in possible and i not in dates for i in look.places) or _is_feared(look)


def would_be_lost(look: Look) -> bool:
    """ "310 postes seraient supprimés d'ici à 2027": a plan, where "auraient été supprimés" is hearsay."""
    have = forms_of_have(look.sentence.language)
    return look.measure == "jobs_lost" and any(look.word(i) not in have for i in conditionals(look))


def is_to_be_lost(look: Look) -> bool:
    """Jobs that no word tells as gone, in a text that has not come to what was cut.

    No figure in a clause of what was: "ils étaient six cents dehors"; but one that somebody told is like any other.
    """
    if look.measure != "jobs_lost" or (look.cuts_made and not _announces(look)):
        return False
    cue = range(*look.credit.cue) if look.credit else range(0)
    counted = look.credit is not None and look.credit.kind == "subject" and cue.stop <= look.span[0]
    own = [i for i in look.places if i >= cue.stop] if counted else look.places  # "La CGT, qui inclut ..., chiffre à"
    finite = [i for i in own if is_finite(look.sentence, i) and i not in cue and not _tells(look, i)]
    over = [look.sentence.shows(i, "Tense=Past") or look.sentence.shows(i, "Tense=Imp") for i in finite]
    return look.trigger is not None or not finite or not all(over)


def cuts_made(look: Look, modality: str) -> bool:
    """Whether the cuts that the text tells next are made, where they do not say: as those before them.

    "1 118 postes effectivement supprimés à ce jour" begins a balance; what is planned by its own words ends it.
    """
    if look.measure != "jobs_lost":
        return look.cuts_made
    return modality == "asserted" and (look.cuts_made or _so_far(look))


def _so_far(look: Look) -> bool:
    """ "effectivement supprimés", "to date": a balance of what was carried out, if nothing in the clause is to come."""
    opening = range(look.sentence.barrier_after(0))  # "À ce jour, 410 postes ont été supprimés"
    led_in = [] if any(map(look.sentence.is_verb, opening)) else [look.word(i) for i in opening]
    made = cues_of(look.sentence.language, "carried_out").find([*led_in, *(look.word(i) for i in look.places)])
    ahead = look.has("planned") or any(look.is_future(i) for i in look.places)
    return bool(made) and not ahead and not any(conditionals(look))


def _menaced(look: Look) -> bool:
    """Jobs that are threatened are there, whenever the threat was made."""
    if look.trigger is None:
        return False
    return bool(verb_index(look.sentence.language, "menacing").find(look.sentence.words[slice(*look.trigger)]))


def _is_feared(look: Look) -> bool:
    words = [look.word(i) for i in look.places]
    but = listed_but(look.sentence.language, "hedged")
    hits = [hit for hit in cues_of(look.sentence.language, "hedged").find(words) if hit.value == "verb"]
    fears = [look.places[hit.start] for hit in hits if but.at(look.sentence.words, look.places[hit.start]) is None]
    return any(i < look.span[0] and is_finite(look.sentence, i) for i in fears)


def _announces(look: Look) -> bool:
    announcing = _announcing(look.sentence.language)
    return any(look.word(i) in announcing and look.sentence.is_verbal(i) for i in look.places)


def _tells(look: Look, place: int) -> bool:
    """Whether a verb, or that of its auxiliary, is one of saying: it is not what befell the jobs."""
    saying = saying_verbs(look.sentence.language)
    return any(look.word(i) in saying for i in range(place, min(place + TOLD, len(look.sentence))))


@lru_cache
def _announcing(language: str) -> frozenset[str]:
    return forms_of(load(language, "modality")["planned"]["announce"], language)
