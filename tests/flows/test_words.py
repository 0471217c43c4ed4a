import pytest

from core.messages.texts import text
from tests.messages.gate import content
from tests.room import Room, say


@pytest.mark.parametrize(
    "typed",
    ["stop", "STOP!", "/stop", "/stop@LimberBot", "stop please", "Please, stop.", "unsubscribe"],
)
async def test_stopping_is_as_easy_as_starting(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I have stopped" in await ana.say(typed)
    assert await here.coach.next_due_at() is None


@pytest.mark.parametrize("language", ["en", "de", "es"])
async def test_the_words_on_the_buttons_of_every_language_do_the_same_when_typed(here: Room, language: str) -> None:
    ana = await here.started()
    texts = content().texts
    assert "Please stop for today" in await ana.say(texts.say(text("wrong-button"), language).upper())
    assert "I have stopped" in await ana.say(texts.say(text("settings-stop"), language) + "!")


@pytest.mark.parametrize("typed", ["aufhoren", "AUFHÖREN", "aufho\u0308ren", "no me escribas mas", "s\u200btop"])
async def test_accents_and_marks_that_nobody_sees_do_not_matter(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I have stopped" in await ana.say(typed)


@pytest.mark.parametrize(
    "typed", ["stop sending me this", "it does not stop hurting", "settings please now", "pause 7x"]
)
async def test_a_sentence_is_no_word(here: Room, typed: str) -> None:
    ana = await here.started()
    assert "I did not understand" in await ana.say(typed)


async def test_the_words_and_what_may_follow_them(here: Room) -> None:
    assert [(word.name, word.option and word.option.name) for word in here.coach.words] == [
        ("start", "city"),
        ("today", None),
        ("progress", None),
        ("learn", "topic"),
        ("why", "what"),
        ("settings", "setting"),
        ("pause", "days"),
        ("challenge", None),
        ("link", "code"),
        ("unlink", None),
        ("symptoms", None),
        ("report", None),
        ("privacy", "what"),
        ("stop", None),
        ("help", None),
        ("coach", "setting"),
    ]
    for word in here.coach.words:  # the limits of a command's descriptions on Discord
        assert 1 <= len(say(word.description)) <= 100
        assert word.option is None or 1 <= len(say(word.option.description)) <= 100


async def test_symptoms_lead_to_what_to_do(here: Room) -> None:
    ana = await here.started()
    assert "Do no more exercises today" in await ana.say("symptoms")


async def test_cities_are_suggested_with_their_clocks(here: Room) -> None:
    found = here.coach.suggest("start", "berl")
    assert found[0].value == "Berlin"
    assert found[0].label.startswith("Berlin, 1:00")
    assert here.coach.suggest("settings", "city berl")[0].value == "city Berlin"


async def test_settings_are_suggested_by_their_names(here: Room) -> None:
    assert [each.value for each in here.coach.suggest("settings", "")][:3] == ["time", "city", "length"]
    assert [(each.label, each.value) for each in here.coach.suggest("settings", "pic")] == [("Pictures", "pictures")]


async def test_every_suggestion_of_a_setting_or_a_pause_can_be_typed(here: Room) -> None:
    ana = await here.started()
    for word in ("settings", "pause", "privacy"):
        for each in here.coach.suggest(word, ""):
            answered = await ana.say(f"/{word} {each.value}")
            assert "I do not know" not in answered
            assert "I could not read" not in answered


async def test_pauses_are_suggested(here: Room) -> None:
    assert [each.label for each in here.coach.suggest("pause", "")] == [
        "1 day",
        "3 days",
        "7 days",
        "14 days",
        "28 days",
    ]
    assert [each.value for each in here.coach.suggest("pause", "1")] == ["1", "14"]


@pytest.mark.parametrize("word", ["start", "learn", "settings", "pause", "privacy", "today", "nonsense", ""])
@pytest.mark.parametrize("typed", ["", "x" * 4000, "🧘", "שלום", "<b>&", "@everyone", "city ", "\x00"])
async def test_nothing_typed_breaks_a_suggestion(here: Room, word: str, typed: str) -> None:
    found = here.coach.suggest(word, typed, locale="de-AT")
    assert len(found) <= 25


@pytest.mark.parametrize("word", ["today", "nonsense"])
async def test_a_word_without_an_option_suggests_nothing(here: Room, word: str) -> None:
    assert here.coach.suggest(word, "") == ()


async def test_privacy_says_what_is_kept_and_what_is_not(here: Room) -> None:
    ana = here.someone()
    assert "Nothing. I keep something about a person only after" in await ana.say("/privacy")
    await ana.start()
    kept = await ana.say("/privacy")
    for what in ("encrypted", "Who runs me", "12 months", "No clinician has reviewed", "not end-to-end encrypted"):
        assert what in kept
