"""People told where a march, a rally or a crowd stands: nothing else says what they do there.

"Ils étaient 400 devant la préfecture", "expect 100,000 people at Saturday's rally".
"""

from __future__ import annotations

from graphkit.annotate.sentence import CLOSING_QUOTES, Sentence, Span
from graphkit.extract.predicates import are_they
from graphkit.extract.triggers import Found, flags, gatherings, nouns_of, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit

THERE_REACH = 4  # tokens of "il y avait au moins"
BOARD_REACH = 5  # tokens of "dans un car scolaire"
GATHERED_REACH = 8  # tokens behind people in which the march stands that they join
PLACE_REACH = 12  # tokens behind "ils étaient 400" in which stands where they gathered


def gathered(sentence: Sentence, span: Span, phrase: Span, head: int | None) -> Found | None:
    """The march that people are told at, or the place before which they stand; None where neither is named."""
    marching = _at_march(sentence, phrase, head) or _in_public(sentence, span, phrase, head)
    return marching or _on_board(sentence, span, phrase, head)


def _at_march(sentence: Sentence, phrase: Span, head: int | None) -> Found | None:
    """ "Expect 100,000 people at Saturday's rally", "60 000 personnes dans les cortèges"."""
    if head is None or sentence.words[head] not in nouns_of(sentence.language, "generic"):
        return None
    end = min(sentence.barrier_after(phrase[1]), phrase[1] + GATHERED_REACH) if phrase[1] < len(sentence) else phrase[1]
    hits = gatherings(sentence.language, "protesters").find(sentence.words[phrase[1] : end])
    if not hits:
        return None
    first = phrase[1] + hits[0].start
    last = phrase[1] + hits[0].end
    compound = last < len(sentence) and sentence.tag(last) == "NOUN"  # "people in gathering points"
    beside = not compound and not any(sentence.is_verb(i) for i in range(phrase[1], first))
    at = any(sentence.tag(i) == "ADP" for i in range(phrase[1], first))
    return Hit(first, last, ("protesters", "noun")) if beside and at else None


def _on_board(sentence: Sentence, span: Span, phrase: Span, head: int | None) -> Found | None:
    """ "There were 600 people on that train", "il y avait 80 personnes dans le car": no harm of theirs is told."""
    if head is None or sentence.words[head] not in nouns_of(sentence.language, "generic"):
        return None
    first = max(0, span[0] - THERE_REACH)
    there = verb_index(sentence.language, "being_there").occurs(sentence.words[first : span[0]])
    hits = nouns_of(sentence.language, "boarded")
    inside = load(sentence.language, "phrases")["inside"]
    if not there or phrase[1] >= len(sentence) or sentence.words[phrase[1]] not in inside:
        return None
    last = min(phrase[1] + BOARD_REACH, sentence.barrier_after(phrase[1]))
    named = next((i for i in range(phrase[1] + 1, last) if sentence.words[i] in hits), None)
    return Hit(phrase[1], named + 1, ("other", "subject")) if named is not None else None


def _in_public(sentence: Sentence, span: Span, phrase: Span, head: int | None) -> Found | None:
    """ "Ils étaient 55 000 dans les rues de Bruxelles", "some 400 stood outside the ministry"."""
    stand = flags(sentence.language, "standing_there").find(sentence.words[phrase[1] : phrase[1] + 3])
    if head is not None or not (are_they(sentence, span) or stand):
        return None
    first = phrase[1]
    first += first + 1 < len(sentence) and sentence.words[first] in CLOSING_QUOTES
    last = min(first + PLACE_REACH, sentence.barrier_after(first))
    hits = flags(sentence.language, "squares").find(sentence.words[first:last])
    return Hit(first + hits[0].start, first + hits[0].end, ("protesters", "subject")) if hits else None
