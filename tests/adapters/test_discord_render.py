import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bots.discord_bot.render import draw, draw_form, literal
from bots.sandbox.discord.component_checks import check_layout
from bots.sandbox.discord.errors import Faults
from core.messages.action import Action
from core.messages.card import (
    MAX_BUTTONS,
    MAX_ROWS,
    Button,
    Card,
    Emphasis,
    Facts,
    Form,
    Paragraph,
    Points,
    Quote,
    Scale,
    Steps,
    When,
)
from core.messages.measuring import MAX_BODY, MAX_LABEL, MAX_TITLE, measure
from core.messages.texts import Text, verbatim

ACTION = Action(name="checkin", value="done")
FORM = Form(
    button=verbatim("Type your city"),
    title=verbatim("Where are you?"),
    label=verbatim("City"),
    hint=verbatim("Berlin"),
    action=Action(name="city"),
    max_length=60,
)


SCALE = Scale(action=Action(name="sore"), skip=Button(label=verbatim("Skip"), action=Action(name="sore", value="skip")))


def say(text: Text) -> str:
    return str(text.values["text"])


def drawn(card: Card) -> list[dict]:
    """The components inside the one container."""
    (container,) = draw(card, say).to_components()
    assert container["type"] == 17
    return container["components"]


def body(*blocks) -> str:
    (text,) = drawn(Card(blocks=blocks))
    return text["content"]


def test_the_title_is_a_heading_before_the_body():
    title, text = drawn(Card(title=verbatim("Day 3"), blocks=(Paragraph(text=verbatim("Hello")),)))
    assert (title["type"], title["content"]) == (10, "## Day 3")
    assert (text["type"], text["content"]) == (10, "Hello")


def test_blocks_stand_apart():
    assert body(Paragraph(text=verbatim("one")), Paragraph(text=verbatim("two"))) == "one\n\ntwo"


def test_steps_are_numbered_lines():
    assert body(Steps(items=(verbatim("Sit"), verbatim("Lean")))) == "1. Sit\n2. Lean"


def test_facts_are_lines_with_a_bold_label():
    assert body(Facts(items=((verbatim("Streak"), verbatim("5 days")),))) == "**Streak**: 5 days"


def test_every_line_of_a_quote_is_quoted():
    assert body(Quote(text=verbatim("a\nb"))) == "> a\n> b"


def test_an_instant_is_shown_by_the_readers_own_app():
    at = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
    assert body(When(label=verbatim("Next"), at=at, zone="Europe/Berlin")) == "**Next**: <t:1772348400:f>"


def test_the_time_left_is_counted_down_by_the_readers_own_app():
    at = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
    block = When(label=verbatim("Let go"), at=at, zone="Europe/Berlin", left_s=25)
    assert body(block) == "**Let go**: <t:1772348400:R>"


def test_a_button_carries_its_wire_and_its_label_is_plain():
    card = Card(
        title=verbatim("t"),
        rows=((Button(label=verbatim("**Done**"), action=ACTION, emphasis=Emphasis.PRIMARY),),),
    )
    _, row = drawn(card)
    (button,) = row["components"]
    assert (row["type"], button["type"]) == (1, 2)
    assert (button["label"], button["custom_id"], button["style"]) == ("**Done**", ACTION.wire, 1)


@pytest.mark.parametrize(("emphasis", "style"), [(Emphasis.PLAIN, 2), (Emphasis.PRIMARY, 1), (Emphasis.DANGER, 4)])
def test_emphasis_is_a_button_style(emphasis, style):
    card = Card(title=verbatim("t"), rows=((Button(label=verbatim("x"), action=ACTION, emphasis=emphasis),),))
    assert drawn(card)[1]["components"][0]["style"] == style


def test_a_form_is_opened_by_one_more_button():
    *_, row = drawn(Card(title=verbatim("t"), form=FORM))
    (button,) = row["components"]
    assert (button["label"], button["custom_id"]) == ("Type your city", FORM.action.wire)


def test_a_scale_is_three_rows_above_the_others():
    back = Button(label=verbatim("Back"), action=Action(name="back"))
    _, *rows = drawn(Card(title=verbatim("t"), scale=SCALE, rows=((back,),)))
    labels = [[button["label"] for button in row["components"]] for row in rows]
    assert labels == [["0", "1", "2", "3", "4"], ["5", "6", "7", "8", "9"], ["10", "Skip"], ["Back"]]
    wires = [button["custom_id"] for row in rows for button in row["components"]]
    assert wires[10] == Action(name="sore", value="10").wire
    assert len(set(wires)) == 13


def test_a_shorter_scale_has_no_empty_rows():
    short = Scale(action=SCALE.action, skip=SCALE.skip, most=3)
    _, *rows = drawn(Card(title=verbatim("t"), scale=short))
    assert [len(row["components"]) for row in rows] == [5]


async def test_a_form_is_a_modal_with_one_field():
    modal = draw_form(FORM, say)
    drawn_form = modal.to_dict()
    assert (drawn_form["title"], drawn_form["custom_id"]) == ("Where are you?", FORM.action.wire)
    (label,) = drawn_form["components"]
    assert label["label"] == "City"
    field = label["component"]
    assert (field["custom_id"], field["placeholder"], field["max_length"]) == ("text", "Berlin", 60)
    assert modal.is_finished()


async def test_a_view_is_finished_so_that_discord_py_keeps_no_record_of_it():
    assert draw(Card(title=verbatim("t")), say).is_finished()


def _rows(label: Text, buttons: int, rows: int) -> tuple[tuple[Button, ...], ...]:
    """As many buttons in as many rows."""
    made = [Button(label=label, action=Action(name="x", value=str(n))) for n in range(buttons)]
    return tuple(tuple(made[row::rows]) for row in range(rows))


def test_the_largest_card_stays_below_the_component_limit():
    rows = _rows(verbatim("x"), MAX_BUTTONS - 1, MAX_ROWS - 1)
    blocks = tuple(Paragraph(text=verbatim("x")) for _ in range(50))
    view = draw(Card(title=verbatim("t"), blocks=blocks, rows=rows, form=FORM), say)
    assert sum(1 for _ in view.walk_children()) <= 40


def test_the_largest_card_with_a_scale_stays_below_the_limits_of_components_and_characters():
    wide = verbatim("x" * MAX_LABEL)
    rows = _rows(wide, MAX_BUTTONS, MAX_ROWS)
    body = (Paragraph(text=verbatim("x" * (MAX_BODY // 2 - 8))),) * 2
    card = Card(title=verbatim("x" * MAX_TITLE), blocks=body, rows=rows, scale=SCALE)
    assert measure(card, say) == ()
    view = draw(card, say)
    assert sum(1 for _ in view.walk_children()) == 40
    assert view.content_length() <= 4000
    faults = Faults()
    check_layout(view.to_components(), (), faults)
    faults.raise_any()


def test_a_line_break_in_a_title_or_a_step_does_not_end_it():
    title, text = drawn(Card(title=verbatim("a\nb"), blocks=(Steps(items=(verbatim("c\n## d"),)),)))
    assert title["content"] == "## a b"
    assert text["content"] == "1. c ## d"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("**x** _y_ ~z~ ||w||", r"\*\*x\*\* \_y\_ \~z\~ \|\|w\|\|"),
        ("`a` ```b```", r"\`a\` \`\`\`b\`\`\`"),
        ("[a](http://x)", r"\[a](http://x)"),
        ("[**a**](http://x)", r"\[\*\*a\*\*](http://x)"),
        ("<b>&", r"\<b>&"),
        ("<t:0> <#1> <@1> <:a:1>", r"\<t:0> \<#1> \<@1> \<:a:1>"),
        ("# a\n-# b\n> c\n- d\n1. e", "\\# a\n\\-# b\n\\> c\n\\- d\n1\\. e"),
        ("  - a", r"  \- a"),
        ("a\\*b", r"a\\\*b"),
        ("https://x.org/a_b_c?d=*", "https://x.org/a_b_c?d=*"),
        ("@everyone @here", "@\u200beveryone @\u200bhere"),
        ("مرحبا 🧘 5-minute", "مرحبا 🧘 5-minute"),
    ],
)
def test_markup_is_shown_literally(typed, sent):
    assert literal(typed) == sent


# Discord hides a backslash before ASCII punctuation and shows what follows as it is.
_SHOWN = re.compile(r"\\([!-/:-@\[-`{-~])")


@given(st.text(alphabet=st.sampled_from(list("ab1 \n\\*_~|`[]()<>#-+.@:/&é🧘"))))
def test_escaping_never_changes_what_is_read(typed):
    assert _SHOWN.sub(r"\1", literal(typed)).replace("@\u200b", "@") == typed


@pytest.mark.parametrize(
    "block",
    [
        Facts(items=((verbatim("a"), verbatim("b")),) * 500),
        Points(items=(verbatim("a"),) * 1100),
        Steps(items=(verbatim("a"),) * 900),
    ],
)
async def test_what_makes_a_list_of_short_lines_counts_too(block: Facts | Points | Steps) -> None:
    card = Card(blocks=(block,))
    assert draw(card, say).content_length() > 4000
    assert measure(card, say) != ()
