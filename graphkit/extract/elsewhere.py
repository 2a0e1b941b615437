"""Which dates of a sentence date something else than the value at hand: a table of rules.

Each rule is asked with the sentence, the value's span and the date's, and says yes where the date is not the value's.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.clauses import figures, happened_then, of_clause, of_relative
from graphkit.extract.days_ahead import ahead, called_for
from graphkit.extract.retold import is_part
from graphkit.extract.stretches import (
    STOPS,
    between,
    is_finite,
    is_pluperfect,
    opens_with_participle,
    stretch,
)
from graphkit.extract.superseded import became, is_superseded
from graphkit.extract.triggers import nouns_of
from graphkit.lexicons.inflection import participles
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed

Rule = Callable[[Sentence, Span, Span], bool]

_OF_THE = 2  # words between a part and its whole
_PAPER = 8  # tokens of a paper and its owner
_PAIR = 2  # figures, each with its day
_LEAD = 4  # tokens of a noun before its participle


def of_noun(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "la réforme de 2023", "last week's tremors", "a 2009 plane": a date that tells which thing is meant."""
    words = load(sentence.language, "calendar")
    before = sentence.words[place[0] - 1] if place[0] else ""
    linked = before in load(sentence.language, "phrases")["date_links"]
    linked = linked and sentence.words[place[0] - 2] not in words["parts_of_time"]  # "à la fin de 2025"
    spanning = place[1] - place[0] >= 4 or sentence.words[place[0]] in words["seasons"]
    noun = place[0] - 2
    while noun > 0 and sentence.tag(noun) == "ADJ":
        noun -= 1
    if linked and not spanning and noun >= 0 and sentence.tag(noun) in {"NOUN", "PROPN", "PRON"}:
        return not happened_then(sentence, span, place) and not _counted_in(sentence, span, place)
    if place[1] < len(sentence) and sentence.words[place[1]] in words["possessives"]:
        told = {*nouns_of(sentence.language, "estimates"), *words["papers"]}  # "Last month's average worked out at"
        within = sentence.words[place[0] - 1] in words["within"]  # "100,000 in last year's brochure"
        told_there = not told.isdisjoint(sentence.words[place[1] : place[1] + _LEAD])
        return not told_there or (place[1] > span[0] and not within)
    return place[0] > 0 and place[1] - place[0] == 1 and before in words["year_articles"]


def _counted_in(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "53,9 % au premier tour de 2018", "80 dead in the floods of 2010": the year of what it was counted in."""
    if place[1] - place[0] > 1 or not sentence.words[place[0]].isdecimal():
        return False
    links = load(sentence.language, "phrases")["of"]
    path = range(span[1], place[0] - 1)
    inner = [i for i in path if sentence.tag(i) == "ADP" and sentence.words[i] not in links]
    plain = all(sentence.tag(i) in {"ADP", "DET", "ADJ", "NOUN", "PROPN", "SYM"} for i in path)
    return len(inner) == 1 and plain and len(path) <= _PAPER


def of_plan(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "The 2026 response plan requires": a year right before a noun that is no figure's ("the 2025 toll was")."""
    words = load(sentence.language, "calendar")
    owned = place[0] > 0 and sentence.words[place[0] - 1] in words["year_owners"]
    if not owned or place[1] - place[0] > 1 or (place[0] > 1 and sentence.tag(place[0] - 2) == "ADP"):
        return False
    last = place[1]
    while last < len(sentence) and sentence.tag(last) in {"ADJ", "NOUN", "PROPN"}:
        last += 1
    figures = {*nouns_of(sentence.language, "estimates"), *words["papers"]}
    return last > place[1] and sentence.words[last - 1] not in figures


def counted_from(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "1 600 malades depuis le 11 juillet", "so far this year": what is counted from a day on holds when it is told.

    So is a day apposed to such a phrase: "Depuis le début de la guerre, le 15 avril 2023, 1,2 million", and one in a
    clause that it opens: "since hostilities escalated on 10 January".
    """
    words = load(sentence.language, "calendar")
    first, last = stretch(sentence, place)
    if happened_then(sentence, span, place):
        return False
    if sentence.words[place[0]] in words["counted_from"]:
        return True
    apart = all(sentence.tag(i) in {"ADP", "DET"} for i in range(first, place[0]))  # "la crue, à la mi-août"
    apart = apart or place[0] - first <= 1
    if apart and last == place[1] and first > 1 and sentence.words[first - 1] == ",":
        first = stretch(sentence, (first - 2, first - 1))[0]
    begun = max((i for i in range(first, place[0]) if sentence.words[i] in words["since"]), default=None)
    return begun is not None and not any(begun <= other[0] < place[0] for other in figures(sentence))


def of_other_figure(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "62 %, contre 59 % en 2019", "700, dont 300 depuis mai", "twice the 58 it reported in August"."""
    others = [other for _, other in sentence.marks["numbers"] if span[1] <= other[0] and other[1] <= place[0]]
    if not others or any(word in STOPS for word in sentence.words[others[-1][1] : place[0]]):
        return False
    contrasts = load(sentence.language, "calendar")["contrasts"]
    path = sentence.words[span[1] : place[0]]
    compared = load(sentence.language, "calendar")["compared"]
    if any(word in contrasts for word in path) or any(f"{one} {two}" in compared for one, two in pairwise(path)):
        return True
    before, base = sentence.words[others[-1][0] - 1], others[-1][0] - span[1] <= _OF_THE  # "640,000 of the 900,000"
    joined = base or before in STOPS or before in load(sentence.language, "attribution")["and"]
    return not joined and any(sentence.is_verbal(i) for i in range(others[-1][1], place[0]))


def of_compared(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "60 % de plus qu'en 2024", "12 more than last week": the time that a value is held against."""
    compared = load(sentence.language, "calendar")["compared"]
    return any(f"{one} {two}" in compared for one, two in pairwise(sentence.words[span[1] : place[0]]))


def likened(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "40 blessés, comme mardi", "the same number as on Tuesday": the day on which there were as many."""
    hits = listed(sentence.language, "calendar", "likened").find(sentence.words[: place[0]])
    return bool(hits) and hits[-1].end == place[0]


def of_base(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "2 000 de plus que ce que promettait mercredi le maire": what a value is held against, told by whomever."""
    compared = load(sentence.language, "calendar")["compared"]
    last = max((i for i in range(span[1], place[0]) if sentence.words[i] in STOPS), default=span[1])
    return any(f"{one} {two}" in compared for one, two in pairwise(sentence.words[last : place[0]]))


def of_earlier_figure(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "81 killed, up from 64 on Tuesday, and 203 wounded", "put at 27 on Monday, had risen to 31"."""
    first, last = stretch(sentence, place)
    numbers = [other for other in figures(sentence) if first <= other[0] < last]
    says = any(first in range(*credit.cue) for credit in sentence.marks["credits"])
    if numbers and told_aside(sentence, place, span) and not says:  # not ", estimated on Monday on 400 claims"
        return True
    before = [other for other in numbers if other[1] <= place[0]]
    if is_part(sentence, span):
        return False  # "64 000 avaient été comptés vendredi, dont deux tiers de femmes": counted with their whole
    if not before or before[-1] == span or not is_superseded(sentence, before[-1]):
        return False
    return not (place[1] <= span[0] and became(sentence, before[-1], place))


def told_aside(sentence: Sentence, span: Span, other: Span) -> bool:
    """Whether a span stands in a clause without the other: "put at 27", "which stood at 12", "up two"."""
    first, last = stretch(sentence, span)
    if first <= other[0] < last:
        return False
    if first > 0 and other[0] >= last and sentence.words[first] in load(sentence.language, "phrases")["relatives"]:
        return True
    slots = load(sentence.language, "calendar")
    return sentence.is_past_participle(first) or sentence.words[first] in {*slots["having"], *slots["changes"]}


def of_pair(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "31 were killed on Monday and 12 on Tuesday", "lundi, 31 tués, et mardi 12": each figure has its own day."""
    dates = [where for _, where in sentence.marks["dates"]]
    told = sorted([*((one, "date") for one in dates), *((one, "figure") for one in figures(sentence))])
    if len(told) != 2 * _PAIR or span not in (one for one, _ in told):
        return False
    (one, kind), (two, second), (three, third), (four, fourth) = told
    if kind == second or third != kind or fourth != second:
        return False
    tight = four[0] - three[1] <= (_OF_THE if kind == "date" else _LEAD)
    whole = kind == "date" or not any(word in STOPS for word in sentence.words[one[1] : two[0]])
    return tight and whole and {span, place} not in ({one, two}, {three, four})


def of_bracket(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "57 deaths this evening (38 on Sunday)": of two figures and two dates, those in the bracket go together."""
    inside = _bracket(sentence, span[0])
    dates = [where for _, where in sentence.marks["dates"]]
    return inside != _bracket(sentence, place[0]) and any(_bracket(sentence, where[0]) == inside for where in dates)


def set_against(sentence: Sentence, span: Span, place: Span) -> bool:
    """A date in a clause that is set against the value's: "600 morts en avril, mais le chiffre atteindrait 2 000"."""
    breaks = load(sentence.language, "calendar")["clause_breaks"]
    return any(sentence.words[i] in breaks or sentence.words[i] == ";" for i in between(span, place))


def of_joined_verb(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "emploie 6 400 personnes et a réalisé en 2024 un chiffre de": a date of the second of two verbs."""
    joints = load(sentence.language, "attribution")["and"]
    path = range(span[1], place[0])
    joined = [i for i in path if sentence.words[i] in joints and i + 1 < place[0] and is_finite(sentence, i + 1)]
    return bool(joined) and any(is_finite(sentence, i) for i in range(stretch(sentence, span)[0], joined[0]))


def of_participle(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "un bombardement mené samedi": a date behind the participle of a noun that is not the one counted."""
    verb = next((i for i in range(place[0] - 1, max(0, place[0] - 3), -1) if sentence.is_verbal(i)), None)
    if verb is None or verb <= span[1] or not sentence.is_participle(verb) or verb_group(sentence, verb)[1]:
        return False
    mine, other = stretch(sentence, span), stretch(sentence, place)
    if is_pluperfect(sentence, span) or (other[0] == mine[1] + 1 and opens_with_participle(sentence, other)):
        return False
    nouns = [i for i in range(span[1], verb) if sentence.tag(i) in {"NOUN", "PROPN"}]
    return bool(nouns) and (nouns[-1] - span[1] > _LEAD or any(sentence.is_verbal(i) for i in range(span[1], verb)))


def of_event(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "L'offensive lancée samedi a coûté la vie à 64 civils": a date behind the participle of what did it."""
    verb = place[0] - 1
    while verb > 0 and sentence.tag(verb) in {"ADP", "DET"}:
        verb -= 1
    if place[1] > span[0] or verb < 1 or not (sentence.is_participle(verb) or _befell(sentence, verb)):
        return False
    _, auxiliary, first = verb_group(sentence, verb)
    if auxiliary and not any(sentence.tag(i) == "NOUN" for i in range(first, verb)):
        return False
    told = {*load(sentence.language, "calendar")["papers"], *nouns_of(sentence.language, "estimates")}
    noun = sentence.tag(verb - 1) in {"NOUN", "PROPN", "ADJ"} and not told & {*sentence.words[max(0, verb - 3) : verb]}
    same = stretch(sentence, place) == stretch(sentence, span)
    return noun and same and any(is_finite(sentence, i) for i in range(place[1], span[0]))


def _befell(sentence: Sentence, place: int) -> bool:
    """Whether a word tells that an event began, without an auxiliary, whatever the tagger takes it for."""
    verbs = load(sentence.language, "calendar")["befalling"]
    return any(sentence.words[place] in participles(verb, sentence.language) for verb in verbs)


def of_other_term(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Six avions livrés en 2022, huit autres promis d'ici à l'été": a value with a deadline of its own."""
    first, last = stretch(sentence, span)
    own = [where for _, where in sentence.marks["dates"] if first <= where[0] < last]
    return not first <= place[0] < last and any(ahead(sentence, span, where) for where in own)


# dates that are not even those of the value's source
BEFORE_SOURCES: tuple[Rule, ...] = (
    counted_from,
    ahead,
    called_for,
    of_bracket,
    of_plan,
    of_event,
    of_earlier_figure,
    of_base,
    likened,
)
RULES: tuple[Rule, ...] = (
    of_noun, of_other_figure, of_compared, of_pair, of_joined_verb, set_against, of_participle, of_relative, of_clause,
    of_other_term,
)  # fmt: skip


def _bracket(sentence: Sentence, place: int) -> int | None:
    """Where the bracket opens that a token stands in; None outside."""
    for i in range(place - 1, -1, -1):
        if sentence.words[i] in {"(", ")"}:
            return i if sentence.words[i] == "(" else None
    return None
