"""A participle behind the last of a list that is told of all of it: "14 soldiers and 31 civilians killed"."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import counted_phrase, head_noun, noun_unit
from graphkit.extract.triggers import Found, fitting, triggers
from graphkit.lexicons.loader import load

LEAD = 3  # tokens from the joiner to the next figure: "et près de 30 civils"


def told_of_list(sentence: Sentence, phrase: Span, unit: str) -> Found | None:
    """The participle that closes a list which the counted phrase belongs to; None where none does."""
    index = triggers(sentence.language)["noun"]
    while (following := _next_of_list(sentence, phrase)) is not None:
        phrase = counted_phrase(sentence, following)
        head = head_noun(sentence, phrase)
        if head is None or noun_unit(sentence, sentence.words[head], phrase, head) != unit:
            return None
        for place in range(head + 1, phrase[1]):
            told = sentence.is_past_participle(place) or sentence.tag(place) == "ADJ"
            if told and (hits := index.all_at(sentence.words, place, fitting(unit))):
                return hits[0]
    return None


def _next_of_list(sentence: Sentence, phrase: Span) -> Span | None:
    """The figure that a joiner adds to a counted phrase."""
    joiners = {*load(sentence.language, "phrases")["harm_joiners"], ","}
    joined = [
        i
        for i in range(max(phrase[0], phrase[1] - 1), phrase[1] + 1)
        if sentence.words[i : i + 1] and sentence.words[i] in joiners
    ]
    if phrase[0] == phrase[1] or not joined:
        return None
    near = range(joined[0] + 1, joined[0] + 1 + LEAD)
    following: Span | None = next((at for _, at in sentence.marks["numbers"] if at[0] in near), None)
    if following is None or any(sentence.is_verb(i) for i in range(joined[0] + 1, following[0])):
        return None
    return following
