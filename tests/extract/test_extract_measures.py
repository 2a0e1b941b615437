"""What a figure measures, on sentences of our own: by its noun, by what is said of it, by what was said before."""

from __future__ import annotations

import pytest

from tests.annotated import problems

NOUNS_AND_VERBS = [
    "Selon la police, <claim value=12 measure=killed>douze mineurs</claim> ont péri dans l'effondrement.",
    "Selon l'armée, <claim value=9 measure=killed>neuf soldats</claim> fidèles au palais, "
    "<claim value=8 measure=killed>huit mutins</claim> et <claim value=6 measure=killed>six civils</claim> ont péri.",
    "Selon la morgue, <claim value=19 measure=killed>19 morts</claim>, parmi lesquels "
    "<claim value=5 measure=killed>cinq passants</claim> touchés par des balles perdues.",
    "Selon le préfet, le bilan monte à <claim value=9 measure=killed>neuf</claim> morts après le décès de "
    "<claim value=2 measure=killed>deux blessés</claim>.",
    "Selon le préfet, <claim value=60 measure=deployed>60 policiers</claim> étaient encore mobilisés.",
    "Selon la mairie, <claim value=300 measure=evacuated>300 habitants</claim> ont dû être évacués.",
    "Selon la police, <claim value=40 measure=evacuated>40 riverains</claim> ont été évacués.",
    "D'après la Croix-Rouge, <claim value=300 measure=repatriated>300 blessés</claim> ont été rapatriés lundi.",
    "Selon la police, <claim value=5 measure=missing>cinq pêcheurs</claim> sont toujours portés disparus.",
    "Selon l'armée, <claim value=250 measure=casualties>250 soldats</claim> ont été tués ou blessés.",
    "Le ministère annonce l'envoi de <claim value=2000 measure=deployed>2 000 gendarmes</claim>.",
    "L'ONU évalue à <claim value=4000 measure=casualties>4 000</claim> les pertes de l'armée.",
    "Selon les pompiers, <claim value=6 measure=wounded>six manifestants</claim> ont été blessés.",
    "Selon le parquet, la police a interpellé <claim value=31 measure=arrested>31 manifestants</claim>.",
    "Selon la CGT, le groupe va supprimer <claim value=800 measure=jobs_lost>800 postes</claim>.",
    "Selon la CGT, ce sont <claim value=430 measure=jobs_lost>430 postes</claim> qui disparaissent.",
    "Selon l'état-major, <claim value=14 measure=destroyed unit=item>quatorze chars T-72</claim> ont été détruits.",
    "La mairie chiffre les dégâts à <claim value=3000000 measure=cost unit=EUR>3 millions d'euros</claim>.",
    "Selon la préfecture, le feu a parcouru <claim value=900 measure=burned_area unit=ha>900 hectares</claim>.",
    "Selon Séoul, ce sont les <claim value=11000 measure=deployed>11 000 hommes</claim> que Moscou avait envoyés.",
    "Selon l'OMS, <claim value=700 measure=other>700 signatures</claim> ont été recueillies.",
    "Selon l'ONU, la Zambie a envoyé <claim value=2>deux bataillons</claim> supplémentaires, "
    "<claim value=1500 measure=reinforcements>environ 1 500 hommes</claim>, à la frontière.",
]
SAID_BEFORE = [
    "L'armée annonce <claim value=31 measure=killed>31</claim> « terroristes » tués, selon son communiqué.",
    "Selon le parquet, le nombre de plaintes <claim value=2300 measure=other unit=item>dépasse 2 300</claim>.",
    "Selon le maire, <claim value=19 measure=killed>dix-neuf habitants</claim> ont été tués, auxquels s'ajoutent "
    "<claim value=2 measure=killed>deux</claim> chasseurs.",
    "Combien de morts ? <claim value=28 measure=killed>Vingt-huit</claim>, selon le gouvernement.",
    "La participation a déçu. <claim value=42 measure=turnout unit=percent>42 %</claim>, selon la commission.",
    "Selon le NIS, l'armée a envoyé <claim value=6000 measure=reinforcements>6 000 hommes de plus</claim>, "
    "dont <claim value=1000 measure=reinforcements>1 000</claim> déjà arrivés sur place.",
]
NUMBER_OF_EN = [
    "The number of people killed in the drone strike rose to <claim value=9 measure=killed>nine</claim>, police said.",
    "The number of complaints has reached <claim value=5000 measure=other unit=item>5,000</claim>, the regulator said.",
    "A bus fell in June, when <claim value=300 measure=killed>close to 300</claim> people died.",
    'The army boasted of <claim value=40 measure=killed>40</claim> "bandits" dead.',
    "Oslo will hand over <claim value=2 measure=delivered unit=item>two</claim> more launchers, the ministry said.",
    "The mill turned out <claim value=215000 measure=other unit=t>215,000 tonnes</claim> last year.",
]
NO_CLAIM = [
    "Le club a rejoint le mouvement avec ses <none>22</none> joueurs.",
    "L'article 4 de l'arrêté de <none>2021</none> l'impose, selon la préfecture.",
    "Numéro d'urgence : <none>1722</none>.",
    "À Redon, ville de <none>9 000</none> habitants, le maire se dit inquiet.",
    "<none>Deux</none> médecins militaires ont confirmé la panne.",
]
ENGLISH = [
    "Police said <claim value=12 measure=killed>12 miners</claim> had died in the collapse.",
    "Police said <claim value=96 measure=missing>96 people</claim> remain unaccounted for.",
    "The agency listed <claim value=89 measure=rescued>89 rescued</claim> and <claim value=79 measure=missing>79"
    " missing</claim>.",
    "The union said <claim value=20000 measure=strikers>20,000 train staff</claim> walked out on Friday.",
    "The ministry said <claim value=2 measure=killed>two protesters</claim> died in custody.",
    "The army said <claim value=400 measure=casualties>400 enemy troops</claim> were killed or wounded.",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", [*NOUNS_AND_VERBS, *SAID_BEFORE, *NO_CLAIM])
def test_a_french_figure_has_its_measure(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.model
@pytest.mark.parametrize("marked", [*ENGLISH, *NUMBER_OF_EN])
def test_an_english_figure_has_its_measure(marked: str) -> None:
    assert problems(marked, "en") == []


@pytest.mark.model
def test_a_sum_of_millions_is_of_the_currency_named_before() -> None:
    assert (
        problems(
            "Selon la région, le pont coûte <claim value=48000000 measure=cost unit=EUR>48 millions d'euros</claim>. "
            "La maire s'en tient à <claim value=31000000 measure=cost unit=EUR>31 millions</claim>."
        )
        == []
    )


PASSAGES = [
    "Des granges sont parties en fumée. La mairie en dénombre "
    "<claim value=14 measure=destroyed unit=item>quatorze</claim>.",
    "Combien de disparus ? La préfecture s'en tient à <claim value=31 measure=missing>31</claim>.",
    "La toiture coûtera <claim value=610000 measure=cost unit=EUR>610 000 euros</claim>, selon la mairie, au lieu des "
    "<claim value=350000 measure=cost unit=EUR superseded=true>350 000</claim> annoncés.",
    "Grévistes : <claim value=8 measure=strikers unit=percent>8 %</claim> selon la direction.",
    "La CGT redoute la suppression de <claim value=310 measure=jobs_lost>310 postes</claim>. FO parle de "
    "<claim value=450 measure=jobs_lost>450 postes</claim>.",
    "L'armée dit avoir abattu <claim value=40 measure=destroyed>40 drones</claim>, et Kiev en avoir détruit "
    "<claim value=70 measure=destroyed unit=item>70</claim>.",
    "Le ministère n'en dénombrait que <claim value=11 measure=killed>onze</claim> vendredi au chapitre des tués.",
    "Selon la police, <claim value=1 measure=arrested>une personne</claim> a été interpellée.",
]
IN_PASSING = [
    "Selon la police, les trois soldats ont été tués dans <none>deux</none> attaques.",
    "À chaque mobilisation, ses <none>deux</none> France, selon la CGT.",
    "Le chiffre avait été divisé par <none>trois</none>, selon la préfecture.",
    "Le camp, prévu pour <none>600</none> personnes, déborde, selon la mairie.",
    "L'armée dit avoir abattu <claim value=74 measure=destroyed>74 drones</claim> sur les <none>91</none> lancés.",
    "« J'en ai connu <none>trois</none> comme celui-là », raconte une habitante.",
]


@pytest.mark.model
@pytest.mark.parametrize("marked", [*PASSAGES, *IN_PASSING])
def test_a_figure_is_measured_by_what_stands_around_it(marked: str) -> None:
    assert problems(marked) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "marked",
    [
        "Police said the group was holding <none>a dozen more than</none> it admitted.",
        "Police said <claim value=14 measure=killed>14 bodies</claim> were pulled from a <none>four-story</none> inn.",
        "The mayor's tally of <claim value=187 measure=destroyed>187 destroyed homes</claim> was revised, police said.",
        "Two guards died and <claim value=3 measure=wounded>three others</claim> were hurt, police said.",
        "The ministry admitted that <claim value=30 measure=killed>30 people</claim> had died.",
    ],
)
def test_an_english_figure_is_measured_by_what_stands_around_it(marked: str) -> None:
    assert problems(marked, "en") == []


@pytest.mark.parametrize(
    ("language", "marked"),
    [
        ("fr", "<claim value=19 additional=true>Dix-neuf morts de plus</claim>, selon le maire."),
        (
            "fr",
            "Les secours ont sorti <claim value=10 additional=true>dix corps</claim>, portant à "
            "<claim value=46 additional=false>46</claim> le nombre de morts.",
        ),
        ("en", "Officials found <claim value=10 additional=true>ten bodies</claim>, bringing the death toll to 46."),
        (
            "fr",
            "<claim value=23>23 personnes</claim> sont mortes et <claim value=65 measure=wounded additional=false>65 "
            "autres</claim> ont été blessées, selon la police.",
        ),
        ("en", "It killed 23 people and injured another <claim value=65 measure=wounded additional=false>65</claim>."),
        ("fr", "Vingt personnes sont mortes lundi et <claim value=12 additional=true>douze autres</claim> mardi."),
        ("fr", "<claim value=2 measure=killed additional=true>Deux blessés</claim> ont succombé, selon le maire."),
        ("en", "It counts <claim value=9 additional=false>nine dead</claim>."),
        ("en", "<claim value=3 measure=killed additional=true>Three of the injured</claim> died, said the mayor."),
        ("en", "It counts <claim value=9 measure=wounded additional=false>nine injured</claim>."),
        ("fr", "Le maire fait état de <claim value=29 additional=false>29 morts</claim> et de plus de 80 blessés."),
        ("fr", "Le maire recensait encore <claim value=29 additional=false>29 morts</claim>."),
        ("fr", "L'incendie a fait <claim value=9 additional=false>neuf morts</claim> selon un nouveau bilan."),
        ("en", "The charity counts <claim value=139 additional=false>139 deaths</claim>, more than a third at home."),
        ("en", "The agency counts more: <claim value=188 additional=false>188 dead</claim>."),
    ],
)
def test_what_comes_on_top_says_so_beside_its_figure(language: str, marked: str) -> None:
    assert problems(marked, language) == []
