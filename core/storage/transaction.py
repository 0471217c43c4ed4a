"""The verbs of the store, each one statement or two, inside one open transaction."""
# ruff: noqa: D102 - every verb is documented where it is declared, in core/ports/store.py

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from core.errors import InvalidValue, Unreachable
from core.ports import Due, Owed
from core.rules.days import LocalDay, local_day
from core.rules.halt import Wrong
from core.rules.ledger import Delivery, DeliveryState, Kind, LedgerRow, Outcome, Plan, Post, Settlement
from core.rules.people import Account, Contact, Enrollment, PersonId, Place, State
from core.rules.soreness import WORST
from core.rules.streak import Status
from core.storage import statements as sql
from core.storage import statements_sharing as sharing_sql
from core.storage import statements_silence as silence
from core.storage.challenges import Challenges
from core.storage.everything import Everything
from core.storage.opening import ALONE_AS, Opening
from core.storage.posts import Posts
from core.storage.rotation import Rotation
from core.storage.rows import (
    Values,
    contact_from,
    due_from,
    enrollment_from,
    enrollment_values,
    of_account,
    owed_from,
    owed_row_from,
    plan_values,
    settlement_values,
)
from core.storage.sharing import Sharing


class SqlTransaction(Everything, Posts, Challenges, Rotation, Sharing, Opening):
    """One unit of work on one connection; holds what `core.ports.Transaction` promises.

    `forgot`: a person was removed in it.
    """

    forgot = False

    # --- people

    async def contact(self, account: Account) -> Contact | None:
        row = await self._one(sql.CONTACT, of_account(account))
        return contact_from(row) if row else None

    async def meet(self, account: Account) -> Contact | None:
        contact = await self.contact(account)
        if self._shared and contact is None:  # of a stranger there is no row to hold
            await self._run(ALONE_AS, {"account": f"{account.platform}:{account.id}"})
            contact = await self.contact(account)
        while self._shared and contact is not None:
            await self.alone_with(contact.person)
            before, contact = contact.person, await self.contact(account)
            if contact is None or contact.person == before:
                break  # else the account became somebody else's while this waited
        return contact

    async def alone_with(self, person: PersonId) -> None:
        if self._shared:
            await self._run(sql.ALONE_WITH, {"of_person": person})

    async def enroll(self, account: Account, *, language: str, routine: str, now: datetime) -> Enrollment:
        person = await self._person_behind(account, now)
        starting = Enrollment(
            person=person, routine=routine, language=language, state=State.STARTING, heard_day=local_day(now, "UTC")
        )
        await self._run(sql.NEW_ENROLLMENT, {"person": person, **enrollment_values(starting)})
        await self.alone_with(person)
        return await self.enrollment(person) or starting

    async def _person_behind(self, account: Account, now: datetime) -> PersonId:
        """The account's person. The unique account decides who it is; one made in vain goes again."""
        new = (await self._rows(sql.NEW_PERSON, {"created_at": now}))[0].id
        values: Values = {"platform": account.platform, "account_id": account.id, "person": new}
        person = (await self._rows(sql.NEW_ACCOUNT, values))[0].person
        if person != new:
            await self._run(sql.DELETE_PERSON, {"of_person": new})
        return PersonId(person)

    async def enrollment(self, person: PersonId) -> Enrollment | None:
        row = await self._one(sql.ENROLLMENT, {"of_person": person})
        return enrollment_from(row) if row else None

    async def save_enrollment(self, enrollment: Enrollment) -> None:
        await self._run(sql.SAVE_ENROLLMENT, {"of_person": enrollment.person, **enrollment_values(enrollment)})

    async def reached(self, account: Account, place: Place) -> None:
        if not place.private or place.platform != account.platform:
            raise InvalidValue("not a direct place of this account")
        await self._run(sql.REACHED, {**of_account(account), "address": place.address})

    async def lost(self, place: Place, reason: Unreachable) -> PersonId | None:
        values: Values = {"of_platform": place.platform, "of_address": place.address, "unreachable": reason.value}
        row = await self._one(sql.LOST, values)
        return PersonId(row.person) if row else None

    async def drop_planned(self, place: Place, outcome: Outcome) -> Sequence[tuple[PersonId, LocalDay]]:
        values: Values = {"of_platform": place.platform, "of_address": place.address, "outcome": outcome.value}
        rows = await self._rows(sql.DROP_PLANNED, values)
        return [(PersonId(row.person), row.local_day) for row in rows if row.kind == Kind.DAY.value]

    async def forget(self, person: PersonId) -> int:
        days = len(await self.check_ins(person))
        await self._forget_traces(person)
        await self._run(sql.DELETE_PERSON, {"of_person": person})
        self.forgot = True
        return days

    async def unwarned(self, heard_by: LocalDay, limit: int) -> Sequence[Due]:
        return [due_from(row) for row in await self._rows(silence.UNWARNED, {"heard_by": heard_by, "limit": limit})]

    async def ended(
        self, heard_by: LocalDay, *, warned_by: LocalDay, owed_since: datetime, limit: int
    ) -> Sequence[PersonId]:
        silent: Values = {"heard_by": heard_by, "warned_by": warned_by, "owed_since": owed_since, "limit": limit}
        return [PersonId(row.person) for row in await self._rows(silence.ENDED, silent)]

    async def forget_warnings(self) -> None:
        await self._run(silence.DROP_NOTICES, {})
        await self._run(silence.FORGET_WARNINGS, {})

    # --- the day log

    async def check_in(self, person: PersonId, day: LocalDay, status: Status, *, now: datetime) -> Status | None:
        new = {"person": person, "local_day": day, "status": status.value, "recorded_at": now}
        if await self._count(sql.NEW_CHECK_IN, new):
            return None
        this_day: Values = {"of_person": person, "of_day": day}
        before = await self._one(sql.STATUS, this_day)
        await self._run(sql.SAVE_STATUS, {**this_day, "status": status.value, "now": now})
        return None if before is None or before.status is None else Status(before.status)

    async def check_ins(self, person: PersonId) -> Mapping[LocalDay, Status]:
        rows = await self._rows(sql.CHECK_INS, {"of_person": person})
        return {day: Status(status) for day, status in rows}

    async def record_soreness(self, person: PersonId, day: LocalDay, score: int | None) -> None:
        if score is not None and not 0 <= score <= WORST:
            raise InvalidValue(f"soreness is 0 to {WORST}: {score}")
        sealed = None if score is None else self._cipher.seal(bytes([score]), _soreness_of(person, day))
        await self._run(sql.SAVE_SORENESS, {"person": person, "local_day": day, "soreness": sealed})

    async def soreness(self, person: PersonId) -> Mapping[LocalDay, int]:
        rows = await self._rows(sql.SORENESS, {"of_person": person})
        return {day: self._cipher.open(sealed, _soreness_of(person, day))[0] for day, sealed in rows}

    async def forget_soreness(self, person: PersonId) -> int:
        return await self._count(sql.FORGET_SORENESS, {"of_person": person})

    async def soreness_of(self, person: PersonId, day: LocalDay) -> int | None:
        row = await self._one(sql.SORENESS_OF, {"of_person": person, "of_day": day})
        return self._cipher.open(row.soreness, _soreness_of(person, day))[0] if row else None

    async def note_wrong(self, person: PersonId, wrong: Wrong) -> None:
        sealed = self._cipher.seal(wrong.at.isoformat().encode(), _wrong_of(person, wrong.day))
        await self._run(sql.NOTE_WRONG, {"person": person, "local_day": wrong.day, "felt_wrong": sealed})

    async def forget_wrong(self, person: PersonId, day: LocalDay) -> None:
        await self._run(sql.FORGET_WRONG, {"of_person": person, "of_day": day})

    async def last_wrong(self, person: PersonId, *, since: LocalDay) -> Wrong | None:
        row = await self._one(sql.LAST_WRONG, {"of_person": person, "since": since})
        if row is None:
            return None
        at = self._cipher.open(row.felt_wrong, _wrong_of(person, row.local_day)).decode()
        return Wrong(day=row.local_day, at=datetime.fromisoformat(at))

    async def pause(self, person: PersonId, first_day: LocalDay, last_day: LocalDay) -> None:
        if first_day > last_day:
            raise InvalidValue(f"a pause from {first_day} to {last_day}")
        await self._run(sql.PAUSE, {"person": person, "first_day": first_day, "last_day": last_day})

    async def resume(self, person: PersonId, day: LocalDay) -> None:
        values: Values = {"of_person": person, "of_day": day, "eve": day - timedelta(days=1)}
        await self._run(sql.DROP_PAUSES, values)
        await self._run(sql.CUT_PAUSES, values)

    async def pauses(self, person: PersonId) -> Sequence[tuple[LocalDay, LocalDay]]:
        return [(first, last) for first, last in await self._rows(sql.PAUSES, {"of_person": person})]

    async def excuse(self, days: Sequence[tuple[PersonId, LocalDay, Outcome]]) -> None:
        rows = [{"person": person, "local_day": day, "outcome": outcome.value} for person, day, outcome in days]
        await self._run_all(sql.EXCUSE, rows)

    async def excused(self, person: PersonId) -> Mapping[LocalDay, Outcome]:
        rows = await self._rows(sql.EXCUSED, {"of_person": person})
        return {day: Outcome(outcome) for day, outcome in rows}

    # --- the ledger

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        return [due_from(row) for row in await self._rows(sql.DUE, {"now": now, "limit": limit})]

    async def plan(self, plans: Sequence[Plan]) -> None:
        await self._run_all(sql.PLAN, [plan_values(plan) for plan in plans])

    async def plan_again(self, plan: Plan) -> None:
        await self._run(sql.DROP_PLAN, _of_kind(plan.person, plan.kind, plan.local_day))
        await self.plan([plan])

    async def call_off(self, person: PersonId, kind: Kind, day: LocalDay) -> None:
        await self._run(sql.CALL_OFF, {**_of_kind(person, kind, day), "outcome": Outcome.NOT_WANTED.value})

    async def is_owed(self, person: PersonId, kind: Kind, day: LocalDay) -> bool:
        return await self._one(sql.IS_OWED, _of_kind(person, kind, day)) is not None

    async def ledger(self, person: PersonId, *, since: LocalDay) -> Sequence[Owed]:
        return [owed_from(row) for row in await self._rows(sql.LEDGER, {"of_person": person, "since": since})]

    async def unsent(self, person: PersonId, *, since: LocalDay) -> Collection[LocalDay]:
        return [day for (day,) in await self._rows(sql.UNSENT, {"of_person": person, "since": since})]

    async def owe_next(self, moves: Mapping[PersonId, datetime | None]) -> None:
        await self._run_all(sql.OWE_NEXT, [{"of_person": person, "next_due_at": at} for person, at in moves.items()])

    async def next_due_at(self, platforms: Collection[str]) -> datetime | None:
        return (await self._rows(sql.NEXT_DUE_AT, {"platforms": list(platforms)}))[0][0]

    async def claim(
        self, worker: str, *, platform: str, now: datetime, lease_until: datetime, limit: int
    ) -> Sequence[Delivery | Post]:
        values: Values = {"worker": worker, "of_platform": platform, "now": now, "lease": lease_until, "limit": limit}
        claimed = [owed_row_from(row) for row in await self._rows(sql.CLAIM, values)]
        return sorted(claimed, key=lambda row: row.ready_at)

    async def orphans(
        self, worker: str, *, now: datetime, lease_until: datetime, limit: int
    ) -> Sequence[Delivery | Post]:
        values: Values = {"worker": worker, "now": now, "lease": lease_until, "limit": limit}
        return [owed_row_from(row) for row in await self._rows(sql.ORPHANS, values)]

    async def sending(self, delivery: LedgerRow, worker: str, *, now: datetime, lease_until: datetime) -> bool:
        row: Values = {"of_delivery": delivery.id, "of_claim": delivery.claim, "of_worker": worker}
        return await self._count(sql.SENDING, {**row, "now": now, "lease": lease_until}) == 1

    async def keep(self, deliveries: Collection[int], worker: str, *, lease_until: datetime) -> None:
        await self._run(sql.KEEP, {"deliveries": list(deliveries), "of_worker": worker, "lease": lease_until})

    async def give_back(self, worker: str, *, now: datetime) -> None:
        await self._run(sql.GIVE_BACK, {"of_worker": worker, "lease": now})

    async def inherit(self, *, now: datetime) -> None:
        """Where one worker has everything to itself: what one before it had in hand can be taken at once."""
        if not self._shared:
            await self._run(sql.INHERIT, {"lease": now})

    async def settle(self, delivery: LedgerRow, settlement: Settlement) -> bool:
        statement = sql.SETTLE_SENT if settlement.state is DeliveryState.SENT else sql.SETTLE
        return await self._count(statement, settlement_values(delivery, settlement)) == 1

    # --- outages, and what the program remembers

    async def beat(self, worker: str, now: datetime, *, forget_before: datetime) -> None:
        await self._run(sql.BEAT, {"worker": worker, "minute": _minute(now)})
        await self._run(sql.FORGET_BEATS, {"before": forget_before})
        await self._run(sharing_sql.FORGET_LEASES, {"before": forget_before})

    async def was_alive(self, start: datetime, end: datetime) -> bool:
        return await self._one(sql.WAS_ALIVE, {"start": _minute(start), "end": end}) is not None

    async def remember(self, key: str, value: str) -> None:
        await self._run(sql.REMEMBER, {"key": key, "value": value})

    async def recall(self, key: str) -> str | None:
        row = await self._one(sql.RECALL, {"of_key": key})
        return row.value if row else None

    async def forget_key(self, key: str) -> None:
        await self._run(sql.FORGET_KEY, {"of_key": key})


def _soreness_of(person: PersonId, day: LocalDay) -> str:
    return f"check_in.soreness:{person}:{day}"


def _wrong_of(person: PersonId, day: LocalDay) -> str:
    return f"check_in.felt_wrong:{person}:{day}"


def _of_kind(person: PersonId, kind: Kind, day: LocalDay) -> Values:
    return {"of_person": person, "of_kind": kind.value, "of_day": day}


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
