"""The signs that a number is no quantity: an age, a rank, a clock time, the name or number of a thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from graphkit.annotate.numbers.mention import Number, NumberKind
from graphkit.annotate.numbers.units import currency_prefix, unit_behind
from graphkit.annotate.plaintext import Token, adjacent, fold, phrases
from graphkit.lexicons.inflection import ends_plural
from graphkit.lexicons.loader import load

Tokens = Sequence[Token]
_POSTCODE = 5  # figures
_STREET_WORDS = 3
_MEMBERS = 100  # so many may give a group its name
_CODE_REACH = 4  # tokens
_NAMING = 1000  # figures from here on count even behind a name: "Lyon 9200"
_CLOSING = frozenset(".,;:!?)\n")


def special_kind(number: Number, tokens: Tokens, raw: str, language: str) -> NumberKind | None:
    """The kind of a number that is no quantity (age, ordinal, code, clock time); None for the others."""
    if kind := _by_words_beside(number, tokens, raw, language):
        return kind
    if tokens[number.first].kind == "figure":
        return _by_figures(number, tokens, raw, language)
    named = phrases(language, "numbers", "named_after").before(tokens, number.first)
    return "code" if named and tokens[number.first].capital else None


def _by_words_beside(number: Number, tokens: Tokens, raw: str, language: str) -> NumberKind | None:
    """The kind that listed words around a number tell, of figures or of number words."""
    i, j = number.first, number.last
    following = tokens[j] if j < len(tokens) else None
    figure = tokens[i].kind == "figure"

    def has(slot: str, *, at: bool, name: str = "units") -> bool:
        table = phrases(language, name, slot)
        return (table.at(tokens, j) if at else table.before(tokens, i)) is not None

    if has("age_after", at=True) or has("age_before", at=False):
        return "age"
    if following and following.text == "-" and phrases(language, "units", "age_after_hyphen").at(tokens, j + 1):
        return "age"
    if figure and has("times", at=True):
        return "time"
    if figure and following and adjacent(tokens[j - 1], following) and has("ordinal_suffixes", at=True, name="numbers"):
        return "ordinal"
    if has("groups_of", at=False, name="numbers") and _names_group(number, tokens, language):
        return "code"
    if has("aside_before", at=False) or is_margin(tokens, i, j, language):
        return "measure"
    if _in_code(tokens, i, language) or _numbered(number, tokens, raw, language):
        return "code"
    if figure and _heads_entry(tokens, i):
        return "time"
    if figure and _behind_name(number, tokens):
        return "age"
    return None


def _by_figures(number: Number, tokens: Tokens, raw: str, language: str) -> NumberKind | None:
    """The kind that the form of a number in figures tells, and what it is glued to."""
    i, j = number.first, number.last
    previous = tokens[i - 1] if i else None
    following = tokens[j] if j < len(tokens) else None
    labelled = number.factor == 1 and phrases(language, "numbers", "label_articles").before(tokens, i)
    if labelled and counts_nothing(number, tokens, language):
        return "code"
    if tokens[i].text.startswith("0") and tokens[i].text.replace(" ", "").isdigit() and len(tokens[i].text) > 1:
        return "code"
    if currency_prefix(number, tokens, language):
        return None
    if _dialled(tokens, i):
        return "code"
    if previous and adjacent(previous, tokens[i]) and _glued(previous, tokens, i, raw):
        return "code"
    if _postcode(tokens, i, raw, language) or _names(number, tokens, raw, language):
        return "code"
    if following and adjacent(tokens[j - 1], following) and following.kind == "word":
        return None if unit_behind(number, tokens, language, None) else "code"
    if i > 1 and previous and following and previous.text in ",(" and following.text in ",)":
        plausible = number.value and 0 < number.value < 110 and number.value == int(number.value)
        named = tokens[i - 2].kind == "word" or _is_initial(tokens, i - 2)
        return "age" if plausible and named else None
    return None


def _names_group(number: Number, tokens: Tokens, language: str) -> bool:
    """Whether a group is named after its members: "le collectif des onze", "Group of 77", no "groupe des 9 élus"."""
    behind = tokens[number.last] if number.last < len(tokens) else None
    small = number.factor == 1 and 0 < (number.value or 0) <= _MEMBERS and number.value == int(number.value or 0)
    return small and not (behind and behind.kind == "word" and ends_plural(behind.text, language))


def _is_initial(tokens: Tokens, i: int) -> bool:
    """Whether token i is the point of an abbreviated name: "Yanis B., 19, was killed"."""
    return tokens[i].text == "." and i > 1 and len(tokens[i - 1].text) == 1 and tokens[i - 1].capital


def _dialled(tokens: Tokens, i: int) -> bool:
    """A telephone number: figures beside others that begin with a nought ("0800 555 111", "33 800 00 77")."""
    if i + 1 < len(tokens) and tokens[i].kind == "figure" and _is_dialled(tokens[i + 1]):
        return True
    while i and tokens[i - 1].kind == "figure":
        i -= 1
        if _is_dialled(tokens[i]):
            return True
    return False


def _is_dialled(token: Token) -> bool:
    """Figures that begin with a nought."""
    return token.kind == "figure" and len(token.text) > 1 and token.text.isdigit() and token.text.startswith("0")


def is_margin(tokens: Tokens, i: int, j: int, language: str) -> bool:
    """Whether the number at ``i``..``j`` says how near another is: "à 5 000 près", "à un point près"."""
    for opening, closing in load(language, "qualifiers")["margin"].items():
        if i and tokens[i - 1].text == fold(opening):
            return any(token.text == fold(closing) for token in tokens[j : j + 2])
    return False


def _heads_entry(tokens: Tokens, i: int) -> bool:
    """A clock time at the head of a line: "20.10 Three people ...", as live reports have it."""
    hours, point, minutes = tokens[i].text.partition(".")
    heads = i == 0 or tokens[i - 1].text == "\n"
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    plausible = bool(point) and minutes.isdigit() and len(minutes) == 2 and hours.isdigit() and len(hours) < 3
    return heads and plausible and int(hours) < 24 and int(minutes) < 60 and bool(behind and behind.capital)


def _behind_name(number: Number, tokens: Tokens) -> bool:
    """An age behind a full name: "the Portuguese MEP Rui Salgueiro, 61."."""
    i, j = number.first, number.last
    if i < 3 or tokens[i - 1].text != "," or not tokens[i].text.isdigit() or not number.value:
        return False
    closed = j >= len(tokens) or tokens[j].text in ".;\n"
    return closed and tokens[i - 2].capital and tokens[i - 3].capital and 10 <= number.value < 110


def _numbered(number: Number, tokens: Tokens, raw: str, language: str) -> bool:
    """ "article 49", "flight 370", "12 rue", "575 Wilbraham Road": a number that tells one thing from others."""
    i, j = number.first, number.last
    written = raw[tokens[i - 1].start : tokens[i - 1].end] if i else ""
    if phrases(language, "units", "code_before").before(tokens, i) and _as_spelt(written, language):
        behind = unit_behind(number, tokens, language, None)
        return not behind or behind[0] == "measure"  # "the sector 0.7 percent lower" is a share
    table = phrases(language, "units", "code_after")
    if not load(language, "units")["street_before_kind"]:
        return table.at(tokens, j) is not None
    while j < len(tokens) and j < number.last + _STREET_WORDS and tokens[j].capital:
        j += 1
        if table.at(tokens, j):
            return True
    return False


def _as_spelt(word: str, language: str) -> bool:
    """Whether a word has the accents of a listed one: "place 4" is a seat, "a placé quatre suspects" is none."""
    return word.isupper() or not word.isalpha() or word.lower() in _last_words(language)


@cache
def _last_words(language: str) -> frozenset[str]:
    return frozenset(str(phrase).lower().split()[-1] for phrase in load(language, "units")["code_before"])


def counts_nothing(number: Number, tokens: Tokens, language: str) -> bool:
    """Whether a number has no unit and no counted word behind it: "le 112 répond", but "le 2 % restant"."""
    behind = tokens[number.last : number.last + 1]
    if unit_behind(number, tokens, language, None) or phrases(language, "units", "percent").at(tokens, number.last):
        return False
    return (
        not behind
        or behind[0].kind != "word"
        or behind[0].text in _function_words(language)
        or _dated(tokens[number.last : number.last + 2], language)
    )


def _dated(behind: Sequence[Token], language: str) -> bool:
    """Part of a month: "contre 290 fin janvier"."""
    parts, months = (_folded(language, slot) for slot in ("parts_of_time", "months"))
    return len(behind) > 1 and behind[0].text in parts and behind[1].text in months


@cache
def _folded(language: str, slot: str) -> frozenset[str]:
    return frozenset(map(fold, load(language, "calendar")[slot]))


def _in_code(tokens: Tokens, i: int, language: str) -> bool:
    """Whether token i stands in a fixed phrase ("24 heures sur 24") or before the rest of a telephone number."""
    table = phrases(language, "units", "codes")
    if any((found := table.at(tokens, k)) and found[0] > i for k in range(max(0, i - _CODE_REACH), i + 1)):
        return True
    rest = tokens[i : i + 3]
    glued = len(rest) == 3 and rest[1].text == "-" and adjacent(rest[0], rest[1]) and adjacent(rest[1], rest[2])
    return glued and rest[2].text.isdigit() and len(rest[2].text) > 1 and rest[2].text.startswith("0")


def _postcode(tokens: Tokens, i: int, raw: str, language: str) -> bool:
    """ "75008 Paris": five figures without a separator between a sign and a capital, where a language writes so."""
    figure = tokens[i].text
    if not load(language, "numbers")["postcode_before_place"] or len(figure) != _POSTCODE or not figure.isdigit():
        return False
    return _ends(tokens, i - 1) and i + 1 < len(tokens) and raw[tokens[i + 1].start].isupper()


def _names(number: Number, tokens: Tokens, raw: str, language: str) -> bool:
    """ "Model 3", "the S&P 500 rose", "iPhone 11 Pro": a small whole figure behind a name that counts nothing."""
    i, j = number.first, number.last
    value = number.value
    if i < 2 or value is None or value != int(value) or value >= _NAMING or not tokens[i].text.isdigit():
        return False
    name = tokens[i - 1]
    if name.kind != "word" or raw[name.start : name.end].islower() or tokens[i - 2].kind == "sign":
        return False  # a capital behind a sign may only begin a sentence
    if phrases(language, "numbers", "at_place").before(tokens, i - 1):
        return False  # "à Paris 300, à Lyon 120"
    if j >= len(tokens) or tokens[j].text in _CLOSING:
        return True
    if tokens[j].kind != "word":
        return False
    return raw[tokens[j].start].isupper() or tokens[j].text in _function_words(language)


def _ends(tokens: Tokens, i: int) -> bool:
    return i < 0 or tokens[i].kind == "sign"


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in load(language, "function_words")["words"])


def _glued(previous: Token, tokens: Tokens, i: int, raw: str) -> bool:
    """ "XL1408", "T-72", "Covid-19": letters run into the figure, directly or by a hyphen."""
    if previous.kind == "word":
        return True
    before = tokens[i - 2] if i > 1 else None
    return bool(
        previous.text == "-" and before and adjacent(before, previous) and before.kind == "word"
        and raw[before.start].isupper()
    )  # fmt: skip
