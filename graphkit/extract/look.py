"""A value and the clause around it, as the rules of modality look at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.verb_group import verb_group
from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.extract.objects import saying_verbs
from graphkit.extract.stretches import is_finite, stretch
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import PhraseIndex
from graphkit.model import fixed

# never planned, whatever verb stands near ("will" of the sentence's next thought)
SUFFERED = {"killed", "wounded", "casualties", "missing", "magnitude", "turnout", "affected", "burned_area", "infected"}
# planned only where the verb of the value itself says so: "3 000 manifestants sont attendus"
GATHERED = {"protesters", "strikers", "voters", "hospitalised", "displaced"}
_ASIDES = {"inverted", "preposition"}  # kinds of credit that interrupt a clause ("me dit un médecin")


@fixed
class Look:
    """A value and the tokens of the clause around it."""

    sentence: Sentence
    span: Span
    credit: Credit | None
    measure: str
    trigger: Span | None
    places: tuple[int, ...]
    cuts_made: bool = False  # whether the jobs that the text counted before are gone

    @property
    def can_be_planned(self) -> bool:
        if self.measure == "affected" and self.trigger is not None:
            closed = cues_of(self.sentence.language, "closures")  # what is shut by those who decide it
            return bool(closed.find(self.sentence.words[slice(*self.trigger)]))
        return self.measure not in SUFFERED | GATHERED

    def word(self, place: int) -> str:
        return self.sentence.words[place]

    def is_future(self, place: int) -> bool:
        """Whether a verb is in the future: as tagged, or by an ending that no other tense has ("qui perdra")."""
        if place > 0 and self.sentence.text((place, place + 1))[:1].isupper():
            return False  # "Minera Sur" is a name
        if place and self.sentence.tokens[place].text[0].isupper():
            return False  # a name that ends as a future does
        endings = tuple(self.slot("planned", "future"))  # where none are listed the tagger is believed
        if self.sentence.shows(place, "Tense=Fut") and self.word(place).endswith(endings or ("",)):
            return True
        sure = tuple(self.slot("planned", "future_sure"))
        return bool(sure) and self.sentence.tag(place) == "VERB" and self.word(place).endswith(sure)

    def slot(self, modality: str, name: str) -> list[str]:
        found: list[str] = load(self.sentence.language, "modality")[modality].get(name, [])
        return found

    @property
    def ahead(self) -> set[int]:
        """Where its clause has words and verbs of intention: "s'apprêterait à", "devrait"."""
        words = [self.word(i) for i in self.places]
        verbs = {hit.end - 1 for hit in cues_of(self.sentence.language, "planned").find(words) if hit.value == "verb"}
        slot = self.slot("planned", "words")
        return {place for number, place in enumerate(self.places) if number in verbs or words[number] in slot}

    def has(self, modality: str, within: Iterable[int] | None = None) -> bool:
        """Whether the clause has a word of doubt or intention, or such a verb that governs something there."""
        places = self.places if within is None else tuple(within)
        but = listed_but(self.sentence.language, modality)
        hits = [
            hit
            for hit in cues_of(self.sentence.language, modality).find([self.word(i) for i in places])
            if but.at(self.sentence.words, places[hit.start]) is None
        ]
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
        if self.credit is None or (
            self.trigger is not None and self.trigger[1] > self.credit.cue[0] >= self.trigger[0]
        ):
            return False  # "Canada will add 1,100 soldiers": what looks like saying is the deed
        return self.credit.cue[0] - 2 < place < self.credit.cue[0]


def look_at(
    sentence: Sentence,
    span: Span,
    credit: Credit | None,
    measure: str,
    trigger: Span | None,
    *,
    cuts_made: bool = False,
) -> Look:
    """A value with the tokens of its clause, but for those inside it: "forty, perhaps fifty people died"."""
    around = _own(sentence, span, range(*clause(sentence, span, trigger, credit)))
    places = tuple(i for i in around if not span[0] < i < span[1])
    return Look(sentence, span, credit, measure, trigger, places, cuts_made)


def _own(sentence: Sentence, span: Span, places: range) -> tuple[int, ...]:
    """The clause without what is joined to it or hangs on it.

    "craint 900 cas et dit avoir livré 60 tonnes", "200 familles attendent de savoir si leur maison sera rasée", "four
    men died before they could be freed".
    """
    slots = load(sentence.language, "phrases")
    opens = {*slots["complementizers"], *slots["clause_heads"], *load(sentence.language, "modality")["whether"]}
    cues = {one.cue[0] for one in sentence.marks["credits"] if one.kind == "subject"}
    joints = [
        i
        for i in places
        if sentence.words[i] in slots["joiners"]
        and i + 1 < len(sentence)
        and (i + 1 in cues or sentence.words[i + 1] in slots["complementizers"] or _says(sentence, i + 1))
    ]
    sayings = {one.cue[0] for one in sentence.marks["credits"] if one.kind == "subject" and one.verb != "deed"}
    joints += [i for i in places if _begins_count(sentence, i, places.start, sayings)]
    joints += [i for i in places if i > span[1] and _does_more(sentence, i, span[1])]
    first = max((i + 1 for i in joints if i < span[0]), default=places.start)
    last = min((i for i in joints if i >= span[1]), default=places.stop)
    for i in range(span[1], last):
        if sentence.words[i] in opens and any(is_finite(sentence, j) for j in range(span[1], i)):
            last = i
            break
    return tuple(range(first, last))


def _begins_count(sentence: Sentence, place: int, first: int, cues: set[int]) -> bool:
    """Whether a joiner opens a clause whose subject is counted: "trois greniers auraient brûlé et 200 bœufs ont péri".

    The clause before has a verb of its own; "dix civils et trois soldats auraient péri" is one clause.
    """
    slots = load(sentence.language, "phrases")
    if sentence.words[place] not in slots["joiners"]:
        return False
    count = next((at for _, at in sentence.marks["numbers"] if place + 1 <= at[0] <= place + 2), None)
    if count is None:
        return False
    opened = max((i + 1 for i in range(first, place) if sentence.words[i] in slots["complementizers"]), default=first)
    told = any(is_finite(sentence, i) and i not in cues for i in range(opened, place))
    return told and any(is_finite(sentence, i) for i in range(count[1], sentence.barrier_after(count[1] - 1)))


def _does_more(sentence: Sentence, place: int, first: int) -> bool:
    """Whether a joiner adds another thing to what is said of those counted: "remain missing and are presumed dead"."""
    joins = sentence.words[place] in load(sentence.language, "phrases")["joiners"] and place + 1 < len(sentence)
    return joins and is_finite(sentence, place + 1) and any(is_finite(sentence, i) for i in range(first, place))


def _says(sentence: Sentence, place: int) -> bool:
    """Whether a finite verb of saying stands there: "craint ... et dit avoir livré"."""
    return is_finite(sentence, place) and sentence.words[place] in saying_verbs(sentence.language)


@lru_cache
def cues_of(language: str, slot: str) -> PhraseIndex[str]:
    table = load(language, "modality")[slot]
    index: PhraseIndex[str] = PhraseIndex(language)
    if isinstance(table, list):
        index.add_all(table, "verb", "verb")
        return index
    index.add_all(table.get("verbs", ()), "verb", "verb")
    index.add_all(table.get("words", ()), "word")
    return index


@lru_cache
def listed_but(language: str, slot: str) -> PhraseIndex[str]:
    """Phrases that begin as a cue does and are none: "could not", "would have"."""
    index: PhraseIndex[str] = PhraseIndex(language)
    table = load(language, "modality")[slot]
    index.add_all(table.get("but", ()) if isinstance(table, dict) else (), "word")
    return index


@lru_cache
def flat_negations(language: str) -> frozenset[str]:
    """Words that deny outright: "pas", "never"; no "ne", which may only bound, and no "aucun", which counts."""
    table = load(language, "modality")
    return frozenset(table["negation"]) - {*table["negation_before"], *table["negation_after"]}


def _governs(sentence: Sentence, first: int, place: int) -> bool:
    """Whether a verb is one there and no mere attribute: "des fonds réclamés", "the doses pledged had reached Goma"."""
    if not any(sentence.is_verbal(i) for i in (first, place)):
        return False
    if sentence.shows(first, "Tense=Past") and sentence.tag(place + 1) == "AUX":
        return False
    several = first < place and sentence.shows(place, "VerbForm=Inf")  # "fait miroiter 900 emplois"
    return several or not sentence.is_participle(first) or verb_group(sentence, first)[1]


def clause(sentence: Sentence, span: Span, trigger: Span | None, credit: Credit | None = None) -> Span:
    """The stretch around a value that holds a verb: widened over commas, and over the aside that credits it."""
    first, last = sentence.barrier_before(span[0]), sentence.barrier_after(span[1] - 1)
    if trigger and not any(is_finite(sentence, i) for i in range(first, last)):
        first, last = (
            min(first, sentence.barrier_before(trigger[0])),
            max(last, sentence.barrier_after(trigger[1] - 1)),
        )
    links = {*load(sentence.language, "phrases")["of"], *load(sentence.language, "phrases")["links"]}
    quoted = last + 1 < len(sentence) and sentence.words[last] in CLOSING_QUOTES
    doubted = last + 1 < len(sentence) and sentence.words[last] in OPENING_QUOTES
    doubted = doubted and not any(sentence.is_verb(i) for i in range(first, last))
    if doubted and cues_of(sentence.language, "hedged").at(sentence.words, last + 1):
        last = sentence.barrier_after(last + 1)  # "deux décès « possiblement liés » à la chaleur"
    counted = quoted and (sentence.words[last + 1] in links or sentence.tag(last + 1) == "NOUN")
    if counted and not any(is_finite(sentence, i) for i in range(first, last)):
        last = sentence.barrier_after(last + 1)  # "« plusieurs dizaines » de détenus s'en seraient évadés"
    if _adds_purpose(sentence, first) and not any(is_finite(sentence, i) for i in range(first, last)):
        while first > 0 and not any(is_finite(sentence, i) for i in range(first, last)):
            first = sentence.barrier_before(first - 1) if first > 1 else 0
    asides = [stretch(sentence, one.cue) for one in sentence.marks["credits"] if one == credit or one.kind in _ASIDES]
    aside = {i for begin, end in asides if not begin <= span[0] < end for i in range(begin, end)}
    while first > 0 and not any(sentence.is_verb(i) and i not in aside for i in range(first, last)):
        if sentence.words[first - 1] not in BARRIERS - {";", ".", "!", "?"}:
            break
        first = sentence.barrier_before(first - 1) if first > 1 else 0
    # "150 hommes, appuyés par des chars, feront mouvement"
    aside_ahead = last + 1 < len(sentence) and sentence.shows(last + 1, "VerbForm=Part")
    if first == 0 and aside_ahead and not any(is_finite(sentence, i) for i in range(last)):
        closes = sentence.barrier_after(last + 1)
        last = sentence.barrier_after(closes + 1) if closes + 1 < len(sentence) else len(sentence)
    return first, last


def _adds_purpose(sentence: Sentence, place: int) -> bool:
    """Whether a stretch adds a thing to be done: "plans to cut 1,520 jobs, down from 1,870, and to close 11 shops"."""
    slots = load(sentence.language, "phrases")
    opens = place > 0 and sentence.words[place] in slots["joiners"] and place + 2 < len(sentence)
    return opens and sentence.words[place + 1] in slots["infinitive_markers"]


def conditionals(look: Look) -> Iterator[int]:
    """Where the clause has a verb in the conditional, but for the verb that credits the value."""
    endings, sure = tuple(look.slot("hedged", "conditional_endings")), tuple(look.slot("hedged", "conditional_sure"))
    past, but = tuple(look.slot("hedged", "imperfect_endings")), tuple(look.slot("hedged", "imperfect_but"))
    cue = range(*look.credit.cue) if look.credit else range(0)
    for i in look.places:
        word = look.word(i)
        if i in cue or not word.endswith(endings) or not look.sentence.is_verb(i):
            continue
        if word.endswith(past) and not word.endswith(but):
            continue  # "figuraient"
        if look.sentence.shows(i, "Tense=Imp") and not (sure and word.endswith(sure)):
            continue  # "opérait" ends as a conditional does
        if any(word.endswith(end) and len(word) > len(end) + 1 for end in endings):
            yield i
