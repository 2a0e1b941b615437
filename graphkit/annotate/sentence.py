"""The unit that every rule looks at: one sentence, its words, its parse and what was marked on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Literal, TypeVar, cast

from graphkit.annotate.models import tag, tree
from graphkit.annotate.tagged import Tagged
from graphkit.annotate.tokens import Token
from graphkit.lexicons.inflection import finite_forms, participles
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, Keep, PhraseIndex, longest

Value = TypeVar("Value")
Span = tuple[int, int]  # token offsets, end exclusive
SENTENCES_AT_ONCE = 64  # bounds the memory of one call of the tagger

VERB_TAGS = {"VERB", "AUX"}
_TAKEN_FOR = {"NOUN", "PROPN", "ADJ"}
_SMALL = {"PRON", "DET"}  # parts of speech whose words can all be listed
OPENING_QUOTES = {"«", "“", '"'}
CLOSING_QUOTES = {"»", "”", '"'}
SUBJECTS = {"nsubj", "nsubj:pass", "nsubjpass", "nsubj:caus", "expl:subj", "csubj"}
BARRIERS = {
    ",",
    ";",
    ":",
    "(",
    ")",
    "–",
    "—",
    "«",
    "»",
    '"',
    "“",
    "”",
    ".",
    "!",
    "?",
    "[",
    "]",
    "...",
    "…",
    "|",
}


@lru_cache
def verbs_only(language: str) -> frozenset[str]:
    """The present forms of reporting verbs that are no nouns: "reckons", "insist"."""
    verbs = load(language, "attribution")["only_verbs"]
    return frozenset(form for verb in verbs for form in finite_forms(verb, language) - participles(verb, language))


@lru_cache
def small_words(language: str) -> frozenset[str]:
    """Pronouns, articles and their like, and the words of numbers."""
    listed, numbers = load(language, "phrases")["small_words"], load(language, "numbers")
    counted = (word for slot in ("cardinals", "hundreds", "scales") for word in numbers[slot])
    return frozenset((*listed, *counted)) if listed else frozenset()


@dataclass
class Names:
    """What a document writes with capitals inside its sentences. Each of them holds it and it holds none of them, so
    that they are let go without a search for garbage.
    """

    texts: Sequence[Sequence[Token]]  # the tokens of its sentences that are no headings

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """The words that never stand small inside a sentence."""
        inside = [token for tokens in self.texts for token in tokens[1:]]
        plain = {token.text for token in inside if token.text.islower()}
        return frozenset(
            token.text
            for token in inside
            if token.text[0].isupper() and token.lower not in plain and len(token.text) > 2
        )


@dataclass
class Sentence:
    """Tokens with document offsets, their tags and tree, and its place in the document.

    A sentence that was not worth tagging with the others is tagged when a rule first asks, and parsed only then: most
    sentences state nothing.
    """

    language: str
    tokens: Sequence[Token]
    tagged: Tagged | None  # the same words with their tags, None until they are asked for
    block: int
    kind: Literal["heading", "text"] = "text"
    quoted: bool = False  # stands wholly inside a quotation that an earlier sentence opened
    marks: dict[str, Any] = field(default_factory=dict)
    names: Names | None = None  # of its document
    _hits: dict[tuple[PhraseIndex[Any], Keep[Any] | None], list[Hit[Any]]] = field(default_factory=dict)
    _every: dict[PhraseIndex[Any], list[list[Hit[Any]]]] = field(default_factory=dict)

    @cached_property
    def words(self) -> list[str]:
        return [token.text.lower() for token in self.tokens]

    def _asked(self) -> Tagged:
        if self.tagged is None:
            tag_together([self])
        return cast(Tagged, self.tagged)

    @cached_property
    def tree(self) -> Any:
        """The words as a spaCy Doc with heads and dependency labels."""
        return tree([token.text for token in self.tokens], self._asked(), self.language)

    @cached_property
    def tags(self) -> Sequence[str]:
        """The universal part of speech of each token; a form that only a verb has is one whatever the model says, and
        a sentence's first word is a name where the model takes it for a pronoun that there is none of ("Kiev").
        """
        told, sure = self._asked().tags, verbs_only(self.language)
        small = small_words(self.language)
        if told and told[0] in _SMALL and small and self.words[0].isalpha() and self.words[0] not in small:
            told = ["PROPN", *told[1:]]
        if sure.isdisjoint(self.words):
            return told
        return [
            "VERB" if word in sure and tag in _TAKEN_FOR and token.text.islower() else tag
            for word, tag, token in zip(self.words, told, self.tokens, strict=True)
        ]

    @cached_property
    def features(self) -> Sequence[tuple[str, ...]]:
        """The universal features of each token's form."""
        return self._asked().features

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    def __len__(self) -> int:
        return len(self.tokens)

    def tag(self, place: int) -> str:
        """The universal part of speech of the token at ``place``, nothing after the last one."""
        try:
            return self.tags[place]
        except IndexError:
            return ""

    def hits(self, index: PhraseIndex[Value], keep: Keep[Value] | None = None) -> list[Hit[Value]]:
        """Where phrases of an index whose value is kept stand in the sentence; looked up once, as several rules ask."""
        if (found := self._hits.get((index, keep))) is None:
            if (every := self._every.get(index)) is None:
                every = self._every[index] = index.everywhere(self.words)
            found = self._hits[index, keep] = longest(every, keep)
        return found

    def text(self, span: Span) -> str:
        """The words of a span as they would be written, elisions closed up."""
        pieces: list[str] = []
        for place in range(*span):
            if pieces and self.tokens[place].start > self.tokens[place - 1].end:
                pieces.append(" ")
            pieces.append(self.tokens[place].text)
        return "".join(pieces)

    def offsets(self, span: Span) -> tuple[int, int]:
        """Document offsets of a token span."""
        return self.tokens[span[0]].start, self.tokens[span[1] - 1].end

    def span_of(self, start: int, end: int) -> Span | None:
        """The tokens that document offsets cover, at least in part."""
        if start >= self.end or end <= self.start:
            return None
        places = [i for i, token in enumerate(self.tokens) if token.start < end and token.end > start]
        return (places[0], places[-1] + 1) if places else None

    def is_acronym(self, place: int) -> bool:
        """Whether a word stands in capitals: "WHO" is no relative, as "who" is."""
        return len(self.words[place]) > 1 and self.tokens[place].text.isupper()

    def is_verb(self, place: int) -> bool:
        return self.tag(place) in VERB_TAGS

    def is_verbal(self, place: int) -> bool:
        """A verb in any form, also a participle that the tagger takes for an adjective."""
        return self.is_verb(place) or self.is_participle(place)

    def is_participle(self, place: int) -> bool:
        return self.shows(place, "VerbForm=Part")

    def is_past_participle(self, place: int) -> bool:
        return self.is_participle(place) and self.shows(place, "Tense=Past")

    def shows(self, place: int, feature: str) -> bool:
        """Whether the form of the token at ``place`` has a universal feature, such as ``VerbForm=Fin``; none has one
        after the last.
        """
        return place < len(self.tokens) and feature in self.features[place]

    def form(self, place: int, name: str) -> str:
        """What a universal feature is of the token at ``place``: ``Plur`` for ``Number``; nothing where it has none."""
        shown = (value for key, _, value in (one.partition("=") for one in self.features[place]) if key == name)
        return next(shown, "").partition(",")[0]

    def outside_brackets(self, places: Iterable[int]) -> list[int]:
        """The tokens of a stretch less those in brackets: "les déplacés, le Haut-Commissariat (HCR) les évalue à"."""
        kept: list[int] = []
        depth = 0
        for place in places:
            depth += self.words[place] == "("
            if depth == 0:
                kept.append(place)
            depth -= self.words[place] == ")" and depth > 0
        return kept

    def barrier_before(self, place: int) -> int:
        """The first token of the stretch without punctuation that holds ``place``."""
        words = self.words
        while place > 0 and words[place - 1] not in BARRIERS:
            place -= 1
        return place

    def barrier_after(self, place: int) -> int:
        """The end (exclusive) of the stretch without punctuation that holds ``place``."""
        words, end = self.words, len(self)
        while place < end and words[place] not in BARRIERS:
            place += 1
        return place


def tag_together(sentences: Sequence[Sentence]) -> None:
    """Tags the sentences of one document in as few calls as may be, the short ones with the short ones."""
    ordered = sorted(sentences, key=len)
    for first in range(0, len(ordered), SENTENCES_AT_ONCE):
        batch = ordered[first : first + SENTENCES_AT_ONCE]
        words = [[token.text for token in sentence.tokens] for sentence in batch]
        for sentence, tagged in zip(batch, tag(words, batch[0].language), strict=True):
            sentence.tagged = tagged
