from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.rules.ledger import (
    BACKOFF_S,
    LATEST,
    Delivery,
    DeliveryState,
    Kind,
    Outcome,
    after_error,
    after_silence,
    too_late,
    too_late_to_repeat,
)
from core.rules.people import PersonId, Place

DUE = datetime(2026, 3, 1, 18, tzinfo=UTC)
errors = st.one_of(
    st.sampled_from(Unreachable).map(Undeliverable),
    st.just(OutcomeUnknown()),
    st.just(TryLater()),
    st.floats(0, 40_000).map(TryLater),
)


def delivery(*, attempt: int = 0, tried_at: datetime | None = None, kind: Kind = Kind.DAY) -> Delivery:
    return Delivery(
        id=1,
        person=PersonId(1),
        place=Place(platform="p", address="a", private=True),
        kind=kind,
        local_day=date(2026, 3, 1),
        due_at=DUE,
        ready_at=DUE,
        state=DeliveryState.CLAIMED,
        attempt=attempt,
        tried_at=tried_at,
    )


def test_a_named_wait_is_obeyed_and_is_no_attempt() -> None:
    settled = after_error(delivery(attempt=2), TryLater(30.0), now=DUE, jitter=0.5, resend_window_s=0)
    assert (settled.state, settled.ready_at, settled.attempt) == (DeliveryState.PLANNED, DUE + timedelta(seconds=30), 2)


def test_a_wait_past_three_hours_gives_up_and_excuses_the_day() -> None:
    settled = after_error(delivery(), TryLater(4 * 3600.0), now=DUE, jitter=0.5, resend_window_s=0)
    assert (settled.state, settled.outcome, settled.excuses) == (DeliveryState.SUPERSEDED, Outcome.GAVE_UP, True)


def test_passing_failures_are_tried_again_ever_more_slowly_until_it_is_too_late() -> None:
    for attempt, longest in enumerate((5, 30, 120, 480, 1200, 1200)):
        for jitter, share in ((0.0, 0.5), (1.0, 1.0)):
            settled = after_error(delivery(attempt=attempt), TryLater(), now=DUE, jitter=jitter, resend_window_s=0)
            assert settled.ready_at == DUE + timedelta(seconds=longest * share)
            assert settled.attempt == attempt + 1
    now = DUE + LATEST - timedelta(seconds=2)
    last = after_error(delivery(), TryLater(), now=now, jitter=0, resend_window_s=0)
    assert (last.state, last.outcome, last.excuses) == (DeliveryState.SUPERSEDED, Outcome.GAVE_UP, True)


def test_a_person_who_blocked_us_is_not_excused_and_others_are() -> None:
    for reason in Unreachable:
        settled = after_error(delivery(), Undeliverable(reason), now=DUE, jitter=0, resend_window_s=0)
        assert settled.state is DeliveryState.UNDELIVERABLE
        assert settled.unreachable is reason
        assert settled.excuses == (reason is not Unreachable.BLOCKED)


def test_an_unknown_outcome_is_sent_again_only_inside_the_resend_window() -> None:
    tried = delivery(tried_at=DUE)
    soon, later = DUE + timedelta(seconds=60), DUE + timedelta(seconds=121)
    assert after_silence(tried, now=soon, jitter=1, resend_window_s=120).state is DeliveryState.PLANNED
    assert after_silence(tried, now=later, jitter=1, resend_window_s=120).state is DeliveryState.UNKNOWN
    again = after_error(tried, OutcomeUnknown(), now=soon, jitter=1, resend_window_s=120)
    assert again.ready_at == soon + timedelta(seconds=5)  # never at once: that would spin for two minutes
    without = after_error(tried, OutcomeUnknown(), now=soon, jitter=0, resend_window_s=0)
    assert (without.state, without.excuses) == (DeliveryState.UNKNOWN, True)


@pytest.mark.parametrize("kind", [Kind.NOTICE, Kind.EXPIRY])
def test_what_is_about_safety_or_the_end_arrives_twice_rather_than_never(kind: Kind) -> None:
    hours = DUE + timedelta(hours=9)
    for attempt in range(len(BACKOFF_S)):
        tried = delivery(attempt=attempt, tried_at=DUE, kind=kind)
        assert not too_late_to_repeat(tried, hours, 0)
        again = after_silence(tried, now=hours, jitter=1, resend_window_s=0)
        assert (again.state, again.attempt, again.unsure) == (DeliveryState.PLANNED, attempt + 1, True)
    last = delivery(attempt=len(BACKOFF_S), tried_at=DUE, kind=kind)
    assert too_late_to_repeat(last, hours, 0)
    assert after_silence(last, now=hours, jitter=1, resend_window_s=0).state is DeliveryState.UNKNOWN


@given(errors, st.integers(0, 4), st.floats(0, 1), st.floats(0, 10_800), st.floats(0, 300))
def test_no_row_is_ever_left_in_a_workers_hands(
    error: MessengerError, attempt: int, jitter: float, late_s: float, window_s: float
) -> None:
    now = DUE + timedelta(seconds=late_s)
    settled = after_error(
        delivery(attempt=attempt, tried_at=now), error, now=now, jitter=jitter, resend_window_s=window_s
    )
    assert settled.state not in (DeliveryState.CLAIMED, DeliveryState.SENDING)
    if settled.state is DeliveryState.PLANNED:
        assert settled.ready_at is not None
        assert now <= settled.ready_at <= DUE + LATEST


def test_a_message_is_too_late_after_three_hours_and_not_before() -> None:
    assert not too_late(delivery(), DUE + LATEST)
    assert too_late(delivery(), DUE + LATEST + timedelta(seconds=1))


def test_the_key_of_any_row_fits_into_a_nonce() -> None:
    assert len(f"limber-{2**53}") <= 25  # Discord's nonce, characters
