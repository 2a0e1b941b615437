"""What the claims of one text have in common: where it is set, the events, peoples and countries that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graphkit.compare.measures import Happening, Measures, Population
from graphkit.compare.places import containers, is_country
from graphkit.model import Claim, Document, Entity, Period, Story

Occasions = Mapping[Happening, tuple[Period, ...]]
Crowd = tuple[str | None, Population, int]  # whose they are, who they are, and where they are first counted
Key = TypeVar("Key")
Value = TypeVar("Value")
_HAPPENED = ("occurred", "started")
_NONE: Occasions = {}


@dataclass(frozen=True, slots=True)
class Setting:
    """What the claims of one text have in common: fields of their subjects, and the events and peoples it names."""

    home: str | None
    land: str | None
    lands: frozenset[str]
    events: tuple[Happening, ...]
    kinds: frozenset[Happening]
    occasions: Occasions
    crowds: frozenset[Crowd]
    paragraphs: Sequence[int]  # where they start
    published: Period | None
    affair: int | None
    language: str


def settings_of(
    claims: Sequence[Claim],
    stories: Mapping[str, Story],
    documents: Mapping[str, Document],
    entities: Mapping[str, Entity],
    affair_of: Callable[[str], int | None],
    measures: Measures,
) -> dict[str, Setting]:
    """The setting of each text that claims something, by document."""
    crowds, occasions = _crowds(claims, measures), _occasions(claims, measures)
    lands = once_each({name: _lands(story, entities) for name, story in stories.items()})
    kinds = once_each({name: _kinds(measures.events_named(story.events)) for name, story in stories.items()})
    found = {}
    for name in sorted({claim.document for claim in claims}):
        story, document = stories.get(name), documents.get(name)
        events = tuple(measures.events_named(story.events)) if story else ()
        home = story.places[0] if story and story.places else None
        found[name] = Setting(
            home,
            _country(home, entities),
            lands.get(name, frozenset()),
            events,
            kinds.get(name, frozenset()),
            occasions.get(name, _NONE),
            crowds.get(name, frozenset()),
            story.paragraphs if story else (),
            (document.published if document else None) or (story.published if story else None),
            affair_of(name),
            document.language if document else "",
        )
    return found


def once_each(rows: Mapping[Key, frozenset[Value]]) -> dict[Key, frozenset[Value]]:
    """The same, with one set for all that are equal: an empty one takes as much memory as a claim."""
    known: dict[frozenset[Value], frozenset[Value]] = {}
    return {key: known.setdefault(found, found) for key, found in rows.items()}


def _kinds(events: Iterable[Happening]) -> frozenset[Happening]:
    return frozenset(event for event in events if not event.matter)


def _country(place: str | None, entities: Mapping[str, Entity]) -> str | None:
    around = (place, *containers(place, entities)) if place else ()
    return next((spot for spot in around if is_country(spot, entities)), None)


def _lands(story: Story, entities: Mapping[str, Entity]) -> frozenset[str]:
    around = (spot for place in story.places for spot in (place, *containers(place, entities)))
    return frozenset(spot for spot in around if is_country(spot, entities))


def _occasions(claims: Iterable[Claim], measures: Measures) -> dict[str, Occasions]:
    """By document, the dates that it gives for events of a kind that recurs."""
    told: defaultdict[str, defaultdict[Happening, set[Period]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        event = measures.event(claim.event)
        if claim.measure in _HAPPENED and isinstance(claim.value, str) and event and event.days is not None:
            told[claim.document][event].add(Period.parse(claim.value))
    return {name: {event: tuple(sorted(days)) for event, days in row.items()} for name, row in told.items()}


def _crowds(claims: Iterable[Claim], measures: Measures) -> dict[str, frozenset[Crowd]]:
    """The named peoples that each document counts: one of them answers for a bare "600 dead" beside it. Its drones and
    tanks do not.
    """
    crowds: defaultdict[str, dict[tuple[str, Population], int]] = defaultdict(dict)
    for claim in claims:
        population = measures.population(claim.population)
        people = claim.quantity is not None and claim.quantity.unit == "person"
        if people and claim.population_entity and population and not population.subgroup:
            told, at = crowds[claim.document], claim.evidence.value_start
            key = (claim.population_entity, population)
            told[key] = min(at, told.get(key, at))
    return {document: frozenset((*key, at) for key, at in told.items()) for document, told in crowds.items()}
