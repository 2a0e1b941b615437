"""The lexicon of what is measured, ready for look-up: trigger words by role, counted nouns, flags."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import product
from typing import Literal

from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.inflection import forms_of_nouns, noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, PhraseIndex, listed, words_of

Role = Literal["noun", "object", "subject", "topic"]
Trigger = tuple[str, Role]  # a measure and how its word stands to the number
Found = Hit[Trigger]

_SLOTS: tuple[tuple[Role, str], ...] = (
    ("noun", "nouns"),
    ("object", "objects"),
    ("subject", "subjects"),
    ("topic", "topics"),
)

POSTS = "post"  # stands for the unit of posts while their measure is sought
HARMS = {"killed", "wounded", "missing"}  # two of them joined are casualties
ITEM_MEASURES = {"destroyed", "delivered"}
MONEY_MEASURES = {"cost"}
AREA_MEASURES = {"burned_area"}
SCALE_MEASURES = {"magnitude"}
SHARE_MEASURES = {"turnout"}
EITHER = {
    "affected",
    "other",
    "jobs_lost",
    "deployed",
    "captured",
    "vaccinated",
    "reinforcements",
    "evacuated",
}  # told of people and of things
# what is told in percent
SHARED = {"turnout", "voters", "strikers", "vaccinated", "affected", "infected", "killed", "wounded", "casualties",
          "displaced", "jobs_lost", "other", "destroyed", "hospitalised", "evacuated", "repatriated"}  # fmt: skip
# what befalls posts, whoever holds them
POST_MEASURES = {"jobs_lost", "missing", "destroyed", "affected", "casualties", "killed", "other"}
# a bare number from here on is money where the text speaks of money: "de 35 millions de dollars à 52 millions"
MILLION = 1e6
AREAS = {"ha", "km2", "m2", "acre", "mi2"}


@lru_cache
def triggers(language: str) -> dict[Role, PhraseIndex[Trigger]]:
    """Phrases of triggers.yaml by role."""
    table = load(language, "triggers")["measures"]
    index: dict[Role, PhraseIndex[Trigger]] = {}
    for role, slot in _SLOTS:
        index[role] = PhraseIndex(language)
        part: Literal["verb", "noun"] = "verb" if slot in {"objects", "subjects"} else "noun"
        for measure, row in table.items():
            index[role].add_all(row[slot], (measure, role), part)
    return index


def told_in(sentence: Sentence, role: Role) -> list[Found]:
    """The triggers of a role that stand anywhere in a sentence."""
    dated = sentence.marks["date_tokens"]  # "since March"
    others = sentence.hits(listed(sentence.language, "events", "not_of_the_day", "noun"))  # "drone strikes"
    return [
        hit
        for hit in sentence.hits(triggers(sentence.language)[role])
        if hit.start not in dated and not any(other.start <= hit.start < other.end for other in others)
    ]


@lru_cache
def nouns_of(language: str, slot: str) -> frozenset[str]:
    """Every form of the nouns of a slot of triggers.yaml; of a phrase, of each of its words ("casques bleus")."""
    forms: set[str] = set()
    for phrase in load(language, "triggers")[slot]:
        words = words_of(phrase)
        several = [noun_forms(word, language) | {word} if len(word) > 2 else {word} for word in words]
        forms |= {" ".join(one) for one in product(*several)} if len(words) > 1 else noun_forms(words[0], language)
    return frozenset(forms)


@lru_cache
def offices(language: str) -> frozenset[str]:
    """Every form of the one-word nouns of offices that speak."""
    rows = load(language, "speakers")["offices"].values()
    return forms_of_nouns((word for row in rows for word in row["words"] if " " not in word), language)


@lru_cache
def infinitives(language: str) -> frozenset[str]:
    """The infinitives that open the verb phrases of triggers.yaml, in a language whose infinitives show."""
    table = load(language, "triggers")["measures"]
    phrases = (phrase for row in table.values() for slot in ("objects", "subjects") for phrase in row[slot])
    endings = tuple(load(language, "phrases")["infinitive_endings"])
    firsts = {words_of(phrase)[0] for phrase in phrases}
    return frozenset(word for word in firsts if endings and word.endswith(endings))


def flags(language: str, slot: str) -> PhraseIndex[bool]:
    """The words of a slot of triggers.yaml that say one thing more of a number ("supplémentaires", "dont")."""
    return listed(language, "triggers", slot, "noun")


def verb_index(language: str, slot: str) -> PhraseIndex[bool]:
    """The verbs of a slot of triggers.yaml in all their forms."""
    return listed(language, "triggers", slot, "verb")


@lru_cache
def gatherings(language: str, measure: str) -> PhraseIndex[bool]:
    """The nouns of the events that a measure tells of: a march of its marchers, a quake of its magnitude."""
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(load(language, "events")["of_the_day"].get(measure, []), True, "noun")
    return index


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code."""
    return len(unit) == 3 and unit.isupper()


def fits(measure: str, unit: str) -> bool:
    """Whether a measure can be told in a unit: an area burns, houses are destroyed, people are killed."""
    if unit == "percent":
        return measure in SHARED
    if unit == POSTS:
        return measure in POST_MEASURES
    if unit in {"t", "kg", "m3"}:
        return measure == "other" or (unit != "m3" and measure in ITEM_MEASURES)
    if measure == "delivered":
        return unit == "item"
    if unit in AREAS:
        return measure in AREA_MEASURES | {"affected", "other"}
    if is_money(unit):
        return measure in MONEY_MEASURES | {"other"}
    if measure in MONEY_MEASURES | SHARE_MEASURES:
        return False
    if unit == "item":
        return measure in ITEM_MEASURES | EITHER
    if not unit:
        return measure not in AREA_MEASURES
    if unit == "person":
        return measure not in ITEM_MEASURES | AREA_MEASURES | SCALE_MEASURES
    return True


@lru_cache(maxsize=64)
def fitting(unit: str) -> Callable[[Trigger], bool]:
    """Whether a trigger's measure can be told in a unit."""
    return lambda trigger: fits(trigger[0], unit)


def default_unit(measure: str) -> str:
    """The unit of a bare number of a measure."""
    if measure in ITEM_MEASURES:
        return "item"
    return "" if measure in SCALE_MEASURES else "person"
