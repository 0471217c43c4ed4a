from unicodedata import category, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.aliases import PLANTS, alias_at, alias_of, free, is_taken, one_line
from core.rules.challenge import LONGEST_ALIAS

typed = st.text(max_size=40) | st.text("ab -'’_.<@\u200b\u3164\n", max_size=40)


@given(typed)
def test_an_alias_is_short_seen_and_nothing_but_a_name(said: str) -> None:
    alias = alias_of(said)
    if alias is None:
        return
    assert 1 <= len(alias) <= LONGEST_ALIAS
    assert alias[0].isalnum()
    assert all(category(each)[0] in "LMN" or each in " -'’" for each in alias)
    assert alias_of(alias) == alias


@given(typed, st.integers(1, 40))
def test_a_line_has_no_hidden_characters_and_reads_the_same_again(said: str, most: int) -> None:
    line = one_line(said, most)
    if line is not None:
        assert 1 <= len(line) <= most
        assert line.isprintable()
        assert one_line(line, most) == line


@given(st.lists(st.integers(0, 99), max_size=60), st.integers(0, 99))
def test_an_offered_name_is_free_and_the_first_one_that_is(taken: list[int], at: int) -> None:
    names = [alias_at(PLANTS, each).upper() for each in taken]
    number, name = free(PLANTS, names, at)
    assert name == alias_at(PLANTS, number)
    assert not is_taken(name, names)
    assert all(is_taken(alias_at(PLANTS, each), names) for each in range(at, number))


@pytest.mark.parametrize(
    "name", ["Åsa O’Neill-2", "Nguyễn", "आन्या श्री", "فاطِمة", "ภูมิใจ", "さくらサクラ桜 Q", "Анна", "김 서연"]
)
def test_a_name_of_any_one_script_is_one(name: str) -> None:
    assert alias_of(name) == normalize("NFKC", name)


@pytest.mark.parametrize(
    "name", ["Аna", "Ana\u0335", "Z" + "\u0301" * 29, "αlpha", "ก" + "\u0e48" * 9, "A\u200b\u0489"]
)
def test_a_name_of_two_scripts_or_under_a_heap_of_marks_is_none(name: str) -> None:
    assert alias_of(name) is None


@pytest.mark.parametrize("name", ["ANA", "Ána", "Ａna", "A-n a", "\u2c6dna", "Ana’"])
def test_a_name_that_looks_like_anothers_is_taken(name: str) -> None:
    assert is_taken(name, {"Ana"})
    assert is_taken("\u0410\u0441\u0435 2", {"Ace \u0662"})  # Cyrillic throughout, with an Arabic digit
    assert not is_taken("गुन", {"गन"})  # a vowel sign is no accent


def test_names_never_run_out_and_never_repeat() -> None:
    assert alias_at(("Fern", "Moss"), 3) == "Moss 2"
    assert len({alias_at(PLANTS, each) for each in range(200)}) == 200
