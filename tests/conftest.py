"""What holds for every test: no network, no deadline that a busy machine could miss."""

import gc
import os
import sys

from hypothesis import settings

# Eight thousand collected tests are a large heap that stays; looking through it again and again was a tenth of the run.
gc.set_threshold(100_000, 50, 50)

# Each run tries others. A longer hunt: LIMBER_EXAMPLES=1000 pytest tests/rules
settings.register_profile("limber", deadline=None, max_examples=int(os.environ.get("LIMBER_EXAMPLES", "40")))
settings.load_profile("limber")

os.environ["NO_COLOR"] = "1"


def pytest_collection_finish() -> None:
    """What was imported and collected is there to stay."""
    gc.collect()
    gc.freeze()


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.connect":
        return
    address = arguments[1]
    host = address[0] if isinstance(address, tuple) else None
    if isinstance(host, str) and host not in {"127.0.0.1", "::1", "localhost"}:
        raise AssertionError(f"a test reached for the network: {host}")


sys.addaudithook(_refuse_the_network)
