"""Names and literals of the RDF export, written so that no term needs an escape in its local name.

IRIs of our data are base, space, "/" and local name: ``https://example.org/graphkit/claim/c-0f3a``. An id
that is plain (letters, digits, ``-``, ``_``, inner dots) is its own local name; any other becomes a readable
slug and a hash of the whole id, so that two ids do not share an IRI.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from math import isinf

from graphkit.errors import ExportError
from graphkit.model import Period, hashed_id

DEFAULT_BASE = "https://example.org/graphkit/"
VOCABULARY = "https://w3id.org/graphkit/ns#"
MEASURES = "https://w3id.org/graphkit/measure/"

# Spaces of the data under its base, each with a prefix of the same name.
SPACES = ("claim", "document", "entity", "evidence", "question", "relation", "relay", "run")
VOCABULARIES = {
    "edtf": "http://id.loc.gov/datatypes/edtf/",
    "gk": VOCABULARY,
    "measure": MEASURES,
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,78}[A-Za-z0-9_-])?")
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\#]*/")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# Controls and line separators are escaped to keep one literal on one line of any editor; lone surrogates
# and the two non-characters have no place in RDF text.
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]')


def prefixes(base: str) -> dict[str, str]:
    """Prefix -> namespace of an export, by name. Raises ExportError where ``base`` is no IRI ending in "/"."""
    if not _BASE.fullmatch(base):
        raise ExportError(f"base IRI {base!r}: give an absolute IRI that ends in '/', such as {DEFAULT_BASE}")
    spaces = {space: f"{base}{space}/" for space in SPACES}
    return dict(sorted((VOCABULARIES | spaces).items()))


def name(space: str, identifier: str) -> str:
    """The prefixed name of one of our things: ``name("claim", "c-1")`` is ``claim:c-1``."""
    return f"{space}:{local(identifier)}"


def local(identifier: str) -> str:
    """The local name of an id: the id itself where it is plain, else a slug and a hash of it."""
    if _PLAIN.fullmatch(identifier):
        return identifier
    folded = unicodedata.normalize("NFKD", identifier).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:40].strip("-")
    return hashed_id(slug or "x", (identifier.encode("utf-8", "backslashreplace"),))


def text(value: str | None, language: str | None = None) -> str | None:
    """A string literal, with a language tag where one is given that has the form of one."""
    if value is None:
        return None
    literal = f'"{_ESCAPED.sub(_escape, value)}"'
    return f"{literal}@{language.lower()}" if language and _LANGUAGE.fullmatch(language) else literal


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff":
        return "\ufffd"
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def typed(value: str | None, datatype: str) -> str | None:
    """A literal of a datatype given as a prefixed name: ``typed("2025-04", "edtf:EDTF")``."""
    return None if value is None else f"{text(value)}^^{datatype}"


def number(value: float | None) -> str | None:
    """A number as Turtle writes it: ``4700`` (xsd:integer), ``2.5`` (xsd:decimal), never an exponent."""
    if value is None or value != value:
        return None
    if isinf(value):
        return typed("INF" if value > 0 else "-INF", "xsd:double")
    digits = Decimal(repr(value))
    return str(int(digits)) if digits == digits.to_integral_value() else f"{digits:f}"


def truth(value: bool) -> str:
    return "true" if value else "false"


def dates(property_name: str, period: Period | None) -> list[tuple[str, str | None]]:
    """A period as three triples: the EDTF text, its first day and its last."""
    if period is None:
        return []
    return [
        (property_name, typed(period.edtf, "edtf:EDTF")),
        (f"{property_name}Start", typed(period.start.isoformat(), "xsd:date")),
        (f"{property_name}End", typed(period.end.isoformat(), "xsd:date")),
    ]
