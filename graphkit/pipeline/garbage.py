"""Where memory is not searched for objects that only refer to each other: what a run makes is let go without that."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
