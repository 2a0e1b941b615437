"""Who answers in an interview: "Mirela Stan, minister: We have asked for ...", and after "Q: And a ban?" the same."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.loader import load


def opens_turn(sentence: Sentence, credit: Credit) -> bool:
    """Whether a credit is of a name before a colon behind which somebody speaks of themselves."""
    place = credit.cue[0]
    colon = place < len(sentence) and sentence.words[place] == ":" and credit.kind == "subject"
    return colon and speaks_of_self(sentence, place + 1)


def speaks_of_self(sentence: Sentence, place: int) -> bool:
    """Whether the first person opens what stands at ``place``, without a quotation mark."""
    words = sentence.words[place : place + 1]
    return words != [] and words[0] in load(sentence.language, "attribution")["first_person"]


def answers(sentences: Sequence[Sentence], number: int) -> bool:
    """Whether the block of a sentence stands right behind a question: "Q: And a ban?"."""
    block = sentences[number].block
    before = next((one for one in reversed(sentences[:number]) if one.block < block), None)
    if before is None or before.block != block - 1:
        return False
    first = next(one for one in sentences if one.block == before.block)
    asking = load(first.language, "attribution")["asking"]
    return first.words[0] in asking and first.words[1:2] == [":"]
