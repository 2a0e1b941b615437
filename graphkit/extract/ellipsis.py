"""Figures whose own words tell too little of what they measure: what was said before settles it."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.asides import in_quotation, in_source, of_oneself, recalls
from graphkit.extract.changes import is_change, is_result
from graphkit.extract.counted import is_listed
from graphkit.extract.credits import choose
from graphkit.extract.held_against import held_against
from graphkit.extract.inherit import inherited
from graphkit.extract.measures import Measured
from graphkit.extract.memory import Memory
from graphkit.extract.standing import pronoun_before
from graphkit.extract.storied import in_story
from graphkit.extract.taken_up import after_part, as_recalled
from graphkit.extract.told_verbs import cares, stays_away, takes_part, to_each, touched
from graphkit.extract.topics import label_of, turns_to
from graphkit.extract.triggers import (
    HARMS,
    ITEM_MEASURES,
    MILLION,
    Role,
    fits,
    flags,
    is_money,
    nouns_of,
    told_in,
    triggers,
    verb_index,
)
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

SMALL_CHANGE = 100  # prices in passing, in any currency
LARGE = 100  # who counts so many makes a claim, credited or not
SENT = {"deployed", "reinforcements", "other"}  # what more may be added to
CARED = {"wounded", "hospitalised"}  # what a verb of care tells
TAKEN = {"captured", "repatriated"}  # those held afterwards are held by the enemy


def settle(sentence: Sentence, mention: NumberMention, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """The measure of a number as the text means it; None where it is no claim."""
    settled = _settled(sentence, mention, span, what, memory)
    return in_story(sentence, span, settled, memory) if settled else None


def _settled(sentence: Sentence, mention: NumberMention, span: Span, what: Measured, memory: Memory) -> Measured | None:
    previous = memory.told
    value = mention.size
    credited = choose(sentence, span) is not None or sentence.quoted or in_quotation(sentence, span)
    asks = sentence.words[-1] == "?" and (not credited or len(sentence) - (span[1] - span[0]) <= 3)
    befallen = what.unit == "person" and what.measure not in {"", "other"}
    if in_source(sentence, span, of_people=befallen) or asks or of_oneself(sentence, mention, span):
        return None  # who speaks is not counted, a question claims nothing
    if is_money(what.unit) and not credited and (mention.quantity.value or MILLION) < SMALL_CHANGE:
        return None
    if not mention.quantity.unit and (against := held_against(sentence, span, what, memory)):
        return against
    if memory.money and not what.unit.isupper() and mention.size >= LARGE and to_each(sentence, span):
        return replace(what, measure="cost", unit=memory.money)  # "sa promesse d'un million par famille endeuillée"
    if what.unit == "percent" and (is_change(sentence, span) or is_result(sentence, span)):
        return replace(what, measure="other")
    people = what.noun in nouns_of(sentence.language, "generic") and not what.measure
    label = label_of(sentence) if (what.noun is None or people) and not is_money(what.unit) else None
    label = memory.of_story(label, sentence.language) if label else None
    goes_on = label is not None and (not memory.here or (previous is not None and previous.measure == label.measure))
    if label is not None and goes_on and fits(label.measure, what.unit or label.unit):
        return replace(what, measure=label.measure, unit=what.unit or label.unit, noun=label.noun)
    if recalled := _taken_up(sentence, span, what, memory):
        return recalled
    if what.measure == "arrested" and _is_settled_on(sentence, span, what):
        what = replace(what, measure="", trigger=None, trigger_span=None)
    if what.measure and recalls(sentence, mention, span, what):
        return None
    if what.measure:
        return _refined(sentence, mention, span, what, memory)
    large = value >= LARGE and float(value).is_integer()
    return inherited(sentence, mention, span, what, memory, licensed=credited or large)


def _is_settled_on(sentence: Sentence, span: Span, what: Measured) -> bool:
    """Whether a figure is what is settled, and nobody: "ce chiffre de 24 000 n'a jamais été arrêté"."""
    of = load(sentence.language, "phrases")["of"]
    told = span[0] > 1 and sentence.words[span[0] - 1] in of and what.noun is None
    return told and sentence.words[span[0] - 2] in nouns_of(sentence.language, "recalling")


def _taken_up(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """A bare figure behind "en", where only words before it tell: "onze arrêtés, ... n'en reconnaît que quatre"."""
    place = pronoun_before(sentence, span)
    if place is None or not memory.here or what.noun is not None or not what.trigger_span:
        return None
    last = memory.here[-1][1]
    aside = sentence.words[span[1] : span[1] + 1] == [","] and what.trigger_span[0] >= span[1]
    aside = aside and sentence.words[span[1] + 1] in load(sentence.language, "phrases")["relatives"]
    told = aside or what.trigger_span[1] <= place  # "en dénombre 78 000, qui marchent vers la ville"
    return replace(what, measure=last.measure, unit=last.unit) if told else None


def _refined(sentence: Sentence, mention: NumberMention, span: Span, what: Measured, memory: Memory) -> Measured:
    """What was said before makes of a vague word: a part of its whole, a figure taken up again, "concernés"."""
    previous = memory.told
    whole = memory.here[-1][1] if memory.here else previous
    touches = what.measure == "affected" and what.unit in {"person", "percent"} and memory.usual == "jobs_lost"
    contracts = what.measure == "affected" and what.noun in nouns_of(sentence.language, "contracts")
    if contracts and memory.usual == "jobs_lost":
        return replace(what, measure="jobs_lost", unit="person")  # "188 contrats concernés"
    if touches and not memory.of_breach and not sentence.hits(flags(sentence.language, "breach")):
        return replace(what, measure="jobs_lost")
    if (
        what.measure == "casualties"
        and "killed" in {memory.usual, previous.measure if previous else None}
        and {what.noun, *(what.trigger or "").split()} & nouns_of(sentence.language, "victims")
    ):
        return replace(what, measure="killed")
    if what.measure in CARED and not memory.here and turns_to(sentence) and previous and cares(sentence, what):
        return replace(what, measure=previous.measure)  # "Côté rescapés, la Croix-Rouge a pris en charge 150 personnes"
    if (
        what.measure == "affected"
        and what.unit in {"person", "percent"}
        and memory.of_outbreak
        and touched(sentence, what)
    ):
        return replace(what, measure="infected")  # "the number of affected children rose to 19"
    if _is_hit(sentence, what) and previous and previous.measure == "wounded":
        return replace(what, measure="wounded")  # "quatre gendarmes blessés. La CR parle de huit manifestants touchés"
    if what.measure == "jobs_lost" and not memory.cuts_jobs:
        return replace(what, measure="other")  # "puts the number of jobs at 120,000"
    if (summed := _summed(what, memory)) is not None:
        return summed
    if (
        what.noun is None
        and what.unit == "person"
        and not what.additional
        and (thing := _as_thing(sentence, what, memory))
    ):
        return thing
    adds = what.measure == "reinforcements" and what.noun is None and previous is not None
    if adds and previous and previous.measure not in SENT and previous.unit == "person":
        return replace(what, measure=previous.measure)  # "près de 900 en ajoutant les contrats précaires"
    if (what.measure, what.unit, what.noun) == ("other", "person", None) and pronoun_before(sentence, span) is not None:
        things = memory.counted is not None and memory.counted.unit == "item"
        return replace(what, unit="item") if things else what  # "361 drones ; n'en avoir lancé que 200"
    if what.measure == "hospitalised" and memory.counts("infected") and _only_sick(sentence, what):
        return replace(what, measure="infected")  # "72 cases of cholera. MSF reports 133 patients"
    if what.measure == "turnout" and what.unit == "percent" and _of_strike(sentence, memory):
        return replace(what, measure="strikers")  # "évalue la participation à 29 % de son personnel"
    if what.measure == "protesters" and memory.usual == "strikers" and takes_part(sentence, what):
        return replace(what, measure="strikers")
    if what.measure == "killed" and _leaves(sentence, what) and memory.usual == "jobs_lost":
        return replace(what, measure="jobs_lost")  # "l'État a perdu 9 500 agents"
    if what.unit == "percent" and what.noun is None and memory.counted and is_money(memory.counted.unit):
        return replace(what, measure="other")  # "$145 million ... 9 percent had been received"
    goods = memory.counted is not None and memory.counted.unit in {"item", "t"} and what.unit == "percent"
    if what.measure == "repatriated" and goods and what.noun is None:
        return replace(what, measure="other")  # "84 tonnes ... moins d'un tiers a pu être récupéré"
    if what.measure == "repatriated" and _suspects(sentence, what, memory):
        return replace(what, measure="other")
    if memory.here and _of_the_same(what, memory.here[-1][1]):
        return replace(what, measure=memory.here[-1][1].measure)
    if what.measure == "jobs_lost" and what.unit == "person" and memory.usual != "jobs_lost":
        gone = verb_index(sentence.language, "posts_go").find(words_of(what.trigger or ""))
        return replace(what, measure="other") if gone and what.noun in nouns_of(sentence.language, "generic") else what
    if what.measure == "missing" and memory.counts("displaced") and stays_away(sentence, what):
        return replace(what, measure="displaced")  # "nearly 8,500 of them never went home"
    if what.measure == "captured" and previous and previous.measure == "arrested" and not memory.of_captives:
        fighters = what.noun in nouns_of(sentence.language, "fighters")
        return what if fighters else replace(what, measure="arrested")  # "18 arrests. Fifteen of them were held"
    if what.measure == "repatriated" and what.noun is None and previous and previous.measure == "jobs_lost":
        return replace(what, measure="jobs_lost")  # "l'académie en a déjà rendu 148", of posts
    if added := _as_added(sentence, what, memory):
        return added
    if what.measure == "arrested" and what.noun is None and previous and previous.measure in TAKEN:
        held = verb_index(sentence.language, "holding").find((what.trigger or "").lower().split())
        return replace(what, measure="captured") if held else what
    if memory.money and not mention.quantity.unit and _is_large(mention) and what.noun is None:
        if what.measure == "casualties":
            return replace(what, measure="cost", unit=memory.money)  # "chiffre les pertes à 320 millions"
        if what.measure == "other":
            return replace(what, unit=memory.money)  # "un bénéfice d'un million deux"
    staff = nouns_of(sentence.language, "workforce") | nouns_of(sentence.language, "workers")
    of_staff = not staff.isdisjoint({what.noun, *_between(sentence, span, what)}) or memory.usual == "jobs_lost"
    if what.measure == "jobs_lost" and what.unit == "percent" and not of_staff:
        return replace(what, measure="other")  # "a 22 percent cut to direct payments"
    if what.measure == "killed" and memory.counted and memory.counted.unit == "item" and _fells(sentence, what):
        return replace(what, measure="destroyed", unit=what.unit if what.unit == "percent" else "item")
    what = _of_the_story(sentence, what, memory)
    return after_part(sentence, span, as_recalled(sentence, span, what, previous), whole)


def _is_hit(sentence: Sentence, what: Measured) -> bool:
    """Whether people are told as hit, by whatever: "huit manifestants touchés"."""
    hits = verb_index(sentence.language, "touching").find(words_of(what.trigger or ""))
    return bool(hits) and what.measure == "affected" and what.unit == "person"


def _only_sick(sentence: Sentence, what: Measured) -> bool:
    """Whether people are called patients and nothing tells of a hospital, nor of care."""
    language = sentence.language
    named = (what.trigger or "").lower() in nouns_of(language, "patients")
    slots = ("wards", "of_hospital", "beds")
    cared = verb_index(language, "treating").occurs(sentence.words) or any(
        flags(language, slot).occurs(sentence.words) for slot in slots
    )
    roles: tuple[Role, ...] = ("object", "subject")
    admitted = (hit.value[0] for role in roles for hit in told_in(sentence, role))
    return named and not cared and "hospitalised" not in admitted


def _leaves(sentence: Sentence, what: Measured) -> bool:
    """Whether those who are lost are staff."""
    staff = nouns_of(sentence.language, "workforce") | nouns_of(sentence.language, "workers")
    lost = verb_index(sentence.language, "parting").find(words_of(what.trigger or ""))
    return bool(lost) and what.noun in staff


def _of_strike(sentence: Sentence, memory: Memory) -> bool:
    """Whether those who take part are on strike: no ballot is spoken of, a strike is."""
    struck = memory.usual == "strikers" or memory.counts("strikers")
    struck = struck or any(hit.value[0] == "strikers" for hit in told_in(sentence, "topic"))
    voted = any(flags(one.language, "votes_of_staff").occurs(one.words) for one in memory.sentences_of(sentence))
    return struck and not voted and not memory.counts("voters")


def _summed(what: Measured, memory: Memory) -> Measured | None:
    """A toll where no dead are told is one of what is told: "the unions put the real toll at 3,500", of jobs."""
    last = memory.told
    if what.measure != "killed" or what.noun is not None or last is None or last.measure in HARMS:
        return None
    return None if memory.mourns_by_name else replace(what, measure=last.measure, unit=last.unit)


def _as_thing(sentence: Sentence, what: Measured, memory: Memory) -> Measured | None:
    """A bare figure where things were counted last: "So far 18,000 have crossed the border", of shells."""
    last = memory.previous
    if last is None or last.unit != "item" or what.trigger_span is None or what.measure in ITEM_MEASURES:
        return None
    index = triggers(sentence.language)
    roles: tuple[Role, ...] = ("object", "subject")
    hits = [hit for role in roles for hit in index[role].all_at(sentence.words, what.trigger_span[0])]
    brought = any(hit.value[0] == "delivered" for hit in hits)
    return replace(what, measure="delivered", unit="item", noun=last.noun) if brought else None


def _of_the_same(what: Measured, last: Measured) -> bool:
    """Whether the noun of the figure before tells a bare one: "returned 1,000 bodies; the other side counted 998"."""
    if what.noun is not None or what.trigger_span is None or last.noun_span is None or what.unit != last.unit:
        return False
    return last.noun_span[0] <= what.trigger_span[0] < last.noun_span[1]


def _as_added(sentence: Sentence, what: Measured, memory: Memory) -> Measured | None:
    """ "Dix-neuf tués, auxquels s'ajoutent deux chasseurs", "37 immeubles, auxquels s'ajoutent deux écoles"."""
    adds = verb_index(sentence.language, "adding").find(words_of(what.trigger or ""))
    last = memory.here[-1][1] if memory.here else memory.told if what.unit == "item" else None
    if not adds or last is None or what.measure not in {"reinforcements", "other"} or last.measure in SENT:
        return None
    if last.measure in HARMS:
        return replace(what, measure=last.measure, unit="person")
    return replace(what, measure=last.measure, unit=what.unit or last.unit) if fits(last.measure, what.unit) else None


def _suspects(sentence: Sentence, what: Measured, memory: Memory) -> bool:
    """Whether those set free are suspects arrested before: "cueilli neuf suspects ... et en ont relâché quatre"."""
    arrested = memory.here and memory.here[-1][1].measure == "arrested"
    return bool(arrested) and bool(verb_index(sentence.language, "freeing").find(words_of(what.trigger or "")))


def _of_the_story(sentence: Sentence, what: Measured, memory: Memory) -> Measured:
    """A noun that names several measures means the one of which the text speaks: "trois cents départs"."""
    if what.trigger_span is None or memory.usual is None or what.measure in {memory.usual, "reinforcements"}:
        return what
    hits = triggers(sentence.language)["topic"].all_at(sentence.words, what.trigger_span[0])
    named = {hit.value[0] for hit in hits if hit.end == what.trigger_span[1] and fits(hit.value[0], what.unit)}
    return replace(what, measure=memory.usual) if what.measure in named and memory.usual in named else what


def _between(sentence: Sentence, span: Span, what: Measured) -> list[str]:
    """The words from what tells a figure up to the figure: "cut its workforce by 12 percent"."""
    return sentence.words[what.trigger_span[0] : span[0]] if what.trigger_span else []


def _is_large(mention: NumberMention) -> bool:
    return mention.size >= MILLION


def _fells(sentence: Sentence, what: Measured) -> bool:
    """Whether a verb of killing is one of destroying too, and nobody is named: "en a abattu trente-neuf"."""
    if what.trigger_span is None or is_listed(sentence.language, what.noun):
        return False
    index = triggers(sentence.language)["object"]
    hits = (hit for place in range(*what.trigger_span) for hit in index.all_at(sentence.words, place))
    return any(hit.value[0] == "destroyed" for hit in hits)
