"""Short labels of claims: signs and figures that read in any language, and the measure's name."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from graphkit.model import Claim, Qualifier

MeasureNames = Mapping[str, Mapping[str, str]]  # measure id -> language -> name

_SIGNS: dict[Qualifier, str] = {
    "about": "≈ ",
    "almost": "≲ ",
    "more_than": "> ",
    "at_least": "≥ ",
    "less_than": "< ",
    "at_most": "≤ ",
}
_THOUSANDS = {"fr": "\u202f", "en": ","}
_UNITS = {"person": "", "item": "", "": "", "percent": "\u00a0%", "XXX": ""}  # XXX: ISO 4217, no known currency


def claim_label(claim: Claim, language: str, measures: MeasureNames) -> str:
    """``≈ 4 700 pertes`` / ``≈ 4,700 casualties``; dates and statuses by event and value."""
    names = measures.get(claim.measure, {})
    name = names.get(language, claim.measure.replace("_", " "))
    if claim.kind == "quantity":
        return f"{amount(claim, language)} {name}"
    subject = f"{claim.event} " if claim.event else ""
    if claim.kind == "status":
        return f"{subject}{name}: {'✓' if claim.value else '✗'}"
    return f"{subject}{name}: {claim.value or claim.evidence.value_text}"


def amount(claim: Claim, language: str) -> str:
    """``≈ 4 700``, ``300–400``, ``35 %``; the words as written where they give no finite number."""
    quantity = claim.quantity
    if quantity is None:
        return claim.evidence.value_text
    unit = _UNITS.get(quantity.unit, f"\u00a0{quantity.unit}")
    if quantity.value is not None and isfinite(quantity.value):
        return f"{_SIGNS.get(quantity.qualifier, '')}{number(quantity.value, language)}{unit}"
    bounds = [bound for bound in (quantity.lower, quantity.upper) if bound is not None and isfinite(bound)]
    if len(bounds) == 2:
        return f"{number(bounds[0], language)}–{number(bounds[1], language)}{unit}"
    return claim.evidence.value_text


def number(value: float, language: str) -> str:
    """A figure with the language's thousands sign: ``4 700`` (narrow no-break space), ``4,700``, ``2,5``."""
    text = f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"
    whole, _, rest = text.replace(",", _THOUSANDS.get(language, ",")).partition(".")
    return f"{whole}{',' if language == 'fr' else '.'}{rest}" if rest else whole
