"""Where health is not spoken of (product.md P5): what still counts there, what may be shown, what is said to all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta

from core.rules.agenda import Agenda, Topic
from core.rules.care import Care
from core.rules.course import Course, scheduled
from core.rules.days import LocalDay
from core.rules.findings import History, Review
from core.rules.instance import Instance
from core.rules.profile import SCREENS, Profile, Step
from core.rules.streak import Status

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """How much is said of health where a card is read. `minimal`: nothing; `elsewhere`: but another app of theirs does.

    Without one, no safety list counts as answered: nothing could be answered anew, so the plan is the one for everyone.
    """

    minimal: bool = False
    elsewhere: bool = True

    def counted(self, profile: Profile) -> Profile:
        """What the plan may be made from."""
        return profile if self.elsewhere or not self.minimal else profile.reopening(*SCREENS)

    def shown(self, profile: Profile) -> Profile:
        """What may be shown, and asked: nothing about health. Lists that were answered need no reading."""
        if not self.minimal:
            return profile
        left = profile.without_health()
        return left.answering(Step.LISTS) if self.counted(profile).screened else left


OPEN = Reserve()  # health may be spoken of


def reserve(instance: Instance, platform: str, others: Iterable[str]) -> Reserve:
    """What holds on a platform for somebody who is on the platforms `others` besides."""
    minimal = platform in instance.minimal
    return Reserve(minimal=minimal, elsewhere=not minimal or any(each not in instance.minimal for each in others))


def agenda_for_all(care: Care, history: History, day: LocalDay, *, unsent: Collection[LocalDay] = ()) -> Agenda:
    """What is due on `day` where nothing may be asked or shown: the standing advice, under the date of every review.

    It comes on that date to everybody, and later to whoever heard nothing of that review. Nothing else that is due is
    taken back by it: that waits for an app where it can be said. `unsent` are those of `agenda`.
    """
    course = Course(care=care, history=history, scheduled=scheduled(history, day), unsent=unsent, asks=False)
    due = _due(course, day)
    ahead = sorted({each.day for each in course.scheduled if each.day > day} | {day + _DAY})
    return Agenda(
        topics=() if due is None else (Topic.STANDING,),
        standing=due,
        next_day=next((each for each in ahead if _due(course, each) is not None), None),
    )


def _due(course: Course, day: LocalDay) -> Review | None:
    """The latest review of which nothing was said, or whose date this is; nothing on a paused day."""
    latest = next(iter(course.reviews(day)[-1:]), None)
    if latest is None or course.history.statuses.get(day) is Status.PAUSED or day < course.history.first_day:
        return None
    if course.was_put(Topic.STANDING.value, latest.day):
        return None
    said = any(line.about == latest.day for line in course.said)
    return None if said and day > latest.day else latest
