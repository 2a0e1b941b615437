"""Finds every date of a text and says what it means in the notation of ``graphkit.resolve.periods``.

The patterns are data (``calendar.yaml``): a new language needs no code here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graphkit.annotate.dates.calendar import YEAR, Calendar, Pattern, calendar_of
from graphkit.annotate.plaintext import fold


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written.

    ``expression`` says it in one line: ``2025-04-30``, ``--04`` (an April), ``W4`` (a Thursday), ``year-1``,
    ``--01/--03``, ``--02-24/now``; ``graphkit.resolve.periods.resolve`` reads it against a calendar.
    """

    start: int
    end: int
    expression: str


_ANCHOR_REACH = 160  # characters from a day to the one that is counted from it: a sentence or so
_SAME_REACH = 320  # characters from a day to "later that day"
_DAY = re.compile(r"(?:W[1-7]|---\d\d|--\d\d-\d\d|\d{4}-\d\d-\d\d|day[+-]\d+)[<>]?$")
_SAME_DAY = "@day+0"
TOLD = "day+0"  # from which a day is counted that is counted from none told before: "contre 34 la veille"
_PART_OF_YEAR = re.compile(
    r"(?:\d{4}|-)-\d\d[<>]?$|--\d\d(?:-\d\d)?/--\d\d(?:-\d\d)?$"
)  # of which one may say "a year earlier"
_IN_NAME = re.compile(r"[A-Z]-[A-Z]+\Z")  # "VBO-FEB"
_TEXTS = 64  # blocks whose dates are kept
_STRETCHES = 4096  # kinds of stretch, told by the words of dates in them, whose patterns are kept
_WINDOW = 70  # characters around a trigger in which a whole date expression fits
_CENTURY = 50  # two-digit years below it are of this century


def find_dates(text: str, language: str) -> list[DateMention]:
    """The dates of a text in order, none overlapping; of two that overlap the longer.

    Raises LexiconError where the language has no calendar.
    """
    return list(_dates(text, language))


@lru_cache(maxsize=_TEXTS)
def _dates(text: str, language: str) -> tuple[DateMention, ...]:
    """The finder of numbers asks for the same text as whoever wants its dates: it is read once."""
    calendar, folded = calendar_of(language), fold(text)
    candidates: list[DateMention] = []
    for start, end in _windows(folded, calendar.trigger):
        for pattern in _possible(calendar, folded, start, end):
            for match in pattern.regex.finditer(folded, start, end):
                mention = _read(match, pattern, calendar, text)
                if mention:
                    candidates.append(mention)
    candidates += _bare_years(folded, calendar)
    joined = _spans(_anchored(_best(candidates)), folded, calendar)
    return tuple(_since(mention, folded, calendar) for mention in joined)


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


def _possible(calendar: Calendar, folded: str, start: int, end: int) -> tuple[Pattern, ...]:
    """The patterns whose words all stand in a stretch; most of the many need one that does not."""
    stretch = folded[start:end]
    present = frozenset(slot for slot, names in calendar.slots.items() if names.search(stretch))
    return _answered(calendar, present, frozenset(word for word in calendar.words if word in stretch))


@lru_cache(maxsize=_STRETCHES)
def _answered(calendar: Calendar, slots: frozenset[str], said: frozenset[str]) -> tuple[Pattern, ...]:
    """The patterns that slots and words which are there leave nothing to ask for."""
    return tuple(
        pattern
        for pattern in calendar.patterns
        if slots.issuperset(pattern.slots) and not any(said.isdisjoint(words) for words in pattern.words)
    )


def _best(candidates: list[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for mention in sorted(candidates, key=lambda m: (m.start, -m.end)):  # stable: the earlier pattern wins
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _read(match: re.Match[str], pattern: Pattern, calendar: Calendar, text: str) -> DateMention | None:
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
        if slot in ("month", "clear_month") and _IN_NAME.search(text, 0, match.end(group)):
            return None
        worded = found in calendar.bare or (slot in ("month", "clear_month") and found.rstrip(".") in calendar.numbers)
        if worded and not _beside_figure(match, group, calendar):  # "que sept." ends a sentence
            return None
        value = _value(slot, found, calendar)
        if value is None:
            return None
        values[group] = value
        if slot == "n":
            values["nn"], values["less"] = value.zfill(2), str(int(value) - 1)
        if slot == "span":
            values["span"], values["span_end"] = value.split()
        if slot == "decade":
            values["decade_end"] = str(int(value) + 9)
    start, end = match.span("reported") if "reported" in match.groupdict() else match.span()
    return DateMention(start, end, pattern.expression.format_map(values))


def _beside_figure(match: re.Match[str], group: str, calendar: Calendar) -> bool:
    """Whether an abbreviation that is a word too ("sept", "mar") has the figure beside it that makes it a date."""
    start, end = match.span(group)
    if group.startswith("weekday"):
        return "month" in match.groupdict() and bool(re.match(r",? \d", match.string[end:]))
    behind = r"[ ,]+\d{4}\b" if calendar.day_first else r" \d"
    ahead = re.search(r"\d(?:er|st|nd|rd|th)?[ -](?:de )?$", match.string[:start][-8:])
    return bool(ahead or re.match(behind, match.string[end : end + 8]))


def _value(slot: str, found: str, calendar: Calendar) -> str | None:
    """What one slot's words come to, None where they are out of bounds."""
    if slot == "mm":
        return f"{int(found):02d}" if 1 <= int(found) <= 12 else None
    if slot == "yy":
        return f"{'20' if int(found) < _CENTURY else '19'}{found}"
    if slot == "year":
        return found
    if slot == "decade":
        return _decade(found, calendar)
    if slot == "day":
        digits = re.match(r"\d+", found)
        day = int(digits.group()) if digits else int(calendar.names["day_words"][found])
        return f"{day:02d}" if 1 <= day <= 31 else None
    if slot == "n":
        return found if found.isdigit() else str(calendar.numbers[re.sub(r"[ -]+", "-", found)])
    return calendar.names[slot][re.sub(" +", " ", found)]


def _decade(found: str, calendar: Calendar) -> str:
    """The first year of a decade: "70" and "soixante-dix" are 1970; only 00 and 10 are of this century."""
    if not found.isdigit():
        return calendar.names["decade"][found]
    return found if len(found) == 4 else f"{'20' if int(found) < 20 else '19'}{found}"


def _bare_years(folded: str, calendar: Calendar) -> list[DateMention]:
    """Years with no cue before them: "le séisme de 2016 a fait", where neither neighbour makes it a count."""
    found = []
    for match in re.finditer(rf"(?<![\w.,/'$€£-])(?<!\d )({YEAR})(?![\w/-]|[.,]\d| ?[%€$£]| \d{{3}})", folded):
        if calendar.not_year.search(folded, max(0, match.start() - 30), match.start()):
            continue
        after = re.match(r"\s+([^\W\d_]+)", folded[match.end() : match.end() + 30])
        if after and calendar.year_after and after.group(1) not in calendar.year_after:
            continue
        found.append(DateMention(match.start(), match.end(), match.group(1)))
    return found


def _spans(mentions: list[DateMention], folded: str, calendar: Calendar) -> list[DateMention]:
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


def _anchored(mentions: list[DateMention]) -> list[DateMention]:
    """ "la veille", "two days later", "that day": counted from the day told before, else back from publication.

    "112 in January, against 61 a year earlier" is counted from a month or a span as well.
    """
    result: list[DateMention] = []
    for mention in mentions:
        if mention.expression.startswith("@"):
            last = result[-1] if result else None
            reach = _SAME_REACH if mention.expression == _SAME_DAY else _ANCHOR_REACH
            counted = last and mention.start - last.end <= reach
            near = counted and last and _may_anchor(last.expression, mention.expression)
            if not near and "+" in mention.expression:
                continue  # a day after one that is not told
            anchor = last.expression if last and near else ""
            if mention.expression == _SAME_DAY:
                result.append(replace(mention, expression=anchor))
                continue
            mention = replace(mention, expression=_counted(mention.expression, anchor))
        result.append(mention)
    return result


def _counted(shift: str, anchor: str) -> str:
    """A shift counted from the day told before it, else from that of telling."""
    return f"{anchor or TOLD}{shift}" if anchor or shift.startswith("@day") else shift[1:]


def _may_anchor(expression: str, shift: str) -> bool:
    return bool(_DAY.match(expression) or (shift.startswith("@year") and _PART_OF_YEAR.match(expression)))


def _since(mention: DateMention, folded: str, calendar: Calendar) -> DateMention:
    """ "depuis le 24 février": a point with a "since" before it runs to the day of publication."""
    if "/" in mention.expression or mention.expression == "now":
        return mention
    cue = calendar.since.search(folded, max(0, mention.start - 40), mention.start)
    if cue:
        return DateMention(cue.start(), mention.end, f"{mention.expression}/now")
    inside = calendar.since.match(folded[mention.start : mention.end].split(" ")[0])
    return DateMention(mention.start, mention.end, f"{mention.expression}/now") if inside else mention
