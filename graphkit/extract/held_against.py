"""What a bare figure takes over from the one that it is held against: "contre 200 000", "up from 24"."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.memory import Memory
from graphkit.extract.triggers import flags
from graphkit.lexicons.loader import load


def held_against(sentence: Sentence, span: Span, what: Measured, memory: Memory) -> Measured | None:
    """A bare figure as the one of its sentence that replaced it: "350 000 euros, contre 200 000 d'abord"."""
    if what.noun is not None or not memory.here:
        return None
    at, last = _compared_with(sentence, memory)
    corrected = sentence.words[span[0] - 1] in load(sentence.language, "triggers")["corrections"]
    own = what.trigger_span != last.trigger_span and not corrected
    if own and what.trigger_span is not None and what.trigger_span[1] > at[1]:
        return None  # told by a word of its own
    compared = flags(sentence.language, "superseded").occurs(sentence.words[at[1] : span[0]])
    told = compared or corrected
    return replace(what, measure=last.measure, unit=last.unit, noun=last.noun) if told else None


def _compared_with(sentence: Sentence, memory: Memory) -> tuple[Span, Measured]:
    """The last figure of the sentence that is told, and not where: "pulled 30 bodies from four shafts, up from 24"."""
    slots = load(sentence.language, "phrases")
    plain = {*slots["levels"], *slots["of"], *slots["put_at"], *slots["starting_levels"]}
    for at, what in reversed(memory.here[1:]):
        before = sentence.words[at[0] - 1]
        if sentence.tag(at[0] - 1) != "ADP" or (before in plain and what.noun is None):
            return at, what
    return memory.here[0]
