"""What a bare figure takes its measure from, and what it does not, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.annotated import problems

ASKED = [
    "On ignore toujours combien ils étaient à bord. <claim value=212 measure=other>Deux cent douze</claim>, selon "
    "l'armateur.",
    "Selon la police, <claim value=4 measure=killed>quatre personnes</claim> sont mortes.\n\n"
    "Combien avaient pris place à bord ? <claim value=91 measure=other>Quatre-vingt-onze</claim>, selon un marin.",
    "Les casques ? <claim value=64 measure=other unit=item>Soixante-quatre</claim>, selon l'inspection.",
    "Quant aux blessés, rien n'est sûr. L'hôpital parle de <claim value=18 measure=wounded>18</claim>.",
]
ASKED_EN = [
    "Police said <claim value=4 measure=killed>four people</claim> had died.\n\n"
    "So how many were aboard? The owner put it at <claim value=95 measure=other>95</claim>.",
    "As for the injured, little is known. The hospital speaks of <claim value=18 measure=wounded>18</claim>.",
]
ALONE_EN = [
    "Police and families quarrel over the dead. <claim value=21 measure=killed>Twenty-one</claim>, the prison service "
    "wrote.",
]
BROUGHT = [
    "Selon la police, <claim value=900 measure=protesters>900 manifestants</claim> ont défilé. "
    "Le syndicat parle de <claim value=300 measure=deployed unit=item>300 tracteurs</claim>.",
]
SUMS = [
    "La mairie évoque <claim value=3000000 unit=EUR>3 millions d'euros</claim> d'aides. "
    "L'expert y voit un bénéfice de <claim value=1000000 measure=other unit=EUR>1 million</claim>, selon le maire.",
]
VICTIMS = [
    "Selon la mairie, <claim value=12 measure=killed>douze personnes</claim> sont mortes.\n\n"
    "Et les victimes ? La préfecture publie une liste de <claim value=14 measure=killed>quatorze noms</claim>.",
]
ENTRIES_EN = [
    "Police counted <claim value=700 measure=protesters>700 protesters</claim>, a spokesman said.\n\n"
    "TRACTORS: <claim value=80 measure=deployed unit=item>80</claim>, police said.",
    "MARCH: Police counted <claim value=9000 measure=protesters>9,000 demonstrators</claim>.\n\n"
    "HURT: The tally at the hospital rose to <claim value=12 measure=wounded>12</claim>.\n\n"
    "THE BILL: <claim value=300000 measure=cost unit=EUR>At least €300,000</claim>, the mayor said, up from a first "
    "guess of <claim value=180000 measure=cost unit=EUR>180,000</claim>.",
    "<none>19.40</none> Police say <claim value=3 measure=killed>three people</claim> died.\n\n"
    "<none>18.15</none> The navy says <claim value=40 measure=other>40 tourists</claim> are at sea.",
]
OWN_VERB_EN = [
    "Unions said <claim value=300 measure=jobs_lost>300 jobs</claim> would go. "
    "The group, which employs <claim value=5200 measure=other>5,200 people</claim>, declined to comment, the BBC said.",
    "Police said <claim value=9 measure=killed>nine inmates</claim> were killed. "
    "<claim value=140 measure=other>Some 140</claim> were praised, the ministry said.",
    "Police said <claim value=40 measure=protesters>40 protesters</claim> came. "
    "The lobby has a list of <claim value=126 measure=protesters>126 people</claim>.",
]
COMPARED = [
    "Les dégâts sont évalués à <claim value=900000 measure=cost unit=EUR>900 000 euros</claim>, contre "
    "<claim value=400000 measure=cost unit=EUR>400 000</claim> la veille, selon la mairie.",
    "Selon l'armée, <claim value=60 measure=deployed>60 plongeurs</claim> ont été déployés, contre "
    "<claim value=20 measure=deployed>20</claim> mardi.",
]
PARTS = [
    "La clinique fait état de <claim value=6 measure=killed>six décès</claim>, dont "
    "<claim value=2 measure=killed>deux</claim> survenus en réanimation.",
    "Selon le port, la liste compte <claim value=120 measure=other>120 noms</claim>, dont "
    "<claim value=9 measure=other>neuf membres d'équipage</claim>.",
]
WHOLES = [
    "Selon les secours, aucun des <claim value=23 measure=wounded>vingt-trois blessés</claim> n'a été hospitalisé.",
]
CROWDS = [
    "Selon la police, <claim value=900 measure=protesters>900 manifestants</claim> ont défilé.\n\n"
    "« <claim value=3000 measure=protesters>Trois mille éleveurs</claim>, <claim value=400 measure=deployed "
    "unit=item>quatre cents machines</claim> ! », selon le syndicat.",
]
REPORTED = [
    "L'hôpital fait état de <claim value=5 measure=killed>cinq morts</claim>. Le ministère, qui n'en reconnaissait qu'"
    "<claim value=1 measure=killed>un</claim> samedi, en admet <claim value=3 measure=killed>trois</claim>.",
    "L'hôpital fait état de <claim value=5 measure=killed>cinq morts</claim>. "
    "Le ministère en admet <claim value=3 measure=killed>trois</claim>.",
    "La direction parlait de <claim value=95000000 measure=cost unit=EUR>95 millions d'euros</claim>. Le syndicat est "
    "loin des <claim value=60000000 measure=cost unit=EUR>60 millions</claim> de la direction.",
]
SHARES = [
    "Selon la commission, la participation atteint <claim value=44 measure=turnout unit=percent>44 %</claim>, soit "
    "<claim value=6 measure=other unit=percent>6 %</claim> de plus qu'en 2020.",
]
NO_CLAIM_EN = [
    "Asked about the toll, the harbour master, Jan Brekke, <none>61</none>.",
    "Trains numbered <none>800</none> and up will stay in their depots, the operator said.",
]
UNKNOWN_ANSWERS = [
    "Et les arrestations ? <claim value=46 measure=arrested>Quarante-six</claim> mutins, d'après le procureur.",
]
NO_ONE = ["<none>Un</none> prisonnier coûte cher, observe la Cour des comptes."]
HOUSEHOLDS = [
    "Selon le maire, <claim value=2300 measure=affected unit=item>2 300 ménages</claim> sont privés de courant.",
]
AFTER_PARTS = [
    "Selon le BND, <claim value=1100000 measure=casualties>1,1 million de soldats</claim> sont hors de combat, dont "
    "<claim value=250000 measure=killed>250 000</claim> tués. Londres, elle, en compte "
    "<claim value=1200000 measure=casualties>1,2 million</claim>.",
]
LABELS = [
    "Selon la police, <claim value=900 measure=protesters>900 manifestants</claim> ont défilé. "
    "Ni les syndicats : le front commun en annonçait <claim value=3000 measure=protesters>3 000</claim>.",
]
NO_CLAIM = ["Quant à l'affluence, <none>aucun</none> comptage indépendant n'existe."]
NOBODY_EN = ["The fire service says <claim value=0 measure=killed>nobody</claim> has died."]
FRENCH = (
    *ASKED,
    *COMPARED,
    *PARTS,
    *REPORTED,
    *CROWDS,
    *WHOLES,
    *SHARES,
    *BROUGHT,
    *SUMS,
    *VICTIMS,
    *AFTER_PARTS,
    *UNKNOWN_ANSWERS,
    *NO_ONE,
    *HOUSEHOLDS,
    *LABELS,
    *NO_CLAIM,
)
ENGLISH = (*ASKED_EN, *ALONE_EN, *ENTRIES_EN, *OWN_VERB_EN, *NO_CLAIM_EN, *NOBODY_EN)
LANGUAGES = [(text, "fr") for text in FRENCH] + [(text, "en") for text in ENGLISH]


@pytest.mark.parametrize(("marked", "language"), LANGUAGES)
def test_what_a_bare_figure_takes_its_measure_from(marked: str, language: str) -> None:
    assert problems(marked, language) == []
