"""By which a claim is known again in a later run, with all that holding it against others asks of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from graphkit.compare.memo import Memo, hashed
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
        self._named: defaultdict[str, set[str | None]] = defaultdict(set)
        for claim in claims:
            self._named[claim.document] |= {claim.origin, *claim.relays, claim.place, claim.population_entity}
        for name, story in stories.items():
            self._named[name].update(story.places)
        self._around = cache(lambda name: _around(name, world.entities))
        self._pages = cache(self._page)
        self._of: dict[str, bytes] = {}

    def of(self, subject: Subject) -> bytes:
        """The same for the same claim in the same surroundings, whatever number its affair happens to have."""
        claim = subject.claim
        if claim.id not in self._of:
            affairs, sides = self._world.affairs, _NOBODY
            if subject.population and subject.affair is not None:
                sides = self._world.sides.get((subject.affair, subject.population.id), _NOBODY)
            told = (claim.id, subject.origin, affairs.name(subject.affair), len(sides) > 1, subject.measure.id)
            own = repr(told).encode("utf-8", "backslashreplace")
            weighed = affairs.token(claim.document) if subject.measure.by_place and subject.place else b""
            self._of[claim.id] = hashed((self._pages(claim.document), self._around(subject.origin), weighed, own))
        return self._of[claim.id]

    def _page(self, document: str) -> bytes:
        """A hash over a document and all places and sources that it speaks of."""
        named = sorted(name for name in self._named[document] if name)
        return hashed((self._told[document], *map(self._around, named)))


def _around(name: str, entities: Mapping[str, Entity]) -> bytes:
    """A hash over what an entity is, and over what it lies in."""
    chain = (name, *containers(name, entities))
    told = [_kind(entities[link]) if link in entities else link for link in chain]
    return hashed([repr(told).encode("utf-8", "backslashreplace")])


def _kind(entity: Entity) -> tuple[str | None, ...]:
    """All of an entity but the names that texts give it besides its label."""
    return (
        entity.id, entity.type, entity.label, entity.country, entity.part_of, entity.located_in, entity.wikidata,
        entity.office, entity.known_by, entity.state,
    )  # fmt: skip
