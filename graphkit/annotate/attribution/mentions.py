"""Everybody in a sentence who could speak, credited there or not: what later pronouns and descriptions point at."""

from __future__ import annotations

from typing import Literal

from graphkit.annotate.kept import kept
from graphkit.annotate.phrases_np import determiners, phrase_right
from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import head_of, may_speak, speaker_kind, telling_places
from graphkit.lexicons.loader import load
from graphkit.model import fixed

Number = Literal["one", "many"]
Gender = Literal["m", "f"]
_GENDERS: dict[str, Gender] = {"Fem": "f", "Masc": "m"}
PERSONS = {"role", "unnamed"}  # kinds of speaker that are people
_OF_NOBODY = {"time", "measure", "code"}  # kinds of number that count nobody: "16:50 Minister Lind", "M23"


@fixed
class Mention:
    """A noun phrase that names a speaker. ``head``: its noun; ``bare``: nothing but an article and a common noun.

    ``proper``: a capital shows it to be a name, more than that of a first word.
    """

    span: Span
    kind: str
    head: str
    head_at: int
    subject: bool
    number: Number | None
    gender: Gender | None
    bare: bool
    proper: bool


def mentions_of(sentence: Sentence) -> list[Mention]:
    """The speakers named in a sentence, left to right, none inside another; counted people are none."""
    found: list[Mention] = []
    numbers = [(number, at) for number, at in sentence.marks.get("numbers", ()) if not number.article]
    counted = {i for number, at in numbers if number.kind not in _OF_NOBODY for i in range(*at)}
    counted &= sentence.marks.get("number_tokens", set())
    place, last = 0, max(telling_places(sentence), default=-1) if may_speak(sentence) else -1
    while place <= last:  # no phrase behind the last word that tells a speaker names one
        phrase = phrase_right(sentence, place) if _may_open(sentence, place) else None
        kind = speaker_kind(sentence, phrase) if phrase else None
        if phrase is None or kind is None:
            place += 1
            continue
        if counted.isdisjoint(range(phrase[0] - 1, phrase[1])):
            found.append(mention_at(sentence, phrase))
        place = phrase[1]
    return found


@kept
def mention_at(sentence: Sentence, phrase: Span) -> Mention:
    """What a phrase shows of its speaker."""
    head = head_of(sentence, phrase)
    plain = sum(not _small(sentence, i) for i in range(*phrase)) == 1
    return Mention(
        phrase,
        speaker_kind(sentence, phrase) or "name",
        sentence.words[head],
        head,
        _is_subject(sentence, phrase),
        _number(sentence, phrase, head),
        _gender(sentence, phrase, head),
        plain and head > phrase[0] and not sentence.tokens[head].text[0].isupper(),
        any(_is_proper(sentence, place) for place in range(*phrase)),
    )


def _is_proper(sentence: Sentence, place: int) -> bool:
    text = sentence.tokens[place].text
    if not text[0].isupper() or _small(sentence, place):
        return False
    opens = place == 0 or sentence.words[place - 1] in OPENING_QUOTES
    before_verb = sentence.tag(place) == "NOUN" and sentence.tag(place + 1) in {"VERB", "AUX"}
    return not opens or sentence.tag(place) == "PROPN" or text[1:] != text[1:].lower() or before_verb


def _may_open(sentence: Sentence, place: int) -> bool:
    return (
        sentence.words[place] in determiners(sentence.language)
        or sentence.tokens[place].text[0].isupper()
        or sentence.tag(place) in {"NOUN", "PROPN", "ADJ"}
    )


def _small(sentence: Sentence, place: int) -> bool:
    return sentence.words[place] in determiners(sentence.language)


def _is_subject(sentence: Sentence, phrase: Span) -> bool:
    """The first phrase of its clause that no preposition governs."""
    before = sentence.words[phrase[0] - 1] if phrase[0] else ""
    return (
        phrase[0] == sentence.barrier_before(phrase[0])
        or before in load(sentence.language, "phrases")["complementizers"]
    )


def _number(sentence: Sentence, phrase: Span, head: int) -> Number | None:
    table = load(sentence.language, "attribution")["determiner_number"]
    told: Number | None = table.get(sentence.words[phrase[0]])
    if told:
        return told
    listed = speaker_kind(sentence, phrase) not in {None, "name"}
    opens = (
        phrase == (0, 1) and listed and sentence.tag(0) == "NOUN" and not sentence.is_acronym(0)
    )  # "Clinics did hand out"
    if sentence.tokens[head].text[0].isupper() and not opens:
        return None  # a name: the tagger takes "Prates" for a plural
    shown = sentence.form(head, "Number")
    return "many" if shown == "Plur" else "one" if shown else None


def _gender(sentence: Sentence, phrase: Span, head: int) -> Gender | None:
    """By the article, else by the tagger where the noun is a common one."""
    told: Gender | None = load(sentence.language, "attribution")["determiner_gender"].get(sentence.words[phrase[0]])
    if told or sentence.tokens[head].text[0].isupper():
        return told
    shown = _GENDERS.get(sentence.form(head, "Gender"))
    endings = tuple(load(sentence.language, "attribution")["feminine_endings"])
    return shown if shown != "f" or sentence.words[head].endswith(endings) else None  # "l'état-major"
