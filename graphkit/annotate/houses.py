"""Where the name of somebody goes on with the house they work for, or with what they know of."""

from __future__ import annotations

from graphkit.annotate.listed_speakers import PEOPLE, knowing_places, people_words, speaker_words, staff_words
from graphkit.annotate.sentence import BARRIERS, Sentence
from graphkit.lexicons.loader import load

_REACH = 6  # tokens behind a preposition in which the noun of a house stands


def of_house(sentence: Sentence, start: int, place: int) -> bool:
    """Whether the preposition at ``place`` ties people to a house: "lawyers at the rights group", "source au parquet".

    ``start`` is where their phrase begins.
    """
    slots = load(sentence.language, "phrases")
    if sentence.words[place] not in slots["house_prepositions"] or not _are_staff(sentence, start, place):
        return False
    behind = place + 1
    if behind < len(sentence) and sentence.words[behind] in slots["determiners"]:
        behind += 1
    if behind >= len(sentence) or sentence.words[behind] in BARRIERS:
        return False
    if sentence.tokens[behind].text[0].isupper() and not slots["noun_first"]:
        return True
    limit = min(sentence.barrier_after(behind), behind + _REACH)
    kinds = {hit.value for hit in speaker_words(sentence.language).find(sentence.words[behind:limit])}
    return not kinds.isdisjoint(slots["house_kinds"])


def _are_staff(sentence: Sentence, start: int, place: int) -> bool:
    """Whether the noun before a preposition, an adjective behind it or not, is of people who work somewhere."""
    return _ends_with(sentence, start, place, staff_words(sentence.language))


def _ends_with(sentence: Sentence, start: int, place: int, nouns: frozenset[str]) -> bool:
    """Whether one of some nouns stands before ``place``, an adjective behind it or not."""
    last = place - 1
    while last > start and sentence.tag(last) == "ADJ" and sentence.words[last] not in nouns:
        last -= 1
    return last >= start and sentence.words[last] in nouns


def of_speciality(sentence: Sentence, start: int, place: int) -> bool:
    """Whether a preposition ties somebody to what they know of: "le chercheur en sécurité Marc Roy"."""
    if sentence.words[place] not in load(sentence.language, "phrases")["specialities"]:
        return False
    hits = speaker_words(sentence.language).find(sentence.words[start:place])
    person = any(start + hit.end == place and hit.value in PEOPLE for hit in hits)
    dated = place + 1 in sentence.marks.get("date_tokens", set())
    return person and not dated and sentence.tag(place + 1) == "NOUN"


def knows_of(sentence: Sentence, start: int, place: int, end: int) -> int | None:
    """The end of the words at ``place`` that tell somebody by what they know of: "a source close to the council".

    The article behind them is in it.
    """
    behind = knowing_places(sentence).get(place, len(sentence))
    dated = behind in sentence.marks.get("date_tokens", ())
    told = behind < end and not dated and sentence.tag(behind) in {"DET", "NOUN", "PROPN", "ADJ"}
    if not (told and _ends_with(sentence, start, place, people_words(sentence.language))):
        return None
    return behind + (sentence.words[behind] in load(sentence.language, "phrases")["determiners"])


def has_task(sentence: Sentence, start: int, place: int) -> bool:
    """Whether a task follows somebody's role: "l'adjoint à la culture", "la commissaire russe aux droits humains"."""
    roles = load(sentence.language, "phrases")["task_roles"]
    if sentence.words[place - 1] in roles:
        return True
    told = any(word in roles for word in sentence.words[start:place])
    return (
        told
        and sentence.words[place] in load(sentence.language, "phrases")["tasks"]
        and sentence.tag(place + 1) == "NOUN"
    )
