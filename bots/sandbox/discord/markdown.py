"""Discord's markdown, as the app shows it: plain text in spans with their styles ("Markdown Text 101")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bots.sandbox.screen import Span

_IN = r"(?:\\.|[^\\])+?"
_TOKEN = re.compile(
    rf"""
    \\(?P<escaped>[^A-Za-z0-9\s])
    |(?P<ticks>`+)(?P<code>.+?)(?P=ticks)(?!`)
    |\*\*(?P<bold>{_IN})\*\*(?!\*)
    |__(?P<underline>{_IN})__(?!_)
    |~~(?P<strike>{_IN})~~
    |\|\|(?P<spoiler>{_IN})\|\|
    |\*(?P<italic>(?!\s){_IN}(?<!\s))\*(?!\*)
    |(?<!\w)_(?P<slanted>{_IN})_(?!\w)
    |\[(?P<label>{_IN})\]\(<?(?P<url>https?://[^)\s>]+)>?\)
    |<t:(?P<unix>-?\d+)(?::(?P<form>[tTdDfFRsS]))?>
    |<@!?(?P<user>\d+)>
    |<@&(?P<role>\d+)>
    |<\#(?P<channel>\d+)>
    |</(?P<command>[^:>]+):\d+>
    |(?P<bare>https?://[^\s<>)]+)
    """,
    re.VERBOSE | re.DOTALL,
)
_STYLES = {
    "bold": "bold",
    "underline": "underline",
    "strike": "strike",
    "spoiler": "spoiler",
    "italic": "italic",
    "slanted": "italic",
}
_FENCE = re.compile(r"```(?:[a-z0-9_+-]*\n)?(.*?)\n?```", re.DOTALL | re.IGNORECASE)
_LINE_STARTS = (("-# ", "small"), ("# ", "heading"), ("## ", "heading"), ("### ", "heading"), ("> ", "quote"))
_ITEM = re.compile(r"^(\s*)[-*] ")
_FORMS = {
    "t": "%H:%M",
    "T": "%H:%M:%S",
    "d": "%d/%m/%Y",
    "D": "%d %B %Y",
    "f": "%d %B %Y %H:%M",
    "F": "%A, %d %B %Y %H:%M",
    "s": "%d/%m/%Y, %H:%M",
    "S": "%d/%m/%Y, %H:%M:%S",
}
_STEPS = (("year", 365 * 86_400), ("month", 30 * 86_400), ("day", 86_400), ("hour", 3600), ("minute", 60))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who reads: the instant it is for them, and how a mention's kind (user, role, channel) and id are named."""

    now: datetime
    name_of: Callable[[str, int], str]


def spans(text: str, reader: Reader) -> tuple[Span, ...]:
    """The text as it is shown. Joined, the spans' texts are what is read; an instant's text is in UTC."""
    found: list[Span] = []
    at = 0
    for fence in _FENCE.finditer(text):
        found += _lines(text[at : fence.start()], reader)
        found.append(Span(text=fence[1], styles=frozenset({"pre"})))
        at = fence.end()
    found += _lines(text[at:], reader)
    return tuple(span for span in found if span.text)


def _lines(text: str, reader: Reader) -> Iterator[Span]:
    quoted = False
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Span(text="\n")
        quoted = quoted or line.startswith(">>> ")
        yield from _line(line.removeprefix(">>> "), frozenset({"quote"}) if quoted else frozenset(), reader)


def _line(line: str, styles: frozenset[str], reader: Reader) -> Iterator[Span]:
    for start, style in _LINE_STARTS:
        if line.startswith(start):
            yield from _line(line.removeprefix(start), styles | {style}, reader)
            return
    yield from _inline(_ITEM.sub(r"\1• ", line), styles, reader)


def _inline(text: str, styles: frozenset[str], reader: Reader) -> Iterator[Span]:
    at = 0
    for token in _TOKEN.finditer(text):
        yield Span(text=text[at : token.start()], styles=styles)
        yield from _token(token, styles, reader)
        at = token.end()
    yield Span(text=text[at:], styles=styles)


def _token(token: re.Match[str], styles: frozenset[str], reader: Reader) -> Iterator[Span]:
    kind = token.lastgroup or ""
    kind = {"form": "unix", "url": "label"}.get(kind, kind)
    inner = token[kind]
    if kind in _STYLES and _STYLES[kind] in styles:  # marks within marks of a kind add nothing, however many there are
        yield Span(text=inner, styles=styles)
    elif kind in _STYLES:
        yield from _inline(inner, styles | {_STYLES[kind]}, reader)
    elif kind == "label":
        for span in _inline(inner, styles | {"link"}, reader):
            yield replace(span, url=token["url"])
    elif kind == "bare":
        yield Span(text=inner, styles=styles | {"link"}, url=inner)
    elif kind == "unix":
        yield _instant(datetime.fromtimestamp(int(inner), UTC), token["form"] or "f", styles, reader)
    elif kind == "code":
        yield Span(text=inner, styles=styles | {"code"})
    else:
        yield Span(text=_plain(kind, inner, reader), styles=styles)


def _instant(at: datetime, form: str, styles: frozenset[str], reader: Reader) -> Span:
    return Span(text=moment(at, form, reader.now), styles=styles, at=at, form=form)


def _plain(kind: str, inner: str, reader: Reader) -> str:
    match kind:
        case "user" | "role":
            return "@" + reader.name_of(kind, int(inner))
        case "channel":
            return "#" + reader.name_of(kind, int(inner))
        case "command":
            return "/" + inner
        case _:
            return inner


def moment(at: datetime, form: str, now: datetime) -> str:
    """A `<t:…>` stamp as text: "in 2 hours" and "3 days ago" for R, else the date or time in UTC."""
    if form != "R":
        return at.strftime(_FORMS[form])
    left = at - now
    away_s = abs(left) // timedelta(seconds=1)
    unit, size = next(((unit, size) for unit, size in _STEPS if away_s >= size), ("second", 1))
    count = away_s // size
    words = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"in {words}" if left > timedelta(0) else f"{words} ago"
