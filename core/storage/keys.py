"""The file that holds the key, and how another key takes its place.

A new key lies beside the file before anything is sealed with it, and takes its place once everything is sealed anew,
which is one transaction: whatever dies when, one of the two files opens the database, and `settled` finds out which.
The old key is kept under another name, for older copies of the database open with no other.
"""

from __future__ import annotations

import base64
import hashlib
import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from core.errors import ConfigurationFault, SealError
from core.storage.sealed import KEY_BYTES, Cipher, key_from_text

Held = Callable[[], AbstractContextManager[str | None]]
"""Keeps everybody else from writing, and tells the proof of the database's key; None where it has none yet."""

PROOF = "data_key"
_PLACE = f"remembered.{PROOF}"
_KNOWN = b"limber"


def proof_of(cipher: Cipher) -> str:
    """What a database keeps, so that another key is noticed before anything is read or written with it."""
    return base64.b64encode(cipher.seal(_KNOWN, _PLACE)).decode()


def opens(cipher: Cipher, proof: str) -> bool:
    """Whether it is the cipher that made the proof."""
    try:
        return cipher.open(base64.b64decode(proof), _PLACE) == _KNOWN
    except SealError:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """The file at `path`, and those that lie beside it."""

    path: Path

    @property
    def new(self) -> Path:
        """Where a key waits until everything is sealed with it."""
        return self.path.with_name(f"{self.path.name}.new")

    @property
    def old(self) -> Path:
        """Where the key that is in the file now goes when another takes its place; a name for each key."""
        digest = hashlib.sha256(read_key(self.path)).hexdigest()[:8]
        return self.path.with_name(f"{self.path.name}.old-{digest}")

    def settled(self, held: Held) -> bytes:
        """The key that opens the database; made where there is neither. What a crash left is finished, or undone.

        Raises SealError for a database whose key is gone, and then changes nothing; ConfigurationFault when a file
        cannot be used, or when anyone but its owner may read it; StoreBusy as `held`.
        """
        with held() as proof:
            if proof is not None and self.new.exists():
                self._settle(proof)
            if proof is not None and not self.path.exists():
                raise SealError(
                    f"the key file {self.path} is gone, and without it the sealed values of this database cannot be"
                    " read; put it back from where you keep it, or start with a new database. Nothing was changed"
                )
            return _made_or_read(self.path)

    def _settle(self, proof: str) -> None:
        """Keep of two keys the one that is in use; where neither is, both stay. What waits may be written by half."""
        if self.path.exists() and opens(Cipher(read_key(self.path)), proof):
            self.new.unlink()
        elif self.in_use(proof):
            self.set_aside()
            self.take_its_place()

    def in_use(self, proof: str) -> bool:
        """Whether the key that waits is that of the database already. One that is written by half is not."""
        try:
            return opens(Cipher(read_key(self.new)), proof)
        except ConfigurationFault:
            return False

    def compare(self, told: bytes, held: Held) -> None:
        """Raise SealError where the key that was told is no longer that of the database, and the one that waits is."""
        if not self.new.exists():
            return
        with held() as proof:
            if proof is not None and not opens(Cipher(told), proof) and self.in_use(proof):
                raise SealError(f"the database has a new key: put the one in {self.new} into LIMBER_DATA_KEY")

    def write_new(self, key: bytes, proof: str) -> None:
        """Have the key wait beside the file, while nobody else writes to the database with this proof.

        One that waited in vain goes. Raises ConfigurationFault where the one that waits is in use.
        """
        if self.new.exists() and self.in_use(proof):
            raise ConfigurationFault(f"{self.new} holds the key in use. Keep it elsewhere, then delete that file.")
        self.new.unlink(missing_ok=True)
        _write(self.new, key)

    def set_aside(self) -> None:
        """The key in the file goes where older copies of the database find it; nothing where that was done before."""
        if self.path.exists():
            os.replace(self.path, self.old)
            keep_names(self.path.parent)

    def take_its_place(self) -> None:
        """The file holds the key that waited, from now on."""
        os.replace(self.new, self.path)
        keep_names(self.path.parent)


def read_key(path: Path) -> bytes:
    """The key in the file. Raises ConfigurationFault when there is none, or anyone but its owner may read it."""
    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            text = file.read().decode("ascii", "replace")
    except OSError as error:
        raise ConfigurationFault(f"cannot read the key file {path}: {error.strerror}") from error
    if os.name == "posix" and mode & 0o077:
        raise ConfigurationFault(f"the key file {path} is open to other users; run `chmod 600 {path}`")
    try:
        return key_from_text(text)
    except ConfigurationFault as fault:
        raise ConfigurationFault(f"the key file {path} holds no key: {fault}") from fault


def _made_or_read(path: Path) -> bytes:
    key = os.urandom(KEY_BYTES)
    try:
        _write(path, key)
    except FileExistsError:
        return read_key(path)
    return key


def _write(path: Path, key: bytes) -> None:
    try:
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(base64.b64encode(key) + b"\n")
            file.flush()
            os.fsync(file.fileno())  # nothing may be sealed with a key that a power cut can still take away
    except FileExistsError:
        raise
    except OSError as error:
        raise ConfigurationFault(f"cannot create the key file {path}: {error.strerror}") from error
    keep_names(path.parent)


def keep_names(folder: Path) -> None:
    """Have the disk keep which files stand in the folder."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
