"""Who may talk to the page: only the page itself, in a browser on this machine.

The Host check keeps out sites whose name was pointed at 127.0.0.1, the Origin check keeps out forms and scripts of
other sites.
"""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bots.sandbox.page_acts import Unreadable
from bots.sandbox.screen import Refused

HEADERS = {
    # The pictures come from the local platforms, which have ports of their own.
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: http://127.0.0.1:*; media-src http://127.0.0.1:*; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def allows(host: str | None, origin: str | None, *, port: int, changes: bool) -> bool:
    """Whether a request with these headers comes from the page itself. One that changes something needs an Origin."""
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    if host not in hosts:
        return False
    return origin == f"http://{host}" if changes or origin is not None else True


def guard(port: Callable[[], int]) -> Middleware:
    """The middleware that turns strangers away and answers what the page cannot do with one kind sentence."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        changes = request.method not in {"GET", "HEAD"}
        host, origin = request.headers.get("Host"), request.headers.get("Origin")
        if not allows(host, origin, port=port(), changes=changes):
            return says("This page is for the browser on this machine only.", status=403)
        try:
            return await handler(request)
        except Unreadable as wrong:
            return says(str(wrong), status=400)
        except Refused as refusal:
            sentence, _, _screen = str(refusal).partition("\n")  # the page shows the screen itself
            return says(sentence, status=409)

    return guarded


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Put the security headers on every answer."""
    response.headers.update({name: value for name, value in HEADERS.items() if name not in response.headers})


def says(sentence: str, *, status: int = 200) -> web.Response:
    """An answer that the page shows as a notice."""
    return web.json_response({"says": sentence}, status=status)
