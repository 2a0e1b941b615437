"""Which of a sentence's credits holds for a number, a date or a status: the nearest one whose reach takes it in."""

from __future__ import annotations

from dataclasses import dataclass

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import BARRIERS, Sentence, Span
from graphkit.annotate.speakers import names_place, speaker_kind
from graphkit.extract.retold import (
    certifies,
    compares,
    contradicts,
    disputes,
    explains,
    is_media,
    is_part,
    left_behind,
    retells,
)
from graphkit.extract.tag_clauses import closes_before_tag, figure_in, parenthesis
from graphkit.extract.triggers import flags
from graphkit.lexicons.loader import load

BARRIER_COST = 10
TOLD_BEFORE = 12  # more for a figure behind the tag of another statement: "..., two officials said, and 9 more"
PLACE_COST = 25  # more for a place that counts than for who is said to tell
ASIDE_COST = 25  # more for an agent between the commas of another's statement
OF_OBJECT = 18  # more for an agent of what stands behind the figure's own verb
OUT_OF_REACH = 60.0
OWN_VERB = 22  # less for who does what the figure is about: sooner they than another figure's report, no one else


@dataclass(frozen=True, slots=True)
class Chosen:
    """The credit of a value, and the outer ones that pass it on."""

    credit: Credit
    outer: tuple[Credit, ...] = ()


def choose(
    sentence: Sentence, span: Span, trigger: Span | None = None, *, without: Credit | None = None
) -> Chosen | None:
    """The credit that a value at ``span`` stands under; ``trigger``: the measure's own verb, which credits nobody."""
    ranked = sorted(
        (
            (cost, place, credit)
            for place, credit in enumerate(sentence.marks["credits"])
            if credit != without and (cost := _cost(sentence, span, credit, trigger)) < OUT_OF_REACH
        ),
        key=lambda row: row[:2],
    )
    if not ranked:
        return None
    best, *others = [credit for _, _, credit in ranked]
    told = (credit for credit in others if retells(sentence, credit, best, span, aside=parenthesis(sentence, credit)))
    if tag := next(told, None):
        best, others = tag, [credit for credit in others if credit not in (tag, best)]
    if inner := next((credit for credit in others if _told_within(sentence, credit, best, span)), None):
        return Chosen(inner, (best,))
    outer = [credit for credit in others if _wraps(sentence, credit, best, span)]
    if outer and is_media(sentence, best) and best.source:
        best, outer = outer[0], [best]
    return Chosen(best, tuple(outer))


def in_turn(sentence: Sentence, credit: Credit, span: Span) -> Span | None:
    """The one of joint sources whose figure stands at ``span``: "12 000 et 50 000, selon la police et la CGT
    respectivement"; None where all of them give each figure.
    """
    sources = sorted((credit.source, *credit.joint)) if credit.source else []
    if not set(load(sentence.language, "attribution")["respectively"]).intersection(sentence.words):
        return None
    if not sources:
        return None
    behind = span[0] >= sources[-1][1]
    every = [place for _, place in sentence.marks["numbers"]]
    figures = sorted(at for at in every if (at[0] >= sources[-1][1] if behind else at[1] <= sources[0][0]))
    return dict(zip(figures, sources, strict=True)).get(span) if len(figures) == len(sources) else None


def _cost(sentence: Sentence, span: Span, credit: Credit, trigger: Span | None) -> float:
    apart = _cost_apart(sentence, span, credit, trigger)
    return _distance(sentence, span, credit) if apart is None else apart


def _cost_apart(sentence: Sentence, span: Span, credit: Credit, trigger: Span | None) -> float | None:
    """The cost of a credit that no distance tells, for what it is or where it stands; None for the others."""
    cue, source = credit.cue, credit.source or credit.cue
    if source[0] < span[1] and span[0] < source[1]:
        return OUT_OF_REACH if credit.source else 0.0  # "Elle reconnaît": the verb that is the claim has its pronoun
    if credit.kind == "subject" and source[0] == span[1] and sentence.tag(source[0]) in {"NOUN", "ADJ"}:
        return OUT_OF_REACH  # "712 habitants nous ont signalé des maux": who is counted does not tell how many they are
    if credit.verb == "deed":
        within = source[1] <= span[0] < sentence.barrier_after(cue[1] - 1) if credit.kind == "subject" else False
        return OUT_OF_REACH - 2 if within else OUT_OF_REACH
    own = trigger is not None and trigger[0] <= cue[0] < trigger[1] and credit.verb == "count"
    if own and credit.kind == "agent" and credit.tells:
        return None  # "évalués à 80 000 euros par l'exploitant"
    if own:
        # "les hôpitaux ont admis 30 blessés": the verb of the fact itself credits nobody, unless nobody else speaks
        speaks = credit.kind in {"subject", "agent"} and (credit.tells or _institution(sentence, credit))
        return OUT_OF_REACH - OWN_VERB if speaks else OUT_OF_REACH
    impersonal = credit.pronoun in load(sentence.language, "attribution")["impersonal"]  # "on parle de 450"
    if impersonal and credit.kind == "subject" and closes_before_tag(sentence, cue[1]):
        return OUT_OF_REACH
    if source[1] <= span[0] and span[1] <= cue[0] and credit.kind == "subject":
        return OUT_OF_REACH - 10  # in an aside between who speaks and the verb
    return None


def _distance(sentence: Sentence, span: Span, credit: Credit) -> float:
    """How far a credit stands from a value, in words and the marks between, more on the side where it seldom stands."""
    cue, source = credit.cue, credit.source or credit.cue
    first, last = min(cue[0], source[0]), max(cue[1], source[1])
    before = span[1] <= first  # the value stands before the credit
    between = range(span[1], first) if before else range(last, span[0])
    barriers = sum(sentence.words[i] in BARRIERS - {"«", "»", '"', "“", "”", "(", ")"} for i in between)
    strong_stop = sum(sentence.words[i] in {";", "."} for i in between)
    cost = BARRIER_COST * barriers + 15 * strong_stop + 0.2 * len(between)
    match credit.kind:
        case "subject" | "inverted" if before and disputes(sentence, credit, between):
            return OUT_OF_REACH
        case "subject" if before and parenthesis(sentence, credit):
            return cost
        case "subject" if before and _relative(sentence, span[1], source):
            return 0.2 * len(between)
        case "subject" if not before and contradicts(sentence, credit) and _of_report(sentence, between):
            return OUT_OF_REACH
        case "subject" if not before and strong_stop and _another_speaks(sentence, between):
            return OUT_OF_REACH
        case "subject" if not before and parenthesis(sentence, credit):
            return cost + TOLD_BEFORE
        case "subject":
            lived = credit.verb == "count" and credit.source is not None and names_place(sentence, credit.source)
            cost += PLACE_COST if left_behind(sentence, credit, span) else 0
            cost += PLACE_COST if lived else 0  # "Sierra Leone has recorded 3,000 cases, officials said"
            return cost + (55 if before else 0) + (3 if credit.verb == "count" and barriers else 0)
        case "inverted" if before and _of_another(sentence, span, credit):
            return OUT_OF_REACH
        case "inverted":
            return cost + (0 if before else 8)
        case "agent" if (before and credit.verb == "dispute") or certifies(sentence, credit):
            return OUT_OF_REACH
        case "agent" if before and any(sentence.shows(i, "VerbForm=Fin") for i in between):
            return cost + OF_OBJECT  # "1 800 clients ont subi une coupure revendiquée par des grévistes, selon Enedis"
        case "agent" if before and between and credit.tells and _names_it(sentence, between):
            return -1.0  # "la CGT affirme que les 300 licenciements annoncés par la direction"
        case "agent":
            another = barriers and _others_figure(sentence, credit, span)
            aside = not before and _in_aside(sentence, credit, span)
            return OUT_OF_REACH if another else cost + (1 if before else 4) + (ASIDE_COST if aside else 0)
        case "preposition" if before and _of_bare_figure(sentence, span, first):
            return OUT_OF_REACH
        case "preposition":
            return cost + (1 if before else 2)
        case "noun" if before and explains(sentence, credit):
            return BARRIER_COST + 0.2 * len(between)
        case "noun" if before and compares(sentence, between):
            return OUT_OF_REACH
        case "noun":
            owned = sentence.words[source[0]] in load(sentence.language, "phrases")["possessives"]
            # "ont glissé leur bulletin, à en croire la CEI"
            return cost + (30 if before and barriers else 6 + BARRIER_COST * owned)


def _of_report(sentence: Sentence, between: range) -> bool:
    """Whether a figure is that of another's report: "rejected the opposition's claim of less than 20%"."""
    return any(one.kind == "noun" and one.source and one.cue[0] in between for one in sentence.marks["credits"])


def _another_speaks(sentence: Sentence, between: range) -> bool:
    """Whether somebody else opens the statement behind a semicolon: "Il dit 640 ; le ministère l'évalue à 400"."""
    first = next(i for i in reversed(between) if sentence.words[i] in {";", "."})
    spoken = (one for one in sentence.marks["credits"] if one.kind == "subject" and one.source)
    return any(first < one.source[0] and one.cue[1] <= between.stop for one in spoken if one.source)


def _names_it(sentence: Sentence, between: range) -> bool:
    """Whether nothing but the counted noun stands between a value and what is told of it."""
    return all(sentence.tag(i) in {"NOUN", "ADJ", "ADP"} for i in between)


def _of_bare_figure(sentence: Sentence, span: Span, cue: int) -> bool:
    """Whether a credit is that of a bare figure between it and the value: "12 morts, 15 selon l'opposition", "12 000
    manifestants (contre 5 000 selon la police)".
    """
    held = next((at for _, at in sentence.marks["numbers"] if at[1] == cue and at[0] >= span[1]), None)
    if held is None:
        return False
    either = load(sentence.language, "attribution")["either"]
    between = range(span[1], held[0])
    apart = any(sentence.words[i] in either or sentence.words[i] in {",", "("} for i in between)
    apart = apart or flags(sentence.language, "superseded").occurs(sentence.words[between.start : between.stop])
    return apart and not any(
        sentence.is_verb(i) and not sentence.shows(i, "VerbForm=Inf")  # "2 000 à défiler, 1 150 selon la préfecture"
        for i in between
        if i not in sentence.marks["number_tokens"]
    )


def _of_another(sentence: Sentence, span: Span, tag: Credit) -> bool:
    """Whether who stands at the end is compared with another's own figure: "Kiev, parti de 16, admet 31, soit ce que
    disait l'Onu".
    """
    linked = load(sentence.language, "phrases")["complementizers"]
    compared = sentence.words[tag.cue[0] - 1] in linked
    spoken = (one for one in sentence.marks["credits"] if one.kind == "subject" and one.source)
    return compared and any(
        one.source[1] <= span[0] and span[1] <= one.cue[0] < tag.cue[0] for one in spoken if one.source
    )


def _relative(sentence: Sentence, end: int, source: Span) -> bool:
    """Whether a relative clause about the value begins behind it: "les 33 000 réfugiés que l'OIM a comptés"."""
    slots = load(sentence.language, "phrases")
    within = sentence.words[source[0]] in slots["complementizers"]  # "that the IOM": the phrase took it in
    between = range(end, source[0] + within)
    joined = [i for i in between if sentence.words[i] in slots["complementizers"]]
    if not slots["noun_first"] and all(sentence.tag(i) in {"NOUN", "ADJ"} for i in between):
        return not within or not between  # "the 1.9 million records the gang had bragged about"
    return (
        len(joined) == 1 and joined[0] == between[-1] and all(sentence.tag(i) in {"NOUN", "ADJ"} for i in between[:-1])
    )


def _others_figure(sentence: Sentence, credit: Credit, span: Span) -> bool:
    """Whether a participle belongs to the figure before it alone: "12, against the 5 counted by"."""
    stretch = range(sentence.barrier_before(credit.cue[0]), credit.cue[0])
    return not is_part(sentence, span) and figure_in(sentence, stretch)


def _in_aside(sentence: Sentence, agent: Credit, span: Span) -> bool:
    """Whether an agent stands between commas behind another's verb: "Il concède, dans un texte diffusé par X, 9"."""
    first, last = sentence.barrier_before(agent.cue[0]), sentence.barrier_after(agent.cue[1])
    if not first or sentence.words[first - 1] != "," or last > span[0]:
        return False
    spoken = (one for one in sentence.marks["credits"] if one.kind == "subject" and one.cue[1] <= first)
    return any(one.verb in {"say", "count"} for one in spoken)


def _institution(sentence: Sentence, credit: Credit) -> bool:
    return credit.source is not None and speaker_kind(sentence, credit.source) not in {
        "hospital",
        "company",
    }


def _told_within(sentence: Sentence, inner: Credit, best: Credit, span: Span) -> bool:
    """Whether who is named at the end only tells what another said: "It told us that it was 9, an MP said"."""
    if best.cue[0] < span[1] or best.kind not in {"subject", "inverted"}:
        return False
    linked = load(sentence.language, "phrases")["complementizers"]
    said = inner.kind == "subject" and inner.verb == "say" and inner.cue[1] <= span[0]
    clause = sentence.words[inner.cue[1] : span[0]]
    return said and any(word in linked for word in clause) and not any(mark in clause for mark in (";", "."))


def _wraps(sentence: Sentence, outer: Credit, inner: Credit, span: Span) -> bool:
    """Whether a credit reports what another says: "X affirme que Y compte...", or a medium named at the end.

    In "X affirme que 800 ont défilé, Y parle de 350", each has a figure of its own.
    """
    if outer.source is None or inner.source is None or outer.source == inner.source:
        return False
    if _set_apart(sentence, outer, inner):
        return False
    if is_media(sentence, outer) or is_media(sentence, inner):
        return True
    if outer.kind != "subject" or outer.verb != "say" or not outer.cue[1] <= inner.source[0] <= span[0]:
        return False
    linked = load(sentence.language, "phrases")["complementizers"]
    clauses = [i for i in range(outer.cue[1], inner.source[0] + 1) if sentence.words[i] in linked]
    return bool(clauses) and sentence.marks["number_tokens"].isdisjoint(range(clauses[-1], inner.source[0]))


def _set_apart(sentence: Sentence, one: Credit, other: Credit) -> bool:
    """Whether two credits stand in statements set against each other: "Local media reported 46, but the ministry said",
    "Unia dit avoir rassemblé 15 000 maçons, alors que la police estime".
    """
    first, last = sorted((one, other), key=lambda credit: credit.cue)
    breaks = {";", ".", *load(sentence.language, "calendar")["clause_breaks"]}
    return not breaks.isdisjoint(sentence.words[first.cue[1] : last.cue[0]])
