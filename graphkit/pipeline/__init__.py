"""The one room that knows the order: read, annotate, extract, resolve, compare, and then write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from graphkit.pipeline.comparing import in_memory
from graphkit.pipeline.found import settings_of
from graphkit.pipeline.garbage import no_collection
from graphkit.pipeline.gathering import gathered
from graphkit.pipeline.keys import lexicon_hash, run_of
from graphkit.pipeline.options import ENTITIES, Machine, Options, tables_passed_over, user_entities
from graphkit.pipeline.page import rows_from
from graphkit.pipeline.reading import Texts, notes_of, recall_from
from graphkit.pipeline.results import Build, Run, Tell, Told
from graphkit.pipeline.unchanged import Stamp, remembered
from graphkit.pipeline.writing import Writing, refuse_unwritable

__all__ = [
    "ENTITIES", "Build", "Machine", "Options", "Run", "Told", "build", "lexicon_hash", "run", "run_of",
    "tables_passed_over", "user_entities",
]  # fmt: skip

PLAIN = Options()


def _silent(stage: str, done: int) -> None:
    """Tells nobody."""


def build(paths: Sequence[Path], options: Options = PLAIN, *, tell: Tell = _silent) -> Build:
    """Read files, folders and patterns and compare what they claim, all of it held in memory.

    An ``entities.csv`` in one of the folders is used too. The result does not depend on the machine in ``options``.
    Raises ReadError at the first unreadable file where the options are strict, EntitiesError for a bad entities
    file, LexiconError for a language without words, ModelMissingError for one without its model, EngineError where
    the machine fails.
    """
    settings = settings_of(paths, options)
    with options.machine.memory() as cache, options.machine.pool() as pool:
        stream = notes_of(Texts(paths, options.stdin), settings, pool, cache, tell)
        found = gathered(stream, recall_from(cache), settings.users, strict=options.strict)
        tell("comparing", 0)
        return in_memory(found)


def run(paths: Sequence[Path], out: Path, options: Options = PLAIN, *, tell: Tell = _silent) -> Run:
    """Build and write every export into ``out``, unless what the last run wrote there still holds; what has not changed
    since is not compared and written anew.

    Where no document can be read, nothing is written. Raises as :func:`build` does; ExportError before anything is read
    where ``out`` cannot be written, for a bad base and for Parquet without pyarrow; OSError.
    """
    refuse_unwritable(out)
    with no_collection():
        return _run(paths, out, options, tell)


def _run(paths: Sequence[Path], out: Path, options: Options, tell: Tell) -> Run:
    with options.machine.memory() as cache:
        texts = Texts(paths, options.stdin)
        stamp = Stamp.of(cache, out, texts, options) if options.machine.cache else None
        if stamp and (last := stamp.still_holds()):
            return last
        settings = settings_of(paths, options)
        with options.machine.pool() as pool:
            stream = notes_of(texts, settings, pool, cache, tell)
            memo, recall = remembered(stamp), recall_from(cache, bare=True)
            found = gathered(stream, recall, settings.users, strict=options.strict, memo=memo)
            told = Run(found.told(), found.failures)
            if told.documents:
                earlier = stamp.earlier() if stamp else None
                rows = recall_from(cache), rows_from(cache)
                writing = Writing(found, *rows, out, earlier, lambda: bool(stamp and stamp.earlier() is earlier), memo)
                files, written = writing.write(options, pool, tell)
                told = replace(told, shown=writing.shown)
                if stamp:
                    stamp.note(told, files, written)
        return told
