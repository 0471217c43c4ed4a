"""What people do: presses, blocks, groups; and what the bot may do then."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    MenuButtonCommands,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bots.sandbox.screen import Refused
from tests.sandbox.telegram_fixtures import Scene, scene


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


async def card(here: Scene, text: str = "How was it?") -> int:
    row = [InlineKeyboardButton("Done", callback_data="c1|done|7"), InlineKeyboardButton("Rest", callback_data="r")]
    sent = await here.bot.send_message(here.chat_id, text, reply_markup=InlineKeyboardMarkup([row]))
    return sent.message_id


async def pressed(here: Scene) -> str:
    (update,) = await here.updates()
    assert update.callback_query
    return update.callback_query.id


async def test_a_press_brings_a_query_and_its_answer_a_toast(here: Scene) -> None:
    message_id = await card(here)
    await here.asha.press("Done")
    assert here.asha.spinning
    (update,) = await here.updates()
    query = update.callback_query
    assert query
    assert query.data == "c1|done|7"
    assert query.message
    assert query.message.message_id == message_id
    await query.answer("Well done", show_alert=True)
    assert (here.asha.toast, here.asha.alert, here.asha.spinning) == ("Well done", True, False)


async def test_a_query_is_answered_once(here: Scene) -> None:
    await card(here)
    await here.asha.press("Done")
    query_id = await pressed(here)
    await here.bot.answer_callback_query(query_id)
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query id is invalid"):
        await here.bot.answer_callback_query(query_id)


async def test_a_query_grows_too_old_and_the_button_spins_on(here: Scene) -> None:
    await card(here)
    await here.asha.press("Rest")
    query_id = await pressed(here)
    here.pass_s(15.5)
    with pytest.raises(BadRequest, match="Query is too old"):
        await here.bot.answer_callback_query(query_id, "late")
    assert here.asha.spinning
    assert here.asha.toast is None


async def test_a_late_tap_on_an_edited_card_still_arrives(here: Scene) -> None:
    message_id = await card(here)
    before = await here.asha.sees("How was it?")
    await here.bot.edit_message_text("Noted.", here.chat_id, message_id)
    await here.asha.press("Done", message=before)
    assert await pressed(here)
    with pytest.raises(Refused):
        await here.asha.press("Done")


async def test_an_answer_may_offer_a_deep_link(here: Scene) -> None:
    await card(here)
    await here.asha.press("Done")
    query_id = await pressed(here)
    await here.bot.answer_callback_query(query_id, url="https://t.me/limber_bot?start=ci_7")
    await here.asha.follow_offer()
    (update,) = await here.updates()
    assert update.message
    assert update.message.text == "/start ci_7"


async def test_a_link_button_to_the_bot_starts_it_with_the_payload(here: Scene) -> None:
    link = InlineKeyboardButton("Join", url="https://t.me/limber_bot?start=join_3")
    await here.bot.send_message(here.chat_id, "Challenge", reply_markup=InlineKeyboardMarkup([[link]]))
    await here.asha.press("Join")
    (update,) = await here.updates()
    assert update.message
    assert update.message.text == "/start join_3"
    with pytest.raises(Refused, match="no start parameter"):
        await here.asha.open_link("x" * 65)


async def test_the_newest_card_with_the_label_is_pressed(here: Scene) -> None:
    await card(here, "old")
    newest = await card(here, "new")
    await here.asha.press("Done")
    (update,) = await here.updates()
    assert update.callback_query
    assert update.callback_query.message
    assert update.callback_query.message.message_id == newest


async def test_a_missing_button_is_refused(here: Scene) -> None:
    with pytest.raises(Refused, match="no button 'Nope'"):
        await here.asha.press("Nope")


async def test_sees_tells_the_whole_screen_when_it_fails(here: Scene) -> None:
    await card(here)
    with pytest.raises(AssertionError, match=r"How was it\? \[Done\] \[Rest\]"):
        await here.asha.sees("something else", within_s=0.01)


async def test_blocking_stops_messages_and_unblocking_lets_them_pass(here: Scene) -> None:
    await here.asha.block()
    (blocked,) = await here.updates()
    assert blocked.my_chat_member
    assert blocked.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await here.bot.send_message(here.chat_id, "x")
    with pytest.raises(Refused, match="blocked"):
        await here.asha.say("hello?")
    await here.asha.unblock()
    (unblocked,) = await here.updates()
    assert unblocked.my_chat_member
    assert unblocked.my_chat_member.new_chat_member.status == "member"
    await here.bot.send_message(here.chat_id, "welcome back")


async def test_the_bot_cannot_write_first(here: Scene) -> None:
    ben = here.telegram.person("Ben")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await here.bot.send_message(int(ben.id), "x")
    with pytest.raises(Refused, match="Start"):
        await ben.say("hi")
    await ben.open()
    await here.bot.send_message(int(ben.id), "hi Ben")


async def test_a_deleted_account_is_told(here: Scene) -> None:
    here.telegram.deactivate(here.asha)
    with pytest.raises(Forbidden, match="user is deactivated"):
        await here.bot.send_message(here.chat_id, "x")


async def test_edits_of_people_reach_the_bot(here: Scene) -> None:
    await here.asha.say("Wein")
    await here.asha.edit("Wien", here.asha.screen()[-1])
    _, edited = await here.updates()
    assert edited.edited_message
    assert edited.edited_message.text == "Wien"
    assert edited.edited_message.edit_date


async def group(here: Scene, *, admin: bool = False) -> str:
    chat = here.telegram.group("Stretchers", [here.asha, here.telegram.person("Ben")])
    await here.telegram.add_bot_to_group(chat, by=here.asha, admin=admin)
    return chat


async def test_joining_a_group_is_told(here: Scene) -> None:
    chat = await group(here)
    joined, welcome = await here.updates()
    assert joined.my_chat_member
    assert joined.my_chat_member.chat.id == int(chat)
    assert joined.my_chat_member.new_chat_member.status == "member"
    assert welcome.message
    assert [user.is_bot for user in welcome.message.new_chat_members] == [True]


async def test_privacy_mode_lets_commands_replies_and_services_pass(here: Scene) -> None:
    chat = await group(here)
    sent = await here.bot.send_message(int(chat), "Who stretches today?")
    await here.updates()
    await here.asha.say("just talking", chat=chat)
    await here.asha.say("/today", chat=chat)
    await here.asha.say("/today@limber_bot", chat=chat)
    await here.asha.say("/today@other_bot", chat=chat)
    await here.asha.reply("me", await here.asha.sees("Who", chat=chat), chat=chat)
    await here.telegram.join(chat, here.telegram.person("Cleo"))
    told = [update.message for update in await here.updates() if update.message]
    assert [message.text for message in told] == ["/today", "/today@limber_bot", "me", None]
    assert told[2].reply_to_message
    assert told[2].reply_to_message.message_id == sent.message_id


async def test_an_administrator_hears_everything(here: Scene) -> None:
    chat = await group(here, admin=True)
    await here.bot.get_updates(timeout=0, allowed_updates=["message", "chat_member"])
    await here.updates()
    await here.asha.say("just talking", chat=chat)
    await here.telegram.join(chat, here.telegram.person("Cleo"))
    talk, joined, notice = await here.updates()
    assert talk.message
    assert joined.chat_member
    assert joined.chat_member.new_chat_member.user.first_name == "Cleo"
    assert notice.message


async def test_a_bot_thrown_out_is_told_and_refused(here: Scene) -> None:
    chat = await group(here)
    await here.updates()
    await here.telegram.remove_bot_from_group(chat, by=here.asha)
    _, gone = await here.updates()
    assert gone.my_chat_member
    assert gone.my_chat_member.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="bot was kicked from the group chat"):
        await here.bot.send_message(int(chat), "x")


async def test_leaving_is_not_being_a_member(here: Scene) -> None:
    chat = await group(here)
    assert await here.bot.leave_chat(int(chat))
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await here.bot.send_message(int(chat), "x")


async def test_a_migrated_group_names_its_new_id(here: Scene) -> None:
    chat = await group(here)
    await here.updates()
    supergroup = here.telegram.migrate_to_supergroup(chat)
    old, new = await here.updates()
    assert old.message
    assert old.message.migrate_to_chat_id == int(supergroup)
    assert new.message
    assert new.message.migrate_from_chat_id == int(chat)
    with pytest.raises(ChatMigrated) as moved:
        await here.bot.send_message(int(chat), "x")
    assert moved.value.new_chat_id == int(supergroup)
    await here.bot.send_message(int(supergroup), "here now")
    await here.asha.sees("here now", chat=supergroup)


async def test_members_and_administrators_are_listed(here: Scene) -> None:
    chat = int(await group(here, admin=True))
    assert (await here.bot.get_chat(chat)).title == "Stretchers"
    assert (await here.bot.get_chat_member(chat, here.chat_id)).status == "creator"
    assert (await here.bot.get_chat_member(chat, here.bot.id)).status == "administrator"
    assert [member.user.first_name for member in await here.bot.get_chat_administrators(chat)] == ["Asha"]
    with pytest.raises(BadRequest, match="There are no administrators in the private chat"):
        await here.bot.get_chat_administrators(here.chat_id)


async def test_pinning_in_a_group_takes_rights(here: Scene) -> None:
    chat = int(await group(here))
    sent = await here.bot.send_message(chat, "Board")
    with pytest.raises(BadRequest, match="Not enough rights to manage pinned messages in the chat"):
        await here.bot.pin_chat_message(chat, sent.message_id)


async def test_the_menu_follows_scope_and_language(here: Scene) -> None:
    bot = here.bot
    await bot.set_my_commands([BotCommand("today", "Today's stretches")], scope=BotCommandScopeAllPrivateChats())
    await bot.set_my_commands(
        [BotCommand("today", "Heute")], scope=BotCommandScopeAllPrivateChats(), language_code="de"
    )
    await bot.set_my_commands([BotCommand("board", "The board")], scope=BotCommandScopeAllGroupChats())
    dora = here.telegram.person("Dora", language_code="de")
    assert here.asha.menu() == {"today": "Today's stretches"}
    assert dora.menu() == {"today": "Heute"}
    assert here.asha.menu(await group(here)) == {"board": "The board"}
    await bot.delete_my_commands(scope=BotCommandScopeAllPrivateChats(), language_code="de")
    assert dora.menu() == {"today": "Today's stretches"}
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("To day", "x")])


async def test_the_bot_describes_itself(here: Scene) -> None:
    assert await here.bot.set_my_description("A stretching coach", language_code="en")
    assert await here.bot.set_my_short_description("Stretch")
    assert await here.bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    with pytest.raises(BadRequest, match="Bot_description_too_long"):
        await here.bot.set_my_description("x" * 513)


async def test_an_app_may_change_its_language(here: Scene) -> None:
    await here.bot.set_my_commands([BotCommand("today", "Today")])
    await here.bot.set_my_commands([BotCommand("today", "Heute")], language_code="de")
    here.asha.language_code = "de"
    assert here.asha.language_code == "de"
    assert here.asha.menu() == {"today": "Heute"}
    await here.asha.say("hallo")
    (update,) = await here.updates()
    assert update.effective_user
    assert update.effective_user.language_code == "de"


async def test_the_key_that_shares_the_location_is_told_from_the_others(here: Scene) -> None:
    assert here.asha.location_key is None
    keys = ReplyKeyboardMarkup([["Type it"], [KeyboardButton("Share", request_location=True)]])
    await here.bot.send_message(here.chat_id, "Where?", reply_markup=keys)
    assert here.asha.location_key == "Share"
