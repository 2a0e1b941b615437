"""Every form of quantity that news writes, a table a form, in sentences of our own.

A row: language, text with the number between angle brackets, value or (lower, upper), qualifier, unit.
"""

from __future__ import annotations

import pytest

from tests.annotate.numbers.marked import one

Row = tuple[str, str, float | tuple[float, float], str, str]

SEPARATORS: list[Row] = [
    ("fr", "Le port a vu passer <1 234 567> caisses.", 1234567, "exact", ""),
    ("fr", "Le port a vu passer <1\u00a0234\u00a0567> caisses.", 1234567, "exact", ""),
    ("fr", "Le port a vu passer <1\u202f234\u202f567> caisses.", 1234567, "exact", ""),
    ("fr", "Le port a vu passer <1.234.567> caisses.", 1234567, "exact", ""),
    ("fr", "Le port a vu passer <1'234'567> caisses.", 1234567, "exact", ""),
    ("fr", "Le port a vu passer <1’234> caisses.", 1234, "exact", ""),
    ("fr", "La cote est de <12 345,67>.", 12345.67, "exact", ""),
    ("en", "The port handled <1,234,567> crates.", 1234567, "exact", ""),
    ("en", "The port handled <1\u202f234> crates.", 1234, "exact", ""),
    ("en", "The port handled <1\u00a0234> crates.", 1234, "exact", ""),
    ("en", "The port handled <1'234> crates.", 1234, "exact", ""),
    ("en", "The index closed at <12,345.67>.", 12345.67, "exact", ""),
]
TWICE_AND_PARTICLES: list[Row] = [
    ("fr", "Le texte cite <trente-deux (32)> communes.", 32, "exact", ""),
    ("en", "Oslo will hand over <two> more ferries.", 2, "exact", ""),
    ("en", "The count has gone up to <61>.", 61, "exact", ""),
    ("en", "The hall holds <up to 61> people.", 61, "at_most", ""),
    ("fr", "La facture <dépasse désormais les 2 300 euros>.", 2300, "more_than", "EUR"),
    ("fr", "La taxe <avoisinerait 51 %>.", 51, "about", "percent"),
    ("fr", "On finira <sous les 400>.", 400, "less_than", ""),
    ("fr", "Il y avait <trois cents> personnes environ au départ.", 300, "about", ""),
    ("fr", "Le canton donne <CHF 2,5 mio> aux communes.", 2.5e6, "exact", "CHF"),
    ("en", "The ship carried <110 metric tonnes> of rice.", 110, "exact", "t"),
]
WORDS: list[Row] = [
    ("fr", "Le car transportait <deux cents> pèlerins.", 200, "exact", ""),
    ("fr", "Le car transportait <vingt et un> pèlerins.", 21, "exact", ""),
    ("fr", "La digue protège <quatre-vingt-dix mille> foyers.", 90000, "exact", ""),
    ("fr", "La digue protège <onze mille deux cents> foyers.", 11200, "exact", ""),
    ("fr", "La digue protège <un million deux cent mille> foyers.", 1.2e6, "exact", ""),
    ("fr", "La digue protège <trois millions et demi> de foyers.", 3.5e6, "exact", ""),
    ("fr", "La digue protège <1,4 million> de foyers.", 1.4e6, "exact", ""),
    ("fr", "La digue protège <12 M> d'habitants.", 12e6, "exact", ""),
    ("en", "The bus carried <twenty-one> pilgrims.", 21, "exact", ""),
    ("en", "The bus carried <one hundred and forty> pilgrims.", 140, "exact", ""),
    ("en", "The dyke shields <two thousand three hundred> homes.", 2300, "exact", ""),
    ("en", "The dyke shields <a hundred thousand> homes.", 1e5, "exact", ""),
    ("en", "The dyke shields <one and a half million> homes.", 1.5e6, "exact", ""),
    ("en", "The dyke shields <2.3 million> homes.", 2.3e6, "exact", ""),
    ("en", "The dyke shields <12 lakh> homes.", 1.2e6, "exact", ""),
]
RANGES: list[Row] = [
    ("fr", "Il reste <de 200 à 300> tentes.", (200, 300), "between", ""),
    ("fr", "Il reste <200-300> tentes.", (200, 300), "between", ""),
    ("fr", "Il reste <deux cents à trois cents> tentes.", (200, 300), "between", ""),
    ("fr", "Il reste <15 à 20.000> tentes.", (15000, 20000), "between", ""),
    ("fr", "Il reste <3 ou 4 000> tentes.", (3000, 4000), "between", ""),
    ("fr", "Il reste <environ 1.500 à 2.000> tentes.", (1500, 2000), "between", ""),
    ("fr", "Il reste <au moins 20 et au plus 100> tentes.", (20, 100), "between", ""),
    ("fr", "Il faudra <de 2,3 à 4,6 millions d'euros>.", (2.3e6, 4.6e6), "between", "EUR"),
    ("en", "There are <between 200 and 300> tents.", (200, 300), "between", ""),
    ("en", "There are <200-300> tents.", (200, 300), "between", ""),
    ("en", "There are <15-20,000> tents.", (15000, 20000), "between", ""),
    ("en", "There are <3 or 4 thousand> tents.", (3000, 4000), "between", ""),
    ("en", "There are <more than 200 but fewer than 300> tents.", (200, 300), "between", ""),
    ("en", "It will need <2.3 to 4.6 million euros>.", (2.3e6, 4.6e6), "between", "EUR"),
]
BOUNDS: list[Row] = [
    ("fr", "On a relevé <au moins 12> corps.", 12, "at_least", ""),
    ("fr", "On a relevé <plus de 12> corps.", 12, "more_than", ""),
    ("fr", "On a relevé <moins de 12> corps.", 12, "less_than", ""),
    ("fr", "On a relevé <jusqu'à 12> corps.", 12, "at_most", ""),
    ("fr", "On a relevé <près de 120> corps.", 120, "almost", ""),
    ("fr", "On a relevé <environ 120> corps.", 120, "about", ""),
    ("fr", "On a relevé <quelque 120> corps.", 120, "about", ""),
    ("fr", "On a relevé <une centaine> de corps.", 100, "about", ""),
    ("fr", "On a relevé <moins d'une dizaine> de corps.", 10, "less_than", ""),
    ("en", "They found <at least 12> bodies.", 12, "at_least", ""),
    ("en", "They found <no fewer than 12> bodies.", 12, "at_least", ""),
    ("en", "They found <just over 200> bodies.", 200, "more_than", ""),
    ("en", "They found <300-odd> bodies.", 300, "more_than", ""),
    ("en", "They found <fewer than 12> bodies.", 12, "less_than", ""),
    ("en", "They found <up to 12> bodies.", 12, "at_most", ""),
    ("en", "They found <nearly 120> bodies.", 120, "almost", ""),
    ("en", "They found <120 or so> bodies.", 120, "about", ""),
    ("en", "They found <as many as 60>, no fewer than 12, they said.", 60, "at_most", ""),
]
VAGUE: list[Row] = [
    ("fr", "<Une bonne centaine> de chalutiers.", 100, "more_than", ""),
    ("fr", "<Une petite trentaine> de chalutiers.", 30, "less_than", ""),
    ("fr", "<Une grosse dizaine> de chalutiers.", 10, "more_than", ""),
    ("fr", "<Quelques dizaines> de chalutiers.", (20, 99), "vague", ""),
    ("fr", "<Plusieurs centaines de milliers> de fidèles.", (200000, 999999), "vague", ""),
    ("fr", "Ils arrivent <par milliers> au port.", (2000, 99999), "vague", ""),
    ("en", "<Scores> of trawlers.", (40, 99), "vague", ""),
    ("en", "<Dozens> of trawlers.", (24, 99), "vague", ""),
    ("en", "<Several hundred> trawlers.", (200, 999), "vague", ""),
    ("en", "<Hundreds of thousands> of pilgrims.", (200000, 999999), "vague", ""),
    ("en", "<A few thousand> pilgrims.", (2000, 9999), "vague", ""),
    ("en", "<Nearly two dozen> trawlers.", 24, "almost", ""),
]
SHARES: list[Row] = [
    ("fr", "<Plus de la moitié> des communes sont privées d'eau.", 50, "more_than", "percent"),
    ("fr", "<Un quart> des communes sont privées d'eau.", 25, "exact", "percent"),
    ("fr", "Les <trois quarts> des communes sont privées d'eau.", 75, "exact", "percent"),
    ("fr", "<Trois communes sur dix> sont privées d'eau.", 30, "exact", "percent"),
    ("fr", "<Près d'un habitant sur cinq> est privé d'eau.", 20, "almost", "percent"),
    ("fr", "Le prix monte de <12,5 pour cent>.", 12.5, "exact", "percent"),
    ("fr", "Des hausses de <3> et 5 %.", 3, "exact", "percent"),
    ("en", "<More than half> of the towns have no water.", 50, "more_than", "percent"),
    ("en", "<A third> of the towns have no water.", 33.33, "exact", "percent"),
    ("en", "<Three out of four> towns have no water.", 75, "exact", "percent"),
    ("en", "<One in five> has no water.", 20, "exact", "percent"),
    ("en", "Prices rose <12.5 per cent>.", 12.5, "exact", "percent"),
    ("en", "Yields pay <1.38pc>.", 1.38, "exact", "percent"),
]
MONEY_AND_AREA: list[Row] = [
    ("fr", "Le pont coûte <3 M€>.", 3e6, "exact", "EUR"),
    ("fr", "Le pont coûte <450 k€>.", 450e3, "exact", "EUR"),
    ("fr", "Le pont coûte <12 milliards de dollars>.", 12e9, "exact", "USD"),
    ("fr", "Le pont coûte <18 000 dollars canadiens>.", 18000, "exact", "CAD"),
    ("fr", "Le pont coûte <3> et 5 millions d'euros selon l'option.", 3e6, "exact", "EUR"),
    ("fr", "Le parc couvre <9 000 ha>.", 9000, "exact", "ha"),
    ("fr", "Le parc couvre <40 km²>.", 40, "exact", "km2"),
    ("fr", "Le parc couvre 9 000 hectares, dont <3.000> de landes.", 3000, "exact", "ha"),
    ("fr", "Le feu a pris 900 hectares ; le vent a porté le périmètre de <1.600>.", 1600, "exact", "ha"),
    ("en", "The bridge costs <£3bn>.", 3e9, "exact", "GBP"),
    ("en", "The bridge costs <US$12m>.", 12e6, "exact", "USD"),
    ("en", "The bridge costs <$US160 million>.", 160e6, "exact", "USD"),
    ("en", "The bridge costs <RM79>.", 79, "exact", "MYR"),
    ("en", "The bridge costs <Rs 200 crore>.", 2e9, "exact", "INR"),
    ("en", "The bridge costs <5 billion yen>.", 5e9, "exact", "JPY"),
    ("en", "The park covers <some 2,000 square kilometres>.", 2000, "about", "km2"),
    ("en", "The park covers <12 million acres>.", 12e6, "exact", "acre"),
    ("en", "It burned 9,000 acres, of which <3,000> were moor.", 3000, "exact", "acre"),
    ("en", "It burned 9,000 acres and reached a perimeter of <16,000>.", 16000, "exact", "acre"),
]
ZERO: list[Row] = [
    ("fr", "<Aucune> victime n'est à déplorer.", 0, "exact", ""),
    ("fr", "L'éboulement n'a <pas fait de> victimes.", 0, "exact", ""),
    ("fr", "Il n'y a <pas eu de> morts.", 0, "exact", ""),
    ("fr", "<Pas de> blessés, dit la mairie.", 0, "exact", ""),
    ("fr", "On ne compte <ni> mort ni blessé.", 0, "exact", ""),
    ("fr", "Le mur est tombé <sans faire de> victime.", 0, "exact", ""),
    ("fr", "<Personne> n'a été grièvement blessé.", 0, "exact", ""),
    ("fr", "<Zéro> mort sur les pistes.", 0, "exact", ""),
    ("en", "<No> casualties were reported.", 0, "exact", ""),
    ("en", "There were <no reports of> injuries.", 0, "exact", ""),
    ("en", "<Nobody> was hurt.", 0, "exact", ""),
    ("en", "<No> one was seriously injured.", 0, "exact", ""),
    ("en", "The wall fell <without> casualties.", 0, "exact", ""),
    ("en", "<Not a single> life was lost.", 0, "exact", ""),
]


@pytest.mark.parametrize(
    ("language", "text", "worth", "qualifier", "unit"),
    [*SEPARATORS, *TWICE_AND_PARTICLES, *WORDS, *RANGES, *BOUNDS, *VAGUE, *SHARES, *MONEY_AND_AREA, *ZERO],
)
def test_a_quantity_of_the_news_is_read(
    language: str, text: str, worth: float | tuple[float, float], qualifier: str, unit: str
) -> None:
    mention, start, end = one(language, text)
    quantity = mention.quantity
    wanted = (None, *worth) if isinstance(worth, tuple) else (worth,)
    assert (quantity.value, quantity.lower, quantity.upper)[: len(wanted)] == wanted
    assert (quantity.qualifier, quantity.unit) == (qualifier, unit)
    assert (mention.start, mention.end) == (start, end)
