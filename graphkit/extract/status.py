"""Status claims: somebody recognises a matter, denies it or will not confirm it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graphkit.annotate.attribution.cues import status_verbs
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.loader import load


@dataclass(frozen=True, slots=True)
class Status:
    """``span``: the verb group with its negation; ``subject``: who; ``matter``: what about."""

    span: Span
    value: bool
    subject: Span | None
    matter: Span | None


def statuses(sentence: Sentence, has_figures: bool) -> Iterator[Status]:
    """The status claims of a sentence; a verb that brings a figure ("confirme 12 morts") is no status."""
    for hit in status_verbs(sentence.language).find(sentence.words):
        if not sentence.is_verb(hit.start) and "Part" not in sentence.doc[hit.start].morph.get("VerbForm"):
            continue
        _, auxiliary, first = verb_group(sentence, hit.start)
        negated = _negated(sentence, first, hit.start)
        if hit.value == "when_negated" and not negated:
            continue
        if not auxiliary and not _finite(sentence, hit.start):
            continue
        if hit.value != "deny" and has_figures and _figure_follows(sentence, hit.end):
            continue
        credit = next((c for c in sentence.marks["credits"] if c.cue[0] == hit.start), None)
        subject = credit.source if credit else _neither(sentence, first)
        if subject is None and credit is None and hit.value != "when_negated":
            continue
        span = (_start(sentence, first, hit.start), hit.end)
        yield Status(span, hit.value == "acknowledge" and not negated, subject, _matter(sentence, hit.end))


def _finite(sentence: Sentence, place: int) -> bool:
    return "Fin" in sentence.doc[place].morph.get("VerbForm")


def _negated(sentence: Sentence, first: int, verb: int) -> bool:
    negations = set(load(sentence.language, "modality")["negation"])
    window = sentence.words[max(0, first - 1) : verb]
    return any(word in negations for word in window) or (
        verb + 1 < len(sentence) and sentence.words[verb + 1] in load(sentence.language, "modality")["negation_after"]
    )


def _start(sentence: Sentence, first: int, verb: int) -> int:
    """The span begins with the negation or the auxiliary, whichever comes first."""
    if first > 0 and sentence.words[first - 1] in load(sentence.language, "modality")["negation_before"]:
        return first - 1
    return first


def _figure_follows(sentence: Sentence, place: int) -> bool:
    end = next(
        (i for i in range(place, len(sentence)) if sentence.words[i] in BARRIERS - {"«", "»", ","}),
        len(sentence),
    )
    figures = sentence.marks["number_tokens"] - sentence.marks["date_tokens"]
    return any(i in figures and sentence.tag(i) != "DET" for i in range(place, min(end, place + 10)))


def _neither(sentence: Sentence, first: int) -> Span | None:
    """ "ni la Corée du Nord ni la Russie n'ont": the first of those named."""
    places = [i for i in range(first) if sentence.words[i] in {"ni", "neither"}]
    return phrase_right(sentence, places[0] + 1) if places else None


def _matter(sentence: Sentence, place: int) -> Span | None:
    """The noun phrase that the verb is about."""
    adverbs = set(load(sentence.language, "status")["adverbs"])
    while place < len(sentence) and (sentence.words[place] in adverbs or sentence.tag(place) == "ADV"):
        place += 1
    return phrase_right(sentence, place) if place < len(sentence) else None
