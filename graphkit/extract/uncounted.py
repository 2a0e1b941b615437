"""Numbers that are no claims where they stand: labels, ages, differences, places, those who tell.

``STANDS_FOR_ELSE`` is asked before it is known what a number measures, ``COUNTS_NOTHING`` afterwards.
"""

from __future__ import annotations

from collections.abc import Callable

from graphkit.annotate.attribution.cues import status_verbs
from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.counted import is_thing
from graphkit.extract.measures import Measured
from graphkit.extract.misfits import is_built_year, is_counted_twice, is_no_magnitude, is_share_of_figure, is_site
from graphkit.extract.objects import saying_verbs
from graphkit.extract.paces import in_batches, is_speed
from graphkit.extract.standing import only_one
from graphkit.extract.stretches import between
from graphkit.extract.triggers import AREAS, HARMS, flags, is_money, nouns_of, offices
from graphkit.lexicons.loader import load

COUNTABLE = {"count", "fraction", "money", "area"}
DIFFERENCE_REACH = 4  # tokens of "more than", "de plus que"
WHOLE_REACH = 5  # tokens between a part and its whole
AGE_REACH = 3  # tokens from "the youngest" to an age
OF_AGE, CENTURY = 12, 100
LIST_END = 4  # tokens from the one before to the last of a list
SPEAKERS = 12  # so many can be those who tell; more are counted for their number


def _joined_to_label(sentence: Sentence, span: Span) -> bool:
    """A number joined to one that counts nothing: "aged 24 and 57", "de 7 et 9 kilos"."""
    joiners = {*load(sentence.language, "phrases")["harm_joiners"], *load(sentence.language, "triggers")["part"]}
    if any(other == span and mention.quantity.unit for mention, other in sentence.marks["numbers"]):
        return False  # "54 % in 2018 and 48 % in the run-off" says what it is
    for mention, other in sentence.marks["numbers"]:
        if mention.kind in COUNTABLE or other == span:
            continue
        if mention.kind == "code" and is_thing(sentence, span[1]):
            continue  # "sur la D81 et un homme est porté disparu"
        inner = between(other, span)
        if len(inner) == 1 and sentence.words[inner[0]] in joiners:
            return True
        dated = [i for i in inner if i not in sentence.marks["date_tokens"]]
        beside = mention.kind == "measure" and other[1] < span[0]
        if beside and len(inner) > 1 and [sentence.words[i] for i in dated] == [","]:
            return True  # "38 degrés lundi, 40 mardi"
    return False


def _numbered(sentence: Sentence, span: Span) -> bool:
    """A telephone number, a code, an age: "Numéro d'urgence : 1722", "I am 68"."""
    slots, items = load(sentence.language, "phrases"), nouns_of(sentence.language, "items")
    if span[0] and sentence.words[span[0] - 1] in slots["age_verbs"]:
        return True
    for place in range(span[0] - 1, max(-1, span[0] - 6), -1):
        if sentence.words[place] in slots["numbering"] and sentence.words[place - 1] in items:
            return True  # "trains numbered 800 and up", where "protesters numbered 800" counts
        parted = sentence.words[place] == "," and place - 1 not in sentence.marks["number_tokens"]
        if parted or sentence.is_verb(place):
            return False
        if sentence.words[place] in slots["numbered"]:
            return True
    return False


def _is_age(sentence: Sentence, span: Span) -> bool:
    """Years and nobody counted: "the youngest was 17, the oldest 89", "some are 17", "the pool's manager, 46."."""
    if span[0] < 2 or span[1] - span[0] > 1 or is_thing(sentence, span[1]):
        return False
    before, behind = sentence.words[max(0, span[0] - AGE_REACH) : span[0]], sentence.words[span[1] :]
    if flags(sentence.language, "age_limits").opens(behind) or flags(sentence.language, "of_an_age").occurs(before):
        return True
    closes = span[1] >= len(sentence) or sentence.words[span[1]] in BARRIERS
    if closes and sentence.words[span[0]].isdigit() and flags(sentence.language, "aged_who").occurs(before[-2:]):
        return True  # "my mother, who is 81,"
    person = sentence.words[span[0] - 2] in nouns_of(sentence.language, "persons")
    plain = sentence.words[span[0]].isdigit() and OF_AGE <= int(sentence.words[span[0]]) < CENTURY
    return (
        closes and person and plain and before[-1] == "," and sentence.tag(span[0] - 3) in {"DET", "PART", "ADJ", "ADP"}
    )


def _is_whole(sentence: Sentence, span: Span) -> bool:
    """What a part before is taken of: "74 of 91 drones", "74 drones sur les 91 lancés"."""
    before = [at for mention, at in sentence.marks["numbers"] if at[1] < span[0] and mention.kind == "count"]
    if not before:
        return False
    slots = load(sentence.language, "phrases")
    inner = range(before[-1][1], span[0])
    words = [sentence.words[i] for i in inner]
    if len(words) == 1 and words[0] in slots["of"] and not slots["noun_first"]:
        return True
    named = is_thing(sentence, span[1])
    opened = len(words) > 2 and words[-2] in slots["taken_of"] and words[-1] in slots["determiners"]
    return opened and not named and len(words) <= WHOLE_REACH and not any(sentence.is_verb(i) for i in inner)


def _is_adjective(sentence: Sentence, mention: NumberMention, span: Span) -> bool:
    """The first half of an adjective in one word: "a four-storey dormitory"."""
    start, end = sentence.offsets(span)
    longer = end - start > mention.end - mention.start + 1
    return longer and "-" in sentence.tokens[span[1] - 1].text


def _differs(sentence: Sentence, span: Span) -> bool:
    """A difference: "a dozen more than the police counted", "600 de plus que l'an dernier", "up two from Friday"."""
    behind = sentence.words[span[1] : span[1] + DIFFERENCE_REACH]
    slots = load(sentence.language, "triggers")
    risen = span[0] > 0 and sentence.words[span[0] - 1] in slots["risen"] and behind[:1]
    return flags(sentence.language, "differences").opens(behind) or bool(risen and behind[0] in slots["risen_from"])


def _locates(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A number of things or events in which something happens: "tués dans deux attaques", "across 30 villages"."""
    if span[0] == 0 or what.noun is None or what.noun in nouns_of(sentence.language, "persons"):
        return False
    slots = load(sentence.language, "phrases")
    opening = span[0] - 1 - (span[0] > 1 and sentence.words[span[0] - 1] in slots["determiners"])
    before = sentence.words[opening] in slots["locating"]
    if what.trigger_span and what.trigger_span[0] <= opening < what.trigger_span[1]:
        return False  # "will hand over two launchers"
    own = what.trigger_span is not None and what.trigger_span[0] >= span[0]
    return before and not own and not is_money(what.unit) and what.unit not in AREAS | {"percent"}


def _is_comparison(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A "no" that counts nothing: "no clearer"."""
    untold = what.noun is None and not (what.trigger_span and what.trigger_span[0] >= span[1])
    return untold or (span[1] < len(sentence) and sentence.tag(span[1]) in {"ADJ", "ADV"})


def _unsaid(sentence: Sentence, span: Span, what: Measured) -> bool:
    """Nothing said is no figure: "aucun renfort n'a été annoncé", "aucun comptage n'existe"."""
    if what.noun in nouns_of(sentence.language, "counts"):
        return True
    last = sentence.barrier_after(span[1] - 1)
    return any(
        hit.value == "when_negated" for hit in status_verbs(sentence.language).find(sentence.words[span[1] : last])
    )


def _is_year(mention: NumberMention) -> bool:
    """A bare number that is a year where no date was read: "l'arrêté de 2021"."""
    value = mention.quantity.value
    digits = mention.kind == "count" and mention.number_end - mention.number_start == 4
    return digits and mention.quantity.qualifier == "exact" and value is not None and 1900 <= value <= 2100


def _labels(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A number that names a thing rather than counting: "Unité 8200", "kilometre 112", "window 3"."""
    if span[0] == 0 or span[1] - span[0] > 1:
        return False
    before = span[0] - 1
    if span[0] > 1 and sentence.words[span[0] - 2] in load(sentence.language, "triggers")["standing"]:
        return False  # "en avance sept", where the verb may be tagged a noun
    if what.trigger_span and (what.measure == "magnitude" or what.trigger_span[0] <= before < what.trigger_span[1]):
        return False  # "magnitude 7.8", "a 7.8-magnitude quake"
    if span[1] < len(sentence) and sentence.words[span[1]] == "-":
        return True  # "cours des 50-Otages"
    credited = any(credit.source and credit.source[1] == span[0] for credit in sentence.marks["credits"])
    if credited or sentence.words[before] in offices(sentence.language):
        return False  # "8 400 selon Occurrence, la préfecture 6 200, la CGT 9 000"
    following = span[1] < len(sentence) and sentence.tag(span[1]) in {"NOUN", "ADJ", "PROPN"}
    start, end = sentence.offsets(span)
    figure = sentence.text(span)  # "at the peak 1,050"; spaces are left out of it: "à présent 78 000"
    grouped = end - start > len(figure) or "," in figure
    return (
        not following
        and not grouped
        and sentence.tag(before) in {"NOUN", "PROPN"}
        and sentence.words[before] not in nouns_of(sentence.language, "persons")
    )


def _describes(sentence: Sentence, span: Span, what: Measured) -> bool:
    """A number that describes a place or a case: "une ville de 55 000 habitants", "si un canton de 100 inscrits"."""
    slots = load(sentence.language, "phrases")
    before = span[0] - 1
    if before > 0 and what.noun in nouns_of(sentence.language, "dwellers"):
        placed = sentence.tag(before - 1) in {"NOUN", "PROPN", "ADJ"}
        joined = sentence.words[before] in slots["of"] and placed and sentence.words[before - 1] not in slots["groups"]
        if joined and (what.trigger_span is None or what.trigger_span[0] >= span[0]):
            return True
    first = span[0]
    while first > 0 and sentence.words[first - 1] not in BARRIERS:
        first -= 1
    credited = any(credit.cue[0] >= first for credit in sentence.marks["credits"])
    opening = " ".join(sentence.words[first : first + 2])  # "s'il", but no "s'établit"
    conditional = sentence.words[first] in slots["conditions"] or opening in slots["conditions"]
    return conditional and not credited


def _counted_one(sentence: Sentence, what: Measured, span: Span) -> bool:
    """Whether "un", "une", "a" counts: where the noun itself is the harm ("un mort", "a death"), or one is stressed.

    "Une personne a été interpellée", "un seul blessé" and "one man is missing" count, "un homme a été arrêté" does not.
    """
    if what.noun is None and only_one(sentence, span):
        return True
    slots = load(sentence.language, "phrases")
    numeral = sentence.words[span[0]] in slots["numeral_one"] and what.noun is not None
    told = HARMS | {"arrested", "captured", "hospitalised"} | ({"destroyed"} if numeral else set())
    if what.measure not in told or not what.trigger_span:
        return False
    if numeral and (what.trigger_span[0] >= span[1] or sentence.words[span[0] - 1] in slots["joiners"]):
        return True  # "one American was killed", "three executives and one American"
    if span[0] and sentence.words[span[0] - 1] in slots["of"]:
        return False
    known = what.measure not in HARMS and what.noun in nouns_of(sentence.language, "persons")  # "un prisonnier coûte"
    if (
        what.trigger_span[0] == span[1]
        and sentence.tag(span[1]) == "NOUN"
        and what.measure != "hospitalised"
        and not known
    ):
        return True
    if what.measure in HARMS and what.trigger_span[0] >= span[1] and _is_victim(sentence, what, span):
        return True
    stressed = any(word in slots["single"] for word in sentence.words[span[0] : span[1] + 1])
    return stressed and what.trigger_span[0] >= span[1]


def _is_victim(sentence: Sentence, what: Measured, span: Span) -> bool:
    """ "Un homme de 77 ans a été retrouvé sans vie"; no apposition, no last of a list ("two officers and a guard")."""
    language, before = sentence.language, range(max(0, span[0] - LIST_END), span[0])
    if what.noun not in nouns_of(language, "persons") or what.noun in nouns_of(language, "relations"):
        return False
    told_of = sentence.words[span[0] - 1] in {*BARRIERS, *load(language, "phrases")["relatives"]}
    ordinal = sentence.words[span[1]] in load(language, "numbers")["ordinals"]
    codes = {i for mention, at in sentence.marks["numbers"] if mention.kind == "code" for i in range(*at)}  # "la D81"
    listed = not (sentence.marks["number_tokens"] - codes).isdisjoint(before)
    return not (span[0] and told_of) and not ordinal and not listed


def _speaks(sentence: Sentence, mention: NumberMention, span: Span) -> bool:
    """Those who tell, counted: "three diplomats familiar with the talks said", "s'alarment six sources"."""
    few = mention.quantity.value is not None and mention.quantity.value <= SPEAKERS
    cited = sentence.marks["credits"]
    own = [one for one in cited if one.kind in {"subject", "inverted"} and one.source and one.source[0] in span]
    if not few or not own:
        return False
    goes_on = own[0].cue[1] < len(sentence) and sentence.words[own[0].cue[1]] in {*BARRIERS, *_that(sentence.language)}
    plain = own[0].cue[1] < len(sentence) and sentence.tag(own[0].cue[1]) != "ADP"  # "complained of pain"
    said = plain and sentence.words[own[0].cue[0]] in saying_verbs(sentence.language)
    return goes_on or said or not any(one.source not in {None, own[0].source} for one in cited)


def _that(language: str) -> list[str]:
    that: list[str] = load(language, "phrases")["complementizers"]
    return that


def _is_one(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """An article, or a "one" that counts nothing: "declined to give a death toll"."""
    one = mention.article or (mention.quantity.value == 1 and not mention.quantity.unit)
    bounded = mention.quantity.qualifier in {"at_least", "at_most"}
    if one and bounded and what.trigger_span is not None and what.trigger_span[0] >= span[1]:
        return False  # "un avion au moins a été perdu"
    figure = mention.article and what.noun in nouns_of(sentence.language, "estimates")
    return one and (figure or not _counted_one(sentence, what, span))


def _is_told_zero(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """A nought that says nothing of a count."""
    return mention.quantity.value == 0 and (_is_comparison(sentence, span, what) or _unsaid(sentence, span, what))


def _is_named_year(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    return what.noun is None and not what.measure and _is_year(mention)


def _names_or_describes(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    return mention.kind == "count" and (_labels(sentence, span, what) or _describes(sentence, span, what))


STANDS_FOR_ELSE: tuple[Callable[[Sentence, Span], bool], ...] = (
    _joined_to_label,
    _numbered,
    _is_age,
    in_batches,
    is_speed,
    _is_whole,
)
COUNTS_NOTHING: tuple[Callable[[Sentence, NumberMention, Span, Measured], bool], ...] = (
    _is_one,
    lambda sentence, mention, span, what: _is_adjective(sentence, mention, span),
    lambda sentence, mention, span, what: _locates(sentence, span, what),
    lambda sentence, mention, span, what: _differs(sentence, span),
    is_site,
    is_no_magnitude,
    is_built_year,
    is_share_of_figure,
    is_counted_twice,
    _is_told_zero,
    _is_named_year,
    _names_or_describes,
    lambda sentence, mention, span, what: _speaks(sentence, mention, span),
)
