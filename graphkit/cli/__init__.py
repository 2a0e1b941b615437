"""The command line: parses, calls, prints. Heavy imports stand inside the commands, so that help is quick."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import Any

import click

from graphkit.cli import rdf
from graphkit.cli.build import build, watch
from graphkit.cli.common import FOLDER, Failure
from graphkit.errors import GraphkitError

STOPPED = 130  # what a shell reports of a program that Ctrl-C ended: 128 + SIGINT


class Commands(click.Group):
    """A group whose commands may raise GraphkitError, OSError or KeyboardInterrupt; the user sees the sentence only."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            sys.exit(STOPPED)
        except GraphkitError as error:
            raise Failure(str(error)) from error
        except OSError as error:
            if error.errno == errno.EPIPE:  # "graphkit query ... | head": click knows what to do
                raise
            raise Failure(f"{error.filename or 'a file'}: {error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="graphkit-news", prog_name="graphkit")
def main() -> None:
    """Read news and see where sources disagree: who reports what, as of when, in which words.

    Begin with "graphkit build articles/", then open exports/graph.html in a browser.
    """


@main.command()
@click.argument("claim")
@FOLDER
@click.option("--language", type=click.Choice(["fr", "en"]), default="en", show_default=True, help="Of what is told.")
def explain(claim: str, out: Path, language: str) -> None:
    """Show where CLAIM (an id or how it begins) stands, whose it is, and how it stands to the others.

    The id of a question shows who answers it, and how far apart.

    Example: graphkit explain c-0f3a
    """
    from graphkit.cli.explain import explained
    from graphkit.cli.exports import Exports

    click.echo(explained(Exports.of(out), claim, language))


@main.command()
@FOLDER
@click.option("--language", type=click.Choice(["fr", "en"]), default="en", show_default=True, help="Of the questions.")
def questions(out: Path, language: str) -> None:
    """List the questions: how many origins answer each, the lowest and highest answer, contradictions.

    Example: graphkit questions --language fr
    """
    from graphkit.cli.exports import Exports
    from graphkit.cli.interface import say
    from graphkit.cli.tables import print_table, question_rows

    columns = [say(key, language) for key in ("question", "origins", "low", "high", "contradictions")]
    print_table(columns, question_rows(Exports.of(out), language))


@main.command()
@click.argument("gold", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--claims", type=click.Path(path_type=Path), help="Score this claims.jsonl instead of a run made now.")
@click.option("--relations", type=click.Path(path_type=Path), help="The relations.jsonl that belongs to --claims.")
@click.option("--floors", type=click.Path(path_type=Path, exists=True), help="JSON: the least that each figure may be.")
@click.option("--show", is_flag=True, help="List every error, with what was wanted and what was found.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="Of the figures."
)
def score(gold: Path, claims: Path | None, relations: Path | None, floors: Path | None, show: bool, form: str) -> None:
    """Hold a run against GOLD, a folder of texts with what a careful reader finds in them.

    Exit status: 0 scored, 1 a figure is under its floor (--floors), 2 it could not be scored.

    Example: graphkit score tests/gold --floors tests/gold/floors.json
    """
    if relations and not claims:
        raise click.UsageError("--relations names claims by their ids: give their --claims too")
    from graphkit.cli.exports import read_rows
    from graphkit.cli.score import print_scores, run_over
    from graphkit.score import load_gold
    from graphkit.score import score as held_against
    from graphkit.score.floors import fallen, load_floors

    wanted = load_gold(gold)
    floor = load_floors(floors) if floors else {}
    if claims:
        found = read_rows(claims), read_rows(relations) if relations else []
    else:
        found = run_over(gold, wanted.documents)
    scores = held_against(wanted, *found)
    print_scores(scores, show=show, form=form)
    low = fallen(scores, floor)
    for sentence in low:
        click.echo(sentence, err=True)
    sys.exit(1 if low else 0)


for command in (build, watch, rdf.query, rdf.convert, rdf.serve, rdf.validate):
    main.add_command(command)
