"""Figures that a text gives as earlier ones."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.pipeline.found import found_in


def earlier(text: str, language: str) -> list[object]:
    """The values of the superseded claims of a text of one sentence."""
    document = Document("t.txt", text + "\n", language)
    return [claim.value for claim in found_in(document, ()).claims if claim.superseded]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("fr", "Le ministère fait état de 640 morts, contre 512 en avril.", 512),
        ("fr", "Le ministère fait état de 640 morts, contre 512 selon un bilan précédent.", 512),
        ("fr", "Le bilan, jusqu'alors de 22 morts, est passé à 31.", 22),
        ("fr", "Le ministère a porté son bilan de 12 à 19 morts.", 12),
        ("fr", "Les 7 300 manifestants annoncés jeudi par la préfecture sont devenus 9 500.", 7300),
        ("fr", "La police, après avoir commencé par compter 4 000 manifestants, en annonce 8 200.", 4000),
        ("fr", "La préfecture recense 44 blessés ; un précédent décompte faisait état de 31 blessés.", 31),
        ("en", "The toll rose from 12 to 19 dead, the ministry said.", 12),
        ("en", "The ministry said 105 soldiers were dead, more than twice the 49 it gave on Tuesday.", 49),
        ("en", "The agency put the dead at 31, revising an earlier figure of 27.", 27),
        ("en", "The police, who had started the day at 4,000 marchers, settled on 6,500.", 4000),
    ],
)
def test_figures_that_were_replaced(language: str, text: str, value: float) -> None:
    assert earlier(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La préfecture a annoncé jeudi 9 200 manifestants.", "fr"),  # nothing has replaced it
        ("De 12 à 19 personnes sont mortes, selon la police.", "fr"),  # a range
        ("Twelve people died and 40 were hurt, the agency said on Tuesday.", "en"),
        ("La police a recensé 5 000 manifestants, contre 12 000 selon les organisateurs.", "fr"),  # two counts
        ("La CGT revendique 12 000 manifestants (contre 5 000 d'après la préfecture).", "fr"),
        ("Le cabinet a compté 23 000 manifestants, contre 28 000 pour la préfecture de police.", "fr"),
        ("Police counted 5,000 marchers, compared with 12,000 claimed by the unions.", "en"),
    ],
)
def test_figures_that_stand(text: str, language: str) -> None:
    assert earlier(text, language) == []
