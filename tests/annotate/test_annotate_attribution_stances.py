"""Who is credited where a clause takes a stand, names its source late or goes on with one, in both languages."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FRENCH = [
    # verbs of stance
    "<speaker>La préfète</speaker>, elle, campe sur <claim value=410>410 évacués</claim>.",
    "<speaker>Les assureurs</speaker> provisionnent déjà <claim value=85000000>85 millions d'euros</claim> de dégâts.",
    "<speaker>La Région Bretagne</speaker>, elle, provisionne <claim value=12000000>12 millions d'euros</claim>.",
    "<speaker>Sorevia</speaker> en compte <claim value=41>41 %</claim>.",
    "<speaker>La CFTC</speaker> juge pour sa part que <claim value=260>260 emplois</claim> sont menacés.",
    "<speaker>Les dirigeants de Sorevia</speaker> ont accepté de se limiter à <claim value=120>120 suppressions "
    "d'emplois</claim>.",
    "<speaker>Le Programme des écoles</speaker> a besoin de <claim value=40000000>40 millions d'euros</claim>.",
    "<speaker>Le parti Horizon</speaker> va plus loin : il y aurait eu <claim value=30>30 blessés</claim>.",
    "<speaker>Le syndicat</speaker> s'accroche à ses <claim value=9000>9 000 manifestants</claim>.",
    "<claim value=7>Sept morts</claim>, c'est le total auquel parvient <speaker>la gendarmerie</speaker>.",
    "À entendre <speaker>le maire de Brest</speaker>, <claim value=70>70 maisons</claim> ont été détruites.",
    "A en croire <speaker>la procureure</speaker>, <claim value=3>trois personnes</claim> ont été tuées.",
    # whoever closes a quotation, whatever the verb
    "« <claim value=600>Six cents salariés</claim> licenciés ! », tonne <speaker>le délégué CGT</speaker>.",
    "« <claim value=800>Huit cents familles</claim> ont été évacuées », s'emporte <speaker>la maire de "
    "Vannes</speaker>.",
    "« <claim value=40>Quarante morts</claim>, pas un de plus », grince <speaker>le préfet</speaker>.",
    # several before their figures, or elliptic
    "<speaker name=a>L'observatoire</speaker> compte <claim value=20 by=a>20 morts</claim>, <speaker name=b>les "
    "pompiers</speaker> <claim value=15 by=b>quinze</claim>.",
    "<speaker name=a>La préfecture</speaker> recense <claim value=90 by=a>90 blessés</claim>, "
    "<speaker name=b>le syndicat</speaker> <claim value=300 by=b>trois cents</claim>.",
    # a speaker goes on
    "<speaker>La préfecture</speaker> a dénombré <claim value=120>120 blessés</claim>. Parmi eux, "
    "<claim value=12>une douzaine</claim> sont hospitalisés.",
    "Selon <speaker>la Défense civile</speaker>, <claim value=90>90 personnes</claim> sont mortes. Le précédent "
    "bilan, lundi, n'en mentionnait que <claim value=62>62</claim>.",
    "Selon <speaker>la Défense civile</speaker>, <claim value=90>90 personnes</claim> sont mortes. Le précédent, "
    "lundi, n'en mentionnait que <claim value=62>62</claim>.",
    "<speaker>L'ONG Amal</speaker> juge ces chiffres trop bas. L'organisation a soigné <claim value=1600>1 600 "
    "malades</claim>.",
    "<claim value=80>80 cas</claim> ont été recensés. Ces données figurent dans le bulletin que <speaker>le ministère "
    "de la Santé</speaker> a diffusé vendredi.",
    "<claim value=56>56 %</claim> des électeurs ont voté, selon les résultats provisoires que <speaker>la "
    "commission</speaker> a proclamés lundi.",
    # a new speaker takes over
    "<speaker name=a>La maire</speaker> a évoqué <claim value=72 by=a>72 morts</claim>. <speaker name=b>Son adjoint "
    "aux finances</speaker> avait lâché le chiffre de <claim value=80 by=b>80 morts</claim>.",
    "Le HCR alerte. Son homologue, <speaker>la Commission d'accueil</speaker>, retient <claim value=86000>86 000 "
    "réfugiés</claim>.",
    "<claim value=54 by=a>54 %</claim> pour le sortant selon <speaker name=a>la commission</speaker>, devant "
    "<speaker name=b>l'ancien maire de Namur</speaker>. Ce dernier revendique la victoire avec <claim value=51 "
    "by=b>51 %</claim>.",
    # where names end
    "Le feu a dévoré <claim value=7400>7 400 hectares</claim>, relève <speaker>l'observatoire de Bergen</speaker> à "
    "l'aide d'images satellites.",
    "<claim value=70>Soixante-dix personnes</claim> ont été hospitalisées, indique <speaker>le service de Bergen"
    "</speaker> à l'issue d'une réunion.",
    "<claim value=7>Sept personnes</claim> ont été tuées, affirme <speaker>un conseiller municipal</speaker> présent "
    "sur place.",
    # who is taken up again by a common noun
    "<speaker>Le Service national du renseignement</speaker> recense <claim value=200>200 morts</claim>. En avril, "
    "l'agence n'en dénombrait que <claim value=60>60</claim>.",
    "Selon <speaker>l'état-major polonais</speaker>, <claim value=300>300 soldats</claim> ont été tués. <claim "
    "value=90>90 blessés</claim> ont été rapatriés, selon la même institution.",
    "<speaker>L'université de Gand</speaker> à elle seule recense <claim value=15>15 blessés</claim>.",
]

ENGLISH = [
    # verbs of stance
    "<speaker>Insurers</speaker> anticipate <claim value=120000000>120 million euros</claim> in claims.",
    "<speaker>The citizen group Safelight</speaker> is sticking to <claim value=28>28 percent</claim>.",
    "<speaker>The National Observatory</speaker> stands by its <claim value=7400>7,400 hectares</claim>.",
    "That is in line with the figure of <speaker>the National Observatory</speaker>, which stands by its "
    "<claim value=7400>7,400 hectares</claim>.",
    "<speaker>The minister</speaker> repeated that <claim value=1900>1,900 jobs</claim> could go.",
    "<speaker>The carmaker</speaker> pegs the number of <claim value=350>350 jobs</claim> lost.",
    "Damage is likely to run to <claim value=210000000>210 million euros</claim>, by <speaker>the farmers' "
    "confederation</speaker>'s reckoning.",
    "<claim value=5000>5,000 people</claim> marched, by <speaker>the union</speaker>'s own count.",
    "The shock, put at magnitude <claim value=6.8>6.8</claim> by <speaker>the Bergen Observatory</speaker>, was "
    "felt far away.",
    "The toll, put at <claim value=30>30 dead</claim> by <speaker>the health ministry</speaker>, may rise.",
    # pronouns between or behind what they say
    "Two people died, <speaker>the health minister</speaker> announced. <claim value=92>Ninety-two patients</claim> "
    "have been treated since Monday, he added, none of them children.",
    "The boat sank, <speaker>the coast guard</speaker> said. <claim value=58>Fifty-eight people</claim> were brought "
    "ashore, it added.",
    "<speaker>Interior Minister Ann Lowe</speaker> disputes the report: <claim value=30>30 homes</claim> "
    "were destroyed, she insisted.",
    "<speaker>The police</speaker> opened an inquiry. <claim value=61>Sixty-one people</claim> were arrested, they "
    "said.",
    # subjects behind or in the middle
    "<claim value=70000>Seventy thousand people</claim> have fled to Kosti, 300 kilometers away, <speaker>an aid "
    "official</speaker> estimated, more than expected.",
    "<claim value=400>Four hundred homes</claim> were destroyed, <speaker>the mayor</speaker> complained.",
    "“<claim value=900>Nine hundred people</claim> were evacuated,” thundered <speaker>the mayor</speaker>.",
    "“<claim value=40>Forty people</claim> were killed,” <speaker>the governor</speaker> snapped.",
    # several
    "<speaker name=a>Police</speaker> counted <claim value=90 by=a>90 injured</claim>, <speaker name=b>the "
    "union</speaker> <claim value=300 by=b>three hundred</claim>.",
    "<speaker name=a>The army</speaker> lists <claim value=27 by=a>27 dead</claim>; <speaker name=b>the "
    "rebels</speaker> speak of <claim value=350 by=b>350</claim>.",
    "<speaker name=a>Residents' groups in Marathon</speaker> believe <claim value=400 by=a>400 homes</claim> were "
    "gutted; <speaker name=b>the civil protection ministry</speaker> found <claim value=163 by=b>163</claim>.",
    # a speaker goes on, or another takes over
    "<speaker>The health ministry</speaker> reported <claim value=120>120 injured</claim>. Of them, <claim "
    "value=12>twelve</claim> remain in hospital.",
    "<speaker>The fire service</speaker> said <claim value=90>90 homes</claim> had burnt. Among them, <claim "
    "value=12>twelve</claim> were empty.",
    "<speaker>The charity Alarm Line</speaker> disputes the toll. The charity has treated <claim value=1600>1,600 "
    "patients</claim>.",
    "<speaker name=a>The transport secretary</speaker> spoke of <claim value=620 by=a>620 injured</claim>, which "
    "<speaker name=b>her own department</speaker> had put at <claim value=500 by=b>500 injured</claim>.",
    "<claim value=53 by=a>53 percent</claim> of voters backed President Hill, <speaker name=a>the commission"
    "</speaker> said. His challenger got <claim value=38 by=a>38 percent</claim>.",
    # where names end
    "<speaker>A spokesman for the union</speaker> said <claim value=2300>2,300 jobs</claim> would go.",
    "<speaker>A spokeswoman for the police</speaker> said <claim value=23>23 people</claim> were arrested.",
    "<claim value=12>Twelve people</claim> died, according to <speaker>the Rescue Office</speaker> at the scene.",
    "<claim value=31>31 people</claim> died, <speaker>doctors</speaker> at the hospital said.",
]


@pytest.mark.parametrize("marked", FRENCH)
def test_french(marked: str) -> None:
    assert problems(marked, "fr") == []


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    assert problems(marked, "en") == []
