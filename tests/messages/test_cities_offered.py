"""While a place is being typed, places are offered; and a zone is called by its city."""

from __future__ import annotations

import timeit
from string import ascii_lowercase

import pytest

from core.messages.cities import MAX_TYPED
from core.messages.gazetteer import fold
from tests.messages.test_cities import CITIES, LARGE


@pytest.mark.parametrize(
    ("zone", "language", "name"),
    [
        ("Europe/Vienna", "de", "Wien"),
        ("Asia/Calcutta", "en", "Kolkata"),
        ("US/Pacific", "en", "Los Angeles"),
        ("Etc/UTC", "en", "UTC"),
        ("Etc/GMT+5", "en", "GMT-05:00"),  # POSIX counts westward
        ("Etc/GMT-14", "en", "GMT+14:00"),
        ("Etc/Unheard_Of", "en", "Unheard Of"),
    ],
)
def test_a_zone_is_called_by_its_city_or_its_offset(zone: str, language: str, name: str) -> None:
    assert CITIES.name_of(zone, language) == name


def names(typed: str, *, language: str = "en", limit: int = 25) -> list[str]:
    return [city.name for city in CITIES.beginning(typed, language=language, limit=limit)]


def test_while_nothing_is_typed_large_cities_around_the_world_are_offered_one_a_zone() -> None:
    offered = CITIES.beginning("")
    assert len({city.zone for city in offered}) == len(offered) == 25
    areas = {city.zone.partition("/")[0] for city in offered}
    assert areas == {"Africa", "America", "Asia", "Australia", "Europe"}


def test_a_whole_name_is_offered_first_and_longer_ones_after_it() -> None:
    assert names("Cambridge") == ["Cambridge", "Cambridge, Massachusetts", "Cambridge Bay"]
    assert names("rome")[0] == "Rome"


def test_large_cities_are_offered_before_small_ones() -> None:
    assert names("s", limit=4) == ["Shanghai", "Sao Paulo", "Seoul", "Sydney"]
    assert names("mu", limit=2) == ["Mumbai", "Munich"]


def test_a_name_from_elsewhere_comes_after_those_that_begin_so_themselves() -> None:
    assert "Denver" not in names("s")  # which is also America/Shiprock
    assert names("wien", language="de") == ["Wien"]
    assert names("vien", language="de") == ["Vientiane", "Wien"]
    assert names("calcut") == ["Kolkata"]


def test_several_cities_of_one_zone_are_offered_by_name() -> None:
    assert {"Munich", "Münster"} <= set(names("mün"))


def test_what_begins_no_name_is_looked_for_as_a_whole() -> None:
    assert names("Cambrige, USA") == ["Cambridge, Massachusetts"]
    assert names("xyzzy") == []
    assert names("a" * 10_000) == []


def test_every_offered_name_leads_back_to_its_zone() -> None:
    offered = {city for letter in ("", *ascii_lowercase) for city in CITIES.beginning(letter)}
    lost = {city for city in offered if city.zone not in {found.zone for found in CITIES.find(city.name, limit=9)}}
    assert lost == set()


def test_every_large_city_is_a_place() -> None:
    for name in LARGE:
        assert fold(name) in map(fold, names(name, limit=1)), name


@pytest.mark.parametrize("typed", ["", "s", "san", "Sankt Peterzburgg", "Cambrige, USA", "x" * MAX_TYPED])
def test_offering_takes_well_under_five_milliseconds(typed: str) -> None:
    CITIES.beginning(typed)
    seconds = min(timeit.repeat(lambda: CITIES.beginning(typed), number=1, repeat=5))
    assert seconds < 0.005
