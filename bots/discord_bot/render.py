"""Card -> Discord's own components (platforms.md §1.3).

Everything drawn here is already stopped. discord.py sends a stopped view like any other but keeps no record of it: a
view it does keep has a timeout, and a timeout would take the buttons of other messages with it (platforms.md §1.4).
What a button means is in its wire, so nothing is lost. Stopping takes effect only inside a running event loop.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

import discord
from discord import ui
from discord.utils import escape_mentions, format_dt

from core.messages.attached import Image, Picture
from core.messages.card import Block, Button, Card, Emphasis, Facts, Form, Paragraph, Points, Quote, Steps, When
from core.messages.texts import Text, text

Say: TypeAlias = Callable[[Text], str]

FIELD = "text"  # the one field of a form
_SCALE = (5, 5, 2)  # a row holds five buttons; 0..10 and the way past make twelve

_STYLES = {
    Emphasis.PLAIN: discord.ButtonStyle.secondary,
    Emphasis.PRIMARY: discord.ButtonStyle.primary,
    Emphasis.DANGER: discord.ButtonStyle.danger,
}
# Markup anywhere in a line; a link is left whole, since a backslash inside it would be part of the address.
# discord.utils.escape_markdown is not enough: it leaves "<t:0>" and "<#1>" alone, and all that stands inside "[a](b)".
_MARKUP = re.compile(r"(?P<link>https?://[^\s<]*[^\s<.,:;\"')\]])|(?P<mark>[\\`*_~|\[<])")
_LINE_START = re.compile(r"^([ \t]*\d*)([#>.+-])", re.MULTILINE)  # a heading, a quote, a list


def draw(card: Card, say: Say) -> ui.LayoutView:
    """The finished view that shows the card, within Discord's 40 components.

    From above: title, body, document or picture, rows of buttons.
    """
    container = ui.Container[ui.LayoutView]()
    if card.title is not None:
        container.add_item(ui.TextDisplay("## " + _one_line(say(card.title))))
    if body := [_block(block, say) for block in _blocks(card)]:
        container.add_item(ui.TextDisplay("\n\n".join(body)))
    if card.document is not None:
        container.add_item(ui.File(f"attachment://{card.document.name}"))
    if card.picture is not None:
        container.add_item(_gallery(card.picture, say))
    for row in _rows(card):
        container.add_item(ui.ActionRow(*(_button(button, say) for button in row)))
    view = ui.LayoutView(timeout=None)
    view.add_item(container)
    view.stop()
    return view


def shown(picture: Picture) -> Image:
    """The file of the picture that Discord shows: a GIF, which plays by itself in every app, or the still."""
    return picture.still if picture.loop is None else picture.loop.gif


def draw_form(form: Form, say: Say) -> ui.Modal:
    """The finished modal with one text field named FIELD; its custom id is the form's wire."""
    modal = ui.Modal(title=say(form.title), custom_id=form.action.wire)
    field = ui.TextInput[ui.Modal](custom_id=FIELD, placeholder=say(form.hint), max_length=form.max_length)
    modal.add_item(ui.Label(text=say(form.label), component=field))
    modal.stop()
    return modal


def literal(text: str) -> str:
    """`text` so that Discord shows every character of it as it is and notifies nobody."""
    inline = _MARKUP.sub(lambda found: found["link"] or "\\" + found["mark"], text)
    return escape_mentions(_LINE_START.sub(r"\1\\\2", inline))


def _blocks(card: Card) -> tuple[Block, ...]:
    """The body, and below it what is said of the picture: its alt text, for whoever asks to have it written out."""
    picture = card.picture
    if picture is None:
        return card.blocks
    said = text("picture-described", alt=picture.alt) if picture.described else picture.caption
    return card.blocks if said is None else (*card.blocks, Paragraph(text=said))


def _gallery(picture: Picture, say: Say) -> ui.MediaGallery[ui.LayoutView]:
    media = f"attachment://{shown(picture).name}"
    return ui.MediaGallery(discord.MediaGalleryItem(media, description=say(picture.alt)))


def _rows(card: Card) -> tuple[tuple[Button, ...], ...]:
    """The rows of the card below its scale; a form's button stands above the last row, which leads back or away."""
    if card.scale is not None:
        return (*filter(None, card.scale.rows(*_SCALE)), *card.rows)
    if card.form is None:
        return card.rows
    alone = not any(button.emphasis is Emphasis.PRIMARY for button in card.buttons)
    emphasis = Emphasis.PRIMARY if alone else Emphasis.PLAIN
    opens = Button(label=card.form.button, action=card.form.action, emphasis=emphasis)
    return (*card.rows[:-1], (opens,), *card.rows[-1:])


def _button(button: Button, say: Say) -> ui.Button[ui.LayoutView]:
    # A label is plain text: Discord reads no markup in it.
    return ui.Button(label=say(button.label), style=_STYLES[button.emphasis], custom_id=button.action.wire)


def _block(block: Block, say: Say) -> str:
    match block:
        case Paragraph(text=text):
            return literal(say(text))
        case Steps(items=items):
            return "\n".join(f"{number}. {_one_line(say(item))}" for number, item in enumerate(items, start=1))
        case Points(items=items):
            return "\n".join(f"• {_one_line(say(item))}" for item in items)
        case Facts(items=items):
            return "\n".join(_fact(say(label), _one_line(say(value))) for label, value in items)
        case Quote(text=text):
            return "\n".join(_quoted(say(text)))
        case When(label=label, at=at, left_s=left_s):
            return _fact(say(label), format_dt(at, "f" if left_s is None else "R"))


def _fact(label: str, shown: str) -> str:
    return f"**{_one_line(label)}**: {shown}"


def _quoted(text: str) -> Iterator[str]:
    return (f"> {line}" for line in literal(text).splitlines())


def _one_line(text: str) -> str:
    """`text` made literal, without line breaks: one would end the heading or the list it stands in."""
    return literal(" ".join(text.split()))
