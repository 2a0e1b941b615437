"""Passages that several texts carry almost word for word: whoever prints them, one origin speaks in them.

Passages are compared by their runs of three words: by MinHash sketches of them (rensa) the near ones are found,
which are then held against each other exactly, so that work grows with the number of passages and not with its square.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graphkit.compare.memo import Memo, hashed
from graphkit.compare.text import folded
from graphkit.model import Claim, Document, Entity, fixed

ALIKE = 0.6  # share of the runs of words that two copies have in common (an edited copy keeps most of them)
RUN = 3  # words
FEWEST = 12  # words: shorter passages resemble each other by chance
_PERMUTATIONS, _SEED = 128, 1
_BANDS = 32  # of four values: finds half of those that have 0.4 in common, nearly all of those that are alike
_MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)  # odd; they make one of four
_BYTES = 4  # of a hash


@fixed
class Passage:
    """A paragraph that holds claims, by the runs of words in it: their hashes, sorted, and a hash of each band of a
    MinHash sketch of them (32 bits each).
    """

    document: str
    start: int
    runs: bytes
    bands: bytes
    claims: tuple[str, ...]
    token: bytes  # a hash over where it stands and its runs

    @property
    def name(self) -> str:
        return f"{self.document}@{self.start}"


def copies_of(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    """The group of each claim that stands in a passage which another document carries too, by claim id.

    A passage joins the first passage of another document that it resembles, in the order of document ids.
    """
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.document].append(claim)
    return copies_among(
        passage for name in sorted(told) if name in documents for passage in passages_of(told[name], documents[name])
    )


def copies_among(passages: Iterable[Passage], memo: Memo | None = None) -> dict[str, str]:
    """The same, told from the passages of every document, in the order of document ids."""
    groups: dict[str, list[Passage]] = {}
    memo = memo or Memo()
    for passage, leader in _led(list(passages), memo):
        if passage is not leader:
            groups.setdefault(leader.name, [leader]).append(passage)
    memo.pack()
    shared = {name: found for name, found in groups.items() if len({one.document for one in found}) > 1}
    return {claim: name for name, found in shared.items() for passage in found for claim in passage.claims}


def passages_of(claims: Iterable[Claim], document: Document) -> tuple[Passage, ...]:
    """The passages of one document that hold claims, in its order."""
    told: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for claim in claims if document.text else ():
        told[_paragraph(document, claim.evidence.value_start)].append(claim.id)
    found = []
    for (start, end), ids in sorted(told.items()):
        words = folded(document.text[start:end]).split()
        if len(words) >= FEWEST:
            runs = _hashed({" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1)})
            token = hashed([f"{document.id}@{start}".encode("utf-8", "backslashreplace"), b"\0", runs])
            found.append(Passage(document.id, start, runs, _sketched(runs), tuple(sorted(ids)), token))
    return tuple(found)


def _hashed(runs: Iterable[str]) -> bytes:
    return b"".join(sorted(hashlib.blake2b(run.encode(), digest_size=_BYTES).digest() for run in runs))


def _sketched(runs: bytes) -> bytes:
    """The MinHash sketch of the runs, the values of a band made one."""
    import numpy
    from rensa import RMinHash

    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update([runs[at : at + _BYTES] for at in range(0, len(runs), _BYTES)])
    bands = numpy.array(sketch.digest(), "<u8").reshape(_BANDS, -1)
    return bytes(((bands * numpy.array(_MIX, "<u8")).sum(axis=1) >> 32).astype("<u4").tobytes())


def _paragraph(document: Document, at: int) -> tuple[int, int]:
    """The block around an offset; the line where the document has no blocks there."""
    for block in document.blocks:
        if block.start <= at < block.end:
            return block.start, block.end
    end = document.text.find("\n", at)
    return document.text.rfind("\n", 0, at) + 1, len(document.text) if end < 0 else end


def _led(passages: Sequence[Passage], memo: Memo) -> Iterator[tuple[Passage, Passage]]:
    """Each passage with the first one that it resembles, itself where there is none.

    Locality-sensitive hashing: passages that are the same in one of the bands are held against each other, unless they
    were in an earlier run.
    """
    count, rows = _shared_bands(passages)
    leaders = _Leaders(count)
    numbers = {passage.name: number for number, passage in enumerate(passages)}
    names = list(numbers)
    for number, (passage, bands) in enumerate(zip(passages, rows, strict=True)):
        if not bands:
            yield passage, passage
            continue

        def first(number: int = number, bands: Sequence[int] = bands) -> str:
            met = sorted(leaders.among(bands), key=names.__getitem__)
            place = _first_alike(passages[number].runs, [passages[other].runs for other in met])
            return names[met[place]] if place >= 0 else ""

        states = leaders.told(bands)
        leader = memo.once(hashed([b"copy", passage.token, states]), first) if states else ""
        if not leader:
            leaders.add(number, bands, int.from_bytes(passage.token[:8], "big"))
        yield passage, passages[numbers[leader]] if leader else passage


class _Leaders:
    """The passages that lead in each of so many bands, a list of links for each: there are ten times as many bands as
    passages, and a list of Python's own for each would take more memory than the passages.
    """

    def __init__(self, bands: int) -> None:
        self._told = array("Q", bytes(8 * bands))  # of each band, the leaders in it by one number
        self._last = array("i", [-1]) * bands  # link of each band
        self._numbers, self._before = array("i"), array("i")  # of each link: a leader, and the link before it

    def add(self, number: int, bands: Iterable[int], mark: int) -> None:
        """A leader with its bands; ``mark`` tells it from others."""
        for band in bands:
            self._before.append(self._last[band])
            self._last[band] = len(self._numbers)
            self._numbers.append(number)
            self._told[band] ^= mark

    def told(self, bands: Iterable[int]) -> bytes:
        """What tells the leaders in some bands from others; nothing where there are none."""
        return array("Q", filter(None, map(self._told.__getitem__, bands))).tobytes()

    def among(self, bands: Iterable[int]) -> set[int]:
        """The leaders in some bands."""
        found = set[int]()
        for band in bands:
            link = self._last[band]
            while link >= 0:
                found.add(self._numbers[link])
                link = self._before[link]
        return found


def _first_alike(own: bytes, others: Sequence[bytes]) -> int:
    """The place of the first of some passages' runs that are alike enough to a passage's own; -1 where none are."""
    import numpy

    mine = numpy.sort(numpy.frombuffer(own, "<u4"))
    sizes = numpy.array([len(one) // _BYTES for one in others])
    theirs = numpy.frombuffer(b"".join(others), "<u4")
    met = mine[mine.searchsorted(theirs).clip(max=len(mine) - 1)] == theirs
    shared = numpy.add.reduceat(met, sizes.cumsum() - sizes, dtype=int)
    alike = shared >= ALIKE * (sizes + len(mine) - shared)
    return int(alike.argmax()) if alike.any() else -1


def _shared_bands(passages: Sequence[Passage]) -> tuple[int, Iterator[list[int]]]:
    """For each passage, the bands in which another is the same, each under a number that only these share; and first,
    how many such numbers there are.
    """
    import numpy

    bands = numpy.frombuffer(b"".join(one.bands for one in passages), "<u4").reshape(len(passages), _BANDS)
    numbers, count = numpy.full(bands.shape, -1, "i4"), 0
    for band in range(_BANDS):
        _, places, met = numpy.unique(bands[:, band], return_inverse=True, return_counts=True)
        shared = met > 1
        numbers[:, band] = numpy.where(shared, shared.cumsum() - 1 + count, -1)[places]
        count += int(shared.sum())
    return count, ([number for number in row.tolist() if number >= 0] for row in numbers)


def folded_origins(
    claims: Iterable[Claim], copies: Mapping[str, str], entities: Mapping[str, Entity]
) -> dict[str, str]:
    """Whom the claims of copied passages go back to, by claim id, where an outlet speaks in its own name.

    One copy may credit the agency that the others leave out: then it is the agency, else one of the outlets.
    """
    outlets: defaultdict[str, set[str]] = defaultdict(set)
    credited: defaultdict[tuple[object, ...], set[str]] = defaultdict(set)
    own = []
    for claim in claims:
        group = copies.get(claim.id)
        if group is None:
            continue
        if _is_outlet(claim.origin, entities):
            outlets[group].add(claim.origin)
            own.append(claim)
        else:
            credited[group, claim.measure, claim.value].add(claim.origin)
    folded = {}
    for claim in own:
        group = copies[claim.id]
        sources = credited.get((group, claim.measure, claim.value), set())
        folded[claim.id] = next(iter(sources)) if len(sources) == 1 else min(outlets[group])
    return folded


def _is_outlet(origin: str, entities: Mapping[str, Entity]) -> bool:
    entity = entities.get(origin)
    return entity is not None and entity.type in ("outlet", "document")
