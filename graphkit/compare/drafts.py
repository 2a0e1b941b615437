"""A question in the making: the claims that it holds, and the few by which it is known to others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphkit.compare.memo import hashed
from graphkit.compare.subjects import Subject
from graphkit.compare.times import gap, moment
from graphkit.model import Period

Key = tuple[object, ...]
_FACES = 8  # distinct descriptions kept for a question
_NOBODY: frozenset[Key] = frozenset()


@dataclass(slots=True)
class Draft:
    """A question in the making. There are nearly as many as claims: what one needs no set for it holds in tuples."""

    subjects: list[Subject] = field(default_factory=list)
    strangers: frozenset[Key] = _NOBODY  # peoples that a face speaks against, and so will for ever
    origins: tuple[str, ...] = ()
    token: bytes = b""  # a hash over its subjects, where there is a memo
    met: tuple[Subject, ...] = ()  # the faces as they were told
    _first: Period | None = None
    _seen: int = 0  # subjects that this spans
    _faces: tuple[Subject, ...] = ()
    _dated: Period | None = None  # the span that the faces carry

    @property
    def first(self) -> Period | None:
        """The span of time over which it was answered, which of most is never asked once they are made."""
        if self._seen < len(self.subjects):
            for subject in self.subjects[self._seen :]:
                self._first = _wider(self._first, moment(subject))
            self._seen = len(self.subjects)
        return self._first

    @property
    def faces(self) -> Sequence[Subject]:
        """The subjects that it is known by, held against others as if told for the whole span."""
        if not self._faces or self._dated is not self.first:
            self._dated = self.first
            as_told = self.first is None or self.subjects[0].claim.kind == "date"
            self._faces = self.met if as_told else tuple(self._spanning(face) for face in self.met)
        return self._faces

    def _spanning(self, face: Subject) -> Subject:
        return face if face.when == self.first else replace(face, when=self.first)

    def within(self, days: int, when: Period | None) -> bool:
        """Whether a time is so near; else no face is nearer."""
        return when is None or self.first is None or gap(when, self.first) <= days

    def add(self, subject: Subject, token: bytes) -> None:
        self.subjects.append(subject)
        if token:
            self.token = hashed((self.token, token))
        if subject.origin not in self.origins:
            self.origins += (subject.origin,)
        if len(self.met) < _FACES and _described(subject) not in map(_described, self.met):
            self.met += (subject,)
            self._faces = ()


def _described(subject: Subject) -> Key:
    """What is told with a subject."""
    return (subject.population, subject.entity, subject.place, subject.event, subject.affair)


def _wider(first: Period | None, second: Period | None) -> Period | None:
    if first is None or second is None:
        return first or second
    if first.contains(second):
        return first
    return Period.of_days(min(first.start, second.start), max(first.end, second.end))
