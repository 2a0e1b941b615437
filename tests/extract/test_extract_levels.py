"""Figures told by a word that stands apart from them: a level, a total, a list, what is in a vehicle."""

from __future__ import annotations

import pytest

from tests.annotated import problems

LISTS = [
    "L'armée reconnaît <claim value=14 measure=killed>14 soldats</claim> et <claim value=31 measure=killed>31 civils"
    "</claim> tués.",
    "La mairie compte <claim value=3 measure=destroyed unit=item>trois maisons</claim> et <claim value=12 "
    "measure=destroyed unit=item>douze granges</claim> détruites.",
    "Le préfet a envoyé <claim value=200 measure=deployed>200 pompiers</claim> et compte <claim value=12 "
    "measure=wounded>12 habitants</claim> blessés.",
]
LISTS_EN = [
    "The army acknowledges <claim value=14 measure=killed>14 soldiers</claim>, <claim value=3 measure=killed>three "
    "policemen</claim> and <claim value=31 measure=killed>about 31 civilians</claim> killed.",
    "The mayor listed <claim value=40 measure=deployed>40 police officers</claim> on duty and <claim value=12 "
    "measure=wounded>12 residents</claim> injured.",
]
LEVELS = [
    "Selon l'OMS, <claim value=700 measure=infected>700 cas</claim> ont été recensés. Les plaintes sont passées de "
    "<claim value=300 measure=other unit=item>300</claim> à <claim value=420 measure=other unit=item>420</claim>, "
    "selon le ministère.",
    "Les grévistes sont passés de <claim value=300 measure=strikers>300</claim> à <claim value=420 measure=strikers>420"
    "</claim>, selon le rectorat.",
    "Selon le HCR, <claim value=44 measure=killed>44 personnes</claim> ont été tuées. Les arrivées sur les îles ont "
    "doublé, à <claim value=25000 measure=other unit=item>25 000</claim> fin août, selon le ministère.",
    "La direction a ramené de <claim value=1900 measure=jobs_lost>1 900</claim> à <claim value=1400 measure=jobs_lost>"
    "1 400</claim> le nombre d'emplois qu'elle compte supprimer.",
    "Selon le Sdis, l'effectif a été porté à <claim value=900 measure=deployed>900 pompiers</claim> avec l'arrivée de "
    "<claim value=220 measure=reinforcements>220 renforts</claim>.",
]
LEVELS_EN = [
    "Police said <claim value=12 measure=killed>12 people</claim> had died. Applications fell to <claim value=8400 "
    "measure=other unit=item>8,400</claim> last year, the ministry said.",
    "Deaths linked to the heatwave rose to <claim value=84 measure=killed>84</claim>, the ministry said.",
    "The firm will cut <claim value=900 measure=jobs_lost>900 jobs</claim>, it said. The consultancy hired by the "
    "works council is sticking to its estimate of <claim value=1750 measure=jobs_lost>1,750</claim>.",
]
TOTALS = [
    "Le plan prévoit <claim value=300 measure=jobs_lost>300 suppressions</claim>, sur un total de <claim value=6100 "
    "measure=other>6 100 salariés</claim>, selon la CGT.",
]
TOTALS_EN = [
    "The firm will cut <claim value=300 measure=jobs_lost>300 jobs</claim>, out of <claim value=6100 "
    "measure=other>a total of 6,100</claim> staff, the union said.",
]
ABOARD = [
    "Selon l'armée, <claim value=11 measure=killed>onze soldats</claim> sont morts. « Il y avait <claim value=200 "
    "measure=other>au moins deux cents personnes</claim> dans ce bus », affirme un témoin.",
    "Il y avait <claim value=12 measure=killed>douze morts</claim> dans le bus, selon le maire.",
]
ABOARD_EN = [
    "The navy said <claim value=9 measure=killed>nine people</claim> had drowned. There were <claim value=84 "
    "measure=other>84 people</claim> on the boat, the mayor said.",
]
ADMITTED = [
    "L'Intérieur, qui admettait <claim value=12000 measure=protesters>12 000 manifestants</claim> lundi, n'en voyait "
    "plus que <claim value=1500 measure=protesters>1 500</claim> mardi.",
    "L'hôpital a admis <claim value=30 measure=wounded>30 manifestants</claim>.",
]
ADDED = [
    "Selon le gouverneur, <claim value=150 measure=reinforcements>150 gendarmes</claim> ont été envoyés en plus des "
    "troupes déjà sur place.",
]
ADDED_EN = [
    "The governor said <claim value=150 measure=reinforcements>150 gendarmes</claim> were being sent to the town in "
    "addition to the troops already there.",
]
GIVEN_UP = [
    "Les marins ont repêché <claim value=30 measure=killed>trente corps</claim>. Hier, la mer a rendu des corps : "
    "<claim value=19 measure=killed>dix-neuf</claim> en tout, selon la marine.",
    "Selon Moscou, Kiev a restitué <claim value=40 measure=repatriated>40 corps</claim> de soldats russes.",
]
DONE_SO_EN = [
    "UNHCR says <claim value=21000 measure=repatriated>21,000 refugees</claim> have returned home. The ministry says "
    "<claim value=9000 measure=repatriated>fewer than 9,000</claim> have done so.",
]
TOLLS_EN = [
    "Unions said <claim value=900 measure=jobs_lost>900 jobs</claim> would go. They put the real toll at <claim "
    "value=1200 measure=jobs_lost>1,200</claim>.",
    "Unions said <claim value=900 measure=jobs_lost>900 jobs</claim> would go. The crash killed <claim value=12 "
    "measure=killed>12</claim>; they put the toll at <claim value=14 measure=killed>14</claim>.",
]
TURNED_TO = [
    "L'ONU parle de <claim value=44 measure=killed>44 tués</claim>. Quant aux villages incendiés, elle en dénombre "
    "<claim value=90 measure=destroyed unit=item>90</claim>.",
]
OUT_OF_PROPORTION = [
    "Selon la police, <claim value=900 measure=protesters>900 manifestants</claim> ont défilé et <claim value=4 "
    "measure=wounded>quatre policiers</claim> ont été blessés. Prochaine date mardi, où la CGT promet « <claim "
    "value=1000000 measure=protesters modality=planned>un million de personnes</claim> ».",
]
FRENCH = (*LISTS, *LEVELS, *TOTALS, *ABOARD, *ADMITTED, *ADDED, *GIVEN_UP, *TURNED_TO, *OUT_OF_PROPORTION)
ENGLISH = (*LISTS_EN, *LEVELS_EN, *TOTALS_EN, *ABOARD_EN, *ADDED_EN, *DONE_SO_EN, *TOLLS_EN)
LANGUAGES = [(text, "fr") for text in FRENCH] + [(text, "en") for text in ENGLISH]


@pytest.mark.parametrize(("marked", "language"), LANGUAGES)
def test_what_a_figure_measures_by_a_word_apart(marked: str, language: str) -> None:
    assert problems(marked, language) == []
