"""Cards in Telegram's words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bots.sandbox.telegram.text import FormattedText, parsed, utf16_length
from bots.telegram_bot.render import MAX_TEXT, Page, draw
from core.messages.action import Action
from core.messages.card import Button, Card, Emphasis, Facts, Form, Paragraph, Quote, Scale, Steps, When
from core.messages.texts import Text, Texts, verbatim

SAY = Texts({"en": "", "de": "", "ar": ""}).say
AT = datetime(2026, 7, 15, 17, 30, tzinfo=UTC)
ISOLATES = {0x2068: None, 0x2069: None}


def drawn(card: Card, language: str = "en") -> Page:
    return draw(card, lambda text: SAY(text, language), language)


def as_read(page: Page) -> FormattedText:
    """What Telegram's own parser makes of a page. Raises ApiError when it refuses it."""
    return parsed(page.html, "HTML")


def test_every_part_of_a_card_has_its_own_look() -> None:
    card = Card(
        title=verbatim("Day 3"),
        blocks=(
            Paragraph(text=verbatim("Twelve minutes.")),
            Steps(items=(verbatim("Lie down."), verbatim("Lift."))),
            Facts(items=((verbatim("Streak"), verbatim("4 days")), (verbatim("Level"), verbatim("2")))),
            Quote(text=verbatim("Stop if it hurts.")),
            When(label=verbatim("Next"), at=AT, zone="Europe/Berlin"),
        ),
    )
    assert drawn(card).html == (
        "<b>Day 3</b>\n\nTwelve minutes.\n\n1. Lie down.\n2. Lift.\n\n"
        "<b>Streak</b>: 4 days\n<b>Level</b>: 2\n\n<blockquote>Stop if it hurts.</blockquote>\n\n"
        '<b>Next</b>: <tg-time unix="1784136600" format="wDt">Wednesday, July 15, 2026, 7:30\u202fPM</tg-time>'
    )


def test_an_instant_is_one_that_telegram_understands_with_words_for_an_app_that_does_not() -> None:
    card = Card(blocks=(When(label=verbatim("Weiter"), at=AT, zone="Asia/Kolkata"),))
    read = as_read(drawn(card, "de"))
    assert read.plain == "Weiter: Mittwoch, 15. Juli 2026, 23:00"
    assert [(one["type"], one.get("unix_time"), one.get("date_time_format")) for one in read.entities] == [
        ("bold", None, None),
        ("date_time", 1784136600, "wDt"),
    ]


@pytest.mark.parametrize(
    ("language", "left_s", "words"),
    [("en", 25, "in 25 seconds"), ("de", 65, "in 65 Sekunden"), ("en", 150, "in 2 minutes")],
)
def test_the_time_left_is_counted_down_by_an_app_that_can(language: str, left_s: int, words: str) -> None:
    block = When(label=verbatim("Let go"), at=AT, zone="Europe/Berlin", left_s=left_s)
    read = as_read(drawn(Card(blocks=(block,)), language))
    assert read.plain == f"Let go: {words}"
    assert (read.entities[1].get("unix_time"), read.entities[1].get("date_time_format")) == (1784136600, "r")


def test_buttons_keep_their_rows_meaning_and_emphasis() -> None:
    def button(label: str, emphasis: Emphasis = Emphasis.PLAIN) -> Button:
        return Button(label=verbatim(label), action=Action(name=label.lower()), emphasis=emphasis)

    card = Card(
        title=verbatim("?"),
        rows=((button("Done", Emphasis.PRIMARY), button("Rest")), (button("Delete", Emphasis.DANGER),)),
    )
    keyboard = drawn(card).keyboard
    assert keyboard is not None
    assert keyboard.to_dict() == {
        "inline_keyboard": [
            [
                {"text": "Done", "callback_data": "1:done::", "style": "primary"},
                {"text": "Rest", "callback_data": "1:rest::"},
            ],
            [{"text": "Delete", "callback_data": "1:delete::", "style": "danger"}],
        ]
    }


def test_a_scale_stands_above_the_other_buttons_in_rows_of_six_five_and_one() -> None:
    scale = Scale(
        action=Action(name="soreness", day=AT.date()),
        skip=Button(label=verbatim("Skip"), action=Action(name="soreness", day=AT.date(), value="skip")),
    )
    back = Button(label=verbatim("Back"), action=Action(name="today"))
    keyboard = drawn(Card(title=verbatim("How sore?"), scale=scale, rows=((back,),))).keyboard
    assert keyboard is not None
    assert [[button.text for button in row] for row in keyboard.inline_keyboard] == [
        ["0", "1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
        ["Skip"],
        ["Back"],
    ]
    assert keyboard.inline_keyboard[1][4].callback_data == "1:soreness:20260715:10"


def test_a_shorter_scale_leaves_no_empty_row() -> None:
    skip = Button(label=verbatim("Skip"), action=Action(name="ease", value="skip"))
    keyboard = drawn(Card(title=verbatim("?"), scale=Scale(action=Action(name="ease"), skip=skip, most=4))).keyboard
    assert keyboard is not None
    assert [len(row) for row in keyboard.inline_keyboard] == [6]


def test_a_place_is_asked_for_in_the_direct_chat_alone() -> None:
    asked = verbatim("City?")
    action = Action(name="start.city")
    card = Card(
        title=asked, form=Form(button=asked, title=asked, label=asked, hint=asked, action=action, locatable=True)
    )
    texts = Texts({"en": "location-share = Share"})
    here = draw(card, lambda text: texts.say(text, "en"), "en")
    assert here.keyboard is not None
    assert [[button.text for button in row] for row in here.keyboard.inline_keyboard] == [["Share"]]
    assert draw(card, lambda text: texts.say(text, "en"), "en", private=False).keyboard is None


def test_a_form_needs_no_button_because_the_person_types() -> None:
    asked = verbatim("City?")
    form = Form(button=asked, title=asked, label=asked, hint=asked, action=Action(name="start.city"))
    assert drawn(Card(title=asked, form=form)) == Page(html="<b>City?</b>", keyboard=None)


@pytest.mark.parametrize(
    "words", ["<b>x</b>", "</blockquote>", "&lt;&#60;", "a < b && c > d", "@everyone /start", "שלום 🦵🏽"]
)
def test_markup_in_a_text_is_shown_and_not_obeyed(words: str) -> None:
    said = verbatim(words)
    card = Card(title=said, blocks=(Paragraph(text=said), Quote(text=said), Facts(items=((said, said),))))
    assert as_read(drawn(card)).plain.translate(ISOLATES) == f"{words}\n\n{words}\n\n{words}\n\n{words}: {words}"


def test_a_text_that_is_too_long_is_cut_and_says_so() -> None:
    card = Card(title=verbatim("Title"), blocks=(Paragraph(text=verbatim("🦵" * 1500)),) * 2)
    read = as_read(drawn(card))
    assert read.plain.endswith("🦵…")
    assert MAX_TEXT - 40 < utf16_length(read.plain) <= MAX_TEXT


# What a person may type, and a run of the characters that count double.
said = some.one_of(some.text(max_size=300), some.integers(0, 2000).map("𝄞".__mul__)).map(verbatim)
moments = some.integers(1_600_000_000, 2_100_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
blocks = some.one_of(
    some.builds(Paragraph, text=said),
    some.builds(Quote, text=said),
    some.builds(Steps, items=some.lists(said, min_size=1, max_size=8).map(tuple)),
    some.builds(Facts, items=some.lists(some.tuples(said, said), min_size=1, max_size=8).map(tuple)),
    some.builds(When, label=said, at=moments, zone=some.sampled_from(["Europe/Berlin", "Pacific/Kiritimati"])),
)
cards = some.builds(Card, title=said, blocks=some.lists(blocks, max_size=8).map(tuple))


@given(card=cards, language=some.sampled_from(["en", "de", "ar"]))
def test_telegram_reads_every_card_and_it_fits(card: Card, language: str) -> None:
    assert utf16_length(as_read(drawn(card, language)).plain) <= MAX_TEXT


@given(words=some.text(max_size=500))
def test_telegram_reads_what_was_written(words: str) -> None:
    def exactly(text: Text) -> str:
        return str(text.values["text"])

    card = Card(blocks=(Paragraph(text=verbatim(words)),))
    assert as_read(draw(card, exactly, "en")).plain == words
