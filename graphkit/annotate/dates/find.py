"""Finds every date of a text and says what it means in the notation of ``graphkit.resolve.periods``.

The patterns are data (``calendar.yaml``): a new language needs no code here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graphkit.annotate.plaintext import fold
from graphkit.lexicons.loader import load


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written.

    ``expression`` says it in one line: ``2025-04-30``, ``--04`` (an April), ``W4`` (a Thursday), ``year-1``,
    ``--01/--03``, ``--02-24/now``; ``graphkit.resolve.periods.resolve`` reads it against a calendar.
    """

    start: int
    end: int
    expression: str


@dataclass(frozen=True, slots=True)
class _Pattern:
    regex: re.Pattern[str]
    expression: str


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The slots of ``calendar.yaml`` of one language, folded and compiled."""

    patterns: tuple[_Pattern, ...]
    trigger: re.Pattern[str]
    names: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, int]
    since: re.Pattern[str]
    links: Mapping[str, frozenset[str]]
    not_year: re.Pattern[str]
    year_after: frozenset[str]
    capitalised: bool


_YEAR = r"(?:1[89]|20)\d\d"
_WINDOW = 70  # characters around a trigger in which a whole date expression fits
_CENTURY = 50  # two-digit years below it are of this century
_SLOT = re.compile(r"\{([a-z]\w*)\}")


def find_dates(text: str, language: str) -> list[DateMention]:
    """The dates of a text in order, none overlapping; of two that overlap the longer.

    Raises LexiconError where the language has no calendar.
    """
    calendar, folded = _calendar(language), fold(text)
    candidates: list[DateMention] = []
    for start, end in _windows(folded, calendar.trigger):
        for pattern in calendar.patterns:
            for match in pattern.regex.finditer(folded, start, end):
                mention = _read(match, pattern, calendar, text)
                if mention:
                    candidates.append(mention)
    candidates += _bare_years(folded, calendar)
    joined = _spans(_best(candidates), folded, calendar)
    return [_since(mention, folded, calendar) for mention in joined]


def _windows(folded: str, trigger: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches in which a date may stand, cut at line breaks and merged where they touch."""
    windows: list[tuple[int, int]] = []
    for match in trigger.finditer(folded):
        line = folded.rfind("\n", 0, match.start()) + 1
        stop = folded.find("\n", match.end())
        start = max(line, match.start() - _WINDOW)
        end = min(stop if stop >= 0 else len(folded), match.end() + _WINDOW)
        if windows and start <= windows[-1][1]:
            windows[-1] = windows[-1][0], max(windows[-1][1], end)
        else:
            windows.append((start, end))
    return windows


def _best(candidates: list[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for mention in sorted(candidates, key=lambda m: (m.start, -m.end)):  # stable: the earlier pattern wins
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _read(match: re.Match[str], pattern: _Pattern, calendar: _Calendar, text: str) -> DateMention | None:
    """The mention that a match stands for, None where its figures make no date."""
    values: dict[str, str] = {}
    for group, found in match.groupdict().items():
        slot = group.rstrip("0123456789")
        if found is None or group == "reported":
            continue
        if (
            slot in ("month", "clear_month", "weekday")
            and calendar.capitalised
            and not text[match.start(group)].isupper()
        ):
            return None
        value = _value(slot, found, calendar)
        if value is None:
            return None
        values[group] = value
        if slot == "n":
            values["nn"] = value.zfill(2)
        if slot == "span":
            values["span"], values["span_end"] = value.split()
    start, end = match.span("reported") if "reported" in match.groupdict() else match.span()
    return DateMention(start, end, pattern.expression.format_map(values))


def _value(slot: str, found: str, calendar: _Calendar) -> str | None:
    """What one slot's words come to, None where they are out of bounds."""
    if slot == "mm":
        return f"{int(found):02d}" if 1 <= int(found) <= 12 else None
    if slot == "yy":
        return f"{'20' if int(found) < _CENTURY else '19'}{found}"
    if slot == "year":
        return found
    if slot == "day":
        digits = re.match(r"\d+", found)
        day = int(digits.group()) if digits else int(calendar.names["day_words"][found])
        return f"{day:02d}" if 1 <= day <= 31 else None
    if slot == "n":
        return found if found.isdigit() else str(calendar.numbers[re.sub(r"[ -]+", "-", found)])
    return calendar.names[slot][re.sub(" +", " ", found)]


def _bare_years(folded: str, calendar: _Calendar) -> list[DateMention]:
    """Years with no cue before them: "le séisme de 2016 a fait", where neither neighbour makes it a count."""
    found = []
    for match in re.finditer(rf"(?<![\w.,/'$€£-])(?<!\d )({_YEAR})(?![\w/%€$-]|[.,]\d| ?%| \d{{3}})", folded):
        if calendar.not_year.search(folded, max(0, match.start() - 30), match.start()):
            continue
        after = re.match(r"\s+([^\W\d_]+)", folded[match.end() : match.end() + 30])
        if after and calendar.year_after and after.group(1) not in calendar.year_after:
            continue
        found.append(DateMention(match.start(), match.end(), match.group(1)))
    return found


def _spans(mentions: list[DateMention], folded: str, calendar: _Calendar) -> list[DateMention]:
    """The mentions with each two that the words make ends of a span made one: "du 1er août à aujourd'hui"."""
    result: list[DateMention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if last and "/" not in last.expression + mention.expression:
            between = folded[last.end : mention.start].strip()
            before = folded[max(0, last.start - 12) : last.start].rstrip()
            opener = re.search(r"(?:[^\W\d_]+ )?[^\W\d_]+'?$", before)
            words = {opener.group(), opener.group().split(" ")[-1]} if opener else set()
            if any(between in links for word, links in calendar.links.items() if word in words):
                result[-1] = DateMention(last.start, mention.end, f"{last.expression}/{mention.expression}")
                continue
        result.append(mention)
    return result


def _since(mention: DateMention, folded: str, calendar: _Calendar) -> DateMention:
    """ "depuis le 24 février": a point with a "since" before it runs to the day of publication."""
    if "/" in mention.expression or mention.expression == "now":
        return mention
    cue = calendar.since.search(folded, max(0, mention.start - 40), mention.start)
    if cue:
        return DateMention(cue.start(), mention.end, f"{mention.expression}/now")
    inside = calendar.since.match(folded[mention.start : mention.end].split(" ")[0])
    return DateMention(mention.start, mention.end, f"{mention.expression}/now") if inside else mention


@cache
def _calendar(language: str) -> _Calendar:
    data, numbers = load(language, "calendar"), load(language, "numbers")
    dotted = {fold(name) for name in data["dotted"]}
    ambiguous = {fold(name) for name in data["ambiguous"]}
    months = _dotted({fold(name): f"{number:02d}" for name, number in data["months"].items()}, dotted)
    counts = {fold(word).replace(" ", "-"): int(v) for word, v in numbers["cardinals"].items() if v <= 60}
    counts |= {fold(word): 1 for word in numbers["articles"]}
    names = {
        "month": months,
        "clear_month": {name: number for name, number in months.items() if name not in ambiguous},
        "weekday": _dotted({fold(name): f"W{number + 1}" for name, number in data["weekdays"].items()}, dotted),
        "season": {fold(name): str(number) for name, number in data["seasons"].items()},
        "unit": {fold(name): str(unit) for name, unit in data["units"].items()},
        "day_words": {fold(name): str(number) for name, number in data["day_words"].items()},
        "span": {fold(name): f"{first:02d} {last:02d}" for name, (first, last) in data["spans"].items()},
    }
    day = "|".join([rf"\d{{1,2}}{data['ordinal_day']}", *_longest(names["day_words"])])
    slots = {slot: "|".join(_longest(words)) for slot, words in names.items() if slot != "day_words"}
    slots |= {
        "day": day,
        "year": _YEAR,
        "mm": r"\d{1,2}",
        "yy": r"\d\d",
        "n": r"\d{1,3}|" + "|".join(_longest(counts, " ")),
    }
    patterns = tuple(
        _Pattern(_compile(str(pattern), slots, data["part"]), str(expression))
        for pattern, expression in data["patterns"].items()
    )
    triggers = [*_longest(names["month"]), *_longest(names["weekday"]), *_longest(names["season"])]
    triggers += [
        *_longest(names["unit"]),
        *_longest(map(fold, data["triggers"])),
        _YEAR,
        r"le \d{1,2}(?= ?[,.;)])",
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d\d",
    ]
    return _Calendar(
        patterns,
        re.compile(rf"(?<!\w)(?:{'|'.join(triggers)})(?!\w)"),
        names,
        counts,
        re.compile(rf"(?<!\w)(?:{'|'.join(_longest(map(fold, data['since'])))}) ?$"),
        {fold(word): frozenset(map(fold, links)) for word, links in data["span_links"].items()},
        re.compile(rf"(?<!\w)(?:{'|'.join(_longest(map(fold, data['not_year_before'])))}) ?$"),
        frozenset(fold(word) for word in data["year_after"]),
        bool(data["capitalised"]),
    )


def _dotted(names: Mapping[str, str], dotted: set[str]) -> dict[str, str]:
    """The names, their abbreviations with a full stop too, and only so where they are words of their own."""
    longest = {value: max((n for n in names if names[n] == value), key=len) for value in names.values()}
    short = {f"{name}.": value for name, value in names.items() if name != longest[value]}
    return short | {name: value for name, value in names.items() if name not in dotted}


def _longest(words: Iterable[str], space: str = "") -> list[str]:
    """Words as alternatives of a regular expression, the longest first; a hyphen may be a space."""
    escaped = (re.escape(word).replace(r"\ ", " +") for word in sorted(words, key=lambda w: (-len(w), w)))
    return [word.replace(r"\-", "[ -]") if space else word for word in escaped]


def _compile(pattern: str, slots: Mapping[str, str], part: str) -> re.Pattern[str]:
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
    return re.compile(rf"(?<![\w.,]){spaced}(?!\w)")
