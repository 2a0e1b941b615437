"""Money that somebody has yet to give: what is offered, and what they said they would add."""

from __future__ import annotations

from functools import lru_cache

from graphkit.extract.look import Look, conditionals, cues_of
from graphkit.extract.objects import saying_verbs
from graphkit.extract.predicates import level_verbs
from graphkit.lexicons.inflection import forms_of, forms_of_have
from graphkit.lexicons.loader import load


def is_sum_ahead(look: Look) -> bool:
    """ "Offered 40 million euros in grants", "a redit que l'État apporterait 15 millions"."""
    return look.measure == "cost" and (_offered(look) or _to_be_given(look))


def _offered(look: Look) -> bool:
    before = [i for i in look.places if i < look.span[0]]
    hits = cues_of(look.sentence.language, "offering").find([look.word(i) for i in before])
    return any(look.sentence.is_verbal(before[hit.start]) for hit in hits)


def _to_be_given(look: Look) -> bool:
    """The future of a gift, told in the past: hearsay is told of what was given, or in the present."""
    giving = _giving(look.sentence.language)
    ahead = {i for i in conditionals(look) if look.word(i) in giving}
    have = forms_of_have(look.sentence.language)
    would = (i for i in look.places if look.word(i) in look.slot("planned", "told_ahead"))
    ahead |= {i for i in would if look.word(i + 1) in giving and look.word(i + 1) not in have}
    first = min((i for i in ahead if i < look.span[0]), default=0)
    saying = saying_verbs(look.sentence.language)
    return any(look.word(i) in saying and look.sentence.shows(i, "Tense=Past") for i in range(first))


@lru_cache
def _giving(language: str) -> frozenset[str]:
    return forms_of(load(language, "modality")["giving"], language)


def will_amount(look: Look) -> bool:
    """ "Insured damage will reach around 210 million": a loss that was made, whose sum is only foreseen."""
    if look.measure != "cost":
        return False
    losses = [i for i in look.places if look.word(i) in look.slot("planned", "losses")]
    levels = [i for i in look.places if look.word(i) in level_verbs(look.sentence.language)]
    return bool(losses and levels) and losses[0] < levels[0] < look.span[0]
