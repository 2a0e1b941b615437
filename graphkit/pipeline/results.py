"""What the steps of a run hand to each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.errors import ReadError
from graphkit.model import Claim, Dataset, Document, Story

if TYPE_CHECKING:
    from graphkit.compare import Comparison, Passage
    from graphkit.export.pieces import State, Texts
    from graphkit.resolve.registry import Draft

Tell = Callable[[str, int], None]  # a stage, and how much of it is done


@dataclass(frozen=True, slots=True)
class Found:
    """One document, what it claims, the entity of its outlet where it has one, what it says of entities, its passages
    by which copies are known, and the key under which all this is remembered.
    """

    document: Document
    claims: tuple[Claim, ...]
    story: Story
    outlet: str | None
    drafts: tuple[tuple[Draft, int], ...]  # with how often each was said
    passages: tuple[Passage, ...]
    key: bytes = b""

    def bare(self) -> Found:
        """The same without its words, for holding it against many others."""
        claims = tuple(replace(claim, evidence=replace(claim.evidence, quote=""), mentions=()) for claim in self.claims)
        return replace(self, document=replace(self.document, text="", blocks=()), claims=claims)


@dataclass(frozen=True, slots=True)
class Build:
    """What a run found. ``dataset`` holds the claims of the texts, without the sums and shares computed from
    them; ``failures`` tells what could not be read, in the order of reading.
    """

    dataset: Dataset
    comparison: Comparison
    failures: tuple[ReadError, ...] = ()

    @property
    def whole(self) -> Dataset:
        """The dataset with what was computed among its claims."""
        return replace(self.dataset, claims=(*self.dataset.claims, *self.comparison.derived))


@dataclass(frozen=True, slots=True)
class Told:
    """A document in a line."""

    id: str
    published: str | None
    outlet: str | None
    language: str
    claims: int


@dataclass(frozen=True, slots=True)
class Run:
    """What a run that wrote its exports says at its end; ``unchanged`` where they were there already; ``shown``: how
    many questions the page shows, where it cannot show all.
    """

    documents: tuple[Told, ...]
    failures: tuple[ReadError, ...] = ()
    unchanged: bool = False
    shown: int | None = None

    def again(self) -> Run:
        """The same, as it is told where nothing had to be done."""
        return replace(self, unchanged=True)


@dataclass(frozen=True, slots=True)
class Answered:
    """A question that was compared: what the files say of it (nothing where they say it already), what was computed
    from its claims, and its numbers of contradictions between positions and of relations between claims.
    """

    texts: Texts
    derived: tuple[Claim, ...]
    contradictions: int
    relations: int


@dataclass(frozen=True, slots=True)
class Written:
    """What a run leaves for the next one: the pieces of its files, its questions by signature, and a hash of what its
    page shows.
    """

    pieces: State
    answers: Mapping[bytes, Answered]
    page: bytes
