"""One record to what is found in it: read, annotate, extract, resolve. The unit of work that runs anywhere."""

from __future__ import annotations

import io
import pickle
import traceback
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import GraphkitError, ReadError
from graphkit.model import Document, Entity, Period, Quantity
from graphkit.pipeline.garbage import no_collection
from graphkit.pipeline.keys import fingerprint, joined, key_of
from graphkit.pipeline.options import Options, user_entities
from graphkit.pipeline.results import Found, Notes, Outcome
from graphkit.read import Record, understood

if TYPE_CHECKING:
    from graphkit.resolve.resolver import Resolver

_CLAIM = "c-"  # begins a claim's id
_COMMON = (Period, Quantity)
_SMALL = 256
_HELD = 1 << 14  # words and offsets, and as many figures and dates, that the next text may share


@dataclass(frozen=True, slots=True)
class Settings:
    """What besides a record's bytes decides what is found in it."""

    language: str | None
    users: tuple[Entity, ...]
    columns: tuple[tuple[str, str], ...]
    key: bytes  # a hash over these and over all that finds anything: code, word lists, models

    def found_in(self, records: Sequence[Record | ReadError]) -> list[Outcome]:
        """What is found in each record, or why nothing could be."""
        with no_collection():
            return [self._found(record) for record in records]

    def _found(self, record: Record | ReadError) -> Found | ReadError:
        if isinstance(record, ReadError):
            return record
        document = understood(record, dict(self.columns))
        if isinstance(document, ReadError):
            return document
        try:
            found = found_in(replace(document, language=self.language) if self.language else document, self.users)
        except (GraphkitError, MemoryError):
            raise
        except Exception as error:  # a rule that fails on one text takes nothing from the others
            return _failed(record, error)
        return replace(found, key=key_of(self.key, record))


def settings_of(paths: Sequence[Path], options: Options) -> Settings:
    """The settings that a run's options come to. Raises EntitiesError, LexiconError for a language without words."""
    from graphkit.lexicons.loader import load

    if options.language:
        load(options.language, "language")
    given = (options.language, user_entities(paths, options.entities), options.columns)
    return Settings(*given, joined([fingerprint(), repr(given).encode()]))


def found_in(document: Document, users: tuple[Entity, ...]) -> Found:
    """What one document claims. It depends on no other document."""
    from graphkit.annotate.document import annotate
    from graphkit.compare import passages_of
    from graphkit.extract.document import extract

    scope = _resolver(users).document(document)
    extraction = extract(document, annotate(document), scope)
    outlet = scope.outlet() if document.outlet else None
    claims = tuple(extraction.claims)
    passages = passages_of(claims, document)
    return Found(document, claims, extraction.story, outlet, scope.registry.drafts, passages)


@lru_cache(maxsize=4)
def _resolver(users: tuple[Entity, ...]) -> Resolver:
    from graphkit.resolve.resolver import Resolver

    return Resolver(users)


def _failed(record: Record, error: Exception) -> ReadError:
    """What is said of a record on which graphkit itself fails, with where."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    found = f"could not be understood: {type(error).__name__} in {Path(last.filename).name}, line {last.lineno}"
    return ReadError(record.where, found, "a fault of graphkit's; report it with the text")


def lost(record: Record | ReadError) -> ReadError:
    """What is said of a record whose worker died twice."""
    return ReadError(record.where, "ended the process that read it, twice", "leave it out, or report it with the text")


def packed(found: Found | Notes) -> bytes:
    """What was found, as bytes for the cache: with its words in half of the space, without them as they are, which is
    read faster.
    """
    buffer, full = io.BytesIO(), isinstance(found, Found) and bool(found.document.text)
    (_Pickler if full else _BarePickler)(buffer, protocol=5).dump(found)
    return zlib.compress(buffer.getvalue(), 1) if full else buffer.getvalue()


class _Pickler(pickle.Pickler):
    """Writes a dataclass as a call with its fields: read back in half the time that its own way takes."""

    def reducer_override(self, value: Any) -> Any:
        if not is_dataclass(value) or isinstance(value, type):
            return NotImplemented
        return type(value), tuple(getattr(value, name) for name in _fields(type(value)))


class _BarePickler(_Pickler):
    """Writes what many texts may say so that it is held once, however many of them are read."""

    def reducer_override(self, value: Any) -> Any:
        reduced = super().reducer_override(value)
        return (_made, (type(value), *reduced[1])) if type(value) in _COMMON else reduced

    def persistent_id(self, value: Any) -> Any:
        """Words and offsets, but for the ids of claims: no two texts share one, and the small numbers that Python holds
        once itself.
        """
        if type(value) is int:
            return value if value > _SMALL else None
        return value if type(value) is str and not value.startswith(_CLAIM) else None


class _Shared(dict[Any, Any]):
    """Gives for each value the first that was equal to it; begins anew where it holds very many."""

    def __missing__(self, value: Any) -> Any:
        if len(self) >= _HELD:
            self.clear()
        self[value] = value
        return value


class _Unpickler(pickle.Unpickler):
    persistent_load = _Shared().__getitem__


@lru_cache(_HELD, typed=True)  # 1 and 1.0 are written differently
def _made(kind: type[Any], *fields: Any) -> Any:
    return kind(*fields)


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def unpacked(data: bytes) -> Any:
    """What :func:`packed` was given."""
    plain = data.startswith(pickle.PROTO)
    return _Unpickler(io.BytesIO(data if plain else zlib.decompress(data))).load()  # the user's own cache
