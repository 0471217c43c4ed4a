"""The glutes course against coaching.md §3, and its words against the rules for words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from core.messages.measuring import MAX_TITLE
from core.messages.texts import text
from core.rules.routine import Exercise, Kind, VariantKind
from tests.shipped import content

CONTENT = content()
GLUTES = CONTENT.catalog.routine("glutes")
EXERCISES = GLUTES.exercises


def said(text_id: str) -> str:
    return CONTENT.texts.say(text(text_id), "en")


def ids(exercise: Exercise) -> Iterator[str]:
    words = exercise.words
    yield from (words.name, words.purpose, words.muscles, words.setup)
    yield from (*words.steps, *words.mistakes, *words.cautions, *words.stops, *words.tips)
    for variant in exercise.variants:
        yield variant.name
        yield from variant.steps


def lower(text_ids: tuple[str, ...]) -> str:
    return " ".join(map(said, text_ids)).lower()


def test_the_inner_thigh_stretch_is_offered_for_three_activities_and_never_planned_unasked() -> None:
    e8 = GLUTES.exercise("e8")
    assert e8.optional
    assert set(e8.weights) == {"riding", "kicks", "lounging"}
    assert [each.id for each in EXERCISES if each.optional] == ["e8"]


def test_the_order_is_release_stretch_strength() -> None:
    assert [each.id for each in EXERCISES] == ["e1", "e2", "e3", "e5", "e8", "e4", "e6", "e7"]
    assert [each.kind for each in EXERCISES] == [Kind.RELEASE] * 2 + [Kind.STRETCH] * 3 + [Kind.STRENGTH] * 3


@pytest.mark.parametrize(("level", "minutes"), [(1, 8), (2, 13), (3, 20), (4, 25)])
def test_all_seven_take_about_as_long_as_computed(level: int, minutes: int) -> None:
    exercises = [GLUTES.exercise(f"e{number}") for number in range(1, 8)]
    moving_s = sum(each.level(level).dose.session_s for each in exercises)
    assert 0 <= minutes * 60 - moving_s <= 90  # coaching.md §3.5; the rest is changing places


def test_only_pressure_grows_by_steps_of_five_seconds() -> None:
    assert {each.id: each.step_s for each in EXERCISES if each.step_s} == {"e1": 5, "e2": 5}


def test_iliacus_release_is_the_only_gated_one_and_opens_after_level_two_of_the_hip_flexor_stretch() -> None:
    gates = {each.id: (each.gate.after, each.gate.level) for each in EXERCISES if each.gate}
    assert gates == {"e2": ("e3", 2)}
    assert len(said("e2-gate").split()) <= 60
    assert "physiotherapist" in said("e2-gate")
    assert said("e2-gate-yes") == "I understand"


def test_iliacus_pressure_goes_toward_the_bone_outward_and_down_never_toward_the_navel() -> None:
    e2 = GLUTES.exercise("e2")
    for steps in (e2.words.steps, *(each.steps for each in e2.variants)):
        assert "toward the bone, outward and down" in lower(steps)
    for steps in (e2.words.steps, e2.variant("e2.hook").steps):
        assert re.search("never (press )?toward the navel or straight to the back", lower(steps))
    hook = e2.variant("e2.hook")
    assert (hook.from_level, hook.equipment) == (3, ("hook",))


def test_every_exercise_has_an_easier_a_harder_and_a_form_without_tools() -> None:
    for exercise in EXERCISES:
        kinds = {each.kind for each in exercise.variants}
        assert {VariantKind.EASIER, VariantKind.HARDER} <= kinds
        assert not exercise.equipment or VariantKind.NO_TOOL in kinds


def test_the_forms_that_screening_and_sites_call_for_exist() -> None:
    for variant_id in ("e1.hand", "e5.seated", "e6.no_hold", "e4.static", "e4.standing", "e3.standing", "e7.side"):
        variant = GLUTES.exercise(variant_id.partition(".")[0]).variant(variant_id)
        assert variant.kind is VariantKind.EASIER
        assert variant.equipment == ()


def test_the_starter_is_three_easy_forms_of_exercises_that_are_safe_unscreened() -> None:
    assert GLUTES.starter == ("e3.standing", "e4.standing", "e6.squeeze")


def test_a_group_is_never_shown_pressure_work_the_figure_four_or_a_tool() -> None:
    public = [each for exercise in EXERCISES for each in exercise.variants if each.public]
    assert {each.exercise_id for each in public} == {"e3", "e4", "e6"}
    assert all(each.kind is VariantKind.EASIER and each.from_level == 1 for each in public)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)
def test_every_exercise_says_when_to_stop_and_what_to_mind(exercise: Exercise) -> None:
    stops = lower(exercise.words.stops)
    assert "sharp" in stops
    assert "tingling" in stops
    assert len(exercise.words.cautions) >= 3
    if exercise.kind is not Kind.RELEASE:
        assert "groin" in stops + lower(exercise.words.cautions)


# What coaching.md §2.2 and §3.3 rule out must be said where the exercise is shown.
MINDED = {
    "e1": ["tailbone", "spine", "sit bone", "outside of the hip", "nerve", "blood thinners", "pregnant", "thin bones"],
    "e2": [
        "pregnant",
        "groin",
        "hernia",
        "blood thinners",
        "thin bones",
        "hip replacement",
        "bowel",
        "iud",
        "feel pressure",
    ],
    "e3": ["cushion", "pinch", "hip replacement", "from the front"],
    "e4": ["outer hip", "doctor", "breathing"],
    "e5": ["outside of the hip", "hip replacement", "groin", "tingling", "sit bone"],
    "e6": ["pregnancy", "blood pressure", "breathing"],
    "e7": ["down a leg", "back", "groin", "hernia", "hip replacement"],
    "e8": ["groin", "pregnancy", "hip replacement"],
}


@pytest.mark.parametrize("exercise_id", MINDED)
def test_the_cautions_name_whom_it_is_not_for(exercise_id: str) -> None:
    cautions = lower(GLUTES.exercise(exercise_id).words.cautions)
    assert [each for each in MINDED[exercise_id] if each not in cautions] == []


def test_pressure_work_stops_at_a_pulse() -> None:
    assert "pulse" in lower(GLUTES.exercise("e1").words.stops)
    assert "pulse" in lower(GLUTES.exercise("e2").words.stops)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)
def test_the_words_are_short_and_plain(exercise: Exercise) -> None:
    assert len(said(exercise.words.name)) <= MAX_TITLE // 2
    for variant in exercise.variants:
        assert len(said(variant.name)) <= MAX_TITLE // 2
    for text_id in ids(exercise):
        longest = max(len(sentence.split()) for sentence in re.split(r"[.:;]\s", said(text_id)))
        assert longest <= 32, text_id


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)
def test_nothing_promises_diagnoses_or_shames(exercise: Exercise) -> None:
    banned = r"\b(cure|fix|heal|guarantee|treat|diagnos|sciatica|syndrome|lazy|fail|beautiful|bum|butt)"
    for text_id in ids(exercise):
        assert not re.search(banned, said(text_id).lower().replace("buttock", "")), text_id


def test_nobody_has_reviewed_the_course_until_a_name_and_a_day_say_so() -> None:
    assert (GLUTES.reviewed_by == "") == (GLUTES.reviewed_on is None)
