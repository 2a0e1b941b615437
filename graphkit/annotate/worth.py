"""The cheap pass: which sentences are worth the tagger, told by their words alone.

A sentence is worth it where it holds a figure or a word that opens a cue: a status verb, a preposition or a noun that
credits, a reporting verb and somebody who may be its subject. It need not be right: a sentence that it misses is
tagged when a rule asks.
"""

from __future__ import annotations

from graphkit.annotate.attribution.cues import report_verbs, status_verbs
from graphkit.annotate.attribution.prepositions import prepositions_that_may_credit
from graphkit.annotate.sentence import Sentence
from graphkit.annotate.speakers import may_speak, report_words

_LOCATING = {"date", "time", "code", "ordinal"}  # kinds of number that count nothing


def worth_tagging(sentence: Sentence) -> bool:
    """Whether rules will ask for the parts of speech of a sentence, as far as its words tell."""
    if any(mention.kind not in _LOCATING for mention, _ in sentence.marks["numbers"]):
        return True
    if any(prepositions_that_may_credit(sentence)):
        return True
    if any(cues(sentence.language).occurs(sentence.words) for cues in (report_words, status_verbs)):
        return True
    return report_verbs(sentence.language).occurs(sentence.words) and may_speak(sentence)
