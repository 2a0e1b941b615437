"""Claims that nobody made, in any number: events told in many texts by a few origins over two years.

An event has five questions (killed, wounded, ...). Each of its texts tells one figure for each, credited to one
origin, whose count starts at a guess of its own and now and then rises. The same arguments give the same claims.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from graphkit.model import Claim, Document, Entity, Evidence, Period, Quantity, Story

MEASURES = ("killed", "wounded", "missing", "rescued", "captured")
START = date(2024, 1, 1)
DAYS = 730
TELLINGS = 100  # claims of one question
SPREAD = 60  # days over which one event is told
RISES = 0.5  # how often an origin raises its figure instead of repeating it
QUOTE = Evidence("", 0, 0, "", 0, 0)


@dataclass(frozen=True)
class Corpus:
    """What compare takes, without the measures."""

    claims: list[Claim]
    stories: dict[str, Story]
    documents: dict[str, Document]
    entities: dict[str, Entity]


def corpus(claims: int, *, origins: int = 20, seed: int = 1) -> Corpus:
    """So many claims, on one question for each hundred of them."""
    rng = random.Random(seed)
    events = max(1, claims // (TELLINGS * len(MEASURES)))
    entities = {f"o{n}": Entity(f"o{n}", "agency", f"Origin {n}") for n in range(origins)}
    entities |= {f"t{n}": Entity(f"t{n}", "region", f"Town {n}") for n in range(events)}
    made = Corpus([], {}, {}, entities)
    for event in range(events):
        for name, story, told in _event(event, origins, rng):
            made.stories[name] = story
            made.documents[name] = Document(name, "", "en", story.published)
            made.claims.extend(told)
    return made


def one_question(claims: int, *, origins: int = 20, seed: int = 1) -> Corpus:
    """So many claims, all on one question."""
    rng = random.Random(seed)
    days = [_day(START + timedelta(n)) for n in range(DAYS)]
    names = ("river", "bridge", "harbour")
    counts = [rng.randrange(100, 200) for _ in range(origins)]
    entities = {f"o{n}": Entity(f"o{n}", "agency", f"Origin {n}") for n in range(origins)}
    entities["xx"] = Entity("xx", "country", "Country")
    made = Corpus([], {}, {}, entities)
    for number in range(claims):
        who, day = rng.randrange(origins), days[number * DAYS // claims]
        counts[who] += rng.randrange(3)
        name = f"d{number}"
        made.stories[name] = Story(name, day, words=names)
        made.documents[name] = Document(name, "", "en", day)
        claim = _claim(name, "killed", counts[who], f"o{who}", day, None)
        made.claims.append(replace(claim, population="xx:soldier", population_entity="xx"))
    return made


def _event(event: int, origins: int, rng: random.Random) -> Iterator[tuple[str, Story, list[Claim]]]:
    first = START + timedelta(rng.randrange(DAYS - SPREAD))
    names = tuple(f"e{event}n{n}" for n in range(5))
    counts = {(who, measure): rng.randrange(20, 400) for who in range(origins) for measure in MEASURES}
    days = [_day(first + timedelta(n)) for n in range(SPREAD)]
    for number in range(TELLINGS):
        day, who = days[number * SPREAD // TELLINGS], rng.randrange(origins)
        name = f"d{event}-{number}"
        told = []
        for measure in MEASURES:
            if rng.random() < RISES:
                counts[who, measure] += rng.randrange(1, 60)
            told.append(_claim(name, measure, counts[who, measure], f"o{who}", day, f"t{event}"))
        words = (*names[:3], rng.choice(names[3:]), f"day{day.start.weekday()}")
        yield name, Story(name, day, (f"t{event}",), (f"o{who}",), ("earthquake",), words), told


def _day(day: date) -> Period:
    return Period.of_days(day, day)


def _claim(document: str, measure: str, count: int, origin: str, day: Period, place: str | None) -> Claim:
    value = float(count)
    return Claim(
        id=f"c-{document}-{measure}",
        document=document,
        kind="quantity",
        measure=measure,
        value=value,
        evidence=QUOTE,
        origin=origin,
        quantity=Quantity(value, value, value, value, value),
        population="person",
        place=place,
        as_of=day,
        as_of_basis="text",
    )
