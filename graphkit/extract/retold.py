"""Who a statement is told by where its subject only did what it tells: "Kinshasa has logged 8,400, the centre said"."""

from __future__ import annotations

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.cues import report_verbs
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import speaker_kind
from graphkit.extract.triggers import flags
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed

_STOPS = {";", ".", "«", "“", '"'}  # behind which another statement begins
_TO_BILL = 9  # tokens between a colon and the report that the list before it is


def retells(sentence: Sentence, tag: Credit, best: Credit, span: Span, *, aside: bool) -> bool:
    """Whether ``tag`` behind the value tells what the subject of ``best`` did; ``aside``: it is a clause of its own."""
    conditional = any(sentence.shows(i, "Mood=Cnd") for i in range(*_group(sentence, best)))
    if best.kind != "subject" or best.cue[0] > span[0] or (best.tells and not conditional):
        return False
    first = min(tag.cue[0], (tag.source or tag.cue)[0])
    if first < span[1] or not _STOPS.isdisjoint(sentence.words[span[1] : first]):
        return False
    behind = tag.kind == "inverted" or (tag.kind == "subject" and aside) or (tag.kind == "preposition" and tag.source)
    parted = "," in sentence.words[span[1] : first] or tag.kind == "preposition"
    return bool(behind) and parted and (not is_media(sentence, tag) or tag.cited is not None)


def _group(sentence: Sentence, credit: Credit) -> Span:
    """The words from a credit's subject to its verb."""
    return (credit.source[1] if credit.source else credit.cue[0]), credit.cue[1]


def is_media(sentence: Sentence, credit: Credit) -> bool:
    """Whether a newspaper, a broadcaster or an agency is credited: they pass on more than they count."""
    if credit.source is None:
        return False
    return speaker_kind(sentence, credit.source) == "media"


def disputes(sentence: Sentence, credit: Credit, between: range) -> bool:
    """Whether a verb turns down the figure before it: "51 percent, a result the opposition rejected".

    Who stands behind a quotation says it.
    """
    if not CLOSING_QUOTES.isdisjoint(sentence.words[between.start : between.stop]):
        return False
    linked = load(sentence.language, "phrases")["complementizers"]
    if credit.kind == "inverted" and sentence.words[credit.cue[0] - 1] not in linked:
        return False  # "dénonce l'ONG" tells, "un chiffre que conteste l'éleveur" does not
    return contradicts(sentence, credit)


def contradicts(sentence: Sentence, credit: Credit) -> bool:
    """Whether the verb of a credit turns down what is told."""
    hits = report_verbs(sentence.language).all_at(sentence.words, credit.cue[0]) if credit.verb else []
    turned = listed(sentence.language, "attribution", "disputing", "verb").at(sentence.words, credit.cue[0])
    return bool(hits) and turned is not None


def left_behind(sentence: Sentence, credit: Credit, span: Span) -> bool:
    """Whether a value stands behind the relative clause of a credit: "Les 40 que Kiev dit avoir rendus étaient"."""
    place = credit.source[0] - 1 if credit.source else 0
    slots = load(sentence.language, "phrases")
    if place < 1 or sentence.words[place] not in slots["object_relatives"]:
        return False
    if sentence.is_verbal(place - 1) or sentence.tag(place - 1) not in {"NOUN", "PROPN", "ADJ", "PUNCT"}:
        return False
    return any(sentence.shows(i, "VerbForm=Fin") for i in range(credit.cue[1], span[0]))


def is_part(sentence: Sentence, span: Span) -> bool:
    """Whether a value is a part of the figure before it, whose source is its own: "nine deaths, five of them in"."""
    index = flags(sentence.language, "part")
    before = sentence.words[max(0, span[0] - 3) : span[0]]
    return index.occurs(before) or index.opens(sentence.words[span[1] :])


def explains(sentence: Sentence, credit: Credit) -> bool:
    """Whether a report behind a colon is that of the list before it: "Un mort, deux blessés : tel est le bilan de"."""
    between = range(credit.cue[0] - 1, max(-1, credit.cue[0] - 1 - _TO_BILL), -1)
    colon = next((place for place in between if sentence.words[place] in BARRIERS), None)
    if colon is None or sentence.words[colon] != ":":
        return False
    figures: set[int] = sentence.marks["number_tokens"] - sentence.marks["date_tokens"]
    return figures.isdisjoint(range(colon, credit.cue[0]))


def compares(sentence: Sentence, between: range) -> bool:
    """Whether a figure is set against the report behind it: "61,3 %, un chiffre inférieur à l'estimation de"."""
    index = listed(sentence.language, "attribution", "compared")
    return index.occurs(sentence.words[between.start : between.stop])


def certifies(sentence: Sentence, agent: Credit) -> bool:
    """Whether an agent only tells what kind of case another counts: "n'a recensé que 39 cas confirmés par le
    laboratoire".
    """
    if agent.source is None:
        return False
    labs = listed(sentence.language, "attribution", "laboratories", "noun").occurs(sentence.words[slice(*agent.source)])
    return labs and any(
        one.kind in {"subject", "inverted", "preposition"} and one.verb != "deed" and one.source
        for one in sentence.marks["credits"]
    )
