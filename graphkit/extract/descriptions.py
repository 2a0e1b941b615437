"""Descriptions that take up somebody named before: "l'agence", "the charity", "le constructeur allemand"."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from graphkit.annotate.attribution.mentions import PERSONS, Mention
from graphkit.annotate.sentence import Sentence
from graphkit.extract.discourse import REACH, Discourse, Voice, voices_of
from graphkit.extract.scope import Scope
from graphkit.lexicons.geography import load_countries
from graphkit.lexicons.inflection import forms_of_nouns, noun_forms
from graphkit.lexicons.loader import load, shared

Fits = Callable[[Voice], bool]
_NEAR = 1  # sentences that are looked back for a company, and for a body described with words of its own


def taken_up(
    sentence: Sentence, mention: Mention, discourse: Discourse, scope: Scope, *, inside: bool = False
) -> str | None:
    """The entity of who is named before and described by ``mention``; None where nobody fits.

    ``inside``: it ends a longer phrase, so that its article may be in the link and a name behind it is not its own ("le
    porte-parole du mouvement, Ali Sow").
    """
    language = sentence.language
    if not inside and sentence.words[mention.span[0]] not in load(language, "attribution")["definite"]:
        return None
    if not inside and (found := _shortened(sentence, mention, discourse)):
        return found
    if not _plain(sentence, mention, inside=inside):
        return None
    here = [voice for voice in voices_of(sentence) if voice.mention.span[1] <= mention.span[0]]
    firm = mention.kind == "company" or (mention.bare and mention.head in described_by(language, "firms"))
    fits = described(mention, language)
    voice: Voice | None = None
    if mention.bare and firm:
        voice = discourse.last(_same_noun(mention, language), here=here, word=mention.head)
    if voice is None and firm and (found := _company(sentence, mention, discourse, scope, here)):
        return found
    if voice is None and mention.bare and fits and mention.head in described_by(language, "bodies"):
        same = _same_noun(mention, language)  # "the agency" is that of the name with this noun before any other body
        voice = discourse.last(lambda one: one.mention.proper and same(one), here=here, word=mention.head)
    if voice is None and mention.bare and fits:
        voice = discourse.last(fits, here=here, word=mention.head)
    elif voice is None and fits and mention.head in described_by(language, "bodies"):
        named = fits
        voice = discourse.last(
            lambda voice: voice.mention.kind == "name" and named(voice) and not holds_place(voice, scope), reach=_NEAR
        )
    if voice is None and mention.bare and mention.number != "many" and mention.head in described_by(language, "unions"):
        voice = discourse.last(lambda one: one.mention.kind == "name" and entity_of(one, scope) in _unions(), here=here)
    if voice is None and mention.bare and mention.kind == "name":  # "la zone" after "la zone de police de Charleroi"
        voice = discourse.last(_same_noun(mention, language), here=here)
    own = (i for i in range(mention.span[0] + 1, mention.span[1]) if i != mention.head_at)
    known = mention.bare or all(sentence.tag(i) == "ADJ" for i in own)  # "the fire service" is that of the place
    if voice is None and fits and known and (kindred := agencies(mention, language)):
        voice = discourse.last(kindred, reach=REACH if mention.bare else _NEAR)
    if voice is None and known and mention.number != "many" and mention.head in described_by(language, "armed"):
        return _armed_group(sentence.offsets(mention.span)[0], scope)
    return entity_of(voice, scope) if voice else None


def _armed_group(at: int, scope: Scope) -> str | None:
    """The armed group that was named last, credited or not: "15 combattants du Hezbollah. Le mouvement chiite"."""
    named = [group for group in scope.groups() if group.start < at]
    return str(named[-1].entity) if named else None


def _shortened(sentence: Sentence, mention: Mention, discourse: Discourse) -> str | None:
    """The entity credited before whose longer name a body's name opens: "le Service des feux" of "... de forêt"."""
    if not sentence.tokens[mention.head_at].text[0].isupper() or mention.kind not in _offices(sentence.language):
        return None
    name = [word.lower() for word in sentence.text((mention.span[0] + 1, mention.span[1])).split()]

    def fits(voice: Voice) -> bool:
        words = voice.words.lower().split()
        longer = voice.entity is not None and voice.mention.kind == mention.kind and len(words) > len(name)
        return longer and name in (words[: len(name)], words[1 : len(name) + 1])

    voice = discourse.last(fits, word=mention.head)
    return voice.entity if voice else None


@lru_cache
def _offices(language: str) -> frozenset[str]:
    """Kinds of body that a text calls by the noun of its long name: a ministry, a service."""
    known = set(load(language, "speakers")["offices"]) - {"media", "spokesmen", "company", "union", "association"}
    return frozenset(known)


def holds_place(voice: Voice, scope: Scope) -> bool:
    """Whether a name tells a place, and no agency: "Indonesia's Maluku islands"."""
    end = voice.at + len(voice.words)
    return voice.entity is None and any(voice.at <= mention.start < end for mention in scope.places())


def entity_of(voice: Voice, scope: Scope) -> str:
    """The entity of a voice, credited before or not."""
    return voice.entity or scope.speaker(voice.words, voice.at)


def _company(sentence: Sentence, mention: Mention, discourse: Discourse, scope: Scope, here: list[Voice]) -> str | None:
    """The company that a noun of companies takes up: the one named right before, else the story's own."""
    if mention.head in described_by(sentence.language, "of_any_house"):
        named = {entity_of(voice, scope) for voice in here if voice.mention.proper} & _companies()
        return named.pop() if len(named) == 1 and mention.number != "many" else None
    if mention.number == "many":
        return None  # "les industriels": resolution knows of the story's own company

    general = mention.head in described_by(sentence.language, "firms")

    def fits(voice: Voice) -> bool:
        named = voice.mention.kind == "name" or (voice.mention.kind == "company" and general)
        told = voice.mention.subject or voice.entity is not None
        return named and voice.mention.proper and told and _is_company(entity_of(voice, scope))

    near, main = discourse.last(fits, here=here, reach=_NEAR), scope.company() if general else None
    if near and main and near.entity is None and entity_of(near, scope) not in {main, *_companies()}:
        near = None  # "Herstal fermera": a name that told nothing is sooner a town than another company
    if near is None and main:
        return main
    voice = near or discourse.last(fits)
    return entity_of(voice, scope) if voice else None


def _is_company(entity: str) -> bool:
    """Whether an entity may be a company: one that is known as such, or a name that nothing else is known of."""
    kind, _, name = entity.partition("/")
    return entity in _companies() or (kind == "group" and "/" not in name)


@lru_cache
def _countries() -> frozenset[str]:
    return frozenset(country.code for country in load_countries())


@lru_cache
def _companies() -> frozenset[str]:
    return frozenset(shared("companies")["known"])


@lru_cache
def _unions() -> frozenset[str]:
    return frozenset(shared("unions")["known"])


def _same_noun(mention: Mention, language: str) -> Fits:
    """Voices called by the same noun, with a name: "l'agence" after "l'Agence norvégienne"."""
    forms = noun_forms(mention.head, language)
    return lambda voice: (
        not voice.mention.bare
        and (
            voice.mention.head in forms
            or (
                voice.mention.proper and voice.mention.kind not in PERSONS and not forms.isdisjoint(_before_name(voice))
            )
        )
    )


def _before_name(voice: Voice) -> list[str]:
    """The word right before the name that a phrase ends with: "agency" in "the regional health agency ARS"."""
    words = voice.words.split()
    first = next((place for place, word in enumerate(words) if place and word[0].isupper()), len(words))
    return words[first - 1 : first] if first == len(words) - 1 else []


def _plain(sentence: Sentence, mention: Mention, *, inside: bool) -> bool:
    """Whether a phrase describes and does not name: "le fabricant de jouets", "the Leeds-based firm"."""
    behind = sentence.tokens[mention.span[1] : mention.span[1] + 2]
    if not inside and len(behind) == 2 and behind[0].text == "," and behind[1].text[0].isupper():
        return False  # "Le gestionnaire du réseau, PLK, dément"
    words = range(mention.span[0] + 1, mention.span[1])
    acronym = mention.head in described_by(sentence.language, "bodies")
    return all(
        sentence.tokens[i].text[0].islower()
        or (i == mention.head_at and acronym and sentence.tokens[i].text.isupper())
        or sentence.words[i] in _demonyms(sentence.language)
        or sentence.words[i].endswith(tuple(load(sentence.language, "attribution")["descriptions"]["based"]))
        for i in words
    )


@lru_cache
def _demonyms(language: str) -> frozenset[str]:
    """Adjectives of countries, and the short forms that stand before a noun: "British", "US"."""
    rows = [country.in_language(language) for country in load_countries()]
    regional = load(language, "attribution")["descriptions"]["regional"]
    return frozenset({*regional, *(form.lower() for row in rows for form in (*row.demonyms, *row.aliases))})


def described(mention: Mention, language: str) -> Fits | None:
    """Which voices a bare description can stand for: one called by the same noun, or any body or person.

    None where the noun is an office that each state or place has: resolution knows whose is meant.
    """
    table = load(language, "attribution")["descriptions"]
    forms = noun_forms(mention.head, language)
    people = described_by(language, "persons")
    if mention.head in people:  # "Le procureur a parlé. Le magistrat": an office, not another description
        return lambda voice: voice.mention.kind in PERSONS and not (voice.mention.bare and voice.mention.head in people)
    if mention.head in described_by(language, "bodies"):
        return lambda voice: (
            not voice.mention.bare
            and voice.mention.kind not in PERSONS
            and not (voice.entity or "").startswith("person/")
            and voice.entity not in _countries()  # "Le mouvement" is no state
            and (voice.mention.head in forms or voice.mention.kind not in table["not_bodies"])
        )
    if mention.head in described_by(language, "premises"):
        named = table["own_premises"]  # "l'établissement" is no "urgences"
        return lambda voice: voice.mention.kind in named and " " in voice.words and not voice.mention.bare
    if mention.kind in table["own_name"]:
        return _same_noun(mention, language)
    return None


def agencies(mention: Mention, language: str) -> Fits | None:
    """Which credited bodies "l'agence" can stand for where no name has the noun: "l'agence" after "le NIS"."""
    table = load(language, "attribution")["descriptions"]
    if mention.head not in described_by(language, "agencies"):
        return None
    return lambda voice: (
        voice.entity is not None
        and not voice.mention.bare
        and (voice.mention.kind in table["like_agencies"] or _acronym(voice) or _is_body(voice.entity))
    )


def _is_body(entity: str) -> bool:
    """Whether an entity is a listed body of a country or of the world: "fr/spf", "org/who"."""
    kind, _, name = entity.partition("/")
    state = len(kind) == len("fr") and not name.startswith("union")
    return bool(name) and (kind == "org" or state) and entity not in _companies()


def _acronym(voice: Voice) -> bool:
    return voice.mention.kind == "name" and voice.words.split()[-1].isupper()


@lru_cache
def described_by(language: str, slot: str) -> frozenset[str]:
    """Every form of the nouns by which somebody named before is described."""
    return forms_of_nouns(load(language, "attribution")["descriptions"][slot], language)
