"""What the simulation takes from an answer, and from its absence: a worker may die between hearing and answering."""

from pathlib import Path

from bots.simulate.hands import Act, Hands
from bots.simulate.laws import Laws
from bots.simulate.learning import deleted_before, ended_before, learn
from bots.simulate.people import Person, person_of
from bots.simulate.platform import Arrival
from core.coach import Reply
from core.messages.card import Card, Paragraph
from core.messages.texts import text
from core.rules.community import Here
from tests.simulate.test_laws import FIRST, SEVEN, TENTH, a_card
from tests.storage.factory import fresh_store


def test_a_pause_whose_end_was_heard_as_a_worker_died_has_ended() -> None:
    person = person_of(1, 0, ("post",), 0)
    learn(person, a_card("start-ready-title"), SEVEN)
    life = person.story.life
    assert life is not None
    paused = Card(title=text("pause-title"), blocks=(Paragraph(text=text("pause-until", day=TENTH)),))
    for card, until in ((paused, TENTH), (a_card("pause-title", "pause-ask"), None)):
        learn(person, card, SEVEN)
        assert life.paused_until == until


async def test_a_message_that_says_that_the_month_begins_anew_is_believed(tmp_path: Path) -> None:
    store = await fresh_store(tmp_path)
    try:
        laws, person = Laws(seed=1, store=store), person_of(1, 0, ("post",), 0)
        learn(person, a_card("start-ready-title"), SEVEN)
        life = person.story.life
        assert life is not None
        card = a_card("daily-title", "daily-returned")
        for arrived in (False, True):
            await laws.landed(Arrival(person=person, card=card, key="limber-1", error=None, arrived=arrived), SEVEN)
            assert life.new_cycle is arrived
    finally:
        await store.close()


class AfterADeath:
    """A world in which the answer to every press died with its worker, and the next one shows today's stretches."""

    async def turn(self, person: Person, act: Act) -> Reply | None:
        return Reply(card=a_card("today-title"), language="en")

    async def shown(self, person: Person, card: Card) -> None:
        """Whatever it is."""

    def here(self, number: int, *, admin: bool = False) -> Here:
        raise AssertionError("nobody goes there")

    def challenge(self, number: int) -> int | None:
        return None


async def test_whoever_began_as_a_worker_died_has_begun() -> None:
    person = person_of(1, 0, ("post",), 0)
    hands = Hands(AfterADeath(), person, lambda: SEVEN)
    await hands.start()
    life = person.story.life
    assert life is not None
    assert life.began == SEVEN
    life.stopped = TENTH
    await hands.restart()
    assert life.stopped is None


async def test_whatever_was_deleted_as_a_worker_died_is_gone() -> None:
    person = person_of(1, 0, ("post",), 0)
    await Hands(AfterADeath(), person, lambda: SEVEN).start()
    deleted_before(person, a_card("privacy-sure-title"))
    assert person.story.life is not None
    deleted_before(person, a_card("privacy-title", "privacy-nothing"))
    assert person.story.life is None
    assert person.story.heard is None


async def test_a_lock_whose_end_was_heard_as_a_worker_died_has_ended() -> None:
    person = person_of(1, 0, ("post",), 0)
    await Hands(AfterADeath(), person, lambda: SEVEN).start()
    life = person.story.life
    assert life is not None
    life.locks.append((FIRST, None))
    ended_before(person, a_card("lock-urgent-title"), SEVEN, anew=True)
    assert life.locked
    ended_before(person, a_card("today-title"), SEVEN, anew=True)
    assert not life.locked
    assert life.new_cycle
