"""The way out to Discord, and the only place where exceptions of discord.py become ours.

discord.py 2.7.1 repeats a request by itself (http.py, HTTPClient.request): after 500, 502, 504 and 524 up to five
times with sleeps of 1, 3, 5, 7 and 9 s, and after every 429 below `max_ratelimit_timeout`. That suits an answer that
a person waits for: all tries carry the same nonce, so it arrives once. The outbox keeps its own account of waits and
tries, and must tell the other workers of a 429 at once; its requests are therefore made once, and the hooks of
`tracing` hand the refusal up before discord.py would sleep.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from types import SimpleNamespace

import aiohttp
import discord
import structlog
from discord import ui

from bots.discord_bot.enclosures import Enclosures, NotTaken, standing
from bots.discord_bot.render import Say, draw
from bots.discord_bot.roles import Roles
from bots.discord_bot.uploads import Uploads
from core.coach import Account, Community, Place
from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.messages.card import Card
from core.messages.texts import Text
from core.ports import Limits, MessageRef

log = structlog.get_logger()

PLATFORM = "discord"
# Both numbers are from Discord's reference: 50 requests a second for a bot token; a nonce is known again "for the past
# few minutes", of which two are counted on.
LIMITS = Limits(rate_per_s=50.0)
RESEND_WINDOW_S = 120.0
PATIENCE_S = 18.0  # for the outbox, which comes back to it, and waits no longer than SEND_TIMEOUT_S
ANSWER_S = 60.0  # for an answer somebody waits for, the repetitions and waits of discord.py included
OPENING_S = 5.0  # between two new direct chats: bots that opened many quickly were quarantined (platforms.md §1.7)

# Discord's JSON error codes that no repetition will change.
_REASONS = {
    10003: Unreachable.GONE,  # unknown channel
    10004: Unreachable.GONE,  # unknown server
    10008: Unreachable.GONE,  # unknown message
    10013: Unreachable.GONE,  # unknown user
    10015: Unreachable.GONE,  # unknown webhook: the 15 minutes of an interaction are over
    10062: Unreachable.GONE,  # unknown interaction: its 3 seconds are over
    30005: Unreachable.FORBIDDEN,  # the server has as many roles as it may have
    50001: Unreachable.FORBIDDEN,  # missing access
    50005: Unreachable.FORBIDDEN,  # someone else's message
    50007: Unreachable.BLOCKED,  # direct messages closed, or the bot blocked
    50013: Unreachable.FORBIDDEN,  # missing permissions
    50027: Unreachable.GONE,  # invalid webhook token: as 10015
    50278: Unreachable.CLOSED,  # no server shared with the bot
}
_MAY_PASS = (401, 429)  # of the statuses below 500
_TOO_LARGE = 413  # the status of 40005, also when it is not Discord's own server that refuses


@dataclass(slots=True, kw_only=True)
class _Trip:
    """What is known of one call's request. `left`: it went out, and no refusal says that nothing came of it."""

    once: bool
    left: bool = False


_trip: ContextVar[_Trip | None] = ContextVar("trip", default=None)


def tracing(hold: Callable[[float], None]) -> aiohttp.TraceConfig:
    """The hooks to give to discord.py as `http_trace`; `translated` relies on them.

    `hold` is told the seconds whenever Discord asks the whole bot to wait, whichever request met it.
    """

    async def on_answer(
        session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
    ) -> None:
        status, headers = params.response.status, params.response.headers
        wait_s = float(headers["Retry-After"]) if status == 429 and "Retry-After" in headers else None
        # Without "Via" it was not Discord that refused but the wall before it, which lets nothing pass (http.py).
        everywhere = "X-RateLimit-Global" in headers or "Via" not in headers
        if wait_s is not None and everywhere:
            hold(wait_s)
        trip = _trip.get()
        if trip is not None and trip.once and (status == 429 or status >= 500):
            raise TryLater(wait_s, everywhere=everywhere)

    hooks = aiohttp.TraceConfig()
    hooks.on_request_headers_sent.append(_on_headers_sent)
    hooks.on_request_end.append(on_answer)
    return hooks


async def _on_headers_sent(
    session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestHeadersSentParams
) -> None:
    if trip := _trip.get():
        trip.left = True


@asynccontextmanager
async def translated(*, once: bool = False, within_s: float = ANSWER_S) -> AsyncGenerator[None]:
    """Turn what discord.py raises into a MessengerError, and wait for the outcome no longer than `within_s`.

    `once` makes the request a single time; otherwise discord.py may repeat it.
    """
    trip = _Trip(once=once)
    token = _trip.set(trip)
    try:
        async with asyncio.timeout(within_s):
            yield
    except discord.RateLimited as error:
        # Of one route or resource; of a wait for the whole bot, `hold` was told.
        raise TryLater(error.retry_after, everywhere=False) from error
    except discord.HTTPException as error:
        raise _meaning(error) from error
    except (aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
        raise (OutcomeUnknown() if trip.left else TryLater()) from error
    finally:
        _trip.reset(token)


def _meaning(error: discord.HTTPException) -> MessengerError:
    reason = _REASONS.get(error.code)
    if reason is not None:
        return Undeliverable(reason)
    log.warning("request_refused", platform=PLATFORM, code=error.code or error.status)
    # Most likely that is our fault, so the person stays reachable, and the ledger gives up after its tries. What has no
    # code of Discord's, or tells of the token or of a wait, may pass.
    known = error.code and 400 <= error.status < 500 and error.status not in _MAY_PASS
    return NotTaken() if known or error.status == _TOO_LARGE else TryLater()


class DiscordMessenger:
    """core.ports.Messenger for Discord. `say` gives the words of a text in a language.

    Direct chats are addressed by their channel id, which once opened needs no further opening (platforms.md §1.7).
    `enclosures` brings the files of every card.
    """

    def __init__(
        self,
        say: Callable[[Text, str], str],
        *,
        patience_s: float = PATIENCE_S,
        opening_s: float = OPENING_S,
        limits: Limits = LIMITS,
    ) -> None:
        self._say = say
        self.limits = limits  # of one bot token
        self._patience_s = patience_s
        self._opening_s = opening_s
        self._opening = asyncio.Lock()
        self._may_open_at = 0.0
        self._client: discord.Client | None = None
        self.enclosures = Enclosures()
        self._uploads = Uploads()
        self._roles = Roles(say)

    @property
    def platform(self) -> str:
        """The name in the accounts and places it serves."""
        return PLATFORM

    @property
    def resend_window_s(self) -> float:
        """For how long a key is known again, so that its message arrives once."""
        return RESEND_WINDOW_S

    def use(self, client: discord.Client | None) -> None:
        """Send through this logged-in client from now on; with None every call ends in TryLater."""
        self._client = client

    async def send(self, place: Place, card: Card, language: str, key: str, *, patient: bool = False) -> MessageRef:
        """Send the card as a new message; `patient` lets discord.py repeat the request while a person waits for it."""

        async def post(card: Card, within_s: float) -> discord.Message:
            async def carry(view: ui.LayoutView, files: list[discord.File]) -> discord.Message:
                async with self._request(once=not patient, within_s=within_s) as client:
                    channel = client.get_partial_messageable(int(place.address))
                    return await channel.send(view=view, files=files, nonce=key, silent=card.silent)

            return await self.enclosures.bring(card, self._spoken(language), carry)

        sent = post(card, ANSWER_S) if patient else self._uploads.hurried(card, post, self._patience_s)
        message = await sent
        return MessageRef(place=place, id=str(message.id))

    async def edit(self, ref: MessageRef, card: Card, language: str) -> MessageRef:
        """Make the message at `ref` read `card`; a document or another picture that stood there goes."""
        message = await self._fetched(ref) if card.picture is not None else None
        if (kept := standing(card, message)) is not None:
            with suppress(NotTaken):  # then it is uploaded
                await self._rewrite(ref, draw(card, self._spoken(language)), [kept])
                return ref

        async def carry(view: ui.LayoutView, files: list[discord.File]) -> None:
            await self._rewrite(ref, view, files)

        await self.enclosures.bring(card, self._spoken(language), carry)
        return ref

    async def pin(self, ref: MessageRef) -> None:
        """Pin the message in its channel; Discord says so there."""
        async with self._request(once=True, within_s=self._patience_s) as client:
            await client.get_partial_messageable(int(ref.place.address)).get_partial_message(int(ref.id)).pin()

    async def name(self, account: Account) -> str | None:
        """The name that the person shows everywhere on Discord; None where they are gone."""
        try:
            async with self._request(once=False, within_s=self._patience_s) as client:
                return (await client.fetch_user(int(account.id))).display_name
        except Undeliverable:
            return None

    async def award(self, community: Community, account: Account, days: int | None) -> None:
        """Let the member show the role of so many days."""
        async with self._request(once=False, within_s=ANSWER_S) as client:
            await self._roles.show(client, community, account, days)

    async def open(self, account: Account) -> Place:
        """The direct chat with this account. Succeeds even where nothing can be sent to it. Raises MessengerError.

        One new chat is opened in five seconds; an acknowledged interaction waits for a quarter of an hour.
        """
        if (known := self._opened(int(account.id))) is not None:
            return known
        loop = asyncio.get_running_loop()
        async with self._opening:
            await asyncio.sleep(self._may_open_at - loop.time())
            self._may_open_at = loop.time() + self._opening_s
        async with self._request(once=False, within_s=ANSWER_S) as client:
            channel = await client.create_dm(discord.Object(int(account.id)))
        return _direct(channel)

    async def _fetched(self, ref: MessageRef) -> discord.Message:
        async with self._request(once=False, within_s=self._patience_s) as client:
            return await client.get_partial_messageable(int(ref.place.address)).fetch_message(int(ref.id))

    async def _rewrite(
        self, ref: MessageRef, view: ui.LayoutView, files: Sequence[discord.File | discord.Attachment]
    ) -> None:
        async with self._request(once=True, within_s=self._patience_s) as client:
            message = client.get_partial_messageable(int(ref.place.address)).get_partial_message(int(ref.id))
            await message.edit(view=view, attachments=files)

    def _spoken(self, language: str) -> Say:
        return lambda text: self._say(text, language)

    def _opened(self, user_id: int) -> Place | None:
        """The direct chat that this connection knows already, for no request then opens it."""
        chats = self._client.private_channels if self._client is not None else ()
        for chat in chats:
            if isinstance(chat, discord.DMChannel) and chat.recipient is not None and chat.recipient.id == user_id:
                return _direct(chat)
        return None

    @asynccontextmanager
    async def _request(self, *, once: bool, within_s: float) -> AsyncGenerator[discord.Client]:
        client = self._client
        if client is None or client.is_closed():
            raise TryLater
        try:
            async with translated(once=once, within_s=within_s):
                yield client
        except RuntimeError as error:  # aiohttp's "Session is closed": the client ended while we waited for our turn
            if not client.is_closed():
                raise
            raise TryLater from error


def _direct(chat: discord.DMChannel) -> Place:
    return Place(platform=PLATFORM, address=str(chat.id), private=True)
