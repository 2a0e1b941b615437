"""Files put together from pieces: what an earlier run wrote for the same thing is copied, not written anew.

A folder's files have sections ("graph.ttl": documents, entities, claims, ...). A thing (a document, a question) is
added to all sections of its kind at once, under a key that says all that its pieces depend on. Only keys and lengths
are held in memory; new text waits in a temporary file for each section until the whole is written.
"""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

from graphkit.export.atomic import replacing

Place = tuple[str, str]  # file, section
Texts = Mapping[Place, str]
KEY = 16  # bytes
_BLOCK = 1 << 20


@dataclass(slots=True)
class Kind:
    """The things of one kind in their order: their keys, and the length in bytes of their piece in each section."""

    places: tuple[Place, ...]
    keys: bytearray = field(default_factory=bytearray)
    lengths: dict[Place, array[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """Of what a folder's files consist: the sections of each file, and for each kind of thing those that it is in."""

    files: Mapping[str, Sequence[str]]
    kinds: Mapping[str, Sequence[Place]]


@dataclass(slots=True)
class _Old:
    """A file of an earlier run, and where the pieces lie in it."""

    handle: BinaryIO
    starts: Mapping[str, array[int]]  # by section: the offset of each piece


State = Mapping[str, Kind]


class Pieces:
    """The files of a folder in the making. ``earlier`` is what :meth:`finish` gave when they were last written; the
    caller has seen to it that they are still what they were then.
    """

    def __init__(self, folder: Path, layout: Layout, earlier: State | None = None) -> None:
        self._folder, self._layout = folder, layout
        self._stack = ExitStack()
        places = [(name, section) for name, sections in layout.files.items() for section in sections]
        spool = tempfile.TemporaryFile
        self._fresh = {place: self._stack.enter_context(spool()) for place in places}
        self._runs: dict[Place, list[tuple[BinaryIO, int, int]]] = {place: [] for place in places}
        self._kinds = {
            kind: Kind(tuple(places), lengths={place: array("q") for place in places})
            for kind, places in layout.kinds.items()
        }
        self._earlier: State = earlier or {}
        self._old = {name: self._opened(name) for name in layout.files} if earlier else {}
        self._waiting: dict[str, tuple[int, int]] = {}  # by kind: the first and last of some that are kept
        self._numbers = {kind: dict(_numbered(found.keys)) for kind, found in self._earlier.items()}

    def __enter__(self) -> Pieces:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def has(self, kind: str, key: bytes) -> bool:
        """Whether the earlier files hold the pieces of a thing."""
        return key in self._numbers.get(kind, ())

    def keep(self, kind: str, key: bytes) -> None:
        """Adds a thing of which the earlier files hold the pieces."""
        number = self._numbers[kind][key]
        self._kinds[kind].keys += key
        first, last = self._waiting.get(kind, (number, number))
        if last != number:
            self._settle(kind)
            first = number
        self._waiting[kind] = first, number + 1

    def _settle(self, kind: str) -> None:
        """Adds the things that are kept and lie one behind the other in the earlier files: most do, by the hundred."""
        first, last = self._waiting.pop(kind, (0, 0))
        for place in self._kinds[kind].places if first < last else ():
            name, section = place
            old = self._old[name]
            starts = old.starts[section]
            self._add(place, old.handle, starts[first], starts[last] - starts[first])
            self._kinds[kind].lengths[place].extend(self._earlier[kind].lengths[place][first:last])

    def add(self, kind: str, key: bytes, texts: Texts) -> None:
        """Adds a thing with the text of its piece in each section."""
        self._settle(kind)
        for place in self._kinds[kind].places:
            data = texts[place].encode("utf-8", "backslashreplace")
            fresh = self._fresh[place]
            start = fresh.tell()
            fresh.write(data)
            self._add(place, fresh, start, len(data))
            self._kinds[kind].lengths[place].append(len(data))
        self._kinds[kind].keys += key

    def _add(self, place: Place, source: BinaryIO, start: int, length: int) -> None:
        """Notes a range of bytes; one that goes on where the last ended becomes one with it."""
        runs = self._runs[place]
        if runs and runs[-1][0] is source and runs[-1][1] + runs[-1][2] == start:
            runs[-1] = (source, runs[-1][1], runs[-1][2] + length)
        elif length:
            runs.append((source, start, length))

    def finish(self) -> tuple[State, tuple[Path, ...]]:
        """Writes the files, each whole or not at all; what to give the next run, and the files. Raises OSError."""
        for kind in self._kinds:
            self._settle(kind)
        for name, sections in self._layout.files.items():
            with replacing(self._folder / name) as handle:
                for section in sections:
                    for source, start, length in self._runs[name, section]:
                        _copy(source, start, length, handle.buffer)
        return self._kinds, tuple(self._folder / name for name in self._layout.files)

    def _opened(self, name: str) -> _Old:
        handle = self._stack.enter_context((self._folder / name).open("rb"))
        starts: dict[str, array[int]] = {}
        offset = 0
        for section in self._layout.files[name]:
            lengths = self._lengths(name, section)
            starts[section] = array("q", accumulate(lengths, initial=offset))
            offset = starts[section][-1]
        return _Old(handle, starts)

    def _lengths(self, name: str, section: str) -> array[int]:
        """The lengths of a section's pieces; a section belongs to one kind."""
        found = (kind.lengths[name, section] for kind in self._earlier.values() if (name, section) in kind.lengths)
        return next(found)


def _numbered(keys: bytes | bytearray) -> Iterator[tuple[bytes, int]]:
    return ((bytes(keys[at : at + KEY]), at // KEY) for at in range(0, len(keys), KEY))


def _copy(source: BinaryIO, start: int, length: int, target: BinaryIO) -> None:
    source.seek(start)
    while length > 0:
        block = source.read(min(length, _BLOCK))
        if not block:
            raise OSError(f"{source.name}: ended early; build the graph again")
        target.write(block)
        length -= len(block)
