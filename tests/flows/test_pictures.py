"""Where an exercise is seen: in the day's message, in the guided session, and when it is asked for."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.messages.card import Card, texts_of
from core.messages.texts import Text
from core.rules.care import Entry, Event
from core.rules.halt import Wrong
from core.rules.profile import ASKED, Profile
from core.rules.screening import Line, Tier
from tests.flows.offered import pictured
from tests.flows.recovering import REVIEW, at_review, note
from tests.room import Room, Someone, content, read, say

DAY = timedelta(days=1)
KNOWN = Profile(agreed=True, answered=frozenset(ASKED), sites=("buttock",), activities=("desk",))


async def member(here: Room, **chosen: object) -> Someone:
    ana = await here.started()
    async with ana.kept() as (tx, me):
        await tx.save_profile(me, KNOWN)
    await ana.prefer(**chosen)
    await ana.say("today")
    return ana


def ids(who: Someone) -> list[str]:
    return [text.id for block in who.card.blocks for text in texts_of(block)]


@pytest.mark.parametrize("exercise", content().catalog.routine("glutes").exercises, ids=lambda each: each.id)
def test_every_form_has_a_picture(exercise):
    forms = {exercise.id, *(each.id for each in exercise.variants)}
    assert forms <= content().pictures.keys()


def test_a_picture_reads_its_own_files():
    drawing = content().pictures["e6"]
    assert drawing.still.read().startswith(b"\x89PNG")
    assert drawing.loop.gif.read().startswith(b"GIF8")
    assert drawing.loop.mp4.read()[4:8] == b"ftyp"


async def test_the_days_message_shows_its_first_exercise(here: Room) -> None:
    await member(here)
    await here.go(here.clock.now() + DAY)
    card = here.messenger.sent[-1][1]
    assert any(form.startswith("e1") for form in pictured(card))
    assert card.picture is not None
    assert card.picture.caption is not None
    assert say(card.picture.caption).startswith("The picture shows Glute pressure")
    assert "picture" not in read(card)  # it may not go along
    assert card.picture.loop is not None


async def test_whoever_wants_still_pictures_gets_no_loop(here: Room) -> None:
    await member(here, still_images=True)
    await here.go(here.clock.now() + DAY)
    card = here.messenger.sent[-1][1]
    assert card.picture is not None
    assert card.picture.loop is None


async def test_whoever_wants_pictures_described_has_this_one_described(here: Room) -> None:
    await member(here, descriptions=True)
    await here.go(here.clock.now() + DAY)
    card = here.messenger.sent[-1][1]
    assert card.picture is not None
    assert card.picture.described


async def test_a_message_that_advises_shows_no_exercise(here: Room) -> None:
    ana = await member(here)
    await ana.press("Something feels wrong")
    await ana.press_wire("1:wrong.danger::")
    await here.go(here.clock.now() + 2 * DAY)
    sent = [card for _, card, _ in here.messenger.sent]
    assert sent
    assert not any(card.picture for card in sent)
    assert ana.card.picture is None


def test_what_has_to_be_turned_on_has_signs_of_its_own_to_stop_at_in_each_step() -> None:
    gated = [each.id for each in content().catalog.routine("glutes").exercises if each.gate is not None]
    assert gated
    assert all(say(Text(id=f"session-stop-{each}")).startswith("Stop at once") for each in gated)


async def sent_next(here: Room) -> Card:
    """The next message, which leads to the session."""
    await here.go(here.clock.now() + DAY)
    card = here.messenger.sent[-1][1]
    assert "[Begin]" in read(card)
    return card


async def test_a_message_about_what_felt_wrong_the_day_before_shows_no_exercise(here: Room) -> None:
    ana = await member(here)
    async with ana.kept() as (tx, me):
        await tx.note_wrong(me, Wrong(day=here.clock.now().date(), at=here.clock.now()))
    await here.go(here.clock.now() + DAY)
    card = await sent_next(here)
    assert "Yesterday you said that something felt wrong" in read(card)
    assert card.picture is None


async def test_the_follow_up_of_a_block_stands_beside_no_exercise(here: Room) -> None:
    ana = await member(here)
    async with ana.kept() as (tx, me):
        day = here.clock.now().date() - 14 * DAY
        await tx.note_safety(me, Line(day=day, at=here.clock.now(), tier=Tier.SOON, blocked=frozenset({"e5"})))
    card = await sent_next(here)
    assert "Some days ago I asked you to have something looked at" in read(card)
    assert card.picture is None


async def test_a_review_stands_beside_no_exercise(here: Room) -> None:
    await at_review(here)
    card = await sent_next(here)
    assert "[Look back with me]" in read(card)
    assert card.picture is None


async def test_a_summary_that_holds_to_advice_shows_no_exercise(here: Room) -> None:
    ana = await at_review(here)
    await note(ana, *(Entry(day=REVIEW, event=Event.ADVISED, about=REVIEW, choice="advise") for _ in range(3)))
    seen = []
    for _ in range(8):
        await here.go(here.clock.now() + DAY)
        seen.append(here.messenger.sent[-1][1])
        await ana.say("today")
    (summary,) = (each for each in seen if "My advice from before still holds" in read(each))
    assert "[Begin]" in read(summary)
    assert summary.picture is None
    assert summary.health


async def test_a_sore_day_is_no_day_to_show_an_exercise(here: Room) -> None:
    ana = await member(here)
    await ana.press("A sore day")
    await here.go(here.clock.now() + timedelta(hours=12))
    card = here.messenger.sent[-1][1]
    assert "please see a doctor or physiotherapist" in read(card)
    assert card.picture is None


async def test_each_step_of_a_session_shows_the_form_it_is_about(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    seen = set(pictured(ana.card))
    while ana.offers("Next"):
        await ana.press("Next")
        assert pictured(ana.card)
        seen |= pictured(ana.card)
    assert len({form.partition(".")[0] for form in seen}) == 5


async def test_the_words_of_each_movement_stand_beside_its_picture(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    assert any(each.startswith("e1-") and "-step-" in each for each in ids(ana))
    await ana.press("Next")
    shown = next(each for each in content().pictures.values() if each.still == ana.card.picture.still)
    assert [each for each in ids(ana) if each.startswith("phase-")] == list(shown.phases)


@pytest.mark.parametrize("asked", ["Swap", "This hurts"])
async def test_a_question_about_an_exercise_keeps_its_picture(here: Room, asked: str) -> None:
    ana = await member(here)
    await ana.press("Begin")
    before = ana.card.picture
    await ana.press(asked)
    assert before is not None
    assert ana.card.picture == before


async def test_what_hurts_sharply_is_seen_no_more(here: Room) -> None:
    ana = await member(here)
    await ana.press("Begin")
    await ana.press("This hurts")
    await ana.press_wire(next(each for each in ana.card.buttons if each.action.value.endswith("sharp")).action.wire)
    assert ana.card.picture is None


async def test_an_exercise_shows_itself_when_asked(here: Room) -> None:
    ana = await member(here)
    await ana.press_wire("1:exercise::e3")
    assert ana.card.picture is None
    heard = await ana.press("Show me a picture")
    assert pictured(ana.card) >= {"e3"}
    assert all(say(Text(id=each)) in heard for each in content().catalog.routine("glutes").exercise("e3").words.stops)
    await ana.press("Back")
    assert ana.card.picture is None


@pytest.mark.parametrize("form", ["e2", "e2.hook", "e9", "", "e3.nothing"])
async def test_what_may_not_be_done_is_not_shown(here: Room, form: str) -> None:
    ana = await member(here)
    await ana.press_wire(f"1:exercise.picture::{form}")
    assert ana.card.picture is None
