"""How often one place may be written to: the limits that a platform has for each chat (delivery.md §3)."""

from __future__ import annotations

import asyncio
from collections import deque
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from core.delivery.slots import LONG_AGO, Departure
from core.ports import Limits
from core.rules.people import Place

_REMEMBERED_PLACES = 10_000


class Places:
    """What left for each place lately. A broadcast keeps the intervals of its place, and answers may come as quickly
    one after the other as the bursts allow.
    """

    def __init__(self, limits: Limits) -> None:
        every_place = timedelta(seconds=limits.place_interval_s), limits.place_burst
        group = timedelta(seconds=limits.group_interval_s), limits.group_burst
        self._limits = {True: (every_place,), False: (every_place, group)}
        self._left: dict[Place, deque[Departure]] = {}
        self._locks: WeakValueDictionary[Place, asyncio.Lock] = WeakValueDictionary()

    def lock(self, place: Place) -> asyncio.Lock:
        """Held while a broadcast to this place is on its way."""
        return self._locks.setdefault(place, asyncio.Lock())

    def free_at(self, place: Place | None, *, burst: bool) -> datetime:
        """When this place may be written to; None is nowhere in particular."""
        if place is None or not (left := self._left.get(place)):
            return LONG_AGO
        limits = self._limits[place.private]
        windows = [left[-most].counted_at + interval * most for interval, most in limits if len(left) >= most]
        intervals = [] if burst else [left[-1].counted_at + interval for interval, _ in limits]
        return max([LONG_AGO, *windows, *intervals])

    def note(self, place: Place | None, departure: Departure) -> None:
        """Something leaves for the place."""
        if place is None or not self._period(place):
            return
        if place not in self._left and len(self._left) >= _REMEMBERED_PLACES:
            now = departure.at
            self._left = {known: left for known, left in self._left.items() if left[-1].at + self._period(known) > now}
        most = max(most for _, most in self._limits[place.private])
        self._left.setdefault(place, deque(maxlen=most)).append(departure)

    def _period(self, place: Place) -> timedelta:
        return max(interval * most for interval, most in self._limits[place.private])
