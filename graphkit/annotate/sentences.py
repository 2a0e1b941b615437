"""Blocks of text cut into sentences, by rule: trained parsers miss headings and every tenth boundary in news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphkit.annotate.tokens import Token
from graphkit.lexicons.loader import load

_ENDS = {".", "!", "?", "...", "…"}
_CLOSERS = {"»", "”", '"', ")", "]"}
_OPENERS = {"«", "“", '"', "(", "-", "–", "—", "["}


def split(tokens: Sequence[Token], language: str) -> Iterator[Sequence[Token]]:
    """Runs of tokens, one a sentence.

    A sentence ends at a full stop (or ! ? ...) that the next word's capital confirms; a closing quote or bracket
    stays with the sentence that it closes.
    """
    abbreviations = set(load(language, "tokens")["abbreviations"])
    first = 0
    place = 0
    while place < len(tokens):
        end = _end_of_sentence(tokens, place, abbreviations)
        if end is not None:
            yield tokens[first:end]
            first = place = end
        else:
            place += 1
    if first < len(tokens):
        yield tokens[first:]


def _end_of_sentence(tokens: Sequence[Token], place: int, abbreviations: set[str]) -> int | None:
    """Where the sentence that may end at ``place`` stops (exclusive), or None."""
    if tokens[place].text not in _ENDS:
        return None
    end = place + 1
    while end < len(tokens) and tokens[end].text in _ENDS:
        end += 1
    while end < len(tokens) and tokens[end].text in _CLOSERS and _closes(tokens, end):
        end += 1
    if end == len(tokens):
        return None
    glued = tokens[end].start == tokens[end - 1].end
    if glued:
        return None
    following = tokens[end]
    if following.text in _OPENERS and end + 1 < len(tokens):
        # «Il a dit "non"» goes on in lower case; a dash or a quote before a capital opens a sentence
        following = tokens[end + 1]
    return end if following.text[0].isupper() or following.text[0].isdigit() else None


def _closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether the mark at ``place`` belongs to what stands before it (a straight quote may open or close)."""
    mark = tokens[place]
    if mark.text != '"':
        return True
    return mark.start == tokens[place - 1].end
