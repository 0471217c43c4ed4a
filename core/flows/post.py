"""What people press under the community's post of a day: "I did it", and a cheer for those who show their name.

A number is all that others see of the first. Whatever speaks against the stretch of the day for one person is told to
that person alone, and then nothing is counted (product.md, G3).
"""

from __future__ import annotations

from core.flows import checkin, company, today
from core.flows import post_cards as cards
from core.flows.daylog import last_wrong
from core.flows.sharing import revise
from core.flows.turn import ROUTINE, Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.messages.texts import Text, text
from core.rules.care import care
from core.rules.community import Gesture
from core.rules.days import LocalDay
from core.rules.halt import halts
from core.rules.people import Enrollment
from core.rules.plan import Needs
from core.rules.public import Unfit, raised, stretch_of, takes_taps, unfit


async def did(turn: Turn, action: Action) -> Reply:
    """Count it once, and check in who is coached; a second tap says the same again, and counts no more."""
    community, day = turn.community, action.day
    if community is None or day is None:
        return await today.show(turn, action)
    if not takes_taps(community, day, turn.now):
        return _line(turn, text("post-closed"))
    following = turn.following is not None
    if turn.enrollment is not None and (why := await _unfit(turn, turn.enrollment, day)) is not None:
        return turn.reply(cards.unfit_card(why, following=following))
    said = await _checked_in(turn, day)
    person = turn.contact.person if turn.contact is not None else None
    if await turn.tx.gesture(community.id, day, Gesture.DID_IT, turn.account, person):
        await revise(turn.tx, community.id, day, turn.now)
    return turn.reply(cards.counted_card(said, following=following), notice=said)


async def cheer(turn: Turn, action: Action) -> Reply:
    """A cheer for those who show their name that day, one from each account; not for oneself alone."""
    community, day = turn.community, action.day
    if community is None or day is None:
        return await today.show(turn, action)
    if not takes_taps(community, day, turn.now):
        return _line(turn, text("post-closed"))
    shared = (await turn.tx.gestures(community.id, day)).shared
    if not set(shared) - {turn.account.id}:
        return _line(turn, text("post-cheer-own" if shared else "post-cheer-nobody"))
    person = turn.contact.person if turn.contact is not None else None
    if await turn.tx.gesture(community.id, day, Gesture.CHEERED, turn.account, person):
        await revise(turn.tx, community.id, day, turn.now)
    return _line(turn, text("post-cheered"))


def _line(turn: Turn, said: Text) -> Reply:
    return turn.reply(cards.line_card(said), notice=said)


async def _unfit(turn: Turn, enrollment: Enrollment, day: LocalDay) -> Unfit | None:
    """Why the stretch of `day` is not for them now. Where they are the day may not have begun yet."""
    routine = turn.content.catalog.routine(ROUTINE)
    if (stretch := stretch_of(routine, day)) is None:
        return None
    lived = min(day, turn.today(enrollment))
    halted = halts(await last_wrong(turn.tx, enrollment, lived), lived, turn.now)
    log = await turn.tx.care_log(enrollment.person)
    mode = care(log, first_day=enrollment.first_day or lived).mode
    profile = await turn.tx.profile(enrollment.person)
    needs = Needs(profile=profile, safety=turn.safety, grades={}, day=lived)
    return unfit(routine, stretch.form, needs, halted=halted, mode=mode)


async def _checked_in(turn: Turn, day: LocalDay) -> Text:
    """Check in who is coached, where the day is open for them and says less; what to tell them."""
    following = turn.following
    if following is None or not checkin.is_open(turn, following, day):
        return text("post-counted")
    status = raised((await turn.tx.check_ins(following.person)).get(day))
    if status is None:
        return text("post-kept")
    turn.checked_in |= await turn.tx.check_in(following.person, day, status, now=turn.now) is None
    await company.changed(turn.tx, following.person, turn.now)
    return text("post-noted")


HANDLERS: dict[str, Handler] = {"post.did": did, "post.cheer": cheer}
