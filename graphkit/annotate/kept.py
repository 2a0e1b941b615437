"""What several rules ask of the same words of a sentence is worked out once and kept with the sentence."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

from graphkit.annotate.sentence import Sentence

Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")


def kept(rule: Callable[[Sentence, *Asked], Answer]) -> Callable[[Sentence, *Asked], Answer]:
    """A rule that answers from what it found before, where it is asked the same (places, spans) of a sentence again."""
    name = rule.__qualname__

    @wraps(rule)
    def answered(sentence: Sentence, *asked: *Asked) -> Answer:
        known: dict[tuple[*Asked], Answer] = sentence.marks.setdefault(name, {})
        if asked not in known:
            known[asked] = rule(sentence, *asked)
        return known[asked]

    return answered
