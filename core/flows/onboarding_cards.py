"""What Start shows besides its questions: the welcome, the last yes, and the ways out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.flows.buttons import back_to
from core.flows.question_cards import city_card, length_card, time_at, time_card
from core.messages.action import Action
from core.messages.card import Block, Button, Card, Emphasis, Facts, Paragraph, Quote
from core.messages.languages import own_name
from core.messages.texts import Text, text, verbatim
from core.rules.people import USUAL_LENGTH, Enrollment

SURE = "sure"
MOST_LANGUAGES = 9  # beside the three ways on
LATER = Button(label=text("start-later"), action=Action(name="start.later"))
OTHER_CITY = Action(name="start.zone")
BACK = Action(name="profile.back")  # to the last question about the person


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What goes on with the buttons of the welcome, for nothing is kept before the yes: the language that was chosen,
    and the city that was typed, as it stands in a wire.
    """

    language: str = ""
    city: str = ""

    @property
    def value(self) -> str:
        """As the value of a button; `carried` reads it."""
        return f"{self.language}/{self.city}" if self.language else self.city


def carried(value: str) -> Carried:
    """What the value of a button carries."""
    language, _, typed = value.rpartition("/")
    return Carried(language=language, city=typed)


def welcome_card(*, reviewed: bool, with_it: Carried, languages: Sequence[str] = ()) -> Card:
    """What Limber is and keeps, and the question that comes before everything; `languages` are others to choose."""
    blocks: list[Block] = [
        Paragraph(text=text("start-welcome-what")),
        Paragraph(text=text("start-welcome-purpose")),
        Paragraph(text=text("start-welcome-kept")),
    ]
    if not reviewed:
        blocks.append(Quote(text=text("not-reviewed")))
    yes = Action(name="start.agree", value=with_it.value)
    agree = Button(label=text("start-agree"), action=yes, emphasis=Emphasis.PRIMARY)
    young = Button(label=text("start-young"), action=Action(name="start.young", value=with_it.language))
    later = replace(LATER, action=replace(LATER.action, value=with_it.language))
    spoken = [
        Button(
            label=verbatim(own_name(each)),
            action=Action(name="start.language", value=replace(with_it, language=each).value),
        )
        for each in languages[:MOST_LANGUAGES]
    ]
    rows = [tuple(spoken[at : at + 3]) for at in range(0, len(spoken), 3)]
    return Card(title=text("start-welcome-title"), blocks=tuple(blocks), rows=((agree,), (young, later), *rows))


def invitation_card(*, new: bool = False) -> Card:
    """The public card with the Start button; with a line for admins in a community that is `new` and not set up."""
    admins = (Quote(text=text("invitation-admins")),) if new else ()
    return Card(
        title=text("invitation-title"),
        blocks=(Paragraph(text=text("invitation-what")), *admins),
        rows=((_begin("start-button"),),),
    )


def city_question(*, private: bool, missed: str | None = None) -> Card:
    """Which city; `missed` is what was typed and not known."""
    return city_card("start", back_to(Action(name="start.welcome")), LATER, private=private, missed=missed)


def time_question(*, private: bool, missed: str | None = None) -> Card:
    """Which time of day; `missed` is what was typed and not read."""
    return time_card("start", back=OTHER_CITY, private=private, missed=missed)


def length_question(*, missed: str | None = None) -> Card:
    """How long a session is; `missed` is what was typed and is no length."""
    return length_card("start", back=Action(name="start.minute"), missed=missed)


def ready_card(first: Card, news: Iterable[Block]) -> Card:
    """The first day's card, with when the next message comes."""
    return replace(first, title=text("start-ready-title"), blocks=(*news, *first.blocks))


def really_young_card() -> Card:
    """Under 18 after having agreed: everything goes, asked once."""
    sure = Action(name="start.young", value=SURE)
    yes = Button(label=text("start-young-sure"), action=sure, emphasis=Emphasis.DANGER)
    ask = Paragraph(text=text("start-young-ask"))
    return Card(title=text("start-young-title"), blocks=(ask,), rows=((yes,), (back_to(Action(name="start")),)))


def go_card(enrollment: Enrollment, city: str, *, private: bool, back: Action = BACK) -> Card:
    """The last question: shall it begin, or go on as it was."""
    at, rhythm = time_at(enrollment.minute or 0), enrollment.preferences.rhythm
    where = text(f"start-go-{'here' if private else 'direct'}-{rhythm.value}", time=at)
    length = text("minutes", minutes=enrollment.preferences.length or USUAL_LENGTH)
    chosen = Facts(items=((text("settings-city"), verbatim(city)), (text("settings-length"), length)))
    blocks: tuple[Block, ...] = (Paragraph(text=where), chosen, Paragraph(text=text("start-go-stop")))
    title = text("start-go-title")
    if enrollment.first_day is not None:
        title, blocks = text("start-back-title"), (Paragraph(text=text("start-back-kept")), *blocks)
    yes = Button(label=text(f"start-go-{rhythm.value}"), action=Action(name="start.go"), emphasis=Emphasis.PRIMARY)
    return Card(title=title, blocks=blocks, rows=((yes, back_to(back)),))


def young_card() -> Card:
    """Under 18: a polite stop."""
    why = Paragraph(text=text("start-young-why"))
    return Card(title=text("start-young-title"), blocks=(why,), rows=((back_to(Action(name="start")),),))


def later_card() -> Card:
    """Not now: nothing kept, and the way back."""
    how = Paragraph(text=text("start-later-how"))
    return Card(title=text("start-later-title"), blocks=(how,), rows=((_begin("start-button"),),))


def sent_card() -> Card:
    """All set, and today's card is in the direct chat."""
    return Card(title=text("start-ready-title"), blocks=(Paragraph(text=text("start-ready-direct")),))


def _begin(label: str) -> Button:
    return Button(label=Text(id=label), action=Action(name="start"), emphasis=Emphasis.PRIMARY)
