"""cities.toml becomes Cities, and its faults are noted."""

from __future__ import annotations

from pathlib import Path

from core.content.places import read_cities
from core.content.sheet import Faults
from core.messages.cities import Cities

GOOD = """\
large = ["Munich"]

[cities]
"Munich" = "Europe/Berlin"

[regions]
"Illinois, IL" = ["America/Chicago"]
"""


def read(folder: Path, source: str) -> tuple[Cities, tuple[str, ...]]:
    path = folder / "cities.toml"
    path.write_text(source, encoding="utf-8")
    faults = Faults(folder)
    return read_cities(path, faults), faults.lines


def test_cities_states_and_large_cities_are_read(tmp_path: Path) -> None:
    cities, faults = read(tmp_path, GOOD)
    assert faults == ()
    assert [city.name for city in cities.beginning("mun")] == ["Munich"]
    assert [city.zone for city in cities.find("Springfield, IL")][:2] == ["Asia/Jerusalem", "America/Chicago"]
    assert [city.name for city in cities.beginning("")] == ["Munich"]


def test_without_the_file_the_places_of_the_locale_data_remain(tmp_path: Path) -> None:
    faults = Faults(tmp_path)
    cities = read_cities(tmp_path / "cities.toml", faults)
    assert faults.lines == ()
    assert [city.zone for city in cities.find("Berlin")] == ["Europe/Berlin"]


def test_a_zone_that_does_not_exist_is_noted_and_left_out(tmp_path: Path) -> None:
    cities, (fault,) = read(tmp_path, GOOD.replace("America/Chicago", "America/Chikago"))
    assert "Illinois, IL is in 'America/Chikago', which is not an IANA time zone" in fault
    assert cities.find("Illinois") == ()


def test_a_state_needs_its_short_form_and_a_zone(tmp_path: Path) -> None:
    for broken in ('"Illinois" = ["America/Chicago"]', '"Illinois, IL" = []'):
        _, (fault,) = read(tmp_path, GOOD.replace('"Illinois, IL" = ["America/Chicago"]', broken))
        assert "needs a short form and a zone" in fault
