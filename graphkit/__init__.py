"""graphkit reads news and shows where sources disagree.

``graphkit.to_rdflib(dataset)`` gives a dataset as an rdflib graph; it is imported when first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.export.rdflib_graph import to_rdflib

__all__ = ["to_rdflib"]


def __getattr__(name: str) -> Any:
    if name == "to_rdflib":
        from graphkit.export.rdflib_graph import to_rdflib

        return to_rdflib
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
