"""English words that tell what a figure measures: nouns of people and things, verbs, phrases, sums of money."""

from __future__ import annotations

import pytest

from tests.annotated import problems

PEOPLE = [
    "The prison service said <claim value=64 measure=captured>64 wardens</claim> were held hostage.",
    "The union said <claim value=1000 measure=jobs_lost>1,000 jobs</claim> hang in the balance.",
    "Police said <claim value=45 measure=arrested unit=person>45 rioters</claim> were arrested overnight.",
    "The union said <claim value=1200 measure=strikers unit=person>1,200 dockers</claim> walked out on Friday.",
    "The governor said <claim value=11 measure=captured unit=person>11 surgeons</claim> were abducted.",
    "The hospital said <claim value=212 measure=strikers>212</claim> of its doctors had joined the action.",
    "Police said <claim value=80 measure=protesters>80 nurses</claim> stood on the picket line.",
    "Police said <claim value=1500 measure=evacuated>1,500 pupils</claim> were moved to a nearby school.",
    "Officials said <claim value=6000 measure=displaced>6,000 people</claim> were staying in temporary shelters.",
    "The mayor said <claim value=34 measure=other>34 councillors</claim> had voted against.",
    "The ministry said <claim value=420 measure=hospitalised>420 patients</claim> were on ventilators.",
    "The agency said <claim value=1400000 measure=affected>1.4 million children</claim> were malnourished.",
    "Officials said <claim value=600 measure=affected>600 passengers</claim> were marooned at the airport.",
    "The coastguard said <claim value=14 measure=rescued>14 trawlermen</claim> were winched to safety.",
]
THINGS = [
    "The ministry said <claim value=2000 measure=delivered unit=item>2,000 tents</claim> had been sent.",
    "The company said <claim value=30 measure=other unit=item>30 stores</claim> would shut.",
    "The mayor said <claim value=40 measure=affected unit=item>40 wells</claim> were contaminated.",
    "Officials said <claim value=14 measure=destroyed unit=item>14 wagons</claim> were burnt out.",
    "The agency said <claim value=12000 measure=affected unit=item>12,000 servers</claim> were hacked.",
    "The ministry said <claim value=280000 measure=killed unit=item>280,000 hens</claim> were culled.",
    "The mayor said <claim value=15 measure=destroyed unit=item>15 dwellings</claim> slid into the river.",
    "Police said <claim value=9 measure=affected unit=item>nine homes</claim> were partially damaged.",
    "The health service said <claim value=41000 measure=affected unit=item>41,000 appointments</claim> were postponed.",
    "The ministry said <claim value=300000 measure=delivered unit=item>300,000 vials</claim> were handed out.",
    "The port said <claim value=85 measure=affected unit=item>85 sailings</claim> were cancelled.",
    "The ministry said <claim value=14 measure=killed>14 soldiers</claim> were killed when <none>two</none> boats met.",
]
SUMS = [
    "The agency launched an appeal for <claim value=4200000 measure=cost unit=USD>$4.2 million</claim>.",
    "Police said the firm posted a loss of <claim value=12000000 measure=other unit=EUR>12 million euros</claim>.",
    "The bank said it lost <claim value=80000000 measure=cost unit=GBP>80 million pounds</claim> to fraud.",
    "The ministry said Egypt had set aside <claim value=300000000 measure=cost unit=EGP>300 million pounds</claim>.",
    "The troops will stay, <none>two</none> officials told the agency, and <claim measure=killed>40 soldiers</claim> "
    "have died.",
    "Of the <claim measure=evacuated>340 people</claim> evacuated by the canton, <claim measure=repatriated>160"
    "</claim> have come home.",
    "The <none>34-hectare</none> site was inspected in May.",
    "Police said they found <none>400</none> pounds of flour.",
    "The ministry donated <claim value=400000000 measure=cost unit=SEK>400 million kronor</claim>.",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", [*PEOPLE, *THINGS, *SUMS])
def test_a_word_tells_the_measure(marked: str) -> None:
    assert problems(marked, "en") == []
