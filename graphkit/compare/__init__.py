"""How claims stand to each other: questions, positions, relations and the reasons for each."""

from graphkit.compare.cases import Case, Signer, cases_of
from graphkit.compare.comparison import Compared, Comparison, compare, compared, together
from graphkit.compare.copies import Passage, copies_among, copies_of, passages_of
from graphkit.compare.held import Held
from graphkit.compare.measures import Measures
from graphkit.compare.memo import Memo
from graphkit.compare.summary import Summary

__all__ = [
    "Case", "Compared", "Comparison", "Held", "Measures", "Memo", "Passage", "Signer", "Summary", "cases_of",
    "compare", "compared", "copies_among", "copies_of", "passages_of", "together",
]  # fmt: skip
