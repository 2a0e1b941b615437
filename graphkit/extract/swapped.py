"""What a text of prisoners who change hands makes of those held, of those driven or flown home, of those asked for."""

from __future__ import annotations

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.triggers import flags, nouns_of, verb_index
from graphkit.lexicons.phrases import words_of

UNTOLD = {"other", "arrested", "captured"}  # what a noun of prisoners alone tells
GONE = {"repatriated", *UNTOLD}
BROUGHT = {"deployed", "displaced", *UNTOLD}  # what those are taken for who are only told to have come


def of_swap(sentence: Sentence, span: Span, what: Measured) -> str | None:
    """The measure of people in a text that calls it an exchange, where its story says more than their own words."""
    language, words = sentence.language, words_of(what.trigger or "")
    inmates = what.noun in nouns_of(language, "inmates")
    if what.unit != "person":
        return None
    if what.measure in UNTOLD and _are_held(sentence, span, words):
        return "captured"  # "more than 640 of its people were still locked up"
    if what.measure in GONE and inmates and _is_asked_for(sentence, span):
        return "captured"  # "réclame encore 640 détenus"
    own = flags(language, "own_men").opens(sentence.words[span[1] :])
    people = inmates or own or what.noun in nouns_of(language, "persons")
    if what.measure in BROUGHT and people and _is_brought(sentence, span):
        return "repatriated"
    return "captured" if inmates and what.measure in {"other", "arrested"} else None


def among_captives(sentence: Sentence, span: Span, what: Measured) -> str | None:
    """The same in a text that mostly tells of captives or of those who come home."""
    if what.measure == "arrested" and verb_index(sentence.language, "holding").find(words_of(what.trigger or "")):
        return "captured"  # "over 9,000 Houthis are still being held"
    behind = sentence.words[span[1] : sentence.barrier_after(span[1] - 1)]
    flown = what.measure == "deployed" and verb_index(sentence.language, "moving").find(behind)
    return "repatriated" if flown and what.noun in nouns_of(sentence.language, "fighters") else None


def _are_held(sentence: Sentence, span: Span, words: list[str]) -> bool:
    behind = sentence.words[span[1] : sentence.barrier_after(span[1] - 1)]
    jailed = flags(sentence.language, "locked_up")
    return bool(verb_index(sentence.language, "holding").find(words)) or jailed.occurs(words) or jailed.occurs(behind)


def _is_asked_for(sentence: Sentence, span: Span) -> bool:
    before = sentence.words[sentence.barrier_before(span[0]) : span[0]]
    return bool(verb_index(sentence.language, "reclaiming").find(before))


def _is_brought(sentence: Sentence, span: Span) -> bool:
    """ "132 soldiers flown to Kinshasa", "dit avoir transporté 98 détenus", "ferait rentrer 150 personnes"."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    moving = verb_index(sentence.language, "moving")
    freeing = verb_index(sentence.language, "giving_back")
    return any(
        index.find(words)
        for index in (moving, freeing)
        for words in (sentence.words[first : span[0]], sentence.words[span[1] : last])
    )
