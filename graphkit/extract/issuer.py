"""Who issues a communiqué that names no outlet: "Prepared by X" says so, else the subject of its first sentence does.

"COMMUNIQUÉ DE PRESSE ... La préfecture et l'agence régionale de santé font le point", "PRESS RELEASE ... Sundqvist
France today announced", "Flash Update No. 3 ... This update is issued by OCHA Sudan".
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.attribution.mentions import PERSONS, mentions_of
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed
from graphkit.model import Document

_LABEL = 7  # words of a line that says what the text is: "Communiqué de presse n° 12 du 4 mai"
_PLACE = 2  # words of a country with its article; "Sundqvist France" is none
_NOBODY = {None, "media", *PERSONS}  # who issues no communiqué of their own


def issuer_in(document: Document, sentences: Sequence[Sentence]) -> tuple[Sentence, Span] | None:
    """The sentence and the phrase in it that name who issues a text; None where an outlet does, or nobody is named."""
    told = [sentence for sentence in sentences if sentence.kind == "text"]
    if document.outlet or not told:
        return None
    opening = [sentence for sentence in told if sentence.block == told[0].block]
    for sentence in opening:
        for hit in sentence.hits(listed(document.language, "attribution", "issued_by")):
            if (phrase := phrase_right(sentence, hit.end)) and _is_body(sentence, phrase):
                return sentence, phrase
    subject = _subject(opening[0]) if _is_release(document, opening[0].start) else None
    return (opening[0], subject) if subject else None


def _is_release(document: Document, end: int) -> bool:
    """Whether a line above the text says that it is a communiqué."""
    labels = tuple(load(document.language, "attribution")["releases"])
    lines = (line.strip().casefold() for line in document.text[:end].splitlines())
    return any(line.startswith(labels) and len(line.split()) <= _LABEL for line in lines)


def _subject(sentence: Sentence) -> Span | None:
    """The body whose verb reports in a sentence; the first of several that tell something together."""
    told = next((one for one in sentence.marks["credits"] if one.kind == "subject" and not one.outlet), None)
    if told is None or told.source is None or told.verb == "deed":
        return None
    opening = next((mention.span for mention in mentions_of(sentence) if mention.span[0] == 0), told.source)
    alone = not any(sentence.is_verb(i) for i in range(opening[1], told.source[1]))
    place = opening[1] - opening[0] <= _PLACE and names_place(sentence, opening)
    return opening if alone and _is_body(sentence, opening) and not place else None


def _is_body(sentence: Sentence, phrase: Span) -> bool:
    return speaker_kind(sentence, phrase) not in _NOBODY
