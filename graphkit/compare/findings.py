"""What a piece of evidence says: a verdict, the code of its sentence, and what fills the sentence's slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from graphkit.compare.measures import Happening, Measure, Population
from graphkit.compare.messages import MESSAGES
from graphkit.model import Claim, Period

Verdict = Literal["same", "different", "unknown", "narrower"]


@dataclass(frozen=True, slots=True)
class Name:
    """An entity's id, to be written as its label."""

    id: str


@dataclass(frozen=True, slots=True)
class Names:
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """Addends and what they come to: ``11 000 + 3 000 = 14 000``."""

    addends: tuple[float, ...]
    total: float


@dataclass(frozen=True, slots=True)
class Days:
    """A length of time, written with its unit."""

    count: int


@dataclass(frozen=True, slots=True)
class Bounds:
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Kinds:
    """Kinds of event, to be written as a list of their labels."""

    events: tuple[Happening, ...]


Row = Measure | Population | Happening
Slot = str | int | float | date | Period | Name | Names | Sum | Days | Bounds | Kinds | Claim | Row


class Finding(NamedTuple):
    """What one piece of evidence says: a verdict, and the code and slots of its sentence. Millions are made."""

    verdict: Verdict
    code: str
    slots: tuple[tuple[str, Slot], ...] = ()


def finding(verdict: Verdict, code: str, **slots: Slot) -> Finding:
    """A finding. Raises KeyError for a code without a sentence."""
    if code not in MESSAGES:
        raise KeyError(code)
    return Finding(verdict, code, tuple(slots.items()))
