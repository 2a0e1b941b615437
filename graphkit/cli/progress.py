"""A line on stderr that tells how far the run is; nothing where stderr is no terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

STAGES = {"reading": "Reading, {} documents so far", "comparing": "Comparing", "writing": "Writing"}


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[str, int], None]]:
    """What to call with a stage and how much of it is done; the number of documents is not known before."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task(STAGES["reading"].format(0), total=None)

        def tell(stage: str, done: int) -> None:
            bar.update(task, description=STAGES[stage].format(done))

        yield tell
