from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.errors import InvalidValue, Unreachable
from core.rules.people import Account, Contact, Country, Enrollment, PersonId, Place, Preferences, Rhythm, State
from core.storage.store import SqlStore
from tests.storage.conftest import ANNA, NOW

DIRECT = Place(platform="here", address="dm-1", private=True)


async def test_an_unknown_account_has_no_contact(store: SqlStore):
    async with store.transaction() as transaction:
        assert await transaction.contact(ANNA) is None


async def test_enrolling_makes_a_person_who_is_starting(store: SqlStore):
    async with store.transaction() as transaction:
        made = await transaction.enroll(ANNA, language="de", routine="glutes", now=NOW)
    assert made == Enrollment(
        person=made.person, routine="glutes", language="de", state=State.STARTING, heard_day=NOW.date()
    )
    async with store.transaction() as transaction:
        assert await transaction.contact(ANNA) == Contact(account=ANNA, person=made.person)
        assert await transaction.enrollment(made.person) == made


async def test_enrolling_again_changes_nothing(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        again = await transaction.enroll(ANNA, language="fr", routine="other", now=NOW)
    assert (again.person, again.language, again.routine) == (anna, "en", "glutes")


async def test_the_same_id_on_another_platform_is_another_person(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        other = await transaction.enroll(replace(ANNA, platform="there"), language="en", routine="glutes", now=NOW)
    assert other.person != anna


async def test_an_enrollment_comes_back_as_it_was_saved(store: SqlStore, anna: PersonId):
    saved = Enrollment(
        person=anna,
        routine="glutes",
        language="en",
        state=State.ACTIVE,
        zone="Pacific/Apia",
        minute=1439,
        first_day=date(2025, 6, 2),
        next_due_at=NOW + timedelta(microseconds=1),
        paused_until=date(2025, 6, 9),
        heard_day=date(2025, 6, 3),
        extra_day=date(2025, 6, 10),
        preferences=Preferences(
            length=15,
            rhythm=Rhythm.WEEKLY,
            second_nudge=True,
            soreness=False,
            still_images=True,
            descriptions=True,
            dark_pictures=True,
            country=Country.NEW_ZEALAND,
            app="there",
        ),
    )
    async with store.transaction() as transaction:
        await transaction.save_enrollment(saved)
    async with store.transaction() as transaction:
        assert await transaction.enrollment(anna) == saved


async def test_saving_the_enrollment_of_nobody_brings_nobody_to_life(store: SqlStore):
    ghost = PersonId(99)
    async with store.transaction() as transaction:
        await transaction.save_enrollment(
            Enrollment(person=ghost, routine="glutes", language="en", state=State.STOPPED)
        )
        assert await transaction.enrollment(ghost) is None


async def test_a_reached_place_is_known_until_it_is_lost_and_reached_again(store: SqlStore, anna: PersonId):
    known = Contact(account=ANNA, person=anna, place=DIRECT)
    async with store.transaction() as transaction:
        await transaction.reached(ANNA, DIRECT)
        assert await transaction.contact(ANNA) == known
        assert await transaction.lost(DIRECT, Unreachable.BLOCKED) == anna
        assert await transaction.contact(ANNA) == replace(known, unreachable=Unreachable.BLOCKED)
        await transaction.reached(ANNA, DIRECT)
        assert await transaction.contact(ANNA) == known


async def test_losing_a_place_of_nobody_tells_of_nobody(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.reached(ANNA, DIRECT)
        assert await transaction.lost(replace(DIRECT, platform="there"), Unreachable.GONE) is None
        assert await transaction.contact(ANNA) == Contact(account=ANNA, person=anna, place=DIRECT)


@pytest.mark.parametrize("place", [replace(DIRECT, private=False), replace(DIRECT, platform="there")])
async def test_only_a_private_place_of_the_platform_is_an_accounts_own(store: SqlStore, anna: PersonId, place: Place):
    with pytest.raises(InvalidValue):
        async with store.transaction() as transaction:
            await transaction.reached(ANNA, place)


async def test_the_number_of_a_person_made_in_vain_is_not_left_behind(store: SqlStore, anna: PersonId):
    async with store.transaction() as transaction:
        await transaction.enroll(ANNA, language="en", routine="glutes", now=NOW)
        bert = await transaction.enroll(Account(platform="here", id="bert"), language="en", routine="glutes", now=NOW)
        assert await transaction.enrollment(PersonId(bert.person - 1)) is None
        assert bert.person != anna
