"""The places of a text and where its story is set."""

from __future__ import annotations

import pytest

from graphkit.model import Document
from graphkit.resolve.resolver import Resolver
from graphkit.resolve.scope import DocumentScope


def scope(text: str, language: str = "fr", outlet: str | None = None) -> DocumentScope:
    return Resolver().document(Document("essai.txt", text, language, outlet=outlet))


def test_every_place_is_found_with_its_offsets() -> None:
    text = "À Oslo, des pompiers norvégiens sont partis pour la Suède."
    found = [(text[m.start : m.end], m.entity, m.kind) for m in scope(text).places()]
    assert found == [("Oslo", "no", "capital"), ("norvégiens", "no", "demonym"), ("Suède", "se", "name")]


@pytest.mark.parametrize(
    ("text", "language", "town"),
    [
        ("On a marché à Oslo.", "fr", "place/no/oslo"),
        ("Il y a foule dans le centre d'Oslo.", "fr", "place/no/oslo"),
        ("They went through the streets of Oslo.", "en", "place/no/oslo"),
        ("Le pays a tranché : Oslo refuse.", "fr", None),
        ("La Suède fait face à Oslo.", "fr", None),
    ],
)
def test_a_capital_is_a_town_where_something_happens_in_it(text: str, language: str, town: str | None) -> None:
    here = scope(f"{text} La Norvège.", language)
    found = next(mention for mention in here.places() if mention.kind == "capital")
    assert (found.entity, found.town) == ("no", town)
    assert (town is not None) == ("place/no/oslo" in here.story_places())
    if town:
        (entity,) = (one for one in here.registry.entities([town]) if one.id == town)
        assert (entity.type, entity.label, entity.located_in) == ("region", "Oslo", "no")


def test_the_country_is_the_one_most_named() -> None:
    here = scope("La Norvège et la Suède. Les pompiers norvégiens. Un avion suédois. À Oslo.")
    assert (here.country, here.place) == ("no", None)
    assert here.story_places() == ("no", "se", "place/no/oslo")


def test_a_town_brings_its_country() -> None:
    here = scope("À Lyon, le cortège est parti. Lyon attend.")
    assert (here.country, here.place) == ("fr", "place/fr/lyon")


def test_an_ambiguous_form_takes_the_country_named_otherwise() -> None:
    assert scope("Les soldats congolais ont quitté Brazzaville.").country == "cg"
    assert scope("Les soldats congolais.").country == "cd"


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Ils étaient 3 000 à Nancy. Nancy attend.", "fr", "place/fr/nancy"),
        ("They marched in Sydney.", "en", "place/au/sydney"),
        ("Quarante élus sont à Bruxelles.", "fr", "place/be/brussels"),
        ("Nancy a parlé à la presse.", "fr", None),  # a first name, as far as the text tells
        ("Le président a écrit à Nancy Pelosi.", "fr", None),
        ("Bruxelles a tranché.", "fr", None),
        ("En Bavière, onze personnes sont mortes.", "fr", "place/de/bavaria"),  # and nobody is called En Bavière
    ],
)
def test_a_name_of_several_uses_is_a_place_where_something_happens_in_it(
    text: str, language: str, place: str | None
) -> None:
    named = scope(text, language).story_places()
    assert named == ((place,) if place else ())


def test_an_agency_that_is_told_something_tells_no_country() -> None:
    assert scope("Residents told Reuters that 12 people died.", "en").country is None
    assert scope("Selon Médecins sans frontières et le Medef, 12 personnes sont mortes.").country == "fr"


def test_a_sea_called_after_a_country_is_no_part_of_it() -> None:
    assert scope("Le cyclone traverse l'océan Indien.", "fr").country is None
    assert scope("INDIAN OCEAN - Madagascar counts its dead.", "en").country == "mg"


def test_a_body_of_several_countries_tells_none() -> None:
    assert scope("La Ceni compte 39 % de votants.", "fr").country is None


def test_a_form_inside_a_longer_name_is_no_place() -> None:
    assert scope("Villeneuve-sur-Lot, en France.").story_places() == ("fr",)


def test_a_form_in_capitals_is_taken_in_capitals_only() -> None:
    assert scope("They told us so.", "en").places() == ()
    assert [m.entity for m in scope("The US said so.", "en").places()] == ["us"]


def test_a_curly_apostrophe_is_an_apostrophe() -> None:
    assert scope("En Côte d’Ivoire.").country == scope("En Côte d'Ivoire.").country == "ci"


def test_the_outlet_speaks_for_itself_else_the_document() -> None:
    assert scope("x", outlet="La Gazette du Fjord").outlet() == "outlet/gazette-du-fjord"
    assert scope("x", outlet="Le Monde").outlet() == "fr/le-monde"
    assert scope("x").outlet() == "document/essai-txt"
    here = scope("x", outlet="La Gazette du Fjord")
    assert here.kind(here.outlet()) == "outlet"
