"""The bot's requests as the drawer shows them: numbered, without the noise, with their limit meters."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bots.sandbox.page_requests import KEPT, Journal, Meter, meters
from bots.sandbox.screen import Request
from tests.sandbox.conftest import Stage

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def request(path: str, body: object = None, answer: object = None, *, minute: int = 0) -> Request:
    at = NOON + timedelta(minutes=minute)
    return Request(at=at, method="POST", path=path, query={}, body=body, files=(), status=200, answer=answer)


def read(journal: Journal, after: int = 0) -> dict[str, Any]:
    journal.catch_up()
    return json.loads(journal.json(after))


def test_requests_of_both_platforms_stand_in_the_order_of_their_time():
    discord, telegram = [request("/a", minute=2)], [request("b", minute=1)]
    journal = Journal({"discord": discord, "telegram": telegram})
    assert [(each["number"], each["request"]["path"]) for each in read(journal)["entries"]] == [(1, "b"), (2, "/a")]
    telegram.append(request("c"))
    assert [each["number"] for each in read(journal, after=2)["entries"]] == [3]
    assert read(journal, after=3)["entries"] == []


@pytest.mark.parametrize("path", ["getUpdates", "sendChatAction", "/channels/1/typing", "/gateway/bot"])
def test_polls_and_typing_are_counted_but_not_listed(path: str):
    journal = Journal({"discord": [request(path)], "telegram": []})
    assert read(journal) == {"entries": [], "folded": 1, "kept": KEPT}


def test_only_the_newest_requests_are_kept():
    journal = Journal({"discord": [request(f"/{number}") for number in range(KEPT + 5)], "telegram": []})
    numbers = [each["number"] for each in read(journal)["entries"]]
    assert (numbers[0], numbers[-1]) == (6, KEPT + 5)


def test_components_are_counted_however_deep_and_texts_in_all():
    row = {"type": 1, "components": [{"type": 2}, {"type": 2}]}
    section = {"type": 9, "components": [{"type": 10, "content": "four"}], "accessory": {"type": 11}}
    message = {"components": [{"type": 17, "components": [{"type": 10, "content": "abc"}, section, row]}]}
    expected = (Meter(name="components", used=8, most=40), Meter(name="text", used=7, most=4000))
    assert meters("discord", request("/channels/1/messages", message)) == expected
    assert meters("discord", request("/interactions/1/x/callback", {"type": 4, "data": message})) == expected


def test_a_form_and_a_plain_answer_have_no_meters():
    form = {"type": 9, "data": {"title": "Where are you?", "components": [{"type": 18}]}}
    assert meters("discord", request("/interactions/1/x/callback", form)) == ()
    assert meters("discord", request("/interactions/1/x/callback", {"type": 6})) == ()
    assert meters("telegram", request("answerCallbackQuery", {"callback_query_id": "1", "text": "Noted"})) == ()


def test_telegram_counts_what_is_shown_in_utf_16_units():
    keyboard = json.dumps({"inline_keyboard": [[{"text": "0"}, {"text": "1"}], [{"text": "2"}]]})
    body = {"text": "<b>🦵</b>", "reply_markup": keyboard}
    sent = request("sendMessage", body, {"ok": True, "result": {"text": "🦵"}})
    assert meters("telegram", sent) == (
        Meter(name="text", used=2, most=4096),
        Meter(name="buttons", used=3, most=100),
    )
    photo = request("sendPhoto", {"caption": "A bridge"}, {"ok": True, "result": {"caption": "A bridge"}})
    assert meters("telegram", photo) == (Meter(name="caption", used=8, most=1024),)
    media = {"media": json.dumps({"type": "photo", "media": "attach://p", "caption": "A bridge"})}
    assert meters("telegram", request("editMessageMedia", media)) == (Meter(name="caption", used=8, most=1024),)


async def test_the_page_tells_the_newest_number_and_fetches_the_rest_on_demand(stage: Stage):
    stage.discord.requests.append(request("/users/@me"))
    assert (await stage.state())["requests"] == 1
    answer = await stage.get("/requests?after=0")
    assert [each["skin"] for each in answer["entries"]] == ["discord"]
    assert (await stage.get("/requests?after=1"))["entries"] == []
    assert await stage.get("/requests?after=x") == {"says": "A request's number is a whole number."}
