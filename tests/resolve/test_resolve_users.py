"""A user's entities.csv: read whole, or refused with the row and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import EntitiesError
from graphkit.resolve.users import read_entities

HEADER = "id,type,label_fr,label_en,aliases,country,wikidata\n"


def written(folder: Path, rows: str, header: str = HEADER) -> Path:
    path = folder / "entities.csv"
    path.write_text(header + rows, "utf-8")
    return path


def test_a_row_gives_an_entity(tmp_path: Path) -> None:
    (entity,) = read_entities(written(tmp_path, "fr/x,agency,Office X,X Office,OX|l'Office,fr,Q1\n"))
    assert (entity.id, entity.type, entity.label) == ("fr/x", "agency", "Office X")
    assert entity.label_in("en") == "X Office"
    assert entity.aliases == ("OX", "l'Office")
    assert (entity.country, entity.wikidata) == ("fr", "Q1")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("a,wizard,A,,,,\n", "line 2: a has type 'wizard'; use one of country"),
        (",agency,A,,,,\n", "line 2: no id"),
        ("a,agency,,,,,\n", "line 2: a has no label"),
        ("a,agency,A,,,,\na,agency,B,,,,\n", "line 3: a stands there twice"),
        ("a,agency,A,,,,12\n", "'12' is no Wikidata item"),
        ("a,agency,A,,,,,,x\n", "line 2: more fields than columns"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: str, said: str) -> None:
    with pytest.raises(EntitiesError, match=said):
        read_entities(written(tmp_path, rows))


def test_a_bad_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EntitiesError, match="cannot be read"):
        read_entities(tmp_path / "none.csv")
    with pytest.raises(EntitiesError, match="no column type"):
        read_entities(written(tmp_path, "", "id,label_fr\n"))


def test_the_demonstrations_entities_are_read() -> None:
    assert read_entities(Path(__file__).parents[2] / "seeds" / "entities.csv")
