"""Every cell of the table of coaching.md §2.1, written out by hand."""

from __future__ import annotations

import pytest

from core.messages.texts import Text
from core.rules.redflags import FLAGS, Asked, Found, Stops, found, lines, listed
from core.rules.screening import Tier
from core.rules.tailoring import Condition
from tests.room import content, say

E, U, S, A = Tier.EMERGENCY, Tier.URGENT, Tier.SOON, Tier.ADAPT
ROUTINE = content().catalog.routine("glutes")

# id, tier, what it stops, what its plain question speaks of
TABLE = [
    ("rf01", E, Stops.ALL, ("feeling", "genitals", "back passage", "inner thighs", "wipe")),
    ("rf02", E, Stops.ALL, ("starting, feeling or holding pee", "leak", "bowel movement")),
    ("rf03", E, Stops.ALL, ("Pain, tingling, numbness or weakness in both legs", "do not go where you want")),
    ("rf04", E, Stops.ALL, ("sex", "together with back, buttock or leg")),
    ("rf05", E, Stops.ALL, ("Chest pain", "trouble breathing", "coughing blood", "collapsed")),
    ("rf06", E, Stops.ALL, ("fall or crash", "cannot put weight on the leg", "shorter or turned")),
    ("rf07", E, Stops.ALL, ("Sudden severe pain in the belly, back or side", "fainting", "lump in the belly")),
    ("rf08", E, Stops.ALL, ("lump in the groin that will not push back", "testicle pain")),
    ("rf09", E, Stops.ALL, ("pregnant", "bleed", "lose fluid", "womb tighten", "baby move less")),
    ("rf10", U, Stops.ALL, ("Fever", "shivers", "feeling ill", "hip, buttock or back", "hot red joint")),
    ("rf11", U, Stops.ALL, ("One leg", "quickly gets weaker", "slaps or drags")),
    ("rf12", U, Stops.ALL, ("calf or thigh", "newly swollen", "warm", "red or darker", "throbs")),
    ("rf13", U, Stops.ALL, ("groin or front of the hip", "run, hop or stand", "limp")),
    ("rf14", U, Stops.ALL, ("Constant pain", "no position eases", "wakes you every night")),
    ("rf15", U, Stops.ALL, ("lose weight without trying", "sweat at night", "cancer", "new")),
    ("rf16", U, Stops.ALL, ("New pain", "weak immune system", "inject drugs", "infection", "spine or hip")),
    ("rf17", U, Stops.ALL, ("fall or knock in the last weeks", "65 or over", "thin bones", "steroids")),
    ("rf18", U, Stops.ALL, ("cannot walk, dress or sleep", "8 to 10", "suddenly", "rest does not ease it")),
    ("rf19", S, Stops.LISTED, ()),
    ("rf20", S, Stops.THAT, ()),
    ("rf21", S, Stops.LISTED, ()),
    ("rf22", S, Stops.LISTED, ()),
    ("rf23", E, Stops.ALL, ()),
]


@pytest.mark.parametrize(("flag_id", "tier", "stops", "speaks_of"), TABLE)
def test_each_row_is_as_the_document_has_it(flag_id: str, tier: Tier, stops: Stops, speaks_of: tuple[str, ...]):
    (flag,) = [each for each in FLAGS if each.id == flag_id]
    assert (flag.tier, flag.stops) == (tier, stops)
    if speaks_of:
        question = say_id(flag.question)
        assert [each for each in speaks_of if each not in question] == []


def say_id(text_id: str) -> str:
    return say(Text(id=text_id))


def test_there_is_no_other_row():
    assert [each.id for each in FLAGS] == [row[0] for row in TABLE] == [f"rf{number:02}" for number in range(1, 24)]


def test_the_first_list_asks_the_first_nine_and_the_second_the_next_nine():
    assert [each.id for each in listed(E)] == [f"rf{number:02}" for number in range(1, 10)]
    assert [each.id for each in listed(U)] == [f"rf{number:02}" for number in range(10, 19)]


def test_every_sign_that_locks_is_asked_about_but_the_one_that_only_free_text_tells_of():
    elsewhere = [each for each in FLAGS if each.asked not in (Asked.FIRST, Asked.SECOND)]
    assert [(each.id, each.asked) for each in elsewhere] == [
        ("rf19", Asked.THIRD),
        ("rf20", Asked.SESSION),
        ("rf21", Asked.THIRD),
        ("rf22", Asked.THIRD),
        ("rf23", Asked.NOTE),
    ]


def test_what_can_be_graver_says_so():
    assert {each.id: each.graver for each in FLAGS if each.graver is not None} == {"rf10": E, "rf21": U}
    worse = say(Text(id="lock-urgent-worse", values={"call": Text(id="emergency-eu")}))
    assert "feel very ill or cannot stand" in worse
    assert "take blood thinners, speak to a doctor today" in say_id("glutes-condition-rf21-advice")


@pytest.mark.parametrize("tier", [E, U])
def test_every_sign_of_a_list_stands_in_one_of_its_short_lines(tier: Tier):
    assert {each.text for each in listed(tier)} == set(lines(tier))
    assert len(lines(tier)) == len(set(lines(tier)))


@pytest.mark.parametrize(
    ("condition_id", "tier", "blocked"),
    [("rf19", S, {"e1", "e2", "e5", "e7"}), ("rf21", S, {"e1", "e2"}), ("rf22", S, {"e2"})],
)
def test_the_routine_lists_what_a_sign_of_the_third_list_blocks(condition_id: str, tier: Tier, blocked: set[str]):
    """Any tick on the third list keeps E2 off (coaching.md §2.3), so RF22 alone blocks that."""
    condition = ROUTINE.condition(condition_id)
    assert condition is not None
    assert (condition.tier, condition.blocked, condition.kept_off) == (tier, blocked, frozenset())


def test_every_sign_of_the_third_list_is_a_condition_of_the_routine():
    third = {each.id: each.tier for each in FLAGS if each.asked is Asked.THIRD}
    assert {each.id: each.tier for each in ROUTINE.conditions if each.id.startswith("rf")} == third


def condition(condition_id: str, tier: Tier, **consequences: frozenset[str]) -> Condition:
    return Condition(id=condition_id, tier=tier, name="n", advice="a", **consequences)


def test_nothing_ticked_comes_to_nothing():
    assert found(()) == Found()


def test_what_was_ticked_is_united_and_the_most_urgent_tier_stands():
    one = condition("one", A, blocked=frozenset({"e1"}), eased=frozenset({"e4.standing"}))
    two = condition("two", S, blocked=frozenset({"e2"}), kept_off=frozenset({"e5"}))
    both = Found(
        tier=S,
        blocked=frozenset({"e1", "e2"}),
        kept_off=frozenset({"e5"}),
        eased=frozenset({"e4.standing"}),
    )
    assert found((one, two)) == found((two, one)) == both
    assert found((one,)).tier is A


def test_a_bruise_on_blood_thinners_is_urgent():
    bruise, blood = condition("rf21", S), condition("blood", A)
    assert found((bruise, blood)).tier is U
    assert found((bruise, blood)).locks
    assert not found((bruise,)).locks
    assert not found((blood,)).locks
