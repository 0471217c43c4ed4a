from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from typer.testing import CliRunner

from bots.cli import app
from bots.cli_invite import told
from bots.discord_bot.guilds import NEEDED, WRITE_IN_THREADS
from bots.invite import SERVER_RIGHTS, client_id, server_link, user_link, value_of
from core.errors import ConfigurationFault
from tests.doctor.ward import Ward


def test_the_number_of_the_application_stands_in_its_token() -> None:
    assert client_id("MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.x" + "y" * 27) == "123456789012345678"
    assert client_id("no token at all") is None
    assert client_id("") is None


def test_the_server_link_asks_for_exactly_what_the_bot_looks_for() -> None:
    query = parse_qs(urlsplit(server_link("42")).query)
    assert query["client_id"] == ["42"]
    assert set(query["scope"][0].split()) == {"bot", "applications.commands"}
    asked = discord.Permissions(int(query["permissions"][0]))
    wanted = WRITE_IN_THREADS | discord.Permissions(read_message_history=True)
    for each in NEEDED.values():
        wanted |= each
    assert asked == wanted
    assert asked.value == value_of(SERVER_RIGHTS)


def test_the_user_link_installs_commands_for_one_person() -> None:
    query = parse_qs(urlsplit(user_link("42")).query)
    assert query == {"client_id": ["42"], "scope": ["applications.commands"], "integration_type": ["1"]}


async def test_every_link_is_told_with_its_rights_and_reasons(healthy: Ward) -> None:
    lines = await told(healthy.case())
    words = "\n".join(lines)
    assert server_link(healthy.discord.bot_id) in words
    assert "https://t.me/limber_bot?startgroup&admin=pin_messages" in words
    for each in SERVER_RIGHTS:
        assert any(each.called in line and each.why in line for line in lines)
    assert not any(each in words for each in (healthy.discord.token, healthy.telegram.token))
    assert max(map(len, lines)) < 160


async def test_one_platform_is_enough(healthy: Ward) -> None:
    del healthy.keys["DISCORD_TOKEN"]
    assert not any("Discord" in each for each in await told(healthy.case()))


async def test_a_token_that_is_refused_leads_to_the_doctor(healthy: Ward) -> None:
    healthy.keys["TELEGRAM_TOKEN"] = f"123456:{'A' * 35}"
    with pytest.raises(ConfigurationFault, match="limber doctor"):
        await told(healthy.case())


async def test_a_token_that_names_nobody_is_asked_about(healthy: Ward) -> None:
    renamed = "not-a-number-in-base64.abcdef." + "x" * 28
    healthy.discord.token = healthy.discord._rest.token = renamed
    healthy.keys["DISCORD_TOKEN"] = renamed
    assert server_link(healthy.discord.bot_id) in "\n".join(await told(healthy.case()))


def test_without_a_token_there_is_nobody_to_invite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("bots.logs.set_up", lambda _level: None)
    answer = CliRunner().invoke(app, ["invite"])
    assert answer.exit_code == 1
    assert "no token yet" in answer.output


async def test_a_platform_that_fails_is_not_said_to_refuse_the_token(healthy: Ward) -> None:
    healthy.telegram.fail()
    with pytest.raises(ConfigurationFault, match=r"Telegram cannot be reached now: it answers 502"):
        await told(healthy.case())
    healthy.discord.token = healthy.discord._rest.token = "not-a-number-in-base64.abcdef." + "x" * 28
    healthy.keys["DISCORD_TOKEN"] = healthy.discord.token
    healthy.discord.fail(503)
    with pytest.raises(ConfigurationFault, match=r"Discord cannot be reached now: it answers 503"):
        await told(healthy.case())
