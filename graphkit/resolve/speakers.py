"""Who a source's phrase means: a table of rules, the first that knows the phrase decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load
from graphkit.resolve.crews import are_crew, holder, is_title, own_part, owner_of, speaks_for_person, stands_for
from graphkit.resolve.drafts import body_called, mention
from graphkit.resolve.houses import house, introductions, office_told
from graphkit.resolve.lands import half_of_country, is_place, place_alone
from graphkit.resolve.look import Look
from graphkit.resolve.nearby import name_behind_comma
from graphkit.resolve.offices import (
    TOGETHER,
    are_organisers,
    is_house,
    metonym_draft,
    ministry_draft,
    office_draft,
    official_draft,
)
from graphkit.resolve.parsing import spokespeople
from graphkit.resolve.proper_names import name_before, name_behind, of_body, pollster
from graphkit.resolve.registry import Draft
from graphkit.resolve.targets import target_entity
from graphkit.resolve.titled import apposition, belonging, has_title, is_one_of, person, somebodys
from graphkit.resolve.words import Asked, ask, link_words, noun_first, slug, word_list

if TYPE_CHECKING:
    from graphkit.resolve.scope import DocumentScope

_MEDIATORS = {"media", "union", "association", "agency", "company", "university", "consultancy"}
# offices of which there are many, each known by its name
_NAMED_APART = _MEDIATORS | {"rebels", "electoral"}
_STAFF = {"spokesmen", "company"}  # "medics at", "la direction de": the people of a house speak for it
_FEWEST = 3  # letters of an acronym


def draft_of(scope: DocumentScope, asked: Asked, at: int | None = None) -> Draft:
    """What a phrase means; every phrase means something, at the least a group called by its own words."""
    look = Look(scope, asked, at)
    found = next(draft for rule in RULES if (draft := rule(look)))
    if found.id.startswith("person/") and found.part_of is None:
        found = _of_body_or_office(look, found)
    titled = has_title(look) or is_one_of(look)
    name = name_behind_comma(scope.text, asked.written, at, asked.language) if titled else ""
    extra = [asked.text, asked.aside or "", scope.acronym_of(asked) or "", name, own_part(look)]
    if name:
        scope.known.setdefault(fold(name), found.id)
        for place in range(1, len(parts := name.split())):
            scope.known.setdefault(fold(" ".join(parts[place:])), found.id)  # "Ben Othman" of "Leïla Ben Othman"
    return replace(found, aliases=(*found.aliases, *extra))


def _of_body_or_office(look: Look, person: Draft) -> Draft:
    """A person as one of the body that they speak for, or in the office that a text gives them, here or elsewhere."""
    for view in (look, *introductions(look, person.label)):
        if body := house(view, partial(draft_of, look.scope)):
            return replace(person, part_of=look.scope.add(body), country=person.country or body.country, office=None)
        office = office_told(view) if person.office is None else None
        if office:
            return replace(person, office=office)
    return person


def issuing_office(scope: DocumentScope, name: str) -> Draft | None:
    """The office of a state or place whose name stands where others have an outlet's: "PREFECTURE DU NORD"."""
    language = scope.language
    small = _small_words(language)
    written = " ".join(small.get(fold(word), word.capitalize()) for word in name.split()) if name.isupper() else name
    look = Look(scope, ask(written, language))
    if look.head is None or look.head.kind != "office" or look.head.name in _NAMED_APART:
        return None
    if noun_first(language) and look.head.start:
        return None  # "LE FIL DES VILLES" is no town hall
    return next(draft for rule in RULES if rule is not outlet_itself and (draft := rule(look)))


@lru_cache
def _small_words(language: str) -> dict[str, str]:
    """Words without capitals and accents -> the links and the nouns of offices that they are."""
    offices = (word for row in load(language, "speakers")["offices"].values() for word in row["words"])
    return {fold(word): word for phrase in (*link_words(language), *offices) for word in str(phrase).split()}


def inner(look: Look, phrase: str) -> Draft:
    """What a part of a phrase means."""
    return draft_of(look.scope, ask(phrase, look.asked.language))


def outlet_itself(look: Look) -> Draft | None:
    """The document's own outlet, by its name or by a journalist of it."""
    name = look.scope.document.outlet
    if not name or ask(name, look.asked.language).text not in look.text:
        return None
    whole = ask(name, look.asked.language).folded == look.asked.folded
    staff = word_list(look.asked.language, "attribution", "journalists")
    if whole or (look.head is not None and look.head_text.lower() in staff):
        id_ = look.scope.outlet()
        return Draft(id_, look.scope.kind(id_), "", (name,))
    return None


def known_in_document(look: Look) -> Draft | None:
    """A short form that the document has explained: "le MSPP" after "ministère de la Santé (MSPP)"."""
    id_ = look.scope.known.get(look.asked.folded)
    return mention(look, id_) if id_ else None


def by_name(look: Look) -> Draft | None:
    """A user's entity or a known organisation, by any of its forms."""
    for text in (look.asked.written, look.text):  # "Le Monde" before "Monde"
        if target := look.organisation(text):
            return mention(look, target_entity(target))
    return None


def by_aside(look: Look) -> Draft | None:
    """A known organisation by the acronym in brackets: "l'Institut américain de géophysique (USGS)"."""
    if not look.asked.aside or not (look.head and look.head.kind == "office"):
        return None
    target = look.organisation(look.asked.aside)
    return mention(look, target_entity(target)) if target else None


def explained(look: Look) -> Draft | None:
    """An acronym that the text explains somewhere."""
    words = look.scope.expansion(look.text)
    if not words or fold(words) == look.asked.folded:
        return None
    return inner(look, words)


def body(look: Look) -> Draft | None:
    """A company or an association that the text shows a name to be: "Halberg", "PT Lintas Nusa"."""
    written = look.text if look.text == look.name or look.head is None else look.name
    full = look.scope.bodies.called.get(look.asked.folded)
    full = full or (look.scope.bodies.named.get(fold(written)) if written else None)
    if full is None or (look.head and look.head.kind != "office"):
        return None
    kind = "company" if full in look.scope.bodies.companies else None
    return replace(body_called(full, look.text, look.head_text), office=kind)


def by_its_name(look: Look) -> Draft | None:
    """A body whose name stands beside plain nouns: "the socialist union FGTB", "the Alliance police union"."""
    head, language = look.head, look.asked.language
    name = name_behind(look.text, language)
    if name is None and look.asked.written != look.text:  # behind an article, a capital is no sentence's
        name = name_before(look.text, language)
    if name is None or is_place(look, name):
        return None
    apart = head.kind == "office" and head.name in _NAMED_APART if head else name.isupper() and len(name) >= _FEWEST
    if not apart:
        return None
    found = inner(look, name)
    if found.id.startswith("person/"):
        found = body_called(name, country=look.country)
    return replace(found, aliases=(*found.aliases, look.text, name, look.head_text))


def poll(look: Look) -> Draft | None:
    """The institute that made a poll: "a Norstat poll for a paper"."""
    name = pollster(look.text, look.asked.language)
    return body_called(name, look.text) if name else None


def company(look: Look) -> Draft | None:
    """The company of the story: "la direction", "l'entreprise" where the text names one alone."""
    if not look.head or look.head.name != "company" or not look.bare or look.text[0].isupper():
        return None
    name = look.scope.bodies.main
    return replace(body_called(name, look.text), office="company") if name else None


def part_of_body(look: Look) -> Draft | None:
    """Somebody of a body that plain nouns tell: "Costel Avram of the growers' league LAPAR" speaks for the league."""
    parts = of_body(look.text, look.asked.language)
    if parts is None or look.head is None or look.head.kind != "office" or look.head.name not in _NAMED_APART:
        return None
    name, rest = parts
    body = Look(look.scope, ask(rest, look.asked.language))
    if body.head is None or body.head.kind != "office" or not rest[0].islower():
        return None
    found = inner(look, rest)
    return replace(found, aliases=(*found.aliases, look.text, name))


def offshoot(look: Look) -> Draft | None:
    """The body behind a word for one that belongs to another: "the al Qaeda affiliate JNIM"."""
    head = look.head
    if head is None or not look.head_text.lower().endswith(
        tuple(word_list(look.asked.language, "speakers", "offshoots"))
    ):
        return None
    behind = look.parsed.words[head.end :]
    if not behind or not head.start or not all(word.text[0].isupper() for word in behind):
        return None
    name = look.text[behind[0].start :]
    target = look.organisation(name)
    return mention(look, target_entity(target)) if target else body_called(name, look.text)


def own_office(look: Look) -> Draft | None:
    """The office of somebody in it: "le cabinet du préfet", "the governor's office"."""
    listed_office = look.head is not None and look.head.kind == "office" and look.head.name not in _NAMED_APART
    name = "" if listed_office else holder(look)
    found = inner(look, name) if name else None
    return replace(found, aliases=(*found.aliases, look.text)) if found else None


def institution(look: Look) -> Draft | None:
    """A spokesperson, an official or an unnamed person of an institution: the institution speaks."""
    head = look.head
    if head is None:
        return mention(look, target_entity(look.institution[1])) if look.institution and look.has_capital else None
    if look.institution and (head.kind != "official" or look.institution[1].kind != "metonym"):
        own = head.name in {*_MEDIATORS, "spokesmen"}  # "An MSF team", "les équipes de MSF" work for it
        if head.kind == "office" and not own and not stands_for(look):
            return None
        hit, target = look.institution
        form = look.text[hit.start : hit.end]
        look.scope.roles[slug(look.head_text)] = target_entity(target)
        if target.kind == "metonym":
            return replace(metonym_draft(target, form), aliases=(form, look.text, look.head_text))
        return mention(look, target_entity(target), look.head_text, form)
    offices = [other for other in look.parsed.heads[1:] if other.kind == "office"]
    staff = head.name in _STAFF and any(is_house(look.asked.language, other.name) for other in offices)
    crew = are_crew(look)
    if (head.kind == "office" and not (staff or crew)) or (head.kind == "official" and look.domain):
        return None
    speaks = staff or crew or head.kind == "official" or spokespeople(look.head_text, look.asked.language)
    if not speaks or not (offices or crew):
        return None
    part = look.complement if crew or offices[0].start >= head.end else look.modifier
    part = part or owner_of(look) or (look.modifier if crew else "")  # "Prefecture officials"
    part = part.removesuffix("'s").rstrip("'")
    if not part or part == look.text:
        return None
    found = inner(look, part)
    if crew and found.id.startswith("person/") and not speaks_for_person(look):
        found = body_called(part)
    look.scope.roles[slug(look.head_text)] = found.id
    return replace(found, aliases=(*found.aliases, look.text, look.head_text, part))


def official(look: Look) -> Draft | None:
    """A person in office, without a name: "le ministre du Tourisme", "le gouverneur du Sud-Kivu"."""
    return official_draft(look) if look.head and look.head.kind == "official" else None


def office(look: Look) -> Draft | None:
    """An institution by its office: "état-major sud-coréen", "la préfecture"."""
    return office_draft(look) if look.head and look.head.kind == "office" else None


def group(look: Look) -> Draft:
    """Anything else by its own words; without a proper name only this document knows whom it means."""
    people = look.head is not None and look.head.kind in ("unnamed", "role")
    named = look.has_capital and (not people or is_title(look))
    if named and look.text.isupper() and len(look.text) <= 8 and look.scope.country:
        # an acronym that nothing explains belongs to the country of the story
        return Draft(f"{look.scope.country}/{slug(look.text)}", "agency", look.text, country=look.scope.country)
    scoped = slug(look.text) if named else f"{look.scope.slug}/{slug(look.text)}"
    front = look.parsed.words[: look.parsed.front]  # "source hospitalière" of "source hospitalière à Belgrade"
    plain = look.text[: front[-1].end] if people and front else look.head_text
    found = Draft(f"group/{scoped}", "group", look.text, (look.head_text, plain))
    return replace(found, office=TOGETHER, known_by="kind") if are_organisers(look) else found


RULES: tuple[Callable[[Look], Draft | None], ...] = (
    outlet_itself,
    known_in_document,
    by_name,
    by_aside,
    explained,
    half_of_country,
    place_alone,
    ministry_draft,
    body,
    apposition,
    belonging,
    person,
    somebodys,
    part_of_body,
    offshoot,
    own_office,
    institution,
    poll,
    by_its_name,
    company,
    official,
    office,
    group,
)
