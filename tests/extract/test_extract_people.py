"""Whom a figure counts and whose they are: by what is said beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.compare import Measures
from graphkit.lexicons.measures import load_idle, load_measures
from graphkit.lexicons.peoples import load_peoples
from graphkit.model import Claim
from graphkit.pipeline.found import found_in
from graphkit.read import read_paths

MEASURES = Measures.of(load_measures(), load_peoples(), load_idle())
LEADS = {
    "en": "Fighting in the border region\n\nGENEVA, June 4, 2024 - Clashes broke out along the border on Tuesday.\n\n",
    "fr": "Combats à la frontière\n\nGENÈVE, 4 juin 2024 - Des heurts ont éclaté mardi le long de la frontière.\n\n",
}


def told(folder: Path, language: str, text: str) -> dict[float, Claim]:
    path = folder / "text.txt"
    path.write_text(LEADS[language] + text + "\n", encoding="utf-8")
    claims = found_in(next(iter(read_paths([path]))), ()).claims
    return {claim.value: claim for claim in claims if isinstance(claim.value, float)}


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "Le président kényan a reconnu que 300 de ses soldats étaient tombés.", "ke"),
        ("fr", "Lima a reconnu la mort de 300 soldats.", None),
        ("fr", "L'OTAN avance 300 morts dans les rangs de Moscou.", "ru"),
        ("fr", "Pour les Colombiens, l'ONU évalue à trois cents le nombre de tués.", "co"),
        ("fr", "L'ONU évalue à trois cents le nombre de tués.", None),
        ("fr", "Kiev aurait perdu 300 hommes en un mois.", "ua"),
        ("en", "On the Colombian side, 300 people were killed, according to the UN.", "co"),
        ("en", "Quito says that 300 of its soldiers have been freed.", "ec"),
        ("en", "Lima spoke of 300 dead in its ranks.", "pe"),
        ("fr", "Lima recense 300 de ses citoyens parmi les morts.", "pe"),
        ("fr", "L'armée ougandaise dit avoir tué 300 combattants des shebab.", "so/al-shabaab"),
        ("en", "The Ugandan army said it had killed 300 al-Shabaab fighters.", "so/al-shabaab"),
        ("en", "Al-Shabaab said 300 of its fighters had been killed.", "so/al-shabaab"),
        ("en", "Al-Shabaab put its own dead at 300.", "so/al-shabaab"),
        ("fr", "Les shebab reconnaissent 300 morts dans leurs propres rangs.", "so/al-shabaab"),
        ("en", "Al-Shabaab said it had killed 300 soldiers.", None),
        ("en", "Al-Shabaab said it had killed 300 government soldiers.", "so"),
        ("fr", "Les shebab disent avoir tué 300 soldats gouvernementaux.", "so"),
        ("fr", "Les shebab disent avoir tué 300 soldats de l'armée régulière.", "so"),
        ("en", "Residents of Mali's north counted the bodies of 300 government soldiers.", "ml"),
        ("fr", "L'armée malienne dit avoir tué 52 terroristes et perdu 300 hommes.", "ml"),
        ("en", "Al-Shabaab said it had lost 300 fighters.", "so/al-shabaab"),
        ("en", 'Ukraine has lost "300 men" since Monday, a diplomat said.', "ua"),
        ("en", "Al-Shabaab's tally of government dead stood at 300.", "so"),
        ("en", "The government said 300 soldiers were killed.", None),
        ("en", "Al-Shabaab put its own dead at 14 and said 300 soldiers were killed.", None),
        ("en", "Ukraine has lost 300 soldiers since Monday, a diplomat said.", "ua"),
    ],
)
def test_a_figure_is_of_the_country_that_owns_or_mourns_those_counted(
    language: str, text: str, country: str | None, tmp_path: Path
) -> None:
    assert told(tmp_path, language, text)[300].population_entity == country


def test_who_lost_them_is_no_place(tmp_path: Path) -> None:
    assert told(tmp_path, "en", "Ukraine has lost 300 soldiers since Monday, a diplomat said.")[300].place is None


@pytest.mark.parametrize(
    ("language", "text", "population"),
    [
        ("fr", "Selon l'état-major péruvien, 300 militaires adverses ont été tués.", "adverses"),
        ("fr", "Selon l'état-major péruvien, 300 militaires ont été tués.", "militaires"),
        ("en", "The UN has verified 300 civilian deaths.", "civilian"),
        ("en", "The UN has verified 300 deaths.", "deaths"),
        ("fr", "Un chef de secteur a fait enterrer 300 corps de rebelles.", "rebelles"),
        ("fr", "Un maire a fait enterrer 300 cadavres de soldats ennemis.", "ennemis"),
        ("en", "Residents buried the bodies of 300 rebels.", "rebels"),
        ("en", "Residents counted 300 bodies of government soldiers.", "soldiers"),
        ("fr", "Un maire a fait enterrer 300 corps de bâtiments.", "corps"),
        ("en", "The army said 300 rebel fighters were killed.", "fighters"),
    ],
)
def test_who_is_counted_is_told_beside_the_noun(language: str, text: str, population: str, tmp_path: Path) -> None:
    assert told(tmp_path, language, text)[300].population == population


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("fr", "À 17 heures, la participation était de 30 %, selon la préfecture.", "17h"),
        ("fr", "La participation atteignait 30 % à midi, selon le ministère.", "12h"),
        ("fr", "La participation atteint 30 % à 12h00, contre 26 % en 2022, selon le ministère.", "12h"),
        ("fr", "La participation atteignait 30 % à la fermeture des bureaux à 18h.", None),
        ("fr", "La participation atteindrait 30 % à 20 heures, selon un institut.", None),
        ("en", "Turnout stood at 30% at 5 p.m., the electoral commission said.", "17h"),
        ("en", "By midday turnout was 30%, the electoral commission said.", "12h"),
        ("en", "Polls close at 6 p.m. and turnout was 30%, the electoral commission said.", None),
        ("en", "Turnout was 30%, the electoral commission said.", None),
    ],
)
def test_a_turnout_is_of_the_hour_told_beside_it(language: str, text: str, hour: str | None, tmp_path: Path) -> None:
    claim = told(tmp_path, language, text)[30]
    assert claim.measure == "turnout"
    assert claim.population == hour


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "La direction prévoit 300 départs volontaires.", "voluntary_departure"),
        ("fr", "Quelque 300 suppressions d'emplois passeront par des départs naturels.", "voluntary_departure"),
        ("fr", "La direction prévoit 300 licenciements secs.", "forced_departure"),
        ("fr", "La direction prévoit 300 suppressions de postes et 40 départs volontaires.", "job"),
        ("en", "The carmaker will cut 300 jobs through voluntary redundancies.", "voluntary_departure"),
        ("en", "The carmaker plans 300 compulsory redundancies.", "forced_departure"),
        ("en", "The carmaker will cut 300 jobs.", "job"),
    ],
)
def test_jobs_are_of_the_way_in_which_their_holders_go(language: str, text: str, kind: str, tmp_path: Path) -> None:
    claim = told(tmp_path, language, text)[300]
    found = MEASURES.population(claim.population)
    assert claim.measure == "jobs_lost"
    assert found
    assert found.id == kind


@pytest.mark.parametrize(
    ("language", "text", "population"),
    [
        ("fr", "Le groupe a été condamné à une amende de 300 euros.", "amende"),
        ("en", "The watchdog proposed a fine of 300 euros.", "fine"),
        ("en", "The EU pledged 300 euros in aid.", "aid"),
        ("fr", "L'attaque a coûté 300 euros, dit le groupe, qui risque une amende.", None),
    ],
)
def test_a_sum_is_of_the_kind_told_beside_it(language: str, text: str, population: str | None, tmp_path: Path) -> None:
    assert told(tmp_path, language, text)[300].population == population


def test_strikers_are_of_the_branch_told_beside_or_right_before(tmp_path: Path) -> None:
    text = (
        "Selon le ministère, 40 % des enseignants étaient en grève jeudi, soit 42 % dans le premier degré et 25 % dans "
        "le second. La FSU en annonce 60 % dans les collèges. « Un professeur sur deux », répond le ministère.\n\n"
        "La CGT compte 30 % de grévistes chez les cheminots."
    )
    found = {value: claim.population for value, claim in told(tmp_path, "fr", text).items()}
    assert (found[42], found[25]) == ("premier degré", "second")
    assert (found[60], found[50]) == ("collèges", "collèges")
    assert found[40] == "enseignants"
    assert found[30] not in ("collèges", "second")
