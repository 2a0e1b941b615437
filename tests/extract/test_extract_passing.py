"""Headlines whose nameless source the text names below; figures that a person and a body both tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.annotate.document import annotate
from graphkit.extract.document import extract
from graphkit.read import read_paths
from graphkit.resolve.resolver import Resolver
from tests.annotated import problems

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


@pytest.mark.parametrize(
    ("below", "headlines"),
    [
        ("Au moins 77 personnes sont mortes, selon la police de Bergen.", ["police/bergen", "police/bergen"]),
        # another figure is another's, and the outlet speaks for what two sources tell alike
        ("Au moins 81 personnes sont mortes, selon la police de Bergen.", ["outlet", "police/bergen"]),
        (
            "Au moins 77 personnes sont mortes, selon la police de Bergen. L'Onu compte aussi au moins 77 morts.",
            ["outlet", "police/bergen", "org/un"],
        ),
    ],
)
def test_a_headline_that_credits_nobody_is_by_whom_the_text_credits_for_its_figure(
    tmp_path: Path, below: str, headlines: list[str]
) -> None:
    path = tmp_path / "essai.txt"
    path.write_text(f"Séisme : au moins 77 morts à Bergen\n\n{below} Les recherches ont repris à l'aube.\n", "utf-8")
    (document,) = read_paths([path])
    scope = Resolver().document(document)
    claims = extract(document, annotate(document), scope).claims
    assert [claim.origin for claim in claims] == [scope.outlet() if one == "outlet" else one for one in headlines]


@pytest.mark.parametrize(
    "marked",
    [
        # a mayor and a prosecutor answer for their own count, whoever comes to the same
        "<speaker name=a>Le maire de Bergen</speaker> compte <claim value=24 by=a via=none>24 morts</claim>. "
        "<speaker name=b>Le ministère de la Santé</speaker> en recense aussi <claim value=24 by=b>24</claim>.",
        "<speaker name=a>Le procureur Paul Roy</speaker> a recensé <claim value=22 by=a via=none>22 morts</claim>. "
        "<speaker name=b>L'Onu</speaker> a ramené le bilan à <claim value=22 by=b>22 morts</claim>.",
        # each with a figure of its own
        "<speaker name=a>La CGT</speaker> affirme que <claim value=80 by=a via=none>80 %</claim> des salariés étaient "
        "en grève, <speaker name=b>la direction</speaker> parle de <claim value=35 by=b via=none>35 %</claim>.",
        # a deputy tells what a service found
        "<speaker name=a>Le député Paul Roy</speaker> parle de <claim value=600 by=b via=a>600 morts</claim>. "
        "<claim value=600 by=b>600 soldats</claim> sont morts, selon "
        "<speaker name=b>les renseignements sud-coréens</speaker>.",
    ],
)
def test_who_counts_passes_nobodys_figure_on_but_a_services(marked: str) -> None:
    assert problems(marked) == []
