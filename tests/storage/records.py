"""Whatever a person can have told us: strategies for what the plan is made of."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, timedelta, timezone
from typing import Any, TypeVar

from hypothesis import strategies as st

from core.rules.care import Entry
from core.rules.dose import LEVELS, Dose
from core.rules.profile import MOST_FUNCTIONS, MOST_TITLES, Function, Profile
from core.rules.screening import Line
from core.rules.session import Item, Session
from core.rules.soreness import WORST

_Record = TypeVar("_Record")

ids = st.text(max_size=12)
scores = st.integers(0, WORST)


def whole(kind: type[_Record], **chosen: st.SearchStrategy[Any]) -> st.SearchStrategy[_Record]:
    """Records with something drawn for every field, whichever there are: from its type unless `chosen`."""
    inferred: dict[str, Any] = {field.name: ... for field in fields(kind)}
    return st.builds(kind, **inferred | chosen)


functions = whole(Function, name=ids, score=scores)
profiles = whole(
    Profile,
    intake=st.none() | scores,
    functions=st.lists(functions, max_size=MOST_FUNCTIONS).map(tuple),
    programme=st.lists(ids, max_size=MOST_TITLES).map(tuple),
)
zones = st.just(UTC) | st.builds(timezone, st.integers(-1439, 1439).map(lambda minutes: timedelta(minutes=minutes)))
lines = whole(Line, at=st.datetimes(timezones=zones))
entries = whole(Entry, score=st.none() | scores)
doses = whole(
    Dose,
    sets=st.integers(1, 3),
    reps=st.integers(1, 4),
    spots=st.integers(1, 2),
    hold_s=st.integers(1, 9),
    move_s=st.integers(0, 9),
)


@st.composite
def items(draw: st.DrawFn, exercise: str) -> Item:
    """How much of `exercise`, in one of its forms."""
    variant = draw(st.none() | ids.map(lambda form: f"{exercise}.{form}"))
    return Item(exercise=exercise, level=draw(st.sampled_from(LEVELS)), dose=draw(doses), variant=variant)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """A session at any of its steps."""
    names = draw(st.lists(st.text("abc_1", max_size=5), max_size=4, unique=True))
    held = tuple(draw(items(name)) for name in names)
    at = draw(st.integers(0, len(held)))
    step = draw(st.integers(0, held[at].steps - 1)) if at < len(held) else 0
    return draw(whole(Session, items=st.just(held), at=st.just(at), step=st.just(step)))
