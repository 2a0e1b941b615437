"""What a claim stands in: the sentence around its quote, and the outlet of its document."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphkit.model import Document, Entity, Evidence

_LONGEST = 600  # characters kept on either side where a text has no sentence end (one-line pages)
_END = re.compile(r"[.!?…]+[\"'»”’)\]]*\s+(?=[^a-zà-ÿ])|\n+")


def sentence_span(text: str, evidence: Evidence) -> tuple[int, int]:
    """Offsets of the sentence (or line) that holds the quote; the quote's own where the text is not kept."""
    start, end = evidence.start, evidence.end
    if not 0 <= start < end <= len(text):
        return start, end
    floor, ceiling = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    ends = [match.end() for match in _END.finditer(text, floor, start + 1) if match.end() <= start]
    first = ends[-1] if ends else floor
    following = _END.search(text, max(start, end - 1), ceiling)
    last = following.end() if following else ceiling
    while last > end and text[last - 1].isspace():
        last -= 1
    while first < start and text[first].isspace():
        first += 1
    return first, max(last, end)


def sentence_of(text: str, evidence: Evidence) -> str:
    """The sentence that holds the quote; the quote itself where the text is not kept."""
    start, end = sentence_span(text, evidence)
    return text[start:end] if end <= len(text) else evidence.quote


def outlets(documents: Iterable[Document], entities: Iterable[Entity]) -> dict[str, Entity]:
    """Each document's outlet as an entity, by document id: the known one of that name, else a new one.

    Documents without an outlet are not in the answer.
    """
    named = {
        name.casefold(): entity
        for entity in entities
        if entity.type == "outlet"
        for name in (*entity.aliases, *(label for _, label in entity.labels), entity.label, entity.id)
    }
    return {
        document.id: named.get(document.outlet.casefold()) or _outlet(document.outlet)
        for document in documents
        if document.outlet
    }


def _outlet(name: str) -> Entity:
    return Entity(f"outlet/{name.casefold()}", "outlet", name)
