"""Asserted, hedged, planned or denied: who stands how far behind a value."""

from __future__ import annotations

import pytest

from tests.annotated import problems

FR = {
    "planned": [
        "L'Unicef entend vacciner {<9 000 enfants>} avant la fin du mois.",
        "Le groupe compte supprimer {<300 postes>} d'ici à la fin 2027.",
        "La région s'est engagée à verser {<400 millions d'euros>}, selon la préfecture.",
        "Les syndicats ont appris que {<310 postes>} seraient supprimés d'ici à la fin de 2027.",
        "Le projet entraînerait la suppression de {<205 postes>}, selon la direction.",
        "{<300 gendarmes>} supplémentaires rejoindront la ville samedi, a annoncé le ministère.",
        "{<Quelque 3 000 manifestants>} sont attendus samedi à Lyon, selon la préfecture.",
        "Sur les {<900 doses>} promises, aucune n'est arrivée.",
        "La direction en attend {<60 millions d'euros>} d'économies par an.",
        "{<80 soldats>} de plus devaient quitter Goma vendredi, selon l'armée.",
        "Un détachement de {<150 hommes>}, appuyé par des blindés, fera mouvement vers le nord demain.",
        "Selon la mairie, {<2 000 manifestants>} défileront samedi dans le centre.",
        "La Zambie s'apprêterait à envoyer {<800 hommes>}, selon un diplomate.",
        "Dans le cadre du plan, {<180 postes>} pourraient disparaître, selon la CGT.",
        "Le ministère va dépêcher {<40 secouristes>} de plus.",
        "Le groupe ferme deux sites, dont Zwickau, qui perdra {<un tiers>} de ses effectifs.",
        "La municipalité va fermer {<trois écoles>} à la rentrée.",
        "Samedi, les organisateurs espèrent {<5 000 manifestants>} à Lille.",
        "Le constructeur fait miroiter {<900 emplois>}.",
        "Les opposants tablent sur {<au moins 20 milliards d'euros>}, raccordements compris.",
        "Le ministre a redit lundi que l'État apporterait {<9 millions d'euros>}.",
        "La région a assuré qu'elle débloquerait {<3 millions d'euros>} pour le port.",
        "L'intersyndicale appelle à un défilé jeudi et table sur {<6 000 marcheurs>}.",
        "Les syndicats espèrent réunir {<5 000 personnes>} samedi.",
        "La direction propose {<3 millions d'euros>} aux familles.",
        "La direction annonçait 430 suppressions de postes, pour une facture de {<60 millions d'euros>}.",
    ],
    "hedged": [
        "L'ONG n'exclut pas {<230 morts>}.",
        "Les plongeurs auraient aperçu, selon leur chef, {<une dizaine de corps>}.",
        "La préfecture craint {<vingt morts>} dans l'éboulement.",
        "Le bilan pourrait {<dépasser 40 morts>}, selon le maire.",
        "Le site pourrait perdre {<90 emplois>}, croit savoir la CFDT.",
        "La CGT redoute {<260 licenciements>} d'ici à juin.",
        "L'armée semblait avoir perdu {<90 hommes>}, selon un diplomate.",
        "Selon un diplomate, l'État verserait {<3 millions d'euros>} à la milice.",
    ],
    "denied": [
        "Le groupe dément avoir perçu « {<6,5 millions d'euros>} » d'aides publiques.",
        "Le ministre dément qu'il y ait eu « {<300 morts>} ».",
        "L'armée nie avoir perdu {<300 soldats>}.",
        "Non, le feu n'a pas dévoré {<50 000 hectares>}, dit la préfecture.",
    ],
    "asserted": [
        "Le gouvernement conteste ce bilan, s'en tenant à {<773 morts>}.",
        "Le gouvernement conteste ce chiffre et dénombre {<773 morts>}.",
        "Le Bangladesh accueille {<800 000 réfugiés>}, selon le HCR.",
        "Les pompiers ont dû évacuer {<250 personnes>}.",
        "L'armée a dû déployer {<80 soldats>} en renfort.",
        "Le feu couvrait {<900 hectares>} dimanche, selon les pompiers.",
        "Le texte offrait {<40 millions d'euros>}, selon le maire.",
        "Une soixantaine de personnes manqueraient à l'appel, selon la maire, contre {<95>} lundi.",
        "Selon la CGT, {<630 emplois>} ont disparu sur le site depuis 2019.",
        "Le chantier aura englouti {<466 millions d'euros>}, selon la Cour des comptes.",
        "{<Deux passeurs>} présumés ont été arrêtés, selon le parquet.",
        "L'armée dément : « {<Deux soldats>} ont été blessés. »",
        "Il manque {<2,3 millions d'euros>} à nos opérations d'ici à la fin octobre.",
        "Parmi les blessés figuraient {<trois mineurs>}.",
        "En 2019, le fabricant avait déjà supprimé {<310 postes>} sur le site.",
        "La ministre, qui promet un médiateur, reconnaît que le site a touché {<4,6 millions d'euros>} d'aides.",
        "L'organisation n'a reçu que {<15 millions d'euros>} des fonds réclamés.",
        "Quatre suspects passeront devant le juge, et {<trois personnes>} ont été arrêtées mercredi, selon le parquet.",
        "Le Programme alimentaire mondial a besoin de {<128 millions de dollars>}.",
        "L'enveloppe consacrée au plan de relance est portée à {<46 millions d'euros>}, selon le ministère.",
        "La préfecture compte {<9 200 manifestants>}.",
        "{<410 postes>} effectivement supprimés à la fin mars, selon la direction.",
        "Selon le maire, {<plus de trente mineurs>} manquaient à l'appel et un seul avait été extrait vivant.",
        "Le maire rappelle que {<200 familles>} attendent de savoir si leur immeuble sera rasé.",
        "Les experts notent que {<300 habitants>} ont été évacués et que le pont serait fermé.",
        "L'agence craint une famine et dit avoir livré {<60 tonnes>} de farine.",
    ],
}
EN = {
    "planned": [
        "The ministry said it would raise its aid package to {<€22 million>}.",
        "The governor met the farmers on Monday and offered {<12 million euros>} in grants.",
        "Nurses rejected that within hours and called for a march on Friday, for which they hope to draw {<9,000>}.",
        "The ministry aims to vaccinate {<9,000 children>} by June.",
        "A further {<300 soldiers>} will follow once the trucks have been found, the army said.",
        "The agency is asking for {<$12 million>} to assist the displaced.",
        "The rebels said that they would free {<140 soldiers>} on Monday.",
        "Organisers expect {<at least 3,000 protesters>} on Saturday.",
        "The mill is set to shed {<240 jobs>}, the company said.",
        "Britain has agreed to pay France {<541 million euros>} over three years.",
        "The union said it had been told of {<900 job cuts>}.",
        "{<Up to 700 jobs>} could go under the restructuring, the union said.",
        "Management expects a one-off charge of {<340 million euros>}.",
        "Analysts pencil in {<450 million euros>} for severance.",
        "There were 450 Russian soldiers in Mali, he said, and {<a thousand>} by the spring.",
        "The firm kept its savings target at {<85 million euros>} a year.",
    ],
    "hedged": [
        "The charity's figures would leave {<some 14 people>} missing.",
        '"I would not be surprised by {<2,000 deaths>}," the doctor said.',
        "The agency fears {<200 dead>} in the landslide.",
        "Officials could not rule out {<200 deaths>}.",
        "At least 12 people, possibly {<20>}, were killed, police said.",
        "The yard could lose {<300 jobs>}, the union said.",
        "Unions fear {<450 redundancies>} by June.",
        "The army appeared to have lost {<90 soldiers>}, a diplomat said.",
    ],
    "denied": [
        "The army denied that it had attacked the town and killed {<30 people>}.",
        "The army denied that {<300 soldiers>} had been killed.",
        "The company denies having laid off {<300 workers>}.",
        "The bridge never cost {<$34 million>}, the ministry said.",
    ],
    "asserted": [
        "Ask the police how many people marched on Tuesday and they will tell you {<8,000>}.",
        "{<640,000 doses>} of the vaccine pledged had been delivered by Tuesday, UNICEF said.",
        "The company cut {<300 jobs>} last year, the union said.",
        "{<Some 1,100 workers>} were fired in a week, the union said.",
        "The toll has not budged from {<40 people>} killed, the mayor said.",
        "The ministry said it planned no evacuation; {<40 people>} were hurt.",
        "The group has cut {<300 posts>} to date, the union said.",
        "The company now expects losses to {<exceed €30 million>}.",
        "Engineers warned that some of the {<9,000 mines>} left over from the war might have shifted.",
        "The ministry said {<44,000 vaccinated children>} could be confirmed from the registers.",
        "By Friday {<300 people>} had been evacuated.",
    ],
}
CASES = [
    (language, modality, text)
    for language, table in (("fr", FR), ("en", EN))
    for modality, texts in table.items()
    for text in texts
]


@pytest.mark.parametrize(("language", "modality", "text"), CASES)
def test_how_far_somebody_stands_behind_a_value(language: str, modality: str, text: str) -> None:
    marked = text.replace("{<", f"<claim modality={modality}>").replace(">}", "</claim>")
    assert problems(marked, language=language) == []


TOLD_ON = [  # jobs told on: as those before them
    (
        "fr",
        """<claim modality=planned>600 postes</claim> doivent disparaître, a annoncé le groupe en mars.

        À ce jour, <claim modality=asserted>410 postes</claim> ont été supprimés, selon la direction.

        La CFDT parvient à <claim modality=asserted>520 suppressions</claim>.

        La direction annonce <claim modality=planned>90 suppressions</claim> de plus.""",
    ),
    (
        "fr",
        """En 2019, le groupe avait déjà supprimé <claim modality=asserted>310 postes</claim>.

        La CGT parle cette fois de <claim modality=planned>700 suppressions</claim>.""",
    ),
    (
        "fr",
        """<claim modality=planned>600 postes</claim> doivent disparaître, a annoncé le groupe.

        Le syndicat, qui inclut les sous-traitants, chiffre la casse à <claim modality=planned>2 100 postes</claim>.""",
    ),
    (
        "en",
        """The group will cut <claim modality=planned>600 jobs</claim>, it said in March.

        So far <claim modality=asserted>410 jobs</claim> have been cut, the company said.

        The union counts <claim modality=asserted>520 job losses</claim>.""",
    ),
]


@pytest.mark.parametrize(("language", "text"), TOLD_ON)
def test_cuts_told_on_are_made_or_planned_as_those_before_them(language: str, text: str) -> None:
    marked = "\n\n".join(line.strip() for line in text.splitlines() if line.strip())
    assert problems(marked, language=language) == []
