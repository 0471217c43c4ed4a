"""A professional's programme: its exercises by the titles that the person typed, kept sealed (coaching.md §1.7).

Reminders, check-ins and the streak are for these then, and no exercise of the routine is shown. What is typed is never
judged: it is not graded, and no details are asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.flows import own_words, questions, today
from core.flows import programme_cards as cards
from core.flows.own_words import LONGEST
from core.flows.turn import Handler, Turn
from core.flows.words import means
from core.messages.action import Action
from core.messages.card import Block, Card, Paragraph, Reply
from core.messages.texts import text
from core.ports import Transaction
from core.rules.care import Mode, care
from core.rules.days import LocalDay
from core.rules.people import Enrollment
from core.rules.profile import MOST_TITLES, Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of typed lines: the titles now, those that are new, and those that were not taken, by why."""

    titles: tuple[str, ...]
    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    too_long: tuple[str, ...] = ()
    no_room: tuple[str, ...] = ()


async def mode_of(tx: Transaction, enrollment: Enrollment, day: LocalDay) -> Mode:
    """Whose exercises the person does."""
    log = await tx.care_log(enrollment.person)
    return care(log, first_day=enrollment.first_day or day).mode


@today.while_following
async def show(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """The titles, for whoever follows a professional's programme; today for everybody else."""
    profile = await _theirs(turn, following)
    return await today.show(turn, action) if profile is None else turn.reply(_card(profile))


@today.while_following
async def add(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """Titles were typed, one a line: those that fit are kept, and what is not taken is said. Asked for without any."""
    profile = await _theirs(turn, following)
    if profile is None or not profile.agreed:
        return await show(turn, action)
    if "text" not in turn.fields:
        return await _ask(turn, profile)
    typed = turn.fields["text"]
    if (said := questions.chosen(turn, _add_card(turn, profile), typed)) is not None:
        turn.fields = {}
        return await HANDLERS.get(said.name, today.show)(turn, said)
    taken = with_lines(profile.programme, own_words.lines(typed))
    profile = replace(profile, programme=taken.titles)
    await turn.tx.save_profile(following.person, profile)
    return await _ask(turn, profile, *_news(taken))


@today.while_following
async def drop(turn: Turn, following: Enrollment, action: Action) -> Reply:
    """A title is taken out; asked which, without one that is there."""
    profile = await _theirs(turn, following)
    if profile is None or not profile.programme:
        return await show(turn, action)
    left = tuple(each for each in profile.programme if cards.mark(each) != action.value)
    if left == profile.programme:
        return turn.reply(cards.drop_card(left) if not action.value else _card(profile))
    profile = replace(profile, programme=left)
    await turn.tx.save_profile(following.person, profile)
    return turn.reply(_card(profile, Paragraph(text=text("programme-dropped"))))


async def typed(turn: Turn, said: str) -> Reply | None:
    """The programme, typed by its name by somebody who follows one; None for any other text, and anybody else."""
    following = turn.following
    if following is None or not means(said.removeprefix("/"), "typed-programme", turn.content.texts):
        return None
    profile = await _theirs(turn, following)
    return None if profile is None else turn.reply(_card(profile))


def with_lines(titles: Sequence[str], lines: Sequence[str]) -> Taken:
    """The titles with those of `lines` that are short enough, not there yet, and find room."""
    taken = Taken(titles=tuple(titles))
    for line in lines:
        if len(line) > LONGEST:
            taken = replace(taken, too_long=(*taken.too_long, line))
        elif line.casefold() in (each.casefold() for each in taken.titles):
            taken = replace(taken, known=(*taken.known, line))
        elif len(taken.titles) >= MOST_TITLES:
            taken = replace(taken, no_room=(*taken.no_room, line))
        else:
            taken = replace(taken, titles=(*taken.titles, line), added=(*taken.added, line))
    return taken


async def _theirs(turn: Turn, following: Enrollment) -> Profile | None:
    """The profile of somebody who follows a professional's programme; None for everybody else."""
    if await mode_of(turn.tx, following, turn.today(following)) is not Mode.THEIRS:
        return None
    return await turn.tx.profile(following.person)


async def _ask(turn: Turn, profile: Profile, *news: Block) -> Reply:
    """The next title, while there is room for one."""
    if len(profile.programme) >= MOST_TITLES:
        return turn.reply(_card(profile, *news))
    return await questions.ask(turn, _add_card(turn, profile, *news), cards.ADD)


def _card(profile: Profile, *news: Block) -> Card:
    return cards.programme_card(profile.programme, *news, agreed=profile.agreed is True)


def _add_card(turn: Turn, profile: Profile, *news: Block) -> Card:
    return cards.add_card(profile.programme, *news, private=turn.place.private)


def _news(taken: Taken) -> tuple[Block, ...]:
    """What was taken, and what was not and why; one of each kind is named."""
    said = [text("programme-added", count=len(taken.added))] if taken.added else []
    kinds = {"known": taken.known, "long": taken.too_long, "full": taken.no_room}
    for kind, them in kinds.items():
        if them:
            shown = them[0][: questions.MAX_SHOWN]
            said.append(text(f"programme-{kind}", typed=shown, count=len(them), most=MOST_TITLES, longest=LONGEST))
    said = said or [text("programme-empty")]
    return tuple(Paragraph(text=each) for each in said)


HANDLERS: dict[str, Handler] = {"programme": show, "programme.add": add, "programme.drop": drop}
FORMS = {cards.ADD.name: cards.FORM}
