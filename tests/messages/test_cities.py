"""A typed place leads to its time zone."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.core import get_global
from hypothesis import given, settings
from hypothesis import strategies as st

from core.messages.cities import MAX_TYPED, Atlas, Cities, City

CONTENT = Path(__file__).parents[2] / "content" / "cities.toml"
SHEET = tomllib.loads(CONTENT.read_text(encoding="utf-8"))
ALIASES: dict[str, str] = SHEET["cities"]
REGIONS: dict[str, list[str]] = SHEET["regions"]
LARGE: list[str] = SHEET["large"]
CITIES = Cities(Atlas(cities=ALIASES, regions=REGIONS, large=LARGE))
PINNED_ZONES = frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def zones(typed: str, *, language: str = "en") -> tuple[str, ...]:
    return tuple(city.zone for city in CITIES.find(typed, language=language))


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("München", "Europe/Berlin"),
        ("munich", "Europe/Berlin"),
        ("MUENCHEN", "Europe/Berlin"),
        ("Munchen", "Europe/Berlin"),
        ("Bengaluru", "Asia/Kolkata"),
        ("New York", "America/New_York"),
        ("  new   york ", "America/New_York"),
        ("new-york!", "America/New_York"),
        ("sao paulo", "America/Sao_Paulo"),
        ("St. John's", "America/St_Johns"),
        ("Łódź", "Europe/Warsaw"),
        ("lodz", "Europe/Warsaw"),
        ("Aarhus", "Europe/Copenhagen"),
        ("koebenhavn", "Europe/Copenhagen"),
        ("Vaesteraas", "Europe/Stockholm"),
        ("İSTANBUL", "Europe/Istanbul"),
        ("Washington, D.C.", "America/New_York"),
        ("Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("Ushuaia", "America/Argentina/Ushuaia"),
        ("北京", "Asia/Shanghai"),
        ("UTC", "Etc/UTC"),
    ],
)
def test_a_city_leads_to_its_zone_however_it_is_written(typed: str, zone: str) -> None:
    assert zones(typed) == (zone,)


@pytest.mark.parametrize(
    ("typed", "name", "zone"),
    [
        ("Calcutta", "Kolkata", "Asia/Kolkata"),
        ("Kiev", "Kyiv", "Europe/Kyiv"),
        ("Kyiv", "Kyiv", "Europe/Kyiv"),
        ("Saigon", "Ho Chi Minh", "Asia/Ho_Chi_Minh"),
    ],
)
def test_an_old_name_shows_the_present_one(typed: str, name: str, zone: str) -> None:
    assert CITIES.find(typed) == (City(name=name, zone=zone),)


@pytest.mark.parametrize(
    ("typed", "language", "name", "zone"),
    [
        ("Wien", "de", "Wien", "Europe/Vienna"),
        ("vienna", "de", "Wien", "Europe/Vienna"),
        ("Tokyo", "ja", "東京", "Asia/Tokyo"),
        ("東京", "ja", "東京", "Asia/Tokyo"),
        ("تهران", "fa", "تهران", "Asia/Tehran"),
        ("zürich", "pt-BR", "Zurique", "Europe/Zurich"),
        ("zürich", "pt_BR", "Zurique", "Europe/Zurich"),
        ("Vienna", "no language", "Vienna", "Europe/Vienna"),
        ("Vienna", "", "Vienna", "Europe/Vienna"),
        ("Vienna", "la", "Vienna", "Europe/Vienna"),  # Latin: locale data without countries
    ],
)
def test_a_name_is_found_and_shown_in_the_persons_language(typed: str, language: str, name: str, zone: str) -> None:
    assert CITIES.find(typed, language=language) == (City(name=name, zone=zone),)


@pytest.mark.parametrize(
    ("typed", "name", "zone"),
    [
        ("europe/berlin", "Berlin", "Europe/Berlin"),
        ("Asia/Calcutta", "Kolkata", "Asia/Kolkata"),
        ("america/argentina/buenos_aires", "Buenos Aires", "America/Argentina/Buenos_Aires"),
        ("US/Pacific", "Los Angeles", "America/Los_Angeles"),
        ("America/Coyhaique", "Coyhaique", "America/Coyhaique"),
    ],
)
def test_a_zone_typed_in_full_is_that_zone(typed: str, name: str, zone: str) -> None:
    assert CITIES.find(typed) == (City(name=name, zone=zone),)


@pytest.mark.parametrize(
    ("typed", "language", "zone"),
    [
        ("Germany", "en", "Europe/Berlin"),
        ("Deutschland", "de", "Europe/Berlin"),
        ("India", "en", "Asia/Kolkata"),
        ("France", "en", "Europe/Paris"),
        ("New Zealand", "en", "Pacific/Auckland"),
        ("UK", "en", "Europe/London"),
    ],
)
def test_a_country_with_one_clock_leads_to_it(typed: str, language: str, zone: str) -> None:
    assert zones(typed, language=language) == (zone,)


@pytest.mark.parametrize("typed", ["United States", "Brazil", "Russia", "Australia", "Canada"])
def test_a_country_with_several_clocks_leads_nowhere(typed: str) -> None:
    assert zones(typed) == ()


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("San Fransisco", "America/Los_Angeles"),
        ("Belrin", "Europe/Berlin"),
        ("Amsterdm", "Europe/Amsterdam"),
        ("Barcelonna", "Europe/Madrid"),
        ("qMelbourne", "Australia/Melbourne"),
        ("Bangalor", "Asia/Kolkata"),
        ("Sao Paolo", "America/Sao_Paulo"),
        ("Philadephia", "America/New_York"),
    ],
)
def test_one_typing_error_is_forgiven(typed: str, zone: str) -> None:
    assert zones(typed) == (zone,)


@pytest.mark.parametrize("typed", ["xyzzy", "San Frnasicso", "Rmoe", "Be", "UTC+2", "7pm"])
def test_what_is_no_place_leads_nowhere(typed: str) -> None:
    assert zones(typed) == ()


def test_an_abbreviation_whose_link_has_no_summer_time_is_not_taken() -> None:
    assert "America/Panama" not in zones("EST")
    assert "America/Phoenix" not in zones("MST")


def test_three_letters_begin_a_name() -> None:
    assert "Asia/Tokyo" in zones("tok")
    assert zones("reykj") == ("Atlantic/Reykjavik",)


@pytest.mark.parametrize(
    ("typed", "first", "also"),
    [
        ("London", "Europe/London", "America/Toronto"),
        ("Portland", "America/Los_Angeles", "America/New_York"),
        ("Birmingham", "Europe/London", "America/Chicago"),
        ("Hyderabad", "Asia/Kolkata", "Asia/Karachi"),
        ("San Jose", "America/Costa_Rica", "America/Los_Angeles"),
        ("Georgia", "Asia/Tbilisi", "America/New_York"),
        ("San Juan", "America/Puerto_Rico", "America/Argentina/San_Juan"),
        ("cordoba", "America/Argentina/Cordoba", "Europe/Madrid"),
    ],
)
def test_an_ambiguous_name_offers_every_place_it_stands_for(typed: str, first: str, also: str) -> None:
    assert zones(typed) == (first, also)


def test_a_region_after_the_comma_decides() -> None:
    assert zones("Portland, Maine") == ("America/New_York",)
    assert zones("hyderabad pakistan") == ("Asia/Karachi",)


@pytest.mark.parametrize(
    ("typed", "name", "zone"),
    [
        ("Cambridge, USA", "Cambridge, Massachusetts", "America/New_York"),
        ("Cambridge UK", "Cambridge", "Europe/London"),
        ("Cambrige, USA", "Cambridge, Massachusetts", "America/New_York"),
        ("Springfield, IL", "Springfield, Illinois", "America/Chicago"),
        ("springfield illinois", "Springfield, Illinois", "America/Chicago"),
        ("Manchester, NH", "Manchester, New Hampshire", "America/New_York"),
        ("Paris France", "Paris", "Europe/Paris"),
        ("Paris, FR", "Paris", "Europe/Paris"),
        ("Haifa, IL", "Haifa", "Asia/Jerusalem"),  # IL is Israel as well as Illinois
        ("Perth WA", "Perth", "Australia/Perth"),
        ("London, ON", "London, Ontario", "America/Toronto"),
        ("Munich, Bavaria, Germany", "Munich", "Europe/Berlin"),
        ("Christchurch, New Zealand", "Christchurch", "Pacific/Auckland"),
        ("Kreuzberg, Berlin", "Berlin", "Europe/Berlin"),
        ("Smallville, Germany", "Germany", "Europe/Berlin"),
    ],
)
def test_a_country_state_or_larger_city_that_follows_decides(typed: str, name: str, zone: str) -> None:
    assert CITIES.find(typed) == (City(name=name, zone=zone),)


def test_the_region_may_be_named_in_the_persons_language() -> None:
    assert zones("Valencia, Spanien", language="de") == ("Europe/Madrid",)


def test_a_known_state_without_such_a_city_is_offered_before_cities_elsewhere() -> None:
    assert zones("Paris, Texas") == ("America/Chicago", "America/Denver", "Europe/Paris")


def test_a_city_of_another_state_is_not_taken_for_one_of_this_state() -> None:
    assert CITIES.find("Springfield, KS")[0] == City(name="Kansas, United States", zone="America/Chicago")


def test_an_unknown_region_after_the_comma_is_left_out() -> None:
    assert zones("Munich, Oberland") == ("Europe/Berlin",)


def test_a_state_with_several_clocks_offers_each() -> None:
    assert CITIES.find("Tennessee") == (
        City(name="Tennessee, United States", zone="America/Chicago"),
        City(name="Tennessee, United States", zone="America/New_York"),
    )


def test_a_whole_name_is_not_taken_for_the_beginning_of_another() -> None:
    assert zones("India") == ("Asia/Kolkata",)  # and not Indianapolis
    assert zones("Cambridge") == ("Europe/London", "America/New_York")  # and not Cambridge Bay
    assert zones("Roma") == ("Europe/Rome",)  # and not Romania


def test_no_zone_is_offered_twice_and_never_more_than_asked_for() -> None:
    found = CITIES.find("san", limit=9)
    assert len(found) == 9
    assert len({city.zone for city in found}) == 9
    assert CITIES.find("san", limit=2) == found[:2]


@pytest.mark.parametrize(
    "typed",
    ["", "   ", ",,,", "\x00", "🎉🎉", "\u202e\u200f", "\ud800", "a" * 10_000, "Paris, " * 2_000, "ﷺ" * MAX_TYPED],
)
def test_junk_leads_nowhere(typed: str) -> None:
    assert zones(typed) == ()


@given(st.text(max_size=20))
@settings(max_examples=30, deadline=None)
def test_whatever_is_typed_gives_only_zones_of_the_pinned_data(typed: str) -> None:
    found = CITIES.find(typed)
    assert len(found) <= 4
    assert all(city.name and city.zone in PINNED_ZONES for city in found)


def test_every_alias_is_found_again_at_the_first_place() -> None:
    lost = {name: zone for name, zone in ALIASES.items() if zone not in zones(name)[:1]}
    assert lost == {}


def test_every_alias_has_a_canonical_zone_of_the_pinned_data() -> None:
    assert set(ALIASES.values()) <= PINNED_ZONES - set(get_global("zone_aliases"))


def test_every_zone_of_the_locale_data_is_in_the_pinned_data() -> None:
    canonical = set(get_global("zone_territories")) - {"Etc/Unknown"}
    assert canonical <= PINNED_ZONES
    assert {city.zone for zone in canonical - {"Etc/GMT"} for city in CITIES.find(zone)} <= canonical


def test_every_place_with_a_zone_can_be_typed_in_full() -> None:
    places = [zone for zone in get_global("zone_territories") if not zone.startswith("Etc/")]
    assert [zone for zone in places if zones(zone) != (zone,)] == []


def test_an_alias_to_an_old_zone_name_gives_the_present_one() -> None:
    (city,) = Cities(Atlas(cities={"Howrah": "Asia/Calcutta"})).find("Howrah")
    assert city == City(name="Howrah", zone="Asia/Kolkata")
    assert ZoneInfo(city.zone).key == city.zone


def test_every_state_has_canonical_zones_of_the_pinned_data() -> None:
    for zones_of_state in REGIONS.values():
        assert set(zones_of_state) <= PINNED_ZONES - set(get_global("zone_aliases"))


def test_every_state_is_found_by_its_name() -> None:
    lost = {name for name, found in REGIONS.items() if found[0] not in zones(name.partition(",")[0])}
    assert lost == set()
