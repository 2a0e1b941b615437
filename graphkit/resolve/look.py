"""A source's phrase read once: its nouns, the names in it, its country and place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graphkit.lexicons.geography_checks import fold
from graphkit.resolve.capitals import capital
from graphkit.resolve.gazetteer import Found, Target
from graphkit.resolve.parsing import Head, Parsed, domain_of, domain_places, field_of, parse
from graphkit.resolve.persons import name_at_end
from graphkit.resolve.places import choose
from graphkit.resolve.words import Asked, link_words, noun_first, slug, word_list, word_lists, words

if TYPE_CHECKING:
    from graphkit.resolve.scope import DocumentScope

_COUNTRY = {"name", "demonym", "capital"}
_NAMED = {"organisation", "user", "metonym"}


@dataclass
class Look:
    """What stands in a phrase, seen from its document."""

    scope: DocumentScope
    asked: Asked
    at: int | None = None  # where the phrase stands in the document

    @property
    def text(self) -> str:
        return self.asked.text

    @cached_property
    def parsed(self) -> Parsed:
        return parse(self.text, self.asked.language)

    @property
    def head(self) -> Head | None:
        return self.parsed.head

    @cached_property
    def found(self) -> list[tuple[Found, Target]]:
        """Names of the gazetteer in the phrase, each with what it means here."""
        sure: Counter[str | None] = Counter({self.scope.country: 1} if self.scope.country else {})
        named = (hit for hit in self.scope.names.find(self.text) if self._is_no_surname(hit))
        hits = ((hit, choose(hit, sure)) for hit in named)
        return [(hit, target or hit.target) for hit, target in hits if target or hit.target.kind != "organisation"]

    def _is_no_surname(self, hit: Found) -> bool:
        return fold(self.text[hit.start : hit.end]) not in self.scope.surnames

    def organisation(self, text: str) -> Target | None:
        """The user's or a known organisation that a whole text names; a state's body asks for its country."""
        hit = self.scope.names.all_of(text)
        if hit is None or hit.target.kind not in ("user", "organisation"):
            return None
        near = choose(hit, self.scope.countries)
        return near if near or not hit.target.unsure else None

    @cached_property
    def institution(self) -> tuple[Found, Target] | None:
        """The organisation named in the phrase."""
        return next(((hit, target) for hit, target in self.found if target.kind in _NAMED), None)

    @cached_property
    def country(self) -> str | None:
        """The country that the phrase names: by adjective, name or capital."""
        kinds = sorted(
            ((target.kind != "demonym", hit.start, target.key) for hit, target in self.found if target.kind in _COUNTRY)
        )
        return kinds[0][2] if kinds else None

    @cached_property
    def region(self) -> Target | None:
        """The region or town that the phrase names."""
        return next(
            (target for hit, target in self.found if target.kind == "region" and self._meant(hit, target)),
            None,
        )

    def _meant(self, hit: Found, target: Target) -> bool:
        """A place abroad is meant only after a link: "l'hôpital Saint-Louis" is not in Senegal."""
        if self.scope.country in (None, target.country) or not hit.start:
            return True
        last = [word.low for word in self.parsed.words if word.end <= hit.start][-1:]
        language = self.asked.language
        return not noun_first(language) or bool(last and last[0] in word_list(language, "speakers", "complements"))

    @cached_property
    def place(self) -> tuple[str, str | None] | None:
        """Slug and entity id of the place named: region, capital, words after a link, a town's adjective."""
        if self.region:
            return self.region.key.rpartition("/")[2], f"place/{self.region.key}"
        for _, target in self.found:
            if target.kind == "capital":
                return capital(target.key), target.key
        if self.name and self.name != self.text and self.linked:
            return slug(self.name), None
        behind = self.parsed.words[self.head.end :] if self.head else ()
        towns = (self.scope.town_called(word.text) for word in behind)
        town = next((town for town in towns if town), None)
        return (town.rpartition("/")[2], town) if town else None

    @cached_property
    def domain(self) -> str | None:
        """The subject matter, beside the head."""
        return domain_of(self.text, self.asked.language)

    @cached_property
    def field(self) -> str | None:
        """What a body of the state deals with; None where the phrase names a town or says more than that."""
        return None if self.place else field_of(self.parsed, self.asked.language)

    @cached_property
    def taken(self) -> set[int]:
        """Word offsets that are no part of a person's name."""
        covered = {
            place
            for place, word in enumerate(self.parsed.words)
            for hit, _ in self.found
            if hit.start <= word.start < hit.end
        }
        nouns = {place for head in self.parsed.heads for place in range(head.start, head.end)}
        return covered | nouns | domain_places(self.text, self.asked.language)

    @cached_property
    def _name_span(self) -> tuple[int, int] | None:
        address = word_list(self.asked.language, "speakers", "address")
        taken = self.taken | {place for place, word in enumerate(self.parsed.words) if word.low in address}
        return name_at_end(self.parsed.words, taken, self.asked.language)

    @cached_property
    def name(self) -> str | None:
        """The capitalised words that close the phrase and are nothing the gazetteer knows."""
        if self._name_span is None:
            return None
        start, end = self._name_span
        return self.text[self.parsed.words[start].start : self.parsed.words[end - 1].end]

    @cached_property
    def own_name(self) -> str | None:
        """The capitalised words beside the head: "hôpital HJRA", "HJRA hospital" -> "HJRA"."""
        if self.head is None:
            return None
        tokens = self.parsed.words
        rest = (*tokens[: self.head.start], *tokens[self.head.end :])
        return " ".join(word.text for word in rest) if rest and all(word.text[0].isupper() for word in rest) else None

    @cached_property
    def linked(self) -> bool:
        """Whether the closing name hangs on a link ("de Pedernales") or, in English, qualifies the head."""
        if self._name_span is None or self._name_span[0] == 0:
            return False
        before = self.parsed.words[self._name_span[0] - 1].low
        language = self.asked.language
        return before in link_words(language)

    @cached_property
    def has_capital(self) -> bool:
        """Whether a capitalised word stands in the phrase beyond its first word's sentence capital."""
        return any(word.text[0].isupper() for word in self.parsed.words)

    @cached_property
    def complement(self) -> str:
        """What follows the head's first link: "du ministère de la Défense" -> "ministère de la Défense"."""
        tokens = self.parsed.words[max(self.parsed.front, self.head.end if self.head else 0) :]
        small = link_words(self.asked.language)
        rest = next((token for token in tokens if token.low not in small), None)
        return self.text[rest.start :] if rest else ""

    @cached_property
    def modifier(self) -> str:
        """What stands before the head ("CGT delegate" -> "CGT")."""
        if not self.head or not self.head.start:
            return ""
        return self.text[: self.parsed.words[self.head.start - 1].end].strip()

    @cached_property
    def head_text(self) -> str:
        """The head noun as written."""
        if not self.head:
            return ""
        tokens = self.parsed.words
        return self.text[tokens[self.head.start].start : tokens[self.head.end - 1].end]

    @cached_property
    def without_place(self) -> str:
        """The phrase without its country: "ministère arménien de la Défense" -> "ministère de la Défense"."""
        text = self.text
        language = self.asked.language
        small = word_lists(language, ("speakers", "complements"), ("phrases", "before_places"))
        for hit, target in sorted(self.found, key=lambda pair: -pair[0].start):
            if target.kind not in _COUNTRY and target.kind != "region":
                continue
            left, right = text[: hit.start].rstrip(), re.sub(r"^'s?\b|^'", "", text[hit.end :]).strip()
            while target.kind != "demonym" and (last := re.search(r"(?:^|\s)([^\s']+)'?$", left)):
                if last.group(1).lower().strip("'") not in small:
                    break
                left = left[: last.start()].rstrip()
            text = f"{left} {right}".strip()
        return " ".join(text.split()) or self.text

    @cached_property
    def bare(self) -> bool:
        """Whether nothing but the head noun stands in the phrase, country and place apart."""
        return len(words(self.without_place)) <= (self.head.end - self.head.start if self.head else 0)
