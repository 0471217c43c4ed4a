"""The database and the key that opens it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from bots.doctor.case import Case
from bots.doctor.report import Finding, Level
from bots.settings import key_of, masked
from bots.wiring import key_file
from core.errors import ConfigurationFault, LimberError, StoreBusy
from core.storage.inspection import Look, Server, file_of, look
from core.storage.keys import opens, read_key
from core.storage.migrations import HEAD
from core.storage.sealed import Cipher, key_from_text

_OLDEST = 140_000  # PostgreSQL 14: those before it get no corrections any more (postgresql.org/support/versioning)
_SKEW = timedelta(seconds=2)  # by which the clocks of workers may differ (README.md)
_CONNECTIONS = 16  # of one worker
_SPARE = 4  # for whoever else asks: a backup, this doctor


async def seen(case: Case) -> tuple[Look | None, tuple[Finding, ...]]:
    """What there is in the database, None where it cannot be told, and what is wrong with it."""
    try:
        found = await look(case.settings.store_url, case.clock.now, case.lock_s)
    except ConfigurationFault as fault:
        return None, (_refused(case, str(fault)),)
    except StoreBusy as away:
        return None, (_away(case, str(away)),)
    return found, tuple(_of(case, found))


def running(found: Look | None) -> bool | None:
    """Whether Limber runs, or did two minutes ago; None where nobody can tell, for what is not known is not at rest."""
    if found is not None and found.workers:
        return True
    return None if found is None or found.locked or found.faults else False


def never_started(found: Look | None) -> bool:
    """Whether Limber has yet to start for the first time, and to do what it does then."""
    return found is not None and not found.revision


def _refused(case: Case, told: str) -> Finding:
    is_file = file_of(case.settings.store_url) is not None
    return Finding(
        id="database.refused",
        level=Level.ERROR,
        what=f"The database cannot be opened: {masked(told)}.",
        why="Limber does not start without its database.",
        how="Does the user that runs Limber own the file and its folder? Look again as that user."
        if is_file
        else f"Mend {key_of('database_url')}; leave it out for a SQLite file in the data folder.",
    )


def _away(case: Case, told: str) -> Finding:
    return Finding(
        id="database.away",
        level=Level.ERROR,
        what=f"The database {masked(case.settings.store_url)} does not answer: {told}.",
        why="Limber does not start without its database; while it runs, people are asked to try again.",
        how=f"Start the server, and see that host and port in {key_of('database_url')} lead to it from here.",
    )


def _of(case: Case, found: Look) -> Iterator[Finding]:
    if found.faults:
        yield Finding(
            id="database.damaged",
            level=Level.ERROR,
            what=f"The database is damaged, or is none: {found.faults[0]}",
            why="What is written to a damaged database makes it worse, and some of it is lost.",
            how="Stop Limber, keep the file, and put the newest copy back: `limber restore FILE`.",
        )
        return
    if found.locked:
        yield Finding(
            id="database.locked",
            level=Level.ERROR,
            what="Another program keeps the database locked.",
            why="Nothing can be kept while it does: everybody is asked to try again.",
            how="Close what has the file open (`lsof` or `fuser` tell it): a copy that hangs, a database browser.",
        )
    if found.read_only:
        yield Finding(
            id="database.read_only",
            level=Level.ERROR,
            what="The database cannot be written to.",
            why="Nothing can be kept: everybody is asked to try again.",
            how="Let the user that runs Limber own the file and its folder, and see that the disk is not read-only.",
        )
    yield from _revision(found)
    yield from _key(case, found)
    if found.server is not None:
        yield from _server(found, found.server)


def _revision(found: Look) -> Iterator[Finding]:
    if not found.exists or not found.revision:
        yield Finding(
            id="database.new",
            level=Level.NOTE,
            what="There is no database yet.",
            why="It is made at the first start. If there should be one, Limber looks in the wrong place.",
            how=f"Start Limber, or see where {key_of('data_dir')} and {key_of('database_url')} lead: `limber config`.",
        )
    elif found.revision > HEAD:
        yield Finding(
            id="database.newer",
            level=Level.ERROR,
            what=f"The database is of a newer Limber (revision {found.revision}; this one knows {HEAD}).",
            why="This version could misread it, so it does not start.",
            how="Install the newer version again, or put back the copy that was made before the upgrade.",
        )
    elif found.revision < HEAD:
        yield Finding(
            id="database.older",
            level=Level.WARNING,
            what=f"The tables are those of an older Limber (revision {found.revision} of {HEAD}).",
            why="They are brought up to date at the next start, and there is no way back but a copy.",
            how="Run `limber migrate`, or start Limber.",
        )


def _key(case: Case, found: Look) -> Iterator[Finding]:
    """Whether the key at hand is that of the database; it is never shown."""
    told, file = case.settings.data_key, key_file(case.settings)
    if told is None and found.proof is not None and not file.path.exists() and not file.new.exists():
        yield Finding(
            id="database.key_gone",
            level=Level.ERROR,
            what=f"There is a database, and the key file {file.path} is gone.",
            why="Without its key the health values in it can never be read again. Limber does not start.",
            how=f"Put the file back from where you keep it, or the key into {key_of('data_key')}.",
        )
        return
    if told is None and not file.path.exists():
        return  # it is made at the first start
    try:
        key = key_from_text(told.get_secret_value()) if told is not None else read_key(file.path)
    except LimberError as fault:
        if "chmod" not in str(fault):  # that it is open to others was told already
            yield _unusable(str(fault))
        return
    new_is_used = found.proof is not None and file.in_use(found.proof)
    if found.proof is not None and not opens(Cipher(key), found.proof) and (told is not None or not new_is_used):
        yield Finding(
            id="database.wrong_key",
            level=Level.ERROR,
            what="The key at hand is not the one that this database was made with.",
            why="The health values in it cannot be read with another key. Limber does not start.",
            how=f"Put the key in {file.new} into {key_of('data_key')}, then delete that file."
            if new_is_used
            else f"Put the right key back: {key_of('data_key')} where it is set, else {file.path}.",
        )
    elif file.new.exists():
        yield _waiting(file.new, told=told is not None, used=new_is_used)


def _waiting(new: Path, *, told: bool, used: bool) -> Finding:
    """That a second key lies there. Where the key is `told` by the settings, no start settles what becomes of it."""
    what = f"A second key waits in {new}: a change of the key was broken off."
    why = "One of the two opens the database. Whoever deletes the wrong one loses all health values."
    how = "Delete neither. Start Limber once: it finds out which one is in use, and keeps that."
    if told and used:
        what = f"The key in use also lies in {new}."
        why = "Whoever gets that folder can read everybody's health values. They are sealed for that very case."
        how = f"Delete that file: {key_of('data_key')} has the key."
    elif told:
        how = "Run `limber key rotate` again, which exchanges it; or delete it while no `limber key rotate` runs."
    return Finding(id="database.key_waits", level=Level.WARNING, what=what, why=why, how=how)


def _unusable(told: str) -> Finding:
    return Finding(
        id="database.no_key",
        level=Level.ERROR,
        what=f"The key cannot be used: {told}.",
        why="Health values are sealed with it. Limber does not start.",
        how="Put the right key back; `openssl rand -base64 32` makes one for a database that is still to come.",
    )


def _server(found: Look, server: Server) -> Iterator[Finding]:
    if server.version < _OLDEST:
        yield Finding(
            id="database.old_server",
            level=Level.WARNING,
            what=f"PostgreSQL is version {server.version // 10_000}.",
            why="It gets no corrections any more, and Limber is not tried with it.",
            how="Upgrade the server to version 14 or newer.",
        )
    workers = max(1, found.workers)
    if server.connections < workers * _CONNECTIONS + _SPARE:
        yield Finding(
            id="database.connections",
            level=Level.WARNING,
            what=f"PostgreSQL takes {server.connections} connections, and {_workers(workers)} {_CONNECTIONS} each.",
            why="In a busy hour some get none, and whoever presses a button then is asked to try again.",
            how=f"Set max_connections to {workers * _CONNECTIONS + _SPARE} or more in postgresql.conf.",
        )
    if server.encoding != "UTF8":
        yield Finding(
            id="database.encoding",
            level=Level.ERROR,
            what=f"The database keeps text as {server.encoding}.",
            why="Names of groups in most languages cannot be kept in it.",
            how="Make it anew: `createdb --encoding=UTF8 --template=template0 limber`.",
        )
    if abs(server.ahead) > _SKEW:
        yield Finding(
            id="database.clock",
            level=Level.WARNING,
            what=f"The clocks of this machine and of PostgreSQL differ by {abs(server.ahead).total_seconds():.0f} s.",
            why="One of them is wrong. Workers whose clocks differ take each other for dead, and send twice.",
            how="Have both set by NTP: `timedatectl set-ntp true`.",
        )
    if server.read_only:
        yield Finding(
            id="database.standby",
            level=Level.ERROR,
            what="This PostgreSQL is a copy that is only read from.",
            why="Nothing can be kept in it.",
            how=f"Have {key_of('database_url')} lead to the primary server.",
        )


def _workers(count: int) -> str:
    return "one worker uses" if count == 1 else f"{count} workers use"
