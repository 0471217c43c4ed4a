"""What a card brings along besides its words: a picture, or a document."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from core.errors import InvalidValue
from core.messages.texts import Text

MAX_FILE = 8 * 1024 * 1024  # bytes; Discord takes 10 MiB in all, Telegram 10 MB as a photo

_FILE_NAME = re.compile(r"[a-z0-9-]{1,40}\.[a-z0-9]{1,5}")  # both platforms keep such a name as it is


def _check_name(name: str) -> None:
    if not _FILE_NAME.fullmatch(name):
        raise InvalidValue(f"not a name for a file: {name!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that a card brings along, such as "limber-summary.pdf". `description` says in words what is in it.

    No repr shows the content. Raises InvalidValue for a name that a platform would change and for a file that is
    empty or larger than MAX_FILE.
    """

    name: str
    content: bytes = field(repr=False)
    description: Text

    def __post_init__(self) -> None:
        _check_name(self.name)
        if not 1 <= len(self.content) <= MAX_FILE:
            raise InvalidValue(f"a file of {len(self.content)} bytes; from 1 to {MAX_FILE} can be sent")


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One file of a picture: its size in pixels, the hash of its bytes, and `read`, which gives them.

    `lasting`: the same for everybody, so that a platform's name for the uploaded file is worth keeping; what tells of
    one person is not, and nothing of it is kept. Raises InvalidValue for a name that a platform would change.
    """

    name: str
    sha256: str
    width: int
    height: int
    read: Callable[[], bytes] = field(repr=False, compare=False)
    lasting: bool = False

    def __post_init__(self) -> None:
        _check_name(self.name)
        if min(self.width, self.height) < 1:
            raise InvalidValue(f"{self.name} has no size")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """The moving form of a picture, silent and without an end, as each kind of app plays it; one round is `seconds`."""

    mp4: Image
    gif: Image
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing below the words of a card, which say the same without it.

    `alt` describes it; it is read aloud where the app can do that, and `described` writes it out besides. `caption`
    says in one line what it is a picture of; it is written only where the picture goes along. `loop` is left out for
    whoever wants still images.
    """

    alt: Text
    still: Image
    loop: Loop | None = None
    described: bool = False
    caption: Text | None = None
