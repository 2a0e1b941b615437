"""Two countries' people counted in one affair: which those are, and whose a figure is that does not say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphkit.compare.subjects import Sides, Subject
from graphkit.model import Entity

# kinds of office that count who was hurt on their own side; armies and governments count the enemy's dead too
_OWN_PEOPLE = {"ministry-health", "ministry-emergency", "hospital", "rescue", "civil_protection", "health_agency"}


def sides_of(subjects: Iterable[Subject]) -> Sides:
    """The countries whose people of a class each affair counts: two armies of one war."""
    sides: defaultdict[tuple[int, str], set[str]] = defaultdict(set)
    for subject in subjects:
        if subject.entity and subject.population and subject.affair is not None:
            sides[subject.affair, subject.population.id].add(subject.entity)
    return {key: frozenset(found) for key, found in sides.items()}


def on_their_sides(subjects: Sequence[Subject], sides: Sides, entities: Mapping[str, Entity]) -> list[Subject]:
    """The subjects, those of a country's that its health ministry counts: "raised its count to 59 dead".

    Only where the affair counts the people of two countries, of which it is one.
    """
    return [_on_its_side(subject, sides, entities) for subject in subjects]


def _on_its_side(subject: Subject, sides: Sides, entities: Mapping[str, Entity]) -> Subject:
    people, speaker = subject.population, entities.get(subject.claim.origin)
    if subject.entity or subject.affair is None or people is None or not people.generic or speaker is None:
        return subject
    two = sides.get((subject.affair, people.id), frozenset())
    own = speaker.country if speaker.office in _OWN_PEOPLE else None
    return replace(subject, entity=own) if own in two and len(two) > 1 else subject
