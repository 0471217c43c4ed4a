"""A platform that takes every request and always gives the same answers: `python -m tests.bench.server` prints its
address and serves until it is terminated. Below `/slow` an answer takes 50 ms longer, like one from the internet.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from aiohttp import web

SLOW = "/slow"
LATENCY_S = 0.05

_BOT = {"id": 1, "is_bot": True, "first_name": "Limber", "username": "limber_bot"}
_CHAT = {"id": 5, "type": "private", "first_name": "Ana"}
_USER = {"id": "1", "username": "limber", "discriminator": "0", "avatar": None, "global_name": None, "bot": True}
DISCORD_MESSAGE: dict[str, object] = {
    "id": "9", "type": 0, "content": "", "channel_id": "5", "author": _USER, "attachments": [], "embeds": [],
    "mentions": [], "mention_roles": [], "pinned": False, "mention_everyone": False, "tts": False,
    "timestamp": "2026-03-02T12:00:00+00:00", "edited_timestamp": None, "flags": 0, "components": [],
}  # fmt: skip
_APPLICATION = {
    "id": "1", "name": "Limber", "icon": None, "description": "", "bot_public": True, "bot_require_code_grant": False,
    "verify_key": "", "flags": 0, "team": None, "owner": _USER, "summary": "",
}  # fmt: skip
_ANSWERS: dict[str, object] = {
    "getMe": {"ok": True, "result": _BOT},
    "sendMessage": {"ok": True, "result": {"message_id": 7, "date": 1772452800, "chat": _CHAT, "text": "Stretch"}},
    "editMessageText": {"ok": True, "result": {"message_id": 7, "date": 1772452800, "chat": _CHAT, "text": "Stretch"}},
    "answerCallbackQuery": {"ok": True, "result": True},
    "users/@me": _USER,
    "applications/@me": _APPLICATION,
    "callback": {"interaction": {"id": "1", "type": 3}},
}
_BODIES = {ending: json.dumps(answer).encode() for ending, answer in _ANSWERS.items()}
_MESSAGE_BODY = json.dumps(DISCORD_MESSAGE).encode()
_JSON = {"Content-Type": "application/json"}
_LIMITED = {
    **_JSON, "X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "4", "X-RateLimit-Reset-After": "1",
    "X-RateLimit-Bucket": "messages",
}  # fmt: skip


async def _answer(request: web.BaseRequest) -> web.Response:
    await request.read()
    if request.path.startswith(SLOW):
        await asyncio.sleep(LATENCY_S)
    words = request.path.rsplit("/", 2)
    body = _BODIES.get(words[-1]) or _BODIES.get("/".join(words[-2:]))
    return web.Response(body=body or _MESSAGE_BODY, headers=_JSON if body else _LIMITED)


async def _serve() -> None:
    runner = web.ServerRunner(web.Server(_answer, keepalive_timeout=600))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    print(f"http://{host}:{port}", flush=True)
    await asyncio.Event().wait()


@contextmanager
def running() -> Generator[str]:
    """The address of a server in a process of its own, ended on leaving."""
    with subprocess.Popen([sys.executable, "-m", __name__], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(_serve())
