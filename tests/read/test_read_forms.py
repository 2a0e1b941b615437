"""How the French and English press head and foot their articles: a table of forms, in ``forms_*.yaml``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from graphkit.model import Document
from graphkit.read.document import document_of

PROSE = {
    "fr": {
        "lead": "Au moins douze personnes ont été tuées dans la crue qui a emporté un pont, selon la préfecture.",
        "past": "Le 12 mars 2022, une autre crue avait fait 7 morts dans la vallée, avait dit le maire.",
    },
    "en": {
        "lead": "At least twelve people were killed when the river carried a bridge away, officials said.",
        "past": "On March 12, 2022, another flood killed 7 people in the valley, the mayor said at the time.",
    },
}
FORMS = [
    (language, form)
    for language in PROSE
    for form in yaml.safe_load((Path(__file__).parent / f"forms_{language}.yaml").read_text("utf-8"))
]


def read(language: str, form: dict[str, Any]) -> tuple[Document, str]:
    """The document of a form, and what of its text has to stay."""
    pieces = [piece.split("]]") for piece in form["text"].format(**PROSE[language]).split("[[")]
    kept = " ".join(piece[-1] for piece in pieces)
    return document_of("form", "".join("".join(piece) for piece in pieces)), kept


@pytest.mark.parametrize(("language", "form"), FORMS, ids=lambda value: str(value)[:80])
def test_a_form_is_read_as_a_reader_reads_it(language: str, form: dict[str, Any]) -> None:
    document, kept = read(language, form)
    assert document.language == language
    assert (document.published and document.published.edtf) == (str(form["published"]) if "published" in form else None)
    assert document.outlet == form.get("outlet")
    assert document.author == form.get("author")
    assert [
        word for block in document.blocks for word in document.text[block.start : block.end].split()
    ] == kept.split()


@pytest.mark.parametrize(
    ("language", "title"),
    [
        (language, title)
        for language, titles in yaml.safe_load((Path(__file__).parent / "titles.yaml").read_text("utf-8")).items()
        for title in titles
    ],
)
@pytest.mark.parametrize("above", ["", "Lyon\n\n"])
def test_a_title_stays_and_dates_nothing(language: str, title: str, above: str) -> None:
    document = document_of("title", f"{above}{title}\n\n{PROSE[language]['lead']}\n\n{PROSE[language]['past']}")
    assert title in [document.text[block.start : block.end] for block in document.blocks]
    assert (document.published, document.outlet, document.author) == (None, None, None)
