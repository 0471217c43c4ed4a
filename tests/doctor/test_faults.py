"""Every fault of the table is planted into a healthy installation, found, told, and mended where that can be."""

from __future__ import annotations

import asyncio
import base64
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from zoneinfo import ZoneInfoNotFoundError

import pytest

from bots.doctor.discord import line_to
from bots.doctor.examination import mended
from bots.doctor.report import Level, in_json, in_words
from bots.doctor.web import NoAnswer
from bots.telegram_bot.client import open_bot
from tests.doctor.faults import PLANTED, Planted
from tests.doctor.planting import closed, damaged, locked, no_copies, revision, server_of_another_name, webhook
from tests.doctor.ward import Ward, write_key
from tests.storage.factory import KEY


@pytest.fixture(autouse=True)
def same_environment() -> Iterator[None]:
    before = dict(os.environ)
    for key in [each for each in os.environ if each.lower().endswith("_proxy") or each.startswith("LIMBER_")]:
        del os.environ[key]
    yield
    os.environ.clear()
    os.environ.update(before)


async def planted(ward: Ward, fault: Planted) -> None:
    if (waiting := fault.plant(ward)) is not None:
        await waiting


def secrets_of(ward: Ward) -> list[str]:
    kept = [ward.keys.get("DISCORD_TOKEN"), ward.keys.get("TELEGRAM_TOKEN"), ward.discord.token, ward.telegram.token]
    return [each.strip('"') for each in (*kept, "hidden", "s3cret") if each]


async def test_where_nothing_is_wrong_nothing_is_found(healthy: Ward) -> None:
    report = await healthy.examined()
    assert report.findings == ()
    assert list(in_words(report))[-1] == "Everything is as it should be."


@pytest.mark.parametrize("fault", PLANTED, ids=lambda each: f"{each.id}:{each.told}")
async def test_every_planted_fault_is_found_and_told_and_mended_if_it_can_be(healthy: Ward, fault: Planted) -> None:
    await planted(healthy, fault)
    report = await healthy.examined()
    found = [each for each in report.findings if each.id == fault.id and fault.told in each.what]
    assert found, [(each.id, each.what) for each in report.findings]
    assert found[0].level == fault.level
    assert found[0].why.endswith(".")
    assert found[0].how.endswith((".", "it."))
    assert (found[0].mend is not None) == fault.mends
    told = "\n".join((*in_words(report), in_json(report)))
    assert not [each for each in secrets_of(healthy) if each in told]
    if fault.mends:
        after = await healthy.mended()
        assert fault.id not in {each.id for each in after.findings}
        assert fault.id in {each.finding.id for each in after.mended}
        assert not any(each.failed for each in after.mended)


def test_the_table_is_as_long_as_was_promised() -> None:
    assert len({each.id for each in PLANTED}) >= 25
    assert len([each for each in PLANTED if each.mends]) >= 10


async def test_another_program_that_polls_is_found(healthy: Ward) -> None:
    healthy.listen_s = 3
    async with open_bot(healthy.telegram.token, api=healthy.telegram.api_url) as other:
        await other.get_me()

        async def poll() -> None:
            while True:
                try:
                    await other.raw_updates(None, 30)
                except Exception:  # told to stop, and stubborn
                    continue

        task = asyncio.create_task(poll())
        await healthy.telegram.wait_for(lambda: healthy.telegram.platform.updates.polling)
        report = await healthy.examined()
        task.cancel()
        await asyncio.wait({task})
    assert "telegram.poller" in {each.id for each in report.findings}


async def test_where_limber_runs_nobody_takes_its_messages_away(healthy: Ward) -> None:
    healthy.at_work()
    healthy.listen_s = 3
    report = await healthy.examined()
    assert report.running
    assert not [each for each in healthy.telegram.requests if each.path == "getUpdates"]


async def test_while_limber_runs_what_would_cut_it_off_is_not_mended_and_the_rest_is(healthy: Ward) -> None:
    healthy.keys |= {"DISCORD_MEMBERS": "true", "HEALTH_PORT": healthy.discord.base_url.rpartition(":")[2]}
    healthy.discord.world.application.endpoint_url = "https://x.example"
    healthy.at_work()
    before = list(in_words(await healthy.examined()))
    assert "1 of these only while Limber is stopped: stop it, wait two minutes, and ask again." in before
    report = await healthy.mended()
    assert [each.id for each in report.findings] == ["discord.intents"]  # its own health page is no other's
    assert [each.finding.id for each in report.mended] == ["discord.endpoint"]


async def test_what_could_not_be_mended_is_told_and_stays(healthy: Ward) -> None:
    healthy.keys["DISCORD_MEMBERS"] = "true"
    report = await healthy.examined()
    healthy.discord.fail(500)
    finding = next(each for each in report.findings if each.id == "discord.intents")
    after = await mended(report, healthy.case)
    assert after.mended[0].finding == finding
    assert after.mended[0].failed
    assert any(line.startswith("FAILED") for line in in_words(after))


async def test_a_key_in_the_settings_is_held_against_the_database(healthy: Ward) -> None:
    healthy.keys["DATA_KEY"] = base64.b64encode(bytes(32)).decode()
    assert "database.wrong_key" in {each.id for each in (await healthy.examined()).findings}
    healthy.keys["DATA_KEY"] = base64.b64encode(KEY).decode()
    healthy.key.unlink()
    assert (await healthy.examined()).findings == ()


async def test_an_installation_that_never_started_has_no_error(healthy: Ward) -> None:
    for path in (healthy.database, healthy.key):
        path.unlink()
    healthy.discord._commands.replace(None, [])
    healthy.telegram.platform.profile.commands.clear()
    found = (await healthy.examined()).findings
    assert {each.id for each in found} == {"database.new", "discord.commands", "telegram.commands"}
    assert {each.level for each in found} == {Level.NOTE}


async def test_a_webhook_that_is_set_as_told_is_no_fault(healthy: Ward) -> None:
    webhook()(healthy)
    healthy.telegram.platform.updates.cut = True
    assert "telegram.webhook_missing" not in {each.id for each in (await healthy.mended()).findings}


async def test_the_worst_comes_first(healthy: Ward) -> None:
    write_key(healthy.key, bytes(32))
    healthy.keys |= {"LOG_LEVEL": "DEBUG", "TELEGRAM_RATE": "31"}
    levels = [each.level for each in (await healthy.examined()).findings]
    assert levels == [Level.ERROR, Level.WARNING, Level.NOTE]


async def test_a_machine_without_time_zones_is_told_so(healthy: Ward, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: str) -> None:
        raise ZoneInfoNotFoundError

    monkeypatch.setattr("bots.doctor.host.ZoneInfo", missing)
    assert [each.id for each in (await healthy.examined()).findings] == ["host.no_zones"]


async def test_a_failing_platform_is_not_taken_for_one_that_lost_the_bot(healthy: Ward) -> None:
    line = line_to(healthy.case())
    async with line:
        healthy.discord.falter(503)
        with pytest.raises(NoAnswer, match="503"):
            await line.find(f"/guilds/{healthy.discord.guild_id}")
        assert await line.find("/guilds/1") is None


async def test_a_platform_that_asks_to_wait_is_asked_again(healthy: Ward) -> None:
    healthy.discord.rate_limit(0.05)
    assert (await healthy.examined()).findings == ()
    assert any(each.status == 429 for each in healthy.discord.requests)


async def test_a_password_that_stands_in_a_file_is_where_it_belongs(healthy: Ward) -> None:
    path = healthy.folder / "url"
    path.write_text("postgresql+asyncpg://limber:hidden@127.0.0.1:1/limber")  # pragma: allowlist secret
    healthy.keys["DATABASE_URL_FILE"] = str(path)
    report = await healthy.examined()
    assert [each.id for each in report.findings] == ["database.away"]
    assert "hidden" not in in_json(report)


async def test_what_else_the_application_offers_stays_when_its_installation_is_mended(healthy: Ward) -> None:
    own = {"oauth2_install_params": {"scopes": ["applications.commands"], "permissions": "0"}}
    healthy.discord.world.application.installs = {"1": own}
    await healthy.mended()
    assert healthy.discord.world.application.installs["1"] == own
    assert set(healthy.discord.world.application.installs) == {"0", "1"}


async def test_why_a_platform_is_not_reached_is_told_in_a_few_words(healthy: Ward) -> None:
    address = closed()
    healthy.keys["TELEGRAM_API_URL"] = f"http://{address}"
    told = [each.what for each in (await healthy.examined()).findings]
    assert told == [f"Telegram ({address}) is not reached: no connection came about (Connection refused)."]


def away(it: Ward) -> None:
    it.at_work()
    server_of_another_name(it)


def of_an_older_version(it: Ward) -> None:
    it.at_work()
    revision("0007")(it)


def ruined(it: Ward) -> None:
    it.at_work()
    damaged(it)


def not_to_be_opened(it: Ward) -> None:
    it.database.unlink()
    it.database.mkdir(0o700)


@pytest.mark.parametrize(
    ("outage", "running"),
    [(away, None), (of_an_older_version, True), (locked, None), (ruined, None), (not_to_be_opened, None)],
)
async def test_during_an_outage_our_own_worker_is_taken_for_no_stranger(
    healthy: Ward, outage: Callable[[Ward], None], running: bool | None
) -> None:
    outage(healthy)
    healthy.keys |= {"DISCORD_MEMBERS": "true", "HEALTH_PORT": healthy.discord.base_url.rpartition(":")[2]}
    report = await healthy.examined()
    assert report.running is running
    assert not [each for each in healthy.telegram.requests if each.path == "getUpdates"]
    assert not {"telegram.poller", "host.health_port"} & {each.id for each in report.findings}
    words = list(in_words(report))
    assert not any("is not running" in each for each in words)
    assert any("Nobody can tell whether Limber runs" in each for each in words) == (running is None)
    assert words[-1].startswith("1 of these only w")
    assert (await mended(report, healthy.case)).mended == (), "what would cut it off"


async def test_a_file_that_cannot_be_opened_is_not_called_damaged(healthy: Ward) -> None:
    not_to_be_opened(healthy)
    told = next(each for each in (await healthy.examined()).findings if each.subject == "database")
    assert told.id == "database.refused"
    assert f"cannot be opened: {healthy.database}: " in told.what
    assert "Does the user that runs Limber own the file" in told.how


async def waiting_key(it: Ward) -> tuple[str, str]:
    told = next(each for each in (await it.examined()).findings if each.subject == "database")
    return told.id, told.how


async def test_what_becomes_of_a_key_that_waits_is_told_as_key_rotate_tells_it(healthy: Ward) -> None:
    new = healthy.data / "limber.key.new"
    write_key(new, KEY)
    healthy.keys["DATA_KEY"] = base64.b64encode(bytes(32)).decode()
    assert await waiting_key(healthy) == (
        "database.wrong_key",
        f"Put the key in {new} into LIMBER_DATA_KEY, then delete that file.",
    )
    healthy.keys["DATA_KEY"] = base64.b64encode(KEY).decode()
    assert await waiting_key(healthy) == ("database.key_waits", "Delete that file: LIMBER_DATA_KEY has the key.")
    write_key(new, bytes(32))
    kind, how = await waiting_key(healthy)
    assert kind == "database.key_waits"
    assert "Start Limber" not in how, "no start settles it where the key is told"
    del healthy.keys["DATA_KEY"]
    write_key(healthy.key, bytes(32))
    write_key(new, KEY)
    kind, how = await waiting_key(healthy)
    assert kind == "database.key_waits"
    assert "Start Limber once" in how


async def test_where_no_copies_are_to_be_kept_none_is_missed_and_what_is_left_goes_with_a_start(healthy: Ward) -> None:
    healthy.keys["BACKUP_DAYS"] = "0"
    (found,) = (await healthy.examined()).findings
    assert (found.id, found.how) == ("backup.overdue", "Start Limber, which removes them, or delete them.")
    no_copies(healthy)
    assert (await healthy.examined()).findings == ()


async def test_what_lies_beside_a_database_is_closed_to_others_with_it(healthy: Ward) -> None:
    journal = healthy.database.with_name("limber.sqlite3-wal")
    with closing(sqlite3.connect(healthy.database)) as reader:  # as long as one is there, the journal stays
        reader.execute("SELECT * FROM person").close()
        healthy.at_work()
        journal.chmod(0o644)
        report = await healthy.mended()
        assert [each.finding.id for each in report.mended] == ["host.database_open"]
        assert journal.stat().st_mode & 0o777 == 0o600


async def test_a_password_behind_the_question_mark_is_one_too(healthy: Ward) -> None:
    server_of_another_name(healthy)
    url = healthy.keys["DATABASE_URL"].replace(":hidden@", "@")
    healthy.keys["DATABASE_URL"] = f"{url}?password=hidden"  # pragma: allowlist secret
    report = await healthy.examined()
    assert "settings.password" in {each.id for each in report.findings}
    assert "hidden" not in in_json(report)
