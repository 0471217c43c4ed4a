"""Who may come in at this moment; looked at before the database is."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import datetime

from core.coach.turnstile import Rate, Rates, Turnstile, weight_of
from core.flows import busy
from core.messages.card import Reply
from core.messages.texts import Texts
from core.rules.community import Here
from core.rules.people import Account, Place

_TOLD_EVERY = 10  # of the account's own seconds: the same answer again and again would be a flood of ours


class Entrance:
    """Lets in what people press and type, as fast as `rates` say; what may be about a red flag at a rate of its own.

    `texts` tell by which words it is typed.
    """

    def __init__(self, rates: Rates, now: Callable[[], datetime], texts: Texts) -> None:
        self._texts = texts
        self._accounts = Turnstile(rates.account, now)
        self._members = Turnstile(rates.member, now)
        self._communities = Turnstile(rates.community, now)
        self._urgent = Turnstile(rates.urgent, now)
        self._told = Turnstile(Rate(burst=1, every=_TOLD_EVERY * rates.account.every), now)

    def is_full(self, account: Account) -> bool:
        """Whether nothing more of this account would be let in."""
        return self._accounts.is_full(account)

    def admits(self, account: Account, *said: str, here: Here | None = None, typed: bool = False) -> bool:
        """Whether to do what was pressed, or `typed`; `here` is the community that this happened in."""
        who = _who(account, here)
        if self._has_room(who, weight_of("".join(said)), here if typed else None):
            return True
        if self._urgent.is_full(who) or not any(busy.is_urgent(each, self._texts) for each in said):
            return False
        return self._urgent.admits(who)

    def _has_room(self, who: Hashable, weight: int, typed_in: Here | None) -> bool:
        """What is typed in a community is answered there, before all, so that one account may take a part of that."""
        if not self._accounts.admits(who, weight):
            return False
        if typed_in is None:
            return True
        chat = (typed_in.platform, typed_in.chat)
        return self._members.admits((chat, who), weight) and self._communities.admits(chat, weight)

    def refusal(self, account: Account, place: Place, language: str) -> Reply:
        """What somebody reads who is not let in; nothing more when they have read it a moment ago."""
        said = busy.reply if self._told.admits(account) else busy.silence
        return said(place, language)


def _who(account: Account, here: Here | None) -> Hashable:
    """Those who act in the name of a group have one account together, on all groups of the platform."""
    return account if here is None or not here.unnamed else (account, here.chat)
