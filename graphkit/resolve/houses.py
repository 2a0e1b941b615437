"""For whom a named person speaks, by what stands with the name.

| words | body |
|---|---|
| "Benoît Castel, le président de la FDSEA" | the FDSEA |
| "Jean-Luc Vreven, 47 ans, porte-parole de la police" | the police of the text |
| "police spokesman Owen Hale" | the police of the text |
| "Odile Brault, de la CFDT", "Odile Brault, pour la CFDT" | the CFDT |
| "its leader Owen Hale", "Son porte-parole, le colonel Roux" | the body named before |
| "chief executive Owen Hale" | the company that the text is about |

A person who only works somewhere ("professeur à l'université de Lyon") speaks for nobody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice, pairwise

from graphkit.lexicons.phrases import listed
from graphkit.resolve.drafts import office_held
from graphkit.resolve.look import Look
from graphkit.resolve.nearby import asides_behind, words_before
from graphkit.resolve.parsing import domain_places, heads_of, spokespeople
from graphkit.resolve.registry import Draft
from graphkit.resolve.words import (
    CAPITALISED,
    Asked,
    ask,
    known_language,
    link_words,
    noun_first,
    slug,
    word_list,
    word_lists,
    words,
)

_Resolve = Callable[[Asked], Draft]  # what a part of a phrase means

_BODIES = ("agency", "group")
# offices whose people may speak for themselves: "Odile Brault, de l'université de Lyon"
_OF_MANY = frozenset({"university", "hospital", "media", "consultancy", "court", "parliament", "spokesmen", "embassy"})
_ACRONYM = re.compile(r"[^\W\d_a-zà-öø-ÿ][\w-]*[^\W\d_a-zà-öø-ÿ]")  # at the start of a name: "SNUipp"
_NAME = re.compile(rf"{CAPITALISED}(?: {CAPITALISED})+")
_LONGEST = 9  # words of a title
_INTRODUCTIONS = 3  # mentions of a name looked at


def house(look: Look, resolve: _Resolve) -> Draft | None:
    """The body for which the person of a phrase speaks."""
    own, asides = _before_name(look), _asides(look)
    told = [own] if own else [*asides[:1], _title_before(look)]
    for role in told:
        if body := _by_role(look, role, resolve):
            return body
    bodies = sorted((-spoken_for, aside) for aside in asides if not own and (spoken_for := _set_to(look, aside)))
    for _, aside in bodies:  # "de Solidaires, au nom de l'intersyndicale": the longer words tell for whom
        if body := _belonging(look, aside, resolve):
            return body
    return next(filter(None, (_owned(look, role) or _company(look, role) for role in told)), None)


def office_told(look: Look) -> str | None:
    """The kind of office beside a name: "le maire, Jean Roux, nie", "Jean Roux, maire de"; no body's named before."""
    told = [_title_before(look) if look.text == look.name else "", *_asides(look)[:1]]
    offices = (Look(look.scope, ask(title, look.asked.language)) for title in told if title)
    return next((kind for office in offices if not office.asked.owned and (kind := office_held(office))), None)


def _title_before(look: Look) -> str:
    """The office or role before a name, which commas may set apart: "Le maire" in "Le maire, Jean Roux, nie"."""
    language = look.asked.language
    before = words_before(look.scope.text, look.asked.written, look.at)
    tokens = words(before)
    low = [word.low for word in tokens]
    heads = heads_of(low, language)
    titles = [head for head in heads if head.kind in ("official", "role")]
    if not titles or len(tokens) - titles[-1].start > _LONGEST:
        return ""
    small = link_words(language) | word_lists(language, ("phrases", "articles"))
    nouns = {place for head in heads for place in range(head.start, head.end)} | domain_places(before, language)
    behind = range(titles[-1].end, len(tokens))
    if not all(place in nouns or low[place] in small or tokens[place].text[0].isupper() for place in behind):
        return ""  # "le maire a rencontré Paul Roy"
    determiners = word_lists(language, ("phrases", "determiners"), ("phrases", "possessives"))
    first = next((at for at in range(titles[-1].start, 0, -1) if low[at - 1] in determiners), titles[-1].start)
    first -= low[first - 1] in word_list(language, "phrases", "possessives") if first else 0
    return before[tokens[first].start :]


def introductions(look: Look, name: str) -> Iterator[Look]:
    """A person where the text names them in full elsewhere: "Jean Roux, délégué CGT, était là", then "dit M. Roux"."""
    found = (match.start() for match in re.finditer(rf"\b{re.escape(name)}\b", look.scope.text))
    for at in islice((at for at in found if at != look.at), _INTRODUCTIONS):
        yield Look(look.scope, ask(name, look.asked.language), at)


def _before_name(look: Look) -> str:
    """The words that tell a person's role before the name, ranks apart."""
    own = look.text.removesuffix(look.name or "").split() if look.name and look.text.endswith(look.name) else []
    ranks = word_lists(look.asked.language, ("speakers", "ranks"), ("speakers", "address"))
    while own and own[-1].lower() in ranks:
        own.pop()  # "police spokesman Captain Owen Hale", "le colonel Luc Roux, porte-parole de"
    return " ".join(own)


def _asides(look: Look) -> list[str]:
    """What is told of a person behind the name, in the phrase or behind it in the text, ages apart."""
    inside = [look.text.partition(",")[2].strip()] if "," in look.text else []
    if not inside and look.name and not look.text.endswith(look.name):
        name = look.text.find(look.name)  # "Colonel Ruud of the Norwegian army"
        inside = [look.text[name + len(look.name) :].strip()] if name >= 0 else []
    behind = () if inside else asides_behind(look.scope.text, look.asked.written, look.at)
    # "Jean Roux, le maire, Ada Lind," has the title of the one named next
    of_next = {first for first, second in pairwise(behind) if _NAME.fullmatch(second)}
    behind = tuple(aside for aside in behind if aside not in of_next)
    return [aside for aside in (*inside, *behind) if not any(char.isdigit() for char in aside[:1])]


def _by_role(look: Look, role: str, resolve: _Resolve) -> Draft | None:
    """The body that a spokesperson's role names."""
    office = Look(look.scope, ask(role, look.asked.language))
    if office.head is None or not spokespeople(office.head_text, look.asked.language):
        return None
    found = resolve(ask(_body_led(office), look.asked.language))
    own_words = found.id.rpartition("/")[2] == slug(office.text)  # nothing but the role was understood
    return found if found.type in _BODIES and not own_words else None


def _body_led(office: Look) -> str:
    """The body in a role that is listed with it ("police" in "police chief"), else the whole role."""
    language, first = office.asked.language, office.head_text.rpartition(" ")[0]
    led = heads_of(first.lower().split(), language) if first and not noun_first(language) else ()
    return first if led and led[0].kind == "office" and office.text == office.head_text else office.text


def _belonging(look: Look, aside: str, resolve: _Resolve) -> Draft | None:
    """The body that an aside sets a person to: "de la CFDT", "au nom de l'intersyndicale", "from the RMT union"."""
    behind = words(aside)[_set_to(look, aside)]
    body = Look(look.scope, ask(aside[behind.start :], look.asked.language))
    head = body.head
    if head and (head.kind != "office" or head.name in _OF_MANY):
        return None
    if not (head or body.institution or _ACRONYM.match(body.text)):
        return None  # "Scott Wilson, from Auckland"
    found = resolve(body.asked)
    return found if found.type in _BODIES else None


def _set_to(look: Look, aside: str) -> int:
    """The number of words that set a person to what follows in an aside; 0 where none do."""
    low = [word.low for word in words(aside)]
    hit = listed(known_language(look.asked.language), "speakers", "belonging").at(low, 0)
    return hit.end if hit and hit.end < len(low) else 0


def _owned(look: Look, role: str) -> Draft | None:
    """The body named before whose head or spokesperson somebody is: "its leader Owen Hale"."""
    scope, language = look.scope, look.asked.language
    possessives = word_list(language, "phrases", "possessives")
    before = words(scope.text[max(0, look.at - 20) : look.at])[-1:] if look.at else ()
    owned = look.asked.owned or any(word.low in possessives for word in (*before, *words(role)[:1]))
    office = Look(scope, ask(role, language))
    heads = office.head is not None and (office.head.kind == "official" or spokespeople(office.head_text, language))
    id_ = scope.owner(look.asked.written) if owned and heads else None
    return Draft(id_, scope.kind(id_), "") if id_ and scope.kind(id_) in _BODIES else None


def _company(look: Look, role: str) -> Draft | None:
    """The company that a text is about, of which somebody is an executive."""
    name = look.scope.bodies.main
    if name is None or not is_executive(look, role):
        return None
    id_ = look.scope.company()
    return Draft(id_, look.scope.kind(id_), "") if id_ else None


def is_executive(look: Look, role: str) -> bool:
    """Whether a role is one in a company, with no other body behind it: "chief executive", "DRH groupe"."""
    office = Look(look.scope, ask(role, look.asked.language))
    index = listed(known_language(look.asked.language), "speakers", "executives", "noun")
    return office.institution is None and not office.complement and index.occurs([word.low for word in words(role)])
