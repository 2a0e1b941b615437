"""A question with all that its comparison reads and nothing besides: it can be compared anywhere, and remembered.

Gathering the claims under their questions looks at all of them; what comes after looks at one question at a time.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from graphkit.compare.affairs import Affairs
from graphkit.compare.gathering import gather
from graphkit.compare.marks import marks_of
from graphkit.compare.measures import Measures
from graphkit.compare.memo import Memo, as_bytes
from graphkit.compare.places import containers
from graphkit.compare.shares import counts_of_shares
from graphkit.compare.sides import on_their_sides, sides_of
from graphkit.compare.subjects import Sides, Subject, World, subjects_of
from graphkit.compare.sums import Ledger, ledger_of, pages_of
from graphkit.compare.tokens import Tokens
from graphkit.compare.wholes import nested
from graphkit.model import Claim, Document, Entity, Story, fixed, hashed_id

Share = tuple[Subject, Subject, Subject]  # a percentage, what it is a share of, and the number that this makes


@fixed
class Case:
    """One question: its claims, those of the questions that it contains, the shares that answer it, and as much of the
    ledger, the entities and the sides as concern them.
    """

    question: str
    subjects: tuple[Subject, ...]
    narrower: tuple[tuple[Subject, ...], ...]
    shares: tuple[Share, ...]
    ledger: Ledger
    entities: Mapping[str, Entity]
    sides: Sides


def cases_of(
    claims: Sequence[Claim],
    stories: Mapping[str, Story],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    measures: Measures,
    copies: Mapping[str, str],
    told: Mapping[str, bytes] | None = None,
    memo: Memo | None = None,
) -> Iterator[Case]:
    """The questions that the claims answer, in the order of their ids.

    ``memo`` remembers what was found out on the way; ``told`` is needed with it, a hash over all that was found in a
    document, by document id.
    """
    asked = _asked(claims, stories, documents, entities, measures, copies, told, memo or Memo())
    around = cache(lambda name: frozenset((name, *containers(name, entities))))
    for name, number in sorted((_name(own), number) for number, own in enumerate(asked.subjects)):
        yield _case(name, number, asked, entities, around)
        asked.let_go(number)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The claims of each question; by its number, those of the questions that it contains and the shares that answer
    it; and what all of them share.
    """

    subjects: list[tuple[Subject, ...]]
    narrower: dict[int, list[tuple[Subject, ...]]]
    shares: dict[int, list[Share]]
    ledger: Ledger
    sides: Sides

    def let_go(self, number: int) -> None:
        """Forgets a question that was told, so that its claims need no memory while the others are."""
        self.subjects[number] = ()
        self.narrower.pop(number, None)
        self.shares.pop(number, None)


def _asked(
    claims: Sequence[Claim],
    stories: Mapping[str, Story],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    measures: Measures,
    copies: Mapping[str, str],
    told: Mapping[str, bytes] | None,
    memo: Memo,
) -> _Asked:
    """The questions that the claims answer. By what they were found is let go."""
    world = World(entities, Affairs(stories, marks_of(stories, documents, measures, entities), memo))
    subjects = subjects_of(claims, stories, documents, world, measures, copies)
    world = replace(world, sides=sides_of(subjects))
    subjects = on_their_sides(subjects, world.sides, entities, measures)
    counted = list(counts_of_shares(subjects, world))
    tokens = Tokens(told, claims, stories, world, memo) if told else None
    drafts, homes = gather(subjects, world, tokens, [count for _, _, count in counted])
    asked = [tuple(draft.subjects) for draft in drafts]
    narrower: defaultdict[int, list[tuple[Subject, ...]]] = defaultdict(list)
    for narrow, wide in nested(drafts, world, memo):
        narrower[wide].append(asked[narrow])
    shares: defaultdict[int, list[Share]] = defaultdict(list)
    for share, number in zip(counted, homes, strict=True):
        if number is not None:
            shares[number].append(share)
    memo.pack()
    return _Asked(asked, dict(narrower), dict(shares), ledger_of(subjects), world.sides)


def _case(
    name: str, number: int, asked: _Asked, entities: Mapping[str, Entity], around: Callable[[str], frozenset[str]]
) -> Case:
    subjects = asked.subjects[number]
    narrower, shares = tuple(asked.narrower.get(number, ())), tuple(asked.shares.get(number, ()))
    ledger, sides = asked.ledger, asked.sides
    pages = {page: ledger[page] for subject in subjects for page in pages_of(subject) if page in ledger}
    others = (*narrower, *shares, *pages.values())
    near = (*subjects, *(subject for group in others for subject in group))
    crowds = {subject.crowd for subject in near if subject.crowd is not None}
    known = {crowd: sides[crowd] for crowd in sorted(crowds) if crowd in sides}
    return Case(name, subjects, narrower, shares, pages, dict(_concerned(near, entities, around)), known)


def _name(subjects: Sequence[Subject]) -> str:
    return hashed_id("q", (subjects[0].measure.id, min(subject.claim.id for subject in subjects)))


def _concerned(
    subjects: Iterable[Subject], entities: Mapping[str, Entity], around: Callable[[str], frozenset[str]]
) -> Iterator[tuple[str, Entity]]:
    """The entities that the subjects name, and those in which these lie, by id."""
    named: set[str | None] = set()
    for subject in subjects:
        claim = subject.claim
        named |= {subject.origin, claim.origin, *claim.relays, subject.place, subject.entity, claim.population_entity}
    known = set[str]().union(*(around(name) for name in named if name))
    return ((name, entities[name]) for name in sorted(known) if name in entities)


class Signer:
    """Says when a question is the same as in an earlier run. ``told``: a hash over all that was found in a document, by
    document id (a claim is then known by its id); ``entities``: a hash over each, by entity id.
    """

    def __init__(self, told: Mapping[str, bytes], entities: Mapping[str, bytes]) -> None:
        self._told, self._entities = told, entities

    def signature(self, case: Case) -> bytes:
        """A hash over all that the comparison of a case reads, 16 bytes; the numbers that affairs happen to have are
        left out.
        """
        numbers: dict[int | None, int] = {None: -1}

        def number(affair: int | None) -> int:
            return numbers.setdefault(affair, len(numbers))

        def known(subjects: Iterable[Subject]) -> list[tuple[object, ...]]:
            told = self._told
            return [(told[s.claim.document], s.claim.id, s.origin, number(s.affair), *s.settled) for s in subjects]

        read = (
            case.question,
            known(case.subjects),
            [known(group) for group in case.narrower],
            [known(share) for share in case.shares],
            [known(page) for page in case.ledger.values()],
            sorted((number(affair), *crowd, sorted(found)) for (affair, *crowd), found in case.sides.items()),
            [self._entities[name] for name in case.entities],
        )
        return hashlib.blake2b(as_bytes(read), digest_size=16).digest()
