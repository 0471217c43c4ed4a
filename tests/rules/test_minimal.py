"""Where health is not spoken of: what may be done, what is shown, and that what holds for everybody is always said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.agenda import Topic, agenda, history_of
from core.rules.care import Care, Entry, Event, care
from core.rules.findings import Advice
from core.rules.forms import allowed_forms
from core.rules.instance import UNDECIDED, Instance
from core.rules.minimal import OPEN, agenda_for_all, reserve
from core.rules.plan import Needs
from core.rules.profile import ASKED, Profile, Step
from core.rules.routine import VariantKind
from core.rules.streak import Status
from tests.rules.persons import glutes
from tests.rules.test_plan_laws import NEEDS, all_offered

ALONE = reserve(Instance(minimal=frozenset({"discord"})), "discord", ())
LINKED = reserve(Instance(minimal=frozenset({"discord"})), "discord", ("telegram",))
FOR_ALL = {"e3", "e4", "e6"}  # product.md P5
FIRST = date(2026, 3, 2)
DAY = timedelta(days=1)
TOLD = Profile(agreed=True, answered=frozenset(ASKED), sites=("groin",), intake=6, equipment=("ball",), cue="lunch")


def test_only_a_platform_that_the_operator_named_is_silent_about_health() -> None:
    named = Instance(minimal=frozenset({"discord"}))
    assert reserve(UNDECIDED, "discord", ()) == reserve(named, "telegram", ("discord",)) == OPEN
    assert (ALONE.minimal, ALONE.elsewhere) == (True, False)
    assert (LINKED.minimal, LINKED.elsewhere) == (True, True)


@given(NEEDS)
def test_without_a_screen_elsewhere_only_three_exercises_in_easy_forms_at_most_at_level_two(needs: Needs) -> None:
    needs = replace(needs, profile=ALONE.counted(needs.profile))
    for each in all_offered(needs)[1]:
        assert each.exercise.id in FOR_ALL
        assert each.level <= 2
        assert each.variant is not None
        assert each.variant.kind is VariantKind.EASIER
        assert not each.variant.equipment
    kinds = {form: glutes().form(form)[1] for form in allowed_forms(glutes(), needs)}
    assert {each.partition(".")[0] for each in kinds} <= FOR_ALL
    assert all(each is not None and each.kind is VariantKind.EASIER for each in kinds.values())


def test_what_was_answered_in_another_app_makes_the_plan_and_is_not_shown() -> None:
    assert LINKED.counted(TOLD) == TOLD
    assert not ALONE.counted(TOLD).screened
    for each in (ALONE, LINKED):
        shown = each.shown(TOLD)
        assert (shown.agreed, shown.holds_health, shown.cue) == (False, False, "lunch")
    assert LINKED.shown(TOLD).next_step is None  # lists that were answered need no reading
    assert ALONE.shown(TOLD).next_step is Step.LISTS
    assert OPEN.shown(TOLD) == TOLD


# --- the standing advice


def _total(*lines: Entry) -> Care:
    return care(lines, first_day=FIRST)


def _topics(total: Care, day: date, log: dict[date, Status] | None = None, unsent: tuple[date, ...] = ()) -> bool:
    due = agenda_for_all(total, history_of(total, {}, log or {}), day, unsent=unsent)
    assert due.topics in ((), (Topic.STANDING,))
    assert (due.review, due.finding, due.passive) == (None, None, False)
    return bool(due.topics)


def _said(day: date, choice: Advice = Advice.SIGNPOST) -> Entry:
    return Entry(day=day, event=Event.ADVISED, choice=choice.value, about=day, by_message=True)


def _put(day: date) -> Entry:
    return Entry(day=day, event=Event.ASKED, choice=Topic.STANDING.value, about=day, by_message=True)


@pytest.mark.parametrize("noted", [_said, _put])
def test_what_holds_for_everybody_is_said_once_under_the_date_of_every_review(noted: Callable[[date], Entry]) -> None:
    lines: list[Entry] = []
    spoken: list[date] = []
    for passed in range(27, 160):
        day = FIRST + passed * DAY
        if _topics(_total(*lines), day):
            spoken.append(day)
            lines.append(noted(day))
    assert spoken == [FIRST + (27 + 28 * each) * DAY for each in range(5)]  # more than three times as well


@given(sent=st.lists(st.booleans(), min_size=12, max_size=12), answered=st.sampled_from([*Advice, None]))
def test_no_review_passes_without_it_whatever_is_said_elsewhere_and_whatever_gets_lost(
    sent: list[bool], answered: Advice | None
) -> None:
    """A message that is lost is said anew the day after; what another app found on the very date takes nothing away."""
    review, lines, unsent = FIRST + 27 * DAY, list[Entry](), list[date]()
    if answered is not None:
        lines.append(Entry(day=review, event=Event.ADVISED, choice=answered.value, about=review))
    arrived = False
    for back, arrives in enumerate([*sent, True]):
        day = review + back * DAY
        due = _topics(_total(*lines), day, unsent=tuple(unsent))
        assert due is (not arrived and (back == 0 or answered is None))
        if due:
            lines.append(_put(day))
            arrived = arrives
            unsent += [] if arrives else [day]


def test_it_takes_nothing_back_of_what_another_app_asks_and_says() -> None:
    review = FIRST + 27 * DAY
    total = _total(_put(review))
    history = history_of(total, {}, {})
    assert agenda(total, history, review + DAY).topics == (Topic.REVIEW,)
    late = agenda(total, history, review + 7 * DAY)
    assert late.finding is not None
    assert late.finding.advice is Advice.SIGNPOST
    assert Topic.FINDING in late.topics


def test_the_next_day_on_which_it_comes_is_known_ahead_and_a_paused_day_has_none() -> None:
    total = _total()
    ahead = agenda_for_all(total, history_of(total, {}, {}), FIRST)
    assert ahead.next_day == FIRST + 27 * DAY
    paused = {FIRST + each * DAY: Status.PAUSED for each in range(26, 30)}
    assert not any(_topics(total, day, paused) for day in paused)
