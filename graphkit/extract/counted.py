"""The words behind a number that say what is counted: "soldats nord-coréens tués ou blessés"."""

from __future__ import annotations

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.triggers import nouns_of
from graphkit.lexicons.inflection import endings_tell
from graphkit.lexicons.loader import load

LONGEST = 9  # tokens of a counted phrase


def counted_phrase(sentence: Sentence, span: Span) -> Span:
    """The tokens after a number up to the next verb, clause, preposition or number."""
    slots = load(sentence.language, "phrases")
    stops = {*slots["complementizers"], *slots["relatives"]}
    place = span[1]
    while place < len(sentence) and place - span[1] < LONGEST:
        word = sentence.words[place]
        if word in BARRIERS or word in stops or place in sentence.marks["number_tokens"]:
            break
        if sentence.tag(place) == "AUX" or (sentence.tag(place) == "VERB" and is_finite(sentence, place)):
            break
        if sentence.tag(place) in {"ADP", "SCONJ", "CCONJ"} and word not in slots["counted_links"]:
            break
        place += 1
    return (span[1], place)


def is_finite(sentence: Sentence, place: int) -> bool:
    """Whether a verb is finite; an English "killed" behind a noun and before a joiner or a mark is a participle."""
    finite = "Fin" in sentence.doc[place].morph.get("VerbForm")
    if endings_tell(sentence.language):
        return finite
    following = sentence.words[place + 1] if place + 1 < len(sentence) else "."
    reduced = following in BARRIERS or following in {"or", "and"} or sentence.tag(place + 1) == "ADP"
    return finite and not (reduced and "Past" in sentence.doc[place].morph.get("Tense"))


def head_noun(sentence: Sentence, phrase: Span) -> int | None:
    """The first noun of a counted phrase; an adjective that stands for one where there is none."""
    slots = load(sentence.language, "phrases")
    links = {*slots["links"], *slots["determiners"]}
    for place in range(*phrase):
        if sentence.words[place] in links or sentence.tag(place) in {"DET", "ADP", "ADV"}:
            continue
        if sentence.tag(place) in {"NOUN", "PROPN", "X"} or is_listed(sentence.language, sentence.words[place]):
            return place
        if sentence.tag(place) not in {"ADJ", "NUM"}:
            return place if sentence.tag(place) == "VERB" else None
    return next((place for place in range(*phrase) if sentence.tag(place) == "ADJ"), None)


def is_listed(language: str, noun: str | None) -> bool:
    """Whether a noun is known as one of persons or of things that are counted."""
    return noun in nouns_of(language, "persons") or noun in nouns_of(language, "items")


def noun_unit(sentence: Sentence, noun: str | None, phrase: Span, head: int | None) -> str:
    """``person`` or ``item`` by the counted noun (and its second word: "armoured vehicles"), else ""."""
    if noun is None:
        return ""
    pair = f"{noun} {sentence.words[head + 1]}" if head is not None and head + 1 < phrase[1] else noun
    for slot, unit in (("persons", "person"), ("items", "item")):
        if pair != noun and pair in nouns_of(sentence.language, slot):
            return unit
    for slot, unit in (("persons", "person"), ("items", "item")):
        if noun in nouns_of(sentence.language, slot):
            return unit
    return ""
