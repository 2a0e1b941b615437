"""The shapes let a good graph pass and catch each kind of broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import QueryError
from graphkit.export.terms import local
from graphkit.export.turtle import turtle
from graphkit.query import validate
from tests.support import DATASET, RUN

GOOD = "".join(turtle(DATASET, run=RUN))
NIS = f"entity:{local('kr/intelligence')}"


def test_the_export_conforms(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(GOOD, "utf-8")
    report = validate(path)
    assert report.conforms, str(report)
    assert str(report) == "conforms"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("oa:start 18 ;\n    oa:end 63", "oa:start 63 ;\n    oa:end 18", "starts before it ends"),
        ("gk:valueStart 18", "gk:valueStart 99", "value starts before it ends"),
        ("gk:valueStart 18", "gk:valueStart -1", "value starts before it ends"),
        (f"gk:origin {NIS} ;\n    gk:relayedBy", "gk:relayedBy", "exactly one origin"),
        (f"gk:origin {NIS} ;\n    gk:relayedBy", "gk:origin entity:nobody ;\n    gk:relayedBy", "one origin"),
        ("gk:measure measure:casualties ;", "gk:measure measure:killed , measure:other ;", "one measure"),
        ("gk:second claim:c-2", "gk:second claim:c-9", "one second claim"),
        ("gk:second claim:c-2", "gk:second claim:c-1", "is not the second"),
        ("claim:c-1 gk:contradicts claim:c-2", "claim:c-1 gk:contradicts claim:c-9", "contradicts a claim"),
        ("gk:suggestedLower 4230", "gk:suggestedLower 9999", "suggested lower bound"),
        ("gk:lower 2000", "gk:lower 3000", "lower bound is not above"),
        ('gk:modality "hedged"', 'gk:modality "perhaps"', "modality"),
        ('gk:strength "apparent"', 'gk:strength "so-so"', "strict or apparent"),
        ("gk:value 4700", 'gk:value "4700"', "one number"),
        ("gk:holds false", 'gk:holds "no"', "true or false"),
        ('gk:asOfStart "2025-04-30"', 'gk:asOfStart "2025-05-30"', "not after its last"),
        ('"Corée du Sud"@fr', '"Corée du Sud"@en', "at most one a language"),
        ('schema:inLanguage "fr" ;\n    schema:url', "schema:url", "exactly one language"),
        ("gk:ratio 1.2766", "gk:ratio 0.5", "larger over the smaller"),
        ("gk:updates claim:c-3", "gk:updates claim:c-3 ; gk:updatedBy claim:c-3", "never one that updates"),
        ("gk:value 4700", "gk:value 9700", "not above what its words suggest"),
        ("gk:value 4700", "gk:value 470", "not above the upper one nor the figure"),
        ("gk:value 4700", "gk:value 4700 , 4800", "one number"),
        ('gk:kind "updates"', 'gk:kind "repeats"', "of the kind updates"),
        ("gk:publishedBy entity:", "gk:publishedBy document:", "at most one outlet"),
        ('gk:version "0.1.0"', "gk:version 1", "one version"),
        ("gk:step 1", "gk:step 0", "from 1"),
        ("claim:c-1 gk:answers question:q-1", "claim:c-1 gk:answers question:q-9", "answers a question"),
        ('oa:exact "600 sont morts"', 'oa:exact ""', "has its words"),
        ("gk:statedIn document:", "gk:statedIn document:x", "exactly one document"),
    ],
)  # fmt: skip
def test_a_broken_graph_is_caught(old: str, new: str, message: str, tmp_path: Path) -> None:
    assert old in GOOD
    path = tmp_path / "broken.ttl"
    path.write_text(GOOD.replace(old, new, 1), "utf-8")
    report = validate(path)
    assert not report.conforms
    assert message in str(report)
    assert "example.org" not in str(report), "nodes are shown by their short names"


def test_what_is_no_turtle_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="there is no such file"):
        validate(tmp_path / "absent.ttl")
    (tmp_path / "broken.ttl").write_text("<a:b> <a:c>")
    with pytest.raises(QueryError, match=r"not valid RDF.*line 1"):
        validate(tmp_path / "broken.ttl")
