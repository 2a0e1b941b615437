"""How much memory was held, as the system counts it."""

from __future__ import annotations

import sys

_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes: macOS counts single ones, other systems KiB
_MIB = 1 << 20


def peak_memory(*, workers: bool = False) -> float:
    """The most memory that this process held so far, in MiB; where ``workers``, the largest of its ended workers."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN if workers else resource.RUSAGE_SELF).ru_maxrss * _UNIT / _MIB
