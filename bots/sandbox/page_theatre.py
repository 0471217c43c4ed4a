"""Which world stands on the page, and the stories that are told in new ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bots.sandbox.discord.server import LocalDiscord
from bots.sandbox.page_acts import PLACES, Unreadable
from bots.sandbox.page_communities import PEOPLE
from bots.sandbox.page_play import Time
from bots.sandbox.page_seats import LANGUAGES
from bots.sandbox.page_state import Actor, State, Tale
from bots.sandbox.page_story import Scene, Story
from bots.sandbox.page_world import Fresh, Ground, Grounds, World
from bots.sandbox.telegram.server import LocalTelegram
from core.clock import Clock


class Theatre:
    """Holds the world of the page. `changed` is called when it should be drawn anew, `stirred` when it may."""

    world: World

    def __init__(
        self,
        actor: Actor,
        stories: Mapping[str, Story],
        fresh: Fresh | None,
        *,
        changed: Callable[[], None],
        stirred: Callable[[], None],
    ) -> None:
        self._actor = actor
        self._stories = stories
        self._grounds = Grounds(fresh)
        self._changed = changed
        self._stirred = stirred
        self._language = next(iter(LANGUAGES))
        self._told = False
        self._tales = {
            name: Tale(title=story.title, about=story.about, in_public=story.in_public)
            for name, story in stories.items()
        }
        self.seed = ""

    def stand_on(self, discord: LocalDiscord, telegram: LocalTelegram, time: Time, clock: Clock) -> None:
        """Take this for the world of the page."""
        self.world = self._built(discord, telegram, time, clock)

    async def open(self) -> None:
        """Begin."""
        await self.world.open()

    async def close(self) -> None:
        """End the world, and give up the ground it stands on."""
        await self.world.close()
        await self._grounds.close()

    def speak(self, language: str) -> None:
        """Set the language that both apps report. Raises Unreadable for one that they do not have."""
        if language not in LANGUAGES:
            raise Unreadable(f"The apps do not speak {language!r}.")
        self.world.speak(language)
        self._language = language

    async def tell(self, name: str, seed: str) -> None:
        """Begin everything anew, and tell the story of this name there; "" is none.

        Raises Unreadable for a story that there is not, Refused while time passes or where nothing can begin anew.
        """
        if name and name not in self._stories:
            raise Unreadable(f"There is no story {name!r}.")
        async with self.world.player.alone():
            ground = await self._begin_anew(for_story=bool(name))
        self.seed, self.world.story = seed if name else "", name
        if name:
            async with self.world.player.alone():
                try:
                    await self._stories[name].tell(Scene(self.world), seed)
                finally:
                    ground.flow()
                self._told = True

    async def _begin_anew(self, *, for_story: bool) -> Ground:
        former = self.world
        async with self._grounds.renewed(for_story=for_story) as ground:
            world = self._built(ground.discord, ground.telegram, ground.time, ground.clock)
            await world.open()
            world.speak(self._language)
            self.world, self._told = world, False
            await former.close()
        return ground

    def _built(self, discord: LocalDiscord, telegram: LocalTelegram, time: Time, clock: Clock) -> World:
        return World(discord, telegram, time, clock, actor=self._actor, changed=self._changed, stirred=self._stirred)

    def look(self) -> State:
        """The whole page as it stands."""
        world, player = self.world, self.world.player
        world.journal.catch_up()
        seats = world.communities.seats().items()
        return State(
            world=world.name,
            stories=self._tales,
            story=world.story,
            told=self._told,
            seed=self.seed,
            now=world.clock.now(),
            you=world.communities.you,
            people=PEOPLE,
            busy=player.busy,
            playing=player.playing,
            neighbours=world.neighbours.shown(),
            skins={name: seat.skin(is_set_up=player.is_set_up(seat)) for name, seat in seats},
            faults=world.faults.shown(),
            personas=self._actor.personas,
            languages=LANGUAGES,
            language=self._language,
            places=tuple(PLACES),
            requests=world.journal.newest,
        )
