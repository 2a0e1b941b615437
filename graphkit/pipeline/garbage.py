"""Where memory is seldom or never searched for objects that only refer to each other: what a run makes is let go
without that.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 100_000  # of some hundred bytes each


@contextmanager
def no_collection() -> Iterator[None]:
    """Lets the garbage of a block wait for its end. Looking for it all the while costs a tenth of the time of reading,
    and more with much in memory; spaCy leaves some in a chunk of texts, comparing and writing leave next to none.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def rare_collection() -> Iterator[None]:
    """Looks for garbage only where very many objects are new: what is remembered of texts is read in two thirds of the
    time, as none of it is garbage.
    """
    usual = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
