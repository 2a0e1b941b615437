"""What a part takes over from its whole, and a figure that is taken up again from what it was told as."""

from __future__ import annotations

from dataclasses import replace

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.telling import VAGUE
from graphkit.extract.triggers import HARMS, fits, nouns_of, verb_index
from graphkit.lexicons.measures import load_measures
from graphkit.lexicons.phrases import words_of

TENDED = {"hospitalised", "infected", "rescued"}  # whom those who care for them may lose


def after_part(sentence: Sentence, span: Span, what: Measured, whole: Measured | None) -> Measured:
    """A part is of its whole's measure: "6 000 hommes en renfort, dont 1 000 arrivés sur place".

    What is told of a part alone is told whole: "4 700 pertes, dont 600 morts" are all the dead; but the dead stay dead:
    "cinq décès, dont deux en réanimation".
    """
    if not what.part or whole is None or (whole.unit == "percent" and what.unit != "percent"):
        return what
    if what.measure == "killed" and what.noun is None and whole.measure in TENDED:
        return replace(what, part=False)  # "had admitted 1,120 patients and lost 27 of them"
    if what.noun is None and what.trigger_span and what.trigger_span[1] <= span[0]:
        unit = what.unit if what.unit == "percent" else whole.unit
        return replace(what, measure=whole.measure, unit=unit)  # "ont brûlé, dont douze à Hostens"
    if whole.measure == "reinforcements" and what.measure == "deployed":
        return replace(what, measure=whole.measure)
    touched = verb_index(sentence.language, "touching").find(words_of(what.trigger or ""))
    vague = what.noun is None or what.measure in VAGUE or bool(touched)
    if whole.measure in HARMS and fits(whole.measure, what.unit) and vague and (what.noun or whole.measure == "killed"):
        return replace(what, measure=whole.measure)  # "dix-neuf morts, parmi lesquels cinq civils touchés par"
    return what if whole.measure == what.measure else replace(what, part=False)


def as_recalled(sentence: Sentence, span: Span, what: Measured, previous: Measured | None) -> Measured:
    """ "Le chiffre atteindrait 2 000 victimes": a figure taken up again keeps its measure behind a wider noun."""
    if previous is None or previous.measure == what.measure:
        return what
    wider = load_measures()["measures"].get(previous.measure, {}).get("broader", ())
    recalls = nouns_of(sentence.language, "recalling")
    named = any(
        sentence.words[i] in recalls and sentence.tag(i - 1) == "DET" for i in range(max(1, span[0] - 6), span[0])
    )
    return replace(what, measure=previous.measure) if named and what.measure in wider else what
