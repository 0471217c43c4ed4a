"""Pages as they may be asked for, made by hand: three typical months, and the fullest that can be."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from core.messages.texts import Text, text, verbatim
from core.report import AdviceRow, FlagRow, FunctionRow, Page, PracticeRow, WeekRow

MONDAY = date(2026, 3, 2)


def day(number: int) -> date:
    """The day with this number, counted from 1."""
    return MONDAY + timedelta(days=number - 1)


def week(number: int, counts: tuple[int, ...], sessions: int, scores: tuple[int, ...]) -> WeekRow:
    """`counts`: done, partly, rest, skipped, none, paused."""
    done, partly, rest, skipped, none, paused = counts
    return WeekRow(
        first_day=day(7 * number - 6),
        last_day=day(7 * number),
        done=done,
        partly=partly,
        rest=rest,
        skipped=skipped,
        none=none,
        paused=paused,
        sessions=sessions,
        soreness=Fraction(sum(scores), len(scores)) if scores else None,
        scores=len(scores),
    )


def done(exercise: str, sessions: tuple[int, int, int, int], dose: str, on: int) -> PracticeRow:
    return PracticeRow(exercise=text(exercise), sessions=sessions, dose=verbatim(dose), last_day=day(on))


def rated(activity: str, *ratings: tuple[int, int]) -> FunctionRow:
    return FunctionRow(activity=verbatim(activity), ratings=tuple((day(on), rating) for on, rating in ratings))


def said(words: str) -> Text:
    return verbatim(words)


UNCHANGED = Page(
    made_day=day(29),
    first_day=day(1),
    last_day=day(28),
    name="Ana Ruiz",
    headline=(
        text("page-class-unchanged", base=Fraction(5), last=Fraction(24, 5)),
        text("page-diary", day=day(28)),
        text("page-change", change=text("page-change-4")),
    ),
    sites=(text("glutes-site-buttock"),),
    activities=(text("glutes-activity-desk"), text("glutes-activity-cycling")),
    weeks=(
        week(1, (5, 1, 1, 0, 0, 0), 6, (6, 5, 5, 4, 5, 5, 5)),
        week(2, (4, 1, 1, 0, 1, 0), 5, (5, 5, 4, 6)),
        week(3, (5, 0, 2, 0, 0, 0), 5, (5, 4, 5)),
        week(4, (4, 2, 0, 1, 0, 0), 6, (5, 5, 4, 5, 5)),
    ),
    practice=(
        done("e1-name", (12, 8, 0, 0), "3 spots of 15 seconds on each side", 28),
        done("e3-name", (10, 11, 0, 0), "2 times 30 seconds on each side", 28),
        done("e5-name", (20, 0, 0, 0), "2 times 20 seconds on each side", 27),
        done("e4-name", (9, 6, 0, 0), "2 sets of 8 on each side, hold 5 seconds", 28),
        done("e6-name", (8, 7, 3, 0), "2 sets of 12, hold 3 seconds", 26),
    ),
    function=(
        rated("Sit at my desk for an hour", (2, 4), (14, 5), (28, 5)),
        rated("Climb the stairs at work", (2, 6), (14, 6), (28, 7)),
    ),
    advice=(
        AdviceRow(day=day(14), words=said("Consider having it looked at."), answer=said("Not now")),
        AdviceRow(day=day(28), words=said("See a physiotherapist or a doctor."), answer=said("I will book one")),
    ),
)

IMPROVED = Page(
    made_day=day(30),
    first_day=day(1),
    last_day=day(28),
    headline=(
        text("page-class-improved", base=Fraction(6), last=Fraction(26, 7)),
        text("page-diary", day=day(28)),
        text("page-change", change=text("page-change-2")),
    ),
    sites=(text("glutes-site-outer_hip"),),
    activities=(text("glutes-activity-running"),),
    weeks=(
        week(1, (6, 0, 1, 0, 0, 0), 6, (6, 6, 7, 6, 5, 6, 6)),
        week(2, (3, 2, 1, 1, 0, 0), 5, (6, 5, 5)),
        week(3, (5, 1, 1, 0, 0, 0), 6, ()),
        week(4, (6, 1, 0, 0, 0, 0), 7, (4, 3, 4, 4, 4, 3, 4)),
    ),
    practice=(
        done("e3-name", (8, 10, 4, 0), "3 times 30 seconds on each side", 28),
        done("e4-name", (7, 8, 0, 0), "2 sets of 8 on each side", 27),
        done("e6-name", (6, 6, 4, 0), "2 sets of 12, hold 3 seconds", 28),
    ),
)

WORSE = Page(
    made_day=day(19),
    first_day=day(1),
    last_day=day(19),
    headline=(text("page-no-review", day=day(28)),),
    sites=(text("glutes-site-low_back"), text("glutes-site-buttock")),
    activities=(text("glutes-activity-driving"), text("glutes-activity-desk"), text("glutes-activity-squats")),
    weeks=(
        week(1, (4, 1, 1, 1, 0, 0), 5, (4, 4, 3, 5, 4, 4, 4)),
        week(2, (2, 2, 3, 0, 0, 0), 4, (5, 5, 6, 5)),
        WeekRow(
            first_day=day(15),
            last_day=day(19),
            rest=2,
            paused=2,
            open=1,
            soreness=Fraction(22, 3),
            scores=3,
        ),
    ),
    practice=(
        done("e1-name", (9, 0, 0, 0), "3 spots of 5 seconds, twice, on each side", 13),
        done("e3-name", (9, 0, 0, 0), "2 times 20 seconds on each side", 14),
        done("e6-name", (4, 0, 0, 0), "1 set of 8, hold 2 seconds", 12),
    ),
    function=(rated("Drive to work", (2, 5), (14, 3)),),
    flags=(
        FlagRow(day=day(3), words=said("Soon: glute pressure is left out.")),
        FlagRow(day=day(17), words=said("Urgent, speak to a doctor the same day: all exercises are stopped.")),
    ),
    advice=(
        AdviceRow(day=day(16), words=said("See a professional now, since it is getting worse."), answer=None),
        AdviceRow(day=day(17), words=said("Speak to a doctor today."), answer=said("Waiting for an appointment")),
    ),
)

LONG = "A rather long sentence that goes on and on to fill all the room there is for it and then some more. " * 4

FULLEST = Page(
    made_day=day(400),
    first_day=day(1),
    last_day=day(400),
    name="N" * 200,
    headline=(said(LONG), said(LONG), said(LONG)),
    sites=tuple(said(f"A place that hurts, number {number}, with a long name") for number in range(9)),
    activities=tuple(said(f"Something done every day, number {number}") for number in range(12)),
    weeks=tuple(week(number, (1, 1, 1, 1, 2, 1), 7, (10, 9, 10, 10, 10, 10, 10)) for number in range(1, 58)),
    practice=tuple(
        PracticeRow(
            exercise=said(f"An exercise with a long name, number {number}"),
            sessions=(100 + number, 100, 100, 100),
            dose=said("3 sets of 12 on each side with a hold of 5 seconds and a long rest in between them"),
            last_day=day(400),
        )
        for number in range(30)
    ),
    function=tuple(
        FunctionRow(activity=said(f"{LONG}{number}"), ratings=tuple((day(on), 10) for on in range(2, 400, 14)))
        for number in range(6)
    ),
    flags=tuple(FlagRow(day=day(on), words=said(LONG)) for on in range(1, 100)),
    advice=tuple(AdviceRow(day=day(on), words=said(LONG), answer=said(LONG)) for on in range(1, 100)),
)

MONTHS = {"unchanged": UNCHANGED, "improved": IMPROVED, "worse": WORSE}
