"""People with titles, bodies and odd names around theirs."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.scope import DocumentScope


def scope(text: str, language: str) -> DocumentScope:
    return Resolver().document(Document("essai.txt", text, language))


@pytest.mark.parametrize(
    ("language", "text", "phrase", "id_"),
    [
        # the body behind a name is no part of it
        ("en", "In Norway.", "Colonel Lena Ruud of the Norwegian army", "person/lena-ruud"),
        ("en", "In Norway.", "Dr Lena Ruud at the university", "person/lena-ruud"),
        ("fr", "En Norvège.", "Paul Roy, de la CFDT", "person/paul-roy"),
        ("fr", "En Norvège.", "le lieutenant-colonel Paul Roy de l'armée norvégienne", "person/paul-roy"),
        ("en", "In Norway.", "Doctors of the Delta", "group/doctors-of-the-delta"),
        # an apostrophe inside a name, and one behind it
        ("fr", "En Norvège.", "le patron Yann Le Goarc'h", "person/yann-le-goarc-h"),
        ("en", "In Ireland.", "chief executive Mary O'Dowd", "person/mary-o-dowd"),
        ("en", "In Sweden.", "Sweden's Defence Ministry", "se/ministry-defence"),
        # a prefix in small letters
        ("fr", "Au Yémen.", "le responsable Abdel Kader al-Hamdi", "person/abdel-kader-al-hamdi"),
        ("en", "Abdel Kader al-Hamdi spoke. Hamdi left.", "Hamdi", "person/abdel-kader-al-hamdi"),
        # the last words of a name
        ("fr", "La ministre, Leïla Ben Othman, a parlé.", "Mme Ben Othman", "person/leila-ben-othman"),
        # titles before a full name are no part of it
        ("en", "Deputy Transport Minister Ada Lind spoke.", "Mr Lind", "person/ada-lind"),
        ("en", "Foreign Minister Ada Lind spoke. Lind left.", "Lind", "person/ada-lind"),
        ("fr", "Selon Lind, tout va bien. Ada Lind est partie.", "Lind", "person/ada-lind"),
        ("fr", "Selon Helvar, tout va bien.", "Helvar", "group/helvar"),
        # a person called like a place, which nobody is in
        ("en", "Health Minister Ada Lyon spoke in Oslo. Lyon left.", "Lyon", "person/ada-lyon"),
        ("en", "Health Minister Ada Lyon spoke in Oslo.", "Health Minister Ada Lyon", "person/ada-lyon"),
        ("fr", "À Lyon, Ada Lyon a parlé. Lyon est en deuil.", "Lyon", "place/fr/lyon"),
    ],
)
def test_a_name_is_what_is_left_of_titles_and_houses(language: str, text: str, phrase: str, id_: str) -> None:
    assert scope(text, language).speaker(phrase) == id_


@pytest.mark.parametrize(
    ("language", "text", "phrase", "alias"),
    [
        ("fr", "L'un des meneurs, Paul Roy, a parlé.", "L'un des meneurs", "Paul Roy"),
        ("en", "One of the ringleaders, Paul Roy, spoke.", "One of the ringleaders", "Paul Roy"),
        ("fr", "Une source hospitalière à Bergen a parlé.", "Une source hospitalière à Bergen", "source hospitalière"),
        ("en", "A medical source at the clinic spoke.", "A medical source at the clinic", "medical source"),
    ],
)
def test_a_nameless_source_goes_by_its_name_and_by_its_noun(language: str, text: str, phrase: str, alias: str) -> None:
    here = scope(text, language)
    id_ = here.speaker(phrase, text.find(phrase))
    (entity,) = [one for one in here.registry.entities([id_]) if one.id == id_]
    assert alias in (entity.label, *entity.aliases)


def test_an_outlets_name_that_ends_in_an_office_is_none() -> None:
    here = Resolver().document(Document("essai.txt", "À Lyon.", "fr", None, "LE FIL DES VILLES"))
    assert here.outlet() == "outlet/fil-des-villes"


@pytest.mark.parametrize(
    ("phrase", "id_"),
    [
        ("the health ministry's surveillance team", "no/ministry-health"),
        ("the ministry's observers", "no/ministry"),
    ],
)
def test_a_team_is_that_of_its_owner(phrase: str, id_: str) -> None:
    assert scope("In Norway.", "en").speaker(phrase) == id_


@pytest.mark.parametrize(
    ("phrase", "id_"),
    [
        ("la CGT Cheminots", "fr/cgt"),
        ("la CFDT Métallurgie", "fr/cfdt"),
        ("le délégué CGT Paul Roux", "person/paul-roux"),
    ],
)
def test_a_branch_of_a_body_is_no_person(phrase: str, id_: str) -> None:
    assert scope("En France.", "fr").speaker(phrase) == id_
