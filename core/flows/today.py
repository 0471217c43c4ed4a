"""Today: the exercises of the day, the check-in buttons, the streak so far."""

from __future__ import annotations

from collections.abc import Iterator
from functools import wraps

from core.flows import advice_cards, goals_cards, modes, review_cards, stretches
from core.flows.buttons import MISTAKE, PROGRESS, WRONG, change
from core.flows.day import Day, look
from core.flows.minimal_cards import CARE, NO_EXERCISE, READ
from core.flows.turn import FollowersHandler, Handler, Turn
from core.messages.action import Action
from core.messages.card import MAX_BUTTONS, Block, Button, Card, Emphasis, Paragraph, Points, Quote, Reply
from core.messages.texts import Text, text
from core.rules.care import Mode
from core.rules.days import LocalDay
from core.rules.pacing import day_number
from core.rules.people import Enrollment, State
from core.rules.streak import Status, Streak

__all__ = ["Day", "look"]

_NOT_STARTED = ("not-started-title", "not-started-how", "start-button")


async def seen(turn: Turn, following: Enrollment) -> Day:
    """The person's day now."""
    return await seen_on(turn, following, turn.today(following))


async def seen_on(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Day:
    """Another day of theirs, as it stands now."""
    return await look(turn.tx, turn.routine, enrollment, day, now=turn.now, reserve=turn.reserve)


async def show(turn: Turn, action: Action) -> Reply:
    """Today's card; the way to Start for everybody else."""
    del action
    if turn.following is None:
        return turn.reply(away_card(turn))
    return turn.reply(await card(turn, turn.following))


def while_following(handler: FollowersHandler) -> Handler:
    """The handler, given what the person follows; everybody else is shown the way to Start."""

    @wraps(handler)
    async def guarded(turn: Turn, action: Action) -> Reply:
        if turn.following is None:
            return await show(turn, action)
        return await handler(turn, turn.following, action)

    return guarded


async def card(turn: Turn, enrollment: Enrollment) -> Card:
    """Today's exercises, the check-in buttons or what was noted, and the streak so far."""
    day = await seen(turn, enrollment)
    return _wrong_day_card(day) if day.wrong else _day_card(day)


def check_in_rows(day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """The four one-tap check-ins of a day."""

    def button(status: Status) -> Button:
        action = Action(name="checkin", day=day, value=status.value)
        return Button(label=text(f"status-{status.value}"), action=action)

    return (tuple(map(button, (Status.DONE, Status.PARTLY, Status.REST, Status.SKIPPED))),)


def begin_row(day: Day) -> tuple[tuple[Button, ...], ...]:
    """The way into the guided session, or back to where it is; the two-minute version beside it."""
    if not day.items:
        return ()
    if day.begun:
        return ((Button(label=text("session-go-on"), action=_session(day.day), emphasis=Emphasis.PRIMARY),),)
    begin = Button(label=text("session-begin"), action=_session(day.day), emphasis=Emphasis.PRIMARY)
    tiny = Button(label=text("session-tiny"), action=Action(name="session.tiny", day=day.day))
    return ((begin,),) if day.flare else ((begin, tiny),)


def since_blocks(day: Day) -> tuple[Block, ...]:
    """How has it been since yesterday's session? Asked the day after, once (coaching.md §3.1)."""
    return (Paragraph(text=text("session-since-ask")),) if asks_since(day) else ()


def since_row(day: Day) -> tuple[tuple[Button, ...], ...]:
    """The three answers to that."""
    if not asks_since(day) or day.before is None:
        return ()
    return (
        tuple(
            Button(
                label=text(f"session-since-{each}"),
                action=Action(name="session.since", day=day.before.day, value=each),
            )
            for each in ("before", "little", "clearly")
        ),
    )


def asks_since(day: Day) -> bool:
    """Whether yesterday's session waits for the answer; only of somebody who lets health be asked about."""
    agreed = day.profile.agreed is True
    before = day.before
    return agreed and before is not None and bool(before.done) and before.since is None and not day.wrong_before


def care_lines(day: Day, exercise_id: str) -> tuple[Block, ...]:
    """What to take care of in this exercise because of where it hurts (coaching.md §3.4); where that is not spoken of,
    that it is said in their other app, whatever they told there.
    """
    if day.minimal:
        return CARE if day.reserve.elsewhere else ()
    routine, profile = day.routine, day.profile
    sites = [site for each in profile.sites if (site := routine.site(each)) is not None]
    return tuple(Quote(text=Text(id=site.care_text(exercise_id))) for site in sites if exercise_id in site.care)


def why(about: str) -> Button:
    """The sum behind a number or a choice."""
    return Button(label=text("why-button"), action=Action(name="why", value=about))


def away_card(turn: Turn) -> Card:
    """For somebody who has stopped, and for everyone the bot does not know (any more)."""
    stopped = turn.enrollment is not None and turn.enrollment.state is State.STOPPED
    title, how, start = ("stopped-title", "stopped-how", "start-again") if stopped else _NOT_STARTED
    button = Button(label=Text(id=start), action=Action(name="start"), emphasis=Emphasis.PRIMARY)
    kept = (Paragraph(text=text("stopped-kept")),) if stopped else ()
    return Card(title=Text(id=title), blocks=(Paragraph(text=Text(id=how)), *kept), rows=((button,),))


def streak_line(streak: Streak) -> Text:
    """The streak in a sentence; while it is broken, the way back instead of a small number."""
    if streak.earn_back is not None:
        back = streak.earn_back
        return text("streak-earn-back", needed=back.needed, day=back.by_day, returns=back.returns)
    if streak.total and not streak.current:
        return text("streak-anew", total=streak.total)
    return text("streak-line", days=streak.current, buffers=streak.buffers_left)


def plan_blocks(day: Day) -> tuple[Block, ...]:
    """What to do on this day: the exercises, the gentle plan of a sore day, or the way to a professional.

    Of another programme, or while somebody waits for an appointment, there is no exercise of ours in it.
    """
    if day.minimal:
        return stretches.blocks(day.routine, day.items) if day.items else NO_EXERCISE
    if day.mode is not Mode.OURS:
        return modes.blocks(day)
    if day.has_nothing:
        return tuple(Paragraph(text=text(each)) for each in ("plan-none", "plan-none-how"))
    if day.flare:
        gentle_ways = Points(items=(text("flare-walk"), text("flare-breathe")))
        gently = stretches.blocks(day.routine, day.items) if day.items else ()
        return (Paragraph(text=text("flare-what")), gentle_ways, *gently)
    return stretches.blocks(day.routine, day.items)


def recovery_blocks(day: Day) -> tuple[Block, ...]:
    """That a professional was advised today, or that the questions of a review wait."""
    if day.advised:
        return (Paragraph(text=text("today-advised")),)
    return (Paragraph(text=text("today-review")),) if day.review_waits else ()


def recovery_row(day: Day) -> tuple[tuple[Button, ...], ...]:
    """The way to that."""
    if day.advised:
        return ((Button(label=text("today-advice"), action=advice_cards.ADVICE, emphasis=Emphasis.PRIMARY),),)
    review = day.standing.agenda.review
    return ((review_cards.button(review.day),),) if review is not None and day.review_waits else ()


def _day_card(day: Day) -> Card:
    before = (Quote(text=text("daily-wrong-yesterday")),) if day.wrong_before else ()
    offer, goals = goals_cards.offer(day_number(day.enrollment.first_day or day.day, day.day), day.profile)
    blocks = [*before, *_standing(day), *recovery_blocks(day), *plan_blocks(day), *offer]
    blocks.append(Paragraph(text=streak_line(day.streak)))
    if day.noted is None:
        blocks += [*_first_steps(day), Paragraph(text=text("today-ask"))]
        rows = (*recovery_row(day), *begin_row(day), *check_in_rows(day.day))
    else:
        rows = (*recovery_row(day), *(begin_row(day) if day.begun else ()), (change(day.day), PROGRESS))
    rows = (*rows, *since_row(day), (WRONG, *goals))
    room = MAX_BUTTONS - sum(map(len, rows))
    rows = (*rows[:-1], tuple(_ways(day))[:room], rows[-1])
    blocks += since_blocks(day)
    health = day.wrong_before or day.flare or not day.items or day.advised or day.review_waits
    marked = health and not day.minimal
    return Card(title=modes.title(day, "today-title"), blocks=tuple(blocks), rows=rows, health=marked)


def _first_steps(day: Day) -> tuple[Block, ...]:
    """What the buttons are for, until the first check-in."""
    newcomer = bool(day.items) and not day.begun and not day.streak.total
    return (Paragraph(text=text("today-first")),) if newcomer else ()


def _ways(day: Day) -> Iterator[Button]:
    """What else can be done from today's card."""
    if day.items:
        yield Button(label=text("exercise-list"), action=Action(name="exercise"))
    yield from modes.ways(day)
    yield why("plan")
    if day.profile.next_step is not None:
        yield READ if day.minimal else Button(label=text("profile-begin"), action=Action(name="profile"))
    if day.items and not day.flare and day.noted is None and not day.begun:
        yield Button(label=text("flare-button"), action=Action(name="session.gentle", day=day.day))
    if day.paused_until:
        yield Button(label=text("today-pause"), action=Action(name="pause"))


def _session(day: LocalDay) -> Action:
    return Action(name="session", day=day)


def _wrong_day_card(day: Day) -> Card:
    """No exercise and no streak on a day on which something felt wrong."""
    if day.noted is None:
        status = Action(name="checkin", day=day.day, value=Status.REST.value)
        row = (Button(label=text("today-rest"), action=status, emphasis=Emphasis.PRIMARY),)
    else:
        row = (change(day.day), PROGRESS)
    read = Button(label=text("wrong-read"), action=WRONG.action)
    said = (Paragraph(text=text("today-wrong")), Paragraph(text=text("today-wrong-next")))
    said = NO_EXERCISE if day.minimal else said
    blocks = (*_standing(day), *said, *(recovery_blocks(day) if day.advised else ()))
    rows = ((read,), *(recovery_row(day) if day.advised else ()), row, (MISTAKE,))
    return Card(title=text("today-wrong-title"), blocks=blocks, rows=rows, health=not day.minimal)


def _standing(day: Day) -> tuple[Block, ...]:
    """What was noted of the day already, and that a pause holds the messages."""
    noted: tuple[Block, ...] = ()
    if day.noted is not None:
        noted = (Paragraph(text=text("today-noted", status=Text(id=f"status-{day.noted.value}"))),)
    return noted if day.paused_until is None else (*noted, Quote(text=text("today-paused", day=day.paused_until)))


HANDLERS: dict[str, Handler] = {"today": show}
