"""Names of people on cards: an account stands in a text until the card leaves, for names are never kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

from core.messages.card import Audience, Card
from core.messages.texts import Text, text
from core.rules.people import Account

_T = TypeVar("_T")
# What apps make links, mentions, commands and tags of, also where a name shows no more than a part of one.
_LEADS = re.compile(r"://|[@/\\#]|[.\u3002\uff0e\uff61\u2024](?=\w)")


def accounts_in(card: Card) -> frozenset[Account]:
    """Every account that a text of the card speaks of."""
    return frozenset(_accounts(card))


def named(card: Card, names: Mapping[Account, str | None]) -> Card:
    """The card with each account called by its name; one without is "somebody". Where everybody reads it, no name leads
    anywhere: whoever joins a group could else have us post a link.
    """
    if card.audience is Audience.PUBLIC:
        names = {account: name and unlinked(name) for account, name in names.items()}
    return _named(card, names) if accounts_in(card) else card


def unlinked(name: str) -> str:
    """The name without what an app would make a link or a mention of: "t.me/x" is "t me x"."""
    return " ".join(_LEADS.sub(" ", name).split())


def _accounts(part: object) -> Iterator[Account]:
    parts = [part]
    while parts:
        each = parts.pop()
        if isinstance(each, Account):
            yield each
        elif isinstance(each, Text):
            parts.extend(each.values.values())
        elif isinstance(each, tuple):
            parts.extend(cast("tuple[object, ...]", each))
        else:
            parts.extend(getattr(each, name) for name in _fields(type(each)))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of the fields of a part of a card; none of what has no parts."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()


def _named(part: _T, names: Mapping[Account, str | None]) -> _T:
    made: Any = part
    if isinstance(part, Account):
        made = names.get(part) or text("somebody")
    elif isinstance(part, Text):
        made = replace(part, values={key: _named(value, names) for key, value in part.values.items()})
    elif isinstance(part, tuple):
        made = tuple(_named(each, names) for each in cast("tuple[Any, ...]", part))
    elif is_dataclass(part) and not isinstance(part, type) and any(_accounts(part)):
        made = replace(part, **{each.name: _named(getattr(part, each.name), names) for each in fields(part)})
    return cast("_T", made)
