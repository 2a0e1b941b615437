"""Who recognises, denies or will not confirm what: sentences with the status marked."""

from __future__ import annotations

import pytest

from tests.annotated import problems

CASES = [
    # the days of the matter are not that of the status
    ("fr", "<speaker>La Cnil</speaker> <claim kind=status value=true as_of=2025-04-30>a confirmé</claim> avoir reçu "
     "une plainte le 17 avril."),
    ("en", "<speaker>The operator</speaker> <claim kind=status value=true as_of=2025-04-29>conceded</claim> on Tuesday "
     "that leaks were seen in January."),
    ("fr", "<speaker>Le préfet</speaker>, dont les services comptent 400 agents, <claim kind=status value=true>confirme"
     "</claim> avoir été prévenu."),
    ("fr", "<speaker>La ministre</speaker> <claim kind=status value=true>reconnaît</claim> que l'État avait versé trop "
     "tard 4,6 millions d'euros d'aides."),
    ("fr", "<speaker>Le maire</speaker> revendique la victoire et <claim kind=status value=false>refuse de reconnaître"
     "</claim> les résultats."),
    ("fr", "Pas plus de douze, jure <speaker>le maire</speaker>, lequel <claim kind=status value=false>dément</claim> "
     "vouloir vendre le camping."),
    ("fr", "<speaker>Le ministère</speaker> <claim kind=status value=true modality=hedged>aurait admis</claim> des "
     "irrégularités."),
    ("fr", "Le préfet confirme <none>la mort</none> de douze personnes."),
    ("en", "<speaker>Neither army</speaker> <claim kind=status value=false>has confirmed</claim> any losses."),
    ("en", "<speaker>The fire service</speaker> <claim kind=status value=true>admitted</claim> on Tuesday that it had "
     "underestimated the blaze."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>disputes that</claim>, without a word."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>dismissed</claim> the latest figures."),
    ("en", "The club <none>dismissed</none> the coach."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>would neither confirm</claim> nor "
     "<none>deny</none> the sale."),
    ("fr", "<speaker>La préfecture</speaker> <claim kind=status value=true>se borne à confirmer</claim> une fuite."),
    ("fr", "<speaker>Le ministre</speaker> <claim kind=status value=false>conteste</claim> ces accusations."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>has yet to confirm</claim> the outbreak."),
    ("fr", "<speaker>Le ministère</speaker> se tait, tout <claim kind=status value=true>en admettant</claim> que le "
     "barrage fuyait."),
    ("fr", "<speaker>Le ministre</speaker> <claim kind=status value=true>a fini par reconnaître</claim> que des fûts "
     "avaient fui."),
    ("fr", "<speaker>La direction</speaker> <claim kind=status value=true>a confirmé</claim> jeudi, lors d'un comité, "
     "la fermeture du site."),
    ("fr", "« Oui, ce sont nos hommes », <claim kind=status value=true>a admis</claim> <speaker>le maire</speaker>."),
    ("fr", "Ce qu'il a reçu demeure un secret, <none>admet</none> le ministère."),
    ("fr", "<speaker>Le Kremlin</speaker> <claim kind=status value=false>rejette les accusations</claim> de l'ONU."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=true>conceded</claim>, however, that the dam "
     "had leaked."),
    ("en", "<speaker>The chair</speaker> <claim kind=status value=true>acknowledged</claim> \"irregularities\" at 27 "
     "stations."),
    ("en", "<speaker>Police</speaker> <claim kind=status value=false>were unable to confirm</claim> the report."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>refused to <none>confirm</none></claim> the "
     "total."),
    ("en", "<speaker>The ministry</speaker> <claim kind=status value=false>would not say whether</claim> it was told."),
    ("fr", "<speaker>Le gouvernement provincial</speaker> <claim kind=status value=false>n'a confirmé</claim> aucun de "
     "ces chiffres."),
    ("fr", "<speaker>Le préfet</speaker> n'en <none>confirme</none> que deux."),
    ("fr", "« <claim kind=status value=false>Nous ne sommes pas en mesure de confirmer</claim> ce bilan », dit "
     "<speaker>la mairie</speaker>."),
    ("en", "<claim kind=status value=false>Having denied</claim> for days that its alarms failed, <speaker>the "
     "ministry</speaker> said no more."),
    ("fr", "Après <claim kind=status value=false>avoir nié toute</claim> fuite, <speaker>la préfecture</speaker> se "
     "tait."),
    ("fr", "L'ONG parle de 40 morts, un chiffre que <speaker>le ministère</speaker> <claim kind=status value=false>"
     "rejette</claim>."),
    ("fr", "<speaker>Le groupe</speaker> <claim kind=status value=true>confirme</claim> avoir reçu deux offres."),
    ("fr", "<speaker>Le ministère</speaker> <claim kind=status value=false>a « formellement démenti »</claim> ces "
     "allégations."),
    ("fr", "<speaker>Le groupe</speaker> <claim kind=status value=false>continue de nier toute</claim> fuite."),
    ("en", "<speaker>The company</speaker> <claim kind=status value=false>continues to deny</claim> the leak."),
    ("en", "<speaker>The company</speaker> <claim kind=status value=false>disputed any</claim> link."),
    # who says nothing neither owns up nor denies
    ("en", "The minister <none>declined to comment</none> before the data are in."),
    ("en", "The company <none>did not respond to</none> questions about the leak."),
    ("en", "The rebels <none>have never admitted</none> more than fourteen dead."),
    ("fr", "La sous-préfecture <none>ne nous a pas communiqué</none> de chiffre."),
    ("fr", "<speaker>L'État islamique</speaker> <claim kind=status value=true>a revendiqué l'attaque</claim>."),
    ("fr", "L'attentat <claim kind=status value=true>a été revendiqué</claim> par <speaker>l'État "
     "islamique</speaker>."),
    ("en", "The attack <claim kind=status value=true>was claimed</claim> by <speaker>al-Shabaab</speaker>."),
    ("en", "The seat <none>was claimed</none> by the mayor."),
    # an admission behind an aside, and one that is no more than its figure
    ("fr", "L'exploitant <none>a admis</none>, dans un communiqué, que <claim>1 600 tonnes</claim> de boues s'étaient "
     "échappées."),
    ("fr", "La préfecture a arrêté <claim>61 personnes</claim>. Elle <none>reconnaît</none> qu'il y en avait <claim>61"
     "</claim>."),
    ("en", "The army <none>acknowledged</none> that the toll was <claim>61 dead</claim>."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CASES)
def test_a_status_and_who_it_is_of(language: str, text: str) -> None:
    assert problems(text, language=language) == []
