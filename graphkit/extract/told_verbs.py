"""What the verb that tells a figure is one of: of holding, of care, of taking part, of a disease, of coming home."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.triggers import flags, nouns_of, triggers, verb_index
from graphkit.lexicons.phrases import words_of

HELD_REACH = 6  # tokens from a verb of holding to the last of those held: "retiennent 140 clients et 30 employés"


def holds(sentence: Sentence, span: Span, what: Measured) -> bool:
    """Whether those counted are the object of a verb of holding."""
    verbs = verb_index(sentence.language, "holding")
    before = sentence.words[max(sentence.barrier_before(span[0]), span[0] - HELD_REACH) : span[0]]
    return verbs.occurs(words_of(what.trigger)) if what.trigger else verbs.occurs(before)


def takes_part(sentence: Sentence, what: Measured) -> bool:
    """ "The medical association says 6,000 took part", of a strike."""
    return bool(verb_index(sentence.language, "taking_part").find(words_of(what.trigger or "")))


def touched(sentence: Sentence, what: Measured) -> bool:
    """Whether people are told as touched: by what, the text says."""
    households = nouns_of(sentence.language, "households")
    named = verb_index(sentence.language, "afflicting").find(words_of(what.trigger or ""))
    return bool(named) and what.noun not in households


def cares(sentence: Sentence, what: Measured) -> bool:
    return bool(verb_index(sentence.language, "treating").find(words_of(what.trigger or "")))


def stays_away(sentence: Sentence, what: Measured) -> bool:
    """Whether a verb of coming home is what is denied."""
    index = triggers(sentence.language)["subject"]
    at = what.trigger_span[0] if what.trigger_span else 0
    return any(hit.value[0] == "repatriated" for hit in index.all_at(sentence.words, at))


def to_each(sentence: Sentence, span: Span) -> bool:
    return flags(sentence.language, "to_each").opens(sentence.words[span[1] : span[1] + 3])
