"""Figures whose own words do not tell what they measure: what was said before does."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.asides import are_ages, aside, in_quotation, in_source, listing, of_oneself, recalls, verbless
from graphkit.extract.counted import is_listed
from graphkit.extract.credits import choose
from graphkit.extract.measures import Measured
from graphkit.extract.memory import SHARE_OF, Memory
from graphkit.extract.predicates import counting_verbs, is_counted, own_verb
from graphkit.extract.topics import label_of
from graphkit.extract.triggers import AREAS, fits, flags, is_money, nouns_of, triggers, verb_index
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.measures import load_measures

MAGNITUDES = (1.0, 10.0)
SMALL_CHANGE = 100  # prices in passing, in any currency
TAKEN = {"captured", "repatriated"}  # those held afterwards are held by the enemy
MILLION = 1e6  # a bare number from here on is money where the text speaks of money


def settle(sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """The measure of a number as the text means it; None where it is no claim."""
    previous = memory.previous
    credited = choose(sentence, span) is not None or sentence.quoted or in_quotation(sentence, span)
    asks = sentence.words[-1] == "?" and (not credited or len(sentence) - (span[1] - span[0]) <= 3)
    if in_source(sentence, span) or asks or of_oneself(sentence, mention, span):
        return None  # who speaks is not counted, a question claims nothing
    if is_money(what.unit) and not credited and (mention.quantity.value or MILLION) < SMALL_CHANGE:
        return None
    label = label_of(sentence) if what.noun is None and not is_money(what.unit) else None
    goes_on = label is not None and (memory.fresh or (previous is not None and previous.measure == label.measure))
    if label is not None and goes_on and fits(label.measure, what.unit or label.unit):
        return replace(what, measure=label.measure, unit=what.unit or label.unit, noun=label.noun)
    if what.measure and recalls(sentence, mention, span, what):
        return None
    if what.measure:
        return _refined(sentence, mention, span, what, memory)
    if what.unit == "percent" and _won(sentence, span, what):
        return replace(what, measure="other")
    goes_its_way = _of_them(sentence, span) and own_verb(sentence, span)
    if what.part and previous and (what.noun is None or what.unit == previous.unit) and not goes_its_way:
        return replace(what, measure=previous.measure, unit=what.unit or previous.unit)
    return _elliptic(sentence, mention, span, what, memory, credited)


def _of_them(sentence: Sentence, span: Span) -> bool:
    """A part told as "trois d'entre eux": a verb of its own tells what befell it alone."""
    behind = sentence.words[span[1] : span[1] + 4]
    return any(hit.start == 0 for hit in flags(sentence.language, "part").find(behind))


def _won(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A share of the votes: "54 % des suffrages", "won 53.1 percent"."""
    if what.noun in nouns_of(sentence.language, "share_nouns"):
        return True
    verbs = verb_index(sentence.language, "shares").find(sentence.words)
    return any(hit.end <= span[0] and span[0] - hit.end <= 3 for hit in verbs)


def _refined(sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory) -> Measured:
    """What was said before makes of a vague word: a part of its whole, a figure taken up again, "concernés"."""
    previous = memory.previous
    if what.measure == "affected" and what.unit in {"person", "percent"} and memory.usual == "jobs_lost":
        return replace(what, measure="jobs_lost")
    if (
        what.measure == "casualties"
        and memory.usual == "killed"
        and {what.noun, *(what.trigger or "").split()} & nouns_of(sentence.language, "victims")
    ):
        return replace(what, measure="killed")
    if what.measure == "arrested" and what.noun is None and previous and previous.measure in TAKEN:
        held = verb_index(sentence.language, "holding").find((what.trigger or "").lower().split())
        return replace(what, measure="captured") if held else what
    if (
        what.measure == "casualties"
        and memory.money
        and not mention.quantity.unit
        and _is_large(mention)
        and what.noun is None
    ):
        return replace(what, measure="cost", unit=memory.money)  # "chiffre les pertes à 320 millions"
    if what.measure == "killed" and memory.counted and memory.counted.unit == "item" and _fells(sentence, what):
        return replace(what, measure="destroyed", unit="item")
    what = _of_the_story(sentence, what, memory)
    return _after_part(span, _as_recalled(sentence, span, what, previous), previous)


def _of_the_story(sentence: Sentence, what: Measured, memory: Memory) -> Measured:
    """A noun that names several measures means the one of which the text speaks: "trois cents départs"."""
    if what.trigger_span is None or memory.usual is None or what.measure == memory.usual:
        return what
    hits = triggers(sentence.language)["topic"].all_at(sentence.words, what.trigger_span[0])
    named = {hit.value[0] for hit in hits if hit.end == what.trigger_span[1] and fits(hit.value[0], what.unit)}
    return replace(what, measure=memory.usual) if what.measure in named and memory.usual in named else what


def _is_large(mention: Any) -> bool:
    return (mention.quantity.value or mention.quantity.lower or 0) >= MILLION


def _fells(sentence: Sentence, what: Measured) -> bool:
    """Whether a verb of killing is one of destroying too, and nobody is named: "en a abattu trente-neuf"."""
    if what.trigger_span is None or is_listed(sentence.language, what.noun):
        return False
    hits = triggers(sentence.language)["object"].all_at(sentence.words, what.trigger_span[0])
    return any(hit.value[0] == "destroyed" for hit in hits)


def _after_part(span: Span, what: Measured, previous: Measured | None) -> Measured:
    """A part is of its whole's measure: "6 000 hommes en renfort, dont 1 000 arrivés sur place".

    What is told of a part alone is told whole: "4 700 pertes, dont 600 morts" are all the dead.
    """
    if not what.part or previous is None:
        return what
    if what.noun is None and what.trigger_span and what.trigger_span[1] <= span[0]:
        return replace(what, measure=previous.measure, unit=previous.unit)  # "ont brûlé, dont douze à Hostens"
    if previous.measure == "reinforcements" and what.measure == "deployed":
        return replace(what, measure=previous.measure)
    return what if previous.measure == what.measure else replace(what, part=False)


def _as_recalled(sentence: Sentence, span: Span, what: Measured, previous: Measured | None) -> Measured:
    """ "Le chiffre atteindrait 2 000 victimes": a figure taken up again keeps its measure behind a wider noun."""
    if previous is None or previous.measure == what.measure:
        return what
    wider = load_measures()["measures"].get(previous.measure, {}).get("broader", ())
    recalls = nouns_of(sentence.language, "recalling")
    named = any(
        sentence.words[i] in recalls and sentence.tag(i - 1) == "DET" for i in range(max(1, span[0] - 6), span[0])
    )
    return replace(what, measure=previous.measure) if named and what.measure in wider else what


def _elliptic(
    sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory, credited: bool
) -> Measured | None:
    previous, value = memory.previous, mention.quantity.value or mention.quantity.lower or 0
    recalled = _stands_for(sentence, span)
    counted = recalled or is_counted(sentence, span, what.noun_span)
    licensed = credited or counted or (memory.asked and verbless(sentence, span))
    joins = previous is not None and previous.measure in {"deployed", "reinforcements"}
    comes = what.unit == "person" and (what.noun is None or what.noun in nouns_of(sentence.language, "forces"))
    if what.additional and (comes or joins) and credited and value >= 10:
        return replace(what, measure="reinforcements", unit="person")
    if what.unit == "m2":
        return None  # a tent, a hall
    if what.unit in AREAS:
        goes_on = previous is not None and previous.unit in AREAS
        return replace(what, measure="burned_area" if what.unit == "ha" else "other") if credited or goes_on else None
    if is_money(what.unit):
        return replace(what, measure="cost") if credited or memory.usual == "cost" else None
    if memory.money and value >= MILLION and not recalled and (what.noun is None or _is_sum(sentence, what)):
        return replace(what, measure="cost", unit=memory.money)
    goes_on = what.noun is None and previous is not None and previous.unit == "percent" and value <= 100
    if what.unit == "percent" or (goes_on and licensed):
        thing = what.noun in nouns_of(sentence.language, "items")
        told = _share(what, None if thing else previous, None if thing else memory.share, licensed)
        first = memory.share is None and told is not None and told.measure == "other"
        spoken = first and licensed and what.noun is None
        return replace(told, measure=memory.shared) if told and spoken and memory.shared else told
    if mention.kind != "count":
        return None
    if not float(value).is_integer() and _is_magnitude(value, what, previous):
        return replace(what, measure="magnitude", unit="")
    if licensed or listing(sentence, span):
        return _as_before(sentence, mention, span, what, memory)
    return None


def _as_before(sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """A count without a word of its own: the measure told before, or ``other`` where its noun or verb is new."""
    previous, value = memory.previous, mention.quantity.value or mention.quantity.lower or 0
    if aside(sentence, span, value) or (what.noun is None and are_ages(mention)):
        return None
    counted = memory.counted
    if what.noun is None and counted and counted.measure == "other" and _stands_for(sentence, span):
        unit = "item" if counted.unit == "percent" else counted.unit
        return replace(what, measure="other", unit=unit, noun=counted.noun)
    if what.noun is None:
        few = previous is not None and previous.measure == "other" and value < 3
        if previous and previous.measure and previous.unit in {"person", "item", *AREAS}:
            return None if few else replace(what, measure=previous.measure, unit=previous.unit, noun=previous.noun)
        return replace(what, measure=memory.usual, unit="person") if memory.usual and value < MILLION else None
    if previous and _same_noun(sentence, what, previous) and not own_verb(sentence, what.noun_span or span):
        return replace(what, measure=previous.measure, unit=what.unit or previous.unit)
    if what.noun in nouns_of(sentence.language, "generic") and not own_verb(sentence, what.noun_span or span):
        if memory.asked and previous and previous.measure == "other":
            return replace(what, measure="other", unit="person")
        told = previous.measure if previous and previous.unit == "person" and previous.measure != "other" else None
        return replace(what, measure=told or memory.usual or "other", unit="person")
    answers = memory.asked and previous is not None and bool(what.unit) and verbless(sentence, span)
    if answers and previous and fits(previous.measure, what.unit):
        return replace(what, measure=previous.measure, unit=what.unit or previous.unit)
    fielded = what.noun in nouns_of(sentence.language, "fielded")
    least = 3 if what.unit == "person" or fielded else 10  # a few things in passing are no claim
    if value < least:
        return None
    return replace(what, measure="deployed" if fielded else "other", unit=what.unit or "item")


def _same_noun(sentence: Sentence, what: Measured, previous: Measured) -> bool:
    """Whether the same things are counted again: "310 postes seraient supprimés. On parle de 450 postes"."""
    if what.noun is None or previous.measure in {"", "other"} or not fits(previous.measure, what.unit):
        return False
    jobs = nouns_of(sentence.language, "jobs")
    cut = previous.measure == "jobs_lost" and what.noun in jobs
    return cut or (previous.noun is not None and what.noun in noun_forms(previous.noun, sentence.language))


def _is_sum(sentence: Sentence, what: Measured) -> bool:
    """Whether the counted noun is one of money: "140 millions d'économies"."""
    hits = triggers(sentence.language)["topic"].find(what.noun.split()) if what.noun else []
    return any(hit.value[0] == "cost" for hit in hits)


def _share(what: Measured, previous: Measured | None, last: Measured | None, licensed: bool) -> Measured | None:
    """A percentage: of what the last one was of, or of what was spoken of if that is told in percent."""
    if previous is not None and previous.unit == "percent" and previous.measure != "other":
        return replace(what, measure=previous.measure, unit="percent") if licensed or what.noun is None else None
    if previous is not None and previous.measure in SHARE_OF:
        return replace(what, measure=SHARE_OF[previous.measure])
    if last is not None and last.measure != "other":
        return replace(what, measure=last.measure)
    return replace(what, measure="other") if licensed or what.noun else None


def _stands_for(sentence: Sentence, span: Span) -> bool:
    """A pronoun that stands for what was counted: "n'en mentionnait que 84"."""
    pronouns = load(sentence.language, "triggers")["standing"]
    own = load(sentence.language, "phrases")["reflexives"]  # "s'en tient à"
    before = range(max(1, span[0] - 6), span[0])
    places = [i for i in before if sentence.words[i] in pronouns and sentence.words[i - 1] not in own]
    counting = counting_verbs(sentence.language)
    behind = [j for i in places for j in range(i + 1, min(i + 3, span[0]))]
    return any(sentence.is_verb(j) or sentence.words[j] in counting for j in behind)


def _is_magnitude(value: float, what: Measured, previous: Measured | None) -> bool:
    low, high = MAGNITUDES
    bare = what.noun is None and not what.unit and previous is not None
    return bare and previous is not None and previous.measure == "magnitude" and low <= value < high
