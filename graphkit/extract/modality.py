"""Asserted, hedged, planned or denied: by the verb forms and words around a value. ``RULES`` is the order of asking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.extract.elsewhere import is_finite, stretch
from graphkit.extract.triggers import infinitives
from graphkit.lexicons.inflection import forms_of, forms_of_have
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex
from graphkit.model import Modality

# never planned, whatever verb stands near ("will" of the sentence's next thought)
SUFFERED = {"killed", "wounded", "casualties", "missing", "magnitude", "turnout", "affected", "burned_area", "infected"}
# planned only where the verb of the value itself says so: "3 000 manifestants sont attendus"
GATHERED = {"protesters", "strikers", "voters", "hospitalised", "displaced"}
_ASIDES = {"inverted", "preposition"}  # kinds of credit that interrupt a clause ("me dit un médecin")
_AHEAD = 3  # tokens between a verb of intention and its infinitive


@dataclass(frozen=True, slots=True)
class Look:
    """A value and the tokens of the clause around it."""

    sentence: Sentence
    span: Span
    credit: Credit | None
    measure: str
    trigger: Span | None
    places: tuple[int, ...]

    @property
    def can_be_planned(self) -> bool:
        return self.measure not in SUFFERED | GATHERED

    def word(self, place: int) -> str:
        return self.sentence.words[place]

    def slot(self, modality: str, name: str) -> list[str]:
        found: list[str] = load(self.sentence.language, "modality")[modality].get(name, [])
        return found

    def has(self, modality: str, within: Iterable[int] | None = None) -> bool:
        """Whether the clause has a word of doubt or intention, or such a verb that governs something there."""
        places = self.places if within is None else tuple(within)
        hits = _index(self.sentence.language, modality).find([self.word(i) for i in places])
        return any(
            not self._of_another(places[hit.end - 1])
            if hit.value == "word"
            else _governs(self.sentence, places[hit.start], places[hit.end - 1])
            for hit in hits
        )

    def _of_another(self, place: int) -> bool:
        """ "the ministry would speak of only one death": an auxiliary of the credit's verb; "on 2 May": a month."""
        if place in self.sentence.marks["date_tokens"]:
            return True
        return self.credit is not None and self.credit.cue[0] - 2 < place < self.credit.cue[0]


def modality_of(sentence: Sentence, span: Span, credit: Credit | None, measure: str, trigger: Span | None) -> Modality:
    """How far the text stands behind the value at ``span``."""
    first, last = clause(sentence, span, trigger, credit)
    look = Look(sentence, span, credit, measure, trigger, tuple(range(first, last)))
    return next((modality for modality, rule in RULES if rule(look)), "asserted")


def is_conditional(sentence: Sentence, span: Span) -> bool:
    """Whether a verb group is hearsay: "aurait avoué"."""
    return any(sentence.shows(i, "Mood=Cnd") for i in range(*span))


def _in_brackets(look: Look) -> bool:
    """A figure in brackets stands apart from the clause around it."""
    opened = look.span[0] > 0 and look.word(look.span[0] - 1) == "("
    alone = look.span[1] < len(look.sentence) and look.word(look.span[1]) == ")"
    return opened and (alone or look.trigger is None)


def _is_denied(look: Look) -> bool:
    """ "dément avoir perdu 600 hommes"; but "dément : « Aucun blindé touché »" asserts what it quotes."""
    credit, sentence = look.credit, look.sentence
    if not credit or credit.kind != "subject" or look.word(credit.cue[0]) not in _forms(sentence.language, "denied"):
        return False
    after = credit.cue[1]
    if after > look.span[0]:
        return False
    complement = [i for i in range(after, min(after + _AHEAD, look.span[0])) if look.word(i) not in BARRIERS]
    opens = bool(complement) and (
        look.word(complement[0]) in load(sentence.language, "phrases")["complementizers"]
        or any(sentence.is_verb(i) for i in complement)
    )
    told = {":", ";"} if opens else {":", ";", "«", "“", '"'}
    return not any(look.word(i) in told for i in range(after, look.span[0]))


def _lost_already(look: Look) -> bool:
    """ "avait déjà supprimé 310 postes", "cut 300 jobs last year": jobs that are gone."""
    if look.measure != "jobs_lost" or look.trigger is None or not look.sentence.is_verbal(look.trigger[0]):
        return False
    verb = look.trigger[0]
    _, auxiliary, first = verb_group(look.sentence, verb)
    if any(_is_future(look, i) or look.sentence.shows(i, "Mood=Cnd") for i in range(first, verb + 1)):
        return False
    have = forms_of_have(look.sentence.language)
    perfect = auxiliary and any(look.word(i) in have for i in range(first, verb))
    return perfect or (is_finite(look.sentence, verb) and look.sentence.shows(verb, "Tense=Past"))


def _tells_plans(look: Look) -> bool:
    """A future told in the past: "a annoncé que le Nord enverrait 5 000 hommes"."""
    credit, sentence = look.credit, look.sentence
    if credit is None or credit.kind != "subject" or not look.can_be_planned:
        return False
    announcing = look.word(credit.cue[0]) in _forms(sentence.language, "announce")
    simple = [i for i in _conditionals(look) if sentence.tag(i) == "VERB"]
    return announcing and any(i >= credit.cue[1] for i in simple)


def _would_be_lost(look: Look) -> bool:
    """ "310 postes seraient supprimés d'ici à 2027": a plan, where "auraient été supprimés" is hearsay."""
    have = forms_of_have(look.sentence.language)
    return look.measure == "jobs_lost" and any(look.word(i) not in have for i in _conditionals(look))


def _is_conditional(look: Look) -> bool:
    prospective = look.slot("planned", "words")
    return any(not (look.word(i) in prospective and look.can_be_planned) for i in _conditionals(look))


def _is_planned(look: Look) -> bool:
    """A word or verb of intention in the clause, or its verb in the future."""
    if look.measure in GATHERED:
        return _comes(look)
    return look.can_be_planned and (
        look.has("planned")
        or _intends(look)
        or _is_promised(look)
        or (look.has("expected") and (look.measure != "cost" or _is_gain(look)))  # losses are only foreseen
        or any(look.sentence.is_verb(i) and _is_future(look, i) for i in look.places)
    )


def _is_gain(look: Look) -> bool:
    return any(look.word(i) in look.slot("planned", "gains") for i in look.places)


def _is_promised(look: Look) -> bool:
    """ "les 900 000 doses promises": a figure whose own noun has a participle of intention."""
    end = min(look.span[1] + _AHEAD, len(look.sentence))
    behind = range(look.span[1] + 1, end)
    promised = _forms(look.sentence.language, "verbs")
    at = next((i for i in behind if look.word(i) in promised and look.sentence.is_verbal(i)), None)
    return at is not None and all(look.sentence.tag(i) in {"NOUN", "ADJ"} for i in range(look.span[1], at))


def _comes(look: Look) -> bool:
    """ "2 000 personnes défileront", "expect 3,000 protesters": the verb nearest to the value looks ahead."""
    first, last = stretch(look.sentence, look.span)
    verbs = [i for i in range(first, last) if is_finite(look.sentence, i)]
    if not verbs:
        return False
    nearest = min(verbs, key=lambda i: min(abs(i - look.span[0]), abs(i - look.span[1])))
    near = range(nearest + (nearest >= look.span[1]), min(nearest + _AHEAD, last))  # who is counted does not expect
    return (
        _is_future(look, nearest) or look.word(nearest) in look.slot("planned", "words") or look.has("expected", near)
    )


def _intends(look: Look) -> bool:
    """ "entend vacciner 350 000 habitants", "has agreed to pay": a verb of will before an infinitive."""
    sentence, verbs = look.sentence, _forms(look.sentence.language, "with_infinitive")
    for i in look.places:
        if look.word(i) in verbs and sentence.is_verbal(i) and i < look.span[0]:
            after = range(i + 1, min(i + 1 + _AHEAD, len(sentence)))
            known = infinitives(sentence.language)
            if any(sentence.shows(j, "VerbForm=Inf") or look.word(j) in known for j in after):
                return True
    return False


def _announced(look: Look) -> bool:
    """ "a annoncé l'envoi de 3 000 hommes", "l'arrivée prochaine de": an announced act told as a noun."""
    nouns, announcing = set(look.slot("planned", "nouns")), _forms(look.sentence.language, "announce")
    window = range(max(0, look.places[0] - 6), look.places[-1] + 1) if look.places else range(0)
    heard = [i for i in window if look.word(i) in announcing]
    return any(look.word(i) in nouns and any(h < i for h in heard) for i in look.places)


RULES: tuple[tuple[Modality, Callable[[Look], bool]], ...] = (
    ("asserted", _in_brackets),
    ("denied", _is_denied),
    ("asserted", _lost_already),
    ("planned", _tells_plans),
    ("planned", _would_be_lost),
    ("hedged", _is_conditional),
    ("planned", _is_planned),
    ("planned", lambda look: look.measure == "jobs_lost"),
    ("planned", _announced),
    ("hedged", lambda look: look.has("hedged")),
)


def _conditionals(look: Look) -> Iterator[int]:
    endings, sure = tuple(look.slot("hedged", "conditional_endings")), tuple(look.slot("hedged", "conditional_sure"))
    cue = range(*look.credit.cue) if look.credit else range(0)
    for i in look.places:
        word = look.word(i)
        if i in cue or not word.endswith(endings) or not look.sentence.is_verb(i):
            continue
        if look.sentence.shows(i, "Tense=Imp") and not (sure and word.endswith(sure)):
            continue  # "opérait" ends as a conditional does
        if any(word.endswith(end) and len(word) > len(end) + 1 for end in endings):
            yield i


def _is_future(look: Look, place: int) -> bool:
    return look.sentence.shows(place, "Tense=Fut")


def _governs(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a verb is one there and no mere attribute: "des fonds réclamés", "the doses pledged had reached Goma"."""
    if not any(sentence.is_verbal(i) for i in (first, place)):
        return False
    if sentence.shows(first, "Tense=Past") and sentence.tag(place + 1) == "AUX":
        return False
    return not sentence.is_participle(first) or verb_group(sentence, first)[1]


@lru_cache
def _index(language: str, slot: str) -> PhraseIndex[str]:
    table = load(language, "modality")[slot]
    index: PhraseIndex[str] = PhraseIndex(language)
    index.add_all(table.get("verbs", ()), "verb", "verb")
    index.add_all(table.get("words", ()), "word")
    return index


@lru_cache
def _forms(language: str, slot: str) -> frozenset[str]:
    """Every form of the verbs that deny, announce, or stand before an infinitive."""
    table = load(language, "modality")
    verbs = table["denied"]["verbs"] if slot == "denied" else table["planned"][slot]
    return forms_of(verbs, language)


def clause(sentence: Sentence, span: Span, trigger: Span | None, credit: Credit | None = None) -> Span:
    """The stretch around a value that holds a verb: widened over commas, and over the aside that credits it."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if trigger and not any(is_finite(sentence, i) for i in range(first, last)):
        first, last = (
            min(first, sentence.barrier_before(trigger[0])),
            max(last, sentence.barrier_after(trigger[1] - 1)),
        )
    asides = [stretch(sentence, one.cue) for one in sentence.marks["credits"] if one == credit or one.kind in _ASIDES]
    aside = {i for begin, end in asides if not begin <= span[0] < end for i in range(begin, end)}
    while first > 0 and not any(sentence.is_verb(i) and i not in aside for i in range(first, last)):
        if sentence.words[first - 1] not in BARRIERS - {";", ".", "!", "?"}:
            break
        first = sentence.barrier_before(first - 1) if first > 1 else 0
    return first, last
