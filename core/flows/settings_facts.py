"""The card of settings as somebody sees it, the question of each, and what is said once one has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from core.flows import linking_cards, programme, questions, schedule, today
from core.flows import settings_cards as cards
from core.flows.buttons import back_to
from core.flows.question_cards import city_card, length_card, time_card
from core.flows.turn import Turn
from core.messages.action import Action
from core.messages.card import Block, Card, Paragraph, Reply
from core.messages.texts import Text, text
from core.rules.care import Mode
from core.rules.people import Enrollment


async def ask(turn: Turn, following: Enrollment, name: str) -> Reply:
    """The question of one setting; what is typed next is the answer."""
    return await questions.ask(turn, setting_card(turn, following, name), Action(name="settings", value=name))


def setting_card(turn: Turn, following: Enrollment, name: str, *, missed: str | None = None) -> Card:
    """The question of one setting; `missed` is what was typed and not read."""
    private, day = turn.place.private, turn.today(following)
    match name:
        case "time":
            return time_card("settings", back=cards.ALL, private=private, missed=missed)
        case "city":
            return city_card("settings", back_to(cards.ALL), private=private, missed=missed)
        case "length":
            return length_card("settings", back=cards.ALL, missed=missed)
        case "reminders":
            return cards.reminders_card(following, day)
        case "language":
            return cards.language_card(turn.content.texts.languages)
        case "pictures":
            return cards.pictures_card(following)
        case "soreness":
            return cards.soreness_card(following, day)
        case cards.APP:
            return cards.app_card(apps(turn))
        case _:
            return cards.country_card()


async def again(turn: Turn, following: Enrollment, name: str, typed: str) -> Reply:
    """The card of the setting once more, saying that the answer was not read."""
    shown = typed[: questions.MAX_SHOWN]
    asked = setting_card(turn, following, name, missed=shown)
    if name not in ("time", "city", "length"):
        asked = replace(asked, blocks=(Paragraph(text=text("settings-missed", typed=shown)), *asked.blocks))
    return await questions.again(turn, asked, typed, Action(name="settings", value=name))


async def prefer(turn: Turn, following: Enrollment, saved: Text, **chosen: object) -> Reply:
    """Keep the preferences that were chosen, and say so."""
    following = await turn.save(preferring(following, **chosen))
    return turn.reply(await card(turn, following, Paragraph(text=saved)))


def preferring(following: Enrollment, **chosen: object) -> Enrollment:
    """What is followed, with the preferences that were chosen."""
    return replace(following, preferences=replace(following.preferences, **chosen))


async def rescheduled(turn: Turn, *saved: Text) -> Reply:
    """What changed, and when the next message comes because of it."""
    if turn.following is None:
        return await today.show(turn, cards.ALL)
    news = [Paragraph(text=each) for each in saved]
    when = await schedule.next_message(turn, turn.following)
    return turn.reply(await card(turn, turn.following, *news, *when))


async def card(turn: Turn, following: Enrollment, *news: Block) -> Card:
    """Everything that is set, below what has just changed."""
    city, here = turn.city(following.clock_zone).name, turn.today(following)
    mode = Mode.OURS if turn.minimal else await programme.mode_of(turn.tx, following, here)
    app = app_of(turn, following.preferences.app) if turn.others else None
    return cards.facts_card(following, city, turn.now, today=here, mode=mode, app=app, news=news, minimal=turn.minimal)


def apps(turn: Turn) -> Sequence[tuple[str, Text]]:
    """The platforms of the person's accounts, this one first, and what each is called."""
    accounts = (turn.account, *(each.account for each in turn.others))
    return [(each.platform, linking_cards.app(turn.content, each.platform)) for each in accounts]


def app_of(turn: Turn, platform: str | None) -> Text:
    """Where messages go, as it is said."""
    return text("settings-app-last") if platform is None else linking_cards.app(turn.content, platform)
