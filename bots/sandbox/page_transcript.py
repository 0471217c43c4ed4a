"""What was said in all chats of the page, as one file to keep, to compare or to send along with a report.

It has what stands in the chats and nothing else: no address, no token, no picture but its description.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape

from bots.sandbox.page_state import Chat, State
from bots.sandbox.screen import Message

KINDS = {"html": "text/html", "text": "text/plain"}

_TITLES = {"discord": "Discord", "telegram": "Telegram"}
_STYLE = """
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
article { margin: 1rem 0; padding: .6rem 1rem; border: 1px solid #8886; border-radius: 10px }
article p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
.mine { margin-inline-start: 4rem }
header { font-size: .85em; opacity: .8 }
ul { list-style: none; padding: 0; margin: .6rem 0 0; display: flex; flex-wrap: wrap; gap: .4rem }
li { padding: .1rem .7rem; border: 1px solid currentcolor; border-radius: 8px; font-size: .9em }
"""


def transcript(state: State, kind: str) -> str:
    """Everything on the screen of who sits in front of the page; `kind` is one of KINDS."""
    return _html(state) if kind == "html" else _text(state)


def name_of(state: State, kind: str) -> str:
    """The name of the file: the story, if one was told, and the day on the clock."""
    ending = "html" if kind == "html" else "txt"
    return "-".join(filter(None, ("limber", state.story, f"{state.now:%Y-%m-%d}"))) + f".{ending}"


def _chats(state: State) -> Iterator[tuple[str, Chat]]:
    for name, skin in state.skins.items():
        yield from ((f"{_TITLES[name]}: {chat.name}", chat) for chat in skin.chats)


def _head(state: State) -> tuple[str, ...]:
    title = f"Limber: {state.stories[state.story].title}" if state.story else "Limber"
    seed = (f"Seed: {state.seed}",) if state.seed else ()
    return (title, f"Seen by {state.you}, {_time(state.now)} UTC, on local copies of Discord and Telegram", *seed)


def _time(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _who(message: Message) -> str:
    marks = [mark for mark, holds in (("only you see this", message.only_me), ("edited", message.edited)) if holds]
    return f"{message.author}, {_time(message.at)}{''.join(f', {mark}' for mark in marks)}"


def _words(message: Message) -> str:
    pictures = [f"(picture: {picture.alt or 'without a description'})" for picture in message.pictures]
    files = [f"(file: {file.name}, {file.size} bytes)" for file in message.files]
    return "\n".join([message.text, *pictures, *files]).strip()


def _labels(message: Message) -> list[str]:
    return [*(button.label for button in message.buttons), *(choice.placeholder for choice in message.choices)]


def _text(state: State) -> str:
    lines = [*_head(state)]
    for name, chat in _chats(state):
        lines += ["", f"== {name} =="]
        for message in chat.messages:
            buttons = " ".join(f"[{label}]" for label in _labels(message))
            lines += ["", f"-- {_who(message)}", *filter(None, (_words(message), buttons))]
    return "\n".join(lines) + "\n"


def _html(state: State) -> str:
    name, *about = map(escape, _head(state))
    chats = "".join(_section(named, chat) for named, chat in _chats(state))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{name}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{name}</h1>{''.join(f'<p>{line}</p>' for line in about)}{chats}</main></body></html>\n"
    )


def _section(named: str, chat: Chat) -> str:
    said = "".join(map(_article, chat.messages)) or "<p>Nothing was said.</p>"
    return f"<section><h2>{escape(named)}</h2>{said}</section>"


def _article(message: Message) -> str:
    labels = "".join(f"<li>{escape(label)}</li>" for label in _labels(message))
    mine = ' class="mine"' if message.mine else ""
    return (
        f'<article{mine} dir="auto"><header>{escape(_who(message))}</header>'
        f"<p>{escape(_words(message))}</p>{f'<ul>{labels}</ul>' if labels else ''}</article>"
    )
