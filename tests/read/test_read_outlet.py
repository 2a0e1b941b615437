"""Who published a text: named where the furniture says so, nobody elsewhere."""

from __future__ import annotations

import pytest

from graphkit.read.document import document_of
from graphkit.read.outlet import domain, fold

PROSE = "Au moins douze personnes ont été tuées mardi dans un glissement de terrain, selon la préfecture."


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Le Canard du Vercors - hebdomadaire\n\n{PROSE}", "Le Canard du Vercors"),
        (f"La Gazette du Léman\nMonde\n\n{PROSE}", "La Gazette du Léman"),
        (f"Courrier des Alpes | Monde | Publié le 19 avril 2016 à 06:12\n\n{PROSE}", "Courrier des Alpes"),
        (f"Le Relais des Andes - Le bilan - mercredi 5 octobre 2022 - {PROSE}", "Le Relais des Andes"),
        (f"The Valley Monitor | Wednesday, September 14, 2022\n\n{PROSE}", "The Valley Monitor"),
        (f"{PROSE}\n\nCrédit photo : Le Fanal rhodanien", "Le Fanal rhodanien"),
        (f"{PROSE}\n\nPhoto d'archives Le Fanal libre", "Le Fanal libre"),
        (f"{PROSE}\n\n© Lyon Confluent 2025 - Tous droits réservés", "Lyon Confluent"),
        (f"{PROSE}\n\nRadio des Volcans - 98.4 FM", "Radio des Volcans"),
        (f"Le bilan\n\nPar la rédaction du Fanal\n\n{PROSE}", "Fanal"),
        (f"{PROSE}\n\nSource link : https://www.lefanal.example/monde/a", "lefanal.example"),
        (f"Le Fanal\n\nLe bilan\n\n{PROSE}\n\nSource link : https://www.lefanal.example/a", "Le Fanal"),
        (f"Tribune de Genève, 14.02.2023\n\nLe bilan\n\n{PROSE}", "Tribune de Genève"),
        (f"Ouest-Info - 14 février 2023 - {PROSE}", "Ouest-Info"),
        (f"PARIS, 20 mars 2025 (AFP) - {PROSE}", "AFP"),
        # no evidence
        (f"Société | Par Luc Dubois | 14/02/2023 10:22\n\nLe bilan\n\n{PROSE}", None),
        (f"Le bilan\nSource: AFP, mardi 14 février 2023\n{PROSE}", None),
        (f"Des pompiers. Photo : KCNA/KNS/AFP\n\n{PROSE}", None),
        (f"{PROSE}\n\nCrédit photo : AFP", None),
        (f"{PROSE}\n\nPhoto : Jean Dupont", None),
        (f"{PROSE}\n\nCopyright for syndicated content belongs to the linked source.", None),
        (f"Paris, 20 mars 2025 (agence) - {PROSE}", None),
        (f"La Nouvelle-Orléans sous les eaux\n\n{PROSE}", None),
        (f"Rivage Direct\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "Rivage Direct"),
        (f"RADIO ARDOISE 96.4 FM\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "RADIO ARDOISE"),
        (f"Le Sillon\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "Le Sillon"),
        (f"Rivage > Économie > Emploi\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "Rivage"),
        (f"PRÉFECTURE DU LITTORAL\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "PRÉFECTURE DU LITTORAL"),
        (f"Secours Doux (association)\nCommuniqué de presse\n\nLe pont s'est effondré hier\n\n{PROSE}", "Secours Doux"),
        (f"DIRECT – La Gazette du Sud\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", "La Gazette du Sud"),
        (f"Niamey, 13 mars 2026 (Sahel Presse) - {PROSE}", "Sahel Presse"),
        (f"Guerre au Soudan\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", None),
        (f"La guerre des chiffres\n\nLe pont de Trélissac s'est effondré\n\n{PROSE}", None),
        (f"Haïti / Santé\n\n{PROSE}", None),
    ],
)
def test_the_outlet_follows_from_furniture(text: str, outlet: str | None) -> None:
    assert document_of("case", text).outlet == outlet


def test_author_address_title_and_tags() -> None:
    text = (
        f"FEU\nLe feu gagne la vallée de l'Aude\n\nPar Jeanne Martin avec AFP\n\n{PROSE}\n\n"
        "Source link : https://www.lefanal.example/2025/06/17/a\nTags : feu, Aude"
    )
    document = document_of("case", text)
    assert document.author == "Jeanne Martin"
    assert document.url == "https://www.lefanal.example/2025/06/17/a"
    assert document.title == "Le feu gagne la vallée de l'Aude"
    assert document.tags == ("feu", "Aude")
    assert document.published is not None
    assert document.published.edtf == "2025-06-17"


def test_names_fold_to_letters() -> None:
    assert fold("L’Écho du Berry") == fold("L'Echo du Berry") == "lechoduberry"
    assert domain("https://www.example.org/a") == "example.org"
