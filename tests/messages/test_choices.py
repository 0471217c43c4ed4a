import pytest

from core.messages.choices import MAX_TYPED, meant

NAMES = {
    "desk": "Sitting at a desk",
    "lounging": "Lounging or sitting cross-legged",
    "running": "Running",
    "low_back": "Low back too",
    "hook": "A hook tool",
    "leg": "Down one leg, or tingling",
}


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("desk", ("desk",)),
        ("running, desk", ("desk", "running")),
        ("Running and the hook tool", ("running", "hook")),
        ("RUNNING; running + desk", ("desk", "running")),
        ("low back", ("low_back",)),
        ("low_back", ("low_back",)),
        ("Down one leg, or tingling", ("leg",)),
        ("tingling.", ("leg",)),
        ("cross-legged & a hook", ("lounging", "hook")),
        ("None of these.", ()),
        ("skip", ()),
    ],
)
def test_names_ids_and_words_of_a_name_are_understood(typed: str, ids: tuple[str, ...]) -> None:
    assert meant(typed, NAMES) == ids


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "sitting",
        "a",
        "to",
        "desk, moon",
        "desk running",
        ",",
        "no, desk",
        "runnin",
        "desk," * MAX_TYPED,
        "🧘",
        "٣",
        "_",
    ],
)
def test_what_names_nothing_or_several_means_nothing(typed: str) -> None:
    assert meant(typed, NAMES) is None
