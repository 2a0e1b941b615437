"""What explain and questions say in the language asked for: ``interface.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

LANGUAGES = ("fr", "en")


def say(key: str, language: str, **values: object) -> str:
    """The words of a key, with values in their places."""
    return _words()[key][LANGUAGES.index(language)].format(**values)


def figure(value: float, language: str) -> str:
    """A number for people: ``6,000``, ``2.5``, in French ``6 000``, ``2,5``; what floating point adds is cut."""
    return localised(f"{value:,.10g}", language)


def localised(number: str, language: str) -> str:
    """A number as Python writes it, with the language's own marks."""
    return number.translate({ord(","): "\u00a0", ord("."): ","}) if language == "fr" else number


def headed(keys: Sequence[str], rows: Iterable[tuple[str, str]], language: str) -> Iterator[str]:
    """A line a row: its heading, then its text; the texts stand below each other. ``keys``: all that may head one."""
    width = 2 + max(len(say(key, language)) for key in keys)
    return (f"{say(key, language):{width}}{text}" for key, text in rows)


@cache
def _words() -> dict[str, list[str]]:
    import yaml

    words: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return words
