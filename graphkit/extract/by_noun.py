"""What the counted noun makes of the measure that a word tells: sheep that are destroyed have died.

A rule a measure, which knows the nouns and the verbs (slots of ``triggers.yaml``) that make another of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import head_noun
from graphkit.extract.triggers import Found, flags, is_money, nouns_of, triggers, verb_index
from graphkit.lexicons.loader import load

GONE = {"missing", "destroyed", "affected", "casualties", "killed"}  # posts that are gone are cut
PAID_TO, TO_EACH = 6, 3  # tokens behind a sum in which stands whom it is paid to
BEFORE = 4  # tokens before a counted phrase or a verb in which stands who does it


@dataclass(frozen=True, slots=True)
class _Told:
    """The word that tells, the phrase of what it counts, and the unit."""

    sentence: Sentence
    hit: Found
    phrase: Span
    unit: str

    @property
    def language(self) -> str:
        return self.sentence.language

    @property
    def role(self) -> str:
        return self.hit.value[1]

    def counts(self, slot: str) -> bool:
        return counts(self.sentence, self.phrase, slot)

    def told_by(self, slot: str) -> bool:
        return verb_index(self.language, slot).occurs(self.sentence.words[self.hit.start : self.hit.end])

    def behind(self, reach: int) -> list[str]:
        return self.sentence.words[self.phrase[1] : self.phrase[1] + reach]

    @property
    def denied(self) -> bool:
        """Whether a verb stands under a negation: before it, or inside the phrase ("n'ont pas regagné leur foyer")."""
        negations = load(self.language, "phrases")["negations"]
        return any(word in negations for word in self.sentence.words[max(0, self.hit.start - 3) : self.hit.end])

    @property
    def able(self) -> bool:
        """Whether a verb is told as what can be done: "the tent can hold 200 people", "n'ont pas pu voter"."""
        words = self.sentence.words[max(0, self.hit.start - 2) : self.hit.end - 1]
        return verb_index(self.language, "able").occurs(words)


def by_noun(sentence: Sentence, hit: Found, phrase: Span, unit: str) -> str:
    """The measure of a trigger as the counted noun narrows it."""
    told, measure = _Told(sentence, hit, phrase, unit), hit.value[0]
    if measure in GONE and told.counts("jobs"):
        return "jobs_lost"  # posts that vanish or are lost are cut
    rule = _RULES.get(measure)
    return (rule(told) if rule else None) or measure


def counts(sentence: Sentence, phrase: Span, slot: str) -> bool:
    """Whether a counted phrase holds a word of a slot."""
    return flags(sentence.language, slot).occurs(sentence.words[slice(*phrase)])


def _other(told: _Told) -> str | None:
    if flags(told.language, "to_each").occurs(told.behind(TO_EACH)):
        return "cost"  # "promet 500 000 roupies à chaque famille"
    if is_money(told.unit) and flags(told.language, "to_harmed").occurs(told.behind(PAID_TO)):
        return "cost"  # "débloque 2 millions en faveur des sinistrés"
    return _promised(told)


def _delivered(told: _Told) -> str | None:
    return "other" if told.counts("messages") else _promised(told)  # "received 2,300 complaints"


def _promised(told: _Told) -> str | None:
    """ "Rome a promis deux Canadair"."""
    return "reinforcements" if told.counts("helpers") and told.told_by("promising") else None


def _cost(told: _Told) -> str | None:
    """ "Le groupe a perdu 41 millions d'euros": a result, no damage."""
    before = told.sentence.words[max(0, told.hit.start - BEFORE) : told.hit.start]
    firm = not nouns_of(told.language, "firms").isdisjoint(before)
    return "other" if firm and told.told_by("losing") else None


def _rescued(told: _Told) -> str | None:
    """ "Deux n'ont pas survécu"."""
    return "killed" if told.role == "subject" and told.told_by("surviving") and told.denied else None


def _voters(told: _Told) -> str | None:
    """ "40 électeurs n'ont pas pu voter"."""
    return "affected" if told.role == "subject" and told.denied and told.able else None


def _killed(told: _Told) -> str | None:
    """ "L'opérateur a perdu 340 000 clients"."""
    return "other" if told.counts("patrons") and told.told_by("parting") else None


def _casualties(told: _Told) -> str | None:
    """ "A fait six victimes"."""
    before = told.sentence.words[max(0, told.phrase[0] - BEFORE) : told.phrase[0]]
    return "killed" if told.counts("victims") and verb_index(told.language, "taking").occurs(before) else None


def _missing(told: _Told) -> str | None:
    """Suspects are sought as well."""
    return "other" if told.counts("wanted") and told.told_by("seeking") else None


def _destroyed(told: _Told) -> str | None:
    if told.unit == "percent" and told.told_by("parting"):
        return "other"  # "a perdu 38 % de ses exploitations"
    if told.told_by("leaving") and head_noun(told.sentence, told.phrase) is None:
        return "other"  # "six had since gone home"
    if told.counts("animals"):
        return "killed"  # "300 brebis ont péri"
    # "knocked out 46,000 homes and businesses"
    return "affected" if told.counts("supplied") and told.told_by("cutting_off") else None


def _affected(told: _Told) -> str | None:
    if told.counts("services") and (told.unit == "percent" or not told.told_by("cancelling")):
        return "other"  # beds and lines that are closed
    # "aucun de nos blindés n'a été touché"
    return "destroyed" if told.counts("equipment") and not told.told_by("cancelling") else None


def _deployed(told: _Told) -> str | None:
    if told.unit != "item":
        backed = told.told_by("backing") and not told.counts("forces")
        return "other" if backed else None  # "a motion backed by 40 deputies"
    if told.counts("fielded"):
        return None
    if told.role == "noun":  # "3 830 matelas au sol"
        return None if told.counts("equipment") or told.counts("brought") else "other"
    return "delivered" if _may_deliver(told) else None  # "2,000 tents had been sent"


def _may_deliver(told: _Told) -> bool:
    """Whether a verb of sending people is one of sending things too."""
    hits = triggers(told.language)["object"].all_at(told.sentence.words, told.hit.start)
    return any(other.value[0] == "delivered" for other in hits)


def _displaced(told: _Told) -> str | None:
    if told.told_by("leaving") and told.unit != "percent":
        if told.counts("fielded"):
            return "deployed"  # "132 sapeurs-pompiers ont quitté Nîmes"
        return None if told.counts("settled") else "other"  # who leaves where they do not live
    return "other" if told.counts("inmates") else None  # "l'établissement abrite 1 450 détenus"


def _arrested(told: _Told) -> str | None:
    if told.counts("records"):
        return "affected"  # "affirment détenir 3,7 millions de fiches"
    return "other" if told.counts("inmates") and told.told_by("holding") else None  # "the prison holds 840 inmates"


def _evacuated(told: _Told) -> str | None:
    """ "About 3,000 lorries spent the night parked"."""
    return "other" if told.unit == "item" and told.role == "subject" else None


def _captured(told: _Told) -> str | None:
    if told.counts("records"):
        return "affected"
    if not told.told_by("holding"):
        return None
    of_captives = flags(told.language, "captivity").occurs(told.sentence.words)
    if (told.counts("inmates") and not of_captives) or told.able or told.unit == "item":
        return "other"  # "the tent can hold 200 people"
    return None if told.counts("held") or of_captives else "arrested"


def _repatriated(told: _Told) -> str | None:
    if told.role == "subject" and told.denied:
        return "missing"  # "thirty people have not come home"
    if not told.told_by("freeing"):
        return None
    if flags(told.language, "justice").occurs(told.sentence.words):
        return "other"  # "trois prévenus ont été relâchés par le parquet"
    return "rescued" if told.counts("unbound") else None


def _hospitalised(told: _Told) -> str | None:
    if verb_index(told.language, "treating").at(told.sentence.words, told.hit.start) is None:
        return None
    if not told.unit and head_noun(told.sentence, told.phrase) is not None:
        return "other"  # "410 départs de feu ont été traités"
    return "wounded" if _is_first_aid(told) else None


def _is_first_aid(told: _Told) -> bool:
    """Whether care is given on the spot: to marchers, or by those who give first aid."""
    named = triggers(told.language)["noun"].find(told.sentence.words[slice(*told.phrase)])
    crowd = any(found.value[0] in {"protesters", "strikers"} for found in named)
    aid = flags(told.language, "first_aid").occurs(told.sentence.words)
    return not told.counts("sick") and (crowd or aid)


_RULES: Mapping[str, Callable[[_Told], str | None]] = {
    "affected": _affected,
    "arrested": _arrested,
    "captured": _captured,
    "casualties": _casualties,
    "cost": _cost,
    "delivered": _delivered,
    "deployed": _deployed,
    "destroyed": _destroyed,
    "displaced": _displaced,
    "evacuated": _evacuated,
    "hospitalised": _hospitalised,
    "killed": _killed,
    "missing": _missing,
    "other": _other,
    "repatriated": _repatriated,
    "rescued": _rescued,
    "voters": _voters,
}
