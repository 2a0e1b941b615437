"""Furniture is cut, text is kept: each case marks with [[...]] what has to go."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.read.document import document_of

PROSE = "Au moins douze personnes ont été tuées mardi dans un glissement de terrain, selon la préfecture."
ENGLISH = "At least twelve people were killed on Tuesday when a hillside gave way above the town, officials said."

CASES = [
    f"[[date 2025-09-02 Des pompiers sur une place. Photo : Agence Z/AFP]]\n\n{PROSE}",
    f"[[date 2025-03]]\n\n{PROSE}",
    f"[[Accueil > Savoie > Social]]\n[[Publié le 20/03/2025 • Mis à jour à 19h31]]\n\nTrois morts\n\n{PROSE}",
    f"[[Courrier des Alpes | Monde | Publié le 19 avril 2016 à 06:12]]\n\n{PROSE}",
    f"Trois morts\n\n[[Paris, 20 mars 2025 (agence) - ]]{PROSE}\n\n[[bur-xm/ial/15]]",
    f"Trois morts\n\n[[Par Jeanne Martin]]\n\n{PROSE}\n\n[[Crédit photo : Fanal]]\n[[Lire aussi : Pluie]]",
    f"{PROSE}\n\n[[© Le Fanal 2025 - Tous droits réservés - 04 78 00 00 00]]\n[[Tags : pluie, Savoie]]",
    f"{PROSE}\n\n[[Source link : https://a.org/a]]\n[[Author : Ana Lima]]\n[[Publish date : 2025-06-17]]",
    f"{PROSE} [[Que se passe-t-il au Pérou ? Nous l'expliquons sur notre chaîne YouTube . Abonnez-vous !]]",
    f"{PROSE}\n\n[[Vous êtes témoin ? Écrivez-nous ou appelez le 04 68 00 00 00. Vidéo : 1 min 12]]",
    f"Le maire est sans nouvelles de onze personnes [[[écouter le reportage, 2 min 20]]].\n\n{PROSE}",
    f"{PROSE}\n\n[[Inscrivez-vous à notre newsletter]]\n\n{PROSE} Les recherches continuent.",
    f"[[Le Fanal du Lac - ]]Pluies : le bilan s'alourdit[[ - mercredi 5 octobre 2022 - ]]{PROSE}",
    f"[[The Valley Monitor | Wednesday, September 14, 2022]]\n\n{ENGLISH}\n\n[[Subscribe for $4. Log in]]",
    f"[[By Jane Doe]]\n[[Posted 10 October 2024]]\n\n[[GOMA - ]]{ENGLISH}\n\n[[Tags: rain, landslide]]",
    f"{ENGLISH}\n\n[[Related: Rain | Reporting by us]]\n[[(c) 2016 Valley Digest. All rights reserved]]",
]


@pytest.mark.parametrize("marked", CASES)
def test_what_is_marked_goes_and_the_rest_stays(marked: str) -> None:
    text, kept = unmark(marked)
    document = document_of("case", text)
    inside = {at for block in document.blocks for at in range(block.start, block.end)}
    read = "".join(char if at in inside else " " for at, char in enumerate(text))
    assert read.split() == kept.replace("  .", "   ").split()


@pytest.mark.parametrize(
    "text",
    [
        # the words of footers inside the text are text
        f"{PROSE}\n\nLe numéro 0 800 00 11 00 recueille les témoignages des familles.\n\n{PROSE}",
        f"{PROSE}\n\n« Abonnez-vous à la patience », a lancé le maire aux 300 habitants réunis.\n\n{PROSE}",
        f"{PROSE}\n\n{'mot-' * 90}fin",  # no word count, no full stop, yet too long for a label
        f"{PROSE}\n\n- Marseille: 8.500 selon la préfecture, 60.000 pour la CGT\n- Lyon: 9.200 et 25.000",
    ],
)
def test_text_that_looks_like_furniture_stays(text: str) -> None:
    document = document_of("case", text)
    assert [line for line in text.splitlines() if line] == [text[block.start : block.end] for block in document.blocks]


def test_a_title_told_twice_is_kept_once() -> None:
    text = f"Trois morts en Savoie\n\nTrois morts en Savoie\n\n{PROSE}"
    assert [block.kind for block in document_of("case", text).blocks] == ["heading", "text"]


@settings(deadline=None)  # the first text loads the lexicons
@given(st.lists(st.sampled_from([case.replace("[[", "").replace("]]", "") for case in CASES] + ["\r\n", "\t", "« »"])))
def test_blocks_are_in_order_apart_and_inside_the_text(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    last = 0
    for block in document_of("any", text).blocks:
        assert last <= block.start < block.end <= len(text)
        assert text[block.start : block.end].strip() == text[block.start : block.end]
        last = block.end


@settings(deadline=None)  # the first text loads the lexicons
@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    assert document_of("any", text).text == text


def unmark(marked: str) -> tuple[str, str]:
    """The text without marks, and what of it is to be kept."""
    assert "[[" in marked, "mark what has to go"
    cut = re.compile(r"\[\[(\[?.*?\]?)\]\]", re.DOTALL)
    return cut.sub(r"\1", marked), cut.sub(" ", marked)
