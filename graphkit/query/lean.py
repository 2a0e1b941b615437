"""An rdflib store for validation: what SHACL asks, and no more.

rdflib's own store keeps three indexes and a context for each triple. Validation asks for the objects of a subject, and
for the subjects of few properties (classes, inverse paths). With these two indexes only, loading takes a quarter of
the time and validation half (``benchmarks/bench_rdf.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rdflib.store import Store

Triple = tuple[Any, Any, Any]
Found = Iterator[tuple[Triple, Iterator[None]]]  # rdflib wants the contexts of each triple: there are none
_NONE: Iterator[None] = iter(())


class LeanStore(Store):
    """Triples by subject and property; by property and object for the properties in ``inverse`` alone.

    Every pattern is answered, those outside the two indexes by looking at each triple.
    """

    context_aware = graph_aware = True  # pyshacl asks for both, with one graph too

    def __init__(self, inverse: Iterable[Any]) -> None:
        super().__init__()
        self._rows: dict[Any, dict[Any, list[Any]]] = {}
        self._subjects: dict[Any, dict[Any, list[Any]]] = {predicate: {} for predicate in inverse}
        self._count = 0

    def add(self, triple: Triple, context: Any = None, quoted: bool = False) -> None:
        subject, predicate, value = triple
        values = self._rows.setdefault(subject, {}).setdefault(predicate, [])
        if value in values:
            return
        values.append(value)
        self._count += 1
        if predicate in self._subjects:
            self._subjects[predicate].setdefault(value, []).append(subject)

    def __len__(self, context: Any = None) -> int:
        return self._count

    def triples(self, triple_pattern: Any, context: Any = None) -> Found:
        subject, predicate, value = triple_pattern
        if subject is None and value is not None and predicate in self._subjects:
            for found in self._subjects[predicate].get(value, ()):
                yield (found, predicate, value), _NONE
            return
        rows = self._rows.items() if subject is None else [(subject, self._rows.get(subject, {}))]
        for found, row in rows:
            for said in row if predicate is None else (predicate,):
                for one in row.get(said, ()):
                    if value is None or one == value:
                        yield (found, said, one), _NONE
