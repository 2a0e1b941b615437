"""Every claim under its question: first the claims that may meet there at all are told from the rest, group by group.

Claims of two measures or units answer no question together, nor do those that no chain of affairs, places, peoples or
events links: those of one group are gathered, then those of the next, and by what they were found is let go in between.
What came of a group in an earlier run is not found out again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from graphkit.compare.drafts import Draft, Key
from graphkit.compare.evidence import extent
from graphkit.compare.memo import BYTES, hashed
from graphkit.compare.questions import Gathering, keys_of
from graphkit.compare.subjects import Subject, World
from graphkit.compare.times import moment
from graphkit.compare.tokens import Tokens

_LARGE = 64  # claims of a group that nearly every run adds to: they are remembered one by one
_PACKED = 4096  # claims after which what was found out is put away

Opener = tuple[bool, int]  # whether a draft was split off another, and the claim that opened it or that other
Numbers = tuple[int, ...]  # of claims in a group
# of a group: the opener, the claims, the faces and the token of each draft, and the draft of each stray (-1: none)
Outcome = tuple[tuple[tuple[Opener, Numbers, Numbers, bytes], ...], Numbers]


def gather(
    subjects: Sequence[Subject], world: World, tokens: Tokens | None = None, strays: Sequence[Subject] = ()
) -> tuple[list[Draft], list[int | None]]:
    """Every subject in exactly one draft; and for each of some strays, which are in none, the number of the one draft
    that it fits, if any. With ``tokens``, what an earlier run found out is not found out again.
    """
    ordered = (*sorted(subjects, key=_order), *strays)
    done, homes = 0, dict[int, Draft]()
    opened: list[tuple[Opener, Draft]] = []
    for group in _groups(ordered, world):
        own = [place for place in group if place < len(subjects)]
        beside = group[len(own) :]
        drafts, fitting = _gathered([ordered[place] for place in group], len(own), world, tokens)
        opened += (((split, own[number]), draft) for (split, number), draft in drafts)
        homes |= {place: drafts[number][1] for place, number in zip(beside, fitting, strict=True) if number >= 0}
        done += len(group)
        if tokens and done >= _PACKED:
            tokens.memo.pack()  # none of its outcomes is asked for twice
            done = 0
    opened.sort(key=itemgetter(0))
    numbers = {id(draft): number for number, (_, draft) in enumerate(opened)}
    found = [numbers[id(homes[place])] if place in homes else None for place in range(len(subjects), len(ordered))]
    return [draft for _, draft in opened], found


def _groups(subjects: Sequence[Subject], world: World) -> Iterator[list[int]]:
    """The subjects that may meet in one draft, by their places in ascending order."""
    blocks: defaultdict[Key, list[int]] = defaultdict(list)
    for place, subject in enumerate(subjects):
        blocks[_block(subject)].append(place)
    for block in blocks.values():
        yield from _linked([tuple(keys_of(subjects[place], world)) for place in block], block)


def _linked(keys: Sequence[Sequence[Key]], places: Sequence[int]) -> Iterator[list[int]]:
    """The places by whether their keys are linked, directly or through those of others."""
    leaders = list(range(len(keys)))  # of each, one before it that it is linked with, or itself

    def leader(number: int) -> int:
        while leaders[number] != number:
            leaders[number] = number = leaders[leaders[number]]
        return number

    first: dict[Key, int] = {}
    for number, own in enumerate(keys):
        for key in own:
            one, other = leader(first.setdefault(key, number)), leader(number)
            leaders[max(one, other)] = min(one, other)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        groups[leader(number)].append(place)
    yield from groups.values()


def _gathered(
    subjects: Sequence[Subject], own: int, world: World, tokens: Tokens | None
) -> tuple[list[tuple[Opener, Draft]], Numbers]:
    """The drafts of a group with their openers, and the draft of each stray; the first ``own`` are no strays."""
    told = [tokens.of(subject) for subject in subjects] if tokens else [b""] * len(subjects)
    if own == 1 == len(subjects):
        outcome: Outcome = ((((False, 0), (0,), (0,), told[0]),), ())
    elif tokens and own < _LARGE:
        key = hashed((b"group", own.to_bytes(BYTES, "big"), *told))
        outcome = tokens.memo.once(key, lambda: _outcome(subjects, own, told, Gathering(world)))
    else:
        outcome = _outcome(subjects, own, told, Gathering(world, tokens.memo if tokens else None))
    drafts, fitting = outcome
    return [
        (opener, Draft([subjects[at] for at in claims], token=token, met=tuple([subjects[at] for at in faces])))
        for opener, claims, faces, token in drafts
    ], fitting


def _outcome(subjects: Sequence[Subject], own: int, told: Sequence[bytes], gathering: Gathering) -> Outcome:
    for number in range(own):
        gathering.add(subjects[number], told[number], number)
    gathering.split()
    places = {subject.claim.id: number for number, subject in enumerate(subjects[:own])}

    def numbers(found: Iterable[Subject]) -> Numbers:
        return tuple(places[subject.claim.id] for subject in found)

    drafts = (
        (opener, numbers(draft.subjects), numbers(draft.met), draft.token)
        for opener, draft in zip(gathering.openers, gathering.drafts, strict=True)
    )
    fitting = (gathering.find(subjects[number], told[number]) for number in range(own, len(subjects)))
    return tuple(drafts), tuple(-1 if home is None else home for home in fitting)


def _order(subject: Subject) -> tuple[object, ...]:
    """The best described first, then by time; nothing in it depends on the order of input."""
    when = moment(subject)
    gaps = sum(
        (
            subject.place is None and subject.claim.kind == "quantity",
            not subject.measure.of_nobody
            and (subject.population is None or (subject.population.generic and subject.entity is None)),
            when is None,
            subject.affair is None,
        )
    )
    return (
        gaps,
        (when.end, when.start) if when else (),
        subject.claim.document,
        subject.claim.evidence.value_start,
        subject.claim.id,
    )


def _block(subject: Subject) -> Key:
    """What claims that answer one question have in common."""
    return (subject.claim.kind, subject.measure.id, subject.unit, subject.planned, extent(subject))
