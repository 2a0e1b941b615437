"""People: by name, in full or short, with the office that they hold, or by a role of somebody named before."""

from __future__ import annotations

from dataclasses import replace

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.phrases import listed
from graphkit.resolve.drafts import mention, office_held
from graphkit.resolve.look import Look
from graphkit.resolve.parsing import spokespeople
from graphkit.resolve.registry import Draft
from graphkit.resolve.targets import target_entity
from graphkit.resolve.words import ask, known_language, slug, word_lists, words

_FULL_NAME = 2  # words


def apposition(look: Look) -> Draft | None:
    """A person with the office after a comma: "Sergueï Choïgou, secrétaire du Conseil de sécurité"."""
    before, comma, after = look.text.partition(",")
    if not comma:
        return None
    named = Look(look.scope, ask(before, look.asked.language))
    if named.head or named.name != named.text or len(before.split()) < 2:
        return None
    draft = person(named)
    office = Look(look.scope, ask(after, look.asked.language))
    if draft is None:
        return None
    held = office_held(office)
    return replace(draft, country=draft.country or office.country, office=held or draft.office)


def belonging(look: Look) -> Draft | None:
    """A person with the body behind their name: "Colonel Lena Ruud of the Norwegian army", "Paul Roy, de la CFDT"."""
    parsed = look.parsed
    before = parsed.words[: parsed.front]
    if parsed.front == len(parsed.words) or len(before) < _FULL_NAME or not before[-1].text[0].isupper():
        return None
    named = Look(look.scope, ask(look.text[: before[-1].end], look.asked.language))
    if named.name is None or len(named.name.split()) < _FULL_NAME or not look.text.startswith(named.text):
        return None
    titles = word_lists(look.asked.language, ("speakers", "ranks"), ("speakers", "address"))
    before_name = named.text.removesuffix(named.name).split()
    if not (titles.issuperset(map(str.lower, before_name)) or (named.head and named.head.kind == "role")):
        return None
    found = person(named)
    return replace(found, aliases=(*found.aliases, look.text)) if found else None


def person(look: Look) -> Draft | None:
    """A person by name, in full or short ("Lee" after "Lee Seong-kweun")."""
    if look.name is None or look.linked or (look.head and look.head.kind in ("office", "unnamed")):
        return None
    several = len(look.name.split()) > 1
    full = look.scope.last_name_match(look.name) or (look.name if several else None)
    titled = look.head is not None or look.text != look.name
    if full is None and not (titled and not look.name.isupper()):
        return None
    if full is None and (body := _branch_of(look)):
        return body
    full = full or look.name
    target = look.scope.names.whole(full)
    if target and target.kind == "user":
        return mention(look, target.key)
    if several:
        for part in full.split():
            look.scope.known.setdefault(fold(part), f"person/{slug(full)}")
    country = look.country or (look.institution[1].country if look.institution else None)
    aliases = (full, look.text, look.name)
    return Draft(
        f"person/{slug(full)}", "official", full, aliases, country=country, office=office_held(look), known_by="title"
    )


def _branch_of(look: Look) -> Draft | None:
    """The body whose acronym opens a phrase, with a branch of it behind: "la CGT Cheminots"; nobody is called so."""
    hit, target = look.institution or (None, None)
    if hit is None or target is None or look.name is None or look.head is not None:
        return None
    acronym, behind = look.text[: hit.end], look.text[hit.end :].strip()
    branch = hit.start == 0 and acronym.isupper() and behind == look.name
    return mention(look, target_entity(target), look.text) if branch else None


def somebodys(look: Look) -> Draft | None:
    """A spokesperson of an institution named before: "son secrétaire départemental", "le porte-parole"."""
    head = look.head
    if head is None or not look.bare or look.country or not spokespeople(look.head_text, look.asked.language):
        return None
    if look.asked.owned:
        id_ = look.scope.owner(look.asked.written)
    else:
        id_ = look.scope.roles.get(slug(look.head_text)) if head.kind == "role" else None
    return mention(look, id_) if id_ else None


def has_title(look: Look) -> bool:
    """Whether a phrase is an office or a role that a person's name may follow: "le président, Réjean Bouchard"."""
    return look.head is not None and look.head.kind in ("official", "role") and look.name is None


def is_one_of(look: Look) -> bool:
    """Whether a phrase means one person of several, whose name may follow: "l'un des meneurs, Paul Roy"."""
    hit = listed(known_language(look.asked.language), "phrases", "some_of").at(
        [word.low for word in words(look.asked.written)], 0
    )
    return hit is not None and look.name is None
