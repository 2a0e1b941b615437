"""The one room that knows the order: read, annotate, extract, resolve, compare, and then write."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.pipeline.comparing import compared
from graphkit.pipeline.found import settings_of
from graphkit.pipeline.keys import lexicon_hash, run_of
from graphkit.pipeline.options import ENTITIES, Machine, Options, tables_passed_over, user_entities
from graphkit.pipeline.reading import found_of
from graphkit.pipeline.results import Build, Run, Tell, Told, run_told
from graphkit.pipeline.unchanged import Stamp
from graphkit.pipeline.writing import refuse_unwritable, write, write_questions

if TYPE_CHECKING:
    from graphkit.engine.cache import Cache

__all__ = [
    "ENTITIES", "Build", "Machine", "Options", "Run", "Told", "build", "lexicon_hash", "run", "run_of",
    "tables_passed_over", "user_entities", "write", "write_questions",
]  # fmt: skip

PLAIN = Options()


def _silent(stage: str, done: int) -> None:
    """Tells nobody."""


def build(paths: Sequence[Path], options: Options = PLAIN, *, tell: Tell = _silent) -> Build:
    """Read files, folders and patterns and compare what they claim.

    An ``entities.csv`` in one of the folders is used too. The result does not depend on the machine in ``options``.
    Raises ReadError at the first unreadable file where the options are strict, EntitiesError for a bad entities
    file, LexiconError for a language without words, ModelMissingError for one without its model, EngineError where
    the machine fails.
    """
    with options.machine.memory() as cache:
        return _build(paths, options, cache, tell)


def run(paths: Sequence[Path], out: Path, options: Options = PLAIN, *, tell: Tell = _silent) -> Run:
    """Build and write every export into ``out``, unless what the last run wrote there still holds.

    Where no document can be read, nothing is written. Raises as :func:`build` and :func:`write` do, ExportError before
    anything is read where ``out`` cannot be written.
    """
    refuse_unwritable(out)
    with options.machine.memory() as cache:
        stamp = Stamp.of(cache, out, paths, options) if cache else None
        if stamp and (last := stamp.still_holds()):
            return last
        found = _build(paths, options, cache, tell)
        told = run_told(found)
        if told.documents:
            files = write(found, out, base=options.base, time=options.time, parts=options.parts, tell=tell)
            if stamp:
                stamp.note(told, files)
        return told


def _build(paths: Sequence[Path], options: Options, cache: Cache | None, tell: Tell) -> Build:
    from graphkit.read import records

    settings = settings_of(paths, options)
    with options.machine.pool() as pool:
        found = found_of(records(paths, stdin=options.stdin), settings, pool, cache, tell)
        return compared(found, settings.users, strict=options.strict, tell=tell)
