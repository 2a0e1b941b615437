"""What a figure without words of its own takes over from what was said before.

| figure | takes the measure of | but not |
|---|---|---|
| a part ("dont 1 000") | the whole: the last figure of its sentence, else of the text | a noun of another kind |
| a share | the last share, or what is told in shares and was spoken of | a rise or a fall: ``other`` |
| a sum | ``cost``; a bare number from a million on where money was spoken of | |
| a number with a fraction | a magnitude | |
| bare, or of people at large | what was asked, told before, or mostly told | a verb of its own: ``other`` |
| of a noun of its own | nothing: ``other`` | an answer to a question, machines brought by a crowd |
"""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.asides import are_ages, aside, listing, verbless
from graphkit.extract.counted import is_listed
from graphkit.extract.measures import Measured
from graphkit.extract.memory import GATHERED, SHARE_OF, Memory
from graphkit.extract.predicates import is_counted, own_verb
from graphkit.extract.standing import alone, only_one, stands_for, takes_up, told_otherwise
from graphkit.extract.triggers import (
    AREAS,
    HARMS,
    MILLION,
    fits,
    flags,
    gatherings,
    is_money,
    nouns_of,
    triggers,
    verb_index,
)
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

MAGNITUDES = (1.0, 10.0)
THOUSAND = 1e3  # beside a sum a bare number from here on is one
WEIGHTS = {"t", "m3"}
LARGE_WEIGHT = 100  # tonnes and cubic metres from here on are a claim of their own
TELLING_VALUE = 11  # from here on a bare figure that was told before is the same
FEW_PEOPLE, FEW_THINGS = 3, 10  # less than so many in passing are no claim


def inherited(
    sentence: Sentence, mention: NumberMention, span: Span, what: Measured, memory: Memory, *, licensed: bool
) -> Measured | None:
    """The measure of a figure by what was said before; None where it is no claim.

    ``licensed``: somebody is credited with it, or it is large.
    """
    previous, value = memory.told, mention.size
    recalled = stands_for(sentence, span)
    licensed = licensed or recalled or _is_told(sentence, span, what, memory)
    goes_its_way = _of_them(sentence, span) and own_verb(sentence, span)
    known = what.noun is not None and is_listed(sentence.language, what.noun)
    if what.part and (whole := _whole(memory)) and (not known or what.unit == whole.unit) and not goes_its_way:
        few = whole.measure == "other" and value < FEW_PEOPLE
        return None if few else replace(what, measure=whole.measure, unit=what.unit or whole.unit)
    bare = what.noun is None and not what.unit
    if mention.kind == "count" and not float(value).is_integer() and _is_magnitude(sentence, value, what, memory):
        return replace(what, measure="magnitude", unit="")
    of_shares = bare and previous is not None and previous.unit == "percent" and value <= 100
    if what.unit == "percent" or (of_shares and licensed):
        return _share(sentence, span, what, memory, licensed)
    joins = previous is not None and previous.measure in {"deployed", "reinforcements"}
    comes = what.unit == "person" and (what.noun is None or what.noun in nouns_of(sentence.language, "forces"))
    if what.additional and (comes or joins) and licensed and value >= 10:
        return replace(what, measure="reinforcements", unit="person")
    if what.unit == "m2":
        return None  # a tent, a hall
    if what.unit in AREAS:
        goes_on = previous is not None and previous.unit in AREAS
        return replace(what, measure="burned_area" if what.unit == "ha" else "other") if licensed or goes_on else None
    if is_money(what.unit):
        return replace(what, measure="cost") if licensed or memory.usual == "cost" else None
    beside = bool(memory.here) and is_money(memory.here[-1][1].unit) and what.noun is None and value >= THOUSAND
    if beside and not recalled:
        return replace(what, measure=memory.here[-1][1].measure, unit=memory.money)
    of_cost = memory.told is not None and memory.told.measure == "cost"
    if (
        memory.money
        and value >= MILLION
        and (not recalled or of_cost)
        and (what.noun is None or _is_sum(sentence, what))
    ):
        return replace(what, measure="cost", unit=memory.money)
    if what.unit in WEIGHTS:  # "produced 215,000 tonnes last year"
        goods = memory.counted is not None and memory.counted.unit == what.unit  # "84 tonnes, indique le fabricant"
        goods = goods or bool(sentence.hits(flags(sentence.language, "weighed")))
        counts = (value >= LARGE_WEIGHT or goods) and not _is_attribute(sentence, span)
        last = memory.counted
        burnt = last is not None and last.unit == what.unit and last.measure == "destroyed" and what.noun is None
        return replace(what, measure="destroyed" if burnt else "other") if counts else None
    if mention.kind != "count":
        return None
    if licensed or listing(sentence, span):
        return _count(sentence, mention, span, what, memory)
    return None


def _is_told(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> bool:
    """Whether a figure is what its sentence is for: it is counted, takes up another, stands alone or answers."""
    counted = takes_up(sentence, span) or is_counted(sentence, span, what.noun_span)
    rolled = what.noun in nouns_of(sentence.language, "rolls")
    return rolled or counted or alone(sentence, span) or (memory.asked and verbless(sentence, span))


def _of_them(sentence: Sentence, span: Span) -> bool:
    """A part told as "trois d'entre eux": a verb of its own tells what befell it alone."""
    return flags(sentence.language, "part").opens(sentence.words[span[1] : span[1] + 4])


def _whole(memory: Memory) -> Measured | None:
    """What a part is of: the last figure of its own sentence, else what was told before."""
    return memory.here[-1][1] if memory.here else memory.previous


def _is_attribute(sentence: Sentence, span: Span) -> bool:
    """Whether a weight only tells of what kind a thing is: "une grue de 400 tonnes", "the 400-tonne crane"."""
    joined = "-" in sentence.text(span) or sentence.words[span[1] : span[1] + 1] == ["-"]
    of = load(sentence.language, "phrases")["of"]
    return joined or (span[0] > 1 and sentence.words[span[0] - 1] in of and sentence.tag(span[0] - 2) == "NOUN")


def _share(sentence: Sentence, span: Span, what: Measured, memory: Memory, licensed: bool) -> Measured | None:
    """A percentage: of what the last one was of, or of what was spoken of if that is told in percent."""
    if what.unit == "percent" and _won(sentence, span, what):
        return replace(what, measure="other")
    if memory.counted is not None and is_money(memory.counted.unit) and stands_for(sentence, span):
        return replace(what, measure="other")  # "réclame 59 millions ; il n'en a reçu que 12 %"
    thing = what.noun in nouns_of(sentence.language, "items")
    previous, last = (None, None) if thing else (memory.told, memory.share)
    if what.noun is not None and licensed and told_otherwise(sentence, span, what.noun_span):
        return replace(what, measure="other")
    if previous is not None and previous.unit == "percent" and previous.measure != "other":
        return replace(what, measure=previous.measure, unit="percent") if licensed or what.noun is None else None
    if previous is not None and previous.measure in SHARE_OF:
        return replace(what, measure=SHARE_OF[previous.measure])
    if last is not None and last.measure != "other":
        return replace(what, measure=last.measure)
    if memory.shared and memory.share is None and licensed and what.noun is None:
        return replace(what, measure=memory.shared)
    return replace(what, measure="other") if licensed or what.noun else None


def _won(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A share of the votes: "54 % des suffrages", "won 53.1 percent"."""
    if what.noun in nouns_of(sentence.language, "share_nouns"):
        return True
    verbs = sentence.hits(verb_index(sentence.language, "shares"))
    return any(hit.end <= span[0] and span[0] - hit.end <= 3 and not _only_told(sentence, span, hit) for hit in verbs)


def _only_told(sentence: Sentence, span: Span, verb: Hit[bool]) -> bool:
    """Whether a verb of giving has nobody to give to: "le rectorat donne 31,2 %", not "lui donne 54 %"."""
    if not verb_index(sentence.language, "sharing_out").occurs(sentence.words[verb.start : verb.end]):
        return False
    slots = load(sentence.language, "phrases")
    between = any(sentence.tag(i) in {"NOUN", "PROPN", "PRON"} for i in range(verb.end, span[0]))
    before = verb.start > 0 and sentence.words[verb.start - 1] in slots["datives"]
    behind = span[1] < len(sentence) and sentence.words[span[1]] in slots["levels"]
    return not (between or before or behind)


def _is_sum(sentence: Sentence, what: Measured) -> bool:
    """Whether the counted noun is one of money: "140 millions d'économies"."""
    hits = triggers(sentence.language)["topic"].find(what.noun.split()) if what.noun else []
    return any(hit.value[0] == "cost" for hit in hits)


def _is_magnitude(sentence: Sentence, value: float, what: Measured, memory: Memory) -> bool:
    """A bare fraction where a magnitude was told, or in a text of a quake: "the tremor was put at 5.9"."""
    low, high = MAGNITUDES
    if what.noun is not None or what.unit or not low <= value < high:
        return False
    told = memory.told is not None and memory.told.measure == "magnitude"
    return told or memory.of_quake or bool(sentence.hits(gatherings(sentence.language, "magnitude")))


def _count(sentence: Sentence, mention: NumberMention, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """A count: the measure told before, or ``other`` where its noun or verb is new."""
    value = mention.size
    if (aside(sentence, span, value) and not only_one(sentence, span)) or (what.noun is None and are_ages(mention)):
        return None
    if what.noun is None:
        return _bare(sentence, span, what, memory, value)
    previous = memory.told
    if previous and _same_noun(sentence, span, what, memory) and not told_otherwise(sentence, span, what.noun_span):
        cut = what.noun in nouns_of(sentence.language, "jobs") and memory.sheds_jobs
        return replace(what, measure="jobs_lost" if cut else previous.measure, unit=what.unit or previous.unit)
    if what.noun in nouns_of(sentence.language, "generic") and not told_otherwise(sentence, span, what.noun_span):
        if memory.asked and previous and previous.measure == "other":
            return replace(what, measure="other", unit="person")
        told = previous.measure if previous and previous.unit == "person" and previous.measure != "other" else None
        if told in {"deployed", "reinforcements"} and memory.crowd:
            told = memory.crowd  # "900 policiers sont mobilisés. Elle attend 4 000 personnes"
        told = told if memory.may_be(told, value) else None  # "promet un million de personnes", behind four hurt
        return replace(what, measure=told or memory.likely(value) or "other", unit="person")
    if sentence.words[span[0] - 1] in load(sentence.language, "attribution")["agent_markers"]:
        return None  # "mandaté par trois rédactions": who did something is not counted
    answers = memory.asked and previous is not None and verbless(sentence, span)
    if answers and previous and fits(previous.measure, what.unit or previous.unit):
        return replace(what, measure=previous.measure, unit=what.unit or previous.unit)
    fielded = what.noun in nouns_of(sentence.language, "fielded")
    fielded = fielded or _is_pair(sentence, what, "fielded")
    if value < (FEW_PEOPLE if what.unit == "person" or fielded else FEW_THINGS):
        return None
    gathered = memory.usual in GATHERED and what.unit == "person" and not fielded
    if gathered and not any(sentence.is_verb(i) for i in range(len(sentence))):
        return replace(what, measure=memory.usual or "other")  # "« Dix mille paysans, 1 300 machines ! »"
    counted = replace(what, measure="deployed" if fielded else "other", unit=what.unit or "item")
    return memory.of_story(counted, sentence.language)


def _is_pair(sentence: Sentence, what: Measured, slot: str) -> bool:
    """Whether the counted noun and the word before it are one of a slot: "seven water bombers"."""
    if what.noun is None or what.noun_span is None:
        return False
    words = sentence.words[slice(*what.noun_span)]
    at = words.index(what.noun) if what.noun in words else 0
    return " ".join(words[max(at - 1, 0) : at + 1]) in nouns_of(sentence.language, slot)


def _same_noun(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> bool:
    """Whether the same things are counted again: "310 postes seraient supprimés. On parle de 450 postes"."""
    previous, jobs = memory.told, nouns_of(sentence.language, "jobs")
    if what.noun in jobs and memory.sheds_jobs and takes_up(sentence, span):
        return True  # "stuck to its figure of 1,420 jobs", behind what the plan would cost
    if previous is None or what.noun is None or previous.measure in {"", "other"}:
        return False
    if not fits(previous.measure, what.unit):
        return False
    cut = previous.measure == "jobs_lost" and what.noun in jobs
    if previous.unit == "item" and what.noun in nouns_of(sentence.language, "wider_things"):
        return True  # "dix-huit voitures brûlées ... soixante-cinq véhicules pour les deux nuits"
    return cut or (previous.noun is not None and what.noun in noun_forms(previous.noun, sentence.language))


def _of_gear(sentence: Sentence, span: Span, memory: Memory) -> bool:
    """Whether what a crowd brought was counted last, and goes on: "180 tracteurs. Les organisateurs en voient 300"."""
    last, slots = memory.counted, load(sentence.language, "phrases")
    brought = last is not None and last.unit == "item" and last.noun in nouns_of(sentence.language, "brought")
    return brought and not any(word.lstrip("-") in slots["plural_subjects"] for word in sentence.words[: span[0]])


def _bare(sentence: Sentence, span: Span, what: Measured, memory: Memory, value: float) -> Measured | None:
    """A number alone."""
    previous, counted = memory.previous, memory.counted
    if counted and counted.measure == "other" and stands_for(sentence, span):
        unit = "item" if counted.unit == "percent" else counted.unit
        return replace(what, measure="other", unit=unit, noun=counted.noun)
    theirs = memory.crowd is not None and flags(sentence.language, "organisers").occurs(sentence.words)
    if theirs and not _of_gear(sentence, span, memory):  # "À Brest, ils étaient 3 000 selon les organisateurs"
        return replace(what, measure=memory.crowd or "", unit="person")
    if told_otherwise(sentence, span, None):
        unit = previous.unit if previous and previous.unit in {"person", "item"} else "person"
        return replace(what, measure="other", unit=unit) if value >= FEW_PEOPLE else None
    same = memory.values.get(value)
    if same is not None and value >= TELLING_VALUE and same.unit == (previous or same).unit and same.measure != "other":
        return replace(what, measure=same.measure, unit=same.unit, noun=same.noun)  # "lui aussi à onze"
    if previous and previous.measure in HARMS and memory.toll and not memory.here:
        previous = memory.toll  # "24 tués, 17 blessés. C'est moins que les 85 dont se prévalait le groupe"
    if previous and previous.measure and previous.unit in {"person", "item", *WEIGHTS, *AREAS}:
        few = previous.measure == "other" and value < FEW_PEOPLE
        return None if few else replace(what, measure=previous.measure, unit=previous.unit, noun=previous.noun)
    share = memory.here[-1][1] if memory.here and memory.here[-1][1].unit == "percent" else None
    if share and share.noun in nouns_of(sentence.language, "items"):
        return replace(what, measure="other", unit="item")  # "une signature sur six, soit à peu près 25 000"
    usual = memory.likely(value)
    return replace(what, measure=usual, unit="person") if usual and value < MILLION else None
