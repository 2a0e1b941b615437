"""What ministries and bodies deal with, as the speakers lexicon lists it in several tables."""

from __future__ import annotations

from graphkit.lexicons.loader import load


def subject_phrases(language: str) -> list[str]:
    """The words for every subject matter: ministries' domains, agencies' fields, subjects of any body.

    Raises LexiconError for a language without a lexicon.
    """
    table = load(language, "speakers")
    domains = [form for forms in table["domains"].values() for form in forms]
    fields = [form for row in table["fields"].values() for slot in ("alone", "agency") for form in row[slot]]
    return [*domains, *fields, *table["subjects"]]
