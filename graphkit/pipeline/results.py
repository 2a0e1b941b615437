"""What the steps of a run hand to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphkit.errors import ReadError
from graphkit.model import Claim, Dataset, Document, Story

if TYPE_CHECKING:
    from graphkit.compare import Comparison
    from graphkit.resolve.registry import Draft

Tell = Callable[[str, int], None]  # a stage, and how much of it is done


@dataclass(frozen=True, slots=True)
class Found:
    """One document, what it claims, the entity of its outlet where it has one, and what it says of entities."""

    document: Document
    claims: tuple[Claim, ...]
    story: Story
    outlet: str | None
    drafts: tuple[tuple[Draft, int], ...]  # with how often each was said


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
    """What a run that wrote its exports says at its end; ``unchanged`` where they were there already."""

    documents: tuple[Told, ...]
    failures: tuple[ReadError, ...] = ()
    unchanged: bool = False

    def again(self) -> Run:
        """The same, as it is told where nothing had to be done."""
        return replace(self, unchanged=True)


def run_told(build: Build) -> Run:
    """The end of a run, told from what it found."""
    claims = Counter(claim.document for claim in build.dataset.claims)
    documents = (
        Told(one.id, one.published.edtf if one.published else None, one.outlet, one.language, claims[one.id])
        for one in build.dataset.documents
    )
    return Run(tuple(documents), build.failures)
