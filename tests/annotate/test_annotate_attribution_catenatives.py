"""Who is credited by a verb before an infinitive, who by what stands around a figure: a colon, a relative, a tag."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FRENCH = [
    "<speaker>Lise Amar</speaker>, la gouverneure, continue d'affirmer que <claim value=33>33 personnes</claim> ont "
    "perdu la vie.",
    "<speaker>Le ministère</speaker> vient d'annoncer que <claim value=12>12 personnes</claim> sont mortes.",
    "<speaker>Le groupe Orvex</speaker> entend supprimer <claim value=340>340 emplois</claim> d'ici à l'été.",
    "<speaker>Le gouvernement</speaker> veut vacciner <claim value=350000>350 000 enfants</claim>.",
    "<claim value=10>Dix personnes</claim> ont été blessées, nous précise <speaker>la préfecture</speaker>.",
    "<speaker>Police</speaker> : <claim value=11>11 morts</claim>.",
    "« <claim value=4>Quatre morts</claim> », écrivait peu avant 7 heures <speaker>le gouverneur</speaker>.",
    "<speaker>Les rebelles</speaker> lui répondent et en dénombrent <claim value=18>dix-huit morts</claim>.",
    "<speaker>La société civile</speaker>, elle, en avance <claim value=130>plus de cent trente morts</claim>.",
    "La participation : <claim value=40>40 %</claim> des inscrits, dixit <speaker>la mairie</speaker>.",
    "11:02 <speaker>La Ligue des plages</speaker> annonce avoir compté <claim value=12>douze noyés</claim>.",
]

ENGLISH = [
    "<speaker>The union</speaker> went on to say that <claim value=12>12 workers</claim> had died.",
    "<speaker>The European Union</speaker> will provide <claim value=15000000>15 million euros</claim>.",
    "<speaker>A person close</speaker> to the talks says <claim value=30>30 people</claim> died.",
    "Found were 17 bodies, not the <claim value=30>30</claim> <speaker>the rebels</speaker> had reported.",
    "<speaker>The agency</speaker> told lawmakers that the toll was <claim value=300>300 dead</claim>, Green MP Ada "
    "Lohr said afterwards.",
    "22:35 <speaker>Police</speaker>: <claim value=11>11 dead</claim>, <claim value=60>60 injured</claim>",
]


@pytest.mark.model
@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert problems(text) == []


@pytest.mark.model
@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert problems(text, "en") == []
