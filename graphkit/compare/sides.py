"""Who fights in an affair or mourns its dead: which countries and armed groups those are, and whose people a figure
counts that does not say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from graphkit.compare.grounds import OWN_PEOPLE
from graphkit.compare.measures import Measures
from graphkit.compare.places import is_group
from graphkit.compare.subjects import Crowds, Sides, Subject
from graphkit.model import Entity

Entities = Mapping[str, Entity]
Camps = frozenset[str]  # the countries and armed groups whose losses an affair counts
Told = tuple[str, str | None]  # the class of those counted, and whose they are
Rule = Callable[[Subject, Sides, Camps, Entities], Told | None]

_COMMANDS = {"army", "staff", "ministry-defence"}  # kinds of office whose own people are soldiers
_IRREGULARS = ("combatant", "rebel")
_FIGHTERS = ("soldier", *_IRREGULARS)
_NOBODY: Camps = frozenset()


def sides_of(subjects: Iterable[Subject]) -> Sides:
    """The countries whose people of a class each affair counts: two armies of one war."""
    sides: defaultdict[Crowds, set[str]] = defaultdict(set)
    for subject in subjects:
        if subject.entity and subject.crowd is not None:
            sides[subject.crowd].add(subject.entity)
    return {key: frozenset(found) for key, found in sides.items()}


def on_their_sides(subjects: Sequence[Subject], sides: Sides, entities: Entities, measures: Measures) -> list[Subject]:
    """The subjects, with the people that their affair gives to those who do not say it: by the first rule that does."""
    camps = _camps(subjects, entities)

    def sided(subject: Subject) -> Subject:
        if subject.affair is None or not subject.measure.of_forces or subject.claim.kind != "quantity":
            return subject
        found = (rule(subject, sides, camps.get(subject.affair, _NOBODY), entities) for rule in RULES)
        told = next((one for one in found if one is not None), None)
        return replace(subject, population=measures.population(told[0]), entity=told[1]) if told else subject

    return [sided(subject) for subject in subjects]


def _camps(subjects: Iterable[Subject], entities: Entities) -> dict[int, frozenset[str]]:
    """The countries and armed groups whose fighters' losses each affair counts."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for subject in subjects:
        if not subject.entity or subject.affair is None or not subject.measure.cumulative:
            continue
        fights = subject.population is not None and subject.population.id in _FIGHTERS
        if fights or is_group(subject.entity, entities):
            found[subject.affair].add(subject.entity)
    return {affair: frozenset(camps) for affair, camps in found.items()}


def _of_a_group(subject: Subject, _: Sides, __: Camps, entities: Entities) -> Told | None:
    """An armed group's dead are fighters: "the movement put its own dead at 14"."""
    open_one = _says_nothing(subject) and subject.entity is not None
    return ("combatant", subject.entity) if open_one and is_group(subject.entity or "", entities) else None


def _of_an_army(subject: Subject, _: Sides, camps: Camps, entities: Entities) -> Told | None:
    """An army's own dead are soldiers: "the army lost eleven men"; and the soldiers whose dead it counts are its own,
    where it fights groups.
    """
    own = _commanded_by(subject.claim.origin, entities)
    if own is None or not subject.measure.cumulative:
        return None
    if _says_nothing(subject):
        return ("soldier", own) if subject.entity == own else None
    soldiers = subject.population is not None and subject.population.id == "soldier"
    foes = camps - {own}
    alone = soldiers and subject.entity is None and bool(foes) and all(is_group(foe, entities) for foe in foes)
    return ("soldier", own) if alone else None


def _of_health(subject: Subject, sides: Sides, _: Camps, entities: Entities) -> Told | None:
    """The bare dead of a health ministry are its own country's, where the affair counts those of two: "raised its count
    to 59 dead".
    """
    people, speaker = subject.population, entities.get(subject.claim.origin)
    if subject.entity or subject.crowd is None or people is None or not people.generic or speaker is None:
        return None
    two = sides.get(subject.crowd, _NOBODY)
    own = speaker.country if speaker.office in OWN_PEOPLE else None
    return (people.id, own) if own in two and len(two) > 1 else None


def _of_the_rebels(subject: Subject, _: Sides, camps: Camps, entities: Entities) -> Told | None:
    """ "120 rebels" are those of the one armed group whose fighters the affair counts."""
    groups = [camp for camp in camps if is_group(camp, entities)]
    people = subject.population.id if subject.population else ""
    return (people, groups[0]) if people in _IRREGULARS and subject.entity is None and len(groups) == 1 else None


def _of_the_enemy(subject: Subject, _: Sides, camps: Camps, entities: Entities) -> Told | None:
    """ "The enemy" of one of two sides is the other."""
    speaker = entities.get(subject.claim.origin)
    if subject.population is None or subject.population.id != "enemy" or subject.entity or speaker is None:
        return None
    others = camps - {speaker.id, speaker.country or ""}
    if len(camps) != 2 or len(others) != 1:
        return None
    (other,) = others
    return "combatant" if is_group(other, entities) else "soldier", other


def _commanded_by(origin: str, entities: Entities) -> str | None:
    """The country whose army, or who for it, speaks."""
    speaker = entities.get(origin)
    body = entities.get(speaker.part_of or origin) if speaker else None
    return body.country if body and body.office in _COMMANDS else None


def _says_nothing(subject: Subject) -> bool:
    return subject.population is None or subject.population.generic


RULES: tuple[Rule, ...] = (_of_a_group, _of_an_army, _of_health, _of_the_rebels, _of_the_enemy)
