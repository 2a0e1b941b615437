"""The cheap pass: which sentences are worth the tagger, told by their words alone.

A sentence is worth it where it holds a figure, a cue that credits or confirms, or somebody whom the pronouns of a later
sentence may mean. It need not be right: a sentence that it misses is tagged when a rule asks, which alone takes thrice
as long as with the others; so it rather takes one in too many.
"""

from __future__ import annotations

from graphkit.annotate.attribution.cues import report_verbs, status_verbs
from graphkit.annotate.attribution.prepositions import prepositions_that_may_credit
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import may_speak

_LOCATING = {"date", "time", "code", "ordinal"}  # kinds of number that count nothing


def worth_tagging(sentence: Sentence) -> bool:
    """Whether rules will ask for the parts of speech of a sentence, as far as its words tell."""
    return (
        any(mention.kind not in _LOCATING for mention, _ in sentence.marks["numbers"])
        or may_speak(sentence)
        or bool(sentence.hits(report_verbs(sentence.language)) or sentence.hits(status_verbs(sentence.language)))
        or bool(prepositions_that_may_credit(sentence))
    )
