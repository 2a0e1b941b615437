"""What is checked when the geography is read; each failure says which file and row to mend."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from graphkit.errors import LexiconError

_Q_NUMBER = re.compile(r"Q[1-9]\d*$")
_Literal = TypeVar("_Literal", bound=str)


@lru_cache(maxsize=16_384)  # a text's words come again and again
def fold(form: str) -> str:
    """A form without case, accents, hyphens and curly apostrophes: ``"Nord-Coréen"`` -> ``"nord coreen"``."""
    plain = form if form.isascii() else unicodedata.normalize("NFKD", form)
    kept = plain if plain.isascii() else "".join(c for c in plain if not unicodedata.combining(c))
    return kept.casefold().replace("’", "'").replace("-", " ")


def same_keys(where: str, found: Collection[str], wanted: Collection[str]) -> None:
    """Raises LexiconError unless both hold the same codes."""
    for code in sorted(set(wanted) ^ set(found)):
        advice = "remove it or add it to countries.yaml" if code in found else "add its names"
        raise LexiconError(f"{where}: {code!r} stands in one of the two country files only; {advice}")


def one_of(where: str, id_: str, value: _Literal, allowed: tuple[_Literal, ...]) -> _Literal:
    """The value. Raises LexiconError where it is not among the allowed ones."""
    if value not in allowed:
        raise LexiconError(f"{where}: {id_} has {value!r}; use one of {', '.join(allowed)}")
    return value


def known(where: str, id_: str, reference: str | None, ids: Collection[str]) -> str | None:
    """The reference. Raises LexiconError where it names nothing."""
    if reference is not None and reference not in ids:
        raise LexiconError(f"{where}: {id_} refers to {reference!r}, which is not listed; add it or mend the name")
    return reference


def check_q_numbers(where: str, items: Iterable[tuple[str, str | None]]) -> None:
    """Raises LexiconError where a Wikidata number is malformed or given to two rows."""
    owner: dict[str, str] = {}
    for id_, number in items:
        if number is None:
            continue
        if not _Q_NUMBER.match(number):
            raise LexiconError(f"{where}: {id_} has {number!r} as Wikidata item; write Q and digits")
        if number in owner:
            raise LexiconError(f"{where}: {id_} and {owner[number]} both have {number}; mend one")
        owner[number] = id_


def check_ambiguous(
    where: str, forms: Iterable[tuple[str, Iterable[str]]], listed: Mapping[str, Collection[str]]
) -> None:
    """Raises LexiconError unless the folded forms that several codes share are exactly those listed."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for code, its_forms in forms:
        for form in its_forms:
            owners[fold(form)].add(code)
    for form in sorted({form for form, codes in owners.items() if len(codes) > 1} | set(listed)):
        codes, wanted = owners[form], set(listed.get(form, ()))
        if codes != wanted:
            raise LexiconError(
                f"{where}: {form!r} names {', '.join(sorted(codes)) or 'no country'},"
                f" 'ambiguous' lists {', '.join(sorted(wanted)) or 'none'}; mend the list or the names"
            )
