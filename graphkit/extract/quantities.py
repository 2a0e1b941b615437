"""Which numbers of a document are claims, and of which measure: elliptic ones take theirs from what was said before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.credits import choose
from graphkit.extract.measures import Measured, measured, nouns_of

Found = tuple[Any, Span, Measured]

COUNTABLE = {"count", "fraction", "money", "area"}
# nouns that say only that people are counted: the story or the sentence before tells what befell them
GENERIC = {
    "fr": {"personnes", "personne", "participants", "gens", "habitants", "hommes"},
    "en": {"people", "persons", "participants"},
}


def quantities(sentences: Sequence[Sentence]) -> list[list[Found]]:
    """For each sentence the numbers that are claims, with what they measure."""
    rows = [_direct(sentence) for sentence in sentences]
    usual = _usual(rows)
    found: list[list[Found]] = []
    previous: Measured | None = None
    block = -1
    for sentence, row in zip(sentences, rows, strict=True):
        if sentence.block != block and block >= 0 and sentence.block - block > 1:
            previous = None
        block = sentence.block
        topic = _topic(sentence)
        if topic and not row:
            previous = topic
        kept = []
        for mention, span, what in row:
            settled = what if what.measure else _elliptic(sentence, mention, span, what, previous, usual)
            if settled is not None:
                kept.append((mention, span, settled))
                if settled.measure != "other":
                    previous = settled
        found.append(kept)
    return found


def _direct(sentence: Sentence) -> list[Found]:
    """Numbers that may be claims; the measure is "" where the sentence does not tell it."""
    row = []
    for mention, span in sentence.marks["numbers"]:
        if mention.kind not in COUNTABLE:
            continue
        what = measured(sentence, mention, span)
        if what is None or (mention.article and not _counted_one(sentence, what, span)):
            continue
        if mention.kind == "count" and _labelled(sentence, span):
            continue
        row.append((mention, span, what))
    return row


def _labelled(sentence: Sentence, span: Span) -> bool:
    """A number that names a thing rather than counting: "Unité 8200", "kilometre 112", "window 3"."""
    if span[0] == 0 or span[1] - span[0] > 1:
        return False
    before = span[0] - 1
    following = span[1] < len(sentence) and sentence.tag(span[1]) in {"NOUN", "ADJ", "PROPN"}
    return (
        not following
        and sentence.tag(before) in {"NOUN", "PROPN"}
        and sentence.words[before] not in nouns_of(sentence.language, "persons")
    )


def _counted_one(sentence: Sentence, what: Measured, span: Span) -> bool:
    """Whether "un", "une", "a" counts: only where the counted noun itself is the harm ("un mort", "a death")."""
    return bool(
        what.measure in {"killed", "wounded", "missing", "arrested", "captured"}
        and what.trigger_span
        and what.trigger_span[0] == span[1]
        and sentence.tag(span[1]) == "NOUN"
    )


def _topic(sentence: Sentence) -> Measured | None:
    """What a question or a heading without figures asks for: "Combien de morts ?"."""
    if sentence.words[-1] != "?" and sentence.kind != "heading":
        return None
    if not {"combien", "how"} & set(sentence.words[:3]):
        return None

    class _Bare:  # a number's place without a number
        noun = None

        class quantity:  # noqa: N801 - stands for a mention's field
            unit = ""

    return measured(sentence, _Bare, (0, min(2, len(sentence))))


def _usual(rows: Sequence[Sequence[Found]]) -> str | None:
    """The measure of persons that the document tells most often."""
    tally = Counter(what.measure for row in rows for _, _, what in row if what.measure and what.unit == "person")
    return min(tally, key=lambda measure: (-tally[measure], measure)) if tally else None


def _elliptic(
    sentence: Sentence, mention: Any, span: Span, what: Measured, previous: Measured | None, usual: str | None
) -> Measured | None:
    """The measure of a number whose sentence names none; None where it is no claim."""
    credit = choose(sentence, span)
    generic = what.noun is None or what.noun in GENERIC.get(sentence.language, set())
    value = mention.quantity.value or mention.quantity.lower or 0
    if what.additional and what.unit == "person" and credit and value >= 10:
        return replace(what, measure="reinforcements")
    if what.unit == "ha":
        return replace(what, measure="burned_area")
    if len(what.unit) == 3 and what.unit.isupper():
        return replace(what, measure="cost")
    if what.unit == "percent":
        share = previous if previous and previous.unit == "percent" else None
        return replace(what, measure=share.measure if share else "other")
    if generic and mention.kind == "count" and (credit or _listing(sentence, span)):
        if previous and previous.unit in {"person", "item"} and what.noun is None:
            return replace(what, measure=previous.measure, unit=previous.unit, noun=previous.noun)
        if what.noun is not None and usual:
            return replace(what, measure=usual, unit="person")
    if what.noun is None or mention.kind != "count":
        return None
    if credit and what.unit and value >= 3 and not _small_aside(sentence, span):
        return replace(what, measure="other")
    return None


def _listing(sentence: Sentence, span: Span) -> bool:
    return span[0] > 0 and sentence.words[span[0] - 1] == ":"


def _small_aside(sentence: Sentence, span: Span) -> bool:
    """A determined number recalls what is known: "ces deux pays", "les trois concurrents"."""
    return span[0] > 0 and sentence.tag(span[0] - 1) in {"DET", "PRON"} and span[1] - span[0] == 1
