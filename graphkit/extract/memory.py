"""What a text was speaking of, for the figures whose own words do not tell what they measure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.measures import Measured
from graphkit.extract.topics import asks_for_figure, topic_of
from graphkit.extract.triggers import flags, is_money, triggers

HEADLINE_WEIGHT = 2  # a word of a heading tells more of the story than one of the text
CROWDS = ("killed", "protesters", "strikers", "voters")  # what a text may speak of without a figure of its own
SHARE_OF = {"voters": "turnout", "turnout": "turnout", "strikers": "strikers", "vaccinated": "vaccinated"}
GATHERED = {"protesters", "strikers"}  # who is meant by "how many were they?"
SPOKEN = 2  # times that a text must speak of what its percentages are of


@dataclass
class Memory:
    """What the text was speaking of: the last figure, the last topic without one, and what it mostly tells.

    ``rows``: for each sentence its figures, before they are settled.
    """

    sentences: Sequence[Sentence]
    rows: Sequence[Sequence[tuple[Any, Span, Measured]]]
    previous: Measured | None = None
    money: str = ""  # the currency last named
    counted: Measured | None = None  # the last figure whatever it measured, for "n'en avoir reçu que 1 912"
    share: Measured | None = None  # the last percentage
    fresh: bool = True  # no figure of this sentence was settled yet
    asked: bool = False  # the last topic was a question, whose answer may be a bare figure
    asked_at: int = -1  # the block in which it was asked
    block: int = -1

    @cached_property
    def usual(self) -> str | None:
        """The measure of people that the whole text tells most often."""
        tally = Counter(
            what.measure for row in self.rows for _, _, what in row if what.measure and what.unit == "person"
        )
        spoken: Counter[str] = Counter()
        for sentence in self.sentences:
            weight = HEADLINE_WEIGHT if sentence.kind == "heading" else 1
            for role in ("topic", "subject"):
                for hit in triggers(sentence.language)[role].find(sentence.words):
                    spoken[hit.value[0]] += weight
        told = Counter({measure: count + spoken[measure] for measure, count in tally.items()})
        told = told or Counter({measure: spoken[measure] for measure in CROWDS if spoken[measure]})
        return min(told, key=lambda measure: (-told[measure], measure)) if told else None

    @cached_property
    def shared(self) -> str | None:
        """What the text speaks of that is told in percent, where it speaks of one such thing alone."""
        named = Counter(
            hit.value[0]
            for sentence in self.sentences
            for role in ("topic", "noun")
            for hit in triggers(sentence.language)[role].find(sentence.words)
        )
        told = [measure for measure in sorted(set(SHARE_OF.values())) if named[measure] >= SPOKEN]
        voted = named["voters"] or any(flags(one.language, "ballots").find(one.words) for one in self.sentences)
        found = [measure for measure in told if measure != "turnout" or voted]
        return found[0] if len(found) == 1 else None

    def enter(self, sentence: Sentence, *, has_figures: bool) -> None:
        """Moves on to a sentence: a distant paragraph forgets, a question or a sentence about one thing is a topic."""
        if sentence.block != self.block and self.block >= 0 and sentence.block - self.block > 1:
            self.previous = None
        if sentence.block - self.asked_at > 1:
            self.asked = False
        self.block, self.fresh = sentence.block, True
        if not has_figures and (topic := topic_of(sentence)):
            self.previous, self.asked, self.asked_at = topic, asks_for_figure(sentence), sentence.block
            if topic.measure == "other" and topic.noun is None and self.usual in GATHERED:
                self.previous = replace(topic, measure=self.usual)  # "Combien étaient-ils ?"

    def ask(self, what: Measured, sentence: Sentence) -> None:
        """Remembers what a figure was asked of: "Neuf cents maisons touchées ?"."""
        self.previous, self.asked, self.asked_at = what, True, sentence.block

    def keep(self, found: Measured) -> None:
        """Remembers a settled figure for the bare ones that follow."""
        self.counted, self.fresh = found, False
        if is_money(found.unit):
            self.money = found.unit
        if found.unit == "percent":
            self.share = found
        if found.measure != "other" or found.unit == "percent" or self.previous is None:
            self.previous = found
