"""By which a claim is known again in a later run, with all that holding it against others asks of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from graphkit.compare.memo import Memo, as_bytes, hashed
from graphkit.compare.places import containers
from graphkit.compare.subjects import Subject, World
from graphkit.model import Claim, Entity, Story

_NOBODY: frozenset[str] = frozenset()


class Tokens:
    """A hash over each subject. ``told``: a hash over all that was found in a document, by document id."""

    def __init__(
        self, told: Mapping[str, bytes], claims: Iterable[Claim], stories: Mapping[str, Story], world: World, memo: Memo
    ) -> None:
        self.memo = memo
        self._told, self._world = told, world
        self._around = cache(lambda name: _around(name, world.entities))
        named: defaultdict[str, set[str | None]] = defaultdict(set)
        for claim in claims:
            named[claim.document] |= {claim.origin, *claim.relays, claim.place, claim.population_entity}
        for name, story in stories.items():
            named[name].update(story.places)
        self._pages = {name: self._page(name, found) for name, found in named.items()}

    def of(self, subject: Subject) -> bytes:
        """The same for the same claim in the same surroundings, whatever number its affair happens to have."""
        claim, affairs, sides = subject.claim, self._world.affairs, _NOBODY
        if subject.crowd is not None:
            sides = self._world.sides.get(subject.crowd, _NOBODY)
        own = (
            claim.id,
            subject.origin,
            affairs.name(subject.affair),
            len(sides) > 1,
            *subject.settled,
        )
        weighed = affairs.token(claim.document) if subject.measure.by_place and subject.place else b""
        return hashed((self._pages[claim.document], self._around(subject.origin), weighed, as_bytes(own)))

    def _page(self, document: str, named: Iterable[str | None]) -> bytes:
        """A hash over a document and all places and sources that it speaks of."""
        around = map(self._around, sorted(name for name in named if name))
        return hashed((self._told[document], *around))


def _around(name: str, entities: Mapping[str, Entity]) -> bytes:
    """A hash over what an entity is, and over what it lies in."""
    chain = (name, *containers(name, entities))
    return hashed([as_bytes([_kind(entities[link]) if link in entities else link for link in chain])])


def _kind(entity: Entity) -> tuple[str | None, ...]:
    """All of an entity but the names that texts give it besides its label."""
    return (
        entity.id, entity.type, entity.label, entity.country, entity.part_of, entity.located_in, entity.wikidata,
        entity.office, entity.known_by, entity.state,
    )  # fmt: skip
