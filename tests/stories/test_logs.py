"""Nothing that a person is, has or types reaches the log, the metrics or the health page, whatever happens."""

import base64
import io
import json
import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
import structlog
from aiohttp.test_utils import TestClient, TestServer

from bots import logs
from tests.storage.factory import KEY
from tests.stories.stage import AnyPerson, Stage, check_in, felt, sore, stage, tell

NAME, TYPED, SCORE = "Zebedee-Marker", "quokka-marker", "soreness 7-marker"
SITE = "buttock"  # where it hurts, in every language and in the database


@pytest.mark.parametrize("platform", ["discord", "telegram"])
async def test_no_token_name_score_or_typed_text_reaches_the_log_or_the_pages(
    platform: str, tmp_path: Path, log: io.StringIO
) -> None:
    async with stage(platform, tmp_path) as scene:
        ana = await scene.newcomer(NAME)
        await every_flow(scene, ana)
        await scene.days(2)
        pages = await read_by_probes(scene)
        await trouble(scene, ana)
        pages += await read_by_probes(scene)
        secrets = (NAME, TYPED, SCORE, SITE, "Berlin", scene.here.token, ana.id, base64.b64encode(KEY).decode())
    written = log.getvalue()
    assert "delivery" in written
    for secret in secrets:
        assert secret not in written + pages
    assert not re.search(r"\b1:[a-z.]+:", written + pages), "a wire"
    lines = [json.loads(line) for line in written.splitlines()]
    assert all(line.keys() <= logs.ALLOWED for line in lines)
    presses = [line for line in lines if line["event"] == "press"]
    assert len(presses) > 40
    for line in presses:
        assert line.keys() == {"timestamp", "level", "event", "platform", "kind", "outcome", "took_s"}
        assert (line["platform"], line["outcome"]) == (platform, "done")
    assert {line["kind"] for line in presses} >= {"start", "day", "typed", "progress", "settings", "privacy", "stop"}
    deliveries = [line for line in lines if line["event"] == "delivery"]
    assert {line["platform"] for line in deliveries} == {platform}


async def read_by_probes(scene: Stage) -> str:
    """Everything that the health page tells."""
    async with TestServer(scene.house.health.app()) as server, TestClient(server) as client:
        pages = [await (await client.get(path)).text() for path in ("/healthz", "/readyz", "/metrics")]
    assert 'limber_presses_total{platform="' in pages[2]
    return "\n".join(pages)


async def every_flow(scene: Stage, ana: AnyPerson) -> None:
    await ana.press("I agree and I am 18 or over")
    await ana.sees("Where are you?")
    await ana.say(TYPED)
    await ana.sees("I do not know")
    await ana.say("Berlin")
    await ana.sees("Is it")
    await ana.press("Yes")
    await ana.sees("When shall I write?")
    await ana.say(TYPED)
    await ana.sees("I could not read")
    await ana.say("19:00")
    await ana.sees("How long is a session?")
    await ana.say(TYPED)
    await ana.sees("is not one I know")
    await ana.press("10 minutes")
    await tell(ana)
    await ana.sees("Shall we begin?")
    await ana.press("Yes, write to me daily")
    await ana.sees("You are all set")
    await ana.press("How to do them")
    await ana.sees("How to do them")
    await ana.press("Clamshell")
    await ana.sees("Take care with this one")
    await ana.say(SCORE)
    await ana.sees("I did not understand")
    scene.clock.advance(timedelta(minutes=1))  # nobody does all this within seconds
    await check_in(ana, "Done")
    await felt(ana, "Above 5")
    await sore(ana, "7")
    await ana.say("/today")
    await ana.sees("Noted for this day: Done")
    for status in ("Partly", "Rest", "Skipped"):
        await ana.press("Change")
        await ana.sees("How was Mon, Mar 2?")
        await ana.press(status)
        await ana.sees(f"Mon, Mar 2: {status}")
    for word, answer in (
        ("/progress", "Your progress"),
        ("/settings city", "Where are you?"),
        (TYPED, "I do not know"),
        ("/settings country", "Where would you call for help?"),
        ("/pause", "How long would you like to pause"),
        (TYPED, "is not a pause I can set"),
        ("/pause 3", "You are on a pause"),
        ("/symptoms", "Please stop for today"),
        ("/help", "What you can say"),
        ("/privacy", "What I keep about you"),
        ("/stop", "I have stopped"),
    ):
        await ana.say(word)
        await ana.sees(answer)
    await ana.press("Start again")
    await ana.sees("Welcome back")
    await ana.press("Yes, write to me daily")
    await ana.sees("You are all set")


async def trouble(scene: Stage, ana: AnyPerson) -> None:
    scene.here.lose_answers = 1
    await scene.days(1)
    scene.go_down()
    await scene.days(1)
    scene.here.recover()
    scene.here.rate_limit(0.1)
    await scene.days(1)
    await ana.block()
    await scene.days(1)
    await ana.unblock()
    scene.clock.advance(timedelta(hours=1))


def test_a_field_outside_the_list_is_dropped(log: io.StringIO) -> None:
    structlog.get_logger().info("delivery", kind="day", text=TYPED, user=NAME)
    assert json.loads(log.getvalue()).keys() == {"event", "kind", "level", "timestamp"}


def test_a_library_may_log_anything_and_only_its_name_passes(log: io.StringIO) -> None:
    try:
        raise ValueError(TYPED)
    except ValueError:
        logging.getLogger("library.of.ours").exception("%s said %s", NAME, SCORE)
    entry = json.loads(log.getvalue())
    assert entry["logger"] == "library.of.ours"
    assert entry["error"] == "ValueError"
    assert not any(marker in log.getvalue() for marker in (NAME, TYPED, SCORE))


class Full(io.StringIO):
    """Takes nothing, as a disk that is full."""

    def write(self, words: str, /) -> int:
        raise OSError(28, "No space left on device")


def closed() -> io.StringIO:
    stream = io.StringIO()
    stream.close()
    return stream


@pytest.mark.parametrize("stream", [Full(), closed()], ids=["full", "closed"])
def test_a_log_that_cannot_be_written_stops_nothing(log: io.StringIO, stream: io.StringIO) -> None:
    logs.set_up("DEBUG", stream, form="json")
    structlog.get_logger().info("delivery", kind="day")
    logging.getLogger("library.of.ours").error("and the libraries")
    assert log.getvalue() == ""
