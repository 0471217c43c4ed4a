"""What a person takes along: the clinician's page as PDF, and everything that is kept (`archive`).

The only room that knows fpdf2.
"""

from __future__ import annotations

from collections.abc import Callable

from core.messages.texts import Text
from core.report.page import AdviceRow, FlagRow, FunctionRow, Page, PracticeRow, WeekRow

__all__ = ["AdviceRow", "FlagRow", "FunctionRow", "Page", "PracticeRow", "WeekRow", "draw"]


def draw(page: Page, say: Callable[[Text], str], language: str) -> bytes:
    """The page as a PDF of one A4 sheet, always the same bytes for the same page. `language` is what `say` speaks.

    It computes for a few tenths of a second, and the first time loads fpdf2 for more than one: call it in a thread.
    """
    from core.report.sheet import drawn  # nobody waits for fpdf2 who makes no page

    return drawn(page, say, language)
