"""From a sentence's credits to the origin and the relays of its claims, with what earlier sentences left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graphkit.annotate.attribution import Credit
from graphkit.annotate.sentence import Sentence, Span
from graphkit.extract.credits import Chosen, choose
from graphkit.extract.scope import Scope


@dataclass
class Discourse:
    """What earlier sentences leave for later ones: who spoke last."""

    speakers: list[tuple[str, str]] = field(default_factory=list)  # (entity id, words), newest last
    said: str | None = None  # the speaker of the paragraph's last credited statement
    block: int = -1


class Origins:
    """Turns a sentence's credits into origins and relays, with the help of what was said before."""

    def __init__(
        self,
        sentence: Sentence,
        sentences: Sequence[Sentence],
        number: int,
        scope: Scope,
        discourse: Discourse,
    ) -> None:
        self.sentence, self.scope, self.discourse = sentence, scope, discourse
        self.around = (sentences, number)

    def of(self, span: Span, trigger: Span | None = None) -> tuple[str, tuple[str, ...], Chosen | None]:
        """(origin, relays outermost first, the credit) of the value at ``span``."""
        chosen = choose(self.sentence, span, trigger)
        if chosen is None:
            return self._uncredited(), (), None
        origin = self._entity(self.sentence, chosen.credit)
        if origin is None:
            return self._uncredited(), (), chosen
        relays = [entity for credit in chosen.outer if (entity := self._entity(self.sentence, credit))]
        if chosen.credit.cited:
            relays.append(origin)
            origin = self.scope.speaker(self.sentence.text(chosen.credit.cited))
        if chosen.credit.relay:
            relays.append(self.scope.speaker(self.sentence.text(chosen.credit.relay)))
        self.discourse.said = origin
        return origin, tuple(relay for relay in relays if relay != origin), chosen

    def _entity(self, sentence: Sentence, credit: Credit) -> str | None:
        if credit.source is not None:
            return self.scope.speaker(sentence.text(credit.source))
        if credit.pronoun == "on":
            return self._place_speaker(sentence, credit)
        return self._antecedent(credit.pronoun or "")

    def _place_speaker(self, sentence: Sentence, credit: Credit) -> str | None:
        """ "À la CGT, on recense", "rétorque-t-on rue de Grenelle": the house that "on" speaks for."""
        others = [c for c in sentence.marks["credits"] if c.source and c is not credit]
        if others:
            return self.scope.speaker(sentence.text(others[0].source))
        rest = sentence.text((credit.cue[1] + 1, len(sentence))) if credit.cue[1] + 1 < len(sentence) else ""
        rest = rest.strip(" .,»").removeprefix("à la ").removeprefix("à ").removeprefix("chez ").removeprefix("au ")
        return self.scope.speaker(rest) if rest and len(rest.split()) <= 6 else self._antecedent("il")

    def _antecedent(self, pronoun: str) -> str | None:
        """The last speaker that a pronoun can stand for: gender by the article that the text gave it."""
        wanted = {"elle": {"la", "une", "sa", "l'"}, "il": {"le", "un", "son", "l'"}}.get(pronoun)
        for entity, words in reversed(self.discourse.speakers):
            article = words.lower().split()[0] if " " in words else ""
            article = "l'" if words.lower().startswith("l'") else article
            if wanted is None or article not in {"la", "une", "sa", "le", "un", "son"} or article in wanted:
                return entity
        return None

    def _uncredited(self) -> str:
        """Whose word it is where the sentence credits nobody: a quotation's speaker, a reported mood's, the outlet."""
        neighbour = self._quotation_speaker()
        if neighbour:
            return neighbour
        if self.discourse.said and _reported_mood(self.sentence):
            return self.discourse.said
        return self.scope.outlet()

    def _quotation_speaker(self) -> str | None:
        """The credit of the sentence that closes or opens the quotation that the sentence stands in."""
        sentences, number = self.around
        quoted = self.sentence.quoted or self.sentence.words[0] in {"«", "“", '"'}
        if not quoted:
            return None
        for step in (1, 2, -1):
            if 0 <= number + step < len(sentences) and sentences[number + step].block == self.sentence.block:
                near = sentences[number + step]
                for credit in near.marks["credits"]:
                    if credit.kind in {"inverted", "subject"} and (entity := self._entity(near, credit)):
                        return entity
        return None

    def remember(self) -> None:
        """Keeps the sentence's speakers for the pronouns of the next ones."""
        for credit in self.sentence.marks["credits"]:
            if credit.source is not None:
                words = self.sentence.text(credit.source)
                self.discourse.speakers.append((self.scope.speaker(words), words))


def _reported_mood(sentence: Sentence) -> bool:
    """A conditional that goes on reporting: "Les blessés auraient été rapatriés"."""
    return any(
        sentence.is_verb(i) and sentence.words[i].endswith(("rait", "raient")) and len(sentence.words[i]) > 5
        for i in range(len(sentence))
    )
