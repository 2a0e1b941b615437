"""Every name that the lexicons know, found in one pass over a text's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from graphkit.lexicons.geography import (
    load_ambiguous,
    load_countries,
    load_homonyms,
    load_metonyms,
    load_organisations,
    load_regions,
)
from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load
from graphkit.model import Entity

Kind = Literal["name", "demonym", "capital", "region", "organisation", "metonym", "user"]

_PHRASE = 100  # characters of a text that is no document
_WORD = re.compile(r"[^\W_]+")
_TIED_LEFT = re.compile(r"-[a-zà-ÿ]{1,5}-$")
_TIED_RIGHT = re.compile(r"-[a-zà-ÿ]")
_RANK: dict[Kind, int] = {
    "user": 0, "organisation": 1, "name": 2, "demonym": 3, "capital": 4, "region": 5, "metonym": 6,
}  # fmt: skip


class Target(NamedTuple):
    """What a form names. ``key``: a country's code, a region's or organisation's id, ``code/office``."""

    kind: Kind
    key: str
    form: str
    country: str | None
    unsure: bool  # as often a person, a river or a plain word


class Found(NamedTuple):
    """A form in a text: offsets, and what it may name, the likelier first."""

    start: int
    end: int
    targets: tuple[Target, ...]

    @property
    def target(self) -> Target:
        return self.targets[0]


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """Forms by their folded words."""

    targets: dict[tuple[str, ...], tuple[Target, ...]]
    longest: dict[str, dict[str, int]]  # first word -> second word -> the most words a form has that begins so
    contracted: frozenset[str] = frozenset()  # prepositions that hold a name's article: "au Havre"

    def find(self, text: str) -> Sequence[Found]:
        """The longest forms, left to right, none inside another."""
        return self.found(text) if len(text) > _PHRASE else _in_phrase(self, text)

    def found(self, text: str) -> tuple[Found, ...]:
        """The same, looked for anew."""
        matches = list(_WORD.finditer(text))
        folded = [fold(match.group()) for match in matches]
        found: list[Found] = []
        behind = 0
        for place, word in enumerate(folded):
            if place < behind or word not in self.longest:
                continue
            if hit := self._at(text, matches, folded, place):
                size, targets = hit
                behind = place + size
                first = matches[place + (size > 1 and word in self.contracted)]  # "au" belongs to no name
                found.append(Found(first.start(), matches[behind - 1].end(), targets))
        return tuple(found)

    def whole(self, text: str) -> Target | None:
        """What the whole text names, None where it names nothing or more stands in it."""
        hit = self.all_of(text)
        return hit.target if hit else None

    def all_of(self, text: str) -> Found | None:
        """The form that the whole text is, with all that it may name."""
        first = _WORD.search(text)
        if first is None or fold(first.group()) not in self.longest:
            return None
        found = self.find(text)
        if len(found) != 1 or text[: found[0].start].strip(" .'") or text[found[0].end :].strip(" .'"):
            return None
        return found[0]

    def _at(
        self, text: str, matches: Sequence[re.Match[str]], folded: Sequence[str], place: int
    ) -> tuple[int, tuple[Target, ...]] | None:
        second = folded[place + 1] if place + 1 < len(folded) else ""
        limit = min(self.longest[folded[place]].get(second, 1), len(matches) - place)
        for size in range(limit, 0, -1):
            targets = self.targets.get(tuple(folded[place : place + size]))
            if not targets:
                continue
            surface = [match.group() for match in matches[place : place + size]]
            run = matches[place : place + size]
            if not _close(text, run) or _inside_name(text, run[0].start(), run[-1].end()):
                continue
            fitting = tuple(target for target in targets if _written(target, surface))
            if fitting:
                return size, fitting
        return None


@lru_cache(maxsize=16_384)  # the rules ask for the same phrase again and again, and so do other texts
def _in_phrase(names: Gazetteer, phrase: str) -> tuple[Found, ...]:
    return names.found(phrase)


def _close(text: str, matches: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but a space, a hyphen, a stop or an apostrophe stands between the words."""
    return all(
        text[left.end() : right.start()].strip(" \u00a0\u202f-'’.‑") == ""
        and "\n" not in text[left.end() : right.start()]
        for left, right in pairwise(matches)
    )


def _inside_name(text: str, start: int, end: int) -> bool:
    """Whether a hyphen and a small word tie the form into a longer name: "Villeneuve-sur-Lot"."""
    return bool(_TIED_LEFT.search(text[max(0, start - 8) : start]) or _TIED_RIGHT.match(text[end : end + 2]))


def _written(target: Target, surface: Sequence[str]) -> bool:
    """A form in capitals only matches so; a capital of the form must be one of the text."""
    form = _WORD.findall(target.form)
    if target.kind == "organisation" and len(form) > 1 and not target.form.isupper():
        form = form[:1]  # "Gaza health ministry" is "Gaza Health Ministry"
    if target.form.isupper() and len(target.form) > 1:
        return form == list(surface) or (len(target.form) > 3 and "".join(surface).istitle())
    return all(not wanted[0].isupper() or have[0].isupper() for wanted, have in zip(form, surface, strict=False))


@lru_cache(maxsize=8)
def gazetteer(language: str, users: tuple[Entity, ...] = ()) -> Gazetteer:
    """The forms of one language and the user's own entities."""
    table: dict[tuple[str, ...], list[Target]] = {}
    for target in (*_users(users), *_organisations(language), *_countries(language), *_regions(language),
                   *_metonyms(language)):  # fmt: skip
        forms = (target, *_contracted(target, language))
        for one in forms:
            key = tuple(fold(word) for word in _WORD.findall(one.form))
            if key and one not in table.setdefault(key, []):
                table[key].append(one)
    ambiguous = load_ambiguous(language)
    targets = {key: _in_order(found, ambiguous.get(" ".join(key), ())) for key, found in table.items()}
    longest: dict[str, dict[str, int]] = {}
    for first, *rest in targets:
        sizes = longest.setdefault(first, {})
        if rest:
            sizes[rest[0]] = max(sizes.get(rest[0], 0), 1 + len(rest))
    return Gazetteer(targets, longest, frozenset(load(language, "phrases")["contracted"]))


def _contracted(target: Target, language: str) -> Iterator[Target]:
    """A town with its article in the preposition before it: "Le Havre", "au Havre", "du Havre"."""
    article, _, name = target.form.partition(" ")
    if target.kind in ("region", "capital") and name:
        for short, full in load(language, "phrases")["contracted"].items():
            if article.lower() == full:
                yield target._replace(form=f"{short} {name}")


def _in_order(found: list[Target], likelier: Sequence[str]) -> tuple[Target, ...]:
    def rank(target: Target) -> tuple[int, bool, int, str]:
        place = likelier.index(target.key) if target.key in likelier else len(likelier)
        return _RANK[target.kind], target.unsure, place, target.key

    return tuple(sorted(found, key=rank))


def _users(users: Iterable[Entity]) -> Iterator[Target]:
    for entity in users:
        forms = (entity.label, *(label for _, label in entity.labels), *entity.aliases)
        yield from (Target("user", entity.id, form, entity.country, False) for form in dict.fromkeys(forms) if form)


def _organisations(language: str) -> Iterator[Target]:
    for row in load_organisations():
        for form in _with_stops(row.named.forms_in(language)):
            # INE is Spain's, Chile's or Portugal's: an acronym or a description of a state's body asks for its country
            state = row.id == f"{row.country}/{row.office}" and (form.isupper() or len(form.split()) > 1)
            yield Target("organisation", row.id, form, row.country, state)


def _with_stops(forms: Iterable[str]) -> Iterator[str]:
    """Each form, and "U.N. refugee agency" beside "UN refugee agency"."""
    for form in forms:
        yield form
        if (dotted := re.sub(r"^([A-Z])([A-Z])(?= )", r"\1.\2.", form)) != form:
            yield dotted


def _countries(language: str) -> Iterator[Target]:
    unsure = load_homonyms(language)
    for country in load_countries():
        names = country.in_language(language)
        rows: tuple[tuple[Kind, tuple[str, ...]], ...] = (
            ("name", (names.name, *names.aliases)), ("demonym", names.demonyms), ("capital", names.capitals),
        )  # fmt: skip
        for kind, forms in rows:
            for form in forms:
                yield Target(kind, country.code, form, country.code, fold(form) in unsure)


def _regions(language: str) -> Iterator[Target]:
    unsure = load_homonyms(language)
    for row in load_regions():
        for form in row.named.forms_in(language):
            yield Target("region", row.id, form, row.country, fold(form) in unsure)
        for form in row.named.demonyms_in(language):
            yield Target("region", row.id, form, row.country, False)


def _metonyms(language: str) -> Iterator[Target]:
    for row in load_metonyms(language):
        yield Target("metonym", f"{row.country}/{row.office}", row.form, row.country, False)
