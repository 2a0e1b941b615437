"""Names that a text shows to be a company's, an association's or a body's of the state."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.resolve.bodies import without_legal_form
from graphkit.resolve.resolver import Resolver


def speaker(text: str, phrase: str, language: str = "fr") -> str:
    return Resolver().document(Document("essai.txt", text, language)).speaker(phrase)


@pytest.mark.parametrize(
    ("language", "text", "phrase", "id_"),
    [
        # by a noun before the name
        ("fr", "Le groupe Brandel Caoutchouc supprime des postes.", "Brandel Caoutchouc", "group/brandel-caoutchouc"),
        ("fr", "Le fabricant suédois Olander Nyberg recule.", "Olander Nyberg", "group/olander-nyberg"),
        ("fr", "Chez Olander Nyberg, on recule.", "Olander Nyberg", "group/olander-nyberg"),
        ("en", "Swedish toy maker Olander Nyberg cuts jobs.", "Olander Nyberg", "group/olander-nyberg"),
        # by a description beside it
        ("fr", "Varelle, l'association dont les bénévoles veillent, a compté.", "Varelle", "group/varelle"),
        ("fr", "Brandel Aubert, un fabricant de jouets, recule.", "Brandel Aubert", "group/brandel-aubert"),
        ("en", "Olander Nyberg, a Dover charity, counted.", "Olander Nyberg", "group/olander-nyberg"),
        ("fr", "L'opérateur, Rézia, a compté.", "L'opérateur", "group/rezia"),
        # by a legal form, which is no part of the name
        ("fr", "PT Lanta Miru n'a rien dit.", "PT Lanta Miru", "group/lanta-miru"),
        ("en", "Olander Nyberg AB said nothing.", "Olander Nyberg", "group/olander-nyberg"),
        # by a word of a trade, by a verb of companies
        ("fr", "Brandel Pneus recule.", "Brandel Pneus", "group/brandel-pneus"),
        ("en", "Marrow Ferries sank.", "Marrow Ferries", "group/marrow-ferries"),
        ("fr", "Brandel Aubert emploie 300 personnes.", "Brandel Aubert", "group/brandel-aubert"),
        ("en", "Olander Nyberg, which employs 300 people, is closing.", "Olander Nyberg", "group/olander-nyberg"),
        # its first word alone, and what the management of the only one is
        ("fr", "Brandel Pneus recule. Brandel attend.", "Brandel", "group/brandel-pneus"),
        ("fr", "Brandel Pneus recule. Brandel attend. Chez Olander, rien.", "la direction", "group/brandel-pneus"),
        ("fr", "Chez Brandel, rien. Chez Olander, rien.", "la direction", "company/essai-txt/direction"),
        # bodies of the state
        ("fr", "En Norvège, l'agence nationale de secours, Redda, a compté.", "Redda", "no/search_rescue"),
        ("en", "In Norway, Redda, the national rescue agency, counted.", "Redda", "no/search_rescue"),
        # persons stay persons
        ("fr", "La direction a rencontré Jean Martel.", "Jean Martel", "person/jean-martel"),
        ("fr", "Selon la police, Jean Martel, 34 ans, est mort.", "Jean Martel", "person/jean-martel"),
        ("en", "Half voted for Mary Garth, the commission said.", "Mary Garth", "person/mary-garth"),
        ("en", "Mary Garth, head of the charity, said so.", "Mary Garth", "person/mary-garth"),
    ],
)
def test_what_a_name_is_shown_to_be(language: str, text: str, phrase: str, id_: str) -> None:
    assert speaker(text, phrase, language) == id_


@pytest.mark.parametrize(
    ("written", "name"),
    [("PT Lanta Miru", "Lanta Miru"), ("Olander AB", "Olander"), ("Brandel & Co", "Brandel"), ("Sorel", "Sorel")],
)
def test_legal_forms_are_no_part_of_a_name(written: str, name: str) -> None:
    assert without_legal_form(written) == name


def test_a_body_has_its_name_and_its_description_as_aliases() -> None:
    here = Resolver().document(Document("a.txt", "En Norvège, l'agence nationale de secours, Redda, compte.", "fr"))
    (entity,) = (e for e in here.registry.entities([here.speaker("l'agence nationale de secours")]) if "/" in e.id)
    assert "Redda" in entity.aliases
