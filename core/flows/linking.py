"""One person, several apps: a code from one chat, shown in another, connects the two (platforms.md §3.3).

Whoever shows the code joins whoever gave it out, never the other way round: only what belongs to the chat in which a
person presses can go because of it.
"""

from __future__ import annotations

from dataclasses import replace

from core.flows import buddies, company, lock, showing, today
from core.flows import linking_cards as cards
from core.flows.daylog import day_log, last_wrong, streak_of
from core.flows.turn import Handler, Turn
from core.messages.action import Action
from core.messages.card import Reply
from core.rules.buddies import Buddy
from core.rules.care import Care, Mode, care
from core.rules.days import LocalDay, local_day
from core.rules.ledger import Kind, Outcome, Plan
from core.rules.people import Contact, Enrollment
from core.rules.screening import safety, said_anew
from core.rules.streak import Streak
from core.rules.tokens import Purpose, Token


async def show(turn: Turn, action: Action) -> Reply:
    """A code for the other app; with one typed after the word, what that code opens."""
    del action
    typed = turn.fields.get("text", "").strip()
    turn.fields = {}
    if typed:
        return await redeem(turn, typed)
    if turn.coached is None:
        return turn.reply(cards.stranger_card())
    if turn.others:
        return turn.reply(cards.connected_card(turn.content, turn.others[0].account))
    if showing.overheard(turn):
        return showing.only_in_private(turn, "code-private")
    return await _code(turn, turn.coached)


async def redeem(turn: Turn, typed: str) -> Reply:
    """Somebody shows a code: of another app of theirs, or of somebody who would be their buddy."""
    token = await showing.read(turn, typed)
    if isinstance(token, Reply):
        return token
    if token.giver == turn.account:
        return turn.reply(cards.own_card())
    return await (_ask(turn, token) if token.purpose is Purpose.LINK else buddies.ask(turn, token))


async def connect(turn: Turn, action: Action) -> Reply:
    """Yes, that is me; asked once more where both chats have a programme."""
    token = await showing.waiting(turn, action, Purpose.LINK)
    kept = await _joined(turn, token) if token is not None else None
    if token is None or kept is None:
        return turn.reply(cards.over_card())
    if turn.coached is None:
        return await _connect(turn, token, kept)
    theirs, mine = await _history(turn, kept), await _history(turn, turn.coached)
    return turn.reply(cards.both_card(turn.content, token, theirs, mine))


async def keep(turn: Turn, action: Action) -> Reply:
    """Which of two programmes stays. This chat can give up its own; to keep it, the other chat has to give up its."""
    which, _, mark = action.value.partition(".")
    token = await showing.waiting(turn, replace(action, value=mark), Purpose.LINK)
    kept = await _joined(turn, token) if token is not None else None
    if token is None or kept is None:
        return turn.reply(cards.over_card())
    if which == cards.THEIRS:
        return await _connect(turn, token, kept)
    await turn.tx.void(token.sha256)
    if turn.coached is None or showing.overheard(turn):
        return showing.only_in_private(turn, "code-private")
    return await _code(turn, turn.coached, turned=True)


async def refuse(turn: Turn, action: Action) -> Reply:
    """That is not me: the code is void, and whoever gave it out is told."""
    token = await showing.waiting(turn, action, Purpose.LINK)
    giver = await turn.tx.contact(token.giver) if token is not None else None
    if token is not None and giver is not None:
        await turn.tx.void(token.sha256)
        await _tell(turn, giver, Kind.SHOWN)
    return turn.reply(cards.no_card())


async def not_me(turn: Turn, action: Action) -> Reply:
    """Whatever was connected after this chat lets go at once, and nothing is asked.

    A chat cannot turn out the one whose programme it joined. Whoever became a buddy by way of what goes, goes with it.
    """
    del action
    if turn.enrollment is None or turn.contact is None:
        return await today.show(turn, Action(name="today"))
    accounts = await turn.tx.accounts(turn.enrollment.person)
    mine = [each.account for each in accounts].index(turn.account)
    gone, ended = accounts[mine + 1 :], list[Buddy]()
    for each in gone:
        ended += await buddies.end_those_of(turn, turn.enrollment.person, each.account.platform)
        await _let_go(turn, turn.enrollment, each)
    await turn.tx.note_untold(turn.account, None)
    turn.contact, turn.others = replace(turn.contact, untold_at=None), accounts[:mine]
    return turn.reply(cards.let_go_card(turn.content, [each.account for each in gone], ended))


async def unlink(turn: Turn, action: Action) -> Reply:
    """Does this chat let go? Asked once."""
    del action
    if not turn.others:
        return turn.reply(cards.alone_card(known=turn.coached is not None))
    return turn.reply(cards.unlink_card(turn.content, turn.others[0].account))


async def really_unlink(turn: Turn, action: Action) -> Reply:
    """This chat lets go: the programme and everything in it stays with the other, which is told."""
    if not turn.others or turn.contact is None or turn.enrollment is None:
        return await unlink(turn, action)
    await _let_go(turn, turn.enrollment, turn.contact)
    for each in turn.others:
        await _tell(turn, each, Kind.LINKED)
    other = turn.others[0].account
    turn.contact, turn.enrollment, turn.others = None, None, ()
    return turn.reply(cards.unlinked_card(turn.content, other))


async def _code(turn: Turn, giver: Enrollment, *, turned: bool = False) -> Reply:
    code = await showing.given(turn, giver, Purpose.LINK)
    return turn.reply(cards.code_card(code, turned=turned), link=f"{showing.LINKED_BY}{code}")


async def _ask(turn: Turn, token: Token) -> Reply:
    """Is this you? Asked of an account that is connected with nothing, about one on another platform."""
    if turn.others:
        return turn.reply(cards.connected_card(turn.content, turn.others[0].account))
    kept = await _joined(turn, token)
    if kept is None or kept.first_day is None or not await showing.take(turn, token):
        return await showing.refused(turn)
    return turn.reply(cards.question_card(turn.content, token, kept.first_day))


async def _joined(turn: Turn, token: Token) -> Enrollment | None:
    """What the giver follows, if this account can join it: they have no account on its platform yet."""
    giver = await turn.tx.meet(token.giver)  # what is kept of them is changed here
    if giver is None or turn.others:
        return None
    if any(each.account.platform == turn.account.platform for each in await turn.tx.accounts(giver.person)):
        return None
    known = await turn.tx.enrollment(giver.person)
    return known if known is not None and known.first_day is not None else None


async def _connect(turn: Turn, token: Token, kept: Enrollment) -> Reply:
    """This account is that person's from now on; what was followed from it goes, but for what is safer."""
    dropped = turn.enrollment
    await turn.tx.void(token.sha256)
    await turn.tx.attach(turn.account, kept.person)
    if dropped is not None:
        await company.leaving(turn.tx, dropped.person, turn.now)
        await _carry_over(turn, dropped, kept)
        await turn.tx.forget(dropped.person)
        await company.changed(turn.tx, kept.person, turn.now)  # places that went along show other days now
    await turn.tx.used(turn.account, turn.now)
    await _become(turn, kept)
    giver = await turn.tx.contact(token.giver)
    if giver is not None:
        await _tell(turn, giver, Kind.LINKED)
    if turn.safety.lock is not None:
        return await lock.show(turn, Action(name="lock"))
    return turn.reply(cards.linked_card(turn.content, token.giver))


async def _become(turn: Turn, kept: Enrollment) -> None:
    """Go on with the turn as the person whose account this is now."""
    accounts = await turn.tx.accounts(kept.person)
    turn.contact = next(each for each in accounts if each.account == turn.account)
    turn.others = [each for each in accounts if each.account != turn.account]
    turn.enrollment = kept
    turn.safety = safety(await turn.tx.safety_log(kept.person))
    turn.language = turn.content.texts.spoken(turn.language, chosen=kept.language)
    await turn.reach()
    await lock.reached(turn)


async def _carry_over(turn: Turn, dropped: Enrollment, kept: Enrollment) -> None:
    """What protects goes on to hold; places among others go along where there are none yet."""
    today_there = local_day(turn.now, kept.clock_zone)
    for line in said_anew(await turn.tx.safety_log(dropped.person), today_there, turn.now):
        await turn.tx.note_safety(kept.person, line)
    wrong = await last_wrong(turn.tx, dropped, turn.today(dropped))
    before = await last_wrong(turn.tx, kept, today_there)
    if wrong is not None and (before is None or before.at < wrong.at):
        await turn.tx.note_wrong(kept.person, wrong)
    await _carry_mode_over(turn, dropped, kept)
    await turn.tx.hand_over(dropped.person, kept.person)


async def _carry_mode_over(turn: Turn, dropped: Enrollment, kept: Enrollment) -> None:
    """A professional's programme, or the wait for a visit, goes on: no exercise from here against their word."""
    theirs, ours = await _care(turn, dropped), await _care(turn, kept)
    if theirs.mode is not Mode.OURS and ours.mode is Mode.OURS and theirs.programme is not None:
        await turn.tx.note_care(kept.person, replace(theirs.programme, day=turn.today(kept)))


async def _care(turn: Turn, enrollment: Enrollment) -> Care:
    log = await turn.tx.care_log(enrollment.person)
    return care(log, first_day=enrollment.first_day or turn.today(enrollment))


async def _let_go(turn: Turn, enrollment: Enrollment, contact: Contact) -> None:
    """The account is nobody's any more. What was to be sent there goes to what is left of the person's, and where what
    was sent went is forgotten.
    """
    shown = await company.leaving(turn.tx, enrollment.person, turn.now)
    turn.withdrawn += tuple(each for each in shown if each.account == contact.account)
    await turn.tx.detach(contact.account)
    chosen = enrollment.preferences
    if chosen.app == contact.account.platform:
        turn.enrollment = replace(enrollment, preferences=replace(chosen, app=None))
        await turn.tx.save_enrollment(turn.enrollment)
    if contact.place is not None:
        if (elsewhere := await turn.tx.place_of(enrollment.person, None)) is not None:
            await turn.tx.redirect(enrollment.person, contact.place, elsewhere)
        else:
            await turn.tx.drop_planned(contact.place, Outcome.NO_PLACE)
    await turn.tx.forget_places(enrollment.person)


async def _tell(turn: Turn, contact: Contact, kind: Kind) -> None:
    """Write to one chat of a person what happened, however it stands then.

    What is connected with a chat is told there and nowhere else: where it cannot be written, or does not arrive, it
    stands beside the next answer (`told.beside`).
    """
    known = await turn.tx.enrollment(contact.person)
    if kind is Kind.LINKED:
        await turn.tx.note_untold(contact.account, turn.now)
    if known is None or contact.open_place is None:
        return
    day = local_day(turn.now, known.clock_zone)
    plan = Plan(person=contact.person, place=contact.open_place, kind=kind, local_day=day, due_at=turn.now)
    await turn.tx.plan_again(plan)


async def _history(turn: Turn, enrollment: Enrollment) -> tuple[LocalDay, Streak]:
    """Since when, and how far: nothing of health."""
    here = turn.today(enrollment)
    log = await day_log(turn.tx, enrollment, here)
    return enrollment.first_day or here, streak_of(log, enrollment, here)


HANDLERS: dict[str, Handler] = {
    "link": show,
    "link.yes": connect,
    "link.no": refuse,
    "link.keep": keep,
    "link.notme": not_me,
    "unlink": unlink,
    "unlink.yes": really_unlink,
}
