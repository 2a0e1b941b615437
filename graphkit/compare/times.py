"""Whether two claims can be of one time: evidence from as-of days, dates of events and days of publication."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.compare.findings import Days, Finding, finding
from graphkit.compare.measures import Happening
from graphkit.compare.places import is_country
from graphkit.compare.subjects import Subject, World
from graphkit.model import Period

_LOCAL = 60  # days that one town's event keeps being told
ONE_CALL = 31  # days: a country votes or strikes once in so short a time


def occasion(a: Subject, b: Subject, _: World) -> Finding | None:
    """Texts that date two events of one kind: two earthquakes in a month, two strikes."""
    if a.claim.kind != "quantity":
        return None
    for early, late in ((a, b), (b, a)) if _of_an_event(a) else ():
        if early.eve and not late.eve and late.when and late.when.end >= early.eve.start:
            return finding("different", "occasion.eve", day=early.eve)
    for happening in a.occasions:
        days, others = _held(a, happening), _held(b, happening)
        if days and others and all(gap(one, two) > (happening.days or 0) for one in days for two in others):
            return finding("different", "occasion.different", event=happening, a=days[0], b=others[0])
    return None


def _held(subject: Subject, happening: Happening) -> Sequence[Period]:
    """When its text says that events of a kind took place; a strike that is called for next month brought no figure."""
    days, published = subject.occasions.get(happening, ()), subject.published
    return [day for day in days if subject.planned or published is None or day.start <= published.end]


def _of_an_event(subject: Subject) -> bool:
    """Whether an event brings a figure about: its dead, its crowd; not the jobs for which a strike is called."""
    measure = subject.measure
    return not subject.planned and (measure.cumulative or measure.fleeting or measure.window <= ONE_CALL)


def time(a: Subject, b: Subject, world: World) -> Finding | None:
    first, second = moment(a), moment(b)
    if first is None or second is None:
        return finding("unknown", "time.unknown")
    days = gap(first, second)
    window = max(a.measure.window, b.measure.window)
    if _of_an_event(a) and _local(a, world) and _local(b, world):
        window = min(window, _LOCAL)
    if a.recalled != b.recalled and _whoever(a) and _whoever(b):
        window = min(window, _LOCAL)
    if a.claim.kind == "date" and a.event == b.event and a.event and a.event.days is not None:
        window = min(window, a.event.days)
    if days > window:
        return finding("different", "time.different", days=Days(days))
    return finding("same", "time.same", days=Days(days)) if days else finding("same", "time.together")


def _local(subject: Subject, world: World) -> bool:
    """People of no special kind counted in one town: its accident of spring is not that of autumn."""
    town = subject.place is not None and not is_country(subject.place, world.entities)
    return town and _whoever(subject)


def _whoever(subject: Subject) -> bool:
    """People of no special kind."""
    whoever = subject.entity is None and (subject.population is None or subject.population.generic)
    return subject.claim.kind == "quantity" and whoever


def moment(subject: Subject) -> Period | None:
    """What places a claim in time: the date told for an event's date, else the day the value holds for."""
    if subject.claim.kind == "date" and isinstance(subject.claim.value, str):
        return Period.parse(subject.claim.value)
    return subject.when


def gap(first: Period, second: Period) -> int:
    """Days between two periods; 0 where they touch or overlap."""
    if first.end < second.start:
        return (second.start - first.end).days
    return (first.start - second.end).days if second.end < first.start else 0
