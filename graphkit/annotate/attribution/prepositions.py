"""Prepositions that credit: "selon la préfecture", "according to EFFIS"."""

from __future__ import annotations

from collections.abc import Iterator

from graphkit.annotate.attribution.credit import Credit
from graphkit.annotate.attribution.cues import own_accounts, prepositions, pronoun_at, report_verbs
from graphkit.annotate.attribution.marks import is_listed
from graphkit.annotate.attribution.reports import bare_report, peel
from graphkit.annotate.attribution.unlisted import could_speak, is_person
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import Sentence, Span
from graphkit.annotate.speakers import head_of, names_place, speaker_kind
from graphkit.lexicons.loader import load
from graphkit.lexicons.phrases import Hit, listed

_CONTRASTED = 2  # figures in a sentence that sets one count against another
_NOUN = 3  # tokens of a counted noun between its figure and "pour"


def by_preposition(sentence: Sentence) -> Iterator[Credit]:
    yield from _by_own_account(sentence)
    yield from _by_belief(sentence)
    words = sentence.words
    place = 0
    for hit in prepositions_that_may_credit(sentence):
        if hit.start < place or _starts_from(sentence, hit) or _follows(sentence, hit):
            continue
        begins = _source_begins(sentence, hit)
        phrase = phrase_right(sentence, begins)
        pronoun = words[begins] if begins < len(words) else ""
        if hit.value and pronoun and (several := pronoun_at(sentence, begins)):
            told = " ".join(words[slice(*several)])  # "selon ce dernier", "d'après le second"
            yield Credit("preposition", (hit.start, several[1]), None, pronoun=told)
            place = several[1]
            continue
        if phrase is None and hit.value and pronoun in load(sentence.language, "attribution")["agreement"]:
            yield Credit("preposition", (hit.start, begins + 1), None, pronoun=pronoun)  # "selon lui"
            place = begins + 1
        view = hit.value or words[hit.start] in load(sentence.language, "attribution")["standpoints"]
        if phrase is None and view and (antecedent := _relative(sentence, hit.start, begins)):
            yield Credit("preposition", (hit.start, begins + 1), antecedent)
            place = begins + 1
        if phrase is None:
            continue
        strong = hit.value
        if _is_side(sentence, hit.start, phrase):
            yield Credit("preposition", (hit.start, hit.end), (hit.start, phrase[1]))  # "Côté syndical, on parle de"
            place = phrase[1]
            continue
        source = peel(sentence, phrase)
        if source is None and strong:
            ours = words[phrase[0]] in load(sentence.language, "attribution")["outlet_self"]
            owned = words[phrase[0]] in load(sentence.language, "phrases")["possessives"]  # "selon ses calculs"
            again = sentence.words[max(0, hit.start - 1)] in load(sentence.language, "attribution")["still"]
            known = (
                begins < hit.end
                or (again and could_speak(sentence, phrase))  # "toujours selon la zone"
                or ours
                or owned
                or speaker_kind(sentence, phrase)
                or _somebody(sentence, phrase)
                or _body(sentence, phrase)
            )
            source = phrase if known else None
        if source is None and strong and bare_report(sentence, phrase):
            yield Credit("preposition", (hit.start, hit.end), None)
            place = phrase[1]
            continue
        if source is None or (not strong and not _can_open(sentence, hit.start, source)):
            continue
        yield Credit("preposition", (hit.start, hit.end), source)
        place = phrase[1]


def _source_begins(sentence: Sentence, hit: Hit[bool]) -> int:
    """Where the source behind a preposition begins: within it where it names one ("de source", "de bonne source")."""
    sources = set(load(sentence.language, "attribution")["sources"])
    return hit.end if sources.isdisjoint(sentence.words[hit.start : hit.end]) else hit.start + 1


def _by_own_account(sentence: Sentence) -> Iterator[Credit]:
    """ "À l'en croire", "by their own account": who spoke before, by the possessive that the phrase stands for."""
    for hit in sentence.hits(own_accounts(sentence.language)):
        yield Credit("preposition", (hit.start, hit.end), None, pronoun=hit.value)


def _by_belief(sentence: Sentence) -> Iterator[Credit]:
    """ "If the organisers are to be believed": a source in a condition."""
    for hit in sentence.hits(listed(sentence.language, "attribution", "believed")):
        source = phrase_left(sentence, hit.start)
        opening = sentence.words[source[0] - 1] if source and source[0] else ""
        if source and opening in load(sentence.language, "phrases")["conditions"]:
            yield Credit("preposition", (source[0] - 1, hit.end), peel(sentence, source) or source)


def _relative(sentence: Sentence, start: int, relative: int) -> Span | None:
    """Who a relative behind a preposition stands for: "le ministre Ali Sow, selon qui 1 500 soldats"."""
    words = sentence.words[relative : relative + 1]
    if not words or words[0] not in load(sentence.language, "attribution")["whom"] or start < 1:
        return None
    phrase = phrase_left(sentence, start - (sentence.words[start - 1] == ","))
    if phrase is None or speaker_kind(sentence, phrase) is None:
        return None
    # "résume Luc Roux, secrétaire du comité, pour qui"
    named = phrase_left(sentence, phrase[0] - 1) if sentence.words[phrase[0] - 1] == "," else None
    return named if named and speaker_kind(sentence, named) == "name" else phrase


def _starts_from(sentence: Sentence, hit: Hit[bool]) -> bool:
    """Whether "de sources" says what another made its count from: "établi à partir de sources officielles"."""
    return hit.start > 0 and sentence.words[hit.start - 1] in load(sentence.language, "attribution")["starting"]


def _follows(sentence: Sentence, hit: Hit[bool]) -> bool:
    """Whether a preposition tells what came after something: "dans l'heure suivant leur admission"."""
    table, behind = load(sentence.language, "attribution"), sentence.words[hit.end : hit.end + 1]
    after = sentence.words[hit.start] in table["following"] and hit.start > 0
    return after and (behind[:1] == [] or sentence.tag(hit.start - 1) == "NOUN")


def _is_side(sentence: Sentence, start: int, phrase: Span) -> bool:
    """Whether an adjective names the side that "on" speaks for: "côté syndical, on parle de"."""
    sides = load(sentence.language, "attribution")["sides"]
    if sentence.words[start] not in sides or phrase[1] - phrase[0] != 1 or sentence.tag(phrase[0]) != "ADJ":
        return False
    impersonal = listed(sentence.language, "attribution", "impersonal")
    behind = sentence.words[phrase[1] + 1 :] if sentence.words[phrase[1] : phrase[1] + 1] == [","] else []
    return impersonal.opens(behind)


def _somebody(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase that no list has means one person: "à en croire un douanier", not "selon un calendrier"."""
    return is_person(sentence, head_of(sentence, phrase)) and could_speak(sentence, phrase)


def _body(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase that no list has may be a body: "selon la cellule d'urgence locale", not "selon la région"."""
    definite = sentence.words[phrase[0]] in load(sentence.language, "attribution")["definite"] or not set(
        load(sentence.language, "phrases")["genitives"]
    ).isdisjoint(sentence.words[slice(*phrase)])
    criteria = listed(sentence.language, "attribution", "criteria", "noun")
    head = sentence.words[head_of(sentence, phrase)]
    return definite and not criteria.occurs([head]) and could_speak(sentence, phrase)


def prepositions_that_may_credit(sentence: Sentence) -> list[Hit[bool]]:
    """The prepositions of a sentence, the weak ones only where their surroundings let them credit."""
    if "prepositions" not in sentence.marks:
        hits = reversed(sentence.hits(prepositions(sentence.language)))
        first = sorted({hit.start: hit for hit in hits}.values())  # listed first of those that begin at one place
        sentence.marks["prepositions"] = [hit for hit in first if hit.value or _may_credit(sentence, hit.start)]
    found: list[Hit[bool]] = sentence.marks["prepositions"]
    return found


def _may_credit(sentence: Sentence, start: int) -> bool:
    """What a weak preposition needs, seen on the surface: most of them are not looked at any further."""
    table, behind = load(sentence.language, "attribution"), sentence.words[start + 1 :]
    impersonal = listed(sentence.language, "attribution", "impersonal")
    viewpoint = sentence.words[start] in (*table["standpoints"], *table["quarters"])
    if sentence.words[start] in table["standpoints"] and not set(table["whom"]).isdisjoint(behind[:1]):
        return True  # "le secrétaire du comité, pour qui le bilan réel reste de"
    if sentence.words[start] in table["after_figures"] and _follows_figure(sentence, start):
        return True
    return _opens(sentence, start) and "," in behind and (viewpoint or impersonal.occurs(behind))


def _another_tells(sentence: Sentence, place: int) -> bool:
    """Whether somebody opens the clause that a side is named before: "Côté rescapés, la Croix-Rouge a accueilli"."""
    phrase = phrase_right(sentence, place)
    if phrase is None or speaker_kind(sentence, phrase) is None:
        return False
    return sentence.is_verbal(phrase[1])


def _opens(sentence: Sentence, start: int) -> bool:
    return start == 0 or sentence.words[start - 1] in {",", ";", ":", "(", ".", "»"}


def _follows_figure(sentence: Sentence, start: int) -> bool:
    """Whether a figure of persons or things stands before, with its noun where others count otherwise.

    "8 000 manifestants pour la préfecture, 19 000 selon les syndicats"; a share is one of those behind it ("7 % chez
    les enseignants"), and a sum is for them.
    """
    counts = [at for mention, at in sentence.marks.get("numbers", ()) if mention.kind == "count"]
    if any(at[1] == start for at in counts):
        return True
    nearest = max((at for at in counts if at[1] < start), default=None)
    if nearest is None or len(counts) < _CONTRASTED or start - nearest[1] > _NOUN:
        return False
    return all(sentence.tag(i) in {"NOUN", "ADJ"} for i in range(nearest[1], start))


def _can_open(sentence: Sentence, start: int, source: Span) -> bool:
    """Whether a weak preposition ("pour", "à") credits: it opens a clause before a comma, or follows a number."""
    if speaker_kind(sentence, source) in {None, "unnamed"}:
        return False
    table, word = load(sentence.language, "attribution"), sentence.words[start]
    opens = _opens(sentence, start)
    closes = source[1] < len(sentence) and sentence.words[source[1]] == ","
    figure = word in table["after_figures"] and _follows_figure(sentence, start)
    kind = speaker_kind(sentence, source)
    if figure and start - 1 not in sentence.marks.get("number_tokens", set()):
        return kind in table["counting"]
    if word in table["standpoints"]:
        country_only = kind == "name" and names_place(sentence, source)  # "pour la seule France"
        return (opens and closes and not country_only) or figure
    if word in table["quarters"]:
        return (opens and closes and not _another_tells(sentence, source[1] + 1)) or figure
    # "À la CGT, on ne décolère pas": the next words must speak
    impersonal = listed(sentence.language, "attribution", "impersonal")
    behind = sentence.words[source[1] + 1 : sentence.barrier_after(source[1] + 1)]
    named = kind == "name" and not is_listed(sentence, source)
    if named and not report_verbs(sentence.language).occurs(behind):
        return False  # "À Paris, on passe de 18 500 manifestants à 45 000"
    return opens and closes and impersonal.opens(behind)
