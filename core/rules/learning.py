"""What can be learned beside the exercises: short lessons, each with its sources and how sure they make it.

Words are ids of texts in the language files; sources are citations, the same in every language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from core.errors import InvalidValue
from core.rules.routine import ID


class Evidence(StrEnum):
    """How sure the sources make what a lesson says."""

    STRONG = "strong"  # several good studies agree
    SOME = "some"  # studies that leave questions open
    WEAK = "weak"  # few or small studies, or of something else
    JUDGEMENT = "judgement"  # our own: no study settles it


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A card that explains and tells nobody to do an exercise, so that it suits whoever has some ruled out.

    `sure` says why the evidence is as strong as it is. `explains` holds ids of exercises, the lesson's only tie to
    them: its words name none. Raises InvalidValue when it cites nothing and is not our own judgement.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    sure: str
    evidence: Evidence
    sources: tuple[str, ...]
    explains: frozenset[str]

    def __post_init__(self) -> None:
        if not ID.fullmatch(self.id):
            raise InvalidValue(f"{self.id!r} is not one word of small letters and digits")
        if not (self.title and self.paragraphs and self.sure):
            raise InvalidValue("a lesson has a title, says something, and says how sure it is")
        if not all(self.sources):
            raise InvalidValue("a source is empty; cite something or take it out")
        if not self.sources and self.evidence is not Evidence.JUDGEMENT:
            raise InvalidValue(f"evidence is {self.evidence.value!r}; add sources, or call it 'judgement'")
