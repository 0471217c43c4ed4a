"""Beside the cards that are about an exercise there is room for its picture: Telegram's captions are short."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import replace
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from bots.telegram_bot.render import draw
from core.messages.card import Card
from core.messages.texts import Text
from core.rules.dose import Dose
from core.rules.profile import ASKED, Profile
from core.rules.session import Felt, Item, Session, Since
from core.rules.streak import Status
from tests.flows.offered import FORMS
from tests.room import Room, Someone, content, room, say

SITES = [each.id for each in content().catalog.routine("glutes").sites]
DAY = timedelta(days=1)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncGenerator[Room]:
    async with room(tmp_path) as made:
        yield made


async def member(here: Room, site: str, **chosen: object) -> Someone:
    ana = await here.started()
    async with ana.kept() as (tx, me):
        equipment = tuple(content().catalog.routine("glutes").equipment)
        told = Profile(
            agreed=True,
            answered=frozenset(ASKED),
            sites=(site,),
            activities=("desk",),
            equipment=equipment,
            opened=frozenset({"e2"}),
        )
        await tx.save_profile(me, told)
    await ana.prefer(length=15, **chosen)
    return ana


async def practised(here: Room, site: str, **chosen: object) -> Someone:
    """Somebody of day 23, to whom everything was easy, so that every form is open to them."""
    ana = await member(here, site, **chosen)
    first, routine = here.clock.now().date(), content().catalog.routine("glutes")
    async with ana.kept() as (tx, me):
        for number in (week * 7 + day for week in range(3) for day in (3, 4, 5, 6)):  # as few as it takes
            dose, level = Dose(sets=4, hold_s=5), min(4, number // 7 + 1)
            items = tuple(Item(exercise=each.id, level=level, dose=dose) for each in routine.exercises)
            done = Session(day=first + number * DAY, items=items, at=len(items), done=frozenset(FORMS), finished=True)
            await tx.save_session(me, replace(done, felt=Felt.EASY, since=Since.BEFORE))
            await tx.check_in(me, done.day, Status.DONE, now=here.clock.now())
    here.clock.move_to(here.clock.now() + 22 * DAY)
    await ana.say("today")
    return ana


def shows(card: Card) -> bool:
    return draw(card, say, "en").picture is not None


@pytest.mark.parametrize("site", SITES)
@pytest.mark.parametrize("described", [False, True])
async def test_every_step_of_a_session_shows_its_picture(here: Room, site: str, described: bool) -> None:
    ana = await member(here, site, descriptions=described)
    await ana.say("today")
    await ana.press("Begin")
    while ana.offers("Next"):
        assert ana.card.picture is not None
        assert shows(ana.card), [each.id for each in ana.card.blocks]
        await ana.press("Next")


def shown_to(site: str) -> set[str]:
    """The forms that are open to somebody sore at this site."""
    it = content().catalog.routine("glutes").site(site)
    assert it is not None
    narrowed = {FORMS[form].id for form in it.eased}
    allowed = {form for form, each in FORMS.items() if each.id not in it.off}
    return {form for form in allowed if FORMS[form].id not in narrowed or form in it.eased}


E2 = ("e2", "e2.flat", "e2.hook")
LONGEST = {"sets": 2, "hold_s": 30, "per_side": True}  # the most that e2 comes to: a hold that is counted down


def told(card: Card) -> str:
    return unescape(draw(card, say, "en").html)


@pytest.mark.parametrize("form", E2)
async def test_every_step_of_what_had_to_be_turned_on_says_how_and_when_to_stop(here: Room, form: str) -> None:
    ana = await practised(here, "buttock", descriptions=True)
    before = Item(exercise="e1", level=1, dose=Dose(sets=1, hold_s=20, per_side=True))
    item = Item(exercise="e2", level=4, variant=form if form != "e2" else None, dose=Dose(**LONGEST))
    day = here.clock.now().date()
    for step in range(4):
        async with ana.kept() as (tx, me):
            await tx.save_session(me, Session(day=day, items=(before, item), at=1, step=step, done=frozenset({"e1"})))
        await ana.press_wire(f"1:session:{day:%Y%m%d}:")
        words = told(ana.card)
        assert all(sign in words for sign in ("pulse", "burning, tingling or numbness in the thigh", "belly", "sick"))
        assert ("instructions of the maker" in words) == (form == "e2.hook")
        assert shows(ana.card), len(words)


@pytest.mark.parametrize("site", SITES)
async def test_every_exercise_shows_its_picture_when_asked(here: Room, site: str) -> None:
    ana = await practised(here, site, descriptions=True)
    routine = content().catalog.routine("glutes")
    seen: set[str] = set()
    for form in content().pictures:
        await ana.press_wire(f"1:exercise.picture::{form}")
        if ana.card.picture is None:
            continue
        seen.add(form)
        words = told(ana.card)
        assert shows(ana.card), form
        assert all(say(Text(id=each)) in words for each in routine.form(form)[0].words.stops)
        assert ("instructions of the maker" in words) == (form == "e2.hook")
    assert seen == shown_to(site)


async def test_an_ordinary_daily_message_shows_its_picture(here: Room) -> None:
    ana = await member(here, "buttock")
    await ana.prefer(length=10)
    await here.go(here.clock.now() + DAY)
    assert shows(here.messenger.sent[-1][1])
