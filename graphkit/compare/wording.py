"""Figures, days and values as each language writes them."""

from __future__ import annotations

from datetime import date

from graphkit.model import Claim, Period

LANGUAGES = ("fr", "en")

_MONTHS = {
    "fr": [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_SEASONS = {
    "fr": {"21": "printemps", "22": "été", "23": "automne", "24": "hiver"},
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
}
_THOUSANDS = {"fr": "\u202f", "en": ","}
_QUALIFIERS = {
    "fr": {
        "about": "environ ",
        "almost": "près de ",
        "more_than": "plus de ",
        "at_least": "au moins ",
        "less_than": "moins de ",
        "at_most": "au plus ",
    },
    "en": {
        "about": "about ",
        "almost": "nearly ",
        "more_than": "more than ",
        "at_least": "at least ",
        "less_than": "less than ",
        "at_most": "at most ",
    },
}
_DAYS = {"fr": ("jour", "jours"), "en": ("day", "days")}
_TRUTH = {"fr": {True: "oui", False: "non"}, "en": {True: "yes", False: "no"}}


def number(value: float, language: str) -> str:
    """``4 700`` with a narrow no-break space, ``4,700``; decimals as ``2,5`` and ``2.5``."""
    text = f"{value:,.12g}" if abs(value) < 1e12 else f"{value:,.0f}"
    whole, _, rest = text.partition(".")
    whole = whole.replace(",", _THOUSANDS[language])
    return f"{whole}{',' if language == 'fr' else '.'}{rest}" if rest else whole


def day(value: date, language: str) -> str:
    return f"{value.day} {_MONTHS[language][value.month - 1]} {value.year}"


def period(value: Period, language: str) -> str:
    """``30 avril 2025``, ``juin 2024``, ``2024``, ``janvier 2025 – mars 2025``."""
    first, _, last = value.edtf.partition("/")
    return " – ".join(_edtf(part, language) for part in (first, last) if part)


def _edtf(part: str, language: str) -> str:
    pieces = part.split("-")
    if len(pieces) == 3:
        return day(date.fromisoformat(part), language)
    if len(pieces) == 1:
        return part
    year, month = pieces
    season = _SEASONS[language].get(month)
    return f"{season or _MONTHS[language][int(month) - 1]} {year}"


def stated(claim: Claim, language: str) -> str:
    """A claim's value with its qualifier: ``environ 4 700``, ``more than 6,000``, ``juin 2024``, ``oui``."""
    if claim.kind == "status":
        return _TRUTH[language][bool(claim.value)]
    if claim.kind == "date":
        return period(Period.parse(str(claim.value)), language)
    quantity = claim.quantity
    if quantity is None:
        return claim.evidence.value_text
    if quantity.value is None:
        return _unit(bounds(quantity.suggested_lower, quantity.suggested_upper, language), quantity.unit)
    figure = f"{_QUALIFIERS[language].get(quantity.qualifier, '')}{number(quantity.value, language)}"
    return _unit(figure, quantity.unit)


def _unit(figure: str, unit: str) -> str:
    if unit in ("person", "item", ""):
        return figure
    return f"{figure}\u00a0{'%' if unit == 'percent' else unit}"


def bounds(low: float, high: float, language: str) -> str:
    """``300–400``; one number where both are the same."""
    return number(low, language) if low == high else f"{number(low, language)}–{number(high, language)}"


def days(count: int, language: str) -> str:
    """``1 jour``, ``46 days``."""
    one, many = _DAYS[language]
    return f"{number(count, language)}\u00a0{one if count < 2 else many}"


def total(addends: tuple[float, ...], whole: float, language: str) -> str:
    """``11 000 + 3 000 = 14 000``"""
    return f"{' + '.join(number(addend, language) for addend in addends)} = {number(whole, language)}"
