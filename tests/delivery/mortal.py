"""A worker that can die between any two of its steps: at each transaction's edges, on both sides of sends and edits."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from core.messages.card import Card
from core.ports import MessageRef, Transaction
from core.rules.people import Place
from core.storage.store import SqlStore
from tests.room import Recorder


class Killed(BaseException):
    """The process is no more; nothing of it may run on."""


@dataclass
class Fate:
    """Dies at step `at`, counted from 1; 0 is never."""

    at: int = 0
    steps: int = 0

    @property
    def dead(self) -> bool:
        return 0 < self.at <= self.steps

    def step(self) -> None:
        if not self.dead:
            self.steps += 1
        if self.dead:
            raise Killed


@dataclass
class MortalStore:
    inner: SqlStore
    fate: Fate
    shared: bool = False

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Transaction]:
        self.fate.step()
        async with self.inner.transaction() as tx:
            yield tx
            self.fate.step()
        self.fate.step()


@dataclass
class MortalMessenger(Recorder):
    fate: Fate | None = None

    async def send(self, place: Place, card: Card, language: str, key: str) -> MessageRef:
        assert self.fate is not None
        self.fate.step()
        ref = await super().send(place, card, language, key)
        self.fate.step()
        return ref

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        assert self.fate is not None
        self.fate.step()
        edited = await super().edit(ref, card, language)
        self.fate.step()
        return edited

    async def pin(self, ref: MessageRef) -> None:
        assert self.fate is not None
        self.fate.step()
        await super().pin(ref)
