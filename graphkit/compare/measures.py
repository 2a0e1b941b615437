"""What the compare room knows of measures and populations, read from a table that the caller loads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphkit.compare.text import stem

DAY_EVENT = 3  # days: the window of what is over the next day, as far as it is told later
OTHER = "other"  # the measure of what no row names
Labels = Mapping[str, str]  # by language


@dataclass(frozen=True, slots=True)
class Measure:
    """``broader`` holds every measure that contains this one; ``window`` is in days.

    A share of this measure is a share of its ``base``; an ``increment`` comes on top of another measure.
    ``whoever``: populations that the measure itself implies, so that they say nothing about who; ``one_base``: a
    share of it needs no such word (a turnout is of those who may vote).
    """

    id: str
    broader: tuple[str, ...] = ()
    addends: tuple[str, ...] = ()
    base: tuple[str, ...] = ()
    whoever: tuple[str, ...] = ()
    cumulative: bool = False
    fleeting: bool = False
    unnamed: bool = False
    increment: bool = False
    by_place: bool = False
    of_forces: bool = False
    of_nobody: bool = False
    of_parts: bool = False
    one_base: bool = False
    window: int = 366
    unit: str = "item"
    labels: Labels = field(default_factory=dict, hash=False, compare=False)
    questions: Labels = field(default_factory=dict, hash=False, compare=False)

    @property
    def of_a_day(self) -> bool:
        """Whether a place sees what is counted in a day: a march, a strike."""
        return self.by_place and self.window <= DAY_EVENT


@dataclass(frozen=True, slots=True)
class Population:
    """A class of those counted; ``id`` is the noun itself where the table does not know it.

    ``asked``: the class that a question asks for in its stead (bodies are people). ``like``: classes of which its word
    may be the name ("officers" are policemen or soldiers).
    """

    id: str
    known: bool = True
    generic: bool = False
    subgroup: bool = False
    feminine: bool = False
    asked: str = ""
    broader: tuple[str, ...] = ()
    like: tuple[str, ...] = ()
    labels: Labels = field(default_factory=dict, hash=False, compare=False)

    def __hash__(self) -> int:
        return hash(self.id)  # of all fields it takes ten times as long, and every claim is looked up by it


@dataclass(frozen=True, slots=True)
class Happening:
    """A kind of event; ``id`` is the noun itself where the table does not know it.

    Dates further apart than ``days`` are those of two events of the kind; None where a kind has but one.
    A ``matter`` is no event that a text is about, only what a date or a status is told of.
    """

    id: str
    known: bool = True
    matter: bool = False
    days: int | None = None
    labels: Labels = field(default_factory=dict, hash=False, compare=False)

    def __hash__(self) -> int:
        return hash(self.id)  # as above


@dataclass(frozen=True, slots=True)
class People:
    """A country's people: the adjective for many men and many women by language, and the stems that name them."""

    plural: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    stems: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Measures:
    """The table of measures and populations: ``Measures.of(load_measures())``."""

    measures: Mapping[str, Measure]
    populations: Mapping[str, Population]
    nouns: Mapping[str, tuple[str, ...]]  # stemmed word -> population ids, generic ones first
    events: Mapping[str, Happening]
    happenings: Mapping[str, tuple[str, ...]]  # stemmed word -> event ids
    peoples: Mapping[str, People] = field(default_factory=dict)  # by entity id
    named: frozenset[str] = frozenset()  # stems that name a people: "nord coreen"
    idle: frozenset[str] = frozenset()  # stems that name nothing that happens: "the", "lundi"
    _counted: dict[tuple[str, bool], Population | None] = field(default_factory=dict, repr=False, compare=False)
    _told: dict[str, Happening | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls, table: Mapping[str, Any], peoples: Mapping[str, Any] | None = None, idle: Iterable[str] = ()
    ) -> Measures:
        """From the rows of ``measures.yaml``; a row's missing fields take their defaults.

        ``peoples``: by entity id, ``plural`` (by language, the adjective for many men and many women) and
        ``words`` (every form that names them). ``idle``: words that name no event (small words, days of the week).
        """
        known = {
            name: People(row["plural"], frozenset(stem(word) for word in row["words"]))
            for name, row in sorted((peoples or {}).items())
        }
        rows, people, events = table["measures"], table["populations"], table["events"]
        return cls(
            {name: _measure(name, rows) for name in rows},
            {name: _population(name, people) for name in people},
            _index(people),
            {name: _happening(name, events[name]) for name in events},
            _index(events),
            known,
            frozenset(word for people in known.values() for word in people.stems),
            frozenset(stem(word) for word in idle),
        )

    def measure(self, name: str) -> Measure:
        """The row of a measure; a plain one where the table has none."""
        return self.measures.get(name) or Measure(name)

    def population(self, text: str | None, *, things: bool = False) -> Population | None:
        """The class that a population's words name: ``kp:soldier``, ``soldats``, ``soldats nord-coréens``.

        A word of two classes ("pertes": people, or money) is of the last where ``things`` are counted.
        """
        if not text:
            return None
        if (text, things) not in self._counted:  # the same few words are met in text after text
            self._counted[text, things] = self._population(text, things=things)
        return self._counted[text, things]

    def _population(self, text: str, *, things: bool) -> Population | None:
        noun = stem(text.rsplit(":", 1)[-1])
        if not noun:
            return None
        if noun in self.named and noun not in self.nouns:
            noun = stem("person")
        words = (noun,) if noun in self.nouns else noun.split()
        found = [self.populations[self.nouns[word][-1 if things else 0]] for word in words if word in self.nouns]
        named = [population for population in found if not population.generic]
        return (named or found or [Population(noun, known=False)])[0]

    def event(self, text: str | None) -> Happening | None:
        """The kind of event that a noun names: ``accord de partenariat`` -> ``pact``; None for ``lundi``."""
        if not text:
            return None
        if text not in self._told:
            self._told[text] = self._event(text)
        return self._told[text]

    def _event(self, text: str) -> Happening | None:
        noun = stem(text)
        if not noun or noun in self.idle:
            return None
        found = [self.events[self.happenings[word][0]] for word in (noun, *noun.split()) if word in self.happenings]
        return found[0] if found else Happening(noun, known=False)

    def events_named(self, words: Iterable[str]) -> tuple[Happening, ...]:
        """The kinds of event of the table that words name, each once, in the order of the words."""
        found = (self.event(word) for word in words)
        return tuple(dict.fromkeys(event for event in found if event and event.known))


def _index(rows: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Each word of the table with the rows that it may mean, in the table's order."""
    index: dict[str, tuple[str, ...]] = {stem(name): (name,) for name in rows}
    for name, row in rows.items():
        for language in sorted(row):
            for word in row[language]["words"] if isinstance(row[language], dict) else ():
                known = index.get(stem(word), ())
                index[stem(word)] = known if name in known else (*known, name)
    return index


def _measure(name: str, rows: Mapping[str, Any]) -> Measure:
    row = rows[name]
    return Measure(
        name,
        _closure(name, rows),
        tuple(row.get("addends", ())),
        tuple(row.get("base", ())),
        tuple(row.get("whoever", ())),
        bool(row.get("cumulative", False)),
        bool(row.get("fleeting", False)),
        name == OTHER,
        any(name in other.get("addends", ()) for other in rows.values()),
        bool(row.get("by_place", False)),
        bool(row.get("of_forces", False)),
        bool(row.get("of_nobody", False)),
        bool(row.get("of_parts", False)),
        bool(row.get("one_base", False)),
        int(row.get("window", 366)),
        str(row.get("unit", "item")),
        _texts(row, "label"),
        _texts(row, "question"),
    )


def _population(name: str, rows: Mapping[str, Any]) -> Population:
    row = rows[name]
    return Population(
        name,
        generic=bool(row.get("generic", False)),
        subgroup=bool(row.get("subgroup", False)),
        feminine=bool(row.get("feminine", False)),
        asked=str(row.get("asked", "")),
        broader=_closure(name, rows),
        like=tuple(row.get("like", ())),
        labels=_texts(row, "label"),
    )


def _happening(name: str, row: Mapping[str, Any]) -> Happening:
    days = row.get("days")
    return Happening(
        name,
        matter=bool(row.get("matter", False)),
        days=None if days is None else int(days),
        labels=_texts(row, "label"),
    )


def _closure(name: str, rows: Mapping[str, Any]) -> tuple[str, ...]:
    found: list[str] = []
    waiting = list(rows[name].get("broader", ()))
    while waiting:
        wider = waiting.pop(0)
        if wider not in found and wider != name:
            found.append(wider)
            waiting += rows.get(wider, {}).get("broader", ())
    return tuple(found)


def _texts(row: Mapping[str, Any], slot: str) -> dict[str, str]:
    return {key: row[key][slot] for key in sorted(row) if isinstance(row[key], dict) and slot in row[key]}
