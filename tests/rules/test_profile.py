import pytest

from core.errors import InvalidValue
from core.rules.profile import ASKED, READ, Function, Profile, Step


def test_the_questions_are_asked_in_order_until_each_has_an_answer() -> None:
    profile = Profile(agreed=True)
    asked = []
    while (step := profile.next_step) is not None:
        asked.append(step)
        profile = profile.answering(step)
    assert tuple(asked) == ASKED


def test_a_no_leaves_the_lists_to_be_read() -> None:
    assert Profile(agreed=False).steps == READ


@pytest.mark.parametrize("steps", [ASKED, READ])
def test_back_leads_to_the_question_before_each(steps: tuple[Step, ...]) -> None:
    profile = Profile(agreed=steps is ASKED)
    assert [profile.before(each) for each in steps] == [None, *steps[:-1]]
    assert profile.before(None) is steps[-1]


def test_a_question_that_is_reopened_keeps_its_answer_until_there_is_another() -> None:
    profile = Profile(agreed=True).answering(Step.SITES, sites=("groin",)).reopening(Step.SITES)
    assert Step.SITES not in profile.answered
    assert profile.sites == ("groin",)


def test_taking_the_yes_back_leaves_nothing_about_health() -> None:
    full = Profile(
        agreed=True,
        answered=frozenset(Step),
        sites=("groin",),
        activities=("desk",),
        equipment=("ball",),
        intake=0,
        functions=(Function(name="sit", score=3),),
        cue="bed",
        opened=frozenset({"e2"}),
    )
    left = full.without_health()
    assert (full.holds_health, left.holds_health) == (True, False)
    assert (left.activities, left.equipment, left.cue) == (("desk",), ("ball",), "bed")
    assert left.next_step is None  # the lists were read


def test_a_score_of_none_before_start_says_something_about_health() -> None:
    assert Profile(intake=0).holds_health
    assert not Profile().holds_health


@pytest.mark.parametrize("intake", [-1, 11])
def test_soreness_off_the_scale_is_refused(intake: int) -> None:
    with pytest.raises(InvalidValue):
        Profile(intake=intake)
