"""Which measure a number is of by its own sentence, in which unit, and whether it is a part or an addition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import counted_phrase, head_noun, is_code, noun_unit, number_of
from graphkit.extract.levelled import before_level, behind_noun, levelled
from graphkit.extract.narrowed import as_told
from graphkit.extract.predicates import copulas, predicate
from graphkit.extract.standing import pronoun_before
from graphkit.extract.superseded import is_superseded
from graphkit.extract.telling import noun_trigger, trigger_of
from graphkit.extract.triggers import (
    HARMS,
    ITEM_MEASURES,
    MILLION,
    POSTS,
    Found,
    default_unit,
    fitting,
    flags,
    nouns_of,
    triggers,
    verb_index,
)
from graphkit.extract.undergone import among_those
from graphkit.lexicons.loader import load
from graphkit.model import fixed

PER_HOUSEHOLD = {"affected", "displaced", "evacuated", "other"}  # told of homes as of the people in them
THROWN_OUT = {"casualties", "killed", "affected"}  # told of people by verbs that destroy things
_BILLED = {("destroyed", "topic"), ("casualties", "topic")}  # told of harm and of what it costs
JOINED_REACH = 5  # tokens from one figure of a list to the next


@fixed
class Measured:
    """A number's measure ("" where its sentence does not tell), its unit, its noun and the words that tell."""

    measure: str
    unit: str
    noun: str | None
    noun_span: Span | None
    trigger: str | None
    trigger_span: Span | None = None
    additional: bool = False
    part: bool = False
    superseded: bool = False  # the text gives it as an earlier figure


def measured(sentence: Sentence, mention: NumberMention, span: Span, unit: str | None = None) -> Measured | None:
    """What a number measures by the words of its own sentence; None where it counts nothing worth a claim.

    ``unit`` stands in for the unit that the number leaves out ("16 000 hectares, dont 13 000 brûlés").
    """
    language = sentence.language
    phrase = counted_phrase(sentence, span)
    if _names_none(sentence, span):
        phrase = (span[1], span[1])
    head = head_noun(sentence, phrase)
    noun = sentence.words[head] if head is not None else mention.noun
    given = mention.quantity.unit or unit
    kind = noun_unit(sentence, noun, phrase, head)
    passing = noun in nouns_of(language, "passing") and not given and not kind
    if passing and noun not in nouns_of(language, "relations"):
        return None
    unit = given or ("person" if passing else kind)
    if head is not None and not unit and is_code(sentence, head):
        unit = "item"  # "its entire fleet of nineteen F-16s"
    extra = _is_additional(sentence, span, phrase) or _restates_addition(sentence, span, noun)
    extra = extra or _adds_to(sentence, phrase) or _brings_to(sentence, span)
    part = _is_part(sentence, span) or among_those(sentence, phrase, unit or "person") is not None
    earlier = is_superseded(sentence, span)
    noun_span = phrase if head is not None else None
    if head is None and not given and (numbered := _number_of(sentence, span)):
        named = head_noun(sentence, numbered)
        whose = noun_unit(sentence, sentence.words[named], numbered, named) if named is not None else ""
        hit = noun_trigger(sentence, numbered, named, whose) or predicate(sentence, numbered, whose)
        falls = named is not None and sentence.words[named] in nouns_of(sentence.language, "partings")
        if hit is not None and not (falls and hit.value[0] in HARMS):  # "the remaining cuts, around 800, fall on"
            told = (hit.start, hit.end)
            measure = as_told(sentence, hit, numbered, whose, extra)
            unit = default_unit(measure)
            return Measured(measure, unit, None, None, sentence.text(told), told, extra, part, earlier)
        if named is not None:
            noun, noun_span = sentence.words[named], numbered
            unit = whose or "item"
    hit = trigger_of(sentence, mention, span, phrase, head, _sought_in(sentence, phrase, unit))
    if hit is None and not unit and head is not None and sentence.tag(head) == "NOUN":
        hit = trigger_of(sentence, mention, span, phrase, head, "item")  # things that no list names
    others = head is not None and flags(language, "others").opens(sentence.words[head : head + 1])
    if hit is None and not unit and (head is None or others):
        hit = _handled(sentence, trigger_of(sentence, mention, span, phrase, head, "item"))
    if hit is not None and not unit and head is not None and sentence.tag(head) == "NOUN":
        hit = _of_thing(sentence, hit)
    if hit is not None and ((part and _of_whole(sentence, span, phrase, hit)) or _is_bill(mention, hit, head)):
        hit = None
    if passing and (hit is None or hit.value[0] == "other" or not _beside(sentence, hit, span, phrase)):
        return None
    if hit is None:
        return Measured("", unit, noun, noun_span, None, None, extra, part, earlier)
    part = part or _of_the_harmed(sentence, hit, span, phrase)
    measure = as_told(sentence, hit, phrase, unit, extra)
    extra = extra or (measure == "killed" and _names_wounded(noun, language))
    thing = head is not None and sentence.tag(head) == "NOUN" and measure in {"affected", "other"}
    unit = unit or ("item" if thing else "")  # things that no list names: "les 203 départs annulés"
    if measure in {"vaccinated", "jobs_lost"} and unit == "item":
        unit = "person"  # "2,4 millions de doses administrées", "around 800 cuts"
    words = (hit.start, hit.end)
    return Measured(
        measure, unit or default_unit(measure), noun, noun_span, sentence.text(words), words, extra, part, earlier
    )  # fmt: skip


def _number_of(sentence: Sentence, span: Span) -> Span | None:
    """What a bare figure is the number of, where its clause names it elsewhere."""
    return number_of(sentence, span) or levelled(sentence, span) or _named_beside(sentence, span)


def _named_beside(sentence: Sentence, span: Span) -> Span | None:
    return before_level(sentence, span) or behind_noun(sentence, span)


def by_roof(what: Measured, last: Measured | None, language: str) -> Measured:
    """Families and households as the things that are counted, but where the people of them are meant (killed); so are
    customers behind homes that have no power: "hit 38,000 homes. The mayor spoke of 65,000 customers".
    """
    cut_off = last is not None and (last.measure, last.unit) == ("affected", "item")
    if cut_off and what.measure in {"affected", "other"} and what.noun in nouns_of(language, "supplied"):
        return replace(what, measure="affected", unit="item")
    roofs = what.measure in PER_HOUSEHOLD and what.noun in nouns_of(language, "households")
    return replace(what, unit="item") if what.unit == "person" and roofs else what


def _beside(sentence: Sentence, hit: Found, span: Span, phrase: Span) -> bool:
    """Whether a word stands near a figure in its own clause."""
    between = range(hit.end, span[0]) if hit.end <= span[0] else range(phrase[1], hit.start)
    return len(between) <= JOINED_REACH and not any(sentence.words[i] in BARRIERS for i in between)


def _names_none(sentence: Sentence, span: Span) -> bool:
    """Whether "en" is what is counted, and "de" opens something else: "en a vu descendre 144 des autocars"."""
    slots = load(sentence.language, "phrases")
    if span[1] + 1 >= len(sentence) or pronoun_before(sentence, span) is None:
        return False
    of = sentence.words[span[1]] in slots["of"] and sentence.tag(span[1] + 1) == "DET"
    return of or sentence.words[span[1]] in {*slots["links"]} - {*slots["of"], *slots["place_articles"]}


def _of_whole(sentence: Sentence, span: Span, phrase: Span, hit: Found) -> bool:
    """Whether a word tells of the whole or of what went on, and not of its part.

    "arrête son décompte à 34 dépouilles, dont six femmes", "three of them critically, when the stand collapsed".
    """
    if hit.end <= sentence.barrier_before(span[0]):
        return True
    return hit.start >= phrase[1] and any(sentence.tag(i) == "SCONJ" for i in range(phrase[1], hit.start))


def _is_bill(mention: NumberMention, hit: Found, head: int | None) -> bool:
    """Whether millions of nothing are what losses cost: "chiffre les dégâts à 540 millions"."""
    return head is None and hit.value in _BILLED and mention.size >= MILLION


def _handled(sentence: Sentence, hit: Found | None) -> Found | None:
    """A verb that is told of goods alone: "quatre cent mille ont été réceptionnées", "compte en livrer 45 000"."""
    if hit is None or hit.value[0] != "delivered":
        return None
    handling = verb_index(sentence.language, "handling").find(sentence.words[hit.start : hit.end])
    return hit if handling else None


def _of_thing(sentence: Sentence, hit: Found) -> Found:
    """A verb that is told of people and of things, beside a noun that no list has: "two distillation units"."""
    if hit.value[1] not in {"object", "subject"} or hit.value[0] not in THROWN_OUT:
        return hit
    things = triggers(sentence.language)[hit.value[1]].all_at(sentence.words, hit.start, fitting("item"))
    return next((one for one in things if one.value[0] in ITEM_MEASURES and one.end == hit.end), hit)


def _sought_in(sentence: Sentence, phrase: Span, unit: str) -> str:
    """The unit by which words are taken or left: posts are cut, whoever else is saved or sent."""
    posts = nouns_of(sentence.language, "jobs").intersection(sentence.words[slice(*phrase)])
    return POSTS if unit in {"person", ""} and posts else unit


def _is_additional(sentence: Sentence, span: Span, phrase: Span) -> bool:
    """ "3 000 de plus", "another 40"; but not "60 policiers étaient encore mobilisés", "139 deaths, more than a third",
    nor "neuf morts selon un nouveau bilan".
    """
    index = flags(sentence.language, "additional")
    first = max(sentence.barrier_before(span[0]), span[0] - 2)
    last = min(phrase[1] + 3, sentence.barrier_after(phrase[1] - 1))
    last = next((i for i in range(phrase[1], last) if sentence.is_verb(i) or sentence.tag(i) == "DET"), last)
    # "16 décès et de plus de 16 000": what begins the next figure adds nothing to this one
    last = next((at[0] for _, at in sentence.marks["numbers"] if phrase[0] < at[0] <= last), last)
    return index.occurs(sentence.words[first : span[0]]) or index.occurs(sentence.words[phrase[0] : last])


def _adds_to(sentence: Sentence, phrase: Span) -> bool:
    """ "150 gendarmes were being sent in addition to the troops already there"; no other figure comes first."""
    end = sentence.barrier_after(phrase[1] - 1)
    hits = flags(sentence.language, "adds_to").find(sentence.words[phrase[1] : end])
    return bool(hits) and sentence.marks["number_tokens"].isdisjoint(range(phrase[1], phrase[1] + hits[0].start))


def _brings_to(sentence: Sentence, span: Span) -> bool:
    """ "Les secours ont sorti dix corps, portant à 46 le nombre de morts": the last figure before a new total."""
    behind = sentence.words[span[1] :]
    hits = flags(sentence.language, "brings_to").find(behind)
    if not hits or not sentence.marks["number_tokens"].isdisjoint(range(span[1], span[1] + hits[0].start)):
        return False
    return any(at[0] >= span[1] + hits[0].end for _, at in sentence.marks["numbers"])


def _names_wounded(noun: str | None, language: str) -> bool:
    """ "deux blessés ont succombé": they come on top of the dead counted before."""
    hit = triggers(language)["noun"].at([noun], 0) if noun else None
    return hit is not None and hit.value[0] == "wounded"


def _restates_addition(sentence: Sentence, span: Span, noun: str | None) -> bool:
    """Whether forces are told in heads behind a comma: "deux bataillons supplémentaires, environ 1 500 hommes"."""
    before = [at for _, at in sentence.marks["numbers"] if at[1] < span[0]]
    men = {*nouns_of(sentence.language, "forces"), *nouns_of(sentence.language, "generic")}
    if not before or noun not in men:
        return False
    phrase = counted_phrase(sentence, before[-1])
    head = head_noun(sentence, phrase)
    units = head is not None and sentence.words[head] in nouns_of(sentence.language, "formations")
    between = sentence.words[phrase[1] : span[0]]
    apposed = units and between[:1] == [","] and len(between) <= 2
    return apposed and _is_additional(sentence, before[-1], phrase)


def _is_part(sentence: Sentence, span: Span) -> bool:
    """ "dont 1 000", "among them eight", "sept d'entre elles", and what is joined to one: "dont six femmes et deux"."""
    around = sentence.words[max(0, span[0] - 3) : span[0]]
    behind = sentence.words[span[1] : span[1] + 4]
    index = flags(sentence.language, "part")
    taken = index.opens(behind) and behind[0] not in load(sentence.language, "phrases")["relatives"]
    if index.occurs(around) or taken or _of_those_told(sentence, span):
        return True
    joined = span[0] > 1 and sentence.words[span[0] - 1] in load(sentence.language, "phrases")["harm_joiners"]
    before = [at for _, at in sentence.marks["numbers"] if span[0] - JOINED_REACH <= at[1] < span[0] - 1]
    plain = joined and before and "," not in sentence.words[before[-1][1] : span[0]]
    return bool(plain) and _is_part(sentence, before[-1])


def _of_the_harmed(sentence: Sentence, hit: Found, span: Span, phrase: Span) -> bool:
    """ "Nine of the dead were civilians", "deux des blessés": a part of those who are counted besides."""
    wholes = load(sentence.language, "modality")["wholes"]
    behind = sentence.words[span[1] : span[1] + 2]
    if hit.value[0] not in HARMS | {"casualties"} or not (behind[:1] and {behind[0], " ".join(behind)} & {*wholes}):
        return False
    named = triggers(sentence.language)["noun"].find(sentence.words[span[1] + 1 : phrase[1]])
    return any(one.value[0] in HARMS | {"casualties"} for one in named)


def _of_those_told(sentence: Sentence, span: Span) -> bool:
    """ "Confirmed that eleven of its staff were among them", "deux agents figurent parmi eux"."""
    behind = sentence.words[span[1] : sentence.barrier_after(span[1] - 1)]
    hits = flags(sentence.language, "among_them").find(behind)
    copulae = copulas(sentence.language)
    return any(hit.start > 0 and behind[hit.start - 1] in copulae for hit in hits)


def said_of_all(triggered: Sequence[Found]) -> str | None:
    """The one measure that a stretch of words speaks of; None where it speaks of none or of several."""
    found = {hit.value[0] for hit in triggered}
    return found.pop() if len(found) == 1 else None
