"""The post of a day as everybody sees it, and which stretch it shows."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bots.telegram_bot.render import MAX_CAPTION, draw
from core.flows.post_cards import MOST_NAMES, daily_card
from core.messages.card import Audience, Card
from core.messages.measuring import measure
from core.messages.names import accounts_in, named
from core.messages.texts import text, verbatim
from core.rules.care import Mode
from core.rules.community import LEAST_PEOPLE, Community, CommunityId, Gesture, Gestures
from core.rules.plan import Needs
from core.rules.profile import SCREENS, Profile
from core.rules.public import Unfit, raised, stretch_of, unfit
from core.rules.routine import Kind, VariantKind
from core.rules.screening import Line, Tier, safety
from core.rules.streak import CHECKINS, Status
from tests.flows.offered import may_be_done, pictured
from tests.flows.posting import DAY, ROUTINE
from tests.room import MONDAY_NOON, content, read, say

FORMS = {form.id: form for exercise in ROUTINE.exercises for form in exercise.variants if form.public}
DAYS = tuple(DAY + timedelta(days=number) for number in range(len(FORMS)))
PUBLIC = {"start", "hello", "help", "post", "challenge", "coach"}
MEMBERS = Community(id=CommunityId(1), platform="chat", chat="square", name="Desk people", language="en")
NOBODY = Gestures()
days = st.dates(date(2026, 1, 1), date(2030, 1, 1))
told_of = [(each.blocked, each.kept_off, each.eased) for each in ROUTINE.conditions]
tiers = st.sampled_from((Tier.NONE, Tier.SOON, Tier.ADAPT, Tier.URGENT))
sites = st.sets(st.sampled_from([each.id for each in ROUTINE.sites])).map(tuple)


def post(day: date = DAY, gestures: Gestures = NOBODY, *challenges: str, posts: bool = True) -> Card:
    card = daily_card(content(), MEMBERS, day, gestures, tuple(map(verbatim, challenges)), posts=posts)
    return named(card, {each: f"Name {each.id} ".ljust(32, "x") for each in accounts_in(card)})


def line(tier: Tier, *followed: frozenset[str]) -> Line:
    blocked, kept_off, eased = followed
    return Line(day=DAY, at=MONDAY_NOON, tier=tier, blocked=blocked, kept_off=kept_off, eased=eased)


def gestured(people: int, cheers: int, shared: int) -> Gestures:
    counts = {Gesture.DID_IT: people, Gesture.CHEERED: cheers, Gesture.SHARED: shared}
    return Gestures(counts=counts, shared=tuple(map(str, range(shared))))


@given(days)
def test_a_group_is_shown_public_forms_alone_at_level_1_each_in_its_turn(day: date) -> None:
    shown = [stretch_of(ROUTINE, day + timedelta(days=number)) for number in range(len(FORMS))]
    assert {each.form for each in shown if each is not None} == FORMS.keys()
    for each in shown:
        assert each is not None
        assert each.level == 1
        assert each.dose == FORMS[each.form].dose(each.exercise.level(1))
        assert each.exercise.id not in {"e1", "e2", "e5"}
        assert each.exercise.kind is not Kind.RELEASE
        assert FORMS[each.form].kind is VariantKind.EASIER
        assert not FORMS[each.form].equipment
    assert all(one.exercise is not other.exercise for one, other in pairwise(shown) if one and other)


def test_every_public_form_is_shown_with_its_picture_its_steps_and_when_to_stop() -> None:
    most = gestured(12_345, 12_345, 99)
    for day in DAYS:
        card = post(
            day, most, "A line about a challenge that takes about as much room as such a line will take", "Short"
        )
        stretch = stretch_of(ROUTINE, day)
        assert stretch is not None
        page = draw(card, say, "en", private=False)
        assert stretch.form in pictured(card)
        assert page.picture is not None, "no room for the picture"
        assert page.picture.alt.id.endswith("-alt")
        assert len(page.html) <= MAX_CAPTION
        assert measure(card, say) == ()
        for words in (
            "sharp, electric, numb or tingling, or if you feel dizzy",
            *(say(text(step)) for step in FORMS[stretch.form].steps),
        ):
            assert words in read(card)


def test_the_post_is_for_all_and_so_is_every_button_on_it() -> None:
    for gestures in (NOBODY, gestured(5, 5, 5)):
        card = post(DAY, gestures)
        assert card.audience is Audience.PUBLIC
        assert {each.action.name.partition(".")[0] for each in card.buttons} <= PUBLIC
        assert [each.action.value for each in card.buttons] == [""] * len(list(card.buttons))
    assert [say(each.label) for each in post().buttons] == ["I did it", "Start"]
    assert [say(each.label) for each in post(DAY, gestured(0, 0, 1)).buttons] == ["I did it", "Cheer", "Start"]


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_numbers_show_from_three_on_and_names_of_those_who_shared(people: int, cheers: int, shared: int) -> None:
    card = post(DAY, gestured(people, cheers, shared))
    said = read(card)
    assert (f"{people} people did it today" in said) == (people >= LEAST_PEOPLE)
    assert ("Cheers for them" in said) == (shared > 0 and cheers >= LEAST_PEOPLE)
    assert [f"Name {each} " in said for each in range(9)] == [each < min(shared, MOST_NAMES) for each in range(9)]
    assert (f"{shared - MOST_NAMES} more" in said) == (shared > MOST_NAMES)
    if people < LEAST_PEOPLE:
        assert card == post(DAY, gestured(0, cheers, shared)), "one or two can be told from none"


def test_without_posts_the_running_challenges_speak_alone() -> None:
    card = post(DAY, gestured(9, 9, 9), "Spring together: 40 of 100", posts=False)
    assert read(card) == "Today, Mon, Mar 2\nSpring together: 40 of 100"
    assert card.picture is None


def test_a_screen_that_was_not_answered_yet_rules_nothing_out() -> None:
    for day in DAYS:
        stretch = stretch_of(ROUTINE, day)
        assert stretch is not None
        needs = Needs(profile=Profile(), safety=safety([]), grades={}, day=day)
        assert unfit(ROUTINE, stretch.form, needs, halted=False, mode=Mode.OURS) is None


def test_i_did_it_never_lowers_what_was_said_of_a_day() -> None:
    assert {noted: raised(noted) for noted in (None, *CHECKINS)} == {
        None: Status.PARTLY,
        Status.SKIPPED: Status.PARTLY,
        Status.PARTLY: None,
        Status.REST: None,
        Status.DONE: None,
    }


@given(
    days,
    sites,
    st.lists(st.tuples(tiers, st.sampled_from(told_of)), max_size=2),
    st.booleans(),
    st.booleans(),
    st.sampled_from(Mode),
)
def test_what_a_person_told_speaks_against_the_stretch_and_nothing_else_does(
    day: date,
    told: tuple[str, ...],
    said: list[tuple[Tier, tuple[frozenset[str], ...]]],
    screened: bool,
    halted: bool,
    mode: Mode,
) -> None:
    log = [line(tier, *followed) for tier, followed in said]
    stretch, held = stretch_of(ROUTINE, day), safety(log)
    profile = Profile(agreed=True, answered=SCREENS if screened else frozenset(), sites=told)
    asked = Profile(agreed=True, answered=SCREENS, sites=told, equipment=ROUTINE.equipment)
    assert stretch is not None
    needs = Needs(profile=profile, safety=held, grades={}, day=day)
    why = unfit(ROUTINE, stretch.form, needs, halted=halted, mode=mode)
    if halted or held.lock is not None:
        assert why is Unfit.HALTED
    elif mode is not Mode.OURS:
        assert why is not None
        assert why.value == mode.value
    else:
        assert why is (None if stretch.form in may_be_done(asked, log) else Unfit.RULED_OUT)
