"""What happens in groups, what the coach hears of it, and who reads what comes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

import pytest
from structlog.testing import capture_logs

from bots.sandbox.telegram.limits import TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from core.coach import Account, Here, Place, Reply, Right
from core.errors import StoreBusy
from core.messages.card import Audience
from core.messages.texts import verbatim
from tests.adapters.telegram_stage import ScriptedCoach, Stage, card, message_of, photo, polled, running, stage

HOSTILE = "<b>&amp;</b> & </blockquote> @everyone /today https://x.example שלום 🦵🏽 \"'"
NO_RATES = TelegramLimits.without_rates()


def private(words: str, *, link: str = "", notice: str = "") -> Reply:
    """A reply that only the person who acted may read."""
    shown = replace(card(words, "More"), audience=Audience.PRESSER)
    return Reply(card=shown, language="en", link=link, notice=verbatim(notice) if notice else None)


def public(words: str, *, replaces: bool = True) -> Reply:
    """A reply before all."""
    shown = replace(card(words, "Join", "Coach"), audience=Audience.PUBLIC)
    return Reply(card=shown, language="en", replaces=replaces)


def place(address: str) -> Place:
    return Place(platform="telegram", address=address, private=False)


@dataclass(kw_only=True)
class Friends:
    """A group with the bot in it: Ada, who owns it, and Ben, who never opened the bot's chat. A card stands there."""

    scene: Stage
    ada: TelegramPerson
    ben: TelegramPerson
    group: str

    @property
    def here(self) -> Here:
        """Where the coach was last asked something."""
        return cast("Here", self.scene.coach.heres[-1])

    async def posted(self, words: str = "Hello", *, at: str | None = None) -> None:
        await self.scene.messenger.send(place(at or self.group), public(words).card, "en", "key")

    async def acknowledged(self, person: TelegramPerson) -> None:
        await self.scene.server.wait_for(lambda: not person.spinning)


@asynccontextmanager
async def friends(
    coach: ScriptedCoach | None = None,
    *,
    limits: TelegramLimits = NO_RATES,
    admin: bool = False,
    title: str = "Friends",
    forum: bool = False,
) -> AsyncGenerator[Friends]:
    async with polled(coach, limits) as scene:
        ada, ben = scene.server.person("Ada"), scene.server.person("Ben")
        group = (scene.server.forum if forum else scene.server.group)(title, [ada, ben])
        await scene.server.add_bot_to_group(group, by=ada, admin=admin)
        await ada.sees("Here I am.", chat=group)
        yield Friends(scene=scene, ada=ada, ben=ben, group=group)


class TestAPress:
    async def test_by_a_stranger_opens_the_chat_at_what_they_pressed(self) -> None:
        async with friends(ScriptedCoach(lambda what: private(what, link="join_12"))) as here:
            await here.posted()
            await here.ben.press("Join", chat=here.group)
            await here.scene.server.wait_for(lambda: here.ben.offered_url)
            assert here.ben.offered_url == "https://t.me/limber_bot?start=join_12"
            assert here.ben.toast is None
            assert "lost closed" in here.scene.coach.told
            assert here.here == Here(
                platform="telegram", chat=here.group, name="Friends", place=place(here.group), public=True
            )
            assert here.scene.coach.from_whom == [
                (Account(platform="telegram", id=here.ben.id), place(here.group))  # never the direct chat
            ]
            await here.ben.follow_offer()
            await here.ben.sees("text '/start join_12'")
            assert len(here.scene.asked("answerCallbackQuery")) == 1
            assert not here.scene.asked("getChatAdministrators")

    async def test_by_somebody_i_may_write_to_is_answered_in_private_and_says_so(self) -> None:
        async with friends(ScriptedCoach(private)) as here:
            await here.ada.open()
            await here.posted()
            await here.ada.press("Join", chat=here.group)
            assert [button.label for button in (await here.ada.sees("press 1:join::")).buttons] == ["More"]
            await here.scene.server.wait_for(lambda: here.ada.toast)
            assert (here.ada.toast, here.ada.offered_url) == ("I wrote to you.", None)
            assert "reached True" in here.scene.coach.told
            assert [one.text for one in here.ben.screen(here.group)][-1] == "Hello"

    async def test_is_answered_by_a_notice_where_that_says_it_all(self) -> None:
        async with friends(ScriptedCoach(lambda what: private(what, notice="n" * 150 + "🦵" * 60))) as here:
            await here.posted()
            await here.ben.press("Join", chat=here.group)
            await here.scene.server.wait_for(lambda: here.ben.toast)
            assert here.ben.toast == "n" * 150 + "🦵" * 25  # two units each, of 200 that Telegram takes
            assert not here.scene.asked("sendMessage")[2:]

    async def test_that_brings_something_private_besides_tells_of_it_only_once_it_is_there(self) -> None:
        def answer(what: str) -> Reply:
            return replace(private("Shown", notice="Look there"), direct=card("Stop, and see a doctor."))

        async with friends(ScriptedCoach(answer)) as here:
            await here.posted()
            await here.ben.press("Join", chat=here.group)
            await here.scene.server.wait_for(lambda: here.ben.offered_url)
            await here.ben.open()
            await here.ben.press("Join", chat=here.group)
            await here.scene.server.wait_for(lambda: here.ben.toast)
            assert here.ben.toast == "Look there"
            assert here.ben.screen()[-1].text == "Stop, and see a doctor."

    async def test_whose_notice_comes_too_late_is_answered_in_private(self) -> None:
        coach = ScriptedCoach(lambda what: private(what, notice="Counted"))
        async with friends(coach, limits=replace(NO_RATES, query_age_s=-1)) as here:
            await here.ada.open()
            await here.posted()
            await here.ada.press("Join", chat=here.group)
            await here.ada.sees("press")

    async def test_of_what_concerns_all_changes_the_card_itself(self) -> None:
        async with friends(ScriptedCoach(public)) as here:
            await here.posted()
            await here.ben.press("Join", chat=here.group)
            assert (await here.ada.sees("press 1:join::", chat=here.group)).edited
            await here.acknowledged(here.ben)
            here.scene.coach.answer = lambda what: public("Anew", replaces=False)
            await here.ben.press("Join", chat=here.group)
            assert not (await here.ada.sees("Anew", chat=here.group)).edited

    async def test_is_acknowledged_before_its_answer_when_that_takes_long_and_only_once(self) -> None:
        done = asyncio.Event()

        async def slow(what: str) -> Reply:
            await done.wait()
            return private(what, notice="Counted")

        async with stage(ScriptedCoach(slow)) as scene:
            scene.patience_s = 0.01
            async with running(scene.polling):
                ada = scene.server.person("Ada")
                group = scene.server.group("Friends", [ada])
                await scene.server.wait_for(lambda: scene.server.platform.updates.allowed)
                await scene.server.add_bot_to_group(group, by=ada)
                scene.server.platform.world.chats[int(ada.id)].opened = True
                await scene.messenger.send(place(group), public("Hello").card, "en", "key")
                await ada.press("Join", chat=group)
                await scene.server.wait_for(lambda: not ada.spinning)
                assert ada.toast is None
                done.set()
                await ada.sees("press")
            assert len(scene.asked("answerCallbackQuery")) == 1

    async def test_that_fails_says_so_to_the_person_alone(self) -> None:
        async def broken(what: str) -> Reply:
            raise RuntimeError("private words")

        with capture_logs() as logs:
            async with friends(ScriptedCoach(broken)) as here:
                await here.posted()
                await here.ben.press("Join", chat=here.group)
                await here.scene.server.wait_for(lambda: here.ben.toast)
                assert here.ben.toast == "Please try again."
        assert [entry["event"] for entry in logs] == ["an update failed"]
        assert "private words" not in str(logs)

    async def test_by_thirty_people_at_once_leaves_the_card_as_the_last_made_it(self) -> None:
        presses: list[str] = []

        async def drawn(reply: Reply) -> Reply:
            """The first takes long, until another overtakes it, or long enough for that."""
            for _ in range(5000):
                if not here.scene.asked("editMessageText"):
                    await asyncio.sleep(0)
            return reply

        def count(what: str) -> Reply:
            presses.append(what)
            reply = public(f"Pressed {len(presses)} times")
            return replace(reply, rest=partial(drawn, reply)) if len(presses) == 1 else reply

        async with friends(ScriptedCoach(count)) as here:
            group, crowd = here.scene.server.crowd("Many", 40)
            await here.scene.server.add_bot_to_group(group, by=crowd[0])
            await here.posted(at=group)
            for person in crowd[:30]:
                await person.press("Join", chat=group)
            await here.scene.server.wait_for(lambda: not any(person.spinning for person in crowd))
            edits = [cast("dict[str, str]", one.body)["text"] for one in here.scene.asked("editMessageText")]
            assert edits == [f"Pressed {number} times" for number in range(1, 31)]
            assert [account.id for account, _ in here.scene.coach.from_whom] == [one.id for one in crowd[:30]]
            assert len(here.scene.asked("answerCallbackQuery")) == 30


class TestWhatOnlyAdminsDo:
    async def test_is_told_of_whoever_runs_the_group_at_that_moment(self) -> None:
        async with friends(ScriptedCoach(lambda what: private(what, notice=what))) as here:
            server, group = here.scene.server, here.group
            await here.posted()
            for person, runs in ((here.ada, True), (here.ben, False)):
                await person.press("Coach", chat=group)
                await server.wait_for(lambda person=person: person.toast)
                assert here.here.admin is runs
                assert here.here.lacks == ({Right.PIN, Right.ARRIVALS} if runs else frozenset())
            server.promote(group, here.ben)
            await here.ben.press("Coach", chat=group)
            await server.wait_for(lambda: len(here.scene.coach.heres) == 3)
            assert here.here.admin

    async def test_may_be_done_in_the_groups_own_name(self) -> None:
        async with friends(ScriptedCoach(public)) as here:
            here.scene.server.promote(here.group, here.ben, nameless=True)
            await here.ben.say("/coach", chat=here.group)
            await here.ada.sees("text '/coach'", chat=here.group)
            assert here.here.admin
            assert here.here.unnamed
            await here.ben.press("Coach", chat=here.group)  # a press names the person
            await here.ada.sees("press 1:coach::", chat=here.group)
            assert here.here.admin
            assert here.scene.coach.from_whom[-1][0].id == here.ben.id

    @pytest.mark.parametrize(
        ("admin", "denied", "limited", "lacks"),
        [
            (True, ("can_send_messages",), (), set[Right]()),
            (True, (), ("can_pin_messages",), {Right.PIN}),
            (False, ("can_send_photos",), (), {Right.PIN, Right.ARRIVALS, Right.PICTURES}),
            (False, ("can_send_messages",), (), {Right.PIN, Right.ARRIVALS, Right.WRITE}),
            (False, (), ("can_send_other_messages",), {Right.PIN, Right.ARRIVALS, Right.PICTURES}),
        ],
    )
    async def test_tells_what_i_may_not_do_there(
        self, admin: bool, denied: tuple[str, ...], limited: tuple[str, ...], lacks: set[Right]
    ) -> None:
        async with friends(ScriptedCoach(lambda what: private(what, notice=what)), admin=admin) as here:
            await here.posted()
            here.scene.server.deny(here.group, *denied)
            if limited:
                here.scene.server.limit_bot(here.group, *limited)
            await here.ada.press("Coach", chat=here.group)
            await here.scene.server.wait_for(lambda: here.ada.toast)
            assert here.here.lacks == lacks
            assert "went" not in str(here.scene.coach.told)

    async def test_may_be_an_answer_below_a_question_of_mine(self) -> None:
        async with friends(ScriptedCoach(public, awaits="Vienna")) as here:
            await here.posted("Which city?")
            question = here.ada.screen(here.group)[-1]
            await here.ben.reply("nonsense", question, chat=here.group)
            await here.ada.reply("Vienna", question, chat=here.group)
            seen = await here.ada.sees("text 'Vienna'", chat=here.group)
            assert not seen.edited
            assert here.scene.coach.heard == ["text 'Vienna'"]
            assert here.scene.coach.replied_to == ["Which city?", "Which city?"]
            assert not here.here.unnamed
            assert here.here.admin
            assert not here.here.public

    async def test_may_be_an_answer_beside_a_photo(self) -> None:
        async with friends(ScriptedCoach(public, awaits="Vienna")) as here:
            await here.posted("Which city?")
            asked = {"from": (await here.scene.bot.get_me()).to_dict(), "message_id": 2, "date": 1, "text": "Which?"}
            chat = {"id": int(here.group), "type": "group", "title": "Friends"}
            answer = message_of(here.ada, chat=chat, reply_to_message={**asked, "chat": chat}, **photo("Vienna"))
            here.scene.server.platform.updates.push("message", answer)
            await here.ada.sees("text 'Vienna'", chat=here.group)


class TestAWord:
    async def test_may_have_a_line_of_its_own(self) -> None:
        async with friends(ScriptedCoach(public)) as here:
            await here.ben.say("/challenge\nplease", chat=here.group)
            await here.ada.sees("/challenge", chat=here.group)

    @pytest.mark.parametrize("typed", ["/challenge", "Vienna"])
    async def test_behind_which_something_fails_is_answered_with_that(self, typed: str) -> None:
        def busy(what: str) -> Reply:
            raise StoreBusy

        async with friends(ScriptedCoach(busy, awaits="Vienna")) as here:
            await here.posted("Which city?")
            await here.ben.reply(typed, here.ada.screen(here.group)[-1], chat=here.group)
            seen = await here.ben.sees("Please try again.", chat=here.group)
            assert [button.url for button in seen.buttons] == ["https://t.me/limber_bot?start=hello"]

    async def test_behind_which_something_fails_is_not_answered_over_and_over(self) -> None:
        coach = ScriptedCoach(public)

        def busy(what: str) -> Reply:
            coach.full = True
            raise StoreBusy

        coach.answer = busy
        with capture_logs() as logs:
            async with friends(coach) as here:
                await here.ben.say("/challenge", chat=here.group)
                await here.scene.server.wait_for(lambda: not here.scene.server.platform.updates.waiting)
                assert "Please try again." not in [one.text for one in here.ada.screen(here.group)]
        assert [entry["error"] for entry in logs] == ["StoreBusy"]

    async def test_whose_failure_cannot_be_told_either_breaks_nothing(self) -> None:
        def busy(what: str) -> Reply:
            raise StoreBusy

        with capture_logs() as logs:
            async with friends(ScriptedCoach(busy)) as here:
                here.scene.server.deny(here.group, "can_send_messages")
                await here.ben.say("/challenge", chat=here.group)
                await here.scene.server.wait_for(lambda: here.scene.asked("sendMessage")[-1].status == 400)
        assert [entry["event"] for entry in logs] == ["an update failed", "an apology was not delivered"]

    async def test_that_means_the_group_is_answered_there(self) -> None:
        async with friends(ScriptedCoach(public)) as here:
            await here.ben.say("/challenge@limber_bot now", chat=here.group)
            await here.ada.sees("text '/challenge@limber_bot now'", chat=here.group)
            assert here.here == Here(platform="telegram", chat=here.group, name="Friends", place=place(here.group))

    async def test_whose_answer_is_private_leads_to_the_chat_or_comes_there(self) -> None:
        async with friends(ScriptedCoach(lambda what: private(what, link="join_7"))) as here:
            await here.ben.say("/challenge", chat=here.group)
            seen = await here.ada.sees("in private", chat=here.group)
            assert seen.text == "I answer you in private."
            assert [button.url for button in seen.buttons] == ["https://t.me/limber_bot?start=join_7"]
            await here.ada.open()
            await here.ada.say("/challenge", chat=here.group)
            await here.ada.sees("text '/challenge'")
            assert here.ada.screen(here.group)[-1].mine

    async def test_of_mine_that_means_something_else_is_answered_with_the_way_to_the_chat(self) -> None:
        async with friends() as here:
            ada = here.scene.server.person("Ada", language_code="de")
            await here.scene.server.join(here.group, ada)
            await ada.say("/today", chat=here.group)
            seen = await ada.sees("Lass uns privat reden.", chat=here.group)
            assert [(button.label, button.url) for button in seen.buttons] == [
                ("Zum Chat", "https://t.me/limber_bot?start=hello")
            ]
            assert here.scene.coach.heard == []
            await ada.press("Zum Chat", chat=here.group)
            await ada.sees("text '/start hello'")

    async def test_of_anybody_elses_is_not_answered(self) -> None:
        async with friends(admin=True) as here:
            for said in ("/ban", "/today@another_bot", "hello", "/todayish"):
                await here.ada.say(said, chat=here.group)
            await here.ada.say("/today@Limber_Bot now", chat=here.group)
            await here.ada.sees("in private", chat=here.group)
            assert len(here.scene.asked("sendMessage")) == 2
            assert not here.scene.asked("getChatAdministrators")

    async def test_too_many_of_one_person_are_worth_neither_a_question_to_telegram_nor_a_message(self) -> None:
        async with friends(ScriptedCoach(public, full=True)) as here:
            for said in ("/coach", "/today", "/challenge"):
                await here.ada.say(said, chat=here.group)
            await here.ada.sees("text '/challenge'", chat=here.group)
            assert here.scene.coach.heard == ["text '/coach'", "text '/challenge'"]
            assert not here.here.admin
            assert not here.scene.asked("getChatAdministrators")


class TestATopic:
    async def test_is_where_an_answer_stands_that_was_asked_for_there(self) -> None:
        async with friends(ScriptedCoach(public), forum=True) as here:
            topic = here.scene.server.topic(here.group, "Stretching", by=here.ada)
            await here.ada.say("/coach", chat=topic)
            await here.ada.sees("text '/coach'", chat=topic)
            assert here.here.place == place(topic)
            here.scene.coach.answer = lambda what: public("Anew", replaces=False)
            await here.ben.press("Join", chat=topic)
            await here.ben.sees("Anew", chat=topic)
            await here.ben.say("/today", chat=topic)
            await here.ben.sees("in private", chat=topic)
            await here.ben.say("/challenge", chat=here.group)  # the forum's "General" is no topic
            await here.ben.sees("Anew", chat=here.group)
            assert here.here.place == place(here.group)

    async def test_is_not_the_thread_that_replies_make(self) -> None:
        async with friends(ScriptedCoach(public)) as here:
            new = here.scene.server.migrate_to_supergroup(here.group)
            await here.posted(at=new)
            await here.ben.reply("/coach", here.ben.screen(new)[-1], chat=new)
            await here.ben.sees("text '/coach'", chat=new)
            assert here.here.place == place(new)


class TestAGroup:
    async def test_hears_of_me_when_i_come_and_not_when_i_am_promoted(self) -> None:
        async with friends(admin=True) as here:
            told = here.scene.coach.told
            assert told.count(f"came {here.group}") == 1
            await here.scene.server.remove_bot_from_group(here.group, by=here.ada)
            await here.scene.server.wait_for(lambda: f"went {here.group}" in told)
            await here.scene.server.add_bot_to_group(here.group, by=here.ben)
            await here.scene.server.wait_for(lambda: told.count(f"came {here.group}") == 2)
            assert len(here.scene.coach.communities.heres) == 2

    @pytest.mark.parametrize("admin", [False, True])
    async def test_tells_who_comes_and_goes(self, admin: bool) -> None:
        async with friends(admin=admin) as here:
            cleo = here.scene.server.person("Cleo")
            await here.scene.server.join(here.group, cleo)
            await here.scene.server.leave(here.group, cleo)
            await here.scene.server.wait_for(lambda: f"left {here.group} {cleo.id}" in here.scene.coach.told)
            told = [one for one in here.scene.coach.told if one.endswith(cleo.id)]
            assert list(dict.fromkeys(told)) == [f"arrived {here.group} {cleo.id}", f"left {here.group} {cleo.id}"]
            robots = [one for one in here.scene.coach.told if one.startswith("arrived") and cleo.id not in one]
            assert robots == []  # I came myself, by a message of the same kind

    async def test_is_followed_when_it_becomes_a_supergroup(self) -> None:
        with capture_logs() as logs:
            async with friends(ScriptedCoach(public)) as here:
                await here.posted()
                stale = here.ada.screen(here.group)[-1]
                new = here.scene.server.migrate_to_supergroup(here.group)
                await here.scene.server.wait_for(lambda: here.scene.coach.told.count(f"moved {here.group} {new}") == 2)
                assert stale.text == "Hello"
                await here.ada.say("/coach", chat=new)
                await here.ada.sees("text '/coach'", chat=new)
                await here.posted("Meanwhile")  # to the old address
                await here.ada.sees("Meanwhile", chat=new)
                await here.scene.server.wait_for(lambda: here.scene.coach.told.count(f"moved {here.group} {new}") == 3)
        assert logs == []

    async def test_that_becomes_one_while_somebody_is_answered_is_followed_too(self) -> None:
        async def meanwhile(what: str) -> Reply:
            news.append(here.scene.server.migrate_to_supergroup(here.group))
            return public(what)

        news: list[str] = []
        async with friends(ScriptedCoach(meanwhile)) as here:
            await here.posted()
            await here.ben.press("Join", chat=here.group)
            await here.scene.server.wait_for(lambda: news)
            await here.ada.sees("press 1:join::", chat=news[0])
            await here.acknowledged(here.ben)

    async def test_with_a_hostile_title_is_called_by_it_letter_by_letter(self) -> None:
        coach = ScriptedCoach()
        coach.answer = lambda what: public(cast("Here", coach.heres[-1]).name)
        async with friends(coach, title=HOSTILE) as here:
            await here.ada.say("/coach", chat=here.group)
            seen = await here.ada.sees("@everyone", chat=here.group)
            assert seen.text.translate({0x2068: None, 0x2069: None}) == HOSTILE
            assert not {"bold", "quote"} & {style for span in seen.spans for style in span.styles}

    async def test_in_which_i_may_not_write_makes_no_noise(self) -> None:
        with capture_logs() as logs:
            async with friends(ScriptedCoach(public)) as here:
                await here.posted()
                here.scene.server.deny(here.group, "can_send_messages")
                await here.ada.say("/challenge", chat=here.group)
                await here.scene.server.wait_for(lambda: here.scene.asked("sendMessage")[-1].status == 400)
        assert [(entry["event"], entry["outcome"]) for entry in logs] == [
            ("an answer was not delivered", "Undeliverable")
        ]
