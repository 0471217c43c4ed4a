"""The coach's words and texts, for what the platforms are told of them; without its store."""

from __future__ import annotations

from typing import cast

from core.coach import Coach
from core.content import Content
from core.messages.texts import Text


class Voice:
    """What of a coach needs its content alone, said as the coach says it."""

    words = Coach.words

    def __init__(self, content: Content) -> None:
        self._texts = content.texts

    @property
    def languages(self) -> tuple[str, ...]:
        """As `Coach.languages`."""
        return self._texts.languages

    def say(self, text: Text, language: str) -> str:
        """As `Coach.say`."""
        return self._texts.say(text, language)

    def language(self, platform_locale: str | None) -> str:
        """As `Coach.language`."""
        return self._texts.spoken(platform_locale or "")


def voice_of(content: Content) -> Coach:
    """A coach that has words alone."""
    return cast("Coach", Voice(content))
