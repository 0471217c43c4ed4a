"""Setting up a community in chat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core.errors import Unreachable
from core.flows import coach, coach_cards
from core.flows.asking import ANSWERABLE
from core.flows.community import managing
from core.flows.turn import Turn
from core.flows.words import WORDS
from core.messages.action import Action
from core.messages.card import Audience, Reply, When
from core.messages.texts import Text
from core.ports import Transaction
from core.rules.challenge import Contest, Side
from core.rules.community import Community, Here, Right
from core.rules.ledger import PostKind, PostPlan
from core.rules.people import Account, Place
from tests.flows.gathered import Member, admin, member
from tests.room import MONDAY_NOON, Room, content, read, say, studio

HOSTILE = ["<b>&", "@everyone", "שלום", "🧘" * 40, "x" * 4000, "{ $city }", "99:99", "-1", "²", "\ud800\x00"]
ELSEWHERE = Place(platform="chat", address="-100/8", private=False)
TOMORROW_NINE = datetime(2026, 3, 3, 8, tzinfo=MONDAY_NOON.tzinfo)  # 9:00 in Berlin
MINUTE = timedelta(minutes=1)


def at(who: Member) -> datetime:
    """When the card says that the next post comes."""
    (when,) = (block for block in who.card.blocks if isinstance(block, When))
    assert say(when.label) == "The next post comes"
    return when.at


async def test_set_up_reads_as_three_steps_and_ends_with_the_first_post(here: Room) -> None:
    ada = admin(here)
    shown = await ada.say("/coach")
    assert "Step 1 of 3" in shown
    assert "Step 2 of 3" in await ada.press("Post here")
    assert "Reply to this message" in read(ada.card)
    assert "In Berlin it is 1:00" in str(await ada.answer("Berlin"))
    shown = str(await ada.answer("yes"))
    assert "follow the clock of Berlin" in shown
    assert "Step 3 of 3" in shown
    assert "I could not read “soon”" in str(await ada.answer("soon"))
    shown = await ada.press("9:00\u202fAM")
    assert "Saved. I post at 9:00" in shown
    for fact in (
        "Posts go\nTo this place",
        "Clock\nBerlin",
        "Daily stretch\nOn",
        "Welcome\nOn",
        "Milestone roles\nOff",
    ):
        assert fact in shown
    assert TOMORROW_NINE <= at(ada) < TOMORROW_NINE + MINUTE
    assert ada.card.audience is Audience.PUBLIC
    assert (await ada.community()).next_due_at == at(ada)
    assert await ada.answer("thanks") is None


async def test_only_the_admin_who_was_asked_answers_below_that_card(here: Room) -> None:
    ada, bob, eve = admin(here), admin(here, "bob"), member(here, "eve")
    await ada.set_up()
    before = await ada.community()
    asks = await ada.press("Change city")
    for who, below in ((bob, asks), (eve, asks), (ada, "Today\nA short stretch"), (ada, f"Re: {asks}"), (ada, "")):
        assert await who.answer("London was great fun", to=below) is None
    kept = (await ada.community()).asking
    assert kept is not None
    assert ada.account.id not in kept.split(" ")  # whom it was asked is not kept in plain
    assert replace(await ada.community(), asking=None) == before
    nobody = admin(here, "1087968824", unnamed=True)  # ada, who presses as herself, in the name of the group
    assert "In Oslo it is" in str(await nobody.answer("Oslo", to=f"\u2068{asks}"))


async def test_an_answer_that_comes_too_late_is_asked_for_anew(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    asks = await ada.press("Change city")
    here.clock.move_to(here.clock.now() + ANSWERABLE + MINUTE)
    assert "Whose clock shall I follow?" in str(await ada.answer("London", to=asks))
    assert "In Oslo it is" in str(await ada.answer("Oslo"))


async def test_a_red_flag_below_a_message_of_mine_is_answered_to_whoever_writes_it(here: Room) -> None:
    ada, eve, post = admin(here), member(here, "eve"), "Today\nA short stretch"
    await ada.set_up()
    asks = await ada.press("Change city")
    for who, below in ((eve, post), (ada, asks)):
        for typed, words, link in (
            ("I can't feel my groin and cannot pee", "Please read this first", "answer_1"),
            ("my calf is a bit numb, not swollen", "", "answer_1"),
            ("i want to kill myself", say(Text(id="crisis-title")), "answer_2"),
        ):
            assert words in str(await who.answer(typed, to=below))
            assert (who.card.audience, who.card.health, who.seen().link) == (Audience.PRESSER, True, link)
    assert await eve.answer("lovely, thanks", to=post) is None
    assert "In Oslo it is" in str(await ada.answer("Oslo", to=asks))  # the question waits as before


async def test_whoever_is_led_to_the_direct_chat_reads_the_same_there(here: Room) -> None:
    mia = member(here, "mia")
    for typed in ("/challenge I want to die", "/challenge I can't feel my groin and cannot pee"):
        shown = await mia.say(typed)
        assert mia.card.urgent
        link = mia.seen().link
        alone = here.someone("mia")
        assert (await alone.say(f"/start {link}")).splitlines()[:2] == shown.splitlines()[:2]
        assert not {"die", "groin", "help", "symptom", "danger", "crisis"} & set(link.split("_"))


async def test_where_only_the_admin_is_shown_the_card_answers_come_in_forms(here: Room) -> None:
    ada = admin(here, hidden=True, public=False)
    await ada.say("/coach")
    assert "Press “Type your city”" in await ada.press("Post here")
    form = here.coach.form("1:coach.city::")
    assert form is not None
    assert not form.locatable
    assert (await ada.community()).asking is None
    await ada.press_wire(form.action.wire, text="Berlin")
    assert "Or press “Another time”" in await ada.press("Yes")
    assert "Saved. I post at 9:00" in await ada.press_wire("1:coach.time::", text="9")
    assert ada.card.audience is Audience.PRESSER


WIRES = [
    *(f"1:{name}::" for name in coach.HANDLERS),
    *(f"1:coach.{name}::{value}" for name in coach_cards.SWITCHES for value in ("on", "off")),
    *("1:coach.zone::Asia/Tokyo", "1:coach.minute::60", "1:coach.language::en"),
]


async def test_only_those_who_run_it_at_this_moment_change_anything(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    await ada.press("Change city")
    before = await ada.community()
    lost = replace(ada.here, admin=False, place=ELSEWHERE)
    for who in (member(here, "ada", lost), member(here, "eve", lost)):
        for wire in WIRES:
            assert "Only people who manage this community" in await who.press_wire(wire, text="Tokyo")
            assert who.seen().notice == coach_cards.OTHERS
            assert who.card.audience is Audience.PRESSER
        assert await who.answer("Tokyo") is None
        assert "Only people who manage" in await who.say("/coach posts off")
    assert await ada.community() == before


async def test_in_a_direct_chat_coach_says_where_it_is_typed(here: Room) -> None:
    ada = here.someone()
    for wire in WIRES:
        assert "Type /coach in your server or group" in await ada.press_wire(wire, text="Tokyo")
    assert "Type /coach in your server or group" in await ada.say("/coach city Berlin")


async def open_challenge(tx: Transaction, community: Community) -> None:
    side = Side(number=1, community=community.id, name="All")
    await tx.new_challenge(Contest.TOGETHER, "March", date(2026, 3, 4), date(2026, 3, 10), [side], 50)


async def test_every_right_that_is_needed_is_named_with_where_to_click(here: Room) -> None:
    ada = admin(here, lacks=frozenset(Right))
    named = {each: say(Text(id=f"right-{each.value}")) for each in Right}

    def missing(shown: str) -> set[Right]:
        return {each for each in Right if named[each] in shown}

    of_place = {Right.SEE, Right.WRITE, Right.PICTURES}
    assert missing(await ada.say("/coach")) == {*of_place, Right.ARRIVALS}
    ada.here = able = replace(ada.here, lacks=frozenset())
    await ada.set_up()
    ada.here = replace(ada.here, lacks=frozenset(Right))
    assert missing(await ada.press("Check again")) == {*of_place, Right.ARRIVALS}
    assert missing(await ada.press("Turn off welcome")) == of_place
    assert missing(await ada.press("Turn on milestone roles")) == {*of_place, Right.ROLES}
    async with here.store.transaction() as tx:
        await open_challenge(tx, await ada.community_in(tx))
    assert missing(await ada.press("Check again")) == {*of_place, Right.ROLES, Right.PIN}
    ada.here = replace(ada.here, place=ELSEWHERE)
    shown = await ada.press("Check again")
    assert missing(shown) == {Right.ROLES}
    assert "To check the other one, type /coach there" in shown
    ada.here = able
    assert "I may do everything I need" in await ada.press("Check again")


@pytest.mark.parametrize("right", [Right.SEE, Right.WRITE])
async def test_a_place_in_which_nothing_can_be_posted_is_refused_and_all_stays(here: Room, right: Right) -> None:
    ada = admin(here)
    await ada.set_up()
    before = await ada.community()
    ada.here = replace(ada.here, place=ELSEWHERE, lacks=frozenset({right}))
    await ada.say("/coach")
    shown = await ada.press("Post here")
    assert "I cannot post here yet" in shown
    assert "On Discord" in shown
    assert "On Telegram" in shown
    assert await ada.community() == before
    ada.here = replace(ada.here, lacks=frozenset())
    assert "Posts go\nTo this place" in await ada.press("Try again")
    assert (await ada.community()).place == ELSEWHERE


@pytest.mark.parametrize(
    ("typed", "label", "fact"),
    [
        ("posts off", "Turn off daily stretch", "Daily stretch\nOff"),
        ("Welcome OFF", "Turn off welcome", "Welcome\nOff"),
        ("roles on", "Turn on milestone roles", "Milestone roles\nOn"),
        ("time 18:30", None, "Time of day\n6:30"),
        ("here", None, "Posts go\nTo this place"),
    ],
)
async def test_what_is_pressed_can_be_typed_and_twice_is_once(
    here: Room, typed: str, label: str | None, fact: str
) -> None:
    ada = admin(here)
    await ada.set_up()
    wire = None if label is None else ada.button(label).action.wire
    shown = await ada.say(f"/coach {typed}")
    assert "Saved." in shown
    assert fact in shown
    once = await ada.community()
    again = await (ada.say(f"/coach {typed}") if wire is None else ada.press_wire(wire))
    assert fact in again
    assert await ada.community() == once


async def test_without_a_daily_stretch_nothing_is_planned_until_it_is_on_again(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    assert "I post only while a challenge runs" in await ada.press("Turn off daily stretch")
    assert (await ada.community()).next_due_at is None
    await ada.press("Turn on daily stretch")
    assert TOMORROW_NINE <= at(ada) < TOMORROW_NINE + MINUTE


async def test_who_waits_to_be_greeted_is_forgotten_with_the_welcome(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    oaks = await ada.community()
    async with here.store.transaction() as tx:
        await tx.arrived(oaks.id, Account(platform="chat", id="eve"), MONDAY_NOON)
    await ada.press("Turn off daily stretch")
    async with here.store.transaction() as tx:
        assert (await tx.arrivals(oaks.id, most=1))[0] == 1
    await ada.press("Turn off welcome")
    async with here.store.transaction() as tx:
        assert (await tx.arrivals(oaks.id, most=1))[0] == 0


async def test_another_city_is_confirmed_by_its_clock(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    assert "Reply to this message" in await ada.press("Change city")
    assert "I do not know “Atlantis”" in str(await ada.answer("Atlantis"))
    assert "In Tokyo it is 9:00" in str(await ada.answer("Tokyo"))
    assert (await ada.community()).zone == "Europe/Berlin"
    assert "In Zurich it is 1:00" in str(await ada.answer("Zurich"))
    assert "follow the clock of Zurich" in str(await ada.answer("Yes"))
    assert (await ada.community()).zone == "Europe/Zurich"


async def test_no_post_comes_twice_on_a_day_and_none_that_is_due_is_lost(here: Room) -> None:
    ada = admin(here)
    await ada.set_up(time="14:00")  # an hour from now, in Berlin
    due = (await ada.community()).next_due_at
    assert due is not None
    here.clock.move_to(due)
    await ada.press("Turn off welcome")  # before the planner has looked
    assert (await ada.community()).next_due_at == due
    community = await ada.community()
    async with here.store.transaction() as tx:
        assert community.place is not None
        day = date(2026, 3, 2)
        daily = PostPlan(community=community.id, place=community.place, kind=PostKind.DAILY, local_day=day, due_at=due)
        await tx.plan_posts([daily])
        await tx.save_community(replace(community, next_due_at=None))
    await ada.say("/coach time 18:30")
    assert at(ada).date() == date(2026, 3, 3)


@pytest.mark.parametrize("typed", HOSTILE)
async def test_wrong_answers_are_answered_kindly_and_lose_nothing(here: Room, typed: str) -> None:
    ada = admin(here)
    await ada.set_up()
    before = await ada.community()
    for setting in ("city", "time", "posts", "welcome", "roles", "language", "here", "code", ""):
        await ada.say(f"/coach {setting} {typed}")
        if setting in ("city", "time"):
            await ada.say(f"/coach {setting}")
            assert await ada.answer(typed)
    for wire in WIRES[:11]:
        await ada.press_wire(f"{wire}~")
    await ada.say("/coach")
    assert await ada.community() == before
    assert "I do not know “nonsense" in await ada.say("/coach nonsense")


@pytest.mark.parametrize("name", [*HOSTILE, "", "\u202e"])
async def test_no_name_of_a_community_breaks_its_set_up(here: Room, name: str) -> None:
    ada = admin(here, name=name)
    await ada.set_up()
    known = await ada.community()
    assert len(known.name) <= 60
    assert known.ready


async def test_two_admins_at_once_keep_what_the_other_chose(here: Room) -> None:
    ada, bob = admin(here), admin(here, "bob")
    await ada.set_up()
    await ada.press("Change city")
    await bob.say("/coach time 18:30")
    await ada.press_wire("1:coach.city::", text="Tokyo")
    await ada.press("Yes")
    known = await ada.community()
    assert (known.zone, known.minute) == ("Asia/Tokyo", 18 * 60 + 30)


async def test_words_about_pain_are_heard_before_they_are_an_answer(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    await ada.press("Change city")
    assert "You wrote something that may need looking at." in str(await ada.answer("my left leg is numb"))
    assert ada.card.audience is Audience.PRESSER
    await ada.say("/coach city my foot fell asleep while stretching")
    assert ada.card.audience is Audience.PRESSER
    assert ada.offers("Something feels wrong")


async def test_before_all_nothing_is_said_of_the_admins_own_direct_messages(here: Room) -> None:
    ana = await here.started()
    await here.coach.lost(ana.place, Unreachable.CLOSED)
    for hidden in (False, True):
        shown = await admin(here, "ana", hidden=hidden).say("/coach")
        assert ("Direct messages from me do not reach you" in shown) is hidden


async def test_coach_is_a_word_of_admins_and_stands_in_no_help_for_everybody(here: Room) -> None:
    assert [word.name for word in WORDS if word.admin] == ["coach"]
    shown = await here.someone().say("/help")
    assert "/coach" not in shown
    assert "/challenge" in shown


async def test_every_suggestion_of_a_set_up_can_be_typed(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()
    for each in (*here.coach.suggest("coach", ""), *here.coach.suggest("coach", "city tok")):
        assert "I do not know" not in await ada.say(f"/coach {each.value}")


async def test_a_community_speaks_its_own_language_before_all_and_the_admins_own_to_them_alone(here: Room) -> None:
    ada = admin(here)
    await ada.set_up()

    @managing
    async def answer(turn: Turn, here: Here, community: Community, action: Action) -> Reply:
        return replace(turn.open_reply(coach_cards.back_card()), link=turn.language)

    for seen, language in ((ada.here, "en"), (replace(ada.here, hidden=True), "en-GB")):
        async with here.store.transaction() as tx:
            turn = Turn(
                tx=tx,
                content=content(),
                studio=studio(),
                account=ada.account,
                place=ada.place,
                now=here.clock.now(),
                language="en-GB",
                here=seen,
                community=await ada.community_in(tx),
            )
            reply = await answer(turn, Action(name="coach"))
        assert (reply.language, reply.link) == (language, language)
