"""Rises and falls, and shares by which a vote was taken: percentages that measure nothing told before."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.triggers import flags, verb_index
from graphkit.lexicons.loader import load

CHANGE_REACH = 3  # tokens of "en hausse de"


def is_change(sentence: Sentence, span: Span) -> bool:
    """A rise or a fall: "22 % de mieux", "16 % fewer", "une hausse de 20 %"."""
    if flags(sentence.language, "changes").opens(sentence.words[span[1] : span[1] + 3]):
        return True
    hits = flags(sentence.language, "changes_of").find(sentence.words[max(0, span[0] - CHANGE_REACH) : span[0]])
    return bool(hits) and hits[-1].end == min(CHANGE_REACH, span[0])


def is_result(sentence: Sentence, span: Span) -> bool:
    """A share by which a vote was taken: "backed the plan by 52.4%", "ont approuvé le texte à 52,4 %"."""
    slots = load(sentence.language, "triggers")
    first = sentence.barrier_before(span[0])
    if not verb_index(sentence.language, "approving").find(sentence.words[first : span[0]]) or span[0] == 0:
        return False
    levels = load(sentence.language, "phrases")["levels"]
    other = next((at for mention, at in sentence.marks["numbers"] if at[1] == span[0] - 1), None)
    against = other is not None and sentence.words[span[0] - 1] in levels and is_result(sentence, other)
    return against or sentence.words[span[0] - 1] in slots["by_share"]  # "by 52.4% to 47.6%"
