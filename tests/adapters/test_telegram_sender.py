"""Sending, editing, and Telegram's refusals in the core's words."""

from __future__ import annotations

from typing import cast

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from structlog.testing import capture_logs

from bots.sandbox.telegram.limits import Rate, TelegramLimits
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.world import Status
from bots.telegram_bot.client import open_bot
from bots.telegram_bot.refusals import NotTaken
from bots.telegram_bot.sender import TelegramMessenger
from core.coach import Account, Place
from core.errors import OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.card import Card
from core.messages.texts import verbatim
from core.ports import MessageRef, Messenger
from tests.adapters.telegram_gallery import Drawer, Names, gallery, pictured, uploads
from tests.adapters.telegram_stage import TEXTS, Stage, card, second_process, stage


def direct(person: TelegramPerson) -> Place:
    return Place(platform="telegram", address=person.id, private=True)


async def opened(scene: Stage) -> TelegramPerson:
    ada = scene.server.person("Ada")
    await ada.open()
    return ada


async def refusal(messenger: Messenger, place: Place) -> Unreachable:
    with pytest.raises(Undeliverable) as caught:
        await messenger.send(place, card("Hello"), "en", "key")
    return caught.value.reason


async def test_a_card_arrives_and_can_be_edited_by_its_reference() -> None:
    async with stage() as scene:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), card("One", "Done"), "en", "key")
        assert ref.place == direct(ada)
        await scene.messenger.edit(ref, card("Two"), "en")
        seen = await ada.sees("Two")
        assert (seen.id, seen.edited, seen.rows) == (ref.id, True, ())
        await scene.messenger.edit(ref, card("Two"), "en")


async def test_a_silent_card_arrives_without_a_sound() -> None:
    async with stage() as scene:
        ada = await opened(scene)
        await scene.messenger.send(direct(ada), Card(title=verbatim("Shh"), silent=True), "en", "key")
        assert (await ada.sees("Shh")).silent
        await scene.messenger.send(direct(ada), card("Ring"), "en", "key")
        assert not (await ada.sees("Ring")).silent


async def test_an_edit_of_a_message_that_is_gone_sends_a_new_one() -> None:
    async with stage() as scene:
        ada = await opened(scene)
        await scene.messenger.edit(MessageRef(place=direct(ada), id="4040"), card("Anew"), "en")
        seen = await ada.sees("Anew")
        assert (seen.edited, seen.silent) == (False, True)


async def test_an_edit_of_a_picture_sends_a_new_message_instead() -> None:
    async with stage() as scene:
        ada = await opened(scene)
        picture = await scene.bot.send_document(int(ada.id), b"x", filename="x.txt")
        await scene.messenger.edit(MessageRef(place=direct(ada), id=str(picture.message_id)), card("In words"), "en")
        assert not (await ada.sees("In words")).edited


async def test_a_group_that_became_a_supergroup_is_followed() -> None:
    async with stage() as scene:
        ada = scene.server.person("Ada")
        group = scene.server.group("Friends", [ada])
        await scene.server.add_bot_to_group(group, by=ada)
        new = scene.server.migrate_to_supergroup(group)
        place = Place(platform="telegram", address=group, private=False)
        ref = await scene.messenger.send(place, card("Hello"), "en", "key")
        assert ref.place == Place(platform="telegram", address=new, private=False)
        await ada.sees("Hello", chat=new)
        await scene.server.wait_for(lambda: scene.coach.told == [f"moved {group} {new}"])
        anew = await scene.messenger.edit(MessageRef(place=place, id=ref.id), card("Changed"), "en")
        assert anew.place == ref.place
        assert anew.id != ref.id
        await ada.sees("Changed", chat=new)


async def test_a_card_stands_in_its_topic_with_its_picture_and_is_changed_there_without_another_upload(
    drawer: Drawer, names: Names
) -> None:
    async with gallery(names) as scene:
        ada = scene.server.person("Ada")
        forum = scene.server.forum("Friends", [ada])
        await scene.server.add_bot_to_group(forum, by=ada, admin=True)
        topic = scene.server.topic(forum, "Stretching", by=ada)
        place, shown = Place(platform="telegram", address=topic, private=False), drawer.picture()
        ref = await scene.messenger.send(place, pictured("Bridge", shown, "Done"), "en", "key")
        assert ref.place == place
        assert (await ada.sees("Bridge", chat=topic)).pictures
        assert await scene.messenger.edit(ref, pictured("3 did it", shown, "Done"), "en") == ref
        assert (await ada.sees("3 did it", chat=topic)).pictures
        assert len(uploads(scene)) == 1
        words = await scene.messenger.edit(MessageRef(place=place, id="4040"), card("Anew"), "en")
        assert (await ada.sees("Anew", chat=topic)).id == words.id
        await scene.messenger.pin(words)
        assert scene.server.platform.world.chats[int(forum)].pinned == [int(words.id)]
        assert cast("dict[str, object]", scene.asked("pinChatMessage")[0].body)["disable_notification"] is True
        scene.server.delete_topic(topic)
        assert await refusal(scene.messenger, place) is Unreachable.GONE


async def test_pinning_is_refused_where_i_run_nothing_or_the_message_is_gone() -> None:
    async with stage() as scene:
        ada = scene.server.person("Ada")
        group = scene.server.group("Friends", [ada])
        await scene.server.add_bot_to_group(group, by=ada)
        ref = await scene.messenger.send(
            Place(platform="telegram", address=group, private=False), card("Hello"), "en", "key"
        )
        with pytest.raises(Undeliverable, match="forbidden"):
            await scene.messenger.pin(ref)
        scene.server.platform.world.chats[int(group)].members[scene.server.platform.bot.id] = Status.ADMINISTRATOR
        await scene.messenger.pin(ref)
        with pytest.raises(Undeliverable, match="gone"):
            await scene.messenger.pin(MessageRef(place=ref.place, id="4040"))


async def test_people_are_called_by_their_first_name_as_far_as_it_is_told() -> None:
    async with stage() as scene:
        ada = scene.server.person("<b>Ada")
        assert await scene.messenger.name(Account(platform="telegram", id=ada.id)) == "<b>Ada"
        assert await scene.messenger.name(Account(platform="telegram", id="404")) is None
        scene.server.fail()
        with pytest.raises(TryLater):
            await scene.messenger.name(Account(platform="telegram", id=ada.id))


class TestAPlaceIsUnreachable:
    async def test_when_the_person_blocked_the_bot(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            await ada.block()
            assert await refusal(scene.messenger, direct(ada)) is Unreachable.BLOCKED

    async def test_when_the_account_is_deleted(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            scene.server.deactivate(ada)
            assert await refusal(scene.messenger, direct(ada)) is Unreachable.GONE

    async def test_when_the_person_never_wrote_first(self) -> None:
        async with stage() as scene:
            reason = await refusal(scene.messenger, direct(scene.server.person("Ada")))
            assert reason in (Unreachable.CLOSED, Unreachable.GONE)

    async def test_when_there_is_no_such_chat(self) -> None:
        async with stage() as scene:
            nowhere = Place(platform="telegram", address="-404", private=False)
            assert await refusal(scene.messenger, nowhere) is Unreachable.GONE

    async def test_when_the_bot_was_thrown_out_of_the_group(self) -> None:
        async with stage() as scene:
            ada = scene.server.person("Ada")
            group = scene.server.group("Friends", [ada])
            await scene.server.add_bot_to_group(group, by=ada)
            await scene.server.remove_bot_from_group(group, by=ada)
            place = Place(platform="telegram", address=group, private=False)
            assert await refusal(scene.messenger, place) is Unreachable.FORBIDDEN

    @pytest.mark.parametrize(
        ("status", "words", "reason"),
        [
            (403, "Forbidden: bot can't initiate conversation with a user", Unreachable.CLOSED),
            (403, "Forbidden: bot can't send messages to bots", Unreachable.CLOSED),
            (403, "Forbidden: the group chat was deleted", Unreachable.GONE),
            (403, "Forbidden: something new", Unreachable.FORBIDDEN),
            (400, "Bad Request: not enough rights to send text messages to the chat", Unreachable.FORBIDDEN),
            (400, "Bad Request: have no rights to send a message", Unreachable.FORBIDDEN),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Unreachable.FORBIDDEN),
            (400, "Bad Request: PEER_ID_INVALID", Unreachable.GONE),
        ],
    )
    async def test_in_whatever_words_telegram_says_so(self, status: int, words: str, reason: Unreachable) -> None:
        async def serve(_: web.Request) -> web.Response:
            return web.json_response({"ok": False, "error_code": status, "description": words}, status=status)

        app = web.Application()
        app.router.add_post("/{any:.*}", serve)
        async with TestServer(app) as server, open_bot("1:x", api=str(server.make_url("")).rstrip("/")) as bot:
            place = Place(platform="telegram", address="5", private=True)
            assert await refusal(TelegramMessenger(bot, TEXTS.say), place) is reason


class TestTryingLater:
    async def test_follows_a_wait_that_telegram_names(self) -> None:
        limits = TelegramLimits(chat=Rate(count=1, per_s=20), overall=None, group=None)
        async with stage(limits=limits) as scene:
            ada = await opened(scene)
            await scene.messenger.send(direct(ada), card("One"), "en", "key")
            with pytest.raises(TryLater) as caught:
                await scene.messenger.send(direct(ada), card("Two"), "en", "key")
            assert caught.value.after_s == 20

    async def test_follows_a_fault_of_telegram_itself(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            scene.server.fail()
            with pytest.raises(TryLater) as caught:
                await scene.messenger.send(direct(ada), card("One"), "en", "key")
            assert caught.value.after_s is None

    async def test_follows_a_connection_that_never_was(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            await scene.server.stop()
            with pytest.raises(TryLater):
                await scene.messenger.send(direct(ada), card("One"), "en", "key")


class TestTheOutcomeIsUnknown:
    async def test_when_the_connection_is_cut_after_the_message_was_taken(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            scene.server.lose_answers = 1
            with pytest.raises(OutcomeUnknown):
                await scene.messenger.send(direct(ada), card("Arrived"), "en", "key")
            await ada.sees("Arrived")

    async def test_when_it_is_cut_before(self) -> None:
        async with stage() as scene:
            ada = await opened(scene)
            scene.server.fail(cut=True)
            with pytest.raises(OutcomeUnknown):
                await scene.messenger.edit(MessageRef(place=direct(ada), id="1"), card("Lost"), "en")


async def test_a_refusal_that_no_rule_knows_is_told_as_one_and_logged() -> None:
    async with stage() as scene:
        ada = await opened(scene)
        ref = await scene.messenger.send(direct(ada), card("Hello"), "en", "key")
        empty = Card(title=verbatim(" "))
        for attempt in (scene.messenger.send(direct(ada), empty, "en", "key"), scene.messenger.edit(ref, empty, "en")):
            with capture_logs() as logs, pytest.raises(NotTaken):
                await attempt
            assert [(entry["event"], entry["reason"]) for entry in logs] == [
                ("request_refused", "Message text is empty")
            ]


async def test_what_a_refused_token_could_not_send_is_tried_again_later() -> None:
    async with stage() as scene, second_process(scene, "1:wrong") as other:
        with pytest.raises(TryLater, match="token"):
            await other.messenger.send(direct(scene.server.person("Ada")), card("Hello"), "en", "key")


async def test_it_says_how_fast_it_may_be_asked_to_send() -> None:
    async with stage() as scene:
        messenger: Messenger = scene.messenger
        assert (messenger.limits.rate_per_s, messenger.limits.group_burst) == (30, 20)
        assert (messenger.platform, messenger.resend_window_s) == ("telegram", 0)
