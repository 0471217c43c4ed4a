"""Groups of the local Telegram: topics, rights, admins without a name, many people."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import (
    Chat,
    ChatMemberRestricted,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    ReplyParameters,
)
from telegram.constants import ChatID
from telegram.error import BadRequest

from tests.sandbox.telegram_fixtures import GIF, Scene, png, scene


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        await value.bot.get_updates(timeout=0, allowed_updates=["message", "callback_query", "chat_member"])
        yield value


async def forum(here: Scene) -> tuple[int, str, int]:
    """A forum with the bot in it, a topic of it, and the topic's number."""
    chat = here.telegram.forum("Stretchers", [here.asha, here.telegram.person("Ben")])
    await here.telegram.add_bot_to_group(chat, by=here.asha)
    topic = here.telegram.topic(chat, "Together", by=here.asha)
    await here.updates()
    return int(chat), topic, int(topic.partition("/")[2])


async def test_a_topic_keeps_its_messages_apart(here: Scene) -> None:
    chat, topic, number = await forum(here)
    keys = InlineKeyboardMarkup([[InlineKeyboardButton("Join", callback_data="j")]])
    sent = await here.bot.send_message(chat, "In here", message_thread_id=number, reply_markup=keys)
    general = await here.bot.send_message(chat, "For all")
    assert (sent.message_thread_id, sent.is_topic_message) == (number, True)
    assert (general.message_thread_id, general.is_topic_message) == (None, None)
    assert sent.chat.is_forum
    assert sent.reply_to_message
    assert sent.reply_to_message.forum_topic_created
    assert [one.text for one in here.asha.screen(topic)] == ["Asha created the topic Together", "In here"]
    assert len(here.asha.screen(str(chat))) == 4
    edited = await here.bot.edit_message_text("Still in here", chat, sent.message_id, reply_markup=keys)
    assert not isinstance(edited, bool)
    assert edited.message_thread_id == number
    await here.asha.press("Join", chat=topic)
    await here.asha.say("/challenge", chat=topic)
    await here.asha.reply("me", here.asha.screen(topic)[-2], chat=topic)
    press, word, answer = await here.updates()
    assert press.effective_message
    assert word.effective_message
    assert answer.effective_message
    told = [each.effective_message.message_thread_id for each in (press, word, answer) if each.effective_message]
    assert told == [number] * 3
    assert answer.effective_message.reply_to_message
    assert answer.effective_message.reply_to_message.message_id == sent.message_id


async def test_only_a_topic_that_is_there_and_open_takes_messages(here: Scene) -> None:
    chat, topic, number = await forum(here)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await here.bot.send_message(chat, "x", message_thread_id=number + 1)
    here.telegram.close_topic(topic)
    with pytest.raises(BadRequest, match="Topic_closed"):
        await here.bot.send_message(chat, "x", message_thread_id=number)
    here.telegram.delete_topic(topic)
    with pytest.raises(BadRequest, match="Message thread not found"):
        await here.bot.send_message(chat, "x", message_thread_id=number)


async def test_what_is_denied_to_all_is_denied_to_a_bot_that_runs_nothing(here: Scene) -> None:
    group = here.telegram.group("Stretchers", [here.asha])
    chat = int(group)
    await here.telegram.add_bot_to_group(group, by=here.asha)
    here.telegram.deny(group, "can_send_other_messages")
    permissions = (await here.bot.get_chat(chat)).permissions
    assert permissions
    assert (permissions.can_send_other_messages, permissions.can_send_messages) == (False, True)
    with pytest.raises(BadRequest, match="Not enough rights to send animations to the chat"):
        await here.bot.send_animation(chat, GIF, filename="a.gif")
    await here.bot.send_photo(chat, png(), filename="a.png")
    here.telegram.limit_bot(group, "can_send_photos", "can_send_messages")
    member = await here.bot.get_chat_member(chat, here.bot.id)
    assert isinstance(member, ChatMemberRestricted)
    assert (member.is_member, member.can_send_photos, member.can_send_polls) == (True, False, True)
    for refused in (here.bot.send_photo(chat, png(), filename="a.png"), here.bot.send_message(chat, "x")):
        with pytest.raises(BadRequest, match="Not enough rights to send"):
            await refused


async def test_an_administrator_of_the_groups_own_name_writes_as_the_group(here: Scene) -> None:
    group = here.telegram.group("Stretchers", [here.asha, ben := here.telegram.person("Ben")])
    await here.telegram.add_bot_to_group(group, by=here.asha, admin=True)
    await here.updates()
    here.telegram.promote(group, ben, nameless=True)
    await ben.say("/coach", chat=group)
    change, written = await here.updates()
    assert change.chat_member
    assert change.chat_member.new_chat_member.user.first_name == "Ben"
    assert written.message
    assert written.message.from_user
    assert written.message.from_user.id == ChatID.ANONYMOUS_ADMIN
    assert isinstance(written.message.sender_chat, Chat)
    assert written.message.sender_chat.id == int(group)


async def test_many_people_are_in_a_group_at_once_and_one_edit_needs_no_second_upload(here: Scene) -> None:
    group, people = here.telegram.crowd("Many", 45)
    await here.telegram.add_bot_to_group(group, by=people[0], admin=True)
    sent = await here.bot.send_animation(int(group), GIF, caption="Board", filename="a.gif")
    assert sent.animation
    again = InputMediaAnimation(sent.animation.file_id, caption="Board, later")
    await here.bot.edit_message_media(again, int(group), sent.message_id)
    seen = await people[44].sees("Board, later", chat=group)
    assert (len(seen.pictures), seen.edited) == (1, True)
    assert await here.bot.pin_chat_message(int(group), sent.message_id, disable_notification=True)
    here.telegram.limit_bot(group, "can_pin_messages")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages"):
        await here.bot.pin_chat_message(int(group), sent.message_id)
    await here.bot.send_message(int(group), "Reply", reply_parameters=ReplyParameters(sent.message_id))
