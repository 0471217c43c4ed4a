"""`limber health`: what probes and container tools ask. Nothing of the bot is imported: they ask often."""

from __future__ import annotations

from typing import Annotated, cast

import typer

from bots.cli_content import give_up
from core.errors import ConfigurationFault, LimberError

PATIENCE_S = 5.0
EVERYWHERE = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where to ask what listens there


def health(
    ready: Annotated[
        bool, typer.Option("--ready", help="Ask whether it serves people, not only whether it lives.")
    ] = False,
) -> None:
    """Ask the Limber that runs on this machine how it is; the exit code is 0 when it is well, else 1."""
    from bots import settings

    try:
        read = settings.read()
        well, line = asked(read.health_host, read.health_port, ready=ready)
    except LimberError as fault:
        give_up(fault)
    typer.echo(line)
    raise typer.Exit(0 if well else 1)


def asked(host: str, port: int, *, ready: bool) -> tuple[bool, str]:
    """Whether all is well, and the line that says so. Raises ConfigurationFault when nobody can be asked."""
    if port == 0:
        raise ConfigurationFault("LIMBER_HEALTH_PORT is 0, so there is no health page to ask. Set it, and restart.")
    status, said = _fetched(EVERYWHERE.get(host, host), port, "/readyz" if ready else "/healthz")
    if ready:
        checks = cast("dict[str, object]", said.get("checks", {}))
        return status == 200, f"{said['status']}: {', '.join(f'{name} {state}' for name, state in checks.items())}"
    return status == 200, f"{said['status']}: the event loop came {said.get('loop_lag_s')} s late at worst"


def _fetched(host: str, port: int, path: str) -> tuple[int, dict[str, object]]:
    """The status and the JSON of a page. Raises ConfigurationFault when there is none."""
    import json
    from http.client import HTTPConnection, HTTPException

    connection = HTTPConnection(host, port, timeout=PATIENCE_S)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        status, text = answer.status, answer.read()
    except (OSError, HTTPException) as error:
        why = "no answer in time" if isinstance(error, TimeoutError) else getattr(error, "strerror", None)
        raise ConfigurationFault(
            f"Nothing answers at http://{host}:{port}{path}{f' ({why})' if why else ''}. Is Limber running, and with "
            "the same LIMBER_HEALTH_HOST and LIMBER_HEALTH_PORT?"
        ) from None
    finally:
        connection.close()
    try:
        said = json.loads(text)
    except ValueError:
        said = None
    if not isinstance(said, dict) or "status" not in said:
        raise ConfigurationFault(
            f"What answers at http://{host}:{port}{path} is not Limber. Set another LIMBER_HEALTH_PORT, and restart."
        )
    return status, cast("dict[str, object]", said)
