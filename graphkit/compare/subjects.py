"""What a claim is about, with the gaps that its document's story can fill."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from graphkit.compare.affairs import Affairs
from graphkit.compare.copies import folded_origins
from graphkit.compare.grounds import counted_places, ground, own_lands, places_beside, seat
from graphkit.compare.measures import Happening, Measure, Measures, Population
from graphkit.compare.offices import one_office
from graphkit.compare.places import containers
from graphkit.compare.settings import Crowd, Occasions, once_each, settings_of
from graphkit.compare.spans import Span, span_of
from graphkit.compare.untold import told_elsewhere
from graphkit.model import Claim, Document, Entity, Period, Story, fixed

Voice = Literal["own", "unnamed", "person", "named"]
Crowds = tuple[int, str, bool]  # an affair, a class of people, and whether losses of theirs are counted
Sides = Mapping[Crowds, frozenset[str]]
_DAYS = 3  # a longer span ("in September", "since January") is told coarsely
_LONG_AGO = 60  # days before a text that it only recalls
_NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class World:
    """What every piece of evidence may ask: which place lies in which, which texts tell of one affair.

    ``sides``: the countries whose people of a class an affair counts, or counts the losses of.
    """

    entities: Mapping[str, Entity]
    affairs: Affairs
    sides: Sides = field(default_factory=dict)


@fixed
class Subject:
    """A claim seen by the evidence functions. None is unknown, never "the same"."""

    claim: Claim
    origin: str  # with copies of one text folded together
    voice: Voice  # whether a text tells it on its own account, or credits one without a name, or one of no known office
    state: str | None  # the country whose government speaks
    office: str | None  # the kind of office that speaks
    measure: Measure
    unit: str
    population: Population | None
    entity: str | None
    place: str | None
    placed: bool  # whether its own words tell the place, and not only who speaks or where the text is set
    around: frozenset[str]  # what the place lies in
    home: str | None  # the place that its text names most
    homeland: str | None  # the country of that place
    lands: frozenset[str]  # the countries that its text names, and those of its places
    event: Happening | None
    kinds: frozenset[Happening]  # kinds of event that its text tells of
    occasions: Occasions  # when its text says that events of a kind took place
    when: Period | None
    published: Period | None
    affair: int | None
    language: str
    span: Span
    paragraph: int  # of its text, in which it is told
    siblings: frozenset[str]  # places for which the same document counts the same thing
    peers: frozenset[str]  # classes of people or things that are told apart where it stands

    @property
    def eve(self) -> Period | None:
        """The day of the event that its text tells of, where the value holds for days that begin before it."""
        first = min((day for days in self.occasions.values() for day in days), default=None) if self.occasions else None
        if first is None or self.when is None or self.when.start >= first.start:
            return None
        return first if (self.when.end - self.when.start).days <= _DAYS else None

    @property
    def recalled(self) -> bool:
        """Whether its text looks back with it: "last year's cyclone killed 19"."""
        told, published = self.claim.as_of, self.published
        return bool(told and published and (published.start - told.end).days > _LONG_AGO)

    @property
    def settled(self) -> tuple[str | None, ...]:
        """What other texts of its affair may have settled of it: measure, unit, place, and those counted."""
        people = self.population.id if self.population else None
        return self.measure.id, self.unit, self.place, people, self.entity

    @property
    def crowd(self) -> Crowds | None:
        """By which the countries are found whose people its affair counts likewise."""
        if self.population is None or self.affair is None:
            return None
        return self.affair, self.population.id, self.measure.cumulative

    @property
    def planned(self) -> bool:
        """What is still to come; no sum: "will cost 120 million" and "puts the bill at 150" estimate one thing."""
        return self.claim.modality == "planned" and self.claim.measure != "cost"

    @property
    def abroad(self) -> bool:
        """Whether one country's people are counted outside it."""
        return self.entity is not None and self.place != self.entity and self.entity not in self.around


def subjects_of(
    claims: Sequence[Claim],
    stories: Mapping[str, Story],
    documents: Mapping[str, Document],
    world: World,
    measures: Measures,
    copies: Mapping[str, str],
) -> list[Subject]:
    """A subject for each claim that has a value, in the order of claim ids."""
    of_a_day = cache(lambda name: measures.measure(name).of_a_day)
    counted, beside = counted_places(claims), places_beside(claims, stories, world.entities, of_a_day)
    peers = _peers(claims, measures)
    folded = folded_origins(claims, copies, world.entities)
    offices = one_office(claims, world.affairs.number, world.entities)
    lands = own_lands(claims, world.affairs.number, world.entities)
    elsewhere = told_elsewhere(claims, world.affairs.number, offices)
    settings = settings_of(claims, stories, documents, world.entities, world.affairs.number, measures)
    around = cache(lambda place: frozenset(containers(place, world.entities)))
    voice = cache(lambda origin: _voice(origin, world.entities))
    subjects = []
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.id)):
        span = span_of(claim)
        if span is None:
            continue
        own = (claim.measure, claim.quantity.unit if claim.quantity else "", claim.place)
        told, unit, there = elsewhere.get(claim.id, own)
        at, measure = settings[claim.document], measures.measure(told)
        siblings = counted.get((claim.document, claim.measure), _NOWHERE)
        place = claim.place or there
        if place is None and measure.by_place:
            place = seat(claim, world.entities) or beside.get(claim.id)
            if place is None and measure.of_a_day:
                place = ground(at.home, siblings, world.entities)
        elif place is None:
            place = beside.get(claim.id) or lands.get(claim.id)
        population, entity = _counted(claim, measures, at.crowds)
        speaker = world.entities.get(claim.origin)
        origin = folded.get(claim.id, claim.origin)
        origin = origin if at.affair is None else offices.get((at.affair, origin), origin)
        subjects.append(
            Subject(
                claim,
                origin,
                voice(origin),
                speaker.state if speaker else None,
                speaker.office if speaker else None,
                measure,
                unit,
                population,
                entity,
                place,
                claim.place is not None,
                around(place) if place else _NOWHERE,
                at.home,
                at.land,
                at.lands,
                measures.event(claim.event) or _only_event(claim, at.events),
                at.kinds,
                at.occasions,
                claim.as_of or at.published,
                at.published,
                at.affair,
                at.language,
                span,
                bisect_right(at.paragraphs, claim.evidence.value_start),
                siblings,
                peers.get((claim.document, claim.measure, claim.origin), _NOWHERE),
            )
        )
    return subjects


def _peers(claims: Iterable[Claim], measures: Measures) -> dict[tuple[str, str, str], frozenset[str]]:
    """The classes of which an origin counts a measure in a document, by document, measure and origin; with them the
    soldiers and fighters that anybody counts there, who fight each other.
    """
    peers: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    armed: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if population := measures.population(claim.population):
            peers[claim.document, claim.measure, claim.origin].add(population.id)
            if "soldier" in (population.id, *population.like):
                armed[claim.document, claim.measure].add(population.id)
    return once_each({key: frozenset(found | armed.get(key[:2], set())) for key, found in peers.items()})


def _voice(origin: str, entities: Mapping[str, Entity]) -> Voice:
    """A body or person without capital, country or place is known only by a common noun ("a doctor", "officials").

    A person may speak for a body that the text does not name.
    """
    entity = entities.get(origin)
    if entity is None:
        return "named"
    if entity.type in ("outlet", "document"):
        return "own"
    known = entity.country or entity.located_in or entity.part_of or entity.wikidata
    if not known and not any(char.isupper() for char in entity.label):
        return "unnamed"
    return "person" if entity.type == "official" and entity.office is None else "named"


def _only_event(claim: Claim, named: Sequence[Happening]) -> Happening | None:
    """A date told without saying of what is that of the one event that its text tells of."""
    return named[0] if claim.kind == "date" and len(named) == 1 else None


def _counted(claim: Claim, measures: Measures, crowds: frozenset[Crowd]) -> tuple[Population | None, str | None]:
    measure = measures.measure(claim.measure)
    if measure.of_nobody:
        return None, None
    things = claim.quantity is not None and claim.quantity.unit not in ("person", "percent")
    population, entity = measures.population(claim.population, things=things), claim.population_entity
    if population and entity is None and population.id in measure.whoever:
        population = measures.population("person")
    if not measure.of_forces:
        return population, entity
    before = {(whose, crowd) for whose, crowd, at in crowds if at <= claim.evidence.value_start}
    if entity is not None:
        named = {crowd for whose, crowd in before if whose == entity and not crowd.generic}
        bare = population is not None and population.generic and not measure.cumulative
        return (next(iter(named)) if bare and len(named) == 1 else population), entity  # "6 000 hommes" of a country's
    countries = {whose for whose, _ in before}
    if len(countries) != 1:
        return population, None
    named = {crowd for _, crowd in before if not crowd.generic}
    (whose,) = countries
    if population in named:
        return population, whose
    if (population is None or population.generic) and claim.place is None:
        return (next(iter(named), population) if len(named) <= 1 else population), whose
    return population, None
