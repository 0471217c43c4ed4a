"""From a typed place to a time zone, offline: CLDR's city names, IANA's zone names, country names, and aliases."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice, takewhile

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import get_timezone_location

MAX_TYPED = 100  # characters; the longest name in CLDR's English is half as long
_SHORTEST_PREFIX = 3
_SHORTEST_MISTYPED = 5
_ENGLISH = Locale("en")

_LINKS: Mapping[str, str] = get_global("zone_aliases")
_TERRITORIES: Mapping[str, str] = get_global("zone_territories")
_ZONES_OF: Mapping[str, list[str]] = get_global("territory_zones")

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


class Cities:
    """Every place that can be typed.

    Each language has an index, built at its first search: about 0.2 s for the first one, 0.05 s for another.
    """

    def __init__(self, aliases: Mapping[str, str]) -> None:
        """`aliases` gives the zones, valid IANA names, of places that name none: "Munich" -> "Europe/Berlin"."""
        self._aliases = {name: _canonical(zone) for name, zone in aliases.items()}
        self._indexes: dict[Locale, _Index] = {}

    def find(self, typed: str, *, language: str = "en", limit: int = 4) -> tuple[City, ...]:
        """The places that `typed` may mean, best first, one a zone, at most `limit`; none when nothing comes close.

        A whole name counts before the beginning of one (3 characters or more), and only when neither is found does
        a name with one typing error (5 letters or more). What follows a comma is tried first, then left out:
        "Munich, Germany" is Munich. Names are in `language` (a CLDR or platform code such as "de" or "pt-BR"), in
        English when it is unknown.
        """
        if len(typed) > MAX_TYPED:
            return ()
        index = self._index(_locale(language))
        for attempt in dict.fromkeys((_fold(typed), _fold(typed.partition(",")[0]))):
            if found := tuple(islice(_one_a_zone(index.matches(attempt)), limit)):
                return found
        return ()

    def _index(self, locale: Locale) -> _Index:
        if locale not in self._indexes:
            self._indexes[locale] = _Index(self._aliases, locale)
        return self._indexes[locale]


class _Index:
    """The places of one language by folded name."""

    def __init__(self, aliases: Mapping[str, str], locale: Locale) -> None:
        shown = {zone: City(name=_city_name(zone, locale), zone=zone) for zone in _zones(aliases)}
        self._zones = {_fold(name): city for name, city in _iana_names(shown) if "/" in name}
        self._places: dict[str, dict[str, City]] = {}
        for name, city in chain(_aliases(aliases), _cities(shown), _countries(locale), _last_parts(shown)):
            small = name.casefold()
            for key in map(_fold, {small, small.translate(_SPELLED_OUT)}):
                # What comes first is found first and shown: large cities, and a present name before an old one.
                self._places.setdefault(key, {}).setdefault(city.zone, city)
        self._keys = sorted(self._places)

    def matches(self, folded: str) -> list[City]:
        """Places by how well their name fits, best first."""
        found = self._at((folded,))
        if folded in self._zones:
            found.append(self._zones[folded])
        if found:
            # "Portland" may also be "Portland, Maine"; "India" is not Indianapolis.
            found += self._at(self._beginning(f"{folded} "))
        elif len(folded) >= _SHORTEST_PREFIX:
            found = self._at(self._beginning(folded))
        if not found and len(folded) >= _SHORTEST_MISTYPED:
            found = self._at(key for key in self._keys if _one_slip(folded, key))
        return found

    def _at(self, keys: Iterable[str]) -> list[City]:
        return [city for key in keys for city in self._places.get(key, {}).values()]

    def _beginning(self, prefix: str) -> list[str]:
        after = islice(self._keys, bisect_left(self._keys, prefix), None)
        return sorted(takewhile(lambda key: key.startswith(prefix), after), key=len)


def _zones(aliases: Mapping[str, str]) -> dict[str, None]:
    """Every canonical zone, in CLDR's order; of "Etc" only the two that are not offsets with the sign reversed."""
    places = (zone for zone in _TERRITORIES if not zone.startswith("Etc/"))
    return dict.fromkeys((*places, "Etc/UTC", "Etc/GMT", *aliases.values()))


def _cities(shown: Mapping[str, City]) -> Iterator[tuple[str, City]]:
    for zone, city in shown.items():
        yield city.name, city
        yield _city_name(zone, _ENGLISH), city


def _aliases(aliases: Mapping[str, str]) -> Iterator[tuple[str, City]]:
    for name, zone in aliases.items():
        yield name, City(name=name, zone=zone)


def _countries(locale: Locale) -> Iterator[tuple[str, City]]:
    for territory, zones in _ZONES_OF.items():
        zone = _PRIMARY_ZONES.get(territory) or (zones[0] if len(zones) == 1 else None)
        if zone is not None:
            country = City(name=locale.territories[territory], zone=zone)
            yield country.name, country
            yield _ENGLISH.territories[territory], country


def _last_parts(shown: Mapping[str, City]) -> Iterator[tuple[str, City]]:
    return ((_last_part(name), city) for name, city in _iana_names(shown) if name.partition("/")[0] in _AREAS)


def _iana_names(shown: Mapping[str, City]) -> Iterator[tuple[str, City]]:
    """Canonical names and the older ones that link to them."""
    yield from shown.items()
    yield from ((link, shown[zone]) for link, zone in _LINKS.items() if zone in shown)


def _canonical(zone: str) -> str:
    return _LINKS.get(zone, zone)


def _city_name(zone: str, locale: Locale) -> str:
    return _last_part(get_timezone_location(zone, locale=locale, return_city=True))


def _last_part(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _one_a_zone(cities: Iterable[City]) -> Iterator[City]:
    seen: set[str] = set()
    for city in cities:
        if city.zone not in seen:
            seen.add(city.zone)
            yield city


def _locale(language: str) -> Locale:
    """English for an unknown language, and for the small ones that lack countries: Babel then finds no city either."""
    try:
        locale = Locale.parse(language.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return _ENGLISH
    return locale if locale.territories.keys() >= _ZONES_OF.keys() else _ENGLISH


def _fold(text: str) -> str:
    """Small plain letters and digits with single spaces: no case, accents, apostrophes or punctuation."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join("".join(map(_folded, apart)).split())


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
