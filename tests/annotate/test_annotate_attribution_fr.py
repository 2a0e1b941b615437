"""Who is credited in French: every form of attribution, on sentences made for it."""

from __future__ import annotations

import pytest

from tests.annotated import problems

PREPOSITIONS = [
    "Selon <speaker>la préfecture de la Drôme</speaker>, <claim value=340>340 habitants</claim> ont été évacués.",
    "D'après <speaker>les organisateurs</speaker>, <claim value=7500>7 500 personnes</claim> ont défilé à Brest.",
    "<claim value=31>Trente et une personnes</claim> ont péri, à en croire <speaker>les autorités locales</speaker>.",
    "Aux dires du <speaker>gouverneur</speaker>, <claim value=18>dix-huit mineurs</claim> sont morts.",
    "<claim value=12>Douze soldats</claim> ont été tués, de l'aveu même de <speaker>l'état-major polonais</speaker>.",
    "De <speaker>source policière</speaker>, <claim value=4>quatre manifestants</claim> ont été interpellés.",
    "<claim value=90>90 personnes</claim> ont été blessées, a-t-on appris de <speaker>source hospitalière</speaker>.",
    "Pour <speaker>la CFDT</speaker>, <claim value=2000>2 000 salariés</claim> ont défilé à Nantes.",
    "Du côté de <speaker>l'intersyndicale</speaker>, on revendique <claim value=25000>25 000 manifestants</claim>.",
    "À <speaker>la mairie</speaker>, on recense <claim value=60>60 blessés</claim>.",
    "Chez <speaker>les pompiers</speaker>, on compte <claim value=9>neuf blessés</claim>.",
    "<claim value=60>Soixante blessés</claim> ont été soignés, toujours selon <speaker>la Croix-Rouge</speaker>.",
    "<claim value=15>15 personnes</claim> sont mortes, selon un bilan provisoire de <speaker>la police</speaker>.",
    "<claim value=15>15 personnes</claim> sont mortes, selon des chiffres publiés lundi par <speaker>l'ONU</speaker>.",
    "<claim value=8>Huit civils</claim> ont été tués (<speaker>ministère soudanais de la Santé</speaker>).",
]

VERBS = [
    "<speaker>Le ministère</speaker> affirme que <claim value=600>environ 600 soldats</claim> ont été tués.",
    "<speaker>Le parquet de Dijon</speaker> a fait savoir que <claim value=5>cinq suspects</claim> ont été arrêtés.",
    "<speaker>La gendarmerie</speaker> fait état de <claim value=3>trois morts</claim>.",
    "<speaker>L'Institut sismique grec</speaker> avait d'abord parlé de <claim value=40>40 blessés</claim>.",
    "<speaker>Sud-Rail</speaker> revendique <claim value=70>70 % de grévistes</claim>.",
    "<speaker>Kiev</speaker> chiffre à <claim value=1400>1 400</claim> le nombre de soldats russes tués en mai.",
    "<speaker>La secrétaire générale de la CFDT</speaker> a parlé de <claim value=9000>9 000 manifestants</claim>.",
    "<speaker>Le collectif</speaker>, lui, avance le chiffre de <claim value=3000>3 000 manifestants</claim>.",
    "<speaker>La mairie</speaker>, de son côté, recense <claim value=45>45 blessés</claim>.",
    "<speaker>Le cabinet</speaker> mandaté par les familles évalue à <claim value=51>51</claim> le nombre de morts.",
    "<speaker>L'organisation</speaker>, qui suit le conflit depuis 2011, dénombre <claim value=84>84 civils "
    "tués</claim>.",
    "<speaker>La députée</speaker> a, mardi, devant la presse, évoqué <claim value=200>200 morts</claim>.",
    "<speaker>Les secours</speaker> n'ont retrouvé que <claim value=6>six survivants</claim>, ont-ils précisé.",
    "<speaker>Le gouvernement tchadien</speaker> dément avoir perdu <claim value=300>300 soldats</claim>.",
    "<speaker>La ministre</speaker> confirmait mardi la mort de <claim value=11>onze soldats</claim>.",
    "<speaker>Le ministre de l'Intérieur</speaker> dira dimanche que <claim value=30>30 personnes</claim> sont mortes.",
    "<speaker>L'association</speaker> disait craindre <claim value=100>une centaine de morts</claim>.",
]

INVERSIONS = [
    "<claim value=22>22 personnes</claim> sont mortes, a annoncé mardi soir <speaker>le gouverneur</speaker>.",
    "<claim value=22>22 personnes</claim> sont mortes, annonçait <speaker>la police</speaker> dès l'aube.",
    "<claim value=30>Trente civils</claim> ont été tués, a déclaré hier à la presse <speaker>le porte-parole de "
    "l'armée malienne</speaker>.",
    "<claim value=17 qualifier=at_least>Au moins 17 personnes</claim> ont été blessées, rapporte <speaker>la chaîne "
    "NHK</speaker>.",
    "« <claim value=40000>Quarante mille manifestants</claim> ! », lance au micro "
    "<speaker>un responsable du syndicat</speaker>.",
    "<claim value=70>Soixante-dix blessés</claim> ont été admis, indique-t-on à <speaker>l'hôpital de "
    "Douala</speaker>.",
    "<claim value=2>Deux personnes</claim> ont été tuées, ont indiqué dans un communiqué "
    "<speaker>les pompiers</speaker>.",
    "<claim value=2>Deux personnes</claim> ont été tuées, précise <speaker>le procureur</speaker>, qui a ouvert une "
    "enquête.",
]

QUOTATIONS = [
    "« <claim value=300>Trois cents personnes</claim> ont été évacuées », a déclaré <speaker>le préfet</speaker>.",
    "“<claim value=300>Trois cents personnes</claim> ont été évacuées”, assure <speaker>le maire</speaker>.",
    '"<claim value=300>Trois cents personnes</claim> ont été évacuées", assure <speaker>le maire</speaker>.',
    "<speaker>Le maire</speaker> : « <claim value=300>Trois cents personnes</claim> ont été évacuées. »",
    "« Le feu progresse, regrette <speaker>la maire</speaker>. <claim value=80>Quatre-vingts habitants</claim> ont été "
    "évacués. »",
    "« Nous avons tout vu. <claim value=40>Quarante personnes</claim> sont mortes », raconte "
    "<speaker>un témoin</speaker>.",
    "« <claim value=40>Quarante personnes</claim> sont mortes. C'est un désastre », a dit <speaker>le "
    "préfet</speaker>.",
    "Le pays a connu, selon les mots de <speaker>la présidente</speaker>, « <claim value=2000>deux mille morts</claim> "
    "de trop ».",
]

AGENTS_AND_NOUNS = [
    "<claim value=55>55 décès</claim> ont été recensés par <speaker>l'agence sanitaire</speaker>.",
    "<claim value=55>55 décès</claim> ont été signalés jeudi matin par <speaker>le ministère ougandais de la "
    "Santé</speaker>.",
    "Le bilan du <speaker>ministère de la Santé</speaker> s'établit à <claim value=120>120 morts</claim>.",
    "Les estimations de <speaker>Kiev</speaker> portent à <claim value=900>900</claim> le nombre de soldats russes "
    "tués.",
    "Le dernier décompte de <speaker>la préfecture</speaker> fait état de <claim value=14>14 blessés</claim>.",
    "Un communiqué de <speaker>l'armée nigériane</speaker> évoque <claim value=50>50 combattants tués</claim>.",
    "L'étude que <speaker>l'université de Gand</speaker> a publiée lundi conclut à <claim value=800>800 décès</claim>.",
    "Les chiffres transmis par <speaker>Ankara</speaker> font état de <claim value=77>77 morts</claim>.",
]

CHAINS = [
    "Selon <speaker name=r>le député Park</speaker>, citant <speaker name=s>les services de renseignement"
    "</speaker>, <claim value=700 by=s via=r>700 soldats</claim> ont été tués.",
    "<speaker name=r>Le sénateur Diallo</speaker>, citant <speaker name=s>la police</speaker>, a annoncé "
    "<claim value=19 by=s via=r>19 morts</claim>.",
    "<claim value=19 by=s via=r>19 personnes</claim> sont mortes, selon <speaker name=s>la Croix-Rouge</speaker>, "
    "citée par <speaker name=r>l'agence Reuters</speaker>.",
    "<claim value=19 by=s via=r>19 personnes</claim> sont mortes, rapporte <speaker name=r>la BBC</speaker>, qui cite "
    "<speaker name=s>la police</speaker>.",
    "<speaker name=r>La BBC</speaker> rapporte que <speaker name=s>l'armée kényane</speaker> estime que "
    "<claim value=150 by=s via=r>150 combattants</claim> ont été tués.",
    "<speaker>Les services de renseignement finlandais</speaker> estiment que la Corée du Nord envisage d'envoyer "
    "<claim value=2500>2 500 soldats</claim> en Russie.",
]

AGAINST_EACH_OTHER = [
    "<claim value=12000 by=a>12 000 personnes</claim> ont défilé selon <speaker name=a>la police</speaker>, "
    "<claim value=50000 by=b>50 000</claim> selon <speaker name=b>les organisateurs</speaker>.",
    "<claim value=300 by=a>300 personnes</claim> ont défilé, a indiqué <speaker name=a>la mairie</speaker>, "
    "<speaker name=b>la CGT</speaker> en revendiquant <claim value=900 by=b>900</claim>.",
    "Ils étaient <claim value=4000 by=a>4 000 manifestants</claim> selon <speaker name=a>la police</speaker> et "
    "<claim value=11000 by=b>11 000</claim> d'après <speaker name=b>le syndicat FO</speaker>.",
    "<speaker name=a>L'hôpital</speaker> recense <claim value=12 by=a>12 morts</claim> ; <speaker name=b>le "
    "gouvernement</speaker> s'en tient à <claim value=5 by=b>cinq</claim>.",
    "<speaker name=a>La direction</speaker> annonce <claim value=800 by=a>800 suppressions de postes</claim>, contre "
    "<claim value=1200 by=b>1 200</claim> selon <speaker name=b>les syndicats</speaker>.",
    "<claim value=60 by=a>60 morts</claim>, dit <speaker name=a>Manille</speaker>. <claim value=90 by=b>90 morts"
    "</claim>, répond <speaker name=b>la Croix-Rouge</speaker>.",
]

EARLIER_SPEAKERS = [
    "<speaker>La préfète</speaker> a tenu une conférence de presse. Elle a fait état de <claim value=7>sept morts"
    "</claim>.",
    "Selon <speaker>les douanes</speaker>, le trafic augmente. Elles ont arrêté <claim value=40>40 passeurs</claim>, "
    "précisent-elles.",
    "<speaker>L'ONG Amal</speaker> dénonce un massacre. L'organisation dénombre <claim value=130>130 civils tués"
    "</claim>.",
    "<speaker>Le ministère éthiopien de la Santé</speaker> s'inquiète. Le ministère recense <claim value=64>64 décès"
    "</claim>.",
    "<speaker>L'Agence norvégienne de sécurité</speaker> a publié son rapport. Selon l'agence, "
    "<claim value=12>12 personnes</claim> sont mortes.",
    "<speaker>Les observateurs de l'OSCE</speaker> étaient sur place. Selon leurs calculs, <claim value=45>45 soldats"
    "</claim> ont été tués.",
    "<speaker>La Défense civile</speaker> a diffusé un bilan. Selon la même source, <claim value=33>33 personnes"
    "</claim> ont été blessées.",
    "« La situation est grave », a déclaré <speaker>le gouverneur</speaker>. « <claim value=900>Neuf cents habitants"
    "</claim> ont été évacués », a-t-il ajouté.",
    "Le bilan du NIS a été lu par <speaker>la ministre</speaker>. « C'est grave », a averti cette dernière, qui "
    "remplace "
    "le président. Elle a annoncé l'envoi de <claim value=200>200 soldats</claim>.",
    "« C'est un carnage, a dit <speaker>la médecin</speaker>. Nous avons reçu <claim value=50>50 blessés</claim>. »",
    "<speaker>La police</speaker> a annoncé l'arrestation de trois hommes. Ces derniers auraient blessé "
    "<claim value=8>huit personnes</claim>.",
    "<claim value=430>430 soldats</claim> ont été tués. Ce bilan a été donné jeudi par <speaker>l'état-major "
    "ukrainien</speaker>.",
    "<claim value=430>430 soldats</claim> tués en un mois. Un chiffre révélé lundi par <speaker>l'armée ukrainienne"
    "</speaker>.",
]

UNNAMED_JOINT_AND_SELF = [
    "<claim value=25>25 combattants</claim> ont été tués, selon <speaker>une source sécuritaire</speaker>.",
    "<claim value=25>25 combattants</claim> ont été tués, ont indiqué <speaker>deux responsables américains</speaker>.",
    "<speaker>Une source hospitalière</speaker> évoque <claim value=10>une dizaine de morts</claim>.",
    "<speaker name=a>Washington</speaker> et <speaker name=b>Séoul</speaker> estiment à "
    '<claim value=10000 by="a b">10 000</claim> le nombre de soldats déployés.',
    'Selon <speaker name=a>la CGT</speaker> et <speaker name=b>la FSU</speaker>, <claim value=5000 by="a b">5 000 '
    "manifestants</claim> ont défilé.",
    "<claim value=200 by=@outlet>200 personnes</claim> ont défilé, a constaté un journaliste de La Gazette d'Essai.",
    "<claim value=200 by=@outlet>200 personnes</claim> ont défilé, selon notre décompte.",
    "<claim value=200 by=@outlet>Deux cents personnes</claim> ont défilé samedi à Vannes.",
]

MUTE = [
    "Cette présence confirme l'alliance : <claim value=500 by=@outlet>500 soldats</claim> ont été envoyés.",
    "L'opération montre l'ampleur du conflit, avec <claim value=500 by=@outlet>500 soldats tués</claim>.",
    "Le chiffre de <claim value=500 by=@outlet>500 morts</claim> circule depuis hier.",
    "Le nombre de morts atteint <claim value=500 by=@outlet>500</claim>.",
]

# further events, put to the rules after they were written
FURTHER = [
    "Les inondations ont fait <claim value=44>44 morts</claim> au Kenya, a-t-on appris mardi auprès de <speaker>la "
    "protection civile</speaker>.",
    "<speaker>Le Croissant-Rouge</speaker>, dont les équipes sont sur place depuis lundi, fait état de <claim "
    "value=210>210 blessés</claim>.",
    "À Nairobi, <speaker>le gouverneur</speaker> a reconnu que <claim value=44>44 personnes</claim> avaient péri.",
    "<claim value=12>Douze policiers</claim> ont été blessés, déplore <speaker>le syndicat Alliance</speaker>.",
    "Le séisme a fait <claim value=300>300 morts</claim>, d'après un décompte établi par <speaker>l'AFP</speaker> à "
    "partir de sources officielles.",
    "<speaker>Marie Lambert, porte-parole du collectif</speaker>, évoque <claim value=5000>5 000 manifestants</claim>.",
    "Interrogé par RTL, <speaker>le ministre des Transports</speaker> a parlé de <claim value=30>30 blessés</claim>.",
    "« On a compté <claim value=700>700 manifestants</claim> », se félicite <speaker>Jean Morel</speaker>, de la FSU.",
    "Dans un rapport publié mercredi, <speaker>Amnesty International</speaker> dénombre <claim value=61>61 civils "
    "tués</claim>.",
    "<claim value=61>61 civils</claim> ont été tués depuis janvier, dénonce <speaker>Human Rights Watch</speaker> "
    "dans un rapport.",
    "La frappe a tué <claim value=9>neuf personnes</claim>, dont trois enfants, a affirmé <speaker>le Hamas</speaker>.",
    "Israël a frappé Gaza. <claim value=9>Neuf personnes</claim> ont été tuées, selon <speaker>le ministère de la "
    "Santé du Hamas</speaker>.",
    "<speaker>Le patron de la CGT</speaker> assure que <claim value=100000>100 000 personnes</claim> ont défilé. « "
    "C'est historique », a-t-il lancé.",
    "Si <speaker name=a>la préfecture</speaker> ne retient que <claim value=900 by=a>900 manifestants</claim>, "
    "<speaker name=b>les organisateurs</speaker> en annoncent <claim value=3000 by=b>3 000</claim>.",
    "<claim value=3000 by=a>3 000 manifestants</claim> d'après <speaker name=a>les syndicats</speaker>, <claim "
    "value=900 by=b>900</claim> pour <speaker name=b>la préfecture</speaker>.",
    "La <speaker>Commission européenne</speaker> table sur <claim value=20000>20 000 réfugiés</claim> déplacés.",
    "<speaker>Les autorités iraniennes</speaker> ont confirmé dimanche la mort de <claim value=14>14 marins</claim>.",
    "Le naufrage a fait <claim value=14>14 morts</claim>, ont confirmé dimanche <speaker>les garde-côtes "
    "tunisiens</speaker>.",
    "<speaker>L'opposition</speaker> accuse le régime d'avoir tué <claim value=120>120 manifestants</claim>.",
    "<claim value=120>120 manifestants</claim> auraient été tués, croit savoir <speaker>une source diplomatique "
    "occidentale</speaker>.",
    "<speaker>M. Zelensky</speaker> avait auparavant évoqué <claim value=31000>31 000 soldats tués</claim>.",
    "C'est ce qu'a indiqué <speaker>la gendarmerie</speaker>, qui a recensé <claim value=4>quatre blessés</claim>.",
    "Comme l'a annoncé <speaker>le rectorat</speaker>, <claim value=12>12 élèves</claim> ont été hospitalisés.",
    "<speaker>Le Washington Post</speaker> affirme que <claim value=1500>1 500 soldats</claim> ont été déployés.",
    "Le bilan est passé à <claim value=18>18 morts</claim>, a précisé <speaker>la police</speaker> lundi matin.",
    "<claim value=18>18 morts</claim> et des dizaines de disparus : tel est le bilan communiqué par <speaker>les "
    "autorités philippines</speaker>.",
    "Contacté par l'AFP, <speaker>l'hôpital de Cotonou</speaker> fait état de <claim value=25>25 blessés</claim>.",
]


@pytest.mark.parametrize(
    "marked",
    [
        *PREPOSITIONS, *VERBS, *INVERSIONS, *QUOTATIONS, *AGENTS_AND_NOUNS, *CHAINS, *AGAINST_EACH_OTHER,
        *EARLIER_SPEAKERS, *UNNAMED_JOINT_AND_SELF, *MUTE, *FURTHER,
    ],
)  # fmt: skip
def test_a_claim_is_credited_to_who_says_it(marked: str) -> None:
    assert problems(marked) == []
