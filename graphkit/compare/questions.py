"""Claims gathered into questions, without holding every claim against every other.

A draft question keeps one subject for each distinct people, place and event that it was told with (its
faces). A claim joins the draft that no evidence speaks against and that something ties it to. The best
described claims come first, so that a claim with gaps cannot glue two questions together; where it fits two
equally well it stands alone. At the end a question under which two things are counted is made two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from graphkit.compare.counts import counts
from graphkit.compare.drafts import Draft, Key
from graphkit.compare.evidence import UNSETTLED, tied, weigh
from graphkit.compare.memo import Memo, hashed
from graphkit.compare.places import is_country
from graphkit.compare.subjects import Subject, World
from graphkit.compare.text import stem
from graphkit.compare.times import moment

_CANDIDATES = 48  # drafts looked at for one claim, the newest first


class Gathering:
    """The drafts of claims that may meet in one, in the order in which they were opened, and the way to find one;
    ``openers``: whether each was split off another, and the number of the claim that opened it or that other.

    ``tokens``: a hash over each claim, nothing where none is needed; with ``memo``, what an earlier run found out is
    not found out again.
    """

    def __init__(self, world: World, memo: Memo | None = None) -> None:
        self.drafts: list[Draft] = []
        self.openers: list[tuple[bool, int]] = []
        self._index: defaultdict[Key, list[int]] = defaultdict(list)
        self._beside: defaultdict[str, list[Subject]] = defaultdict(list)  # by document
        self._numbers: dict[str, int] = {}  # of the draft that a claim is in
        self._tokens: dict[str, bytes] = {}  # of each claim
        self._world, self._memo = world, memo

    def find(self, subject: Subject, token: bytes) -> int | None:
        """The number of the one draft that a subject fits best; None where none or several do."""
        return self._find(subject, tuple(keys_of(subject, self._world)), token)

    def _find(self, subject: Subject, keys: Sequence[Key], token: bytes) -> int | None:
        candidates = sorted({number for key in keys for number in self._index.get(key, ())[-_CANDIDATES:]})
        if not (self._memo and candidates):
            return self._best(subject, candidates)
        told = (token, *(self.drafts[number].token for number in candidates))
        place = self._memo.once(hashed((b"find", *told)), lambda: self._place(subject, candidates))
        return candidates[place] if place >= 0 else None

    def _place(self, subject: Subject, candidates: Sequence[int]) -> int:
        """Where in the candidates the one stands that a subject fits best; -1 for nowhere."""
        best = self._best(subject, candidates)
        return -1 if best is None else candidates.index(best)

    def _best(self, subject: Subject, candidates: Sequence[int]) -> int | None:
        when, days = moment(subject), subject.measure.window
        near = [number for number in candidates if self.drafts[number].within(days, when)]
        scores = [(_fit(subject, self.drafts[number], self._world), number) for number in near]
        fitting = [(score, number) for score, number in scores if score > (0, 0)]
        best = max((score for score, _ in fitting), default=(0, 0))
        chosen = [number for score, number in fitting if score == best]
        if len(chosen) > 1:
            chosen = self._restated(subject, chosen) or self._answered(subject, chosen) or chosen
        return chosen[0] if len(chosen) == 1 else self._told_before(subject, chosen)

    def _answered(self, subject: Subject, numbers: Sequence[int]) -> list[int]:
        """Those of several questions that the origin of a dated claim has answered before, if it goes by a name."""
        if subject.voice in ("own", "unnamed") or subject.when is None:
            return []
        return [number for number in numbers if subject.origin in self.drafts[number].origins]

    def _restated(self, subject: Subject, numbers: Sequence[int]) -> list[int]:
        """Those of several questions under which the origin of a claim has told the same figure before."""
        if subject.voice in ("own", "unnamed") or subject.claim.value is None:
            return []
        told = subject.origin, subject.claim.value
        return [n for n in numbers if any((s.origin, s.claim.value) == told for s in self.drafts[n].subjects)]

    def _told_before(self, subject: Subject, numbers: Sequence[int]) -> int | None:
        """The one of several questions that the text speaks of right before a claim; None where of none.

        A claim that does not say whom it counts stands alone.
        """
        if subject.population is None and not subject.measure.of_nobody:
            return None
        here = subject.claim.evidence.value_start
        starts = [
            (start, number)
            for other in self._beside[subject.claim.document]
            if (number := self._numbers[other.claim.id]) in numbers
            and other.population == subject.population
            and (start := other.claim.evidence.value_start) < here
        ]
        return max(starts)[1] if starts else None

    def add(self, subject: Subject, token: bytes, number: int) -> None:
        """Puts a subject, the next one by its number, into the draft that it fits, or opens one."""
        keys = tuple(keys_of(subject, self._world))
        home = self._find(subject, keys, token)
        if home is None:
            home = len(self.drafts)
            self.drafts.append(Draft())
            self.openers.append((False, number))
        self._tokens[subject.claim.id] = token
        self._put(subject, home, keys)
        self._beside[subject.claim.document].append(subject)

    def split(self) -> None:
        """Drafts in which two things are counted made two; the first keeps its number."""
        for number, draft in enumerate(list(self.drafts)):
            kept, *others = counts(draft.subjects)
            if not others:
                continue
            self.drafts[number] = Draft()
            self.drafts += (Draft() for _ in others)
            self.openers += ((True, self.openers[number][1]) for _ in others)
            for place, group in ((number, kept), *enumerate(others, len(self.drafts) - len(others))):
                for subject in group:
                    self._put(subject, place, tuple(keys_of(subject, self._world)))

    def _put(self, subject: Subject, number: int, keys: Sequence[Key]) -> None:
        self.drafts[number].add(subject, self._tokens[subject.claim.id])
        self._numbers[subject.claim.id] = number
        for key in keys:
            held = self._index[key]
            if not held or held[-1] != number:
                held.append(number)


def keys_of(subject: Subject, world: World) -> Iterator[Key]:
    """Where the drafts of a block about the same thing can be found: by affair, by town, by people, by event."""
    if subject.affair is not None:
        yield "affair", subject.affair
    if subject.place is not None and (
        subject.affair is None or subject.measure.by_place or not is_country(subject.place, world.entities)
    ):
        yield "place", subject.place
    if subject.entity is not None:
        yield "people", subject.entity
    if subject.event is not None and subject.affair is None:
        yield "event", subject.event.id


def _fit(subject: Subject, draft: Draft, world: World) -> tuple[int, int]:
    """How many pieces of evidence say "same" of the best face, then how many hints point to it.

    (0, 0) where one face says "different" or none ties.
    """
    best = (0, 0)
    people = (subject.claim.kind, subject.population, subject.entity, subject.affair, subject.language)
    if people in draft.strangers:
        return best
    for face in draft.faces:
        findings = weigh(subject, face, world, UNSETTLED)
        if any(found.verdict in ("different", "narrower") for found in findings):
            if findings[-1].code.startswith("population."):
                draft.strangers |= {people}
            return 0, 0
        if tied(findings, subject, face, world):
            best = max(best, (sum(found.verdict == "same" for found in findings), _hints(subject, face)))
    return best


def _hints(subject: Subject, face: Subject) -> int:
    """What settles a choice between questions that fit alike, without being evidence of its own."""
    shared = set(stem(subject.claim.noun or "").split()) & set(stem(face.claim.noun or "").split())
    at_home = subject.place is None and face.place is not None and face.place == subject.home
    whoever = subject.population is None and face.population is not None and face.population.generic
    unplaced = subject.place is None and face.place is None
    neighbours = unplaced and subject.homeland is not None and subject.homeland == face.homeland
    return len(shared) + at_home + whoever + neighbours
