"""The world as data: complete, unambiguous unless said so, and right on samples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection

import pytest

from graphkit.errors import LexiconError
from graphkit.lexicons import geography
from graphkit.lexicons.geography_checks import (
    check_ambiguous,
    check_q_numbers,
    fold,
    known,
    one_of,
    same_keys,
)
from graphkit.lexicons.loader import languages, load

COUNTRIES = {country.code: country for country in geography.load_countries()}


def codes_of(language: str, form: str) -> set[str]:
    return {code for code, country in COUNTRIES.items() if fold(form) in map(fold, country.in_language(language).forms)}


def test_the_whole_world_is_there() -> None:
    states = [country for country in COUNTRIES.values() if country.part_of is None]
    assert len(states) == 193 + len({"ps", "va", "tw", "xk", "eh"})
    assert len(COUNTRIES) > 235


@pytest.mark.parametrize("language", languages())
def test_every_state_has_name_demonyms_and_capital(language: str) -> None:
    for country in COUNTRIES.values():
        names = country.in_language(language)
        assert names.name
        if country.part_of is None:
            assert names.demonyms, country.code
            assert names.capitals, country.code


@pytest.mark.parametrize("language", languages())
def test_forms_are_trimmed_and_listed_once(language: str) -> None:
    for country in COUNTRIES.values():
        names = country.in_language(language)
        for forms in (names.capitals, names.demonyms, (names.name, *names.aliases)):
            assert len(set(forms)) == len(forms), country.code
            assert all(form == form.strip() and form for form in forms), country.code


def test_french_demonyms_are_small_and_come_in_both_genders_and_numbers() -> None:
    for country in COUNTRIES.values():
        for form in country.in_language("fr").demonyms:
            assert form == form.lower(), form
            plurals = {
                form.replace(" du", "s du"),
                form if form[-1] in "sxè" else f"{form}s",
                re.sub(r"n\b", "ns", form),
                form.replace("e-", "es-") + "s",
            }
            assert plurals & set(country.in_language("fr").demonyms) or form.startswith("ni-"), form


@pytest.mark.parametrize(
    ("language", "form", "codes"),
    [
        ("fr", "Corée du Nord", {"kp"}),
        ("fr", "sud-coréennes", {"kr"}),
        ("fr", "Sud-Coréens", {"kr"}),
        ("fr", "Corée", {"kp", "kr"}),
        ("fr", "RDC", {"cd"}),
        ("fr", "congolaise", {"cd", "cg"}),
        ("fr", "nigérien", {"ne"}),
        ("fr", "nigérian", {"ng"}),
        ("fr", "Etats-Unis", {"us"}),
        ("fr", "Grande-Bretagne", {"gb"}),
        ("fr", "Londres", {"gb"}),
        ("fr", "Kiev", {"ua"}),
        ("fr", "Erevan", {"am"}),
        ("fr", "Séoul", {"kr"}),
        ("fr", "Myanmar", {"mm"}),
        ("fr", "dominicaine", {"do"}),
        ("fr", "dominiquaises", {"dm"}),
        ("fr", "turques", {"tr"}),
        ("fr", "grecque", {"gr"}),
        ("fr", "haïtiennes", {"ht"}),
        ("fr", "burkinabè", {"bf"}),
        ("fr", "néo-calédoniens", {"nc"}),
        ("en", "South Korean", {"kr"}),
        ("en", "British", {"gb"}),
        ("en", "Dutch", {"nl"}),
        ("en", "Türkiye", {"tr"}),
        ("en", "Turkey", {"tr"}),
        ("en", "Dominicans", {"dm", "do"}),
        ("en", "Kyiv", {"ua"}),
        ("en", "Nigeriens", {"ne"}),
        ("en", "Guinean", {"gn"}),
        ("en", "Burma", {"mm"}),
    ],
)
def test_samples(language: str, form: str, codes: set[str]) -> None:
    assert codes_of(language, form) == codes


def test_wikidata_items_of_samples() -> None:
    samples = {
        "fr": "Q142",
        "kp": "Q423",
        "kr": "Q884",
        "ua": "Q212",
        "dk": "Q35",
        "nl": "Q55",
        "xk": "Q1246",
    }
    assert {code: COUNTRIES[code].wikidata for code in samples} == samples


def test_territories_belong_to_a_state() -> None:
    assert COUNTRIES["re"].part_of == "fr"
    assert all(COUNTRIES[c.part_of].part_of is None for c in COUNTRIES.values() if c.part_of)


@pytest.mark.parametrize("language", languages())
def test_ambiguous_and_homonymous_forms_are_forms_of_places(language: str) -> None:
    for form, codes in geography.load_ambiguous(language).items():
        assert codes_of(language, form) == set(codes)
    regions = {
        fold(form)
        for region in geography.load_regions()
        for any_language in languages()
        for form in region.named.forms_in(any_language)
    }
    for form in geography.load_homonyms(language):
        assert form in regions or codes_of(language, form), form


@pytest.mark.parametrize(
    ("language", "form", "country", "office"),
    [
        ("fr", "Kremlin", "ru", "presidency"),
        ("fr", "Quai d'Orsay", "fr", "foreign"),
        ("fr", "Bercy", "fr", "finance"),
        ("en", "Pentagon", "us", "defence"),
        ("en", "Downing Street", "gb", "government"),
    ],
)
def test_metonyms(language: str, form: str, country: str, office: str) -> None:
    assert geography.Metonym(form, country, office) in geography.load_metonyms(language)


@pytest.mark.parametrize("language", languages())
def test_no_metonym_is_the_name_of_a_country(language: str) -> None:
    for metonym in geography.load_metonyms(language):
        assert not codes_of(language, metonym.form)


def test_a_country_without_names_in_a_language_says_so() -> None:
    with pytest.raises(LexiconError, match=r"kp: no names in 'xx'; add them to xx/countries\.yaml"):
        COUNTRIES["kp"].in_language("xx")


FAULTS: dict[str, tuple[Callable[[], object], str]] = {
    "missing names": (lambda: same_keys("x.yaml", {"fr"}, {"fr", "de"}), "'de' .* add its names"),
    "unknown code": (lambda: same_keys("x.yaml", {"fr", "zz"}, {"fr"}), "'zz' .* remove it"),
    "wrong type": (
        lambda: one_of("x.yaml", "fr", "moon", ("europe", "asia")),
        "'moon'; use one of europe, asia",
    ),
    "dead reference": (lambda: known("x.yaml", "re", "zz", {"fr"}), "re refers to 'zz'"),
    "malformed item": (lambda: check_q_numbers("x.yaml", [("fr", "142")]), "'142' as Wikidata item"),
    "shared item": (lambda: check_q_numbers("x.yaml", [("a", "Q1"), ("b", "Q1")]), "b and a both have Q1"),
    "undeclared ambiguity": (
        lambda: check_ambiguous("x.yaml", [("cd", ["Congo"]), ("cg", ["congo"])], {}),
        "'congo' names cd, cg, 'ambiguous' lists none",
    ),
    "stale ambiguity": (
        lambda: check_ambiguous("x.yaml", [("cd", ["Congo"])], {"congo": ("cd", "cg")}),
        "'congo' names cd, 'ambiguous' lists cd, cg",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_in_the_data_are_named(fault: str) -> None:
    check, message = FAULTS[fault]
    with pytest.raises(LexiconError, match=rf"x\.yaml: .*{message}"):
        check()


def test_folding_keeps_what_tells_countries_apart() -> None:
    assert fold("États-Unis") == fold("ETATS UNIS")
    assert fold("Côte d’Ivoire") == fold("Cote d'Ivoire")
    assert fold("nigérien") != fold("nigérian")


def forms_of(rows: Collection[geography.Organisation] | Collection[geography.Region], form: str) -> set[str]:
    return {row.id for row in rows for language in languages() if form in row.named.forms_in(language)}


@pytest.mark.parametrize("language", languages())
def test_no_form_names_two_organisations_or_an_organisation_and_a_country(language: str) -> None:
    owners: dict[str, str] = {}
    bodies = {body.id for body in geography.load_bodies()}
    for organisation in geography.load_organisations():
        for form in organisation.named.forms_in(language):
            assert organisation.id in bodies or owners.setdefault(form, organisation.id) == organisation.id, form
            assert not codes_of(language, form), form


def test_a_country_has_one_body_of_a_field() -> None:
    offices = Counter((row.country, row.office) for row in geography.load_organisations() if row.office)
    assert [office for office, count in offices.items() if count > 1] == []


def test_a_body_may_deal_with_a_further_field() -> None:
    assert geography.field_of_body("jp", "seismology") == "weather"
    assert geography.field_of_body("fr", "seismology") == "seismology"


@pytest.mark.parametrize(
    ("form", "id_"),
    [
        ("OMS", "who"),
        ("WHO", "who"),
        ("HCR", "unhcr"),
        ("NIS", "nis"),
        ("OSDH", "sohr"),
        ("Tsahal", "idf"),
        ("Agence France-Presse", "afp"),
        ("FSU-SNUipp", "fsu-snuipp"),
        ("Force ouvrière", "fo"),
        ("USGS", "usgs"),
        ("JMA", "jp/weather"),
        ("M23", "m23"),
    ],
)
def test_organisations(form: str, id_: str) -> None:
    assert forms_of(geography.load_organisations(), form) == {id_}


def test_an_organisation_may_be_an_office_of_its_country() -> None:
    organisations = {organisation.id: organisation for organisation in geography.load_organisations()}
    assert (organisations["nis"].country, organisations["nis"].office) == ("kr", "intelligence")
    assert all(o.country for o in organisations.values() if o.office)


def test_one_acronym_may_name_another_organisation_in_another_language() -> None:
    organisations = {organisation.id: organisation.named for organisation in geography.load_organisations()}
    assert "RSF" in organisations["rsf-press"].forms_in("fr")
    assert "RSF" in organisations["rsf"].forms_in("en")


@pytest.mark.parametrize(
    ("form", "id_", "country"),
    [
        ("région de Koursk", "ru/kursk-oblast", "ru"),
        ("Kursk region", "ru/kursk-oblast", "ru"),
        ("Gaza", "ps/gaza-strip", "ps"),
        ("West Bank", "ps/west-bank", "ps"),
        ("Nord-Kivu", "cd/north-kivu", "cd"),
        ("Tigré", "et/tigray", "et"),
        ("Bouches-du-Rhône", "fr/bouches-du-rhone", "fr"),
        ("Marioupol", "ua/mariupol", "ua"),
        ("New Orleans", "us/new-orleans", "us"),
    ],
)
def test_regions_and_cities(form: str, id_: str, country: str) -> None:
    regions = {region.id: region for region in geography.load_regions()}
    assert forms_of(geography.load_regions(), form) == {id_}
    assert regions[id_].country == country


def test_every_french_department_of_the_mainland_lies_in_a_region() -> None:
    regions = {region.id: region for region in geography.load_regions()}
    departments = [r for r in regions.values() if r.located_in and r.country == "fr" and r.type == "region"]
    assert len(departments) == 95  # 96 of Metropolitan France, Paris being a capital
    assert {regions[d.located_in].country for d in departments if d.located_in} == {"fr"}


def test_every_french_town_lies_in_its_department() -> None:
    towns = {r.id: r.located_in for r in geography.load_regions() if r.type == "city" and r.country == "fr"}
    assert [town for town, department in towns.items() if department is None] == ["fr/marne-la-vallee"]  # in three
    assert towns["fr/lyon"] == "fr/rhone"


def test_a_place_lies_in_the_country_of_the_place_it_lies_in() -> None:
    regions = {region.id: region for region in geography.load_regions()}
    for region in regions.values():
        if region.located_in:
            assert region.country == regions[region.located_in].country


def test_no_region_is_called_as_a_country_unless_that_is_a_homonym() -> None:
    for language in languages():
        homonyms = geography.load_homonyms(language)
        for region in geography.load_regions():
            for form in region.named.forms_in(language):
                if fold(form) not in homonyms:
                    assert codes_of(language, form) <= {region.country}, form


def test_demonyms_of_regions_are_not_those_of_countries() -> None:
    regions = {region.id: region.named for region in geography.load_regions()}
    assert "écossaises" in regions["gb/scotland"].demonyms_in("fr")
    assert "Chechen" in regions["ru/chechnya"].demonyms_in("en")
    assert regions["fr/lyon"].demonyms_in("fr") == ()
    for named in regions.values():
        for language in languages():
            for form in named.demonyms_in(language):
                assert not codes_of(language, form), form


@pytest.mark.parametrize("language", languages())
def test_offices_of_metonyms_and_organisations_are_those_that_speakers_have(language: str) -> None:
    speakers = load(language, "speakers")
    offices = {*speakers["offices"], *speakers["domains"], *speakers["fields"], "monarchy"}
    assert {metonym.office for metonym in geography.load_metonyms(language)} <= offices
    assert {o.office for o in geography.load_organisations() if o.office} <= offices
