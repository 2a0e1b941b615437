"""Subject matters of ministries and bodies, from every table that lists them."""

from __future__ import annotations

from graphkit.lexicons.subjects import subject_phrases


def test_subjects_come_from_domains_fields_and_bodies_alike() -> None:
    assert {"défense", "météo nationale", "sismologie", "recherche"} <= set(subject_phrases("fr"))
    assert {"defence", "met office", "seismology", "research"} <= set(subject_phrases("en"))
