"""Values that are encrypted before they are stored, and the key that opens them (coaching.md §5.1).

A sealed value is one version byte, a nonce of 12 bytes, and AES-256-GCM's ciphertext with its tag. The place where the
value stands is bound in as associated data, so a value copied to another row does not open there.

A fingerprint tells whether two values are the same and nothing else. It is an HMAC with a key of its own, made of that
key: without the key nobody finds the value by trying all that are possible.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.errors import ConfigurationFault, SealError

KEY_BYTES = 32
FINGERPRINT_BYTES = 32
_VERSION = b"\x01"
_NONCE_BYTES = 12  # NIST SP 800-38D §8.2.2: with random nonces one key may seal 2^32 values


class Cipher:
    """Seals and opens values with one key of 32 bytes. Raises ConfigurationFault for a key of another length."""

    def __init__(self, key: bytes) -> None:
        if len(key) != KEY_BYTES:
            raise ConfigurationFault(f"the data key has {len(key)} bytes, not {KEY_BYTES}")
        self._aead = AESGCM(key)
        self._fingerprint_key = hmac.digest(key, b"fingerprint", "sha256")

    def seal(self, value: bytes, context: str) -> bytes:
        """`value`, readable only with the key and only in `context`, the name of the place where it is stored."""
        nonce = os.urandom(_NONCE_BYTES)
        return _VERSION + nonce + self._aead.encrypt(nonce, value, _VERSION + context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """The value that was sealed in `context`. Raises SealError when it was not, or not with this key."""
        version, nonce, ciphertext = sealed[:1], sealed[1 : 1 + _NONCE_BYTES], sealed[1 + _NONCE_BYTES :]
        if version != _VERSION:
            raise SealError(f"{context} is not a sealed value of a version known here")
        try:
            return self._aead.decrypt(nonce, ciphertext, version + context.encode())
        except (InvalidTag, ValueError) as error:
            raise SealError(f"{context} does not open with this key: it is another key's, damaged or moved") from error

    def fingerprint(self, value: str, context: str) -> bytes:
        """32 bytes that are always the same for `value` in `context`, and others for anything else."""
        return hmac.digest(self._fingerprint_key, f"{context}\0{value}".encode(), "sha256")


def key_from_text(text: str) -> bytes:
    """The key written as base64, as in LIMBER_DATA_KEY. Raises ConfigurationFault when it is not 32 bytes of it."""
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise ConfigurationFault(
            f"the data key must be {KEY_BYTES} random bytes in base64, as `openssl rand -base64 {KEY_BYTES}` prints"
        )
    return key
