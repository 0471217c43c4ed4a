"""How the local Discord refuses: the status, the code and the words of Discord's own error table."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from bots.sandbox.discord.types import Json

# code: (HTTP status, message), from "JSON Error Codes" of the API reference; statuses as seen in the libraries' issues.
_TABLE: dict[int, tuple[int, str]] = {
    0: (404, "404: Not Found"),
    10003: (404, "Unknown Channel"),
    10004: (404, "Unknown Guild"),
    10007: (404, "Unknown Member"),
    10008: (404, "Unknown Message"),
    10011: (404, "Unknown Role"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    10063: (404, "Unknown application command"),
    30046: (429, "Maximum number of edits to messages older than 1 hour reached. Try again later"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    50001: (403, "Missing Access"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
}


class ApiError(Exception):
    """A refusal. `status` is the HTTP status, `body` what is answered."""

    def __init__(self, code: int, *, errors: Json | None = None, retry_after_s: float | None = None) -> None:
        self.status, message = _TABLE[code]
        super().__init__(message)
        self.body: Json = {"message": message, "code": code}
        if errors is not None:
            self.body["errors"] = errors
        if retry_after_s is not None:
            self.body |= {"retry_after": retry_after_s, "global": False}


class Unauthorized(ApiError):
    """The token is missing or wrong."""

    def __init__(self) -> None:
        super().__init__(0)
        self.status, self.body = 401, {"message": "401: Unauthorized", "code": 0}


class Faults:
    """The faults of one request body, gathered into the `errors` tree of code 50035."""

    def __init__(self) -> None:
        self._path: list[str] = []
        self.tree: Json = {}

    @contextmanager
    def at(self, *keys: str | int) -> Generator[None]:
        """Faults added inside belong to this field; list positions are numbers."""
        self._path += [str(key) for key in keys]
        try:
            yield
        finally:
            del self._path[len(self._path) - len(keys) :]

    def add(self, code: str, message: str) -> None:
        """Note one fault at the present field."""
        node = self.tree
        for key in self._path:
            node = node.setdefault(key, {})
        node.setdefault("_errors", []).append({"code": code, "message": message})

    def text(self, body: Json, key: str, most: int, *, least: int = 0, required: bool = False) -> None:
        """Check the length of a text field."""
        value = body.get(key)
        with self.at(key):
            if value is None:
                if required:
                    self.add("BASE_TYPE_REQUIRED", "This field is required")
            elif not isinstance(value, str):
                self.add("STRING_TYPE_CONVERT", "Could not interpret value as string.")
            else:
                self.size(len(value), least, most)

    def size(self, length: int, least: int, most: int) -> None:
        """Check a length at the present field."""
        if least and not least <= length <= most:
            self.add("BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
        elif length > most:
            self.add("BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")

    def whole(self, body: Json, key: str, least: int, most: int) -> None:
        """Check the range of a whole number, when there is one."""
        value = body.get(key)
        if value is None:
            return
        with self.at(key):
            if isinstance(value, bool) or not isinstance(value, int):
                self.add("NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
            elif not least <= value <= most:
                self.add("NUMBER_TYPE_MIN" if value < least else "NUMBER_TYPE_MAX", f"Must be {least} to {most}.")

    def raise_any(self) -> None:
        """Raise 50035 when there was a fault."""
        if self.tree:
            raise ApiError(50035, errors=self.tree)
