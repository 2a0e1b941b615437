"""Where the group of a status verb begins: auxiliaries, verbs that lead to it ("a dû reconnaître"), gerunds."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.inflection import forms_of_be, forms_of_have
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed

AUXILIARY_REACH = 8  # tokens between an auxiliary and its participle ("a pour la première fois reconnu")
LED_REACH = 4  # tokens of the words that lead to a status verb


def group_of(sentence: Sentence, verb: int) -> tuple[bool, int]:
    """Whether a status verb has an auxiliary or a verb that leads to it, and where its group begins."""
    if verb > 0 and sentence.words[verb - 1] in load(sentence.language, "status")["emphatic"]:
        return True, verb - 1
    modal = _modal(sentence, verb)
    if modal is not None:
        return True, modal
    reach = max(0, verb - LED_REACH)
    led = listed(sentence.language, "status", "led_by").find(sentence.words[reach:verb])  # "a dû" in "a dû reconnaître"
    leads = [reach + hit.start for hit in led if reach + hit.end == verb]
    first = leads[0] if leads else verb
    _, auxiliary, start = verb_group(sentence, first)
    if auxiliary:
        return True, start
    far = _far_auxiliary(sentence, first)
    return (True, far) if far is not None else (bool(leads), first if leads else start)


def _modal(sentence: Sentence, verb: int) -> int | None:
    """The modal of a verb that is negated, from before its negation: "would still not confirm"."""
    table = load(sentence.language, "modality")
    place = verb
    while place > 0 and (sentence.words[place - 1] in table["negation"] or sentence.tag(place - 1) == "ADV"):
        place -= 1
    negated = any(sentence.words[i] in table["negation"] for i in range(place, verb + 1))
    modal = place > 0 and sentence.words[place - 1] in load(sentence.language, "status")["modals"]
    return place - 1 if negated and modal else None


@lru_cache
def _auxiliaries(language: str) -> frozenset[str]:
    return forms_of_have(language) | forms_of_be(language)


def _far_auxiliary(sentence: Sentence, verb: int) -> int | None:
    """The auxiliary of a participle over an adverbial phrase: "a pour la première fois officiellement reconnu"."""
    if not sentence.is_participle(verb):
        return None
    for place in range(verb - 1, max(-1, verb - AUXILIARY_REACH), -1):
        if sentence.words[place] in _auxiliaries(sentence.language) and sentence.is_verb(place):
            return place
        if sentence.words[place] in BARRIERS or sentence.tag(place) in {"VERB", "PRON"}:
            return None
    return None


def is_gerund(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells what its sentence's subject does besides: "tout en admettant", ", conceding that"."""
    endings = tuple(load(sentence.language, "inflection")["gerund"])
    opens = load(sentence.language, "status")["besides"]
    return verb > 0 and sentence.words[verb].endswith(endings) and sentence.words[verb - 1] in opens


def of_main_clause(sentence: Sentence, place: int) -> Span | None:
    """Who the verb before ``place`` is said of: the last source, else what opens the sentence, if it speaks."""
    told: list[Credit] = [one for one in sentence.marks["credits"] if one.kind == "subject" and one.cue[0] < place]
    if told:
        return told[-1].source
    opening = phrase_right(sentence, 0)
    return opening if opening is not None and speaker_kind(sentence, opening) is not None else None


def of_clause_behind(sentence: Sentence, first: int, place: int) -> Span | None:
    """Who a participle or infinitive that opens the sentence is said of: "Having denied it for days, the mine ..."."""
    opens = first == 0 or (first == 1 and sentence.words[0] in load(sentence.language, "status")["besides"])
    comma = next((i for i in range(place, len(sentence)) if sentence.words[i] == ","), None)
    if not opens or comma is None or sentence.shows(first, "VerbForm=Fin"):
        return None
    subject = phrase_right(sentence, comma + 1)
    return subject if subject is not None and speaker_kind(sentence, subject) is not None else None


def only_bounds(sentence: Sentence, place: int) -> bool:
    """Whether a denial only bounds a figure: "has never admitted more than 14"."""
    return any(at[0] == place and one.quantity.qualifier == "at_most" for one, at in sentence.marks["numbers"])
