"""Sending, editing and deleting: what is stored, what is refused, and in which words."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaAnimation,
    InputMediaPhoto,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.error import BadRequest

from bots.sandbox.screen import Kind, Refused, Span, Style
from tests.sandbox.telegram_fixtures import GIF, Scene, png, scene


@pytest.fixture
async def here() -> AsyncIterator[Scene]:
    async with scene() as value:
        yield value


def keyboard(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"k|{label}") for label in labels]])


async def test_html_becomes_text_and_entities_in_utf16_units(here: Scene) -> None:
    sent = await here.bot.send_message(
        here.chat_id, '💪 <b>Day <i>3</i></b> <a href="https://limber.test/">more</a>', parse_mode="HTML"
    )
    assert sent.text == "💪 Day 3 more"
    assert [(e.type, e.offset, e.length) for e in sent.entities] == [
        ("bold", 3, 5),
        ("italic", 7, 1),
        ("text_link", 9, 4),
    ]
    card = await here.asha.sees("Day 3")
    assert card.spans == (
        Span(text="💪 "),
        Span(text="Day ", styles=frozenset({"bold"})),
        Span(text="3", styles=frozenset({"bold", "italic"})),
        Span(text=" "),
        Span(text="more", styles=frozenset({"link"}), url="https://limber.test/"),
    )


async def test_a_time_is_told_with_its_format(here: Scene) -> None:
    text = '<tg-time unix="1772436600" format="wDt">7:30</tg-time>'
    (entity,) = (await here.bot.send_message(here.chat_id, text, parse_mode="HTML")).entities
    assert (entity.type, entity.date_time_format) == ("date_time", "wDt")


async def test_the_time_left_is_one_that_the_app_counts_down(here: Scene) -> None:
    text = 'Let go <tg-time unix="1772436600" format="r">in 25 seconds</tg-time>'
    await here.bot.send_message(here.chat_id, text, parse_mode="HTML")
    card = await here.asha.sees("Let go")
    assert card.spans[-1] == Span(text="in 25 seconds", at=datetime.fromtimestamp(1772436600, UTC), form="R")


async def test_a_link_in_plain_text_is_found(here: Scene) -> None:
    (entity,) = (await here.bot.send_message(here.chat_id, "See https://limber.test/privacy")).entities
    assert (entity.type, entity.offset) == ("url", 4)


Send = Callable[[Bot, int], Awaitable[object]]

REFUSED: dict[str, tuple[Send, str]] = {
    "empty": (lambda bot, chat: bot.send_message(chat, " \n "), "Message text is empty"),
    "only tags": (lambda bot, chat: bot.send_message(chat, "<b></b>", parse_mode="HTML"), "Message text is empty"),
    "too long": (lambda bot, chat: bot.send_message(chat, "x" * 4097), "Message is too long"),
    "too long in UTF-16": (lambda bot, chat: bot.send_message(chat, "💪" * 2049), "Message is too long"),
    "caption": (lambda bot, chat: bot.send_photo(chat, png(), caption="x" * 1025), "Message caption is too long"),
    "tag": (
        lambda bot, chat: bot.send_message(chat, "<div>", parse_mode="HTML"),
        'Can\'t parse entities: Unsupported start tag "div" at byte offset 0',
    ),
    "markdown": (
        lambda bot, chat: bot.send_message(chat, "a.b", parse_mode="MarkdownV2"),
        "Can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
    ),
    "data of 65 bytes": (
        lambda bot, chat: bot.send_message(
            chat, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="é" * 32 + "a")]])
        ),
        "Button_data_invalid",
    ),
    "button that does nothing": (
        lambda bot, chat: bot.send_message(chat, "x", reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("x")]])),
        "Can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    "nobody": (lambda bot, _: bot.send_message(12345, "x"), "Chat not found"),
    "reply to nothing": (
        lambda bot, chat: bot.send_message(chat, "x", reply_parameters=ReplyParameters(999)),
        "Message to be replied not found",
    ),
    "wrong file id": (
        lambda bot, chat: bot.send_photo(chat, "AgACAgQAAx0"),
        "Wrong file identifier/http url specified",
    ),
    "no picture": (lambda bot, chat: bot.send_photo(chat, b"words"), "Image_process_failed"),
    "narrow picture": (lambda bot, chat: bot.send_photo(chat, png(21, 1)), "Photo_invalid_dimensions"),
    "album of one": (lambda bot, chat: bot.send_media_group(chat, [InputMediaPhoto(png())]), "Wrong number of media"),
    "edit of nothing": (lambda bot, chat: bot.edit_message_text("x", chat, 999), "Message to edit not found"),
    "edit of the person's": (lambda bot, chat: bot.edit_message_text("x", chat, 1), "Message can't be edited"),
    "delete of nothing": (lambda bot, chat: bot.delete_message(chat, 999), "Message to delete not found"),
    "reaction": (lambda bot, chat: bot.set_message_reaction(chat, 1, "🧘"), "Reaction_invalid"),
    "long toast": (lambda bot, _: bot.answer_callback_query("1", "x" * 201), "Message_too_long"),
    "unknown query": (lambda bot, _: bot.answer_callback_query("1"), "Query is too old and response timeout expired"),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_what_telegram_refuses_is_refused_in_its_words(here: Scene, case: str) -> None:
    send, words = REFUSED[case]
    with pytest.raises(BadRequest) as refused:
        await send(here.bot, here.chat_id)
    assert refused.value.message.lower().startswith(words.lower())


async def test_limits_count_after_parsing(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    assert len(sent.text or "") == 4096


async def test_an_edit_replaces_text_and_buttons_and_shows_it(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "How was it?", reply_markup=keyboard("Done", "Not today"))
    assert not (await here.asha.sees("How was it?")).edited
    await here.bot.edit_message_text("Noted.", here.chat_id, sent.message_id)
    card = await here.asha.sees("Noted.")
    assert card.edited
    assert card.buttons == ()


async def test_an_edit_that_changes_nothing_is_refused(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "Same", reply_markup=keyboard("Done"))
    with pytest.raises(BadRequest, match="Message is not modified: specified new message content and reply markup"):
        await here.bot.edit_message_text("Same", here.chat_id, sent.message_id, reply_markup=keyboard("Done"))
    with pytest.raises(BadRequest, match="Message is not modified"):
        await here.bot.edit_message_reply_markup(here.chat_id, sent.message_id, reply_markup=keyboard("Done"))


async def test_only_the_buttons_can_change(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "Card", reply_markup=keyboard("Done"))
    edited = await here.bot.edit_message_reply_markup(here.chat_id, sent.message_id, reply_markup=keyboard("Undo"))
    assert isinstance(edited, Message)
    assert edited.edit_date is None
    assert [b.label for b in (await here.asha.sees("Card")).buttons] == ["Undo"]


async def test_text_is_not_a_caption_nor_a_caption_a_text(here: Scene) -> None:
    text = await here.bot.send_message(here.chat_id, "text")
    photo = await here.bot.send_photo(here.chat_id, png(), caption="caption")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await here.bot.edit_message_caption(here.chat_id, text.message_id, caption="x")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await here.bot.edit_message_text("x", here.chat_id, photo.message_id)
    await here.bot.edit_message_caption(here.chat_id, photo.message_id, caption="new")
    assert (await here.asha.sees("new")).pictures


async def test_a_picture_takes_the_place_of_a_text(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "loading")
    await here.bot.edit_message_media(InputMediaPhoto(png(), caption="here"), here.chat_id, sent.message_id)
    assert len((await here.asha.sees("here")).pictures) == 1


@pytest.mark.parametrize("above", [True, None])
async def test_words_stand_above_a_picture_where_the_bot_says_so(here: Scene, above: bool | None) -> None:
    sent = await here.bot.send_photo(here.chat_id, png(), caption="words", show_caption_above_media=above)
    assert sent.show_caption_above_media is above
    assert (await here.asha.sees("words")).pictures[0].above is bool(above)
    film = InputMediaAnimation(b"film", caption="film", filename="a.mp4", width=8, height=6)
    await here.bot.edit_message_media(film, here.chat_id, sent.message_id)
    (shown,) = (await here.asha.sees("film")).pictures
    assert (shown.kind, shown.width, shown.height, shown.above) == (Kind.VIDEO, 8, 6, False)
    await here.bot.edit_message_caption(
        here.chat_id, sent.message_id, caption="again", show_caption_above_media=above, reply_markup=keyboard("Done")
    )
    await here.bot.edit_message_reply_markup(here.chat_id, sent.message_id)
    assert (await here.asha.sees("again")).pictures[0].above is bool(above)


async def test_words_that_only_change_sides_are_an_edit(here: Scene) -> None:
    sent = await here.bot.send_photo(here.chat_id, png(), caption="words")
    above = InputMediaPhoto(sent.photo[0].file_id, caption="words", show_caption_above_media=True)
    await here.bot.edit_message_media(above, here.chat_id, sent.message_id)
    with pytest.raises(BadRequest, match="Message is not modified"):
        await here.bot.edit_message_media(above, here.chat_id, sent.message_id)


async def test_uploads_are_served_and_sent_again_by_id(here: Scene) -> None:
    first = await here.bot.send_animation(here.chat_id, GIF, caption="Bridge", filename="bridge.gif")
    assert first.animation
    again = await here.bot.send_animation(here.chat_id, first.animation.file_id, caption="Bridge again")
    assert again.animation
    assert again.animation.file_id == first.animation.file_id
    with pytest.raises(BadRequest, match="Can't use file of type animation as photo"):
        await here.bot.send_photo(here.chat_id, first.animation.file_id)
    file = await here.bot.get_file(first.animation.file_id)
    assert bytes(await file.download_as_bytearray()) == GIF
    assert (await here.asha.sees("Bridge again")).pictures[0].url == file.file_path


async def test_a_document_is_shown_by_its_name(here: Scene) -> None:
    await here.bot.send_document(here.chat_id, b'{"days": 30}', filename="limber.json", caption="Your data")
    message = await here.asha.sees("Your data")
    assert (message.text, message.files[0].name, message.files[0].size) == ("Your data", "limber.json", 12)


async def test_an_album_is_one_group_of_messages(here: Scene) -> None:
    sent = await here.bot.send_media_group(here.chat_id, [InputMediaPhoto(png()), InputMediaPhoto(png(10, 10))])
    assert len(sent) == 2
    assert len({message.media_group_id for message in sent}) == 1


async def test_an_animation_in_an_album_is_refused(here: Scene) -> None:
    with pytest.raises(BadRequest, match="can't be sent together in an album"):
        await here.bot.send_media_group(here.chat_id, [InputMediaPhoto(png()), InputMediaAnimation(GIF)])  # pyright: ignore


async def test_deleting_ends_after_48_hours(here: Scene) -> None:
    young, old, other = [await here.bot.send_message(here.chat_id, text) for text in ("a", "b", "c")]
    await here.bot.delete_message(here.chat_id, young.message_id)
    await here.bot.delete_messages(here.chat_id, [other.message_id, 999])
    assert [message.text for message in here.asha.screen()] == ["/start", "b"]
    here.pass_s(48 * 3600)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await here.bot.delete_message(here.chat_id, old.message_id)


async def test_silent_messages_and_styled_buttons_show(here: Scene) -> None:
    row = [
        InlineKeyboardButton("Done", callback_data="d", style="success"),
        InlineKeyboardButton("Guide", url="https://limber.test/"),
    ]
    await here.bot.send_message(
        here.chat_id,
        "Night",
        disable_notification=True,
        reply_markup=InlineKeyboardMarkup([row]),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    card = await here.asha.sees("Night")
    assert card.silent
    assert [button.style for button in card.buttons] == [Style.SUCCESS, Style.LINK]


async def test_a_forced_reply_answers_the_question(here: Scene) -> None:
    asked = await here.bot.send_message(here.chat_id, "Which city?", reply_markup=ForceReply())
    await here.asha.say("Wien")
    await here.asha.say("thanks")
    city, thanks = await here.updates()
    assert city.message
    assert city.message.reply_to_message
    assert city.message.reply_to_message.message_id == asked.message_id
    assert thanks.message
    assert thanks.message.reply_to_message is None


async def test_the_reply_keyboard_types_and_shares_the_place(here: Scene) -> None:
    rows = [[KeyboardButton("Share", request_location=True), "Type it"]]
    await here.bot.send_message(here.chat_id, "Where?", reply_markup=ReplyKeyboardMarkup(rows))
    assert here.asha.keyboard() == (("Share", "Type it"),)
    await here.asha.press("Type it")
    with pytest.raises(Refused, match="share_location"):
        await here.asha.press("Share")
    await here.asha.share_location(48.2, 16.37)
    await here.bot.send_message(here.chat_id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert here.asha.keyboard() == ()
    typed, place = await here.updates()
    assert typed.message
    assert typed.message.text == "Type it"
    assert place.message
    assert place.message.location
    assert place.message.location.latitude == 48.2


async def test_a_poll_is_voted_in_and_stopped(here: Scene) -> None:
    sent = await here.bot.send_poll(here.chat_id, "When?", ["Morning", "Evening"], is_anonymous=False)
    await here.asha.press("Evening")
    counted, answered = await here.updates()
    assert counted.poll
    assert [option.voter_count for option in counted.poll.options] == [0, 1]
    assert answered.poll_answer
    assert answered.poll_answer.option_ids == (1,)
    assert (await here.bot.stop_poll(here.chat_id, sent.message_id)).is_closed
    with pytest.raises(BadRequest, match="Poll has already been closed"):
        await here.bot.stop_poll(here.chat_id, sent.message_id)
    with pytest.raises(Refused):
        await here.asha.press("Morning")


async def test_pins_and_typing_are_taken(here: Scene) -> None:
    sent = await here.bot.send_message(here.chat_id, "Board")
    await here.bot.send_chat_action(here.chat_id, "typing")
    await here.bot.pin_chat_message(here.chat_id, sent.message_id)
    pinned = (await here.bot.get_chat(here.chat_id)).pinned_message
    assert pinned
    assert pinned.message_id == sent.message_id
    await here.bot.unpin_chat_message(here.chat_id, sent.message_id)
    assert (await here.bot.get_chat(here.chat_id)).pinned_message is None
