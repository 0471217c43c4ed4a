import pytest

from bots.discord_bot.sender import RESEND_WINDOW_S
from core.coach import Account, Place
from core.errors import OutcomeUnknown, TryLater
from core.messages.card import Card, Paragraph
from core.messages.texts import verbatim
from tests.adapters.discord_stage import CITY, Stage, card, onstage, running, says

INVISIBLE = dict.fromkeys((0x200B, 0x2068, 0x2069))  # what breaks a mention, and isolates a writing direction


@pytest.fixture
async def stage():
    async with onstage() as stage:
        yield stage


# --- the direct chat


async def test_a_press_in_the_direct_chat_edits_the_card(stage: Stage):
    await stage.chat_with(says("Day 1", "Done"))
    await stage.ana.press("Done")
    seen = await stage.ana.sees("You: press done")
    assert (seen.edited, len(stage.ana.screen()), stage.ana.toast) == (True, 1, None)


async def test_the_coach_is_told_who_pressed_where_and_in_what_language(stage: Stage):
    berta = stage.server.person("Berta", locale="de")
    place = await stage.chat_with(says("Day 1", "Done"), berta)
    await berta.press("Done")
    await berta.sees("You: press done")
    assert stage.coach.from_whom == [(Account(platform="discord", id=berta.id), place, "de")]
    assert place == Place(platform="discord", address=place.address, private=True)


async def test_a_reply_that_replaces_nothing_is_a_new_message(stage: Stage):
    stage.coach.answer = lambda what: says("Well done", replaces=False)
    await stage.chat_with(says("Day 1", "Done"))
    await stage.ana.press("Done")
    await stage.ana.sees("Well done")
    assert [message.text for message in stage.ana.screen()] == ["Day 1", "Well done"]


async def test_a_typed_text_is_answered_in_the_chat(stage: Stage):
    await stage.ana.say("  Berlin ")
    await stage.ana.sees("You: text")
    (account, place, locale) = stage.coach.from_whom[0]
    assert (account.id, place.private, locale) == (stage.ana.id, True, None)
    await stage.adapter.close()
    assert stage.coach.told[-1] == "answered"


async def test_a_slash_command_in_the_direct_chat_is_answered_for_all_time(stage: Stage):
    await stage.ana.say("/today")
    seen = await stage.ana.sees("You: text /today")
    assert not seen.only_me


async def test_a_pressed_card_that_is_gone_is_answered_by_a_new_message(stage: Stage):
    place = await stage.chat_with(says("Day 1", "Done"))

    def vanish(what: str):
        stage.server.world.channels[int(place.address)].messages.clear()
        return says("Still here")

    stage.coach.answer = vanish
    await stage.ana.press("Done")
    await stage.ana.sees("Still here")


async def test_an_answer_to_a_chat_that_was_closed_meanwhile_marks_it_as_lost(stage: Stage):
    await stage.ana.say("hello")
    await stage.ana.sees("You: text hello")

    def close(what: str):
        stage.server.world.users[int(stage.ana.id)].dms_open = False
        return says("Too late")

    stage.coach.answer = close
    await stage.ana.say("again")
    await stage.server.wait_for(lambda: stage.asked("POST", "/messages")[-1].status == 403)
    await stage.adapter.close()
    assert stage.coach.told[-1] == "lost blocked"


# --- the server


async def test_a_press_on_a_public_card_is_answered_to_the_presser_alone(stage: Stage):
    await welcome(stage)
    await stage.ana.press("Start", chat=stage.shared)
    seen = await stage.ana.sees("You: press start", chat=stage.shared)
    other = stage.server.person("Ben")
    assert seen.only_me
    assert "You: press start" not in [message.text for message in other.screen(stage.shared)]
    assert "Shall we begin?" in [message.text for message in other.screen(stage.shared)]
    assert not stage.coach.from_whom[0][1].private


async def test_a_press_on_an_answer_that_only_the_presser_sees_edits_it(stage: Stage):
    await welcome(stage)
    await stage.ana.press("Start", chat=stage.shared)
    await stage.ana.sees("You: press start", chat=stage.shared)
    before = len(stage.ana.screen(stage.shared))
    await stage.ana.press("Done", chat=stage.shared)
    seen = await stage.ana.sees("You: press done", chat=stage.shared)
    assert seen.only_me
    assert len(stage.ana.screen(stage.shared)) == before


async def test_a_slash_command_in_a_server_is_answered_to_its_author_alone(stage: Stage):
    await stage.ana.say("/today", chat=stage.shared)
    seen = await stage.ana.sees("You: text /today", chat=stage.shared)
    assert seen.only_me


async def test_what_people_say_in_a_server_is_not_listened_to(stage: Stage):
    await stage.ana.say("today", chat=stage.shared)
    await stage.ana.say("today")
    await stage.ana.sees("You: text today")
    assert stage.coach.heard == ["text today"]


async def test_a_direct_card_is_sent_within_the_interaction(stage: Stage):
    stage.coach.answer = lambda what: says("Look at your direct messages", direct=card("Hello", "Go"))
    await stage.ana.say("/start", chat=stage.shared)
    await stage.ana.sees("Hello")
    await stage.ana.sees("Look at your direct messages", chat=stage.shared)
    await stage.adapter.close()
    assert [place.private for place in stage.coach.reached_at] == [True]


async def test_a_direct_chat_that_discord_refuses_for_a_moment_can_be_tried_again(stage: Stage):
    async def refuse(account: Account) -> Place:
        raise TryLater

    stage.coach.answer = lambda what: says("Look at your direct messages", direct=card("Hello"))
    stage.adapter.messenger.open = refuse
    await stage.ana.say("/start", chat=stage.shared)
    seen = await stage.ana.sees("Your direct messages are closed.", chat=stage.shared)
    assert [button.label for button in seen.buttons] == ["Again"]
    assert "unreached closed" in stage.coach.told


async def test_a_direct_card_that_cannot_be_sent_is_made_up_for_in_the_server(stage: Stage):
    stage.coach.answer = lambda what: says("Look at your direct messages", direct=card("Hello"))
    await stage.ana.close_dms()
    await stage.ana.say("/start", chat=stage.shared)
    seen = await stage.ana.sees("Your direct messages are closed.", chat=stage.shared)
    assert seen.only_me
    assert "unreached blocked" in stage.coach.told
    assert "reached" not in stage.coach.told


# --- joining a server


async def welcome(stage: Stage) -> None:
    await stage.server.remove_bot_from_guild()
    await stage.server.add_bot_to_guild()
    await stage.ana.sees("Shall we begin?", chat=stage.shared)


async def test_a_server_that_adds_the_bot_is_welcomed_in_its_language():
    async with onstage(bot_in_guild=False) as stage:
        stage.server.guild.locale = "de"
        await stage.server.add_bot_to_guild()
        seen = await stage.ana.sees("Fangen wir an?", chat=stage.shared)
        assert [button.label for button in seen.buttons] == ["Start"]


async def test_a_server_without_a_channel_for_notices_is_welcomed_in_the_first_it_may_write_to():
    async with onstage(bot_in_guild=False) as stage:
        stage.server.guild.system_channel_id = None
        stage.server.deny_bot(stage.shared, 1 << 11)
        open_channel = stage.server.add_channel("chat")
        await stage.server.add_bot_to_guild()
        await stage.ana.sees("Shall we begin?", chat=open_channel)


async def test_a_server_where_the_bot_may_not_write_is_left_alone():
    async with onstage(bot_in_guild=False) as stage:
        stage.server.deny_bot(stage.shared, 1 << 11)
        await stage.server.add_bot_to_guild()
        await stage.ana.say("hello")
        await stage.ana.sees("You: text hello")
        assert not stage.asked("POST", f"/channels/{stage.shared}/messages")


# --- forms


async def test_a_form_is_opened_at_once_and_its_field_reaches_the_coach(stage: Stage):
    await stage.chat_with(says("Where?"))
    await stage.adapter.messenger.send(
        await stage.adapter.messenger.open(Account(platform="discord", id=stage.ana.id)),
        Card(blocks=(Paragraph(text=verbatim("Where?")),), form=CITY),
        "en",
        "form",
    )
    await stage.ana.press("Type your city")
    await stage.server.wait_for(lambda: stage.ana.form)
    form = stage.ana.form
    assert form is not None
    assert (form.title, form.fields[0].label, form.fields[0].placeholder) == ("Where are you?", "City", "Berlin")
    assert stage.coach.heard == []
    await stage.ana.submit({"City": "**São** `Paulo`"})
    await stage.ana.sees("You: press city {'text': '**São** `Paulo`'}")
    assert stage.ana.toast is None


# --- interactions that Discord no longer waits for


async def test_a_press_that_was_noticed_too_late_still_does_the_work_and_is_answered_by_a_message():
    async with onstage(answer_within_s=0.0) as stage:
        await stage.chat_with(says("Day 1", "Done"))
        await stage.ana.press("Done")
        await stage.ana.sees("You: press done")
        assert stage.coach.heard == ["press done"]


async def test_a_late_answer_to_a_server_goes_to_the_direct_chat():
    async with onstage(answer_within_s=0.0) as stage:
        await stage.ana.say("/today", chat=stage.shared)
        await stage.ana.sees("You: text /today")
        assert [message.text for message in stage.ana.screen(stage.shared) if message.author == "Limber"] == []


async def test_a_press_that_another_process_acknowledged_is_answered_once_and_counts_for_both(stage: Stage):
    async with running(stage.another(), stage.server):
        await stage.chat_with(says("Day 1", "Done"))
        await stage.ana.press("Done")
        await stage.server.wait_for(lambda: len(stage.asked("PATCH", "/messages/@original")) == 2)
    assert [each.status for each in stage.asked("POST", "/callback")] in ([200, 400], [400, 200])
    assert stage.coach.heard == ["press done", "press done"]
    assert [message.text for message in stage.ana.screen()] == ["You: press done"]


# --- what goes wrong within


async def test_a_broken_coach_is_apologised_for(stage: Stage):
    def broken(what: str):
        raise RuntimeError("database")

    stage.coach.answer = broken
    await stage.chat_with(says("Day 1", "Done"))
    await stage.ana.press("Done")
    await stage.ana.sees("Please try again.")
    assert [message.text for message in stage.ana.screen()] == ["Day 1", "Please try again."]


async def test_the_log_of_a_broken_coach_tells_nothing_about_the_person(stage: Stage, capsys):
    def broken(what: str):
        raise RuntimeError(f"{stage.ana.id} {stage.server.token}")

    stage.coach.answer = broken
    await stage.ana.say("my secret")
    await stage.ana.sees("Please try again.")
    shown = capsys.readouterr().out
    assert "RuntimeError" in shown
    assert not any(word in shown for word in (stage.ana.id, stage.server.token, "secret"))


# --- hostile words


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>&",
        "@everyone and @here",
        "**x** __y__ ~~z~~ ||w||",
        "`a` ```b```",
        "[a](http://x.org)",
        "[**a**](http://x.org)",
        "# big",
        "> quoted",
        "-# small",
        "- item",
        "<t:0:R> <#1> </today:1>",
        "\u200fشالوم שלום\u200f",
        "🧘‍♀️",
        "back\\slash \\*",
    ],
)
async def test_hostile_words_are_shown_literally_and_ping_nobody(stage: Stage, hostile: str):
    stage.coach.answer = lambda what: says(hostile)
    await stage.ana.say("hello")
    await stage.ana.sees(lambda message: message.text.translate(INVISIBLE) == hostile)
    sent = stage.asked("POST", "/messages")[-1]
    assert sent.body["allowed_mentions"] == {"parse": []}
    styles = {style for span in stage.ana.screen()[-1].spans for style in span.styles}
    assert styles <= {"link"}
    assert not any(span.url for span in stage.ana.screen()[-1].spans if span.url != span.text)


async def test_a_mention_of_a_person_pings_nobody(stage: Stage):
    stage.coach.answer = lambda what: says(f"<@{stage.ana.id}>")
    await stage.ana.say("hello")
    await stage.ana.sees("<@")
    (message,) = (each for each in stage.server.events if each[0] == "MESSAGE_CREATE" and each[1]["author"].get("bot"))
    assert message[1]["mentions"] == []


# --- the outbox against a whole server


async def test_a_key_that_is_sent_again_arrives_once(stage: Stage):
    place = await stage.chat_with(says("Day 1"))
    first = await stage.adapter.messenger.send(place, card("Day 2"), "en", "limber-2")
    again = await stage.adapter.messenger.send(place, card("Day 2"), "en", "limber-2")
    assert first == again
    assert [message.text for message in stage.ana.screen()] == ["Day 1", "Day 2"]
    assert RESEND_WINDOW_S <= 300


async def test_a_message_whose_answer_was_lost_is_known_again_by_its_key(stage: Stage):
    place = await stage.chat_with(says("Day 1"))
    stage.server.lose_answers = 1
    with pytest.raises(OutcomeUnknown):
        await stage.adapter.messenger.send(place, card("Day 2"), "en", "limber-2")
    await stage.adapter.messenger.send(place, card("Day 2"), "en", "limber-2")
    assert [message.text for message in stage.ana.screen()] == ["Day 1", "Day 2"]


async def test_a_rate_limit_of_the_server_is_told_with_its_wait(stage: Stage):
    place = await stage.chat_with(says("Day 1"))
    stage.server.rate_limit(30.0, scope="global")
    with pytest.raises(TryLater) as later:
        await stage.adapter.messenger.send(place, card("Day 2"), "en", "limber-2")
    assert later.value.after_s == 30.0


async def test_a_silent_card_makes_no_sound(stage: Stage):
    place = await stage.chat_with(says("Day 1"))
    await stage.adapter.messenger.send(place, card("Day 2", silent=True), "en", "limber-2")
    assert [message.silent for message in stage.ana.screen()] == [False, True]


async def test_a_sent_card_can_be_edited(stage: Stage):
    place = await stage.chat_with(says("Day 1"))
    ref = await stage.adapter.messenger.send(place, card("Day 2", "Done"), "en", "limber-2")
    await stage.adapter.messenger.edit(ref, card("Done on day 2"), "en")
    seen = await stage.ana.sees("Done on day 2")
    assert (seen.edited, seen.buttons) == (True, ())
