"""Telegram: the token, how messages come in, what is shown of the bot, and what it may do in each group."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

from telegram import Bot, MenuButtonCommands, WebhookInfo
from telegram.error import Conflict, TelegramError

from bots.doctor.case import Case
from bots.doctor.database import never_started
from bots.doctor.report import Finding, Level, MendFailed
from bots.doctor.telegram_groups import group
from bots.doctor.voice import voice_of
from bots.doctor.web import Answer, Json, Line, NoAnswer, clock, part, unreached
from bots.proxy import environment_proxy
from bots.settings import key_of
from bots.telegram_bot.client import ALLOWED, API, PolledBot, open_bot
from bots.telegram_bot.commands import SCOPES, Commands
from bots.telegram_bot.places import PLATFORM
from core.content import Content
from core.messages.texts import text
from core.storage.inspection import Look

_TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
_KEY = key_of("telegram_token")
_FATHER = "Ask @BotFather on Telegram"
_MANY = 100  # updates that wait
_REFUSED = (401, 404)  # of a token
_LATELY = timedelta(days=1)


async def findings(case: Case, found: Look | None, content: Content | None, *, running: bool) -> AsyncIterator[Finding]:
    """What is wrong on Telegram, of a bot whose database and content are these, as far as they could be read."""
    if case.settings.telegram_token is None:
        return
    token = case.settings.telegram_token.get_secret_value()
    if (shape := _shape(token)) is not None:
        yield _token(shape)
        return
    line = Line(case, "Telegram", case.settings.telegram_api_url or API)
    try:
        me = await _me(line, token)
        if (skew := clock(line)) is not None:
            yield skew
        if me.status in _REFUSED:
            yield _token("is refused by Telegram: it is of no bot, or was revoked")
            return
        if not me.fine:
            raise NoAnswer(f"it answers {me.status}")
        for each in _about(part(me.object, "result")):
            yield each
        async with _bot(case) as bot:
            async for each in _of(case, bot, found, content, running=running):
                yield each
            for settled in found.communities if found is not None else ():
                if settled.platform == PLATFORM:
                    async for each in group(bot, settled):
                        yield each
    except NoAnswer as fault:
        yield unreached(line, fault)
    except TelegramError as error:
        yield unreached(line, NoAnswer(f"it did not answer a question ({type(error).__name__})"))


async def username_of(case: Case) -> str | None:
    """What the bot is called; None where Telegram does not take the token. Raises NoAnswer, also where it fails."""
    token = case.settings.telegram_token
    if token is None or _shape(token.get_secret_value()) is not None:
        return None
    me = await _me(Line(case, "Telegram", case.settings.telegram_api_url or API), token.get_secret_value())
    if me.status in _REFUSED:
        return None
    if not me.fine:
        raise NoAnswer(f"it answers {me.status}")
    return part(me.object, "result").get("username")


async def _me(line: Line, token: str) -> Answer:
    async with line:
        return await line.ask("GET", f"/bot{token}/getMe")


@asynccontextmanager
async def _bot(case: Case) -> AsyncGenerator[PolledBot]:
    token = case.settings.telegram_token
    api = case.settings.telegram_api_url or API
    async with open_bot(
        token.get_secret_value() if token is not None else "",
        api=api,
        proxy=environment_proxy(api),
        read_s=case.patience_s,
    ) as bot:
        await bot.get_me()
        yield bot


def _shape(token: str) -> str | None:
    """What is wrong with how the token looks; never the token."""
    if token.lower().startswith("bot"):
        return 'begins with "bot", which belongs to addresses alone'
    if re.search(r"[\s'\"]", token):
        return "has spaces or quotes in it"
    if not _TOKEN.fullmatch(token):
        return "does not look like one: a number, a colon, and 35 more characters"
    return None


def _token(what: str) -> Finding:
    return Finding(
        id="telegram.token",
        level=Level.ERROR,
        what=f"{_KEY} {what}.",
        why="Limber cannot log in to Telegram: nobody there has a coach.",
        how=f"{_FATHER} for it: /mybots, your bot, API Token. Copy all of it.",
    )


def _about(me: Json) -> Iterator[Finding]:
    if me.get("can_join_groups") is False:
        yield Finding(
            id="telegram.no_groups",
            level=Level.WARNING,
            what="The bot cannot be added to groups.",
            why="No group can stretch together.",
            how=f"{_FATHER}: /setjoingroups, Enable.",
        )
    if me.get("can_read_all_group_messages"):
        yield Finding(
            id="telegram.privacy",
            level=Level.NOTE,
            what="Privacy mode is off: Telegram sends the bot every message of every group it is in.",
            why="Limber needs none of them, and people trust a bot more that does not get them.",
            how=f"{_FATHER}: /setprivacy, Enable. It counts in groups to which the bot is added after that.",
        )


async def _of(
    case: Case, bot: PolledBot, found: Look | None, content: Content | None, *, running: bool
) -> AsyncIterator[Finding]:
    info = await bot.get_webhook_info()
    ours = case.settings.telegram_webhook_url
    if ours is None:
        if info.url:
            yield _left_behind(case)
        elif not running and await _somebody_else(case, bot):
            yield _two_pollers()
    else:
        if info.url != ours or set(info.allowed_updates or ()) != set(ALLOWED):
            yield _not_set(case, running=running)
        for each in _trouble(case, info):
            yield each
    if info.pending_update_count > _MANY and (running or ours is not None):
        yield Finding(
            id="telegram.pending",
            level=Level.WARNING,
            what=f"{info.pending_update_count} messages and presses wait at Telegram to be fetched.",
            why="People wait for an answer; after 24 hours Telegram throws them away.",
            how="See in the log what takes so long, and start Limber if it does not run.",
        )
    if content is not None and (told := await _shown(bot, content)) is not None:
        yield Finding(
            id="telegram.commands",
            level=Level.NOTE if never_started(found) else Level.WARNING,
            what=f"Telegram does not show {told} of this version.",
            why="People see old commands or descriptions, or none.",
            how="Start Limber, which tells Telegram when its words have changed; or have the doctor tell it now.",
            mend=partial(_tell, case, content),
        )


def _left_behind(case: Case) -> Finding:
    return Finding(
        id="telegram.webhook_left",
        level=Level.WARNING,
        what="A webhook is set for this bot, and Limber is to ask Telegram itself (polling).",
        why="While it is set Telegram tells nobody who asks. If another program uses it, two bots share one token.",
        how=f"Have it taken away (Limber does so at its start), or set {key_of('telegram_webhook_url')}.",
        mend=partial(_unset, case),
    )


def _not_set(case: Case, *, running: bool) -> Finding:
    return Finding(
        id="telegram.webhook_missing",
        level=Level.ERROR if running else Level.WARNING,
        what=f"Telegram does not call the address in {key_of('telegram_webhook_url')}, or not with all we need.",
        why="No message and no press arrives. Limber sets it at its start; somebody else may have changed it.",
        how="Have the doctor set it, and see that no other program uses this token.",
        mend=partial(_set, case),
    )


def _two_pollers() -> Finding:
    return Finding(
        id="telegram.poller",
        level=Level.ERROR,
        what="Another program asks Telegram for this bot's messages.",
        why="Telegram tells only one at a time: each gets some of the presses, and people wait in vain.",
        how="Stop it: another Limber, an old machine, a test. If you do not find it, revoke the token at @BotFather.",
    )


def _trouble(case: Case, info: WebhookInfo) -> Iterator[Finding]:
    if info.last_error_date is not None and case.now - info.last_error_date < _LATELY:
        yield Finding(
            id="telegram.webhook_error",
            level=Level.WARNING,
            what=f"Telegram could not hand over messages {info.last_error_date:%Y-%m-%d %H:%M} UTC:"
            f" {info.last_error_message}.",
            why="People wait for an answer until Telegram gets through.",
            how="See that the reverse proxy hands the address on to Limber, with a certificate that is valid.",
        )


async def _somebody_else(case: Case, bot: PolledBot) -> bool:
    """Whether another program asks for updates too: whoever asked before is told to stop, asks again, and stops us.

    Nothing is confirmed, so nothing is lost; where messages wait, Telegram answers at once, and nobody can tell.
    """
    try:
        await bot.raw_updates(None, round(case.listen_s))
    except Conflict:
        return True
    except TelegramError:
        return False
    return False


async def _shown(bot: Bot, content: Content) -> str | None:
    """What of what Telegram shows is not as it should be; None when all is."""
    if not isinstance(await bot.get_chat_menu_button(), MenuButtonCommands):
        return "the menu button"
    for front in commands_of(bot, content).fronts():
        for scope, menu in zip(SCOPES, front.menus, strict=True):
            if list(await bot.get_my_commands(scope, front.code)) != menu:
                return "the commands"
        description, short_description = front.about
        if (await bot.get_my_description(front.code)).description != description:
            return "the description"
        if (await bot.get_my_short_description(front.code)).short_description != short_description:
            return "the short description"
    return None


def commands_of(bot: Bot, content: Content) -> Commands:
    """What tells Telegram, with nothing remembered of what it was told before."""

    async def recall() -> str | None:
        return None

    async def remember(_: str) -> None:
        return

    about = {"description": text("about-long"), "short_description": text("about-short")}
    return Commands(bot, voice_of(content), recall=recall, remember=remember, **about)


async def _tell(case: Case, content: Content) -> str:
    async with _mending(case) as bot:
        if not await commands_of(bot, content).register():
            raise MendFailed("Telegram does not take the commands now; try again later.")
    return "Telegram has the commands and descriptions in all languages."


async def _unset(case: Case) -> str:
    async with _mending(case) as bot:
        await bot.delete_webhook()
    return "It is taken away; what waited still waits."


async def _set(case: Case) -> str:
    secret = case.settings.telegram_webhook_secret
    async with _mending(case) as bot:
        await bot.set_webhook(
            case.settings.telegram_webhook_url or "",
            secret_token=secret.get_secret_value() if secret is not None else None,
            allowed_updates=ALLOWED,
        )
    return "It is set."


@asynccontextmanager
async def _mending(case: Case) -> AsyncGenerator[PolledBot]:
    try:
        async with _bot(case) as bot:
            yield bot
    except TelegramError as error:
        raise MendFailed(f"Telegram refuses it: {error.message}.") from None
