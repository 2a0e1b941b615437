"""The words behind a number that say what is counted: "soldats nord-coréens tués ou blessés"."""

from __future__ import annotations

from itertools import takewhile

from graphkit.annotate.sentence import BARRIERS, CLOSING_QUOTES, OPENING_QUOTES, Sentence, Span
from graphkit.extract.triggers import nouns_of, triggers
from graphkit.lexicons.inflection import endings_tell
from graphkit.lexicons.loader import load, words_in
from graphkit.lexicons.phrases import words_of

LONGEST = 9  # tokens of a counted phrase
MARKED = 3  # tokens between quotation marks inside one


def counted_phrase(sentence: Sentence, span: Span) -> Span:
    """The tokens after a number up to the next verb, clause, preposition or number."""
    slots = load(sentence.language, "phrases")
    stops = words_in(sentence.language, "phrases", "complementizers", "relatives", "clause_heads")
    first = _behind_quote(sentence, span)
    opening = span[0] - 1 - (span[0] > 1 and sentence.words[span[0] - 1] in OPENING_QUOTES)
    put_at = span[0] > 0 and sentence.words[opening] in slots["put_at"]  # "évalue à 4 000 les pertes"
    put_at = put_at or _past_number_of(sentence, first) > first  # "évalue entre 62 et 68 le nombre de"
    opens = (slots[name] for name in ("place_articles", "articles", "possessives"))  # "the 54 his department counted"
    determined = first < len(sentence) and any(sentence.words[first] in words for words in opens)
    if put_at and first == span[1] and first + 1 < len(sentence) and sentence.words[first] in CLOSING_QUOTES:
        first += 1  # "évalue à « plus de 200 » le nombre de passagers"
    if first == span[1] and determined and not put_at:
        return (first, first)  # "58 la veille", "84 le matin"
    if any(sentence.words[first : first + len(owner)] == owner for owner in map(words_of, slots["owned_by"])):
        return (first, first)  # "les 95 millions de la direction"
    if put_at:
        first = _past_number_of(sentence, _past_day(sentence, first))
    place = first
    marks = _marked(sentence, first) or ()
    cues = {credit.cue[0] for credit in sentence.marks.get("credits", ()) if credit.kind == "preposition"}
    while place < len(sentence) and place - first < LONGEST:
        word = sentence.words[place]
        if place in marks:
            place += 1
            continue
        if place in cues or word in BARRIERS or word in stops or _sets_date(sentence, place):
            break
        figure = place in sentence.marks["number_tokens"]
        if figure and not (_of_whole(sentence, span, place) or _article(sentence, place) or is_code(sentence, place)):
            break
        modifies = place == first and _is_modifier(sentence, place)
        finite = sentence.tag(place) == "VERB" and not modifies and is_finite(sentence, place)
        if sentence.tag(place) == "AUX" or finite:
            break
        joined = "-" in word and sentence.tag(place) == "ADP"  # "70 burnt-out cars"
        if sentence.tag(place) in {"ADP", "SCONJ", "CCONJ"} and word not in slots["counted_links"] and not joined:
            break
        if sentence.tag(place) == "CCONJ" and _goes_on_to(sentence, place + 1):
            break
        place += 1
    return (first, place)


def _sets_date(sentence: Sentence, place: int) -> bool:
    """A date, or the part of one that opens it: "25 000 fin août"."""
    dated = sentence.marks["date_tokens"]
    opens = sentence.words[place] in load(sentence.language, "calendar")["parts_of_time"]
    return place in dated or (opens and place + 1 in dated)


def _goes_on_to(sentence: Sentence, place: int) -> bool:
    """Whether a second thing done follows: "cost 85 million and to save 40", "libéré 130 soldats et récupéré 64"."""
    behind = place + 1 + (sentence.tag(place + 1) == "PRON")  # "cost 92 million and save it 40 a year"
    return sentence.tag(place) == "PART" or (
        behind in sentence.marks["number_tokens"]
        and place not in sentence.marks["number_tokens"]
        and (sentence.tag(place) not in {"DET", "ADP", "ADV", "ADJ"} or sentence.is_past_participle(place))
    )


def _is_modifier(sentence: Sentence, place: int) -> bool:
    """An English participle before what is counted: "1,870 destroyed homes"."""
    if endings_tell(sentence.language) or place + 1 >= len(sentence):
        return False
    last = place + 1
    while last + 1 < len(sentence) and sentence.tag(last) == sentence.tag(last + 1) == "NOUN":
        last += 1  # "1,246 confirmed measles cases"
    return sentence.tag(last) == "NOUN" and is_listed(sentence.language, sentence.words[last])


def _past_day(sentence: Sentence, place: int) -> int:
    """Past a day set apart, before what is counted: "a porté à sept, jeudi, le nombre de"."""
    dated = sentence.marks["date_tokens"]
    end = place + 1
    while end in dated:
        end += 1
    apart = place + 1 < end < len(sentence) and sentence.words[place] == sentence.words[end] == ","
    return end + 1 if apart and _past_number_of(sentence, end + 1) > end + 1 else place


def _past_number_of(sentence: Sentence, place: int) -> int:
    """Past "le nombre de", "son évaluation de": what is counted follows ("estime à 33 000 le nombre de déplacés")."""
    slots = load(sentence.language, "phrases")
    words = sentence.words
    if place + 2 < len(sentence) and words[place] in slots["that_of"] and words[place + 1] in slots["counted_links"]:
        return place + 2  # "et à une centaine celui des disparus"
    openers = words_in(sentence.language, "phrases", "place_articles", "possessives")
    if place + 3 >= len(sentence) or words[place] not in openers or not _is_number(sentence, place + 1):
        return place
    return place + 3 if words[place + 2] in {*slots["of"], *slots["counted_links"]} else place


def _is_number(sentence: Sentence, place: int) -> bool:
    """Whether a noun is one of those for a figure: "nombre", "estimate"."""
    return any(sentence.words[place] in nouns_of(sentence.language, slot) for slot in ("recalling", "estimates"))


def number_of(sentence: Sentence, span: Span) -> Span | None:
    """What a bare figure is the number of, as its subject: "the number of people killed in ... rose to nine"."""
    slots = load(sentence.language, "phrases")
    links = {*slots["of"], *slots["links"], *slots["counted_links"]} - {*slots["joiners"]}
    nouns = nouns_of(sentence.language, "numbers_of")
    told = [at for mention, at in sentence.marks["numbers"] if not mention.article]
    figures = {i for at in told for i in range(*at)} - sentence.marks["date_tokens"]
    for place in range(span[0] - 3, -1, -1):
        if place + 1 in figures or sentence.words[place] in {";", ":", ".", *OPENING_QUOTES, *CLOSING_QUOTES}:
            return None
        if sentence.words[place] in nouns and sentence.words[place + 1] in links:
            if not figures.isdisjoint(range(place - 3, place)):
                return None  # "évalue à 200 le nombre de passagers et à cent celui des disparus"
            first = place + 2
            return (first, next((i for i in range(first + 1, span[0]) if _ends_number(sentence, i)), span[0]))
        if sentence.words[place] in nouns and sentence.shows(place + 1, "VerbForm=Part"):
            first = place + 1  # "put the number sheltering in schools at 9,400"
            return (first, next((i for i in range(first + 1, span[0]) if _ends_number(sentence, i)), span[0]))
    return None


def _ends_number(sentence: Sentence, place: int) -> bool:
    links = load(sentence.language, "phrases")["counted_links"]
    if sentence.tag(place) == "AUX" or (sentence.tag(place) == "VERB" and is_finite(sentence, place)):
        return True
    if sentence.tag(place) == "ADP" and sentence.words[place] not in links:
        return True
    return sentence.words[place] in BARRIERS or place in sentence.marks["date_tokens"]


def _behind_quote(sentence: Sentence, span: Span) -> int:
    """Past the mark that closes a quoted figure: "« plus d'un demi-million » de participants"."""
    slots = load(sentence.language, "phrases")
    place = span[1]
    if place + 1 < len(sentence) and sentence.words[place] in CLOSING_QUOTES:
        following = sentence.words[place + 1]
        opened = span[0] > 0 and sentence.words[span[0] - 1] in OPENING_QUOTES
        if following in slots["of"] or following in slots["links"] or (opened and _goes_on(sentence, place + 1)):
            return place + 1
    return place


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Whether the counted words follow the mark: '"a little over 4,000" Russians', "« entre 200 et 250 » tués"."""
    return sentence.tag(place) == "NOUN" or is_listed(sentence.language, sentence.words[place])


def _marked(sentence: Sentence, place: int) -> Span | None:
    """The marks around words that a text keeps at a distance: '40 "militiamen" dead', "31 « terroristes »"."""
    if place >= len(sentence) or sentence.words[place] not in OPENING_QUOTES:
        return None
    reach = range(place + 2, min(place + MARKED + 2, len(sentence)))
    close = next((i for i in reach if sentence.words[i] in CLOSING_QUOTES), None)
    return (place, close) if close is not None and _goes_on(sentence, place + 1) else None


def _of_whole(sentence: Sentence, span: Span, place: int) -> bool:
    """The number of a whole behind its part: "deux de ses cinq lignes", "half of the town's 9,800 residents"."""
    slots = load(sentence.language, "phrases")
    links = words_in(sentence.language, "phrases", "links", "of", "possessives")
    numbers = {i for _, at in sentence.marks["numbers"] for i in range(*at)} - sentence.marks["date_tokens"]
    owned = place > 0 and sentence.words[place - 1] in slots["genitives"] and sentence.words[span[1]] in slots["of"]
    return place > span[1] and all(
        sentence.words[i] in links or i in numbers or (owned and sentence.tag(i) in {"NOUN", "PROPN", "ADJ", "DET"})
        for i in range(span[1], place)
    )


def is_code(sentence: Sentence, place: int) -> bool:
    """Whether a number names a model: "six TB2", "quatre missiles Kh-59"."""
    return any(mention.kind == "code" and at[0] <= place < at[1] for mention, at in sentence.marks["numbers"])


def _article(sentence: Sentence, place: int) -> bool:
    """An article within the phrase: "19 habitants d'un hameau"."""
    links = words_in(sentence.language, "phrases", "links", "of")
    articles = load(sentence.language, "numbers")["articles"]
    return sentence.words[place] in articles and sentence.words[place - 1] in links


def is_finite(sentence: Sentence, place: int) -> bool:
    """Whether a verb is finite; an English "killed" behind a noun and before a joiner or a mark is a participle."""
    finite = sentence.shows(place, "VerbForm=Fin")
    if endings_tell(sentence.language):
        return finite
    following = sentence.words[place + 1] if place + 1 < len(sentence) else "."
    behind = sentence.tag(place + 1) if place + 1 < len(sentence) else "PUNCT"
    # "two protesters died in custody" is a verb, "troops killed in action" is none
    intransitive = triggers(sentence.language)["subject"].at(sentence.words, place) is not None
    reduced = not intransitive and (following in BARRIERS or following in {"or", "and"} or behind == "ADP")
    return finite and not (reduced and sentence.shows(place, "Tense=Past"))


def head_noun(sentence: Sentence, phrase: Span) -> int | None:
    """The first noun of a counted phrase; an adjective that stands for one where there is none."""
    slots = load(sentence.language, "phrases")
    links = words_in(sentence.language, "phrases", "links", "determiners", "manners") | OPENING_QUOTES
    for place in range(*phrase):
        listed = is_listed(sentence.language, sentence.words[place])
        if sentence.words[place] in links or (sentence.tag(place) in {"DET", "ADP", "ADV"} and not listed):
            continue
        owner = place + 1 < phrase[1] and sentence.words[place + 1] in slots["genitives"]
        if owner and slots["head_last"]:
            continue  # "the town's residents"
        if sentence.tag(place) in {"NOUN", "PROPN", "X"} or listed or is_code(sentence, place):
            return (
                _last_of_compound(sentence, place, phrase[1])
                if load(sentence.language, "phrases")["head_last"]
                else place
            )
        if sentence.tag(place) not in {"ADJ", "NUM", "VERB"}:
            return None
    ordinals = load(sentence.language, "numbers")["ordinals"]  # "from the 600 first envisaged"
    plain = (place for place in range(*phrase) if sentence.words[place] not in ordinals)
    return next((place for place in plain if sentence.tag(place) == "ADJ"), None)


def _last_of_compound(sentence: Sentence, place: int, end: int) -> int:
    """The head of an English compound stands last: "train staff", "enemy soldiers"."""
    genitives = load(sentence.language, "phrases")["genitives"]
    following = range(place + 1, end)
    nouns = takewhile(lambda i: sentence.tag(i) in {"NOUN", "PROPN"} and sentence.words[i] not in genitives, following)
    return max(nouns, default=place)


def is_listed(language: str, noun: str | None) -> bool:
    """Whether a noun is known as one of persons or of things that are counted."""
    return noun in nouns_of(language, "persons") or noun in nouns_of(language, "items")


def is_thing(sentence: Sentence, place: int) -> bool:
    """Whether a noun stands at ``place``; a participle may be tagged as one ("les 350 000 annoncés")."""
    if place >= len(sentence) or sentence.tag(place) != "NOUN":
        return False
    endings = tuple(load(sentence.language, "phrases")["participle_endings"])
    return not (endings and sentence.words[place].endswith(endings)) or is_listed(
        sentence.language, sentence.words[place]
    )


def noun_unit(sentence: Sentence, noun: str | None, phrase: Span, head: int | None) -> str:
    """``person`` or ``item`` by the counted noun (and its second word: "armoured vehicles"), else "".

    A noun that no list has names people by its ending ("mercenaires"), or by a capital ("57 000 Soudanais").
    """
    if noun is None:
        return ""
    pairs = set()
    if head is not None:
        words = sentence.words[phrase[0] : phrase[1]]
        at = head - phrase[0]
        pairs = {" ".join(words[at : at + 2]), " ".join(words[max(at - 1, 0) : at + 1])} - {noun}
    for slot, unit in (("persons", "person"), ("items", "item")):
        if pairs & nouns_of(sentence.language, slot):
            return unit
    for slot, unit in (("persons", "person"), ("items", "item")):
        if noun in nouns_of(sentence.language, slot):
            return unit
    if head is None:
        return ""
    capital = sentence.tokens[head].text[0].isupper() and head > 0 and sentence.words[head].endswith(("s", "x"))
    endings = tuple(load(sentence.language, "triggers")["person_endings"])
    return "person" if noun.endswith(endings) or capital else ""
