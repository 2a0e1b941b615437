"""Numbers that no count can be: years, floor space, magnitudes out of range, shares of another's figure."""

from __future__ import annotations

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.inherit import MAGNITUDES
from graphkit.extract.measures import Measured
from graphkit.extract.triggers import AREAS, flags
from graphkit.lexicons.loader import load

YEARS = range(1500, 2101)


def is_site(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """ "The 34-hectare site", "le magasin de 8 400 m²"."""
    if what.unit == "m2" and span[0] > 1:
        of = load(sentence.language, "phrases")["of"]
        return sentence.words[span[0] - 1] in of and sentence.tag(span[0] - 2) == "NOUN"
    return what.measure == "other" and what.unit in AREAS and "-" in sentence.words[span[0] : span[1]]


def is_no_magnitude(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    least, most = MAGNITUDES
    return what.measure == "magnitude" and not least <= (mention.quantity.value or 0) < most


def is_built_year(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """ "Un ouvrage de 1961 haut de 19 mètres": the year of a thing."""
    words = sentence.words
    if mention.kind != "count" or mention.quantity.value not in YEARS or span[1] - span[0] > 1 or span[0] < 3:
        return False
    single = words[span[0] - 3] in load(sentence.language, "numbers")["articles"]
    dated = single and words[span[0] - 1] in load(sentence.language, "phrases")["of"]
    written = sentence.offsets(span)[1] - sentence.offsets(span)[0] == 4
    counts = span[1] < len(sentence) and sentence.tag(span[1]) == "NOUN"
    return dated and written and sentence.tag(span[0] - 2) == "NOUN" and not counts


def is_share_of_figure(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """ "Less than half of what the union claims", "à peine la moitié de ce que revendique la CGT"."""
    behind = sentence.words[span[1] : span[1] + 4]
    return mention.kind == "fraction" and flags(sentence.language, "of_figures").opens(behind)
