"""What was read of a word list, kept beside it as Python keeps its modules: YAML takes ten times as long to read."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

_BYTES = 16


def compiled(path: Path, parse: Callable[[Path], Any], rules: bytes) -> Any:
    """What ``parse`` makes of a file, or made of the same bytes by the same ``rules`` (any bytes that tell one way of
    parsing from another). Raises OSError, and what ``parse`` raises.
    """
    digest = hashlib.blake2b(rules + path.read_bytes(), digest_size=_BYTES).digest()
    kept = path.parent / "__pycache__" / f"{path.name}.{sys.implementation.cache_tag}"
    data = kept.read_bytes() if kept.is_file() else b""
    if data.startswith(digest):
        return pickle.loads(data[_BYTES:])  # as safe as the compiled modules beside it
    found = parse(path)
    if not sys.dont_write_bytecode:
        with suppress(OSError):  # a folder that may only be read
            _write(kept, digest + pickle.dumps(found, protocol=5))
    return found


def _write(path: Path, data: bytes) -> None:
    """The whole file or nothing, whoever else writes it at the same time."""
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_bytes(data)
    unfinished.replace(path)
