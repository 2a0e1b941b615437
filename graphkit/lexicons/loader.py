"""Reads the words of a language: one YAML file a slot group, the same files for every language.

``load("fr", "numbers")`` reads ``fr/numbers.yaml``; ``shared("ranges")`` reads ``ranges.yaml`` beside the
language folders. What a caller gets is cached and read by many: treat it as constant.

A pack's ``language.yaml`` names the spaCy model that parses the language (``model``, empty where none does) and may
say ``begun: true``: what the pack leaves out is then empty. docs/add-a-language.md tells the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graphkit.errors import LexiconError
from graphkit.lexicons.begun import completed
from graphkit.lexicons.compiled import compiled

REFERENCE = "fr"  # the language whose slots a pack that is only begun is held against
_roots: list[Path] = [Path(__file__).parent]
# the C parser is ten times faster; PyYAML built without it has the other
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StrictLoader(_Loader):  # type: ignore[misc]
    """YAML whose mappings refuse a key twice and in which ``no`` and ``on`` are words, not truth values."""

    # every resolver but the one of YAML 1.1 truth values, which eats the words "no", "on", "yes"
    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own class attribute
        first: [(tag, pattern) for tag, pattern in pairs if tag != "tag:yaml.org,2002:bool"]
        for first, pairs in _Loader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                mark = key_node.start_mark
                raise LexiconError(f"{mark.name}, line {mark.line + 1}: {key!r} stands there twice; keep one")
            seen.add(key)
        mapping: dict[Any, Any] = super().construct_mapping(node, deep)
        return mapping


_StrictLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def read_yaml(path: Path) -> Mapping[str, Any]:
    """The mapping in one YAML file.

    Raises LexiconError where the file is absent, is not YAML, is not a mapping or holds a key twice.
    """
    if not path.is_file():
        raise LexiconError(f"{path.parent.name}/{path.name}: no such lexicon; add the file")
    data = compiled(path, _parsed, _rules())
    if not isinstance(data, dict):
        raise LexiconError(f"{path}: found {type(data).__name__} at the top; write 'slot: ...' lines")
    return data


def _parsed(path: Path) -> Any:
    with path.open(encoding="utf-8") as stream:
        try:
            return yaml.load(stream, _StrictLoader)
        except yaml.YAMLError as error:
            raise LexiconError(f"{path}: not readable as YAML ({error}); mend the line it names") from error


@cache
def _rules() -> bytes:
    """What tells one way of reading YAML from another: this file and the library's version."""
    return yaml.__version__.encode() + Path(__file__).read_bytes()


@cache
def load(language: str, name: str) -> Mapping[str, Any]:
    """The words of one file of one language, by slot.

    Raises LexiconError where the language, the file or a slot that ``slots.yaml`` asks for is missing, and, in a
    pack that is only begun, where a slot is unknown.
    """
    if language not in languages():
        raise LexiconError(f"no lexicon for language {language!r}; there are {', '.join(languages())}")
    path = _folder(language) / f"{name}.yaml"
    if is_begun(language) and name != "language":
        given = read_yaml(path) if path.is_file() else {}
        return completed(given, load(REFERENCE, name), shared("slots"), name, f"{language}/{name}.yaml")
    data = read_yaml(path)
    missing = [slot for slot in shared("slots").get(name, ()) if slot not in data]
    if missing:
        raise LexiconError(f"{language}/{name}.yaml: slot {', '.join(missing)} is missing; add it (may be empty)")
    return data


@cache
def words_in(language: str, name: str, *slots: str) -> frozenset[str]:
    """The words of some slots of one file, ready to be looked up. Raises LexiconError as :func:`load` does."""
    return frozenset(word for slot in slots for word in load(language, name)[slot])


@cache
def extra(language: str, name: str) -> Mapping[str, Any]:
    """A file that a pack may have beside those of every language; empty where it has none. Raises LexiconError."""
    path = _folder(language) / f"{name}.yaml"
    return read_yaml(path) if path.is_file() else {}


@cache
def shared(name: str) -> Mapping[str, Any]:
    """The data of a file that holds for every language (``ranges``, ``slots``).

    Raises LexiconError as :func:`load` does.
    """
    return read_yaml(_roots[0] / f"{name}.yaml")


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder of words, sorted: ``("en", "fr")``."""
    return tuple(sorted({folder.name for root in _roots for folder in root.iterdir() if _is_pack(folder)}))


@cache
def is_begun(language: str) -> bool:
    """Whether a pack says that it is only begun, so that what it leaves out is empty."""
    path = _folder(language) / "language.yaml"
    return path.is_file() and bool(read_yaml(path).get("begun"))


def add_root(folder: Path) -> None:
    """Adds a folder of language packs beside the package's own (a pack of one name replaces none of it)."""
    if folder not in _roots:
        _roots.append(folder)
        load.cache_clear()
        languages.cache_clear()
        is_begun.cache_clear()
        extra.cache_clear()
        words_in.cache_clear()


def _is_pack(folder: Path) -> bool:
    return folder.is_dir() and any(folder.glob("*.yaml"))


def _folder(language: str) -> Path:
    return next(root / language for root in _roots if _is_pack(root / language))
