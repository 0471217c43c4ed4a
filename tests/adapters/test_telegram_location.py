"""Sharing a location in place of typing a city."""

from __future__ import annotations

import logging
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import tzfpy
from hypothesis import given
from hypothesis import strategies as some
from structlog.testing import capture_logs
from telegram import Location

from bots.sandbox.telegram.people import TelegramPerson
from bots.telegram_bot.location import SHARE, zone_of
from core.coach import Place, Reply
from core.messages.action import Action
from core.messages.card import Card, Form
from core.messages.texts import text, verbatim
from tests.adapters.telegram_stage import ScriptedCoach, Stage, card, message_of, polled, stage
from tests.stories import stage as stories

CITY = verbatim("City?")
FORM = Form(button=CITY, title=CITY, label=CITY, hint=CITY, action=Action(name="start.city"), locatable=True)
WHERE = Card(title=text("word-start"), rows=card("", "Later").rows, form=FORM)
BERLIN = (52.52, 13.405)


def coach(language: str = "en") -> ScriptedCoach:
    """Asks for the city first, and echoes what comes."""

    def answer(what: str) -> Reply:
        return Reply(card=WHERE if "/start" in what else card(what), language=language)

    return ScriptedCoach(answer)


async def asked(scene: Stage, language_code: str = "en") -> TelegramPerson:
    """Somebody in front of the keyboard that asks for the location."""
    ada = scene.server.person("Ada", language_code=language_code)
    await ada.open()
    seen = await ada.sees(lambda each: len(each.rows) == 2)
    await ada.press(seen.rows[0][0].label)
    await scene.server.wait_for(ada.keyboard)
    return ada


async def test_a_card_that_asks_for_a_city_offers_the_location_above_its_other_buttons() -> None:
    async with polled(coach()) as scene:
        ada = scene.server.person("Ada")
        await ada.open()
        seen = await ada.sees(lambda each: bool(each.rows))
        assert [[(each.label, each.key) for each in row] for row in seen.rows] == [
            [("Share my place", SHARE)],
            [("Later", "1:later::")],
        ]


async def test_pressing_it_brings_a_keyboard_with_two_keys_and_asks_the_coach_nothing() -> None:
    async with polled(coach()) as scene:
        ada = await asked(scene)
        await ada.sees("Press the key.")
        assert ada.keyboard() == (("Share my place",), ("Rather type",))
        assert ada.location_key == "Share my place"
        assert scene.coach.heard == ["text '/start'"]
        markup = scene.asked("sendMessage")[-1].body["reply_markup"]
        assert (markup["one_time_keyboard"], markup["resize_keyboard"]) == (True, True)


async def test_a_shared_location_becomes_its_zone_and_the_keyboard_goes() -> None:
    async with polled(coach()) as scene:
        ada = await asked(scene)
        await ada.share_location(*BERLIN)
        await ada.sees("zone Europe/Berlin")
        assert [message.text for message in ada.screen()][-2:] == ["Looked up and not kept.", "zone Europe/Berlin"]
        assert scene.asked("sendMessage")[-2].body["reply_markup"] == {"remove_keyboard": True}
        assert ada.location_key is None


@pytest.mark.parametrize(
    ("drawn_in", "key", "answered_in", "words"),
    [("en", "Rather type", "de", "Tippe deine Stadt."), ("de", "Lieber tippen", "en", "Type your city.")],
)
async def test_the_other_key_puts_the_keyboard_away_and_asks_for_the_name(
    drawn_in: str, key: str, answered_in: str, words: str
) -> None:
    async with polled(coach(drawn_in)) as scene:
        ada = await asked(scene, drawn_in)
        ada.language_code = answered_in
        await ada.press(key)
        await ada.sees(words)
        assert scene.asked("sendMessage")[-1].body["reply_markup"] == {"remove_keyboard": True}
        assert scene.coach.heard == ["text '/start'"]


async def test_a_location_that_nobody_asked_for_is_the_coachs_to_answer() -> None:
    async with polled(coach()) as scene:
        ada = scene.server.person("Ada", language_code="pt-br")
        await ada.open()
        await ada.sees(lambda each: bool(each.rows))
        await ada.share_location(-23.55, -46.63)
        await ada.sees("zone America/Sao_Paulo")
        assert scene.coach.locales[-1] == "pt-br"


@pytest.mark.parametrize(
    "content",
    [
        {"location": {"latitude": 52.52, "longitude": 13.405, "live_period": 900}},
        {
            "location": {"latitude": 52.52, "longitude": 13.405},
            "venue": {"location": {"latitude": 52.52, "longitude": 13.405}, "title": "Park", "address": "Here"},
        },
    ],
    ids=["live", "venue"],
)
async def test_a_place_that_moves_or_has_a_name_is_read_once(content: dict[str, object]) -> None:
    async with polled(coach()) as scene:
        ada = await asked(scene)
        scene.server.platform.updates.push("message", message_of(ada, **content))
        scene.server.platform.updates.push("edited_message", message_of(ada, **content, edit_date=2))
        await ada.sees("zone Europe/Berlin")
        assert scene.coach.heard == ["text '/start'", "zone Europe/Berlin"]


async def test_a_place_in_no_zone_is_answered_with_a_way_on() -> None:
    async with polled(coach()) as scene:
        ada = await asked(scene)
        await ada.share_location(999, 999)
        await ada.sees("No zone there.")
        assert ada.keyboard() == ()
        assert scene.coach.heard == ["text '/start'"]


async def test_where_somebody_is_stands_in_no_log(caplog: pytest.LogCaptureFixture) -> None:
    def broken(what: str) -> Reply:
        if what.startswith("zone"):
            raise RuntimeError(what)
        return Reply(card=WHERE, language="en")

    caplog.set_level(logging.DEBUG)
    with capture_logs() as logs:
        async with polled(ScriptedCoach(broken)) as scene:
            ada = await asked(scene)
            await ada.share_location(*BERLIN)
            await ada.sees("Please try again.")
    assert [entry["error"] for entry in logs] == ["RuntimeError"]
    told = caplog.text + str(logs)
    assert not [digits for digits in ("52.5", "13.4", "Berlin") if digits in told]


async def test_a_group_is_offered_no_location() -> None:
    async with stage() as scene:
        ada = scene.server.person("Ada")
        group = scene.server.group("Friends", [ada])
        await scene.server.add_bot_to_group(group, by=ada)
        await scene.messenger.send(Place(platform="telegram", address=group, private=False), WHERE, "en", "key")
        seen = await ada.sees("Begin", chat=group)
        assert [button.label for button in seen.buttons] == ["Later"]


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        (BERLIN, "Europe/Berlin"),
        ((22.57, 88.36), "Asia/Kolkata"),
        ((50.45, 30.52), "Europe/Kyiv"),
        ((27.7, 85.3), "Asia/Kathmandu"),
        ((0.5, -75.0), "America/Bogota"),
        ((30.0, -75.0), "Etc/GMT+5"),
        ((0.0, 0.0), "Etc/GMT"),
        ((1.87, -157.4), "Pacific/Kiritimati"),
    ],
)
def test_places_have_the_zone_they_keep(place: tuple[float, float], zone: str) -> None:
    assert zone_of(Location(latitude=place[0], longitude=place[1])) == zone


@given(latitude=some.floats(-90, 90), longitude=some.floats(-180, 180))
def test_every_place_on_earth_has_a_zone_that_our_data_knows(latitude: float, longitude: float) -> None:
    zone = zone_of(Location(latitude=latitude, longitude=longitude))
    assert zone is not None
    assert ZoneInfo(zone).key == zone


def test_the_map_of_zones_knows_no_zone_that_our_data_does_not() -> None:
    for zone in tzfpy.timezonenames():
        ZoneInfo(zone)


def test_a_place_beyond_the_earth_has_none() -> None:
    assert zone_of(Location(latitude=999, longitude=999)) is None


async def test_start_goes_on_from_a_shared_location_to_the_time_of_day(tmp_path: Path) -> None:
    async with stories.stage("telegram", tmp_path) as scene:
        ada = await scene.newcomer("Ada")
        assert isinstance(ada, TelegramPerson)
        await stories.agree(ada)
        await ada.press("Share my location")
        await scene.telegram.wait_for(ada.keyboard)
        await ada.share_location(*BERLIN)
        await ada.sees("In Berlin it is")
        await ada.press("Yes")
        await ada.sees("When shall I write?")
