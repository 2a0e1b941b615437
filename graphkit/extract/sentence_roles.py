"""What a sentence does for the ones before it: it tells whose figure theirs is, or goes on reporting."""

from __future__ import annotations

from graphkit.annotate.attribution import Credit
from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.sentence import CLOSING_QUOTES, OPENING_QUOTES, Sentence
from graphkit.annotate.speakers import head_of
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed


def points_back(sentence: Sentence) -> bool:
    """Whether a sentence is about the figure before it: "Ce bilan...", "Un chiffre révélé...", "The figure was"."""
    table = load(sentence.language, "attribution")
    if not sentence.words or sentence.words[0] not in table["points_back"]:
        return False
    limit = min(len(sentence), 6)
    if not any(hit.start < limit for hit in sentence.hits(report_words(sentence.language))):
        return False
    head = head_of(sentence, (0, limit))
    return report_words(sentence.language).at(sentence.words, head) is not None


def presents(sentence: Sentence) -> bool:
    """Whether a sentence tells whose word the one before was: "C'est ce que l'on fait savoir au parquet"."""
    opening = " ".join(sentence.words[:3])
    return opening.startswith(tuple(load(sentence.language, "attribution")["presenting"]))


def tells_it(sentence: Sentence) -> bool:
    """Whether a sentence opens with who told the one before: "La préfète l'a confirmé", "Police released it Monday"."""
    table = load(sentence.language, "attribution")
    first = next((one for one in sentence.marks["credits"] if one.kind == "subject" and one.source), None)
    if first is None or first.source is None or first.source[0] > 0 or first.verb == "deed":
        return False
    before, behind = first.cue[0] - 1, first.cue[1]
    while sentence.tag(before) == "AUX":
        before -= 1
    object_ahead = before >= first.source[1] and sentence.words[before] in table["it_before"]
    follows = sentence.words[behind : behind + 1]
    object_behind = follows != [] and follows[0] in table["it_behind"] and not sentence.is_verb(behind + 1)
    return object_ahead or object_behind


def in_relative(sentence: Sentence, credit: Credit) -> bool:
    """Whether a credit says whose report it is: "dans le bulletin que le ministère a diffusé"."""
    place = credit.source[0] - 1 if credit.source else 0
    return (
        place > 0
        and sentence.words[place] in load(sentence.language, "phrases")["complementizers"]
        and report_words(sentence.language).at(sentence.words, place - 1) is not None
    )


def yet_to_come(sentence: Sentence) -> bool:
    """Whether a sentence tells of a report to come, or sets one against another: "The real toll is higher"."""
    return any(sentence.hits(listed(sentence.language, "attribution", slot)) for slot in ("to_come", "compared"))


def reported_mood(sentence: Sentence) -> bool:
    """A conditional that goes on reporting: "Les blessés auraient été rapatriés"."""
    return any(
        sentence.words[i].endswith(("rait", "raient")) and len(sentence.words[i]) > 5 and sentence.is_verb(i)
        for i in range(len(sentence))
    )


def opening_possessive(sentence: Sentence) -> str | None:
    """The possessive that a sentence opens with, behind a figure or not: "Its toll is", "Forty of its volunteers"."""
    slots = load(sentence.language, "phrases")
    place = next((at[1] for _, at in sentence.marks["numbers"] if at[0] == 0), 0)
    place += place > 0 and sentence.words[place : place + 1] != [] and sentence.words[place] in slots["of"]
    word = sentence.words[place] if place < len(sentence) else ""
    return word if word in slots["possessives"] else None


def goes_on_quoting(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence is a quotation of its own right behind one with its tag: « ... », lance X. « ... »"""
    whole = sentence.words[0] in OPENING_QUOTES and not CLOSING_QUOTES.isdisjoint(sentence.words[-2:])
    if not whole or before.block != sentence.block:
        return False
    closed = max((i for i, word in enumerate(before.words) if word in CLOSING_QUOTES), default=len(before))
    return any(one.kind in {"inverted", "subject"} and one.cue[0] > closed for one in before.marks["credits"])


def closed_before(sentence: Sentence, place: int) -> int:
    """The end of the quotation that opens a sentence, where it closes before ``place``; 0 where there is none."""
    if sentence.words[0] not in OPENING_QUOTES:
        return 0
    return next((i + 1 for i in range(place - 1, 0, -1) if sentence.words[i] in CLOSING_QUOTES), 0)
