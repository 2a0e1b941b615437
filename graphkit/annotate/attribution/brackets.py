"""Sources in brackets behind a statement: "(source: AFP)", "12 000 (police)", "about 30 (governor, Wednesday)".

The acronym of a name in brackets is no source.
"""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.marks import figure_before, is_listed
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import speaker_kind

_LONGEST = 16  # tokens in a bracket
_COUNTED = 4  # tokens of a figure with its noun before a bracket


def by_bracket(sentence: Sentence) -> Iterator[Credit]:
    """Credits by a bracket that holds a speaker, and when they spoke."""
    if "(" not in sentence.words:
        return
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
        if phrase is None or phrase[0] != begins or speaker_kind(sentence, phrase) is None:
            continue
        if not sentence.marks.get("number_tokens", set()).isdisjoint(range(*phrase)):
            continue  # "4 deaths (CFR 1.4%)"
        if _holds(sentence, place, begins, phrase, close):
            yield Credit("preposition", (place, begins), phrase)


def _holds(sentence: Sentence, place: int, begins: int, phrase: Span, close: int) -> bool:
    """Whether a bracket from ``place`` to ``close`` credits the phrase that opens it."""
    known = speaker_kind(sentence, phrase) != "name" or is_listed(sentence, phrase)
    closing = all(word == "." for word in sentence.words[close + 1 :]) and figure_before(sentence, place)
    if phrase[1] < close:  # "(Senegalese navy, as of Thursday; 26 on Tuesday)"
        apart = sentence.words[phrase[1]] in {",", ";"}
        tells = any(sentence.shows(i, "VerbForm=Fin") for i in range(phrase[1], close))
        return apart and not tells and known and (closing or _behind_figure(sentence, place, phrase))
    several = close - begins > 1 and not sentence.tokens[place - 1].text[0].isupper()
    listed = closing and speaker_kind(sentence, phrase) != "name"  # "26 blessés, dont quatre grièvement (pompiers)"
    return begins > place + 1 or several or listed or _behind_figure(sentence, place, phrase)


def _behind_figure(sentence: Sentence, place: int, phrase: Span) -> bool:
    """Whether a bracket stands behind a figure or what it counts: "9.000 (CGT)", "12 000 personnes (police)"."""
    figures = sentence.marks.get("number_tokens", set())
    near = range(max(0, place - _COUNTED), place)
    return (not figures.isdisjoint(near) and speaker_kind(sentence, phrase) != "name") or place - 1 in figures
