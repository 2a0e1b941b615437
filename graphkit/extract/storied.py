"""What the story of a text makes of the measure of a figure: captives, campaigns, convoys."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.memory import Memory
from graphkit.extract.told_verbs import holds
from graphkit.extract.triggers import flags, nouns_of, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

SWAPPED = {"repatriated", "captured"}  # what a text of prisoners tells of
NOW_REACH = 3  # tokens between "now" and a figure


def in_story(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> Measured:
    """Soldiers behind bars where captives are spoken of are captured; who is reached by a campaign is vaccinated."""
    language = sentence.language
    if what.measure == "arrested" and what.noun in nouns_of(language, "fighters") and memory.of_captives:
        return replace(what, measure="captured")
    if memory.of_captives and memory.usual in SWAPPED and (swapped := _of_swap(sentence, span, what)):
        return replace(what, measure=swapped)
    if what.measure == "captured" and what.noun in nouns_of(language, "inmates") and memory.of_prison:
        return replace(what, measure="other")
    if what.measure == "reinforcements" and not what.additional and _by_now(sentence, span):
        return replace(what, measure="deployed")  # "600 hommes de plus ... et en compte désormais 2 400"
    carries = what.noun in nouns_of(language, "lorries") and memory.counts("delivered")
    if what.measure == "other" and what.unit == "item" and carries:
        return replace(what, measure="delivered")  # "174 aid trucks ... 91 had crossed"
    forces = memory.here and memory.here[-1][1].measure in {"deployed", "reinforcements"} and what.unit == "item"
    along = sentence.words[span[0] - 1] in load(language, "triggers")["along"]
    if what.measure == "other" and forces and along and what.noun in nouns_of(language, "gear"):
        return replace(what, measure="deployed")  # "210 pompiers sur place avec une soixantaine d'engins"
    free = what.noun not in nouns_of(language, "inmates")
    if (
        what.measure == "other"
        and what.unit == "person"
        and memory.of_captives
        and free
        and holds(sentence, span, what)
    ):
        return replace(what, measure="captured")  # "deux hommes retiennent 140 clients", of hostages
    if what.measure not in {"affected", "other"} or what.unit not in {"person", "percent"}:
        return what
    if what.trigger is None:
        round_for = what.unit == "person" and flags(language, "campaigns").occurs(sentence.words[:4])
        return replace(what, measure="vaccinated") if round_for and memory.vaccinates else what
    targets = verb_index(language, "targeting").find(words_of(what.trigger))
    campaign = sentence.hits(flags(language, "campaigns")) or (
        memory.told is not None and memory.told.measure == "vaccinated"
    )
    return replace(what, measure="vaccinated") if targets and campaign and memory.vaccinates else what


def _of_swap(sentence: Sentence, span: Span, what: Measured) -> str | None:
    """What a text of prisoners who are swapped makes of those held, and of those flown somewhere."""
    words = words_of(what.trigger or "")
    if what.measure == "arrested" and verb_index(sentence.language, "holding").find(words):
        return "captured"  # "over 9,000 Houthis are still being held"
    behind = sentence.words[span[1] : sentence.barrier_after(span[1] - 1)]
    brought = what.measure == "deployed" and verb_index(sentence.language, "moving").find(behind)
    return "repatriated" if brought and what.noun in nouns_of(sentence.language, "fighters") else None


def _by_now(sentence: Sentence, span: Span) -> bool:
    """Whether a figure is told as what there is in all, and not as what comes."""
    around = (sentence.words[max(0, span[0] - NOW_REACH) : span[0]], sentence.words[span[1] : span[1] + NOW_REACH])
    return any(flags(sentence.language, "by_now").occurs(words) for words in around)
