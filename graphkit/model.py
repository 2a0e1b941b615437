"""What every room of graphkit speaks: dataclasses that nobody changes, standard library only.

Offsets are Unicode code points into ``Document.text`` as stored, end exclusive.
Dates are EDTF strings (ISO 8601-2, level 0 and the seasons of level 1): ``2025-04-30``, ``2025-04``,
``2025``, ``2024-23`` (autumn), ``2025-01/2025-02``.
"""

from __future__ import annotations

import calendar
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeVar, dataclass_transform

Kind = Literal["quantity", "date", "status"]
Modality = Literal["asserted", "hedged", "planned", "denied"]
Qualifier = Literal["exact", "about", "almost", "more_than", "at_least", "less_than", "at_most", "between", "vague"]
EntityType = Literal["country", "agency", "official", "region", "outlet", "group", "document"]
RelationKind = Literal["repeats", "updates", "corroborates", "contradicts"]
KnownBy = Literal["name", "title", "kind"]
Strength = Literal["strict", "apparent"]
AsOfBasis = Literal["text", "statement", "publication", "none"]

Made = TypeVar("Made")

_EDTF_PART = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fixed(kind: type[Made]) -> type[Made]:
    """A dataclass whose fields are set once, which mypy sees to.

    ``frozen=True`` sees to it at run time too, and making one then takes ten times as long: too dear for what a text
    has thousands of.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of whole days, with the EDTF text that says it: ``Period.parse("2025-04")``."""

    start: date
    end: date
    edtf: str = field(compare=False)

    @classmethod
    def parse(cls, edtf: str) -> Period:
        """The period that an EDTF date or interval covers.

        Raises ValueError where the text is not one of the forms in this module's docstring.
        """
        first, _, last = edtf.partition("/")
        start, end = _first_day(first), _last_day(last or first)
        if end < start:
            raise ValueError(f"EDTF interval {edtf!r} ends before it starts")
        return cls(start, end, edtf)

    @classmethod
    def of_days(cls, start: date, end: date) -> Period:
        """The period from one day to another, both included."""
        return cls(start, end, start.isoformat() if start == end else f"{start}/{end}")

    def overlaps(self, other: Period) -> bool:
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Period) -> bool:
        return self.start <= other.start and other.end <= self.end


def _fields(part: str) -> tuple[int, int | None, int | None]:
    match = _EDTF_PART.match(part)
    if not match:
        raise ValueError(f"{part!r} is not an EDTF date of the form YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None


def _first_day(part: str) -> date:
    year, month, day = _fields(part)
    if month in _SEASONS:
        return date(year, _SEASONS[month][0], 1)
    return date(year, month or 1, day or 1)


def _last_day(part: str) -> date:
    year, month, day = _fields(part)
    if month in _SEASONS:
        month = _SEASONS[month][1]
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


@fixed
class Block:
    """A run of text worth reading: furniture (captions, footers, menus) is left out of every block."""

    start: int
    end: int
    kind: Literal["heading", "text"] = "text"


@fixed
class Document:
    """One news text. ``id`` is the file name (or ``file#record``), unique in a run."""

    id: str
    text: str
    language: str
    published: Period | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    title: str | None = None
    tags: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    told: Period | None = None  # where undated: a day that the text names with its weekday, its clock for other days


@fixed
class Evidence:
    """Where a claim stands: the quoted clause and, inside it, the value as written."""

    quote: str
    start: int
    end: int
    value_text: str
    value_start: int
    value_end: int


@fixed
class Quantity:
    """A number as the words give it.

    ``value`` is None for ranges and vague words. ``lower``/``upper`` are the strict bounds, None where open;
    ``suggested_lower``/``suggested_upper`` are what a reader takes from the words (never open).
    ``unit``: ``person``, ``item``, ``percent``, an ISO 4217 code, a unit symbol, or ``""`` (a scale's value).
    """

    value: float | None
    lower: float | None
    upper: float | None
    suggested_lower: float
    suggested_upper: float
    qualifier: Qualifier = "exact"
    unit: str = "person"


@fixed
class Entity:
    """A named thing of the graph. ``id`` is a stable slug (``kp``, ``kr/intelligence``).

    ``office``: the kind of office that it is or whose holder it is (``police``, ``ministry-health``); ``known_by``:
    whether texts name it, tell its kind alone ("the police"), or a person and the kind of their office ("Mayor Lind");
    ``state``: the country whose government speaks in it.
    """

    id: str
    type: EntityType
    label: str
    labels: tuple[tuple[str, str], ...] = ()  # (language, label)
    aliases: tuple[str, ...] = ()
    country: str | None = None  # entity id
    part_of: str | None = None  # entity id
    located_in: str | None = None  # entity id
    wikidata: str | None = None  # Q-number, only where sure
    office: str | None = None
    known_by: KnownBy = "name"
    state: str | None = None  # entity id

    def label_in(self, language: str) -> str:
        return dict(self.labels).get(language, self.label)


@fixed
class Claim:
    """One figure, event date or status, stated in a document and credited to an origin.

    ``value``: a number (quantity), an EDTF date (date), a truth value (status), None where vague.
    ``population``: the entity or the noun counted, normalised (``kp:soldier``, ``firefighter``); ``noun`` and
    ``trigger`` keep the raw words. ``place`` is an entity id. ``event`` is the subject of a date or a status
    claim (``pact``, ``presence``). ``derived_from`` holds the addends of a computed claim.
    """

    id: str
    document: str
    kind: Kind
    measure: str
    value: float | str | bool | None
    evidence: Evidence
    origin: str
    quantity: Quantity | None = None
    modality: Modality = "asserted"
    relays: tuple[str, ...] = ()
    population: str | None = None
    population_entity: str | None = None
    noun: str | None = None
    trigger: str | None = None
    place: str | None = None
    event: str | None = None
    as_of: Period | None = None
    as_of_basis: AsOfBasis = "none"
    additional: bool = False  # "3 000 more": counts on top of an earlier figure
    part: bool = False  # "dont 1 000": a part of a figure in the same sentence
    superseded: bool = False  # the text itself gives it as an earlier figure
    mentions: tuple[Evidence, ...] = ()
    derived_from: tuple[str, ...] = ()


@fixed
class Story:
    """What a document is about, to tell its event from another: entity ids and folded content words."""

    document: str
    published: Period | None
    places: tuple[str, ...] = ()  # most mentioned first
    entities: tuple[str, ...] = ()
    events: tuple[str, ...] = ()  # kinds of event named in the text: "earthquake", "strike", ...
    words: tuple[str, ...] = ()  # proper names and rare words, folded
    paragraphs: tuple[int, ...] = ()  # offsets at which those that hold claims begin


@fixed
class Question:
    """What a set of claims answers."""

    id: str
    measure: str
    kind: Kind
    labels: tuple[tuple[str, str], ...]  # (language, text)
    claims: tuple[str, ...]
    population: str | None = None
    place: str | None = None
    unit: str | None = None

    def label_in(self, language: str) -> str:
        return dict(self.labels).get(language, self.labels[0][1])


@fixed
class Reason:
    """A sentence that a verdict rests on, with its code, in every language of the interface."""

    code: str
    texts: tuple[tuple[str, str], ...]  # (language, sentence)

    def text_in(self, language: str) -> str:
        return dict(self.texts).get(language, self.texts[0][1])


@fixed
class Relation:
    """How two claims of one question stand. In ``updates`` b replaces a; the others have no direction."""

    id: str
    kind: RelationKind
    a: str
    b: str
    question: str
    reasons: tuple[Reason, ...]
    strength: Strength | None = None  # contradictions only
    ratio: float | None = None  # the larger value over the smaller
    days: int | None = None  # between the two as-of dates


@fixed
class Position:
    """An origin's answer to a question at a day, with all its tellings."""

    question: str
    origin: str
    claims: tuple[str, ...]
    as_of: Period | None
    replaced_by: str | None = None  # the first claim of the position that replaces it


@fixed
class Dataset:
    """All that one run found, in the order in which it is written."""

    documents: tuple[Document, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    stories: tuple[Story, ...]
    questions: tuple[Question, ...] = ()
    relations: tuple[Relation, ...] = ()
    positions: tuple[Position, ...] = ()


def hashed_id(prefix: str, parts: Iterable[object]) -> str:
    """A short id that depends on nothing but its parts (BLAKE2b, 64 bits): ``c-0f3a...``."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.blake2b(joined.encode(), digest_size=8).hexdigest()}"
