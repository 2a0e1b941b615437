"""Figures whose own words do not tell what they measure: what was said before does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.credits import choose
from graphkit.extract.measures import Measured, said_of_all
from graphkit.extract.triggers import AREAS, is_money, nouns_of, triggers
from graphkit.lexicons.loader import load
from graphkit.lexicons.measures import load_measures

HEADLINE_WEIGHT = 2  # a word of a heading tells more of the story than one of the text
MAGNITUDES = (1.0, 10.0)
PEOPLE = {"", "person"}


@dataclass
class Memory:
    """What the text was speaking of: the last figure, the last topic without one, and what it mostly tells."""

    usual: str | None
    previous: Measured | None = None
    block: int = -1

    @classmethod
    def of(cls, sentences: Sequence[Sentence], rows: Sequence[Sequence[tuple[Any, Span, Measured]]]) -> Memory:
        """An empty memory that knows which measure of people the whole text tells most often."""
        tally = Counter(what.measure for row in rows for _, _, what in row if what.measure and what.unit == "person")
        for sentence in sentences:
            weight = HEADLINE_WEIGHT if sentence.kind == "heading" else 1
            for role in ("topic", "subject"):
                for hit in triggers(sentence.language)[role].find(sentence.words):
                    if hit.value[0] in tally:
                        tally[hit.value[0]] += weight
        crowd = {"protesters", "strikers", "killed", "voters"}
        if not tally:
            words = Counter(
                hit.value[0]
                for sentence in sentences
                for hit in triggers(sentence.language)["topic"].find(sentence.words)
                if hit.value[0] in crowd
            )
            tally = words
        return cls(min(tally, key=lambda measure: (-tally[measure], measure)) if tally else None)

    def enter(self, sentence: Sentence, *, has_figures: bool) -> None:
        """Moves on to a sentence: a distant paragraph forgets, a question or a sentence about one thing is a topic."""
        if sentence.block != self.block and self.block >= 0 and sentence.block - self.block > 1:
            self.previous = None
        self.block = sentence.block
        if not has_figures and (topic := _topic(sentence)):
            self.previous = topic

    def keep(self, found: Measured) -> None:
        """Remembers a settled figure for the bare ones that follow."""
        if found.measure != "other" or found.unit == "percent" or self.previous is None:
            self.previous = found


def settle(sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """The measure of a number as the text means it; None where it is no claim."""
    previous = memory.previous
    if what.measure:
        return _after_part(_as_recalled(sentence, span, what, previous), previous)
    if what.part and previous and (what.noun is None or what.unit == previous.unit):
        return replace(what, measure=previous.measure, unit=what.unit or previous.unit)
    return _elliptic(sentence, mention, span, what, memory)


def _after_part(what: Measured, previous: Measured | None) -> Measured:
    """A part is of its whole's measure: "6 000 hommes en renfort, dont 1 000 arrivés sur place"."""
    if what.part and previous and previous.measure == "reinforcements" and what.measure == "deployed":
        return replace(what, measure=previous.measure)
    return what


def _as_recalled(sentence: Sentence, span: Span, what: Measured, previous: Measured | None) -> Measured:
    """ "Le chiffre atteindrait 2 000 victimes": a figure taken up again keeps its measure behind a wider noun."""
    if previous is None or previous.measure == what.measure:
        return what
    wider = load_measures()["measures"].get(previous.measure, {}).get("broader", ())
    recalls = nouns_of(sentence.language, "recalling")
    named = any(
        sentence.words[i] in recalls and sentence.tag(i - 1) == "DET" for i in range(max(1, span[0] - 6), span[0])
    )
    return replace(what, measure=previous.measure) if named and what.measure in wider else what


def _elliptic(sentence: Sentence, mention: Any, span: Span, what: Measured, memory: Memory) -> Measured | None:
    previous, usual = memory.previous, memory.usual
    credited = choose(sentence, span) is not None or sentence.quoted
    value = mention.quantity.value or mention.quantity.lower or 0
    generic = what.noun is None or what.noun in nouns_of(sentence.language, "generic")
    if what.additional and what.unit == "person" and credited and value >= 10:
        return replace(what, measure="reinforcements")
    if what.unit in AREAS:
        return replace(what, measure="burned_area" if what.unit == "ha" else "other") if credited else None
    if is_money(what.unit):
        return replace(what, measure="cost") if credited or usual == "cost" else None
    if what.unit == "percent":
        share = previous if previous and previous.unit == "percent" else None
        if share is None and not credited:
            return None
        return replace(what, measure=share.measure if share else "other")
    if mention.kind != "count":
        return None
    if _is_magnitude(value, what, previous):
        return replace(what, measure="magnitude", unit="")
    if generic and (credited or _listing(sentence, span)) and not _aside(sentence, span, value):
        if what.noun is None and previous and previous.measure and previous.unit in {"person", "item"}:
            return replace(what, measure=previous.measure, unit=previous.unit, noun=previous.noun)
        told = previous.measure if previous and previous.unit in PEOPLE and previous.measure != "other" else None
        if usual or told:
            return replace(what, measure=told or usual or "other", unit="person")
    if what.noun is None:
        return None
    if credited and what.unit and value >= 3 and not _aside(sentence, span, value):
        return replace(what, measure="other")
    return None


def _topic(sentence: Sentence) -> Measured | None:
    """What a sentence without figures is about: "Combien de survivants ?", "Les disparus les divisent aussi"."""
    index = triggers(sentence.language)
    asks = bool(set(load(sentence.language, "phrases")["asking"]) & set(sentence.words[:3]))
    hits = [hit for role in ("noun", "topic") for hit in index[role].find(sentence.words)]
    people = [hit for hit in hits if hit.value[0] not in {"cost", "burned_area", "deployed", "delivered"}]
    measure = said_of_all(people)
    noun = next((word for word in sentence.words if word in nouns_of(sentence.language, "persons")), None)
    if measure is None and asks and noun:
        measure = "other"
    if measure is None:
        return None
    return Measured(measure, "" if measure == "magnitude" else "person", noun, None, None)


def _is_magnitude(value: float, what: Measured, previous: Measured | None) -> bool:
    low, high = MAGNITUDES
    bare = what.noun is None and not what.unit and previous is not None
    return bare and previous is not None and previous.measure == "magnitude" and low <= value < high


def _listing(sentence: Sentence, span: Span) -> bool:
    return span[0] > 0 and sentence.words[span[0] - 1] == ":"


def _aside(sentence: Sentence, span: Span, value: float) -> bool:
    """A small or determined number that recalls what is known: "ces deux pays", "entre les deux", "one of them"."""
    if value <= 1:
        return True
    determined = span[0] > 0 and sentence.tag(span[0] - 1) in {"DET", "PRON"} and span[1] - span[0] == 1
    return determined and value <= 12
