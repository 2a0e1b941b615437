"""Gold annotations as claims, stories, entities and documents: what a faultless extraction would hand to
compare.

Names are made one entity where their lists of acceptable names meet; a name that any text could use of
another body ("préfecture", "Premier ministre") joins nothing, and alone it is held apart by place.
relations.json is not read.
"""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from graphkit.compare import Comparison, Measures, compare
from graphkit.compare.text import fold
from graphkit.lexicons.geography import load_countries, load_metonyms, load_regions
from graphkit.lexicons.loader import load as load_words
from graphkit.lexicons.measures import load_measures
from graphkit.model import Claim, Document, Entity, Evidence, Period, Quantity, Story

GOLD = Path(__file__).parents[3] / "shared" / "gold"
MEASURES = Measures.of(load_measures())

LANGUAGES = ("fr", "en")
_UMBRELLA = frozenset({"un", "onu", "nations unies", "united nations"})  # named for any of their agencies


def _countries() -> Iterator[tuple[str, str]]:
    """Every name of a country, and every seat of a state's head or government, with its code."""
    for country in load_countries():
        for names in country.names:
            for form in (names.name, *names.aliases):
                yield fold(form), country.code
    for language in LANGUAGES:
        for metonym in load_metonyms(language):
            if metonym.office in ("presidency", "government"):
                yield fold(metonym.form), metonym.country


def _office_words() -> Iterator[str]:
    """The words that name an office and not whose: ministère, porte-parole, santé."""
    for language in LANGUAGES:
        table = load_words(language, "speakers")
        for slot in ("offices", "domains", "officials"):
            for row in table[slot].values():
                yield from (row if isinstance(row, list) else row["words"])
        yield from (*table["roles"], *table["spokespeople"])
        yield from load_words(language, "function_words")["words"]


_COUNTRY = dict(_countries())
_CAPITAL = {
    fold(town): country.code for country in load_countries() for names in country.names for town in names.capitals
}
_REGION = {
    fold(form): region.country
    for region in load_regions()
    for language in LANGUAGES
    for form in region.named.forms_in(language)
}
_OFFICE = frozenset(word for form in _office_words() for word in fold(form).split())


def _vague(name: str) -> bool:
    """Whether a folded name could be that of another body in another town."""
    return name in _UMBRELLA or all(word in _OFFICE for word in name.split())


_SPELLINGS = {"msf centres": "structures de msf", "continent": "europe"}


@dataclass(frozen=True)
class Folder:
    """One folder of gold, ready to be compared and scored."""

    claims: list[Claim]
    stories: dict[str, Story]
    documents: dict[str, Document]
    entities: dict[str, Entity]
    raw: dict[str, dict[str, Any]]  # gold claim by claim id

    def compare(self) -> Comparison:
        return compare(self.claims, self.stories, self.documents, self.entities, MEASURES)


class Namer:
    """Lists of names made entities: lists that share a name of their own are one."""

    def __init__(self, lists: Iterable[list[str]]) -> None:
        self._parent: dict[str, str] = {}
        for names in lists:
            own = self.own(names)
            for name in own:
                self._parent.setdefault(name, name)
            for name in own[1:]:
                self._parent[self._root(name)] = self._root(own[0])

    @staticmethod
    def own(names: list[str]) -> list[str]:
        folded = [_SPELLINGS.get(fold(name), fold(name)) for name in names]
        if folded[0] in _COUNTRY:
            return [_COUNTRY[folded[0]]]
        if folded[0] in _CAPITAL and _CAPITAL[folded[0]] in {_COUNTRY.get(name) for name in folded}:
            return [_CAPITAL[folded[0]]]
        own = (name for name in folded if name not in _COUNTRY and name not in _CAPITAL and not name.startswith("@"))
        return [name for name in own if not _vague(name)]

    def _root(self, name: str) -> str:
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def __call__(self, names: list[str], where: str) -> str:
        own = self.own(names)
        return self._root(own[0]) if own else f"{fold(names[0])} ({where})"


def load(folder: Path) -> Folder:
    """Reads every NAME.gold.json of a folder."""
    files = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.gold.json"))]
    rows = [(doc, claim) for doc in files for claim in doc["claims"]]
    speakers = Namer(claim["origin"] for _, claim in rows if claim["origin"][0] != "@outlet")
    spot = Spots([claim["place"] for _, claim in rows if claim.get("place")])
    entities = {row.code: Entity(row.code, "country", row.in_language("fr").name) for row in load_countries()}
    for place, outer in spot.outer.items():
        entities.setdefault(place, Entity(place, "region", place, located_in=outer))
    claims, raw, documents, stories = [], {}, {}, {}
    for doc in files:
        text = (folder / doc["document"]).read_text("utf-8")
        published = Period.parse(doc["published"]) if doc["published"] else None
        outlet = (doc.get("outlet") or [None])[0]
        documents[doc["document"]] = Document(doc["document"], text, doc["language"], published, outlet)
        told = []
        for row in doc["claims"]:
            origin = _origin(row, doc, speakers, spot)
            kind = "outlet" if row["origin"][0] == "@outlet" else "agency"
            entities.setdefault(origin, Entity(origin, kind, row["origin"][0]))  # type: ignore[arg-type]
            claim = _claim(row, doc, text, origin, spot)
            told.append(claim)
            raw[claim.id] = row
        claims += told
        stories[doc["document"]] = _story(doc["document"], text, published, told)
    return Folder(claims, stories, documents, entities, raw)


class Spots:
    """Lists of names made places: a list that begins with another's name is that other place."""

    def __init__(self, lists: Sequence[list[str]]) -> None:
        self._known = [[_spelled(name) for name in names] for names in lists]
        self.outer = {self(names): self._country(names) for names in lists}

    def __call__(self, names: list[str]) -> str:
        folded = [_spelled(name) for name in names]
        alike = [known[0] for known in self._known if known[0] in folded and folded[0] in known]
        return _COUNTRY.get(folded[0]) or min(alike, default=folded[0])

    def _country(self, names: list[str]) -> str | None:
        """The country that a place lies in, by its own list or by the gazetteer."""
        named = next((_COUNTRY[fold(name)] for name in names if fold(name) in _COUNTRY), None)
        return None if named == self(names) else named or _REGION.get(fold(names[0]))


def _spelled(name: str) -> str:
    return _SPELLINGS.get(fold(name), fold(name))


def _origin(row: dict[str, Any], doc: dict[str, Any], speakers: Namer, spot: Spots) -> str:
    if row["origin"][0] == "@outlet":
        return fold((doc.get("outlet") or [doc["document"]])[0])
    return speakers(row["origin"], spot(row["place"]) if row.get("place") else doc["document"])


def _claim(row: dict[str, Any], doc: dict[str, Any], text: str, origin: str, spot: Spots) -> Claim:
    start = text.index(row["quote"])
    value_start = start + row["quote"].index(row["value_text"])
    evidence = Evidence(
        row["quote"],
        start,
        start + len(row["quote"]),
        row["value_text"],
        value_start,
        value_start + len(row["value_text"]),
    )
    of = row.get("of") or []
    entity = next((_COUNTRY[fold(name)] for name in of if fold(name) in _COUNTRY), None)
    place = spot(row["place"]) if row.get("place") else None
    nouns = [name for name in of if fold(name) not in _COUNTRY]
    known = [name for name in nouns if (found := MEASURES.population(name)) and found.known]
    counted = next(iter(known or nouns), "soldier" if entity else None)
    return Claim(
        id=f"{doc['document']}#{row['id']}",
        document=doc["document"],
        kind=row["kind"],
        measure=row["measure"],
        value=row.get("value"),
        evidence=evidence,
        origin=origin,
        quantity=_quantity(row) if row["kind"] == "quantity" else None,
        modality=row.get("modality", "asserted"),
        relays=tuple(fold(name) for name in row.get("relays", ())),
        population=(f"{entity}:{counted}" if entity else counted) if row["kind"] == "quantity" else None,
        population_entity=entity if row["kind"] == "quantity" else None,
        noun=counted,
        place=place,
        event=_event(of) if row["kind"] != "quantity" else None,
        as_of=Period.parse(row["as_of"]) if row.get("as_of") else None,
        part=re.search(r"\b(dont|among them|d'entre)\b", row["quote"]) is not None,
    )


def _event(of: list[str]) -> str | None:
    named = [name for name in of if (found := MEASURES.event(name)) and found.known]
    return next(iter(named or of), None)


_SUGGESTED = {
    "about": (0.9, 1.1),
    "almost": (0.9, 1.0),
    "more_than": (1.0, 1.2),
    "at_least": (1.0, 1.5),
    "less_than": (0.8, 1.0),
    "at_most": (0.6, 1.0),
}
_STRICT = {
    "exact": (1, 1),
    "almost": (0, 1),
    "more_than": (1, 0),
    "at_least": (1, 0),
    "less_than": (0, 1),
    "at_most": (0, 1),
}


def _quantity(row: dict[str, Any]) -> Quantity:
    qualifier, value = row.get("qualifier", "exact"), row.get("value")
    unit = row.get("unit") or ("" if row["measure"] == "magnitude" else "person")
    if value is None:
        low, high = float(row["lower"]), float(row["upper"])
        return Quantity(None, low, high, low, high, qualifier, unit)
    low, high = (value * factor for factor in _SUGGESTED.get(qualifier, (1.0, 1.0)))
    if qualifier in ("exact", "about"):
        low, high = min(low, value - _width(value)), max(high, value + _width(value))
    below, above = _STRICT.get(qualifier, (0, 0))
    return Quantity(value, value if below else None, value if above else None, low, high, qualifier, unit)


def _width(value: float) -> float:
    """Half the unit of the last significant digit of a round number."""
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros / 2 if zeros >= 2 and value == int(value) else 0.0


_NAME = re.compile(r"(?<![.!?»\"“:–\n-] )(?<![\n«\"“(])\b[A-ZÉÈÀÎÔ][\w-]{2,}")


def _story(name: str, text: str, published: Period | None, claims: list[Claim]) -> Story:
    places = Counter(claim.place for claim in claims if claim.place)
    return Story(
        name,
        published,
        tuple(sorted(places, key=lambda place: (-places[place], place))),
        tuple(
            sorted({claim.origin for claim in claims} | {c.population_entity for c in claims if c.population_entity})
        ),
        (),
        tuple(sorted({fold(match[0]) for match in _NAME.finditer(text)})),
    )


def scorer() -> ModuleType:
    """score.py of the gold's folder, as a module."""
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(GOLD / "score.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["gold_score"] = module
    spec.loader.exec_module(module)
    return module


def scored(folder: Path) -> tuple[dict[str, Any], list[str]]:
    """The scores of the relations found between a folder's gold claims, and what is wrong in them."""
    module = scorer()
    gold = load(folder)
    found = gold.compare()
    golds, wanted = module.load_gold(folder)
    rows = [
        {
            "id": claim.id,
            "document": claim.document,
            "value_start": claim.evidence.value_start,
            "value_end": claim.evidence.value_end,
            **{key: gold.raw[claim.id].get(key) for key in ("kind", "measure", "value", "lower", "upper", "as_of")},
            "origin": {"label": gold.raw[claim.id]["origin"][0]},
        }
        for claim in gold.claims
    ]
    relations = [{"a": r.a, "b": r.b, "relation": r.kind} for r in found.relations]
    result, _, _, notes = module.score(golds, wanted, rows, relations)
    return result["relations"], notes
