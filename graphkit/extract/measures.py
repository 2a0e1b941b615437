"""Which measure a number is of: the counted noun, what is said of it, then the verb or noun that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import counted_phrase, head_noun, is_listed, noun_unit, number_of
from graphkit.extract.governors import governor
from graphkit.extract.harms import apposed, pair
from graphkit.extract.narrowed import as_told, sharpened
from graphkit.extract.predicates import predicate
from graphkit.extract.superseded import is_superseded
from graphkit.extract.triggers import (
    HARMS,
    POSTS,
    SCALE_MEASURES,
    Found,
    Role,
    default_unit,
    fits,
    flags,
    gatherings,
    is_money,
    nouns_of,
    triggers,
    verb_index,
)  # fmt: skip
from graphkit.extract.weak import WEAK, is_care, is_weak, is_yielding, undergone
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

# what, done to people, says more than the noun that names them ("ont interpellé 12 manifestants")
STRONG = {
    "killed",
    "wounded",
    "arrested",
    "captured",
    "evacuated",
    "repatriated",
    "rescued",
    "vaccinated",
    "hospitalised",
}
SAYS_MORE = STRONG | {"displaced"}  # what, said of those touched, says more
SICK = {"infected", "wounded", "protesters", "other"}  # whom hospitals take in
VAGUE = {"deployed", "affected", "other"}  # what says less than a noun that names people
PER_HOUSEHOLD = {"affected", "displaced", "evacuated", "other"}  # told of homes as of the people in them
NOUN_ROLES: tuple[Role, ...] = ("noun", "object")
SUM_ROLES: tuple[Role, ...] = ("noun", "object", "topic")  # "60 millions d'euros d'économies"
SCALE_REACH = 4  # tokens between a scale and its figure
GATHERED_REACH = 8  # tokens behind people in which the march stands that they join
RECORDS_REACH = 4  # tokens before a figure in which stands whose records they are
JOINED_REACH = 5  # tokens from one figure of a list to the next
BESIDE = 4  # the farthest governing verb that overrules a weak noun, in tokens


@dataclass(frozen=True, slots=True)
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
    head = head_noun(sentence, phrase)
    noun = sentence.words[head] if head is not None else mention.noun
    given = mention.quantity.unit or unit
    if noun in nouns_of(language, "passing") and not given and not is_listed(language, noun):
        return None
    unit = given or noun_unit(sentence, noun, phrase, head)
    extra = _is_additional(sentence, span, phrase)
    part = _is_part(sentence, span)
    earlier = is_superseded(sentence, span)
    noun_span = phrase if head is not None else None
    if head is None and not given and (numbered := number_of(sentence, span)):
        named = head_noun(sentence, numbered)
        whose = noun_unit(sentence, sentence.words[named], numbered, named) if named is not None else ""
        hit = _by_noun(sentence, numbered, named, whose) or predicate(sentence, numbered, whose)
        if hit is not None:
            told = (hit.start, hit.end)
            unit = default_unit(hit.value[0])
            return Measured(hit.value[0], unit, None, None, sentence.text(told), told, extra, part, earlier)
        if named is not None:
            noun, noun_span = sentence.words[named], numbered
            unit = whose or "item"
    hit = _trigger(sentence, mention, span, phrase, head, _sought_in(sentence, phrase, unit))
    if hit is None and not unit and head is not None and sentence.tag(head) == "NOUN":
        hit = _trigger(sentence, mention, span, phrase, head, "item")  # things that no list names
    if hit is not None and part and _of_whole(sentence, span, phrase, hit):
        hit = None
    if hit is None:
        return Measured("", unit, noun, noun_span, None, None, extra, part, earlier)
    measure = as_told(sentence, hit, phrase, unit, extra)
    thing = head is not None and sentence.tag(head) == "NOUN" and measure in {"affected", "other"}
    unit = unit or ("item" if thing else "")  # things that no list names: "les 203 départs annulés"
    if measure == "vaccinated" and unit == "item":
        unit = "person"  # "2,4 millions de doses administrées"
    words = (hit.start, hit.end)
    return Measured(
        measure, unit or default_unit(measure), noun, noun_span, sentence.text(words), words, extra, part, earlier
    )  # fmt: skip


def by_roof(what: Measured, language: str) -> Measured:
    """Families and households as the things that are counted, but where the people of them are meant (killed)."""
    things = what.unit == "person" and what.measure in PER_HOUSEHOLD and what.noun in nouns_of(language, "households")
    return replace(what, unit="item") if things else what


def _trigger(
    sentence: Sentence, mention: NumberMention, span: Span, phrase: Span, head: int | None, unit: str
) -> Found | None:
    """The word that tells: what the noun says, unless a verb said of a weak noun says more."""
    if scale := _scale(sentence, span, unit):
        return scale
    by_noun = _by_noun(sentence, phrase, head, unit)
    if by_noun is None and (mention.noun or span[1] - span[0] > 1):
        by_noun = _by_noun(sentence, span, None, unit, span)
    if _of_a_part(sentence, span):
        if by_noun is None and not _told_beside(sentence, phrase):
            return None  # "free 140 of the 1,100 soldiers", "five of the seven carriages left the tracks"
        if by_noun is not None:
            return by_noun  # "aucun des quatorze blessés n'est resté à l'hôpital"
    if by_noun is not None and is_money(unit):
        return by_noun
    said = predicate(sentence, phrase, unit)
    if by_noun is not None and by_noun.value[0] == "wounded" and said is not None and is_care(sentence, said, by_noun):
        return by_noun
    if by_noun is not None and by_noun.value[0] == "affected" and said is not None and said.value[0] in SAYS_MORE:
        return said  # "300 sinistrés restent hébergés"
    weak = by_noun is not None and (is_weak(sentence, by_noun) or by_noun.value[0] == "affected")
    if by_noun is not None and (not weak or pair(sentence, phrase, by_noun)):
        return by_noun
    touched = by_noun is not None and by_noun.value[0] == "affected"
    tells = by_noun is None or is_yielding(sentence, by_noun, said) if said else False
    if said is not None and (tells or (said.value[0] not in VAGUE and not touched)):
        return said
    if unit == "person" and (records := _records_of(sentence, span)):
        return records
    governing = governor(sentence, span, phrase, unit)
    if by_noun is None:
        found = sharpened(sentence, span, governing[1], unit) if governing else None
        harmed = found is not None and found.value[0] in HARMS | {"casualties"}
        if harmed or unit != "person":
            return found
        return apposed(sentence, phrase[1]) or found or _gathered(sentence, phrase, head)
    if governing is None or governing[1].start >= span[0] or not weak:
        return by_noun
    cost, verb = governing
    return verb if _overrules(sentence, span, verb, by_noun, beside=cost <= BESIDE) else by_noun


def _of_whole(sentence: Sentence, span: Span, phrase: Span, hit: Found) -> bool:
    """Whether a word tells of the whole or of what went on, and not of its part.

    "arrête son décompte à 34 dépouilles, dont six femmes", "three of them critically, when the stand collapsed".
    """
    if hit.end <= sentence.barrier_before(span[0]):
        return True
    return hit.start >= phrase[1] and any(sentence.tag(i) == "SCONJ" for i in range(phrase[1], hit.start))


def _overrules(sentence: Sentence, span: Span, verb: Found, noun: Found, *, beside: bool) -> bool:
    """Whether a verb that governs a figure says more than its weak noun; ``beside``: they stand close together."""
    if noun.value[0] == "other":
        return beside
    if verb.value[0] == "hospitalised" and noun.value[0] not in SICK:
        return False  # "n'admet aucun captif"
    if noun.value[0] == "wounded" and verb_index(sentence.language, "treating").at(sentence.words, verb.start):
        return False
    if verb.value[0] not in STRONG:
        return False
    if verb.value[1] == "topic" and undergone(sentence, span, verb):
        return True  # "le décès de deux blessés", "l'expulsion, samedi, de 43 rescapés"
    return verb.value[1] == "object" and beside


def _gathered(sentence: Sentence, phrase: Span, head: int | None) -> Found | None:
    """People told at a march: "expect 100,000 people at Saturday's rally", "60 000 personnes dans les cortèges"."""
    if head is None or sentence.words[head] not in nouns_of(sentence.language, "generic"):
        return None
    end = min(sentence.barrier_after(phrase[1]), phrase[1] + GATHERED_REACH) if phrase[1] < len(sentence) else phrase[1]
    hits = gatherings(sentence.language, "protesters").find(sentence.words[phrase[1] : end])
    if not hits:
        return None
    first = phrase[1] + hits[0].start
    last = phrase[1] + hits[0].end
    compound = last < len(sentence) and sentence.tag(last) == "NOUN"  # "people in gathering points"
    beside = not compound and not any(sentence.is_verb(i) for i in range(phrase[1], first))
    at = any(sentence.tag(i) == "ADP" for i in range(phrase[1], first))
    return Hit(first, last, ("protesters", "noun")) if beside and at else None


def _records_of(sentence: Sentence, span: Span) -> Found | None:
    """What is kept on the people counted: "holds records on 8.7 million customers" holds none of them."""
    first = max(0, span[0] - RECORDS_REACH)
    hits = flags(sentence.language, "data_of").find(sentence.words[first : span[0]])
    return Hit(first + hits[-1].start, first + hits[-1].end, ("affected", "topic")) if hits else None


def _sought_in(sentence: Sentence, phrase: Span, unit: str) -> str:
    """The unit by which words are taken or left: posts are cut, whoever else is saved or sent."""
    posts = nouns_of(sentence.language, "jobs").intersection(sentence.words[slice(*phrase)])
    return POSTS if unit in {"person", ""} and posts else unit


def _told_beside(sentence: Sentence, phrase: Span) -> bool:
    """Whether a relative or a participle right behind says what befell the whole: "of the 40 who were arrested"."""
    if phrase[1] >= len(sentence):
        return False
    relative = sentence.words[phrase[1]] in load(sentence.language, "phrases")["relatives"]
    return relative or (sentence.is_past_participle(phrase[1]) and phrase[1] > phrase[0])


def _of_a_part(sentence: Sentence, span: Span) -> bool:
    """Whether a figure is the whole that a part before it is taken of: what follows is said of the part."""
    slots = load(sentence.language, "phrases")
    place = span[0]
    while place > 0 and sentence.words[place - 1] in {*slots["links"], *slots["of"], *slots["determiners"]}:
        place -= 1
    return span[0] > place > 0 and any(at[1] == place for _, at in sentence.marks["numbers"])


def _scale(sentence: Sentence, span: Span, unit: str) -> Found | None:
    """The magnitude that a bare number is told with: "magnitude 6.7", "magnitude de 5,1"."""
    if unit:
        return None
    hits = triggers(sentence.language)["topic"].find(sentence.words[max(0, span[0] - SCALE_REACH) : span[0]])
    first = max(0, span[0] - SCALE_REACH)
    found = [hit for hit in hits if hit.value[0] in SCALE_MEASURES and first + hit.end >= span[0] - 1]
    return Hit(first + found[-1].start, first + found[-1].end, found[-1].value) if found else None


def _by_noun(sentence: Sentence, phrase: Span, head: int | None, unit: str, number: Span | None = None) -> Found | None:
    """The trigger in the counted phrase: a long phrase first, then the head, a weak head after what qualifies it.

    A verb inside the ``number`` says how exactly it is meant: "close to 300".
    """
    reach = min(phrase[1] + 4, len(sentence))  # "3 000 en grève" may begin where the phrase ends
    words = sentence.words[phrase[0] : reach]
    index = triggers(sentence.language)
    hits = [
        Hit(phrase[0] + hit.start, phrase[0] + hit.end, hit.value)
        for role in (SUM_ROLES if is_money(unit) else NOUN_ROLES)
        for hit in index[role].find(words)
        if role != "object" or not (phrase == number or sentence.tag(phrase[0] + hit.start) == "NOUN")
    ]
    inside = [
        hit
        for hit in hits
        if hit.start < phrase[1]
        or (hit.start == phrase[1] and hit.end - hit.start > 1 and hit.value[1] != "object")  # no clause of its own
    ]
    inside = [hit for hit in inside if fits(hit.value[0], unit)]
    if not inside:
        return None
    longest = max(inside, key=lambda hit: (hit.end - hit.start >= 3, hit.start == head, -hit.start))
    if longest.end - longest.start >= 3:
        return longest
    by_head = [hit for hit in inside if hit.start == head]
    joiners = load(sentence.language, "phrases")["harm_joiners"]
    qualifying = [
        hit
        for hit in inside
        if hit.start != head and not (head is not None and any(w in joiners for w in sentence.words[head : hit.start]))
    ]
    if by_head and not (by_head[0].value[0] in WEAK - HARMS and qualifying):
        return by_head[0]
    return next(iter(qualifying or by_head), None)


def _is_additional(sentence: Sentence, span: Span, phrase: Span) -> bool:
    """ "3 000 de plus", "another 40"; but "60 policiers étaient encore mobilisés" are no more of them."""
    index = flags(sentence.language, "additional")
    first, last = max(0, span[0] - 2), min(phrase[1] + 3, len(sentence))
    last = next((i for i in range(phrase[1], last) if sentence.is_verb(i)), last)
    return index.occurs(sentence.words[first : span[0]]) or index.occurs(sentence.words[phrase[0] : last])


def _is_part(sentence: Sentence, span: Span) -> bool:
    """ "dont 1 000", "among them eight", "sept d'entre elles", and what is joined to one: "dont six femmes et deux"."""
    around = sentence.words[max(0, span[0] - 3) : span[0]]
    behind = sentence.words[span[1] : span[1] + 4]
    index = flags(sentence.language, "part")
    if index.occurs(around) or index.opens(behind):
        return True
    joined = span[0] > 1 and sentence.words[span[0] - 1] in load(sentence.language, "phrases")["harm_joiners"]
    before = [at for _, at in sentence.marks["numbers"] if span[0] - JOINED_REACH <= at[1] < span[0] - 1]
    plain = joined and before and "," not in sentence.words[before[-1][1] : span[0]]
    return bool(plain) and _is_part(sentence, before[-1])


def said_of_all(triggered: Sequence[Found]) -> str | None:
    """The one measure that a stretch of words speaks of; None where it speaks of none or of several."""
    found = {hit.value[0] for hit in triggered}
    return found.pop() if len(found) == 1 else None
