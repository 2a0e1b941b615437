"""Dates that are claims themselves: when a pact was signed, an offensive began, a ship went down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.days_ahead import ahead
from graphkit.extract.stretches import between, stretch
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, PhraseIndex, listed

MANY = 10  # so many are counted, and no single one of them is dated
NEAR = 12  # tokens between an event's noun and its verb
REACH = 14  # tokens between an event's verb and its date
STATED = 5  # tokens between a verb that states a date and the date
DATED = 9  # the same of a verb that can only date: "dates the capture of the northern camp to"
ASIDE = 6  # tokens between the commas of a place set apart: ", in eastern Chad,"


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
    table = load(language, "events")
    for measure, row in table["measures"].items():
        index.add_all(row[slot], measure, "verb" if slot == "verbs" else "noun")
    return index


def happenings(language: str) -> PhraseIndex[str]:
    """The nouns of what strikes or breaks out: a wreck, an attack."""
    return _index(language, "nouns")


def event_dates(sentences: Sequence[Sentence]) -> list[list[EventDate]]:
    """For each sentence the dates that an event's verb or noun governs."""
    rows: list[list[EventDate]] = []
    last: EventDate | None = None
    for sentence in sentences:
        rows.append(list(_dates(sentence, last)))
        last = rows[-1][-1] if rows[-1] else last
    return rows


def _dates(sentence: Sentence, last: EventDate | None) -> Iterator[EventDate]:
    """A sentence's; ``last`` is the event dated before, which "it broke out on" or "the log gives" recalls."""
    if not sentence.marks["dates"]:
        return
    for mention, span in sentence.marks["dates"]:
        if any(code in mention.expression for code in ("now", "weekend")) or ahead(sentence, span, span):
            continue
        if span[0] > 1 and sentence.words[span[0] - 1] == "," and span[0] - 2 in sentence.marks["date_tokens"]:
            continue  # tells the date before it again: "to 12 April, a day earlier than the army does"
        found = [
            *_by_verb(sentence, mention, span, last),
            *_by_phrase(sentence, mention, span),
            *_by_dating(sentence, mention, span, last),
        ]
        if found:
            yield min(found, key=lambda row: row[0])[1]


def _uncounted(sentence: Sentence, nouns: Sequence[Hit[str]]) -> list[Hit[str]]:
    """The nouns of events but for those that are counted: "146 000 signatures", "231 operations were put off"."""
    counts = {at[1] for mention, at in sentence.marks["numbers"] if mention.kind == "count" and mention.size >= MANY}
    return [noun for noun in nouns if noun.start not in counts]


def _by_verb(sentence: Sentence, mention: Any, span: Span, last: EventDate | None) -> Iterator[tuple[int, EventDate]]:
    """ "Le pacte a été signé en juin", "the wildfire ... 23 days after it broke out on 5 August"."""
    nouns = _uncounted(sentence, sentence.hits(happenings(sentence.language)))
    for hit in sentence.hits(_index(sentence.language, "verbs")):
        distance = _distance(sentence, (hit.start, hit.end), span)
        if distance is None or not _verbal(sentence, hit.start):
            continue
        happens = listed(sentence.language, "events", "happen", "verb").at(sentence.words, hit.start) is not None
        near = [noun for noun in nouns if noun.value == hit.value and abs(noun.start - hit.start) <= NEAR]
        recalled = (
            _is_pronoun(sentence, hit.start - 1) or _is_pronoun(sentence, _before_group(sentence, hit.start))
        ) and ([noun for noun in nouns if noun.value == hit.value] or (last and (happens or last.measure == hit.value)))
        alone = listed(sentence.language, "events", "alone", "verb").at(sentence.words, hit.start) is not None
        if near:
            noun = min(near, key=lambda row: abs(row.start - hit.start))
            if _background(sentence, noun.start, mention, span) and not verb_group(sentence, hit.start)[1]:
                continue
            name: str | None = sentence.text((noun.start, noun.end)).lower()
        elif recalled or alone:
            name = last.noun if last and recalled else None
        else:
            continue
        measure = last.measure if last and not near and recalled and happens else hit.value
        yield distance, EventDate(measure, span, mention.expression, (hit.start, hit.end), name)


def _by_phrase(sentence: Sentence, mention: Any, span: Span) -> Iterator[tuple[int, EventDate]]:
    """ "Le début de l'offensive, le 24 février", "the outbreak of the war in 2022"."""
    for hit in _uncounted(sentence, sentence.hits(_index(sentence.language, "phrases"))):
        distance = _distance(sentence, (hit.start, hit.end), span)
        inside = hit.start < span[1] and span[0] < hit.end  # "at the start of the week"
        if distance is None or inside or _background(sentence, hit.start, mention, span):
            continue
        name = sentence.text((hit.end, min(hit.end + 1, len(sentence)))).lower() or None
        yield distance, EventDate(hit.value, span, mention.expression, (hit.start, hit.end), name)


def _by_dating(sentence: Sentence, mention: Any, span: Span, last: EventDate | None) -> Iterator[tuple[int, EventDate]]:
    """A verb that dates what was spoken of: "qu'elle situe au 11 juillet", "the log gives 3 October"."""
    named = happenings(sentence.language).find(sentence.words[: span[0]])
    nouns = _uncounted(sentence, named)
    if named and not nouns:
        return  # "in all, 231 operations were put off between Tuesday and Thursday"
    articles = load(sentence.language, "phrases")["determiners"]
    placing = listed(sentence.language, "events", "dating", "verb").find(sentence.words[: span[0]])
    stating = [
        hit
        for hit in listed(sentence.language, "events", "stating", "verb").find(sentence.words[: span[0]])
        if "W" not in mention.expression and all(word in articles for word in sentence.words[hit.end : span[0]])
    ]
    for hit in [*placing, *stating]:
        reach = DATED if _dates_all(sentence, hit.start) else STATED
        beside = "," not in sentence.words[hit.end : span[0]]
        if span[0] - hit.end > reach or not beside or not _verbal(sentence, hit.start):
            continue
        if sentence.words[hit.start].endswith(tuple(load(sentence.language, "inflection")["gerund"])):
            continue  # "une voie datant de 1978"
        if nouns:
            measure, name = nouns[-1].value, sentence.text((nouns[-1].start, nouns[-1].end)).lower()
            yield span[0] - hit.end, EventDate(measure, span, mention.expression, (hit.start, hit.end), name)
        elif last is not None:
            yield span[0] - hit.end, EventDate(last.measure, span, mention.expression, (hit.start, hit.end), last.noun)
        elif _dates_all(sentence, hit.start):
            yield span[0] - hit.end, EventDate("occurred", span, mention.expression, (hit.start, hit.end), None)


def _dates_all(sentence: Sentence, verb: int) -> bool:
    """Whether a verb dates what it names, whatever that is: "datent la prise du camp du 12 avril", no "daté du 3"."""
    dates = listed(sentence.language, "events", "dating_all", "verb").at(sentence.words, verb) is not None
    return dates and sentence.shows(verb, "VerbForm=Fin")


def _background(sentence: Sentence, noun: int, mention: Any, date: Span) -> bool:
    """An event that only places another in time: "depuis le début du conflit en 2022", "a compté dimanche 300 morts
    depuis le début de la guerre".
    """
    if date[0] > noun and re.search(r"(?:\d{4}|-)-\d\d-\d\d|W\d|day", mention.expression):
        return False  # a full date is told for its own sake
    since = load(sentence.language, "events")["background"]
    return any(word in since for word in sentence.words[max(0, noun - 4) : noun])


def _before_group(sentence: Sentence, verb: int) -> int:
    """The token before a verb and its auxiliaries and negation: "elle" of "elle n'a commencé que le 3 mai"."""
    first = verb_group(sentence, verb)[2]
    return first - 1 - (first > 0 and sentence.words[first - 1] in load(sentence.language, "phrases")["negations"])


def _is_pronoun(sentence: Sentence, place: int) -> bool:
    return place >= 0 and sentence.words[place] in load(sentence.language, "events")["pronouns"]


def _verbal(sentence: Sentence, place: int) -> bool:
    return sentence.tag(place) in {"VERB", "AUX", "ADJ"} or sentence.is_participle(place)


def _in_aside(sentence: Sentence, comma: int) -> bool:
    """A comma of ", lui," or ", however,": one word that sets a subject off."""
    words = sentence.words
    return any(0 <= i < len(words) and words[i] == "," for i in (comma - 2, comma + 2))


def _opens(sentence: Sentence, date: Span) -> bool:
    """ "Dans la nuit de samedi à dimanche, la rivière": a date that opens its sentence, with no verb beside."""
    first, last = stretch(sentence, date)
    return first == 0 and not any(sentence.is_verb(i) for i in range(first, last) if not date[0] <= i < date[1])


def _commas(sentence: Sentence, inner: Sequence[int]) -> int:
    """The commas among some tokens that part clauses: none of ", lui," nor of a place set apart (", in the east,")."""
    places = [i for i in inner if sentence.words[i] == "," and not _in_aside(sentence, i)]
    for first, last in pairwise(places):
        if last - first <= ASIDE and sentence.tag(first + 1) == "ADP" and not any(map(sentence.is_verb, inner)):
            return len(places) - 2
    return len(places)


def _distance(sentence: Sentence, trigger: Span, date: Span) -> int | None:
    """Tokens between an event's word and a date, None where another clause stands between."""
    inner = between(trigger, date)
    if len(inner) > REACH or any(sentence.words[i] in BARRIERS - {",", "(", ")", "«", "»"} for i in inner):
        return None
    commas = _commas(sentence, inner)
    when = load(sentence.language, "events")["when"]
    relative = any(sentence.words[i] in when for i in inner)
    articles = load(sentence.language, "phrases")["determiners"]
    ends = [i for i in inner if sentence.words[i] not in articles]
    beside = bool(ends) and sentence.words[ends[-1]] == "," and trigger[1] <= date[0]  # "la guerre, le 15 avril"
    if commas > 1 or (commas == 1 and not relative and not beside and not _opens(sentence, date)):
        return None
    verbs = sum(sentence.is_verb(i) and sentence.tag(i) == "VERB" for i in inner)
    return len(inner) + 6 * commas if verbs == 0 or relative else None
