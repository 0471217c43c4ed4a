"""A simulated person in front of a Telegram app."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast

from bots.sandbox.screen import Button, Form, Message, Refused
from bots.sandbox.telegram import acts
from bots.sandbox.telegram.corners import corner, typed_content
from bots.sandbox.telegram.keyboards import ReplyButton
from bots.sandbox.telegram.platform import Platform, Query
from bots.sandbox.telegram.profile import menu_of
from bots.sandbox.telegram.screen import shown
from bots.sandbox.telegram.wire import Content, bare
from bots.sandbox.telegram.world import Account, ChatState, Status, StoredMessage

# Bot features, "Deep linking": "A-Z, a-z, 0-9, _ and -", up to 64 of them.
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


class TelegramPerson:
    """`screen.Person` on Telegram. A chat is named by its id as text, a topic as "chat/topic"; None is the private chat
    with the bot.

    Beyond `Person`: deep links, replies, edits, reactions, the location, the reply keyboard, the command menu.
    """

    def __init__(self, platform: Platform, account: Account, files_url: Callable[[], str]) -> None:
        self._platform = platform
        self._id = account.id
        self._files_url = files_url
        self._query: Query | None = None
        self.opened_url: str | None = None

    @property
    def id(self) -> str:
        """The Telegram user id."""
        return str(self._id)

    @property
    def name(self) -> str:
        """The first name."""
        return self._account.name

    @property
    def language_code(self) -> str:
        """What the app reports with everything the person does: "de", "pt-br", or "" for nothing."""
        return self._account.language_code

    @language_code.setter
    def language_code(self, code: str) -> None:
        self._platform.world.change_language(self._id, code)

    @property
    def toast(self) -> str | None:
        """The text of the last callback answer, toast or alert; None while there is none."""
        return self._query.text or None if self._query else None

    @property
    def alert(self) -> bool:
        """Whether `toast` is an alert that has to be closed."""
        return self._query is not None and self._query.is_alert

    @property
    def spinning(self) -> bool:
        """Whether the pressed button still spins because nobody answered."""
        return self._query is not None and not self._query.answered

    @property
    def offered_url(self) -> str | None:
        """The deep link a callback answer asks the app to open."""
        return self._query.url or None if self._query else None

    @property
    def form(self) -> Form | None:
        """Telegram has no forms."""
        return None

    async def open(self) -> None:
        """Press the big Start button (Restart, after blocking): sends "/start"."""
        await self.open_link("")

    async def open_link(self, payload: str) -> None:
        """Follow t.me/<bot>?start=<payload> and press Start: sends "/start <payload>".

        Raises Refused for a payload that Telegram drops.
        """
        if payload and not _PAYLOAD.fullmatch(payload):
            raise Refused(f"{payload!r} is no start parameter")
        await self.unblock()
        self._private.opened = True
        await self.say(f"/start {payload}".strip())

    async def say(self, text: str, *, chat: str | None = None) -> None:
        """Type and send a text; a forced reply is made one. Raises Refused as the app would."""
        place = self._writable(chat)
        awaited = place.messages.get(place.awaited.pop(self._id, 0))
        self._send_text(place, text, awaited, topic=corner(chat)[1])

    async def reply(self, text: str, message: Message, *, chat: str | None = None) -> None:
        """Reply to a message with a text."""
        place = self._writable(chat)
        replied = self._stored(place, message)
        self._send_text(place, text, replied, topic=replied.topic)

    async def edit(self, text: str, message: Message, *, chat: str | None = None) -> None:
        """Change a text of one's own."""
        place = self._writable(chat)
        stored = self._stored(place, message)
        if stored.author_id != self._id:
            raise Refused("only one's own messages can be edited")
        edited = self._platform.world.rewrite(place, stored, typed_content(text))
        if acts.bot_hears(self._platform, place, edited.wire):
            self._platform.updates.push("edited_message", edited.wire)

    async def react(self, emoji: str, message: Message, *, chat: str | None = None) -> None:
        """Put a reaction on a message."""
        place = self._writable(chat)
        acts.react(self._platform, place, self._account, self._stored(place, message), emoji)

    async def share_location(self, latitude: float, longitude: float, *, chat: str | None = None) -> None:
        """Share where one is, in degrees, by the keyboard's button or the attachment menu."""
        place = self._writable(chat)
        acts.speak(
            self._platform, place, self._account, Content(location={"latitude": latitude, "longitude": longitude})
        )
        self._put_keyboard_away(place)

    async def press(self, label: str, *, message: Message | None = None, chat: str | None = None) -> None:
        """Press an inline button, choose a poll's option, or tap a button of the reply keyboard.

        `message` may be what was on the screen before an edit, as in a late tap. Raises Refused when there is no
        such button, or the message is gone.
        """
        place = self._writable(chat)
        holder = message or self._newest_with(label, chat)
        if holder is None:
            self._tap_keyboard(place, label)
            return
        button = next((one for one in holder.buttons if one.label == label), None)
        if button is None or button.disabled:
            raise Refused(f"no button {label!r} to press on this message")
        await self._press(place, self._stored(place, holder), button)

    async def follow_offer(self) -> None:
        """Let the app open the deep link of the last callback answer, once. Raises Refused when there is none."""
        offered = self.offered_url
        if offered is None:
            raise Refused("no link was offered")
        self._query = None
        await self._follow(offered)

    async def submit(self, values: Mapping[str, str]) -> None:
        """Telegram has no forms; raises Refused."""
        raise Refused(f"no form is open on Telegram to put {', '.join(values)} in")

    async def choose(self, value: str, *, message: Message | None = None, chat: str | None = None) -> None:
        """Telegram has no menus below messages, buttons serve for them: press the one so labelled."""
        await self.press(value, message=message, chat=chat)

    def screen(self, chat: str | None = None) -> tuple[Message, ...]:
        """The messages in a chat, or in a topic of it, oldest first."""
        return tuple(shown(one, self._id, self._platform.files, self._files_url()) for one in self._messages(chat))

    def keyboard(self, chat: str | None = None) -> tuple[tuple[str, ...], ...]:
        """The labels of the reply keyboard, row by row; empty when there is none."""
        keyboard = self._chat(chat).keyboards.get(self._id)
        return tuple(tuple(button.text for button in row) for row in keyboard.rows) if keyboard else ()

    @property
    def location_key(self) -> str | None:
        """The label of the key that shares the location, in the private chat's reply keyboard; None without one."""
        keyboard = self._private.keyboards.get(self._id)
        keys = (button for row in keyboard.rows for button in row) if keyboard else ()
        return next((key.text for key in keys if key.shares_location), None)

    def menu(self, chat: str | None = None) -> dict[str, str]:
        """The commands the app offers in a chat, with their descriptions."""
        commands = menu_of(self._platform, self._chat(chat), self._account)
        return {one["command"]: one["description"] for one in commands}

    async def sees(
        self, what: str | Callable[[Message], bool], *, chat: str | None = None, within_s: float = 10.0
    ) -> Message:
        """Wait until the bot's newest message contains the text, or satisfies the test; return it.

        Raises AssertionError with the whole screen in words after `within_s` real seconds.
        """
        try:
            await self._platform.changes.until(lambda: self._seen(what, chat), within_s)
        except TimeoutError:
            raise AssertionError(f"{self.name} does not see {what!r}; on the screen:\n{self._in_words(chat)}") from None
        return cast("Message", self._seen(what, chat))

    async def block(self) -> None:
        """Block the bot."""
        acts.change_status(self._platform, self._private, self._platform.bot.id, Status.KICKED, self._account)

    async def unblock(self) -> None:
        """Unblock the bot."""
        acts.change_status(self._platform, self._private, self._platform.bot.id, Status.MEMBER, self._account)

    @property
    def _account(self) -> Account:
        return self._platform.world.accounts[self._id]

    @property
    def _private(self) -> ChatState:
        return self._platform.world.chats[self._id]

    def _chat(self, chat: str | None) -> ChatState:
        place = self._private if chat is None else self._platform.world.chats.get(corner(chat)[0])
        if place is None or not place.status(self._id).is_in:
            raise Refused(f"{self.name} is not in the chat {chat}")
        return place

    def _messages(self, chat: str | None) -> list[StoredMessage]:
        topic = corner(chat)[1]
        return [one for one in self._chat(chat).messages.values() if topic in (0, one.topic)]

    def _writable(self, chat: str | None) -> ChatState:
        place = self._chat(chat)
        if self._id in self._platform.world.deactivated:
            raise Refused("this account is deleted")
        if place.upgraded_to is not None:
            raise Refused(f"the group became the supergroup {place.upgraded_to}")
        if place is self._private and not place.opened:
            raise Refused("there is only the Start button: open() comes first")
        if place is self._private and not place.status(self._platform.bot.id).is_in:
            raise Refused("the bot is blocked")
        return place

    def _stored(self, place: ChatState, message: Message) -> StoredMessage:
        stored = place.messages.get(int(message.id))
        if stored is None:
            raise Refused("the message is deleted")
        return stored

    def _send_text(self, place: ChatState, text: str, replied: StoredMessage | None, *, topic: int = 0) -> None:
        content = typed_content(text)
        if replied:
            content["reply_to_message"] = bare(replied.wire)
        acts.speak(self._platform, place, self._account, content, topic=topic)

    def _newest_with(self, label: str, chat: str | None) -> Message | None:
        holders = (one for one in reversed(self.screen(chat)) if any(button.label == label for button in one.buttons))
        return next(holders, None)

    async def _press(self, place: ChatState, stored: StoredMessage, button: Button) -> None:
        if button.url:
            await self._follow(button.url)
        elif "poll" in stored.wire:
            acts.vote(self._platform, place, self._account, stored, int(button.key))
        else:
            query_id = acts.press(self._platform, place, self._account, stored, button.key)
            self._query = self._platform.queries[query_id]

    async def _follow(self, url: str) -> None:
        self.opened_url = url
        ours = f"https://t.me/{self._platform.bot.username}?start="
        if url.startswith(ours):
            await self.open_link(url.removeprefix(ours))

    def _tap_keyboard(self, place: ChatState, label: str) -> None:
        keyboard = place.keyboards.get(self._id)
        buttons: list[ReplyButton] = [button for row in keyboard.rows for button in row] if keyboard else []
        button = next((one for one in buttons if one.text == label), None)
        if button is None:
            raise Refused(f"no button {label!r}; on the screen:\n{self._in_words(str(place.id))}")
        if button.shares_location:
            raise Refused("this button shares the location: use share_location")
        self._send_text(place, label, None)
        self._put_keyboard_away(place)

    def _put_keyboard_away(self, place: ChatState) -> None:
        keyboard = place.keyboards.get(self._id)
        if keyboard and keyboard.one_time:
            del place.keyboards[self._id]

    def _seen(self, what: str | Callable[[Message], bool], chat: str | None) -> Message | None:
        bot = self._platform.bot.id
        messages = [one for one in self._messages(chat) if one.author_id == bot]
        if not messages:
            return None
        newest = shown(messages[-1], self._id, self._platform.files, self._files_url())
        fits = what in newest.text if isinstance(what, str) else what(newest)
        return newest if fits else None

    def _in_words(self, chat: str | None) -> str:
        return "\n".join(
            f"{one.author}: {one.text}" + "".join(f" [{button.label}]" for button in one.buttons)
            for one in self.screen(chat)
        )
