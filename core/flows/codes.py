"""One-time codes: new ones, and what is kept of them. What was shown is read again however it was typed."""

from __future__ import annotations

import secrets
from hashlib import sha256

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # base 32 as Douglas Crockford wrote it down: nothing is mistaken
_MEANT = str.maketrans("ILOU", "110V", "- \u2010\u2011\u2012\u2013\u2014\u2212")  # letters that it leaves out, dashes
_LENGTH = 8  # 40 bits, with few wrong tries allowed (core.rules.tokens)


def new_code() -> tuple[str, str]:
    """A code to be typed, as it is shown ("7KQ2-M0XD"), and its hash, which alone is kept."""
    code = "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
    return f"{code[: _LENGTH // 2]}-{code[_LENGTH // 2 :]}", _hash(code)


def sha_of(typed: str) -> str:
    """The hash of a code. Case, dashes, spaces and letters that look like digits do not matter."""
    return _hash(_code(typed) or typed.strip())


def _code(typed: str) -> str | None:
    """The text as one of our codes, its 8 characters alone; None where it cannot be one."""
    code = typed.strip().upper().translate(_MEANT)
    return code if len(code) == _LENGTH and all(each in _ALPHABET for each in code) else None


def _hash(shown: str) -> str:
    return sha256(shown.encode(errors="replace")).hexdigest()
