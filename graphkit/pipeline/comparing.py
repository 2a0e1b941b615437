"""What was found in each document, held against what was found in the others."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.errors import ReadError
from graphkit.model import Dataset, Entity
from graphkit.pipeline.results import Build, Found, Tell


def compared(stream: Iterable[Found | ReadError], users: tuple[Entity, ...], *, strict: bool, tell: Tell) -> Build:
    """Everything found, with its entities, questions and relations. Raises the first ReadError where ``strict``."""
    from graphkit.compare import Measures, compare, copies_of
    from graphkit.lexicons.measures import load_idle, load_measures
    from graphkit.lexicons.peoples import load_peoples
    from graphkit.resolve.resolver import Resolver

    resolver = Resolver(users)
    found, failures = list[Found](), list[ReadError]()
    for one in stream:
        if isinstance(one, Found):
            found.append(one)
            resolver.note(one.drafts)
        elif strict:
            raise one
        else:
            failures.append(one)
    documents = {one.document.id: one.document for one in found}
    claims = tuple(claim for one in found for claim in one.claims)
    known = resolver.entities(_named(found))
    tell("comparing", 0)
    comparison = compare(
        claims,
        {one.story.document: one.story for one in found},
        documents,
        {entity.id: entity for entity in known},
        Measures.of(load_measures(), load_peoples(), load_idle()),
        copies=copies_of(claims, documents),
    )
    dataset = Dataset(
        tuple(one.document for one in found),
        known,
        claims,
        tuple(one.story for one in found),
        comparison.questions,
        comparison.relations,
        comparison.positions,
    )
    return Build(dataset, comparison, tuple(failures))


def _named(found: Iterable[Found]) -> list[str]:
    """Every entity id that a document, a claim or a story names, sorted."""
    ids: set[str | None] = set()
    for one in found:
        ids |= {one.outlet, *one.story.places, *one.story.entities}
        for claim in one.claims:
            ids |= {claim.origin, *claim.relays, claim.place, claim.population_entity}
    return sorted(name for name in ids if name)
