"""Files the bot uploaded: kept, named by id, measured, and served again."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
import struct
from dataclasses import dataclass
from enum import StrEnum

from bots.sandbox.pixels import picture_size
from bots.sandbox.telegram.parameters import Upload
from bots.sandbox.telegram.wire import Media, bad_request

# Bot API, "Sending files" and getFile.
_UPLOAD_BYTES = 50 * 1024 * 1024
_PHOTO_BYTES = 10 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024
# Bot API, sendPhoto: "width and height must not exceed 10000 in total", "ratio must be at most 20".
_PHOTO_SIDES = 10_000
_PHOTO_RATIO = 20


class FileKind(StrEnum):
    """What a file was sent as; an id is good for its own kind only."""

    PHOTO = "Photo"
    ANIMATION = "Animation"
    DOCUMENT = "Document"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFile:
    """A file Telegram keeps. `mime` is the type of the stored bytes."""

    kind: FileKind
    file_id: str
    unique_id: str
    path: str
    name: str
    mime: str
    content: bytes
    width: int = 0
    height: int = 0
    duration: int = 0

    def media(self) -> Media:
        """The wire form for this kind. A GIF is told as the silent MP4 that Telegram makes of it."""
        media = Media(file_id=self.file_id, file_unique_id=self.unique_id, file_size=len(self.content))
        if self.kind is FileKind.DOCUMENT:
            media["file_name"], media["mime_type"] = self.name, self.mime
            return media
        media["width"], media["height"] = self.width, self.height
        if self.kind is FileKind.ANIMATION:
            is_gif = self.mime == "image/gif"
            media["duration"] = self.duration
            media["file_name"] = f"{self.name}.mp4" if is_gif else self.name
            media["mime_type"] = "video/mp4" if is_gif else self.mime
        return media


class FileStore:
    """All stored files, by id and by path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._good_ids: set[str] = set()

    def keep(self, kind: FileKind, upload: Upload, *, width: int = 0, height: int = 0, duration: int = 0) -> StoredFile:
        """Store an uploaded file. Sizes are read from the picture itself where it tells them.

        Raises ApiError when it is empty, too large, or no picture where one is due.
        """
        _refuse_oversized(kind, upload)
        sides = picture_size(upload.content) or (width, height)
        if kind is FileKind.PHOTO:
            _check_photo(sides)
        number = len(self._by_id)
        digest = hashlib.sha256(upload.content).digest()
        stored = StoredFile(
            kind=kind,
            file_id="AgACAg" + base64.urlsafe_b64encode(struct.pack(">I", number) + digest[:20]).decode().rstrip("="),
            unique_id="AQAD" + base64.urlsafe_b64encode(digest[:9]).decode(),
            path=f"{kind.lower()}s/file_{number}{_suffix(upload.name)}",
            name=upload.name,
            mime=mimetypes.guess_type(upload.name)[0] or "application/octet-stream",
            content=upload.content,
            width=sides[0],
            height=sides[1],
            duration=duration,
        )
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        self._good_ids.add(stored.file_id)
        return stored

    def spoil_ids(self) -> None:
        """From now on no id of a stored file is good for sending it; the messages that show one keep it."""
        self._good_ids.clear()

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """The file served under this path."""
        return self._by_path.get(path)

    def again(self, kind: FileKind, file_id: str) -> StoredFile:
        """A stored file that is sent again. Raises ApiError for an id that is not good, or one of another kind."""
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")
        stored = self._by_id.get(file_id)
        if stored is None or file_id not in self._good_ids:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind is not kind:
            raise bad_request(f"can't use file of type {stored.kind} as {kind}")
        return stored


def _suffix(name: str) -> str:
    return "." + name.rsplit(".", 1)[1] if "." in name else ""


def _refuse_oversized(kind: FileKind, upload: Upload) -> None:
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > (_PHOTO_BYTES if kind is FileKind.PHOTO else _UPLOAD_BYTES):
        raise bad_request("file is too big")


def _check_photo(sides: tuple[int, int]) -> None:
    short, long = sorted(sides)
    if short == 0:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if short + long > _PHOTO_SIDES or long > short * _PHOTO_RATIO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
