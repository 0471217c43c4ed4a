"""All methods of the Bot API that the local Telegram knows, by name, and those about updates and files."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from typing import cast

from bots.sandbox.telegram import chats, editing, profile, sending
from bots.sandbox.telegram.files import DOWNLOAD_BYTES
from bots.sandbox.telegram.parameters import Parameters
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.updates import Webhook
from bots.sandbox.telegram.wire import ApiError, Update, bad_request

# Bot API, setWebhook: "1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed".
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_SECRET_LIMIT = 256

Method = Callable[[Platform, Parameters], object]


async def get_updates(platform: Platform, given: Parameters) -> list[Update]:
    """Bot API getUpdates."""
    return await platform.updates.poll(
        given.integer("offset") or 0,
        given.integer("limit") or 100,
        given.integer("timeout") or 0,
        given.strings("allowed_updates"),
    )


def set_webhook(platform: Platform, given: Parameters) -> bool:
    """Bot API setWebhook. An http address is taken too, for the way never leaves this machine."""
    url, secret = given.text("url") or "", given.text("secret_token") or ""
    if len(secret) > _SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    if url and not url.startswith(("http://", "https://")):
        raise bad_request("invalid webhook URL specified")
    if (allowed := given.strings("allowed_updates")) is not None:
        platform.updates.allowed = allowed
    _switch(platform, given, Webhook(url=url, secret_token=secret) if url else None)
    return True


def delete_webhook(platform: Platform, given: Parameters) -> bool:
    """Bot API deleteWebhook."""
    _switch(platform, given, None)
    return True


def get_webhook_info(platform: Platform, _given: Parameters) -> dict[str, object]:
    """Bot API getWebhookInfo."""
    webhook, failure = platform.updates.webhook, platform.updates.webhook_failure
    info: dict[str, object] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(platform.updates.waiting),
    }
    if platform.updates.allowed:
        info["allowed_updates"] = platform.updates.allowed
    if failure:
        info |= {"last_error_date": int(failure[0].timestamp()), "last_error_message": failure[1]}
    return info


def get_file(platform: Platform, given: Parameters) -> dict[str, object]:
    """Bot API getFile."""
    stored = platform.files.by_id(given.text("file_id") or "")
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id,
        "file_unique_id": stored.unique_id,
        "file_size": len(stored.content),
        "file_path": stored.path,
    }


def _switch(platform: Platform, given: Parameters, webhook: Webhook | None) -> None:
    platform.updates.webhook = webhook
    platform.updates.webhook_failure = None
    if given.flag("drop_pending_updates"):
        platform.updates.drop_all()
    platform.changes.announce()


METHODS: Mapping[str, Method] = {
    "answerCallbackQuery": editing.answer_callback_query,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "deleteMyCommands": profile.delete_my_commands,
    "deleteWebhook": delete_webhook,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "editMessageText": editing.edit_message_text,
    "getChat": chats.get_chat,
    "getChatAdministrators": chats.get_chat_administrators,
    "getChatMember": chats.get_chat_member,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getFile": get_file,
    "getMe": profile.get_me,
    "getMyCommands": profile.get_my_commands,
    "getMyDescription": profile.get_my_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getUpdates": get_updates,
    "getWebhookInfo": get_webhook_info,
    "leaveChat": chats.leave_chat,
    "pinChatMessage": chats.pin_chat_message,
    "sendAnimation": sending.send_animation,
    "sendChatAction": sending.send_chat_action,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendPoll": sending.send_poll,
    "setChatMenuButton": profile.set_chat_menu_button,
    "setMessageReaction": editing.set_message_reaction,
    "setMyCommands": profile.set_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "setWebhook": set_webhook,
    "stopPoll": editing.stop_poll,
    "unpinAllChatMessages": chats.unpin_all_chat_messages,
    "unpinChatMessage": chats.unpin_chat_message,
}
_BY_LOWER_NAME = {name.lower(): name for name in METHODS}
CREATING = frozenset(name for name in METHODS if name.startswith("send") and name != "sendChatAction")


def canonical(name: str) -> str:
    """The method's name as the Bot API writes it; an unknown one as it came."""
    return _BY_LOWER_NAME.get(name.lower(), name)


async def call(platform: Platform, name: str, given: Parameters) -> tuple[int, dict[str, object]]:
    """Carry out a method; returns the HTTP status and the JSON answer, of errors too."""
    try:
        method = METHODS.get(name)
        if method is None:
            raise ApiError(404, "method not found")
        if name != "getUpdates":
            platform.gate.admit_any()
        result = method(platform, given)
        if isawaitable(result):
            result = await cast("Awaitable[object]", result)
    except ApiError as error:
        return error.code, refusal(error)
    return 200, {"ok": True, "result": result}


def refusal(error: ApiError) -> dict[str, object]:
    """The JSON answer of a refused request."""
    answer: dict[str, object] = {"ok": False, "error_code": error.code, "description": str(error)}
    return answer | ({"parameters": dict(error.parameters)} if error.parameters else {})
