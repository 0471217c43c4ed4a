"""What people write of their own accord: it asks, it stops nothing by itself, and nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.flows.buttons import WRONG
from core.flows.notes import heard
from core.flows.question_cards import city_form
from core.flows.turn import Turn
from core.messages.action import Action
from core.messages.card import Audience, Button, Card, Paragraph, Reply, texts_of
from core.messages.texts import Text, text
from core.rules.people import Country
from core.rules.phrases import scan
from core.rules.redflags import listed
from core.rules.screening import Line, Tier
from tests.flows.screened import (
    EXERCISES,
    ROUTINE,
    at_lists,
    exercises_in,
    log_of,
    numbers_for,
    numbers_in,
    rows_in,
    safety_of,
    unasked,
)
from tests.room import Room, Someone, content, say, studio

SADDLE, CALF, THIGH = "I can't feel my crotch", "my calf is swollen and hot", "my thigh is numb"
SOFT, CRISIS, FRIEND = "no numbness in my groin", "I want to die", "my friend wants to die"
ASKED, CARES, CHECKING = "Please read this first", "You do not have to be alone with this", "Just checking:"
NONE, NOW, SAFE = "None of these", "I need help now", "I am safe, I meant something else"
EMERGENCY, DOCTOR, HELP = "1:wrong.danger::", "1:wrong.doctor::", "1:notes.help::"


def title(who: Someone) -> str:
    assert who.card.title is not None
    return say(who.card.title)


def labels(who: Someone) -> list[str]:
    return [say(each.label) for each in who.card.buttons]


async def title_after(who: Someone, typed: str) -> str:
    await who.say(typed)
    return title(who)


# --- the card that asks


@pytest.mark.parametrize(
    "typed", [SADDLE, CALF, THIGH, "CAN'T PEE", "ｃａｎ't p\u200bee", "numbness gone, my groin was numb"]
)
async def test_a_sign_is_asked_about_before_anything_else_is_answered(here: Room, typed: str) -> None:
    ana = await here.started()
    read = await ana.say(typed)
    assert read.splitlines()[:2] == [ASKED, "You wrote something that may need looking at. Is one of these true?"]
    assert labels(ana) == ["One of the first list", "One of the second list", "Something else feels wrong", NONE]
    for flag in (*listed(Tier.EMERGENCY), *listed(Tier.URGENT)):
        assert flag.text is not None
        assert say(Text(id=flag.text)) in read
    assert (ana.card.urgent, ana.card.health) == (True, True)
    assert exercises_in(read) == []
    assert not [each for each in ("streak", "worry", "probably", "all clear", typed) if each in read]


async def test_the_card_asks_and_stops_nothing_by_itself(here: Room) -> None:
    ana = await here.started()
    before = await log_of(ana)
    await ana.say(SADDLE)
    assert await log_of(ana) == before
    assert exercises_in(await ana.say("today"))


@pytest.mark.parametrize("country", [None, *Country])
async def test_its_numbers_are_those_of_the_country_that_was_set_else_all(here: Room, country: Country | None) -> None:
    ana = await here.started()
    await ana.prefer(country=country)
    assert numbers_in(await ana.say(SADDLE)) == numbers_for(country)


@pytest.mark.parametrize(
    ("label", "after"),
    [
        ("One of the first list", "Please get medical help now"),
        ("One of the second list", "Please speak to a doctor today"),
        ("Something else feels wrong", "Which of these fit you?"),
        (NONE, "Noted"),
    ],
)
async def test_every_answer_leads_on(here: Room, label: str, after: str) -> None:
    ana = await here.started()
    await ana.say(SADDLE)
    await ana.press(label)
    assert title(ana) == after


async def test_none_of_these_reassures_nobody(here: Room) -> None:
    ana = await here.started()
    await ana.say(SADDLE)
    assert (await ana.press(NONE)).splitlines() == [
        "Noted",
        "Nothing on this list. If that changes, tap the button.",
        "[Something feels wrong]",
        "[Today]",
    ]
    assert (await safety_of(ana)).lock is None


async def test_nothing_that_was_written_is_kept(here: Room, tmp_path: Path) -> None:
    ana = await here.started()
    await ana.say("/settings city")
    for typed in (f"{SADDLE} zebra", f"{CRISIS} zebra", f"/start {SADDLE} zebra"):
        await ana.say(typed)
        for each in ana.card.buttons:
            assert "zebra" not in each.action.wire
    assert not [row for row in rows_in(tmp_path) if "zebra" in row or "crotch" in row]


async def test_a_stranger_is_asked_too_and_nothing_is_kept(here: Room) -> None:
    eve = here.someone("eve")
    assert await title_after(eve, SADDLE) == ASKED
    assert "[Start]" in await eve.press(NONE)
    assert await title_after(eve, CRISIS) == CARES
    assert "Please talk to somebody now" in await eve.press(NOW)
    await eve.say(CRISIS)
    await eve.press(SAFE)
    async with here.store.transaction() as tx:
        assert await tx.contact(eve.account) is None


async def test_who_was_not_asked_about_health_is_asked_too(here: Room) -> None:
    ana = await here.started()
    await unasked(ana)
    assert await title_after(ana, SADDLE) == ASKED


async def test_in_a_shared_place_only_who_wrote_it_sees_the_card(here: Room) -> None:
    loud = here.someone(private=False)
    for typed in (SADDLE, CRISIS, SOFT):
        await loud.say(typed)
        assert loud.card.audience is Audience.PRESSER


# --- what was asked before


async def test_a_question_that_waited_can_be_answered_after_none_of_these(here: Room) -> None:
    ana = await here.started()
    before = await ana.say("/settings time")
    assert await title_after(ana, SADDLE) == ASKED
    assert "I kept nothing of what you wrote" in await ana.press(NONE)
    assert await ana.press("Go on") == before
    await ana.say("18:30")
    known = await ana.enrollment()
    assert known is not None
    assert known.minute == 18 * 60 + 30


async def test_start_goes_on_where_it_was(here: Room) -> None:
    ana = here.someone()
    await ana.say("/start")
    before = await ana.press("I agree and I am 18 or over")
    assert await title_after(ana, SADDLE) == ASKED
    await ana.press(NONE)
    assert await ana.press("Start") == before


@pytest.mark.parametrize("form", ["start.city", "start.time", "settings.city", "settings.time"])
async def test_what_is_typed_into_a_form_is_heard(here: Room, form: str) -> None:
    ana = here.someone()
    if form.startswith("settings"):
        await ana.start()
    else:
        await ana.say("/start")
        await ana.press("I agree and I am 18 or over")
    if form == "start.time":
        await ana.say("Berlin")
        await ana.press("Yes")
    await ana.press_wire(f"1:{form}::", text=SADDLE)
    assert title(ana) == ASKED
    await ana.press(NONE)
    await ana.press("Go on")
    assert ana.card.form is not None
    assert ana.card.form.action.name == form
    await ana.press_wire(f"1:{form}::", text=CRISIS)
    assert title(ana) == CARES


@pytest.mark.parametrize("word", ["/start", "/learn", "/why", "/settings", "/pause", "/today", "/help"])
async def test_what_follows_a_word_is_heard(here: Room, word: str) -> None:
    ana = await here.started()
    assert await title_after(ana, f"{word} {SADDLE}") == ASKED
    await ana.press(NONE)
    assert await ana.press("Go on") == await ana.say(word)


async def test_symptoms_show_their_own_card_whatever_follows(here: Room) -> None:
    ana = await here.started()
    assert await title_after(ana, f"/symptoms {THIGH}") == "Please stop for today"
    assert await title_after(ana, f"/symptoms {SOFT}") == "Please stop for today"
    assert await title_after(ana, f"/symptoms {CRISIS}") == CARES


async def test_stopping_takes_one_step_whatever_follows(here: Room) -> None:
    ana = await here.started()
    read = await ana.say(f"/stop {SADDLE}")
    assert title(ana) == ASKED
    assert "I have stopped" in read or "I send nothing more" in read
    assert await here.coach.next_due_at() is None
    assert "[Go on]" not in await ana.press(NONE)


@pytest.mark.parametrize("wire", ["1:wrong::", "1:notes.none::", "x", "", "9:a::", "1:stop::", "1:privacy.delete::"])
async def test_no_value_of_a_button_breaks_the_answer(here: Room, wire: str) -> None:
    ana = await here.started()
    for name in ("notes.none", "notes.safe", "notes.help"):
        assert await ana.press_wire(Action(name=name, value=wire).wire)


async def test_a_question_too_long_for_the_wire_is_left_out(here: Room) -> None:
    ana = await here.started()
    zone = "America/Argentina/ComodRivadavia"
    await ana.press_wire(f"1:settings.zone::{zone}{'x' * 10}", text=SADDLE)
    assert title(ana) == ASKED
    assert "[Go on]" not in await ana.press(NONE)


# --- what is no note


@pytest.mark.parametrize("typed", ["done", "rest", "7", "soreness 4", "later", "today", "/progress", "Done", "Berlin"])
async def test_plain_words_are_answered_as_ever(here: Room, typed: str) -> None:
    ana = await here.started()
    read = await ana.say(typed)
    assert title(ana) not in (ASKED, CARES)
    assert CHECKING not in read


@pytest.mark.parametrize("typed", ["soreness 10/10", "pain 9/10", "Pain 8"])
async def test_a_score_is_taken_as_a_score(here: Room, typed: str) -> None:
    ana = await here.started()
    await ana.prefer(soreness=True)
    assert await title_after(ana, typed) == "Please stop for today"
    async with ana.kept() as (tx, person):
        assert await tx.soreness(person)


async def test_the_label_of_a_button_is_an_answer(here: Room) -> None:
    """Of all labels that a typed answer can be, those of the sites alone sound like a sign."""
    signs = [each for each in ROUTINE.sites if scan(say(Text(id=each.name)))]
    assert signs
    ana = await here.started()
    for each in signs:
        await ana.say("/settings sites")
        await ana.say(say(Text(id=each.name)))
        assert title(ana) != ASKED


# --- just checking


async def test_a_soft_hit_gets_its_answer_with_one_line_on_top(here: Room) -> None:
    ana = await here.started()
    plain = (await ana.say("hello there")).splitlines()
    read = (await ana.say(SOFT)).splitlines()
    assert read[0] == plain[0]
    assert read[1].startswith(CHECKING)
    assert [each for each in read if each not in plain] == [read[1]]
    assert ana.card.health
    await ana.press("Something feels wrong")
    assert title(ana) == "Please stop for today"


async def test_a_soft_hit_on_a_card_with_the_button_gets_no_second_one(here: Room) -> None:
    shown = await checked(here, Card(title=text("today-button"), rows=((WRONG,),)))
    assert [each.action.name for each in shown.buttons] == ["wrong"]


@pytest.mark.parametrize(
    "layout", [{"rows": 8, "wide": 1}, {"rows": 4, "wide": 3, "more": 2}, {"rows": 7, "wide": 1, "form": True}]
)
async def test_a_soft_hit_on_a_full_card_stands_alone(here: Room, layout: dict[str, int]) -> None:
    shown = await checked(here, crowded(**layout))
    assert [say(each.label) for each in shown.buttons] == ["Something feels wrong", "Start"]
    assert next(say(each) for block in shown.blocks for each in texts_of(block)).startswith(CHECKING)


async def test_a_soft_hit_on_a_nearly_full_card_stands_on_it(here: Room) -> None:
    shown = await checked(here, crowded(rows=7, wide=1))
    assert len(shown.rows) == 8
    assert [each.action.name for each in shown.rows[-1]] == ["wrong"]


async def test_nothing_stands_above_what_an_urgent_card_says_to_do(here: Room) -> None:
    shown = await checked(here, Card(title=text("today-button"), blocks=(Paragraph(text=text("back")),), urgent=True))
    assert [each.id for block in shown.blocks for each in texts_of(block)] == ["back", "notes-soft"]
    assert [each.action.name for each in shown.buttons] == ["wrong"]


async def test_a_full_card_that_says_what_to_do_stays_as_it_is(here: Room) -> None:
    full = replace(crowded(rows=8, wide=1), urgent=True)
    assert await checked(here, full) == full


def crowded(*, rows: int, wide: int, more: int = 0, form: bool = False) -> Card:
    """A card with so many rows of so many buttons, and `more` in the last one."""
    numbers = iter(range(100))
    widths = [wide] * (rows - 1) + [wide + more]
    made = (
        tuple(Button(label=text("back"), action=Action(name=f"a{next(numbers)}")) for _ in range(w)) for w in widths
    )
    return Card(title=text("today-button"), rows=tuple(made), form=city_form("start") if form else None)


async def checked(here: Room, card: Card) -> Card:
    """What becomes of an answer to a text that is softly asked about."""
    who = here.someone("eve")
    async with here.store.transaction() as tx:
        turn = Turn(
            tx=tx,
            content=content(),
            studio=studio(),
            account=who.account,
            place=who.place,
            now=here.clock.now(),
            language="en",
        )

        async def answer() -> Reply:
            return turn.reply(card)

        return (await heard(turn, SOFT, None, answer)).card


# --- crisis words


@pytest.mark.parametrize(
    ("typed", "lead"),
    [
        *(
            (each, "It is good that you said it.")
            for each in (CRISIS, "I don't want to be here anymore", "tired of living")
        ),
        *(
            (each, "You wrote about dying")
            for each in (FRIEND, "my friend wants to kill himself", "not hurting myself")
        ),
    ],
)
async def test_crisis_words_are_answered_at_once_in_words_of_their_own(here: Room, typed: str, lead: str) -> None:
    ana = await here.started()
    before = await log_of(ana)
    read = await ana.say(typed)
    assert title(ana) == CARES
    assert lead in read
    assert numbers_in(read) == numbers_for(None)
    for each in (
        "988",
        "116 123",
        "13 11 14",
        "1737",
        "https://findahelpline.com",
        "tell somebody near you",
        "No one reads",
    ):
        assert each in read
    assert labels(ana) == [NOW, SAFE]
    assert not [each for each in (*EXERCISES, "streak", "emergency department", "doctor today") if each in read]
    assert await log_of(ana) == before


async def test_i_need_help_now_stops_everything(here: Room) -> None:
    ana = await here.started()
    await ana.say(CRISIS)
    await ana.press(NOW)
    assert title(ana) == "Please talk to somebody now"
    held = await safety_of(ana)
    assert held.lock is not None
    assert held.lock.tier is Tier.CRISIS
    assert exercises_in(await ana.say("today")) == []


async def test_who_meant_something_else_is_thanked_and_still_told_who_listens(here: Room) -> None:
    ana = await here.started()
    await ana.say(CRISIS)
    read = await ana.press(SAFE)
    assert title(ana) == "Thank you for telling me"
    assert "findahelpline.com" in read
    assert (await safety_of(ana)).lock is None


@pytest.mark.parametrize(
    "typed", ["this exercise kills me", "saddle sore", "both legs done!", "crash course", "dead bugs today"]
)
async def test_an_idiom_gets_no_card_of_these(here: Room, typed: str) -> None:
    ana = await here.started()
    read = await ana.say(typed)
    assert title(ana) not in (ASKED, CARES)
    assert CHECKING not in read


# --- under a lock


async def told_to_stop(here: Room, who: Someone) -> None:
    """Somebody who looked at it told the person to stop."""
    now = here.clock.now()
    async with who.kept() as (tx, person):
        await tx.note_safety(person, Line(day=now.date(), at=now, tier=Tier.TOLD))


@pytest.mark.parametrize("wire", [EMERGENCY, DOCTOR])
async def test_crisis_words_get_their_card_under_every_other_lock(here: Room, wire: str) -> None:
    ana = await here.started()
    await ana.press_wire(wire)
    assert await title_after(ana, CRISIS) == CARES
    await ana.press(NOW)
    await ana.press(SAFE.replace("I meant", "it was"))
    assert "Please" in await ana.press("Yes, I am safe")
    assert (await safety_of(ana)).lock is not None


@pytest.mark.parametrize(
    ("wire", "typed", "shown"),
    [
        (EMERGENCY, SADDLE, "Please get medical help now"),
        (EMERGENCY, CALF, "Please get medical help now"),
        (DOCTOR, SADDLE, ASKED),
        (DOCTOR, CALF, "Please speak to a doctor today"),
        (DOCTOR, THIGH, "Please speak to a doctor today"),
        (DOCTOR, SOFT, "Please speak to a doctor today"),
        (HELP, CRISIS, "Please talk to somebody now"),
        (HELP, SADDLE, ASKED),
        (HELP, CALF, ASKED),
        (HELP, THIGH, "Please talk to somebody now"),
    ],
)
async def test_under_a_lock_only_what_it_does_not_cover_is_asked_about(
    here: Room, wire: str, typed: str, shown: str
) -> None:
    ana = await here.started()
    await ana.press_wire(wire)
    assert await title_after(ana, typed) == shown


@pytest.mark.parametrize(
    "typed", [SOFT, "my bum is numb", "both legs ache after the run", "these clams are killing me"]
)
async def test_under_the_word_to_stop_a_soft_hit_is_checked_below_it(here: Room, typed: str) -> None:
    ana = await here.started()
    await told_to_stop(here, ana)
    read = (await ana.say(typed)).splitlines()
    assert read[0] == "Your exercises are stopped"
    assert [each for each in read[2:] if each.startswith(CHECKING)]
    assert labels(ana).count("Something feels wrong") == 1


@pytest.mark.parametrize("wire", [EMERGENCY, DOCTOR])
async def test_a_lock_of_the_lists_covers_every_soft_hit(here: Room, wire: str) -> None:
    ana = await here.started()
    await ana.press_wire(wire)
    for typed in (SOFT, "my bum is numb", "lost weight on purpose"):
        assert CHECKING not in await ana.say(typed)


@pytest.mark.parametrize(("typed", "shown"), [(SADDLE, ASKED), (CALF, ASKED), (THIGH, "Your exercises are stopped")])
async def test_a_sign_under_the_word_to_stop_is_asked_about(here: Room, typed: str, shown: str) -> None:
    ana = await here.started()
    await told_to_stop(here, ana)
    assert await title_after(ana, typed) == shown
    assert "Your exercises are stopped" in await ana.say("today")


async def test_the_second_word_of_a_lock_waits_on_behind_the_card(here: Room) -> None:
    ana = await here.started()
    await ana.press_wire(DOCTOR)
    await ana.say("This was a mistake")
    assert await title_after(ana, SADDLE) == ASKED
    await ana.press(NONE)
    await ana.press("Go on")
    assert title(ana) == "One question first"


async def test_in_front_of_the_lists_a_sign_is_asked_about(here: Room) -> None:
    ana = await at_lists(here)
    assert await title_after(ana, SADDLE) == ASKED
