"""At what hour of the vote a turnout was taken: "46,8 % à 17 heures", "22% by midday"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.sentence import Sentence, Span
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed

_REACH = 8  # tokens between a share and its hour
_CLOSE = 4  # tokens from "à la fermeture des bureaux" to the hour at which they close
_LAST = 18  # later hours are those at which polls close


def hour_of(sentence: Sentence, span: Span) -> str | None:
    """The hour nearest to a share, as "17h"; None where it is that of the whole vote or none is told."""
    apart, hour = min(((_between(span, at), hour) for hour, at in _hours(sentence)), default=(_REACH + 1, 0))
    return f"{hour:02}h" if apart <= _REACH else None


def _between(span: Span, other: Span) -> int:
    return max(span[0] - other[1], other[0] - span[1])


def _hours(sentence: Sentence) -> Iterator[tuple[int, Span]]:
    slots = load(sentence.language, "phrases")
    for mention, at in sentence.marks["numbers"]:
        digits = "".join(char for char in sentence.words[at[0]] if char.isdigit())
        if mention.kind != "time" or not digits or not set(slots["closing"]).isdisjoint(_before(sentence, at)):
            continue
        hour = int(digits) % 24
        hour += 12 if hour < 12 and not set(slots["past_noon"]).isdisjoint(sentence.words[at[0] : at[1] + 1]) else 0
        if hour <= _LAST:
            yield hour, at
    for hit in listed(sentence.language, "phrases", "noon").find(sentence.words):
        yield 12, (hit.start, hit.end)


def _before(sentence: Sentence, at: Span) -> list[str]:
    return sentence.words[max(0, at[0] - _CLOSE) : at[0]]
