"""People on several platforms, and the codes that they show each other."""

import re
from dataclasses import replace

from core.coach import Account, Here, Place
from core.rules.days import local_day
from core.rules.pacing import scheduled
from core.rules.people import PersonId, State
from tests.room import Recorder, Room, Someone, read

OTHER = "discord"
GROUP = Place(platform=OTHER, address="group", private=False)


def on(here: Room, name: str, platform: str = OTHER) -> Someone:
    """Somebody in the direct chat of another platform than the room's own."""
    account = Account(platform=platform, id=name)
    return Someone(
        here.coach, here.store, account, Place(platform=platform, address=f"{name}-{platform}", private=True)
    )


async def following(here: Room, name: str, platform: str = "chat", zone: str = "Europe/Berlin") -> Someone:
    """Somebody whose first day is today, without all the questions."""
    who, now = on(here, name, platform), here.clock.now()
    async with here.store.transaction() as tx:
        began = await tx.enroll(who.account, language="en", routine="glutes", now=now)
        today = local_day(now, zone)
        active = replace(began, state=State.ACTIVE, zone=zone, minute=19 * 60, first_day=today, heard_day=today)
        await tx.save_enrollment(scheduled(active, now))
        await tx.reached(who.account, who.place)
    return who


def also_on(here: Room, platform: str = OTHER) -> Recorder:
    """What is sent on another platform."""
    messenger = Recorder(platform=platform)
    here.coach.serve(messenger)
    return messenger


def code_on(card: str) -> str:
    found = re.search(r"/link ([0-9A-Z]{4}-[0-9A-Z]{4})", card)
    assert found is not None, card
    return found[1]


async def in_group(who: Someone, typed: str, *, hidden: bool = False) -> str:
    """What somebody types where others read along; `hidden`: they alone see it."""
    place = replace(GROUP, platform=who.account.platform)
    there = Here(platform=place.platform, chat="group", name="Group", place=place, hidden=hidden)
    reply = await who.coach.command(who.account, place, typed, here=there)
    who.reply = await reply.finished()
    return read(who.card)


async def linked(ana: Someone, there: Someone) -> str:
    """What is read in the other app after a code of hers and a yes."""
    await there.say(f"/link {code_on(await ana.say('/link'))}")
    return await there.press("Connect")


async def connected(here: Room, ana: Someone, name: str = "ana2") -> Someone:
    """Another app of hers, which follows what she follows."""
    there = on(here, name)
    assert "is now connected" in await linked(ana, there)
    return there


async def person(who: Someone) -> PersonId:
    async with who.kept() as (_, number):
        return number
