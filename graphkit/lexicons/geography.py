"""The world as data: countries, regions, cities, organisations and metonyms, named in every language.

What stands in the files is checked when it is read: a surface form that names two countries must be listed
as ambiguous in its language's ``countries.yaml``. Forms are compared folded (``geography_checks.fold``).

How to match them: demonyms in any case (French writes them small); names, capitals and aliases as written;
a form in capitals only (``US``, ``CAR``) never in small letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from graphkit.errors import LexiconError
from graphkit.lexicons.geography_checks import (
    check_ambiguous,
    check_q_numbers,
    fold,
    known,
    one_of,
    same_keys,
)
from graphkit.lexicons.loader import is_begun, languages, load, shared

OrganisationType = Literal["agency", "group", "outlet"]
RegionType = Literal["region", "city"]
Continent = Literal["africa", "americas", "asia", "europe", "oceania"]


@dataclass(frozen=True, slots=True)
class CountryNames:
    """What a country is called in one language."""

    language: str
    name: str
    capitals: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()  # adjectives and inhabitants, every form
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form, each once: name, aliases, demonyms, capitals."""
        return tuple(dict.fromkeys((self.name, *self.aliases, *self.demonyms, *self.capitals)))


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory. ``code``: ISO 3166-1 alpha-2, small letters; ``part_of``: another such code."""

    code: str
    names: tuple[CountryNames, ...]  # one a language, sorted by language
    continent: Continent
    wikidata: str | None = None
    part_of: str | None = None

    def in_language(self, language: str) -> CountryNames:
        """Its names in a language. Raises LexiconError where the language has none."""
        for names in self.names:
            if names.language == language:
                return names
        raise LexiconError(f"country {self.code}: no names in {language!r}; add them to {language}/countries.yaml")


@dataclass(frozen=True, slots=True)
class Metonym:
    """A building or street that stands for an office: ``Quai d'Orsay`` for the French foreign ministry."""

    form: str
    country: str
    office: str


@dataclass(frozen=True, slots=True)
class Named:
    """Labels and aliases by language; the language ``any`` holds forms that are the same everywhere."""

    labels: tuple[tuple[str, str], ...]  # (language, label)
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (language, forms)
    demonyms: tuple[tuple[str, tuple[str, ...]], ...] = ()  # of regions: adjectives and inhabitants

    def label_in(self, language: str) -> str:
        """The label in a language, else the first one there is."""
        return dict(self.labels).get(language, self.labels[0][1])

    def forms_in(self, language: str) -> tuple[str, ...]:
        """Every form in a language, each once, the label first."""
        aliases = dict(self.aliases)
        return tuple(dict.fromkeys((self.label_in(language), *aliases.get("any", ()), *aliases.get(language, ()))))

    def demonyms_in(self, language: str) -> tuple[str, ...]:
        """Its adjectives and inhabitants in a language, as far as they are listed."""
        return dict(self.demonyms).get(language, ())


@dataclass(frozen=True, slots=True)
class Organisation:
    """An agency, armed group or outlet known world-wide; ``country`` is a code, None where it has none."""

    id: str
    type: OrganisationType
    named: Named
    country: str | None = None
    office: str | None = None  # the office of that country which this is
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A place inside a country, or across countries (``country`` is None then)."""

    id: str
    type: RegionType
    named: Named
    country: str | None = None
    located_in: str | None = None  # the id of another region
    wikidata: str | None = None


@cache
def load_countries() -> tuple[Country, ...]:
    """Every country and territory, by code, with its names in every language that has them.

    Raises LexiconError where a code lacks names, a Q-number is malformed or shared, or a form names two
    countries without being listed as ambiguous.
    """
    rows: Mapping[str, Mapping[str, Any]] = shared("countries")["countries"]
    words = {language: _country_rows(language) for language in languages()}
    for language, named in words.items():
        same_keys(f"{language}/countries.yaml", named, rows)
    countries = tuple(
        Country(
            code=code,
            names=tuple(_country_names(language, named[code]) for language, named in words.items()),
            continent=one_of("countries.yaml", code, row["continent"], get_args(Continent)),
            wikidata=row.get("wikidata"),
            part_of=known("countries.yaml", code, row.get("part_of"), rows),
        )
        for code, row in sorted(rows.items())
    )
    check_q_numbers("countries.yaml", ((country.code, country.wikidata) for country in countries))
    for language in words:
        owners = ((country.code, country.in_language(language).forms) for country in countries)
        check_ambiguous(f"{language}/countries.yaml", owners, load_ambiguous(language))
    return countries


@cache
def load_ambiguous(language: str) -> Mapping[str, tuple[str, ...]]:
    """Folded form -> the codes of the countries that it can name, the likelier first."""
    rows: Mapping[str, list[str]] = load(language, "countries")["ambiguous"]
    return {fold(form): tuple(codes) for form, codes in rows.items()}


@cache
def load_homonyms(language: str) -> frozenset[str]:
    """Folded forms of countries and regions that are as often a person, a river or a plain word."""
    return frozenset(map(fold, (*load(language, "countries")["homonyms"], *shared("regions")["homonyms"])))


@cache
def load_metonyms(language: str) -> tuple[Metonym, ...]:
    """The metonyms of a language, by form. Raises LexiconError where one names an unknown country."""
    where, codes = f"{language}/metonyms.yaml", shared("countries")["countries"]
    rows: Mapping[str, Mapping[str, str]] = load(language, "metonyms")["metonyms"]
    for form, row in rows.items():
        known(where, form, row["country"], codes)
    return tuple(Metonym(form, row["country"], row["office"]) for form, row in sorted(rows.items()))


@cache
def load_organisations() -> tuple[Organisation, ...]:
    """Agencies, groups and outlets known world-wide, by id. Raises LexiconError where a row is malformed."""
    where, codes = "organisations.yaml", shared("countries")["countries"]
    rows: Mapping[str, Mapping[str, Any]] = shared("organisations")["organisations"]
    organisations = tuple(
        Organisation(
            id=id_,
            type=one_of(where, id_, row["type"], get_args(OrganisationType)),
            named=_named(where, id_, row),
            country=known(where, id_, row.get("country"), codes),
            office=row.get("office"),
            wikidata=row.get("wikidata"),
        )
        for id_, row in sorted(rows.items())
    )
    check_q_numbers(where, ((organisation.id, organisation.wikidata) for organisation in organisations))
    return (*organisations, *load_bodies())


@cache
def load_bodies() -> tuple[Organisation, ...]:
    """The bodies of states, by country and field. Raises LexiconError where a country is unknown or a body nameless."""
    where, codes = "national_bodies.yaml", shared("countries")["countries"]
    rows: Mapping[str, Mapping[str, Mapping[str, list[str]]]] = shared("national_bodies")["bodies"]
    return tuple(
        Organisation(f"{code}/{field}", "agency", _named_body(where, f"{code}/{field}", row), code, field)
        for code, bodies in sorted(rows.items())
        if known(where, code, code, codes)
        for field, row in sorted(bodies.items())
    )


@cache
def field_of_body(country: str, field: str) -> str:
    """The field under which a country's body is listed that deals with ``field`` too, else the field itself."""
    bodies: Mapping[str, Mapping[str, list[str]]] = shared("national_bodies")["bodies"].get(country, {})
    return next((listed for listed, row in sorted(bodies.items()) if field in row.get("also", ())), field)


@cache
def load_regions() -> tuple[Region, ...]:
    """Regions and cities, by id. Raises LexiconError where a row is malformed."""
    where, codes = "regions.yaml", shared("countries")["countries"]
    rows: Mapping[str, Mapping[str, Any]] = shared("regions")["regions"]
    regions = tuple(
        Region(
            id=id_,
            type=one_of(where, id_, row.get("type", "region"), get_args(RegionType)),
            named=_named(where, id_, row),
            country=known(where, id_, row.get("country"), codes),
            located_in=known(where, id_, row.get("located_in"), rows),
            wikidata=row.get("wikidata"),
        )
        for id_, row in sorted(rows.items())
    )
    check_q_numbers(where, ((region.id, region.wikidata) for region in regions))
    return regions


def _country_rows(language: str) -> Mapping[str, Mapping[str, Any]]:
    """The countries' names by code; where a language is only begun, the others go by their English name."""
    rows: Mapping[str, Mapping[str, Any]] = load(language, "countries")["countries"]
    if not is_begun(language):
        return rows
    english = load("en", "countries")["countries"].items()
    return {code: rows.get(code, {"name": row["name"]}) for code, row in english}


def _country_names(language: str, row: Mapping[str, Any]) -> CountryNames:
    lists = (tuple(row.get(slot, ())) for slot in ("capitals", "demonyms", "aliases"))
    return CountryNames(language, row["name"], *lists)


def _named(where: str, id_: str, row: Mapping[str, Any]) -> Named:
    """Labels and aliases of a row; ``label: X`` is short for a label that is the same in every language."""
    labels = {"any": row["label"]} if "label" in row else row.get("labels")
    if not labels:
        raise LexiconError(f"{where}: {id_} has no label; add 'label:' or 'labels: {{fr: ..., en: ...}}'")
    return Named(tuple(labels.items()), _by_language(row.get("aliases")), _by_language(row.get("demonyms")))


def _named_body(where: str, id_: str, row: Mapping[str, list[str]]) -> Named:
    """The forms of a state's body; its label is the first that holds in every language, else one a language."""
    forms = {language: tuple(its_forms) for language, its_forms in row.items() if language != "also" and its_forms}
    if not forms:
        raise LexiconError(f"{where}: {id_} has no name; add one or remove it")
    labels = {"any": forms["any"][0]} if "any" in forms else {language: its[0] for language, its in forms.items()}
    return Named(tuple(labels.items()), tuple(forms.items()))


def _by_language(forms: Mapping[str, list[str]] | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((language, tuple(its_forms)) for language, its_forms in (forms or {}).items())
