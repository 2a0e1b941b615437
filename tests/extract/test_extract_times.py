"""As of when a value holds, from the words to EDTF. The texts are published on Wednesday 30 April 2025."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FR = [
    ("Jeudi", "2025-04-24"),
    ("Hier soir", "2025-04-29"),
    ("Mardi dernier", "2025-04-29"),
    ("En mars", "2025-03"),
    ("En mars dernier", "2025-03"),
    ("L'an dernier", "2024"),
    ("Fin janvier", "2025-01"),
    ("À la fin de janvier", "2025-01"),
    ("Au cours des deux premiers mois de l'année", "2025-01/2025-02"),
    ("Au quatrième trimestre 2024", "2024-10/2024-12"),
    ("À l'automne 2024", "2024-23"),
    ("Depuis le 24 février", "2025-04-30"),  # counted from that day on: it holds for the day of telling
    ("Depuis lundi", "2025-04-30"),
    ("Depuis le début de l'année", "2025-04-30"),
    ("Cette année", "2025-04-30"),
    ("Ces trois derniers mois", "2025-01/2025-04-30"),
    ("À ce jour", "2025-04-30"),
    ("Entre janvier et mars", "2025-01/2025-03"),
    ("Du 3 au 5 mars", "2025-03-03/2025-03-05"),
    ("En 2023 et 2024", "2023/2024"),
    ("En début de semaine", "2025-04-28/2025-04-29"),
    ("Sur les trois mois clos fin mars", "2025-01/2025-03"),
    ("Le soir de Noël", "2024-12-25"),
    ("À la veille de Noël", "2024-12-24"),
    ("À Noël dernier", "2025-04-30"),  # the season, not the day
    ("À la Saint-Sylvestre", "2024-12-31"),
    ("À la Toussaint 2023", "2023-11-01"),
    ("La nuit dernière", "2025-04-29"),
]
EN = [
    ("On Thursday", "2025-04-24"),
    ("As of Tuesday", "2025-04-29"),
    ("In March", "2025-03"),
    ("Last year", "2024"),
    ("By the end of January", "2025-01"),
    ("In the first two months of the year", "2025-01/2025-02"),
    ("In the fourth quarter of 2024", "2024-10/2024-12"),
    ("In the autumn of 2024", "2024-23"),
    ("In the three months to March", "2025-01/2025-03"),
    ("At the start of the week", "2025-04-28/2025-04-29"),
    ("Midweek", "2025-04-30"),
    ("Since 24 February", "2025-04-30"),
    ("Since Monday", "2025-04-30"),
    ("So far this year", "2025-04-30"),
    ("This month", "2025-04-30"),
    ("Over the past three months", "2025-01/2025-04-30"),
    ("To date", "2025-04-30"),
    ("Between January and March", "2025-01/2025-03"),
    ("In 2023 and 2024", "2023/2024"),
    ("On Christmas Eve", "2024-12-24"),
    ("On New Year's Day 2024", "2024-01-01"),
    ("The previous day's fighting was the worst, and", "2025-04-30"),
]
# dates that belong to a thing, to an older figure or to a part are not the value's
OTHERS = [
    (
        "fr",
        "Selon l'Unicef, <claim value=62 as_of=2025-04-30>62 %</claim> des enfants sont vaccinés, "
        "contre <claim value=59 as_of=2019>59 %</claim> en 2019.",
    ),
    (
        "fr",
        "<claim value=900 as_of=2025-04-30>Environ 900 soldats</claim> ont été tués, dont "
        "<claim value=300 as_of=2025-04-30>300</claim> depuis janvier, selon Kiev.",
    ),
    (
        "fr",
        "Lundi soir, <claim value=40 as_of=2025-04-28>40 personnes</claim> avaient été tuées, alors que "
        "<claim value=30 as_of=2025-04-27>30 morts</claim> étaient recensés la veille, selon Kiev.",
    ),
    ("en", "The army lost <claim value=430 as_of=2025-04-25>430 soldiers</claim> in last month's fighting, "
     "it said on Friday."),
    ("en", "<claim value=900 as_of=2025-04-30>900 soldiers</claim> died, "
     "<claim value=300 as_of=2025-04-30>300</claim> of them since January, Kyiv says."),
    # a date in a clause with a verb of its own, or behind another thing's participle
    ("fr", "Parti dimanche d'une décharge, le feu a détruit <claim value=40 as_of=2025-04-30>40 maisons</claim>, "
     "selon la mairie."),
    ("fr", "Kiev affirme que <claim value=50 as_of=2025-04-30>50 soldats</claim> sont morts en ripostant à un "
     "bombardement mené samedi."),
    ("fr", "<claim value=50 as_of=2025-04-30>Au moins 50 civils</claim> ont été tués ; trois suspects arrêtés "
     "dimanche ont été relâchés."),
    ("en", "The fire that broke out on Sunday has now destroyed <claim value=40 as_of=2025-04-30>40 homes</claim>, "
     "officials said."),
    ("en", "<claim value=50 as_of=2025-04-30>At least 50 people</claim> have died, according to Kyiv, which maintains "
     "that the fighting began on Saturday."),
    # the day of telling
    ("fr", "Un séisme a secoué samedi la côte, tuant <claim value=77 as_of=2025-04-27>77 personnes</claim>, selon un "
     "premier bilan de la préfecture diffusé dimanche."),
    ("en", "The disease has killed <claim value=104 as_of=2025-04-28>104 people</claim>, the ministry said in its "
     "bulletin of 28 April, nearly twice the <claim value=58 as_of=2025-03>58</claim> it was reporting in March."),
    ("en", "The mayor admitted on Tuesday that the storm had hit harder, saying <claim value=70 as_of=2025-04-29>70 "
     "people</claim> had been hurt."),
    ("fr", "Dans un communiqué daté du 27 avril, l'armée affirme avoir perdu <claim value=40 as_of=2025-04-27>40 "
     "soldats</claim>."),
    ("fr", "Le précédent bilan, publié samedi, faisait état de <claim value=30 as_of=2025-04-26>30 morts</claim>."),
    ("fr", "Le déraillement d'un train dimanche a fait <claim value=40 as_of=2025-04-28>40 morts</claim>, a annoncé "
     "lundi la police."),
    ("en", "<claim value=11 as_of=2025-04-28>Eleven inmates</claim> were killed when a gang overran a prison on "
     "Sunday, the ministry said on Monday."),
    ("fr", "<claim value=9 as_of=2025-04-28>Neuf personnes</claim> ont péri dimanche dans un naufrage, a annoncé lundi "
     "la marine."),
    ("en", "<claim value=9 as_of=2025-04-28>Nine people</claim> died on Sunday when a boat sank, the navy said on "
     "Monday."),
    ("fr", "<claim value=9 as_of=2025-04-27>Neuf personnes</claim> ont péri dimanche dans un naufrage, selon la "
     "marine."),
    # a figure that was given on a day, a sum that was pledged on one
    ("en", "The company told employees on Monday it would cut <claim value=890 modality=planned "
     "as_of=2025-04-28>890 jobs</claim>, instead of the <claim value=1240 modality=planned as_of=2025-03>1,240 "
     "jobs</claim> it announced in mid-March."),
    ("fr", "Quant aux <claim value=24000 modality=planned as_of=2025-04-28>24 000</claim> suppressions de postes "
     "avancées lundi par la ministre, il n'en est plus question."),
    ("en", "Canada pledged <claim value=130000000 modality=planned as_of=2025-04-28>130 million dollars</claim> for "
     "the refugees on Monday."),
    ("fr", "Le ministre a promis <claim value=12000000 modality=planned as_of=2025-04-28>12 millions d'euros</claim> "
     "aux sinistrés lundi."),
    # a name that ends as a future does is none
    ("fr", "<claim value=4 modality=asserted as_of=2025-04-29>Quatre cadres</claim> de Minera Rojas ont été arrêtés "
     "hier, annonce le parquet."),
    # even who spoke on a day gave what a value is held against
    ("fr", "Le préfet compte <claim value=12000 as_of=2025-04-30>12 000 blessés</claim>, deux mille de plus que ce "
     "que disait lundi encore le maire."),
    # a date behind an aside to what is counted; one of an earlier figure before a second verb
    ("en", "Police said that <claim value=2 as_of=2025-03>two men</claim>, aged 19 and 23, were arrested in Rotterdam "
     "in March."),
    ("en", "Officials raised the death toll to <claim value=26 as_of=2025-04-28>26</claim> on Monday evening, from "
     "<claim value=19 as_of=2025-04-27>19</claim> a day earlier, and lowered the number of missing to <claim value=51 "
     "as_of=2025-04-28>51</claim>."),
    # a day to which people are called is to come
    ("fr", "Le syndicat appelle à un défilé mardi et table sur <claim value=20000 as_of=2025-04-30>20 000 "
     "marcheurs</claim>."),
    ("en", "The union calls for a march on Saturday and hopes to draw <claim value=50000 as_of=2025-04-30>50,000 "
     "people</claim>."),
    ("fr", "La CGT a appelé à manifester mardi ; <claim value=3000 as_of=2025-04-29>3 000 personnes</claim> ont "
     "défilé, selon la police."),
    # deadlines
    ("fr", "Le ministère compte <claim value=220 as_of=2025-04-30>220 blessés</claim> depuis le début des combats, à "
     "la mi-mars."),
    ("fr", "La mairie a recensé <claim value=400 as_of=2025-04-30>400 sinistrés</claim>, à reloger d'ici "
     "à samedi."),
    ("en", "The army will send <claim value=90 modality=planned as_of=2025-04-30>90 soldiers</claim> on Thursday."),
    # an earlier time told as such
    ("fr", "L'épidémie précédente, introduite en 2010, avait fait <claim value=9000 as_of=2010>9 000 morts</claim>."),
]  # fmt: skip


@pytest.mark.parametrize(("when", "edtf"), FR)
def test_a_french_date_says_as_of_when(when: str, edtf: str) -> None:
    text = f"{when}, <claim value=50 as_of={edtf}>50 soldats</claim> ont été tués, selon Kiev."
    assert problems(text, language="fr") == []


@pytest.mark.parametrize(("when", "edtf"), EN)
def test_an_english_date_says_as_of_when(when: str, edtf: str) -> None:
    text = f"{when}, <claim value=50 as_of={edtf}>50 soldiers</claim> were killed, Kyiv said."
    assert problems(text, language="en") == []


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_a_date_of_something_else_is_not_the_value_s(language: str, text: str) -> None:
    assert problems(text, language=language) == []
