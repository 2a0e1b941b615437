"""News articles made up for measurements: the dispatches of ``seeds/`` retold for other countries, and more between.

The share of sentences with a figure, a credit or neither, and the lengths, are those of real articles: of five of them
31 % of the sentences hold a number that is no date, 37 % a reporting cue, 52 % either. Every eight articles tell one
story, by different outlets on different days, so there is something to compare. The same seed gives the same texts.

Run as a program: ``python benchmarks/corpus.py FOLDER 2000`` writes 2 000 articles.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graphkit.lexicons.loader import load

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
# kind of sentence -> share; "told" are those of the dispatches, which nearly all hold a figure and a credit
SHARES = {"told": 0.14, "both": 0.03, "figure": 0.14, "cue": 0.21, "plain": 0.48}
ARTICLES_A_STORY = 8
MEDIAN_SENTENCES, SPREAD = 24, 0.7  # of a lognormal distribution, cut at 4 and 90
_FIRST_DAY = date(2024, 1, 8)
_DIGITS = re.compile(r"(?<![\d/-])\d{1,3}(?: \d{3})+|(?<![\d/-])(?!20[12]\d|19\d\d)\d+(?![\d/-])")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀÉ«À])")


@dataclass(frozen=True, slots=True)
class Story:
    """Who does what to whom: the words that take the place of those in the dispatches."""

    words: Mapping[str, str]
    slots: Mapping[str, str]
    day: date


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.safe_load((HERE / "corpus.yaml").read_text("utf-8"))
    return data


@cache
def _told() -> tuple[str, ...]:
    """The sentences of the dispatches, furniture and headings left out."""
    lines = [line for path in sorted(SEEDS.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]
    return tuple(sentence for line in lines if line.endswith(".") for sentence in _END.split(line))


@cache
def _countries() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(name, capital, four demonyms) of countries whose name goes with "la"."""
    rows = load("fr", "countries")["countries"].values()
    return tuple(
        (row["name"], row["capitals"][0], tuple(row["demonyms"]))
        for row in rows
        if len(row.get("demonyms", ())) == 4
        and row.get("capitals")
        and re.fullmatch(r"[B-DF-HJ-NP-TV-Z]\w+e", row["name"])
    )


def _story(rng: random.Random) -> Story:
    (home, capital, people), (ally, ally_capital, allies), (_, third_capital, thirds) = rng.sample(_countries(), 3)
    names = _data()["names"]
    town = _town(rng)
    person, president, leader = (f"{rng.choice(names['given'])} {rng.choice(names['family'])}" for _ in range(3))
    words = {
        "la Corée du Nord": f"la {home}",
        "Corée du Nord": home,
        **dict(zip(("nord-coréen", "nord-coréenne", "nord-coréens", "nord-coréennes"), people, strict=True)),
        "Nord-Coréens": people[2].capitalize(),
        "Pyongyang": capital,
        **dict(zip(("sud-coréen", "sud-coréenne", "sud-coréens", "sud-coréennes"), thirds, strict=True)),
        "Séoul": third_capital,
        "Russie": ally,
        **dict(zip(("russe", "russes"), (allies[0], allies[2]), strict=True)),
        "Moscou": ally_capital,
        "Koursk": town,
        "Lee Seong-kweun": person,
        "Vladimir Poutine": president,
        "Kim Jong-un": leader,
        "Lee": person.split()[-1],
    }
    slots = {
        "home": f"la {home}", "ally": f"la {ally}", "capital": capital, "ally_capital": ally_capital, "town": town,
        "person": person,
    }  # fmt: skip
    return Story(words, slots, _FIRST_DAY + timedelta(days=rng.randrange(700)))


def _town(rng: random.Random) -> str:
    names = _data()["names"]
    return str(rng.choice(names["place"]) + rng.choice(names["ending"]))


def _sentence(kind: str, story: Story, rng: random.Random) -> str:
    if kind == "told":
        names = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, story.words), key=len, reverse=True)) + r")\b")
        renamed = names.sub(lambda match: story.words[match.group()], rng.choice(_told()))
        return _DIGITS.sub(lambda match: _near(match.group(), rng), renamed)
    drawn = {
        "figure": _spaced(rng.randrange(2, 90) * 100),
        "small": str(rng.randrange(3, 60)),
        "share": str(rng.randrange(20, 80)),
    }
    written: str = rng.choice(_data()[kind]).format(**story.slots, **drawn)
    return written


def _near(figure: str, rng: random.Random) -> str:
    """A figure of the same size; most outlets give the same one."""
    return _spaced(round(int(figure.replace(" ", "")) * rng.choice((1, 1, 1, 1.1, 1.5, 2))))


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _article(story: Story, rng: random.Random) -> str:
    count = min(90, max(4, round(rng.lognormvariate(0, SPREAD) * MEDIAN_SENTENCES)))
    kinds = rng.choices(list(SHARES), list(SHARES.values()), k=count)
    sentences = [_sentence(kind, story, rng) for kind in kinds]
    day = story.day + timedelta(days=rng.randrange(60))
    title = rng.choice(_data()["plain"]).format(**story.slots).rstrip(".")
    outlet = f"{rng.choice(_data()['names']['papers'])} de {_town(rng)}"
    head = f"{outlet}\nPublié le {day:%d/%m/%Y} à 08h15\n\n{title}\n\n"
    return head + "\n\n".join(_paragraphs(sentences, rng)) + "\n"


def _paragraphs(sentences: Sequence[str], rng: random.Random) -> Iterator[str]:
    place = 0
    while place < len(sentences):
        size = rng.randrange(2, 5)
        yield " ".join(sentences[place : place + size])
        place += size


def articles(count: int, *, seed: int = 0) -> Iterator[tuple[str, str]]:
    """(file name, text) of ``count`` articles; the first n of a seed are the same whatever the count."""
    for number in range(count):
        if number % ARTICLES_A_STORY == 0:
            story = _story(random.Random(f"{seed}/{number}"))
        yield f"{number:06d}.txt", _article(story, random.Random(f"{seed}:{number}"))


def write(folder: Path, count: int, *, seed: int = 0) -> list[Path]:
    """Writes articles as text files; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in articles(count, seed=seed):
        path = folder / name
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
