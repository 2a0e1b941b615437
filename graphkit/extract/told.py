"""A word that tells what a figure measures, seen from what is counted: the questions that the rules of nouns ask."""

from __future__ import annotations

from functools import lru_cache

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.counted import head_noun
from graphkit.extract.triggers import Found, flags, nouns_of, verb_index
from graphkit.lexicons.loader import load
from graphkit.lexicons.peoples import load_peoples
from graphkit.model import fixed


@fixed
class Told:
    """The word that tells, the phrase of what it counts, and the unit."""

    sentence: Sentence
    hit: Found
    phrase: Span
    unit: str

    @property
    def language(self) -> str:
        return self.sentence.language

    @property
    def role(self) -> str:
        return self.hit.value[1]

    @property
    def words(self) -> list[str]:
        return self.sentence.words[self.hit.start : self.hit.end]

    @property
    def closed(self) -> bool:
        """Whether things are told as closed: "23 écoles fermées", "la fermeture de quatorze magasins"."""
        head = head_noun(self.sentence, self.phrase)
        thing = head is not None and self.sentence.words[head] in nouns_of(self.language, "items")
        told = self.told_by("closing") or flags(self.language, "closings").occurs(self.words)
        return told and (self.unit == "item" or thing)

    def counts(self, slot: str) -> bool:
        return counts(self.sentence, self.phrase, slot)

    def told_by(self, slot: str) -> bool:
        return verb_index(self.language, slot).occurs(self.words)

    def speaks_of(self, slot: str) -> bool:
        """Whether the sentence holds a word of a slot."""
        return flags(self.language, slot).occurs(self.sentence.words)

    def before(self, reach: int) -> list[str]:
        return self.sentence.words[max(0, self.hit.start - reach) : self.hit.start]

    def behind(self, reach: int) -> list[str]:
        return self.sentence.words[self.phrase[1] : self.phrase[1] + reach]

    @property
    def inside(self) -> bool:
        """Whether the word qualifies what is counted: "97 prisonniers détenus par les rebelles"."""
        return self.phrase[0] <= self.hit.start < self.phrase[1]

    @property
    def joining(self) -> bool:
        """Whether a verb of joining stands between the word and those counted: "la marche a réuni 900 policiers"."""
        return verb_index(self.language, "joining").occurs(self.sentence.words[self.hit.end : self.phrase[0]])

    @property
    def foreign(self) -> bool:
        """Whether a people stands beside those counted: "holds 22 Kyrgyz prisoners"."""
        return not _peoples().isdisjoint(self.sentence.words[slice(*self.phrase)])

    @property
    def denied(self) -> bool:
        """Whether a verb stands under a negation: before it, or inside the phrase ("n'ont pas regagné leur foyer")."""
        negations = load(self.language, "phrases")["negations"]
        return any(word in negations for word in self.sentence.words[max(0, self.hit.start - 3) : self.hit.end])

    @property
    def able(self) -> bool:
        """Whether a verb is told as what can be done: "the tent can hold 200 people", "n'ont pas pu voter"."""
        words = self.sentence.words[max(0, self.hit.start - 2) : self.hit.end - 1]
        return verb_index(self.language, "able").occurs(words)


def counts(sentence: Sentence, phrase: Span, slot: str) -> bool:
    """Whether a counted phrase holds a word of a slot."""
    return flags(sentence.language, slot).occurs(sentence.words[slice(*phrase)])


@lru_cache
def _peoples() -> frozenset[str]:
    return frozenset(word.lower() for people in load_peoples().values() for word in people["words"])
