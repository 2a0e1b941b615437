"""Numbers that tell a pace and count nobody: so many at a time, so fast."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import is_thing
from graphkit.extract.triggers import flags, nouns_of
from graphkit.lexicons.loader import load

_SPEEDS = {"km/h", "mph"}
_REACH = 3  # tokens of "limitée à"


def in_batches(sentence: Sentence, span: Span) -> bool:
    """ "On libère par groupes de vingt", "freed in batches of 50": each time so many, and not in all."""
    slots = load(sentence.language, "phrases")
    named = span[0] > 2 and sentence.words[span[0] - 2] in nouns_of(sentence.language, "batches")
    manner = named and sentence.words[span[0] - 3] in slots["manner_prepositions"]
    return manner and sentence.words[span[0] - 1] in {*slots["of"], *slots["counted_links"]}


def is_speed(sentence: Sentence, span: Span) -> bool:
    """A speed limit beside a speed: "roulait à 112 km/h sur une route limitée à 80"."""
    told = any(
        mention.kind == "measure" and mention.quantity.unit in _SPEEDS and at[1] <= span[0]
        for mention, at in sentence.marks["numbers"]
    )
    bare = span[1] >= len(sentence) or not is_thing(sentence, span[1])
    return (
        told and bare and flags(sentence.language, "limits").occurs(sentence.words[max(0, span[0] - _REACH) : span[1]])
    )
