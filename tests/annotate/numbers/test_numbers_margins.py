"""Qualifiers that stand apart from their number, margins, levels of a change, clock times and ages of live reports."""

from __future__ import annotations

import pytest

from graphkit.annotate.numbers import NumberMention, find_numbers
from graphkit.annotate.numbers.home_money import home_of_money
from graphkit.annotate.numbers.money import country_of_money


def counted(text: str, language: str) -> list[NumberMention]:
    """The numbers of a text that are no articles."""
    return [mention for mention in find_numbers(text, language) if not mention.article]


@pytest.mark.parametrize(
    ("text", "language", "qualifier"),
    [
        ("Dix-neuf corps au moins gisaient sur la berge", "fr", "at_least"),
        ("Vingt-quatre morts ou davantage", "fr", "at_least"),
        ("On était deux cents, peut-être plus", "fr", "at_least"),
        ("Il en compte 16 000 et quelques", "fr", "more_than"),
        ("L'armée n'a jamais reconnu plus de 14 morts", "fr", "at_most"),
        ("Pas de doute : plus de 14 morts", "fr", "more_than"),
        ("A tué au moins dix personnes et en a jeté près de la route", "fr", "at_least"),
        ("Twenty thousand, at the very least", "en", "at_least"),
        ("There were 200 people, maybe more", "en", "at_least"),
        ("They have never admitted more than 14 dead", "en", "at_most"),
        ("They did not count over 300 people", "en", "at_most"),
        ("Not so, they say: more than 14 dead", "en", "more_than"),
        ("Les pompiers disent 800 hectares « tout au plus ».", "fr", "at_most"),
        ("Elles seraient deux mille, voire davantage.", "fr", "at_least"),
        ("On l'évalue à 12 000 personnes, à 500 près.", "fr", "about"),
        ("Ils étaient 900 au plus fort de la crue", "fr", "exact"),
        ("Ils étaient trente, au moins 12 sont blessés", "fr", "exact"),
        ("L'aide est plafonnée à 15 millions", "fr", "at_most"),
        ("The count was nearer 700", "en", "about"),
        ("It was not even 60", "en", "less_than"),
    ],
)
def test_a_qualifier_apart_from_its_number(text: str, language: str, qualifier: str) -> None:
    assert counted(text, language)[0].quantity.qualifier == qualifier


def test_a_margin_is_no_figure_of_its_own() -> None:
    assert [mention.kind for mention in counted("à 12 000 personnes, à 500 près", "fr")] == ["count", "measure"]


@pytest.mark.parametrize(
    "text", ["L'enveloppe passe de 12 à 19 millions d'euros", "Le budget est porté de 12 à 19 millions d'euros"]
)
def test_both_levels_of_a_change_are_of_one_currency(text: str) -> None:
    found = [(mention.quantity.value, mention.quantity.unit) for mention in counted(text, "fr")]
    assert found == [(12e6, "EUR"), (19e6, "EUR")]


def test_a_range_with_its_sign_at_both_ends() -> None:
    found = counted("a bill of €20m-€35m", "en")
    assert [(m.quantity.lower, m.quantity.upper, m.quantity.unit) for m in found] == [(20e6, 35e6, "EUR")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("18.40 The boats are back", "time"),
        ("said the senator Ana Ruiz Pardo, 57.", "age"),
        ("children under six go free", "age"),
        ("a figure divided by three since", "measure"),
    ],
)
def test_a_number_that_counts_nothing(text: str, kind: str) -> None:
    assert [mention.kind for mention in counted(text, "en")] == [kind]


def test_a_tenth_in_the_spoken_manner() -> None:
    assert counted("un trou d'un million trois", "fr")[-1].quantity.value == 1.3e6
    assert counted("trois millions sept", "fr")[0].quantity.value == 3_000_007


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Manille chiffre les dégâts à 2 milliards de pesos, selon le gouvernement philippin.", "PH"),
        ("Jakarta promet 50 millions de roupies.", "ID"),
        ("La facture est de 3 millions de pesos.", None),
        ("Le gouvernement philippin promet 3 millions d'euros.", None),
    ],
)
def test_whose_shared_currency_a_text_means(text: str, country: str | None) -> None:
    assert country_of_money(text, "fr") == country


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("HALIFAX, N.S. - The storm cost $12 million, the Nova Scotia premier said.", "en", "CA"),
        ("Les inondations à Montréal et à Laval ont coûté 40 millions de dollars, selon le Québec.", "fr", "CA"),
        ("Queensland's floods will cost 900 million dollars, the Brisbane council says.", "en", "AU"),
        ("Canada gives Ukraine $50 million, Kyiv said in a statement.", "en", None),
        ("Washington and Ottawa each pledged $5 million.", "en", None),
        ("Canada will pay C$50 million ($36 million) to Ontario's towns.", "en", None),
        ("Les dégâts au Québec sont de 12 millions d'euros.", "fr", None),
        ("The bill is $12 million.", "en", None),
    ],
)
def test_whose_dollars_a_text_means(text: str, language: str, country: str | None) -> None:
    assert home_of_money(text, language) == country


def test_dollars_at_home_by_name_and_sign() -> None:
    for text in ("$12 million", "12 million dollars"):
        assert [one.quantity.unit for one in find_numbers(text, "en", country="CA")] == ["CAD"]
        assert [one.quantity.unit for one in find_numbers(text, "en")] == ["USD"]
    assert [one.quantity.unit for one in find_numbers("US$12 million", "en", country="CA")] == ["USD"]
