"""What the steps of a run hand to each other."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.errors import ReadError
from graphkit.model import Claim, Dataset, Document, Story, fixed

if TYPE_CHECKING:
    from graphkit.compare import Comparison, Passage
    from graphkit.export.pieces import State, Texts
    from graphkit.resolve.registry import Draft

Tell = Callable[[str, int], None]  # a stage, and how much of it is done


@fixed
class Notes:
    """What one document brings to all others: what it says of entities, with how often each was said, and its passages
    by which copies are known; and the key under which what was found in it is remembered.
    """

    key: bytes
    drafts: tuple[tuple[Draft, int], ...]
    passages: tuple[Passage, ...]


@fixed
class Found:
    """One document, what it claims, the entity of its outlet where it has one, what it brings to all others
    (``notes``), and the key under which all this is remembered. ``names``: entity ids that all texts of the run
    together changed (``renamed``), old and new.
    """

    document: Document
    claims: tuple[Claim, ...]
    story: Story
    outlet: str | None
    drafts: tuple[tuple[Draft, int], ...]
    passages: tuple[Passage, ...]
    key: bytes = b""
    names: tuple[tuple[str, str], ...] = ()

    @property
    def signature(self) -> bytes:
        """The key of what was found, under the ids that it goes by."""
        return (
            hashlib.blake2b(self.key + repr(self.names).encode(), digest_size=16).digest() if self.names else self.key
        )

    @property
    def notes(self) -> Notes:
        return Notes(self.key, self.drafts, self.passages)

    def bare(self) -> Found:
        """The same without its words and its notes, for holding it against many others."""
        claims = tuple(replace(claim, evidence=replace(claim.evidence, quote=""), mentions=()) for claim in self.claims)
        document = replace(self.document, text="", blocks=())
        return replace(self, document=document, claims=claims, drafts=(), passages=())

    def renamed(self, names: Mapping[str, str]) -> Found:
        """The same with other entity ids; the ids of its claims, which its text alone gives, stay."""
        own = {*self.story.entities}.union(*({claim.origin, *claim.relays} for claim in self.claims))
        changed = tuple((id_, names[id_]) for id_ in sorted(own & names.keys()))
        if not changed:
            return self
        story = replace(self.story, entities=tuple(dict.fromkeys(names.get(id_, id_) for id_ in self.story.entities)))
        claims = tuple(_renamed(claim, names) for claim in self.claims)
        return replace(self, claims=claims, story=story, names=changed)


def _renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    if names.keys().isdisjoint({claim.origin, *claim.relays}):
        return claim
    origin = names.get(claim.origin, claim.origin)
    relays = dict.fromkeys(names.get(relay, relay) for relay in claim.relays)
    return replace(claim, origin=origin, relays=tuple(relay for relay in relays if relay != origin))


Outcome = Found | bytes | ReadError  # of a record: what is found in it, or the key under which that is kept already


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


@fixed
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
    """What a run leaves for the next one: the pieces of its files, its questions by signature, a hash of what its page
    shows, and what was found out on the way (``graphkit.compare.Memo``).
    """

    pieces: State
    answers: Mapping[bytes, Answered]
    page: bytes
    memo: Sequence[bytes]
