"""Kinds of office: who speaks in the name of which, and in which of them a government speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphkit.lexicons.loader import shared


@cache
def holders() -> Mapping[str, str]:
    """Official -> the kind of office in whose name they speak: ``mayor`` -> ``city_hall``."""
    return dict(shared("offices")["holders"])


def office_of(name: str, domain: str | None = None) -> str:
    """The kind of office of an office or of one who holds it: ``minister`` and ``health`` -> ``ministry-health``."""
    office = holders().get(name, name)
    return f"{office}-{domain}" if domain else office


def is_single(office: str) -> bool:
    """Whether one event has one office of the kind."""
    return office.partition("-")[0] in _single()


def state_of(office: str | None, country: str | None) -> str | None:
    """The country whose government speaks in an office; None where none does."""
    return country if (office and office.split("-")[0] in _state()) or office in _state() else None


@cache
def by_department() -> frozenset[str]:
    """Kinds of which a department has one, in its chief town."""
    return frozenset(shared("offices")["by_department"])


def only_country(office: str) -> str | None:
    """The only country that has offices of a kind."""
    found: str | None = shared("offices")["only_in"].get(office)
    return found


@cache
def _single() -> frozenset[str]:
    return frozenset(shared("offices")["single"])


@cache
def _state() -> frozenset[str]:
    return frozenset(shared("offices")["state"])
