"""The first two days in twenty seconds; with LIMBER_PICTURES=1 the moving picture at the head of the README."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import PIL.Image
import PIL.ImageDraw
import pytest
from playwright.async_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.hands import app, newest, pane, say_on_telegram
from tests.browser.pictures import PICTURES, TAKEN
from tests.stories.stage import ABOUT

WIDTH, HEIGHT = 1240, 800
SHOWN = (930, 600)
LASTS_S = 20.0
COLOURS = 200
MAX_BYTES = 2_500_000
RING = "#e4572e"
EVENING = re.compile(r"^7:00\sPM$|^19:00$")  # as the page's own button chooses on Discord
RARE, STRIP = (RING, "#5865f2", "#1c7361", "#1c6cae"), 100
BEGUN = (("In Berlin it is", "Yes"), ("When shall I write?", EVENING), ("How long is a session?", "10 minutes"))


@dataclass
class Film:
    """What is seen, and how long each; nothing is kept unless pictures are taken."""

    page: Page
    frames: list[PIL.Image.Image] = field(default_factory=list[PIL.Image.Image])
    lasts_s: list[float] = field(default_factory=list[float])

    async def show(self, seconds: float, target: Locator | None = None) -> None:
        """The page as it stands, with a ring around what is about to be pressed."""
        if not TAKEN:
            return
        frame = PIL.Image.open(io.BytesIO(await self.page.screenshot(animations="disabled"))).convert("RGB")
        box = await target.bounding_box() if target else None
        if box is not None:
            left, top, right, bottom = box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]
            PIL.ImageDraw.Draw(frame).rounded_rectangle(
                (left - 6, top - 6, right + 6, bottom + 6), radius=14, outline=RING, width=4
            )
        self.frames.append(frame.resize(SHOWN, PIL.Image.Resampling.LANCZOS))
        self.lasts_s.append(seconds)

    async def press(self, target: Locator, seconds: float = 0.5) -> None:
        """Show what is pressed, and press it."""
        await target.scroll_into_view_if_needed()
        await self.show(seconds, target)
        await target.click()

    def save(self) -> None:
        """Write the moving picture: the last frame stays until the time is over."""
        if not TAKEN:
            return
        self.lasts_s[-1] = max(1.5, LASTS_S - sum(self.lasts_s[:-1]))
        palette = _sample(self.frames).quantize(COLOURS, method=PIL.Image.Quantize.MEDIANCUT)
        first, *others = (frame.quantize(palette=palette, dither=PIL.Image.Dither.NONE) for frame in self.frames)
        path = PICTURES / "tour.gif"
        first.save(
            path,
            save_all=True,
            append_images=others,
            duration=[round(1000 * each) for each in self.lasts_s],
            loop=0,
            optimize=True,
        )
        assert path.stat().st_size < MAX_BYTES


def _sample(frames: list[PIL.Image.Image]) -> PIL.Image.Image:
    """Some frames in one picture, with a strip of each colour that is rare in them: the palette has them all."""
    some = frames[:: max(1, len(frames) // 6)]
    sheet = PIL.Image.new("RGB", (SHOWN[0], (SHOWN[1] + STRIP) * len(some)))
    for at, frame in enumerate(some):
        sheet.paste(frame, (0, SHOWN[1] * at))
    for at, colour in enumerate(RARE):
        top = SHOWN[1] * len(some) + at * STRIP
        sheet.paste(colour, (0, top, SHOWN[0], top + STRIP))
    return sheet


def button(page: Page, skin: str, label: str | re.Pattern[str]) -> Locator:
    return pane(page, skin).get_by_role("button", name=label, exact=True).last


@pytest.mark.timeout(120)
async def test_the_first_two_days_are_walked_in_twenty_seconds(open_page: OpenPage):
    async with open_page(width=WIDTH, height=HEIGHT) as page:
        film = Film(page)
        await film.show(1.2)
        await film.press(page.get_by_role("button", name="START", exact=True), 0.8)
        await newest(page, "Telegram", "Hello, I am Limber")
        await film.press(button(page, "Telegram", "I agree and I am 18 or over"), 1.2)
        await newest(page, "Telegram", "Which city are you in")
        await film.show(0.8)
        await say_on_telegram(page, "Berlin")
        await newest(page, "Telegram", "In Berlin it is")
        for asked, label in (
            ("In Berlin it is", "Yes"),
            ("When shall I write?", EVENING),
            ("How long", "10 minutes"),
            *ABOUT,
        ):
            await newest(page, "Telegram", asked)
            await film.press(button(page, "Telegram", label), 0.45)
        await newest(page, "Telegram", "Shall we begin?")
        await film.press(button(page, "Telegram", "Yes, write to me daily"), 0.9)
        await newest(page, "Telegram", "You are all set")
        await film.press(app(page, "Discord").get_by_role("button", name="Set Ana up"), 1.0)
        await page.get_by_role("button", name="Limber unread").click()
        await newest(page, "Discord", "How did it go")
        await film.show(0.8)
        for skin in ("Telegram", "Discord"):
            await film.press(button(page, skin, "Done"), 0.7)
            await newest(page, skin, "Check-in streak: 1 day looked after")
        await film.show(1.0)
        await film.press(page.get_by_role("button", name="Next message"), 0.6)
        await expect(page.locator("#clock")).not_to_contain_text("08:3")
        await expect(page.get_by_role("button", name="+1 day")).to_be_enabled(timeout=30_000)
        for skin in ("Telegram", "Discord"):
            await newest(page, skin, "Time for your stretches")
        await film.show(1.2)
        for skin in ("Telegram", "Discord"):
            await film.press(button(page, skin, "Done"), 0.6)
            await newest(page, skin, "Check-in streak: 2 days looked after")
        await expect(pane(page, "Discord")).to_contain_text("2 days looked after")
        await film.show(2.5)
        film.save()
