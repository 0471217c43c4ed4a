"""What platforms call people now: asked just before a card leaves, and never kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from core.delivery.limits import Route
from core.errors import MessengerError
from core.messages.card import Card
from core.messages.names import accounts_in, named
from core.rules.people import Account

Complete: TypeAlias = Callable[[Card, str], Card]
PATIENCE_S = 3.0  # a name is worth no longer wait


async def called(routes: Mapping[str, Route], accounts: Iterable[Account]) -> dict[Account, str | None]:
    """The name of each account; None where its platform does not say."""
    asked = tuple(accounts)
    return dict(zip(asked, await asyncio.gather(*(_name(routes, each) for each in asked)), strict=True))


async def with_names(routes: Mapping[str, Route], card: Card) -> Card:
    """The card with everybody it speaks of called by their name."""
    accounts = accounts_in(card)
    return named(card, await called(routes, accounts)) if accounts else card


def as_it_is(card: Card, language: str) -> Card:
    """The card, in every language the same."""
    del language
    return card


async def _name(routes: Mapping[str, Route], account: Account) -> str | None:
    if (route := routes.get(account.platform)) is None:
        return None
    try:
        async with asyncio.timeout(PATIENCE_S):
            return await route.messenger.name(account)
    except (MessengerError, TimeoutError):
        return None
