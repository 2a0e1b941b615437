"""Days that a figure does not name itself: its event's, its source's. Texts of Wednesday 30 April 2025."""

from __future__ import annotations

import pytest

from graphkit.annotate.document import annotate
from graphkit.extract.document import extract
from graphkit.model import Document, Period
from graphkit.resolve.resolver import Resolver
from tests.annotated import problems

LEAD = "Ce jeudi 27 novembre, la direction a reçu les syndicats."

CASES = [
    # the day of what the text tells of, by its name elsewhere; two of them leave it open
    (
        "en",
        "The ministry said 74 people were injured in Sunday's fire. It had raised its toll to <claim value=31 "
        "as_of=2025-04-30>31 dead</claim>, after <claim value=27 as_of=2025-04-27>27</claim> on the day of the fire.",
    ),
    (
        "fr",
        "L'explosion s'est produite lundi 21 avril. L'hôpital a dénombré <claim value=19 as_of=2025-04-30>19 blessés"
        "</claim>, alors qu'il parlait de <claim value=16 as_of=2025-04-22>16</claim> au lendemain du drame.",
    ),
    (
        "fr",
        "Après l'incendie de dimanche et l'explosion de lundi, le directeur a parlé de <claim value=12 "
        "as_of=2025-04-30>12 blessés</claim> le matin du drame.",
    ),
    # a march is counted on its day, which another sentence of the paragraph names beside a word for it
    (
        "fr",
        "La direction a dévoilé mardi son plan aux élus. Le site ferme.\n\nLundi, ils ont défilé de la gare au port. "
        "<claim value=650 as_of=2025-04-28>650 manifestants</claim>, selon la police.",
    ),
    # the day of an earlier march stands right behind its figure
    (
        "fr",
        "Selon la préfecture, <claim value=6500 as_of=2025-04-29>6 500 personnes</claim> ont manifesté mardi à Nantes, "
        "loin des <claim value=9400 as_of=2025-03-18>9 400</claim> du 18 mars.",
    ),
    (
        "en",
        "Police counted <claim value=6500 as_of=2025-04-29>6,500 marchers</claim> on Tuesday, far from the "
        "<claim value=9400 as_of=2025-03-18>9,400</claim> of March 18.",
    ),
    # the scene that a text opens with has the day of the march, and of the strike behind it
    (
        "fr",
        "Les parapluies étaient de sortie, hier matin, sur le port. Derrière la banderole, <claim value=4500 "
        "as_of=2025-04-29>4 500 personnes</claim>, selon la police, ont défilé.\n\nL'académie parle de <claim value=31 "
        "as_of=2025-04-29>31 %</claim> de grévistes.",
    ),
    (
        "en",
        "The umbrellas were out on Tuesday, on the quay. Behind a banner, <claim value=4500 as_of=2025-04-29>4,500 "
        "people</claim> marched to the port.\n\nThe union speaks of <claim value=9000 as_of=2025-04-29>9,000 "
        "marchers</claim>.",
    ),
    (
        "fr",
        "Le conseil a adopté lundi le budget. Il fait froid. Devant la mairie, <claim value=4500 as_of=2025-04-30>4 "
        "500 manifestants</claim>, selon la police.",
    ),
    # a title names a strike, of which the march is a part; what is said now is not of its day
    (
        "fr",
        "Grève de mardi : la bataille des chiffres\n\nQui dit vrai ?\n\nLa police a compté <claim value=2800 "
        "as_of=2025-04-29>2 800 marcheurs</claim>. La CGT revendique désormais <claim value=8500 as_of=2025-04-30>"
        "8 500 manifestants</claim>.",
    ),
    # who said it on a day said the rest then; what it says is of today; a paper is that of its day
    (
        "en",
        "The health ministry told reporters on Tuesday that <claim value=480 as_of=2025-04-29>480 people</claim> had "
        "died.\n\nSchools are shut, and the rain goes on.\n\nThe health ministry said <claim value=2560 "
        "as_of=2025-04-29>2,560 people</claim> had been wounded.",
    ),
    (
        "en",
        "The health ministry told reporters on Tuesday that <claim value=480 as_of=2025-04-29>480 people</claim> had "
        "died.\n\nSchools are shut, and the rain goes on.\n\nThe health ministry says <claim value=2560 "
        "as_of=2025-04-30>2,560 people</claim> are wounded.",
    ),
    (
        "fr",
        "La fièvre y a fait <claim value=48 as_of=2025-04-26>48 morts</claim>, selon le dernier bulletin du ministère "
        "de la Santé, diffusé samedi.\n\nLe nombre de malades est de <claim value=3530 as_of=2025-04-26>3 530</claim>, "
        "précise le bulletin.",
    ),
    # no day beside such a word, and no event of the text's own: the day of publication
    (
        "fr",
        "La direction a dévoilé mardi son plan aux élus.\n\nÀ Lyon, <claim value=300 as_of=2025-04-30>300 "
        "manifestants</claim> ont été comptés par la police.",
    ),
    (
        "en",
        "March against the law in Leeds\n\nThe streets were calm again after Sunday night.\n\nPolice counted "
        "<claim value=9000 as_of=2025-04-27>9,000 protesters</claim>.",
    ),
    (
        "en",
        "The prefecture reported <claim value=310 as_of=2025-01-01/2025-04-28>310 deaths</claim> between 1 January and "
        "28 April. <claim value=90 as_of=2025-04-28>90 people</claim> are missing, it said.",
    ),
    (
        "en",
        "The coastguard counted <claim value=112 as_of=2025-01>112 deaths</claim> in January, compared with "
        "<claim value=61 as_of=2024-01>61</claim> a year earlier.",
    ),
    (
        "fr",
        "À compter du 3 juin, <claim value=45 as_of=2025-04-30>45 militaires</claim> viendront en renfort, selon "
        "la préfecture.",
    ),
    # who goes on speaking speaks on the same day, not on that of what the figure replaced
    (
        "fr",
        "Lundi soir, la préfecture faisait état de <claim value=41 as_of=2025-04-28>41 morts</claim>, alors qu'elle "
        "n'en comptait que <claim value=27 as_of=2025-04-27>27</claim> la veille. "
        "<claim value=90 as_of=2025-04-28>90 personnes</claim> ont été blessées, ajoute-t-elle.",
    ),
    (
        "fr",
        "La préfecture, qui dénombrait <claim value=58 as_of=2025-04-28>58 morts</claim> lundi, en recense maintenant "
        "<claim value=71 as_of=2025-04-30>71</claim>.",
    ),
    # a pronoun goes on speaking on the occasion that the sentence before opens with; "still" is said of today
    (
        "fr",
        "À la sortie du conseil de lundi, le préfet avait la mine grave. "
        "<claim value=4 as_of=2025-04-28>Quatre</claim> personnes ont perdu la vie, a-t-il dit.",
    ),
    (
        "fr",
        "Lundi soir, la préfecture faisait état de <claim value=41 as_of=2025-04-28>41 morts</claim>. "
        "<claim value=9 as_of=2025-04-30>Neuf personnes</claim> sont toujours portées disparues.",
    ),
    (
        "fr",
        "Les syndicats, qui tablaient mardi sur 10 000 participants, revendiquent "
        "<claim value=13000 as_of=2025-04-30>13 000 manifestants</claim>.",
    ),
    # brackets hold together; a part and its whole; a second verb has its own date
    (
        "en",
        "The agency has confirmed <claim value=57 as_of=2025-04-30>57 deaths</claim> today "
        "(<claim value=38 as_of=2025-04-27>38</claim> on Sunday).",
    ),
    (
        "en",
        "<claim value=640 as_of=2025-04-29>640</claim> of the 900 patients had been evacuated by Tuesday night, the "
        "Red Cross said.",
    ),
    (
        "fr",
        "L'armée entretient <claim value=6400 as_of=2025-04-30>6 400 soldats</claim> dans la région et a ouvert en "
        "2023 une base, selon le ministère.",
    ),
    # a turnout is that of the day of the vote
    (
        "fr",
        "Les électeurs ont tranché dimanche lors du référendum.\n\nLa participation s'élève à <claim value=61.3 "
        "as_of=2025-04-27>61,3 %</claim>, selon la préfecture.",
    ),
    (
        "en",
        "Islanders went to the polls on Sunday for the referendum. Turnout was <claim value=61.3 "
        "as_of=2025-04-27>61.3%</claim>, the prefecture says.",
    ),
    (
        "fr",
        "Lors d'un point sur le scrutin tenu hier soir, le silence régnait. La participation s'élève à <claim "
        "value=61 as_of=2025-04-30>61 %</claim>, selon la préfecture.",
    ),
    # the day of the figure that a strike's is set against is not that of the next
    (
        "fr",
        "La direction compte <claim value=19 as_of=2025-04-30>19 %</claim> de grévistes, contre <claim value=22 "
        "as_of=2025-04-29>22 %</claim> mardi. Parmi les conducteurs, elle en compte <claim value=41 "
        "as_of=2025-04-30>41 %</claim>.",
    ),
    # what somebody issued anew on a day is told behind it
    (
        "fr",
        "Mardi soir, la mutuelle a revu ses chiffres. Ce sont <claim value=300 as_of=2025-04-29>300 clients</claim> "
        "qui sont touchés.",
    ),
    (
        "en",
        "On Monday evening the ministry issued a new tally. The floods have killed <claim value=31 "
        "as_of=2025-04-28>31 people</claim>.",
    ),
    (
        "en",
        "On Monday evening the ministry issued a new tally. According to the Red Cross, <claim value=31 "
        "as_of=2025-04-30>31 people</claim> died.",
    ),
    # the day of a breakdown is not that of the figures that are issued anew after it
    (
        "fr",
        "Quant à la panne géante de lundi, l'opérateur a revu son bilan. Ce sont <claim value=51 "
        "as_of=2025-04-30>51 personnes</claim> qui ont été blessées.",
    ),
    # a march's own day, beside that of what is said of it
    (
        "en",
        "Ministry revises protest turnout\n\nThe ministry on Wednesday corrected its count of the previous day's "
        "marches.\n\nParis is where the gap is widest. Police put the crowd at <claim value=38000 "
        "as_of=2025-04-29>38,000 marchers</claim>.",
    ),
    (
        "fr",
        "Manifestations : le ministère corrige ses chiffres\n\nLe ministère a revu mercredi son bilan de la "
        "manifestation de mardi.\n\nÀ Lyon, la police a compté <claim value=3800 as_of=2025-04-29>3 800 "
        "manifestants</claim>.",
    ),
    # who is called by an office goes on; what another says of a tally is not of its day
    (
        "fr",
        "Lundi, devant le Parlement, Ana Sorel a reconnu <claim value=96 as_of=2025-04-28>96 morts</claim>. La "
        "ministre de l'Intérieur a aussi chiffré à <claim value=410 as_of=2025-04-28>410</claim> le nombre des "
        "arrestations.",
    ),
    (
        "fr",
        "Vingt et une personnes sont mortes, a déclaré lundi le ministre. Il a fait état de <claim value=25 "
        "as_of=2025-04-28>25 blessés</claim>.\n\nCe décompte est jugé très bas par l'association Vigie : elle recense "
        "<claim value=56 as_of=2025-04-30>56 blessés</claim>.",
    ),
    # who says "now" speaks on the day of the text, whatever day the figure before was told on
    (
        "en",
        "Railcorp had put the bill at <claim value=8000000 as_of=2025-04-28>8 million euros</claim> on Monday. It now "
        "speaks of <claim value=11000000 as_of=2025-04-30>11 million euros</claim>.",
    ),
    # "the same day" is that of the sentence before, of the place where it was counted
    (
        "fr",
        "Le ministère a dénombré lundi <claim value=4800 as_of=2025-04-28>4 800 manifestants</claim>. Le syndicat en "
        "revendique <claim value=15000 as_of=2025-04-28>15 000</claim> sur la même journée.",
    ),
    (
        "en",
        "The ministry had counted <claim value=72 as_of=2025-04-16>72 cases</claim> as of 16 April. The charity "
        "reports <claim value=133 as_of=2025-04-16>133 patients</claim> up to the same date.",
    ),
    # a part was counted with its whole
    (
        "fr",
        "<claim value=64000 as_of=2025-04-25>Quelque 64 000 réfugiés</claim> avaient été comptabilisés vendredi soir "
        "par le HCR, dont <claim value=66.67 as_of=2025-04-25>deux tiers</claim> de femmes.",
    ),
    # who are awaited on a weekday do not come on the last one
    (
        "fr",
        "La préfecture attend samedi <claim value=60 modality=planned as_of=2025-04-30>60 pompiers</claim>.\n\nUn "
        "convoi est attendu dimanche avec <claim value=200 as_of=2025-04-30>200 tonnes</claim> de vivres.\n\nLe "
        "syndicat promet <claim value=150 as_of=2025-04-30>150 tracteurs</claim> mardi sur la rocade.",
    ),
    (
        "en",
        "The service expects <claim value=60 as_of=2025-04-30>60 more firefighters</claim> on Friday.\n\nA convoy is "
        "due Sunday with <claim value=200 as_of=2025-04-30>200 tonnes</claim> of food.",
    ),
    # a fire that lightning struck is no strike, and a wreck's day none of the walkout
    (
        "en",
        "The strikers are back\n\nA blaze that began with a lightning strike on Monday spread. The utility said <claim "
        "value=6700 as_of=2025-04-30>6,700 customers</claim> were without power.",
    ),
    (
        "en",
        "Toll rises as drivers walk out\n\nTwo bodies were found in Monday's crash.\n\nStations were empty on "
        "Wednesday. The union said <claim value=70 as_of=2025-04-30>70 percent</claim> of drivers were on strike.",
    ),
    # where several speak on one day, before publication, so do the others
    (
        "en",
        "The mayor said on Monday that <claim value=30 as_of=2025-04-28>30 people</claim> had died. The prefect said "
        "on Monday night that he knew of <claim value=41 as_of=2025-04-28>41 dead</claim>. Doctors confirmed on "
        "Monday that <claim value=70 as_of=2025-04-28>70 people</claim> were wounded.\n\nThe bridge fell too. The "
        "ministry said <claim value=900 as_of=2025-04-28>900 people</claim> had been evacuated. The Red Cross says "
        "<claim value=1500 as_of=2025-04-30>1,500 people</claim> have been evacuated.",
    ),
    (
        "en",  # what two said on a day is not the day of all
        "The mayor said on Monday that <claim value=30 as_of=2025-04-28>30 people</claim> had died. The prefect spoke "
        "of <claim value=41 as_of=2025-04-28>41 dead</claim> by Monday night.\n\nThe ministry said <claim "
        "value=900 as_of=2025-04-30>900 people</claim> had been evacuated.",
    ),
]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_the_day_that_the_words_around_a_figure_tell(language: str, text: str) -> None:
    assert problems(text, language=language) == []


@pytest.mark.model
@pytest.mark.parametrize(
    ("lead", "dated"),
    [
        (LEAD, [("2025-11-27", "statement")]),
        ("La direction a reçu les syndicats.", [(None, "none")]),  # nothing says that the text is of that day
    ],
)
def test_an_undated_text_is_dated_by_the_day_of_its_lead(lead: str, dated: list[tuple[str | None, str]]) -> None:
    text = f"{lead}\n\nUn silence a suivi.\n\nSelon la CGT, 40 personnes sont en grève."
    document = Document("essai.txt", text, "fr", told=Period.parse("2025-11-27"))
    claims = extract(document, annotate(document), Resolver().document(document)).claims
    assert [(claim.as_of and claim.as_of.edtf, claim.as_of_basis) for claim in claims] == dated
