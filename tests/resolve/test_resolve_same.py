"""Entities that several texts call by different names: which are one, and what holds whatever the texts are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.model import Document
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.same import Party, same


def body(id_: str, *names: str, country: str | None = None, listed: bool = False) -> Party:
    return Party(id_, "agency", frozenset(names), country, listed)


def person(id_: str, *names: str, country: str | None = None) -> Party:
    return Party(id_, "official", frozenset(names), country)


BRIGADE = body("tn/brigade-des-routes", "Brigade nationale des routes du Sud", "BNRS", country="tn")
ONE = {
    "an acronym that one text explains": (
        [BRIGADE, body("tn/bnrs", "BNRS", country="tn")],
        {"tn/brigade-des-routes": "tn/bnrs"},
    ),
    "an acronym that no text explains, by its initials": (
        [
            body("tn/observatoire", "Observatoire national des routes", country="tn"),
            body("tn/onr", "ONR", country="tn"),
        ],
        {"tn/onr": "tn/observatoire"},
    ),
    "a name of one word, without a country beside one with it": (
        [body("group/secourya", "Secourya"), body("ml/rescue", "Secourya", "agence de secours", country="ml")],
        {"group/secourya": "ml/rescue"},
    ),
    "a listed body stays": (
        [body("x/zz", "ZZT", country="it"), body("it/weather", "ZZT", country="it", listed=True)],
        {"x/zz": "it/weather"},
    ),
    "a company that one text takes for a person": (
        [person("person/brand-tyres", "Brand Tyres"), Party("group/brand-tyres", "group", frozenset({"Brand Tyres"}))],
        {"person/brand-tyres": "group/brand-tyres"},
    ),
    "a person in office by the last name, in two spellings": (
        [
            Party("person/olav-zarenskiy", "official", frozenset({"Olav Zarenskiy"}), office="presidency"),
            Party("person/zarensky", "official", frozenset({"Zarensky"}), office="presidency"),
            Party("person/zarenska", "official", frozenset({"Zarenska"}), office="prosecution"),
        ],
        {"person/zarensky": "person/olav-zarenskiy"},
    ),
    "an office whose town no text names, in texts of one place and month": (
        [
            Party("official/mayor/a-txt", "official", frozenset({"maire"}), "no", near="place/vestland 2026-03"),
            Party("official/mayor/b-txt", "official", frozenset({"mayor"}), "no", near="place/vestland 2026-03"),
        ],
        {"official/mayor/b-txt": "official/mayor/a-txt"},
    ),
    "a full name under two kinds": (
        [
            Party("company/northern-coast-railway", "group", frozenset({"Northern Coast Railway", "Railway"})),
            body("group/ncr", "Northern Coast Railway", "NCR"),
        ],
        {"group/ncr": "company/northern-coast-railway"},
    ),
    "a body by its name in two languages": (
        [
            Party("association/reseau", "group", frozenset({"Réseau des médecins soudanais"}), "sd"),
            Party("association/network", "group", frozenset({"Sudan Doctors Network", "network"})),
        ],
        {"association/network": "association/reseau"},
    ),
    "one whom a text has speak for a body": (
        [person("person/kari-olsen", "Kari Olsen"), body("no/union", "Handel", "Kari Olsen", country="no")],
        {"person/kari-olsen": "no/union"},
    ),
    "an office of a town and its holder": (
        [body("prosecution/bergen", "parquet", country="no"), person("official/prosecutor/bergen", country="no")],
        {"official/prosecutor/bergen": "prosecution/bergen"},
    ),
    "a minister and the ministry": (
        [body("no/ministry-health", "ministry", country="no"), person("no/minister-health", country="no")],
        {"no/minister-health": "no/ministry-health"},
    ),
    "a prefecture by its town and by its department": (
        [body("prefecture/rhone", "préfecture", country="fr"), body("prefecture/lyon", "préfecture", country="fr")],
        {"prefecture/rhone": "prefecture/lyon"},
    ),
    "a president and the presidency": (
        [body("no/presidency", "presidency", country="no"), person("no/president", country="no")],
        {"no/president": "no/presidency"},
    ),
    "a person whose name two languages spell": (
        [person("person/oleh-choubytch", "Oleh Choubytch"), person("person/oleh-shubych", country="ua")],
        {"person/oleh-choubytch": "person/oleh-shubych"},
    ),
    "a person by the surname": (
        [person("person/olsen", "Olsen", country="no"), person("person/kari-olsen", "Kari Olsen", country="no")],
        {"person/olsen": "person/kari-olsen"},
    ),
}
TWO = {
    "an office of two places": [
        Party("official/mayor/a-txt", "official", frozenset({"maire"}), "no", near="place/vestland 2026-03"),
        Party("official/mayor/b-txt", "official", frozenset({"maire"}), "no", near="place/agder 2026-03"),
    ],
    "two offices of one place": [
        Party("official/mayor/a-txt", "official", frozenset({"maire"}), "no", near="place/vestland 2026-03"),
        Party("city_hall/b-txt", "agency", frozenset({"mairie"}), "no", near="place/vestland 2026-03"),
    ],
    "one acronym in two countries": [body("ml/cne", "CNE", country="ml"), body("ec/cne", "CNE", country="ec")],
    "one acronym in two countries and without one": [
        body("ml/cne", "CNE", country="ml"),
        body("ec/cne", "CNE", country="ec"),
        body("group/cne", "CNE"),
    ],
    "two bodies of a country by what they are": [
        body("a/network", "Sudan Doctors Network", country="sd"),
        body("a/union", "Syndicat des médecins soudanais", country="sd"),
    ],
    "two listed bodies": [body("org/aa", "AAB", listed=True), body("org/bb", "AAB", listed=True)],
    "a common noun with a capital": [body("a/b", "Agence", country="ml"), body("a/c", "Agence", country="ml")],
    "initials in another country": [
        body("tn/observatoire", "Observatoire national des routes", country="tn"),
        body("ma/onr", "ONR", country="ma"),
    ],
    "initials of two bodies": [
        body("tn/observatoire", "Observatoire national des routes", country="tn"),
        body("tn/office", "Office national des rues", country="tn"),
        body("tn/onr", "ONR", country="tn"),
    ],
    "one who speaks for two bodies": [
        person("person/kari-olsen", "Kari Olsen"),
        body("no/union", "Handel", "Kari Olsen", country="no"),
        body("no/party", "Fremtid", "Kari Olsen", country="se"),
    ],
    "a prosecutor of another town": [
        body("prosecution/bergen", "parquet", country="no"),
        person("official/prosecutor/oslo", country="no"),
    ],
    "the police of a town and of its department": [
        body("police/rhone", "police", country="fr"),
        body("police/lyon", "police", country="fr"),
    ],
    "prefectures of two departments": [
        body("prefecture/rhone", "préfecture", country="fr"),
        body("prefecture/marseille", "préfecture", country="fr"),
    ],
    "two persons of like names": [
        person("person/oleh-shubych", country="ua"),
        person("person/olena-shubych", country="ua"),
    ],
    "two persons of short names": [person("person/li-wei"), person("person/ly-wei")],
    "two persons of two countries": [
        person("person/oleh-choubytch", country="ru"),
        person("person/oleh-shubych", country="ua"),
    ],
    "two persons of one surname": [
        person("person/olsen", "Olsen", country="no"),
        person("person/kari-olsen", "Kari Olsen", country="no"),
        person("person/per-olsen", "Per Olsen", country="no"),
    ],
}


@pytest.mark.parametrize("case", ONE)
def test_parties_that_are_one(case: str) -> None:
    parties, expected = ONE[case]
    assert same(parties) == expected


@pytest.mark.parametrize("case", TWO)
def test_parties_that_stay_apart(case: str) -> None:
    assert same(TWO[case]) == {}


NAMES = [
    "CNE",
    "ONR",
    "Office national des routes",
    "Cour nationale électorale",
    "Basra",
    "Agence",
    "Kari Olsen",
    "Olsen",
]
PARTIES = st.lists(
    st.builds(
        Party,
        id=st.sampled_from(["a/b", "a/c", "group/cne", "ml/cne", "ml/onr", "person/cne", "person/olsen", "x/y/z", "d"]),
        type=st.sampled_from(["agency", "group", "official", "country"]),
        names=st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=3),
        country=st.sampled_from([None, "ml", "ec"]),
        listed=st.booleans(),
    ),
    max_size=8,
    unique_by=lambda party: party.id,
)


def merged(parties: list[Party], names: dict[str, str]) -> list[Party]:
    standing = {party.id: party for party in parties if party.id not in names}
    for party in sorted(parties, key=lambda party: party.id):
        if party.id in names:
            kept = standing[names[party.id]]
            country = kept.country or party.country
            standing[kept.id] = replace(kept, names=kept.names | party.names, country=country)
    return list(standing.values())


@settings(deadline=None)
@given(PARTIES, st.randoms())
def test_the_order_does_not_matter(parties: list[Party], random: st.Random) -> None:  # type: ignore[name-defined]
    shuffled = list(parties)
    random.shuffle(shuffled)
    assert same(shuffled) == same(parties)


@settings(deadline=None)
@given(PARTIES)
def test_a_second_look_finds_nothing_more(parties: list[Party]) -> None:
    names = same(parties)
    assert not names.keys() & set(names.values())
    assert same(merged(parties, names)) == {}


@settings(deadline=None)
@given(PARTIES)
def test_countries_and_listed_bodies_stay_apart(parties: list[Party]) -> None:
    names = same(parties)
    by_id = {party.id: party for party in parties}
    for kept in set(names.values()):
        cluster = [by_id[kept], *(by_id[old] for old, new in names.items() if new == kept)]
        assert len({party.country for party in cluster if party.country}) < 2
        assert sum(party.listed for party in cluster) < 2
        assert all(party.type != "country" for party in cluster)


def test_two_texts_speak_of_one_body() -> None:
    resolver = Resolver()
    texts = {
        "a.txt": ("L'Observatoire des routes du Sud (ORS) en Tunisie.", "l'Observatoire des routes du Sud (ORS)"),
        "b.txt": ("En Tunisie, l'ORS a compté.", "l'ORS"),
    }
    ids = []
    for name, (text, phrase) in texts.items():
        scope = resolver.document(Document(name, text, "fr"))
        ids.append(scope.speaker(phrase))
        resolver.note(scope.registry.drafts)
    names = resolver.unite()
    kept = {names.get(id_, id_) for id_ in ids}
    assert len(kept) == 1
    (entity,) = (entity for entity in resolver.entities(kept) if entity.id in kept)
    assert {"ORS", "Observatoire des routes du Sud"} <= {entity.label, *entity.aliases}
    assert resolver.unite() == {}
