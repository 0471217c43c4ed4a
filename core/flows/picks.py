"""Several of a list: what is ticked travels in the values of the buttons, and nothing is kept while it is picked.

A handler reads the value, and draws the card again until the person is done. The options are the labels of the items,
at most 36 characters each:

    async def sites(turn: Turn, action: Action) -> Reply:
        options = [Text(id=each.name) for each in turn.routine.sites]
        picking = picks.read(action.value, options)
        if not picking.done:
            return turn.reply(picks.pick_card(
                text("profile-sites-title"), (Paragraph(text=text("profile-sites-ask")),), options,
                action="profile.sites", picking=picking, back=back_to(Action(name="profile")), done=text("pick-done"),
            ))
        chosen = picking.chosen(turn.routine.sites)  # the same order as the options; may be empty

The first card comes from the empty value, or from `Picking(mask=picks.mask_of(...))` where something was ticked before.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar
from zlib import crc32

from core.messages.action import Action
from core.messages.card import MAX_BUTTONS, MAX_ROWS, Block, Button, Card, Emphasis, Points
from core.messages.texts import Text, text

_DONE = "done"
_VALUE = re.compile(r"([0-9a-f]{1,16})\.(done|[0-9]{1,2})\.([0-9a-f]{4})")

T = TypeVar("T")
H = TypeVar("H", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picking:
    """How far the picking is: bit i of `mask` is item i, `page` counts from 0, `done` when the person said so."""

    mask: int = 0
    page: int = 0
    done: bool = False

    def chosen(self, items: Sequence[T]) -> tuple[T, ...]:
        """The ticked items, in the order of the options."""
        return tuple(each for index, each in enumerate(items) if self.mask >> index & 1)


def mask_of(items: Sequence[H], ticked: Collection[H]) -> int:
    """The mask in which the items among `ticked` are ticked."""
    return sum(1 << index for index, each in enumerate(items) if each in ticked)


def read(said: str, options: Sequence[Text]) -> Picking:
    """What the value of a button says; the beginning when it is damaged, or of another list than this one."""
    match = _VALUE.fullmatch(said)
    if match is None or match[3] != _seal(options):
        return Picking()
    mask = int(match[1], 16) & ((1 << len(options)) - 1)
    return Picking(mask=mask, done=True) if match[2] == _DONE else Picking(mask=mask, page=int(match[2]))


def value(picking: Picking, options: Sequence[Text]) -> str:
    """The value of a button that says this; `read` gives it back."""
    where = _DONE if picking.done else str(picking.page)
    return f"{picking.mask:x}.{where}.{_seal(options)}"


def pick_card(
    title: Text,
    blocks: tuple[Block, ...],
    options: Sequence[Text],
    *,
    action: str,
    picking: Picking,
    back: Button,
    done: Text,
    details: Sequence[Text] = (),
    width: int = 1,
    health: bool = True,
) -> Card:
    """The options, `width` in a row, each turning its tick on or off; on several pages where one has no room.

    `action` names the handler that reads the values, `details` says each option in full below `blocks`. Who is done
    says so on the last page, so that nobody leaves out the rest unseen.
    """
    pages = _pages(len(options), width)
    number = min(picking.page, len(pages) - 1)
    page = pages[number]
    mark = _Mark(action=action, mask=picking.mask, options=options)
    ticks = [mark.tick(index, number) for index in page]
    before = mark.page("pick-before", number - 1, len(pages)) if number else back
    ways = (mark.forward(number, len(pages), done), before)
    shown = (Points(items=tuple(details[page.start : page.stop])),) if details else ()
    rows = (*(tuple(ticks[start : start + width]) for start in range(0, len(ticks), width)), ways)
    return Card(title=title, blocks=(*blocks, *shown), rows=rows, health=health)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What every button of a card carries along."""

    action: str
    mask: int
    options: Sequence[Text]

    def tick(self, index: int, page: int) -> Button:
        label = self.options[index]
        shown = text("pick-ticked", label=label) if self.mask >> index & 1 else label
        return self._button(shown, Picking(mask=self.mask ^ (1 << index), page=page))

    def page(self, label: str, page: int, pages: int) -> Button:
        return self._button(text(label, page=page + 1, pages=pages), Picking(mask=self.mask, page=page))

    def forward(self, page: int, pages: int, done: Text) -> Button:
        last = page + 1 == pages
        on = self._button(done, Picking(mask=self.mask, done=True)) if last else self.page("pick-more", page + 1, pages)
        return replace(on, emphasis=Emphasis.PRIMARY)

    def _button(self, label: Text, picking: Picking) -> Button:
        return Button(label=label, action=Action(name=self.action, value=value(picking, self.options)))


def _pages(count: int, width: int) -> tuple[range, ...]:
    """The indexes of each page, about as many on each."""
    room = min((MAX_ROWS - 1) * width, MAX_BUTTONS - 2)  # the last row holds the two ways
    pages = max(1, -(-count // room))
    size = max(1, -(-count // pages))
    return tuple(range(start, min(start + size, count)) for start in range(0, max(1, count), size))


def _seal(options: Sequence[Text]) -> str:
    """Four digits that tell this list from another: an old card's ticks would mean other items."""
    return f"{crc32(' '.join(each.id for each in options).encode()) & 0xFFFF:04x}"
