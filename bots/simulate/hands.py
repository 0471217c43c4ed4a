"""What people press and type. Each act is a handful of presses through the door that adapters use."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Protocol

from bots.simulate import plain
from bots.simulate.learning import begun_before, deleted_before, ended_before, learn, moved
from bots.simulate.people import Person
from bots.simulate.story import ids_on, said_on, title_of
from core.coach import Coach, Reply
from core.messages.action import Action
from core.messages.card import Button, Card
from core.rules.community import Here

_MOST_QUESTIONS = 24  # that Start is walked through at most
_MOST_ANSWERS = 9  # given to the questions that follow on one another
_ANSWERED = ("review", "soreness", "advice.", "session.since", "session.felt", "visit", "lock.helped", "goals.rate")
_NOT_ANSWERS = ("soreness.ask", "review.read", "advice.better")
_SURE = "sure"

Act = Callable[[Coach], Awaitable[Reply | None]]


class World(Protocol):
    """What hands need of the world."""

    async def turn(self, person: Person, act: Act) -> Reply | None:
        """Have the act done by whoever is at work; after a death by the next one."""
        ...

    async def shown(self, person: Person, card: Card) -> None:
        """The person reads an answer."""
        ...

    def here(self, number: int, *, admin: bool = False) -> Here:
        """The community with this number."""
        ...

    def challenge(self, number: int) -> int | None:
        """An open challenge of that community."""
        ...


class Hands:
    """One person's hands."""

    def __init__(self, world: World, person: Person, now: Callable[[], datetime]) -> None:
        self._world = world
        self._person = person
        self._now = now

    async def answer(self, card: Card) -> None:
        """Answer a message: say how the day went, then what is asked about it; else what it asks."""
        dice, temperament = self._person.dice, self._person.temperament
        days = {each.action.day for each in card.buttons if each.action.name == "checkin"}
        if days:
            status = dice.choices(list(temperament.says), list(temperament.says.values()))[0]
            day = max(day for day in days if day is not None)
            wire = Action(name="checkin", day=day, value=status).wire
            shown = await self._press(wire)
            if self._person.name == "nervous":
                shown = await self._press(wire)
            await self._go_on(shown)
        await self._go_on(card)

    async def start(self) -> None:
        """From the first card to the yes, each question answered."""
        person = self._person
        for wire in ("start.agree::", "start::", f"start.zone::{person.zone}", f"start.minute::{person.minute}"):
            await self._press(f"1:{wire}")
        card = await self._press("1:start.length::10")
        for _ in range(_MOST_QUESTIONS):
            asked = [each for each in card.buttons if each.action.name.startswith(("profile.", "screen."))]
            asked = [each for each in asked if each.action.name != "profile.back"]
            if not asked:
                break
            card = await self._press(self._of_start(asked, card).action.wire)
        begun_before(self._person, await self._press("1:start.go::"), self._now())

    # --- acts of their own accord, by the name that temperaments know them by

    async def look(self) -> None:
        """Look at something."""
        await self._say(self._person.dice.choice(("today", "progress", "why", "settings", "help", "review")))

    async def early(self) -> None:
        """Check in before the message comes."""
        await self._say(self._person.dice.choice(("done", "partly", "rest", "done")))

    async def late(self) -> None:
        """Add yesterday, or the day before."""
        back = self._person.dice.choice((1, 2, 3))
        if (life := self._person.story.life) is not None:
            day = life.today(self._now()) - timedelta(days=back)
            status = self._person.dice.choice(("done", "rest", "skipped", "partly"))
            await self._press(Action(name="checkin", day=day, value=status).wire)

    async def old(self) -> None:
        """Press anything on an old card that is about a day."""
        cards = self._person.inbox[:-1]
        buttons = [each for card in cards for each in card.buttons if each.action.name in ("checkin", "session.since")]
        if buttons:
            await self._press(self._person.dice.choice(buttons).action.wire)

    async def snooze(self) -> None:
        """Put today's message off."""
        life = self._person.story.life
        if life is not None:
            value = self._person.dice.choice(("1", "3", "tomorrow"))
            await self._press(Action(name="snooze", day=life.today(self._now()), value=value).wire)

    async def second(self) -> None:
        """Want a second reminder, or none any more."""
        await self._press(f"1:settings.second::{self._person.dice.choice(('on', 'on', 'off'))}")

    async def rhythm(self) -> None:
        """Want fewer messages, or all again."""
        await self._press(f"1:settings.rhythm::{self._person.dice.choice(('weekly', 'thrice', 'daily', 'daily'))}")

    async def travel(self) -> None:
        """Live by another clock."""
        zone = self._person.dice.choice(plain.zones())
        card = await self._press(f"1:settings.zone::{zone}")
        if self._person.story.life is not None and "settings-saved-city" in ids_on(card):
            moved(self._person.story.life, self._now(), zone=zone)

    async def retime(self) -> None:
        """Be written to at another hour."""
        minute = self._person.dice.randrange(0, 24 * 60, 30)
        card = await self._press(f"1:settings.minute::{minute}")
        if self._person.story.life is not None and "settings-saved-time" in ids_on(card):
            moved(self._person.story.life, self._now(), minute=minute)

    async def pause(self) -> None:
        """Pause for some days; now and then from an earlier day on."""
        card = await self._press(f"1:pause.days::{self._person.dice.choice((1, 3, 7, 14, 28))}")
        if self._person.dice.random() < 0.2 and "pause.earlier" in {each.action.name for each in card.buttons}:
            days = (await self._press("1:pause.earlier::")).buttons
            if chosen := [each for each in days if each.action.name == "pause.earlier"]:
                await self._press(self._person.dice.choice(chosen).action.wire)

    async def resume(self) -> None:
        """End a pause."""
        await self._press("1:pause.end::")

    async def stop(self) -> None:
        """Stop everything."""
        await self._say("/stop")

    async def restart(self) -> None:
        """Start again, if nothing goes on."""
        life = self._person.story.life
        if life is None:
            await self.start()
        elif life.stopped is not None:
            await self._press("1:start::")
            begun_before(self._person, await self._press("1:start.go::"), self._now())

    async def delete(self) -> None:
        """Delete everything."""
        await self._press("1:privacy.delete::")
        deleted_before(self._person, await self._press(f"1:privacy.delete::{_SURE}"))

    async def symptoms(self) -> None:
        """Say that something feels wrong, and nothing more."""
        await self._say("/symptoms")

    async def flag(self) -> None:
        """Report what is on one of the two lists."""
        await self._say("/symptoms")
        await self._press(f"1:{self._person.dice.choice(('wrong.danger', 'wrong.doctor'))}::")

    async def unlock(self) -> None:
        """Say that a clinician allowed it, or that it was a mistake; twice."""
        if (life := self._person.story.life) is not None and life.locked:
            word = self._person.dice.choice(("clinician", "mistake"))
            card = await self._press(f"1:lock.end::{word}")
            sure = [each for each in card.buttons if each.action.name == "lock.end"]
            if title_of(card) == "lock-sure-title" and sure:
                answer = await self._press(sure[0].action.wire)
                ended_before(self._person, answer, self._now(), anew=word == "clinician")

    async def block(self) -> None:
        """Block the bot."""
        person = self._person
        if not person.blocked:
            person.blocked = True
            person.story.note(self._now(), "blocks the bot")
            if person.story.life is not None:
                person.story.life.blocked_since = self._now()

    async def unblock(self) -> None:
        """Open the chat again, and look."""
        person, life = self._person, self._person.story.life
        if person.blocked:
            person.blocked = False
            if life is not None and life.blocked_since is not None:
                life.away.append((life.today(life.blocked_since), life.today(self._now())))
                life.blocked_since = None
            await self._say("today")

    async def join(self) -> None:
        """Join the challenge of their community; where they have, say there that they did it."""
        number = self._person.community
        challenge = None if number is None else self._world.challenge(number)
        if number is not None and challenge is not None:
            await self._press(f"1:challenge.join::{challenge}.1", self._world.here(number))

    async def share(self) -> None:
        """Press "I did it" under the newest post."""
        life, number = self._person.story.life, self._person.community
        if life is not None and number is not None:
            day = life.today(self._now())
            await self._press(Action(name="post.did", day=day).wire, self._world.here(number))

    # --- presses

    async def _go_on(self, card: Card) -> None:
        """Answer what is asked one after the other; the numbers of a scale first."""
        asked: set[str] = set()
        for _ in range(_MOST_ANSWERS):
            chosen = self._chosen(card, asked)
            if chosen is None:
                return
            asked.add(chosen.name)
            card = await self._press(chosen.wire)

    def _chosen(self, card: Card, asked: set[str]) -> Action | None:
        if card.scale is not None and card.scale.action.name not in asked:
            if self._person.temperament.sore is None or self._person.dice.random() < 0.1:
                return card.scale.skip.action
            action = card.scale.action
            return Action(name=action.name, day=action.day, value=str(self._person.soreness()))
        ways = [
            each.action for each in card.buttons if _is_answer(each) and each.action.name not in asked - {"review.list"}
        ]
        calm = [each for each in ways if not each.value.endswith(".some")]
        if calm and self._person.dice.random() < 0.7:
            return self._person.dice.choice(calm)
        return None

    def _of_start(self, buttons: list[Button], card: Card) -> Button:
        """An answer to one of Start's questions; nothing of what is on its lists."""
        if any(each.action.name == "profile.consent" for each in buttons):
            wanted = "no" if self._person.temperament.sore is None else "yes"
            return next((each for each in buttons if each.action.value == wanted), buttons[0])
        none = [each for each in buttons if each.action.value == "none"]
        if title_of(card).startswith("screen") and none:
            return none[0]
        picking = any(each.action.name == "screen.pick" for each in buttons)
        return buttons[-1] if picking else self._person.dice.choice(none or buttons)

    async def _press(self, wire: str, here: Here | None = None) -> Card:
        person = self._person
        place = person.place if here is None else here.place

        async def act(coach: Coach) -> Reply | None:
            reply = await coach.press(person.account, place, wire, locale=person.locale, here=here)
            return await reply.finished() or reply

        return await self._act(f"presses {wire.removeprefix('1:')}", act, here)

    async def _say(self, typed: str) -> Card:
        person = self._person

        async def act(coach: Coach) -> Reply | None:
            reply = await coach.command(person.account, person.place, typed, locale=person.locale)
            return await reply.finished() or reply

        return await self._act(f"types {typed}", act, None)

    async def _act(self, said: str, act: Act, here: Here | None) -> Card:
        person = self._person
        person.story.note(self._now(), said)
        reply = await self._world.turn(person, act)
        if reply is None:
            raise AssertionError("a press without an answer")
        for card in (reply.card, *(() if reply.direct is None else (reply.direct,))):
            person.story.note(self._now(), f"  reads {' '.join(_read(card))}")
            learn(person, card, self._now(), private=here is None)
            await self._world.shown(person, card)
        person.sees(reply.card)
        return reply.card


def _is_answer(button: Button) -> bool:
    name = button.action.name
    return name.startswith(_ANSWERED) and name not in _NOT_ANSWERS and button.action.value != _SURE


def _read(card: Card) -> Iterator[str]:
    """The title and the ids of what is said: what a simulated person reads is no words."""
    for each in said_on(card):
        values = " ".join(f"{name}={value}" for name, value in each.values.items() if isinstance(value, int | date))
        yield f"{each.id}({values})" if values else each.id
