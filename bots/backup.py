"""The database as a whole: copied, put back, carried over, brought to this version. The words are in `cli_backup`."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from bots.copies import before_migration, remove_expired
from bots.settings import Settings
from bots.wiring import cipher_of, key_file, make_data_dir
from core.errors import ConfigurationFault, SealError
from core.storage.backup import DRILL, checksum_of, copy_database, copy_name
from core.storage.copying import Seen, Sums, copy_into, copy_to_file, differing, read_from, revision_at, sums_of
from core.storage.inspection import AT_REST, file_of
from core.storage.keys import PROOF, opens, read_key
from core.storage.migrations import HEAD, missing, refuse_newer
from core.storage.restoring import Copy, counted, fetched, heard_at, put_in_place, unsealed
from core.storage.sealed import Cipher, key_from_text
from core.storage.store import SQLITE, database_url, open_store, shown

_NO_COPIES = (
    "LIMBER_BACKUP_DAYS is 0, so /privacy tells everybody that no copies are kept. Set it to a number of days, and try"
    " again."
)
_NO_COPY_MADE = "No copy was made: LIMBER_BACKUP_DAYS is 0, or it is PostgreSQL, whose copies pg_dump makes."
_STOP = "Stop it everywhere, wait two minutes, and try again: nothing was changed."


def backed_up(settings: Settings, now: datetime, to: Path | None, seen: Seen) -> list[str]:
    """Make a copy, and remove those that are too old; returns what to say. Raises LimberError that says what to do."""
    if not settings.backup_days:
        raise ConfigurationFault(_NO_COPIES)
    target = to or settings.backups
    target = (target / copy_name(now) if to is None or target.is_dir() else target).absolute()
    if (source := file_of(settings.store_url)) is not None:
        copy_database(source, target, lambda done, total: seen("pages", done, total))
    else:
        asyncio.run(_from_server(settings.store_url, target, seen))
    left: list[str] = []
    removed: list[Path] = []
    try:
        removed = remove_expired(settings, now)  # not before there is a new one: the machine's clock may be wrong
    except OSError as error:
        left.append(f"Old copies could not be removed from {Path(error.filename or target).parent}: {error.strerror}.")
    return [
        f"{target} ({target.stat().st_size / 1e6:,.1f} MB), and its checksum in {checksum_of(target).name}.",
        "The key is not in it: keep that apart. `limber restore --drill` proves that both work together.",
        *(f"Removed {each}, which was older than {settings.backup_days} days." for each in removed),
        *left,
    ]


async def _from_server(url: str, target: Path, seen: Seen) -> None:
    async with read_from(url) as source:
        await copy_to_file(source, target, seen)


def drilled(settings: Settings, file: Path, seen: Seen) -> list[str]:
    """Restore the copy beside everything and open all of it; returns what was found. Raises as `restored`."""
    with _staged(settings, file, seen) as (staged, found):
        cipher, _ = _key_of(settings, found.proof, str(file))
        asyncio.run(_opened(staged, cipher))
        rows = counted(staged)
        sealed = unsealed(staged, cipher, lambda done, total: seen("sealed values", done, total))
    return [
        *(f"{name:<16}{count:>14,}" for name, count in rows.items() if count),
        f"The copy is whole, of revision {found.revision}, and opens here. Rows: {sum(rows.values()):,}.",
        f"All {sealed:,} sealed values open with the key.",
        "This was a drill: nothing was changed.",
    ]


def restored(settings: Settings, file: Path, now: datetime, seen: Seen) -> list[str]:
    """Put the copy in the place of the database; returns what to say.

    Raises ConfigurationFault for a copy that is damaged or of a newer version, and while Limber runs, SealError for one
    made with another key, StoreBusy while somebody has the database open. Then nothing was changed.
    """
    database = file_of(settings.store_url)
    if database is not None:
        _require_rest(heard_at(database), now)
    with _staged(settings, file, seen) as (staged, found):
        cipher, key = _key_of(settings, found.proof, str(file))
        _require_in_place(settings, key, file)
        if database is None:
            return asyncio.run(_into_server(settings.store_url, staged, cipher, seen))
        aside = put_in_place(staged, database, now)
    later = "" if found.revision == HEAD else f" The next start brings it from revision {found.revision} to {HEAD}."
    return [
        f"{database} is now what {file} was.{later}",
        *([_aside(aside, settings.backup_days)] if aside else []),
    ]


def _aside(path: Path, days: int) -> str:
    if days:
        return f"What was there before is kept as {path}. After {days} days it goes, as copies do."
    return (
        f"What was there before is now {path}. LIMBER_BACKUP_DAYS is 0, so the next start deletes it: move it away from"
        " there if you need it."
    )


async def _into_server(url: str, staged: Path, cipher: Cipher, seen: Seen) -> list[str]:
    await _opened(staged, cipher)
    async with read_from(_url_of(staged)) as source:
        return _shown(await copy_into(source, url, seen))


async def copied(settings: Settings, from_url: str, to_url: str, now: datetime, seen: Seen) -> list[str]:
    """Copy everything; returns what each table came to.

    Raises ConfigurationFault while Limber runs on the one, where the other is not empty, and where they would not be
    equal, SealError where the key here is not that of the one. Then nothing was kept.
    """
    async with read_from(from_url) as source:
        _require_rest(await source.heard_at(), now)
        _key_of(settings, await source.recall(PROOF) or "", "The database to copy")
        sums = await copy_into(source, to_url, seen)
    return [
        *_shown(sums),
        f"Set LIMBER_DATABASE_URL to {shown(database_url(to_url))}, and keep the key as it is.",
    ]


async def compared(from_url: str, to_url: str, seen: Seen) -> tuple[list[str], bool]:
    """What each table of the one comes to, and whether it is the same in the other."""
    async with read_from(from_url) as one, read_from(to_url) as other:
        sums = await sums_of(one, seen)
        wrong = differing(sums, await sums_of(other, seen))
    return ([f"They differ in {', '.join(wrong)}."] if wrong else _shown(sums)), not wrong


async def migrated(settings: Settings, now: datetime, *, check: bool) -> tuple[list[str], bool]:
    """What was, or with `check` is, to be done; whether something is left to do. Raises as `open_store`."""
    found = await revision_at(settings.store_url)
    refuse_newer(found)
    steps = [f"{revision}  {what}" for revision, what in missing(found)]
    if not steps:
        return [f"The database is of revision {HEAD}, as this version is. Nothing is to do."], False
    if check:
        return [
            f"{found or 'There is no database yet'} -> {HEAD}. To be done by `limber migrate`, or a start:",
            *steps,
        ], True
    make_data_dir(settings.data_dir)
    before = before_migration(settings, now)
    store = await open_store(settings.store_url, cipher_of(settings), before=before)
    await store.close()
    if not found:
        return [f"A new database of revision {HEAD}.", *steps], False
    copy = f"A copy made before is in {settings.backups}." if before else _NO_COPY_MADE
    return [f"{found} -> {HEAD}. {copy}", *steps], False


def _require_rest(heard_at: datetime | None, now: datetime) -> None:
    if heard_at is not None and heard_at > now - AT_REST:
        raise ConfigurationFault(f"Limber was running two minutes ago. {_STOP}")


def _key_of(settings: Settings, proof: str, what: str) -> tuple[Cipher, Path | None]:
    """What opens a database with this proof, and the file that tells it. No key is made here, nor exchanged.

    Raises SealError where no key that is here does.
    """
    if settings.data_key is not None:
        cipher = Cipher(key_from_text(settings.data_key.get_secret_value()))
        if opens(cipher, proof):
            return cipher, None
        raise SealError(f"{what} was made with another key than LIMBER_DATA_KEY: set that one, and try again.")
    path = key_file(settings).path
    for each in (path, *sorted(path.parent.glob(f"{path.name}.*"))):
        with suppress(ConfigurationFault):
            cipher = Cipher(read_key(each))
            if opens(cipher, proof):
                return cipher, each
    raise SealError(
        f"{what} was made with a key that is not here: put it into {path}, from where you keep it, and run `chmod 600`"
        " on it. Without it the sealed values cannot be read."
    )


def _require_in_place(settings: Settings, key: Path | None, file: Path) -> None:
    """Raises SealError where the copy opens with an older key only: the next start would not find it."""
    path = key_file(settings).path
    if key not in (None, path):
        raise SealError(
            f"{file} was made with an older key, the one in {key}. Move {path} to where you keep keys, copy {key} to"
            f" {path}, and try again: nothing was changed."
        )


@contextmanager
def _staged(settings: Settings, file: Path, seen: Seen) -> Generator[tuple[Path, Copy]]:
    """The copy, looked at, in a folder of its own that goes in the end."""
    make_data_dir(settings.data_dir)
    database = file_of(settings.store_url)
    folder = settings.data_dir if database is None else database.parent
    with tempfile.TemporaryDirectory(prefix=DRILL, dir=folder.absolute()) as room:
        staged = Path(room, "limber.sqlite3")
        yield staged, fetched(file.absolute(), staged, lambda done, total: seen("bytes", done, total))


async def _opened(path: Path, cipher: Cipher) -> None:
    await (await open_store(_url_of(path), cipher)).close()


def _url_of(path: Path) -> URL:
    return URL.create(SQLITE, database=str(path))


def _shown(sums: Sums) -> list[str]:
    return [
        *(f"{name:<16}{each.rows:>14,}  {each.digest[:16]}" for name, each in sums.items() if each.rows),
        f"Equal in all {len(sums)} tables. Rows: {sum(each.rows for each in sums.values()):,}.",
    ]
