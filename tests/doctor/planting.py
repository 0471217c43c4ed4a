"""How faults get into a ward."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bots.discord_bot.roles import role_name
from bots.sandbox.discord.types import Permission
from bots.sandbox.telegram.updates import Webhook
from bots.sandbox.telegram.world import Status
from core.clock import SteppedClock
from tests.doctor.ward import Ward, copy_made, free_port
from tests.shipped import CONTENT, content


def setting(**keys: str) -> Callable[[Ward], None]:
    return lambda it: it.keys.update(keys)


def without(*keys: str) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        for each in keys:
            del it.keys[each]

    return plant


def webhook(**more: str) -> Callable[[Ward], None]:
    """Updates are to come by webhook, and do."""

    def plant(it: Ward) -> None:
        port = str(free_port())
        address = "https://bot.example/telegram"
        it.keys |= {"TELEGRAM_WEBHOOK_URL": address, "TELEGRAM_WEBHOOK_PORT": port}
        it.keys |= {"TELEGRAM_WEBHOOK_SECRET": "s3cret"}  # pragma: allowlist secret
        it.keys |= more

    return plant


def closed() -> str:
    """An address at which nobody listens."""
    return f"127.0.0.1:{free_port()}"


def listening(it: Ward, key: str) -> None:
    """Somebody else has a port."""
    taken = it.held.enter_context(socket.create_server(("127.0.0.1", 0)))
    it.keys[key] = str(taken.getsockname()[1])


def named_file(name: str, *, made: bool) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        path = it.folder / "secret"
        if made:
            path.write_text("x")
        it.keys[name] = str(path)

    return plant


def mode(path: Callable[[Ward], Path]) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        it.case()
        path(it).chmod(0o644)

    return plant


def blocked_folder(it: Ward) -> None:
    (it.folder / "file").touch()
    it.keys["DATA_DIR"] = str(it.folder / "file" / "data")


def network_disk(it: Ward) -> None:
    it.machine.mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {it.folder} nfs4 rw 0 0\n")


def old_zones(it: Ward) -> None:
    (it.machine.zones[0] / "tzdata.zi").write_text("# version 2019c\n")


def wrong_clock(it: Ward) -> None:
    it.clock = SteppedClock(datetime.now(UTC) + timedelta(seconds=40))


def locked(it: Ward) -> None:
    database = it.held.enter_context(closing(sqlite3.connect(it.database, isolation_level=None)))
    database.execute("BEGIN IMMEDIATE").close()


def damaged(it: Ward) -> None:
    """A page in the middle is full of something else."""
    with it.database.open("r+b") as file:
        file.seek(4096 * 4)
        file.write(b"\xff" * 4096 * 8)


def no_database(it: Ward) -> None:
    it.database.write_bytes(b"this is a letter, not a database" * 200)


def revision(number: str) -> Callable[[Ward], None]:
    return lambda it: it.sql(f"UPDATE alembic_version SET version_num = '{number}'")


def no_copies(it: Ward) -> None:
    shutil.rmtree(it.data / "backups")


def old_copy(days: int) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        no_copies(it)
        copy_made(it, timedelta(days=days))

    return plant


def damaged_copy(it: Ward) -> None:
    with it.newest_copy.open("ab") as file:
        file.write(b"x")


def own_content(change: Callable[[Path], None]) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        it.content = it.folder / "content"
        shutil.copytree(CONTENT, it.content, copy_function=os.link)
        change(it.content)

    return plant


def rewrite(path: Path, text: str) -> None:
    path.unlink()  # the file itself is shared with the content of everybody
    path.write_text(text)


def bad_exercise(folder: Path) -> None:
    rewrite(next(folder.glob("routines/*/e1.toml"), next(folder.glob("routines/*/e*.toml"))), "this is no exercise")


def half_a_language(folder: Path) -> None:
    path = next((folder / "languages" / "de").glob("*.ftl"))
    text = path.read_text()
    rewrite(path, text[: text.rindex("\n\n")] if "\n\n" in text else "")


def lost_picture(folder: Path) -> None:
    next((folder / "media").glob("e1*.*")).unlink()


def starts_spent(it: Ward) -> None:
    for _ in range(970):
        it.discord._gateway.starts.take(0)


def other_commands(it: Ward) -> None:
    it.discord._commands.replace(None, it.discord._commands.of(None)[1:])


def other_words(it: Ward) -> None:
    first, *others = it.discord._commands.of(None)
    it.discord._commands.replace(None, [{**first, "description": "Something else"}, *others])


def denied(permissions: Permission) -> Callable[[Ward], None]:
    return lambda it: it.discord.deny_bot(it.discord.channel_id, permissions)


async def out_of_the_server(it: Ward) -> None:
    await it.discord.remove_bot_from_guild()


def without_right(permission: Permission) -> Callable[[Ward], None]:
    """The bot's own role, which its invitation made, lacks a right."""

    def plant(it: Ward) -> None:
        for each in it.discord.guild.roles.values():
            if each.managed:
                each.permissions &= ~permission

    return plant


def role_above(it: Ward) -> None:
    role = it.discord.world.add_role(it.discord.guild, content().texts.say(role_name(7), "en"))
    role.position = 300


def application(**changed: object) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        for name, value in changed.items():
            setattr(it.discord.world.application, name, value)

    return plant


def profile(**changed: object) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        for name, value in changed.items():
            setattr(it.telegram.platform.profile, name, value)

    return plant


def left_webhook(it: Ward) -> None:
    it.telegram.platform.updates.cut = True  # nobody is to be called from a test
    it.telegram.platform.updates.webhook = Webhook(url="https://other.example/hook")


def failing_webhook(it: Ward) -> None:
    webhook()(it)
    left_webhook(it)
    it.telegram.platform.updates.webhook_failure = (datetime.now(UTC), "Wrong response from the webhook: 502")


def waiting(it: Ward) -> None:
    it.at_work()
    for _ in range(101):
        it.telegram.platform.updates.push("message", {})


def no_descriptions(it: Ward) -> None:
    it.telegram.platform.profile.descriptions["de"] = "Something else"


def no_menus(it: Ward) -> None:
    it.telegram.platform.profile.commands.clear()


def no_button(it: Ward) -> None:
    it.telegram.platform.profile.menu_buttons.clear()


def muted(right: str) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        chat = it.telegram.platform.world.chats[int(it.group)]
        chat.members[it.telegram.platform.bot.id] = Status.MEMBER
        it.telegram.deny(it.group, right)

    return plant


def out_of_the_group(it: Ward) -> None:
    it.telegram.platform.world.chats[int(it.group)].members[it.telegram.platform.bot.id] = Status.KICKED


def settled_for(*, platform: str, **columns: int) -> Callable[[Ward], None]:
    changes = ", ".join(f"{name} = {value}" for name, value in columns.items())
    return lambda it: it.sql(f"UPDATE community SET {changes} WHERE platform = '{platform}'")


def both(*plants: Callable[[Ward], None]) -> Callable[[Ward], None]:
    def plant(it: Ward) -> None:
        for each in plants:
            each(it)

    return plant


def behind_proxy(it: Ward) -> None:
    os.environ["http_proxy"] = f"http://ana:hidden@{closed()}"  # the test puts it back  # pragma: allowlist secret
    it.keys["DISCORD_API_URL"] = "http://discord.example/api/v10"


def server_of_another_name(it: Ward) -> None:
    it.keys["DATABASE_URL"] = f"postgresql+asyncpg://limber:hidden@{closed()}/limber"  # pragma: allowlist secret
