"""The messenger of a walk: it loses what it is told to lose, and shows every message to the laws."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.coach import Place
from core.errors import MessengerError, OutcomeUnknown, Undeliverable
from core.messages.card import Card
from core.ports import MessageRef
from tests.flows.laws import Laws
from tests.flows.offered import title_of
from tests.room import Recorder


@dataclass
class Postbox(Recorder):
    """A messenger that holds every message against the laws; what is broken is kept, as the core survives anything."""

    laws: Laws | None = None
    lost_answers: list[bool] = field(default_factory=list[bool])  # for each unknown outcome, whether it arrived
    broken: list[Exception] = field(default_factory=list[Exception])

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        assert self.laws is not None
        try:
            self.laws.leaving(place, card, key)
            failure = self.failures.pop(0) if self.failures else None
            if failure is None or (isinstance(failure, OutcomeUnknown) and self.lost_answers.pop(0)):
                self.sent.append((place, card, key))
                self.laws.landed(card, key, self.resend_window_s, surely=failure is None)
            life = self.laws.life_at(place)
            if failure is not None:
                life.lost |= isinstance(failure, Undeliverable)
                raise failure
            life.silent |= title_of(card) == "farewell-title"
        except MessengerError:
            raise
        except Exception as broken:
            self.broken.append(broken)
            raise
        return MessageRef(place=place, id=str(len(self.sent)))
