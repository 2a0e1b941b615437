"""Names that go on behind "and": "Forum for Economic and Social Rights", "Association des parents et des élèves"."""

from __future__ import annotations

from graphkit.annotate.listed_speakers import seats, speaker_words
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.subject_matter import joins_subjects
from graphkit.lexicons.loader import load, words_in


def goes_on_behind(sentence: Sentence, start: int, place: int, end: int) -> bool:
    """Whether the name that begins at ``start`` goes on behind the joiner at ``place``."""
    return (
        _joins(sentence, place, end)
        or joins_subjects(sentence, place, end)
        or _shares_head(sentence, start, place, end)
        or _joins_matters(sentence, start, place, end)
    )


def _joins(sentence: Sentence, place: int, end: int) -> bool:
    """Whether "et" at ``place`` goes on with the same name: "Santé publique et de la Population"."""
    if place + 1 >= end:
        return False
    following = sentence.words[place + 1]
    before = sentence.tokens[place - 1].text
    if sentence.words[place] == "&":
        return before[0].isupper() and sentence.tokens[place + 1].text[0].isupper()
    return (
        following in load(sentence.language, "phrases")["name_links"]
        and before[0].isupper()
        and place + 2 < end
        and any(sentence.tokens[i].text[0].isupper() for i in range(place + 2, min(place + 4, end)))
    )


def _joins_matters(sentence: Sentence, start: int, place: int, end: int) -> bool:
    """Whether the joiner at ``place`` goes on with the name of a body that begins at ``start``, by what it deals with.

    Those that act together are no name: "the Ministry of Defence and the army", "the ministers of France and Germany".
    """
    if not start < place < end - 1:
        return False
    if load(sentence.language, "phrases")["noun_first"]:
        return _repeats_link(sentence, start, place, end)
    links = words_in(sentence.language, "phrases", "matter_links")
    head = next((i - 1 for i in range(start + 1, place) if sentence.words[i] in links), None)
    if head is None or not _is_body(sentence, head) or not _is_matter(sentence, place - 1):
        return False
    last = _past_matters(sentence, place + 1, end)
    return last > place + 1 and not speaker_words(sentence.language).occurs(sentence.words[place + 1 : last])


def _shares_head(sentence: Sentence, start: int, place: int, end: int) -> bool:
    """Whether two matters have one body behind them: "the Disaster Management and Mitigation Unit"."""
    if load(sentence.language, "phrases")["noun_first"]:
        return False
    first = start + (sentence.words[start] in words_in(sentence.language, "phrases", "determiners"))
    last = _past_matters(sentence, place + 1, end)
    if not first < place == _past_matters(sentence, first, place) or last <= place + 2:
        return False
    bodies = speaker_words(sentence.language).find(sentence.words[first:place])
    heads = words_in(sentence.language, "phrases", "shared_heads")
    return sentence.words[last - 1] in heads and all(hit.value == "company" for hit in bodies)


def _repeats_link(sentence: Sentence, start: int, place: int, end: int) -> bool:
    """Whether the same small word stands before both: "des parents et des élèves"."""
    first = start + (sentence.words[start] in words_in(sentence.language, "phrases", "determiners"))
    plural = words_in(sentence.language, "phrases", "plural_links")
    link = sentence.words[place + 1]
    return (
        _is_body(sentence, first)
        and link in plural
        and place + 2 < end
        and sentence.words[place - 2] == link
        and all(sentence.tag(i) == "NOUN" for i in (place - 1, place + 2))
    )


def _is_body(sentence: Sentence, place: int) -> bool:
    """Whether a word written as a name's is a body's: "Forum", "Ministry", and no office ("President")."""
    if not sentence.tokens[place].text[0].isupper():
        return False
    hits = speaker_words(sentence.language).all_at(sentence.words, place)
    named = sentence.words[place] in words_in(sentence.language, "phrases", "body_heads")
    return named or any(hit.value not in {"role", "unnamed", "spokesmen"} for hit in hits)


def _past_matters(sentence: Sentence, place: int, end: int) -> int:
    while place < end and _is_matter(sentence, place):
        place += 1
    return place


def _is_matter(sentence: Sentence, place: int) -> bool:
    capital = sentence.tokens[place].text[0].isupper() and not sentence.is_acronym(place)
    return capital and not seats(sentence.language).at(sentence.words, place)
