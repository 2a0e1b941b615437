"""Offices and people in office, composed from their noun, subject matter and country or place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphkit.lexicons.geography import field_of_body
from graphkit.lexicons.inflection import ends_plural
from graphkit.lexicons.loader import load
from graphkit.model import EntityType, KnownBy
from graphkit.resolve.gazetteer import Target
from graphkit.resolve.labels import bare, composed, is_composed
from graphkit.resolve.look import Look
from graphkit.resolve.nearby import sentence_place
from graphkit.resolve.office_kinds import is_single, office_of, only_country
from graphkit.resolve.parsing import domain_places, trade_of
from graphkit.resolve.registry import Draft
from graphkit.resolve.seats import seat, town_slug
from graphkit.resolve.targets import target_entity
from graphkit.resolve.whereabouts import clause_place, country_opening, country_owning
from graphkit.resolve.words import noun_first, slug, word_list

_TYPES: dict[str, EntityType] = {
    "media": "outlet", "company": "group", "union": "group", "association": "group", "spokesmen": "group",
    "rebels": "group", "university": "group", "consultancy": "group",
}  # fmt: skip


TOGETHER = "organisers"  # the kind of office of unions and others who call to a march or a strike together
_ABROAD = frozenset({"embassy"})  # never of the country that a story is set in


def _row(language: str, office: str) -> Mapping[str, Any]:
    """What ``speakers.yaml`` says of an office or an official; nothing where it lists neither."""
    table = load(language, "speakers")
    row: Mapping[str, Any] = table["offices"].get(office) or table["officials"].get(office) or {}
    return row


def _scope_of(language: str, office: str) -> str:
    return str(_row(language, office)["scope"])


def _of_town(language: str, office: str) -> bool:
    """Whether only a town has such an office: a mayor, and no governor."""
    return bool(_row(language, office).get("town"))


def is_house(language: str, office: str) -> bool:
    """Whether each has a name of its own and people who speak for it: a hospital."""
    return bool(_row(language, office).get("house"))


def region_draft(target: Target, form: str) -> Draft:
    """The government that a region's name stands for: "le Nord-Kivu s'en tient à 58"."""
    id_, place = f"regional_government/{town_slug(target.kind, target.key)}", target_entity(target)
    aliases = (form,)
    return Draft(id_, "agency", form, aliases, country=target.country, located_in=place, office="regional_government")


def metonym_draft(target: Target, form: str) -> Draft:
    """The office that a building or a street stands for."""
    id_ = target_entity(target)
    country, _, name = id_.partition("/")
    office, _, domain = name.partition("-")
    return _composed(id_, "agency", office, domain or None, country, form, ())


def official_draft(look: Look) -> Draft | None:
    """A person in office; None where the phrase says more than office, domain, country and place do."""
    head = look.head
    if head is None:
        return None
    if _scope_of(look.asked.language, head.name) == "place":
        return _placed(look, head.name, "official", f"official/{head.name}")
    if look.complement and not (look.country or look.domain or look.region):
        return None
    domain = look.domain if "minister" in head.name else None
    return _national(look, head.name, "official", domain)


def ministry_draft(look: Look) -> Draft | None:
    """The ministry that its subject matter stands for, as French has it: "l'Intérieur", "l'Éducation nationale"."""
    language, tokens = look.asked.language, look.parsed.words
    if look.head or not noun_first(language) or not look.text[0].isupper() or look.asked.written == look.text:
        return None
    whole = tokens and domain_places(look.text, language) == set(range(len(tokens)))
    return _national(look, "ministry", "agency", look.domain) if whole and look.domain else None


def office_draft(look: Look) -> Draft:
    """An institution by its office."""
    head = look.head
    office = head.name if head else "agency"
    scope = _scope_of(look.asked.language, office)
    kind = _TYPES.get(office, "agency")
    if office == "government" and look.region:
        return _placed(look, "regional_government", kind, "regional_government")
    if look.field and (country := look.country or look.scope.country):
        return _national(look, field_of_body(country, look.field), kind, None)
    if office in _ABROAD and not (look.country or office in look.scope.named):
        return _own_words(look, office, kind, national=False)
    if is_composed(office) and not (scope == "place" and not _national_only(look)):
        return _national(look, office, kind, _domain(look) if office == "ministry" else None)
    if scope == "place":
        return _placed(look, office, kind, office)
    return _own_words(look, office, kind, national=scope == "country")


def _national_only(look: Look) -> bool:
    """A place's office that is named with a country and no place ("police norvégienne") is the country's."""
    return look.country is not None and look.place is None


def _domain(look: Look) -> str | None:
    """The ministry's subject matter: listed, or in its own words."""
    if look.domain:
        return look.domain
    rest = look.without_place.replace(look.head_text, " ").split()
    small = word_list(look.asked.language, "phrases", "in_offices")
    kept = [word for word in rest if word.lower() not in small]
    return slug(" ".join(kept)) if kept else None


def _national(look: Look, office: str, kind: EntityType, domain: str | None) -> Draft:
    """The office of a country: named, else that of the same office before, else the story's."""
    key = f"{office}-{domain}" if domain else office
    named = look.scope.named
    beside = None if domain else look.scope.office_place(office)  # "Ankara's foreign ministry" is another ministry
    beside_country = beside.country if beside else None
    told = look.country or (None if look.region else country_opening(look) or country_owning(look))
    code = told or only_country(office) or beside_country or look.scope.country or look.scope.slug
    if look.region and not look.country:  # "Gaza's health ministry" is not the state's
        place = look.region.key.rpartition("/")[2]
        draft_id = f"{look.region.country or 'group'}/{key}/{place}"
        aliases = (*bare(office, domain), look.without_place, look.head_text)
        return Draft(draft_id, kind, look.text, aliases, country=look.region.country, office=office_of(office, domain))
    id_ = named[key] if not told and key in named else f"{code}/{key}"
    named[key] = named[office] = id_
    country, _, rest = id_.partition("/")
    subject = rest.partition(f"{office}-")[2] or None
    return _composed(id_, kind, office, subject, country, look.text, (look.without_place, look.head_text))


def _composed(
    id_: str,
    kind: EntityType,
    office: str,
    domain: str | None,
    country: str,
    text: str,
    more: tuple[str, ...],
) -> Draft:
    labels = composed(office, domain, country)
    aliases = (text, *more, *bare(office, domain)) if labels else (text, *more)
    return Draft(id_, kind, text, aliases, labels, country if labels else None, office=office_of(office, domain))


def _placed(look: Look, office: str, kind: EntityType, prefix: str) -> Draft:
    """The office of a place: named, else that of the same office before, else the story's place."""
    named = look.scope.named
    # "préfecture de police" is not the "préfecture" named before
    noun = slug(look.head_text) if " " in look.head_text else office
    place = look.place
    country = look.country or (look.region.country if look.region else None) or look.scope.country
    named_apart = place is None and look.has_capital and not look.bare and not look.country
    clause = clause_place(look) if place is None and look.bare and not look.country else None
    if clause:  # "à Brest, 3 000 selon la préfecture": not the one of the story's own place
        aliases = (look.without_place, look.head_text)
        return Draft(f"{prefix}/{clause}", kind, look.text, aliases, country=country, office=office_of(office))
    own_house = look.own_name and is_house(look.asked.language, office)
    if named_apart and (not look.text[0].isupper() or own_house):  # "hôpital Saint-Louis" is not the story's hospital
        id_ = f"{prefix}/{slug(look.own_name or look.text)}"
    elif place is None and noun in named:
        id_ = named[noun]
    else:
        told = place[0] if place else _told_place(look, office, prefix)
        id_ = f"{prefix}/{told or _guessed_place(look, office, prefix)}"
    named[office] = named[noun] = id_
    located = place[1] if place else None
    return Draft(
        id_, kind, look.text, (look.without_place, look.head_text, *bare(office, None)), country=country,
        located_in=located if located and located.startswith("place/") else None,
        near=look.scope.around if id_ == f"{prefix}/{look.scope.slug}" else None,
        office=office_of(office), known_by="kind" if id_ in look.scope.guessed and _is_plain(look, office) else "name",
    )  # fmt: skip


def _told_place(look: Look, office: str, prefix: str) -> str | None:
    """The place that is named beside the office elsewhere, or before it in its sentence."""
    beside = look.scope.office_place(office)
    if beside and " " not in look.head_text:
        found = town_slug(beside.kind, beside.key)
        if beside.kind in ("name", "demonym"):  # "French prosecutors" are those of a town
            look.scope.guessed.add(f"{prefix}/{found}")
        return found
    near = sentence_place(look.scope.text, look.asked.written, look.asked.language)
    if near:
        target = look.scope.names.whole(near)
        if target is None:
            return slug(near)
        if target.kind in ("capital", "region"):
            return town_slug(target.kind, target.key)
    return None


def _guessed_place(look: Look, office: str, prefix: str) -> str:
    """The story's place, where no words tell the office's; the document's slug where it has none."""
    scope = look.scope
    here = seat(scope.setting, scope.text, scope.language, town=_of_town(look.asked.language, office))
    found = here or scope.slug
    scope.guessed.add(f"{prefix}/{found}")
    return found


def _own_words(look: Look, office: str, kind: EntityType, *, national: bool) -> Draft:
    """An institution that only its own name tells from others of its kind."""
    key = slug(look.head_text)
    named, scope = look.scope.named, look.scope
    bare_name = look.without_place
    short = look.asked.aside or scope.acronym_of(look.asked)
    proper = look.has_capital and (look.name is not None or look.text[0].isupper() or look.place is not None)
    country = look.country or (scope.country if national else None)
    trade = trade_of(look.text, look.asked.language) if office == "union" and not look.place else None
    small = not look.text[0].isupper() or look.asked.written != look.text  # "the League" is the one named before
    if look.bare and not look.country and not look.place and small and key in named:
        id_ = named[key]
    elif trade and (home := look.country or scope.country):
        id_, country = f"{home}/{office}-{trade}", home
    elif short:
        id_ = f"{country or 'group'}/{slug(short)}"
    elif look.name and look.text[0].islower() and not (look.linked and national):
        id_ = f"group/{slug(look.name)}"
    elif national and country and (not look.bare or look.country or len(look.text.split()) > 1):
        id_ = f"{country}/{slug(bare_name)}"
    elif proper or look.country:
        id_ = f"{office}/{slug(look.text)}"
    else:
        id_ = f"{office}/{scope.slug}/{slug(look.text)}"
    named[key] = named[office] = id_
    aliases = (bare_name, look.head_text, look.name or "")
    homeless = trade is not None and not id_.endswith(f"/{office}-{trade}")
    open_ = homeless or (is_single(office) and not look.name and not trade and _is_description(look, office))
    together = are_organisers(look)
    known_by: KnownBy = "kind" if open_ or together else "name"
    office = TOGETHER if together else office_of(office)
    return Draft(id_, kind, look.text, aliases, country=country, office=office, known_by=known_by)


def are_organisers(look: Look) -> bool:
    """Whether nothing but their kind is told of those who call to a march or a strike: "les syndicats"."""
    return look.bare and look.head_text.lower() in word_list(look.asked.language, "speakers", "organisers")


def _is_plain(look: Look, office: str) -> bool:
    """Whether nothing but the kind is told, of which an event has one: no "préfecture de police", no "riot police"."""
    text, first = look.head_text.lower(), noun_first(look.asked.language)
    nouns = [word.lower() for word in _row(look.asked.language, office)["words"]]
    special = any(text.startswith(f"{noun} ") if first else text.endswith(f" {noun}") for noun in nouns)
    return is_single(office_of(office)) and not special


def _is_description(look: Look, office: str) -> bool:
    """Whether common nouns alone tell of one body: "le groupe suédois"; no "insurers", no "direction de l'usine".

    A union or an association with more words is one of several: "employers' federation".
    """
    if _scope_of(look.asked.language, office) != "story":
        return not look.complement
    if office != "company" and not look.bare:
        return False
    names = {place for hit, target in look.found for place in range(hit.start, hit.end) if target.kind == "demonym"}
    proper = any(word.text[0].isupper() and word.start not in names for word in look.parsed.words[1:])
    articles = word_list(look.asked.language, "phrases", "articles")
    owned = any(word.low in articles for word in look.parsed.words)
    return not proper and not owned and not ends_plural(look.head_text, look.asked.language)
