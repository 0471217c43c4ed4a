"""The picture of a challenge that is over: every word is said before anything is drawn, and drawn outside the
transaction. The words of the card say the same without it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from fractions import Fraction

import structlog

from core.errors import NoPicture
from core.flows.standing_cards import name_of, share_of, together_of
from core.messages.attached import Image, Picture
from core.messages.card import Card
from core.messages.texts import Text, text, verbatim
from core.pictures import challenge as drawing
from core.pictures import chart
from core.pictures.studio import Studio
from core.rules.challenge import Challenge, Contest
from core.rules.community import Community
from core.rules.standing import Score, Standing

Say = Callable[[Text], str]
Finish = Callable[[Card], Awaitable[Card]]

_log = structlog.get_logger()


def drawn(studio: Studio, say: Say, challenge: Challenge, standing: Standing, community: Community) -> Finish | None:
    """What gives the final card its picture, said by `say` in the community's language.

    None where there is none: of a board, and of a challenge whose numbers are not all shown. Where drawing fails the
    card stays as it is.
    """
    if not standing.final or (together := together_of(challenge, standing)) is None:
        return None
    sketch = _Words(say, challenge, standing, community).sketch(together)
    alt = alt_of(challenge, standing, together)

    async def finish(card: Card) -> Card:
        try:
            made = await studio.draw(sketch)
        except NoPicture as fault:
            _log.warning("not_drawn", kind="challenge", advice=str(fault))
            return card
        return replace(card, picture=Picture(alt=alt, still=_image(made, sketch.height)))

    return finish


def alt_of(challenge: Challenge, standing: Standing, together: Text) -> Text:
    """All that the picture shows, in words."""
    if challenge.contest is Contest.TOGETHER:
        return text("standing-drawn-together", all=together)
    teams = tuple(
        text("standing-part", label=name_of(challenge, each.side), value=_percent(each.share))
        for each in standing.teams
    )
    return text("standing-drawn-teams", all=together, teams=teams)


def _percent(share: Fraction | None) -> Text:
    return share_of(share or Fraction(0), exact=True)


@dataclass(frozen=True, slots=True)
class _Words:
    """A challenge and how it ended, put into the words of a community."""

    say: Say
    challenge: Challenge
    standing: Standing
    community: Community

    def sketch(self, together: Text) -> drawing.Challenge:
        teams = self.challenge.contest is Contest.TEAMS
        about = "standing-drawn-shares" if teams else "standing-drawn-days"
        return drawing.Challenge(
            heading=chart.Heading(title=self.say(verbatim(self.challenge.name)), about=self.say(text(about))),
            left=self.say(text("days", days=self.challenge.length)),
            together=self.say(text("standing-all")),
            count=self.say(together),
            reached=float(self._reached),
            teams=tuple(map(self._team, self.standing.teams)),
            foot=self.say(text("standing-drawn-foot")),
        )

    @property
    def _reached(self) -> Fraction:
        if self.standing.share is not None:
            return self.standing.share
        return min(Fraction(1), Fraction(self.standing.days or 0, self.challenge.target or 1))

    def _team(self, score: Score) -> drawing.Team:
        """Only where another community takes part does it matter which team is from here."""
        name, side = name_of(self.challenge, score.side), self.challenge.side(score.side)
        own = len(self.challenge.communities) > 1 and side is not None and side.community == self.community.id
        return drawing.Team(
            name=self.say(verbatim(name)),
            mark="".join(word[0] for word in name.split()[:2]).upper() or str(score.side),
            share=float(score.share or 0),
            total=self.say(_percent(score.share)),
            note=self.say(text("standing-drawn-own")) if own else "",
            own=own,
        )


def _image(made: bytes, height: int) -> Image:
    digest = hashlib.sha256(made).hexdigest()
    return Image(
        name=f"challenge-{digest[:6]}.png",
        sha256=digest,
        width=chart.WIDTH * chart.ZOOM,
        height=height * chart.ZOOM,
        read=lambda: made,
    )
