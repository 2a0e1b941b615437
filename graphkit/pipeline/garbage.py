"""Memory: not searched for objects that only refer to each other, but where something large is let go."""

from __future__ import annotations

import ctypes
import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def no_collection() -> Iterator[None]:
    """Lets the garbage of a block wait for its end. Looking for it all the while costs a tenth of the time of reading,
    and more with much in memory; spaCy leaves some in a chunk of texts, comparing and writing leave next to none.

    A block inside another is searched at its end, and nothing but what was made in it.
    """
    outermost = gc.isenabled()
    gc.disable()
    gc.freeze()  # what is there already is not searched
    try:
        yield
    finally:
        if outermost:
            gc.unfreeze()
            gc.enable()
        else:
            gc.collect(0)


def collect() -> None:
    """Lets go of everything that only refers to itself, such as a model that nobody needs, wherever it was made."""
    gc.unfreeze()
    gc.collect()


def give_back() -> None:
    """Gives memory that is free back to the system: GNU's C library, alone among those, holds on to it."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
