"""Which entities of a run are one: a body by its acronym in one text and written out in another.

What each text says of its entities is kept; only at the end of a run are all of them seen together. The outcome does
not depend on the order of the texts, and what was put together once is not put together further by a second look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import languages, load
from graphkit.lexicons.subjects import subject_phrases
from graphkit.model import EntityType, fixed
from graphkit.resolve.notions import notions
from graphkit.resolve.office_kinds import by_department, holders
from graphkit.resolve.parsing import heads_of
from graphkit.resolve.places import regions
from graphkit.resolve.spelling import sound
from graphkit.resolve.words import small_words

_BODIES: frozenset[EntityType] = frozenset({"agency", "group"})
_SHORT = re.compile(r"[^\W\d_]{2,}\d*")  # one word of letters, a number behind it or not: "ANIE", "Basarnas", "M23"
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # letters of an acronym that its words' initials may explain
_MANY = 65_536  # names of which the next look need not tell again what they are
_PROPER = 2  # words with capitals that make a name proper to one body


@fixed
class Party:
    """An entity as the texts of a run call it. ``listed``: a user's or one of the lexicons, which have it apart.

    ``near``: where the text of an office is set whose place it does not name.
    """

    id: str
    type: EntityType
    names: frozenset[str]
    country: str | None = None
    listed: bool = False
    near: str | None = None


def same(parties: Iterable[Party]) -> dict[str, str]:
    """Entity id -> the id of the one that it is too, for those that change; looked for until nothing changes."""
    found: dict[str, str] = {}
    standing = {party.id: party for party in parties}
    while step := _step(sorted(standing.values(), key=lambda party: party.id)):
        found = {old: step.get(new, new) for old, new in found.items()} | step
        _merge(standing, step)
    for remembered in (_office_held, _is_sign, _is_full, _signs, _full_names, _letters):
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
            for sign in _signs(party.names):
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
    explained = [(party, letters) for party in bodies if (letters := _letters(party.names))]
    for party in bodies:
        if len(party.names) != 1 or party.listed:
            continue
        (short,) = party.names
        if not (short.isupper() and short.isalpha() and len(short) >= _FEWEST):
            continue
        meant = [
            other
            for other, letters in explained
            if other is not party and party.country and other.country == party.country and fold(short) in letters
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


def _spokesmen(parties: Sequence[Party]) -> Iterator[list[Party]]:
    """A person, and the only body or office that a text has the person speak for: "Hugues Delvaux of the FWA"."""
    voices: defaultdict[str, list[Party]] = defaultdict(list)
    for party in parties:
        if party.type != "country" and not party.id.startswith("person/"):
            for name in _full_names(party.names):
                voices[name].append(party)
    for party in parties:
        if party.type == "official" and party.id.startswith("person/") and not party.listed:
            bodies = {body.id: body for name in _full_names(party.names) for body in voices.get(name, ())}
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


@lru_cache(_MANY)
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


@lru_cache(_MANY)
def _is_sign(name: str) -> bool:
    """Whether a name is an acronym or a proper name of one word, and no noun of an office ("Agence", "Police")."""
    if not _SHORT.fullmatch(name) or not name[0].isupper():
        return False
    if sum(char.isupper() for char in name) > 1:
        return True
    return len(name) > _FEWEST and not any(heads_of([name.lower()], language) for language in languages())


@lru_cache(_MANY)
def _is_full(name: str) -> bool:
    """Whether a name has two capitals and a word of its own: "Northern Coast Railway", not "Health Ministry"."""
    capitals: list[str] = [word for word in _WORD.findall(name) if word[0].isupper()]
    return len(capitals) >= _PROPER and any(word.lower() not in _common() for word in capitals)


@lru_cache(_MANY)
def _signs(names: frozenset[str]) -> tuple[str, ...]:
    """The acronyms, names of one word and full names among the names of a body."""
    return tuple(sorted({fold(name) for name in names if _is_sign(name) or _is_full(name)}))


@lru_cache(_MANY)
def _full_names(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted({fold(name) for name in names if _is_full(name)}))


@lru_cache(_MANY)
def _letters(names: frozenset[str]) -> frozenset[str]:
    """The initials of a body's names of several words."""
    return frozenset(letters for name in names if (letters := _initials_of(name)))


def _initials_of(name: str) -> str:
    """The initials of a name of several words, small words apart; none of a shorter one."""
    words = [word for word in _WORD.findall(name) if word.lower() not in small_words()]
    return fold("".join(word[0] for word in words)) if len(words) >= _FEWEST else ""


@cache
def _common() -> frozenset[str]:
    """The words of offices and of what they deal with in every language: many bodies have them."""
    found: set[str] = set()
    for language in languages():
        offices = [word for row in load(language, "speakers")["offices"].values() for word in row["words"]]
        phrases = (*offices, *subject_phrases(language))
        found |= {word.lower() for phrase in phrases for word in _WORD.findall(phrase)}
    return frozenset(found)
