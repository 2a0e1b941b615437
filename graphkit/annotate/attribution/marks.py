"""Sources told by marks alone: in brackets behind a statement ("(source: AFP)"), before a colon and a quotation.

The acronym of a name in brackets is no source.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import speaker_kind

_LONGEST = 12  # tokens in a bracketed source


def by_colon(sentence: Sentence) -> Iterator[Credit]:
    """A speaker that opens the sentence before a colon and a quotation: "Le maire : « ... »"."""
    for colon, mark in enumerate(sentence.words[1:]):
        if sentence.words[colon] == ":" and mark in {"«", "“", '"'}:
            phrase = phrase_right(sentence, 0, limit=colon)
            if phrase and phrase[1] == colon and speaker_kind(sentence, phrase):
                yield Credit("subject", (colon, colon + 1), phrase, "say")
            return


def by_bracket(sentence: Sentence) -> Iterator[Credit]:
    """Credits by a bracket that holds nothing but a speaker."""
    for place, word in enumerate(sentence.words):
        if word != "(":
            continue
        close = next((i for i in range(place, min(place + _LONGEST, len(sentence))) if sentence.words[i] == ")"), None)
        if close is None:
            continue
        begins = (
            place + 3 if sentence.words[place + 1 : place + 3] in (["source", ":"], ["sources", ":"]) else place + 1
        )
        phrase = phrase_right(sentence, begins, limit=close)
        if phrase is None or phrase[1] != close or speaker_kind(sentence, phrase) is None:
            continue
        if begins > place + 1 or (close - begins > 1 and not sentence.tokens[place - 1].text[0].isupper()):
            yield Credit("preposition", (place, begins), phrase)
