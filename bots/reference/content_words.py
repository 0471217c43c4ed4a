"""What each key of a content file means. The code that reads them is searched for keys; none may lack here."""

from __future__ import annotations

from collections.abc import Mapping

Says = Mapping[str, str]

ROUTINE: Says = {
    "version": "Counts up when doses or rules change.",
    "order": "Every exercise, in the order in which a session does them: release, stretch, strength.",
    "activities": "What people do that makes them sore; each has a text `<routine>-activity-<name>`.",
    "equipment": "What people may have at hand; each has a text `<routine>-equipment-<name>`.",
    "starter": "The forms that everyone gets who was not asked about health: easy, without tools, off the floor.",
    "gentle": "What remains on a sore day.",
    "assessed": "The exercises that stay off after an old emergency sign was looked at.",
    "clinically_reviewed_by": "Who read the words and doses, as a licensed physiotherapist. Until then the bot says "
    "that nobody has.",
    "clinically_reviewed_on": "The day of it, such as `2026-03-31`.",
}
ABOUT_LENGTHS = """
How long a session is. It takes one exercise from each slot: the one that weighs most. One table a length.
"""
LENGTH: Says = {
    "minutes": "How long: 2, 5, 10 or 15. Each of them has to be there.",
    "slots": 'Lists of exercises to choose from, such as `[["e1"], ["e3", "e5"]]`.',
    "sets": "The most sets of any exercise; without it, what the level says.",
    "hold_s": "The seconds of each stretch; without it, what the level says.",
}
EXERCISE_ID: Mapping[str, tuple[str, str, str]] = {
    "`id`": (
        "word",
        "has to be there",
        "One word of small letters and digits, such as `e6`. Texts and pictures are found by it.",
    ),
    "`variants`": ("list of tables", "none", "Its other forms, the gentlest first."),
    "`gate`": ("table", "none", "What has to be reached before it is offered."),
}
EXERCISE: Says = {
    "kind": "What it does. A session keeps a release or a stretch, and a strength exercise.",
    "position": "How the body is; a swap says so.",
    "instead": "What may take its place, the best first.",
    "equipment": "What it cannot be done without, from the list of the course.",
    "step_s": "Seconds by which a hold grows after a comfortable session, up to the next level's hold.",
    "optional": "It is offered, and never planned unasked.",
    "cap": "What no dose may exceed.",
    "weights": "For each activity, how much it serves: 0 to 3.",
    "per_side": "Whether it is done on each side.",
    "move_s": "Seconds of moving in each repetition, at every level.",
    "levels": "The doses of the levels 1 to 4.",
}
ABOUT_LEVELS = "One line a level, such as `1 = { sets = 1, reps = 8, hold_s = 2 }`; all four have to be there."
LEVEL: Says = {
    "sets": "Rounds.",
    "reps": "Repetitions in a round.",
    "spots": "Places on the body that it is done on, one after another.",
    "hold_s": "Seconds of keeping still in each repetition.",
    "every_days": "2 means every second day at most.",
}
VARIANT: Says = {
    "id": "`<exercise>.<name>`, such as `e6.half`. It has texts of its own: `e6-half-name`, `e6-half-step-1`.",
    "kind": "How it differs from the standard form.",
    "position": "How the body is.",
    "equipment": "What it cannot be done without.",
    "from_level": "The level from which on it is offered.",
    "public": "It may be shown in a group, where nobody was asked about health. Easier forms without tools only.",
    "dose": "What of the level's dose it replaces.",
}
ABOUT_DOSE = "Written in one line, such as `dose = { sets = 2, reps = 8 }`. What is left out stays as the level says."
DOSE: Says = {
    "per_side": "Whether it is done on each side.",
    "sets": "Rounds.",
    "reps": "Repetitions in a round.",
    "spots": "Places on the body.",
    "hold_s": "Seconds of keeping still.",
    "move_s": "Seconds of moving.",
}
ABOUT_CAP = "Hard limits, in seconds. A level or variant above one of them is a fault. What is left out is no limit."
CAP: Says = {
    "hold_s": "One hold.",
    "side_s": "One side, in a day.",
    "session_s": "The exercise in a whole session.",
}
ABOUT_GATE = """
The exercise is off until another one has reached a level and the person says yes to the text `<id>-gate`.
"""
GATE: Says = {
    "after": "The exercise that comes first.",
    "level": "The level that it has to reach.",
}
ABOUT_SITES = """
Where it hurts, and what that changes. Texts: `<routine>-site-<id>`, its tips `-tip-1`, `-tip-2` and so on, and for
each exercise under `care` a line `<routine>-site-<id>-<exercise>`.
"""
SITE: Says = {
    "id": "Small letters, digits and `_`.",
    "off": "Exercises that are left out.",
    "more": "Exercises that weigh one more.",
    "care": "Exercises that get a line of their own about what to mind.",
    "eased": "Forms that replace the standard one; of several of one exercise, the first that is allowed.",
    "finding": "The condition that this place itself is.",
    "asks_urgent": "The urgent list is asked again when this place is new.",
}
ABOUT_CONDITIONS = """
What the third safety list asks, picked one by one. Every row also blocks what has a gate. Texts:
`<routine>-condition-<id>`, its short form `-button` and what to do, `-advice`.
"""
CONDITION: Says = {
    "id": "Small letters, digits and `_`.",
    "tier": "How urgent it is: `soon` or `adapt` here.",
    "blocked": "Exercises that are off until a clinician allows them.",
    "everything": "Every exercise is.",
    "kept_off": "Exercises that stay off even then.",
    "eased": "Forms that replace the standard one.",
}
ABOUT_LESSONS = """
The cards of `/learn`, in the order of their buttons. Texts: `lesson-<id>-title`, `-text-1`, `-point-1`, and
`-sure`, which says how sure it is.
"""
LESSON: Says = {
    "id": "One word of small letters and digits.",
    "evidence": "How strong it is; `judgement` is our own, where no study settles it.",
    "sources": "The studies it leans on, so that anybody can find them; only what was read.",
    "explains": "The exercises whose cards lead here.",
}
SAFETY: Says = {
    "texts": "The ids of all texts that tell somebody what to do about a symptom; `*` stands for any part of one.",
    "reviews": "Who compared a translation with the English.",
}
ABOUT_REVIEWS = "`limber content reviews --language de` writes the lines. Other words than those read are not reviewed."
REVIEW: Says = {
    "language": "Its code, such as `de`.",
    "by": "Who compared the words with the English, with the profession.",
    "on": "The day of it.",
    "words": "For each text, a digest of exactly what was read.",
}
ABOUT_KEPT = """
One row for each thing that is kept about anybody; PRIVACY.md and the cards of `/privacy` are made from it. Texts:
`kept-<id>`, `kept-<id>-why`, `kept-<id>-until`.
"""
KEPT: Says = {
    "id": "One word of small letters and digits.",
    "of": "Whom it is about.",
    "topic": "The page of `/privacy` on which it stands. Only what is about a person has one, and has to.",
    "columns": "Where it stands: `table.column`, in a sealed record `table.sealed.field`.",
    "sealed": "It is encrypted.",
}
PLACES: Says = {
    "cities": 'Large cities that name no time zone, such as `Mumbai = "Asia/Kolkata"`.',
    "regions": 'Regions that people write after a city, such as `"Illinois, IL" = ["America/Chicago"]`.',
    "large": "What is offered first while a name is being typed.",
}
