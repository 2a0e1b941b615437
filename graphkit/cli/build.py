"""The commands that read texts: build, and watch, which builds again as files arrive."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graphkit.cli import rdf
from graphkit.cli.common import FOLDER, Failure

if TYPE_CHECKING:
    from graphkit.pipeline import Options, Run

Function = TypeVar("Function", bound=Callable[..., Any])
_ROUND = 500  # milliseconds without a change after which watch looks whether it has to do something
FORMATS = ("txt", "html", "jsonl", "csv", "warc")
FIELDS = ("text", "title", "published", "outlet", "author", "url", "language")

_READING = (
    click.option(
        "--entities",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Your own names (CSV); an entities.csv among the documents is used too.",
    ),
    click.option("--language", metavar="CODE", help="Language of the texts (fr, en), instead of the one found."),
    click.option("--strict", is_flag=True, help="Stop at the first file that cannot be read; write nothing."),
    click.option(
        "--base", callback=rdf.checked_base, help="IRI under which the graph's own names lie, ending in a slash."
    ),
    click.option("--time", type=click.DateTime(rdf.TIMES), help="When the graph is said to be made; untold otherwise."),
    click.option(
        "--parts", type=click.IntRange(0), default=0, metavar="N", help="Write Parquet and N-Triples too, in N parts."
    ),
    click.option(
        "--column", "columns", multiple=True, metavar="FIELD=NAME", help="Column of a field in tables and JSON Lines."
    ),
    click.option(
        "--workers", type=click.IntRange(1), default=None, help="Processes that read the texts.  [default: the cores]"
    ),
    click.option("--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True, help="Where."),
    click.option("--scheduler", metavar="ADDRESS", help="Of the Dask cluster: tcp://host:8786."),
    click.option(
        "--cache",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="GRAPHKIT_CACHE",
        show_envvar=True,
        help="File that remembers what was found.  [default: in your cache folder]",
    ),
    click.option("--no-cache", is_flag=True, help="Remember nothing and find everything anew."),
)


def reading(function: Function) -> Function:
    """The options that say how texts are read."""
    return reduce(lambda wrapped, option: option(wrapped), reversed(_READING), function)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@FOLDER
@reading
@click.option("--format", "form", type=click.Choice(FORMATS), default="jsonl", show_default=True, help="Of PATH -.")
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary; only what went wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Name each document and what was found in it.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON.")
def build(
    paths: tuple[Path, ...], out: Path, form: str, quiet: bool, verbose: bool, as_json: bool, **given: Any
) -> None:
    """Read PATHS (files, folders, patterns; - for standard input; seeds/ where none is given) and write the graph.

    Exit status: 0 where all was read, 1 where some files could not be read but the rest was written,
    2 where nothing was written, 130 where Ctrl-C ended it (each file in the folder is then the old or the new one).

    Example: graphkit build articles/ --out exports --entities names.csv
    """
    from graphkit.cli.summary import documents_told, summary, told
    from graphkit.pipeline import tables_passed_over

    paths = paths or (Path("seeds"),)
    found = _run(paths, out, _options(form, **given), quiet=quiet)
    for table in () if quiet else tables_passed_over(paths):
        click.echo(f"Passed over {table}: a CSV file is read where it is named itself", err=True)
    if quiet or as_json or not found.documents:  # the summary tells them otherwise
        for failure in found.failures:
            click.echo(f"Could not read {failure}", err=True)
    if not found.documents:
        raise Failure("no document could be read, so nothing was written; see the reasons above")
    if verbose:
        click.echo(documents_told(found), err=True)
        click.echo(_memory_told(), err=True)
    if as_json:
        from json import dumps

        click.echo(dumps(summary(found, out), ensure_ascii=False, indent=2))
    elif not quiet:
        click.echo(told(summary(found, out)))
    sys.exit(1 if found.failures else 0)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@FOLDER
@reading
def watch(folder: Path, out: Path, **given: Any) -> None:
    """Build FOLDER, then again whenever files in it come, change or go; Ctrl-C ends it.

    Example: graphkit watch inbox/ --out exports
    """
    from watchfiles import watch as changes

    options = _options("jsonl", **given)
    built = False
    with suppress(KeyboardInterrupt):
        # The first round ends without a change: files that come while the first build runs are seen in the second.
        for found in changes(
            folder,
            watch_filter=lambda _, path: not _below(Path(path), out),
            rust_timeout=_ROUND,
            yield_on_timeout=True,
        ):
            if found or not built:
                built = True
                click.echo(_line(_run((folder,), out, options, quiet=True), out))


def _run(paths: tuple[Path, ...], out: Path, options: Options, *, quiet: bool) -> Run:
    from graphkit import pipeline
    from graphkit.cli.progress import progress

    with progress(quiet=quiet) as tell:
        return pipeline.run(paths, out, options, tell=tell)


def _options(
    form: str,
    *,
    entities: Path | None,
    language: str | None,
    strict: bool,
    base: str | None,
    time: datetime | None,
    parts: int,
    columns: tuple[str, ...],
    workers: int | None,
    engine: str,
    scheduler: str | None,
    cache: Path | None,
    no_cache: bool,
) -> Options:
    """What the command line says. Raises UsageError where it contradicts itself."""
    from graphkit.pipeline import Machine, Options

    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask and --scheduler ADDRESS go together")
    kept = None if no_cache else cache or default_cache()
    machine = Machine(workers or _cores(), scheduler, kept)
    made = time.isoformat() if time else None
    named = tuple(_column(one) for one in columns)
    return Options(entities, language, strict, named, f".{form}", base, made, parts, machine)


def _column(given: str) -> tuple[str, str]:
    field, _, name = given.partition("=")
    if field not in FIELDS or not name:
        raise click.BadParameter(f"{given!r}: write FIELD=NAME, FIELD being {', '.join(FIELDS)}", param_hint="--column")
    return field, name


def _cores() -> int:
    """Those that this process may use; all of them where the system does not tell (macOS, Windows)."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def default_cache() -> Path:
    """The cache in the user's cache folder, by the XDG base directory specification."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "graphkit", "found.sqlite")


def _below(path: Path, folder: Path) -> bool:
    return path.absolute().is_relative_to(folder.absolute())


def _line(found: Run, out: Path) -> str:
    from graphkit.cli.summary import count

    claims = sum(document.claims for document in found.documents)
    told = "\n".join(f"Could not read {failure}" for failure in found.failures)
    state = "nothing new" if found.unchanged else f"written to {out}" if found.documents else "nothing to write"
    return f"{count(len(found.documents), 'document')}, {count(claims, 'claim')}: {state}" + (
        f"\n{told}" if told else ""
    )


def _memory_told() -> str:
    """The most memory that this process and the largest of its workers held, in MB."""
    from graphkit.cli.memory import peak_memory

    own, child = peak_memory(), peak_memory(workers=True)
    return f"Peak memory: {own:,.0f} MB" + (f", largest worker {child:,.0f} MB" if child else "")
