"""Those who are only thought to be what they are called, and deaths whose cause is only suspected."""

from __future__ import annotations

from graphkit.extract.look import Look, cues_of

REACH = 3  # tokens behind a figure in which the doubt stands


def suspects_them(look: Look) -> bool:
    """ "Deux passeurs présumés ont été arrêtés": what those counted are thought to be, not what befell them."""
    suspected = set(look.slot("hedged", "of_persons"))
    if look.trigger is None or look.trigger[0] < look.span[1]:
        return False
    doubts = [i for i in look.places if look.word(i) in suspected]
    others = cues_of(look.sentence.language, "hedged").find([look.word(i) for i in look.places])
    return len(doubts) == len(others) == 1 and look.span[1] <= doubts[0] < look.trigger[0]


def is_suspected(look: Look) -> bool:
    """ "Only 11 suspected heat deaths": of what they died nobody knows yet; suspected cases are counted as such."""
    suspected = set(look.slot("hedged", "of_deaths"))
    end = min(look.span[1] + REACH, len(look.sentence))
    return look.measure == "killed" and any(look.word(i) in suspected for i in range(look.span[1], end))
