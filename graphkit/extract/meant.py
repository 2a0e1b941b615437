"""Who a source's words mean: a name, a pronoun, a description or a possessive, with what was said before."""

from __future__ import annotations

from graphkit.annotate.attribution import Credit
from graphkit.annotate.attribution.mentions import PERSONS, Mention, mention_at
from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, OPENING_QUOTES, Sentence, Span
from graphkit.annotate.speakers import head_of, speaker_kind
from graphkit.extract.apposed import name_of_body, office_of_person
from graphkit.extract.descriptions import described, entity_of, holds_place, taken_up
from graphkit.extract.discourse import (
    Discourse,
    Voice,
    collective,
    described_again,
    fitting,
    labels_turn,
    listed_behind,
    voices_of,
)
from graphkit.extract.scope import Scope
from graphkit.extract.sentence_roles import closed_before
from graphkit.extract.spokesmen import body_described, firm_described, house_of_subject, possessed
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed


class Meant:
    """Turns the words for a source into entities."""

    def __init__(self, language: str, scope: Scope, discourse: Discourse) -> None:
        self.language, self.scope, self.discourse = language, scope, discourse
        self.table = load(language, "attribution")

    def entity(self, sentence: Sentence, credit: Credit) -> str | None:
        if credit.outlet:
            return self.scope.outlet()
        if credit.source is not None:
            return self.speaker(sentence, credit.source)
        if credit.pronoun in self.table["impersonal"]:
            return self._house(sentence, credit)
        if credit.pronoun is None and credit.kind == "subject" and self.discourse.spoke_last:
            return self.discourse.spoke_last  # "The statement said"
        if credit.pronoun and (source := self._who_says_so(sentence, credit)):
            return self.speaker(sentence, source)
        return self.antecedent(sentence, credit.pronoun or "", credit.cue[0], inverted=credit.kind == "inverted")

    def _who_says_so(self, sentence: Sentence, credit: Credit) -> Span | None:
        """Who says what a pronoun then counts: "a spokesperson for the office said it had verified 38 deaths"."""
        spoken = (other for other in sentence.marks["credits"] if other.source and other.kind == "subject")
        opener = next((other for other in spoken if _opens(other, credit, sentence)), None)
        if opener is None or opener.source is None:
            return None
        mention = mention_at(sentence, opener.source)
        named = Voice(mention, sentence.text(opener.source), sentence.offsets(opener.source)[0])
        fits = mention.kind in {"role", "spokesmen"} or fitting(credit.pronoun or "", sentence.language)(named)
        return opener.source if fits else None

    def speaker(self, sentence: Sentence, source: Span) -> str:
        """The entity of a source's phrase: its owner's where it is somebody's, who it describes, or its own."""
        mention = mention_at(sentence, source)
        first, words = sentence.words[source[0]], sentence.text(source)
        at = sentence.offsets(source)[0]
        if named_body := name_of_body(sentence, mention):
            return self.speaker(sentence, named_body)
        if (office := office_of_person(sentence, mention)) and (house := self._house_of(sentence, mention, office)):
            return house
        if spoken_for := self._spoken_for(sentence, mention):
            return spoken_for
        named = any(sentence.tokens[i].text[0].isupper() for i in range(source[0] + 1, source[1]))
        again = set(sentence.words[slice(*source)]) & set(self.table["same"])
        ours = first in self.table["outlet_self"] and mention.kind == "unnamed"  # "notre informateur"
        if words.lower() in self.table["latter"] and (found := self.antecedent(sentence, words.lower(), source[0])):
            return found
        if again or ours or words.lower() in self.table["pronouns"]:
            if found := self._same(sentence, source):
                return found
        elif not named and first in load(sentence.language, "phrases")["possessives"]:
            report = report_words(sentence.language).at(sentence.words, head_of(sentence, source))
            owned = report is not None or (self._owned(mention, first) and not self._own(sentence, source))
            if owned and (found := self.antecedent(sentence, first, source[0])):
                return found
        elif not (named or self._in_office(mention)) and (owner := self._owner_before(sentence, source)) is not None:
            return self.speaker(sentence, owner)
        elif mention.bare and mention.head in self.table["mouthpieces"]:
            here = [voice for voice in voices_of(sentence) if voice.mention.span[1] <= source[0]]
            body = house_of_subject(sentence, here) or self.discourse.last(
                lambda one: _speaks_out(one) and not holds_place(one, self.scope), here=here, reach=2
            )
            return entity_of(body, self.scope) if body else self.scope.speaker(words, at)
        elif found := taken_up(sentence, mention, self.discourse, self.scope):
            return found
        return self.scope.speaker(words, at)

    def _house_of(self, sentence: Sentence, mention: Mention, office: Span) -> str | None:
        """The body that an office behind somebody's name is of; its possessive never means the one who holds it."""
        possessive = sentence.words[office[0]]
        if possessive not in load(sentence.language, "phrases")["possessives"]:
            return self.speaker(sentence, office)
        before = [voice for voice in voices_of(sentence) if voice.mention.span[1] <= mention.span[0]]
        voice = self.discourse.last(fitting(possessive, sentence.language), here=before)
        return entity_of(voice, self.scope) if voice else None

    def _spoken_for(self, sentence: Sentence, mention: Mention) -> str | None:
        """The body named before of whom a spokesperson is: "Its spokesman Ali Sow", "a spokesman for the group"."""
        if possessive := possessed(sentence, mention):
            return self.antecedent(sentence, possessive, mention.span[0])
        if firm_described(sentence, mention):
            return self.scope.company()
        body = body_described(sentence, mention)
        return taken_up(sentence, body, self.discourse, self.scope, inside=True) if body else None

    def _own(self, sentence: Sentence, source: Span) -> bool:
        """ "her own department": somebody's, but set against them."""
        return bool(set(sentence.words[source[0] + 1 : source[1]]) & set(self.table["own"]))

    def _owned(self, mention: Mention, possessive: str) -> bool:
        """Whether a possessive's noun speaks for its owner: "sa porte-parole" does, "leur syndicat" does not."""
        table = self.table
        if "many" in table["agreement"].get(possessive, []) and mention.kind in table["of_members"]:
            return False
        speakers = load(self.language, "speakers")
        if mention.kind == "role":
            return mention.head in speakers["spokespeople"] or mention.head in speakers["crews"]
        return mention.kind in self.table["owned"] or mention.head in speakers["crews"]

    def _in_office(self, mention: Mention) -> bool:
        """Whether a role is an office of its own: "Calapan, dont le maire assure", not "MSF, dont le porte-parole"."""
        return mention.kind == "role" and mention.head not in load(self.language, "speakers")["spokespeople"]

    def _same(self, sentence: Sentence, source: Span) -> str | None:
        """ "la même source": who was credited last; "le même gouverneur": the governor named last."""
        mention = mention_at(sentence, source)
        if sentence.words[mention.head_at] in self.table["sources"] or mention.kind in {"name", "unnamed"}:
            return self.discourse.spoke_last or self.antecedent(sentence, "", source[0], inverted=True)
        forms = noun_forms(mention.head, sentence.language)
        voice = self.discourse.last(lambda voice: voice.mention.head in forms and not voice.mention.bare)
        if voice is None and (fits := described(mention, sentence.language)):
            voice = self.discourse.last(fits)
        if voice is None:
            voice = self.discourse.last(lambda voice: voice.mention.head in forms, word=mention.head)
        return entity_of(voice, self.scope) if voice else None

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
            return self.speaker(sentence, others[0])
        behind = range(credit.cue[1], len(sentence))
        begins = next((i for i in behind if sentence.words[i] in self.table["houses"]), credit.cue[1])
        told = credit.kind == "inverted" or (
            sentence.words[begins : begins + 1] != []
            and sentence.words[begins] in self.table["houses"]
            and self._may_house(sentence, begins + 1)
        )
        house = phrase_right(sentence, begins + 1) if told else None  # "On compte 71 bulletins" has none
        if house and sentence.words[begins] in self.table["sides"] and house == (begins + 1, begins + 2):
            house = (begins, house[1]) if sentence.tag(house[0]) == "ADJ" else house  # "rétorque-t-on côté patronal"
        if house and not any(sentence.is_verb(i) for i in range(credit.cue[1] + 1, house[0])):
            entity, street = self.speaker(sentence, house), sentence.words[house[0]] in self.table["streets"]
            if not (street and entity.startswith(("person/", "group/")) and self.discourse.said):
                return entity  # a street that stands for no known house is that of who spoke
            return self.discourse.said
        return self.antecedent(sentence, "", credit.cue[0], inverted=True)

    @staticmethod
    def _may_house(sentence: Sentence, place: int) -> bool:
        """Whether those at ``place`` may be who "on" speaks for: "On recense 3 morts à la préfecture", not "à Lyon"."""
        phrase = phrase_right(sentence, place)
        return phrase is not None and speaker_kind(sentence, phrase) not in {None, "name"}

    def antecedent(self, sentence: Sentence, pronoun: str, place: int, *, inverted: bool = False) -> str | None:
        """Who a pronoun or possessive before ``place`` stands for: "dit-elle" points out of its own sentence."""
        opening = sentence.words[0]
        if not inverted and (topic := self._topic(sentence, pronoun, place)) is not None:
            return topic
        if not inverted and place > 0 and opening in self.table["pronouns"] and opening != pronoun:
            return self.antecedent(sentence, opening, 0)  # "Elle a publié les relevés de ses observateurs"
        closed = closed_before(sentence, place)  # who is named in a quotation is not who its tag means
        before = [
            voice
            for voice in voices_of(sentence)
            if closed <= voice.mention.span[0] < voice.mention.span[1] <= place
            and not labels_turn(sentence, voice)
            and not described_again(sentence, voice, voices_of(sentence))
            and not (holds_place(voice, self.scope) and listed_behind(sentence, voice, voices_of(sentence)))
        ]
        told = pronoun in self.table["pronouns"]
        own = not inverted or (self.discourse.said is None and sentence.words[0] not in OPENING_QUOTES)
        own = own or _led_in(sentence, before, place)
        here = [voice for voice in before if self._leads(sentence, voice, subjects=not own, agents=told and own)]
        fits = fitting(pronoun, sentence.language)
        own_name = (voice for voice in here if voice.mention.proper and fits(voice))
        does = [voice for voice in own_name if self._leads(sentence, voice, subjects=True)]
        here = does if told and len(does) == 1 else here  # "The firm plans to cut jobs in France and Spain, it said"
        if told and not here and ":" in sentence.words[max(0, place - 2) : place]:
            leads = [one for one in before if one.mention.subject and fits(one)]  # "À Lille, la CGT dit : selon elle"
            bodies = [one for one in before if one.mention.proper and fits(one) and not holds_place(one, self.scope)]
            here = next((one for one in (leads, bodies) if len(one) == 1), [])  # "Too low for the Union: it counts 40"
        if not (told or here) and (premises := self._premises(before)):
            return premises
        ordinal = pronoun in self.table["former"], pronoun in self.table["latter"]
        voice: Voice | None
        if any(ordinal) and (pair := self.discourse.pair()) is not None:
            voice = pair[0] if ordinal[0] else pair[1]
        elif ordinal[0]:
            return None
        elif pronoun in self.table["latter"]:
            voice = self.discourse.latest(fits)
        elif "many" in self.table["agreement"].get(pronoun, []):  # "they" may be one body, sooner than many far off
            voice = self.discourse.last(fits, here=here, reach=1) or self.discourse.last(collective, here=here)
        else:
            voice = self.discourse.last(fits, here=here)
        if voice is None:
            voice = Discourse().last(fitting(pronoun, sentence.language), here=before)
        if voice in here and voice.entity is None and voice.mention.kind not in {*PERSONS, "name"}:
            return self.speaker(sentence, voice.mention.span)  # "The parts maker said it would", "L'ONG : elle a"
        return entity_of(voice, self.scope) if voice else None

    def _premises(self, before: list[Voice]) -> str | None:
        """The house that people lie in, before somebody of it: "admis à l'hôpital Nord, selon son directeur"."""
        houses = self.table["descriptions"]["own_premises"]
        near = [voice for voice in before if voice.mention.kind in houses and voice.mention.number != "many"]
        return entity_of(near[-1], self.scope) if near else None

    def _topic(self, sentence: Sentence, pronoun: str, place: int) -> str | None:
        """Who a sentence turns to before it goes on with a pronoun: "Quant à l'ONU, elle", "As for the NGO, it"."""
        turn = listed(sentence.language, "triggers", "turning_to").at(sentence.words, 0)
        phrase = phrase_right(sentence, turn.end) if turn and turn.end < place else None
        if phrase is None or phrase[1] >= place or speaker_kind(sentence, phrase) is None:
            return None
        behind = sentence.words[phrase[1] : place + 1]  # "Quant à la source citée samedi par l'AFP, elle"
        if pronoun not in behind or behind[behind.index(pronoun) - 1] != ",":
            return None
        voice = Voice(mention_at(sentence, phrase), sentence.text(phrase), sentence.offsets(phrase)[0])
        return self.speaker(sentence, phrase) if fitting(pronoun, sentence.language)(voice) else None

    @staticmethod
    def _leads(sentence: Sentence, voice: Voice, *, subjects: bool = False, agents: bool = False) -> bool:
        """Whether a voice of the sentence at hand is its subject or credited in it; ``subjects``: by a verb of its own.

        The agent of a participle leads to a pronoun (``agents``: "relevés par l'OMS ; elle en est à 54") and to no
        possessive: "dans un discours diffusé par la radio, son porte-parole".
        """
        kinds = {"subject", "inverted"} if subjects else {"subject", "inverted", "preposition", "noun"}
        kinds |= {"agent"} if agents else set()
        told = (one for one in sentence.marks["credits"] if one.source)
        by_agent = not subjects  # "évalués par l'exploitant, corrige son président"
        sources = [one.source for one in told if one.kind in kinds or (by_agent and _estimates(one))]
        credited = any(source[0] <= voice.mention.span[0] < source[1] for source in sources)
        return credited or (voice.mention.subject and not subjects)

    def taken_up(self, entity: str) -> Voice | None:
        """The uncredited voice that a pronoun took up: "le vice-président" behind "a averti ce dernier"."""
        near = (voice for sentence, _ in reversed(self.discourse.heard[-2:]) for voice in voices_of(sentence))
        return next((voice for voice in near if entity_of(voice, self.scope) == entity), None)


def _led_in(sentence: Sentence, before: list[Voice], place: int) -> bool:
    """Whether who opens the sentence leads to what they say: "La Croix-Rouge est pessimiste : 14 morts, écrit-elle"."""
    opens = (voice.mention.span[1] for voice in before if voice.mention.subject and voice.mention.proper)
    return ":" in sentence.words[min(opens, default=place) : place]


def _estimates(credit: Credit) -> bool:
    return credit.kind == "agent" and credit.verb == "count"


def _speaks_out(voice: Voice) -> bool:
    """Whether a voice is a body that tells something, or that a sentence is about: "The Post Office apologised"."""
    named = voice.mention.proper or not voice.mention.bare or (voice.mention.kind == "company" and voice.entity)
    spoke = voice.mention.subject or bool(voice.entity)
    return voice.mention.kind not in {*PERSONS, "spokesmen"} and bool(named) and spoke


def _opens(other: Credit, credit: Credit, sentence: Sentence) -> bool:
    """Whether another's saying stands before the pronoun of a credit, with no more than a "that" between.

    How it was said may stand before that: "said by phone that he had counted".
    """
    links = load(sentence.language, "phrases")["complementizers"]
    between = range(other.cue[1], credit.cue[0])
    linked = next((i for i in between if sentence.words[i] in links), None)
    begins = other.cue[1] if linked is None else linked + 1
    plain = not any(sentence.words[i] in BARRIERS or sentence.is_verb(i) for i in range(other.cue[1], begins))
    return plain and begins < len(sentence) and sentence.words[begins] == credit.pronoun
