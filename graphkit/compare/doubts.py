"""Why two origins' answers that do not agree may still both be right, so that no contradiction is told of them, and why
two that agree may be one.

A false accusation costs an analyst more than one that is missed. Each doubt is a small function with the code of its
sentence; the limits are ratios of the larger figure to the smaller. Where one passage sets the two answers side by
side, the limits are wider, and most of them do not hold.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graphkit.compare.findings import Finding, finding
from graphkit.compare.positions import Standing, ratio_of, since_told
from graphkit.compare.subjects import Subject

NEAR = 500  # characters between two figures that one passage sets side by side
# times apart from which two texts, or one passage, likelier count two things than dispute one
INCOMMENSURATE, ABSURD = 8, 16
# times as large from which a count told within a month tells a later state, in two texts and in one passage
GROWN = 1.75
OUTGROWN, RISEN, SOON = {"apparent.growth": GROWN, "apparent.change": 3.0}, 2.4, 31
DAYS = 14  # in which what only grows does so, and another text need not dispute it
FRESH = 1  # days between two figures that one text holds side by side as of one time
SHRUNK = 2.4  # times as small from which a later count of what only grows is of a part; a month later any is
ASIDE = 2.4  # times apart from which a passage's own figure beside another's counts another thing
SLIGHT = 1.25  # times apart up to which a nameless source's count is of the same thing
# times apart from which words that leave a margin may tell two counts: a running one, and any other
MARGIN, WIDE = 1.5, 6
_DIGITS = 3  # significant ones of a figure that two counts do not meet in by chance
_COURSE = ("apparent.growth", "strict.fall")  # a running count at two times


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two answers that do not agree: their ratio, the days between them, the reason for the strength."""

    a: Standing
    b: Standing
    ratio: float | None
    days: int | None
    why: str
    apart: bool  # whether no one passage sets the two side by side

    @property
    def times(self) -> float:
        """The larger over the smaller; none of it against some is beyond any limit."""
        return self.ratio if self.ratio is not None else math.inf


def incommensurate(found: Dispute) -> bool:
    if _of_one_army(found):
        return False
    if not found.ratio:
        return found.apart and found.a.first.measure.unnamed
    return found.times > (INCOMMENSURATE if found.apart and not _of_one_spot(found.a.first, found.b.first) else ABSURD)


def _of_one_spot(one: Subject, other: Subject) -> bool:
    """Whether both name the place that they count in."""
    return one.placed and other.placed and one.place == other.place


def _of_one_army(found: Dispute) -> bool:
    """Whether both count one side's dead where both say that they fell: wars are told with figures as far apart."""
    one, other = found.a.first, found.b.first
    one_people = one.entity is not None and one.entity == other.entity and one.population == other.population
    return one_people and one.measure.of_forces and _of_one_spot(one, other)


def part_of_place(found: Dispute) -> bool:
    return found.a.first.place != found.b.first.place and _may_be_part(found.a, found.b)


def of_nobody(found: Dispute) -> bool:
    return found.a.first.unit == "percent" and _of_nobody_named(found.a.first, found.b.first)


def unlike(found: Dispute) -> bool:
    """Things of no known measure, which two texts call by two names or one of them by none."""
    one, other = found.a.first, found.b.first
    alike = one.population is not None and one.population == other.population
    return found.apart and one.measure.unnamed and not alike


def of_a_ward(found: Dispute) -> bool:
    """A hospital counts those brought to it: fewer than another counts are a part of these."""
    small = found.a.first if found.a.centre <= found.b.centre else found.b.first
    return found.apart and small.office == "hospital" and small.unit == "person"


def unsaid(found: Dispute) -> bool:
    """A figure of nobody named, against another text's of those of a site or a group."""
    one, other = found.a.first, found.b.first
    one_people = one.entity is not None and one.entity == other.entity
    half = (one.population is None) != (other.population is None)
    return found.apart and one.measure.of_parts and half and not one_people


def another_day(found: Dispute) -> bool:
    """A march or a strike of Tuesday, and one of Thursday."""
    one, other = found.a.first, found.b.first
    told = (_told_of_a_day(one) and _told_of_a_day(other)) or _yet_to_come(one, other) or _yet_to_come(other, one)
    return bool(found.apart and found.days and one.measure.of_a_day and told)


def _told_of_a_day(subject: Subject) -> bool:
    """Whether the text's own words tell the one day of a figure."""
    day = subject.claim.as_of
    return subject.claim.as_of_basis == "text" and day is not None and day.start == day.end


def _yet_to_come(one: Subject, other: Subject) -> bool:
    """Whether the day of one is told, and the other's text was out before."""
    out, day = other.published, one.claim.as_of
    return _told_of_a_day(one) and out is not None and day is not None and out.end < day.start


def outgrown(found: Dispute) -> bool:
    days = found.days and since_told(found.a, found.b)
    if not days or days > SOON or (days <= FRESH and found.a.documents & found.b.documents):
        return False
    if found.apart and found.a.first.measure.fleeting:
        return True
    grown = found.why == "apparent.growth" and days <= DAYS
    if not found.ratio:
        return found.apart and grown and days > FRESH
    if not found.apart:
        return found.why == "apparent.growth" and found.ratio > RISEN
    return grown or found.ratio > OUTGROWN.get(found.why, math.inf)


def shrunk(found: Dispute) -> bool:
    fallen = found.times > SHRUNK or (found.apart and (found.days or 0) > SOON)
    return found.why == "strict.fall" and fallen and not _of_one_army(found)


def loose(found: Dispute) -> bool:
    limit = MARGIN if found.a.first.measure.cumulative else WIDE
    margin = found.why == "apparent.words" and not found.a.once_apart(found.b)
    return margin and found.apart and found.times > limit and not _of_one_army(found)


def uncredited(found: Dispute) -> bool:
    voices = {found.a.first.voice, found.b.first.voice}
    quantity = found.a.first.claim.kind == "quantity"
    return quantity and "own" in voices and (found.apart or found.times > ASIDE)


def undated(found: Dispute) -> bool:
    return found.days is None and found.apart and found.a.first.measure.cumulative and found.times > GROWN


def unnamed(found: Dispute) -> bool:
    voices = {found.a.first.voice, found.b.first.voice}
    return found.apart and "unnamed" in voices and found.why in _COURSE and found.times > SLIGHT


def one_state(found: Dispute) -> bool:
    state = found.a.first.state
    grows = found.why == "apparent.growth"  # a minister's count, then the government's
    return (found.apart or grows) and state is not None and state == found.b.first.state


DOUBTS: Sequence[tuple[Callable[[Dispute], bool], str]] = (
    (incommensurate, "doubt.incommensurate"),
    (part_of_place, "doubt.part_of_place"),
    (of_nobody, "doubt.of_nobody"),
    (unlike, "doubt.unlike"),
    (unsaid, "doubt.unsaid"),
    (another_day, "doubt.another_day"),
    (of_a_ward, "doubt.of_a_ward"),
    (outgrown, "doubt.outgrown"),
    (shrunk, "doubt.shrunk"),
    (loose, "doubt.loose"),
    (uncredited, "doubt.uncredited"),
    (undated, "doubt.undated"),
    (unnamed, "doubt.unnamed"),
    (one_state, "doubt.one_state"),
)


def doubt_of(a: Standing, b: Standing, days: int | None, why: str) -> Finding | None:
    """The first doubt that speaks against a contradiction of two answers; None where none does.

    ``why`` is the code of the reason for its strength (``strength_of``).
    """
    found = Dispute(a, b, ratio_of(a, b), days, why, not beside(a, b))
    code = next((code for doubt, code in DOUBTS if doubt(found)), None)
    return finding("unknown", code, a=a.first.claim, b=b.first.claim) if code else None


def echo_of(a: Standing, b: Standing) -> Finding | None:
    """Why the very same figure of another text, told with the same words, is a retelling and no corroboration.

    Nobody of a name counted to it, or a person who may speak for the other; or one government speaks, or it is so
    precise that two counts would not meet in it.
    """
    one, two = a.first.claim, b.first.claim
    if one.kind != "quantity" or a.first.span != b.first.span or a.documents & b.documents:
        return None
    if {a.first.voice, b.first.voice} not in ({"named"}, {"own"}):
        return finding("unknown", "repeats.echo", a=one, b=two)
    allied = a.first.state is not None and a.first.state == b.first.state
    return finding("unknown", "repeats.precise", a=one, b=two) if allied or _is_precise(a.first) else None


def beside(a: Standing, b: Standing) -> bool:
    """Whether one passage tells both answers."""
    shared = a.documents & b.documents
    told: defaultdict[str, list[int]] = defaultdict(list)
    for telling in a.tellings if shared else ():
        told[telling.claim.document].append(telling.claim.evidence.value_start)
    return any(
        abs(telling.claim.evidence.value_start - start) <= NEAR
        for telling in (b.tellings if shared else ())
        for start in told.get(telling.claim.document, ())
    )


def _is_precise(subject: Subject) -> bool:
    """Whether a count has digits enough that no two counts come to it by chance."""
    value = subject.claim.value
    whole = isinstance(value, float | int) and subject.unit != "percent" and float(value).is_integer()
    return bool(whole) and len(f"{abs(float(value or 0)):.0f}".rstrip("0")) >= _DIGITS


def _may_be_part(a: Standing, b: Standing) -> bool:
    """Whether a town's smaller figure may be a part of the larger: both can be right.

    None in a town is said of that town alone. A larger figure of no place named is that of the whole, unless its
    text is about the town or sets the two side by side.
    """
    small, large = (a.first, b.first) if a.centre <= b.centre else (b.first, a.first)
    if small.unit == "percent" or not small.placed or small.abroad:
        return False
    if large.place is None:
        at_home = small.place in (small.home, large.home) and not small.measure.of_parts
        return not at_home and not a.documents & b.documents
    return small.span.high == 0 or large.place in small.around


def _of_nobody_named(a: Subject, b: Subject) -> bool:
    """A share that does not say of whom may be a share of anything, unless its measure has but one base."""
    if a.measure.one_base:
        return False
    return a.population is None or b.population is None or a.population.generic != b.population.generic
