"""When an event happened, as a claim of its own. Texts of Wednesday 30 April 2025."""

from __future__ import annotations

import pytest

from tests.annotated import problems

CASES = [
    ("fr", "Une trêve est entrée en vigueur <claim kind=date measure=started value=2025-04-28>lundi</claim> à midi."),
    ("fr", "L'armée riposte à un bombardement mené <claim kind=date measure=occurred value=2025-04-26>samedi</claim>."),
    ("fr", "La grève a débuté le <claim kind=date measure=started value=2025-04-22>22 avril</claim>. Le patron "
     "soutient qu'elle n'a commencé que le <claim kind=date measure=started value=2025-04-25>25 avril</claim>."),
    ("fr", "Depuis le déclenchement de la guerre, <claim kind=date measure=started value=2023-04-15>le 15 avril 2023"
     "</claim>, Kiev compte ses morts."),
    ("en", "The ceasefire took effect on <claim kind=date measure=started value=2025-04-28>Monday</claim>."),
    ("fr", "<claim kind=date measure=occurred value=2025-04-26/2025-04-27>Dans la nuit de samedi à dimanche</claim>, "
     "le pont s'est effondré."),
    ("fr", "Le procès de l'ancien maire s'ouvrira, lui, le <claim kind=date measure=started value=2026-03-10 "
     "modality=planned>10 mars</claim>."),
    ("fr", "La panne aurait commencé <claim kind=date measure=started value=2025-04-28 modality=hedged>lundi</claim>."),
    ("fr", "Le ministre assure que le chantier du pont entre les deux rives démarrerait en <claim kind=date "
     "measure=started value=2026-07 modality=planned>juillet 2026</claim>."),
    ("en", "The company expects construction to start in <claim kind=date measure=started value=2026-01/2026-03 "
     "modality=planned>early 2026</claim>."),
    ("fr", "La prochaine échéance est une grève, fixée au <none>12 janvier</none>."),
    ("en", "For the sinking the log gives <claim kind=date measure=occurred value=2025-04-03>3 April</claim>."),
    ("en", "The gunmen's attack was small, said the army, which gave no toll on <none>Monday</none>."),
    ("en", "The strike began before <none>Monday</none>."),
    ("fr", "L'OMS a fait état <none>dimanche</none> d'un bilan de 300 morts depuis le début de l'épidémie."),
    ("en", "The ministry counted on <none>Sunday</none> 300 dead since the outbreak of the war."),
    ("en", "The rebels date the capture of the northern camp to <claim kind=date measure=occurred value=2025-04-12>12 "
     "April</claim>, <none>a day earlier</none> than the army does."),
    ("fr", "Une voie <none>datant de 1978</none> a cédé."),
    ("en", "A blast tore through the market at Birak, in the far east, shortly before noon on <claim kind=date "
     "measure=occurred value=2025-04-28>Monday</claim>."),
    ("fr", "La toiture s'est affaissée <claim kind=date measure=occurred value=2025-04-28>lundi</claim> à l'aube."),
    ("en", "The brigades reported the first incursions on <claim kind=date measure=started value=2025-04-08>April 8"
     "</claim>."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), CASES)
def test_the_day_of_an_event_is_a_claim(language: str, text: str) -> None:
    assert problems(text, language=language) == []
