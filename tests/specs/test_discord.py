"""The validator itself: what is right passes, what is wrong is named."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bots.sandbox.screen import Request
from tests.specs.discord import check_answer, check_event, check_request, needs_specs

pytestmark = needs_specs

BUTTON = {"type": 2, "style": 1, "label": "Done", "custom_id": "c1|done"}
MESSAGES = "/channels/1/messages"


def sent(path: str, body: object, *, method: str = "POST", status: int = 0, answer: object = None) -> Request:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return Request(at=at, method=method, path=path, query={}, body=body, files=(), status=status, answer=answer)


def card(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"flags": 1 << 15, "components": list(parts)}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (MESSAGES, {"content": "hello", "nonce": "row-1", "enforce_nonce": True, "tts": False}),
        (
            MESSAGES,
            card({"type": 17, "components": [{"type": 10, "content": "x"}, {"type": 1, "components": [BUTTON]}]}),
        ),
        ("/users/@me/channels", {"recipient_id": 4}),
        ("/interactions/1/t/callback", {"type": 6}),
        ("/interactions/1/t/callback", {"type": 4, "data": {"content": "x", "flags": 64}}),
        ("/interactions/1/t/callback", {"type": 8, "data": {"choices": [{"name": "a week", "value": "7"}]}}),
        ("/webhooks/1/t", {"content": "x"}),
    ],
)
def test_a_right_body_passes(path: str, body: object) -> None:
    assert check_request(sent(path, body)) == []


@pytest.mark.parametrize(
    ("path", "body", "told"),
    [
        (MESSAGES, {"contnet": 1}, "contnet"),
        (MESSAGES, {"content": "x" * 2001}, "2000"),
        (MESSAGES, {"embeds": [{"title": 3}]}, "/embeds/0/title"),
        (MESSAGES, {"embeds": [{"description": "x" * 3500}, {"description": "x" * 3500}]}, "6000"),
        (MESSAGES, card({"type": 1, "components": [{"type": 2, "style": 1, "label": "x"}]}), "neither"),
        (MESSAGES, card({"type": 1, "components": [BUTTON, BUTTON]}), "twice"),
        (MESSAGES, card({"type": 1, "components": [BUTTON | {"label": "x" * 81}]}), "/components/0/components/0/label"),
        (MESSAGES, card({"type": 18, "label": "x", "component": BUTTON}), "/components/0/type"),
        (
            "/interactions/1/t/callback",
            {"type": 9, "data": {"title": "x" * 46, "custom_id": "m", "components": []}},
            "title",
        ),
        ("/interactions/1/t/callback", {"type": 77}, "type"),
        ("/interactions/1/t/callback", {"type": 8, "data": {"choices": [{"name": "x" * 101, "value": "7"}]}}, "name"),
        (
            "/interactions/1/t/callback",
            {"type": 8, "data": {"choices": [{"name": "x", "value": "7"}] * 26}},
            "/data",
        ),
        ("/no/such/path", {}, "no such method"),
    ],
)
def test_a_wrong_body_is_named(path: str, body: object, told: str) -> None:
    faults = check_request(sent(path, body))
    assert faults
    assert told in "\n".join(faults)


def test_a_command_with_a_bad_name_is_named() -> None:
    body = [{"name": "Bad Name", "description": "x", "type": 1}]
    assert "Bad Name" in "\n".join(check_request(sent("/applications/1/commands", body, method="PUT")))


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ({}, None),
        ({"description": "x" * 101}, "description"),
        ({"autocomplete": "yes"}, "autocomplete"),
        ({"suggestions": []}, "suggestions"),
        ({"description_localizations": {"de": "x" * 101}}, "description_localizations"),
    ],
)
def test_an_option_of_a_command_is_held_against_the_document(option: dict[str, Any], told: str | None) -> None:
    days = {"type": 3, "name": "days", "description": "x", "required": False, "autocomplete": True} | option
    body = [{"type": 1, "name": "pause", "description": "x", "options": [days]}]
    faults = "\n".join(check_request(sent("/applications/1/commands", body, method="PUT")))
    assert faults == "" if told is None else told in faults


def test_a_wrong_answer_is_named() -> None:
    good = {"code": 10008, "message": "Unknown Message"}
    assert check_answer(sent(MESSAGES, {}, status=404, answer=good)) == []
    assert check_answer(sent(MESSAGES, {}, status=404, answer={"code": "10008"}))
    assert check_answer(sent(MESSAGES, {}, status=200, answer={"id": 1}))
    assert check_answer(sent("/channels/1/messages/2", None, method="DELETE", status=204, answer={}))


def test_a_wrong_event_is_named() -> None:
    assert check_event("MESSAGE_CREATE", {"id": "1"})
    assert check_event("NO_SUCH_EVENT", {})
    assert check_event("MESSAGE_DELETE", {"id": "1", "channel_id": "2"}) == []
