"""The subject of a reporting verb, before it or after it."""

from __future__ import annotations

from graphkit.annotate.attribution.asides import hop_left, set_phrases
from graphkit.annotate.attribution.cues import prepositions, pronoun_at, report_verbs
from graphkit.annotate.attribution.mentions import mention_at
from graphkit.annotate.attribution.reports import new_report, peel
from graphkit.annotate.attribution.unlisted import could_speak
from graphkit.annotate.phrases_np import phrase_left, phrase_right
from graphkit.annotate.sentence import BARRIERS, OPENING_QUOTES, SUBJECTS, Sentence, Span
from graphkit.annotate.speakers import names_state, speaker_kind
from graphkit.lexicons.loader import load, words_in

_PASSED = {"measure", "time", "date"}  # numbers in the time of a statement: "peu avant 7 heures"
_TO_VERB = 3  # tokens between a subject and the first of two joined verbs
_ASIDE = 2  # tokens: a comma and the preposition behind it
_TO_FIGURE = 3  # tokens from "a peak" to what it is of: "suggest a peak of between 10,000 and 11,000"
_SKIPPED = 14  # tokens between a verb and its inverted subject


def subject_left(sentence: Sentence, place: int, first: int) -> Span | None:
    """The subject before the verb group: next to it, else at the start of its clause."""
    pronouns = words_in(sentence.language, "attribution", "pronouns")
    slots = load(sentence.language, "phrases")
    end = hop_left(sentence, first)
    if end > 1 and sentence.words[end - 1] in OPENING_QUOTES and _opens_quotation(sentence, end - 1):
        end = hop_left(sentence, end - 1)  # 'it "acknowledged" a delay', "Le maire « redoute » 12 morts"
    articles = load(sentence.language, "attribution")["definite"]
    if end == place > 1 and sentence.words[end - 1] in articles and slots["noun_first"]:
        end -= 1  # "La mairie les chiffre à": an object
    if end > 0:
        word = sentence.words[end - 1]
        if word in pronouns:
            return (end - 1, end)
        if word in slots["relatives"] and not sentence.is_acronym(end - 1):
            return _antecedent(sentence, end - 1)
        if word in slots["harm_joiners"] and (shared := _shared(sentence, end - 1)):
            return shared
        phrase = phrase_left(sentence, end)
        if found := _apposed(sentence, phrase, first) or _before_relative(sentence, end):
            return found
        if phrase and not _governed(sentence, phrase):
            return phrase
        participle = end - 1 if sentence.is_past_participle(end - 1) else None  # "A resident contacted by phone said"
        before = phrase[0] if phrase else participle
        if before and (opening := _opening(sentence, before, end)):
            return opening
    return None


def _opens_quotation(sentence: Sentence, mark: int) -> bool:
    return sentence.words[mark] != '"' or sentence.words[:mark].count('"') % 2 == 0


def _before_relative(sentence: Sentence, verb: int) -> Span | None:
    """The speaker that opens a clause before a relative without commas: "An official who asked not to be named put"."""
    relatives = {*load(sentence.language, "phrases")["relatives"]}
    start = sentence.barrier_before(verb - 1) if verb else 0
    complementizers = load(sentence.language, "phrases")["complementizers"]
    linked = [i + 1 for i in range(start, verb) if sentence.words[i] in complementizers]
    for begins in (*reversed(linked), start):
        phrase = phrase_right(sentence, begins, limit=verb)
        if phrase is None or phrase[1] + 2 >= verb:
            continue
        relative = phrase[1] + (sentence.tag(phrase[1]) == "ADP")  # "l'hôtelier chez qui logeaient les skieurs jure"
        if sentence.words[relative] not in relatives:
            continue
        within = any(sentence.shows(i, "VerbForm=Fin") for i in range(relative + 1, verb))
        if within and (speaker_kind(sentence, phrase) or could_speak(sentence, phrase)):
            return phrase
    return None


def _apposed(sentence: Sentence, phrase: Span | None, first: int) -> Span | None:
    """The speaker between commas behind a noun that names none: "Son homologue, la Commission d'accueil, retient", "A
    local monitor, the Observatory, said".
    """
    if phrase is None or first < 1 or sentence.words[first - 1] != ",":
        return None
    apposed = phrase_left(sentence, first - 1)
    if apposed is None or apposed[0] != phrase[1] + 1 or speaker_kind(sentence, apposed) is None:
        return None
    counterparts = set(load(sentence.language, "attribution")["counterparts"])
    told = not counterparts.isdisjoint(sentence.words[slice(*phrase)]) or _introduces(sentence, phrase, apposed)
    if not told and speaker_kind(sentence, phrase):
        return None
    owned = sentence.words[apposed[0]] in load(sentence.language, "phrases")["possessives"]
    if owned and phrase == (0, 1) and could_speak(sentence, phrase):
        return None  # "Norpro, sa maison mère, a annoncé": the name speaks
    return apposed


def _introduces(sentence: Sentence, phrase: Span, apposed: Span) -> bool:
    """Whether a phrase only says what kind of body the one behind it is, which has a name and an article."""
    indefinite = sentence.words[phrase[0]] in load(sentence.language, "numbers")["articles"]
    article = sentence.words[apposed[0]] in load(sentence.language, "attribution")["definite"]
    return indefinite and article and mention_at(sentence, apposed).proper


def _governed(sentence: Sentence, phrase: Span) -> bool:
    """Whether a preposition or a participle before the phrase keeps it from being a subject ("devant le Parlement a").

    "Un officier ayant requis l'anonymat a évoqué" has its subject further ahead.
    """
    before = phrase[0] - 1
    return before >= 0 and (sentence.tag(before) == "ADP" or sentence.is_past_participle(before))


def _opening(sentence: Sentence, before: int, verb: int) -> Span | None:
    """The speaker that opens the clause, its verb behind a complement ("Le cabinet mandaté par le CSE chiffre")."""
    start = sentence.barrier_before(before - 1) if before else 0
    complementizers = load(sentence.language, "phrases")["complementizers"]
    start = max([start, *(i + 1 for i in range(start, before) if sentence.words[i] in complementizers)])
    phrase = phrase_right(sentence, start, limit=before)
    if phrase is None or not (speaker_kind(sentence, phrase) or could_speak(sentence, phrase)):
        return None
    finite = any(sentence.shows(i, "VerbForm=Fin") for i in range(phrase[1], verb))
    return None if finite else phrase


def _shared(sentence: Sentence, joiner: int) -> Span | None:
    """The subject of two joined verbs: "Les rebelles nient et dénombrent dix-huit morts"."""
    start = sentence.barrier_before(joiner)
    if start and sentence.words[start - 1] == ",":
        return None  # an aside: "contractors included, and says"
    if any(sentence.words[i] in load(sentence.language, "phrases")["complementizers"] for i in range(start, joiner)):
        return None
    if sentence.words[start] in load(sentence.language, "attribution")["pronouns"]:
        return (start, start + 1)
    phrase = phrase_right(sentence, start, limit=joiner)
    if phrase is None or not (speaker_kind(sentence, phrase) or names_state(sentence, phrase)):
        return None
    reports = report_verbs(sentence.language)  # the tagger takes "dément" for an adverb
    stretch = range(phrase[1], joiner)
    finite = [i for i in stretch if sentence.shows(i, "VerbForm=Fin") or reports.at(sentence.words, i)]
    return phrase if finite and finite[0] - phrase[1] <= _TO_VERB else None


def _antecedent(sentence: Sentence, relative: int) -> Span | None:
    """The noun phrase that "qui" stands for; that of "dont" is no subject."""
    if sentence.words[relative] in load(sentence.language, "attribution")["not_subject_relatives"]:
        return None
    end = relative - 1 if relative and sentence.words[relative - 1] == "," else relative
    phrase = phrase_left(sentence, end)
    if phrase is None or phrase[0] < _ASIDE or sentence.tag(phrase[0] - 1) != "ADP":
        return phrase
    if any(hit.end == phrase[0] and hit.value for hit in sentence.hits(prepositions(sentence.language))):
        return phrase  # "recrutés dans les hôpitaux, selon la ministre, qui a dit"
    outer = phrase_left(sentence, phrase[0] - _ASIDE) if sentence.words[phrase[0] - _ASIDE] == "," else None
    return outer if outer and speaker_kind(sentence, outer) else phrase  # "L'état-major, à Paris, qui donnait"


def parsed_subject(sentence: Sentence, place: int) -> Span | None:
    """The subject that the parse gives a verb; counted people ("25 combattants") are none."""
    figures = sentence.marks.get("number_tokens", set())
    token = sentence.tree[place]
    for verb in (token, token.head if token.dep_ in {"conj", "xcomp", "advcl", "aux"} else token):
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.i < place:
                phrase = phrase_right(sentence, child.left_edge.i, limit=place) or (child.i, child.i + 1)
                return None if figures.intersection(range(phrase[0] - 1, phrase[1])) else phrase
    return None


def subject_right(sentence: Sentence, end: int, first: int, *, plain: bool = False) -> Span | None:
    """The subject of an inversion, after the verb and what may stand between ("a révélé ce mercredi le député").

    With ``plain`` any noun phrase will do that closes its stretch: "a indiqué la capitainerie".
    """
    before = sentence.words[first - 1] if first else ""
    if before in OPENING_QUOTES and first > 1 and _opens_quotation(sentence, first - 1):
        return None
    if before and before not in BARRIERS and before not in load(sentence.language, "attribution")["before_inversion"]:
        return None
    slots = load(sentence.language, "phrases")
    dates = sentence.marks.get("date_tokens", set())
    numbers = sentence.marks.get("number_tokens", set())
    hours = {i for mention, at in sentence.marks.get("numbers", ()) if mention.kind in _PASSED for i in range(*at)}
    place, skipped = end, 0
    while place < len(sentence) and skipped < _SKIPPED:
        word = sentence.words[place]
        if word in BARRIERS - {","} or word in slots["complementizers"] or word in slots["relatives"]:
            return None
        if several := pronoun_at(sentence, place):
            return several  # "a averti ce dernier", "a témoigné l'un d'eux"
        if (aside := next((end for end, start in set_phrases(sentence).items() if start == place), None)) is not None:
            place, skipped = aside, skipped + 1  # "corrige de son côté la présidente"
            medium = phrase_right(sentence, place)
            definite = load(sentence.language, "attribution")["definite"]
            if medium and medium[1] < len(sentence) and sentence.words[medium[1]] in definite:
                place = medium[1]  # "a déclaré à la radio LU2 le maire"
            continue
        if place in dates or place in hours or sentence.tag(place) == "ADV" or word == ",":
            place, skipped = place + 1, skipped + 1
            continue
        phrase = phrase_right(sentence, place)
        if sentence.tag(place) == "ADP" and word not in slots["subject_links"]:
            inner = phrase_right(sentence, place + 1)
            if inner and (subject := _behind_addressee(sentence, inner)):
                return subject
            place = inner[1] if inner else place + 1
            skipped += 2
            continue
        if phrase and (speaker_kind(sentence, phrase) or _report(sentence, phrase)):
            return phrase
        tag = place == end and before in BARRIERS and sentence.tag(phrase[1]) == "ADP" if phrase else False
        closed = phrase and plain and could_speak(sentence, phrase) and (tag or _closes(sentence, phrase[1]))
        if phrase and closed and not _of_figure(sentence, phrase[1]):
            return _behind_manner(sentence, phrase) or phrase
        if place in numbers:
            several = phrase_right(sentence, place + 1)  # "ont indiqué deux élus locaux"
            return several if plain and several and speaker_kind(sentence, several) else None
        place, skipped = (phrase[1], skipped + 3) if phrase else (place + 1, skipped + 1)
    return None


def _of_figure(sentence: Sentence, end: int) -> bool:
    """Whether a figure stands right behind a phrase and its preposition: "suggest a peak of between 10,000 and"."""
    counted = (at[0] for mention, at in sentence.marks.get("numbers", ()) if not mention.article)
    return any(0 <= first - end < _TO_FIGURE for first in counted)


def _behind_manner(sentence: Sentence, phrase: Span) -> Span | None:
    """The subject behind how it was said, set off by commas: "a ajouté, la voix blanche, le colonel"."""
    comma = phrase[1] + sentence.is_past_participle(phrase[1])  # "la gorge nouée"
    if sentence.words[phrase[0] - 1] != "," or sentence.words[comma : comma + 1] != [","]:
        return None
    subject = phrase_right(sentence, comma + 1)
    return subject if subject and speaker_kind(sentence, subject) else None


def _report(sentence: Sentence, phrase: Span) -> bool:
    """Whether a phrase is somebody's report, new to the text: "révèle un sondage Elabe pour la chaîne"."""
    fresh = sentence.words[phrase[0]] in load(sentence.language, "attribution")["indefinite"]
    nobodys = new_report(sentence, phrase) and _closes(sentence, phrase[1])  # "révèle un audit confidentiel"
    return nobodys or (fresh and peel(sentence, phrase) is not None)


def _behind_addressee(sentence: Sentence, phrase: Span) -> Span | None:
    """The subject that a name in front of it has taken in: "ont indiqué à l'AFP des sources policières"."""
    plural = load(sentence.language, "phrases")["plural_articles"]
    for place in range(phrase[0] + 1, phrase[1] - 1):
        if sentence.words[place] in plural and sentence.tokens[place - 1].text[0].isupper():
            subject = phrase_right(sentence, place)
            return subject if subject and speaker_kind(sentence, subject) not in {None, "name"} else None
    return None


def _closes(sentence: Sentence, end: int) -> bool:
    """Whether a stretch ends at ``end``, a day behind it or not."""
    dates = sentence.marks.get("date_tokens", set())
    while end in dates:
        end += 1
    if end >= len(sentence) or sentence.words[end] in BARRIERS:
        return True
    return sentence.words[end] in load(sentence.language, "phrases")["relatives"] or sentence.is_past_participle(end)
