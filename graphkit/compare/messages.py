"""Every sentence that the room can say, by code, in every language of the interface.

A slot in braces is filled by :mod:`graphkit.compare.reasons` in the language's own way of writing.
"""

from __future__ import annotations

from collections.abc import Mapping

from graphkit.compare.messages_of_doubts import DOUBTS

MESSAGES: Mapping[str, Mapping[str, str]] = {
    **DOUBTS,
    # why two claims are, or are not, about one question
    "measure.same": {
        "fr": "Les deux comptent la même chose : {measure}.",
        "en": "Both count the same thing: {measure}.",
    },
    "measure.narrower": {
        "fr": "« {narrow} » est compris dans « {wide} ».",
        "en": "“{narrow}” is contained in “{wide}”.",
    },
    "measure.different": {
        "fr": "L'un compte « {a} », l'autre « {b} ».",
        "en": "One counts “{a}”, the other “{b}”.",
    },
    "unit.different": {
        "fr": "Les unités diffèrent : {a} et {b}.",
        "en": "The units differ: {a} and {b}.",
    },
    "scale.different": {
        "fr": "Des sommes sans commune mesure : {a} et {b}.",
        "en": "Sums of two scales: {a} and {b}.",
    },
    "stance.different": {
        "fr": "L'un est prévu, l'autre constaté.",
        "en": "One is planned, the other observed.",
    },
    "part.different": {
        "fr": "L'un n'est qu'une partie du chiffre que donne l'autre.",
        "en": "One is only a part of the figure that the other gives.",
    },
    "extra.different": {
        "fr": "L'un s'ajoute à un chiffre plus ancien, l'autre est un total.",
        "en": "One comes on top of an earlier figure, the other is a total.",
    },
    "population.same": {
        "fr": "La même population : {population}.",
        "en": "The same population: {population}.",
    },
    "population.people": {
        "fr": "La même population : {population} ({entity}).",
        "en": "The same population: {population} ({entity}).",
    },
    "population.some": {
        "fr": "L'un compte {people}, l'autre ne dit pas qui.",
        "en": "One counts {people}, the other does not say whom.",
    },
    "population.unknown": {
        "fr": "La population n'est pas nommée des deux côtés.",
        "en": "The population is not named on both sides.",
    },
    "population.different": {
        "fr": "Deux populations : {a} et {b}.",
        "en": "Two populations: {a} and {b}.",
    },
    "population.subgroup": {
        "fr": "Un groupe n'est pas le tout : {a} et {b}.",
        "en": "A group is not the whole: {a} and {b}.",
    },
    "population.sides": {
        "fr": "On compte ici les {population} de plusieurs pays, et un des textes ne dit pas lesquels.",
        "en": "The {population} of several countries are counted here, and one text does not say whose.",
    },
    "place.same": {"fr": "Le même lieu : {place}.", "en": "The same place: {place}."},
    "place.unknown": {
        "fr": "Le lieu n'est pas dit des deux côtés.",
        "en": "The place is not told on both sides.",
    },
    "place.within": {
        "fr": "{inner} est dans {outer} : les deux lieux ne s'excluent pas.",
        "en": "{inner} lies in {outer}: the two places do not exclude each other.",
    },
    "place.level": {
        "fr": "{inner} n'est qu'une partie de {outer} : deux comptes.",
        "en": "{inner} is only a part of {outer}: two counts.",
    },
    "place.different": {"fr": "Deux lieux : {a} et {b}.", "en": "Two places: {a} and {b}."},
    "event.same": {"fr": "Le même événement : {event}.", "en": "The same event: {event}."},
    "event.unknown": {
        "fr": "L'événement n'est pas nommé des deux côtés.",
        "en": "The event is not named on both sides.",
    },
    "event.different": {
        "fr": "Deux événements : {a} et {b}.",
        "en": "Two events: {a} and {b}.",
    },
    "event.kinds": {
        "fr": "Les textes racontent des événements de nature différente : {a} ; {b}.",
        "en": "The texts tell of different kinds of event: {a}; {b}.",
    },
    "occasion.different": {
        "fr": "Les textes datent deux événements : {event}, {a} et {b}.",
        "en": "The texts date two events: {event}, {a} and {b}.",
    },
    "occasion.eve": {
        "fr": "L'un vaut pour un jour d'avant l'événement que son texte date du {day} : il est d'un autre.",
        "en": "One holds for a day before the event, which its text dates {day}: it is of another.",
    },
    "time.same": {
        "fr": "{days} d'écart, assez peu pour un même événement.",
        "en": "{days} apart, near enough for one event.",
    },
    "time.together": {
        "fr": "Les deux valent pour un même moment.",
        "en": "Both hold for one time.",
    },
    "time.unknown": {
        "fr": "La date manque d'un côté.",
        "en": "A date is missing on one side.",
    },
    "hour.different": {
        "fr": "Relevés à deux heures du vote : {a} et {b}.",
        "en": "Taken at two hours of the vote: {a} and {b}.",
    },
    "time.different": {
        "fr": "{days} d'écart : trop pour un même événement.",
        "en": "{days} apart: too far for one event.",
    },
    "affair.same": {
        "fr": "Les textes nomment les mêmes lieux, gens et organismes.",
        "en": "The texts name the same places, people and bodies.",
    },
    "affair.unknown": {
        "fr": "Les textes ont peu de noms en commun.",
        "en": "The texts share few names.",
    },
    # who speaks
    "origin.same": {"fr": "Une seule source : {origin}.", "en": "One source: {origin}."},
    "origin.different": {
        "fr": "Deux sources distinctes : {a} et {b}.",
        "en": "Two distinct sources: {a} and {b}.",
    },
    "origin.folded": {
        "fr": "Comptent pour une seule source, qui répètent le même texte : {names}.",
        "en": "Counted as one source, since they carry the same text: {names}.",
    },
    "origin.office": {
        "fr": "Comptent pour une seule source, qu'un texte ne nomme que par sa fonction : {names}.",
        "en": "Counted as one source, which one text names by its office alone: {names}.",
    },
    # how the values stand
    "value.overlap": {
        "fr": "{a} ({a_range}) et {b} ({b_range}) s'accordent.",
        "en": "{a} ({a_range}) and {b} ({b_range}) agree.",
    },
    "value.apart": {
        "fr": "{a} ({a_range}) et {b} ({b_range}) : aucun n'est dans la fourchette de l'autre.",
        "en": "{a} ({a_range}) and {b} ({b_range}): neither lies in the range of the other.",
    },
    "value.same": {
        "fr": "La même réponse des deux côtés : {a}.",
        "en": "The same answer on both sides: {a}.",
    },
    "value.opposite": {"fr": "L'un dit {a}, l'autre {b}.", "en": "One says {a}, the other {b}."},
    "value.precision": {
        "fr": "{b} tient dans {a}, dit moins précisément.",
        "en": "{b} lies within {a}, told less precisely.",
    },
    "repeats.value": {
        "fr": "Le même chiffre, {a}, redit {count} fois : une redite n'est pas un second témoin.",
        "en": "The same figure, {a}, told {count} times: a retelling is no second witness.",
    },
    # why two that agree are one
    "repeats.echo": {
        "fr": "{a} et {b} : le même chiffre, l'un sans source nommée ou d'une personne, sans doute repris de l'autre.",
        "en": "{a} and {b}: the very same figure, one of no named source or of a person, likely taken from the other.",
    },
    "repeats.precise": {
        "fr": "{a} et {b} : le même chiffre à l'unité près, sans doute d'un seul décompte.",
        "en": "{a} and {b}: the same figure to the unit, likely of one count.",
    },
    "value.ratio": {
        "fr": "Le plus grand vaut {ratio} fois le plus petit.",
        "en": "The larger is {ratio} times the smaller.",
    },
    "value.denied": {
        "fr": "{denier} dément {value}, que {teller} affirme.",
        "en": "{denier} denies {value}, which {teller} asserts.",
    },
    "part.exceeds": {
        "fr": "{a} dépasse {b}, qui devrait l'englober.",
        "en": "{a} exceeds {b}, which should contain it.",
    },
    # how they stand in time
    "standing.same_day": {
        "fr": "Les deux valent pour le même jour, le {day}.",
        "en": "Both hold for the same day, {day}.",
    },
    "standing.earlier": {
        "fr": "{origin} n'avait pas remplacé sa réponse du {earlier} le {later}, {days} après.",
        "en": "{origin} had not replaced its answer of {earlier} on {later}, {days} later.",
    },
    "standing.undated": {
        "fr": "L'un des deux est sans date : on le tient contre la dernière position de l'autre.",
        "en": "One of the two has no date: it is held against the other's last position.",
    },
    "update.later": {
        "fr": "{origin} remplace son chiffre du {earlier} par celui du {later}.",
        "en": "{origin} replaces its figure of {earlier} by that of {later}.",
    },
    "update.superseded": {
        "fr": "Le texte lui-même donne le premier chiffre pour dépassé.",
        "en": "The text itself gives the first figure as overtaken.",
    },
    "discrepancy": {
        "fr": "Deux textes prêtent à {origin} deux valeurs pour le {day}.",
        "en": "Two texts make {origin} say two values for {day}.",
    },
    # how strong a contradiction is
    "strict.time": {
        "fr": "Les mots excluent toute valeur commune pour ce jour.",
        "en": "The words leave no common value for that day.",
    },
    "strict.fall": {
        "fr": "Un total qui ne fait que croître aurait dû baisser.",
        "en": "A total that only grows would have had to fall.",
    },
    "strict.date": {
        "fr": "Un même événement n'a qu'une date.",
        "en": "One event has one date.",
    },
    "strict.status": {
        "fr": "Le même fait est affirmé et nié.",
        "en": "The same matter is asserted and denied.",
    },
    "strict.part": {
        "fr": "La partie dépasse le tout.",
        "en": "The part exceeds the whole.",
    },
    "apparent.growth": {
        "fr": "La hausse en {days} pourrait expliquer l'écart.",
        "en": "Growth over {days} could explain the gap.",
    },
    "apparent.hours": {
        "fr": "Un compte qui monte peut avoir changé dans la journée.",
        "en": "A count that grows may have changed within the day.",
    },
    "apparent.change": {
        "fr": "Un changement en {days} pourrait expliquer l'écart.",
        "en": "A change over {days} could explain the gap.",
    },
    "apparent.words": {
        "fr": "Les mots laissent une marge qui pourrait les concilier.",
        "en": "The words leave room that could reconcile them.",
    },
    "apparent.undated": {
        "fr": "Sans date, on ne sait si le temps explique l'écart.",
        "en": "Without a date, time may explain the gap.",
    },
    "share.of": {
        "fr": "{share} de {base} font {count}.",
        "en": "{share} of {base} makes {count}.",
    },
    # sums
    "sum.explains": {
        "fr": "{sum} : l'addition rejoint {other}.",
        "en": "{sum}: the sum meets {other}.",
    },
    "sum.apart": {
        "fr": "{sum} : toujours hors de portée de {other}.",
        "en": "{sum}: still apart from {other}.",
    },
}
