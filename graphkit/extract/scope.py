"""What extraction asks of resolution; the rooms meet here without importing each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from graphkit.model import Document, Period


class Scope(Protocol):
    """What resolution offers to extraction (see graphkit.resolve.scope)."""

    document: Document
    text: str  # the document's, as rules read it: straight apostrophes, accents on capitals; offsets hold
    country: str | None
    place: str | None
    issuer: str | None

    def speaker(self, phrase: str, at: int | None = None) -> str: ...
    def outlet(self) -> str: ...
    def company(self) -> str | None: ...
    def capital(self) -> str | None: ...
    def places(self) -> Sequence[Any]: ...
    def story_places(self) -> tuple[str, ...]: ...
    def story_entities(self) -> tuple[str, ...]: ...
    def period(self, expression: str, *, past: bool = True) -> Period | None: ...
