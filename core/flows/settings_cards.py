"""The settings as a card of facts, and one card for each that can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.flows.buttons import back_to
from core.flows.daylog import paused_until
from core.flows.linking_cards import CONNECT, UNLINK
from core.flows.question_cards import clock_of, time_at
from core.flows.soreness_cards import consent
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph
from core.messages.languages import own_name
from core.messages.texts import Text, text, verbatim
from core.rules.care import Mode
from core.rules.days import LocalDay, due_at
from core.rules.pacing import is_quiet, second_due
from core.rules.people import USUAL_LENGTH, Country, Enrollment, Rhythm

PERSONAL = ("profile", "sites", "activities", "equipment", "health")
_CHOICES = ("time", "city", "length", "reminders", "language", "pictures", "soreness", "country")
APP = "app"  # asked of those alone who use more than one
NAMES = (*_CHOICES, APP, *PERSONAL)  # what can be typed after the word
SURE = "sure"
LAST = "last"
ALL = Action(name="settings")
_OF_MODE = {  # the way on from days without exercises of ours
    Mode.THEIRS: Action(name="programme"),
    Mode.GENTLE: Action(name="visit.resumed"),
}
_MOST_LANGUAGES = 9  # beside Back


def label(name: str) -> Text:
    """What a setting is called."""
    return Text(id=f"profile-{name}" if name in PERSONAL[1:] else f"settings-{name}")


def facts_card(
    following: Enrollment,
    city: str,
    now: datetime,
    *,
    today: LocalDay,
    mode: Mode,
    app: Text | None,
    news: Sequence[Block] = (),
    minimal: bool = False,
) -> Card:
    """Everything that is set, what has just changed, and the way to change each.

    `app` is where messages go, for those who use more than one. `minimal`: nothing is said of soreness.
    """
    facts = [
        (label("time"), text("start-time-choice", time=time_at(following.minute or 0))),
        (label("city"), text("settings-city-clock", city=city, clock=clock_of(now, following.clock_zone))),
        *(each for each in _choices(following, today) if not minimal or each[0] != label("soreness")),
    ]
    if (until := paused_until(following, today)) is not None:
        facts.append((label("pause"), text("settings-pause-until", day=until)))
    buttons = [Button(label=label(name), action=Action(name="settings", value=name)) for name in _CHOICES]
    buttons += [Button(label=label(name), action=Action(name=name)) for name in ("pause", "stop")]
    person = Button(label=label("profile"), action=Action(name="settings", value="profile"))
    seen = Button(label=label("visit"), action=Action(name="visit"))
    over = () if mode is Mode.OURS else ((Button(label=label(mode.value), action=_OF_MODE[mode]),),)
    if over:
        facts.append((label("exercises"), text(f"settings-exercises-{mode.value}")))
    apps = CONNECT
    if app is not None:
        facts.append((label(APP), app))
        apps = Button(label=label(APP), action=Action(name="settings", value=APP))
    blocks = (*news, Facts(items=tuple(facts)), Paragraph(text=text("settings-change")))
    pairs = zip(buttons[::2], buttons[1::2], strict=True)
    rows = ((person, seen), *over, *pairs, (apps,))
    return Card(title=text("settings-title"), blocks=blocks, rows=rows, health=bool(over))


def reminders_card(following: Enrollment, today: LocalDay) -> Card:
    """Every day or once a week; and the second reminder, where there is room for one before the day ends."""
    blocks: list[Block] = [Paragraph(text=text("settings-reminders-ask"))]
    daily, on = following.preferences.rhythm is Rhythm.DAILY, following.preferences.second_nudge
    rows = [tuple(_button(f"settings-{each.value}", "rhythm", each.value) for each in Rhythm)]
    second = second_reminder(following, today)
    if daily and second is None:
        blocks.append(Paragraph(text=text("settings-second-late")))
    if daily and second is not None:
        zone = following.clock_zone
        blocks.append(Paragraph(text=text("settings-second-ask", time=clock_of(second, zone))))
        blocks += [Paragraph(text=text("settings-second-quiet"))] if is_quiet(second, zone) else []
        value = "off" if on else "on"
        rows.append((_button(f"settings-second-{value}", "second", value),))
    return _card("reminders", blocks, rows)


def language_card(languages: Sequence[str]) -> Card:
    """Every language there is, by its own name."""
    if len(languages) == 1:
        only = text("settings-language-one", language=own_name(languages[0]))
        return _card("language", [Paragraph(text=only)], [])
    buttons = [
        Button(label=verbatim(own_name(each)), action=Action(name="settings.language", value=each))
        for each in languages[:_MOST_LANGUAGES]
    ]
    rows = [tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3)]
    return _card("language", [Paragraph(text=text("settings-language-ask"))], rows)


def pictures_card(following: Enrollment) -> Card:
    """Moving or still; with a description or without; those of progress dark or light."""
    chosen = following.preferences
    motion, words = ("moving" if chosen.still_images else "still"), ("plain" if chosen.descriptions else "described")
    ground = "light" if chosen.dark_pictures else "dark"
    rows = [(_button(f"settings-pictures-{each}", "pictures", each),) for each in (motion, words, ground)]
    return _card("pictures", [Paragraph(text=text("settings-pictures-ask"))], rows)


def soreness_card(following: Enrollment, today: LocalDay) -> Card:
    """What the question is for and what is kept, and a yes or a no (coaching.md §5.1)."""
    yes, no = (_button(f"settings-soreness-turn-{each}", "soreness", each) for each in ("on", "off"))
    if following.preferences.soreness:
        return _card("soreness", [Paragraph(text=text("settings-soreness-now")), *consent(today).blocks[1:]], [(no,)])
    undecided = following.preferences.soreness is None
    return _card("soreness", consent(today).blocks, [(yes, no) if undecided else (yes,)])


def soreness_sure_card() -> Card:
    """No more question means no more numbers: asked once."""
    sure = Action(name="settings.soreness", value=SURE)
    yes = Button(label=text("settings-soreness-off-sure"), action=sure, emphasis=Emphasis.DANGER)
    return _card("soreness", [Paragraph(text=text("settings-soreness-off-ask"))], [(yes,)])


def country_card() -> Card:
    """Where help would be called for; never guessed (coaching.md §2.3)."""
    buttons = [_button(f"settings-country-{each.value}", "country", each.value) for each in Country]
    buttons.append(_button("settings-country-clear", "country", "none"))
    rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    return _card("country", [Paragraph(text=text("settings-country-ask"))], rows)


def app_card(apps: Sequence[tuple[str, Text]]) -> Card:
    """Where messages go, of the apps that are connected, and the way to let one go."""
    last = _button("settings-app-last", "app", LAST)
    each = [Button(label=name, action=Action(name="settings.app", value=platform)) for platform, name in apps]
    return _card(APP, [Paragraph(text=text("settings-app-ask"))], [(last,), tuple(each), (UNLINK,)])


def second_reminder(following: Enrollment, day: LocalDay) -> datetime | None:
    """When the second reminder of the day would come; None where that is past its end."""
    if following.zone is None or following.minute is None:
        return None
    return second_due(following, day, due_at(day, following.zone, following.minute))


def _choices(following: Enrollment, today: LocalDay) -> list[tuple[Text, Text]]:
    chosen = following.preferences
    second = second_reminder(following, today) if chosen.rhythm is Rhythm.DAILY and chosen.second_nudge else None
    clock = None if second is None else text("settings-second-at", time=clock_of(second, following.clock_zone))
    sore = "settings-soreness-not-asked" if chosen.soreness is None else _on(chosen.soreness)
    country = "none" if chosen.country is None else chosen.country.value
    return [
        (label("length"), text("minutes", minutes=chosen.length or USUAL_LENGTH)),
        (label("reminders"), Text(id=f"settings-{chosen.rhythm.value}")),
        (label("second"), clock or text("off")),
        (label("language"), verbatim(own_name(following.language))),
        (label("pictures"), text("settings-still" if chosen.still_images else "settings-moving")),
        (label("pictures-progress"), text("settings-dark" if chosen.dark_pictures else "settings-light")),
        (label("descriptions"), Text(id=_on(chosen.descriptions))),
        (label("soreness"), Text(id=sore)),
        (label("country"), Text(id=f"settings-country-{country}")),
    ]


def _on(yes: bool) -> str:
    return "on" if yes else "off"


def _card(name: str, blocks: Sequence[Block], rows: Sequence[tuple[Button, ...]]) -> Card:
    return Card(title=label(name), blocks=tuple(blocks), rows=(*rows, (back_to(ALL),)))


def _button(label_id: str, action: str, value: str) -> Button:
    return Button(label=Text(id=label_id), action=Action(name=f"settings.{action}", value=value))
