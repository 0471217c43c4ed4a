"""The verbs for what joins two: codes, buddies, accounts of one person."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/linking.py

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from core.errors import InvalidValue
from core.ports import Stale
from core.rules.asking import ASKED, Question, read_question
from core.rules.buddies import Nudge
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import Account, Contact, PersonId, Place
from core.rules.posts import ARRIVALS_KEPT, last_shut_day
from core.rules.tokens import TOKEN_HOLDS, Purpose, Token
from core.storage import statements_communities as communities_sql
from core.storage import statements_linking as sql
from core.storage.communities import Communities
from core.storage.rows import AnyRow, Values, contact_from, direct_place, of_account
from core.storage.rows_together import nudge_from, nudge_values, token_from, token_values


class Linking(Communities):
    """Keeps codes, buddies and linked accounts."""

    # --- codes

    async def offer(self, token: Token) -> None:
        await self._run(sql.VOID_EARLIER, {**of_account(token.giver), "of_purpose": token.purpose.value})
        await self._run(sql.OFFER, token_values(token))

    async def token(self, sha256: str, now: datetime) -> Token | None:
        await self._run(sql.FORGET_SPENT, {"now": now})
        row = await self._one(sql.TOKEN, {"of_code": sha256})
        return token_from(row) if row else None

    async def take_token(self, sha256: str, account: Account) -> bool:
        return await self._count(sql.TAKE_TOKEN, {"of_code": sha256, **of_account(account)}) == 1

    async def taken_token(self, account: Account, purpose: Purpose, now: datetime) -> Token | None:
        row = await self._one(sql.TAKEN, {**of_account(account), "of_purpose": purpose.value, "now": now})
        return token_from(row) if row else None

    async def void(self, sha256: str) -> None:
        await self._run(sql.VOID, {"of_code": sha256})

    async def note_wrong_try(self, account: Account, at: datetime, *, forget_before: datetime) -> None:
        await self._run(sql.FORGET_OLD_TRIES, {"before": forget_before})
        await self._run(sql.NOTE_WRONG_TRY, {"who": self._trier(account), "at": at})

    async def wrong_tries(self, account: Account, since: datetime) -> tuple[int, int]:
        theirs, of_all = (await self._rows(sql.WRONG_TRIES, {"of_who": self._trier(account), "since": since}))[0]
        return theirs, of_all

    def fingerprint(self, account: Account, purpose: str) -> str:
        return self._cipher.fingerprint(f"{account.platform}:{account.id}", purpose).hex()

    def _trier(self, account: Account) -> bytes:
        return self._cipher.fingerprint(f"{account.platform}:{account.id}", "wrong_try.who")

    async def forget_spent(self, now: datetime) -> None:
        await self._run(sql.FORGET_SPENT, {"now": now})
        await self._run(sql.FORGET_OLD_TRIES, {"before": now - TOKEN_HOLDS})
        await self._run(communities_sql.FORGET_OLD_ARRIVALS, {"before": now - ARRIVALS_KEPT})
        await self._run(communities_sql.FORGET_GESTURES, {"last": last_shut_day(now)})
        await self._forget_questions(lambda each: not each.waits_at(now))

    async def _forget_questions(self, over: Callable[[Question], bool]) -> None:
        """Questions to whoever runs a community; those of another version are over."""
        for community, kept in await self._rows(communities_sql.QUESTIONS, {}):
            question = read_question(kept)
            if question is None or over(question):
                await self._run(communities_sql.FORGET_QUESTION, {"of_community": community, "was": kept})

    # --- buddies

    async def pair(self, one: PersonId, other: PersonId, *, on: tuple[str, str]) -> None:
        if one == other:
            raise InvalidValue("a buddy is somebody else")
        (first, first_on), (second, second_on) = sorted(zip((one, other), on, strict=True))
        await self._run(sql.PAIR, {"one": first, "one_on": first_on, "other": second, "other_on": second_on})

    async def agreed_on(self, person: PersonId, buddy: PersonId) -> tuple[str, str] | None:
        row = await self._one(sql.AGREED_ON, {"of_one": min(person, buddy), "of_other": max(person, buddy)})
        if row is None:
            return None
        return (row.one_on, row.other_on) if person < buddy else (row.other_on, row.one_on)

    async def part(self, one: PersonId, other: PersonId) -> bool:
        return await self._count(sql.PART, {"of_one": min(one, other), "of_other": max(one, other)}) == 1

    async def buddies(self, person: PersonId) -> Sequence[PersonId]:
        return [PersonId(buddy) for (buddy,) in await self._rows(sql.BUDDIES, {"of_person": person})]

    async def nudge(self, nudge: Nudge) -> None:
        await self._run(sql.NUDGE, nudge_values(nudge))

    async def nudge_by(self, sender: PersonId) -> Nudge | None:
        row = await self._one(sql.NUDGE_BY, {"of_person": sender})
        return nudge_from(row) if row else None

    async def nudges_to(self, receiver: PersonId, since: datetime) -> Sequence[Nudge]:
        return [nudge_from(row) for row in await self._rows(sql.NUDGES_TO, {"of_person": receiver, "since": since})]

    # --- accounts of one person

    async def accounts(self, person: PersonId) -> Sequence[Contact]:
        return [contact_from(row) for row in await self._rows(sql.ACCOUNTS, {"of_person": person})]

    async def used(self, account: Account, at: datetime) -> None:
        await self._run(sql.USED, {**of_account(account), "now": at})

    async def note_untold(self, account: Account, at: datetime | None) -> None:
        await self._run(sql.NOTE_UNTOLD, {**of_account(account), "at": at})

    async def attach(self, account: Account, person: PersonId) -> None:
        before = await self._let_go(account)
        kept = {name: before and getattr(before, name) for name in ("address", "unreachable", "used_at")}
        new: Values = {"platform": account.platform, "account_id": account.id, "person": person}
        await self._run(sql.ATTACH, {**new, **kept})

    async def detach(self, account: Account) -> None:
        before = await self._let_go(account)
        if before is None or any(
            each.account.platform == account.platform for each in await self.accounts(before.person)
        ):
            return
        values: Values = {"of_person": before.person, "of_platform": account.platform}
        for (community,) in await self._rows(communities_sql.MEMBERSHIPS_ON, values):
            await self.leave_community(CommunityId(community), PersonId(before.person))

    async def _let_go(self, account: Account) -> AnyRow | None:
        """Take the account from its person, whose codes, and whose copy of everything, it must not get any more."""
        await self._run(sql.FORGET_CODES, of_account(account))
        before = await self._one(sql.DETACH, of_account(account))
        if before is not None:
            chat: Values = {"of_platform": before.platform, "of_address": before.address}
            await self._run(sql.DROP_COPIES, {"of_person": before.person, **chat})
        return before

    async def redirect(self, person: PersonId, before: Place, after: Place) -> None:
        places: Values = {"of_platform": before.platform, "of_address": before.address}
        to: Values = {"platform": after.platform, "address": after.address}
        await self._run(sql.REDIRECT, {"of_person": person, **places, **to})

    async def forget_places(self, person: PersonId) -> None:
        await self._run(sql.FORGET_PLACES, {"of_person": person})

    async def gesture_days(self, person: PersonId) -> Sequence[tuple[CommunityId, LocalDay]]:
        rows = await self._rows(sql.GESTURE_DAYS, {"of_person": person})
        return [(CommunityId(community), day) for community, day in rows]

    async def hand_over(self, before: PersonId, after: PersonId) -> None:
        for statement in sql.HAND_OVER:
            await self._run(statement, {"of_person": before, "after": after})

    async def place_of(self, person: PersonId, chosen: str | None) -> Place | None:
        row = await self._one(sql.PLACE_OF, {"of_person": person, "chosen": chosen})
        return direct_place(row) if row else None

    async def _forget_traces(self, person: PersonId) -> None:
        """Remove what is kept by an account of the person, or by their number, and so does not go with their row."""
        accounts = await self.accounts(person)
        asked = {self.fingerprint(each.account, ASKED) for each in accounts}
        await self._forget_questions(lambda each: each.who in asked)
        for contact in accounts:
            await self._run(sql.FORGET_CODES, of_account(contact.account))
            await self._run(sql.FORGET_ARRIVAL, of_account(contact.account))
            await self._forget_gestures(contact.account)
            await self._run(sql.FORGET_TRIES, {"of_who": self._trier(contact.account)})
        stale: Values = {"of_stale": Stale.ROLE.value, "of_subject": person}
        await self._run(communities_sql.FORGET_REVISIONS, stale)
