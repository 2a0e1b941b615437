"""Records to what is found in them, over the workers and the cache of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from graphkit.engine.stream import Job, Pool, mapped
from graphkit.errors import ReadError
from graphkit.pipeline.found import Settings, lost, packed, unpacked
from graphkit.pipeline.keys import key_of
from graphkit.pipeline.results import Found, Tell
from graphkit.read import Record

if TYPE_CHECKING:
    from graphkit.engine.cache import Cache

Item = Record | ReadError


def found_of(
    items: Iterable[Item], settings: Settings, pool: Pool | None, cache: Cache | None, tell: Tell
) -> Iterator[Found | ReadError]:
    """What is found in each item, in order; an item that is an error stays one."""
    tell("reading", 0)
    job = Job(settings.found_in, lost, _weight, _known(settings, cache), _keep(settings, cache))
    for count, found in enumerate(mapped(job, items, pool), 1):
        tell("reading", count)
        yield found


def _weight(item: Item) -> int:
    return len(item.data) if isinstance(item, Record) else 0


def _known(settings: Settings, cache: Cache | None) -> Callable[[Item], Found | ReadError | None]:
    def known(item: Item) -> Found | ReadError | None:
        if isinstance(item, ReadError):
            return item
        data = cache.get(key_of(settings.key, item)) if cache else None
        return unpacked(data) if data else None

    return known


def _keep(settings: Settings, cache: Cache | None) -> Callable[[Sequence[tuple[Item, Found | ReadError]]], None]:
    def keep(pairs: Sequence[tuple[Item, Found | ReadError]]) -> None:
        if cache:
            cache.put(
                (key_of(settings.key, item), packed(found))
                for item, found in pairs
                if isinstance(item, Record) and isinstance(found, Found)
            )

    return keep
