"""What a figure measures, on sentences of our own: by its noun, by what is said of it, by what was said before."""

from __future__ import annotations

import pytest

from tests.annotated import problems

NOUNS_AND_VERBS = [
    "Selon la police, <claim value=12 measure=killed>douze mineurs</claim> ont péri dans l'effondrement.",
    "Selon la police, <claim value=40 measure=evacuated>40 riverains</claim> ont été évacués.",
    "D'après la Croix-Rouge, <claim value=300 measure=repatriated>300 blessés</claim> ont été rapatriés lundi.",
    "Selon la police, <claim value=5 measure=missing>cinq pêcheurs</claim> sont toujours portés disparus.",
    "Selon l'armée, <claim value=250 measure=casualties>250 soldats</claim> ont été tués ou blessés.",
    "Le ministère annonce l'envoi de <claim value=2000 measure=deployed>2 000 gendarmes</claim>.",
    "L'ONU évalue à <claim value=4000 measure=casualties>4 000</claim> les pertes de l'armée.",
    "Selon les pompiers, <claim value=6 measure=wounded>six manifestants</claim> ont été blessés.",
    "Selon le parquet, la police a interpellé <claim value=31 measure=arrested>31 manifestants</claim>.",
    "Selon la CGT, le groupe va supprimer <claim value=800 measure=jobs_lost>800 postes</claim>.",
    "Selon la CGT, ce sont <claim value=430 measure=jobs_lost>430 postes</claim> qui disparaissent.",
    "Selon l'état-major, <claim value=14 measure=destroyed unit=item>quatorze chars T-72</claim> ont été détruits.",
    "La mairie chiffre les dégâts à <claim value=3000000 measure=cost unit=EUR>3 millions d'euros</claim>.",
    "Selon la préfecture, le feu a parcouru <claim value=900 measure=burned_area unit=ha>900 hectares</claim>.",
    "Selon Séoul, ce sont les <claim value=11000 measure=deployed>11 000 hommes</claim> que Moscou avait envoyés.",
    "Selon l'OMS, <claim value=700 measure=other>700 signatures</claim> ont été recueillies.",
]
SAID_BEFORE = [
    "Combien de morts ? <claim value=28 measure=killed>Vingt-huit</claim>, selon le gouvernement.",
    "La participation a déçu. <claim value=42 measure=turnout unit=percent>42 %</claim>, selon la commission.",
    "Selon le NIS, l'armée a envoyé <claim value=6000 measure=reinforcements>6 000 hommes de plus</claim>, "
    "dont <claim value=1000 measure=reinforcements>1 000</claim> déjà arrivés sur place.",
]
NO_CLAIM = [
    "Le club a rejoint le mouvement avec ses <none>22</none> joueurs.",
    "L'article 4 de l'arrêté de <none>2021</none> l'impose, selon la préfecture.",
    "Numéro d'urgence : <none>1722</none>.",
    "À Redon, ville de <none>9 000</none> habitants, le maire se dit inquiet.",
    "<none>Deux</none> médecins militaires ont confirmé la panne.",
]
ENGLISH = [
    "Police said <claim value=12 measure=killed>12 miners</claim> had died in the collapse.",
    "Police said <claim value=96 measure=missing>96 people</claim> remain unaccounted for.",
    "The agency listed <claim value=89 measure=rescued>89 rescued</claim> and <claim value=79 measure=missing>79"
    " missing</claim>.",
    "The union said <claim value=20000 measure=strikers>20,000 train staff</claim> walked out on Friday.",
    "The ministry said <claim value=2 measure=killed>two protesters</claim> died in custody.",
    "The army said <claim value=400 measure=casualties>400 enemy troops</claim> were killed or wounded.",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", [*NOUNS_AND_VERBS, *SAID_BEFORE, *NO_CLAIM])
def test_a_french_figure_has_its_measure(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.model
@pytest.mark.parametrize("marked", ENGLISH)
def test_an_english_figure_has_its_measure(marked: str) -> None:
    assert problems(marked, "en") == []


@pytest.mark.model
def test_a_sum_of_millions_is_of_the_currency_named_before() -> None:
    assert (
        problems(
            "Selon la région, le pont coûte <claim value=48000000 measure=cost unit=EUR>48 millions d'euros</claim>. "
            "La maire s'en tient à <claim value=31000000 measure=cost unit=EUR>31 millions</claim>."
        )
        == []
    )
