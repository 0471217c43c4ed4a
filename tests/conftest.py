"""What holds for every test: no network, no deadline that a busy machine could miss."""

import gc
import os
import sys

import pytest
from hypothesis import settings
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

# Eight thousand collected tests are a large heap that stays; looking through it again and again was a tenth of the run.
gc.set_threshold(100_000, 50, 50)

# Each run tries others. A longer hunt: LIMBER_EXAMPLES=1000 pytest tests/rules
settings.register_profile("limber", deadline=None, max_examples=int(os.environ.get("LIMBER_EXAMPLES", "24")))
settings.load_profile("limber")

os.environ["NO_COLOR"] = "1"


# What takes longest begins first, so that no worker is left alone with it in the end.
_LONG = ("browser", "test_always_advised.py", "test_locks.py", "test_personas.py", "stories", "flows")
# What shares something that takes long to make: a browser, the models of a second client.
_TOGETHER = ("tests/browser/", "tests/sandbox/test_telegram_")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def rank(item: pytest.Item) -> int:
        return next((number for number, each in enumerate(_LONG) if each in item.path.parts), len(_LONG))

    items.sort(key=rank)


class _ByFile(LoadScopeScheduling):
    """A file stays with one worker: what its tests remember, a month that was lived or a card that was judged, is made
    once a run.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((each for each in _TOGETHER if file.startswith(each)), file)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _ByFile:
    config.option.loadscopereorder = False  # what takes longest first, not the file with most tests
    return _ByFile(config, log)


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
