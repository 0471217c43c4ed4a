"""What holds for every test: no network, no deadline that a busy machine could miss."""

import os
import sys

from hypothesis import settings

# Each run tries others. A longer hunt: LIMBER_EXAMPLES=1000 pytest tests/rules
settings.register_profile("limber", deadline=None, max_examples=int(os.environ.get("LIMBER_EXAMPLES", "60")))
settings.load_profile("limber")

os.environ["NO_COLOR"] = "1"


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.connect":
        return
    address = arguments[1]
    host = address[0] if isinstance(address, tuple) else None
    if isinstance(host, str) and host not in {"127.0.0.1", "::1", "localhost"}:
        raise AssertionError(f"a test reached for the network: {host}")


sys.addaudithook(_refuse_the_network)
