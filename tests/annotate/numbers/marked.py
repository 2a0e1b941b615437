"""A sentence whose number stands between angle brackets."""

from __future__ import annotations

from graphkit.annotate.numbers import NumberMention, find_numbers


def marked(text: str) -> tuple[str, int, int]:
    """The text without its mark, and where the mark stood. A case with no mark fails."""
    start, end = text.index("<"), text.index(">") - 1
    return text.replace("<", "").replace(">", ""), start, end


def one(language: str, text: str) -> tuple[NumberMention, int, int]:
    """The mention whose number lies in the mark, and the mark's place."""
    plain, start, end = marked(text)
    (mention,) = [m for m in find_numbers(plain, language) if start <= m.number_start and m.number_end <= end]
    return mention, start, end
