"""A source that a sentence names, and the cue that credits it."""

from __future__ import annotations

from typing import Literal

from graphkit.annotate.sentence import Span
from graphkit.model import fixed

CreditKind = Literal["preposition", "subject", "inverted", "agent", "noun"]


@fixed
class Credit:
    """A source that a sentence names, and the cue that credits it. ``source`` None: a pronoun at ``cue``."""

    kind: CreditKind
    cue: Span
    source: Span | None
    verb: str | None = None  # "say", "count", "deed" or "dispute": the class of the cue's verb
    pronoun: str | None = None
    cited: Span | None = None  # the deeper source that this one names
    relay: Span | None = None  # who passed it on
    joint: tuple[Span, ...] = ()  # who says it together with the source
    outlet: bool = False  # the outlet itself: "notre décompte", "our reporter"
    tells: bool = True  # whether its verb means to tell: "estimer" does, "accueillir" may be what somebody did
