"""What an app may offer while the option of a word is being typed, without a look at the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from itertools import islice

from core.content import Content
from core.flows import coach_cards, learn, pause, privacy_cards, settings_cards, why_cards
from core.flows.question_cards import clock_of
from core.flows.words import Suggestion
from core.messages.texts import Text, text

MOST = 25  # Discord's choices of an option


def suggest(word: str, typed: str, content: Content, language: str, now: datetime) -> tuple[Suggestion, ...]:
    """At most 25 that begin with or fit what was typed; none for a word without an option."""
    match word:
        case "start":
            offered = _cities(typed, content, language, now)
        case "learn":
            offered = _lessons(typed, content, language)
        case "why":
            offered = _called(typed, {each: text(f"why-{each}") for each in why_cards.ABOUT}, content, language)
        case "settings":
            offered = _settings(typed, content, language, now)
        case "coach":
            offered = _set_up(typed, content, language, now)
        case "privacy":
            offered = _called(typed, privacy_cards.WAYS, content, language)
        case "pause":
            offered = _pauses(typed, content, language)
        case _:
            return ()
    return tuple(islice(offered, MOST))


def _cities(typed: str, content: Content, language: str, now: datetime, prefix: str = "") -> Iterator[Suggestion]:
    """Cities with what their clocks show now; `prefix` stands before the city in what is typed for the person."""
    for city in content.cities.beginning(typed, language=content.texts.closest(language), limit=MOST):
        clock = clock_of(now, city.zone)
        label = content.texts.say(text("start-zone-choice", city=city.name, clock=clock), language)
        yield Suggestion(label=label, value=f"{prefix}{city.name}")


def _lessons(typed: str, content: Content, language: str) -> Iterator[Suggestion]:
    def say(each: Text) -> str:
        return content.texts.say(each, language)

    for lesson in learn.fitting(typed, content.catalog.lessons, say):
        yield Suggestion(label=say(Text(id=lesson.title)), value=lesson.id)


def _called(typed: str, names: Mapping[str, Text], content: Content, language: str) -> Iterator[Suggestion]:
    """The names that begin with what was typed, or whose label does."""
    for name, label in names.items():
        said = content.texts.say(label, language)
        if any(called.casefold().startswith(typed.strip().casefold()) for called in (said, name)):
            yield Suggestion(label=said, value=name)


def _settings(typed: str, content: Content, language: str, now: datetime) -> Iterator[Suggestion]:
    """The settings by what they are called; after "city" the cities themselves."""
    names = {each: settings_cards.label(each) for each in settings_cards.NAMES}
    yield from _called(typed, names, content, language)
    first, _, rest = typed.partition(" ")
    if first == "city" and rest.strip():
        yield from _cities(rest, content, language, now, prefix="city ")


def _set_up(typed: str, content: Content, language: str, now: datetime) -> Iterator[Suggestion]:
    """What an admin may set; after "city" the cities themselves."""
    yield from _called(typed, coach_cards.TYPED, content, language)
    first, _, rest = typed.partition(" ")
    if first == "city" and rest.strip():
        yield from _cities(rest, content, language, now, prefix="city ")


def _pauses(typed: str, content: Content, language: str) -> Iterator[Suggestion]:
    for days in pause.LENGTHS:
        label = content.texts.say(text("days", days=days), language)
        if label.casefold().startswith(typed.strip().casefold()):
            yield Suggestion(label=label, value=str(days))
