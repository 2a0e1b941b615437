"""Gold annotations: ``NAME.gold.json`` beside each text, ``relations.json`` for the folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphkit.errors import GoldError
from graphkit.model import Period

OUTLET = "@outlet"  # an origin: the outlet speaks for itself


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim that a careful reader finds; ``start`` and ``end`` are the value's code points in the text."""

    key: str  # "NAME.txt#c1"
    document: str
    start: int
    end: int
    quote: str
    kind: str
    measure: str
    value: float | str | bool | None
    lower: float | None
    qualifier: str
    unit: str
    origin: tuple[str, ...]  # every acceptable name
    outlet: tuple[str, ...]
    as_of: str | None  # EDTF
    modality: str
    optional: bool  # finding it is neither rewarded nor punished


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """How two gold claims stand; in ``updates``, b replaces a."""

    a: str
    b: str
    kind: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of gold: documents in order of name, claims in order of document and annotation."""

    documents: tuple[str, ...]
    claims: tuple[GoldClaim, ...]
    relations: tuple[GoldRelation, ...]


def load_gold(folder: Path) -> Gold:
    """The gold of a folder.

    Raises GoldError where there is none, or where an annotation is not well formed: a quote that does not occur
    exactly once in its text, a value outside its quote, an as-of date that is not EDTF, a relation between
    claims that are not there.
    """
    paths = sorted(folder.glob("*.gold.json"))
    if not paths:
        raise GoldError(f"{folder}: no NAME.gold.json beside a NAME.txt; name a folder of gold annotations")
    documents = {}
    for path in paths:
        content = _json(path)
        try:
            documents[content["document"]] = tuple(_claims(path, content))
        except (KeyError, TypeError) as error:
            raise GoldError(f"{path}: an annotation without {error}; see tests/gold/README.md for the form") from error
    claims = tuple(claim for found in documents.values() for claim in found)
    return Gold(tuple(documents), claims, tuple(_relations(folder / "relations.json", {one.key for one in claims})))


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}: not JSON ({error}); mend the line it names") from error


def _claims(path: Path, content: dict[str, Any]) -> Iterator[GoldClaim]:
    text = path.with_name(content["document"]).read_text("utf-8")
    for row in content["claims"]:
        where = f"{path}, claim {row['id']}"
        times, inside = text.count(row["quote"]), row["quote"].find(row["value_text"])
        if times != 1:
            raise GoldError(f"{where}: its quote occurs {times} times in the text; lengthen it until it occurs once")
        if inside < 0:
            raise GoldError(f"{where}: its value_text is not in its quote; copy it from there")
        if row.get("as_of") and period(row["as_of"]) is None:
            raise GoldError(f"{where}: as_of {row['as_of']!r} is not an EDTF date; write YYYY-MM-DD or shorter")
        start = text.index(row["quote"]) + inside
        yield GoldClaim(
            key=f"{content['document']}#{row['id']}",
            document=content["document"],
            start=start,
            end=start + len(row["value_text"]),
            quote=row["quote"],
            kind=row["kind"],
            measure=row["measure"],
            value=row["value"],
            lower=row.get("lower"),
            qualifier=row.get("qualifier", "exact"),
            unit=row.get("unit", "person"),
            origin=tuple(row["origin"]),
            outlet=tuple(content.get("outlet") or ()),
            as_of=row.get("as_of"),
            modality=row.get("modality", "asserted"),
            optional=bool(row.get("optional")),
        )


def _relations(path: Path, known: set[str]) -> Iterator[GoldRelation]:
    for row in _json(path) if path.exists() else ():
        relation = GoldRelation(row["a"], row["b"], row["relation"], bool(row.get("optional")))
        for end in (relation.a, relation.b):
            if end not in known:
                raise GoldError(f"{path}: no claim {end!r} in the folder; correct the relation that names it")
        yield relation


def period(edtf: str | None) -> Period | None:
    """The days that an EDTF text covers; None where it is absent or no date."""
    if not edtf:
        return None
    try:
        return Period.parse(edtf)
    except ValueError:
        return None
