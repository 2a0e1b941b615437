"""Names to entities, over the documents of a run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphkit.model import Document, Entity
from graphkit.resolve.gazetteer import gazetteer
from graphkit.resolve.registry import Draft, Registry
from graphkit.resolve.same import same
from graphkit.resolve.scope import DocumentScope
from graphkit.resolve.words import known_language


class Resolver:
    """Resolves the sources and places of documents; a user's own entities come before the lexicons'."""

    def __init__(self, users: Sequence[Entity] = ()) -> None:
        self._users = tuple(users)
        self._registry = Registry(self._users)

    def document(self, document: Document) -> DocumentScope:
        """The scope in which one document's phrases are understood; it knows of no other document."""
        names = gazetteer(known_language(document.language), self._users)
        return DocumentScope(document, Registry(self._users), names)

    def note(self, drafts: Iterable[tuple[Draft, int]]) -> None:
        """Takes in what a document's scope noted (``scope.registry.drafts``)."""
        for draft, times in drafts:
            self._registry.add(draft, times)

    def unite(self) -> dict[str, str]:
        """Puts entities together that all documents show to be one: old id -> the id that it goes by from now on."""
        names = same(self._registry.parties())
        if names:
            self._registry = self._registry.renamed(names)
        return names

    def entities(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        """The entities of the ids and of all that they refer to (country, part_of, located_in), by id."""
        return self._registry.entities(ids)
