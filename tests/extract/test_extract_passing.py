"""Headlines whose nameless source the text names below."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.annotate.document import annotate
from graphkit.extract.document import extract
from graphkit.read import read_paths
from graphkit.resolve.resolver import Resolver

HEADING = "Crue : 600 morts, selon un élu de Bergen\n\n"
STORY = (
    "{} personnes sont mortes, a déclaré mercredi le député Kari Olsen. Il a parlé d'une catastrophe sans précédent.\n"
)


@pytest.mark.parametrize(
    ("told", "headlines"), [("Quelque 600", "person/kari-olsen"), ("Quelque 450", "group/essai-txt/elu-de-bergen")]
)
def test_a_headlines_nameless_source_is_who_says_the_same_below(tmp_path: Path, told: str, headlines: str) -> None:
    path = tmp_path / "essai.txt"
    path.write_text(HEADING + STORY.format(told), encoding="utf-8")
    (document,) = read_paths([path])
    claims = extract(document, annotate(document), Resolver().document(document)).claims
    assert [claim.origin for claim in claims] == [headlines, "person/kari-olsen"]
