"""Findings put into sentences: figures, days and names as each language writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graphkit.compare.measures import Measure, Population
from graphkit.compare.messages import MESSAGES
from graphkit.compare.text import elide
from graphkit.model import Claim, Entity, Period, Reason

LANGUAGES = ("fr", "en")
Verdict = Literal["same", "different", "unknown", "narrower"]

_MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "en": "January February March April May June July August September October November December".split(),
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


@dataclass(frozen=True, slots=True)
class Name:
    """An entity's id, to be written as its label."""

    id: str


@dataclass(frozen=True, slots=True)
class Names:
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """Addends and what they come to: ``11 000 + 3 000 = 14 000``."""

    addends: tuple[float, ...]
    total: float


@dataclass(frozen=True, slots=True)
class Days:
    """A length of time, written with its unit."""

    count: int


@dataclass(frozen=True, slots=True)
class Bounds:
    low: float
    high: float


Slot = str | int | float | date | Period | Name | Names | Sum | Days | Bounds | Claim | Measure | Population
LabelOf = Callable[[str, str], str]  # entity id, language


@dataclass(frozen=True, slots=True)
class Finding:
    """What one piece of evidence says: a verdict, and the code and slots of its sentence."""

    verdict: Verdict
    code: str
    slots: tuple[tuple[str, Slot], ...] = ()

    def __post_init__(self) -> None:
        if self.code not in MESSAGES:
            raise KeyError(self.code)


def finding(verdict: Verdict, code: str, **slots: Slot) -> Finding:
    return Finding(verdict, code, tuple(slots.items()))


def labels_from(entities: Mapping[str, Entity]) -> LabelOf:
    """A function from entity id and language to a label; the id itself for an unknown entity."""

    def label(name: str, language: str) -> str:
        entity = entities.get(name)
        return entity.label_in(language) if entity else name

    return label


def sentence(found: Finding, label: LabelOf) -> Reason:
    """The finding in every language of the interface."""
    return Reason(found.code, tuple((language, _say(found, language, label)) for language in LANGUAGES))


def _say(found: Finding, language: str, label: LabelOf) -> str:
    said = MESSAGES[found.code][language].format(
        **{slot: written(value, language, label) for slot, value in found.slots}
    )
    said = elide(said) if language == "fr" else said
    return said[:1].upper() + said[1:]


def written(value: Slot, language: str, label: LabelOf) -> str:
    """One slot as the language writes it."""
    match value:
        case Name():
            return label(value.id, language)
        case Names():
            return ", ".join(label(name, language) for name in value.ids)
        case Days():
            one, many = _DAYS[language]
            return f"{number(value.count, language)}\u00a0{one if value.count < 2 else many}"
        case Sum():
            return (
                f"{' + '.join(number(a, language) for a in value.addends)} = {number(value.total, language)}"
            )
        case Bounds() if value.low == value.high:
            return number(value.low, language)
        case Bounds():
            return f"{number(value.low, language)}–{number(value.high, language)}"
        case Claim():
            return stated(value, language)
        case Measure() | Population():
            return value.labels.get(language, value.id)
        case Period():
            return period(value, language)
        case date():
            return day(value, language)
        case int() | float():
            return number(value, language)
    return str(value)


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
        return _unit(written(Bounds(*_range(claim)), language, lambda name, _: name), quantity.unit)
    figure = f"{_QUALIFIERS[language].get(quantity.qualifier, '')}{number(quantity.value, language)}"
    return _unit(figure, quantity.unit)


def _range(claim: Claim) -> tuple[float, float]:
    quantity = claim.quantity
    return (quantity.suggested_lower, quantity.suggested_upper) if quantity else (0.0, 0.0)


def _unit(figure: str, unit: str) -> str:
    if unit in ("person", "item", ""):
        return figure
    return f"{figure}\u00a0{'%' if unit == 'percent' else unit}"
