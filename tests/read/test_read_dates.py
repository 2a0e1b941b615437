"""Dates as furniture writes them, and years that are not written."""

from __future__ import annotations

import pytest

from graphkit.read.dateline import dateline_end, first_date, is_date_line
from graphkit.read.dates import date_in_url, dates_in, infer_year
from graphkit.read.furniture import cuts_in
from graphkit.read.published import day_told, published_in


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("fr", "Publié le 20/03/2025 à 18h04", "2025-03-20"),
        ("fr", "Mercredi 6 août 2025 à 11h17", "2025-08-06"),
        ("fr", "mercredi 6 aout 2025", "2025-08-06"),
        ("fr", "Publish date : 2025-06-17 16:16:00", "2025-06-17"),
        ("fr", "date 2025-03 Une place", "2025-03"),
        ("fr", "Mai 2016", "2016-05"),
        ("fr", "1er avril 2021", "2021-04-01"),
        ("fr", "17 avr 2016", "2016-04-17"),
        ("fr", "04/05/2016", "2016-05-04"),
        ("fr", "10.08.2025 à 16:45", "2025-08-10"),
        ("en", "Wednesday, September 14, 2022", "2022-09-14"),
        ("en", "18/04/2016 09:40 JST", "2016-04-18"),
        ("en", "04/25/2016", "2016-04-25"),
        ("en", "Sept. 15, 2024", "2024-09-15"),
        ("en", "the 5th of October 2022", "2022-10-05"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(language: str, text: str, edtf: str) -> None:
    (written,) = dates_in(text, language)
    period = written.period()
    assert period is not None
    assert period.edtf == edtf


def test_an_english_date_in_figures_that_could_be_two_days_is_none() -> None:
    assert dates_in("04/05/2016", "en") == ()


@pytest.mark.parametrize("text", ["31/02/2020", "45 mars 2020", "12h40", "2-1", "18 000 soldats", "49.3.2020"])
def test_what_is_no_day_is_no_date(text: str) -> None:
    assert [written for written in dates_in(text, "fr") if written.day] == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Vendredi 21 mars. © Le Fanal 2025", 2025),
        ("mercredi 30 avril, un accord signé en juin 2024", 2025),  # the year beside the one named
        ("vendredi 16 septembre, deux ans après la guerre de 2020", 2022),
        ("mercredi 30 avril, des crédits d'ici 2030, un accord de 2024", 2025),  # 2030 is ahead, not now
        ("Mardi 14 février. Il y a dix ans, en 2013, une autre", 2023),
        ("Mardi 14 février. Dix ans plus tôt, en 2013, une autre", 2023),
        ("Jeudi 20 mars. « En 1995, j'avais 19 ans »", None),  # 1997 is too far from 1995
        ("Vendredi 6 décembre", None),
        ("mercredi 30 avril, quelque 2024 soldats", None),  # a count
        ("Jeudi 3 octobre : 400 postes supprimés d'ici à la fin de 2026", 2024),  # plans lie shortly ahead
        ("Mardi 27 septembre : les postes inscrits au budget 2012", 2011),
        ("Jeudi 3 octobre : la neutralité carbone à l'horizon 2050", None),
        ("30 avril, un accord de 2025", None),  # no weekday to hold it against
    ],
)
def test_a_missing_year_follows_from_the_weekday_and_the_years_named(text: str, year: int | None) -> None:
    assert infer_year(dates_in(text, "fr")[0], text, "fr") == year


def test_the_date_in_an_address() -> None:
    period = date_in_url("https://example.org/monde/2025/06/17/titre")
    assert period is not None
    assert period.edtf == "2025-06-17"
    assert date_in_url("https://example.org/dossier-2025") is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Paris, 20 mars 2025 (agence) - Quelque 400 personnes", "Quelque 400 personnes"),
        ("GENEVA/LIMA, Nov 15, 2022 - The United Nations", "The United Nations"),
        ("GOMA - The province", "The province"),
        ("ROUEN, France (AP) — Four workers", "Four workers"),
        ("KIEV (Reuters) — Les autorités", "Les autorités"),
        ("(AFP) - Kiev, 12 mars 2023 - Au moins 12 personnes", "Au moins 12 personnes"),
        ("Alger, lundi 9 septembre 2024 (de notre correspondant)", ""),
    ],
)
def test_a_dateline_ends_where_the_text_begins(text: str, rest: str) -> None:
    end = dateline_end(text, "en" if "Nov" in text else "fr")
    assert end is not None
    assert text[end:] == rest


@pytest.mark.parametrize(
    "text",
    [
        "Le maire - élu en 2020 - a démissionné.",
        "Lyon, 9 200 manifestants - la préfecture compte",
        "Kiev dément.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_end(text, "fr") is None


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Publié le 20/03/2025 à 18h04 • Mis à jour à 19h31", True),
        ("Par le service Société – jeudi 5 décembre 2024, 17:52", True),
        ("Grève du 5 décembre : combien de grévistes ?", False),
        ("Le 20 mars 2025, la préfecture a compté 9 200 manifestants.", False),
    ],
)
def test_a_line_that_gives_nothing_but_its_date(text: str, alone: bool) -> None:
    assert is_date_line(text, "fr") is alone


def test_a_field_of_unknown_language() -> None:
    periods = [
        first_date("2025-06-17T16:16:00Z"),
        first_date("October 15, 2022"),
        first_date("le 3 mai 2021"),
    ]
    assert [period and period.edtf for period in periods] == ["2025-06-17", "2022-10-15", "2021-05-03"]
    assert first_date("yesterday") is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("NAIROBI, Dec 13 - A mine fire killed 413 people, officials said late on Friday.", "2025-12-13"),
        ("ROME, June 12 - The toll rose to 26 on Thursday, the coastguard said.", "2025-06-12"),
        ("PRISTINA, Dec 29 (Reuters) - Results showed on Monday that 49% voted.", "2025-12-29"),
        ("LERIN, May 18 - The party won 51% of Sunday's vote, the commission said on Monday.", "2026-05-18"),
        ("ROME, June 12 - The toll rose to 26, the coastguard said.", None),
        ("KABUL, Nov 20 - A quake struck on Thursday.\n\nIt killed 74, police said on Friday.", "2026-11-20"),
        ("NAIROBI, June 12 - Kenya will hold a run-off election on Sunday, officials said.", None),
        ("NAIROBI, June 12 - At least 12 people have died since Monday in floods.", None),
    ],
)
def test_the_year_of_a_dateline_follows_from_the_weekday_of_its_lead(lead: str, day: str | None) -> None:
    text = f"Toll rises\n\n{lead}\n\nThe search goes on, the coastguard said.\n"
    period = published_in(text, cuts_in(text, "en"), "en")
    assert (period.edtf if period else None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Réunis en CSE ce jeudi 27 novembre, ils ont négocié. L'usine ferme le mardi 30 juin.", "2025-11-27"),
        ("Le préfet a parlé. Un recours est déposé le lundi 21 juillet.", "2025-07-21"),
        ("Le préfet a parlé.", None),
    ],
)
def test_an_undated_text_tells_of_the_first_day_of_its_lead(text: str, day: str | None) -> None:
    period = day_told(text, "fr")
    assert (period.edtf if period else None) == day
