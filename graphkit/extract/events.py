"""Dates that are claims themselves: when a pact was signed, an offensive began, a ship went down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex

REACH = 14  # tokens between an event's verb and its date


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date mention, the event that it dates and the words that say so."""

    measure: str
    span: Span
    expression: str
    trigger: Span
    noun: str | None


@lru_cache
def _index(language: str, slot: str) -> PhraseIndex[str]:
    index: PhraseIndex[str] = PhraseIndex(language)
    for measure, row in load(language, "events")["measures"].items():
        index.add_all(row[slot], measure, "verb" if slot == "verbs" else "noun")
    return index


def event_dates(sentence: Sentence) -> Iterator[EventDate]:
    """The dates of a sentence that an event's verb or noun governs."""
    if not sentence.marks["dates"]:
        return
    nouns = _index(sentence.language, "nouns").find(sentence.words)
    verbs = [hit for hit in _index(sentence.language, "verbs").find(sentence.words) if _verbal(sentence, hit.start)]
    phrases = _index(sentence.language, "phrases").find(sentence.words)
    for mention, span in sentence.marks["dates"]:
        if any(code in mention.expression for code in ("now", "weekend")):
            continue
        best: tuple[int, EventDate] | None = None
        for hit in verbs:
            subject = [noun for noun in nouns if noun.value == hit.value and abs(noun.start - hit.start) <= 12]
            distance = _distance(sentence, (hit.start, hit.end), span)
            if subject and distance is not None and (best is None or distance < best[0]):
                noun = min(subject, key=lambda row: abs(row.start - hit.start))
                name = sentence.text((noun.start, noun.end)).lower()
                best = (distance, EventDate(hit.value, span, mention.expression, (hit.start, hit.end), name))
        named: str | None
        for hit in phrases:
            distance = _distance(sentence, (hit.start, hit.end), span)
            if distance is not None and (best is None or distance < best[0]):
                named = sentence.text((hit.end, min(hit.end + 1, len(sentence)))).lower() or None
                best = (distance, EventDate(hit.value, span, mention.expression, (hit.start, hit.end), named))
        if best is not None:
            yield best[1]


def _verbal(sentence: Sentence, place: int) -> bool:
    return sentence.tag(place) in {"VERB", "AUX", "ADJ"} or "Part" in sentence.doc[place].morph.get("VerbForm")


def _distance(sentence: Sentence, trigger: Span, date: Span) -> int | None:
    """Tokens between an event's word and a date, None where another clause stands between."""
    between = range(trigger[1], date[0]) if trigger[1] <= date[0] else range(date[1], trigger[0])
    if len(between) > REACH or any(sentence.words[i] in BARRIERS - {",", "(", ")", "«", "»"} for i in between):
        return None
    commas = sum(sentence.words[i] == "," for i in between)
    relative = any(sentence.words[i] in {"où", "lors"} for i in between)
    if commas > 1 or (commas == 1 and not relative):
        return None
    verbs = sum(sentence.is_verb(i) and sentence.tag(i) == "VERB" for i in between)
    return len(between) + 6 * commas if verbs == 0 or relative else None
