"""The words of ``calendar.yaml`` folded and compiled: patterns, names and what may begin a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graphkit.annotate.plaintext import fold
from graphkit.lexicons.loader import load

YEAR = r"(?:1[89]|20)\d\d"
_DECADE = r"(?:1[89]|20)\d0|\d0"
_GROUP = re.compile(r"\((?:[^()\\]|\\.)*\)|\[[^\]]*\]")
_LITERAL = re.compile(r"(?<![\\a-z'])[a-z']{3,}(?![?*{a-z'])")
_NEEDED_SLOT = re.compile(r"\{([a-z_]+)\d*\}(?![?*])")
_SLOT = re.compile(r"\{([a-z]\w*)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to write a date and what it says, with slots between braces.

    ``words`` and ``slots`` are what it cannot do without: where a text lacks a slot, or all of some words, the
    expression need not be tried.
    """

    source: str
    expression: str
    words: tuple[tuple[str, ...], ...] = ()
    slots: tuple[str, ...] = ()

    @property
    def regex(self) -> re.Pattern[str]:
        """Compiled when it is first tried: few of them are for one text, and all together take a tenth of a second."""
        return _compiled(self.source)


_compiled = cache(re.compile)


@dataclass(frozen=True, slots=True, eq=False)
class Calendar:
    """The slots of ``calendar.yaml`` of one language, folded and compiled; there is one a language."""

    patterns: tuple[Pattern, ...]
    words: frozenset[str]  # all that a pattern cannot do without
    trigger: re.Pattern[str]
    slots: Mapping[str, re.Pattern[str]]  # the words of each slot of names, a year and a day of the month
    names: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, int]
    since: re.Pattern[str]
    links: Mapping[str, frozenset[str]]
    not_year: re.Pattern[str]
    year_after: frozenset[str]
    capitalised: bool
    bare: frozenset[str]  # abbreviations that are words too: months and weekdays only beside a figure
    day_first: bool


@cache
def calendar_of(language: str) -> Calendar:
    """The calendar of a language. Raises LexiconError where it has none."""
    data, numbers = load(language, "calendar"), load(language, "numbers")
    dotted = {fold(name) for name in data["dotted"]}
    ambiguous = {fold(name) for name in data["ambiguous"]}
    months = _dotted({fold(name): f"{number:02d}" for name, number in data["months"].items()})
    counts = {fold(word).replace(" ", "-"): int(v) for word, v in numbers["cardinals"].items() if v <= 60}
    counts |= {fold(word): 1 for word in numbers["articles"]}
    names = {
        "month": months,
        "clear_month": {name: number for name, number in months.items() if name not in ambiguous | dotted},
        "weekday": _dotted({fold(name): f"W{number + 1}" for name, number in data["weekdays"].items()}),
        "season": {fold(name): str(number) for name, number in data["seasons"].items()},
        "feast": {fold(name): str(day) for name, day in data["feasts"].items()},
        "unit": {fold(name): str(unit) for name, unit in data["units"].items()},
        "day_words": {fold(name): str(number) for name, number in data["day_words"].items()},
        "nth": {fold(name): str(number) for name, number in data["nth"].items()},
        "decade": {fold(name): str(year) for name, year in data["decades"].items()},
        "span": {fold(name): f"{first:02d} {last:02d}" for name, (first, last) in data["spans"].items()},
    }
    day = "|".join([rf"\d{{1,2}}{data['ordinal_day']}", *_longest(names["day_words"])])
    slots = {slot: "|".join(_longest(words)) for slot, words in names.items() if slot != "day_words"}
    slots |= {
        "day": day,
        "year": YEAR,
        "mm": r"\d{1,2}",
        "yy": r"\d\d",
        "decade": "|".join([_DECADE, *_longest(names["decade"])]),
        "n": r"\d{1,3}|" + "|".join(_longest(counts, " ")),
    }
    named = {slot: re.compile(rf"(?<!\w)(?:{slots[slot]})") for slot in (*names.keys() & slots.keys(), "year")}
    named["day"] = re.compile(slots["day"])
    patterns = tuple(
        Pattern(_regular(str(pattern), slots, data["part"]), str(expression), *_needs(str(pattern), named))
        for pattern, expression in data["patterns"].items()
    )
    triggers = [word for slot in ("month", "weekday", "season", "feast") for word in _longest(names[slot])]
    triggers += [
        *_longest(names["unit"]),
        *_longest(map(fold, data["triggers"])),
        YEAR,
        *_longest(names["decade"]),
        r"le \d{1,2}(?= ?(?:[,.;)!?]|$))",
        r"\d{1,2}/\d{1,2}",
        r"(?:1[89]|20)?\d0'?s",
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d\d",
    ]
    return Calendar(
        patterns,
        frozenset(word for pattern in patterns for words in pattern.words for word in words),
        re.compile(rf"(?<!\w)(?:{'|'.join(triggers)})(?!\w)"),
        named,
        names,
        counts,
        _before(data["since"]),
        {fold(word): frozenset(map(fold, links)) for word, links in data["span_links"].items()},
        _before(data["not_year_before"]),
        frozenset(fold(word) for word in data["year_after"]),
        bool(data["capitalised"]),
        frozenset(dotted),
        bool(data["day_first"]),
    )


def _before(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of words right before a date; it matches nothing where there are none."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_longest(map(fold, words))) or '(?!)'}) ?$")


def _dotted(names: Mapping[str, str]) -> dict[str, str]:
    """The names, their abbreviations with a full stop too."""
    longest = {value: max((n for n in names if names[n] == value), key=len) for value in names.values()}
    short = {f"{name}.": value for name, value in names.items() if name != longest[value]}
    return short | dict(names)


def _longest(words: Iterable[str], space: str = "") -> list[str]:
    """Words as alternatives of a regular expression, the longest first; a hyphen may be a space."""
    escaped = (re.escape(word).replace(r"\ ", " +") for word in sorted(words, key=lambda w: (-len(w), w)))
    return [word.replace(r"\-", "[ -]") if space else word for word in escaped]


def _needs(pattern: str, named: Mapping[str, re.Pattern[str]]) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """What a pattern cannot do without: words of which one must stand, for each of its parts, and slots of names."""
    outside, groups = _apart(pattern)
    if "|" in outside:
        parts, slots = [outside.split("|")], dict.fromkeys("")
    else:
        parts = [*groups, *([word] for word in _literals(outside))]
        slots = dict.fromkeys(slot for slot in _NEEDED_SLOT.findall(outside) if slot in named)
    words = [tuple(max(_literals(one), key=len, default="") for one in part) for part in parts]
    return tuple(dict.fromkeys(found for found in words if all(found))), tuple(slots)


def _apart(pattern: str) -> tuple[str, list[list[str]]]:
    """A pattern without its groups, and the alternatives of each group that must stand."""
    outside, groups, depth, opened = "", list[list[str]](), 0, 0
    for place, sign in enumerate(pattern):
        if sign == "(":
            opened = opened if depth else place
            depth += 1
        elif sign == ")":
            depth -= 1
            if depth == 0:
                outside += "\0"
                if pattern.startswith("(?:", opened) and pattern[place + 1 : place + 2] not in ("?", "*"):
                    groups.append(_without_groups(pattern[opened + 3 : place]).split("|"))
        elif depth == 0:
            outside += sign
    return outside, groups


def _without_groups(pattern: str) -> str:
    while (less := _GROUP.sub("\0", pattern)) != pattern:
        pattern = less
    return pattern


def _literals(text: str) -> list[str]:
    """The words that stand in a piece of a pattern, whatever stands in its slots."""
    return _LITERAL.findall(_SLOT.sub("\0", _without_groups(text)))


def _regular(pattern: str, slots: Mapping[str, str], part: str) -> str:
    """A pattern of the data as a regular expression with a named group for each slot."""

    def group(match: re.Match[str]) -> str:
        name = match.group(1)
        if name == "part":
            return part
        return f"(?P<{name}>{slots[name.rstrip('0123456789')]})"

    plain = pattern.replace("(?<", "\x00").replace("<", "(?P<reported>").replace("(?P(?P<reported>", "(?P<")
    plain = re.sub(r"(?<!\x00)>", ")", plain.replace("(?P<reported>", "\x01")).replace("\x01", "(?P<reported>")
    plain = plain.replace("\x00", "(?<")
    spaced = _SLOT.sub(group, plain.replace(" ?", "\x02").replace(" ", " +").replace("\x02", " *"))
    return rf"(?<![\w.,]){spaced}(?!\w)"
