"""The delivery ledger: a row for each message owed, its states, what follows from an outcome (delivery.md §1, §3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.errors import MessengerError, OutcomeUnknown, TryLater, Undeliverable, Unreachable
from core.rules.community import CommunityId
from core.rules.days import LocalDay
from core.rules.people import PersonId, Place

LATEST = timedelta(hours=3)  # how late a daily message may still arrive (delivery.md §2)
LATEST_NOTICE = timedelta(days=3)  # a safety follow-up is better late than never
LATEST_EXPIRY = timedelta(days=60)  # and nobody is forgotten while the word of it can still leave
LATEST_RESULT = timedelta(days=2)  # so are the card of a challenge and its result
LEASE = timedelta(seconds=30)  # for rows in a worker's hands: so soon a crash is mended, inside every resend window
KEPT_EVERY = LEASE / 3  # rows that wait for their turn to leave are held for longer so often
SEND_TIMEOUT_S = 20.0  # shorter than the lease, so that no row is taken from a worker that still sends it
BACKOFF_S = (5.0, 30.0, 120.0, 480.0, 1200.0)  # the last one repeats until the message is too late


class Kind(StrEnum):
    """What a delivery is about. The unique key on (person, kind, local day) makes each happen once a day."""

    DAY = "day"  # reminder, summary, milestone, back-off: all composed into one card
    SECOND = "second"  # the second nudge a person asked for
    SNOOZE = "snooze"
    NOTICE = "notice"  # the one follow-up under a lock (coaching.md §2.3); the name must not tell
    LINKED = "linked"  # another account of the person was connected, or let go
    SHOWN = "shown"  # a code for connecting was shown by somebody who says that it was not meant for them
    BUDDY = "buddy"  # somebody agreed to be the person's buddy, or is none any more
    NUDGE = "nudge"  # a buddy's kind word, at most one a day
    EXPORT = "export"  # all that is kept, asked for in an app where health is not spoken of
    EXPIRY = "expiry"  # the one notice before the days of somebody silent are deleted


OF_ONE_CHAT = frozenset({Kind.LINKED, Kind.EXPORT})
"""Meant for the chat that they go to: they never go to another one of the person's."""


class PostKind(StrEnum):
    """What a post to a community is; unique on (community, kind, subject, local day)."""

    DAILY = "daily"  # the stretch of the day, and a line about each challenge
    STANDING = "standing"  # the card of a challenge, edited in place; its subject is the challenge
    FINAL = "final"  # how a challenge ended; its subject is the challenge
    GREETING = "greeting"  # to those who joined; its subject is the minute since 1970 in which it is owed


class DeliveryState(StrEnum):
    """Where a delivery stands; `delivery.md §1` draws the moves between them."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    UNKNOWN = "unknown"
    SUPERSEDED = "superseded"


class Outcome(StrEnum):
    """Why a delivery ended as it did, for `/why`, the log and the metrics."""

    CHECKED_IN = "checked_in"
    NOT_ACTIVE = "not_active"
    PAUSED = "paused"
    BACKED_OFF = "backed_off"
    NOT_WANTED = "not_wanted"  # put off, or not to be sent for a reason of health, which stands sealed elsewhere
    TOO_LATE = "too_late"
    WE_WERE_DOWN = "we_were_down"
    GAVE_UP = "gave_up"
    NO_ANSWER = "no_answer"
    NO_PLACE = "no_place"
    TRAVELLED = "travelled"  # a move east over the date line left the day out
    NOT_PLANNED = "not_planned"  # a day between the sessions or the summaries that the person chose

    BLOCKED = Unreachable.BLOCKED.value
    CLOSED = Unreachable.CLOSED.value
    GONE = Unreachable.GONE.value
    FORBIDDEN = Unreachable.FORBIDDEN.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A message about to be owed. With an `outcome` it is owed and superseded at once: only the ledger remembers it."""

    person: PersonId
    place: Place
    kind: Kind
    local_day: LocalDay
    due_at: datetime
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPlan:
    """A post about to be owed to a community. `subject` tells several of a kind apart; 0 where there is but one."""

    community: CommunityId
    place: Place
    kind: PostKind
    local_day: LocalDay
    due_at: datetime
    subject: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerRow:
    """One message owed, to whomever.

    `due_at` is when it was promised, `ready_at` when it may be tried (again), `tried_at` when the first request left
    of which nobody knows what became of it, None before. `attempt` counts the tries that failed without a wait named
    by the platform. `claim` counts how often the row was taken up: a worker that holds an old number has lost the row
    to another.
    """

    id: int
    place: Place
    local_day: LocalDay
    due_at: datetime
    ready_at: datetime
    state: DeliveryState
    attempt: int = 0
    tried_at: datetime | None = None
    claim: int = 0

    @property
    def key(self) -> str:
        """The idempotency key that survives a retry; at most 25 ASCII characters (Discord's nonce)."""
        return f"limber-{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery(LedgerRow):
    """A message owed to a person."""

    person: PersonId
    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(LedgerRow):
    """A message owed to a community."""

    community: CommunityId
    kind: PostKind
    subject: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """How a delivery leaves a worker's hands.

    `excuses` says that its day is nobody's fault but ours or the platform's: neutral for the streak. After a message
    that is the `last` nothing is owed until the person is heard of. `unsure`: the request that left may have arrived.
    """

    state: DeliveryState
    outcome: Outcome | None = None
    ready_at: datetime | None = None
    attempt: int = 0
    excuses: bool = False
    unreachable: Unreachable | None = None
    ref: str | None = None
    last: bool = False
    unsure: bool = False


_LATEST: Mapping[Kind | PostKind, timedelta] = {
    Kind.NOTICE: LATEST_NOTICE,
    Kind.EXPORT: LATEST_NOTICE,  # it was asked for: it is not given up because a platform takes nothing for a while
    Kind.LINKED: LATEST_NOTICE,
    Kind.SHOWN: LATEST_NOTICE,
    Kind.EXPIRY: LATEST_EXPIRY,
    PostKind.STANDING: LATEST_RESULT,
    PostKind.FINAL: LATEST_RESULT,
}

NEVER_KNOWN = Settlement(state=DeliveryState.UNKNOWN, outcome=Outcome.NO_ANSWER, excuses=True, unsure=True)


_TWICE_RATHER_THAN_NEVER = frozenset({Kind.NOTICE, Kind.EXPIRY})


def is_repeated(delivery: LedgerRow) -> bool:
    """Whether the message is sent again, a few times, though it may arrive twice: it is about safety, or the only word
    before everything is deleted (delivery.md §1).
    """
    kept = isinstance(delivery, Delivery) and delivery.kind in _TWICE_RATHER_THAN_NEVER
    return kept and delivery.attempt < len(BACKOFF_S)


def too_late_to_repeat(delivery: LedgerRow, now: datetime, resend_window_s: float) -> bool:
    """Whether an earlier request may have arrived, and so long ago that the same key would arrive twice."""
    if delivery.tried_at is None or is_repeated(delivery):
        return False
    return now - delivery.tried_at >= timedelta(seconds=resend_window_s)


def too_late(delivery: LedgerRow, now: datetime) -> bool:
    """Whether the message may no longer be sent: so long after it was promised."""
    return now - delivery.due_at > _latest(delivery)


def _latest(delivery: LedgerRow) -> timedelta:
    return _LATEST.get(delivery.kind, LATEST) if isinstance(delivery, Delivery | Post) else LATEST


def after_error(
    delivery: LedgerRow, error: MessengerError, *, now: datetime, jitter: float, resend_window_s: float
) -> Settlement:
    """What follows when a messenger did not take the message.

    `jitter` is a draw from 0 to 1: it spreads a wait over the upper half of its length. `resend_window_s` is how long
    after its first try the same key may be sent again without arriving twice; 0 is never. Nothing is tried past
    `LATEST`, or `LATEST_NOTICE`.
    """
    match error:
        case Undeliverable(reason=reason):
            return Settlement(
                state=DeliveryState.UNDELIVERABLE,
                outcome=Outcome(reason.value),
                unreachable=reason,
                attempt=delivery.attempt,
                excuses=reason is not Unreachable.BLOCKED,
            )
        case OutcomeUnknown():
            return after_silence(delivery, now=now, jitter=jitter, resend_window_s=resend_window_s)
        case TryLater(after_s=float() | int() as wait_s):
            return _again(delivery, now + timedelta(seconds=wait_s), attempt=delivery.attempt)
        case _:
            return _again(delivery, now + _backoff(delivery, jitter), attempt=delivery.attempt + 1)


def after_silence(delivery: LedgerRow, *, now: datetime, jitter: float, resend_window_s: float) -> Settlement:
    """What follows when a request left and nobody knows what became of it: no answer came, or its worker died."""
    again_at = now + _backoff(delivery, jitter)
    if is_repeated(delivery) or again_at - (delivery.tried_at or now) < timedelta(seconds=resend_window_s):
        return replace(_again(delivery, again_at, attempt=delivery.attempt + 1), unsure=True)
    return replace(NEVER_KNOWN, attempt=delivery.attempt)


def postponed(delivery: LedgerRow, ready_at: datetime) -> Settlement:
    """What follows when the platform wants no message before `ready_at`; that is no failed attempt."""
    return _again(delivery, ready_at, attempt=delivery.attempt)


def _backoff(delivery: LedgerRow, jitter: float) -> timedelta:
    longest_s = BACKOFF_S[min(delivery.attempt, len(BACKOFF_S) - 1)]
    return timedelta(seconds=longest_s * (1 + jitter) / 2)


def _again(delivery: LedgerRow, ready_at: datetime, *, attempt: int) -> Settlement:
    if ready_at - delivery.due_at > _latest(delivery):
        return _gave_up(attempt)
    return Settlement(state=DeliveryState.PLANNED, ready_at=ready_at, attempt=attempt)


def _gave_up(attempt: int) -> Settlement:
    return Settlement(state=DeliveryState.SUPERSEDED, outcome=Outcome.GAVE_UP, attempt=attempt, excuses=True)
