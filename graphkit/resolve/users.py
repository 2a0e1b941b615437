"""A user's own entities, read from a CSV file."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import get_args

from graphkit.errors import EntitiesError
from graphkit.model import Entity, EntityType

COLUMNS = ("id", "type", "label_fr", "label_en", "aliases", "country", "wikidata")


def read_entities(path: Path) -> tuple[Entity, ...]:
    """The entities of a CSV file with the columns ``COLUMNS``; aliases are separated by ``|``.

    Raises EntitiesError, which names the row and what to do, where the file cannot be read or a row is wrong.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream)
            header = tuple(reader.fieldnames or ())
            missing = [name for name in COLUMNS[:3] if name not in header]
            if missing:
                raise EntitiesError(f"{path}: no column {', '.join(missing)}; write the header {','.join(COLUMNS)}")
            rows = [(reader.line_num, row) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise EntitiesError(f"{path}: cannot be read ({error}); give a CSV file in UTF-8") from error
    entities: dict[str, Entity] = {}
    for line, row in rows:
        entity = _entity(f"{path}, line {line}", row)
        if entity.id in entities:
            raise EntitiesError(f"{path}, line {line}: {entity.id} stands there twice; keep one row")
        entities[entity.id] = entity
    return tuple(entities.values())


def _entity(where: str, row: dict[str, str]) -> Entity:
    if None in row:
        raise EntitiesError(f"{where}: more fields than columns; quote the fields that hold a comma")
    values = {name: (row.get(name) or "").strip() for name in COLUMNS}
    if not values["id"]:
        raise EntitiesError(f"{where}: no id; give one, for example kr/official/lee")
    if values["type"] not in get_args(EntityType):
        raise EntitiesError(
            f"{where}: {values['id']} has type {values['type']!r}; use one of {', '.join(get_args(EntityType))}"
        )
    labels = tuple((lang, values[f"label_{lang}"]) for lang in ("fr", "en") if values[f"label_{lang}"])
    if not labels:
        raise EntitiesError(f"{where}: {values['id']} has no label; fill label_fr or label_en")
    wikidata = values["wikidata"]
    if wikidata and not (wikidata[0] == "Q" and wikidata[1:].isdigit()):
        raise EntitiesError(f"{where}: {wikidata!r} is no Wikidata item; write Q and digits, or leave it empty")
    return Entity(
        id=values["id"],
        type=values["type"],  # type: ignore[arg-type]
        label=labels[0][1],
        labels=labels,
        aliases=tuple(sorted({alias.strip() for alias in values["aliases"].split("|") if alias.strip()})),
        country=values["country"] or None,
        wikidata=wikidata or None,
    )
