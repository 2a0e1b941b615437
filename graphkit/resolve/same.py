"""Which entities of a run are one: a body by its acronym in one text and written out in another.

What each text says of its entities is kept; only at the end of a run are all of them seen together. The outcome does
not depend on the order of the texts, and what was put together once is not put together further by a second look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.model import EntityType, fixed
from graphkit.resolve.notions import notions
from graphkit.resolve.office_kinds import by_department, holders
from graphkit.resolve.places import regions
from graphkit.resolve.signs import FEWEST, MANY, full_names, is_full, is_sign, letters, signs
from graphkit.resolve.spelling import sound, spelled_alike

_BODIES: frozenset[EntityType] = frozenset({"agency", "group"})


@fixed
class Party:
    """An entity as the texts of a run call it. ``listed``: a user's or one of the lexicons, which have it apart.

    ``near``: where the text of an office is set whose place it does not name; ``office``: its kind, or whose holder.
    """

    id: str
    type: EntityType
    names: frozenset[str]
    country: str | None = None
    listed: bool = False
    near: str | None = None
    office: str | None = None


def same(parties: Iterable[Party]) -> dict[str, str]:
    """Entity id -> the id of the one that it is too, for those that change; looked for until nothing changes."""
    found: dict[str, str] = {}
    standing = {party.id: party for party in parties}
    while step := _step(sorted(standing.values(), key=lambda party: party.id)):
        found = {old: step.get(new, new) for old, new in found.items()} | step
        _merge(standing, step)
    for remembered in (_office_held, is_sign, is_full, signs, full_names, letters):
        remembered.cache_clear()  # no other run asks of these names
    return found


def _step(parties: Sequence[Party]) -> dict[str, str]:
    """The sets of parties that are one by the surest reason that finds any, as far as they lie apart."""
    for reason in (
        _shared_names,
        _translated,
        _initials,
        _companies,
        _surnames,
        _spellings,
        _namesakes,
        _spokesmen,
        _holders,
        _seats,
        _offices,
    ):
        found: dict[str, str] = {}
        touched: set[str] = set()
        for cluster in reason(parties):
            if len(cluster) > 1 and touched.isdisjoint(party.id for party in cluster):
                touched |= {party.id for party in cluster}
                kept = min(cluster, key=_precedence)
                found |= {party.id: kept.id for party in cluster if party.id != kept.id}
        if found:
            return found
    return {}


def _precedence(party: Party) -> tuple[bool, bool, bool, int, str]:
    """A listed entity before a country's before a body of no document's own; a body before a person."""
    scoped = party.id.count("/") > 1
    return not party.listed, party.type == "official", party.country is None, scoped, party.id


def _merge(standing: dict[str, Party], step: Mapping[str, str]) -> None:
    """Puts the parties of a step together."""
    for old, new in sorted(step.items()):
        one, other = standing[new], standing.pop(old)
        standing[new] = replace(one, names=one.names | other.names, country=one.country or other.country)


def _shared_names(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """Bodies of one country, or of none, that share an acronym, a name of one word or a full name."""
    by_sign: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.type in _BODIES:
            for sign in signs(party.names):
                by_sign[sign].append(party)
    for sign in sorted(by_sign):
        yield from _of_one_country(by_sign[sign])


def _translated(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A body by its name in two languages: "Réseau des médecins soudanais", "Sudan Doctors Network"."""
    alike: defaultdict[frozenset[str], dict[str, Party]] = defaultdict(dict)
    for party in parties:
        if party.type in _BODIES:
            for name in party.names:
                if said := notions(name):
                    alike[said][party.id] = party
    for said in sorted(alike, key=sorted):
        yield from _of_one_country(list(alike[said].values()))


def _of_one_country(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """Parties by their country; those without one go with the only country there is."""
    if sum(party.listed for party in parties) > 1:
        return
    countries = sorted({party.country for party in parties if party.country})
    for country in countries or [""]:
        yield [p for p in parties if (p.country or "") == country or (not p.country and len(countries) == 1)]


def _initials(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """An acronym that no text explains, and the one body of its country whose words begin with its letters."""
    bodies = [party for party in parties if party.type in _BODIES]
    explained = [(party, initials) for party in bodies if (initials := letters(party.names))]
    for party in bodies:
        if len(party.names) != 1 or party.listed:
            continue
        (short,) = party.names
        if not (short.isupper() and short.isalpha() and len(short) >= FEWEST):
            continue
        meant = [
            other
            for other, initials in explained
            if other is not party and party.country and other.country == party.country and fold(short) in initials
        ]
        if len(meant) == 1:
            yield [party, *meant]


def _companies(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A name taken for a person's in one text that is a body's in another: "Halberg Pneus"."""
    bodies = {party.id.rpartition("/")[2]: party for party in parties if party.type == "group" and "/" in party.id}
    for party in parties:
        if party.type == "official" and not party.listed and party.id.startswith("person/"):
            body = bodies.get(party.id.rpartition("/")[2])
            if body and body.id.count("/") == 1 and len({body.country, party.country} - {None}) < 2:
                yield [body, party]


def _surnames(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A person by one name, and the only one of that country who has it among several."""
    people = [party for party in parties if party.id.startswith("person/") and party.country]
    for party in people:
        own = party.id.removeprefix("person/")
        others = [other for other in people if other.country == party.country and other is not party]
        full = [other for other in others if own in other.id.removeprefix("person/").split("-")]
        if "-" not in own and len(full) == 1:
            yield [*full, party]


def _spellings(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A person's full name as two languages spell it: "Taras Melnytchenko", "Taras Melnychenko"."""
    alike: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        first, _, name = party.id.partition("/")
        if first == "person" and "-" in name and (key := sound(name.replace("-", " "))):
            alike[key].append(party)
    for key in sorted(alike):
        yield from _of_one_country(alike[key])


def _namesakes(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A person in office by the last name, and the only one in such an office who has it: "le président Keïta"."""
    alike: defaultdict[tuple[str, str], list[Party]] = defaultdict(list)
    for party in parties:
        first, _, name = party.id.partition("/")
        if first == "person" and party.office:
            alike[party.office, spelled_alike(name.rpartition("-")[2])].append(party)
    for key in sorted(alike):
        full = [party for party in alike[key] if "-" in party.id]
        if len({spelled_alike(party.id.replace("-", " ")) for party in full}) == 1:
            yield from _of_one_country(alike[key])


def _spokesmen(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A person, and the only body or office that a text has the person speak for: "Hugues Delvaux of the FWA"."""
    voices: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.type != "country" and not party.id.startswith("person/"):
            for name in full_names(party.names):
                voices[name].append(party)
    for party in parties:
        if party.type == "official" and party.id.startswith("person/") and not party.listed:
            bodies = {body.id: body for name in full_names(party.names) for body in voices.get(name, ())}
            if len(bodies) == 1 and len({one.country for one in (party, *bodies.values()) if one.country}) < 2:
                yield [*bodies.values(), party]


def _holders(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """An office of one named place or country, and the one who holds it: the prosecutor and the prosecution."""
    bodies = {party.id: party for party in parties}
    for party in parties:
        body = bodies.get(_office_held(party.id))
        if body and party.country and body.country == party.country and not party.near and not body.near:
            yield [body, party]


def _seats(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A prefecture by its town and by its department: "préfecture de Lyon", "préfecture du Rhône"."""
    bodies = {party.id: party for party in parties}
    for party in parties:
        office, _, town = party.id.partition("/")
        wider = _departments().get((party.country or "", town)) if office in by_department() else None
        if wider and (body := bodies.get(f"{office}/{wider}")) and body.country == party.country:
            yield [body, party]


@cache
def _departments() -> dict[tuple[str, str], str]:
    """Country and town -> the region in which the town lies."""
    return {
        (row.country, row.id.rpartition("/")[2]): row.located_in.rpartition("/")[2]
        for row in regions().values()
        if row.country and row.located_in
    }


@lru_cache(MANY)
def _office_held(id_: str) -> str:
    """The id of the office whose holder an id names: ``official/mayor/lyon``, ``fr/minister-health``; else ``""``."""
    first, _, rest = id_.partition("/")
    name, _, place = rest.partition("/")
    if first == "official" and place and name in holders():
        return f"{holders()[name]}/{place}"
    name, hyphen, domain = rest.partition("-")
    return f"{first}/{holders()[name]}{hyphen}{domain}" if name in holders() else ""


def _offices(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """ "Le maire" of several texts that are set in one place in one month and name no town for him."""
    by_setting: defaultdict[tuple[str, str], list[Party]] = defaultdict(list)
    for party in parties:
        if party.near:
            by_setting[party.id.rpartition("/")[0], party.near].append(party)
    yield from (by_setting[key] for key in sorted(by_setting))
