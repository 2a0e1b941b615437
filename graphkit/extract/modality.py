"""Asserted, hedged, planned or denied: by the verb forms and words around a value."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.lexicons.inflection import verb_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex
from graphkit.model import Modality

PLANNABLE = {"jobs_lost", "cost"}


@lru_cache
def _index(language: str, slot: str) -> PhraseIndex[bool]:
    table = load(language, "modality")[slot]
    index: PhraseIndex[bool] = PhraseIndex(language)
    index.add_all(table.get("verbs", ()), True, "verb")
    index.add_all(table.get("words", ()), True)
    return index


@lru_cache
def _denying(language: str) -> frozenset[str]:
    return frozenset(
        form for verb in load(language, "modality")["denied"]["verbs"] for form in verb_forms(verb, language)
    )


def modality_of(sentence: Sentence, span: Span, credit: Credit | None, measure: str, trigger: Span | None) -> Modality:
    """How far the text stands behind the value at ``span``."""
    first, last = clause(sentence, span, trigger)
    if span[0] and sentence.words[span[0] - 1] == "(" and trigger is None:
        return "asserted"  # a figure in brackets stands apart from the clause around it
    if credit and credit.kind == "subject" and sentence.words[credit.cue[0]] in _denying(sentence.language):
        quoted = any(sentence.words[i] in {":", "«", "“", '"'} for i in range(credit.cue[1], span[0]))
        if credit.cue[1] <= span[0] and not quoted:  # "dément : « Aucun blindé touché »" asserts what it quotes
            return "denied"
    places = [i for i in range(first, last) if not credit or not credit.cue[0] <= i < credit.cue[1]]
    words = sentence.words[first:last]
    table = load(sentence.language, "modality")
    if credit and _tells_plans(sentence, credit, measure, places):
        return "planned"
    if any(
        sentence.is_verb(i)
        and _ends(sentence.words[i], table["hedged"]["conditional_endings"])
        and not (_prospective(sentence, i) and not _counts(measure))
        for i in places
    ):
        return "hedged"
    if _index(sentence.language, "planned").find(words) and not _counts(measure):
        return "planned"
    if _index(sentence.language, "expected").find(words) and not _counts(measure) and measure != "cost":
        return "planned"  # savings are expected as planned, losses are only foreseen
    if any(sentence.is_verb(i) and "Fut" in sentence.doc[i].morph.get("Tense") for i in places) and not _counts(
        measure
    ):
        return "planned"
    if measure == "jobs_lost" or _announced(sentence, first, last):
        return "planned"
    if _index(sentence.language, "hedged").find(words):
        return "hedged"
    return "asserted"


def _tells_plans(sentence: Sentence, credit: Credit, measure: str, places: list[int]) -> bool:
    """A future told in the past: "a annoncé que le Nord enverrait 5 000 hommes"."""
    table = load(sentence.language, "modality")
    announcing = {form for verb in table["planned"]["announce"] for form in verb_forms(verb, sentence.language)}
    endings = table["hedged"]["conditional_endings"]
    told = sentence.words[credit.cue[0]] in announcing and credit.kind == "subject" and not _counts(measure)
    simple = [i for i in places if sentence.tag(i) == "VERB" and _ends(sentence.words[i], endings)]
    return told and any(i >= credit.cue[1] for i in simple)


def _ends(word: str, endings: list[str]) -> bool:
    return any(word.endswith(ending) and len(word) > len(ending) + 1 for ending in endings)


def _prospective(sentence: Sentence, place: int) -> bool:
    """ "devrait", "pourraient être livrées": a conditional that announces."""
    return sentence.words[place] in load(sentence.language, "modality")["planned"]["words"]


def _counts(measure: str) -> bool:
    """Measures that are never planned, whatever verb stands near ("will" of the sentence's next thought)."""
    return measure in {
        "killed",
        "wounded",
        "casualties",
        "missing",
        "magnitude",
        "protesters",
        "strikers",
        "turnout",
        "voters",
        "affected",
        "burned_area",
        "infected",
        "hospitalised",
        "displaced",
    }


def _announced(sentence: Sentence, first: int, last: int) -> bool:
    """ "a annoncé l'envoi de 3 000 hommes", "l'arrivée prochaine de": an announced act told as a noun."""
    table = load(sentence.language, "modality")["planned"]
    nouns = set(table["nouns"])
    announcing = {form for verb in table["announce"] for form in verb_forms(verb, sentence.language)}
    window = range(max(0, first - 6), last)
    heard = [i for i in window if sentence.words[i] in announcing]
    return any(sentence.words[i] in nouns and any(h < i for h in heard) for i in range(first, last))


def clause(sentence: Sentence, span: Span, trigger: Span | None) -> Span:
    """The stretch around a value that holds a verb: widened over commas until it does."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if trigger:
        first, last = (
            min(first, sentence.barrier_before(trigger[0])),
            max(last, sentence.barrier_after(trigger[1] - 1)),
        )
    while first > 0 and not any(sentence.is_verb(i) for i in range(first, last)):
        if sentence.words[first - 1] not in BARRIERS - {";", ".", "!", "?"}:
            break
        first = sentence.barrier_before(first - 1) if first > 1 else 0
    return first, last
