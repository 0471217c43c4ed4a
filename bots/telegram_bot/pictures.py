"""Messages with a picture below their words."""

from __future__ import annotations

import math

from telegram import Bot, InputMediaAnimation, InputMediaPhoto, Message
from telegram.constants import ParseMode

from bots.telegram_bot.places import Spot
from bots.telegram_bot.render import Page
from bots.telegram_bot.uploads import File, Uploads
from core.messages.attached import Image, Picture
from core.ports import MediaRefs


class Pictures:
    """Shows the pictures of one bot; `refs` keeps the names of their files."""

    def __init__(self, bot: Bot, refs: MediaRefs | None) -> None:
        self._bot = bot
        self._uploads = Uploads(bot.token.partition(":")[0], refs)

    async def post(self, spot: Spot, page: Page, picture: Picture, *, silent: bool | None) -> Message:
        """Send a new message with the picture. Raises PictureRefused when Telegram does not take it."""

        async def send(file: File) -> Message:
            if (loop := picture.loop) is None:
                return await self._bot.send_photo(
                    spot.chat,
                    file,
                    page.html,
                    message_thread_id=spot.topic,
                    filename=picture.still.name,
                    parse_mode=ParseMode.HTML,
                    show_caption_above_media=True,
                    reply_markup=page.keyboard,
                    disable_notification=silent,
                )
            return await self._bot.send_animation(
                spot.chat,
                file,
                message_thread_id=spot.topic,
                duration=math.ceil(loop.seconds),
                width=loop.mp4.width,
                height=loop.mp4.height,
                filename=loop.mp4.name,
                caption=page.html,
                parse_mode=ParseMode.HTML,
                show_caption_above_media=True,
                reply_markup=page.keyboard,
                disable_notification=silent,
            )

        return await self._uploads.show(_image(picture), send)

    async def put(self, chat_id: int, message_id: int, page: Page, picture: Picture) -> None:
        """Put the picture and its words in place of what a message showed. Raises PictureRefused as `post` does."""

        async def send(file: File) -> Message | bool:
            media = _media(picture, file, page.html)
            return await self._bot.edit_message_media(media, chat_id, message_id, reply_markup=page.keyboard)

        await self._uploads.show(_image(picture), send)

    async def close(self) -> None:
        """End what is still done for pictures that were sent."""
        await self._uploads.close()


def _image(picture: Picture) -> Image:
    return picture.loop.mp4 if picture.loop is not None else picture.still


def _media(picture: Picture, file: File, html: str) -> InputMediaAnimation | InputMediaPhoto:
    if (loop := picture.loop) is None:
        return InputMediaPhoto(file, html, ParseMode.HTML, filename=picture.still.name, show_caption_above_media=True)
    return InputMediaAnimation(
        file,
        caption=html,
        parse_mode=ParseMode.HTML,
        duration=math.ceil(loop.seconds),
        width=loop.mp4.width,
        height=loop.mp4.height,
        filename=loop.mp4.name,
        show_caption_above_media=True,
    )
