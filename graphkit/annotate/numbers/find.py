"""Finds every number of a text, with its qualifier, unit and kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.dates.find import find_dates
from graphkit.annotate.numbers.counts import numbers_in
from graphkit.annotate.numbers.kinds import is_margin, special_kind
from graphkit.annotate.numbers.mention import Number, NumberKind, NumberMention, quantity_of
from graphkit.annotate.numbers.shared import conversions_aside, units_shared, wholes_aside
from graphkit.annotate.numbers.spans import joined
from graphkit.annotate.numbers.units import with_unit
from graphkit.annotate.numbers.words import NumberWords, number_words, read_number
from graphkit.annotate.plaintext import Phrases, Token, fold, phrases, tokenise
from graphkit.lexicons.loader import load
from graphkit.model import Qualifier, Quantity

Tokens = Sequence[Token]

_FAR = frozenset({"at_least", "at_most", "about"})  # qualifiers that may stand apart behind their number
_REFUSAL_REACH = 4  # tokens from a negation to the bound that it turns
_MARGIN_REACH = 5  # tokens between a figure and its margin
_BASE_DISTANCE = 30  # characters between a share and the number that it is taken of
_NO_COUNT: dict[str, NumberKind] = {"code": "code", "date": "date", "time": "time", "parts": "code"}


def find_numbers(text: str, language: str, *, country: str | None = None) -> list[NumberMention]:
    """The numbers of a text in order, none overlapping, each with its kind.

    ``country`` (ISO 3166 alpha-2) settles currencies that several countries name alike ("francs").
    Raises LexiconError where the language has no words.
    """
    tokens = tokenise(text, language)
    dates = [(mention.start, mention.end) for mention in find_dates(text, language)]
    numbers: list[Number] = []
    for number in _restated(numbers_in(tokens, language), tokens):
        dated = _inside(number, tokens, dates)
        special: NumberKind | None = "date" if dated else special_kind(number, tokens, text, language)
        if special is None and numbers and numbers[-1].kind == "code" and _continues(numbers[-1], number, tokens):
            special = "code"
        if special:
            numbers.append(replace(number, kind=special, start=number.first, end=number.last))
        else:
            numbers.append(with_unit(number, tokens, language, country))
    numbers = joined(units_shared(numbers, tokens, language), tokens, text, language)
    numbers = conversions_aside(wholes_aside(numbers, tokens, language), tokens)
    mentions = [_mention(number, tokens, language) for number in numbers]
    signs = [_sign(token) for token in tokens if token.kind in _NO_COUNT]
    return _with_bases(_bounded(_in_order(mentions + signs), text, language), text, language)


def _restated(numbers: Sequence[Number], tokens: Tokens) -> list[Number]:
    """The numbers, those that are written twice made one: "vingt-deux (22) personnes"."""
    kept: list[Number] = []
    for number in numbers:
        last = kept[-1] if kept else None
        same = last is not None and last.value == number.value and number.first == last.last + 1
        if last and same and _bracketed(tokens, number):
            kept[-1] = replace(last, last=number.last + 1)
        else:
            kept.append(number)
    return kept


def _bracketed(tokens: Tokens, number: Number) -> bool:
    return tokens[number.first - 1].text == "(" and [one.text for one in tokens[number.last : number.last + 1]] == [")"]


def _inside(number: Number, tokens: Tokens, dates: Sequence[tuple[int, int]]) -> bool:
    start, end = tokens[number.first].start, tokens[number.last - 1].end
    return any(left <= start and end <= right for left, right in dates)


def _continues(first: Number, second: Number, tokens: Tokens) -> bool:
    """Whether a number is glued to the one before: "article 222-23"."""
    return second.first == first.last + 1 and tokens[second.first].start == tokens[first.last - 1].end + 1


def _sign(token: Token) -> NumberMention:
    nothing = Quantity(None, None, None, 0.0, 0.0, "exact", "")
    return NumberMention(token.start, token.end, token.start, token.end, nothing, _NO_COUNT[token.kind])


def _in_order(mentions: list[NumberMention]) -> list[NumberMention]:
    """By place, and of two that overlap the longer."""
    kept: list[NumberMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _mention(number: Number, tokens: Tokens, language: str) -> NumberMention:
    bare = tokens[number.first].start, tokens[number.last - 1].end
    if number.kind in ("date", "time", "code", "ordinal", "score"):
        return NumberMention(*bare, *bare, quantity_of(number), number.kind)
    start, end, qualified = _qualified(number, tokens, language)
    span = tokens[start].start, tokens[end - 1].end
    return NumberMention(
        *span, *bare, quantity_of(qualified), number.kind, noun=number.noun,
        article=number.article and start == number.first,
    )  # fmt: skip


def _qualified(number: Number, tokens: Tokens, language: str) -> tuple[int, int, Number]:
    """The number with the qualifier around it: first token, end token, number; the one behind is closer."""
    before = _before(number, tokens, language)
    start, qualifier = before or (number.start, "exact")
    if qualifier == "more_than" and _is_refused(tokens, start, number.start, language):
        qualifier = "at_most"
    end = number.end
    for place in dict.fromkeys((number.last, number.end)):
        after = phrases(language, "qualifiers", "after").at(tokens, place)
        if after and not phrases(language, "qualifiers", "after_not_before").at(tokens, after[0]):
            end, qualifier = max(after[0], end), str(after[1])
            break
    else:
        qualifier = _far_behind(number, tokens, language) or qualifier
    return start, end, _apply(number, qualifier)


def _far_behind(number: Number, tokens: Tokens, language: str) -> str | None:
    """A qualifier behind a comma, a quotation mark or the counted noun: "17 corps au moins", "« tout au plus »"."""
    words = number_words(language)
    table = phrases(language, "qualifiers", "after")
    last = number.end
    for place in range(last + 1, last + 4):
        if place == last + 3 and not _goes_on(tokens, last + 1, language):
            break
        if place > len(tokens) or tokens[place - 1].text in ".;\n" or tokens[place - 1].kind == "figure":
            return None
        found = table.at(tokens, place)
        if found and str(found[1]) in _FAR and (found[0] - place > 1 or _closes(tokens, place, found[0], words)):
            counts = found[0] < len(tokens) and read_number(tokens, found[0], words)
            follows = phrases(language, "qualifiers", "after_not_before").at(tokens, found[0])
            return None if counts or follows else str(found[1])
    margins = range(last + 1, min(last + _MARGIN_REACH, len(tokens) - 1))
    near = any(is_margin(tokens, place, place + 1, language) and _may_count(tokens, place, words) for place in margins)
    return "about" if near else None


def _goes_on(tokens: Tokens, place: int, language: str) -> bool:
    """Whether a counted noun has a second word: "suppressions de postes au mieux", "départs nets, pas un de plus"."""
    words = [token.text for token in tokens[place : place + 2]]
    return len(words) > 1 and (words[0] in load(language, "phrases")["of"] or words[1] == ",")


def _may_count(tokens: Tokens, place: int, words: NumberWords) -> bool:
    """Whether a margin may be told there: "à 5 000 près", "à quelques centaines près", but not "a jeté près de"."""
    return any(at < len(tokens) and read_number(tokens, at, words) is not None for at in (place, place + 1))


def _closes(tokens: Tokens, place: int, end: int, words: NumberWords) -> bool:
    """Whether a qualifier of one word belongs to the noun before it: "300 personnes environ ont dû partir"."""
    following = tokens[end] if end < len(tokens) else None
    counts = following is not None and (following.kind == "figure" or following.text in words.articles)
    return tokens[place - 1].kind == "word" and tokens[place].kind == "word" and not counts


def _before(number: Number, tokens: Tokens, language: str) -> tuple[int, str] | None:
    table = phrases(language, "qualifiers", "before")
    found = table.before(tokens, number.start)
    if found and _is_particle(tokens, found[0], number.start, language):
        found = None
    if not found and number.kind == "fraction":
        found = _contracted(language).before(tokens, number.start)
    if not found:
        gap = phrases(language, "qualifiers", "between").before(tokens, number.start)
        found = table.before(tokens, gap[0]) if gap else None
    return (found[0], str(found[1])) if found else None


def _is_refused(tokens: Tokens, first: int, end: int, language: str) -> bool:
    """Whether a bound from below is denied: "has never admitted more than 14", "n'a pas compté plus de 300"."""
    slots = load(language, "qualifiers")["refused"]
    words = " ".join(token.text for token in tokens[first:end])
    if words not in map(fold, slots["bounds"]):
        return False
    before = [token.text for token in tokens[max(0, first - _REFUSAL_REACH) : first]]
    clause = before[max((i + 1 for i, word in enumerate(before) if not word.isalpha() and word != "'"), default=0) :]
    return any(word in clause for word in map(fold, slots["by"]))


def _is_particle(tokens: Tokens, first: int, end: int, language: str) -> bool:
    """Whether the words before a number belong to a verb: "hand over two more launchers", "has gone up to 52"."""
    words = " ".join(token.text for token in tokens[first:end])
    return first > 0 and tokens[first - 1].text in load(language, "qualifiers")["particles"].get(words, ())


@cache
def _contracted(language: str) -> Phrases[object]:
    """The qualifiers with their last word run together with an article: "près des deux tiers"."""
    data = load(language, "qualifiers")
    pairs = [
        (f"{phrase.removesuffix(last)}{form}", qualifier)
        for qualifier, words in data["before"].items()
        for phrase in words
        for last, forms in data["contractions"].items()
        for form in forms
        if phrase.endswith(f" {last}")
    ]
    return Phrases(pairs, language)


def _apply(number: Number, qualifier: str) -> Number:
    """A range keeps its own bounds, and "plus d'une centaine" is more than a hundred."""
    if number.value is None or qualifier == "exact":
        return number
    known: Qualifier = qualifier  # type: ignore[assignment]
    return replace(number, qualifier=known, collective=False)


def _bounded(mentions: list[NumberMention], text: str, language: str) -> list[NumberMention]:
    """A bound from below and one from above, joined, are a range: "more than 200 and fewer than 300"."""
    links = load(language, "numbers")["bounds_link"]
    result: list[NumberMention] = []
    for mention in mentions:
        last = result[-1] if result else None
        if last and fold(text[last.end : mention.start]).strip() in links and (between := _range(last, mention)):
            result[-1] = replace(
                last, end=mention.end, number_end=mention.number_end, quantity=between, kind=mention.kind
            )  # fmt: skip
        else:
            result.append(mention)
    return result


def _range(first: NumberMention, second: NumberMention) -> Quantity | None:
    """The range between two open bounds of one unit, None where they leave nothing between them."""
    sides = sorted((first.quantity, second.quantity), key=lambda quantity: quantity.lower is None)
    low, high = sides[0].lower, sides[1].upper
    open_both = sides[0].upper is None and sides[1].lower is None
    unit = second.quantity.unit or first.quantity.unit
    if low is None or high is None or not open_both or low >= high or first.quantity.unit not in ("", unit):
        return None
    return Quantity(None, low, high, low, high, "between", unit)


def _with_bases(mentions: list[NumberMention], text: str, language: str) -> list[NumberMention]:
    """A share with the number that it is taken of: "plus de la moitié des 11 000"."""
    result = []
    for mention, following in zip(mentions, [*mentions[1:], None], strict=False):
        base = None
        if following and mention.kind == "fraction" and following.kind == "count":
            near = following.start - mention.end <= _BASE_DISTANCE
            words = [token.text for token in tokenise(text[mention.end : following.start], language)] if near else []
            if words and words[0] in number_words(language).link and len(words) <= 3:
                base = following.quantity
        result.append(replace(mention, base=base) if base else mention)
    return result
