"""Delivery of updates to the bot's webhook (Bot API, setWebhook)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import cast
from urllib.parse import parse_qsl

import aiohttp

from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.updates import Webhook
from bots.sandbox.telegram.wire import Update

# telegram-bot-api, WebhookActor: how long an answer may take.
_ANSWER_WITHIN = aiohttp.ClientTimeout(total=60)

Execute = Callable[[str, Mapping[str, object]], Awaitable[object]]


class WebhookCourier:
    """Brings one update after the other to the webhook; an update stays until it is answered with 2xx.

    `execute` carries out the method that an answer may name.
    """

    def __init__(self, platform: Platform, execute: Execute) -> None:
        self._platform = platform
        self._execute = execute

    async def run(self) -> None:
        """Deliver until cancelled."""
        updates = self._platform.updates
        async with aiohttp.ClientSession(timeout=_ANSWER_WITHIN) as session:
            while True:
                await self._platform.changes.until(lambda: updates.webhook and updates.waiting and not updates.cut)
                if updates.webhook:
                    await self._deliver(session, updates.webhook, updates.waiting[0])

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Webhook, update: Update) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret_token} if webhook.secret_token else {}
        try:
            async with session.post(webhook.url, json=update, headers=headers) as response:
                body = await response.text()
                if not response.ok:
                    await self._wait(f"Wrong response from the webhook: {response.status} {response.reason}", response)
                    return
                kind = response.content_type
        except (aiohttp.ClientError, TimeoutError) as error:
            await self._wait(f"Connection failed: {type(error).__name__}", None)
            return
        self._platform.updates.confirm(cast("int", update["update_id"]) + 1)
        self._platform.changes.announce()
        await self._answered(kind, body)

    async def _wait(self, failure: str, response: aiohttp.ClientResponse | None) -> None:
        self._platform.updates.webhook_failure = (self._platform.clock.now(), failure)
        self._platform.changes.announce()
        named = response.headers.get("Retry-After", "") if response else ""
        await asyncio.sleep(float(named) if named.isdigit() else self._platform.limits.webhook_retry_s)

    async def _answered(self, kind: str, body: str) -> None:
        values = _values(kind, body)
        method = values.pop("method", None)
        if isinstance(method, str):
            await self._execute(method, values)


def _values(kind: str, body: str) -> dict[str, object]:
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(body))
    try:
        parsed = cast("object", json.loads(body)) if kind == "application/json" else None
    except ValueError:
        return {}
    return cast("dict[str, object]", parsed) if isinstance(parsed, dict) else {}
