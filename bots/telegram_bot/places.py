"""Where messages stand on Telegram: in a chat, or in a topic of one. An address is "-100123" or "-100123/45"."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import MaybeInaccessibleMessage, Message, User

from core.coach import Account, Place
from core.ports import MessageRef

PLATFORM = "telegram"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place as the Bot API names it. `topic` is None for a direct chat, a plain group and a forum's "General"."""

    chat: int
    topic: int | None = None


def spot_of(place: Place) -> Spot:
    """The chat and the topic that the address of a place means."""
    chat, _, topic = place.address.partition("/")
    return Spot(chat=int(chat), topic=int(topic) if topic else None)


def group_place(chat: int, topic: int | None = None) -> Place:
    """The place of all who are in a group, or in a topic of it."""
    return Place(platform=PLATFORM, address=str(chat) if topic is None else f"{chat}/{topic}", private=False)


def direct_place(user: User) -> Place:
    """The direct chat with a person, whose id is the person's own."""
    return Place(platform=PLATFORM, address=str(user.id), private=True)


def place_of(message: MaybeInaccessibleMessage) -> Place:
    """Where a message of a group stands; of one that cannot be looked at any more, the group is all there is to know.

    What carries the number of a thread is in a topic only if it says so: the replies to a message are a thread as well.
    """
    if isinstance(message, Message) and message.is_topic_message:
        return group_place(message.chat.id, message.message_thread_id)
    return group_place(message.chat.id)


def ref_of(message: MaybeInaccessibleMessage | None, place: Place) -> MessageRef | None:
    """The pressed message, to be edited. None where that is a document, which stays for the person to pass on, or
    where what stands there is not told (Bot API, InaccessibleMessage).
    """
    if not isinstance(message, Message) or not message.is_accessible:  # the library makes a Message of either
        return None
    if message.document is not None and message.animation is None:
        return None
    return MessageRef(place=place, id=str(message.message_id))


def account_of(user: User) -> Account:
    """The person's account, by Telegram's own number."""
    return Account(platform=PLATFORM, id=str(user.id))
