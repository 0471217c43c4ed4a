"""Everything the methods of the Bot API and the simulated people work on, held together."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import datetime

from bots.sandbox.changes import Changes
from bots.sandbox.telegram.files import FileStore
from bots.sandbox.telegram.limits import FloodGate, TelegramLimits
from bots.sandbox.telegram.updates import UpdateQueue
from bots.sandbox.telegram.world import Account, World
from core.clock import Clock

BOT = Account(id=7_000_000_001, name="Limber", username="limber_bot", is_bot=True)
TOKEN = f"{BOT.id}:AAlocal-telegram-on-loopback-only0"


@dataclass(slots=True, kw_only=True)
class Query:
    """A press of an inline button that waits for answerCallbackQuery; the person's client spins until then."""

    id: str
    account_id: int
    at: datetime
    answered: bool = False
    text: str = ""
    is_alert: bool = False
    url: str = ""


@dataclass(slots=True, kw_only=True)
class BotProfile:
    """What the bot says about itself. Keys are (scope as JSON text, language code), (language code), (chat id).

    `joins_groups` and `reads_all` (no privacy mode) are switched in @BotFather.
    """

    joins_groups: bool = True
    reads_all: bool = False

    commands: dict[tuple[str, str], list[dict[str, str]]] = field(
        default_factory=dict[tuple[str, str], list[dict[str, str]]]
    )
    descriptions: dict[str, str] = field(default_factory=dict[str, str])
    short_descriptions: dict[str, str] = field(default_factory=dict[str, str])
    menu_buttons: dict[int, object] = field(default_factory=dict[int, object])


class Platform:
    """The local Telegram without its web server."""

    def __init__(self, clock: Clock, limits: TelegramLimits) -> None:
        self.clock = clock
        self.limits = limits
        self.changes = Changes()
        self.world = World(clock, self.changes, BOT)
        self.files = FileStore()
        self.updates = UpdateQueue(clock, self.changes, limits.updates_kept)
        self.gate = FloodGate(limits)
        self.profile = BotProfile()
        self.queries: dict[str, Query] = {}
        self.votes: dict[str, dict[int, int]] = {}
        self._query_ids = itertools.count(18_000_000_000_000_001, 7)
        self._other_ids = itertools.count(5_300_000_000_000_001, 11)

    @property
    def bot(self) -> Account:
        """The bot's own account."""
        return self.world.bot

    def ask(self, account_id: int) -> Query:
        """A new callback query of this person."""
        query = Query(id=str(next(self._query_ids)), account_id=account_id, at=self.clock.now())
        self.queries[query.id] = query
        return query

    def new_id(self) -> str:
        """A fresh id for a poll or an album."""
        return str(next(self._other_ids))
