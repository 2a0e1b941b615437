"""Who is credited in English: every form of attribution, on sentences made for it."""

from __future__ import annotations

import pytest

from tests.annotated import problems

CUES = [
    "According to <speaker>the Irish coastguard</speaker>, <claim value=18>18 people</claim> were rescued.",
    "<claim value=18>Eighteen people</claim> were killed, according to <speaker>Lisbon</speaker>.",
    "<speaker>The Finnish Defence Ministry</speaker> said on Monday that <claim value=240>240 soldiers</claim> had "
    "been killed.",
    "<claim value=57>57 people</claim> were injured, <speaker>police</speaker> said.",
    "<claim value=57>57 people</claim> were injured, said <speaker>the mayor of Leeds</speaker>, who visited the "
    "scene.",
    '"<claim value=57>Fifty-seven people</claim> were injured," said <speaker>a spokesman for the Health '
    "Ministry</speaker>.",
    "“The fire is out,” <speaker>the governor</speaker> told reporters. “<claim value=90>Ninety residents</claim> were "
    "evacuated.”",
    "<speaker>The union</speaker>, for its part, spoke of <claim value=4000>4,000 protesters</claim>.",
    "<claim value=61>61 deaths</claim> were recorded by <speaker>the Norwegian health agency</speaker>.",
    "<claim value=61>61 people</claim> have died, <speaker>the ministry of health in Oslo</speaker> announced.",
    "<speaker>Kyiv</speaker>'s estimate puts the number of Russian soldiers killed at <claim value=800>800</claim>.",
    "A report by <speaker>Amnesty International</speaker> documents <claim value=77>77 civilians killed</claim>.",
    "Figures released on Friday by <speaker>the Treasury</speaker> show that <claim value=300>300 people</claim> died.",
    "<claim value=12>Twelve soldiers</claim> were killed, <speaker>two officials</speaker> said on condition of "
    "anonymity.",
    "<speaker>The coalition</speaker>, which monitors the vote, says <claim value=35>35 people</claim> were arrested.",
    "<speaker>The police chief</speaker> had earlier spoken of <claim value=20>20 injured</claim>.",
    "<speaker>Doctors Without Borders</speaker> reported <claim value=140>140 wounded</claim> in two days.",
    "<claim value=10 by=@outlet>Ten people</claim> marched in Dover on Sunday.",
]

CHAINS = [
    "<speaker name=r>Reuters</speaker>, citing <speaker name=s>the Polish army</speaker>, reported that "
    "<claim value=33 by=s via=r>33 soldiers</claim> had been killed.",
    "<speaker name=r>Senator Cole</speaker>, quoting <speaker name=s>the police</speaker>, said "
    "<claim value=33 by=s via=r>33 people</claim> had been arrested.",
    "<claim value=33 by=s via=r>33 people</claim> were killed, according to <speaker name=s>the Red Cross</speaker>, "
    "quoted by <speaker name=r>the BBC</speaker>.",
    "<speaker>The Estonian intelligence service</speaker> believes that Russia plans to send <claim value=5000>5,000 "
    "soldiers</claim>.",
]

AGAINST_EACH_OTHER = [
    "<claim value=12000 by=a>12,000 people</claim> marched, according to <speaker name=a>police</speaker>, while "
    "<speaker name=b>organisers</speaker> put turnout at <claim value=50000 by=b>50,000</claim>.",
    "<speaker name=a>The hospital</speaker> reported <claim value=12 by=a>12 deaths</claim>; <speaker name=b>the "
    "government</speaker> acknowledged <claim value=5 by=b>five</claim>.",
    "<claim value=300 by=a>300 people</claim> were killed, <speaker name=a>Manila</speaker> said, against the "
    "<claim value=450 by=b>450 deaths</claim> counted by <speaker name=b>the Red Cross</speaker>.",
]

EARLIER_SPEAKERS = [
    "<speaker>The mayor</speaker> visited the hospital. She said <claim value=7>seven people</claim> had died.",
    "<speaker>The Swedish Health Ministry</speaker> is worried. The ministry recorded <claim value=64>64 "
    "deaths</claim>.",
    "<speaker>Rights group Libertas</speaker> condemned the raid. It said <claim value=130>130 civilians</claim> were "
    "killed.",
    "<speaker>OSCE monitors</speaker> were there. By their count, <claim value=45>45 soldiers</claim> were killed.",
    '"It is a disaster," <speaker>the governor</speaker> said. "<claim value=900>Nine hundred residents</claim> were '
    'evacuated," he added.',
    "<claim value=430>430 soldiers</claim> have been killed. The figure was released on Monday by <speaker>the "
    "Ukrainian "
    "army</speaker>.",
    "<speaker>The fire service</speaker> gave an update. <claim value=33>33 people</claim> were injured, according to "
    "the same source.",
]

JOINT_AND_SELF = [
    "<speaker name=a>Washington</speaker> and <speaker name=b>Seoul</speaker> say "
    '<claim value=10000 by="a b">10,000 soldiers</claim> were deployed.',
    "<claim value=200 by=@outlet>200 people</claim> marched, a reporter for La Gazette d'Essai saw.",
    "The operation shows the scale of the war, with <claim value=500 by=@outlet>500 soldiers killed</claim>.",
]

# further events, put to the rules after they were written
FURTHER = [
    "<speaker>Kenyan authorities</speaker> confirmed on Sunday that <claim value=44>44 people</claim> had died.",
    "<speaker>The Red Crescent</speaker>, whose teams have been there since Monday, reported <claim value=210>210 "
    "wounded</claim>.",
    "<speaker>Human Rights Watch</speaker> has documented <claim value=61>61 civilian deaths</claim> since January.",
    "A spokesperson for <speaker>the UN refugee agency</speaker> said <claim value=20000>20,000 people</claim> had "
    "been displaced.",
    "<speaker>Mayor Ann Lewis</speaker> said <claim value=30>30 people</claim> were injured. “We are in shock,” she "
    "added.",
    "<claim value=30>Thirty people</claim> were injured, <speaker>Lewis</speaker> told the BBC.",
    "The strike killed <claim value=9>nine people</claim>, including three children, according to <speaker>the "
    "Hamas-run health ministry</speaker>.",
    "While <speaker name=a>police</speaker> counted <claim value=900 by=a>900 protesters</claim>, <speaker "
    "name=b>organisers</speaker> claimed <claim value=3000 by=b>3,000</claim>.",
    "<speaker>Ukraine's president</speaker> has said that <claim value=43000>43,000 soldiers</claim> have been killed.",
    "The death toll has risen to <claim value=18>18</claim>, <speaker>the disaster agency</speaker> said in a "
    "statement on Monday.",
    "<speaker>The New York Times</speaker> reported that <claim value=1500>1,500 soldiers</claim> had been deployed.",
    "<speaker>Officials</speaker> say <claim value=12>12 people</claim> were arrested.",
    "“<claim value=700>Seven hundred people</claim> marched,” said <speaker>John Price</speaker>, a union leader.",
]


@pytest.mark.parametrize("marked", [*CUES, *CHAINS, *AGAINST_EACH_OTHER, *EARLIER_SPEAKERS, *JOINT_AND_SELF, *FURTHER])
def test_a_claim_is_credited_to_who_says_it(marked: str) -> None:
    assert problems(marked, "en") == []
