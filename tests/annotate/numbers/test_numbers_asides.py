"""Numbers that count nothing: ages, names, hours, distances, results. A row: language, text, kind."""

from __future__ import annotations

import pytest

from graphkit.annotate.numbers import find_numbers
from tests.annotate.numbers.marked import one

ASIDES = [
    ("fr", "La doyenne, âgée de <104> ans, salue.", "age"),
    ("fr", "Paul Vasseur, <45> ans, salue.", "age"),
    ("fr", "Paul Vasseur (<45>) salue.", "age"),
    ("fr", "Un fusil de calibre <12>.", "code"),
    ("fr", "Un obus de <155 mm>.", "measure"),
    ("fr", "Un obus de <155> pèse lourd.", "measure"),
    ("fr", "La route cantonale <9> reste fermée.", "code"),
    ("en", "Call 0800 <555 111> for help.", "code"),
    ("en", "The motorway is shut from junction <22> on.", "code"),
    ("en", "A bench of <nine> sits on Monday.", "code"),
    ("fr", "Un Boeing <737> a atterri.", "code"),
    ("fr", "Le iPhone <15> sort demain.", "code"),
    ("fr", "La D <999> est coupée.", "code"),
    ("fr", "L'article <49>, alinéa 3.", "code"),
    ("fr", "L'alinéa <3> du texte.", "code"),
    ("fr", "Le numéro <12> du quai.", "code"),
    ("fr", "Il loge au <14> rue des Lilas.", "code"),
    ("fr", "Une lettre, <75008> Paris.", "code"),
    ("fr", "Composez le <112> ou le 18.", "code"),
    ("fr", "Composez le <+33 6 12 34 56 78>.", "code"),
    ("fr", "Ouvert <24> heures sur 24.", "time"),
    ("fr", "Ouvert 24 heures sur <24>.", "code"),
    ("fr", "Les <Vingt-Sept> se réunissent.", "code"),
    ("fr", "Voir <www.exemple.org/page42> ce soir.", "code"),
    ("fr", "Deux filles de <4> et 7 ans.", "age"),
    ("fr", "Les lignes 2, <5> et 13 sont fermées.", "code"),
    ("fr", "Elle a abattu 54 drones d'attaque sur <67>.", "measure"),
    ("fr", "On compte 2,4 lits pour <10 000> habitants.", "measure"),
    ("fr", "Sur les <450> marins du bateau, 104 ont nagé.", "measure"),
    ("fr", "Il gagne <6-4>.", "score"),
    ("fr", "Victoire <28 à 17> à domicile.", "score"),
    ("fr", "Il a couru <10 km> en une heure.", "measure"),
    ("fr", "Il a couru <45 minutes>.", "measure"),
    ("fr", "Il fait <38 °C> à l'ombre.", "measure"),
    ("fr", "Avec une marge d'erreur de <10> %.", "measure"),
    ("fr", "Des tambours de <7> et 9 kilos.", "measure"),
    ("fr", "Un mur de <12 m> de haut.", "measure"),
    ("fr", "La saison <2014>-2015 commence.", "date"),
    ("fr", "Vendredi <15>, il pleut.", "date"),
    ("fr", "Il a 44 ans, dont <dix-neuf> de métier.", "age"),
    ("fr", "Le collectif des <onze> parle de fraude.", "code"),
    ("fr", "Nos informations : pages 6 à <14>.", "code"),
    ("fr", "L'aide est d'un million de francs CFA (<1 500 euros>) par famille.", "measure"),
    ("fr", "Trente enfants, tous sauf <quatre> guéris.", "measure"),
    ("en", "The eldest, aged <104>, waved.", "age"),
    ("en", "Paul Vasseur, <45>, waved.", "age"),
    ("en", "A <12>-year-old girl waved.", "age"),
    ("en", "A <155mm> shell landed.", "measure"),
    ("en", "A Boeing <737> landed.", "code"),
    ("en", "The F-<16> landed.", "code"),
    ("en", "Route <66> is closed.", "code"),
    ("en", "Flight <370> vanished.", "code"),
    ("en", "He opened the Galaxy <20> Ultra.", "code"),
    ("en", "Shops of the Big <12>.", "code"),
    ("en", "He lives at <575> Wilbraham Road.", "code"),
    ("en", "Call <555>-0199 now.", "code"),
    ("en", "ZIP code <90210> was hit.", "code"),
    ("en", "Two girls aged 4 and <7>.", "age"),
    ("en", "Pages 12 and <14> are missing.", "code"),
    ("en", "Yanis B., <19>, was killed at the wheel.", "age"),
    ("en", "The Group of <77> met.", "code"),
    ("en", "Each family gets 1 million CFA francs (about <$1,700>).", "measure"),
    ("en", "Thirty died, all but <four> of them children.", "measure"),
    ("en", "Children under the age of <four> were hit.", "age"),
    ("en", "There are 2.4 beds per <10,000> people.", "measure"),
    ("en", "Of the <450> sailors on the boat, 104 swam.", "measure"),
    ("en", "They won by <28 to 17>.", "score"),
    ("en", "They won <3-1>.", "score"),
    ("en", "It starts at <5> p.m. sharp.", "time"),
    ("en", "It is <300 km> away.", "measure"),
    ("en", "It took <45 minutes>.", "measure"),
    ("en", "A margin of error of <10>%.", "measure"),
    ("en", "The drum takes <7 or 9 kilos>.", "measure"),
    ("en", "It was <38C> in the shade.", "measure"),
    ("en", "The <2023>-24 season.", "date"),
]


@pytest.mark.parametrize(("language", "text", "kind"), ASIDES)
def test_an_aside_is_no_count(language: str, text: str, kind: str) -> None:
    assert one(language, text)[0].kind == kind


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("fr", "Ils défilent à Paris 300, à Lyon 120.", [300, 120]),
        ("fr", "Plus de 25000 Soudanais ont fui.", [25000]),
        ("fr", "Un quart d'heure, pas de doute, sans effort, personne ne sait.", []),
        ("fr", "Un fonds pour 1 000 familles ; 12 blessés, 3 sur la route.", [1000, 12, 3]),
        ("fr", "Un Boeing 737, 300 selon la police.", [300]),
        ("fr", "Le groupe des 19 rescapés est rentré.", [19]),
        ("fr", "Il n'en avait mentionné que sept. Elle en était à neuf. Un appartement remis à neuf.", [7, 9]),
        ("fr", "La provision est de 290 millions d'euros au lieu de 340.", [290e6, 340e6]),
        ("fr", "Il avançait 20 milliards d'euros et parle à présent de 22,4.", [20e9, 22.4e9]),
        ("fr", "Il avançait 20 milliards l'an passé et parle à présent de 22,4.", [20e9, 22.4e9]),
        ("fr", "Il a 1,2 million d'abonnés, contre 300.", [1.2e6, 300]),
        ("fr", "L'État verse 400 millions d'euros, dont 150 pour les éleveurs.", [400e6, 150e6]),
        ("fr", "L'État verse 400 millions d'euros, contre 150 manifestants.", [400e6, 150]),
        ("en", "The charge is 290 million euros, rather than 340.", [290e6, 340e6]),
        ("en", "The cac fell; the three dead; another two hours; some twenty men.", [3, 20]),
        ("en", "That one, each one, the same one, this half.", []),
        ("en", "Shares rose by $5 billion to 7.", [5e9, 7]),
    ],
)
def test_what_counts_beside_asides_still_counts(language: str, text: str, values: list[float]) -> None:
    counted = {"count", "money", "fraction", "area"}
    found = [m for m in find_numbers(text, language) if m.kind in counted and not m.article]
    assert [m.quantity.value for m in found] == values
