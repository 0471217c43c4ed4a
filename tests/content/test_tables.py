"""The glutes course against the tables of coaching.md, cell by cell. What is expected is written here by hand."""

from __future__ import annotations

import pytest

from core.messages.texts import text
from core.rules.dose import Dose
from core.rules.people import LENGTHS
from core.rules.routine import Exercise, Position
from core.rules.screening import Tier
from tests.shipped import content

CONTENT = content()
GLUTES = CONTENT.catalog.routine("glutes")
EXERCISES = GLUTES.exercises
ALL = {"e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8"}

LONGEST_LABEL, LONGEST_SITE, LONGEST_ADVICE = 38, 30, 60  # signs, signs, words (coaching.md §2.4)
MOST_PICKED = 14  # buttons of a card

# §3.2 Dosage, row by row: sets, spots, repetitions, seconds of holding, for L1 to L4.
DOSES = {
    "e1": [(2, 3, 1, 5), (1, 3, 1, 15), (1, 3, 1, 20), (1, 3, 1, 30)],
    "e2": [(3, 1, 1, 5), (3, 1, 1, 10), (2, 1, 1, 20), (2, 1, 1, 30)],
    "e3": [(2, 1, 1, 20), (2, 1, 1, 30), (3, 1, 1, 30), (2, 1, 1, 45)],
    "e4": [(1, 1, 8, 1), (2, 1, 8, 1), (2, 1, 12, 1), (3, 1, 12, 1)],
    "e5": [(2, 1, 1, 20), (2, 1, 1, 30), (3, 1, 1, 30), (2, 1, 1, 45)],
    "e6": [(1, 1, 8, 2), (2, 1, 8, 2), (2, 1, 12, 3), (3, 1, 12, 3)],
    "e7": [(1, 1, 6, 0), (1, 1, 10, 0), (2, 1, 10, 0), (2, 1, 12, 0)],
    "e8": [(2, 1, 1, 20), (2, 1, 1, 30), (3, 1, 1, 30), (2, 1, 1, 45)],  # §3.4: the same four levels as e3
}
# §3.2, last column, in seconds: one hold, one side in a day, a whole session.
CAPS = {
    "e1": (60, 180, None),  # 60 s/spot, 3 min/side/day
    "e2": (None, 60, None),  # 60 s/side/day
    "e3": (None, None, 240),  # 4 min/session
    "e4": (None, None, None),  # no pain increase
    "e5": (None, None, 240),
    "e6": (None, None, None),
    "e7": (None, None, None),  # stop if back arches
    "e8": (None, None, 240),
}
# §3.1 and §3.2: strength on alternate days from level 3, the iliacus release every 2nd day at level 1.
EVERY_DAYS = {
    "e1": [1, 1, 1, 1],
    "e2": [2, 1, 1, 1],
    "e3": [1, 1, 1, 1],
    "e4": [1, 1, 2, 2],
    "e5": [1, 1, 1, 1],
    "e6": [1, 1, 2, 2],
    "e7": [1, 1, 2, 2],
    "e8": [1, 1, 1, 1],
}
# §3.4 Activity to weights, row by row: E1 to E7.
WEIGHTS = {
    "desk": (2, 2, 3, 2, 2, 3, 1),
    "lounging": (2, 1, 2, 2, 3, 3, 1),
    "driving": (2, 2, 3, 2, 3, 2, 1),
    "cycling": (2, 2, 3, 2, 2, 3, 1),
    "running": (3, 1, 2, 3, 2, 3, 2),
    "squats": (3, 1, 2, 3, 2, 2, 1),
    "jumping": (3, 1, 1, 3, 1, 2, 2),
    "riding": (2, 1, 2, 3, 3, 2, 1),
    "kicks": (2, 1, 2, 3, 3, 2, 2),
}
# §3.4 Where it hurts: off, eased, more, with care, finding, asks the urgent list.
SITES: dict[str, tuple[set[str], tuple[str, ...], set[str], set[str], str | None, bool]] = {
    "buttock": (set(), (), set(), set(), None, False),  # Middle of buttock: standard
    # Outer hip bone: E5=0; E1 off that spot; E4 static or standing
    "outer_hip": ({"e5"}, ("e4.standing", "e4.static"), set(), {"e1"}, None, False),
    # Sit bone: no pressure there; E5 seated gentle; more E6
    "sit_bone": (set(), ("e5.seated",), {"e6"}, {"e1", "e5"}, None, False),
    # Groin/front of hip: E2=E5=E7=0; RF13 question. E8: blocked with groin pain
    "groin": ({"e2", "e5", "e7", "e8"}, (), set(), set(), None, True),
    # Low back too: E7 easy version; E3 with tail tucked
    "low_back": (set(), ("e7.bent",), set(), {"e3"}, None, False),
    # Down one leg / tingling: RF19; E4/E6 easy if comfortable
    "leg": (
        {"e1", "e2", "e5", "e7"},
        ("e4.standing", "e6.half", "e6.squeeze", "e3.standing"),
        set(),
        set(),
        "rf19",
        False,
    ),
}
# What the tips and lines of care of §3.4 speak of.
SITE_WORDS: dict[str, tuple[str, ...]] = {
    "buttock": (),
    "outer_hip": ("cross your legs", "hang on one hip", "pillow between your knees", "at night", "off the sore spot"),
    "sit_bone": ("no pressure on the sit bone", "be gentle", "deep forward bends", "cushion"),
    "groin": ("stop running until someone has checked",),
    "low_back": ("tail tucked",),
    "leg": ("see a doctor or physiotherapist",),
}
# §2.1 tier S that is picked, and §2.2: tier, blocked, stays off, eased. E2 is in every row: any tick keeps it off.
CONDITIONS: dict[str, tuple[Tier, set[str], set[str], set[str]]] = {
    # RF19 down one leg: E1, E2, E5, E7
    "rf19": (Tier.SOON, {"e1", "e2", "e5", "e7"}, set(), {"e3.standing", "e4.standing", "e6.half"}),
    "rf21": (Tier.SOON, {"e1", "e2"}, set(), set()),  # spreading bruise: E1, E2
    "rf22": (Tier.SOON, {"e2"}, set(), set()),  # 3+ months, began before 45: none
    # Pregnant: E2 off; E1 light by hand; no long flat-on-back work. E8: pregnancy-related pelvic pain
    "pregnant": (Tier.ADAPT, {"e2", "e8"}, set(), {"e1.hand", "e3.standing", "e5.seated", "e6.squeeze", "e7.side"}),
    "blood": (Tier.ADAPT, {"e1", "e2"}, set(), set()),  # Blood thinners, …: E1, E2 off
    "clot": (Tier.ADAPT, ALL, {"e1", "e2"}, set()),  # Blood clot: E1, E2 off; doctor's OK for everything
    "belly": (Tier.ADAPT, {"e2"}, set(), set()),  # Aneurysm, …: E2 off
    "hernia": (Tier.ADAPT, {"e2", "e7"}, set(), {"e6.no_hold"}),  # hernia: also E7, no breath-holding
    # Hip replacement: all off until agreed; then no E5 (crossing, > 90°: so no knee to the chest in E3), no E2; no E8
    "hip_replacement": (Tier.ADAPT, ALL, {"e2", "e5", "e8"}, {"e3.standing"}),
    "bones": (Tier.ADAPT, {"e1", "e2"}, set(), set()),  # Osteoporosis, …: E1, E2 off
    "feeling": (Tier.ADAPT, {"e1", "e2"}, set(), set()),  # Diabetes with numb feet: E1, E2 off
    "skin": (Tier.ADAPT, {"e1", "e2"}, set(), set()),  # Open wound, …: E1 off there
    # Heart disease: no breath-holding; doctor's OK for E4, E6, E7
    "heart": (Tier.ADAPT, {"e2", "e4", "e6", "e7"}, set(), {"e6.no_hold"}),
    "hip_surgery": (Tier.ADAPT, ALL, set(), set()),  # Recent hip/spine surgery, impingement: clinician first
}
# What is ticked has to name what the row names.
CONDITION_WORDS = {
    "rf19": ("numbness", "tingling", "burning", "one leg"),
    "rf21": ("bruise", "lump", "swelling", "pressure"),
    "rf22": ("three months", "45", "30 minutes", "morning", "better with movement", "switches sides"),
    "pregnant": ("pregnant", "12 weeks"),
    "blood": ("blood thinners", "bleed", "low platelets", "bruise", "cirrhosis"),
    "clot": ("blood clot", "6 months"),
    "belly": ("aneurysm", "told to check", "belly or pelvis", "12 months", "bowel", "kidney", "bladder", "ovar", "iud"),
    "hernia": ("hernia", "belly", "groin"),
    "hip_replacement": ("hip replacement",),
    "bones": ("thin bones", "steroids", "broken hip", "pelvis", "tumour"),
    "feeling": ("diabetes", "numb feet", "feel less"),
    "skin": ("wound", "infection", "shingles", "injection"),
    "heart": ("heart", "blood pressure", "control"),
    "hip_surgery": ("hip or spine surgery", "impingement", "labrum"),
}
# §3.5 Session length: slots, the most sets, seconds of holding a stretch.
SESSIONS: dict[int, tuple[list[tuple[str, ...]], int | None, int | None]] = {
    2: ([("e3", "e5", "e6")], 1, 30),  # one stretch (1 × 30 s/side) or one set E6
    5: ([("e1",), ("e3", "e5"), ("e4", "e6")], 1, None),  # E1 + best of E3/E5 + best of E4/E6 (1 set)
    10: ([("e1",), ("e3",), ("e5",), ("e4",), ("e6",)], None, None),  # E1 + E3 + E5 + E4 + E6
    15: ([("e1",), ("e2",), ("e3",), ("e5",), ("e8",), ("e4",), ("e6",), ("e7",)], None, None),  # all allowed
}


def said(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "en")


@pytest.mark.parametrize("exercise_id", DOSES)
def test_the_doses_the_hard_caps_and_the_days_are_those_of_the_table(exercise_id: str) -> None:
    exercise = GLUTES.exercise(exercise_id)
    doses = [level.dose for level in exercise.levels]
    assert [(each.sets, each.spots, each.reps, each.hold_s) for each in doses] == DOSES[exercise_id]
    assert (exercise.cap.hold_s, exercise.cap.side_s, exercise.cap.session_s) == CAPS[exercise_id]
    assert [level.every_days for level in exercise.levels] == EVERY_DAYS[exercise_id]


def test_the_options_of_level_four_have_doses_of_their_own() -> None:
    e4, e6 = GLUTES.exercise("e4"), GLUTES.exercise("e6")
    assert e4.variant("e4.band").dose(e4.level(4)) == Dose(sets=2, reps=10, hold_s=1, move_s=4)
    assert e6.variant("e6.marching").dose(e6.level(4)) == Dose(sets=2, reps=8, hold_s=3, move_s=4, per_side=False)


@pytest.mark.parametrize("activity", WEIGHTS)
def test_the_weights_are_those_of_the_table(activity: str) -> None:
    weights = tuple(GLUTES.exercise(f"e{number}").weights[activity] for number in range(1, 8))
    assert weights == WEIGHTS[activity]


def test_no_table_has_a_row_more_or_less() -> None:
    assert {each.id for each in EXERCISES} == set(DOSES) == set(CAPS) == ALL
    assert set(GLUTES.activities) == set(WEIGHTS)
    assert [each.id for each in GLUTES.sites] == list(SITES)
    assert [each.id for each in GLUTES.conditions] == list(CONDITIONS)
    assert [each.minutes for each in GLUTES.lengths] == list(LENGTHS)
    assert len(CONDITIONS) <= MOST_PICKED


@pytest.mark.parametrize("site_id", SITES)
def test_where_it_hurts_changes_what_the_table_says(site_id: str) -> None:
    site = GLUTES.site(site_id)
    assert site
    assert (site.off, site.eased, site.more, site.care, site.finding, site.asks_urgent) == SITES[site_id]
    assert len(said(site.name)) <= LONGEST_SITE
    told = " ".join(said(each) for each in (*site.tips, *map(site.care_text, sorted(site.care)))).lower()
    assert [each for each in SITE_WORDS[site_id] if each not in told] == []


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_a_pick_of_the_third_screen_has_the_consequences_of_the_table(condition_id: str) -> None:
    condition = GLUTES.condition(condition_id)
    assert condition
    assert (condition.tier, condition.blocked, condition.kept_off, condition.eased) == CONDITIONS[condition_id]


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_a_pick_of_the_third_screen_is_named_in_full_and_in_short_and_says_whom_to_ask(condition_id: str) -> None:
    condition = GLUTES.condition(condition_id)
    assert condition
    assert [each for each in CONDITION_WORDS[condition_id] if each not in said(condition.name).lower()] == []
    assert len(said(condition.label)) <= LONGEST_LABEL
    advice = said(condition.advice).lower()
    assert len(advice.split()) <= LONGEST_ADVICE
    asked = ("ask your", "please ask") if condition.tier is Tier.ADAPT else ("within days",)
    assert any(each in advice for each in asked)


def test_the_labels_of_the_third_screen_and_of_the_sites_differ() -> None:
    labels = [said(each.label) for each in GLUTES.conditions] + [said(each.name) for each in GLUTES.sites]
    assert len(set(labels)) == len(labels)


def test_every_position_has_a_word() -> None:
    assert len({said(f"position-{each}") for each in Position}) == len(Position)


@pytest.mark.parametrize("minutes", SESSIONS)
def test_a_session_has_the_slots_of_the_table(minutes: int) -> None:
    length = GLUTES.length(minutes)
    assert (list(length.slots), length.sets, length.hold_s) == SESSIONS[minutes]


def test_a_flare_day_and_an_old_emergency_sign_leave_gentle_work() -> None:
    assert GLUTES.gentle == ("e6.squeeze",)
    assert GLUTES.assessed == CONDITIONS["rf19"][1]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)
def test_from_every_form_at_least_two_other_exercises_are_within_reach(exercise: Exercise) -> None:
    assert exercise.id not in exercise.instead
    reached = {GLUTES.form(each)[0].id for each in exercise.instead}  # every one exists, or this raises
    assert len(reached - {exercise.id}) >= 2
    for form in (exercise.id, *(each.id for each in exercise.variants)):
        assert len(set(exercise.instead) - {form}) >= 3


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)
def test_what_takes_the_place_of_an_exercise_is_gentler_than_a_harder_form_and_never_gated(exercise: Exercise) -> None:
    for each in exercise.instead:
        other, variant = GLUTES.form(each)
        assert other is exercise or other.gate is None
        assert variant is None or (variant.kind != "harder" and variant.from_level == 1)


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_what_a_condition_leaves_has_another_exercise_that_it_leaves_within_reach(condition_id: str) -> None:
    _, blocked, kept_off, _ = CONDITIONS[condition_id]
    left = ALL - blocked - kept_off
    for exercise in map(GLUTES.exercise, sorted(left)):
        assert {GLUTES.form(each)[0].id for each in exercise.instead} & left - {exercise.id}, exercise.id
