"""Learn: what lies behind the exercises, on short cards that say how sure they are and where that comes from.

Nothing here is about a person, so anybody may read it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from core.content import Catalog
from core.flows.buttons import TODAY, WRONG, back_to
from core.flows.turn import Handler, Turn
from core.flows.words import PUNCTUATION
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Facts, Paragraph, Points, Quote, Reply
from core.messages.texts import Text, text, verbatim
from core.rules.learning import Lesson

_ALL = Action(name="learn")
_A_ROW = 2


def button(exercise_id: str, catalog: Catalog) -> Button | None:
    """The way from a card about an exercise to what explains it; None where nothing does."""
    if not catalog.explaining(exercise_id):
        return None
    return Button(label=text("learn-why"), action=Action(name="learn.about", value=exercise_id))


def fitting(typed: str, lessons: Sequence[Lesson], say: Callable[[Text], str]) -> tuple[Lesson, ...]:
    """The lessons whose id or title was typed, else those whose id or title holds every typed word; all for nothing."""
    words = [each.strip(PUNCTUATION) for each in typed.casefold().split()]
    called = {each: (each.id, say(Text(id=each.title)).casefold()) for each in lessons}
    named = tuple(each for each, names in called.items() if " ".join(words) in names)
    return named or tuple(
        each for each, names in called.items() if all(any(word in name for name in names) for word in words)
    )


async def show(turn: Turn, action: Action) -> Reply:
    """The lesson of the button, or those that fit what was typed; all of them for anything else."""
    lessons, typed = turn.content.catalog.lessons, turn.fields.get("text", "")
    pressed = tuple(each for each in lessons if each.id == action.value)
    found = pressed or fitting(typed, lessons, lambda each: turn.content.texts.say(each, turn.language))
    return turn.reply(_card(turn, found, unknown=bool(typed) and not found))


async def about(turn: Turn, action: Action) -> Reply:
    """What explains the exercise of the button."""
    return turn.reply(_card(turn, turn.content.catalog.explaining(action.value)))


def _card(turn: Turn, found: Sequence[Lesson], *, unknown: bool = False) -> Card:
    """The one lesson that was found; a choice of several; of all where there is none."""
    if len(found) == 1:
        return _lesson_card(found[0])
    lessons = turn.content.catalog.lessons
    some = 0 < len(found) < len(lessons)
    intro = text("learn-some" if some else "learn-unknown" if unknown else "learn-intro")
    ways = (Button(label=text("learn-all"), action=_ALL), TODAY, WRONG) if some else (TODAY, WRONG)
    blocks = (Paragraph(text=intro), Quote(text=text("learn-about")))
    return Card(title=text("learn-title"), blocks=blocks, rows=(*_rows(found if some else lessons), ways))


def _rows(lessons: Sequence[Lesson]) -> Iterator[tuple[Button, ...]]:
    buttons = tuple(Button(label=Text(id=each.title), action=Action(name="learn", value=each.id)) for each in lessons)
    return (buttons[start : start + _A_ROW] for start in range(0, len(buttons), _A_ROW))


def _lesson_card(lesson: Lesson) -> Card:
    """What it says, how sure that is, and what it leans on."""
    blocks: list[Block] = [Paragraph(text=Text(id=each)) for each in lesson.paragraphs]
    if lesson.points:
        blocks.append(Points(items=tuple(Text(id=each) for each in lesson.points)))
    blocks.append(Facts(items=((text("learn-sure"), text(f"learn-evidence-{lesson.evidence.value}")),)))
    blocks.append(Paragraph(text=Text(id=lesson.sure)))
    if lesson.sources:
        blocks += [Paragraph(text=text("learn-sources")), Points(items=tuple(map(verbatim, lesson.sources)))]
    return Card(title=Text(id=lesson.title), blocks=tuple(blocks), rows=((back_to(_ALL), TODAY), (WRONG,)))


HANDLERS: dict[str, Handler] = {"learn": show, "learn.about": about}
