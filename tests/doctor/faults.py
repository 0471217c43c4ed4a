"""Everything that is planted: the finding it must lead to, what is done, and whether the doctor mends it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bots.sandbox.discord.types import Intent, Permission
from tests.doctor.planting import (
    application,
    bad_exercise,
    behind_proxy,
    blocked_folder,
    both,
    closed,
    damaged,
    damaged_copy,
    denied,
    failing_webhook,
    half_a_language,
    left_webhook,
    listening,
    locked,
    lost_picture,
    mode,
    muted,
    named_file,
    network_disk,
    no_button,
    no_copies,
    no_database,
    no_descriptions,
    no_menus,
    old_copy,
    old_zones,
    other_commands,
    other_words,
    out_of_the_group,
    out_of_the_server,
    own_content,
    profile,
    revision,
    role_above,
    server_of_another_name,
    setting,
    settled_for,
    starts_spent,
    waiting,
    webhook,
    without,
    without_right,
    wrong_clock,
)
from tests.doctor.ward import Ward, write_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A fault. `told` is what the doctor must say of it, `plant` makes it, `mends`: --fix takes it away again."""

    id: str
    told: str
    plant: Callable[[Ward], None] | Callable[[Ward], Awaitable[None]]
    mends: bool = False
    level: str = "error"


PLANTED = (
    # the settings
    Planted(id="settings.unknown", told="Did you mean LIMBER_OPERATOR", plant=setting(OPERATR="Ana")),
    Planted(id="settings.twice", told="Both LIMBER_DATA_KEY", plant=setting(DATA_KEY="x", DATA_KEY_FILE="/x")),
    Planted(id="settings.file", told="LIMBER_DATA_KEY_FILE", plant=named_file("DATA_KEY_FILE", made=False)),
    Planted(id="settings.value", told="LIMBER_HEALTH_PORT", plant=setting(HEALTH_PORT="many")),
    Planted(
        id="settings.alone",
        told="LIMBER_TELEGRAM_WEBHOOK_SECRET",
        plant=setting(TELEGRAM_WEBHOOK_URL="https://bot.example/x"),
    ),
    Planted(
        id="settings.env_open", told=".env may be read", plant=mode(lambda it: it.env), mends=True, level="warning"
    ),
    Planted(id="settings.webhook_url", told="whole address", plant=webhook(TELEGRAM_WEBHOOK_URL="bot.example/hook")),
    Planted(id="settings.webhook_secret", told="characters", plant=webhook(TELEGRAM_WEBHOOK_SECRET="a b!")),
    Planted(
        id="settings.no_platform",
        told="no token",
        plant=without("DISCORD_TOKEN", "TELEGRAM_TOKEN"),
        level="warning",
    ),
    Planted(id="settings.debug", told="DEBUG", plant=setting(LOG_LEVEL="DEBUG"), level="warning"),
    Planted(id="settings.operator", told="who runs", plant=without("OPERATOR"), level="note"),
    Planted(id="settings.paid", told="above 30", plant=setting(TELEGRAM_RATE="31"), level="note"),
    Planted(id="settings.password", told="password", plant=server_of_another_name, level="note"),
    # this machine
    Planted(id="host.data_dir", told="cannot be written to", plant=blocked_folder),
    Planted(
        id="host.temporary",
        told="lies in",
        plant=lambda it: it.on_this_machine(temporary=(it.folder,)),
        level="warning",
    ),
    Planted(id="host.key_open", told="may be read by other users", plant=mode(lambda it: it.key), mends=True),
    Planted(
        id="host.database_open",
        told="may be read by other users",
        plant=mode(lambda it: it.database),
        mends=True,
        level="warning",
    ),
    Planted(id="host.network_disk", told="nfs4", plant=network_disk, level="warning"),
    Planted(id="host.disk", told="5 MB left", plant=lambda it: it.on_this_machine(spare_bytes=5 * 1024**2)),
    Planted(
        id="host.disk",
        told="500 MB left",
        plant=lambda it: it.on_this_machine(spare_bytes=500 * 1024**2),
        level="warning",
    ),
    Planted(id="host.old_zones", told="2019c", plant=old_zones, level="warning"),
    Planted(id="host.health_port", told="health page", plant=lambda it: listening(it, "HEALTH_PORT"), level="warning"),
    Planted(
        id="host.webhook_port",
        told="listened for",
        plant=both(webhook(), lambda it: listening(it, "TELEGRAM_WEBHOOK_PORT")),
    ),
    Planted(id="host.clock", told=" s ahead", plant=wrong_clock, level="warning"),
    Planted(id="host.proxy", told="does not let us through", plant=behind_proxy),
    # the database and its key
    Planted(id="database.refused", told="database URL", plant=setting(DATABASE_URL="mysql://limber@host/limber")),
    Planted(id="database.away", told="does not answer", plant=server_of_another_name),
    Planted(id="database.damaged", told="damaged", plant=damaged),
    Planted(id="database.damaged", told="not a database", plant=no_database),
    Planted(id="database.locked", told="locked", plant=locked),
    Planted(id="database.newer", told="revision 9999", plant=revision("9999")),
    Planted(id="database.older", told="revision 0001", plant=revision("0001"), level="warning"),
    Planted(id="database.new", told="no database yet", plant=lambda it: it.database.unlink(), level="note"),
    Planted(id="database.key_gone", told="is gone", plant=lambda it: it.key.unlink()),
    Planted(id="database.wrong_key", told="not the one", plant=lambda it: write_key(it.key, bytes(32))),
    Planted(id="database.no_key", told="holds no key", plant=lambda it: write_key(it.key, b"short")),
    Planted(
        id="database.key_waits",
        told="broken off",
        plant=lambda it: write_key(it.data / "limber.key.new", bytes(32)),
        level="warning",
    ),
    # the copies
    Planted(id="backup.none", told="no copy", plant=no_copies, level="warning"),
    Planted(id="backup.old", told="9 days old", plant=old_copy(9), level="warning"),
    Planted(id="backup.overdue", told="older than 30 days", plant=old_copy(31), level="warning"),
    Planted(id="backup.damaged", told="checksum", plant=damaged_copy),
    Planted(
        id="backup.beside_key",
        told="lies beside the copies",
        plant=lambda it: write_key(it.data / "backups" / "limber.key", bytes(32)),
    ),
    # the content
    Planted(id="content.fault", told=".toml", plant=own_content(bad_exercise)),
    Planted(id="content.language", told="is missing", plant=own_content(half_a_language), level="warning"),
    Planted(id="content.pictures", told="e1", plant=own_content(lost_picture), level="warning"),
    # Discord
    Planted(
        id="discord.token",
        told='begins with "Bot "',
        plant=lambda it: it.keys.update(DISCORD_TOKEN=f'"Bot {it.discord.token}"'),
    ),
    Planted(
        id="discord.token",
        told="spaces",
        plant=lambda it: it.keys.update(DISCORD_TOKEN=f'"{it.discord.token[:9]} {it.discord.token[9:]}"'),
    ),
    Planted(id="discord.token", told="number", plant=setting(DISCORD_TOKEN="123456789012345678")),
    Planted(id="discord.token", told="public key", plant=setting(DISCORD_TOKEN="ab" * 32)),
    Planted(id="discord.token", told="three parts", plant=setting(DISCORD_TOKEN="abc")),
    Planted(id="discord.token", told="refused", plant=lambda it: it.discord.renew_token()),
    Planted(
        id="discord.away", told="not reached", plant=lambda it: it.keys.update(DISCORD_API_URL=f"http://{closed()}")
    ),
    Planted(id="discord.away", told="503", plant=lambda it: it.discord.fail(503)),
    Planted(
        id="discord.gateway",
        told="not reached",
        plant=lambda it: it.keys.update(DISCORD_GATEWAY_URL=f"ws://{closed()}"),
    ),
    Planted(id="discord.intents", told="switched off", plant=setting(DISCORD_MEMBERS="true"), mends=True),
    Planted(
        id="discord.spare_intent",
        told="does not use",
        plant=application(privileged=Intent.GUILD_MEMBERS),
        level="note",
    ),
    Planted(
        id="discord.endpoint",
        told="Interactions Endpoint URL",
        plant=application(endpoint_url="https://x.example"),
        mends=True,
    ),
    Planted(id="discord.code_grant", told="Code Grant", plant=application(code_grant=True)),
    Planted(id="discord.private", told="not public", plant=application(public=False), level="note"),
    Planted(id="discord.install", told="Add App", plant=application(installs={}), mends=True, level="warning"),
    Planted(
        id="discord.install",
        told="Add App",
        plant=application(
            installs={
                "0": {"oauth2_install_params": {"scopes": ["bot", "applications.commands"], "permissions": "2048"}},
                "1": {"oauth2_install_params": {"scopes": ["applications.commands"], "permissions": "0"}},
            }
        ),
        mends=True,
        level="warning",
    ),
    Planted(id="discord.starts", told="more times", plant=starts_spent, level="warning"),
    Planted(id="discord.commands", told="1 of them are missing", plant=other_commands, mends=True, level="warning"),
    Planted(id="discord.commands", told="another version", plant=other_words, mends=True, level="warning"),
    Planted(id="discord.rights", told="View Channel", plant=denied(Permission.VIEW_CHANNEL)),
    Planted(id="discord.rights", told="Send Messages", plant=denied(Permission.SEND_MESSAGES)),
    Planted(id="discord.rights", told="Attach Files", plant=denied(Permission.ATTACH_FILES), level="warning"),
    Planted(id="discord.rights", told="Read Message", plant=denied(Permission.READ_MESSAGE_HISTORY), level="warning"),
    Planted(id="discord.rights", told="Pin Messages", plant=without_right(Permission.PIN_MESSAGES), level="note"),
    Planted(
        id="discord.channel_gone",
        told="is gone",
        plant=lambda it: it.discord.delete_channel(it.discord.channel_id),
    ),
    Planted(id="discord.server_gone", told="not in the server", plant=out_of_the_server, level="warning"),
    Planted(
        id="discord.manage_roles",
        told="Manage Roles",
        plant=without_right(Permission.MANAGE_ROLES),
        level="warning",
    ),
    Planted(id="discord.role_order", told="stands above", plant=role_above, level="warning"),
    Planted(id="discord.welcome", told="greeted", plant=settled_for(platform="discord", welcome=1), level="warning"),
    # Telegram
    Planted(
        id="telegram.token",
        told='begins with "bot"',
        plant=lambda it: it.keys.update(TELEGRAM_TOKEN=f"bot{it.telegram.token}"),
    ),
    Planted(id="telegram.token", told="spaces", plant=setting(TELEGRAM_TOKEN='"123456: abc"')),
    Planted(id="telegram.token", told="a colon", plant=setting(TELEGRAM_TOKEN="123456")),
    Planted(id="telegram.token", told="refused", plant=setting(TELEGRAM_TOKEN=f"123456:{'A' * 35}")),
    Planted(
        id="telegram.away", told="not reached", plant=lambda it: it.keys.update(TELEGRAM_API_URL=f"http://{closed()}")
    ),
    Planted(id="telegram.away", told="502", plant=lambda it: it.telegram.fail()),
    Planted(id="telegram.no_groups", told="cannot be added", plant=profile(joins_groups=False), level="warning"),
    Planted(id="telegram.privacy", told="Privacy mode is off", plant=profile(reads_all=True), level="note"),
    Planted(id="telegram.webhook_left", told="polling", plant=left_webhook, mends=True, level="warning"),
    Planted(id="telegram.webhook_missing", told="does not call", plant=webhook(), mends=True, level="warning"),
    Planted(id="telegram.webhook_missing", told="does not call", plant=both(webhook(), Ward.at_work), mends=True),
    Planted(id="telegram.webhook_error", told="502", plant=failing_webhook, level="warning"),
    Planted(id="telegram.pending", told="101", plant=waiting, level="warning"),
    Planted(id="telegram.commands", told="the commands", plant=no_menus, mends=True, level="warning"),
    Planted(id="telegram.commands", told="the description", plant=no_descriptions, mends=True, level="warning"),
    Planted(id="telegram.commands", told="the menu button", plant=no_button, mends=True, level="warning"),
    Planted(id="telegram.rights", told="Send messages", plant=muted("can_send_messages")),
    Planted(id="telegram.rights", told="Send photos", plant=muted("can_send_photos"), level="warning"),
    Planted(
        id="telegram.rights",
        told="Pin messages",
        plant=lambda it: it.telegram.limit_bot(it.group, "can_pin_messages"),
        level="note",
    ),
    Planted(
        id="telegram.welcome",
        told="greeted",
        plant=both(settled_for(platform="telegram", welcome=1), muted("can_pin_messages")),
        level="warning",
    ),
    Planted(id="telegram.group_gone", told="not in the group", plant=out_of_the_group, level="warning"),
)
