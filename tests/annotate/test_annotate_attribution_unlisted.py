"""Who is credited where the source's noun is in no list, where its verb holds a figure, or where the cue is a tag."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FRENCH = [
    # any noun with a verb of telling
    "<speaker>La commune de Villaret</speaker> en recense <claim value=37>37 maisons détruites</claim>.",
    "<speaker>L'échevinat de la Jeunesse</speaker> a compté <claim value=41>41 %</claim> d'absents.",
    "Le registre fait apparaître <claim value=44>44 morts</claim>, a indiqué <speaker>la capitainerie</speaker>.",
    "« <claim value=300>Plus de 300 morts</claim> », écrit sur X <speaker>un internaute</speaker>.",
    "<speaker>La sous-préfète</speaker>, qui promet une réunion, reconnaît la mort de "
    "<claim value=6>6 personnes</claim>.",
    # verbs that hold to a figure, deeds
    "<speaker>La Ligue du Nord</speaker> ne démord pas de <claim value=30>trente morts</claim>.",
    "<speaker>Kaltex</speaker>, qui gère le tunnel, n'admet que <claim value=41>41 morts</claim>.",
    "<speaker>Les rebelles</speaker> ont exhibé <claim value=44>44 prisonniers</claim>.",
    # an age between commas, a report and who passed it on, a sentence that presents the one before
    "<speaker>La présidente, Lila Orsay</speaker>, 58 ans, a reconnu la mort de <claim value=12>12 personnes</claim>.",
    "Au dernier bilan transmis par <speaker>la Protection civile</speaker>, le séisme a fait "
    "<claim value=31>31 morts</claim>.",
    "<claim value=3>Trois suspects</claim> sont en garde à vue. C'est ce que l'on fait savoir <speaker>au "
    "parquet</speaker>.",
    # "on" inside a quotation, a pronoun for the subject of its own sentence
    "« Faux, on parle d'<claim value=450>au moins 450 emplois supprimés</claim> », corrige-t-on à <speaker>la "
    "CFDT</speaker>.",
]
ENGLISH = [
    "An <speaker>official</speaker> who has seen the file, and who asked not to be named, puts it at "
    "<claim value=18>18 deaths</claim>.",
    "Arrests were put at <claim value=19>19</claim> by <speaker>the police</speaker> on Friday.",
    "<speaker>The police</speaker> stand by <claim value=31000>31,000 marchers</claim>.",
    "<speaker>The dockers' union</speaker> was on Monday talking of <claim value=90000>90,000 marchers</claim>.",
    "<speaker>Sarnav</speaker> says <claim value=18>18 bodies</claim> have been recovered.",
    "<speaker>The Norvan Red Cross</speaker> has treated <claim value=80>80 wounded</claim> in Tarvik.",
    "<speaker>Norvan prosecutors</speaker> are holding <claim value=5>five suspects</claim>.",
    "<speaker>The gendarmes</speaker> also claimed <claim value=86>86 arrests</claim>.",
    "The number of bodies recovered climbed to <claim value=51>51</claim> on Friday, <speaker>the state fire "
    "department</speaker> said.",
]


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert problems(marked, "fr") == []


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert problems(marked, "en") == []
