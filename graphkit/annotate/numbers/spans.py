"""Two numbers that make one: "entre 300 et 400", "de 15 à 20", "un professeur sur quatre", "2-1"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.numbers.kinds import counts_nothing
from graphkit.annotate.numbers.mention import Number
from graphkit.annotate.numbers.words import tidy
from graphkit.annotate.plaintext import Token, adjacent, phrases, tokenise
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]

# How far the noun of "un professeur des écoles sur quatre" may reach, in tokens, and the usual wholes.
_NOUN_TOKENS = 4
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000})
_CHANGE_WINDOW = 6
_HIGHEST_SCORE = 200
_DEPTHS = frozenset({"km", "mi"})
_RANGED = frozenset({"count", "fraction", "money", "area", "measure", "age"})


def joined(numbers: Sequence[Number], tokens: Tokens, raw: str, language: str) -> list[Number]:
    """The numbers with each pair that the words join into one made one."""
    result: list[Number] = []
    i = 0
    while i < len(numbers):
        pair = None
        if i + 1 < len(numbers):
            first, second = numbers[i], numbers[i + 1]
            pair = out_of(first, second, tokens, raw, language) or interval(first, second, tokens, language)
        result.append(pair or _level_before(numbers, i, tokens, language))
        i += 2 if pair else 1
    return result


def _level_before(numbers: Sequence[Number], i: int, tokens: Tokens, language: str) -> Number:
    """The number at ``i``, in scale and unit of the level that it changed to: "portée de 38 à 46 millions d'euros"."""
    first, second = numbers[i], numbers[i + 1] if i + 1 < len(numbers) else None
    if second is None or second.kind != "money" or first.kind != "count" or first.value is None or not second.value:
        return first
    between = " ".join(token.text for token in tokens[first.end : second.start])
    links = load(language, "numbers")
    changes = _changes(tokens, first.start - 1, language) and tokens[first.start - 1].text in links["change_opening"]
    if not changes or between not in _linked(
        tuple(links["range_link"].get(tokens[first.start - 1].text, ())), language
    ):
        return first
    low = first.value if first.factor > 1 or second.factor == 1 else tidy(first.value * second.factor)
    return replace(first, value=low, unit=second.unit, kind="money")


def out_of(first: Number, second: Number, tokens: Tokens, raw: str, language: str) -> Number | None:
    """ "two out of three", "deux enseignants sur trois" as a share in percent, with the noun in between."""
    if first.value is None or second.value is None or not 0 < first.value < second.value:
        return None
    if second.kind != "count" or first.kind != "count" or first.value != int(first.value):
        return None
    link = phrases(language, "numbers", "out_of").before(tokens, second.first)
    if not link or link[0] < first.last or link[0] - first.last > _NOUN_TOKENS:
        return None
    noun = tokens[first.last : link[0]]
    if any(token.kind != "word" for token in noun) or phrases(language, "numbers", "not_noun").at(noun, 0):
        return None
    worded = tokens[first.first].kind == "word" and tokens[second.first].kind == "word"
    if not (worded or first.value == 1 or second.value in _WHOLES):
        return None
    if noun and second.value not in _WHOLES and not counts_nothing(second, tokens, language):
        return None  # "quinze morts sur vingt-huit cas": two counts
    share = round(100 * first.value / second.value, 2)
    words = raw[noun[0].start : noun[-1].end] if noun else None
    return replace(
        first, value=share, last=second.last, end=second.end, kind="fraction", unit="percent", noun=words,
        article=False, qualifier="exact",
    )  # fmt: skip


def interval(first: Number, second: Number, tokens: Tokens, language: str) -> Number | None:
    """ "entre A et B", "de A à B", "A-B", "A ou B" as one number with two bounds, None where they are two."""
    if first.value is None or second.value is None or not {first.kind, second.kind} <= _RANGED:
        return None
    link = _link(first, second, tokens, language)
    if link is None or (first.unit and second.unit and first.unit != second.unit):
        return None
    if link[1] not in ("", "-") and link[0] == first.start and first.value % 1 and second.unit in _DEPTHS:
        return None  # "une magnitude de 6,8 à 18 km de profondeur"
    low, high = _shared_scale(first, second)
    small = low < 100 and high < 100 if low >= high else low < 10 and high < 10 and not _noun_follows(second, tokens)
    if link[1] == "-" and small and not (first.unit or second.unit):
        return replace(first, kind="score", last=second.last, end=second.end)
    if link[1] in _linked(tuple(load(language, "numbers")["score_link"]), language) and _won(first, second):
        return replace(first, kind="score", last=second.last, end=second.end)
    if low >= high or (link[1] == "" and high > 2 * low):
        return None
    kind = second.kind if second.kind != "count" else first.kind
    return replace(
        first, value=None, lower=low, upper=high, qualifier="between", last=second.last, end=second.end,
        start=link[0], kind=kind, unit=second.unit or first.unit, article=False, collective=False,
    )  # fmt: skip


def _won(first: Number, second: Number) -> bool:
    """ "victoire 28 à 17": two plain figures that go down are the result of a match."""
    plain = not (first.unit or second.unit) and first.kind == second.kind == "count"
    return plain and _HIGHEST_SCORE > (first.value or 0) > (second.value or 0) and first.factor == second.factor == 1


def _link(first: Number, second: Number, tokens: Tokens, language: str) -> tuple[int, str] | None:
    """How two numbers are joined: where the range begins and the sign of its link ("" for an "or")."""
    between = tokens[first.end : second.start]
    texts = " ".join(token.text for token in between)
    opener = tokens[first.start - 1].text if first.start else ""
    if not between:
        return None
    numbers = load(language, "numbers")
    for opening, links in numbers["range_link"].items():
        if texts not in _linked(tuple(links), language):
            continue
        if opening and opener != opening:
            continue
        if not opening and texts == "-":
            left = adjacent(tokens[first.end - 1], between[0])
            right = adjacent(between[0], tokens[second.start])
            return (first.start, "-" if left else "") if left == right else None
        if opening in numbers["change_opening"] and _changes(tokens, first.start - 1, language):
            return None
        alone = first.end > first.last and not second.unit
        if not opening and (alone or (first.unit and opener in numbers["range_not_after"])):
            return None  # "rose by 5 % to 120"
        if opening:
            return first.start - 1, opening
        weak = texts in _linked(tuple(numbers["range_or"]), language)
        return first.start, "" if weak else texts
    return None


@cache
def _linked(links: tuple[str, ...], language: str) -> frozenset[str]:
    return frozenset(" ".join(token.text for token in tokenise(link, language)) for link in links)


def _changes(tokens: Tokens, i: int, language: str) -> bool:
    """Whether a verb of change stands shortly before: "est passé de 272 à 413" is two figures."""
    table = phrases(language, "numbers", "change")
    return any(table.at(tokens, k) for k in range(max(0, i - _CHANGE_WINDOW), i))


def _shared_scale(first: Number, second: Number) -> tuple[float, float]:
    """Both ends, the first scaled as the second where it says no scale: "3 à 4 millions", "12 et 15 000"."""
    low, high = first.value or 0.0, second.value or 0.0
    if second.factor > 1 and first.factor == 1 and low < high / second.factor:
        return tidy(low * second.factor), high
    if low < 1000 <= high and high % 1000 == 0 and high / 1000 > low and first.factor == 1 and high / 1000 < 1000:
        return low * 1000, high
    return low, high


def _noun_follows(number: Number, tokens: Tokens) -> bool:
    return number.end < len(tokens) and tokens[number.end].kind == "word"
