"""A dataset written by hand for the tests of the page: what five dispatches say of North Korean soldiers."""

from __future__ import annotations

import networkx as nx

from graphkit.model import (
    Claim,
    Dataset,
    Document,
    Entity,
    Evidence,
    Modality,
    Period,
    Qualifier,
    Quantity,
    Question,
    Reason,
    Relation,
    RelationKind,
    Strength,
)

# One claim a row.
# fmt: off
TEXTS = {
    "a.txt": (
        "Le courrier du Nord",
        "2025-04-30",
        "Les pertes de Pyongyang dans la région de Koursk s'alourdissent. Selon le député Lee Seong-kweun, "
        "citant les services de renseignement de Séoul, environ 4 700 soldats nord-coréens "
        "ont été tués ou blessés. Environ 600 d'entre eux ont été tués. Le député avance aussi "
        "le chiffre de 18 000 hommes envoyés en Russie. "
        "Le pacte avait été signé en juin 2023, rappelle le journal.",
    ),
    "b.txt": (
        "Dépêches de l'Est",
        "2025-06-15",
        "Plus de 6 000 soldats nord-coréens ont été tués ou blessés à Koursk, a estimé dimanche le ministère "
        "britannique de la Défense. Le traité de défense mutuelle date de juin 2024.",
    ),
    "c.txt": (
        "La gazette du soir",
        "2025-03-27",
        "L'état-major sud-coréen évoque 11 000 soldats envoyés, puis au moins 3 000 hommes en renfort. "
        "Le NIS parle d'environ 4 000 pertes. Moscou n'a jamais confirmé leur présence.",
    ),
    "d.txt": (
        "Revue des armées",
        "2025-09-02",
        "Quelque 2 000 soldats nord-coréens sont morts, selon le NIS, contre 600 en avril. "
        "Pyongyang a reconnu leur présence. Le pacte fut conclu en 2024. "
        "Sergueï Choïgou a annoncé 5 000 ouvriers ; le NIS en attend 6 000.",
    ),
    "e.txt": (
        "Le quotidien de la mer",
        "2025-01",
        "En janvier, le NIS comptait déjà environ 1 100 soldats tués ou blessés. Kiev estime que 11 000 "
        "soldats se trouvent en Russie.",
    ),
}

ENTITIES = (
    Entity("gb/defence", "agency", "Ministry of Defence", (("fr", "ministère britannique de la Défense"),
           ("en", "British Ministry of Defence")), ("MoD",), country="gb", part_of="gb"),
    Entity("gb", "country", "United Kingdom", (("fr", "Royaume-Uni"), ("en", "United Kingdom"))),
    Entity("kp", "country", "North Korea", (("fr", "Corée du Nord"), ("en", "North Korea")), wikidata="Q423"),
    Entity("kr", "country", "South Korea", (("fr", "Corée du Sud"), ("en", "South Korea")), wikidata="Q884"),
    Entity("kr/intelligence", "agency", "National Intelligence Service",
           (("fr", "Service national du renseignement"), ("en", "National Intelligence Service")), ("NIS",),
           country="kr", part_of="kr"),
    Entity("kr/jcs", "agency", "Joint Chiefs of Staff", (("fr", "état-major interarmées sud-coréen"),
           ("en", "South Korean Joint Chiefs of Staff")), ("JCS",), country="kr", part_of="kr"),
    Entity("lee-seong-kweun", "official", "Lee Seong-kweun", country="kr"),
    Entity("ru", "country", "Russia", (("fr", "Russie"), ("en", "Russia"))),
    Entity("ru/kursk", "region", "Kursk", (("fr", "Koursk"), ("en", "Kursk")), ("oblast de Koursk",),
           located_in="ru"),
    Entity("sergei-shoigu", "official", "Sergueï Choïgou", (("en", "Sergei Shoigu"),), country="ru"),
    Entity("ua", "country", "Ukraine"),
    *(Entity(f"outlet/{doc[0]}", "outlet", outlet) for doc, (outlet, _, _) in TEXTS.items()),
)


def documents() -> tuple[Document, ...]:
    return tuple(
        Document(name, text, "fr", Period.parse(day), outlet, title=text.split(".")[0])
        for name, (outlet, day, text) in TEXTS.items()
    )


def evidence(doc: str, quote: str, value: str) -> Evidence:
    text = TEXTS[doc][2]
    start = text.index(quote)
    at = text.index(value, start)
    return Evidence(quote, start, start + len(quote), value, at, at + len(value))


def count(
    name: str, doc: str, quote: str, words: str, value: float, origin: str, as_of: str, *,
    measure: str = "casualties", qualifier: Qualifier = "about", relays: tuple[str, ...] = (),
    modality: Modality = "asserted", place: str | None = "ru/kursk",
) -> Claim:
    low, high = {"about": (0.9, 1.1), "more_than": (1.0, 1.2), "at_least": (1.0, 1.5)}.get(
        qualifier, (0.98, 1.02)
    )
    quantity = Quantity(value, value if qualifier in ("more_than", "at_least") else None, None, low * value,
                        high * value, qualifier)
    return Claim(
        f"c-{name}", doc, "quantity", measure, value, evidence(doc, quote, words), origin, quantity,
        modality, relays,
        "kp:soldier", "kp", place=place, as_of=Period.parse(as_of), as_of_basis="text",
    )


def signed(name: str, doc: str, quote: str, words: str, value: str) -> Claim:
    return Claim(f"c-{name}", doc, "date", "signed", value, evidence(doc, quote, words), f"outlet/{doc[0]}",
                 event="pact", as_of=Period.parse(value), as_of_basis="text")


def status(name: str, doc: str, quote: str, words: str, value: bool, origin: str, as_of: str) -> Claim:
    return Claim(f"c-{name}", doc, "status", "acknowledged", value, evidence(doc, quote, words), origin,
                 event="presence", as_of=Period.parse(as_of), trigger=words)


NIS, LEE, MOD, JCS = "kr/intelligence", "lee-seong-kweun", "gb/defence", "kr/jcs"

CLAIMS = (
    count("1100", "e.txt", "le NIS comptait déjà environ 1 100 soldats tués ou blessés", "environ 1 100",
          1100, NIS,
          "2025-01"),
    count("4000", "c.txt", "Le NIS parle d'environ 4 000 pertes", "environ 4 000", 4000, NIS, "2025-03"),
    count("4700", "a.txt", "environ 4 700 soldats nord-coréens ont été tués ou blessés", "environ 4 700",
          4700, NIS,
          "2025-04-30", relays=(LEE,)),
    count("6000", "b.txt", "Plus de 6 000 soldats nord-coréens ont été tués ou blessés", "Plus de 6 000",
          6000, MOD,
          "2025-06-15", qualifier="more_than"),
    count("600", "a.txt", "Environ 600 d'entre eux ont été tués", "Environ 600", 600, NIS, "2025-04-30",
          measure="killed", relays=(LEE,)),
    count("2000", "d.txt", "Quelque 2 000 soldats nord-coréens sont morts", "Quelque 2 000", 2000, NIS,
          "2025-09-02",
          measure="killed"),
    count("11000", "c.txt", "11 000 soldats envoyés", "11 000", 11000, JCS, "2025-03-27", measure="deployed",
          qualifier="exact", place="ru"),
    count("11000k", "e.txt", "11 000 soldats se trouvent en Russie", "11 000", 11000, "ua", "2025-01",
          measure="deployed", qualifier="exact", place="ru"),
    count("18000", "a.txt", "18 000 hommes envoyés en Russie", "18 000", 18000, LEE, "2025-04-30",
          measure="deployed", qualifier="exact", place="ru"),
    count("3000", "c.txt", "au moins 3 000 hommes en renfort", "au moins 3 000", 3000, JCS, "2025-02",
          measure="reinforcements", qualifier="at_least", place="ru"),
    count("5000", "d.txt", "Sergueï Choïgou a annoncé 5 000 ouvriers", "5 000", 5000, "sergei-shoigu",
          "2025-06-17",
          measure="workers", qualifier="exact", modality="planned"),
    count("6000w", "d.txt", "le NIS en attend 6 000", "6 000", 6000, NIS, "2025-09-02", measure="workers",
          qualifier="exact", modality="planned"),
    signed("june2023", "a.txt", "Le pacte avait été signé en juin 2023", "juin 2023", "2023-06"),
    signed("june2024", "b.txt", "Le traité de défense mutuelle date de juin 2024", "juin 2024", "2024-06"),
    signed("2024", "d.txt", "Le pacte fut conclu en 2024", "2024", "2024"),
    status("denied", "c.txt", "Moscou n'a jamais confirmé leur présence", "n'a jamais confirmé", False, "ru",
           "2025-03-27"),
    status("recognised", "d.txt", "Pyongyang a reconnu leur présence", "a reconnu", True, "kp", "2025-04-28"),
)


def question(name: str, measure: str, fr: str, en: str, *claims: str, kind: str = "quantity") -> Question:
    return Question(f"q-{name}", measure, kind, (("fr", fr), ("en", en)),
    tuple(f"c-{c}" for c in claims))  # type: ignore[arg-type]


QUESTIONS = (
    question("casualties", "casualties", "Combien de soldats nord-coréens tués ou blessés ?",
             "How many North Korean soldiers were killed or wounded?", "1100", "4000", "4700", "6000"),
    question("deployed", "deployed", "Combien de soldats nord-coréens envoyés en Russie ?",
             "How many North Korean soldiers were sent to Russia?", "11000", "11000k", "18000"),
    question("killed", "killed", "Combien de soldats nord-coréens tués ?",
             "How many North Korean soldiers were killed?", "600", "2000"),
    question("presence", "acknowledged", "La présence de soldats est-elle reconnue ?",
             "Is the presence of soldiers acknowledged?", "denied", "recognised", kind="status"),
    question("reinforcements", "reinforcements", "Combien de soldats envoyés en renfort ?",
             "How many soldiers were sent in addition?", "3000"),
    question("signed", "signed", "Quand le pacte a-t-il été signé ?", "When was the pact signed?", "june2023",
             "june2024", "2024", kind="date"),
    question("workers", "workers", "Combien d'ouvriers doivent être envoyés ?",
             "How many workers are to be sent?",
             "5000", "6000w"),
)


def relation(
    kind: RelationKind, a: str, b: str, q: str, fr: str, en: str, strength: Strength | None = None,
    ratio: float | None = None, days: int | None = None,
) -> Relation:
    reasons = (Reason("demo", (("fr", fr), ("en", en))),)
    return Relation(f"r-{a}-{b}", kind, f"c-{a}", f"c-{b}", f"q-{q}", reasons, strength, ratio, days)


RELATIONS = (
    relation("updates", "1100", "4000", "casualties", "Le NIS relève son propre chiffre deux mois plus tard.",
             "The NIS raises its own figure two months later."),
    relation("updates", "4000", "4700", "casualties", "Le NIS relève son propre chiffre un mois plus tard.",
             "The NIS raises its own figure a month later."),
    relation("contradicts", "4700", "6000", "casualties",
             "4 230–5 170 et 6 000–7 200 ne se recoupent pas ; 46 jours séparent les deux dates.",
             "4 230–5 170 and 6 000–7 200 do not overlap; 46 days lie between the two dates.", "apparent",
             1.28, 46),
    relation("updates", "600", "2000", "killed", "Même origine, plus tard : le bilan passe de 600 à 2 000.",
             "Same origin, later: the toll goes from 600 to 2 000."),
    relation("corroborates", "11000", "11000k", "deployed", "Deux origines indépendantes donnent 11 000.",
             "Two independent origins give 11 000."),
    relation("contradicts", "11000", "18000", "deployed",
             "11 000 + 3 000 = 14 000 n'explique pas 18 000.",
             "11 000 + 3 000 = 14 000 does not explain 18 000.",
             "apparent", 1.64, 34),
    relation("contradicts", "11000k", "18000", "deployed", "Les plages sont disjointes.",
             "The ranges are apart.",
             "apparent", 1.64, 119),
    relation("contradicts", "june2023", "june2024", "signed",
             "Un même pacte ne peut être signé à deux dates.",
             "One pact cannot be signed on two dates.", "strict", None, 366),
    relation("contradicts", "june2023", "2024", "signed", "Un même pacte ne peut être signé à deux dates.",
             "One pact cannot be signed on two dates.", "strict", None, 215),
    relation("corroborates", "june2024", "2024", "signed", "Juin 2024 est dans 2024.",
             "June 2024 lies in 2024."),
    relation("contradicts", "5000", "6000w", "workers", "Les plages sont disjointes.",
             "The ranges are apart.",
             "apparent", 1.2, 77),
)


def dataset() -> Dataset:
    return Dataset(documents(), ENTITIES, CLAIMS, (), QUESTIONS, RELATIONS)


def graph_of(data: Dataset) -> nx.MultiDiGraph:
    """The graph of a dataset, by the room that builds it."""
    from graphkit.graph import build_graph

    return build_graph(data)
