"""From a typed place to a time zone, offline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from babel import Locale, UnknownLocaleError

from core.messages.gazetteer import ENGLISH, Atlas, City, Gazetteer, canonical, fold, speaks

__all__ = ["MAX_TYPED", "Atlas", "Cities", "City"]

MAX_TYPED = 100  # characters; the longest name in CLDR's English is half as long
_SHORTEST_PREFIX = 3
_LONGEST_REGION = 3  # words: "Papua New Guinea"
_OFFSET = re.compile(r"Etc/GMT([+-])(\d{1,2})")


class Cities:
    """Every place that can be typed.

    Each language has an index, built at its first use in about 0.1 s; answers then take some milliseconds at most.
    """

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._gazetteers: dict[Locale, Gazetteer] = {}

    def find(self, typed: str, *, language: str = "en", limit: int = 4) -> tuple[City, ...]:
        """The places that `typed` may mean, best first, one a zone, at most `limit`; none when nothing comes close.

        What counts, the next only where the one before finds nothing: a whole name; a name followed by its country,
        state or nearest city ("Cambridge, USA", "Springfield IL"); the beginning of a name (3 characters or more); a
        name with one typing error (5 letters or more); what stands before a comma. Where a named region has no such
        city, its own clock comes first. Names are in `language` (a CLDR or platform code such as "de" or "pt-BR"),
        in English when it is unknown.
        """
        if len(typed) > MAX_TYPED:
            return ()
        return tuple(islice(_one_a_zone(_meant(self._gazetteer(language), typed)), limit))

    def beginning(self, typed: str, *, language: str = "en", limit: int = 25) -> Sequence[City]:
        """The places to offer while `typed` is being typed, at most `limit`; several may share a zone.

        A whole name comes first, then large cities, then the others; where nothing begins so, what `find` finds.
        Nothing typed gives large cities around the world, one a zone.
        """
        gazetteer = self._gazetteer(language)
        prefix = fold(typed[:MAX_TYPED])
        if not prefix:
            return tuple(islice(_one_a_zone(gazetteer.large), limit))
        begun = dict.fromkeys((*gazetteer.exactly(prefix), *gazetteer.beginning(prefix)))
        return tuple(islice(begun, limit)) or self.find(typed, language=language, limit=limit)

    def name_of(self, zone: str, language: str = "en") -> str:
        """The city that an IANA zone is known by: "Kolkata"; "GMT-05:00" for Etc/GMT+5, whose sign is reversed."""
        if city := self._gazetteer(language).shown(canonical(zone)):
            return city.name
        if offset := _OFFSET.fullmatch(zone):
            sign = {"+": "-", "-": "+"}[offset[1]]
            return f"GMT{sign}{int(offset[2]):02}:00"
        return zone.rpartition("/")[2].replace("_", " ")

    def _gazetteer(self, language: str) -> Gazetteer:
        locale = _locale(language)
        if locale not in self._gazetteers:
            self._gazetteers[locale] = Gazetteer(self._atlas, locale)
        return self._gazetteers[locale]


def _meant(gazetteer: Gazetteer, typed: str) -> list[City]:
    whole = fold(typed)
    return (
        gazetteer.exactly(whole)
        or _narrowed(gazetteer, typed)
        or (gazetteer.beginning(whole) if len(whole) >= _SHORTEST_PREFIX else [])
        or gazetteer.mistyped(whole)
        or _before_the_comma(gazetteer, typed)
    )


def _narrowed(gazetteer: Gazetteer, typed: str) -> list[City]:
    """Where a region follows: the city within it, or after a comma the region itself and such cities elsewhere."""
    for name, region in _splits(typed):
        if found := gazetteer.within(name, region):
            return found
    if "," in typed:
        for name, region in _splits(typed):
            if regions := gazetteer.whole(region):
                return [*regions, *gazetteer.exactly(name)]
    return []


def _splits(typed: str) -> Iterator[tuple[str, str]]:
    """Every way to take the name of a city and that of a region apart, folded: at commas, else at the last words."""
    name, *regions = map(fold, typed.split(","))
    words = name.split()
    splits = range(1, min(_LONGEST_REGION + 1, len(words)))
    yield from ((name, region) for region in regions)
    if not regions:
        yield from ((" ".join(words[:-count]), " ".join(words[-count:])) for count in splits)


def _before_the_comma(gazetteer: Gazetteer, typed: str) -> list[City]:
    name = fold(typed.partition(",")[0])
    return gazetteer.exactly(name) or gazetteer.mistyped(name)


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
        return ENGLISH
    return locale if speaks(locale) else ENGLISH
