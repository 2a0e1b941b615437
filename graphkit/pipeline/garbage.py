"""Where memory is not searched for objects that only refer to each other: what a run makes is let go without that."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
