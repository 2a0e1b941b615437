"""Numbers in plain text. A case marks the value as written; what it is worth stands beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.annotate.numbers import find_numbers
from graphkit.annotate.numbers.words import figure_value
from graphkit.model import Quantity
from tests.annotate.numbers.marked import one

GOLD = Path(__file__).parents[3] / "../shared/gold"

# language, text with the value between angle brackets, value or (lower, upper), qualifier, unit
QUANTITIES = [
    ("fr", "On a compté <9 200> manifestants.", 9200, "exact", ""),
    ("fr", "On a compté <9 200> manifestants.", 9200, "exact", ""),
    ("fr", "On a compté <9 200> manifestants.", 9200, "exact", ""),
    ("fr", "On a compté <9.200> manifestants.", 9200, "exact", ""),
    ("fr", "On a compté <9'200> manifestants.", 9200, "exact", ""),
    ("fr", "Une secousse de magnitude <6,4> a réveillé l'île.", 6.4, "exact", ""),
    ("fr", "Une secousse de magnitude <6.4> a réveillé l'île.", 6.4, "exact", ""),
    ("fr", "Le fleuve a emporté <soixante et onze> maisons.", 71, "exact", ""),
    ("fr", "Le fleuve a emporté <quatre-vingt-dix-sept> maisons.", 97, "exact", ""),
    ("fr", "Le fleuve a emporté <septante-trois> maisons.", 73, "exact", ""),
    ("fr", "Le fleuve a emporté <deux mille trois cents> maisons.", 2300, "exact", ""),
    ("fr", "<Trois millions et demi> d'électeurs.", 3.5e6, "exact", ""),
    ("fr", "<Un demi-million> d'électeurs.", 5e5, "exact", ""),
    ("fr", "<Une dizaine de milliers> de fidèles.", 10000, "about", ""),
    ("fr", "<Une bonne centaine> de fidèles.", 100, "more_than", ""),
    ("fr", "<Une petite centaine> de fidèles.", 100, "less_than", ""),
    ("fr", "<Une bonne moitié> des lots.", 50, "more_than", "percent"),
    ("en", "<A good third> of the stock.", 33.33, "more_than", "percent"),
    ("fr", "<Plusieurs milliers> de fidèles.", (2000, 9999), "vague", ""),
    ("fr", "<Des dizaines de milliers> de fidèles.", (20000, 99999), "vague", ""),
    ("fr", "<Des centaines> de fidèles.", (200, 999), "vague", ""),
    ("fr", "<Plus d'un million> de fidèles.", 1e6, "more_than", ""),
    ("fr", "<Pas moins de 40> convois.", 40, "at_least", ""),
    ("fr", "<Jusqu'à 40> convois.", 40, "at_most", ""),
    ("fr", "<Un peu plus de 40> convois.", 40, "more_than", ""),
    ("fr", "<Entre 15 000 et 18 000> fidèles.", (15000, 18000), "between", ""),
    ("fr", "<De 12 à 15 %> des élèves.", (12, 15), "between", "percent"),
    ("fr", "<Deux à trois mille> fidèles.", (2000, 3000), "between", ""),
    ("fr", "<Entre 3 et 4 millions d'euros>.", (3e6, 4e6), "between", "EUR"),
    ("fr", "<Une vingtaine de millions d'euros>.", 2e7, "about", "EUR"),
    ("fr", "Il réclame <2,5 Md€> de crédits.", 2.5e9, "exact", "EUR"),
    ("fr", "Le billet coûte <600 gourdes>.", 600, "exact", "HTG"),
    ("fr", "<Un libraire sur trois> ferme.", 33.33, "exact", "percent"),
    ("fr", "<Près des deux tiers> des libraires ferment.", 66.67, "almost", "percent"),
    ("fr", "<Un peu plus du quart> des libraires ferment.", 25, "more_than", "percent"),
    ("fr", "<Aucun> pêcheur n'a péri.", 0, "exact", ""),
    ("fr", "Le feu a couvert <3.400 hectares>.", 3400, "exact", "ha"),
    ("fr", "Il faut <2½ mètres>.", 2.5, "exact", "m"),
    ("fr", "Le taux est de <trois virgule zéro cinq %>.", 3.05, "exact", "percent"),
    ("fr", "<Plus de 200 et moins de 300> stands.", (200, 300), "between", ""),
    ("fr", "On parle de <20 – 30> blessés.", (20, 30), "between", ""),
    ("fr", "Ils sont <25000> Soudanais à avoir fui.", 25000, "exact", ""),
    ("fr", "Il a versé <USD10m>.", 1e7, "exact", "USD"),
    ("en", "They counted <9,200> marchers.", 9200, "exact", ""),
    ("en", "The <five> villages were cut off.", 5, "exact", ""),
    ("en", "A toll of <some twenty> fishermen.", 20, "about", ""),
    ("en", "Imports fell <.5 percent>.", 0.5, "exact", "percent"),
    ("en", "It was <minus 12 degrees> at dawn.", -12, "exact", "degree"),
    ("en", "Rents should increase <between 5% and 6%>.", (5, 6), "between", "percent"),
    ("en", "Shares in the sector ended <0.7 percent> lower.", 0.7, "exact", "percent"),
    ("en", "The truck held <70kg> of salt.", 70, "exact", "kg"),
    ("en", "<Nearly 40mm> of rain.", 40, "almost", "mm"),
    ("en", "<Two and a half thousand> marchers.", 2500, "exact", ""),
    ("en", "<Half a million> marchers.", 5e5, "exact", ""),
    ("en", "<Half a dozen> marchers.", 6, "about", ""),
    ("en", "<Scores> of marchers.", (40, 99), "vague", ""),
    ("en", "<Hundreds of thousands> of marchers.", (200000, 999999), "vague", ""),
    ("en", "<Several hundred> marchers.", (200, 999), "vague", ""),
    ("en", "<No more than forty> marchers.", 40, "at_most", ""),
    ("en", "<Sixty-odd> marchers.", 60, "more_than", ""),
    ("en", "<A hundred or so> marchers.", 100, "about", ""),
    ("en", "<8,100 to 8,900> marchers.", (8100, 8900), "between", ""),
    ("en", "<Between 60 and 70> marchers.", (60, 70), "between", ""),
    ("en", "<Three quarters> of the town.", 75, "exact", "percent"),
    ("en", "<Roughly one voter in four> stayed away.", 25, "about", "percent"),
    ("en", "A bill of <$3bn>.", 3e9, "exact", "USD"),
    ("en", "A bill of <€30m>.", 3e7, "exact", "EUR"),
    ("en", "Some <1.2m> homes lost power.", 1.2e6, "about", ""),
    ("en", "<No> injuries were reported.", 0, "exact", ""),
    ("en", "The fire covers <12 square miles>.", 12, "exact", "mi2"),
]

# language, text with the number between angle brackets, its kind
NO_CLAIMS = [
    ("fr", "Un homme de <42> ans a été entendu.", "age"),
    ("fr", "Nadia Kerr, <38>, tient la buvette.", "age"),
    ("en", "A <92>-year-old man was rescued.", "age"),
    ("fr", "L'article <7> du texte.", "code"),
    ("fr", "Le recours au <49.3> est exclu.", "code"),
    ("fr", "Un char T-<72> détruit.", "code"),
    ("fr", "Le vol ZQ<1408> a atterri.", "code"),
    ("fr", "Appelez le <06 12 34 56 78>.", "code"),
    ("fr", "Le canon de <240mm> a tiré.", "measure"),
    ("fr", "La <14>e brigade avance.", "ordinal"),
    ("fr", "Victoire <2-1> à domicile.", "score"),
    ("fr", "Il est arrivé à <18h30>.", "time"),
    ("en", "It began at <10:30>.", "time"),
    ("fr", "Elle a marché <300 km>.", "measure"),
    ("en", "It took <48 hours>.", "measure"),
    ("fr", "Il y renonce en <2024>.", "date"),
    ("fr", "Elle revient le <24> février.", "date"),
    ("en", "It opened on <5> August.", "date"),
]


@pytest.mark.parametrize(("language", "text", "worth", "qualifier", "unit"), QUANTITIES)
def test_a_quantity_is_read(
    language: str, text: str, worth: float | tuple[float, float], qualifier: str, unit: str
) -> None:
    mention, start, end = one(language, text)
    quantity = mention.quantity
    if isinstance(worth, tuple):
        assert (quantity.value, quantity.lower, quantity.upper) == (None, *worth)
    else:
        assert quantity.value == worth
    assert (quantity.qualifier, quantity.unit) == (qualifier, unit)
    assert mention.end == end
    assert mention.start <= start


@pytest.mark.parametrize(("language", "text", "kind"), NO_CLAIMS)
def test_what_is_no_claim_says_so(language: str, text: str, kind: str) -> None:
    assert one(language, text)[0].kind == kind


def test_a_year_and_a_count_of_the_same_digits() -> None:
    kinds = [m.kind for m in find_numbers("En 2022, 2000 marins ont débarqué ; près de 2010 restent.", "fr")]
    assert kinds == ["date", "count", "count"]


def test_a_change_is_two_numbers_and_a_range_is_one() -> None:
    assert [m.quantity.value for m in find_numbers("Le bilan est passé de 12 à 30 morts.", "fr")] == [12, 30]
    assert [m.quantity.value for m in find_numbers("On attend de 12 à 30 barques.", "fr")] == [None]


def test_a_share_knows_its_noun_and_its_base() -> None:
    (share,) = find_numbers("Neuf élus sur dix ont voté.", "fr")
    assert share.noun == "élus"
    half, base = find_numbers("Plus de la moitié des 11 000 marins.", "fr")
    assert half.base == base.quantity


def test_an_article_is_flagged() -> None:
    (mention,) = find_numbers("Une femme a péri.", "fr")
    assert (mention.article, mention.quantity.value) == (True, 1)


def test_a_country_settles_a_shared_currency() -> None:
    (mention,) = find_numbers("Tickets cost 1,000 francs.", "en")
    assert mention.quantity.unit == "XXX"
    (mention,) = find_numbers("Tickets cost 1,000 francs.", "en", country="GN")
    assert mention.quantity.unit == "GNF"


@settings(deadline=None)  # the first call reads the lexicon
@given(st.integers(0, 10**9), st.sampled_from([" ", "\u00a0", "\u202f", ".", "'"]))
def test_separators_leave_a_french_figure_what_it_is(number: int, separator: str) -> None:
    figure = f"{number:,}".replace(",", separator)
    (mention,) = find_numbers(f"Total : {figure} francs suisses", "fr")
    assert mention.quantity.value == number


@settings(deadline=None)  # the first call reads the lexicon
@given(st.integers(0, 10**9), st.sampled_from([",", "."]))
def test_grouped_figures_are_read_in_either_style(number: int, decimal: str) -> None:
    group = "." if decimal == "," else ","
    assert figure_value(f"{number:,}".replace(",", group), decimal) == number


@settings(deadline=None)  # the first call reads the lexicon
@given(st.text(max_size=120), st.sampled_from(["fr", "en"]))
def test_mentions_stand_in_order_within_the_text(text: str, language: str) -> None:
    place = 0
    for mention in find_numbers(text, language):
        assert place <= mention.start <= mention.number_start < mention.number_end <= mention.end <= len(text)
        assert mention.quantity.suggested_lower <= mention.quantity.suggested_upper
        place = mention.end


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared gold is not on this machine")
def test_the_gold_quantities_are_found() -> None:
    hits = total = 0
    for path in sorted([*GOLD.glob("dev/*.gold.json"), *GOLD.glob("seeds/*.gold.json")]):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_name(gold["document"]).read_text("utf-8")
        mentions = find_numbers(text, gold["language"])
        for claim in gold["claims"]:
            if claim["kind"] != "quantity":
                continue
            start = text.index(claim["quote"]) + claim["quote"].index(claim["value_text"])
            end = start + len(claim["value_text"])
            near = [m.quantity for m in mentions if m.number_start < end and start < m.number_end]
            total += 1
            hits += any(agrees(quantity, claim) for quantity in near)
    assert hits / total >= 0.98


def agrees(quantity: Quantity, claim: dict[str, Any]) -> bool:
    if quantity.qualifier != claim["qualifier"]:
        return False
    if claim["value"] is None:
        return (quantity.lower, quantity.upper) == (claim.get("lower"), claim.get("upper"))
    return quantity.value is not None and abs(quantity.value - claim["value"]) < 0.01
