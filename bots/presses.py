"""What simulated people press, told by what a button means: that is the same in every language of their apps."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase

from bots.sandbox.screen import Button, Message, Person, Refused
from core.errors import UnreadableAction
from core.messages.action import decode

ANSWERED_S = 5.0  # real seconds; nobody answers while the platform is down

_THINKING = "is thinking…"  # what Discord shows until the answer is there


def meaning(button: Button) -> str:
    """The name of its action, and the value after a space if it has one; "" for a link and for what is an app's own."""
    try:
        action = decode(button.key)
    except UnreadableAction:
        return ""
    return f"{action.name} {action.value}".rstrip()


def offered(message: Message | None) -> Mapping[str, Button]:
    """The buttons below a message by what they mean."""
    return {meaning(button): button for button in message.buttons} if message else {}


def matching(message: Message | None, wanted: str) -> Button | None:
    """The button below a message that means this; `*` stands for anything ("coach.length *.7")."""
    return next((button for means, button in offered(message).items() if fnmatchcase(means, wanted)), None)


def newest(person: Person, chat: str | None, *, private: bool = False) -> Message | None:
    """What the person heard last in a chat; with `private`, of what nobody else hears."""
    heard = (message for message in reversed(person.screen(chat)) if not message.mine)
    return next((message for message in heard if not private or chat is None or message.only_me), None)


async def news(person: Person, chat: str | None, old: Message | None, *, private: bool = False) -> Message:
    """As `newest`, once that is not `old` any more. Raises Refused when nothing comes."""

    heard: list[Message] = []

    def is_new(_: Message) -> bool:
        message = newest(person, chat, private=private)
        if message is None or message == old or message.text.endswith(_THINKING):
            return False
        heard.append(message)
        return True

    try:
        await person.sees(is_new, chat=chat, within_s=ANSWERED_S)
    except AssertionError:
        raise Refused("The bot does not answer at the moment.") from None
    return heard[-1]


async def press(person: Person, wanted: str, *, chat: str | None = None) -> Message:
    """Press the newest button that means this, and return what is heard then. Raises Refused where there is none."""
    for message in reversed(person.screen(chat)):
        if (button := matching(message, wanted)) is not None:
            before = newest(person, chat)
            await person.press(button.label, message=message, chat=chat)
            return await news(person, chat, before)
    raise Refused(f"Limber does not offer {wanted!r} to {person.name}.")
