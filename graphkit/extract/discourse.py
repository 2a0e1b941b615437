"""What earlier sentences leave for later ones: who could be meant by "elle", "l'agence", "la même source"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from graphkit.annotate.attribution.mentions import PERSONS, Mention, mention_at, mentions_of
from graphkit.annotate.listed_speakers import report_words
from graphkit.annotate.phrases_np import phrase_right
from graphkit.annotate.sentence import Sentence
from graphkit.lexicons.inflection import noun_forms
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import listed
from graphkit.model import fixed

_COUNTS = {"count", "fraction"}  # kinds of number that may be some of those before: "Nine were in hospital"
REACH = 5  # sentences that a pronoun looks back


@fixed
class Voice:
    """A speaker named in the text: as mentioned, its words and offset, and its entity where it was credited."""

    mention: Mention
    words: str
    at: int
    entity: str | None = None
    tells: bool = True  # False for who did what another tells: "Kinshasa has logged 8,400 cases, the centre said"
    speaks: bool = True  # by a verb of its own; False in "selon l'observatoire"


@dataclass
class Discourse:
    """The sentences read so far with those that they credit, newest last, and who holds the floor."""

    heard: list[tuple[Sentence, list[Voice]]] = field(default_factory=list)
    said: str | None = None  # the origin of the paragraph's last credited statement
    said_in: int = -1  # the number of the sentence that it was made in
    turn: tuple[str, int] | None = None  # who answers in an interview, and the block of the last answer
    block: int = -1
    cuts_made: bool = False  # whether the jobs counted last are gone, so that those told next are

    def last(
        self,
        fits: Callable[[Voice], bool],
        *,
        here: Sequence[Voice] = (),
        word: str | None = None,
        reach: int = REACH,
    ) -> Voice | None:
        """The nearest voice that fits: of the sentence at hand first, then of the ones before.

        With ``word`` the whole text is searched, but only its sentences that have a form of the word.
        """
        ordered = sorted(here, key=lambda voice: (not voice.mention.subject, -voice.mention.span[0]))
        if found := next((voice for voice in ordered if fits(voice)), None):
            return found
        for sentence, credited in (*reversed(self.heard[-reach:]), *self._naming(word)):
            if found := next((voice for voice in _likelier_first(sentence, credited) if fits(voice)), None):
                return found
        return None

    def latest(self, fits: Callable[[Voice], bool]) -> Voice | None:
        """The voice named last of all that fit, whatever its part in the sentence: "ce dernier", "the latter"."""
        for sentence, credited in reversed(self.heard[-2:]):
            every = [voice for voice in (*_likelier_first(sentence, credited),) if fits(voice)]
            if every:
                return max(every, key=lambda voice: voice.at)
        return None

    def pair(self) -> tuple[Voice, Voice] | None:
        """The two that open a sentence near before: "The police and the canton disagree. The former counted 800"."""
        pairs = (_pair_of(sentence) for sentence, _ in reversed(self.heard[-2:]))
        return next((pair for pair in pairs if pair), None)

    @property
    def spoke_last(self) -> str | None:
        """Who was credited last, in this paragraph or before."""
        credited = (voice.entity for _, voices in reversed(self.heard) for voice in reversed(voices) if voice.entity)
        return self.said or next(credited, None)

    def _naming(self, word: str | None) -> Iterator[tuple[Sentence, list[Voice]]]:
        """Sentences further back that have a form of a word, newest first."""
        for sentence, credited in reversed(self.heard[:-REACH] if word else []):
            if noun_forms(word or "", sentence.language).intersection(sentence.words):
                yield sentence, credited

    def voice_of(self, entity: str) -> Voice | None:
        """The last voice that was credited as an entity."""
        every = (voice for _, voices in reversed(self.heard) for voice in voices)
        return next((voice for voice in every if voice.entity == entity), None)


def voices_of(sentence: Sentence) -> list[Voice]:
    """Everybody that a sentence names, credited or not; found when first asked for."""
    if "voices" not in sentence.marks:
        sentence.marks["voices"] = [
            Voice(mention, sentence.text(mention.span), sentence.offsets(mention.span)[0])
            for mention in mentions_of(sentence)
        ]
    voices: list[Voice] = sentence.marks["voices"]
    return voices


def labels_turn(sentence: Sentence, voice: Voice) -> bool:
    """Whether a name only tells whose turn it is to speak: "HOST: And the Red Cross?", "LIND: They say 26"."""
    end = voice.mention.span[1]
    alone = sentence.words[end:] == ["."]  # "INÈS KERDONCUFF. Oui, et"
    return voice.mention.span[0] == 0 and (sentence.words[end : end + 1] == [":"] or alone)


def described_again(sentence: Sentence, voice: Voice, named: Sequence[Voice]) -> bool:
    """Whether a voice between commas is what the name before is: "Secorex, the consultancy hired by the board, has".

    In "À Lille, la mairie a", it is not.
    """
    places = load(sentence.language, "phrases")["place_prepositions"]
    before = [one.mention.span for one in named if one.mention.proper]
    first = voice.mention.span[0]
    ends = [end for begins, end in before if not begins or sentence.words[begins - 1] not in places]
    return not voice.mention.proper and first > 0 and sentence.words[first - 1] == "," and first - 1 in ends


def listed_behind(sentence: Sentence, voice: Voice, named: Sequence[Voice]) -> bool:
    """Whether a voice only goes on a list of names: "in France, Belgium, Germany and Spain"."""
    first, last = voice.mention.span
    before = first - 1
    joined = before > 0 and sentence.words[before] in {",", *load(sentence.language, "attribution")["and"]}
    verb = last < len(sentence) and (sentence.is_verb(last) or sentence.tag(last) == "AUX")
    return joined and not verb and any(one.mention.proper and one.mention.span[1] == before for one in named)


def _pair_of(sentence: Sentence) -> tuple[Voice, Voice] | None:
    """The voice that opens a sentence and the one joined to it."""
    first = next(iter(voices_of(sentence)), None)
    if first is None or first.mention.span[0] > 0:
        return None
    end = first.mention.span[1]
    joined = end < len(sentence) and sentence.words[end] in load(sentence.language, "attribution")["and"]
    other = phrase_right(sentence, end + 1) if joined else None
    if other is None:
        return None
    return first, Voice(mention_at(sentence, other), sentence.text(other), sentence.offsets(other)[0])


def _likelier_first(sentence: Sentence, credited: Sequence[Voice]) -> Iterator[Voice]:
    """The voices of a sentence: those credited first, subjects before others, then the rest likewise."""
    yield from sorted(
        credited,
        key=lambda voice: (not voice.tells, not voice.speaks, not voice.mention.subject, voice.mention.span),
    )
    told = {place for voice in credited for place in range(*voice.mention.span)}
    others = (voice for voice in voices_of(sentence) if not labels_turn(sentence, voice))
    rest = [voice for voice in others if not told.intersection(range(*voice.mention.span))]
    yield from sorted(rest, key=lambda voice: (not voice.mention.subject, voice.mention.span))


def fitting(pronoun: str, language: str) -> Callable[[Voice], bool]:
    """Whether a voice agrees with a pronoun or a possessive in number, gender and being a person."""
    wanted = load(language, "attribution")["agreement"].get(pronoun, [])

    def fits(voice: Voice) -> bool:
        mention = voice.mention
        number = mention.number or ("one" if mention.kind == "name" else None)
        if "one" in wanted and number == "many":
            return False
        if "many" in wanted and number == "one":
            return False
        if {"m", "f"} & set(wanted) and mention.gender and mention.gender not in wanted:
            return False
        if "person" in wanted and mention.kind not in {*PERSONS, "name"}:
            return False
        return not ("thing" in wanted and mention.kind in PERSONS)

    return fits


def collective(voice: Voice) -> bool:
    """Whether a single body can be "they": anybody but one person."""
    return voice.mention.kind not in PERSONS


def _totals(sentence: Sentence) -> bool:
    """Whether a sentence opens with the total of what was just told: "Le total reste fixé à 139", "The figure rose"."""
    totals = listed(sentence.language, "attribution", "totals")
    definite = sentence.words[0] in load(sentence.language, "attribution")["definite"]
    return definite and len(sentence) > 1 and totals.at(sentence.words, 1) is not None


def goes_on(sentence: Sentence) -> bool:
    """Whether a sentence opens with words for those just counted, or for the bulletin before: "Parmi eux"."""
    if listed(sentence.language, "attribution", "goes_on").opens(sentence.words[:4]) or _totals(sentence):
        return True
    first = min((at for mention, at in sentence.marks["numbers"] if mention.kind in _COUNTS), default=None)
    if first is None or first[1] >= len(sentence) or report_words(sentence.language).occurs(sentence.words):
        return False
    if first[0] == 1 and sentence.words[0] in load(sentence.language, "attribution")["more"]:
        return True
    if first[0] > 0:
        return False
    # "Nine were in hospital", "Quatre d'entre elles n'ont pas quitté"
    bare = sentence.tag(first[1]) in {"VERB", "AUX"}
    return bare or listed(sentence.language, "attribution", "opens_part").opens(sentence.words[first[1] : first[1] + 4])
