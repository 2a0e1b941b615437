"""The subject of a reporting verb, before it or after it."""

from __future__ import annotations

from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, SUBJECTS, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.lexicons.loader import load


def subject_left(sentence: Sentence, place: int, first: int) -> Span | None:
    """The subject before the verb group: by the parse where it gives one there, else on the surface."""
    pronouns = set(load(sentence.language, "attribution")["pronouns"])
    slots = load(sentence.language, "phrases")
    end = first
    while end > 0:
        word = sentence.words[end - 1]
        if word in pronouns and not (end > 1 and sentence.words[end - 2] == ","):
            return (end - 1, end)
        if word in slots["relatives"]:
            return _antecedent(sentence, end - 1)
        if word in slots["complementizers"]:
            break
        if (
            sentence.tag(end - 1) == "ADV"
            or word in slots["negations"]
            or word in {"se", "s'", "en", "y", "lui", "leur", "l'"}
        ):
            end -= 1
        elif word == "," and _aside(sentence, end - 1) is not None:
            end = _aside(sentence, end - 1) or 0
        else:
            break
    if end > 0:
        phrase = phrase_left(sentence, end)
        if phrase and not _governed(sentence, phrase):
            return phrase
    return _parsed_subject(sentence, place)


def _governed(sentence: Sentence, phrase: Span) -> bool:
    """Whether a preposition before the phrase keeps it from being a subject ("devant le Parlement a ...")."""
    return phrase[0] > 0 and sentence.tag(phrase[0] - 1) == "ADP"


def _aside(sentence: Sentence, comma: int) -> int | None:
    """The start of a short aside that ends at ``comma``: "La CGT, elle, revendique", "X, citant Y, affirme"."""
    for place in range(comma - 1, max(comma - 16, -1), -1):
        if sentence.words[place] == ",":
            return place if place > 0 else None
        if sentence.words[place] in BARRIERS - {"(", ")"}:
            return None
    return None


def _antecedent(sentence: Sentence, relative: int) -> Span | None:
    """The noun phrase that "qui" stands for."""
    if (
        sentence.words[relative] in {"où", "dont", "where", "whose", "that", "que", "which"}
        and sentence.language == "fr"
    ):
        return None
    end = relative - 1 if relative and sentence.words[relative - 1] == "," else relative
    return phrase_left(sentence, end)


def _parsed_subject(sentence: Sentence, place: int) -> Span | None:
    token = sentence.doc[place]
    for verb in (token, token.head if token.dep_ in {"conj", "xcomp", "advcl", "aux"} else token):
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.i < place:
                return phrase_right(sentence, child.left_edge.i, limit=place) or (child.i, child.i + 1)
    return None


def subject_right(sentence: Sentence, cue: Span, first: int) -> Span | None:
    """The subject of an inversion, after the verb and what may stand between ("a révélé ce mercredi le député")."""
    before = sentence.words[first - 1] if first else ""
    if before and before not in BARRIERS:
        return None
    dates = sentence.marks.get("date_tokens", set())
    numbers = sentence.marks.get("number_tokens", set())
    place, skipped = cue[1], 0
    while place < len(sentence) and skipped < 12:
        word = sentence.words[place]
        if (
            word in BARRIERS - {","}
            or (place in numbers and place not in dates)
            or sentence.words[place] in load(sentence.language, "phrases")["complementizers"]
        ):
            return None
        if place in dates or sentence.tag(place) in {"ADV", "PRON"} or word == ",":
            place, skipped = place + 1, skipped + 1
            continue
        phrase = phrase_right(sentence, place)
        if sentence.tag(place) == "ADP" and word not in load(sentence.language, "phrases")["links"]:
            inner = phrase_right(sentence, place + 1)
            place = inner[1] if inner else place + 1
            skipped += 2
            continue
        if phrase and speaker_kind(sentence, phrase):
            return phrase
        if phrase:
            place, skipped = phrase[1], skipped + 3
            continue
        place, skipped = place + 1, skipped + 1
    return None
