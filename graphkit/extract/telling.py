"""The word that tells what a number measures: what the counted noun says, unless what is said of it says more."""

from __future__ import annotations

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.bystanders import in_name
from graphkit.extract.crowds import gathered
from graphkit.extract.governors import governor
from graphkit.extract.harms import apposed, pair
from graphkit.extract.journeys import brought
from graphkit.extract.led_in import followed, led_in
from graphkit.extract.listed_with import told_of_list
from graphkit.extract.narrowed import sharpened
from graphkit.extract.objects import reports
from graphkit.extract.passed import past_relative
from graphkit.extract.predicates import predicate
from graphkit.extract.triggers import (
    HARMS,
    POSTS,
    SCALE_MEASURES,
    Found,
    Role,
    fits,
    flags,
    gatherings,
    is_money,
    triggers,
    verb_index,
)  # fmt: skip
from graphkit.extract.undergone import among_those, befell, opening_whole_end, told_of_opening_whole, undergone
from graphkit.extract.undone import undone
from graphkit.extract.weak import WEAK, is_care, is_wanted, is_weak, is_yielding, stays
from graphkit.lexicons.loader import load, words_in
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
SICK = {"infected", "wounded", "protesters", "other", "rescued", "casualties"}  # whom hospitals take in
GATHERED = {"protesters", "strikers"}
VAGUE = {"deployed", "affected", "other"}  # what says less than a noun that names people
NOUN_ROLES: tuple[Role, ...] = ("noun", "object")
SUM_ROLES: tuple[Role, ...] = ("noun", "object", "topic")  # "60 millions d'euros d'économies"
DONE_REACH = 4  # tokens of "have since done so"
TOTAL_REACH = 6  # tokens of "sur un effectif total de"
SCALE_REACH = 4  # tokens between a scale and its figure
SHOCK_REACH = 9  # tokens before a figure in which the quake stands that it measures
RECORDS_REACH = 4  # tokens before a figure in which stands whose records they are
YIELDING = VAGUE | {
    "hospitalised",
    "displaced",
    "repatriated",
    "reinforcements",
}  # what an opening participle overrules
NEGATED_REACH = 3  # tokens before a verb in which stands what denies it
ALIVE_REACH = 5  # tokens behind a verb in which "alive" stands
# what those do who come out of it
CAME_OUT = {"strikers", "protesters", "evacuated", "displaced", "repatriated"}
BESIDE = 4  # the farthest governing verb that overrules a weak noun, in tokens


def trigger_of(
    sentence: Sentence, mention: NumberMention, span: Span, phrase: Span, head: int | None, unit: str
) -> Found | None:
    """The word that tells; ``phrase`` is the counted phrase of the number at ``span``, ``head`` its noun."""
    if scale := _scale(sentence, span, unit) or _shock(sentence, mention, span, head, unit):
        return scale
    if whole := _of_total(sentence, span):
        return whole
    if verb_index(sentence.language, "doing_so").occurs(sentence.words[phrase[1] : phrase[1] + DONE_REACH]):
        return None  # "fewer than 9,000 have done so, and some may have left again"
    noun = noun_trigger(sentence, phrase, head, unit)
    if noun is None and (mention.noun or span[1] - span[0] > 1):
        noun = noun_trigger(sentence, span, None, unit, span)
    if noun is not None and noun.value[0] in CAME_OUT and (alive := _alive(sentence, noun)):
        return alive
    if _of_a_part(sentence, span) and (noun is not None or not _told_beside(sentence, phrase)):
        if noun is None and unit == POSTS:
            return Hit(*phrase, ("other", "topic"))  # "will cut 210 of its 1,800 jobs"
        return noun  # "free 140 of the 1,100 soldiers", "aucun des quatorze blessés n'est resté à l'hôpital"
    if end := opening_whole_end(sentence, span, phrase):  # "Of the 48 injured, six were in intensive care"
        return noun or told_of_opening_whole(sentence, span, end, unit)
    if noun is None:
        said = _said(sentence, span, phrase, head, unit)
        main = past_relative(sentence, phrase[1])
        of_part = said is not None and said.start >= main > phrase[1] and _of_a_part(sentence, span)
        return None if of_part else said  # "60 of the 120 passengers who were on board were killed"
    return noun if is_money(unit) else _sharper(sentence, span, phrase, noun, unit)


def _said(sentence: Sentence, span: Span, phrase: Span, head: int | None, unit: str) -> Found | None:
    """What tells where the noun does not: what is said of those counted, then the word that governs the figure."""
    if told := befell(sentence, span, unit) or among_those(sentence, phrase, unit):
        return told
    if told := brought(sentence, span, phrase, unit) or undone(sentence, phrase, unit):
        return told
    said = None if _carried(sentence, span) else predicate(sentence, phrase, unit)
    if said is not None and (alive := _alive(sentence, said)):
        return alive
    if (said is None or said.value[0] in YIELDING) and (opened := led_in(sentence, span, unit)):
        return opened
    if said is not None:
        return said
    if unit == "person" and (records := _records_of(sentence, span)):
        return records
    governing = governor(sentence, span, phrase, unit)
    found = sharpened(sentence, span, governing[1], unit) if governing else None
    harmed = found is not None and found.value[0] in HARMS | {"casualties"}
    if not unit:
        return found or gathered(sentence, span, phrase, head)
    if found is None and unit in {"person", "item"} and (listed := told_of_list(sentence, phrase, unit)):
        return listed
    if harmed or unit != "person":
        return found
    return (
        apposed(sentence, phrase[1])
        or found
        or followed(sentence, phrase, unit)
        or gathered(sentence, span, phrase, head)
    )


def _sharper(sentence: Sentence, span: Span, phrase: Span, noun: Found, unit: str) -> Found:
    """What the noun tells, unless it is a weak one and what is said of it, or governs the figure, says more."""
    said = brought(sentence, span, phrase, unit) or undone(sentence, phrase, unit)
    if said is None and noun.value[0] in {"affected", "other"}:
        said = led_in(sentence, span, unit)
    touched = noun.value[0] == "affected"
    if said is None and not _carried(sentence, span):
        said = predicate(sentence, phrase, unit)
    if said is not None and noun.value[0] == "wounded" and is_care(sentence, said, noun):
        return noun
    if said is not None and touched and said.value[0] in SAYS_MORE:
        return said  # "300 sinistrés restent hébergés"
    if not (touched or is_weak(sentence, noun)) or pair(sentence, phrase, noun):
        return noun
    if said is not None and stays(sentence, noun, said):
        said = None
    if said is not None and (is_yielding(sentence, noun, said) or (said.value[0] not in VAGUE and not touched)):
        return said
    if unit == "person" and (records := _records_of(sentence, span)):
        return records
    governing = governor(sentence, span, phrase, unit, ahead=True)
    if governing is None:
        return noun
    cost, verb = governing[0], sharpened(sentence, span, governing[1], unit)
    if stays(sentence, noun, verb):
        return noun
    if is_wanted(sentence, noun) and verb_index(sentence.language, "seeking").at(sentence.words, verb.start):
        return verb  # "are hunting three suspects"
    return verb if _overrules(sentence, span, verb, noun, beside=cost <= BESIDE) else noun


def _alive(sentence: Sentence, said: Found) -> Found | None:
    """What is told of those who come out of it: "walked out unharmed", "brought out of the tunnel alive"."""
    end = min(said.end + ALIVE_REACH, sentence.barrier_after(said.end - 1))
    hits = flags(sentence.language, "living").find(sentence.words[said.start : end])
    if not hits or said.value[0] not in CAME_OUT | {"rescued"}:
        return None
    negations = load(sentence.language, "phrases")["negations"]
    denied = any(word in negations for word in sentence.words[max(0, said.start - NEGATED_REACH) : said.end])
    return Hit(said.start, said.end, ("killed" if denied else "rescued", "subject"))


def _carried(sentence: Sentence, span: Span) -> bool:
    """Whether those counted are aboard what the sentence tells of: "a bus carrying 51 passengers plunged"."""
    place = span[0] - 1
    gerund = tuple(load(sentence.language, "inflection")["gerund"])
    carrying = verb_index(sentence.language, "moving")
    return place > 0 and sentence.words[place].endswith(gerund) and carrying.at(sentence.words, place) is not None


def _overrules(sentence: Sentence, span: Span, verb: Found, noun: Found, *, beside: bool) -> bool:
    """Whether a verb that governs a figure says more than its weak noun; ``beside``: they stand close together."""
    if noun.value[0] == "other":
        # "171 hospitalisations et 312 passages aux urgences", but "sans nouvelles de 54 passagers"
        return beside and (verb.value[1] != "topic" or verb.end == span[0] or undergone(sentence, span, verb))
    told = reports(sentence, verb) and not sentence.hits(flags(sentence.language, "wards"))
    if verb.value[0] == "hospitalised" and (noun.value[0] not in SICK or (noun.value[0] in GATHERED and told)):
        return False  # "n'admet aucun captif", "le ministère, qui admet 4 000 manifestants"
    if noun.value[0] == "wounded" and verb_index(sentence.language, "treating").at(sentence.words, verb.start):
        return False
    if verb.value[0] not in STRONG:
        return False
    if verb.value[1] == "topic" and undergone(sentence, span, verb):
        return True  # "le décès de deux blessés", "l'expulsion, samedi, de 43 rescapés"
    return verb.value[1] == "object" and beside


def _records_of(sentence: Sentence, span: Span) -> Found | None:
    """What is kept on the people counted: "holds records on 8.7 million customers" holds none of them."""
    first = max(0, span[0] - RECORDS_REACH)
    hits = flags(sentence.language, "data_of").find(sentence.words[first : span[0]])
    return Hit(first + hits[-1].start, first + hits[-1].end, ("affected", "topic")) if hits else None


def _told_beside(sentence: Sentence, phrase: Span) -> bool:
    """Whether a relative or a participle right behind says what befell the whole: "of the 40 who were arrested"."""
    if phrase[1] >= len(sentence):
        return False
    relative = sentence.words[phrase[1]] in load(sentence.language, "phrases")["relatives"]
    return relative or (sentence.is_past_participle(phrase[1]) and phrase[1] > phrase[0])


def _of_a_part(sentence: Sentence, span: Span) -> bool:
    """Whether a figure is the whole that a part before it is taken of: what follows is said of the part."""
    between = words_in(sentence.language, "phrases", "links", "of", "determiners")
    ends = {at[1] for _, at in sentence.marks["numbers"]}
    place = span[0]
    while place > 0 and place not in ends and sentence.words[place - 1] in between:
        place -= 1  # "two" is a determiner too: the part itself is not passed
    dated = place > 0 and place - 1 in sentence.marks["date_tokens"]  # "on November 7 that at least 36 had died"
    return span[0] > place > 0 and not dated and place in ends


def _of_total(sentence: Sentence, span: Span) -> Found | None:
    """A whole told in passing: "300 postes supprimés, sur un total de 6 100 salariés"."""
    first = max(0, span[0] - TOTAL_REACH)
    hits = flags(sentence.language, "out_of").find(sentence.words[first : span[1]])
    ends = [hit for hit in hits if first + hit.end in range(span[0], span[1] + 1)]
    return Hit(first + ends[-1].start, first + ends[-1].end, ("other", "topic")) if ends else None


def _scale(sentence: Sentence, span: Span, unit: str) -> Found | None:
    """The magnitude that a bare number is told with: "magnitude 6.7", "magnitude de 5,1"."""
    if unit:
        return None
    hits = triggers(sentence.language)["topic"].find(sentence.words[max(0, span[0] - SCALE_REACH) : span[0]])
    first = max(0, span[0] - SCALE_REACH)
    found = [hit for hit in hits if hit.value[0] in SCALE_MEASURES and first + hit.end >= span[0] - 1]
    return Hit(first + found[-1].start, first + found[-1].end, found[-1].value) if found else None


def _shock(sentence: Sentence, mention: NumberMention, span: Span, head: int | None, unit: str) -> Found | None:
    """A fraction beside a quake: "a shallow 6.0 quake", "the aftershock, put at 5.9 by the institute"."""
    quakes = gatherings(sentence.language, "magnitude")
    low, high = 1.0, 10.0
    written = any(mark in sentence.text(span) for mark in (".", ","))
    if unit or mention.kind != "count" or not written or not low <= mention.size < high:
        return None
    told = head is None or quakes.opens(sentence.words[head : head + 1])
    near = sentence.words[max(0, span[0] - SHOCK_REACH) : span[1] + 2]
    return Hit(span[0], span[1], ("magnitude", "topic")) if told and quakes.occurs(near) else None


def noun_trigger(
    sentence: Sentence, phrase: Span, head: int | None, unit: str, number: Span | None = None
) -> Found | None:
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
    inside = [hit for hit in inside if fits(hit.value[0], unit) and not (hit.start != head and in_name(sentence, hit))]
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
