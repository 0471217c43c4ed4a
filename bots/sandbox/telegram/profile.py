"""The methods by which the bot describes itself: commands, descriptions, menu button."""

from __future__ import annotations

import json
import re
from typing import cast

from bots.sandbox.telegram.parameters import Parameters, as_list, as_object
from bots.sandbox.telegram.platform import Platform
from bots.sandbox.telegram.text import utf16_length
from bots.sandbox.telegram.wire import bad_request
from bots.sandbox.telegram.world import Account, ChatState

# Bot API: setMyCommands and BotCommand, setMyDescription, setMyShortDescription.
_MOST_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_COMMAND_DESCRIPTION = 256
_DESCRIPTION = 512
_SHORT_DESCRIPTION = 120
_SCOPES = frozenset(
    {
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    }
)
_MENU_BUTTONS = frozenset({"commands", "web_app", "default"})
_LANGUAGE = re.compile(r"[a-z]{2}|")


def get_me(platform: Platform, _given: Parameters) -> dict[str, object]:
    """Bot API getMe."""
    switches: dict[str, object] = dict.fromkeys(
        (
            "supports_inline_queries",
            "supports_guest_queries",
            "can_connect_to_business",
            "has_main_web_app",
            "has_topics_enabled",
            "allows_users_to_create_topics",
            "can_manage_bots",
            "supports_join_request_queries",
        ),
        False,
    )
    profile = platform.profile
    own = {"can_join_groups": profile.joins_groups, "can_read_all_group_messages": profile.reads_all}
    return {**platform.bot.wire(), **own, **switches}


def set_my_commands(platform: Platform, given: Parameters) -> bool:
    """Bot API setMyCommands."""
    commands = [_command(item) for item in as_list(given.structure("commands"))]
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    platform.profile.commands[_scope(given)] = commands
    platform.changes.announce()
    return True


def get_my_commands(platform: Platform, given: Parameters) -> list[dict[str, str]]:
    """Bot API getMyCommands: exactly those set for this scope and language."""
    return platform.profile.commands.get(_scope(given), [])


def delete_my_commands(platform: Platform, given: Parameters) -> bool:
    """Bot API deleteMyCommands."""
    platform.profile.commands.pop(_scope(given), None)
    platform.changes.announce()
    return True


def set_my_description(platform: Platform, given: Parameters) -> bool:
    """Bot API setMyDescription: shown in the chat that is not opened yet."""
    text = given.text("description") or ""
    if utf16_length(text) > _DESCRIPTION:
        raise bad_request("BOT_DESCRIPTION_TOO_LONG")
    platform.profile.descriptions[_language(given)] = text
    return True


def get_my_description(platform: Platform, given: Parameters) -> dict[str, object]:
    """Bot API getMyDescription: exactly the one set for this language."""
    return {"description": platform.profile.descriptions.get(_language(given), "")}


def get_my_short_description(platform: Platform, given: Parameters) -> dict[str, object]:
    """Bot API getMyShortDescription: exactly the one set for this language."""
    return {"short_description": platform.profile.short_descriptions.get(_language(given), "")}


def set_my_short_description(platform: Platform, given: Parameters) -> bool:
    """Bot API setMyShortDescription: shown on the bot's profile."""
    text = given.text("short_description") or ""
    if utf16_length(text) > _SHORT_DESCRIPTION:
        raise bad_request("BOT_SHORT_DESCRIPTION_TOO_LONG")
    platform.profile.short_descriptions[_language(given)] = text
    return True


def set_chat_menu_button(platform: Platform, given: Parameters) -> bool:
    """Bot API setChatMenuButton, for one private chat or (key 0) for all."""
    button = as_object(given.structure("menu_button")) or {"type": "default"}
    if button.get("type") not in _MENU_BUTTONS:
        raise bad_request("menu button has unsupported type")
    chat_id = given.integer("chat_id") or 0
    if chat_id and chat_id not in platform.world.chats:
        raise bad_request("chat not found")
    platform.profile.menu_buttons[chat_id] = button
    return True


def get_chat_menu_button(platform: Platform, given: Parameters) -> object:
    """Bot API getChatMenuButton: that of one private chat, or the one for all."""
    buttons = platform.profile.menu_buttons
    return buttons.get(given.integer("chat_id") or 0) or buttons.get(0) or {"type": "default"}


def menu_of(platform: Platform, chat: ChatState, person: Account) -> list[dict[str, str]]:
    """The commands a person is offered in a chat (Bot API, "Determining list of commands")."""
    for scope in _scopes(chat, person):
        for language in (person.language_code[:2], ""):
            if found := platform.profile.commands.get((_key(scope), language)):
                return found
    return []


def _scopes(chat: ChatState, person: Account) -> list[dict[str, object]]:
    here: dict[str, object] = {"chat_id": chat.id}
    if not chat.is_group:
        return [{"type": "chat", **here}, {"type": "all_private_chats"}, {"type": "default"}]
    is_admin = chat.status(person.id).is_admin
    return [
        {"type": "chat_member", **here, "user_id": person.id},
        *([{"type": "chat_administrators", **here}] if is_admin else []),
        {"type": "chat", **here},
        *([{"type": "all_chat_administrators"}] if is_admin else []),
        {"type": "all_group_chats"},
        {"type": "default"},
    ]


def _command(raw: object) -> dict[str, str]:
    given = as_object(raw)
    name, description = given.get("command"), given.get("description")
    if not isinstance(name, str) or not _COMMAND.fullmatch(name.removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= utf16_length(description) <= _COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name.removeprefix("/"), "description": description}


def _scope(given: Parameters) -> tuple[str, str]:
    raw = given.structure("scope")
    if raw is not None and not isinstance(raw, dict):
        raise bad_request("BotCommandScope must be an Object")
    scope = as_object(cast("object", raw)) or {"type": "default"}
    if scope.get("type") not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return _key(scope), _language(given)


def _key(scope: object) -> str:
    return json.dumps(scope, sort_keys=True)


def _language(given: Parameters) -> str:
    language = given.text("language_code") or ""
    if not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language
