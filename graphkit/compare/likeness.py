"""How alike two texts are by the names that they hold, a rare name weighing more than a common one."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from graphkit.compare.marks import Marks
from graphkit.compare.memo import as_bytes, hashed
from graphkit.model import Story

NAMES_NEEDED = 2
LONELY = 0.4  # a name that one text alone holds says little: it may be that text's own way of naming
UNDATED = 100  # days that a text without date counts as away
FAR = 0.2  # taken off for texts a year apart
_YEAR = 366
_EVERYWHERE = 0.5  # a name in more than this share of a large corpus is no evidence
_LARGE = 20  # texts
_EXACT = 8
_STEPS = 2  # to a doubling: counts are told in them, so that one text more changes few weights
_UNIT = 1 << 20  # weights are whole numbers: their sum is the same in any order


class Likeness:
    """The weight of each name in a corpus, and what two of its texts share."""

    def __init__(self, stories: Mapping[str, Story], marks: Mapping[str, Marks]) -> None:
        self.names: dict[str, Collection[str]] = {key: one.names for key, one in marks.items()}
        self._languages = {key: one.language for key, one in marks.items()}
        counts = Counter(name for found in self.names.values() for name in found)
        self.weight = {name: _weight(count, len(marks)) for name, count in sorted(counts.items())}
        self._own = {key: self._weigh(found) for key, found in self.names.items()}
        self._common = {key: self._weigh(one.common) for key, one in marks.items()}
        self._days = {key: day_of(stories[key]) for key in marks}
        self.tokens = {key: self._token(key) for key in marks}  # a hash over all that is asked of each text

    def settle(self) -> None:
        """Holds the names of texts in a sixth of the memory, for when few are still asked for."""
        self.names = {key: tuple(names) for key, names in self.names.items()}

    def share(self, first: str, second: str) -> float:
        """The weight of the names that two texts share, over that of the one that names less: 0..1."""
        if first not in self.names or second not in self.names:
            return 0.0
        least = min(self._sizes(first, second))
        return self._shared(first, second) / least if least else 0.0

    def alike(self, first: str, second: str) -> float:
        """The cosine of the names of two texts, less what the days between them cost; at most 1."""
        one, two = self._sizes(first, second)
        shared = self._shared(first, second)
        return shared / math.sqrt(one * two) - FAR * self._apart(first, second) if shared else 0.0

    def _shared(self, first: str, second: str) -> int:
        """0 where it is fewer names than are needed."""
        names = frozenset(self.names[first]).intersection(self.names[second])
        return self._weigh(names) if len(names) >= NAMES_NEEDED else 0

    def _sizes(self, first: str, second: str) -> tuple[int, int]:
        """What two texts could share: of texts in two languages only the names that both write alike."""
        weights = self._own if self._languages[first] == self._languages[second] else self._common
        return weights[first], weights[second]

    def _apart(self, first: str, second: str) -> float:
        """Days between two texts, as a share of a year: 0..1."""
        one, two = self._days[first], self._days[second]
        days = UNDATED if one is None or two is None else abs(one - two)
        return min(days, _YEAR) / _YEAR

    def _weigh(self, names: Iterable[str]) -> int:
        return sum(map(self.weight.__getitem__, names))

    def _token(self, key: str) -> bytes:
        names = sorted(self.names[key])
        sizes = self._own[key], self._common[key], self._days[key]
        return hashed([as_bytes((self._languages[key], sizes, names, [self.weight[name] for name in names]))])


def _weight(count: int, total: int) -> int:
    if total >= _LARGE and count > _EVERYWHERE * total:
        return 0
    if count == 1:
        return round(_UNIT * LONELY * math.log(1 + _coarse(total)))
    return round(_UNIT * math.log(1 + _coarse(total) / _coarse(count)))


def _coarse(count: int) -> float:
    """A count of more than a few, down to the last step of a ladder."""
    return 2 ** (math.floor(_STEPS * math.log2(count)) / _STEPS) if count > _EXACT else count


def day_of(story: Story) -> int | None:
    """The day of publication as an ordinal."""
    return story.published.start.toordinal() if story.published else None
