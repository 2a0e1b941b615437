"""Whose figure it is where a figure stands for a count: "les 95 millions de la direction", "the army's 22"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.lexicons.loader import load

_COUNTED = {"count", "money", "fraction"}


def by_owner(sentence: Sentence) -> Iterator[Credit]:
    """Credits of figures that belong to a speaker; what is counted may stand inside the quotation marks alone."""
    genitives = load(sentence.language, "phrases")["genitives"]
    for mention, at in sentence.marks.get("numbers", ()):
        if mention.kind not in _COUNTED or at[0] == 0:
            continue
        behind = sentence.words[at[0] - 1] in genitives
        link = at[0] - 1 if behind else _link(sentence, at)
        if link is None or (mention.kind == "money" and _is_spent(sentence)):
            continue
        if behind:
            owner = phrase_left(sentence, link) if _is_bare(sentence, at[1]) else None
        else:
            owner = phrase_right(sentence, link + 1)
        if owner and _speaks(sentence, owner):
            yield Credit("noun", (link, link + 1), owner)


def _is_spent(sentence: Sentence) -> bool:
    """Whether a sum does something: "les 200 millions de l'Union serviront à" are no estimate of the Union's."""
    return any(sentence.is_verb(place) for place in range(len(sentence)))


def _is_bare(sentence: Sentence, place: int) -> bool:
    """Whether no noun follows a figure: "the army's 22", not "the army's 22 tanks"."""
    return place >= len(sentence) or sentence.tag(place) not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _link(sentence: Sentence, at: Span) -> int | None:
    """Where "de" ties a figure behind an article to its owner; past the quotation that the figure stands in."""
    slots = load(sentence.language, "phrases")
    place, before = at[1], at[0] - 1
    if sentence.words[before] in OPENING_QUOTES:
        closes = range(at[1], min(at[1] + 6, len(sentence)))
        place, before = next((i + 1 for i in closes if sentence.words[i] in CLOSING_QUOTES), at[1]), before - 1
    determined = before >= 0 and sentence.words[before] in {*slots["articles"], *slots["links"]}
    opens = sentence.words[place : place + 1]
    return place if determined and opens and opens[0] in slots["subject_links"] else None


def _speaks(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is a body or an office with its article; a town or plain people own no count."""
    kind = speaker_kind(sentence, phrase)
    return kind not in {None, "unnamed", "spokesmen"} and not names_place(sentence, phrase)
