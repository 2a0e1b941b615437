"""spaCy without its command line, which it imports whenever it is imported: a third of the time that this takes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

_COMMANDS = ("spacy.cli", "spacy.cli.info")


class _Placeholder(ModuleType):
    """Takes the place of a module, and has whatever name is asked of it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []  # a package may be imported from

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return None


@contextmanager
def no_command_line() -> Iterator[None]:
    """A block in which spaCy is imported for the first time. Its commands can be imported after it as ever."""
    if "spacy" in sys.modules:
        yield
        return
    sys.modules |= {name: _Placeholder(name) for name in _COMMANDS}
    try:
        yield
    finally:
        for name in _COMMANDS:
            if isinstance(sys.modules.get(name), _Placeholder):
                del sys.modules[name]
