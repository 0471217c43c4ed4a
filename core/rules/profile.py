"""What a person told us of themselves, so that the plan is theirs (coaching.md §3.4; product.md C4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.soreness import WORST

MOST_TITLES = 10  # of a professional's programme
LONGEST_TITLE = 60  # characters
MOST_FUNCTIONS = 3  # activities of their own that a person rates (coaching.md §1.1, PSFS-lite)


class Step(StrEnum):
    """A question about the person, in the order in which Start asks them."""

    CONSENT = "consent"  # may I ask about your health: before all others (coaching.md §5.1)
    SITES = "sites"
    ACTIVITIES = "activities"
    EQUIPMENT = "equipment"
    INTAKE = "intake"
    EMERGENCY = "emergency"  # the three screens (coaching.md §2.3)
    URGENT = "urgent"
    SOON = "soon"
    LISTS = "lists"  # the same three as reading, for whoever wants no questions about their health


ASKED = (
    Step.CONSENT, Step.SITES, Step.ACTIVITIES, Step.EQUIPMENT, Step.INTAKE, Step.EMERGENCY, Step.URGENT, Step.SOON,
)  # fmt: skip
READ = (Step.CONSENT, Step.LISTS)
SCREENS = frozenset({Step.EMERGENCY, Step.URGENT, Step.SOON})


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """An activity of the person's own that soreness gets in the way of, 0 unable to 10 normal (coaching.md §1.1)."""

    name: str
    score: int

    def __post_init__(self) -> None:
        if not 0 <= self.score <= WORST:
            raise InvalidValue(f"function is 0 to {WORST}: {self.score}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The answers; ids of `sites`, `activities`, `equipment` are the routine's.

    `agreed` is the answer to whether health may be asked about and kept, None until asked. `answered` are the steps
    done. `intake` is the average soreness of the seven days before Start, 0 to 10, None when left out. `opened` are
    exercises off by default that the person turned on. `cue` and `barrier` make the if-then plan (coaching.md §4.1).
    `programme` are the titles of a professional's exercises, as the person typed them (coaching.md §1.7).
    """

    agreed: bool | None = None
    answered: frozenset[Step] = frozenset()
    sites: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    intake: int | None = None
    functions: tuple[Function, ...] = ()
    cue: str | None = None
    barrier: str | None = None
    opened: frozenset[str] = frozenset()
    programme: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.intake is not None and not 0 <= self.intake <= WORST:
            raise InvalidValue(f"soreness is 0 to {WORST}: {self.intake}")
        if len(self.functions) > MOST_FUNCTIONS:
            raise InvalidValue(f"at most {MOST_FUNCTIONS} activities of their own")
        if len(self.programme) > MOST_TITLES or any(len(each) > LONGEST_TITLE for each in self.programme):
            raise InvalidValue(f"at most {MOST_TITLES} titles of at most {LONGEST_TITLE} characters")

    @property
    def steps(self) -> tuple[Step, ...]:
        """The questions this person is asked, in order."""
        return READ if self.agreed is False else ASKED

    @property
    def next_step(self) -> Step | None:
        """The first question without an answer; None when all have one."""
        return next((step for step in self.steps if step not in self.answered), None)

    @property
    def screened(self) -> bool:
        """Whether all three safety screens were answered: before that only the starter is offered."""
        return self.agreed is True and self.answered >= SCREENS

    @property
    def holds_health(self) -> bool:
        """Whether it says anything about the person's health."""
        return self.intake is not None or bool(self.sites or self.functions or self.opened or self.programme)

    def before(self, step: Step | None) -> Step | None:
        """The question before this one, None before the first; with None for a step the last of all."""
        at = self.steps.index(step) if step in self.steps else len(self.steps)
        return self.steps[at - 1] if at else None

    def answering(self, step: Step, **answer: object) -> Profile:
        """The profile with one more question answered."""
        return replace(self, answered=self.answered | {step}, **answer)

    def reopening(self, *steps: Step) -> Profile:
        """The profile with these questions to be asked again; the answers stay until there are others."""
        return replace(self, answered=self.answered - set(steps))

    def without_health(self) -> Profile:
        """What is left when the person takes back that health may be asked about."""
        return Profile(
            agreed=False,
            answered=self.answered - set(ASKED) | {Step.CONSENT},
            activities=self.activities,
            equipment=self.equipment,
            cue=self.cue,
            barrier=self.barrier,
        )
