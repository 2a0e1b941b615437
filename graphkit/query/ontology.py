"""Where the vocabulary, shapes and queries are: in the package, or in the checkout around it."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

from graphkit.errors import QueryError


def ontology(*parts: str) -> Path:
    """The path of a file or folder of ``ontology/``: ``ontology("shapes.ttl")``, ``ontology("queries")``.

    Raises QueryError where it is not there.
    """
    package = Path(str(resources.files("graphkit")))
    tried = [package / "ontology", package.parent / "ontology"]
    for folder in tried:
        found = folder.joinpath(*parts)
        if found.exists():
            return found
    raise QueryError(
        f"{'/'.join(('ontology', *parts))}: not found in the package nor beside it; "
        "install graphkit again, or work from a complete checkout"
    )
