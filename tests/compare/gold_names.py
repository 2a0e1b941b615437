"""The gold's lists of acceptable names made entities, with countries, regions and office words from the lexicons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphkit.compare.text import fold
from graphkit.lexicons.geography import load_countries, load_metonyms, load_regions
from graphkit.lexicons.loader import load

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
        table = load(language, "speakers")
        for slot in ("offices", "domains", "officials"):
            for row in table[slot].values():
                yield from (row if isinstance(row, list) else row["words"])
        yield from (*table["roles"], *table["spokespeople"])
        yield from load(language, "function_words")["words"]


COUNTRY = dict(_countries())
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
        if folded[0] in COUNTRY:
            return [COUNTRY[folded[0]]]
        if folded[0] in _CAPITAL and _CAPITAL[folded[0]] in {COUNTRY.get(name) for name in folded}:
            return [_CAPITAL[folded[0]]]
        own = (name for name in folded if name not in COUNTRY and name not in _CAPITAL and not name.startswith("@"))
        return [name for name in own if not _vague(name)]

    def _root(self, name: str) -> str:
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def __call__(self, names: list[str], where: str) -> str:
        own = self.own(names)
        return self._root(own[0]) if own else f"{fold(names[0])} ({where})"


class Spots:
    """Lists of names made places: a list that begins with another's name is that other place."""

    def __init__(self, lists: Sequence[list[str]]) -> None:
        self._known = [[_spelled(name) for name in names] for names in lists]
        self.outer = {self(names): self._country(names) for names in lists}

    def __call__(self, names: list[str]) -> str:
        folded = [_spelled(name) for name in names]
        alike = [known[0] for known in self._known if known[0] in folded and folded[0] in known]
        name = folded[0] if folded[0] in COUNTRY else min(alike, default=folded[0])
        return COUNTRY.get(name, name)

    def _country(self, names: list[str]) -> str | None:
        """The country that a place lies in, by its own list or by the gazetteer."""
        named = next((COUNTRY[fold(name)] for name in names if fold(name) in COUNTRY), None)
        return None if named == self(names) else named or _REGION.get(fold(names[0]))


def _spelled(name: str) -> str:
    return _SPELLINGS.get(fold(name), fold(name))
