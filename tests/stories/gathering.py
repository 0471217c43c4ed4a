"""A shared chat on the stage: what people do there through the real clients, and all that everybody reads."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from bots.sandbox.discord.people import DiscordPerson
from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.screen import Message, Request
from bots.sandbox.telegram.people import TelegramPerson
from bots.sandbox.telegram.server import LocalTelegram
from tests.stories.stage import AnyPerson, Stage, labels


@dataclass
class Gathering:
    """A channel of a Discord server, or a Telegram group; `chat` is its address, which may change."""

    scene: Stage
    platform: str
    chat: str

    @property
    def server(self) -> LocalDiscord | LocalTelegram:
        return self.scene.discord if self.platform == "discord" else self.scene.telegram

    @property
    def aside(self) -> str | None:
        """Where the answers for one person's eyes come: in the channel itself, or in the direct chat."""
        return self.chat if self.platform == "discord" else None

    # --- what people do

    async def says(self, person: AnyPerson, typed: str, words: str) -> Message:
        """Type it here, and read these words here."""
        return await self._after(person, person.say(typed, chat=self.chat), words, self.chat)

    async def presses(self, person: AnyPerson, label: str, words: str) -> Message:
        """Press it on the newest card here, and read these words here."""
        return await self._after(person, person.press(label, chat=self.chat), words, self.chat)

    async def asks(self, person: AnyPerson, label: str, card: Message, words: str) -> Message:
        """Press it on a card that everybody sees, and read these words where nobody else does."""
        return await self._after(person, person.press(label, message=card, chat=self.chat), words, self.aside)

    async def goes_on(self, person: AnyPerson, label: str, words: str) -> Message:
        """Press it on a card that nobody else sees."""
        return await self._after(person, person.press(label, chat=self.aside), words, self.aside)

    async def led(self, person: TelegramPerson, label: str, card: Message) -> str:
        """Press it, and be led to the direct chat, which is not open yet; returns what the link carries."""
        await person.press(label, message=card, chat=self.chat)
        await self.server.wait_for(lambda: person.offered_url)
        return (person.offered_url or "").partition("?start=")[2]

    async def fills(self, person: AnyPerson, label: str, question: str, typed: str, words: str) -> Message:
        """Answer what a button asks: in a form, or below the question that everybody sees."""
        if isinstance(person, DiscordPerson):
            await person.press(label, chat=self.chat)
            await self.server.wait_for(lambda: person.form)
            field = person.form.fields[0].label if person.form else ""
            return await self._after(person, person.submit({field: typed}), words, self.chat)
        if any(label in labels(each) for each in person.screen(self.chat)):
            await self.presses(person, label, question)
        asked = self.newest(person, question)
        return await self._after(person, person.reply(typed, asked, chat=self.chat), words, self.chat)

    async def _after(self, person: AnyPerson, act: Awaitable[None], words: str, chat: str | None) -> Message:
        """Do it, and return the newest message that reads so and did not before."""
        before = {(each.id, each.text) for each in person.screen(chat)}

        def read() -> list[Message]:
            shown = person.screen(chat)
            return [
                each for each in shown if not each.mine and words in each.text and (each.id, each.text) not in before
            ]

        await act
        try:
            await self.server.wait_for(read)
        except TimeoutError:
            raise AssertionError(f"{person.name} does not read {words!r}:\n{told(person, chat)}") from None
        return read()[-1]

    # --- what those who run the place do

    async def set_up(self, admin: AnyPerson) -> None:
        """Here, in Berlin, at seven in the evening."""
        await self.says(admin, "/coach", "Shall I post in this place?")
        await self.presses(admin, "Post here", "Whose clock shall I follow?")
        await self.fills(admin, "Type your city", "Whose clock shall I follow?", "Berlin", "Is it")
        await self.presses(admin, "Yes", "When shall I post?")
        await self.fills(admin, "Another time", "When shall I post?", "19:00", "Limber here")

    async def drafts(self, admin: AnyPerson, kind: str) -> Message:
        await self.says(admin, "/coach", "Limber here")
        await self.presses(admin, "New challenge", "Which kind?")
        return await self.presses(admin, kind, "Your new challenge")

    async def opens(self, admin: AnyPerson) -> None:
        """The draft in front of them."""
        await self.presses(admin, "See it first", "This card will stand in your group")
        await self.presses(admin, "Open the challenge", "It is open")

    # --- what everybody reads

    def newest(self, person: AnyPerson, words: str) -> Message:
        found = [each for each in person.screen(self.chat) if not each.mine and words in each.text]
        assert found, f"{person.name} does not read {words!r}:\n{told(person, self.chat)}"
        return found[-1]

    async def standing(self, reader: AnyPerson, title: str) -> Message:
        """The card of a challenge, as soon as it stands here."""
        return (await self.standings(reader, title))[-1]

    async def standings(self, reader: AnyPerson, title: str) -> list[Message]:
        """Every card of this challenge that stands here, once there is one."""
        await self.server.wait_for(lambda: self._cards(reader, title))
        return self._cards(reader, title)

    def finals(self, reader: AnyPerson) -> dict[str, Message]:
        """How each challenge ended, by its name."""
        shown = [each for each in reader.screen(self.chat) if "Thank you to everybody who took part. Rest" in each.text]
        return {each.text.splitlines()[0]: each for each in shown}

    def published(self) -> list[str]:
        """Every text that was ever shown to everybody, with each edit: as it was sent."""
        shown = (each for each in self.server.requests if each.status == 200 and self._is_public(each))
        return ["\n".join(_texts(each.body)) for each in shown]

    def _cards(self, reader: AnyPerson, title: str) -> list[Message]:
        shown = reader.screen(self.chat)
        return [each for each in shown if each.text.startswith(title) and "My part" in labels(each)]

    def _is_public(self, request: Request) -> bool:
        if self.platform == "discord":
            return f"/channels/{self.chat}/messages" in request.path
        body = cast("dict[str, object]", request.body)
        return str(body.get("chat_id", "")).startswith("-")


def discord_gathering(scene: Stage) -> Gathering:
    """A channel of its own, in which nobody is announced."""
    return Gathering(scene, "discord", scene.discord.add_channel("stretches"))


async def telegram_gathering(
    scene: Stage, admins: Sequence[TelegramPerson], people: Sequence[TelegramPerson]
) -> Gathering:
    """A new group; its first admin brings the bot, and has it as an admin."""
    made = Gathering(scene, "telegram", scene.telegram.group("Oak Street", [*admins, *people]))
    for each in admins[1:]:
        scene.telegram.promote(made.chat, each)
    await scene.telegram.add_bot_to_group(made.chat, by=admins[0], admin=True)
    await admins[0].sees("A short daily stretch", chat=made.chat)
    return made


def told(person: AnyPerson, chat: str | None) -> str:
    """What the bot says there, in words."""
    lines = (f"{each.text} {sorted(labels(each))}" for each in person.screen(chat) if not each.mine and each.buttons)
    return "\n".join([*lines, f"toast: {person.toast}"])


def _texts(part: object) -> Iterator[str]:
    """Every text in the body of a request; the keyboard of Telegram is JSON within."""
    if isinstance(part, str):
        yield from _texts(json.loads(part)) if part.startswith(("{", "[")) else (part,)
    elif isinstance(part, dict):
        for each in cast("dict[str, object]", part).values():
            yield from _texts(each)
    elif isinstance(part, list):
        for each in cast("list[object]", part):
            yield from _texts(each)
