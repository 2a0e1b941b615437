"""What can go wrong, in words for the person at the keyboard: what was found, where, what to do."""

from __future__ import annotations


class GraphkitError(Exception):
    """Base of every error that graphkit raises on purpose."""


class ReadError(GraphkitError):
    """A file or a record that cannot be read as a news text."""

    def __init__(self, where: str, found: str, advice: str) -> None:
        super().__init__(f"{where}: {found}; {advice}")
        self.where, self.found, self.advice = where, found, advice

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        """Errors travel between processes."""
        return type(self), (self.where, self.found, self.advice)


class LexiconError(GraphkitError):
    """A data file of words with a duplicate, a missing slot or a value of the wrong form."""


class EntitiesError(GraphkitError):
    """A user's entities.csv with a bad row."""


class ExportError(GraphkitError):
    """An export that cannot be made as it was asked for."""


class QueryError(GraphkitError):
    """A SPARQL query that is unknown, wrong or not allowed."""


class ModelMissingError(GraphkitError):
    """A spaCy model that is not installed."""


class GoldError(GraphkitError):
    """A folder of gold annotations, or a file of floors, that is missing or not well formed."""


class EngineError(GraphkitError):
    """Where the work runs is not there: a scheduler that does not answer, a cache that is no cache."""
