"""What several commands share."""

from __future__ import annotations

from pathlib import Path

import click

OUT = Path("exports")
FOLDER = click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=OUT,
    show_default=True,
    help="Folder of the exports.",
)


class Failure(click.ClickException):
    """Nothing could be done: one message, no traceback."""

    exit_code = 2
