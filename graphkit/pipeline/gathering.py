"""What was found in every document, side by side, as far as it is needed to hold one against the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from graphkit.errors import ReadError
from graphkit.model import Entity
from graphkit.pipeline.garbage import give_back
from graphkit.pipeline.results import Found, Notes, Told

if TYPE_CHECKING:
    from graphkit.compare import Case, Measures, Memo, Passage


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found, in the order of reading; what could not be read; the entities that all this names, by id; and the
    passage of each claim that stands in several documents' own (``copies_among``).
    """

    found: tuple[Found, ...]
    failures: tuple[ReadError, ...]
    entities: tuple[Entity, ...]
    copies: Mapping[str, str]

    def cases(self, memo: Memo | None = None) -> Iterator[Case]:
        """The questions that the claims answer, each with what its comparison reads, in the order of their ids."""
        from graphkit.compare import cases_of

        return cases_of(
            [claim for one in self.found for claim in one.claims],
            {one.story.document: one.story for one in self.found},
            {one.document.id: one.document for one in self.found},
            {entity.id: entity for entity in self.entities},
            measures(),
            self.copies,
            {one.document.id: one.signature for one in self.found},
            memo,
        )

    def told(self) -> tuple[Told, ...]:
        """A line for each document."""
        return tuple(
            Told(at.id, at.published.edtf if at.published else None, at.outlet, at.language, len(one.claims))
            for one in self.found
            for at in [one.document]
        )


@cache
def measures() -> Measures:
    from graphkit.compare import Measures
    from graphkit.lexicons.measures import load_idle, load_measures
    from graphkit.lexicons.peoples import load_peoples

    return Measures.of(load_measures(), load_peoples(), load_idle())


def gathered(
    stream: Iterable[Notes | ReadError],
    recall: Callable[[bytes], Found],
    users: tuple[Entity, ...],
    *,
    strict: bool,
    memo: Memo | None = None,
) -> Gathered:
    """All that was found in a stream, with the entities of which it speaks; ``recall`` gives what was found in a text
    by its key. Raises the first ReadError where ``strict``.

    The texts' notes are held against each other first, and let go before the claims are held.
    """
    from graphkit.compare import copies_among
    from graphkit.resolve.resolver import Resolver

    resolver = Resolver(users)
    keys, failures = list[bytes](), list[ReadError]()
    passages: list[Passage] = []
    for one in stream:
        if isinstance(one, Notes):
            resolver.note(one.drafts)
            passages += one.passages
            keys.append(one.key)
        elif strict:
            raise one
        else:
            failures.append(one)
    passages.sort(key=lambda one: one.document)
    copies = copies_among(passages, memo)
    passages.clear()
    give_back()
    names = resolver.unite()
    found = tuple(recall(key).renamed(names) for key in keys)
    return Gathered(found, tuple(failures), resolver.entities(_named(found)), copies)


def _named(found: Iterable[Found]) -> list[str]:
    """Every entity id that a document, a claim or a story names, sorted."""
    ids: set[str | None] = set()
    for one in found:
        ids |= {one.outlet, *one.story.places, *one.story.entities}
        for claim in one.claims:
            ids |= {claim.origin, *claim.relays, claim.place, claim.population_entity}
    return sorted(name for name in ids if name)
