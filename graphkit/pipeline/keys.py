"""What an output depends on besides its input, as hashes and names."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graphkit.read import Record

_BYTES = 16
_WRITERS = ("igraph", "networkx", "oxigraph", "pyarrow", "pyoxigraph", "pyvis", "rdflib")


def run_of(languages: Iterable[str], time: str | None = None) -> dict[str, str]:
    """What a run's output depends on besides its input, of which it needs the languages; a time only where it is given,
    so that two runs give the same bytes.
    """
    from graphkit.lexicons.loader import load

    names = [name for code in sorted(set(languages)) if (name := load(code, "language")["model"])]
    models = [f"{name} {_version_of(name)}" for name in names]
    made = {"version": version("graphkit-news"), "models": ", ".join(models), "lexicons": lexicon_hash()}
    return made | ({"time": time} if time else {})


def lexicon_hash() -> str:
    """A hash over every word list, 16 hexadecimal digits."""
    folder = Path(str(resources.files("graphkit.lexicons")))
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(folder.rglob("*.yaml")):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _version_of(model: str) -> str:
    """The version of a model's package, which need not be imported for it."""
    try:
        return version(model.replace("_", "-"))
    except PackageNotFoundError:
        return "none"


@cache
def fingerprint() -> bytes:
    """A hash over graphkit's code and word lists and the versions of the models and of spaCy: where it differs,
    nothing found before holds.
    """
    from graphkit.lexicons.loader import languages, load

    models = [name for code in languages() if (name := load(code, "language")["model"])]
    digest = hashlib.blake2b(digest_size=_BYTES)
    for name, data in _files():
        if name.endswith((".py", ".yaml")):
            _feed(digest, name.encode(), data)
    for name in ("spacy", "thinc", "numpy", "rensa", "trafilatura", *models):
        _feed(digest, name.encode(), _version_of(name).encode())
    return digest.digest()


@cache
def written_by() -> bytes:
    """A hash over all that makes the exports out of what was found: this package's version and every file of it (the
    page's scripts, style and template too), and the versions of the libraries that write them.
    """
    digest = hashlib.blake2b(digest_size=_BYTES)
    for name, data in _files():
        _feed(digest, name.encode(), data)
    for name in ("graphkit-news", *_WRITERS):
        _feed(digest, name.encode(), _version_of(name).encode())
    return digest.digest()


@cache
def _files() -> tuple[tuple[str, bytes], ...]:
    """Each file of this package by its path in it, with a hash over its bytes, sorted."""
    top = str(resources.files("graphkit"))
    found = []
    for folder, folders, names in os.walk(top):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [os.path.join(folder, name) for name in names]  # noqa: PTH118 - Path takes four times as long
    return tuple((path[len(top) + 1 :].replace(os.sep, "/"), _digest(path)) for path in sorted(found))


def _digest(path: str) -> bytes:
    with open(path, "rb") as stream:  # noqa: PTH123 - as above
        return hashlib.blake2b(stream.read(), digest_size=_BYTES).digest()


def key_of(settings: bytes, record: Record) -> bytes:
    """A hash over all that what is found in a record depends on, wherever its file lies; ``settings`` is what the run's
    options come to.
    """
    digest = hashlib.blake2b(digest_size=_BYTES)
    parts = (record.name, record.form, record.url or "")
    _feed(digest, settings, *(part.encode(errors="surrogatepass") for part in parts), record.data)
    return digest.digest()


def bare_key(key: bytes) -> bytes:
    """Under which what is found in a record is kept without its words."""
    return joined([b"bare", key])


def notes_key(key: bytes) -> bytes:
    """Under which what a record brings to all others is kept."""
    return joined([b"notes", key])


def hashed(value: object) -> bytes:
    """A hash over a value that is told by its repr: dataclasses, tuples and lists of plain values."""
    return joined([repr(value).encode("utf-8", "backslashreplace")])


def joined(parts: Iterable[bytes]) -> bytes:
    """One hash over several parts, in their order."""
    digest = hashlib.blake2b(digest_size=_BYTES)
    _feed(digest, *parts)
    return digest.digest()


def _feed(digest: hashlib.blake2b, *parts: bytes) -> None:
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
