"""Everything that is sealed, sealed anew with another key, in the transaction that is open."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, LargeBinary, and_, bindparam, delete, select, update

from core.rules.people import Account, PersonId
from core.storage.communities import gesture_print
from core.storage.keys import PROOF, proof_of
from core.storage.linking import Linking
from core.storage.rows import AnyRow, Values
from core.storage.sealed import FINGERPRINT_BYTES, Cipher
from core.storage.statements import REMEMBER
from core.storage.tables import metadata, person
from core.storage.tables_together import asks, community, gesture, wrong_try

_HASHED = (gesture.c.who, wrong_try.c.who)  # told apart, and never read again
SEALED: tuple[Column[Any], ...] = tuple(
    column
    for table in metadata.sorted_tables
    for column in table.c
    if isinstance(column.type, LargeBinary) and column not in set(_HASHED)
)
"""The columns with sealed values, each in the place named by it and its row's key: "check_in.soreness:7:2026-03-02"."""

_PEOPLE = select(person.c.id).order_by(person.c.id)
_GESTURES = select(gesture, community.c.platform).join(community, community.c.id == gesture.c.community)
_HASH_GESTURE = update(gesture).where(gesture.c.id == bindparam("of_id")).values(who=bindparam("hashed"))
_FORGET_TRIES = delete(wrong_try)
_FORGET_QUESTIONS = update(community).where(asks).values(asking=None)


class Rotation(Linking):
    """Has another key for everything."""

    async def reseal(self, after: Cipher, seen: Callable[[int, int], None]) -> int:
        """Seal every value anew, and the proof of the key; returns of how many people these are.

        `seen` is told after each person how many there were, and of how many. A keyed hash of an account cannot be made
        anew without the account: of a person, whose accounts are known, it is; a stranger's press under the post of a
        day becomes nobody's; tries of wrong codes and waiting questions, which live for minutes, go.

        Raises SealError for a value that does not open.
        """
        people = [PersonId(number) for (number,) in await self._rows(_PEOPLE, {})]
        for done, each in enumerate(people, start=1):
            for column in SEALED:
                await self._reseal(each, column, after)
            seen(done, len(people))
        for row in await self._rows(_GESTURES, {}):
            await self._run(_HASH_GESTURE, {"of_id": row.id, "hashed": await self._hashed(row, after)})
        await self._run(_FORGET_TRIES, {})
        await self._run(_FORGET_QUESTIONS, {})
        await self._run(REMEMBER, {"key": PROOF, "value": proof_of(after)})
        return len(people)

    async def _reseal(self, whose: PersonId, column: Column[Any], after: Cipher) -> None:
        keys = list(column.table.primary_key.columns)
        read = select(*keys, column).where(column.table.c.person == whose, column.is_not(None))
        write = update(column.table).where(and_(*(key == bindparam(f"of_{key.name}") for key in keys)))
        rows: list[Values] = []
        for *key, sealed in await self._rows(read, {}):
            place = ":".join(map(str, (f"{column.table.name}.{column.name}", *key)))
            anew = after.seal(self._cipher.open(sealed, place), place)
            rows.append({"anew": anew, **{f"of_{each.name}": value for each, value in zip(keys, key, strict=True)}})
        await self._run_all(write.values({column: bindparam("anew")}), rows)

    async def _hashed(self, row: AnyRow, after: Cipher) -> bytes:
        """The hash of the account that pressed, where a person's it is; else of nobody."""
        for each in () if row.person is None else await self.accounts(PersonId(row.person)):
            if row.who == _print(self._cipher, row, each.account):
                return _print(after, row, each.account)
        return os.urandom(FINGERPRINT_BYTES)


def _print(cipher: Cipher, row: AnyRow, account: Account) -> bytes:
    return gesture_print(cipher, row.community, row.local_day, account)
