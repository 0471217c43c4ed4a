"""The stories of the sandbox page: key scenes, played through the buttons and words that everybody has.

Each begins on a Monday morning in a world of its own. Where neighbours live in it, the seed says how.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final

from bots.personas import CITY, Understudy
from bots.presses import matching, newest, offered, press
from bots.sandbox.page_play import Meanwhile
from bots.sandbox.page_state import Seat
from bots.sandbox.page_story import Scenery, Story
from bots.sandbox.screen import Person, Refused

DONE = "checkin done"
EASY, SOME, MUCH = "session.felt easy", "session.felt some", "session.felt much"
BEFORE, LITTLE, CLEARLY = "session.since before", "session.since little", "session.since clearly"

Diary = Mapping[int, Sequence[str]]  # what is pressed below the message of a day, which are counted from 0

_TO_EVENING = 11  # hours: a story begins at half past eight, and messages come at seven in the evening
_GROUP = 3  # neighbours in a challenge: from three people on a group sees numbers
_TO_FINAL = 9, 18  # days and hours: tomorrow and six more, and then those in which the last one can still be noted
_RISING: Diary = {
    0: (DONE, EASY, "soreness 3"),
    1: (LITTLE, DONE, SOME, "soreness 4"),
    2: (LITTLE, DONE, SOME, "soreness 5"),
    3: (CLEARLY, DONE, MUCH, "soreness 6"),
    4: (CLEARLY,),
}
# The numbers of the first and the last days of a month, hardly better; all done that is asked for.
_UNCHANGED: Diary = {
    **dict.fromkeys((0, 1, 2), (DONE, EASY, "soreness 5")),
    **dict.fromkeys(range(3, 24), (DONE,)),
    **{day: (DONE, EASY, f"soreness {score}") for day, score in ((24, 5), (25, 4), (26, 5))},
}
_LOOKING_BACK = ("review", *["review.list *.none"] * 3, "review.soreness skip", "review.recall 5", "review.change 4")


async def _first_day(scenery: Scenery, _seed: str) -> None:
    await _begin(scenery, {})


async def _missed_day(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, {0: (DONE, EASY)})
    await scenery.days(2, live)
    await scenery.hours(_TO_EVENING, live)


async def _streak(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, dict.fromkeys(range(7), (BEFORE, DONE, EASY)))
    await scenery.days(6, live)
    await scenery.hours(_TO_EVENING, live)


async def _rising(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, _RISING)
    await scenery.days(4, live)
    await scenery.hours(_TO_EVENING, live)


async def _red_flag(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, {0: (DONE, EASY)})
    await scenery.days(1, live)
    await scenery.hours(_TO_EVENING, live)
    for seat in scenery.ana.values():
        await press(seat.person, "wrong")
        await press(seat.person, "wrong.danger")


async def _month(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, _UNCHANGED)
    await scenery.days(27, live)
    await scenery.hours(_TO_EVENING, live)
    for seat in scenery.ana.values():
        for wanted in _LOOKING_BACK:
            await press(seat.person, wanted)


async def _challenge(scenery: Scenery, seed: str) -> None:
    await asyncio.gather(*map(_open_challenge, scenery.gus.values()))
    live = await _begin(scenery, dict.fromkeys(range(12), (BEFORE, DONE, EASY)))
    await scenery.hours(1, live)
    for seat in scenery.ana.values():
        await _join(seat)
    await scenery.come(_GROUP, seed)
    days, hours = _TO_FINAL
    await scenery.days(days, live)
    await scenery.hours(hours, live)


async def _deletion(scenery: Scenery, _seed: str) -> None:
    live = await _begin(scenery, dict.fromkeys(range(3), (BEFORE, DONE, EASY)))
    await scenery.days(2, live)
    await scenery.hours(_TO_EVENING, live)
    for seat in scenery.ana.values():
        before = newest(seat.person, None)
        await seat.person.say("/privacy")
        await seat.person.sees(lambda message, old=before: message != old and "privacy.delete" in offered(message))
        await press(seat.person, "privacy.delete")
        await press(seat.person, "privacy.delete sure")


STORIES: Final[Mapping[str, Story]] = {
    "first-day": Story(
        title="The first day",
        about="Ana has gone through Start. Today's stretches lie in front of you: press Done.",
        tell=_first_day,
    ),
    "missed-day": Story(
        title="A missed day",
        about="Yesterday nobody answered. Nothing broke, and today's message does not scold.",
        tell=_missed_day,
    ),
    "streak": Story(
        title="A streak of seven days",
        about="A week looked after, day by day.",
        tell=_streak,
    ),
    "rising": Story(
        title="Soreness rises",
        about="Four days, each sorer than the one before: Limber makes it lighter and says why.",
        tell=_rising,
    ),
    "red-flag": Story(
        title="A red flag",
        about="“Something feels wrong”, and a sign that needs help at once: everything stops.",
        tell=_red_flag,
    ),
    "month": Story(
        title="A month without improvement",
        about="28 days, and the soreness is as it was: Limber looks back with Ana and says whom to see.",
        tell=_month,
    ),
    "challenge": Story(
        title="The end of a challenge",
        about="Gus opened one in both communities, Ana and her neighbours took part for a week.",
        tell=_challenge,
        in_public=True,
    ),
    "deletion": Story(
        title="Delete my data",
        about="After three days Ana has everything about her deleted, in both apps.",
        tell=_deletion,
    ),
}


async def _begin(scenery: Scenery, diary: Diary) -> Meanwhile:
    """Let Ana go through Start on both apps; returns what lets her live as her diary says, the first day lived."""
    understudy = Understudy()
    seats = tuple(scenery.ana.values())
    for seat in seats:
        await understudy.set_up(seat.person, chat=seat.lobby)
    days = {seat.person.id: _Days(seat.person) for seat in seats}

    async def live() -> None:
        for seat in seats:
            await days[seat.person.id].live(diary)

    await live()
    return live


class _Days:
    """The days of one person, counted from their first message."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._lived = -1

    async def live(self, diary: Diary) -> None:
        """Press what the diary says below the message of a day, once it is there."""
        asked = newest(self._person, None)
        first = next((message for message in self._person.screen() if not message.mine), None)
        if asked is None or first is None or matching(asked, DONE) is None:
            return
        day = (asked.at.date() - first.at.date()).days
        if day <= self._lived:
            return
        self._lived = day
        for wanted in diary.get(day, ()):
            if matching(newest(self._person, None), wanted) is not None:
                await press(self._person, wanted)


async def _open_challenge(seat: Seat) -> None:
    """Set the community up and open a challenge of a week in it."""
    admin, chat = seat.person, seat.shared
    before = newest(admin, chat)
    await admin.say("/coach", chat=chat)
    await admin.sees(lambda message: message != before and matching(message, "coach.here") is not None, chat=chat)
    asked = await press(admin, "coach.here", chat=chat)
    if seat.reply is not None:
        await seat.reply(CITY, asked, chat)
    else:
        await _ask_for_city(admin, "coach.city", chat)
    await admin.sees(lambda message: matching(message, "coach.zone *") is not None, chat=chat)
    for wanted in ("coach.zone */*", "coach.minute 540", "coach.new", "coach.kind together"):
        await press(admin, wanted, chat=chat)
    for wanted in ("coach.length *.7", "coach.target *.25", "coach.preview *", "coach.open *"):
        await press(admin, wanted, chat=chat)


async def _join(seat: Seat) -> None:
    """Join the challenge whose card stands in the community."""
    for message in reversed(seat.person.screen(seat.shared)):
        if (button := matching(message, "challenge.join *")) is not None:
            await seat.person.press(button.label, message=message, chat=seat.shared)
            return await seat.answered()
    raise Refused("No challenge has been opened.")


async def _ask_for_city(person: Person, wanted: str, chat: str | None) -> None:
    """Press what opens a form that asks for a city, and send it."""
    for message in reversed(person.screen(chat)):
        if (button := matching(message, wanted)) is not None:
            await person.press(button.label, message=message, chat=chat)
            await person.sees(lambda _: person.form is not None, chat=chat)
            await person.submit({field.key: CITY for field in person.form.fields} if person.form else {})
            return
    raise Refused(f"Limber does not offer {wanted!r} to {person.name}.")
