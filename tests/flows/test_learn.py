import pytest

from core.flows import learn
from core.messages.card import Card
from core.messages.texts import Text
from core.rules.learning import Lesson
from tests.room import Room, content, say

CATALOG = content().catalog
TITLES = [say(Text(id=each.title)) for each in CATALOG.lessons]


def labels(card: Card) -> list[str]:
    return [say(each.label) for each in card.buttons]


async def test_learn_lists_every_card_two_a_row(here: Room) -> None:
    ana = await here.started()
    assert "Each says how sure it is" in await ana.say("/learn")
    assert labels(ana.card) == [*TITLES, "Today", "Something feels wrong"]
    assert max(map(len, ana.card.rows)) == 2


@pytest.mark.parametrize("lesson", CATALOG.lessons, ids=lambda each: each.id)
async def test_a_card_says_how_sure_it_is_and_where_that_comes_from(here: Room, lesson: Lesson) -> None:
    ana = await here.started()
    await ana.say("learn")
    read = await ana.press(say(Text(id=lesson.title)))
    assert read.startswith(say(Text(id=lesson.title)))
    assert f"How sure is this\n{say(Text(id=f'learn-evidence-{lesson.evidence}'))}\n{say(Text(id=lesson.sure))}" in read
    assert ("Where this comes from:" in read) == bool(lesson.sources)
    assert all(source in read for source in lesson.sources)
    assert labels(ana.card) == ["Back", "Today", "Something feels wrong"]


async def test_a_card_leads_back_to_the_list_and_to_today(here: Room) -> None:
    ana = await here.started()
    await ana.say("/learn sitting")
    await ana.press("Back")
    assert labels(ana.card)[: len(TITLES)] == TITLES
    assert "Your stretches for" in await ana.press("Today")


async def test_a_stranger_can_read_and_nothing_is_kept(here: Room) -> None:
    ana = here.someone()
    await ana.say("/learn")
    assert "Here it is no replacement for still pressure." in await ana.press("Vibrating tools")
    assert await ana.enrollment() is None


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("pressure", "Why pressure hurts"),
        ("SITTING", "Taking pressure off"),
        ("when to see someone", "When to see someone"),
        ("how long?", "How long it takes"),
        ("vibrat", "Vibrating tools"),
    ],
)
async def test_what_is_typed_opens_the_card_whose_id_or_title_fits(here: Room, typed: str, title: str) -> None:
    ana = await here.started()
    assert (await ana.say(f"/learn {typed}")).startswith(title)


async def test_a_word_that_fits_several_cards_lets_the_person_choose(here: Room) -> None:
    ana = await here.started()
    assert "These cards may be what you are looking for" in await ana.say("/learn why")
    assert labels(ana.card) == [
        "Why glutes get sore",
        "Why pressure hurts",
        "All cards",
        "Today",
        "Something feels wrong",
    ]
    await ana.press("All cards")
    assert labels(ana.card)[: len(TITLES)] == TITLES


@pytest.mark.parametrize("typed", ["quantum physics", "x" * 3000, "<b>&", "@everyone", "{ $days }"])
async def test_an_unknown_topic_is_answered_kindly_with_all_there_is(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I have no card on that. These I have:" in await ana.say(f"/learn {typed}")
    assert labels(ana.card)[: len(TITLES)] == TITLES


@pytest.mark.parametrize("wire", ["1:learn::gone", "1:learn.about::e99", "1:learn.about::"])
async def test_a_button_of_an_older_card_shows_the_list(here: Room, wire: str) -> None:
    ana = await here.started()
    assert "Each says how sure it is" in await ana.press_wire(wire)


async def test_an_exercise_with_one_lesson_leads_straight_to_it(here: Room) -> None:
    ana = await here.started()
    way = learn.button("e5", CATALOG)
    assert way is not None
    assert (await ana.press_wire(way.action.wire)).startswith("Two kinds of muscle")


async def test_an_exercise_with_several_lessons_offers_them(here: Room) -> None:
    ana = await here.started()
    way = learn.button("e1", CATALOG)
    assert way is not None
    await ana.press_wire(way.action.wire)
    assert labels(ana.card)[:3] == ["Why pressure hurts", "Slow and still", "Vibrating tools"]


def test_an_exercise_that_nothing_explains_gets_no_button() -> None:
    assert learn.button("e99", CATALOG) is None


async def test_topics_are_suggested_by_their_titles(here: Room) -> None:
    assert [each.label for each in here.coach.suggest("learn", "")] == TITLES
    assert [(each.label, each.value) for each in here.coach.suggest("learn", "vib")] == [
        ("Vibrating tools", "vibration")
    ]


async def test_every_suggested_topic_can_be_typed(here: Room) -> None:
    ana = here.someone()
    for each in here.coach.suggest("learn", ""):
        assert (await ana.say(f"/learn {each.value}")).startswith(each.label)
