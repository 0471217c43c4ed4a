"""The community's post of a day, and the answers to what is pressed under it."""

from __future__ import annotations

from collections.abc import Iterator

from core.content import Content
from core.flows import pictures, stretches
from core.flows.buttons import TODAY, WRONG
from core.flows.turn import ROUTINE
from core.messages.action import Action
from core.messages.card import Audience, Block, Button, Card, Emphasis, Paragraph, Points, Quote, Steps
from core.messages.texts import VERBATIM, Text, text
from core.rules.community import LEAST_PEOPLE, Community, Gesture, Gestures
from core.rules.days import LocalDay
from core.rules.people import Account, Preferences
from core.rules.plan import Planned
from core.rules.public import Unfit, stretch_of

MOST_NAMES = 6  # so that the picture finds room beside the words (Telegram's caption)
START = Button(label=text("start-button"), action=Action(name="start"))


def daily_card(
    content: Content, community: Community, day: LocalDay, gestures: Gestures, lines: tuple[Text, ...], *, posts: bool
) -> Card:
    """The stretch of the day with what was done under it, and a line for each running challenge; without `posts` the
    lines alone.

    It follows from the day and from what people did for all to see, and from nothing else.
    """
    stretch = stretch_of(content.catalog.routine(ROUTINE), day) if posts else None
    below: tuple[Block, ...] = (Points(items=lines),) if lines else ()
    if stretch is None:
        return Card(title=text("post-title-lines", day=day), blocks=below, audience=Audience.PUBLIC)
    return Card(
        title=text("post-title", day=day),
        blocks=(*_how(content, stretch), *_gestures(community, gestures), *below),
        rows=(_buttons(day, gestures),),
        picture=pictures.picture_of(content, Preferences(), stretch.form),
        audience=Audience.PUBLIC,
    )


def counted_card(said: Text, *, following: bool) -> Card:
    """It is counted; the way to the person's own day, or to Start."""
    on = Paragraph(text=text("post-yours" if following else "post-invite"))
    row = (TODAY if following else START, WRONG)
    return Card(title=text("post-counted-title"), blocks=(Paragraph(text=said), on), rows=(row,))


def unfit_card(why: Unfit, *, following: bool) -> Card:
    """Why it is not for them, which is for their eyes alone; nothing was counted."""
    said = Paragraph(text=Text(id=f"post-unfit-{why.value}"))
    row = (TODAY, WRONG) if following else (WRONG,)
    return Card(title=text("post-unfit-title"), blocks=(said,), rows=(row,), health=True)


def line_card(said: Text) -> Card:
    """One line that says it all."""
    return Card(blocks=(Paragraph(text=said),))


def _how(content: Content, stretch: Planned) -> tuple[Block, ...]:
    """What, how much of it, how, and when to stop."""
    form = stretch.variant
    name = stretches.name(content.catalog.routine(ROUTINE), stretch.form)
    what = Paragraph(text=text("post-what", name=name, dose=stretches.dose(stretch.dose)))
    steps = form.steps if form is not None else stretch.exercise.words.steps
    return what, Steps(items=tuple(Text(id=each) for each in steps)), Quote(text=text("post-stop"))


def _gestures(community: Community, gestures: Gestures) -> Iterator[Block]:
    """Numbers from three people on (coaching.md §4.3, rule 10), and the names of those who chose to show theirs."""
    if (people := gestures.counts.get(Gesture.DID_IT, 0)) >= LEAST_PEOPLE:
        yield Paragraph(text=text("post-count", people=people))
    if not gestures.shared:
        return
    yield Paragraph(text=_shared(community, gestures.shared))
    if (cheers := gestures.counts.get(Gesture.CHEERED, 0)) >= LEAST_PEOPLE:
        yield Paragraph(text=text("post-cheers", cheers=cheers))


def _shared(community: Community, shared: tuple[str, ...]) -> Text:
    accounts = (Account(platform=community.platform, id=each) for each in shared[:MOST_NAMES])
    names = tuple(Text(id=VERBATIM, values={"text": each}) for each in accounts)
    more = len(shared) - len(names)
    return text("post-shared", names=(*names, text("post-more", people=more)) if more else names)


def _buttons(day: LocalDay, gestures: Gestures) -> tuple[Button, ...]:
    did = Button(label=text("post-did"), action=Action(name="post.did", day=day), emphasis=Emphasis.PRIMARY)
    cheer = Button(label=text("post-cheer"), action=Action(name="post.cheer", day=day))
    return (did, cheer, START) if gestures.shared else (did, START)
