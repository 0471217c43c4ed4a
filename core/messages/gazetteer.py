"""What places are called in one language: CLDR's cities and countries, IANA's zone names, and names of our own."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, takewhile
from typing import cast

from babel import Locale
from babel.core import get_global

ENGLISH = Locale("en")

_SHORTEST_MISTYPED = 5
_LINKS: Mapping[str, str] = get_global("zone_aliases")
_TERRITORIES: Mapping[str, str] = get_global("zone_territories")
_ZONES_OF: Mapping[str, list[str]] = get_global("territory_zones")
_OTHER_CODES: Mapping[str, list[str]] = get_global("territory_aliases")  # "USA" and "840" for "US", "UK" for "GB"

# Countries with several zones of which one stands for the whole: CLDR supplemental/metaZones.xml, primaryZones.
_PRIMARY_ZONES = {
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "MH": "Pacific/Majuro",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
}

# IANA areas whose zones end in a place; "US/Pacific" or "Australia/North" end in no name that a person would type.
_AREAS = frozenset({"Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Europe", "Indian", "Pacific"})

# Letters that Unicode does not take apart into a plain one and an accent.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"})
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """A place found: its `name` to show, and its canonical IANA `zone`."""

    name: str
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """The places that locale data lacks.

    `cities` are zones by the name of a place, "Munich"; a further place of the same name carries its region,
    "Portland, Maine". `regions` are zones by the name and short form of a state, "Maine, ME". `large` are names of
    large cities, the largest first. Zones are valid IANA names, also old ones; a region has one or more.
    """

    cities: Mapping[str, str] = field(default_factory=dict[str, str])
    regions: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])
    large: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Region:
    """What may follow a city's name: a country, a state or a larger city.

    `whole` is what it is as a place itself: nothing for a country with several clocks. A `state` differs from a
    country in that "Portland, Oregon" lies in one and no other.
    """

    name: str
    zones: frozenset[str]
    whole: tuple[City, ...]
    state: bool = False


class Gazetteer:
    """The places of one language by folded name."""

    def __init__(self, atlas: Atlas, locale: Locale) -> None:
        self._locale = locale
        self._shown = {zone: City(name=_city_name(zone, locale), zone=zone) for zone in _zones(atlas)}
        self._zones = {fold(name): city for name, city in _iana_names(self._shown) if "/" in name}
        self._places: dict[str, dict[City, bool]] = {}  # and whether the place is shown by that name
        for name, city in self._named(atlas):
            small = name.casefold()
            for key in map(fold, {small, small.translate(_SPELLED_OUT)}):
                # What comes first is found first: large cities, and a present name before an old one.
                self._places.setdefault(key, {}).setdefault(city, city.name.startswith(name))
        self._keys = sorted(self._places)
        self._regions: defaultdict[str, list[_Region]] = defaultdict(list)
        for name, region in chain(_countries(locale), _codes(locale), _states(atlas, locale)):
            self._regions[fold(name)].append(region)
        self.large = tuple(city for name in atlas.large for city in self.exactly(fold(name))[:1])
        self._size = {city: size for size, city in enumerate(self.large)}

    def _named(self, atlas: Atlas) -> Iterator[tuple[str, City]]:
        """Every name and its place, the better known first."""
        own = [City(name=name, zone=canonical(zone)) for name, zone in atlas.cities.items()]
        yield from ((city.name, city) for city in own)
        for zone, city in self._shown.items():
            yield city.name, city
            yield _city_name(zone, ENGLISH), city
        yield from ((name, city) for name, country in _countries(self._locale) for city in country.whole)
        yield from ((_last_part(name), city) for name, city in _iana_names(self._shown) if name.split("/")[0] in _AREAS)
        yield from ((city.name.partition(",")[0], city) for city in own if "," in city.name)
        yield from ((state.name, city) for _, state in _states(atlas, self._locale) for city in state.whole)

    def shown(self, zone: str) -> City | None:
        """The city that a canonical zone is named after."""
        return self._shown.get(zone)

    def exactly(self, folded: str) -> list[City]:
        """Places of this name, best known first."""
        whole = [self._zones[folded]] if folded in self._zones else []
        return [*self._places.get(folded, ()), *whole]

    def beginning(self, prefix: str) -> list[City]:
        """Places whose name begins so: by the name they are shown by, large cities first, then by short names."""
        after = islice(self._keys, bisect_left(self._keys, prefix), None)
        keys = sorted(takewhile(lambda key: key.startswith(prefix), after), key=len)
        found = ((city, own) for key in keys for city, own in self._places[key].items())
        smallest = len(self._size)
        ranked = sorted(found, key=lambda each: (not each[1], self._size.get(each[0], smallest)))
        return list(dict.fromkeys(city for city, _ in ranked))

    def mistyped(self, folded: str) -> list[City]:
        """Places whose name differs by one typing error, when it has letters enough to tell."""
        if len(folded) < _SHORTEST_MISTYPED:
            return []
        return [city for key in self._keys if _one_slip(folded, key) for city in self._places[key]]

    def within(self, name: str, region: str) -> list[City]:
        """Places of this name, or one letter from it, in a country, a state or near a city of that name."""
        return list(chain.from_iterable(self._inside(name, each) for each in self._called(region)))

    def _inside(self, name: str, region: _Region) -> list[City]:
        if found := self.exactly(f"{name} {fold(region.name)}"):
            return found
        near = self.exactly(name) or self.mistyped(name)
        return [city for city in near if city.zone in region.zones and not (region.state and "," in city.name)]

    def whole(self, region: str) -> list[City]:
        """A country with one clock, a state or a city itself, by its name or short form."""
        return [city for each in self._called(region) for city in each.whole]

    def _called(self, folded: str) -> list[_Region]:
        if folded in self._regions:
            return self._regions[folded]
        return [_Region(name=city.name, zones=frozenset({city.zone}), whole=(city,)) for city in self.exactly(folded)]


def fold(text: str) -> str:
    """Small plain letters and digits with single spaces: no case, accents, apostrophes or punctuation."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join("".join(map(_folded, apart)).split())


def canonical(zone: str) -> str:
    """The present name of a zone: "Asia/Kolkata" for "Asia/Calcutta"."""
    return _LINKS.get(zone, zone)


def speaks(locale: Locale) -> bool:
    """Whether a language's data names the countries; where it does not, it names no city either."""
    return locale.territories.keys() >= _ZONES_OF.keys()


def _zones(atlas: Atlas) -> dict[str, None]:
    """Every canonical zone, in CLDR's order; of "Etc" only the two that are not offsets with the sign reversed."""
    places = (zone for zone in _TERRITORIES if not zone.startswith("Etc/"))
    return dict.fromkeys((*places, "Etc/UTC", "Etc/GMT", *map(canonical, atlas.cities.values())))


def _countries(locale: Locale) -> Iterator[tuple[str, _Region]]:
    """Every country by its name and its English one."""
    for code in _ZONES_OF:
        country = _country(code, locale)
        yield from ((name, country) for name in dict.fromkeys((country.name, ENGLISH.territories[code])))


def _codes(locale: Locale) -> Iterator[tuple[str, _Region]]:
    """Every country by its codes: "DE", "DEU"."""
    yield from ((code, _country(code, locale)) for code in _ZONES_OF)
    for code, (country, *more) in _OTHER_CODES.items():
        if country in _ZONES_OF and not more:
            yield code, _country(country, locale)


def _country(code: str, locale: Locale) -> _Region:
    name, zones = locale.territories[code], [*map(canonical, _ZONES_OF[code])]
    zone = _PRIMARY_ZONES.get(code) or (zones[0] if len(zones) == 1 else None)
    return _Region(name=name, zones=frozenset(zones), whole=(City(name=name, zone=zone),) if zone else ())


def _states(atlas: Atlas, locale: Locale) -> Iterator[tuple[str, _Region]]:
    """States by their name and by their short form; as a place, they are shown with their country."""
    for names, given in atlas.regions.items():
        name, _, short = names.partition(", ")
        zones = [*map(canonical, given)]
        shown = f"{name}, {locale.territories[_TERRITORIES[zones[0]]]}"
        whole = tuple(City(name=shown, zone=zone) for zone in zones)
        state = _Region(name=name, zones=frozenset(zones), whole=whole, state=True)
        yield from ((each, state) for each in (name, short))


def _iana_names(shown: Mapping[str, City]) -> Iterator[tuple[str, City]]:
    """Canonical names and the older ones that link to them."""
    yield from shown.items()
    yield from ((link, shown[zone]) for link, zone in _LINKS.items() if zone in shown)


def _city_name(zone: str, locale: Locale) -> str:
    named = cast("Mapping[str, Mapping[str, str]]", locale.time_zones)
    return named.get(zone, {}).get("city") or _last_part(zone)


def _last_part(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _folded(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    return "" if character in "'’‘ʼ.·" or category[0] == "M" or category == "Cf" else " "


def _one_slip(typed: str, name: str) -> bool:
    """Whether one letter wrong, missing, extra or swapped with its neighbour makes `typed` of `name`."""
    if abs(len(typed) - len(name)) > 1 or (typed[0] != name[0] and typed[-1] != name[-1]):
        return False  # one slip cannot reach both ends
    at = next((i for i, (a, b) in enumerate(zip(typed, name, strict=False)) if a != b), min(len(typed), len(name)))
    rest, wanted = typed[at:], name[at:]
    swapped = rest[:2] == wanted[:2][::-1] and rest[2:] == wanted[2:]
    return swapped or rest[1:] == wanted[1:] or rest[1:] == wanted or rest == wanted[1:]
