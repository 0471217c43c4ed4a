"""The bot's application: what may be changed of it by request ("Edit Current Application")."""

from __future__ import annotations

from bots.sandbox.discord.errors import Faults
from bots.sandbox.discord.things import Application
from bots.sandbox.discord.types import BOT_INVITATION, Intent, Json, part_of

# Application flags: "Only limited intent flags can be updated via the API".
LIMITED = {1 << 13: Intent.GUILD_PRESENCES, 1 << 15: Intent.GUILD_MEMBERS, 1 << 19: Intent.MESSAGE_CONTENT}
_DESCRIPTION, _TAG, _TAGS = 400, 20, 5
_INSTALLS = {"0", "1"}  # into a guild, for a user
_SCOPES = {"bot", "applications.commands"}


def invitation() -> Json:
    """The settings of an application whose link in the portal is the invitation of platforms.md §1.8."""
    return {"0": {"oauth2_install_params": _answered({"scopes": sorted(_SCOPES), "permissions": BOT_INVITATION})}}


def edit(application: Application, body: Json) -> None:
    """Change what the body names. Raises ApiError 50035 with the faults."""
    _check(body)
    if "flags" in body:
        application.privileged = Intent(sum(intent for flag, intent in LIMITED.items() if (body["flags"] or 0) & flag))
    if "interactions_endpoint_url" in body:
        application.endpoint_url = None
    if "description" in body:
        application.description = part_of(body, "description").get("default", "")
    if "tags" in body:
        application.tags = list(body["tags"] or [])
    if "integration_types_config" in body:
        installs: Json = body["integration_types_config"] or {}
        application.installs = {
            kind: {"oauth2_install_params": _answered(wanted)} if (wanted := _params(install)) else {}
            for kind, install in installs.items()
        }


def _params(install: Json | None) -> Json:
    return part_of(install or {}, "oauth2_install_params")


def _answered(wanted: Json) -> Json:
    return {"scopes": wanted.get("scopes") or [], "permissions": str(int(wanted.get("permissions") or 0))}


def _check(body: Json) -> None:
    faults = Faults()
    faults.whole(body, "flags", 0, 2**31 - 1)
    if body.get("interactions_endpoint_url"):  # Discord asks it whether it is one, and nobody listens there
        with faults.at("interactions_endpoint_url"):
            words = "The specified interactions endpoint url could not be verified."
            faults.add("APPLICATION_INTERACTIONS_ENDPOINT_INVALID", words)
    with faults.at("description"):
        faults.text(part_of(body, "description"), "default", _DESCRIPTION)
    tags: list[str] = body.get("tags") or []
    with faults.at("tags"):
        faults.size(len(tags), 0, _TAGS)
        for number, tag in enumerate(tags):
            with faults.at(number):
                faults.size(len(tag), 1, _TAG)
    installs: Json = body.get("integration_types_config") or {}
    for kind, install in installs.items():
        with faults.at("integration_types_config", kind):
            if kind not in _INSTALLS:
                faults.add("ENUM_TYPE_COERCE", f'Value "{kind}" is not a valid enum value.')
            scopes: list[str] = _params(install).get("scopes") or []
            for scope in scopes:
                if scope not in _SCOPES:
                    faults.add("BASE_TYPE_CHOICES", "Value must be one of ('applications.commands', 'bot').")
    faults.raise_any()
