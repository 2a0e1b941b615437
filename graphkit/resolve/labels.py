"""What composed offices are called: "ministère arménien de la Défense", "Armenian Defence Ministry"."""

from __future__ import annotations

from functools import cache

from graphkit.lexicons.geography import Country, CountryNames, load_countries
from graphkit.lexicons.loader import languages, load


@cache
def _countries() -> dict[str, Country]:
    return {country.code: country for country in load_countries()}


@cache
def composed(office: str, domain: str | None, country: str) -> tuple[tuple[str, str], ...]:
    """A country's office or official by language, French first; none where no template is known."""
    if country not in _countries():
        return ()
    found = []
    for language in sorted(languages(), reverse=True):
        template = _template(language, office)
        if template is not None:
            found.append((language, _fill(template, language, domain, country)))
    return tuple(found)


@cache
def bare(office: str, domain: str | None) -> tuple[str, ...]:
    """The same without the country: "ministère de la Défense", "Defence Ministry"."""
    templates = ((language, _template(language, office)) for language in sorted(languages(), reverse=True))
    return tuple(_fill(template, language, domain, None) for language, template in templates if template)


@cache
def is_composed(office: str) -> bool:
    """Whether a country has one such office, whatever the words for it."""
    return any(office in load(language, "speakers")["labels"]["offices"] for language in languages())


def _template(language: str, office: str) -> str | None:
    table = load(language, "speakers")
    row = table["officials"].get(office, {})
    found: str | None = table["labels"]["offices"].get(office, row.get("label"))
    return found


def _fill(template: str, language: str, domain: str | None, country: str | None) -> str:
    names = _countries()[country].in_language(language) if country else None
    topic = load(language, "speakers")["labels"]["domains"].get(domain, domain) if domain else ""
    masculine, feminine = _adjectives(names) if names else ("", "")
    filled = template.format(m=masculine, f=feminine, adj=masculine, domain=topic, country=names.name if names else "")
    filled = " ".join(filled.replace("()", "").split())
    return filled[0].upper() + filled[1:] if language == "en" and filled[0].islower() and country else filled


def _adjectives(names: CountryNames) -> tuple[str, str]:
    """The adjective, masculine and feminine singular; the country's name where no adjective is listed."""
    forms = names.demonyms or (names.name,)
    return forms[0], next((form for form in forms if form.endswith("e")), forms[0])
