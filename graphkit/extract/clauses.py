"""Dates that stand in another clause than a value, and when they are its own all the same."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.stretches import behind_aside, is_finite, is_pluperfect, opens_with_participle, stretch
from graphkit.extract.triggers import nouns_of, triggers, verb_index
from graphkit.lexicons.loader import load

_PAPER = 8  # tokens of a paper and its owner
_BEHIND = 4  # tokens behind a verb in which its participle stands


def figures(sentence: Sentence) -> list[Span]:
    """The numbers that count something: no article, no day of a month."""
    return [span for mention, span in sentence.marks["numbers"] if mention.kind != "date" and not mention.article]


def happened_then(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "The worst crash since June 2023, when close to 300 people died": a value of the day before its clause."""
    first = stretch(sentence, span)[0]
    openers = load(sentence.language, "calendar")["whens"]
    return stretch(sentence, place)[1] + 1 == first and sentence.words[first] in openers


def of_relative(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Wildfires that started on Thursday have now burnt 38,000 ha": a date in a clause inside the value's."""
    first, last = stretch(sentence, place)
    if not (place[1] <= span[0] < last):
        return False
    slots = load(sentence.language, "phrases")
    openers = {*slots["relatives"], *load(sentence.language, "calendar")["clause_openers"]}
    taken = slots["complementizers"]  # behind a noun: "la pétition que le collectif a lancée le 12 avril compte"
    opened = next(
        (
            i
            for i in range(place[0] - 1, first - 1, -1)
            if sentence.words[i] in openers or (sentence.words[i] in taken and sentence.tag(i - 1) in {"NOUN", "ADJ"})
        ),
        None,
    )
    if opened is None or opened == first:
        return False
    inner = any(sentence.is_verbal(i) for i in range(opened + 1, place[0]))
    return inner and not is_pluperfect(sentence, span) and any(is_finite(sentence, i) for i in range(place[1], span[0]))


def of_clause(sentence: Sentence, span: Span, place: Span) -> bool:
    """ "Parti lundi d'une décharge, il a dévoré 7 400 hectares": a date in a clause that has a verb of its own."""
    mine, other = stretch(sentence, span), stretch(sentence, place)
    if mine == other or is_pluperfect(sentence, span) or behind_aside(sentence, span, place):
        return False
    if place[1] <= span[0] and sentence.words[other[1] : other[1] + 1] == [":"]:
        return False  # "broke their silence on Friday: a sample leads them to believe that"
    if place[1] == other[1] and happened_then(sentence, span, place):
        return False  # "peaked on Wednesday evening, when 1,650 were on the line"
    if span[1] < place[0] and other[0] == mine[1] + 1 and opens_with_participle(sentence, other):
        # "a tally of 1,870 homes, widely quoted last weekend, has been overtaken"
        return _is_so_now(sentence, other) or _is_made(sentence, mine, other)
    if _in_one_breath(sentence, mine, place):
        return False
    if _of_speaker(sentence, other):
        return True
    if other[1] + 1 == mine[0] and dated_paper(sentence, other):
        return False  # "Le précédent bilan, publié samedi, faisait état de 30 morts"
    dates = sentence.marks["date_tokens"]
    verbs = [i for i in range(*other) if sentence.is_verbal(i) and i not in dates]  # "il y a une semaine" has none
    return bool(verbs) and any(is_finite(sentence, i) for i in range(*mine))


def _is_so_now(sentence: Sentence, aside: Span) -> bool:
    """ "Four of them, sentenced to death in April, remain in jail": what is so now is not of the day of an aside."""
    verb = next((i for i in range(aside[1], len(sentence)) if is_finite(sentence, i)), None)
    if verb is None or not sentence.shows(verb, "Tense=Pres"):
        return False
    behind = range(verb + 1, min(verb + _BEHIND, len(sentence)))
    still = any(sentence.words[i] in load(sentence.language, "calendar")["now"] for i in behind)
    return still or not any(sentence.is_past_participle(i) for i in behind)


def _is_made(sentence: Sentence, mine: Span, aside: Span) -> bool:
    """ "La direction a rappelé 28 tonnes de viande, fabriquées en mars": a day of the things, and not of their count.

    But "le bilan, publié samedi" is the paper of a figure, and "40 hommes, tués lundi" what it counts.
    """
    told = {*load(sentence.language, "calendar")["papers"], *nouns_of(sentence.language, "estimates")}
    words = sentence.words[slice(*aside)]
    counted = any(triggers(sentence.language)[side].find(words) for side in ("subject", "object"))
    return told.isdisjoint(sentence.words[slice(*mine)]) and not counted


def _of_speaker(sentence: Sentence, clause: Span) -> bool:
    """ "contre douze selon l'agence, qui évoque des sorties ce week-end": what the source did, told behind its name."""
    opens = sentence.words[clause[0]] in load(sentence.language, "phrases")["relatives"]
    sources = [credit.source for credit in sentence.marks["credits"] if credit.source]
    spoke = verb_index(sentence.language, "speaking").find(sentence.words[slice(*clause)])  # "qui s'exprimait vendredi"
    return opens and not spoke and any(source[1] == clause[0] - 1 for source in sources)


def _in_one_breath(sentence: Sentence, mine: Span, place: Span) -> bool:
    """ "In May detectives raided a flat in Leeds, near the station, and found 21 men": the second verb of one subject.

    The day opens the clause of the first, and no subject of its own stands before the second.
    """
    joints, first = load(sentence.language, "attribution")["and"], stretch(sentence, place)[0]
    opens = all(sentence.tag(i) in {"ADP", "DET", "ADV"} for i in range(first, place[0]))
    joined = place[1] <= mine[0] and sentence.words[mine[0]] in joints and mine[0] + 1 < mine[1]
    return opens and joined and (sentence.is_verbal(mine[0] + 1) and not sentence.is_verbal(mine[0]))


def dated_paper(sentence: Sentence, aside: Span) -> bool:
    """An aside that tells when the paper before it came out: "le dernier bilan du ministère, diffusé samedi,"."""
    if aside[0] < 2 or not opens_with_participle(sentence, aside):
        return False
    first, last = stretch(sentence, (aside[0] - 2, aside[0] - 1))
    papers = {*load(sentence.language, "calendar")["papers"], *nouns_of(sentence.language, "estimates")}
    named = not papers.isdisjoint(sentence.words[max(first, last - _PAPER) : last])
    return named and not any(first <= one[0] < last for one in figures(sentence))
