"""Which numbers of a document are claims, and of which measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import is_listed, is_thing
from graphkit.extract.ellipsis import settle
from graphkit.extract.measures import Measured, by_roof, measured
from graphkit.extract.memory import Memory
from graphkit.extract.triggers import MILLION, flags, is_money, verb_index
from graphkit.extract.uncounted import COUNTABLE, COUNTS_NOTHING, STANDS_FOR_ELSE
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import words_of

Found = tuple[NumberMention, Span, Measured]

WEIGHED = {
    "t": {"delivered", "destroyed", "other", ""},
    "kg": {"delivered", "destroyed", "other"},
    "m3": {"other", ""},
}  # weights, and what is told in them
CONTRAST_REACH = 7  # tokens between a word of contrast and its figure


def quantities(sentences: Sequence[Sentence]) -> list[list[Found]]:
    """For each sentence the numbers that are claims, with what they measure."""
    rows = [_direct(sentence) for sentence in sentences]
    memory = Memory(sentences, rows)
    found: list[list[Found]] = [[] for _ in sentences]
    last = max((number for number, row in enumerate(rows) if row), default=-1)
    for number in range(last + 1):  # nothing is told of those behind
        sentence, row = sentences[number], rows[number]
        memory.enter(sentence, has_figures=bool(row))
        for mention, span, what in row:
            settled = settle(sentence, mention, span, what, memory)
            if settled is not None:
                settled = by_roof(settled, memory.counted, sentence.language)
                found[number].append((mention, span, settled))
                memory.keep(span, settled, part=what.part, value=mention.size)
            elif what.measure and sentence.words[-1] == "?":
                memory.ask(what, sentence)
    return found


def _direct(sentence: Sentence) -> list[Found]:
    """Numbers that may be claims; the measure is "" where the sentence does not tell it."""
    row, untold = list[Found](), list[Found]()  # ``untold``: a whole of which only its parts are told
    wholes = [mention.base for mention, _ in sentence.marks["numbers"] if mention.base]
    for mention, span in sentence.marks["numbers"]:
        weighed = mention.kind == "measure" and mention.quantity.unit in WEIGHED
        whole = mention.kind == "measure" and _opens_whole(sentence, mention, span)
        if mention.kind not in COUNTABLE and not weighed and not whole:
            continue
        if any(mention.quantity is base for base in wholes):
            continue  # "la moitié des 11 000 salariés sont en grève" does not say that 11 000 are
        if any(stands(sentence, span) for stands in STANDS_FOR_ELSE):
            continue
        what = measured(sentence, mention, span, _unit_of_whole(sentence, mention, span, row or untold))
        if what is None:
            continue
        if whole and not _told_of_whole(sentence, what, span):
            untold.append((mention, span, what))
            continue
        if weighed and (what.measure not in WEIGHED[what.unit] or _is_load(sentence, what)):
            continue
        if not any(counts_nothing(sentence, mention, span, what) for counts_nothing in COUNTS_NOTHING):
            row.append((mention, span, what))
    return _told_apart(sentence, row)


def _told_apart(sentence: Sentence, row: list[Found]) -> list[Found]:
    """A sentence's figures, "others" that are told of something else than those before no longer on top of them.

    "23 personnes sont mortes et 65 autres ont été blessées", "killed 23 and injured another 65".
    """
    others = flags(sentence.language, "others")
    found = row[:1]
    for (_, _, before), (mention, span, what) in pairwise(row):
        named = others.occurs(sentence.words[max(0, span[0] - 1) : span[1] + 2])
        apart = named and "" not in (before.measure, what.measure) and before.measure != what.measure
        found.append((mention, span, replace(what, additional=what.additional and not apart)))
    return found


def _is_load(sentence: Sentence, what: Measured) -> bool:
    """Kilos that nobody took, burnt or delivered: a charge, a load, somebody's weight."""
    taken = verb_index(sentence.language, "seizing").find(words_of(what.trigger or ""))
    return what.unit == "kg" and what.measure == "other" and not taken


def _told_of_whole(sentence: Sentence, what: Measured, span: Span) -> bool:
    """Whether a whole says itself what befell it: "Of the 48 injured, six ...", "Sur les 212 personnes évacuées"."""
    comma = next((i for i in range(span[1], len(sentence)) if sentence.words[i] == ","), len(sentence))
    trigger = what.trigger_span
    return trigger is not None and span[1] <= trigger[0] < comma and not sentence.shows(trigger[0], "VerbForm=Fin")


def _opens_whole(sentence: Sentence, mention: NumberMention, span: Span) -> bool:
    """Whether a number opens its sentence as the whole that a part is then told of: "Of the 48 injured, six ..."."""
    return not mention.quantity.unit and sentence.words[span[0] - 1] in _of_these(sentence.language)


@lru_cache
def _of_these(language: str) -> frozenset[str]:
    """The last words of what opens the whole that a part is then told of: "Of the 48 injured, six ..."."""
    return frozenset(phrase.split()[-1] for phrase in load(language, "numbers")["of_these"])


def _unit_of_whole(sentence: Sentence, mention: NumberMention, span: Span, row: Sequence[Found]) -> str | None:
    """The unit that a bare number shares with the figure before it.

    Of an area it is a part ("16 000 hectares, dont 13 000 brûlés"), with a sum or a share it is contrasted ("610 000
    euros, au lieu des 350 000 annoncés").
    """
    if mention.quantity.unit or mention.kind != "count" or not row:
        return None
    before = row[-1][2].unit
    links = {*load(sentence.language, "phrases")["of"], *load(sentence.language, "phrases")["links"]}
    behind = next((i for i in range(span[1], len(sentence)) if sentence.words[i] not in links), len(sentence))
    bare = behind >= len(sentence) or not is_listed(sentence.language, sentence.words[behind])
    large = mention.size >= 100
    if bare and large and before in {"ha", "km2", "acre", "mi2"}:
        return before
    part = flags(sentence.language, "part").find(sentence.words[max(0, span[0] - 2) : span[0]])
    opened = sentence.words[0] in load(sentence.language, "phrases")["wholes"] and row[-1][1][0] <= 2
    if bare and (part or opened) and before == "item":
        return before  # "120,000 rounds, of which some 35,000 have been handed over"
    others = flags(sentence.language, "others").find(sentence.words[span[1] : span[1] + 1])
    another = sentence.words[span[0] - 1] in load(sentence.language, "phrases")["another"]
    if bare and another and before == "item" and not is_thing(sentence, span[1]):
        return before  # "120 homes were flattened and another 340 damaged"
    if others and before == "item" and span[1] + 1 < len(sentence) and not is_thing(sentence, span[1] + 1):
        return before  # "1 150 maisons ont été détruites et 2 900 autres sont inhabitables"
    if is_thing(sentence, span[1]) or not is_money(before):
        return None
    return before if mention.size >= MILLION or _contrasted(sentence, span, row[-1][1]) else None


def _contrasted(sentence: Sentence, span: Span, other: Span) -> bool:
    """Whether a word of contrast opens the stretch of a figure: "contre 900", "up from a first guess of 200,000"."""
    first = max(other[1], span[0] - CONTRAST_REACH)
    hits = flags(sentence.language, "superseded").find(sentence.words[first : span[0]])
    return any(not any(sentence.is_verb(i) for i in range(first + hit.end, span[0])) for hit in hits)
