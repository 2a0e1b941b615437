"""A file is there whole or not at all: written under a temporary name, moved into place on success."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Iterator[TextIO]:
    """A text handle (UTF-8, "\\n" line ends) whose content replaces ``path`` when the block ends well.

    Missing folders are made. Where the block raises, the temporary file goes and ``path`` stays as it was.
    Raises OSError where the folder cannot be written.
    """
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        # A lone surrogate (from a JSON escape) has no UTF-8 form: written as an escape rather than a crash.
        with open(descriptor, "w", encoding="utf-8", newline="\n", errors="backslashreplace") as handle:  # noqa: PTH123
            yield handle
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, else those of a new file (mkstemp's are private)."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
