"""The commands that work on the exported graph: query, convert, serve, validate."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

import click

TIMES = ["%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S"]
GRAPH = Path("exports") / "graph.ttl"
FILE = click.option(
    "--file",
    type=click.Path(path_type=Path),
    default=GRAPH,
    show_default=True,
    help="Turtle (.ttl, .nt, .trig, .jsonld too), or a store directory that convert made.",
)


def checked_base(context: click.Context, option: click.Parameter, base: str | None) -> str | None:
    """The base, refused before anything is read where it is none."""
    if base is not None:
        from graphkit.export.terms import prefixes

        prefixes(base)
    return base


@click.command()
@click.argument("name_or_sparql", required=False)
@FILE
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "markdown"]),
    default="table",
    show_default=True,
    help="How the rows are printed.",
)
@click.option("-p", "parameters", multiple=True, metavar="NAME=VALUE", help="A parameter of a named query.")
@click.option("--timeout", type=click.FloatRange(min=0), default=60, show_default=True, help="Seconds; 0: no limit.")
@click.option("--allow-service", is_flag=True, help="Let SERVICE call other machines, such as Wikidata's endpoint.")
@click.option("--list", "listing", is_flag=True, help="List the named queries.")
@click.option("--describe", is_flag=True, help="Show what a named query asks, takes and returns.")
def query(
    name_or_sparql: str | None,
    file: Path,
    form: str,
    parameters: tuple[str, ...],
    timeout: float,
    allow_service: bool,
    listing: bool,
    describe: bool,
) -> None:
    """Ask a named query, or SPARQL of your own, of the graph.

    Example: graphkit query disagreements -p language=en --format markdown
    """
    from graphkit import query as room
    from graphkit.cli.tables import described, listed, print_table

    if listing:
        click.echo(listed(room.list_queries()))
        return
    if not name_or_sparql:
        raise click.UsageError("give the name of a query or SPARQL text; --list shows the named ones")
    if describe:
        click.echo(described(room.describe(name_or_sparql)))
        return
    table = room.run(
        name_or_sparql,
        file,
        parameters=_parameters(parameters),
        allow_service=allow_service,
        timeout=timeout or None,
    )
    if form == "table":
        print_table(table.columns, [[room.cell_text(cell) for cell in row] for row in table.rows])
    else:
        click.echo(room.formatted(table, form), nl=False)


def _parameters(pairs: tuple[str, ...]) -> dict[str, str]:
    for pair in pairs:
        if "=" not in pair:
            raise click.BadParameter(f"{pair!r} is not of the form NAME=VALUE", param_hint="-p")
    return {name: value for name, _, value in (pair.partition("=") for pair in pairs)}


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--file", type=click.Path(path_type=Path), default=GRAPH, show_default=True, help="Turtle file.")
def convert(target: Path, file: Path) -> None:
    """Write the graph to TARGET in another form: .nt, .jsonld, or .trig with a named graph for each document.

    A TARGET without suffix becomes a store directory, which --file of query and serve opens at once.

    Example: graphkit convert exports/graph.trig
    """
    import json

    from graphkit.export.convert import convert as write
    from graphkit.query import ontology

    write(file, target, context=json.loads(ontology("context.jsonld").read_text("utf-8"))["@context"])
    click.echo(f"Written to {target}")


@click.command()
@FILE
@click.option("--port", type=click.IntRange(1, 65535), default=7878, show_default=True, help="Port on 127.0.0.1.")
@click.option("--no-browser", is_flag=True, help="Open nothing in the browser.")
def serve(file: Path, port: int, no_browser: bool) -> None:
    """Serve the graph to SPARQL on this machine, with a query form, and open the page.

    It reads only, and no other machine reaches it. Ctrl-C ends it.

    Example: graphkit serve --port 7878
    """
    import signal
    import webbrowser

    from graphkit.query import HOST, served

    for end in (signal.SIGINT, signal.SIGTERM):  # the server ends with us, also where a shell's job ignores Ctrl-C
        signal.signal(end, signal.default_int_handler)
    page = file.parent.resolve() / "graph.html"
    with suppress(KeyboardInterrupt), served(file, port=port) as process:
        address = f"http://{HOST}:{port}/"
        click.echo(f"Query form  {address}\nEndpoint    {address}query")
        shown = [address]
        if page.is_file():
            click.echo(f"Page        {page.as_uri()}")
            shown.append(page.as_uri())
        for one in () if no_browser else shown:
            webbrowser.open(one)
        process.wait()


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def validate(file: Path) -> None:
    """Hold a FILE of RDF against the shapes.

    Exit status: 0 it conforms, 1 it does not, 2 it could not be checked.

    Example: graphkit validate exports/graph.ttl
    """
    from graphkit.query import validate as check

    report = check(file)
    click.echo(str(report))
    sys.exit(0 if report.conforms else 1)
