"""The entities of a run: what every document says about them, put together so that no order matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from operator import attrgetter

from graphkit.lexicons.geography import Country, Organisation, load_countries, load_organisations
from graphkit.model import Entity, EntityType, KnownBy, fixed
from graphkit.resolve.office_kinds import state_of
from graphkit.resolve.places import region_of
from graphkit.resolve.same import Party

_SUREST: tuple[KnownBy, ...] = ("name", "title", "kind")
_country, _part_of, _located_in, _near, _office = map(
    attrgetter, ("country", "part_of", "located_in", "near", "office")
)


@fixed
class Draft:
    """What one phrase says about an entity."""

    id: str
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    part_of: str | None = None
    located_in: str | None = None
    near: str | None = None  # where its text is set, for an office whose place no text names
    office: str | None = None  # the kind of office that it is, or whose holder
    known_by: KnownBy = "name"


@dataclass(slots=True)
class _Record:
    type: EntityType
    labels: dict[str, str] = field(default_factory=dict)  # composed, the same for every draft of the id
    names: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    known_by: set[KnownBy] = field(default_factory=set)


@cache
def _countries() -> dict[str, Country]:
    return {country.code: country for country in load_countries()}


@cache
def _organisations() -> dict[str, Organisation]:
    return {organisation_id(row): row for row in load_organisations()}


def organisation_id(row: Organisation) -> str:
    """The entity id of a known organisation: that of its country's office where it is one.

    A prefix keeps it apart from the codes of countries: ``fr/fo`` is a union, ``fo`` the Faroe Islands.
    """
    return f"{row.country or 'org'}/{row.office if row.country and row.office else row.id}"


class Registry:
    """Collects drafts; gives entities that do not depend on the order in which they came."""

    def __init__(self, users: Sequence[Entity]) -> None:
        self._users = {entity.id: entity for entity in users}
        self._drafts: defaultdict[str, dict[Draft, int]] = defaultdict(dict)  # by id, with how often each was said

    @property
    def drafts(self) -> tuple[tuple[Draft, int], ...]:
        """All that was noted, with how often."""
        return tuple(draft for told in self._drafts.values() for draft in told.items())

    def add(self, draft: Draft, times: int = 1) -> str:
        """Notes what a phrase says; the entity's id."""
        told = self._drafts[draft.id]
        told[draft] = told.get(draft, 0) + times
        return draft.id

    def _record(self, id_: str) -> _Record:
        """What all phrases together say of an entity: made when it is asked for, it takes more memory than they do."""
        told = self._drafts[id_]
        record = _Record(next(iter(told)).type)
        for draft in told:
            if draft.labels:
                record.labels |= dict(draft.labels)
            if draft.label:
                record.names.add(draft.label)
            if draft.aliases:
                record.aliases.update(filter(None, draft.aliases))
            record.known_by.add(draft.known_by)
        return record

    def _likeliest(self, id_: str, link: Callable[[Draft], str | None]) -> str | None:
        """What was said most often of an entity, the first in order of those said as often."""
        told = self._drafts[id_]
        if len(told) == 1:  # most are told in one way
            (draft,) = told
            return (link(draft) or None) if link(draft) != id_ else None
        counts: defaultdict[str, int] = defaultdict(int)
        for draft, times in told.items():
            if (value := link(draft)) and value != id_:
                counts[value] += times
        return min(counts, key=lambda value: (-counts[value], value)) if counts else None

    def kind(self, id_: str) -> EntityType:
        """The type of an entity by its id."""
        if id_ in self._users:
            return self._users[id_].type
        known = _known(id_)
        if known:
            return known.type
        return next(iter(self._drafts[id_])).type if id_ in self._drafts else "group"

    def camp(self, id_: str) -> str | None:
        """Whose people an entity's own are: an armed group's that lists know, else those of its country; those of a
        person are the body's that it speaks for. None for neither.
        """
        body = next((draft.part_of for draft in self._drafts.get(id_, ()) if draft.part_of), id_)
        if (body in self._users or _known(body)) and self.kind(body) == "group":
            return body
        country = body.partition("/")[0]
        return country if country in _countries() else None

    def parties(self) -> Iterator[Party]:
        """Every entity as the texts call it, to be held against each other (``same``)."""
        for id_, told in self._drafts.items():
            base, near = self._users.get(id_) or _known(id_), self._likeliest(id_, _near)
            own = frozenset(name for draft in told for name in (draft.label, *draft.aliases) if name)
            if base:
                names = own.union((base.label, *base.aliases), (text for _, text in base.labels))
                yield Party(id_, base.type, names, base.country, listed=True, near=near, office=base.office)
            else:
                country, office = self._likeliest(id_, _country), self._likeliest(id_, _office)
                yield Party(id_, next(iter(told)).type, own, country, near=near, office=office)

    def renamed(self, names: Mapping[str, str]) -> Registry:
        """The same with other ids. What goes by its id still is taken over as it is: the old registry is done with."""
        registry = Registry(tuple(self._users.values()))
        changed = {*names, *names.values()}
        changed |= {id_ for id_, told in self._drafts.items() if any(draft.part_of in names for draft in told)}
        for old, told in self._drafts.items():
            if old not in changed:
                registry._drafts[old] = told
                continue
            id_ = names.get(old, old)
            for draft, times in told.items():
                whole = draft.part_of and names.get(draft.part_of, draft.part_of)
                registry.add(replace(draft, id=id_, type=self.kind(id_), part_of=whole), times)
        return registry

    def entities(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        """The entities of the ids and of all that they refer to, by id."""
        wanted, waiting = dict[str, Entity](), list(ids)
        while waiting:
            id_ = waiting.pop()
            if id_ in wanted:
                continue
            entity = wanted[id_] = self._entity(id_)
            waiting += [link for link in (entity.country, entity.part_of, entity.located_in) if link]
        return tuple(wanted[id_] for id_ in sorted(wanted))

    def _entity(self, id_: str) -> Entity:
        base = self._users.get(id_) or _known(id_)
        if id_ not in self._drafts:
            return base or Entity(id_, "group", id_)
        record = self._record(id_)
        aliases = set(record.aliases)
        if base is None:
            names = sorted(record.names, key=lambda name: (-len(name), name))
            labels = tuple((language, record.labels[language]) for language in sorted(record.labels, reverse=True))
            label = labels[0][1] if labels else names[0] if names else id_
            office, country = self._likeliest(id_, _office), self._likeliest(id_, _country)
            return Entity(
                id_, record.type, label, labels, _sorted(aliases | record.names, label, labels),
                country, self._likeliest(id_, _part_of), self._likeliest(id_, _located_in), None, office,
                next(way for way in _SUREST if way in record.known_by), state_of(office, country),
            )  # fmt: skip
        known = _known(id_)
        aliases |= {*record.labels.values(), *base.aliases, *(known.aliases if known else ())}
        return Entity(
            id_, base.type, base.label, base.labels, _sorted(aliases, base.label, base.labels), base.country,
            base.part_of, base.located_in, base.wikidata, base.office, base.known_by, base.state,
        )  # fmt: skip


def _sorted(aliases: set[str], label: str, labels: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted(aliases - {label} | {text for _, text in labels if text != label}))


@cache
def _known(id_: str) -> Entity | None:
    """The entity of a country, a region or an organisation of the lexicons."""
    if id_ in _countries():
        return _country_entity(_countries()[id_])
    if id_.startswith("place/") and (region := region_of(id_)):
        labels = _labels(region.named.labels)
        forms = {form for language in ("fr", "en") for form in region.named.forms_in(language)}
        inside = f"place/{region.located_in}" if region.located_in else region.country
        return Entity(
            id_, "region", region.named.label_in("fr"), labels, _sorted(forms, labels[0][1], ()),
            region.country, None, inside, region.wikidata,
        )  # fmt: skip
    if id_ in _organisations():
        row = _organisations()[id_]
        labels = _labels(row.named.labels)
        forms = {form for language in ("fr", "en") for form in row.named.forms_in(language)}
        return Entity(
            id_, row.type, row.named.label_in("fr"), labels, _sorted(forms, labels[0][1], ()), row.country,
            wikidata=row.wikidata, office=row.office, state=state_of(row.office, row.country),
        )  # fmt: skip
    return None


def _country_entity(country: Country) -> Entity:
    names = {row.language: row for row in country.names}
    labels = tuple((language, names[language].name) for language in sorted(names, reverse=True))
    forms = {form for row in country.names for form in (row.name, *row.aliases, *row.capitals)}
    return Entity(
        country.code, "country", labels[0][1], labels, _sorted(forms, labels[0][1], ()),
        part_of=country.part_of, wikidata=country.wikidata, state=country.code,
    )  # fmt: skip


def _labels(labels: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    if labels[0][0] == "any":
        return (("fr", labels[0][1]), ("en", labels[0][1]))
    return tuple(sorted(labels, reverse=True))
