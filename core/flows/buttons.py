"""The buttons that stand on many cards, and the rows below a card about a noted day."""

from __future__ import annotations

from core.messages.action import Action
from core.messages.card import Button
from core.messages.texts import text
from core.rules.days import LocalDay

TODAY = Button(label=text("today-button"), action=Action(name="today"))
PROGRESS = Button(label=text("progress-button"), action=Action(name="progress"))
WRONG = Button(label=text("wrong-button"), action=Action(name="wrong"))
MISTAKE = Button(label=text("wrong-mistake"), action=Action(name="wrong.mistake"))
LEFT_OUT = Button(label=text("left-title"), action=Action(name="left"))


def back_to(action: Action) -> Button:
    """The way back."""
    return Button(label=text("back"), action=action)


def change(day: LocalDay) -> Button:
    """The statuses of the day again."""
    return Button(label=text("checkin-change"), action=Action(name="checkin.ask", day=day))


def add(day: LocalDay) -> Button:
    """The statuses of an earlier day that has none."""
    return Button(label=text("progress-missing", day=day), action=change(day).action)


def footer(day: LocalDay) -> tuple[tuple[Button, ...], ...]:
    """The rows under a card about a day; "something feels wrong" is always among them (coaching.md §2.3)."""
    return (TODAY, PROGRESS), (change(day), WRONG)
