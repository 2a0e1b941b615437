"""Reading: files of many formats to documents whose blocks hold the news and nothing around it."""

from graphkit.read.document import Given, document_of
from graphkit.read.paths import READERS, read_paths

__all__ = ["READERS", "Given", "document_of", "read_paths"]
