"""From a sentence's credits to the origin and the relays of its claims, with what earlier sentences left."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.mentions import mention_at
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.credits import Chosen, choose, in_turn
from graphkit.extract.discourse import Discourse, Voice, fitting, goes_on, voices_of
from graphkit.extract.meant import Meant
from graphkit.extract.retold import contradicts
from graphkit.extract.scope import Scope
from graphkit.extract.sentence_roles import (
    goes_on_quoting,
    in_relative,
    opening_possessive,
    points_back,
    presents,
    reported_mood,
    tells_it,
    yet_to_come,
)
from graphkit.extract.tag_clauses import tags
from graphkit.extract.turns import answers, opens_turn
from graphkit.lexicons.inflection import forms_of_be
from graphkit.lexicons.loader import load
from graphkit.model import fixed

_LATE = {"agent", "preposition", "inverted", "noun"}  # credits behind what they credit
_SPEAK = {"subject", "inverted", "preposition"}  # credits of who holds the floor, before who did something
_AHEAD = 2  # sentences that are looked through for who credits a figure afterwards
_VERB = 2  # the token behind a pronoun and its verb


@fixed
class Origin:
    """Whose word a claim is: the origin, the relays outermost first, the credit and the sentence that holds it."""

    entity: str
    relays: tuple[str, ...] = ()
    chosen: Chosen | None = None
    sentence: Sentence | None = None

    @property
    def said(self) -> Credit | None:
        """The credit where its verb is one of saying; a deed's own verb, its day and mood are the claim's."""
        credit = self.chosen.credit if self.chosen else None
        return credit if credit is None or credit.verb != "deed" else None


class Origins:
    """Turns a sentence's credits into origins and relays, with the help of what was said before."""

    def __init__(
        self, sentence: Sentence, sentences: Sequence[Sentence], number: int, scope: Scope, discourse: Discourse
    ) -> None:
        self.sentence, self.scope, self.discourse = sentence, scope, discourse
        self.sentences, self.number = sentences, number
        self.meant = Meant(sentence.language, scope, discourse)
        self.table = load(sentence.language, "attribution")

    def of(self, span: Span, trigger: Span | None = None, *, figure: bool = True) -> list[Origin]:
        """The origin of the value at ``span``; several where sources speak jointly."""
        chosen = choose(self.sentence, span, trigger)
        entity = self.meant.entity(self.sentence, chosen.credit) if chosen else None
        if chosen is not None and entity is None:  # "Il prévoit 240 suppressions de postes, selon les élus"
            other = choose(self.sentence, span, trigger, without=chosen.credit)
            entity = self.meant.entity(self.sentence, other.credit) if other else None
            chosen = other if entity else chosen
        if chosen is None or entity is None:
            return [self._uncredited(span, chosen, figure=figure)]
        relays = [relay for credit in chosen.outer if (relay := self.meant.entity(self.sentence, credit))]
        if chosen.credit.cited:
            relays.append(entity)
            entity = self.meant.speaker(self.sentence, chosen.credit.cited)
        if chosen.credit.relay:
            relays.append(self.meant.speaker(self.sentence, chosen.credit.relay))
        self._floor(entity)
        if (turn := in_turn(self.sentence, chosen.credit, span)) is not None:
            return [Origin(self.meant.speaker(self.sentence, turn), (), chosen, self.sentence)]
        joint = [self.meant.speaker(self.sentence, other) for other in chosen.credit.joint]
        passed = tuple(relay for relay in dict.fromkeys(relays) if relay != entity)
        return [Origin(each, passed, chosen, self.sentence) for each in dict.fromkeys([entity, *joint])]

    def speaker(self, source: Span) -> str:
        """The entity of a phrase of the sentence."""
        return self.meant.speaker(self.sentence, source)

    def _floor(self, entity: str) -> None:
        self.discourse.said, self.discourse.said_in = entity, self.number

    # -- where the sentence credits nobody ------------------------------------------------------------------------

    def _uncredited(self, span: Span, chosen: Chosen | None, *, figure: bool) -> Origin:
        """A quotation's speaker, who is credited afterwards, who goes on speaking, else the outlet."""
        if entity := self._quotation_speaker():
            self._floor(entity)
            return Origin(entity, (), chosen)
        if figure and (found := self._afterwards() or self._tells_of_itself()):
            return found
        if (turn := self.discourse.turn) is not None and (
            turn[1] == self.sentence.block or answers(self.sentences, self.number)
        ):
            self.discourse.turn = (turn[0], self.sentence.block)
            return Origin(turn[0], (), chosen)
        said = self.discourse.said if self.discourse.said_in >= self.number - 1 else None
        if figure and said is None and self.discourse.said_in == self.number - 1 and goes_on(self.sentence):
            said = self.discourse.spoke_last  # the paragraph before was of one sentence
        if self.discourse.said and reported_mood(self.sentence):
            said = self.discourse.said
        elif figure and (possessive := opening_possessive(self.sentence)):
            owner = said and self.meant.antecedent(self.sentence, possessive, 0)
            said = owner if owner and self.discourse.voice_of(owner) else said
        elif figure and (goes_on(self.sentence) or (said and self._subject() == said)):
            pass
        elif not (figure and self._points_back()):
            said = None
        if said:
            self._floor(said)
        return Origin(said or self.scope.outlet(), (), chosen)

    def _points_back(self) -> bool:
        """Whether a sentence opens with a demonstrative for what was just told; "Cette année" is none."""
        dates = self.sentence.marks.get("date_tokens", set())
        return self.sentence.words[0] in self.table["demonstratives"] and 1 not in dates

    def _subject(self) -> str | None:
        """The entity that opens the sentence as its subject."""
        opening = self.sentence.words[0]
        if opening in self.table["pronouns"] and self._is_figure():
            return None
        if opening in self.table["pronouns"]:
            return self.meant.antecedent(self.sentence, opening, 0)
        first = next(iter(voices_of(self.sentence)), None)
        return self.meant.speaker(self.sentence, first.mention.span) if first and first.mention.span[0] == 0 else None

    def _is_figure(self) -> bool:
        """Whether the pronoun that opens a sentence is what is measured: "Elle était de 53,9 %", "It was 12%"."""
        figures = self.sentence.marks["number_tokens"]
        be = forms_of_be(self.sentence.language)
        small = len(self.sentence) > _VERB and self.sentence.tag(_VERB) in {"ADP", "ADV"}
        return self.sentence.words[1:_VERB] != [] and self.sentence.words[1] in be and _VERB + small in figures

    def _quotation_speaker(self) -> str | None:
        """The credit of the sentence that closes or opens the quotation that the sentence stands in."""
        quoted = self.sentence.quoted or self.sentence.words[0] in {"«", "“", '"'}
        if not quoted:
            return None
        back = self.number > 0 and goes_on_quoting(self.sentence, self.sentences[self.number - 1])
        for step in (-1, 1, 2, -2) if back else (1, 2, -1, -2):
            if not 0 <= self.number + step < len(self.sentences):
                continue
            near = self.sentences[self.number + step]
            for credit in near.marks["credits"] if near.block == self.sentence.block else ():
                if credit.kind in {"inverted", "subject"} and (entity := self.meant.entity(near, credit)):
                    return entity
        return None

    def _afterwards(self) -> Origin | None:
        """ "Ce bilan, donné par le ministère": the next sentence credits the figure of this one."""
        for near in self.sentences[self.number + 1 : self.number + 1 + _AHEAD]:
            beside = near.block == self.sentence.block and near is self.sentences[self.number + 1]
            tells = presents(near) or (beside and tells_it(near))
            if not (points_back(near) or tells):
                if near.kind == "heading":
                    continue
                return None
            dates = near.marks.get("date_tokens", set())
            figures = any(
                mention.quantity.value != 1 and dates.isdisjoint(range(*span))
                for mention, span in near.marks["numbers"]
            )
            if not tells and yet_to_come(near):
                return None  # "Les résultats définitifs doivent être proclamés par la Cour"
            if any(contradicts(near, credit) for credit in near.marks["credits"]):
                return None  # "Une version que bat en brèche la Coordination"
            for credit in near.marks["credits"]:
                late = credit.kind in _LATE or in_relative(near, credit)
                if credit.kind != "noun" if tells else late and not figures:
                    entity = self.meant.entity(near, credit)
                    if entity:
                        return Origin(entity, (), Chosen(credit), near)
            return None
        return None

    def _retold(self, credit: Credit) -> bool:
        """Whether another tells at the end of the sentence what the subject of a credit did."""
        later = (one for one in self.sentence.marks["credits"] if one.cue[0] > credit.cue[0] and one.verb == "say")
        return credit.kind == "subject" and credit.verb == "count" and any(tags(self.sentence, one) for one in later)

    def _tells_of_itself(self) -> Origin | None:
        """ "The operator now has nine buses in repair. Nobody was hurt, it said": its subject tells what comes next."""
        if self.number + 1 >= len(self.sentences):
            return None
        near, first = self.sentences[self.number + 1], next(iter(voices_of(self.sentence)), None)
        if first is None or first.mention.span[0] > 0 or not first.mention.proper or near.block != self.sentence.block:
            return None
        tags = [one for one in near.marks["credits"] if one.pronoun and one.kind in {"subject", "inverted"}]
        if len(tags) != 1 or len(near.marks["credits"]) > 1 or near.words[0] == tags[0].pronoun:
            return None
        if not fitting(tags[0].pronoun or "", near.language)(first):
            return None
        return Origin(self.meant.speaker(self.sentence, first.mention.span), (), Chosen(tags[0]), near)

    def remember(self) -> None:
        """Keeps the sentence's speakers for the pronouns and descriptions of the next ones."""
        voices = []
        for credit in self.sentence.marks["credits"]:
            entity = self.meant.entity(self.sentence, credit)
            if entity is None or credit.outlet:
                continue
            if credit.source:
                mention, words = mention_at(self.sentence, credit.source), self.sentence.text(credit.source)
                at, tells = self.sentence.offsets(credit.source)[0], not self._retold(credit)
                voices.append(Voice(mention, words, at, entity, tells, credit.kind in {"subject", "inverted"}))
            elif voice := self.discourse.voice_of(entity) or self.meant.taken_up(entity):
                voices.append(
                    Voice(voice.mention, voice.words, voice.at, entity)
                )  # who a pronoun names stays who it was
            if opens_turn(self.sentence, credit):
                self.discourse.turn = (entity, self.sentence.block)
            late = credit.kind == "agent" and any(other.kind in _SPEAK for other in self.sentence.marks["credits"])
            if self.discourse.said_in < self.number and credit.kind != "noun" and not late:
                self._floor(entity)
        self.discourse.heard.append((self.sentence, voices))
