"""Whether two claims are about one question: a table of small functions, each with a verdict and a sentence.

"unknown" is not "same": a pair with nothing but unknowns is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from graphkit.compare.affairs import KIN
from graphkit.compare.findings import Finding, Kinds, Name, finding
from graphkit.compare.measures import Population
from graphkit.compare.places import containers, is_capital, is_country, is_group, lies_in
from graphkit.compare.spans import times_apart
from graphkit.compare.subjects import Subject, World
from graphkit.compare.text import stem
from graphkit.compare.times import ONE_CALL, occasion, time

Extent = Literal["whole", "part", "extra"]
Evidence = Callable[[Subject, Subject, World], Finding | None]
_HOUR = re.compile(r"\d\dh")
_SCALES = 100  # times apart from which two sums are of two things


def measure(a: Subject, b: Subject, _: World) -> Finding | None:
    if a.claim.kind != b.claim.kind:
        return finding("different", "measure.different", a=a.measure, b=b.measure)
    if a.measure.id == b.measure.id:
        return finding("same", "measure.same", measure=a.measure)
    for narrow, wide in ((a.measure, b.measure), (b.measure, a.measure)):
        if wide.id in narrow.broader:
            return finding("narrower", "measure.narrower", narrow=narrow, wide=wide)
    return finding("different", "measure.different", a=a.measure, b=b.measure)


def unit(a: Subject, b: Subject, _: World) -> Finding | None:
    return None if a.unit == b.unit else finding("different", "unit.different", a=a.unit, b=b.unit)


def scale(a: Subject, b: Subject, _: World) -> Finding | None:
    """Sums of money so far apart that one is of a person or a thing, the other of the whole."""
    times = times_apart(a.span.told_high, b.span.told_high) if a.measure.id == "cost" else None
    if times is None or times < _SCALES:
        return None
    return finding("different", "scale.different", a=a.claim, b=b.claim)


def stance(a: Subject, b: Subject, _: World) -> Finding | None:
    return None if a.planned == b.planned else finding("different", "stance.different")


def part(a: Subject, b: Subject, _: World) -> Finding | None:
    first, second = extent(a), extent(b)
    if first == second:
        return None
    return finding("different", "extra.different" if "extra" in (first, second) else "part.different")


def extent(subject: Subject) -> Extent:
    """Whether a claim tells a whole, a part of one ("of whom 1 000"), or what comes on top ("3 000 more")."""
    if subject.claim.additional and not subject.measure.increment:
        return "extra"
    return "part" if is_part(subject) else "whole"


def is_part(subject: Subject) -> bool:
    """A part ("of whom 1 000") counts for itself only; with a people or a place of its own it is a whole."""
    own = subject.population is not None and subject.population.subgroup
    return subject.claim.part and not own and subject.claim.place is None


def population(a: Subject, b: Subject, world: World) -> Finding | None:
    if a.claim.kind != "quantity" or a.measure.of_nobody:
        return None
    if a.entity and b.entity and a.entity != b.entity and not _kin(a.entity, b.entity, world):
        return finding("different", "population.different", a=Name(a.entity), b=Name(b.entity))
    first, second = a.population, b.population
    if first and second and (_against(a, second, b, world) or _against(b, first, a, world)):
        return finding("different", "population.different", a=first, b=second)
    if first is not None and first == second and _either_side(a, b, world):
        return finding("different", "population.sides", population=first)
    if first is None or second is None:
        some = first or second
        counted = a.unit == "person" or a.measure.id == "cost"
        if some and some.subgroup and a.claim.document != b.claim.document and counted:
            return finding("different", "population.some", people=some)
        return finding("unknown", "population.unknown")
    if first.id == second.id:
        return _one_people(first, a, b)
    one_country = a.entity is not None and a.entity == b.entity
    if second.id in first.like or first.id in second.like:
        if second.id in a.peers or first.id in b.peers:  # who counts soldiers and fighters tells them apart
            return finding("different", "population.different", a=first, b=second)
        return _one_people(first, a, b) if one_country else finding("unknown", "population.unknown")
    if (first.generic and second.subgroup) or (second.generic and first.subgroup):
        return finding("different", "population.subgroup", a=first, b=second)
    if first.generic or second.generic:
        whole = second if first.generic else first
        return _one_people(whole, a, b) if one_country else finding("unknown", "population.unknown")
    if second.id in first.broader or first.id in second.broader:
        return finding("narrower", "population.subgroup", a=first, b=second)
    if not (first.known or second.known) and _may_be_one(first.id, second.id, a, b):
        return finding("unknown", "population.unknown")
    return finding("different", "population.different", a=first, b=second)


def _against(group: Subject, people: Population, other: Subject, world: World) -> bool:
    """An armed group's people, and soldiers of nobody named: those it fights."""
    armed = group.entity is not None and is_group(group.entity, world.entities)
    return armed and other.entity is None and "soldier" in (people.id, *people.broader)


def _one_people(people: Population, a: Subject, b: Subject) -> Finding:
    if a.entity is not None and a.entity == b.entity:
        return finding("same", "population.people", population=people, entity=Name(a.entity))
    return finding("same", "population.same", population=people)


def _either_side(a: Subject, b: Subject, world: World) -> bool:
    """Soldiers of nobody named, in an affair that counts those of two countries."""
    if (a.entity is None) == (b.entity is None) or a.affair is None or a.affair != b.affair:
        return False
    return a.crowd is not None and len(world.sides.get(a.crowd, ())) > 1


def _may_be_one(first: str, second: str, a: Subject, b: Subject) -> bool:
    """Nouns that no table knows: another language's, or with a word in common, may mean the same."""
    return a.language != b.language or bool(set(stem(first).split()) & set(stem(second).split()))


def _kin(first: str, second: str, world: World) -> bool:
    """Whether one people is part of the other; an armed group is none of its country's."""
    if is_group(first, world.entities) or is_group(second, world.entities):
        return False
    return lies_in(first, second, world.entities) or lies_in(second, first, world.entities)


def place(a: Subject, b: Subject, world: World) -> Finding | None:
    if a.claim.kind != "quantity":
        return None
    if a.place is None or b.place is None:
        return _set_abroad(a, b, world) or _set_abroad(b, a, world) or finding("unknown", "place.unknown")
    if a.place == b.place:
        return finding("same", "place.same", place=Name(a.place))
    for inner, outer, one in ((a, b, a.place), (b, a, b.place)):
        other = outer.place or ""
        if lies_in(one, other, world.entities):
            level = one in outer.siblings or other in inner.siblings
            if not level and not outer.placed and is_capital(one, other, world.entities):
                return finding("unknown", "place.within", inner=Name(one), outer=Name(other))
            either = a.placed or b.placed or a.measure.window <= ONE_CALL
            sure = (a.placed and b.placed) or (either and is_country(other, world.entities))
            if level or (a.measure.by_place and sure and not _abroad(a, b, world)):
                return finding("different", "place.level", inner=Name(one), outer=Name(other))
            return finding("unknown", "place.within", inner=Name(one), outer=Name(other))
    countries = [is_country(spot, world.entities) for spot in (a.place, b.place)]
    if any(countries) and _abroad(a, b, world):
        return finding("unknown", "place.unknown")
    if sum(countries) == 1 and not a.measure.by_place and _uncharted(b if countries[0] else a, world):
        apart = a.place in b.siblings or b.place in a.siblings
        if not apart:
            return finding("unknown", "place.unknown")
    return finding("different", "place.different", a=Name(a.place), b=Name(b.place))


def _set_abroad(open_one: Subject, other: Subject, world: World) -> Finding | None:
    """A figure without a place is of its text's own land, which the other's place is not."""
    if open_one.place or not open_one.home or not other.placed or other.abroad or other.place is None:
        return None
    lands = {spot for spot in (other.place, *other.around) if is_country(spot, world.entities)}
    if not lands or not open_one.lands or lands & open_one.lands:
        return None
    return finding("different", "place.different", a=Name(open_one.home), b=Name(other.place))


def _uncharted(subject: Subject, world: World) -> bool:
    """A place that no gazetteer puts in a country may lie in any."""
    return subject.place is not None and not any(containers(subject.place, world.entities))


def _abroad(a: Subject, b: Subject, world: World) -> bool:
    """One country's people counted outside it: the people set the scope, the place is only where they are."""
    if a.entity is None or a.entity != b.entity or not is_country(a.entity, world.entities):
        return False
    return not any(
        spot is not None and (spot == a.entity or lies_in(spot, a.entity, world.entities))
        for spot in (a.place, b.place)
    )


def event(a: Subject, b: Subject, _: World) -> Finding | None:
    if a.claim.kind == "quantity":
        return None
    if a.event is None or b.event is None:
        return finding("unknown", "event.unknown")
    if a.event.id == b.event.id:
        return finding("same", "event.same", event=a.event)
    if not (a.event.known and b.event.known) and _may_be_one(a.event.id, b.event.id, a, b):
        return finding("unknown", "event.unknown")
    return finding("different", "event.different", a=a.event, b=b.event)


def kind(a: Subject, b: Subject, _: World) -> Finding | None:
    """Texts of two affairs that tell of two kinds of event, whatever else they share."""
    if not a.kinds or not b.kinds or a.kinds & b.kinds or (a.affair is not None and a.affair == b.affair):
        return None
    return finding("different", "event.kinds", a=_kinds(a), b=_kinds(b))


def _kinds(subject: Subject) -> Kinds:
    return Kinds(tuple(sorted(subject.kinds, key=lambda event: event.id)))


def affair(a: Subject, b: Subject, world: World) -> Finding | None:
    if a.affair is not None and a.affair == b.affair:
        return finding("same", "affair.same")
    return finding("unknown", "affair.unknown")


def hour(a: Subject, b: Subject, _: World) -> Finding | None:
    """Turnouts of two hours of one vote."""
    hours = [told if told and _HOUR.fullmatch(told) else None for told in (a.claim.population, b.claim.population)]
    if a.measure.id != "turnout" or hours[0] == hours[1]:
        return None
    return finding("different", "hour.different", a=a.claim, b=b.claim)


EVIDENCE: tuple[Evidence, ...] = (
    measure,
    unit,
    scale,
    stance,
    part,
    hour,
    population,
    place,
    event,
    kind,
    occasion,
    time,
    affair,
)
# what is open between claims of one measure, unit, stance and extent; what is quick to refuse most comes first
UNSETTLED: tuple[Evidence, ...] = (scale, hour, kind, time, population, place, event, occasion, affair)


def weigh(a: Subject, b: Subject, world: World, table: Sequence[Evidence] = EVIDENCE) -> tuple[Finding, ...]:
    """What speaks for or against one question, in the table's order; stops at a "different"."""
    found: list[Finding] = []
    for look in table:
        result = look(a, b, world)
        if result is not None:
            found.append(result)
            if result.verdict == "different":
                break
    return tuple(found)


def _of_no_matter(a: Subject, b: Subject, verdicts: Mapping[str, Finding]) -> bool:
    """A yes and a no that do not say to what: one affair holds many matters."""
    return a.claim.kind == "status" and verdicts["event"].verdict != "same"


def tied(findings: Sequence[Finding], a: Subject, b: Subject, world: World) -> bool:
    """Whether two claims that nothing speaks against tell of one affair; or, at one time, of one town, one named people
    or one named event.
    """
    verdicts = {found.code.partition(".")[0]: found for found in findings}
    if verdicts["affair"].verdict == "same" and not _of_no_matter(a, b, verdicts):
        return True
    dated = verdicts["time"].verdict == "same"
    unheard = a.affair is None or b.affair is None
    if a.claim.kind != "quantity":
        return dated and unheard and verdicts["event"].verdict == "same"
    here = verdicts["place"].verdict == "same" and a.place is not None
    town = here and not is_country(a.place or "", world.entities)
    if not dated:
        return town and a.measure.by_place and world.affairs.share(a.claim.document, b.claim.document) >= KIN
    nationwide = a.measure.by_place and not a.measure.cumulative and a.measure.window <= ONE_CALL
    return town or (here and (unheard or nationwide)) or (a.entity is not None and a.entity == b.entity)
