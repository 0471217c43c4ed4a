"""What each log event says, and what an operator does about it. The code is searched for events; none may lack here."""

from __future__ import annotations

from collections.abc import Mapping

SAYS: Mapping[str, str] = {
    "a group's new id was not kept": "A Telegram group became a supergroup, and the database could not be told yet. "
    "The next message finds out again.",
    "a picture was left out": "Telegram did not take a picture; the words went out alone. Often a group that "
    "forbids media.",
    "a press was not acknowledged": "Telegram did not take the end of a button's spinner, mostly because the press "
    "was too old. What was pressed is done all the same.",
    "a replaced message stays": "An older message could not be deleted on Telegram, so two stand there. Nothing to do.",
    "act_failed": "A bug: what somebody did on Discord failed, and they were told so. Please report it, with the "
    "class of the error.",
    "an answer was not delivered": "Telegram did not take an answer. What was done is kept; the next press shows it.",
    "an apology was not delivered": "Something failed, and even the apology for it did not get through.",
    "an update cannot be read": "Telegram sent something that this version of the library does not know. It is "
    "passed over; upgrade.",
    "an update failed": "A bug: what somebody did on Telegram failed, and they were told so. Please report it, with "
    "the class of the error.",
    "answer_undeliverable": "Discord refused an answer for good, such as direct messages that are closed. `outcome` "
    "says why.",
    "commands_not_told": "A platform did not take the menu of commands. The next start tries again; `limber doctor "
    "--fix` does it now.",
    "copied_before_migration": "The SQLite database was copied before a newer version changed its tables. The copy "
    "lies in `folder`.",
    "copies_not_removed": "A copy of the database that is older than LIMBER_BACKUP_DAYS could not be deleted; /privacy "
    "promises that it is. Look at the rights of `folder`.",
    "copies_removed": "So many copies of the database were older than LIMBER_BACKUP_DAYS, and were deleted.",
    "crashed": "A service ended with an error and starts again after `wait_s`; or, with `where`, nobody caught an "
    "error, and the process may end. Once is nothing; again and again is a fault: read `advice`, then `limber "
    "doctor`.",
    "delivery": "One line for each message that was owed and has left our hands. `state` says how it ended, "
    "`outcome` why.",
    "delivery_failed": "A message could not be finished, and comes back by itself: info while the database is away, "
    "error for a bug, or where what is kept of somebody does not open with the key (`SealError`).",
    "done_again": "Two changes met in the database, and one was done once more. Nothing to do.",
    "expiry": "So many people were told that their data ends (`warned`), or had it deleted (`ended`) after twelve "
    "months of silence.",
    "form_not_opened": "Discord did not open a form. The next press opens it.",
    "handler_failed": "A bug in what heeds an event of Discord. Please report it, with `kind` and the class of the "
    "error.",
    "health_failed": "A bug: the health page could not answer. Please report it, with the class of the error.",
    "lease_lost": "This worker could not keep a lease, because the database was out of reach or the process stood "
    "still. Another worker goes on, or this one again.",
    "library": "A library logged something: which one, where in it, and the class of the error. Its words are left "
    "out, for they may quote anything. Warning or error.",
    "misconfigured": "A service cannot run with these settings and is given up. `advice` says which one to change.",
    "no updates come in": "Somebody else asks Telegram for the updates of this token. `advice` says what to do; see "
    "the runbook.",
    "no_health_page": "The port of the health page is taken. The bot runs without the page; `advice` says how to "
    "mend it.",
    "not_drawn": "A picture of progress or of a challenge could not be drawn; the words went out alone.",
    "not_heeded": "A bug in what follows somebody joining or leaving on Discord. Please report it, with `kind`.",
    "not_pinned": "A card was posted and could not be pinned, mostly for lack of the right to. It stands there all "
    "the same.",
    "not_revised": "A posted card, or a role, could not be brought up to date, mostly because it was deleted.",
    "not_suggested": "A bug: nothing was offered while somebody typed on Discord. Please report it.",
    "picture_left_out": "Discord did not take a picture in time, or the file is missing; the words went out alone. "
    "Where it happens often: `limber content check`.",
    "pictures_left_out": "So many pictures are missing or stale in the content folder. `limber content check` names "
    "them.",
    "press": "One line for what somebody did: `kind` is the conversation, `outcome` whether it was done, `took_s` "
    "how long it took. Not who, and not what.",
    "request_refused": "Discord refused a request with this code, or Telegram for this reason. A 4xx that "
    "comes again and again is a bug, or a right that is missing: `limber doctor`.",
    "revised": "A posted card, or a role, was brought up to date.",
    "revision_failed": "A card could not be brought up to date, and is tried again: info while the database is away, "
    "error for a bug.",
    "role_not_withdrawn": "A milestone role could not be taken back. Look whether the role of Limber stands above it.",
    "safety_unread": "A person's safety log does not open with the key. They are shown no exercise until it does; "
    "see [the key](../keys.md#when-one-value-does-not-open).",
    "session_starts_low": "Discord allows few more connections today. Look for what starts Limber again and again.",
    "session_starts_unknown": "Discord did not say how many connections it still allows. It is asked again.",
    "shard_crashed": "A connection to Discord ended with an error, while others run. It is opened again after a rest.",
    "shards_too_few": "Discord asks for more shards than there are; they are divided anew. Nothing to do.",
    "shards_unseen": "Which worker has which shard could not be read, because the database is away. It is looked at "
    "again.",
    "stopping": "It was told to stop; what is on its way still lands, within ten seconds.",
    "store_away": "The database takes nothing. Messages wait, and answers say so. `advice` says why; see the runbook.",
    "store_back": "The database takes everything again. What waited goes out now.",
    "store_unseen": "The health page could not look into the database because of a bug. Please report it.",
    "suggestion_undeliverable": "Whoever typed on Discord had typed on before the suggestion came. Nothing to do.",
    "the name of a picture was not kept": "What Telegram calls a picture could not be kept, so it is uploaded once "
    "more.",
    "told_to_wait": "A platform answered 429 for the whole bot. Limber waits as long as it says and then goes "
    "slower; `pace` is the share of the full pace.",
    "unplannable": "A person's time zone is unknown to this version of the zone data, so nothing is planned for "
    "them. Upgrade the package tzdata.",
    "updates come in again": "Telegram's updates reach this worker again.",
    "wait_not_shared": "The other workers could not be told of a 429, because the database is away. Each hears it "
    "by itself.",
}
