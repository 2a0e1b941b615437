"""One document's sources and places, resolved to entities."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import NamedTuple

from graphkit.lexicons.accents import accented
from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load
from graphkit.lexicons.patterns import any_of
from graphkit.model import Document, EntityType, Period
from graphkit.resolve.acronyms import acronyms
from graphkit.resolve.areas import area_draft
from graphkit.resolve.bodies import Bodies, bodies_in
from graphkit.resolve.capitals import capital_town
from graphkit.resolve.gazetteer import Found, Gazetteer, Target
from graphkit.resolve.named_places import named_places
from graphkit.resolve.nearby import apposed, offices_named, one
from graphkit.resolve.periods import resolve
from graphkit.resolve.persons import people, surnames
from graphkit.resolve.places import PLACES, PlaceMention, choose, countries_of, most_named, setting
from graphkit.resolve.proper_names import whole_name, with_aside
from graphkit.resolve.registry import Draft, Registry
from graphkit.resolve.speakers import draft_of, issuing_office
from graphkit.resolve.targets import target_entity
from graphkit.resolve.town_adjectives import town_of, towns_in
from graphkit.resolve.words import Asked, ask, known_language, plain, slug


class GroupMention(NamedTuple):
    """An armed group named in a document: offsets into its text, end exclusive, and the entity's id."""

    start: int
    end: int
    entity: str


_NEAR = 200  # characters that an owner may stand before what is its own


class DocumentScope:
    """What the phrases of one document mean. ``country``: ISO code; ``place``: a region's or town's id."""

    def __init__(self, document: Document, registry: Registry, names: Gazetteer) -> None:
        self.document, self.registry, self.names = document, registry, names
        self.language = known_language(document.language)
        self.text = accented(plain(document.text), self.language)  # what every rule reads; offsets hold
        self.found = _outside(names.find(self.text), document, self.text, self.language)
        self._people = people(self.text, [hit for hit in self.found if hit.target.kind != "user"], self.language)
        self.surnames = surnames(self.text, self.found, self._people, self.language)
        self.found = [hit for hit in self.found if fold(self.text[hit.start : hit.end]) not in self.surnames]
        named = named_places(self.text, self.found, self._people, self.language)
        self.setting = setting(self.found, self.text, self.language, named)
        for mention in named:
            name = document.text[mention.start : mention.end]
            self.add(Draft(mention.entity, "region", name, (name,)))
        self.country, self.place = self.setting.country, self.setting.place
        self.countries = countries_of(self.setting.places)
        self.organisations = [
            (hit, target)
            for hit in self.found
            if hit.target.kind in ("organisation", "user") and (target := choose(hit, self.countries))
        ]
        self.slug = slug(document.id)
        self.credited: dict[str, None] = {}  # ids in the order of their first credit
        self.named: dict[str, str] = {}  # office or official (with its domain) -> the id it meant last
        self.known: dict[str, str] = {}  # folded short form -> id
        self.guessed: set[str] = set()  # ids of offices whose place no words tell
        self.roles: dict[str, str] = {}  # a spokesperson's role -> the institution that it meant last
        self.issuer: str | None = None  # who issues a text that names no outlet
        self._asked: dict[tuple[str, int | None], str] = {}
        self._offices: Mapping[str, tuple[Target, ...]] | None = None
        self._towns: dict[str, str] | None = None
        self._acronyms: dict[str, str] | None = None
        self._bodies: Bodies | None = None

    def speaker(self, phrase: str, at: int | None = None) -> str:
        """The entity id of a source's noun phrase as written; ``at``: its offset, for what is near to it."""
        key = (phrase, at)
        if key not in self._asked:
            text, language = self.text, self.language
            named = whole_name(text, phrase, at, self._acronym_table().values(), language)
            asked = ask(with_aside(text, named, at), language)
            draft = draft_of(self, asked, at)
            self._asked[key] = self.add(draft)
            for short in (asked.aside, self.acronym_of(asked)):
                if short:
                    self.known[fold(short)] = draft.id
        self.credited[self._asked[key]] = None
        return self._asked[key]

    def add(self, draft: Draft) -> str:
        """Registers what a phrase says; the entity's id."""
        return self.registry.add(draft)

    def outlet(self) -> str:
        """The entity that speaks where nobody is credited: the outlet, the text's issuer, else the document itself."""
        return self.issuer or self.add(self._outlet)

    @cached_property
    def _outlet(self) -> Draft:
        name = self.document.outlet
        if not name:
            return Draft(f"document/{self.slug}", "document", self.document.id)
        target = self.names.whole(name)
        if target and target.kind in ("organisation", "user"):
            id_ = target_entity(target)
            return Draft(id_, self.kind(id_), name, (name,))
        if office := issuing_office(self, name):
            return replace(office, aliases=(*office.aliases, name))
        plain = ask(name, self.language).text
        return Draft(f"outlet/{slug(plain)}", "outlet", name, (name, plain))

    def company(self) -> str | None:
        """The company that the text is about: the only one, or the one named most; None where there is none."""
        return self.speaker(self.bodies.main) if self.bodies.main else None

    def period(self, expression: str, *, past: bool = True) -> Period | None:
        """The days that a date expression means in this document; None where it cannot be told.

        ``past``: whether what it dates lies behind, so that a day without its year is the newest and not the next.
        """
        return resolve(expression, self.document.published or self.document.told, past=past)

    def capital(self) -> str | None:
        """The capital of the text's country, as a town."""
        return capital_town(self.country) if self.country else None

    def groups(self) -> tuple[GroupMention, ...]:
        """Every armed group named in the text, in its order."""
        named = ((hit, target_entity(target)) for hit, target in self.organisations)
        return tuple(GroupMention(hit.start, hit.end, id_) for hit, id_ in named if self.kind(id_) == "group")

    def camp(self, entity_id: str) -> str | None:
        """Whose people "its soldiers" are where an entity says it: an armed group's or a country's."""
        return self.registry.camp(entity_id)

    def area(self, name: str) -> str:
        """The id of an area larger than a country (``areas`` in the word lists); a continent is that of the text."""
        return self.add(area_draft(name, self.country))

    def places(self) -> tuple[PlaceMention, ...]:
        """Every place named in the text, in its order."""
        return self.setting.places

    def story_places(self) -> tuple[str, ...]:
        """The ids of the places named, most mentioned first."""
        return most_named(self.setting.places)

    def story_entities(self) -> tuple[str, ...]:
        """The ids of all that the text names or credits, sorted."""
        named = {mention.entity for mention in self.setting.places}
        named |= {target_entity(target) for _, target in self.organisations}
        return tuple(sorted(named | self.credited.keys()))

    @property
    def around(self) -> str | None:
        """The place that the text names most, else its country, and the month: where an office without a place sits."""
        place, published = self.place or self.country, self.document.published or self.document.told
        return f"{place} {published.edtf[:7]}" if place and published else None

    def kind(self, entity_id: str) -> EntityType:
        """The type of an entity."""
        return self.registry.kind(entity_id)

    def last_name_match(self, surname: str) -> str | None:
        """The full name, as the text has it, of a person that a short form means: "Lee", "Ben Othman"."""
        known = self._people.get(fold(surname.rpartition(" ")[2]))
        return known if known and (" " not in surname or fold(known).endswith(f" {fold(surname)}")) else None

    def office_place(self, office: str) -> Target | None:
        """The one country or place that the text names beside an office: "préfecture du Rhône"."""
        if self._offices is None:
            places = [(hit, hit.target) for hit in self.found if hit.target.kind in PLACES]
            self._offices = offices_named(self.text, places, self.language)
        return one(self._offices.get(office))

    def town_called(self, adjective: str) -> str | None:
        """The town that an adjective in small letters is made of ("liégeoise"): of the text, else of its country."""
        if self._towns is None:
            text, named = self.text, self.setting.places
            towns = [one for one in named if one.kind == "name" and one.entity.startswith("place/")]
            self._towns = {fold(text[one.start : one.end]): one.entity for one in towns}
        if not adjective.islower():
            return None
        found = town_of(adjective, self._towns, self.language)
        return found or (town_of(adjective, towns_in(self.country), self.language) if self.country else None)

    def owner(self, phrase: str) -> str | None:
        """The institution that "son secrétaire" belongs to: the last one named before, else credited."""
        text = self.text.lower()
        place = text.find(phrase.lower())
        near = [target for hit, target in self.organisations if place - _NEAR < hit.end <= place]
        if near:
            return target_entity(near[-1])
        return next((id_ for id_ in reversed(self.credited) if self.kind(id_) in ("agency", "group")), None)

    @property
    def bodies(self) -> Bodies:
        """The companies, associations and bodies of the state that the text shows its names to be."""
        if self._bodies is None:
            self._bodies = bodies_in(self.text, self.names, self.language)
        return self._bodies

    def expansion(self, acronym: str) -> str | None:
        """The words that the text explains an acronym by: "SGR" -> "Secrétariat à la gestion des risques"."""
        if not acronym.isupper() or not acronym.isalpha():
            return self.bodies.described.get(acronym)
        return self._acronym_table().get(acronym) or apposed(self.text, acronym, self.language)

    def acronym_of(self, asked: Asked) -> str | None:
        """The acronym by which the text goes on to call a phrase."""
        for short, words in (*self._acronym_table().items(), *self.bodies.described.items()):
            if fold(words) == asked.folded:
                return short
        return None

    def _acronym_table(self) -> dict[str, str]:
        if self._acronyms is None:
            self._acronyms = acronyms(self.text, self.language)
        return self._acronyms


def _outside(found: Sequence[Found], document: Document, text: str, language: str) -> Sequence[Found]:
    """The names that are no part of the outlet's longer one ("La Dépêche" in "La Dépêche du Ponant") or a sea's."""
    outlet = re.finditer(re.escape(document.outlet), document.text) if document.outlet else ()
    spans = [match.span() for match in (*outlet, *_waters(language).finditer(text))]
    if not spans:
        return found
    return [
        hit
        for hit in found
        if not any(start <= hit.start and hit.end <= end and (start, end) != hit[:2] for start, end in spans)
    ]


@lru_cache
def _waters(language: str) -> re.Pattern[str]:
    """Seas, lakes and rivers called after a country: "Indian Ocean", "le lac Tchad"."""
    return re.compile(rf"\b(?:{any_of(load(known_language(language), 'phrases')['waters'])})\b", re.IGNORECASE)
