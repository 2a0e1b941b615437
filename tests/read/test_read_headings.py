"""Headings on their own lines and run into the text; lines wrapped at a width."""

from __future__ import annotations

import pytest

from graphkit.read.document import document_of


def read(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in document_of("case", text).blocks]


@pytest.mark.parametrize(
    ("before", "heading", "after"),
    [
        (
            "Le bilan a doublé.",
            "12 000 pompiers envoyés en deux vagues",
            "Toujours selon le ministre, 12 000 pompiers",
        ),
        ("Le bilan a doublé.", "Une crise qui pourrait durer", "Si les pluies reprennent, le barrage cédera"),
        ("Rien de plus.", "Hommages croisés entre Rome et Quito", "Le président équatorien a salué"),
        ("It doubled.", "Two waves of firefighters", "According to the minister, 12,000 firefighters"),
    ],
)
def test_a_heading_run_into_the_text_is_split_off(before: str, heading: str, after: str) -> None:
    text = f"{before} {heading} {after} dans la vallée, hier soir et ce matin encore."
    assert read(text)[:2] == [("text", before), ("heading", heading)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le quotidien Le Monde a publié hier une enquête sur les pompiers de la vallée et leurs 300 recrues.",
        "Une infirmière de l'hôpital de La Paix a soigné 40 personnes dans la nuit, selon la direction.",
        "Le ministre a reçu Les Restos du cœur et trois autres associations de la vallée, mardi.",
        "Le président de La République en marche a répondu hier aux 300 maires de la vallée.",
        "La commune est sans eau, Le Havre et Rouen aussi, depuis la rupture de trois canalisations.",
    ],
)
def test_a_sentence_with_a_name_stays_whole(sentence: str) -> None:
    assert read(sentence) == [("text", sentence)]


def test_lines_are_headings_or_text() -> None:
    text = (
        "Crue : la vallée compte ses morts\n\n"
        "La préfecture recense douze morts et quarante disparus depuis mardi soir.\n\n"
        "Combien de disparus ?\n"
        "Quarante, selon la préfecture, qui attend encore les listes de deux communes.\n\n"
        "- Lyon: 9 200 selon la police"
    )
    assert [kind for kind, _ in read(text)] == ["heading", "text", "heading", "text", "text"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_paragraph_wrapped_at_a_width_is_one_block(newline: str) -> None:
    paragraph = newline.join(
        [
            "La préfecture recense douze morts et quarante",
            "disparus depuis mardi soir dans la vallée de",
            "Bagnes, où la route est coupée.",
        ]
    )
    assert read(paragraph) == [("text", paragraph)]
