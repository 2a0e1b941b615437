"""The sentences of doubts, by code: why two answers that do not agree may both be right."""

from __future__ import annotations

from collections.abc import Mapping

DOUBTS: Mapping[str, Mapping[str, str]] = {
    "doubt.incommensurate": {
        "fr": "{a} et {b} : trop loin l'un de l'autre pour compter la même chose.",
        "en": "{a} and {b}: too far apart to count the same thing.",
    },
    "doubt.part_of_place": {
        "fr": "{a} et {b} : l'un peut n'être que la part d'un lieu.",
        "en": "{a} and {b}: one may be the part of one place only.",
    },
    "doubt.of_nobody": {
        "fr": "{a} et {b} : on ne dit pas de qui l'un est une part.",
        "en": "{a} and {b}: one does not say of whom it is a share.",
    },
    "doubt.unlike": {
        "fr": "{a} et {b} : les textes ne nomment pas ce qu'ils comptent du même mot.",
        "en": "{a} and {b}: the texts do not call what they count by one word.",
    },
    "doubt.of_a_ward": {
        "fr": "{a} et {b} : un hôpital ne compte que ceux qu'on lui a amenés.",
        "en": "{a} and {b}: a hospital counts only those brought to it.",
    },
    "doubt.unsaid": {
        "fr": "{a} et {b} : l'un ne dit pas qui il compte, et peut être celui d'une partie.",
        "en": "{a} and {b}: one does not say whom it counts, and may be of a part.",
    },
    "doubt.another_day": {
        "fr": "{a} et {b} : ce peuvent être deux grèves ou deux marches, chacune de son jour.",
        "en": "{a} and {b}: these may be two strikes or two marches, each of its day.",
    },
    "doubt.outgrown": {
        "fr": "{a} et {b} : le plus récent décrit un état plus récent.",
        "en": "{a} and {b}: the later one tells a later state.",
    },
    "doubt.shrunk": {
        "fr": "{a} et {b} : un total ne retombe pas ainsi, le plus récent est celui d'une partie ou d'autre chose.",
        "en": "{a} and {b}: a total does not fall so, the later one is of a part or of something else.",
    },
    "doubt.loose": {
        "fr": "{a} et {b} : avec une telle marge, l'un peut être un compte plus ancien ou partiel.",
        "en": "{a} and {b}: with such a margin, one may be an older or partial count.",
    },
    "doubt.uncredited": {
        "fr": "{a} et {b} : l'un n'est crédité à personne, et nul texte ne les oppose.",
        "en": "{a} and {b}: one is credited to nobody, and no text sets the two side by side.",
    },
    "doubt.undated": {
        "fr": "{a} et {b} : l'un n'a pas de date, et ce qui ne fait que croître peut avoir crû entre eux.",
        "en": "{a} and {b}: one has no date, and what only grows may have grown between them.",
    },
    "doubt.unnamed": {
        "fr": "{a} et {b} : l'un vient d'une source sans nom, qui peut n'avoir vu qu'une partie.",
        "en": "{a} and {b}: one comes from a source without a name, which may have seen a part only.",
    },
    "doubt.one_state": {
        "fr": "{a} et {b} : deux voix d'un même État, dont l'une peut avoir repris l'autre.",
        "en": "{a} and {b}: two voices of one state, one of which may have its figure from the other.",
    },
    "doubt.twin": {
        "fr": "{a} et {b} : {origin} donne aussi {twin}, qui répond mieux à l'autre chiffre.",
        "en": "{a} and {b}: {origin} gives {twin} too, which answers the other figure better.",
    },
}
