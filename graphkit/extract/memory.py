"""What the text was speaking of, for figures whose own words do not tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.bystanders import is_bystander
from graphkit.extract.measures import Measured
from graphkit.extract.topics import asks_for_figure, opens_entry, topic_of
from graphkit.extract.triggers import Found, Role, flags, gatherings, is_money, nouns_of, told_in
from graphkit.lexicons.loader import load

HEADLINE_WEIGHT = 2  # a word of a heading tells more of the story than one of the text
CROWDS = ("killed", "protesters", "strikers", "voters")  # what a text may speak of without a figure of its own
SHARE_OF = {"voters": "turnout", "turnout": "turnout", "strikers": "strikers", "vaccinated": "vaccinated"}
BEYOND = 1000  # times as large as all that is counted of a measure: another is meant
SPOKEN = 2  # times that a text must speak of what its percentages are of
NAMING: tuple[Role, ...] = ("topic", "noun", "subject")
GATHERED = {"protesters", "strikers"}  # who is meant by "how many were they?"
PEOPLED = GATHERED | {"displaced", "deployed"}  # so are those whom the text is about


@dataclass
class Memory:
    """The last figures, the last topic without one, and what the text mostly tells.

    ``rows``: for each sentence its figures, before they are settled. An entry of a feed, a rubric and a heading
    begin anew: what stands before them is forgotten.
    """

    sentences: Sequence[Sentence]
    rows: Sequence[Sequence[tuple[Any, Span, Measured]]]
    previous: Measured | None = None  # the last figure or topic
    told: Measured | None = None  # the last one that is of a measure of its own
    here: list[tuple[Span, Measured]] = field(default_factory=list)  # figures of the sentence at hand
    money: str = ""  # the currency last named
    counted: Measured | None = None  # the last figure whatever it measured, for "n'en avoir reçu que 1 912"
    share: Measured | None = None  # the last percentage
    asked: bool = False  # the last topic was a question, whose answer may be a bare figure
    asked_at: int = -1  # the block in which it was asked
    block: int = -1
    values: dict[float, Measured] = field(default_factory=dict)  # what each value was first told of
    toll: Measured | None = None  # the dead of the last sentence with figures

    @cached_property
    def usual(self) -> str | None:
        """The measure of people that the whole text tells most often."""
        tally: Counter[str] = Counter()
        for row in self.rows:
            whole = ""
            for _, _, what in row:
                sent = not what.measure and what.noun in nouns_of(self.sentences[0].language, "fielded")
                whole = "deployed" if sent else what.measure or (whole if what.part else "")
                if whole == "jobs_lost" and not self.cuts_jobs:
                    continue  # "puts the number of jobs at 120,000"
                if whole and what.unit in {"person", ""}:
                    tally[whole] += 1
        spoken: Counter[str] = Counter()
        candidates = tally.keys() or CROWDS
        for sentence in self.sentences:
            weight = HEADLINE_WEIGHT if sentence.kind == "heading" else 1
            for role in ("topic", "subject"):
                for hit in told_in(sentence, role):
                    if hit.value[0] in candidates and not is_bystander(sentence, hit):
                        spoken[hit.value[0]] += weight
        told = Counter({measure: count + spoken[measure] for measure, count in tally.items()})
        told = told or Counter({measure: spoken[measure] for measure in CROWDS if spoken[measure]})
        return min(told, key=lambda measure: (-told[measure], measure)) if told else None

    def likely(self, value: float) -> str | None:
        """What a bare figure is of by the whole text: what it tells most, but a thousand times what it counts of it."""
        return self.usual if self.may_be(self.usual, value) else self.crowd or "other"

    def may_be(self, measure: str | None, value: float) -> bool:
        """Whether a figure is not out of all proportion to the largest that the text gives of a measure."""
        told = (mention.size for row in self.rows for mention, _, what in row if what.measure == measure)
        return value < BEYOND * max(told, default=math.inf)

    @cached_property
    def shared(self) -> str | None:
        """What the text speaks of that is told in percent, where it speaks of one such thing alone."""
        named = Counter(
            hit.value[0] for sentence in self.sentences for role in ("topic", "noun") for hit in told_in(sentence, role)
        )
        told = [measure for measure in sorted(set(SHARE_OF.values())) if named[measure] >= SPOKEN]
        voted = named["voters"] or any(flags(one.language, "ballots").find(one.words) for one in self.sentences)
        found = [measure for measure in told if measure != "turnout" or voted]
        return found[0] if len(found) == 1 else None

    @cached_property
    def crowd(self) -> str | None:
        """The measure of those who gathered, where the text counts or speaks of such a crowd."""
        if self.usual in GATHERED:
            return self.usual
        counted = {what.measure for row in self.rows for _, _, what in row} & GATHERED
        spoken = (
            hit.value[0]
            for one in self.sentences
            for role in NAMING
            for hit in told_in(one, role)
            if _marches(one, hit)
        )
        return next((measure for measure in sorted(counted or GATHERED & {*spoken})), None)

    def counts(self, measure: str) -> bool:
        """Whether a figure of the text is told to be of a measure."""
        return any(what.measure == measure for row in self.rows for _, _, what in row)

    def sentences_of(self, sentence: Sentence) -> list[Sentence]:
        """The sentences of one paragraph."""
        return [one for one in self.sentences if one.block == sentence.block]

    @cached_property
    def strikes(self) -> bool:
        """Whether the text names a strike."""
        roles: tuple[Role, ...] = ("topic", "noun")
        return any(hit.value[0] == "strikers" for one in self.sentences for role in roles for hit in told_in(one, role))

    @cached_property
    def flees(self) -> bool:
        """Whether the text tells of people who had to leave, or of a fire that drives them out."""
        return any(self.counts(measure) for measure in ("evacuated", "displaced", "burned_area"))

    @cached_property
    def mourns(self) -> bool:
        """Whether the text counts dead."""
        return any(what.measure == "killed" for row in self.rows for _, _, what in row)

    @cached_property
    def cuts_jobs(self) -> bool:
        """Whether the text tells jobs as cut, by more than their number."""
        return self._told_otherwise("jobs_lost", "job_counts")

    @cached_property
    def sheds_jobs(self) -> bool:
        """Whether the text tells of jobs that are cut and of nobody's death."""
        return self.cuts_jobs and self.counts("jobs_lost") and not self.mourns

    @cached_property
    def mourns_by_name(self) -> bool:
        """Whether the text tells dead by more than a toll."""
        return self._told_otherwise("killed", "tolls")

    def _told_otherwise(self, measure: str, slot: str) -> bool:
        """Whether a figure of a measure is told by other words than those of a slot."""
        words = nouns_of(self.sentences[0].language, slot)
        told = (what for row in self.rows for _, _, what in row if what.measure == measure)
        return any(what.trigger is None or what.trigger.lower() not in words for what in told)

    @cached_property
    def of_outbreak(self) -> bool:
        """Whether the text is about a disease and counts nobody else who is touched."""
        named = sum(_names_disease(one) for one in self.sentences)
        return self.usual == "infected" or named >= SPOKEN

    @cached_property
    def of_quake(self) -> bool:
        """Whether the text tells a magnitude or names a quake in its heading."""
        told = any(what.measure == "magnitude" for row in self.rows for _, _, what in row)
        heads = (one for one in self.sentences if one.kind == "heading")
        return told or any(one.hits(gatherings(one.language, "magnitude")) for one in heads)

    @cached_property
    def of_captives(self) -> bool:
        """Whether the text speaks of captives of war."""
        return any(flags(one.language, "captivity").occurs(one.words) for one in self.sentences)

    @cached_property
    def of_swap(self) -> bool:
        """Whether the text is about prisoners whom two sides exchange."""
        return any(flags(one.language, "swaps").occurs(one.words) for one in self.sentences)

    @cached_property
    def of_prison(self) -> bool:
        """Whether the text is about a prison and not about captives."""
        named = sum(flags(one.language, "prisons").occurs(one.words) for one in self.sentences)
        return named >= SPOKEN and not self.of_captives

    @cached_property
    def of_breach(self) -> bool:
        """Whether the text is about data that were taken."""
        return sum(flags(one.language, "breach").occurs(one.words) for one in self.sentences) >= SPOKEN

    @cached_property
    def vaccinates(self) -> bool:
        """Whether the text speaks of vaccination."""
        told = any(what.measure == "vaccinated" for row in self.rows for _, _, what in row)
        named = (hit for sentence in self.sentences for hit in told_in(sentence, "topic"))
        given = any(flags(one.language, "doses").occurs(one.words) for one in self.sentences)
        return told or given or any(hit.value[0] == "vaccinated" for hit in named)

    def of_story(self, topic: Measured, language: str) -> Measured:
        """A topic as the story narrows it: who gathered, what they brought along, victims who died."""
        gathered = self.usual in GATHERED and topic.measure == "other"
        if gathered and topic.noun is None and self.usual:
            return replace(topic, measure=self.usual)  # "Combien étaient-ils ?"
        if (
            (self.usual == "jobs_lost" or self.sheds_jobs)
            and topic.measure == "other"
            and topic.noun in nouns_of(language, "partings")
        ):
            return replace(topic, measure="jobs_lost", unit="person")  # "les syndicats redoutent 900 départs"
        if self.usual == "affected" and topic.measure == "other" and self.of_breach:
            whose = topic.noun in nouns_of(language, "patrons") or topic.noun in nouns_of(language, "victims")
            return replace(topic, measure="affected") if whose else topic  # "parlent de quatre millions de clients"
        if topic.noun in nouns_of(language, "roll_errors") and (self.counts("voters") or self.counts("turnout")):
            return replace(topic, measure="voters", unit="person")  # "un million de doublons", of a roll
        if gathered and topic.noun in nouns_of(language, "brought"):
            return replace(topic, measure="deployed")
        if self.mourns and topic.measure == "casualties" and topic.noun in nouns_of(language, "victims"):
            return replace(topic, measure="killed")
        return topic

    def enter(self, sentence: Sentence, *, has_figures: bool) -> None:
        """Moves on to a sentence: an entry forgets what was before it, a question or what it names is a topic."""
        if self.here:
            self.toll = next((found for _, found in self.here if found.measure == "killed" and not found.part), None)
        self.here = []
        if opens_entry(sentence, self.block):
            self.previous, self.told, self.share, self.asked = None, None, None, False
        self.block = sentence.block
        if sentence.block - self.asked_at > 1:
            self.asked = False
        if topic := topic_of(sentence, has_figures=has_figures):
            they = load(sentence.language, "phrases")["plural_subjects"]
            theirs = any(word in load(sentence.language, "phrases")["their"] for word in sentence.words[:2])
            asked_of = theirs or any(word.lstrip("-") in they for word in sentence.words)
            asked_of = asked_of and asks_for_figure(sentence)
            last = self.told.measure if self.told else None
            they_are = next((one for one in (last, self.usual) if one in PEOPLED), self.crowd)
            if asked_of and (topic.measure, topic.noun) == ("other", None) and they_are:
                topic = replace(topic, measure=they_are)  # "Combien étaient-ils ?"
            topic = self.of_story(topic, sentence.language)
            self.previous, self.told, self.asked, self.toll = topic, topic, asks_for_figure(sentence), None
            self.asked_at = sentence.block

    def ask(self, what: Measured, sentence: Sentence) -> None:
        """Remembers what a figure was asked of: "Neuf cents maisons touchées ?"."""
        self.previous, self.told, self.asked, self.asked_at = what, what, True, sentence.block

    def keep(self, span: Span, found: Measured, *, part: bool = False, value: float = 0.0) -> None:
        """Remembers a settled figure for the bare ones that follow; ``part``: it tells of some of those counted."""
        self.counted = found
        self.values.setdefault(value, found)
        self.here.append((span, found))
        if is_money(found.unit):
            self.money = found.unit
        if found.unit == "percent":
            self.share = found
        if part and self.here[:-1]:
            return  # what is said of some does not make them the subject: the text goes on with the whole
        self.previous = found
        if found.measure != "other" or found.unit == "percent":
            self.told = found


def _marches(sentence: Sentence, hit: Found) -> bool:
    """Whether a word of a crowd is no noun that a verb looks like: "le grand marché"."""
    if hit.value[1] != "subject" or hit.value[0] not in GATHERED or hit.end - hit.start > 1:
        return True
    return sentence.is_verb(hit.start)


def _names_disease(sentence: Sentence) -> bool:
    return any(hit.value[0] == "infected" for role in ("topic", "noun") for hit in told_in(sentence, role))
