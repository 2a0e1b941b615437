"""Reading: files of many formats to documents whose blocks hold the news and nothing around it."""

from graphkit.read.document import Given, document_of
from graphkit.read.paths import READERS, STANDARD_INPUT, read_paths, records
from graphkit.read.record import Columns, Record, understood

__all__ = [
    "READERS",
    "STANDARD_INPUT",
    "Columns",
    "Given",
    "Record",
    "document_of",
    "read_paths",
    "records",
    "understood",
]
