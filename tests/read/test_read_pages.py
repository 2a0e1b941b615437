"""Whole pages as they are copied from a browser: menus, buttons, captions, calls and lists around a short text."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.read.document import document_of

FRENCH = """Menu
Se connecter
S'abonner
Accueil › Monde › Afrique
Le Courrier du Delta
Monde - Afrique
Crue : au moins 40 morts près de Lokoro
Au moins quarante personnes ont été tuées dimanche, selon des élus locaux. L'armée n'a rien confirmé.
Par Awa Diarra (Lokoro, correspondance)
Publié le 04 juin 2024 à 10h12, modifié le 05 juin 2024 à 15h40
Temps de Lecture 3 min.
Ajouter à vos sélections
Partager sur Facebook
Envoyer par e-mail
Offrir l'article
Des habitants quittent Lokoro, le 2 juin 2024. LUC LE GOFF / AFP
Au moins 40 personnes ont été tuées dimanche 2 juin dans le village de Lokoro, selon un élu local.
Article réservé aux abonnés
Le 12 mars 2022, une crue avait déjà fait 130 morts.
Lire aussi | Article réservé à nos abonnés Crues : 300 morts en un an
Newsletter
Recevez chaque semaine l'essentiel de l'actualité
S'inscrire
Selon l'ONU, 500 000 personnes sont déplacées.
Il vous reste 45.5% de cet article à lire. La suite est réservée aux abonnés.
Contribuer
Réutiliser ce contenu
Les plus lus
1 Séisme : 300 maisons détruites
2 Incendie : 40 hectares brûlés
© Le Courrier du Delta 2024
"""
ENGLISH = """Skip to content
The Valley Monitor
News | Sport | Weather
Home / World / Africa
Flood kills at least 40, officials say
By Jane Doe and John Roe
June 4, 2024 6:02 PM GMT+2 · Updated June 5, 2024
LOKORO, June 4 (Valley Wire) - At least 40 people were killed on Sunday in a village on the delta, officials said.
Advertisement · Scroll to continue
On March 12, 2022, another flood killed 130 people.
The United Nations says 500,000 people have been displaced.
[1/3]
Villagers leave Lokoro, June 2, 2024. REUTERS/John Roe
Purchase Licensing Rights
Read Next
Quake destroys 300 houses
© 2024 Valley Wire. All rights reserved
"""


def kept(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks]


@pytest.mark.parametrize("newline", ["\n", "\n\n", "\r\n"])
def test_a_french_page(newline: str) -> None:
    document = document_of("page", FRENCH.replace("\n", newline))
    assert kept(document) == [
        "Crue : au moins 40 morts près de Lokoro",
        "Au moins quarante personnes ont été tuées dimanche, selon des élus locaux. L'armée n'a rien confirmé.",
        "Au moins 40 personnes ont été tuées dimanche 2 juin dans le village de Lokoro, selon un élu local.",
        "Le 12 mars 2022, une crue avait déjà fait 130 morts.",
        "Selon l'ONU, 500 000 personnes sont déplacées.",
    ]
    assert (document.published and document.published.edtf) == "2024-06-04"
    assert (document.outlet, document.author) == ("Le Courrier du Delta", "Awa Diarra")
    assert document.title == "Crue : au moins 40 morts près de Lokoro"


@pytest.mark.parametrize("newline", ["\n", "\n\n", "\r\n"])
def test_an_english_page(newline: str) -> None:
    document = document_of("page", ENGLISH.replace("\n", newline))
    assert kept(document) == [
        "Flood kills at least 40, officials say",
        "At least 40 people were killed on Sunday in a village on the delta, officials said.",
        "On March 12, 2022, another flood killed 130 people.",
        "The United Nations says 500,000 people have been displaced.",
    ]
    assert (document.published and document.published.edtf) == "2024-06-04"
    assert (document.outlet, document.author) == ("The Valley Monitor", "Jane Doe")
    assert document.title == "Flood kills at least 40, officials say"
