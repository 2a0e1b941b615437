"""Those who work or speak for a body, told from people of a place and from names that begin like them."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.lexicons.loader import load
from graphkit.resolve.look import Look
from graphkit.resolve.parsing import parse, spokespeople
from graphkit.resolve.words import link_words, word_list


def are_crew(look: Look) -> bool:
    """Those who work or speak for a body that is named: "investigators at the Delta Lab", "a spokesman for Norvik".

    "People of Gao" are none, for a place has no crew, nor are "Doctors of the Delta", which is a name.
    """
    behind = [word.low for word in look.parsed.words[look.head.end :]][:1] if look.head else []
    if is_title(look) and word_list(look.asked.language, "phrases", "of").issuperset(behind):
        return False
    crew = look.head_text.lower() in word_list(look.asked.language, "speakers", "crews")
    named = look.complement[:1].isupper() or (crew and (len(look.parsed.heads) > 1 or _is_owned(look)))
    works = crew or spokespeople(look.head_text, look.asked.language)
    return works and named and look.scope.names.whole(look.complement) is None


def _is_owned(look: Look) -> bool:
    owner = owner_of(look)
    return bool(owner) and look.scope.names.whole(owner) is None


def owner_of(look: Look) -> str:
    """Whose people they are where a genitive tells: "the ministry's surveillance team"; nothing where none does."""
    return next((owner for owner, _ in owned(look)), "")


def owned(look: Look) -> Iterator[tuple[str, str]]:
    """Each owner before a genitive and what is owned behind it."""
    for genitive in load(look.asked.language, "phrases")["genitives"]:
        owner, _, behind = look.text.partition(f"{genitive} ")
        if behind:
            yield owner, behind


def speaks_for_person(look: Look) -> bool:
    """Whether a spokesperson's complement may be a person: "a spokeswoman for Lise Amar"."""
    spokesperson = spokespeople(look.head_text, look.asked.language)
    return spokesperson and len(look.complement.split()) == 2 and look.complement.istitle()


def is_title(look: Look) -> bool:
    """Whether every word but the small ones has a capital: "Médecins du Sahel", "Doctors of the Delta"."""
    tokens = look.parsed.words
    small = link_words(look.asked.language) | word_list(look.asked.language, "phrases", "articles")
    return len(tokens) > 2 and all(word.text[0].isupper() or word.low in small for word in tokens)


def holder(look: Look) -> str:
    """Whose office a phrase means: "préfet" in "le cabinet du préfet", "governor" in "the governor's office"."""
    language = look.asked.language
    offices = word_list(language, "speakers", "own_offices")
    behind = look.complement if look.head_text.lower() in offices else ""
    name = next((owner for owner, thing in owned(look) if thing.lower() in offices), behind)
    official = parse(name, language).head if name else None
    return name if official and official.kind == "official" else ""


def own_part(look: Look) -> str:
    """A body's name without its owner: "Kyiv's Coordination Headquarters" -> "Coordination Headquarters"."""
    bodies = ((owner, thing) for owner, thing in owned(look) if thing[0].isupper())
    return next((thing for owner, thing in bodies if owner.islower() or look.scope.names.whole(owner)), "")


def stands_for(look: Look) -> bool:
    """Whether the organisation's own name is the last word on who it is: "chaîne publique NHK"."""
    return look.institution is not None and look.institution[0].start > 0 and not look.place and not look.domain
