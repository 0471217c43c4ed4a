"""The sheet from top to bottom: what each part says, and in which room all of them fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from core.messages.texts import Text, text
from core.report import tables
from core.report.layout import FAINT, GREY, RULE, Area, Desk, Line, Part, Piece, beside, heading, stacked
from core.report.page import AdviceRow, FlagRow, Page
from core.report.paper import HEIGHT, WIDTH, Align, Pen, Tag, new_paper
from core.report.room import ROOMS, latest
from core.rules.days import LocalDay

_SIDE = 16.0
TOP = 15.0
FOOT = 275.0  # where the foot of the page begins
_INNER = WIDTH - 2 * _SIDE
_BETWEEN = 8.0  # two parts beside each other
_HALF = (_INNER - _BETWEEN) / 2
_DATE = 21.0
_FOOT_PEN = Pen(size=8, grey=GREY)


def drawn(page: Page, say: Callable[[Text], str], language: str) -> bytes:
    """The page as PDF: in the most generous room that holds it."""
    with new_paper(title=say(text("report-title")), language=language, day=page.made_day) as paper:
        desks = [Desk(paper=paper, room=room, say=say, made_day=page.made_day) for room in ROOMS]
        fitted(page, desks, FOOT - TOP).draw(paper, TOP)
        _foot(desks[-1]).draw(paper, FOOT)
        return bytes(paper.output())


def fitted(page: Page, desks: Sequence[Desk], most: float) -> Part:
    """The page made with the first desk on which it is at most `most` millimetres high, a gap beneath it included; with
    the last where there is none: better tight than not at all.
    """
    for desk in desks[:-1]:
        part = body(page, desk)
        if part.height <= most - desk.room.gap:
            return part
    return body(page, desks[-1])


def body(page: Page, desk: Desk) -> Part:
    """Everything between the margins but the foot, in the room that the desk has."""
    return stacked(filter(None, _parts(page, desk)), gap=desk.room.gap)


def _parts(page: Page, desk: Desk) -> Iterator[Part | None]:
    yield _head(page, desk)
    yield _headline(page, desk)
    yield _about(page, desk)
    yield _titled(desk, "report-weeks", tables.weeks(page.weeks, desk, _SIDE, _INNER))
    yield _titled(desk, "report-practice", tables.practice(page.practice, desk, _SIDE, _INNER))
    yield _titled(desk, "report-function", tables.function(page.function, desk, _SIDE, _INNER))
    yield beside((_flags(page.flags, desk), *([_advice(page.advice, desk)] if page.advice else [])))


def _titled(desk: Desk, title: str, part: Part | None) -> Part | None:
    if part is None:
        return None
    return stacked((heading(desk, desk.say(text(title)), _SIDE, _INNER), part))


def _head(page: Page, desk: Desk) -> Part:
    """What this is, of which days, made when and, where they typed it, by whom."""
    say, lead = desk.say, desk.room.lead
    title = Piece(x=_SIDE, y=6.2, words=desk.paper.readable(say(text("report-title"))), pen=Pen(size=20, bold=True))
    period = say(text("report-period", first=page.first_day, last=page.last_day))
    days = say(text("report-days", days=page.days))
    below = desk.lines_of(f"{period} · {days}", _SIDE, 7 + lead, _INNER, desk.plain, 1)
    made = desk.paper.readable(say(text("report-made", day=page.made_day)))
    lines = [
        Line(pieces=(title,), tag=Tag.TITLE),
        Line(pieces=(Piece(x=WIDTH - _SIDE, y=6.2, words=made, pen=desk.quiet, align=Align.RIGHT),)),
        Line(pieces=below),
    ]
    height = 7 + lead
    if page.name is not None and desk.paper.readable(page.name):
        height += lead
        name = say(text("report-name", name=page.name))
        lines.append(Line(pieces=desk.lines_of(name, _SIDE, height, _INNER, desk.strong, 1)))
    return Part(height=height + 1, lines=tuple(lines))


def _headline(page: Page, desk: Desk) -> Part:
    """The finding on a faint ground: the first sentence large."""
    pad, width, left = 4.2, _INNER - 10, _SIDE + 5.5
    large = Pen(size=desk.room.headline_size, bold=True)
    lines, y, room = list[Line](), pad + desk.room.headline_size * 0.24, desk.room.headline_lines
    for number, sentence in enumerate(page.headline):
        pen = desk.plain if number else large
        pieces = desk.lines_of(desk.say(sentence), left, y, width, pen, room)
        lines.append(Line(pieces=pieces))
        y += len(pieces) * desk.room.lead + (0 if number else 1)
        room -= len(pieces)
        if room <= 0:
            break
    height = y - desk.room.lead + pad - 0.6
    ground = Area(x=_SIDE, y=0, width=_INNER, height=height, grey=FAINT)
    edge = Area(x=_SIDE, y=0, width=1.2, height=height, grey=0x6E)
    return Part(height=height, lines=tuple(lines), areas=(ground, edge))


def _about(page: Page, desk: Desk) -> Part | None:
    """Where it hurts and what the person does, beside each other."""
    lists = [("report-sites", page.sites), ("report-activities", page.activities)]
    told = [(desk.say(text(title)), items) for title, items in lists if items]
    lefts = (_SIDE, _SIDE + _HALF + _BETWEEN)
    parts = [_list(desk, title, items, left) for (title, items), left in zip(told, lefts, strict=False)]
    return beside(parts) if parts else None


def _list(desk: Desk, title: str, items: tuple[Text, ...], left: float) -> Part:
    words = " · ".join(map(desk.say, items))
    pieces = desk.lines_of(words, left, desk.room.lead * 0.6, _HALF, desk.plain, desk.room.list_lines)
    body = Part(height=len(pieces) * desk.room.lead, lines=(Line(pieces=pieces),))
    return stacked((heading(desk, title, left, _HALF), body))


def _flags(flags: tuple[FlagRow, ...], desk: Desk) -> Part:
    rows, more = latest(flags, desk.room.events)
    parts = [_event(desk, flag.day, desk.say(flag.words), "", _SIDE) for flag in rows]
    if not flags:
        parts = [_note(desk, text("report-no-flags"), _SIDE)]
    return _events(desk, "report-flags", parts, more, _SIDE)


def _advice(advice: tuple[AdviceRow, ...], desk: Desk) -> Part:
    left = _SIDE + _HALF + _BETWEEN
    rows, more = latest(advice, desk.room.events)
    parts = [_event(desk, row.day, desk.say(row.words), desk.say(_answer(row)), left) for row in rows]
    return _events(desk, "report-advice", parts, more, left)


def _answer(row: AdviceRow) -> Text:
    return text("report-no-answer") if row.answer is None else text("report-answer", answer=row.answer)


def _event(desk: Desk, day: LocalDay, words: str, answer: str, left: float) -> Part:
    """A day, what there was, and below it the answer."""
    lead, width = desk.room.lead, _HALF - _DATE
    base = lead * 0.72
    date = desk.lines_of(desk.day(day), left, base, _DATE, desk.plain, 1)
    said = desk.lines_of(words, left + _DATE, base, width, desk.plain, desk.room.event_lines)
    above = max(1, len(said))  # the date takes a line, also beside words of which no letter can be drawn
    answered = desk.lines_of(answer, left + _DATE, base + above * lead, width, desk.strong, 1)
    return Part(height=lead * (above + len(answered)) + 0.6, lines=(Line(pieces=(*date, *said, *answered)),))


def _events(desk: Desk, title: str, parts: list[Part], more: int, left: float) -> Part:
    notes = [_note(desk, text("report-more-rows", count=more), left)] if more else []
    return stacked((heading(desk, desk.say(text(title)), left, _HALF), *notes, *parts))


def _note(desk: Desk, said: Text, left: float) -> Part:
    pieces = desk.lines_of(desk.say(said), left, desk.room.lead * 0.72, _HALF, desk.quiet, 1)
    return Part(height=desk.room.lead, lines=(Line(pieces=pieces),))


def _foot(desk: Desk) -> Part:
    """What Limber is, where the numbers come from, and that this is all."""
    rule = Area(x=_SIDE, y=-3.2, width=_INNER, height=0.3, grey=RULE)
    lines: list[Line] = []
    for number, name in enumerate(("report-about", "report-self-reported")):
        lines.append(
            Line(pieces=desk.lines_of(desk.say(text(name)), _SIDE, 1 + number * 3.8, _INNER - 24, _FOOT_PEN, 1))
        )
    page = desk.paper.readable(desk.say(text("report-page")))
    lines.append(Line(pieces=(Piece(x=WIDTH - _SIDE, y=1, words=page, pen=_FOOT_PEN, align=Align.RIGHT),)))
    return Part(height=HEIGHT - FOOT, lines=tuple(lines), areas=(rule,))
