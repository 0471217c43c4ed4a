"""The HTTP proxy that the environment asks for."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

_LOOPBACK = ("127.0.0.1", "::1", "localhost")  # where a local Bot API server listens, and the sandbox


def environment_proxy(address: str) -> str | None:
    """The proxy that the environment (HTTPS_PROXY, NO_PROXY and so on) names for an address, None for none.

    Read once: aiohttp's own `trust_env` looks at the environment and ~/.netrc in threads for every request, which
    takes four times the request itself.
    """
    parts = urlsplit(address)
    if parts.hostname in _LOOPBACK or proxy_bypass(parts.netloc):
        return None
    return getproxies().get(parts.scheme)
