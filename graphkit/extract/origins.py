"""From a sentence's credits to the origin and the relays of its claims, with what earlier sentences left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.mentions import Mention, mention_at
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import head_of, report_words, speaker_kind
from graphkit.extract.credits import Chosen, choose, in_turn
from graphkit.extract.discourse import Discourse, Voice, agencies, collective, described, fitting, goes_on, voices_of
from graphkit.extract.scope import Scope
from graphkit.extract.sentence_roles import in_relative, points_back, presents, reported_mood
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load

_LATE = {"agent", "preposition", "inverted", "noun"}  # credits behind what they credit
_AHEAD = 2  # sentences that are looked through for who credits a figure afterwards


@dataclass(frozen=True, slots=True)
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
        self.table = load(sentence.language, "attribution")

    def of(self, span: Span, trigger: Span | None = None, *, figure: bool = True) -> list[Origin]:
        """The origin of the value at ``span``; several where sources speak jointly."""
        chosen = choose(self.sentence, span, trigger)
        entity = self._entity(self.sentence, chosen.credit) if chosen else None
        if chosen is None or entity is None:
            return [self._uncredited(span, chosen, figure=figure)]
        relays = [relay for credit in chosen.outer if (relay := self._entity(self.sentence, credit))]
        if chosen.credit.cited:
            relays.append(entity)
            entity = self._speaker(self.sentence, chosen.credit.cited)
        if chosen.credit.relay:
            relays.append(self._speaker(self.sentence, chosen.credit.relay))
        self._floor(entity)
        if (turn := in_turn(self.sentence, chosen.credit, span)) is not None:
            return [Origin(self._speaker(self.sentence, turn), (), chosen, self.sentence)]
        joint = [self._speaker(self.sentence, other) for other in chosen.credit.joint]
        passed = tuple(relay for relay in dict.fromkeys(relays) if relay != entity)
        return [Origin(each, passed, chosen, self.sentence) for each in dict.fromkeys([entity, *joint])]

    def speaker(self, source: Span) -> str:
        """The entity of a phrase of the sentence."""
        return self._speaker(self.sentence, source)

    def _floor(self, entity: str) -> None:
        self.discourse.said, self.discourse.said_in = entity, self.number

    # -- who a credit's words mean --------------------------------------------------------------------------------

    def _entity(self, sentence: Sentence, credit: Credit) -> str | None:
        if credit.outlet:
            return self.scope.outlet()
        if credit.source is not None:
            return self._speaker(sentence, credit.source)
        if credit.pronoun in self.table["impersonal"]:
            return self._house(sentence, credit)
        return self._antecedent(sentence, credit.pronoun or "", credit.cue[0], inverted=credit.kind == "inverted")

    def _speaker(self, sentence: Sentence, source: Span) -> str:
        """The entity of a source's phrase: its owner's where it is somebody's, who it describes, or its own."""
        mention = mention_at(sentence, source)
        first, words = sentence.words[source[0]], sentence.text(source)
        at = sentence.offsets(source)[0]
        named = any(sentence.tokens[i].text[0].isupper() for i in range(source[0] + 1, source[1]))
        again = set(sentence.words[slice(*source)]) & set(self.table["same"])
        ours = first in self.table["outlet_self"] and mention.kind == "unnamed"  # "notre informateur"
        if again or ours or words.lower() in self.table["pronouns"]:
            if found := self._same(sentence, source):
                return found
        elif not named and first in load(sentence.language, "phrases")["possessives"]:
            report = report_words(sentence.language).at(sentence.words, head_of(sentence, source))
            owned = report is not None or (self._owned(mention, first) and not self._own(sentence, source))
            if owned and (found := self._antecedent(sentence, first, source[0])):
                return found
        elif not named and (owner := self._owner_before(sentence, source)) is not None:
            return self._speaker(sentence, owner)
        elif mention.bare and first in self.table["definite"] and (fits := described(mention, sentence.language)):
            here = [voice for voice in voices_of(sentence) if voice.mention.span[1] <= source[0]]
            voice = self.discourse.last(fits, here=here, word=mention.head)
            if voice is None and (kindred := agencies(mention, sentence.language)):
                voice = self.discourse.last(kindred)
            if voice:
                return self._of_voice(voice)
        return self.scope.speaker(words, at)

    def _own(self, sentence: Sentence, source: Span) -> bool:
        """ "her own department": somebody's, but set against them."""
        return bool(set(sentence.words[source[0] + 1 : source[1]]) & set(self.table["own"]))

    def _owned(self, mention: Mention, possessive: str) -> bool:
        """Whether a possessive's noun speaks for its owner: "sa porte-parole" does, "leur syndicat" does not."""
        table = self.table
        if "many" in table["agreement"].get(possessive, []) and mention.kind in table["of_members"]:
            return False
        if mention.kind == "role":
            return mention.head in load(self.sentence.language, "speakers")["spokespeople"]
        return mention.kind in self.table["owned"]

    def _same(self, sentence: Sentence, source: Span) -> str | None:
        """ "la même source": who was credited last; "le même gouverneur": the governor named last."""
        mention = mention_at(sentence, source)
        if sentence.words[mention.head_at] in self.table["sources"] or mention.kind in {"name", "unnamed"}:
            return self.discourse.spoke_last or self._antecedent(sentence, "", source[0], inverted=True)
        forms = noun_forms(mention.head, sentence.language)
        voice = self.discourse.last(lambda voice: voice.mention.head in forms and not voice.mention.bare)
        if voice is None and (fits := described(mention, sentence.language)):
            voice = self.discourse.last(fits)
        if voice is None:
            voice = self.discourse.last(lambda voice: voice.mention.head in forms, word=mention.head)
        return self._of_voice(voice) if voice else None

    def _owner_before(self, sentence: Sentence, source: Span) -> Span | None:
        """ "MSF, dont le chef de mission assure": whose it is."""
        place = source[0] - 1
        if place < 1 or sentence.words[place] not in self.table["possessive_relatives"]:
            return None
        owner = phrase_left(sentence, place - 1 if sentence.words[place - 1] == "," else place)
        return owner if owner and speaker_kind(sentence, owner) else None

    def _house(self, sentence: Sentence, credit: Credit) -> str | None:
        """ "À la CGT, on recense", "rétorque-t-on rue de Grenelle": the house that "on" speaks for."""
        others = [other.source for other in sentence.marks["credits"] if other.source and other is not credit]
        if others:
            return self._speaker(sentence, others[0])
        behind = range(credit.cue[1], len(sentence))
        begins = next((i for i in behind if sentence.words[i] in self.table["houses"]), credit.cue[1])
        house = phrase_right(sentence, begins + 1)
        if house and not any(sentence.is_verb(i) for i in range(credit.cue[1] + 1, house[0])):
            entity, street = self._speaker(sentence, house), sentence.words[house[0]] in self.table["streets"]
            if not (street and entity.startswith(("person/", "group/")) and self.discourse.said):
                return entity  # a street that stands for no known house is that of who spoke
            return self.discourse.said
        return self._antecedent(sentence, "", credit.cue[0], inverted=True)

    def _antecedent(self, sentence: Sentence, pronoun: str, place: int, *, inverted: bool = False) -> str | None:
        """Who a pronoun or possessive before ``place`` stands for: "dit-elle" points out of its own sentence."""
        opening = sentence.words[0]
        if not inverted and place > 0 and opening in self.table["pronouns"] and opening != pronoun:
            return self._antecedent(sentence, opening, 0)  # "Elle a publié les relevés de ses observateurs"
        closed = _closed_before(sentence, place)  # who is named in a quotation is not who its tag means
        before = [
            voice for voice in voices_of(sentence) if closed <= voice.mention.span[0] < voice.mention.span[1] <= place
        ]
        own = not inverted or (self.discourse.said is None and sentence.words[0] not in OPENING_QUOTES)
        here = [voice for voice in before if self._leads(sentence, voice, subjects=not own)]
        fits = fitting(pronoun, sentence.language)
        if pronoun in self.table["latter"]:
            voice = self.discourse.latest(fits)
        elif "many" in self.table["agreement"].get(pronoun, []):  # "they" may be one body, sooner than many far off
            voice = self.discourse.last(fits, here=here, reach=1) or self.discourse.last(collective, here=here)
        else:
            voice = self.discourse.last(fits, here=here)
        if voice is None:
            voice = Discourse().last(fitting(pronoun, sentence.language), here=before)
        return self._of_voice(voice) if voice else None

    @staticmethod
    def _leads(sentence: Sentence, voice: Voice, *, subjects: bool = False) -> bool:
        """Whether a voice of the sentence at hand is its subject or credited in it; ``subjects``: by a verb of its own.

        The agent of a participle does neither: "dans un discours diffusé par la radio, son porte-parole".
        """
        kinds = {"subject", "inverted"} if subjects else {"subject", "inverted", "preposition", "noun"}
        sources = [credit.source for credit in sentence.marks["credits"] if credit.source and credit.kind in kinds]
        credited = any(source[0] <= voice.mention.span[0] < source[1] for source in sources)
        return credited or (voice.mention.subject and not subjects)

    def _of_voice(self, voice: Voice) -> str:
        return voice.entity or self.scope.speaker(voice.words, voice.at)

    # -- where the sentence credits nobody ------------------------------------------------------------------------

    def _uncredited(self, span: Span, chosen: Chosen | None, *, figure: bool) -> Origin:
        """A quotation's speaker, who is credited afterwards, who goes on speaking, else the outlet."""
        if entity := self._quotation_speaker():
            self._floor(entity)
            return Origin(entity, (), chosen)
        if figure and (found := self._afterwards()):
            return found
        said = self.discourse.said if self.discourse.said_in >= self.number - 1 else None
        if self.discourse.said and reported_mood(self.sentence):
            said = self.discourse.said
        elif figure and self.sentence.words[0] in load(self.sentence.language, "phrases")["possessives"]:
            owner = said and self._antecedent(self.sentence, self.sentence.words[0], 0)
            said = owner if owner and self.discourse.voice_of(owner) else said
        elif figure and (goes_on(self.sentence) or (said and self._subject() == said)):
            pass
        elif not (figure and self.sentence.words[0] in self.table["demonstratives"]):
            said = None
        if said:
            self._floor(said)
        return Origin(said or self.scope.outlet(), (), chosen)

    def _subject(self) -> str | None:
        """The entity that opens the sentence as its subject."""
        opening = self.sentence.words[0]
        if opening in self.table["pronouns"]:
            return self._antecedent(self.sentence, opening, 0)
        first = next(iter(voices_of(self.sentence)), None)
        return self._speaker(self.sentence, first.mention.span) if first and first.mention.span[0] == 0 else None

    def _quotation_speaker(self) -> str | None:
        """The credit of the sentence that closes or opens the quotation that the sentence stands in."""
        quoted = self.sentence.quoted or self.sentence.words[0] in {"«", "“", '"'}
        if not quoted:
            return None
        for step in (1, 2, -1, -2):
            if not 0 <= self.number + step < len(self.sentences):
                continue
            near = self.sentences[self.number + step]
            for credit in near.marks["credits"] if near.block == self.sentence.block else ():
                if credit.kind in {"inverted", "subject"} and (entity := self._entity(near, credit)):
                    return entity
        return None

    def _afterwards(self) -> Origin | None:
        """ "Ce bilan, donné par le ministère": the next sentence credits the figure of this one."""
        for near in self.sentences[self.number + 1 : self.number + 1 + _AHEAD]:
            tells = presents(near)
            if not (points_back(near) or tells):
                if near.kind == "heading":
                    continue
                return None
            dates = near.marks.get("date_tokens", set())
            figures = any(
                mention.quantity.value != 1 and dates.isdisjoint(range(*span))
                for mention, span in near.marks["numbers"]
            )
            for credit in near.marks["credits"]:
                late = credit.kind in _LATE or in_relative(near, credit)
                if credit.kind != "noun" if tells else late and not figures:
                    entity = self._entity(near, credit)
                    if entity:
                        return Origin(entity, (), Chosen(credit), near)
            return None
        return None

    def _meant(self, entity: str) -> Voice | None:
        """The uncredited voice that a pronoun took up: "le vice-président" behind "a averti ce dernier"."""
        near = (voice for sentence, _ in reversed(self.discourse.heard[-2:]) for voice in voices_of(sentence))
        return next((voice for voice in near if self._of_voice(voice) == entity), None)

    def remember(self) -> None:
        """Keeps the sentence's speakers for the pronouns and descriptions of the next ones."""
        voices = []
        for credit in self.sentence.marks["credits"]:
            entity = self._entity(self.sentence, credit)
            if entity is None or credit.outlet:
                continue
            if credit.source:
                mention, words = mention_at(self.sentence, credit.source), self.sentence.text(credit.source)
                voices.append(Voice(mention, words, self.sentence.offsets(credit.source)[0], entity))
            elif voice := self.discourse.voice_of(entity) or self._meant(entity):
                voices.append(
                    Voice(voice.mention, voice.words, voice.at, entity)
                )  # who a pronoun names stays who it was
            if self.discourse.said_in < self.number and credit.kind != "noun":
                self._floor(entity)
        self.discourse.heard.append((self.sentence, voices))


def _closed_before(sentence: Sentence, place: int) -> int:
    """The end of the quotation that opens a sentence, where it closes before ``place``; 0 where there is none."""
    if sentence.words[0] not in OPENING_QUOTES:
        return 0
    return next((i + 1 for i in range(place - 1, 0, -1) if sentence.words[i] in CLOSING_QUOTES), 0)
