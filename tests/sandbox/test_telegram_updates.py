"""Long polling, webhooks and who hears what."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram.error import BadRequest, Conflict

from tests.sandbox.telegram_fixtures import Scene, scene, second_client


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


async def test_start_reaches_the_bot_as_a_command(here: Scene) -> None:
    await here.asha.open_link("ci_42")
    (update,) = await here.updates()
    assert update.message
    assert update.message.text == "/start ci_42"
    (entity,) = update.message.entities
    assert (entity.type, entity.offset, entity.length) == ("bot_command", 0, 6)
    assert update.message.from_user
    assert update.message.from_user.language_code == "en"


async def test_an_update_comes_again_until_its_offset_is_confirmed(here: Scene) -> None:
    await here.asha.say("one")
    await here.asha.say("two")
    first = await here.bot.get_updates(timeout=0)
    assert [u.update_id for u in await here.bot.get_updates(timeout=0)] == [u.update_id for u in first]
    (second,) = await here.bot.get_updates(offset=first[1].update_id, timeout=0)
    assert second.message
    assert second.message.text == "two"
    assert await here.bot.get_updates(offset=second.update_id + 1, timeout=0) == ()


async def test_a_negative_offset_keeps_only_the_newest(here: Scene) -> None:
    for text in ("one", "two", "three"):
        await here.asha.say(text)
    assert [u.message.text for u in await here.bot.get_updates(offset=-2, timeout=0) if u.message] == ["two", "three"]
    assert len(await here.bot.get_updates(timeout=0)) == 2


async def test_the_limit_cuts_a_batch(here: Scene) -> None:
    for number in range(3):
        await here.asha.say(str(number))
    assert len(await here.bot.get_updates(limit=2, timeout=0)) == 2


async def test_a_long_poll_returns_when_something_happens(here: Scene) -> None:
    poll = asyncio.create_task(here.bot.get_updates(timeout=30))
    await here.telegram.wait_for(lambda: here.telegram.platform.updates.polling)
    await here.asha.say("now")
    (update,) = await poll
    assert update.message
    assert update.message.text == "now"


async def test_a_second_poller_gets_the_first_a_conflict(here: Scene) -> None:
    first = asyncio.create_task(here.bot.get_updates(timeout=30))
    await here.telegram.wait_for(lambda: here.telegram.platform.updates.polling)
    async with second_client(here.telegram) as other:
        second = asyncio.create_task(other.get_updates(timeout=30))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await here.asha.say("still there")
        (update,) = await second
        assert update.message
        assert update.message.text == "still there"


async def test_updates_are_kept_for_24_hours(here: Scene) -> None:
    await here.asha.say("old")
    here.pass_s(23 * 3600)
    await here.asha.say("young")
    here.pass_s(3600)
    assert [u.message.text for u in await here.updates() if u.message] == ["young"]


async def test_only_allowed_kinds_are_queued_and_the_choice_is_kept(here: Scene) -> None:
    await here.bot.get_updates(timeout=0, allowed_updates=["callback_query"])
    await here.asha.say("not wanted")
    await here.bot.get_updates(timeout=0)
    await here.asha.say("nor this")
    assert await here.updates() == ()
    await here.bot.get_updates(timeout=0, allowed_updates=[])
    await here.asha.say("wanted")
    assert len(await here.updates()) == 1


async def test_reactions_come_only_when_asked_for(here: Scene) -> None:
    await here.bot.send_message(here.chat_id, "Well done")
    card = await here.asha.sees("Well done")
    await here.asha.react("👍", card)
    await here.bot.get_updates(timeout=0, allowed_updates=["message_reaction"])
    await here.asha.react("🔥", card)
    (update,) = await here.updates()
    assert update.message_reaction
    assert [r.to_dict()["emoji"] for r in update.message_reaction.old_reaction] == ["👍"]
    assert [r.to_dict()["emoji"] for r in update.message_reaction.new_reaction] == ["🔥"]


class Receiver:
    """A webhook that answers as it is told, 200 when nothing is left to tell."""

    def __init__(self) -> None:
        self.answers: list[web.Response] = []
        self.seen: list[tuple[str | None, int]] = []
        self.url = ""

    async def serve(self, request: web.Request) -> web.Response:
        body = await request.json()
        self.seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), body["update_id"]))
        return self.answers.pop(0) if self.answers else web.Response()


@asynccontextmanager
async def receiver() -> AsyncGenerator[Receiver]:
    hook = Receiver()
    app = web.Application()
    app.router.add_post("/hook", hook.serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield hook
    finally:
        await runner.cleanup()


async def test_a_webhook_gets_the_secret_and_polling_conflicts(here: Scene) -> None:
    async with receiver() as hook:
        await here.bot.set_webhook(hook.url, secret_token="s3cret_-")
        await here.asha.say("hello")
        await here.telegram.wait_for(lambda: not here.telegram.platform.updates.waiting)
        assert [secret for secret, _ in hook.seen] == ["s3cret_-"]
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await here.bot.get_updates(timeout=0)
        await here.bot.delete_webhook()
        assert await here.bot.get_updates(timeout=0) == ()


async def test_setting_a_webhook_ends_a_poll(here: Scene) -> None:
    poll = asyncio.create_task(here.bot.get_updates(timeout=30))
    await here.telegram.wait_for(lambda: here.telegram.platform.updates.polling)
    await here.bot.set_webhook("https://127.0.0.1:9/nobody")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll


async def test_a_refused_update_is_delivered_again(here: Scene) -> None:
    async with receiver() as hook:
        hook.answers = [web.Response(status=500), web.Response(status=503, headers={"Retry-After": "0"})]
        await here.bot.set_webhook(hook.url)
        await here.asha.say("try me")
        await here.telegram.wait_for(lambda: len(hook.seen) == 1 and here.telegram.platform.updates.webhook_failure)
        info = await here.bot.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"
        await here.telegram.wait_for(lambda: not here.telegram.platform.updates.waiting)
        assert len({update_id for _, update_id in hook.seen}) == 1
        assert len(hook.seen) == 3


async def test_a_method_named_in_the_webhook_answer_is_carried_out(here: Scene) -> None:
    async with receiver() as hook:
        hook.answers = [web.json_response({"method": "sendMessage", "chat_id": here.chat_id, "text": "by reply"})]
        await here.bot.set_webhook(hook.url)
        await here.asha.say("hello")
        await here.asha.sees("by reply")
        await here.telegram.wait_for(lambda: here.telegram.requests[-1].path == "sendMessage")


async def test_dropping_pending_updates_empties_the_queue(here: Scene) -> None:
    await here.asha.say("old")
    await here.bot.delete_webhook(drop_pending_updates=True)
    assert await here.bot.get_updates(timeout=0) == ()


@pytest.mark.parametrize(
    ("secret", "words"), [("no spaces", "unallowed characters"), ("x" * 257, "Secret token is too long")]
)
async def test_a_bad_secret_token_is_refused(here: Scene, secret: str, words: str) -> None:
    with pytest.raises(BadRequest, match=words):
        await here.bot.set_webhook("https://127.0.0.1:9/", secret_token=secret)
