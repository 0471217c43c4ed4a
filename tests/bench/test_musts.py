from __future__ import annotations

import pytest

from tests.bench import figures
from tests.bench.ground import Ground
from tests.bench.subject import Column, Must, Numbers, Subject, Variant


async def _nothing(ground: Ground) -> None:
    pass


async def _measure(variant: str, ground: Ground) -> Numbers:
    return {}


OTHER = Variant(name="other", label="the other")
ROUNDS = [
    {"other": {"us": other, "rate": 10.0}, "ours": {"us": ours, "rate": rate}}
    for other, ours, rate in ((10.0, 30.0, 400.0), (20.0, 40.0, 500.0), (100.0, 100.0, 900.0))
]


@pytest.mark.parametrize(
    ("must", "value", "words"),
    [
        (Must(key="us", most=40), 40, "µs at most 40: met"),
        (Must(key="us", most=20), 40, "µs at most 20: missed 2.0 times"),
        (Must(key="rate", least=1_500), 500, "a second at least 1,500: missed 3.0 times"),
        (Must(key="us", most=2, of="other"), 2, "µs, against the other, at most 2: met"),
    ],
)
def test_a_must_is_judged_by_the_median_of_the_rounds_and_says_by_how_much_it_is_missed(
    must: Must, value: float, words: str
) -> None:
    ours = Variant(name="ours", label="ours", musts=(must,))
    columns = (Column(key="us", head="µs"), Column(key="rate", head="a second"))
    subject = Subject(title="work", columns=columns, variants=(OTHER, ours), prepare=_nothing, measure=_measure)
    (verdict,) = subject.verdicts(ROUNDS, ours)
    assert (verdict.value, str(verdict)) == (value, words)


def test_only_what_stands_between_the_marks_of_a_page_is_drawn_anew(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- one -->\nold\n<!-- end of one -->\nafter\n")
    figures.draw("new \\1\n", page, "one")
    assert page.read_text() == "before\n<!-- one -->\nnew \\1\n<!-- end of one -->\nafter\n"
    with pytest.raises(SystemExit):
        figures.draw("new\n", page, "two")
