"""Numbers and dates held against the French test cases of microsoft/Recognizers-Text.

    python benchmarks/recognizers.py CHECKOUT [--show] [--suite NAME]

CHECKOUT is a local copy of that repository; only its ``Specs`` folder is read and nothing is downloaded. Printed are,
for each suite, the share of all cases and of those that concern news, and how many were left out for which reason.
``--show`` lists the cases that fail, with what was wanted and what was found. See docs/yardsticks.md.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from graphkit.annotate.dates import find_dates
from graphkit.annotate.numbers import NumberMention, find_numbers
from graphkit.model import Period
from graphkit.resolve.periods import resolve

Case = Mapping[str, Any]
Verdict = tuple[bool, object]  # passed, what was found
Reasons = tuple[tuple[str, str], ...]  # why cases are left out: the reason, a pattern on the case's input

_NTH = r"(?:i[eè]mes?|unièmes?|premières)"
NUMBER_REASONS: Reasons = (
    ("calculation: a power, an exponent, a slash between figures", r"\^|\de[+-]?\d|\d/\d"),
    ("fraction with a mixed, large or negative part (three and a fifth, 1/121, hundred thirty fifths)",
     rf"(?:\bet\b|vingt|cent|mille|trente|trois vingt|bill|trill)\S*.*{_NTH}\b"
     r"|et (?:deux tiers|(?:un|trois) quarts?)$"
     r"|sur (?:vingt|cent|20)|deux mille sur|négative? (?:cent|un sur|quatre)"),
    ("not French: words of India, 'négatif' read aloud, a leading comma, G",
     r"crore|lakh|négati|^ *,\d|\.25ml|10G|\b1,2b$"),
    ("the wanted value contradicts the text (spec error)",
     r"^(?:-?92321312\.0|-92321312.0|43894\.0|un million deux mille deux cent trois|vingt et un trillions|"
     r"vingt et un billion trois|trois cent deux douzaines|un milliard et trois quarts millions)|"
     r"12,34,567|cent et trente|trois vingt"),
    ("date, telephone or address, to us no numbers", r"17/05/2018|téléphone|192\.168"),
    ("a minus apart from its figure", r"^ *- +\d"),
)  # fmt: skip
RANGE_REASONS: Reasons = (
    ("order of rank: tenth to fifteenth", r"dixième"),
    ("program language: < =", r"< ="),
    ("ungrammatical, or a share cut in two", r"deux sur cinq|plus que(?: 190)?$|au moins de 194"),
    ("spec contradicts itself: the same words once a range, once none", r"est passé de 200"),
)  # fmt: skip
PERCENT_REASONS: Reasons = (
    ("calculation", r"\^|soustraire"),
    ("word for word from English: 'pourcentage' as the sign, or before its number",
     r"^ *\S+ pourcentages?$|^pourcentage de|^pourcent des"),
)  # fmt: skip
_MONTH = r"(?:jan|f[eé]v|mar|avr|mai|juin|juil|ao[uû]t|sept?|oct|nov|d[eé]c)[a-zéû]*"  # names and abbreviations
DATE_REASONS: Reasons = (
    ("English order: month before day, month/day/year with a month above 12, year.month",
     rf"\b{_MONTH}[. /-]*(?:entre )?(?:\d{{1,2}}\b(?!\d)|vingt|seconde|deuxieme)|\b\d-18-15|2015\.3|\b4[./-]22"),
    ("not French: mistaken gender of 'cette', foreign month, quarter as 'quart', 'prochain' before the noun, 'w/c'",
     rf"cette (?:{_MONTH}|été|mois|l'ann|vendredi|dimanche)|\bjun\b|prochain (?:{_MONTH}|printemps|mois)"
     r"|derniere printemps|quart de"
     r"|seconde de|w/c|la weekend|le été|en 15$|dernier jour|dernier 3|vai |semaine prochaine?in|dix-neuf soixante"),
    ("ordinal read as a day: the 27th, the second", r"pour le (?:27e|seconde|vingt)|le \d+(?:e|ème|er)\b|\d\de "),
    ("a day counted on from another one told before, which only the story knows: lendemain, plus tard",
     r"lendemain|jour suivant|plus tard|auparavant"),
    ("abbreviation without its full stop that is another word", r"\b(?:Mar|Jan|Sep|Jun|Jul|ven|Mer)\b(?! ?\d)(?!\.)"),
    ("another convention: 'next Sunday' a week on, years to the day, in three years as a span",
     r"dimanche prochain|deux ans$|trois ans$|dans 3 (?:annees|semaines)"),
    ("one day told twice or odd punctuation", r"\d/\d\d, ?\d|\.16$|8h$|,16$"),
    ("the wanted value contradicts the text (spec error)", r"16 avril 2021|3-7-2017|en 11-2016|mai 2015 et 2018$"),
    ("thirds of a year, of a month, the rest of a week: EDTF has no word for them",
     r"(?:fin|début de|milieu de) 2000|reste"),
    ("repeated days, years below 1800", r"les vendredis|quatre cent vingt|1391"),
)  # fmt: skip


def number(case: Case) -> Verdict:
    """Every wanted value stands where it is wanted; a range holds it, a share is a hundred times the fraction."""
    found = find_numbers(case["Input"], "fr")
    if not case["Results"]:
        return not any(m.kind in ("count", "fraction") and not m.article for m in found), _shown(found, case)
    return all(any(_tells(m, r, case) for m in found) for r in case["Results"]), _shown(found, case)


def _tells(mention: NumberMention, result: Case, case: Case) -> bool:
    start, end = _place(result, case)
    wanted, quantity = _figure(result["Resolution"]["value"]), mention.quantity
    if wanted is None or mention.start >= end or start >= mention.end:
        return False
    factor = 0.01 if quantity.unit == "percent" else 1.0
    values = (quantity.lower, quantity.upper) if quantity.value is None else (quantity.value,)
    return any(
        v is not None and abs(v * factor - wanted) <= max(6e-5 * (factor < 1), 1e-9 * abs(wanted)) for v in values
    )


def percent(case: Case) -> Verdict:
    found = find_numbers(case["Input"], "fr")
    wanted = [_figure(r["Resolution"]["value"].rstrip("%")) for r in case["Results"]]
    values = [m.quantity.value for m in found if m.quantity.unit == "percent"]
    return all(w in values for w in wanted) and (bool(wanted) or not values), _shown(found, case)


def number_range(case: Case) -> Verdict:
    """The bounds that the words state; whether a bound itself belongs to the range is not compared."""
    found = find_numbers(case["Input"], "fr")
    bounds = []
    for mention in found:
        quantity, factor = mention.quantity, 0.01 if mention.quantity.unit == "percent" else 1.0
        bounds.append(tuple(None if b is None else b * factor for b in (quantity.lower, quantity.upper)))
    wanted = []
    for result in case["Results"]:
        low, _, high = result["Resolution"]["value"].strip("[]()").partition(",")
        wanted.append((float(low) if low else None, float(high) if high else None))
    if not wanted:
        return not any(m.quantity.qualifier == "between" for m in found), _shown(found, case)
    return all(w in bounds for w in wanted), _shown(found, case)


def day(case: Case) -> Verdict:
    """The day or span, seen from the case's reference day, in the past or in the future as the case allows."""
    text, context = case["Input"], case.get("Context")
    published = Period.parse(context["ReferenceDateTime"][:10]) if context else None
    mentions = find_dates(text, "fr")
    periods = [resolve(m.expression, published, past=past) for m in mentions for past in (True, False)]
    found = [(text[m.start : m.end], m.expression) for m in mentions], [p and p.edtf for p in periods]
    if not case["Results"]:
        return not mentions, found
    return all(any(p and _same(p, r) for p in periods) or _dateless(r, mentions) for r in case["Results"]), found


def _dateless(result: Case, mentions: Iterable[object]) -> bool:
    """A case that names no day ("l'été") asks only that the expression be found."""
    value = result["Value"]
    return not (value.get("PastResolution") or value.get("FutureResolution")) and any(True for _ in mentions)


def _same(period: Period, result: Case) -> bool:
    for name in ("PastResolution", "FutureResolution"):
        wanted = result["Value"].get(name) or {}
        start = wanted.get("date") or wanted.get("startDate")
        end = wanted.get("date") or wanted.get("endDate")
        # their ends are exclusive, of the day, and "2014 to 2018" ends for them where 2018 begins
        last = Period.parse(period.edtf.rpartition("/")[2])
        ends = {day.isoformat() for day in (period.end, period.end + timedelta(days=1), last.start)}
        if (start or end) and start in (None, period.start.isoformat()) and (end is None or end in ends):
            return True
    return False


def found_at(case: Case) -> Verdict:
    text, mentions = case["Input"], find_dates(case["Input"], "fr")
    places = [_place(r, case) for r in case["Results"]]
    hit = all(any(m.start < end and start < m.end for m in mentions) for start, end in places)
    return hit and (bool(places) or not mentions), [text[m.start : m.end] for m in mentions]


def _place(result: Case, case: Case) -> tuple[int, int]:
    start = result.get("Start", case["Input"].lower().find(result["Text"].lower()))
    return start, start + len(result["Text"])


def _figure(text: str) -> float | None:
    """A value of the specs, which write the decimal sign both ways."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _shown(mentions: Iterable[NumberMention], case: Case) -> object:
    fields = ((case["Input"][m.start : m.end], m.kind, m.quantity) for m in mentions)
    return [(t, k, q.value, (q.lower, q.upper), q.unit) for t, k, q in fields]


def dated(case: Case) -> bool:
    """Whether a case can be scored: it tells the day it is read on, or its days need none."""
    named = all(re.search(r"\b(?:1[89]|20)\d\d\b", r["Text"]) for r in case["Results"])
    return "Context" in case or (named and not re.search(r"aujourd'hui|prochain|\bdans\b", case["Input"]))


SUITES: tuple[tuple[str, str, Callable[[Case], Verdict], Reasons, Callable[[Case], bool]], ...] = (
    ("number", "Number/French/NumberModel", number, NUMBER_REASONS, bool),
    ("range", "Number/French/NumberRangeModel", number_range, RANGE_REASONS, bool),
    ("percent", "Number/French/PercentModel", percent, PERCENT_REASONS, bool),
    ("date", "DateTime/French/DateParser", day, DATE_REASONS, dated),
    ("period", "DateTime/French/DatePeriodParser", day, DATE_REASONS, dated),
    ("date-found", "DateTime/French/DateExtractor", found_at, DATE_REASONS, bool),
    ("period-found", "DateTime/French/DatePeriodExtractor", found_at, DATE_REASONS, bool),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--suite")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    print(f"graphkit against microsoft/Recognizers-Text, {date.today()}")
    for name, path, judge, reasons, usable in SUITES:
        if given.suite not in (None, name):
            continue
        cases = json.loads((given.checkout / "Specs" / f"{path}.json").read_text(encoding="utf-8-sig"))
        report(name, [case for case in cases if usable(case)], len(cases), judge, reasons, show=given.show)


def report(
    name: str, cases: list[Case], total: int, judge: Callable[[Case], Verdict], reasons: Reasons, *, show: bool
) -> None:
    left_out: Counter[str] = Counter()
    passed = fit = fit_passed = 0
    for case in cases:
        good, found = judge(case)
        passed += good
        reason = next((why for why, pattern in reasons if re.search(pattern, case["Input"], re.IGNORECASE)), None)
        left_out[reason or ""] += 1
        fit += reason is None
        fit_passed += good and reason is None
        if show and not good:
            wanted = [(r["Text"], r.get("Resolution") or r.get("Value")) for r in case["Results"]]
            print(f"  {'[left out] ' if reason else ''}{case['Input']!r}\n     wanted {wanted}\n     found  {found}")
    print(f"{name:14} all {_rate(passed, len(cases))}   news {_rate(fit_passed, fit)}")
    if len(cases) < total:
        print(f"   {total - len(cases):4} not scored: no reference day in the case and none needed by the text")
    for why, _ in reasons:
        if left_out[why]:
            print(f"   {left_out[why]:4} left out: {why}")


def _rate(good: int, of: int) -> str:
    return f"{good}/{of} = {good / of:.3f}"


if __name__ == "__main__":
    main()
