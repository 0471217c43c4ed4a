"""People who speak German or Spanish, from the first card on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from core.messages.card import Card, Quote, texts_of
from core.messages.texts import Text
from core.rules.community import Here
from core.rules.people import Account, Country, Place
from tests.room import ABOUT, Room, Someone, content

PRESSED = (  # one press each: today, a session, a day, a number, the settings, and what is known and kept
    "today",
    "session.begin",
    "session.hurts",
    "checkin",
    "settings",
    *(f"settings::{each}" for each in ("time", "city", "reminders", "language", "pictures", "soreness", "country")),
    *("profile", "goals", "extras", "learn", "progress", "why", "pause", "privacy", "link", "challenge", "report"),
)
TYPED = ("/help", "/why plan", "/why review", "/learn pressure", "/symptoms", "gibberish", "/settings health", "rest")
LOCKS = ("1:wrong.danger::", "1:wrong.doctor::", "1:notes.help::")
# What is the same in two languages: names, and what is a value and nothing else.
SAME = re.compile(r"[\W\d_]*|Limber|Discord|Telegram|No|Pause|Extras|Australia(: Lifeline.*)?|Code")


def said(card: Card) -> Iterator[Text]:
    yield from () if card.title is None else (card.title,)
    yield from (each for block in card.blocks for each in texts_of(block))
    yield from (each.label for each in card.buttons)


def assert_speaks(card: Card, language: str) -> None:
    """Everything is said in the language, but for the English beneath, and there is English where it has to be."""
    texts, reviews = content().texts, content().reviews
    for each in said(card):
        if each.language:
            assert each.language == "en"
            continue
        assert texts.has(each.id, language), each.id
        if each.id == "verbatim":
            continue
        here, english = texts.say(each, language), texts.say(each, "en")
        own = re.sub(r"[^=]*=", "", texts.written(each.id, "en"), count=1)
        words = re.sub(r"\{[^{}]*\}", "", own)  # without its values
        assert here != english or SAME.fullmatch(english) or SAME.fullmatch(words.strip()), f"{each.id}: {here}"
    beneath = any(isinstance(each, Quote) and each.text.id in ("beneath-why", "beneath-only") for each in card.blocks)
    needed = any(reviews.unreviewed(each.id, language) for each in said(card) if not each.language)
    assert beneath or not needed


async def walk(ana: Someone, here: Room, language: str) -> None:
    """Everything above, one after the other; after each what was said is looked at."""

    async def look(read: object) -> None:
        del read
        assert ana.reply is not None
        assert ana.reply.language.startswith(language)
        assert_speaks(ana.card, language)
        if ana.reply.direct is not None:
            assert_speaks(ana.reply.direct, language)

    await look(await ana.say("/start"))
    await look(await ana.press("I agree and I am 18 or over"))
    await look(await ana.say("Berlin"))
    await look(await ana.press("Yes"))
    await look(await ana.say("um 19 Uhr" if language == "de" else "a las 19:00"))
    for answer in ("10 minutes", *ABOUT):
        if ana.offers(answer):
            await look(await ana.press(answer))
    await look(await ana.press("Yes, write to me daily"))
    day = here.clock.now().date().isoformat().replace("-", "")
    for each in PRESSED:
        name, _, value = each.partition("::")
        await look(await ana.press_wire(f"1:{name}:{day}:{value or ('done' if name == 'checkin' else '')}"))
    for typed in TYPED:
        await look(await ana.say(typed))
    for wire in LOCKS:
        await look(await ana.press_wire(wire))


@pytest.mark.parametrize(("locale", "language"), [("de-AT", "de"), ("es-MX", "es")])
async def test_a_life_in_another_language(here: Room, locale: str, language: str) -> None:
    ana = replace(here.someone(), locale=locale)
    await walk(ana, here, language)
    before = len(here.messenger.sent)
    await here.go(here.clock.now() + timedelta(days=4))
    for _, card, _ in here.messenger.sent[before:]:
        assert_speaks(card, language)
    assert len(here.messenger.sent) > before


async def test_what_to_do_in_an_emergency_is_there_in_english_too_and_first_of_all_in_the_own_language(
    here: Room,
) -> None:
    ana = replace(here.someone(), locale="de")
    await ana.start()
    await ana.prefer(country=Country.EU)
    await ana.press_wire("1:wrong.danger::")
    assert ana.reply is not None
    read = [content().texts.say(each, ana.reply.language) for each in said(ana.card)]
    do, why = (
        next(at for at, words in enumerate(read) if words.startswith(each)) for each in ("Call 112", "Noch nicht")
    )
    assert next(at for at, words in enumerate(read) if "Notaufnahme" in words) < why < do
    assert "Please get medical help now" in read[why:]
    assert "This was a mistake" in read[why:]  # what the button is called


async def test_a_stranger_chooses_a_language_and_nothing_is_kept_before_the_yes(here: Room) -> None:
    ana = replace(here.someone(), locale="en-US")
    await ana.say("/start Berlin")
    await ana.press_wire(next(each.action.wire for each in ana.card.buttons if "start.language" in each.action.wire))
    assert ana.reply is not None
    assert ana.reply.language == "de"
    async with here.store.transaction() as tx:
        assert await tx.contact(ana.account) is None
    await ana.press("I agree and I am 18 or over")
    assert ana.reply.language == "de"
    assert ana.offers("Yes")  # the city went along, and is asked about
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.language == "de"


@pytest.mark.parametrize("typed", ["Español", "spanish", "/settings language es", "/settings language Spanisch"])
async def test_a_language_can_be_typed_before_and_during_start(here: Room, typed: str) -> None:
    ana = replace(here.someone(), locale="de" if typed.endswith("Spanisch") else "en-US")
    await ana.say(typed)
    assert ana.reply is not None
    assert ana.reply.language == "es"
    await ana.press("I agree and I am 18 or over")
    assert ana.reply.language == "es"
    await ana.say("Deutsch")
    assert ana.reply.language == "de"
    enrollment = await ana.enrollment()
    assert enrollment is not None
    assert enrollment.language == "de"
    assert ana.offers("Not now")  # and Start goes on with its question


@pytest.mark.parametrize(
    "typed", ["stopp", "Hör auf!", "/abmelden", "Bitte stopp", "basta", "parar, por favor", "¡para!"]
)
async def test_stopping_counts_in_every_language_whatever_was_set(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I have stopped" in await ana.say(typed)


@pytest.mark.parametrize("typed", ["Es tut weh.", "aua", "etwas stimmt nicht", "¡Me duele!", "algo va mal", "dolor 8"])
async def test_pain_is_heard_in_every_language(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "Do no more exercises today" in await ana.say(typed)


async def test_a_day_is_checked_in_by_the_words_of_the_own_language(here: Room) -> None:
    ana = await here.started()
    await ana.say("/settings language de")
    for typed, status in (("erledigt", "done"), ("Ruhe!", "rest"), ("teilweise", "partly")):
        await ana.say(typed)
        assert f"checkin-noted-{status}" in {each.id for each in said(ana.card)}


async def test_where_the_app_says_nothing_that_is_spoken_here_the_community_does(here: Room) -> None:
    place = Place(platform="chat", address="group", private=False)
    there = Here(platform="chat", chat="group", name="Grupo", place=place, hidden=True)
    for name, locale, language in (("ada", "es-MX", "es-MX"), ("ben", "fr", "es-MX"), ("cem", "de", "de")):
        account = Account(platform="chat", id=name)
        reply = await here.coach.command(account, place, "/help", locale=locale, here=there)
        assert reply.language == language
