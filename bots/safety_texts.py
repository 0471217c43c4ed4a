"""`deploy/docs/safety-texts.md`: each text that says what to do about a symptom, and who has reviewed it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from core.content import Content
from core.content.reviews import Reviews
from core.messages.languages import own_name
from core.messages.texts import REFERENCE

PAGE = Path("deploy/docs/safety-texts.md")
_WIDTH = 90  # characters of a text that are shown
_HEAD = """\
# Texts about safety

Written by `limber content reviews`. These texts tell somebody what to do about a symptom. The English ones are the
reference. A translation that nobody has reviewed is shown with the English beneath it. Who reviews one puts a name, a
day and a digest of the words into `content/safety.toml`; once the words change, the review is void.
`limber content reviews --language de` writes the lines for it.
"""


def page(content: Content) -> str:
    """The page as it has to read now."""
    reviews, codes = content.reviews, _codes(content)
    ids = sorted(reviews.safety)
    done = (f"- {own_name(each)}: {_reviewed(reviews, each)} of {len(ids)} reviewed" for each in codes)
    head = ("Text", "What it says", *map(own_name, codes))
    rows = ((f"`{each}`", _words(content, each), *(_state(reviews, each, code) for code in codes)) for each in ids)
    lines = (head, ("---",) * len(head), *rows)
    return "\n".join((_HEAD, *done, "", *(f"| {' | '.join(each)} |" for each in lines), ""))


def lines(content: Content, language: str) -> Iterator[str]:
    """What to add to `content/safety.toml` once everything in the language that waits for it was reviewed."""
    yield from ("[[reviews]]", f'language = "{language}"', 'by = ""', "on = ", "", "[reviews.words]")
    reviews = content.reviews
    for each in sorted(reviews.safety):
        if content.texts.has(each, language) and reviews.review(each, language) is None:
            yield f'{each} = "{reviews.digest(each, language)}"'


def _codes(content: Content) -> tuple[str, ...]:
    """English, then the others."""
    return (REFERENCE, *(each for each in content.texts.languages if each != REFERENCE))


def _reviewed(reviews: Reviews, code: str) -> int:
    return sum(reviews.review(each, code) is not None for each in reviews.safety)


def _words(content: Content, text_id: str) -> str:
    written = content.texts.written(text_id, REFERENCE).partition("=")[2]
    return shorten(written, _WIDTH, placeholder=" …").replace("|", "\\|")


def _state(reviews: Reviews, text_id: str, code: str) -> str:
    given = reviews.given.get((text_id, code))
    if given is None:
        return "not yet" if reviews.texts.has(text_id, code) else "no text"
    changed = "" if reviews.review(text_id, code) else "void, the words changed; "
    return f"{changed}{given.by}, {given.on.isoformat()}"
