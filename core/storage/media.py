"""The names that platforms gave to uploaded files, kept among what the program remembers."""

from __future__ import annotations

from contextlib import suppress

from core.errors import StoreBusy
from core.ports import Store


class StoredMediaRefs:
    """What `core.ports.MediaRefs` promises, for one platform. Each call is a transaction of its own.

    A name saves an upload and nothing else: where the store is busy there is none, and none is kept.
    """

    def __init__(self, store: Store, platform: str) -> None:
        self._store = store
        self._platform = platform

    async def get(self, owner: str, sha256: str) -> str | None:
        """The name of the file with this hash, None when there is none."""
        with suppress(StoreBusy):
            async with self._store.transaction() as tx:
                return await tx.recall(self._key(owner, sha256))
        return None

    async def put(self, owner: str, sha256: str, ref: str) -> None:
        """Keep the name of a file; the last one stays."""
        with suppress(StoreBusy):
            async with self._store.transaction() as tx:
                await tx.remember(self._key(owner, sha256), ref)

    async def forget(self, owner: str, sha256: str) -> None:
        """The platform does not know the name any more."""
        with suppress(StoreBusy):
            async with self._store.transaction() as tx:
                await tx.forget_key(self._key(owner, sha256))

    def _key(self, owner: str, sha256: str) -> str:
        return f"file.{self._platform}.{owner}.{sha256}"
