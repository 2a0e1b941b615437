"""English quantities held against NewsQuant, the test set of satya77/CQE_Evaluation.

    python benchmarks/newsquant.py CHECKOUT [--show]

CHECKOUT is a local copy of that repository; only ``data/formatted_test_set/NewsQuant.json`` is read and nothing is
downloaded. Printed are precision, recall and F1 of the values: a value counts once, a range both bounds, shares as
written by the annotators (a half is 0.5, 35 % is 35). Stricter than their script, which may count one value twice
where units differ. See docs/yardsticks.md.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from graphkit.annotate.numbers import NumberMention, find_numbers

# What their annotators count as a quantity; the other kinds are names of things, days, hours and results of matches.
KINDS = {"count", "fraction", "money", "area", "measure"}
SIGNS = ("%", "percent", "per cent", "pct", "pc")
# an age where "years" is said, and a duration inside what is a date to us ("the last three months")
TIMED = re.compile(r"[\s-]*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b", re.IGNORECASE)
CLOSE = 1e-5  # relative, as in their script

Value = tuple[float, ...]  # one value, or the two bounds of a range


def wanted(value: str) -> Value:
    """An annotated value: "10.0", "-5.0", "1E-12", or a range "10.0-20.0"."""
    low, dash, high = value.partition("-")
    if not dash or not low or low.endswith(("E", "e")):
        return (float(value),)
    return float(low), float(high)


def read(mention: NumberMention, text: str) -> Value | None:
    """What a mention is worth in their notation; None for what they do not annotate.

    That is articles, "no casualties", numbers in words that are the first half of an adjective ("six-speed"), and
    ages and dates in which no unit of time is said.
    """
    quantity, words = mention.quantity, text[mention.number_start : mention.number_end].casefold()
    timed = TIMED.match(text, mention.number_end) and mention.kind in ("age", "date")
    if words in ("a", "an") or not (mention.kind in KINDS or timed):
        return None
    if words.isalpha() and (quantity.value == 0 or re.match(r"-[^\W\d_]", text[mention.number_end :])):
        return None
    if quantity.value is None:
        low, high = quantity.lower or 0.0, quantity.upper or 0.0
        # hundreds: 100-1000 to them, one to ten of the unit; 200-999 to us
        return (low, high) if quantity.qualifier == "between" else (low / 2, 5 * low)
    if mention.kind == "fraction" and not text[mention.start : mention.end].casefold().endswith(SIGNS):
        return (quantity.value / 100,)
    return (quantity.value,)


def values(text: str) -> list[Value]:
    """The values of a text; a change "from 4.8 to 4.7", two figures to us, is one range to them."""
    found: list[Value] = []
    last: NumberMention | None = None
    for mention in find_numbers(text, "en"):
        value = read(mention, text)
        if value is None:
            continue
        if last and len(value) == 1 and text[: last.start].endswith("from ") and _to(text[last.end : mention.start]):
            found[-1] = (*found[-1], *value)[:2]
            last = None
        else:
            found.append(value)
            last = mention
    return found


def _to(between: str) -> bool:
    return bool(re.fullmatch(r"[^.,;]{0,30}\bto ", between))


def same(left: Value, right: Value) -> bool:
    if len(left) != len(right):
        return False
    return all(abs(a - b) <= CLOSE * max(1e-9, abs(b)) * 10 for a, b in zip(left, right, strict=True))


def matched(found: Iterable[Value], gold: Iterable[Value]) -> tuple[int, list[Value], list[Value]]:
    """How many agree, each used once; then those that are spurious and those that are missed."""
    missed, spurious, hits = list(gold), [], 0
    for value in found:
        partner = next((other for other in missed if same(value, other)), None)
        if partner is None:
            spurious.append(value)
        else:
            missed.remove(partner)
            hits += 1
    return hits, spurious, missed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkout", type=Path)
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    file = given.checkout / "data" / "formatted_test_set" / "NewsQuant.json"
    hits = found_all = gold_all = 0
    for row in json.loads(file.read_text(encoding="utf-8")):
        text = row["text"]
        found = values(text)
        gold = [wanted(str(quantity["value"])) for quantity in row["quantities"]]
        right, spurious, missed = matched(found, gold)
        hits, found_all, gold_all = hits + right, found_all + len(found), gold_all + len(gold)
        if given.show and (spurious or missed):
            print(f"  {text}\n     spurious {spurious}  missed {missed}")
    precision, recall = hits / found_all, hits / gold_all
    f1 = 2 * precision * recall / (precision + recall)
    print(f"graphkit against NewsQuant, {date.today()}: {gold_all} values, {found_all} found, {hits} right")
    print(f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")


if __name__ == "__main__":
    main()
