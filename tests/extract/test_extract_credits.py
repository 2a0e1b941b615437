"""Whose an admission is whose subject is a pronoun."""

from __future__ import annotations

import pytest

from tests.annotated import problems


@pytest.mark.parametrize(
    "marked",
    [
        "<speaker>La maire</speaker> compte 72 morts. Elle <claim kind=status value=true>reconnaît</claim> un retard.",
        "<speaker>Le syndicat</speaker> compte 72 morts. Il <claim kind=status value=false>dément</claim> toute "
        "négligence.",
    ],
)
def test_an_admission_is_the_pronouns(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "Le <speaker is=cd/m23>M23</speaker> a pris la ville. Son porte-parole Ali Sow a fait état de "
        "<claim value=40>40 morts</claim>.",
        "Les rebelles du <speaker is=cd/m23>M23</speaker> ont pris la ville. Leur porte-parole, Ali Sow, a parlé de "
        "<claim value=40>40 morts</claim>.",
        "Le <speaker is=cd/m23>M23</speaker> a pris la ville. Le porte-parole du mouvement, Ali Sow, a parlé de "
        "<claim value=40>40 morts</claim>.",
        "Le <speaker is=ml/jnim>JNIM</speaker> a pris la ville. Un porte-parole de l'organisation a fait état de "
        "<claim value=40>40 morts</claim>.",
    ],
)
def test_a_spokesperson_speaks_for_the_body_named_before(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "The <speaker is=cd/m23>M23</speaker> took the town. Its spokesman Ali Sow said <claim value=40>40 people"
        "</claim> had been killed.",
        "<speaker is=so/al-shabaab>Al-Shabaab</speaker> took the town. A spokesman for the group said "
        "<claim value=40>40 people</claim> had been killed.",
        "<speaker is=ps/hamas>Hamas</speaker> will not leave. The movement's spokesman, Ali Omar, said "
        "<claim value=40>40 people</claim> had been killed.",
        "The M23 took the town. A spokesman for the <speaker>Red Cross</speaker> said <claim value=40>40 people"
        "</claim> had been killed.",
    ],
)
def test_a_spokesperson_speaks_for_the_body_named_before_en(marked: str) -> None:
    assert problems(marked, language="en") == []


@pytest.mark.parametrize(
    "marked",
    [
        "« Ils trichent », s'emporte <speaker>Paul Roy</speaker>, délégué CGT. « Avec les intérimaires, on "
        "sera plus <claim value=1900>près de 1 900</claim> emplois supprimés. » À la CFDT, on en doute.",
        "« On a attendu », raconte Aminata. La <speaker>Croix-Rouge</speaker> est bien plus pessimiste : <claim "
        "value=14>14 morts</claim>, écrit-elle. Elle dit avoir engagé <claim value=45>45 volontaires</claim>.",
        "La <speaker>Croix-Rouge</speaker> évoque <claim value=22>22 tués</claim>. Cent dix de ses secouristes, soit "
        "<claim value=110>110 personnes</claim>, ont été déployés.",
    ],
)
def test_who_spoke_goes_on(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "HOST: And the <speaker>Red Cross</speaker>?\n\nLUND: They say <claim value=26>26 people</claim> were killed.",
        "<speaker>Halvex</speaker>, the consultancy hired by the board, has not changed its estimate of <claim "
        "value=1450>1,450 job losses</claim>.",
        "The <speaker>Red Cross</speaker> says <claim value=22>22 people</claim> were killed. <claim value=40>Forty"
        "</claim> of its volunteers were deployed.",
        "<speaker>Larvik Automotive</speaker> has blinked. The Oslo-based parts maker told unions it would cut <claim "
        "value=890>890 jobs</claim>.",
    ],
)
def test_who_spoke_goes_on_en(marked: str) -> None:
    assert problems(marked, language="en") == []


@pytest.mark.parametrize(
    "marked",
    [
        "La <speaker>CGT</speaker> revendique <claim value=12000>12 000 manifestants</claim> (contre 5 000 selon la "
        "police).",
        "L'<speaker>intersyndicale</speaker> compte <claim value=12000>12 000 manifestants</claim> contre 5 000 pour "
        "la préfecture.",
        "<speaker name=a>Londres</speaker> estime les pertes à <claim value=6000 by=a>6 000 soldats</claim>, "
        "<speaker name=b>Kiev</speaker> à <claim value=4000 by=b>4 000</claim> et <speaker name=c>Séoul</speaker> à "
        "<claim value=4700 by=c>4 700</claim>.",
        "Le groupe <speaker>Kessler</speaker> va mal. La direction de l'équipementier suisse parle de <claim "
        "value=30>30 postes</claim> supprimés.",
        "Une crue a fait <claim value=19>19 morts</claim> à Andavi, un faubourg de Cala, a annoncé la <speaker>Défense "
        "civile</speaker>.",
        "Le <speaker>ministère de la Santé</speaker> n'a recensé que <claim value=18>18 décès</claim>, pour <claim "
        "value=39>39 cas</claim> confirmés par le laboratoire national.",
        "La <speaker>CGT</speaker> appelle à la grève mardi et table sur <claim value=20000>20 000 marcheurs</claim>.",
        "À Brest, <claim value=1800>1 800 clients</claim> ont subi une coupure revendiquée par des grévistes, selon "
        "<speaker>Enedis</speaker>.",
        "<claim value=27>Vingt-sept blessés</claim> ont été admis à l'<speaker>hôpital Nord</speaker>, selon son "
        "directeur.",
        "Chez <speaker>EDF</speaker>, on comptait <claim value=17.9>17,9 %</claim> de grévistes à midi, selon la "
        "direction. La SNCF n'a rien publié.",
        "La CGT affirme que les <claim value=300>300 licenciements</claim> annoncés par la <speaker>préfecture"
        "</speaker> en cachent d'autres.",
        "Trois cents agents seront recrutés dans les hôpitaux du Sud, selon la <speaker>ministre</speaker>, qui a dit "
        "attendre <claim value=40>40 morts</claim> de moins.",
    ],
)
def test_whose_figure_it_is_beside_another_name(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<claim by=@outlet value=16>Seize d'entre eux</claim> sont morts dans l'heure suivant leur admission.",
        "La Commission, à qui <claim by=@outlet value=12>12 blessés</claim> ont été signalés, prépare une réforme.",
    ],
)
def test_nobody_is_credited_who_is_no_source(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<speaker>McDonald's</speaker> said <claim value=40>40 people</claim> had been infected.",
        "A <speaker>volunteer</speaker> with a relief committee said by phone that he had counted <claim value=60>60 "
        "dead</claim>.",
        "<claim value=27>Twenty-seven wounded people</claim> were taken to <speaker>Nordby hospital</speaker>, its "
        "director said.",
    ],
)
def test_whose_figure_it_is_beside_another_name_en(marked: str) -> None:
    assert problems(marked, language="en") == []
