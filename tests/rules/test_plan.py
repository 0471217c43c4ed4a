import pytest

from core.rules.plan import starter
from core.rules.routine import Kind
from tests.room import content


@pytest.mark.parametrize(
    ("minutes", "forms"),
    [
        (2, ["e6.squeeze"]),
        (5, ["e3.standing", "e6.squeeze"]),
        (10, ["e3.standing", "e4.standing", "e6.squeeze"]),
        (15, ["e3.standing", "e4.standing", "e6.squeeze"]),
    ],
)
def test_a_shorter_session_keeps_a_stretch_and_a_strength_exercise_as_long_as_it_can(minutes: int, forms: list[str]):
    plan = starter(content().catalog.routine("glutes"), minutes)
    assert [variant.id for _, variant in plan] == forms
    assert any(exercise.kind is Kind.STRENGTH for exercise, _ in plan)
