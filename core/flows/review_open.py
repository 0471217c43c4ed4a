"""A review whose questions can be answered: which are asked of this person, and which one comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.flows.review_cards import LISTS, Part
from core.rules.care import Care, Event
from core.rules.days import LocalDay
from core.rules.people import Enrollment

_EVENTS = {Part.RECALL: Event.RECALL, Part.CHANGE: Event.CHANGE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A review whose questions can be answered now. `score` is the soreness of today, None where there is none."""

    following: Enrollment
    day: LocalDay
    here: LocalDay
    care: Care
    score: int | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is asked of this person: numbers only where they may be kept, that of today on the day itself."""
        return tuple(self._asked())

    def next_after(self, part: Part | None = None) -> Part | None:
        """The first question without an answer after `part`, else the first at all; None when all have one."""
        left = [each for each in self.parts if self._is_left(each)]
        after = () if part is None else self.parts[self.parts.index(part) + 1 :]
        return next((each for each in left if each in after), None) or next(
            (each for each in left if each is not part), None
        )

    def _asked(self) -> Iterator[Part]:
        yield from LISTS
        if self.following.preferences.soreness:
            if self.here == self.day:
                yield Part.SORENESS
            yield Part.RECALL
        yield Part.CHANGE

    def _is_left(self, part: Part) -> bool:
        if part in LISTS:
            return self.day not in self.care.screened
        if part is Part.SORENESS:  # a number that was left out is not asked for again
            return self.score is None and not self.care.is_answered(self.day, Event.RECALL)
        return not self.care.is_answered(self.day, _EVENTS[part])
