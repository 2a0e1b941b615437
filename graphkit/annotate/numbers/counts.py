"""Numbers with the words that blur or share them: collectives, vague plurals, zero, parts of a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from graphkit.annotate.numbers.mention import Number
from graphkit.annotate.numbers.words import NumberWords, number_words, read_number
from graphkit.annotate.plaintext import Token, adjacent, phrases

Tokens = Sequence[Token]
_HARM_REACH = 5  # tokens between "nobody" and the harm: "personne n'a été grièvement blessé"


def numbers_in(tokens: Tokens, language: str) -> list[Number]:
    """All numbers of a token list in order, none overlapping; qualifiers and units are still apart."""
    found: list[Number] = []
    for i in _may_begin(tokens, language):
        if (not found or i >= found[-1].last) and (number := _number_at(tokens, i, language)):
            found.append(number)
    return found


@cache
def _openers(language: str) -> frozenset[str]:
    """The words that a number may begin with whatever follows; most words of a text are none of them."""
    slots = "cardinals hundreds scales articles parts few vague zero zero_before zero_pronouns bare_parts minus"
    return _words_of(language, slots) | {"-"}


@cache
def _determined(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The determiners that a number may begin with, and the words that then follow: "des milliers", "le tiers"."""
    first = _words_of(language, "vague_determiners part_determiners part_contracted")
    return first, _words_of(language, "vague denominators")


def _words_of(language: str, slots: str) -> frozenset[str]:
    return frozenset().union(*(phrases(language, "numbers", slot).openers for slot in slots.split()))


def _may_begin(tokens: Tokens, language: str) -> Iterator[int]:
    """The cheap question before all others: the tokens at which a number may begin."""
    openers = _openers(language)
    determiners, determined = _determined(language)
    for i, token in enumerate(tokens):
        begins = token.kind == "figure" or token.text in openers
        if begins or (token.text in determiners and _word(tokens, i + 1) in determined):
            yield i


def _number_at(tokens: Tokens, i: int, language: str) -> Number | None:
    minus = _minus(tokens, i, language)
    if minus:
        positive = read_number(tokens, minus, number_words(language))
        return replace(positive, first=i, value=-positive.value) if positive and positive.value else None
    counting = phrases(language, "numbers", "before_last").before(tokens, i)  # "elle en était à neuf."
    if i and not counting and phrases(language, "numbers", "adjectives").at(tokens, i) and _ends(tokens, i + 1):
        return None
    if phrases(language, "numbers", "not_number_before").before(tokens, i):
        skipped = read_number(tokens, i, number_words(language))
        lone = skipped and skipped.last == i + 1 and tokens[i].kind == "word"
        if skipped and lone and (skipped.value == 1 or phrases(language, "numbers", "adjectives").at(tokens, i)):
            return None
    if phrases(language, "numbers", "together").before(tokens, i) and tokens[i].kind == "word":
        return None  # "toutes deux accusent la police"
    if bounded := _zero(tokens, i, language) or _vague(tokens, i, language):
        return bounded
    counted = read_number(tokens, i, number_words(language))
    return _collective(tokens, i, counted, language) or _share(tokens, i, counted, language) or counted


def _minus(tokens: Tokens, i: int, language: str) -> int | None:
    """Where the figure behind a minus at i begins: "-5", "minus 5", "minus-5"; None where there is no minus."""
    worded = phrases(language, "numbers", "minus").at(tokens, i)
    if worded and phrases(language, "qualifiers", "before").before(tokens, worded[0]):
        return None  # "plus or minus 3"
    j = worded[0] if worded else i
    j += _word(tokens, j) == "-"
    if j >= len(tokens) or j == i or tokens[j].kind != "figure":
        return None
    return j if worded or _negative(tokens, i, number_words(language)) else None


def _negative(tokens: Tokens, i: int, words: NumberWords) -> bool:
    """Whether the dash at i is a minus: glued to a figure, apart from a word before it.

    At the head of a line it is a bullet where words follow.
    """
    if not adjacent(tokens[i], tokens[i + 1]):
        return False
    if i == 0:
        return _ends(tokens, i + 2 + (_word(tokens, i + 2) in words.scales))
    return tokens[i - 1].kind == "word" and not adjacent(tokens[i - 1], tokens[i])


def _ends(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or tokens[i].kind == "sign"


def _word(tokens: Tokens, i: int) -> str:
    return tokens[i].text if i < len(tokens) else ""


def _zero(tokens: Tokens, i: int, language: str) -> Number | None:
    """ "aucun soldat", "no casualties": a determiner that counts to nothing, before a noun."""
    if harmless := _no_harm(tokens, i, language):
        return harmless
    zero = phrases(language, "numbers", "zero").at(tokens, i)
    if not zero or zero[0] >= len(tokens) or tokens[zero[0]].kind == "sign":
        return None
    if phrases(language, "numbers", "not_zero").at(tokens, zero[0]):
        return None
    return Number(i, zero[0], 0.0)


def _no_harm(tokens: Tokens, i: int, language: str) -> Number | None:
    """ "pas de victimes", "without injuries", "nobody was hurt": counts to nothing only where a harm is named."""
    before = phrases(language, "numbers", "zero_before").at(tokens, i)
    if before and phrases(language, "numbers", "zero_nouns").at(tokens, before[0]):
        return Number(i, before[0], 0.0)
    pronoun = phrases(language, "numbers", "zero_pronouns").at(tokens, i)
    if not pronoun:
        return None
    harms = phrases(language, "numbers", "zero_verbs")
    reach = range(pronoun[0], min(len(tokens), pronoun[0] + _HARM_REACH))
    stop = next((k for k in reach if tokens[k].kind == "sign"), reach.stop)
    told = any(harms.at(tokens, k) for k in range(reach.start, stop))
    return Number(i, i + 1, 0.0) if told else None


def _bases(tokens: Tokens, i: int, language: str, *, linked: bool) -> tuple[int, float] | None:
    """Scale words and collectives in a row, with "of" between: "centaines de milliers" -> 100 000.

    ``linked``: whether the first of them may follow an "of".
    """
    words, collectives = number_words(language), phrases(language, "numbers", "collectives")
    product, end, j = 1.0, i, i
    while True:
        k = j + 1 if (linked or end > i) and _word(tokens, j) in words.link else j
        collective = collectives.at(tokens, k)
        if collective and isinstance(collective[1], int | float):
            product, j = product * collective[1], collective[0]
        elif _word(tokens, k) in words.scales:
            product, j = product * words.scales[_word(tokens, k)], k + 1
        elif k == j and _word(tokens, k) in words.hundreds:
            product, j = product * 100, k + 1
        else:
            return (end, product) if end > i else None
        end = j


def _vague(tokens: Tokens, i: int, language: str) -> Number | None:
    """ "plusieurs milliers", "des dizaines de milliers", "hundreds": bounds, no value."""
    few = phrases(language, "numbers", "few").at(tokens, i)
    if few and (bases := _bases(tokens, few[0], language, linked=False)):
        return Number(i, bases[0], None, 2 * bases[1], 10 * bases[1] - 1, "vague")
    determiner = phrases(language, "numbers", "vague_determiners").at(tokens, i)
    j = determiner[0] if determiner else i
    vague = phrases(language, "numbers", "vague").at(tokens, j)
    if not vague or not isinstance(vague[1], list) or _lacks_link(tokens, j, language):
        return None
    low, high = vague[1]
    end, product = _bases(tokens, vague[0], language, linked=True) or (vague[0], 1.0)
    return Number(i, end, None, low * product, (high + 1) * product - 1, "vague")


def _lacks_link(tokens: Tokens, i: int, language: str) -> bool:
    needs = phrases(language, "numbers", "needs_link").at(tokens, i)
    return bool(needs) and _word(tokens, i + 1) not in number_words(language).link


def _collective(tokens: Tokens, i: int, counted: Number | None, language: str) -> Number | None:
    """ "une bonne centaine", "two dozen", "une quinzaine de millions"."""
    start = number_words(language).parts.at(tokens, i)
    if not start:
        start = (counted.last, counted.value) if counted and counted.value is not None else None
    if not start:
        return None
    modifier = phrases(language, "numbers", "modifiers").at(tokens, start[0])
    j = modifier[0] if modifier else start[0]
    j += _word(tokens, j) == "-"
    blurred = phrases(language, "numbers", "collectives").at(tokens, j)
    bases = _bases(tokens, j, language, linked=False)
    if not bases or _lacks_link(tokens, j, language) or not (blurred or modifier):
        return None
    plain = Number(i, bases[0], start[1] * bases[1], qualifier="about", factor=bases[1], collective=bool(blurred))
    if modifier:
        return replace(plain, qualifier=str(modifier[1]), collective=False)  # type: ignore[arg-type]
    return plain


def _share(tokens: Tokens, i: int, count: Number | None, language: str) -> Number | None:
    """ "la moitié", "deux tiers", "three-quarters", "half": a part of a whole, in percent."""
    words = number_words(language)
    determiner = phrases(language, "numbers", "part_determiners").at(tokens, i)
    bare = phrases(language, "numbers", "bare_parts").at(tokens, i)
    contracted = phrases(language, "numbers", "part_contracted").at(tokens, i)
    if count and count.value is not None:
        j, numerator, sure = count.last, count.value, not count.article
        j += _word(tokens, j) == "-"
    elif contracted or determiner or bare:
        j, numerator, sure = (i if bare else i + 1), 1.0, bool(bare)
        i += bool(contracted)  # "du quart": the article belongs to the word before
    else:
        return None
    quality = phrases(language, "numbers", "modifiers").at(tokens, j)  # "une bonne moitié", "a good third"
    j = quality[0] if quality else j
    part = phrases(language, "numbers", "denominators").at(tokens, j)
    if not part or not isinstance(part[1], int) or phrases(language, "numbers", "not_part").at(tokens, part[0]):
        return None
    if _word(tokens, part[0]) == "-" or (
        bare and i and (tokens[i - 1].text == "-" or _ordinal(tokens[i - 1], language))
    ):
        return None
    if bare and phrases(language, "numbers", "not_number_before").before(tokens, i):
        return None  # "this half" of the year
    follows = _word(tokens, part[0])
    sure = sure or quality is not None or phrases(language, "numbers", "sure_parts").at(tokens, j) is not None
    ends = count is not None and (not follows or tokens[part[0]].kind == "sign")
    if not (sure or ends or follows in words.link):
        return None
    if numerator > part[1] or (numerator > 1 and numerator != int(numerator)):
        return None
    share = Number(i, part[0], round(100 * numerator / part[1], 2), kind="fraction", unit="percent")
    return replace(share, qualifier=quality[1]) if quality else share  # type: ignore[arg-type]


def _ordinal(token: Token, language: str) -> bool:
    return phrases(language, "numbers", "ordinals").at([token], 0) is not None
