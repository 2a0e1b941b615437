"""What a text is about settles what a word or a bare figure measures, on sentences of our own."""

from __future__ import annotations

import pytest

from tests.annotated import problems

SHARES = [
    "Le syndicat annonce <claim value=62 measure=strikers unit=percent>62 %</claim> de grévistes. Le rectorat donne "
    "<claim value=31.2 measure=strikers unit=percent>31,2 %</claim> dans le premier degré.",
    "La commission annonce <claim value=39 measure=turnout unit=percent>39 %</claim> de participation. Un sondage lui "
    "donne <claim value=54 measure=other unit=percent>54 %</claim>, selon la radio.",
    "L'ONU réclame <claim value=59000000 measure=cost unit=USD>59 millions de dollars</claim>. Elle n'en a reçu pour "
    "l'heure que <claim value=12 measure=other unit=percent>12 %</claim>.",
]
SHARES_EN = [
    "The opposition put participation at <claim value=20 measure=turnout unit=percent>one in five voters</claim>. An "
    "observer group stood by its estimate of <claim value=33 measure=turnout unit=percent>around 33%</claim>.",
    "The appeal of <claim value=59000000 measure=cost unit=USD>$59 million</claim> is <claim value=31 measure=other "
    "unit=percent>31 percent</claim> funded, the agency said.",
]
CROWDS = [
    "Selon la police, <claim value=9000 measure=protesters>9 000 manifestants</claim> ont défilé à Nantes et <claim "
    "value=23 measure=arrested>23 personnes</claim> ont été interpellées. À Pornic, ils étaient <claim value=3000 "
    "measure=protesters>trois mille</claim> selon les organisateurs.",
    "Ils étaient <claim value=600 measure=protesters>600</claim> lundi matin à l'assemblée générale, selon la CGT. La "
    "police en a compté <claim value=400 measure=protesters>400</claim>.",
]
SICK = [
    "Selon le ministère, <claim value=3500 measure=infected>3 500 cas</claim> ont été recensés. La rougeole a fait "
    "<claim value=48 measure=killed>48 morts</claim>, selon lui. <claim value=42 measure=killed>Quarante-deux</claim> "
    "des victimes avaient moins de quatre ans.",
    "L'Unicef, qui validait jeudi <claim value=44000 measure=vaccinated>44 000 vaccinations</claim>, en est maintenant "
    "à <claim value=51000 measure=vaccinated>51 000</claim>.",
]
SICK_EN = [
    "The outbreak has grown to <claim value=40 measure=infected>40 cases</claim>, the agency said. The number of "
    "affected children rose to <claim value=19 measure=infected>19</claim>.",
    "The flood is the worst in years. The number of affected families rose to <claim value=190 measure=affected>"
    "190</claim>, the mayor said.",
]
CAPTIVES = [
    "Le mouvement dit avoir <claim value=112 measure=captured>112 soldats</claim> entre ses mains.",
    "L'armée a remis <claim value=34 measure=captured>34 combattants</claim> à la justice militaire.",
    "La prise d'otages dure. Selon la chaîne, les assaillants retiennent <claim value=140 measure=captured>140 clients"
    "</claim> et <claim value=30 measure=captured>30 employés</claim>.",
    "<claim value=80 measure=rescued>Près de 80 personnes</claim> ont été libérées par les forces spéciales, selon le "
    "ministère.",
]
CAPTIVES_EN = [
    "Police made <claim value=18 measure=arrested>18 arrests</claim>, they said. <claim value=15 measure=arrested>"
    "Fifteen</claim> of them were held this morning.",
    "Police are hunting <claim value=3 measure=other>three</claim> suspects, a spokesman said.",
]
COSTS = [
    "Le plan coûtera <claim value=190000000 measure=cost unit=EUR modality=planned>190 millions d'euros</claim>. La "
    "facture, elle, s'est alourdie : la direction l'évalue désormais à <claim value=232000000 measure=cost unit=EUR>"
    "232 millions</claim>.",
    "L'opérateur chiffre ses pertes à <claim value=2400000000 measure=cost unit=EUR>2,4 milliards d'euros</claim>. Le "
    "gouvernement s'en tient à sa promesse d'<claim value=1000000 measure=cost unit=EUR>un million</claim> par famille "
    "endeuillée.",
]
COSTS_EN = [
    "The price is <claim value=13000000000 measure=cost unit=EUR>13 billion euros</claim>, the government said. The "
    "union puts the bill at <claim value=20000000000 measure=cost unit=EUR>20 billion</claim> once road links are "
    "included.",
    "He puts the number of jobs at <claim value=120000 measure=other>120,000</claim>, the minister said.",
]
PLACES = [
    "<claim value=400 measure=destroyed unit=item>Quelque 400 logements</claim> sont promis à la démolition, selon la "
    "société.",
    "Le cyclone a tué <claim value=10 measure=killed>dix personnes</claim> et en a jeté <claim value=48000 "
    "measure=displaced>48 000</claim> hors de chez elles, selon le bureau des catastrophes.",
    "Réfugiés : <claim value=82000 measure=displaced>82 000 personnes</claim> au Tchad, selon le HCR.\n\nDes familles "
    "continuent d'arriver. Combien sont-elles ? <claim value=60000 measure=displaced>Soixante mille</claim>, selon le "
    "ministre.",
    "Selon la préfecture, <claim value=18 measure=destroyed unit=item>dix-huit voitures</claim> ont brûlé. Les "
    "pompiers arrivent à <claim value=60 measure=destroyed unit=item>soixante véhicules</claim> pour les deux nuits.",
    "Côté rescapés, la Croix-Rouge a pris en charge <claim value=150 measure=rescued>150 personnes</claim>.",
]
PLACES_EN = [
    "<claim value=20000 measure=displaced>More than 20,000 people</claim> have crossed from the north into Chad since "
    "fighting between herders broke out, the UN said.",
    "<claim value=10000 measure=evacuated>Some 10,000 residents</claim> have been moved to shelters, an official said.",
    "The charity plans to send <claim value=8 measure=reinforcements modality=planned>a further eight</claim> nurses "
    "to the camp.",
    "<claim value=22 measure=killed>Some 22 people</claim> have been killed and <claim value=30 measure=wounded>30"
    "</claim> seriously wounded, he said, adding that <claim value=10 measure=destroyed unit=item>ten villages</claim> "
    "had been razed.",
    "<claim value=70 measure=destroyed unit=item>About 70 burnt-out cars</claim> were counted, the fire service said.",
    "- Deaths attributed to the storm have risen to <claim value=92 measure=killed>92</claim>, the office said.",
    "Divers pulled <claim value=30 measure=killed>30 bodies</claim> from <claim value=4>four</claim> flooded shafts, "
    "up from <claim value=24 measure=killed>24</claim> on Sunday, the mayor said.",
]
SENT = [
    "Le colonel n'admet que la présence de formateurs russes. Leur nombre ? « <claim value=20 measure=deployed>Une "
    "vingtaine</claim>. » L'état-major compte <claim value=300 measure=deployed>300 mercenaires</claim>.",
]
BY_NOW = [
    "L'armée a dépêché <claim value=600 measure=reinforcements>600 hommes</claim> supplémentaires et en compte "
    "désormais <claim value=2400 measure=deployed>2 400</claim> dans la province.",
]
BY_NOW_EN = [
    "Rescuers have pulled out <claim value=14 measure=rescued>14 survivors</claim>. Families speak of <claim value=60 "
    "measure=missing>60</claim> still under the rubble.",
]
SENT_EN = [
    "The general staff said there were now <claim value=300 measure=deployed>300</claim> Wagner operatives in Mali. A "
    "source was talking of <claim value=40 measure=deployed>about forty</claim>.",
    "The army confirmed that <claim value=100 measure=deployed>a hundred Russians</claim> moved into the old base.",
]
JOBS = [
    "Le groupe perdra <claim value=33.33 measure=jobs_lost unit=percent>un tiers</claim> de ses effectifs, selon la "
    "CGT.",
    "Le rectorat prévoit de rendre <claim value=140 measure=jobs_lost>140 postes</claim> à la rentrée.",
    "L'armée a promis de rendre <claim value=140 measure=repatriated>140 corps</claim>.",
    "<claim value=60 measure=strikers unit=percent>Quelque 60 %</claim> des enseignants n'ont pas fait cours, selon le "
    "syndicat.",
]
JOBS_EN = [
    "<claim value=33.33 measure=jobs_lost unit=percent>A third</claim> of the workforce will go, the union said.",
    "Unions said <claim value=900 measure=jobs_lost>900 jobs</claim> would go. The remaining cuts, <claim value=800 "
    "measure=jobs_lost>around 800</claim>, fall on the Vigo site.",
    "The injured, <claim value=40 measure=wounded>about 40</claim>, were taken away, the mayor said.",
    "<claim value=120 measure=destroyed unit=item>Some 120 homes</claim> were flattened and another <claim value=340 "
    "measure=affected unit=item>340</claim> damaged, the council said.",
]
SAFE = [
    "La firme annonce que ses <claim value=12 measure=rescued>douze membres</claim> d'équipage sont « en lieu sûr ».",
    "La firme a rappelé <claim value=84 unit=t>84 tonnes</claim>. D'après la mairie, <claim value=33.33 measure=other "
    "unit=percent>moins d'un tiers</claim> a pu être récupéré.",
]
LEFT = [
    "Le HCR a recensé <claim value=9000 measure=displaced>9 000 réfugiés</claim>. Selon le ministre, le pays a reçu "
    "<claim value=12000 measure=displaced>12 000 Burundais</claim> en un mois. Le HCR a constaté <claim value=800 "
    "measure=repatriated>800 retours</claim> depuis lundi.",
    "Selon le maire, la ville a reçu <claim value=12000 measure=other>12 000 Belges</claim> cet été.",
    "Selon la mairie, <claim value=340 measure=affected unit=item>340 autres logements</claim> sont en alerte.",
]
LEFT_EN = [
    "The fire has burned <claim value=900 measure=burned_area>900 hectares</claim>, the agency said. <claim value=700 "
    "measure=evacuated>Some 700 people</claim> are still out, according to the mayor.",
    "The strike enters its third day. <claim value=700 measure=strikers>Some 700 people</claim> are still out, "
    "according to the union.",
    "The agency counts <claim value=9000 measure=displaced>9,000 refugees</claim>. Its staff recorded <claim value=800 "
    "measure=repatriated>800 returns</claim> this week, against the <claim value=3000 "
    "measure=repatriated>3,000</claim> claimed by the rebels.",
    "The tax office says <claim value=3000 measure=other unit=item>3,000 returns</claim> were filed late.",
    "<claim value=60 measure=killed>Some 60</claim> civilians were killed and <claim value=4000 "
    "measure=displaced>4,000</claim> uprooted, the UN said.",
    "The storm uprooted <claim value=4000 measure=destroyed unit=item>4,000 trees</claim>, the city said.",
    "<claim value=600 measure=displaced>Some 600 villagers</claim> have taken to the road, the priest said.",
    "<claim value=90 measure=affected unit=item>A further 90 homes</claim> are on alert, the council said.",
    "<claim value=90 measure=evacuated unit=item>Some 90 homes</claim> are under evacuation, the council said.",
    "<claim value=90 measure=evacuated>Some 90 people</claim> are under an evacuation order, the council said.",
]
STRUCK = [
    "La préfecture a compté <claim value=6 measure=wounded>six policiers blessés</claim>. Le collectif fait état de "
    "<claim value=20 measure=wounded>vingt manifestants touchés</claim>.",
    "La sécheresse est là. Le syndicat fait état de <claim value=200 measure=affected>deux cents éleveurs "
    "touchés</claim>.",
    "Le ministère recense <claim value=70 measure=infected>70 cas</claim> de rougeole. L'ONG fait état de <claim "
    "value=130 measure=infected>130 patients</claim>.",
    "L'hôpital a déjà pris en charge <claim value=30 measure=infected>30 cas</claim> de rougeole, selon l'agence.",
]
STRUCK_EN = [
    "The ministry counts <claim value=70 measure=infected>70 cases</claim> of measles. The charity reports <claim "
    "value=130 measure=infected>130 patients</claim>.",
    "The ministry counts <claim value=70 measure=infected>70 cases</claim> of measles. The charity has <claim "
    "value=130 measure=hospitalised>130 patients</claim> on its wards.",
    "The clinic has treated <claim value=30 measure=infected>30 cases</claim> of measles, the agency said.",
]
STAFF_VOTE = [
    "La grève dure depuis lundi, et le syndicat a fait voter les salariés à bulletins secrets. Résultat, selon lui : "
    "<claim value=70 measure=other unit=percent>70 %</claim> de non et une participation de <claim value=90 "
    "measure=turnout unit=percent>90 %</claim>.",
    "Selon la CGT, <claim value=60 measure=strikers unit=percent>60 %</claim> des salariés sont en grève depuis lundi."
    " La direction évalue la participation à <claim value=30 measure=strikers "
    "unit=percent>30 %</claim> du personnel.",
]
DUMPED = [
    "Selon la mairie, <claim value=40 measure=other unit=t>40 tonnes</claim> de lisier ont été déversées.",
    "L'enveloppe passerait de <claim value=20000000 measure=cost unit=EUR>20</claim> à <claim value=30000000 "
    "measure=cost unit=EUR>30 millions d'euros</claim>, selon la mairie.",
    "La police a compté <claim value=500 measure=protesters>500 manifestants</claim> et, sur la rocade, <claim "
    "value=60 measure=deployed unit=item>60 camions</claim>. Les organisateurs en revendiquent <claim value=90 "
    "measure=deployed unit=item>90</claim>.",
    "La police a compté <claim value=500 measure=protesters>500 manifestants</claim> et, sur la rocade, <claim "
    "value=60 measure=deployed unit=item>60 camions</claim>. Ils étaient <claim value=900 "
    "measure=protesters>900</claim> selon les organisateurs.",
]
DUMPED_EN = [
    "Farmers dumped <claim value=30 measure=other unit=t>30 tonnes</claim> of manure at the ministry, police said.",
    'The agency counts <claim value=9000 measure=displaced>9,000 refugees</claim>. "I came with my aunt, who is '
    '<none>81</none>," a teacher said.',
]
FRENCH = (
    *BY_NOW,
    *LEFT,
    *STRUCK,
    *STAFF_VOTE,
    *DUMPED,
    *JOBS,
    *SAFE,
    *SHARES,
    *CROWDS,
    *SICK,
    *CAPTIVES,
    *COSTS,
    *PLACES,
    *SENT,
)
ENGLISH = (
    *BY_NOW_EN,
    *LEFT_EN,
    *STRUCK_EN,
    *DUMPED_EN,
    *JOBS_EN,
    *SHARES_EN,
    *SICK_EN,
    *CAPTIVES_EN,
    *COSTS_EN,
    *PLACES_EN,
    *SENT_EN,
)
LANGUAGES = [(text, "fr") for text in FRENCH] + [(text, "en") for text in ENGLISH]


@pytest.mark.parametrize(("marked", "language"), LANGUAGES)
def test_the_story_settles_the_measure(marked: str, language: str) -> None:
    assert problems(marked, language) == []
