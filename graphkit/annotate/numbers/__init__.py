"""Numbers in plain text: where they stand, what they are worth and what kind of number they are."""

from graphkit.annotate.numbers.find import find_numbers
from graphkit.annotate.numbers.mention import NumberKind, NumberMention

__all__ = ["NumberKind", "NumberMention", "find_numbers"]
