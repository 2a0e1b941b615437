"""Who is credited where no verb says so: figures set beside their speakers, in brackets, in pairs, behind a colon."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FRENCH = [
    # the verb of the first clause, left out in the next
    "<speaker name=a>La police</speaker> en a dénombré <claim value=3100 by=a>3.100</claim>, <speaker name=b>la CGT"
    "</speaker>, elle, <claim value=9400 by=b>9.400</claim>. Les manifestants ont marché jusqu'au port.",
    "<speaker name=a>La préfecture</speaker> a compté <claim value=6200 by=a>6.200 manifestants</claim>, "
    "<speaker name=b>les syndicats</speaker> <claim value=15000 by=b>15.000</claim>.",
    # no verb at all: pairs
    "Les manifestants étaient nombreux : <speaker name=a>la police</speaker> <claim value=3100 by=a>3.100</claim>, "
    "<speaker name=b>la CGT</speaker> <claim value=9400 by=b>9.400</claim>.",
    "Manifestants à Brest. <speaker name=a>Police</speaker> : <claim value=3100 by=a>3.100</claim> ; <speaker name=b>"
    "CGT</speaker> : <claim value=9400 by=b>9.400</claim>.",
    # brackets behind the figure
    "Entre <claim value=3100 by=a>3.100</claim> (<speaker name=a>préfecture</speaker>) et <claim value=9400 by=b>9.400"
    "</claim> (<speaker name=b>CGT</speaker>) manifestants ont défilé à Brest.",
    "La manifestation a réuni <claim value=12000 by=a>12 000 personnes</claim> (<speaker name=a>police</speaker>), "
    "<claim value=50000 by=b>50 000</claim> (<speaker name=b>organisateurs</speaker>).",
    # figure first
    "Les manifestants étaient <claim value=12000 by=a>12 000</claim> pour <speaker name=a>la police</speaker>, "
    "<claim value=50000 by=b>50 000</claim> côté <speaker name=b>syndicats</speaker>.",
    "Les manifestants étaient <claim value=12000 by=a>12 000</claim> ou <claim value=50000 by=b>50 000</claim>, selon "
    "<speaker name=a>la police</speaker> et <speaker name=b>les syndicats</speaker> respectivement.",
    # who denies a figure is not its source
    "<claim value=12 by=@outlet>Douze soldats</claim> ont été tués, un bilan contesté par <speaker>l'armée</speaker>.",
]

ENGLISH = [
    "Protesters filled the square: <speaker name=a>police</speaker> <claim value=3100 by=a>3,100</claim>, "
    "<speaker name=b>the union</speaker> <claim value=9400 by=b>9,400</claim>.",
    "Between <claim value=3100 by=a>3,100</claim> (<speaker name=a>police</speaker>) and <claim value=9400 by=b>9,400"
    "</claim> (<speaker name=b>unions</speaker>) protesters marched in Bergen.",
    "<speaker name=a>Police</speaker> counted <claim value=3100 by=a>3,100 protesters</claim>, <speaker name=b>the "
    "union</speaker> <claim value=9400 by=b>9,400</claim>.",
    "The protesters numbered <claim value=12000 by=a>12,000</claim> or <claim value=50000 by=b>50,000</claim>, "
    "according to <speaker name=a>police</speaker> and <speaker name=b>the unions</speaker> respectively.",
    "<claim value=12 by=@outlet>Twelve soldiers</claim> were killed, a toll disputed by <speaker>the army</speaker>.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", FRENCH)
def test_french(text: str) -> None:
    assert problems(text) == []


@pytest.mark.model
@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    assert problems(text, "en") == []
