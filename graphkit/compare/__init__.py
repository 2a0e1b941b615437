"""How claims stand to each other: questions, positions, relations and the reasons for each."""

from graphkit.compare.comparison import Comparison, compare
from graphkit.compare.copies import copies_of
from graphkit.compare.measures import Measures
from graphkit.compare.summary import Summary

__all__ = ["Comparison", "Measures", "Summary", "compare", "copies_of"]
