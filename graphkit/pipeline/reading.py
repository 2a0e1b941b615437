"""Records to what is found in them, over the workers and the cache of a run."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.engine.stream import Job, Pool, mapped
from graphkit.errors import EngineError, ReadError
from graphkit.pipeline.found import Settings, lost, packed, unpacked
from graphkit.pipeline.garbage import collect, give_back
from graphkit.pipeline.keys import bare_key, key_of, notes_key
from graphkit.pipeline.results import Found, Notes, Outcome, Tell
from graphkit.read import Record, records

if TYPE_CHECKING:
    from graphkit.engine.cache import Cache

Item = Record | ReadError
_LITTLE = 1 << 25  # bytes
_MANY = 128  # texts whose reading takes so long that the next run may load the models again: this one needs the memory


@dataclass(slots=True)
class Texts:
    """What files hold (``graphkit.read.records``), read anew each time that it is asked for; where it is little, the
    second time gives what the first one read, and lets go of it one by one.
    """

    paths: Sequence[Path]
    stdin: str
    _held: deque[Item] | None = None

    def __iter__(self) -> Iterator[Item]:
        if self._held is not None:
            held, self._held = self._held, None
            while held:
                yield held.popleft()
            return
        held, size = deque[Item](), 0
        for item in records(self.paths, stdin=self.stdin):
            size += _weight(item)
            if size <= _LITTLE:
                held.append(item)
            else:
                held.clear()
            yield item
        self._held = held if size <= _LITTLE else None


def notes_of(
    items: Iterable[Item], settings: Settings, pool: Pool | None, cache: Cache, tell: Tell
) -> Iterator[Notes | ReadError]:
    """Why an item could not be read, as soon as it is known; then what each of the others brings to all, in order.

    What is found goes to the cache, and the notes are had from there when the last text is read and the models are let
    go: the memory need not hold both.
    """
    tell("reading", 0)
    keys, fresh = list[bytes](), 0
    job: Job[Item, Outcome] = Job(settings.found_in, lost, _weight, _known(settings, cache), _keep(cache))
    for count, found in enumerate(mapped(job, items, pool), 1):
        tell("reading", count)
        if isinstance(found, ReadError):
            yield found
        else:
            fresh += isinstance(found, Found)
            keys.append(found.key if isinstance(found, Found) else found)
    if pool is None and fresh >= _MANY:
        from graphkit.annotate.models import let_go

        let_go()
        collect()
        give_back()
    for key in keys:
        yield _recalled(cache, notes_key(key))


def _weight(item: Item) -> int:
    return len(item.data) if isinstance(item, Record) else 0


def _known(settings: Settings, cache: Cache) -> Callable[[Item], bytes | ReadError | None]:
    def known(item: Item) -> bytes | ReadError | None:
        if isinstance(item, ReadError):
            return item
        key = key_of(settings.key, item)
        return key if cache.has(notes_key(key)) else None

    return known


def _keep(cache: Cache) -> Callable[[Sequence[tuple[Item, Outcome]]], None]:
    """Keeps what was found with and without its words, as most runs do without those of most texts, and apart from it
    the notes, which are read first.
    """

    def keep(pairs: Sequence[tuple[Item, Outcome]]) -> None:
        new = [found for _, found in pairs if isinstance(found, Found)]
        cache.put((found.key, packed(found)) for found in new)
        cache.put((bare_key(found.key), packed(found.bare())) for found in new)
        cache.put((notes_key(found.key), packed(found.notes)) for found in new)

    return keep


def recall_from(cache: Cache, *, bare: bool = False) -> Callable[[bytes], Found]:
    """What gives what was found in a text again, by its key; without its words where it is to be ``bare``."""

    def recall(key: bytes) -> Found:
        found: Found = _recalled(cache, bare_key(key) if bare else key)
        return found

    return recall


def _recalled(cache: Cache, key: bytes) -> Any:
    data = cache.get(key)
    if data is None:
        raise EngineError("the cache lost what was found in a text while it was used; build again")
    return unpacked(data)
