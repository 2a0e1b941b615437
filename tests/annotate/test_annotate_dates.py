"""Dates in plain text: what is found and what it says, before any calendar."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.annotate.dates import find_dates
from graphkit.annotate.dates.calendar import calendar_of
from graphkit.annotate.dates.find import _possible
from graphkit.annotate.plaintext import fold

# language, text with the date between angle brackets, its expression
DATES = [
    ("fr", "Elle parle le <30 avril 2025> à Rome.", "2025-04-30"),
    ("fr", "Signé en <juin 2024>.", "2024-06"),
    ("fr", "Un accord signé en <2024>.", "2024"),
    ("fr", "Le séisme de <2016> a tout changé.", "2016"),
    ("fr", "La pluie, <jeudi soir>, a cessé.", "W4"),
    ("fr", "Le port rouvre <mardi 5 août>.", "--08-05"),
    ("fr", "Il est mort <hier>.", "day-1"),
    ("fr", "Il est mort <l’an dernier>.", "year-1"),
    ("en", "He left <a year earlier>.", "year-1"),
    ("fr", "Ils étaient 3 000 <à la mi-2024>.", "2024-06/2024-07"),
    ("fr", "Ils étaient 3 000 <fin 2024>.", "2024-12"),
    ("fr", "Ils étaient 3 000 <début 2024>.", "2024-01/2024-03"),
    ("en", "There were 3,000 in <mid-2024>.", "2024-06/2024-07"),
    ("en", "There were 3,000 in <late 2024>.", "2024-10/2024-12"),
    ("en", "There were 3,000 at <the end of 2024>.", "2024-12"),
    ("fr", "Il est mort <il y a trois jours>.", "day-3"),
    ("fr", "Les marins ont débarqué à l'<automne 2024>.", "2024-23"),
    ("fr", "Ils sont venus <entre janvier et mars>.", "--01/--03"),
    ("fr", "Ils sont venus <entre janvier et février 2025>.", "2025-01/2025-02"),
    ("fr", "Ils sont venus <au cours des deux premiers mois de l'année>.", "year+0:--01/--02"),
    ("fr", "Bloqué <depuis le 24 février>.", "--02-24/now"),
    ("fr", "Bloqué <depuis le début du mois>.", "month+0/now"),
    ("fr", "Aucun mort <à ce jour>.", "now"),
    ("fr", "Ouvert du <1er mai à aujourd'hui>.", "--05-01/day+0"),
    ("fr", "Fermé <du 4 au 22 juin>.", "--06-04/--06-22"),
    ("fr", "Fermé le <17/05/2018>.", "2018-05-17"),
    ("fr", "Fermé le <premier dimanche de mai>.", "--05:W7#1"),
    ("fr", "Une marche le <dernier samedi de mars 2023>.", "2023-03:W6#-1"),
    ("fr", "Prévu la <deuxième semaine de janvier>.", "--01:week#2"),
    ("fr", "Attendu dans la <semaine du 16 juin>.", "--06-16:week"),
    ("fr", "Une digue des <années 1970>.", "1970/1979"),
    ("fr", "Une digue des <années soixante>.", "1960/1969"),
    ("fr", "Les ventes du <T3 2024> reculent.", "2024-07/2024-09"),
    ("fr", "Les ventes reculent au <troisième trimestre>.", "--07/--09"),
    ("fr", "Arrêté le <6 sept 2019>.", "2019-09-06"),
    ("fr", "Le port a fermé le <12/04>.", "--04-12"),
    ("fr", "La saison <2014-2015>.", "2014/2015"),
    ("fr", "Il part <vendredi 15>.", "---15"),
    ("fr", "Le scrutin de <novembre de l'année 2016>.", "2016-11"),
    ("fr", "Le glacier fond depuis <ces deux dernières décennies>.", "decade-2/now"),
    ("fr", "Il était mort <la veille>.", "day+0@day-1"),
    ("en", "By <the end of January> it was over.", "--01"),
    ("en", "It opens on the <first Monday in May>.", "--05:W1#1"),
    ("en", "Built in <the 1970s>.", "1970/1979"),
    ("en", "Sales fell in <Q3 2024>.", "2024-07/2024-09"),
    ("en", "Sales fell in the <third quarter>.", "--07/--09"),
    ("en", "Due in the <week of June 16>.", "--06-16:week"),
    ("en", "Posted on <Mar 9 2018>.", "2018-03-09"),
    ("en", "It broke out on <5 August>.", "--08-05"),
    ("en", "It broke out on <Nov 15, 2022>.", "2022-11-15"),
    ("en", "It broke out on <Saturday>'s eve.", "W6"),
    ("en", "It broke out <two days earlier>.", "day+0@day-2"),
    ("en", "It broke out <last month>.", "month-1"),
    ("en", "Closed <since October>.", "--10/now"),
    ("en", "Closed <between January and March 2025>.", "2025-01/2025-03"),
    ("en", "Closed on <5/17/2018>.", "2018-05-17"),
]

# a day counted from the one before it: language, text, expression of the second
COUNTED = [
    ("fr", "Lundi, 40 morts ; ils étaient 30 la veille.", "W1@day-1"),
    ("fr", "Arrivé mardi, il repart le lendemain.", "W2@day+1"),
    ("fr", "Tirs le 3 mars, et encore deux jours plus tard.", "--03-03@day+2"),
    ("en", "On Monday 40 died, up from 30 the day before.", "W1@day-1"),
    ("en", "He came on 3 March and left two days later.", "--03-03@day+2"),
]

NONE = [
    ("fr", "Elle a été passée par les armes ce jour-là, la veille de la fête ; ils ont été 2000 à marcher."),
    ("en", "The fall of the city; the day before the vote."),
    ("fr", "11 000 soldats et 1 250 postes en 2 phases, en trois semaines."),
    ("fr", "Plus de 2000 morts, 2000 hommes, près de 1900 blessés."),
    ("fr", "Le mar en sept étapes, 2000 $ par jour, 24/7, un mar de cendres, sam et jan !"),
    ("fr", "Le lendemain, tout avait changé ; deux jours plus tard, rien."),
    ("en", "The next day, all had changed; two days later, nothing."),
    ("en", "The sun rose, they sat and wed; the mar on it; a 5/8 majority."),
    ("en", "Employers of the VBO-FEB walked out."),
    ("en", "It may rain; they march; 1,700 people, more than 2000 dead."),
]


@pytest.mark.parametrize(("language", "text", "expression"), DATES)
def test_a_date_is_found(language: str, text: str, expression: str) -> None:
    start, end = text.index("<"), text.index(">") - 1
    (mention,) = find_dates(text.replace("<", "").replace(">", ""), language)
    assert (mention.start, mention.end, mention.expression) == (start, end, expression)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_counts_are_no_dates(language: str, text: str) -> None:
    assert find_dates(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "base", "before"),
    [
        ("fr", "40 naufrages en mars, contre 12 un an plus tôt.", "--03", "--03@year-1"),
        ("fr", "40 naufrages en mars 2024, contre 12 la même période de l'an dernier.", "2024-03", "2024-03@year-1"),
        ("en", "Forty between May and July, up from 12 in the same period last year.", "--05/--07", "--05/--07@year-1"),
    ],
)
def test_a_year_earlier_is_counted_from_the_month_told_before(language: str, text: str, base: str, before: str) -> None:
    assert [mention.expression for mention in find_dates(text, language)] == [base, before]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Jeudi, la mairie comptait 12 morts ; le soir même, 14.", "W4"),
        ("fr", "Le 3 mai, 12 morts. Quelques heures plus tard, la préfecture en donnait 9.", "--05-03"),
        (
            "en",
            "On Friday the institute spoke of five. The agency earlier in the day knew of three.",
            "W5",
        ),
        ("en", "The mayor put it at 12 on 3 May; hours later the governor gave nine.", "--05-03"),
    ],
)
def test_the_same_day_is_the_one_told_before(language: str, text: str, day: str) -> None:
    assert [mention.expression for mention in find_dates(text, language)] == [day, day]


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Quelques heures plus tard, elle en donnait 9."), ("en", "Later that day it gave nine.")],
)
def test_the_same_day_as_none_is_no_date(language: str, text: str) -> None:
    assert find_dates(text, language) == []


@settings(deadline=None)  # the first call reads the lexicon
@given(st.text(max_size=120), st.sampled_from(["fr", "en"]))
def test_mentions_stand_in_order_within_the_text(text: str, language: str) -> None:
    place = 0
    for mention in find_dates(text, language):
        assert place <= mention.start < mention.end <= len(text)
        place = mention.end


@pytest.mark.parametrize(("language", "text", "expression"), COUNTED)
def test_a_day_is_counted_from_the_one_told_before(language: str, text: str, expression: str) -> None:
    first, second = find_dates(text, language)
    assert (first.expression, second.expression) == (expression.partition("@")[0], expression)


def test_no_pattern_that_matches_is_passed_over() -> None:
    for language, text, _ in DATES:
        calendar, folded = calendar_of(language), fold(text.replace("<", "").replace(">", ""))
        tried = list(_possible(calendar, folded, 0, len(folded)))
        assert all(pattern in tried for pattern in calendar.patterns if pattern.regex.search(folded))


def test_most_patterns_are_passed_over() -> None:
    calendar = calendar_of("fr")
    assert len(list(_possible(calendar, "il avait ete prevenu la veille", 0, 30))) < len(calendar.patterns) / 4
