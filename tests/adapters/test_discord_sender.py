"""What becomes of a request that Discord does not simply take. The server here answers what a test tells it to."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from itertools import pairwise

import discord
import pytest
from aiohttp import web
from discord.http import Route

from bots.discord_bot.enclosures import NotTaken
from bots.discord_bot.sender import OPENING_S, DiscordMessenger, tracing
from core.coach import Account, Place
from core.errors import OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.card import Card, Paragraph
from core.messages.texts import verbatim
from core.ports import MessageRef, Messenger

PLACE = Place(platform="discord", address="77", private=True)
CARD = Card(blocks=(Paragraph(text=verbatim("Hello")),))
AUTHOR = {"id": "1", "username": "Limber", "discriminator": "0", "avatar": None, "bot": True}
MESSAGE = {
    "id": "5001",
    "channel_id": "77",
    "author": AUTHOR,
    "content": "",
    "timestamp": "2026-03-01T07:00:00+00:00",
    "edited_timestamp": None,
    "tts": False,
    "mention_everyone": False,
    "mentions": [],
    "mention_roles": [],
    "attachments": [],
    "embeds": [],
    "pinned": False,
    "type": 0,
    "components": [],
}


class Api:
    """Answers each request with the next of `script`, or with a message; keeps the bodies."""

    def __init__(self) -> None:
        self.script: list = []
        self.bodies: list[dict] = []
        self.hanging = asyncio.Event()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.path.endswith("/users/@me"):
            return _json(AUTHOR)
        self.bodies.append(await request.json())
        if not self.script:
            return _json(MESSAGE)
        return await self.script.pop(0)(request)

    async def hang(self, request: web.Request) -> web.StreamResponse:
        await self.hanging.wait()
        return _json(MESSAGE)

    async def opens(self, request: web.Request) -> web.StreamResponse:
        person = {**AUTHOR, "id": str(self.bodies[-1]["recipient_id"]), "bot": False}
        return _json({"id": "77", "type": 1, "recipients": [person], "last_message_id": None})

    @staticmethod
    async def cut(request: web.Request) -> web.StreamResponse:
        request.transport.close()
        return web.Response()


def refuses(status: int, code: int = 0, headers: dict | None = None, **body):
    async def answer(request: web.Request) -> web.StreamResponse:
        return _json({"code": code, "message": "no", **body}, status=status, headers=headers)

    return answer


def _json(body: dict, **extra) -> web.Response:
    response = web.json_response(body, **extra)
    response.headers["Content-Type"] = "application/json"
    return response


def limited(after_s: float, **body):
    headers = {"Retry-After": str(round(after_s)), "Via": "1.1 google"}
    return refuses(429, headers=headers, retry_after=after_s, **{"global": False, **body})


@asynccontextmanager
async def logged_in(hold: Callable[[float], None] = lambda wait_s: None) -> AsyncIterator[discord.Client]:
    options = {"max_ratelimit_timeout": 60.0, "http_trace": tracing(hold)}
    async with discord.Client(intents=discord.Intents.none(), **options) as client:
        await client.http.static_login("token")
        yield client


@pytest.fixture
async def api(monkeypatch):
    api = Api()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", api.answer)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{runner.addresses[0][1]}/api/v10")
    yield api
    api.hanging.set()
    await runner.cleanup()


@pytest.fixture
async def client(api):
    async with logged_in() as client:
        yield client


@pytest.fixture
def messenger(client):
    messenger = DiscordMessenger(lambda text, language: str(text.values["text"]), patience_s=0.2, opening_s=0)
    messenger.use(client)
    return messenger


async def send(messenger: Messenger, **options) -> MessageRef:
    return await messenger.send(PLACE, CARD, "en", "limber-1", **options)


async def test_a_sent_card_is_found_again_by_its_reference(messenger):
    assert await send(messenger) == MessageRef(place=PLACE, id="5001")


async def test_the_key_is_the_nonce_and_is_enforced(api, messenger):
    await send(messenger)
    assert (api.bodies[0]["nonce"], api.bodies[0]["enforce_nonce"]) == ("limber-1", True)


async def test_only_a_silent_card_arrives_without_a_sound(api, messenger):
    silent = Card(blocks=CARD.blocks, silent=True)
    await messenger.send(PLACE, silent, "en", "limber-1")
    await send(messenger)
    assert [bool(body["flags"] & 1 << 12) for body in api.bodies] == [True, False]


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (403, 50007, Unreachable.BLOCKED),
        (403, 50278, Unreachable.CLOSED),
        (403, 50001, Unreachable.FORBIDDEN),
        (403, 50013, Unreachable.FORBIDDEN),
        (404, 10003, Unreachable.GONE),
        (404, 10008, Unreachable.GONE),
        (404, 10013, Unreachable.GONE),
        (400, 30005, Unreachable.FORBIDDEN),
    ],
)
async def test_what_no_repetition_changes_is_undeliverable(api, messenger, status, code, reason):
    api.script = [refuses(status, code)]
    with pytest.raises(Undeliverable) as refused:
        await send(messenger)
    assert refused.value.reason is reason


@pytest.mark.parametrize("status", [500, 502, 503, 504, 524])
async def test_a_server_error_is_for_later_and_not_waited_out(api, messenger, status):
    api.script = [refuses(status)]
    started = time.monotonic()
    with pytest.raises(TryLater) as later:
        await send(messenger)
    assert later.value.after_s is None
    assert len(api.bodies) == 1
    assert time.monotonic() - started < 0.9  # discord.py's first pause is a second


async def test_a_rate_limit_is_told_at_once_with_its_wait(api, messenger):
    api.script = [limited(7)]
    with pytest.raises(TryLater) as later:
        await send(messenger)
    assert later.value.after_s == 7.0


@pytest.mark.parametrize(
    ("headers", "everywhere"),
    [
        ({"Via": "1.1 google", "X-RateLimit-Scope": "user"}, False),
        ({"Via": "1.1 google", "X-RateLimit-Scope": "shared"}, False),
        ({"Via": "1.1 google", "X-RateLimit-Scope": "global", "X-RateLimit-Global": "true"}, True),
        ({}, True),  # the wall before Discord bans the address
    ],
)
async def test_a_wait_is_for_all_requests_only_where_discord_or_its_wall_says_so(api, headers, everywhere):
    api.script = [refuses(429, headers={"Retry-After": "102000", **headers}, retry_after=102000.0)]
    held: list[float] = []
    messenger = DiscordMessenger(lambda text, language: str(text.values["text"]))
    async with logged_in(held.append) as client:
        messenger.use(client)
        with pytest.raises(TryLater) as later:
            await send(messenger)
    assert (later.value.after_s, later.value.everywhere) == (102000.0, everywhere)
    assert held == ([102000.0] if everywhere else [])


async def test_a_wait_too_long_for_a_request_that_may_be_repeated_is_its_own_alone(api, messenger):
    api.script = [limited(300)]
    with pytest.raises(TryLater) as later:
        await messenger.open(Account(platform="discord", id="42"))
    assert (later.value.after_s, later.value.everywhere) == (300.0, False)


async def test_a_global_rate_limit_does_not_stop_later_requests(api, messenger):
    api.script = [limited(7, **{"global": True})]
    with pytest.raises(TryLater):
        await send(messenger)
    assert (await send(messenger)).id == "5001"


async def test_a_bucket_that_is_refilled_too_late_is_for_later(api, messenger):
    scarce = {"X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "4", "X-RateLimit-Reset-After": "300"}

    async def answer(request: web.Request) -> web.StreamResponse:
        return _json(MESSAGE, headers=scarce)

    api.script = [answer]
    await send(messenger)
    with pytest.raises(TryLater) as later:
        await send(messenger)
    assert later.value.after_s == pytest.approx(300, abs=2)
    assert len(api.bodies) == 1


async def test_a_request_whose_turn_did_not_come_in_time_is_for_later(api, client, messenger):
    api.script = [api.hang]
    hurried = DiscordMessenger(lambda text, language: str(text.values["text"]), patience_s=0.05)
    hurried.use(client)
    ahead = asyncio.create_task(send(messenger, patient=True))
    while not api.bodies:
        await asyncio.sleep(0)
    with pytest.raises(TryLater):
        await send(hurried)
    assert len(api.bodies) == 1
    ahead.cancel()


@pytest.mark.parametrize(("status", "code"), [(400, 50035), (400, 50006), (403, 20026), (413, 0)])
async def test_a_request_that_no_rule_knows_is_refused_and_not_the_persons_fault(api, messenger, status, code):
    api.script = [refuses(status, code)]
    with pytest.raises(NotTaken) as refused:
        await send(messenger)
    assert not isinstance(refused.value, TryLater)  # which an edit would be made again for, for ever


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refusal_that_is_not_of_the_request_may_pass(api, messenger, status):
    api.script = [refuses(status)]
    with pytest.raises(TryLater):
        await send(messenger)


async def test_an_answer_that_does_not_come_in_time_leaves_the_outcome_unknown(api, messenger):
    api.script = [api.hang]
    with pytest.raises(OutcomeUnknown):
        await send(messenger)


async def test_a_connection_cut_after_the_request_leaves_the_outcome_unknown(api, messenger):
    api.script = [api.cut]
    with pytest.raises(OutcomeUnknown):
        await send(messenger)


async def test_a_refused_connection_is_for_later(api, messenger, monkeypatch, unused_tcp_port):
    monkeypatch.setattr(Route, "BASE", f"http://127.0.0.1:{unused_tcp_port}/api/v10")
    with pytest.raises(TryLater):
        await send(messenger)


async def test_without_a_connection_everything_is_for_later(api):
    messenger = DiscordMessenger(lambda text, language: text.id)
    with pytest.raises(TryLater):
        await send(messenger)
    async with logged_in() as client:
        messenger.use(client)
    with pytest.raises(TryLater):
        await send(messenger)


async def test_a_patient_request_is_repeated_with_the_same_nonce(api, messenger):
    api.script = [limited(0.01)]
    assert (await send(messenger, patient=True)).id == "5001"
    assert [body["nonce"] for body in api.bodies] == ["limber-1", "limber-1"]


async def test_an_edit_replaces_what_the_message_reads(api, messenger):
    await messenger.edit(MessageRef(place=PLACE, id="5001"), CARD, "en")
    (container,) = api.bodies[0]["components"]
    assert container["components"][0]["content"] == "Hello"


async def test_a_direct_chat_is_opened_once(api, messenger):
    api.script = [api.opens]
    account = Account(platform="discord", id="42")
    assert await messenger.open(account) == PLACE
    assert await messenger.open(account) == PLACE
    assert api.bodies == [{"recipient_id": 42}]


async def test_a_direct_chat_that_is_known_waits_for_no_turn(api):
    api.script = [api.opens] * 2
    messenger = DiscordMessenger(lambda text, language: text.id, opening_s=60)
    ana, ben = (Account(platform="discord", id=each) for each in ("1", "2"))
    async with logged_in() as client, asyncio.timeout(1):
        messenger.use(client)
        assert await messenger.open(ana) == await messenger.open(ana)
        waiting = asyncio.create_task(messenger.open(ben))
        done, _ = await asyncio.wait({waiting}, timeout=0.1)
        assert not done
        assert await messenger.open(ana) == PLACE
        waiting.cancel()
    assert 5 <= OPENING_S <= 10  # seconds; bots that opened many at once were quarantined


async def test_new_direct_chats_are_opened_one_after_another(api):
    opened_at: list[float] = []

    async def opened(request: web.Request) -> web.StreamResponse:
        opened_at.append(time.monotonic())
        return await api.opens(request)

    api.script = [opened] * 3
    messenger = DiscordMessenger(lambda text, language: text.id, opening_s=0.1)
    async with logged_in() as client:
        messenger.use(client)
        await asyncio.gather(*(messenger.open(Account(platform="discord", id=each)) for each in ("1", "2", "3")))
    assert [later - sooner > 0.09 for sooner, later in pairwise(opened_at)] == [True, True]


def test_the_limits_are_those_of_the_reference():
    messenger: Messenger = DiscordMessenger(lambda text, language: text.id)
    assert (messenger.platform, messenger.limits.rate_per_s, messenger.resend_window_s) == ("discord", 50.0, 120.0)
