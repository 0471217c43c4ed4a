"""Which question about the person comes next, in Start and after it; what is answered stands in the profile."""

from __future__ import annotations

from dataclasses import replace

from core.flows import minimal_cards, onboarding_cards, profile_cards, questions, screen_cards, today
from core.flows.buttons import TODAY, back_to
from core.flows.profile_cards import back
from core.flows.turn import Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Reply
from core.rules.people import Enrollment, State
from core.rules.profile import Profile, Step

LAST_READ = replace(minimal_cards.READING, value=f"back.{minimal_cards.READINGS[-1]}")
_START_BEFORE = Action(name="start.length")  # the question of Start before the first about the person


async def go_on(turn: Turn, *said: Block) -> Reply:
    """The next open question about the person, below what was `said`; then Start's last card, or the profile's."""
    known = turn.enrollment
    if known is None or known.state is State.STOPPED:
        return turn.reply(today.away_card(turn))
    if known.state is State.STARTING:
        return turn.reply(below(await start_card(turn, known), *said))
    profile = await _asked(turn, known)
    if (step := profile.next_step) is None:
        return await show(turn, profile, *said)
    if turn.minimal:
        return await ask_reading(turn, minimal_cards.READINGS[0])
    return await questions.ask(turn, below(card(turn, profile, step), *said), Action(name="profile"))


async def show(turn: Turn, profile: Profile, *said: Block) -> Reply:
    """Everything the profile holds, below what was `said`; where health is not spoken of, nothing of it."""
    if turn.minimal:
        return turn.reply(minimal_cards.answer_card(turn.reserve, *said))
    return turn.reply(profile_cards.facts_card(profile, turn.routine, *said))


async def start_card(turn: Turn, enrollment: Enrollment) -> Card:
    """The question of Start that is still open, the earliest first."""
    private = turn.place.private
    if enrollment.zone is None:
        return onboarding_cards.city_question(private=private)
    if enrollment.minute is None:
        return onboarding_cards.time_question(private=private)
    if enrollment.preferences.length is None:
        return onboarding_cards.length_question()
    profile = await _asked(turn, enrollment)
    if (step := profile.next_step) is not None:
        return reading(turn, minimal_cards.READINGS[0]) if turn.minimal else card(turn, profile, step)
    back = LAST_READ if turn.minimal else onboarding_cards.BACK
    return onboarding_cards.go_card(enrollment, turn.city(enrollment.zone).name, private=private, back=back)


def reading(turn: Turn, name: str) -> Card:
    """One of the safety lists to be read, where health is not spoken of."""
    starting = turn.enrollment is not None and turn.enrollment.state is State.STARTING
    back = back_to(_START_BEFORE if starting else TODAY.action)
    return minimal_cards.reading_card(name, turn.routine, back)


async def ask_reading(turn: Turn, name: str) -> Reply:
    """The same; what it says on its button can be typed."""
    return await questions.ask(turn, reading(turn, name), replace(minimal_cards.READING, value=name))


def card(turn: Turn, profile: Profile, step: Step) -> Card:
    """The question of one step."""
    match step:
        case Step.CONSENT:
            starting = turn.enrollment is not None and turn.enrollment.state is State.STARTING
            return profile_cards.consent_card(_START_BEFORE if starting else profile_cards.FACTS)
        case Step.SITES | Step.ACTIVITIES | Step.EQUIPMENT:
            return profile_cards.choice_card(step, profile, turn.routine)
        case Step.INTAKE:
            return profile_cards.intake_card(profile)
        case Step.EMERGENCY:
            return screen_cards.emergency_card(back(step, profile))
        case Step.URGENT:
            return screen_cards.urgent_card(back(step, profile))
        case Step.SOON:
            return screen_cards.soon_card(turn.routine, back(step, profile))
        case Step.LISTS:
            return profile_cards.lists_card(turn.routine, back(step, profile))


def is_open(enrollment: Enrollment | None) -> bool:
    """Whether questions about the person can be answered: Start has come to them, or is over."""
    if enrollment is None or enrollment.state is State.STOPPED:
        return False
    return enrollment.state is State.ACTIVE or is_set(enrollment)


def is_set(enrollment: Enrollment) -> bool:
    """Whether Start knows when to write, and how long a session is."""
    return None not in (enrollment.zone, enrollment.minute, enrollment.preferences.length)


async def is_complete(turn: Turn, enrollment: Enrollment) -> bool:
    """Whether nothing is left to ask but whether it shall begin."""
    return is_set(enrollment) and (await _asked(turn, enrollment)).next_step is None


def below(card: Card, *said: Block) -> Card:
    """The card with what was said about the last answer above it."""
    return replace(card, blocks=(*said, *card.blocks), health=True) if said else card


async def _asked(turn: Turn, enrollment: Enrollment) -> Profile:
    """The profile as far as it is asked about here."""
    return turn.reserve.shown(await turn.tx.profile(enrollment.person))
