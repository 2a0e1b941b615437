"""Companies, associations and other bodies by the names that a text gives them: none of them is a person's.

What shows it: the noun before or beside a name ("le groupe Halberg Pneus", "Vesta, a Dover charity"), a legal form
("PT Lintas Nusa"), a word of a trade in the name, a verb of companies behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graphkit.lexicons.geography_checks import fold
from graphkit.lexicons.loader import load, shared
from graphkit.lexicons.patterns import any_of, before_word
from graphkit.resolve.gazetteer import Gazetteer
from graphkit.resolve.parsing import Head, heads_of, parse
from graphkit.resolve.persons import is_title
from graphkit.resolve.words import CAPITAL, Word, known_language, link_words, texts, word_list, word_lists, words

_CAPITAL = rf"{CAPITAL}[\w.&'-]*"
_NAME = re.compile(rf"\b{_CAPITAL}(?: (?:& )?{_CAPITAL})*")
_BEFORE, _AFTER = 70, 60  # characters looked at around a name
_LONGEST = 9  # words of a description between commas
_MARKS = frozenset(".,;:!?()«»")  # behind which a name begins anew
# kinds of office whose names are their own; the others are known by country or place
_OWN = frozenset({"company", "association", "union", "consultancy", "university"})
_STATE = frozenset({"agency", "rescue", "electoral", "court", "staff", "intelligence"})


@dataclass(slots=True)
class Bodies:
    """``named``: folded form -> the full name of a company or association, ``called``: folded description -> the same;
    ``described``: name -> the words for a body of the state; ``companies``: how often each company is named.
    """

    named: dict[str, str] = field(default_factory=dict)
    called: dict[str, str] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)
    companies: Counter[str] = field(default_factory=Counter)

    @property
    def main(self) -> str | None:
        """The company that "la direction", "the group" means: the only one, or the one named most."""
        most = self.companies.most_common(2)
        return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


def bodies_in(text: str, names: Gazetteer, language: str) -> Bodies:
    """The bodies that a text shows its names to be."""
    bodies, lower = Bodies(), frozenset(filter(str.islower, texts(text)))
    others: dict[str, bool] = {}  # whether a name is of something else, which is asked for each of its many mentions
    for name, start, end in _names(text, lower | _small(language), load(language, "phrases")["genitives"]):
        short = without_legal_form(name)
        if short not in others:
            others[short] = not short or bool(names.find(short) or heads_of([short.split()[0].lower()], language))
        if others[short]:
            continue
        kind, description = _told(text, start, end, name, language)
        if kind in _STATE and description:
            bodies.described.setdefault(short, description)
        elif kind in _OWN:
            for form in (name, short):
                bodies.named.setdefault(fold(form), short)
            if description:
                bodies.called.setdefault(fold(description), short)
            if kind == "company":
                bodies.companies[short] = 0
    _add_short_forms(text, bodies)
    return bodies


@lru_cache(maxsize=4096)  # asked of the same names again and again
def without_legal_form(name: str) -> str:
    """A company's name without "SA", "Ltd" or "PT"."""
    parts = [part for part in name.split() if part.rstrip(",") not in _legal_forms()]
    return " ".join(parts).rstrip(" &.")


def _names(text: str, lower: frozenset[str], genitives: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Runs of capitalised words with their offsets, without a plain word that opens a sentence."""
    for match in _NAME.finditer(text):
        name, start = match.group().rstrip(".'"), match.start()
        name = next((name.removesuffix(one) for one in genitives if name.endswith(one)), name)
        first, _, rest = name.partition(" ")
        if rest and first.lower() in lower:
            start, name = start + len(first) + 1, rest
        yield name, start, start + len(name)


def _told(text: str, start: int, end: int, name: str, language: str) -> tuple[str | None, str | None]:
    """The kind of body that a name is shown to be where it stands, and the words that describe a body of the state."""
    line = text.rfind("\n", 0, start) + 1
    before, after = text[max(line, start - _BEFORE) : start], text[end : end + _AFTER].partition("\n")[0]
    if found := _beside(before, after, language):
        return found
    if found := _behind(after, language):
        return found
    if (kind := _right_before(before, language)) is not None:
        return kind, None
    if not before and _company_noun(language).match(after):
        return "company", None
    parts = name.split()
    if any(is_title(part, language) for part in parts[:-1]):
        return None, None  # "Mines Minister Richard Musukwa"
    legal = len(without_legal_form(name).split()) < len(parts)
    if legal or (len(parts) > 1 and not _name_words().isdisjoint(parts)) or _company_verb(after, language):
        return "company", None
    return None, None


def _beside(before: str, after: str, language: str) -> tuple[str, str] | None:
    """ "L'opérateur, RTE, ...", "l'agence nationale de secours, Basarnas, a": the description ends before a comma."""
    if not before.endswith(", ") or not re.match(r",(?! \d)", after):
        return None
    clause = re.split(r"[.;:!?,()«»\"]", before[:-2])[-1]
    tokens = words(clause)[-_LONGEST:]
    articles = word_list(language, "phrases", "articles")
    links = link_words(language)
    for place, token in enumerate(tokens[:-1]):
        if token.low not in articles or (place and tokens[place - 1].low in links - articles):
            continue
        phrase = clause[tokens[place + 1].start :]
        head = parse(phrase, language).head
        if head and head.kind == "office" and _opens(head, phrase, language):
            return head.name, phrase
    return None


def _behind(after: str, language: str) -> tuple[str, str] | None:
    """ "Vesta, a Dover charity", "Basarnas, l'agence nationale de secours": the description follows a comma."""
    match = re.match(r",? \(?((?:[a-zà-ÿ]{1,4}['’ ] ?)[^,.;:!?()«»\"]{3,})", after) if after.startswith(",") else None
    if match is None:
        return None
    tokens = words(match.group(1))
    if tokens[0].low not in word_list(language, "phrases", "articles"):
        return None
    stops = word_lists(language, ("phrases", "relatives"), ("attribution", "possessive_relatives"))
    last = next((token.start for token in tokens if token.low in stops), len(match.group(1)))
    phrase = match.group(1)[tokens[0].end : last].strip()
    head = parse(phrase, language).head if phrase else None
    if head is None or head.kind != "office" or not (_opens(head, phrase, language) and _ends(head, phrase, language)):
        return None
    return head.name, phrase


def _opens(head: Head, phrase: str, language: str) -> bool:
    """Whether a phrase is about its head: nothing but adjectives before it, where nouns come first."""
    first = load(known_language(language), "phrases")["noun_first"]
    return head.start <= 1 if first else head.end <= parse(phrase, language).front


def _ends(head: Head, phrase: str, language: str) -> bool:
    """Whether nothing but an adjective and complements follow the head, and no verb: "the commission said"."""
    links = word_list(language, "speakers", "complements")
    rest = [word.low for word in words(phrase)[head.end :]]
    if rest and rest[0].endswith(_adjectives(language)):
        rest = rest[1:]
    return not rest or rest[0] in links


def _right_before(before: str, language: str) -> str | None:
    """The kind of body whose noun stands right before a name: "le groupe ", "Swedish toy maker ", "chez "."""
    if _at_company(language).search(before):
        return "company"
    if before.rstrip()[-1:] in _MARKS:
        return None
    tokens = [word for word in words(before) if word.text not in {"'"}]
    for head in reversed(heads_of([word.low for word in tokens], language)):
        if head.kind == "office" and head.name in _OWN and _reaches(tokens[head.end :], head, language):
            return head.name
    return None


def _reaches(between: tuple[Word, ...] | list[Word], head: Head, language: str) -> bool:
    """Whether nothing but "de" ("la direction de"), a trade ("de jouets") or one adjective parts noun and name."""
    links = word_list(language, "speakers", "complements")
    if not between:
        return True
    if not all(word.text.islower() for word in between):
        return False
    of = between[0].low in links
    if len(between) == 1:
        return head.name == "company" if of else between[0].low.endswith(_adjectives(language))
    return len(between) == 2 and of and between[1].low not in links


def _company_verb(after: str, language: str) -> bool:
    """Whether a verb of companies follows a name: "emploie 300 personnes", "employs", "will shed"."""
    return _verbs(language).match(after) is not None


def _add_short_forms(text: str, bodies: Bodies) -> None:
    """ "Halberg" is "Halberg Pneus" where nothing else begins so; how often each company is named."""
    longer = [full for full in sorted(set(bodies.named.values())) if " " in full]
    firsts = Counter(full.split()[0] for full in longer)
    for full in longer:
        first = full.split()[0]
        if firsts[first] == 1 and len(first) > 3 and first not in _name_words():
            bodies.named = {form: full if known == first else known for form, known in bodies.named.items()}
            bodies.named[fold(first)] = full
            if bodies.companies.pop(first, None) is not None:
                bodies.companies[full] = 0
    for full in bodies.companies:
        bodies.companies[full] = len(re.findall(rf"\b{re.escape(full.split()[0])}\b", text))


@lru_cache
def _legal_forms() -> frozenset[str]:
    return frozenset(shared("companies")["legal_forms"])


@lru_cache
def _name_words() -> frozenset[str]:
    return frozenset(shared("companies")["name_words"])


@lru_cache
def _small(language: str) -> frozenset[str]:
    """Small words, which a capital at the start of a sentence makes no part of a name."""
    slots = (("phrases", "determiners"), ("phrases", "links"), ("speakers", "complements"), ("speakers", "at_company"))
    return word_lists(language, *slots, ("function_words", "words"))


@lru_cache
def _at_company(language: str) -> re.Pattern[str]:
    words = any_of(load(known_language(language), "speakers")["at_company"])
    return re.compile(rf"\b(?:{words})\s$", re.IGNORECASE)


@lru_cache
def _company_noun(language: str) -> re.Pattern[str]:
    """The noun of a company behind an article: "la direction" in "Zéphyrine : la direction prévoit"."""
    articles = before_word(sorted(word_list(language, "phrases", "articles")))
    nouns = load(known_language(language), "speakers")["offices"].get("company", {"words": []})["words"]
    return re.compile(rf" ?: (?:{articles})?(?:{any_of(nouns)})\b")


@lru_cache
def _verbs(language: str) -> re.Pattern[str]:
    verbs = any_of(load(known_language(language), "speakers")["company_verbs"])
    return re.compile(rf" ?(?:{verbs})\b")


@lru_cache
def _adjectives(language: str) -> tuple[str, ...]:
    return tuple(load(known_language(language), "speakers")["adjective_endings"])
