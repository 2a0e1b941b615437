"""Numbers that no count can be: years, floor space, magnitudes out of range, shares of another's figure."""

from __future__ import annotations

from graphkit.annotate.numbers.mention import NumberMention
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.inherit import MAGNITUDES
from graphkit.extract.measures import Measured
from graphkit.extract.triggers import AREAS, flags, nouns_of
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


def is_counted_twice(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """Those by whom a count was too high: "two bodies were found to have been counted twice"."""
    hits = flags(sentence.language, "counted_twice").find(sentence.words[span[1] : sentence.barrier_after(span[1] - 1)])
    figures = sentence.marks["number_tokens"]  # one between is who was counted
    return any(figures.isdisjoint(range(span[1], span[1] + hit.start)) for hit in hits)


def is_share_of_figure(sentence: Sentence, mention: NumberMention, span: Span, what: Measured) -> bool:
    """ "Less than half of what the union claims", "à peine la moitié de l'estimation du ministère"."""
    if mention.kind != "fraction":
        return False
    behind = sentence.words[span[1] : span[1] + 5]
    if flags(sentence.language, "of_figures").opens(behind):
        return True
    estimates = nouns_of(sentence.language, "estimates") - nouns_of(sentence.language, "recalling")
    return not any(char.isdigit() for char in sentence.text(span)) and not estimates.isdisjoint(behind)
