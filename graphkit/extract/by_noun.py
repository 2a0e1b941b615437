"""What the counted noun makes of the measure that a word tells: sheep that are destroyed have died.

A rule a measure, which knows the nouns and the verbs (slots of ``triggers.yaml``) that make another of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import head_noun
from graphkit.extract.told import Told
from graphkit.extract.triggers import POSTS, Found, flags, is_money, nouns_of, told_in, triggers, verb_index
from graphkit.lexicons.loader import load

GONE = {"missing", "destroyed", "affected", "casualties", "killed"}  # posts that are gone are cut
PAID_TO, TO_EACH = 6, 3  # tokens behind a sum in which stands whom it is paid to
BEFORE = 4  # tokens before a counted phrase or a verb in which stands who does it


def by_noun(sentence: Sentence, hit: Found, phrase: Span, unit: str) -> str:
    """The measure of a trigger as the counted noun narrows it."""
    told, measure = Told(sentence, hit, phrase, unit), hit.value[0]
    if measure in GONE and told.counts("jobs"):
        return "jobs_lost"  # posts that vanish or are lost are cut
    if measure in GONE and unit == "percent" and told.told_by("parting") and told.counts("workforce"):
        return "jobs_lost"  # "perdra un tiers de ses effectifs"
    rule = _RULES.get(measure)
    return (rule(told) if rule else None) or measure


def _other(told: Told) -> str | None:
    if told.unit == "t" and told.speaks_of("freight"):
        return "delivered"  # "a convoy of 34 lorries, with 750 tonnes of sorghum aboard"
    if flags(told.language, "to_each").occurs(told.behind(TO_EACH)):
        return "cost"  # "promet 500 000 roupies à chaque famille"
    if is_money(told.unit) and told.told_by("pledging"):
        return "cost"  # "débloque 2 millions en faveur des sinistrés"
    return _promised(told)


def _delivered(told: Told) -> str | None:
    return "other" if told.counts("messages") else _promised(told)  # "received 2,300 complaints"


def _promised(told: Told) -> str | None:
    """ "Rome a promis deux Canadair"."""
    coming = told.counts("helpers") or (told.counts("forces") and told.unit != "item")
    return "reinforcements" if coming and told.told_by("promising") else None


def _rescued(told: Told) -> str | None:
    """ "Deux n'ont pas survécu", "neuf alpinistes ne sont pas redescendus vivants"."""
    if told.counts("sent_staff") and told.told_by("pulling_out") and not told.speaks_of("perils"):
        return "evacuated"  # "all 14 of its staff have been pulled out of the town"
    by_police = flags(told.language, "police").occurs(told.before(BEFORE)) or told.speaks_of("riots")
    if told.told_by("picking_up") and by_police:
        return "arrested"  # "officers picked up eight youths", "the number of young men picked up in the riots"
    negations = load(told.language, "phrases")["negations"]
    if told.role == "noun" and any(w in negations for w in told.sentence.words[told.phrase[1] : told.hit.start]):
        return "killed"
    return "killed" if told.role == "subject" and told.told_by("surviving") and told.denied else None


def _voters(told: Told) -> str | None:
    """ "40 électeurs n'ont pas pu voter"."""
    return "affected" if told.role == "subject" and told.denied and told.able else None


def _killed(told: Told) -> str | None:
    """ "L'opérateur a perdu 340 000 clients"."""
    return "other" if told.counts("patrons") and told.told_by("parting") and not told.counts("sick") else None


def _casualties(told: Told) -> str | None:
    """ "A fait six victimes", "41 combattants neutralisés"."""
    if told.told_by("neutralising") and told.unit in {"person", ""}:
        return "killed"
    before = told.sentence.words[max(0, told.phrase[0] - BEFORE) : told.phrase[0]]
    return "killed" if told.counts("victims") and verb_index(told.language, "taking").occurs(before) else None


def _missing(told: Told) -> str | None:
    """Suspects are sought as well; "il manque 200 infirmiers", mais "il manque plus de soixante-dix personnes"."""
    if told.told_by("lacking") and told.hit.end - told.hit.start == 1 and not told.counts("generic"):
        return "other"
    return "other" if told.counts("wanted") and told.told_by("seeking") else None


def _destroyed(told: Told) -> str | None:
    if told.unit == "percent" and told.hit.end - told.hit.start == 1 and told.told_by("parting") and not told.inside:
        return "other"  # "a perdu 38 % de ses exploitations"
    if told.unit != "t" and told.told_by("leaving") and head_noun(told.sentence, told.phrase) is None:
        return "other"  # "six had since gone home"
    if told.unit in {"t", "kg"} and told.told_by("intercepting"):
        return "other"  # "12 tonnes de cannabis ont été interceptées"
    if told.counts("animals"):
        return "killed"  # "300 brebis ont péri"
    # "knocked out 46,000 homes and businesses"
    return "affected" if told.counts("supplied") and told.told_by("cutting_off") else None


def _affected(told: Told) -> str | None:
    struck = told.unit == "person" and told.told_by("touching") and told.role != "topic"
    if struck and told.speaks_of("blows"):
        return "wounded"  # "cent douze policiers touchés par des jets de projectiles"
    if told.closed:
        return None if told.counts("schools") else "other"  # "23 écoles fermées"; "will shut two factories"
    if told.counts("services") and (told.unit == "percent" or not told.told_by("cancelling")):
        return "other"  # beds and lines that are closed
    # "aucun de nos blindés n'a été touché"
    return "destroyed" if told.counts("equipment") and not told.told_by("cancelling") else None


def _deployed(told: Told) -> str | None:
    if told.unit != "item":
        backed = told.told_by("backing") and not told.counts("forces")
        return "other" if backed else None  # "a motion backed by 40 deputies"
    if told.counts("fielded"):
        return None
    if told.role == "subject" and told.counts("supplied"):
        return "affected"  # "another 3,400 properties are on alert"
    if told.role == "noun":  # "3 830 matelas au sol"
        return None if told.counts("equipment") or told.counts("brought") else "other"
    return "delivered" if _may_deliver(told) else None  # "2,000 tents had been sent"


def _may_deliver(told: Told) -> bool:
    """Whether a verb of sending people is one of sending things too."""
    hits = triggers(told.language)["object"].all_at(told.sentence.words, told.hit.start)
    return any(other.value[0] == "delivered" for other in hits)


def _displaced(told: Told) -> str | None:
    if told.told_by("leaving") and told.unit != "percent":
        if told.denied and told.speaks_of("wards"):
            return "hospitalised"  # "quatre d'entre elles n'ont pas quitté le CHU"
        if told.counts("fielded"):
            return "deployed"  # "132 sapeurs-pompiers ont quitté Nîmes"
        return None if told.counts("settled") else "other"  # who leaves where they do not live
    if told.role == "subject" and told.unit == "person" and told.counts("fielded") and told.told_by("arriving"):
        return "deployed"  # "eight police officers landed in Port-au-Prince"
    moved = told.role == "subject" and head_noun(told.sentence, told.phrase) is not None and not told.counts("generic")
    if moved and not told.counts("settled") and _into_base(told):
        return "deployed"  # "about a hundred Russians moved into the old base"
    if flags(told.language, "own_men").opens(told.sentence.words[told.phrase[0] :]):
        return "repatriated"  # "receive 82 of its own"
    if told.counts("fighters") and told.told_by("lodging"):
        return "deployed"  # "le camp abritait un millier de combattants"
    if told.able or told.counts("patrons") or _in_prison(told):
        return "other"  # "le stade peut accueillir 45 000 spectateurs"
    return "other" if told.counts("inmates") else None  # "l'établissement abrite 1 450 détenus"


def _into_base(told: Told) -> bool:
    near = told.sentence.words[told.hit.end : told.hit.end + BEFORE]
    return not nouns_of(told.language, "bases").isdisjoint(near)


def _protesters(told: Told) -> str | None:
    """ "Plans to put 80,000 police on the streets", "l'exercice réunit 11 500 militaires"."""
    placed = told.role == "noun" and told.hit.end - told.hit.start > 1
    guarding = told.role == "topic" and not (told.inside or told.joining)
    drilled = told.counts("fighters") or told.speaks_of("exercises")
    return "deployed" if drilled or ((placed or guarding) and told.counts("fielded")) else None


def _arrested(told: Told) -> str | None:
    if told.counts("records"):
        return "affected"  # "affirment détenir 3,7 millions de fiches"
    if told.told_by("boarding"):  # "le ferry a embarqué 300 passagers"
        return None if told.speaks_of("police") else "other"
    if told.told_by("holding") and told.counts("fighters"):
        return None if told.speaks_of("justice") else "captured"
    if told.told_by("holding") and (told.able or told.counts("patrons")):
        return "other"  # "the stadium holds 45,000 spectators"
    if told.inside and told.counts("inmates"):
        return "captured" if told.speaks_of("captivity") else None
    return "other" if told.counts("inmates") and told.told_by("holding") else None  # "the prison holds 840 inmates"


def _jobs_lost(told: Told) -> str | None:
    """ "La sécheresse menace 5 millions de Kényans", "not one man went over that wall"."""
    one_word, named = told.hit.end - told.hit.start == 1, head_noun(told.sentence, told.phrase) is not None
    known = told.counts("jobs") or told.counts("generic")
    goes = one_word and named and told.told_by("posts_go") and not known
    if goes and told.unit == "person":
        return "other"
    workers = told.counts("workers") and not told.counts("generic")
    return "affected" if told.told_by("menacing") and not workers and told.unit != POSTS else None


def _evacuated(told: Told) -> str | None:
    """ "About 3,000 lorries spent the night parked"."""
    lies = told.unit == "item" and told.role == "subject" and not told.told_by("evacuating")
    return "other" if lies and not told.counts("supplied") else None


def _captured(told: Told) -> str | None:
    """ "Eighty people were taken away by police"."""
    if told.role == "object" and flags(told.language, "police").occurs(_agent(told)):
        return "arrested"
    if told.counts("records"):
        return "affected"
    if not told.told_by("holding") or (told.inside and told.counts("inmates")):
        return None
    of_captives = told.speaks_of("captivity") or (told.counts("inmates") and told.foreign and not _in_prison(told))
    if (told.counts("inmates") and not of_captives) or told.able or told.unit == "item":
        return "other"  # "the tent can hold 200 people"
    if told.counts("held") or of_captives:
        return None
    return "other" if told.told_by("keeping") else "arrested"


def _in_prison(told: Told) -> bool:
    return flags(told.language, "prisons").occurs(told.before(BEFORE))


def _agent(told: Told) -> list[str]:
    """The words behind a verb in which stands who did it: "by police"."""
    behind = told.sentence.words[told.hit.end : told.hit.end + BEFORE]
    return behind if behind and behind[0] in load(told.language, "attribution")["agent_markers"] else []


def _repatriated(told: Told) -> str | None:
    if told.role == "subject" and told.denied:
        return "missing"  # "thirty people have not come home"
    if told.told_by("handing_back") and not nouns_of(told.language, "waters").isdisjoint(told.before(BEFORE)):
        return "killed"  # "la mer a rendu dix-neuf corps"
    if told.told_by("handing_back") and not told.counts("remains") and _to_justice(told):
        return "captured" if told.counts("fighters") else "arrested"
    if not told.told_by("freeing"):
        return None
    if told.speaks_of("justice"):
        return "other"  # "trois prévenus ont été relâchés par le parquet"
    freed = told.counts("unbound") or not nouns_of(told.language, "liberators").isdisjoint(_agent(told))
    return "rescued" if freed else None


def _to_justice(told: Told) -> bool:
    """ "Handed over to military prosecutors all 34 fighters", "a remis 12 suspects à la police"."""
    near = told.sentence.words[told.hit.end : told.hit.end + BEFORE]
    slots = (flags(told.language, name) for name in ("justice", "police"))
    return any(index.occurs(words) for index in slots for words in (near, told.behind(BEFORE)))


def _hospitalised(told: Told) -> str | None:
    if verb_index(told.language, "treating").at(told.sentence.words, told.hit.start) is None:
        return None
    if not told.unit and head_noun(told.sentence, told.phrase) is not None:
        return "other"  # "410 départs de feu ont été traités"
    if _is_first_aid(told):
        return "wounded"
    if told.counts("cases"):
        return "infected"  # "has treated 45 cases of cholera"
    sick = any(hit.value[0] == "infected" for hit in told_in(told.sentence, "topic"))
    clause = slice(told.sentence.barrier_before(told.hit.start), told.sentence.barrier_after(told.hit.end - 1))
    in_ward = flags(told.language, "wards").occurs(told.sentence.words[clause]) or told.speaks_of("of_hospital")
    cared = verb_index(told.language, "caring").at(told.sentence.words, told.hit.start) is not None
    return "wounded" if cared and not (in_ward or sick or told.counts("sick")) else None


def _infected(told: Told) -> str | None:
    """ "47 people had been treated for breathing trouble": no disease is named."""
    treated = verb_index(told.language, "treating").find(told.sentence.words[told.hit.start : told.hit.end])
    sick = any(hit.value[0] == "infected" for hit in told_in(told.sentence, "topic"))
    return None if sick or not treated or told.counts("sick") else "wounded"


def _is_first_aid(told: Told) -> bool:
    """Whether care is given on the spot: to marchers, or by those who give first aid."""
    named = triggers(told.language)["noun"].find(told.sentence.words[slice(*told.phrase)])
    crowd = any(found.value[0] in {"protesters", "strikers"} for found in named)
    aid = told.speaks_of("first_aid")
    return not told.counts("sick") and (crowd or aid)


_RULES: Mapping[str, Callable[[Told], str | None]] = {
    "affected": _affected,
    "arrested": _arrested,
    "captured": _captured,
    "casualties": _casualties,
    "delivered": _delivered,
    "deployed": _deployed,
    "destroyed": _destroyed,
    "displaced": _displaced,
    "evacuated": _evacuated,
    "hospitalised": _hospitalised,
    "infected": _infected,
    "jobs_lost": _jobs_lost,
    "killed": _killed,
    "missing": _missing,
    "protesters": _protesters,
    "other": _other,
    "repatriated": _repatriated,
    "reinforcements": lambda told: _deployed(told) if told.unit == "item" else None,
    "rescued": _rescued,
    "voters": _voters,
}
