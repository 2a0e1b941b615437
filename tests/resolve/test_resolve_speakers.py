"""Phrases of sources and the entities that they mean."""

from __future__ import annotations

import itertools

import pytest

from graphkit.model import Document, Entity
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.scope import DocumentScope

NORWAY = {"fr": "En Norvège, à Bergen.", "en": "In Norway."}


def scope(text: str, language: str = "fr", users: tuple[Entity, ...] = ()) -> DocumentScope:
    return Resolver(users).document(Document("essai.txt", text, language))


@pytest.mark.parametrize(
    ("language", "phrase", "id_"),
    [
        # countries, capitals and metonyms
        ("fr", "Londres", "gb"),
        ("fr", "le Kremlin", "ru/presidency"),
        ("fr", "la Place Beauvau", "fr/ministry-interior"),
        ("en", "the Pentagon", "us/ministry-defence"),
        # office x subject x country
        ("fr", "le ministère suédois de la Défense", "se/ministry-defence"),
        ("en", "Sweden's Defence Ministry", "se/ministry-defence"),
        ("en", "the Defence Ministry in Stockholm", "se/ministry-defence"),
        ("en", "the Swedish Ministry of Defence", "se/ministry-defence"),
        ("fr", "les services de renseignement de Londres", "gb/intelligence"),
        ("fr", "les renseignements sud-coréens", "kr/intelligence"),
        ("fr", "l'état-major sud-coréen (JCS)", "kr/staff"),
        ("en", "the NIS", "kr/intelligence"),
        ("fr", "le gouvernement", "no/government"),
        ("en", "the health ministry", "no/ministry-health"),
        ("fr", "le parquet fédéral", "no/federal_prosecution"),
        ("fr", "le ministre des Mines", "no/minister-mines"),
        ("en", "the mines minister", "no/minister-mines"),
        ("fr", "le ministre de l'Administration du territoire", "no/minister-territorial"),
        ("en", "the minister of territorial administration", "no/minister-territorial"),
        ("en", "Russia's embassy in Oslo", "ru/embassy"),
        ("fr", "l'ambassade de Russie à Oslo", "ru/embassy"),
        ("en", "the embassy", "embassy/essai-txt/embassy"),  # of which country no words tell
        ("fr", "l'agence régionale de santé", "regional_health/bergen"),
        ("en", "the regional health authority", "regional_health/essai-txt"),
        ("fr", "le gendarme des données", "no/data_protection"),
        ("en", "Norway's data watchdog", "no/data_protection"),
        ("fr", "la préfecture de police de Bergen", "police/bergen"),
        ("en", "the works council", "association/essai-txt/works-council"),
        # a name beside plain nouns
        ("en", "the Alliance police union", "group/alliance"),
        ("en", "the families' group PQR Nord", "group/pqr-nord"),
        ("fr", "le collectif PQR Nord", "group/pqr-nord"),
        ("en", "the Islamist group", "company/islamist-group"),
        ("en", "the Stockholm police union", "union/stockholm-police-union"),
        # those who work for somebody in office, or in it
        ("fr", "le cabinet du préfet de Bergen", "official/prefect/bergen"),
        ("en", "the health minister's office", "no/minister-health"),
        ("en", "the office of the health minister", "no/minister-health"),
        ("en", "the army's spokesman in the north", "no/army"),
        ("en", "Health Ministry officials", "no/ministry-health"),
        ("en", "Rhône prefecture officials", "prefecture/rhone"),
        # those who work for a body
        ("en", "investigators at the Delta Evidence Lab", "group/delta-evidence-lab"),
        ("fr", "les experts du Kremlin", "ru/presidency"),
        ("fr", "les volontaires du comité de résistance", "association/essai-txt/comite-de-resistance"),
        ("fr", "la préfecture maritime", "fr/maritime_prefecture"),  # only France has them
        ("fr", "les pompiers", "fire_service/bergen"),  # no plural of the role
        ("en", "the U.N. refugee agency", "org/unhcr"),
        ("fr", "la commune de Trifouilly", "city_hall/trifouilly"),
        ("fr", "la Ville", "city_hall/bergen"),
        ("en", "city officials", "city_hall/essai-txt"),
        ("en", "the health secretary", "no/minister-health"),
        ("fr", "le Nord-Kivu", "regional_government/north-kivu"),  # a region speaks by its government
        ("fr", "le syndicat des cheminots", "no/union-railway-workers"),  # one in every language
        ("en", "the railway workers' union", "no/union-railway-workers"),
        ("fr", "le syndicat suédois des enseignants", "se/union-teachers"),
        ("en", "the harbour master", "harbour/essai-txt"),
        ("en", "Doctors of the Delta", "group/doctors-of-the-delta"),
        ("en", "the al Qaeda affiliate JNIM", "ml/jnim"),  # named behind whose it is
        ("en", "the Islamic State affiliate ISXP", "group/isxp"),
        ("en", "the al Qaeda affiliate", "org/al-qaeda"),
        ("fr", "un sondage Ifop pour un journal", "fr/ifop"),
        ("en", "medics at the HQRA hospital", "hospital/hqra"),
        ("en", "the HQRA hospital", "hospital/hqra"),
        ("fr", "la direction médicale de l'hôpital HQRA", "hospital/hqra"),
        # officials
        ("fr", "le ministre du Tourisme", "no/minister-tourism"),
        ("en", "the tourism minister", "no/minister-tourism"),
        ("en", "Sweden's prime minister", "se/prime-minister"),
        ("fr", "la Première ministre suédoise", "se/prime-minister"),
        ("fr", "le ministre de la Marine marchande", "no/minister-sea"),
        ("fr", "le gouverneur du Sud-Kivu", "official/governor/south-kivu"),
        ("en", "South Kivu's governor", "official/governor/south-kivu"),
        ("fr", "le maire de Trifouilly", "official/mayor/trifouilly"),
        # a spokesperson's institution
        ("fr", "une porte-parole du ministère suédois de la Santé", "se/ministry-health"),
        ("en", "a spokesman for Sweden's Health Ministry", "se/ministry-health"),
        ("fr", "le secrétaire départemental de la CGT", "fr/cgt"),
        ("en", "a CGT delegate", "fr/cgt"),
        # offices of places
        ("fr", "la préfecture du Rhône", "prefecture/rhone"),
        ("en", "the Rhône prefecture", "prefecture/rhone"),
        # by their own words
        ("fr", "le cabinet Zéphyrine", "group/zephyrine"),
        ("fr", "une source proche du dossier", "group/essai-txt/source-proche-du-dossier"),
        ("fr", "des responsables américains", "group/essai-txt/responsables-americains"),
        ("fr", "Le Monde", "fr/le-monde"),
        ("fr", "FO", "fr/fo"),
    ],
)
def test_a_phrase_means_an_entity(language: str, phrase: str, id_: str) -> None:
    assert scope(NORWAY[language], language).speaker(phrase) == id_


@pytest.mark.parametrize(
    ("language", "phrase", "id_"),
    [
        # bodies of the state by what they deal with, whatever they are called
        ("fr", "l'Institut météorologique norvégien", "no/weather"),
        ("fr", "l'agence nationale de météorologie", "no/weather"),
        ("en", "Norway's weather service", "no/weather"),
        ("fr", "l'office suédois des statistiques", "se/statistics"),
        ("en", "the national statistics office", "no/statistics"),
        ("fr", "les garde-côtes", "no/coast_guard"),
        ("en", "the Greek coast guard", "gr/coast_guard"),
        ("fr", "la protection civile italienne", "it/civil_protection"),
        ("en", "Italy's civil protection agency", "it/civil_protection"),
        ("fr", "le Bureau national de la prévention et de la gestion des catastrophes (BNPG)", "no/civil_protection"),
        ("en", "the central bank", "no/central_bank"),
        ("fr", "l'institut sismologique japonais", "jp/weather"),  # the same body deals with both
        # bodies of a place, of several countries or with a name of their own
        ("fr", "le centre météorologique de Trifouilly", "no/centre-meteorologique-de-trifouilly"),
        ("en", "the regional weather service", "no/regional-weather-service"),
        # an acronym in brackets that is known, in whichever words
        ("fr", "l'Institut américain des secousses (USGS)", "us/seismology"),
    ],
)
def test_a_body_of_the_state_is_known_by_what_it_deals_with(language: str, phrase: str, id_: str) -> None:
    assert scope(NORWAY[language], language).speaker(phrase) == id_


@pytest.mark.parametrize(
    ("text", "phrase", "id_"),
    [
        ("Séisme à Bergen, en Norvège.", "l'INE", "no/ine"),
        ("Élections en Espagne, à Madrid.", "l'INE", "es/statistics"),
        ("Élections au Portugal, à Lisbonne.", "l'INE", "pt/statistics"),
        ("Élections au Togo.", "la Commission électorale nationale indépendante", "tg/electoral"),
        ("Élections au Bénin.", "la Commission électorale nationale indépendante", "bj/electoral"),
        ("Élections en Algérie.", "l'autorité électorale", "dz/electoral"),
        ("Élections en Algérie.", "l'ANIE", "dz/electoral"),
        ("Combats en RDC.", "les FARDC", "cd/army"),
    ],
)
def test_a_states_body_is_meant_where_its_country_is_named(text: str, phrase: str, id_: str) -> None:
    assert scope(text).speaker(phrase) == id_


@pytest.mark.parametrize("later", ["le député Olsen", "Olsen", "M. Olsen", "Kari Olsen"])
def test_a_person_is_known_by_a_part_of_the_name(later: str) -> None:
    here = scope("Selon la députée suédoise Kari Olsen, rien.")
    assert here.speaker(later) == here.speaker("la députée suédoise Kari Olsen") == "person/kari-olsen"


def test_a_person_before_the_office() -> None:
    assert scope("").speaker("Kari Olsen, secrétaire du Conseil de sécurité russe") == "person/kari-olsen"


def test_an_acronym_finds_what_the_text_explains_it_by() -> None:
    text = "Le Secrétariat à la gestion des secousses (SGS) en Norvège. Le SGS ajoute."
    here = scope(text)
    assert here.speaker("le SGS") == here.speaker("le Secrétariat à la gestion des secousses")
    assert "SGS" in {alias for e in _entities(here, here.speaker("le SGS")) for alias in e.aliases}


@pytest.mark.parametrize(
    ("language", "text", "short", "full"),
    [
        ("fr", "Le MSPN ajoute. Le ministère de la Santé (MSPN) en Norvège.", "Le MSPN", "le ministère de la Santé"),
        ("en", "The electoral authority, NEA, in Norway. NEA adds.", "NEA", "the electoral authority"),
        ("fr", "L'Agence nationale des secours, l'ANS, en Norvège.", "l'ANS", "L'Agence nationale des secours"),
    ],
)
def test_an_acronym_and_its_words_are_one_whichever_comes_first(
    language: str, text: str, short: str, full: str
) -> None:
    assert scope(text, language).speaker(short) == scope(text, language).speaker(full)


def test_an_unqualified_office_is_the_one_named_before() -> None:
    here = scope("La Norvège, la Norvège.")
    assert here.speaker("le ministère suédois de la Santé") == here.speaker("le ministère de la Santé")
    assert here.speaker("le ministère de la Défense") == "no/ministry-defence"


def test_the_text_says_whose_prefecture_it_is() -> None:
    assert scope("À Lyon, la préfecture de l'Ain a compté.").speaker("la préfecture") == "prefecture/ain"
    assert scope("À Trifouilly, a dit le maire.").speaker("le maire") == "official/mayor/trifouilly"


def test_a_clause_names_the_town_of_its_office() -> None:
    text = "À Lyon, 9 200 selon la préfecture ; à Nice, 800 selon la préfecture. À Lyon, à Lyon."
    here = scope(text)
    first, second = (text.index("la préfecture", start) for start in (0, 40))
    assert here.speaker("la préfecture", first) == "prefecture/lyon"
    assert here.speaker("la préfecture", second) == "prefecture/nice"


@pytest.mark.parametrize(
    ("text", "language", "phrase", "id_"),
    [
        ("Kiev compte. À Londres, le ministère de la Défense parle de 600.", "fr", "ministère", "gb/ministry-defence"),
        ("Kyiv counts. In London, the Ministry of Defence spoke of 600.", "en", "Ministry", "gb/ministry-defence"),
        (
            "Londres et l'Ukraine comptent. Le ministère ukrainien se tait, le ministère de la Défense parle.",
            "fr",
            "ministère de",
            "ua/ministry-defence",
        ),
    ],
)
def test_a_capital_that_opens_its_sentence_tells_whose_office_speaks(
    text: str, language: str, phrase: str, id_: str
) -> None:
    scope = Resolver().document(Document("a.txt", text, language))
    at = text.index(phrase)
    said = "ministère de la Défense" if language == "fr" else "Ministry of Defence"
    assert scope.speaker(said, at) == id_


@pytest.mark.parametrize(
    ("language", "phrase", "office"),
    [
        ("fr", "les syndicats", "organisers"),
        ("fr", "l'intersyndicale", "organisers"),
        ("fr", "les organisateurs", "organisers"),
        ("en", "unions", "organisers"),
        ("en", "organisers", "organisers"),
        ("en", "trade unions", "organisers"),
        ("fr", "le syndicat", "union"),
        ("en", "a union", "union"),
    ],
)
def test_those_who_call_to_a_march_are_one_kind(language: str, phrase: str, office: str) -> None:
    here = scope("Hier.", language)
    (found,) = here.registry.entities([here.speaker(phrase)])
    assert (found.office, found.known_by) == (office, "kind")


def test_a_possessive_means_the_country_named_last() -> None:
    text = "In Kenya. Ukraine has been saying more. Its foreign minister, Owen Hale, wrote so."
    here = scope(text, "en")
    assert here.speaker("Its foreign minister", text.index("Its")) == "ua/minister-foreign"


def test_the_league_is_the_one_named_before() -> None:
    here = scope("In Norway.", "en")
    assert here.speaker("The League", 0) != here.speaker("the Human Rights League")
    assert here.speaker("the Human Rights League") == here.speaker("the League")


def test_what_is_somebodys_is_the_one_named_before() -> None:
    assert scope("À la CGT, « non », dit son secrétaire.").speaker("son secrétaire") == "fr/cgt"


def test_the_management_is_that_of_the_company_named() -> None:
    here = scope("La direction de Zéphyrine nie. La direction ajoute.")
    assert here.speaker("la direction") == here.speaker("la direction de Zéphyrine") == "group/zephyrine"


def test_a_users_entity_comes_first() -> None:
    user = Entity("my/office", "agency", "Bureau du Kremlin", aliases=("Kremlin",), country="ru")
    here = scope("", users=(user,))
    assert here.speaker("le Kremlin") == "my/office"
    assert [entity.id for entity in _entities(here, "my/office")] == ["my/office", "ru"]


def test_unnamed_sources_of_two_texts_are_two() -> None:
    resolver = Resolver()
    ids = {resolver.document(Document(name, "", "fr")).speaker("une source") for name in ("a", "b")}
    assert len(ids) == 2


def test_aliases_hold_the_phrase_with_and_without_its_country() -> None:
    here = scope("")
    id_ = here.speaker("le ministère suédois de la Défense")
    (entity,) = [entity for entity in _entities(here, id_) if entity.id == id_]
    assert {"ministère de la Défense", "Defence Ministry", "Swedish Defence Ministry"} <= set(entity.aliases)
    assert entity.label_in("fr") == "ministère suédois de la Défense"
    assert entity.country == "se"


def test_entities_do_not_depend_on_the_order_of_the_documents() -> None:
    asked = [("a", "la préfecture du Rhône"), ("b", "préfecture du Rhône"), ("c", "Le préfet du Rhône"),
             ("d", "le ministère suédois de la Santé"), ("e", "Sweden's Health Ministry")]  # fmt: skip
    results = set()
    for order in itertools.permutations(asked):
        resolver = Resolver()
        ids = [resolver.document(Document(name, "", "en" if name == "e" else "fr")).speaker(p) for name, p in order]
        results.add(resolver.entities(ids))
    assert len(results) == 1


def _entities(here: DocumentScope, id_: str) -> tuple[Entity, ...]:
    return here.registry.entities([id_])


def test_a_headline_names_the_company() -> None:
    assert scope("Zéphyrine : la direction recule\nRien.").speaker("la direction") == "group/zephyrine"
    assert scope("Grève chez Zéphyrine.").speaker("l'entreprise") == "group/zephyrine"
    two = scope("Grève chez Zéphyrine et chez Boréalis.").speaker("l'entreprise")
    assert two == "company/essai-txt/entreprise"


def test_a_name_behind_an_office_is_one_of_its_names() -> None:
    phrase = "le président"
    text = f"« Six cents emplois », peste {phrase}, Réjean Bouchard, 31 ans de métier."
    document = scope(text)
    id_ = document.speaker(phrase, text.index(phrase))
    assert "Réjean Bouchard" in document.registry.entities([id_])[0].aliases
    assert document.speaker("Réjean Bouchard") == id_


def test_a_body_is_known_without_its_owner_too() -> None:
    document = scope("Nothing.", "en")
    id_ = document.speaker("Oslo's Coordination Headquarters for Prisoners")
    assert "Coordination Headquarters for Prisoners" in document.registry.entities([id_])[0].aliases


def test_half_of_a_name_is_the_country_that_the_text_names() -> None:
    assert scope("La Corée du Nord dément.").speaker("Le Nord") == "kp"
    assert scope("South Sudan denied it.", "en").speaker("the South") == "ss"
    assert scope("Lille se réveille sous la neige.").speaker("Le Nord") == "regional_government/nord"
    both = scope("La Corée du Sud et le Soudan du Sud signent.").speaker("Le Sud")
    assert both not in {"kr", "ss"}
