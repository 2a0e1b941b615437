"""Figures in passing, and what stands before a figure: a source that is counted, ages, what one saw oneself."""

from __future__ import annotations

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import OPENING_QUOTES, Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.lexicons.loader import load

FEW = 10  # what one person may have dealt with


def in_quotation(sentence: Sentence, span: Span) -> bool:
    """Whether a quotation that opens a sentence, or stands behind a colon, holds the figure."""
    opened = [i for i in range(span[0]) if sentence.words[i] in OPENING_QUOTES]
    return any(i == 0 or sentence.words[i - 1] in {":", "–", "—"} for i in opened)


def in_source(sentence: Sentence, span: Span, *, of_people: bool = False) -> bool:
    """A number that counts those who speak: "two military doctors said".

    ``of_people``: it tells what befell people, whatever noun they are named by ("three opposition figures").
    """
    told = {"agent", "noun"} if of_people else {"agent"}
    return any(
        credit.source and credit.source[0] <= span[0] < credit.source[1] and credit.kind not in told
        for credit in sentence.marks["credits"]
    )


def of_oneself(sentence: Sentence, mention: NumberMention, span: Span) -> bool:
    """A few things that somebody tells of himself: "j'ai couché quatre patients", "j'en ai connu trois"."""
    own = load(sentence.language, "phrases")["oneself"]
    small = mention.size < FEW
    return small and any(word in own for word in sentence.words[sentence.barrier_before(span[0]) : span[0]])


def recalls(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """A small number of what is known, behind the name of an event: "à chaque marche, ses deux France"."""
    value = mention.quantity.value or FEW * FEW
    determined = span[0] > 0 and sentence.tag(span[0] - 1) == "DET" and span[1] - span[0] == 1
    if not determined or value > FEW or what.measure == "magnitude" or not what.trigger_span:
        return False
    return what.trigger_span[1] < span[0] and not sentence.is_verb(what.trigger_span[0])


def aside(sentence: Sentence, span: Span, value: float) -> bool:
    """A small or determined number that recalls what is known: "ces deux pays", "entre les deux", "one of them"."""
    if value <= 1:
        return True
    determined = span[0] > 0 and sentence.tag(span[0] - 1) in {"DET", "PRON"} and span[1] - span[0] == 1
    return determined and value <= 12


def are_ages(mention: NumberMention) -> bool:
    """Two whole numbers in a row are ages where nothing is counted: "some of them 18 or 19"."""
    low, high = mention.quantity.lower, mention.quantity.upper
    return mention.quantity.value is None and low is not None and high == low + 1 and 10 <= low < 100


def verbless(sentence: Sentence, span: Span) -> bool:
    """Whether no verb stands before the figure in its stretch: "685 pompiers et 180 camions, selon l'état-major"."""
    return not any(sentence.is_verb(i) for i in range(sentence.barrier_before(span[0]), span[0]))


def listing(sentence: Sentence, span: Span) -> bool:
    return span[0] > 0 and sentence.words[span[0] - 1] == ":"
