"""For whom a named person speaks, by the role that stands with the name.

| words | body |
|---|---|
| "Benoît Castel, le président de la FDSEA" | the FDSEA |
| "Jean-Luc Vreven, porte-parole de la police" | the police of the text |
| "police spokesman Owen Hale" | the police of the text |

A person who only works somewhere ("professeur à l'université de Lyon") speaks for nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from graphkit.resolve.look import Look
from graphkit.resolve.nearby import role_behind_comma
from graphkit.resolve.parsing import spokespeople
from graphkit.resolve.registry import Draft
from graphkit.resolve.words import Asked, ask, slug, word_lists

_BODIES = ("agency", "group")


def house(look: Look, resolve: Callable[[Asked], Draft]) -> Draft | None:
    """The body for which the person of a phrase speaks; ``resolve`` says what a part of the phrase means."""
    role = _role(look)
    office = Look(look.scope, ask(role, look.asked.language)) if role else None
    if office is None or office.head is None or not spokespeople(office.head_text, look.asked.language):
        return None
    found = resolve(office.asked)
    own_words = found.id.rpartition("/")[2] == slug(office.text)  # nothing but the role was understood
    return found if found.type in _BODIES and not own_words else None


def _role(look: Look) -> str:
    """The words that tell a person's role: before the name, behind a comma in the phrase or behind it in the text."""
    _, comma, behind = look.text.partition(",")
    if comma:
        return behind.strip()
    own = look.text.removesuffix(look.name or "").split() if look.name and look.text.endswith(look.name) else []
    ranks = word_lists(look.asked.language, ("speakers", "ranks"), ("speakers", "address"))
    while own and own[-1].lower() in ranks:
        own.pop()  # "police spokesman Captain Owen Hale", "le colonel Luc Roux, porte-parole de"
    return " ".join(own) or role_behind_comma(look.scope.text, look.asked.written, look.at)
