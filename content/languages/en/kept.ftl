## How long: said of many things; everything goes with the person

-kept-end = as long as I know you
-kept-yes-end = until you turn the questions about your health off

## Your apps

kept-account = Your account number in each app you use me on, and the number I know you by
kept-account-why = To know that it is you, and to count one day once
kept-account-until = { -kept-end }. An app that you unlink goes at once
kept-chat = The number of our direct chat, and whether I can write there
kept-chat-why = To answer you, and to send your messages to the right place
kept-chat-until = { -kept-end }
kept-used = When you came back to an app, and what it was not told yet
kept-used-why = To write to the app you use, and to tell each one when another is linked
kept-used-until = { -kept-end }
kept-code = A code you asked for, as a hash, what it is for, and which account gave it or showed it
kept-code-why = To link two apps, two buddies or two groups. The code itself is not kept
kept-code-until = for ten minutes. For two groups it is two days

## Your settings

kept-start = When you agreed and began, which course you follow, and whether you stopped
kept-start-why = To know where you are in the course
kept-start-until = { -kept-end }
kept-when = Your time zone, your time of day, your language
kept-when-why = To write at your time and in your words
kept-when-until = { -kept-end }
kept-choices = How long a session is, how often I write and in which app, how pictures are shown, and whether I ask how sore you are
kept-choices-why = To do it the way you chose
kept-choices-until = { -kept-end }
kept-country = The country for help calls, only if you chose one
kept-country-why = To name the right number. I never guess it
kept-country-until = { -kept-end }
kept-asking = Which question waits for what you type
kept-asking-why = So that a restart in between does no harm
kept-asking-until = until you answer it or do something else

## Your days

kept-checkin = For each day: done, partly, rest or skipped, and when you said so
kept-checkin-why = For your streak and your progress
kept-checkin-until = { -kept-end }
kept-pause = Your pauses: from which day to which
kept-pause-why = To leave those days out of your streak
kept-pause-until = { -kept-end }
kept-excused = Days on which no message could reach you, and why
kept-excused-why = So that no such day counts against you
kept-excused-until = { -kept-end }
kept-entries = That there are encrypted entries about you, in which order, and on which days you had a session
kept-entries-why = To find them. What they say can be read only with the key
kept-entries-until = as long as those entries

## You and your body

kept-consent = Whether I may ask about your health, and which questions you answered
kept-consent-why = To ask only what you agreed to, and once
kept-consent-until = { -kept-end }
kept-life = What you do, such as desk work or running, the things you have, and your plan of when to stretch
kept-life-why = To fit the exercises to you
kept-life-until = { -kept-end }
kept-body = Where it hurts, how sore you were before you began, what is hard for you to do, and what you turned on
kept-body-why = To choose exercises, and to see if it gets better. I ask only after your yes
kept-body-until = { -kept-yes-end }
kept-soreness = How sore you are on a day, from 0 to 10
kept-soreness-why = To see if it gets better, and to say when to see someone. I ask only after your yes
kept-soreness-until = until you turn that question off, or all questions about your health
kept-session = Your sessions: which exercises and how much, what you swapped, what hurt, and how it felt
kept-session-why = To make the next plan easier or harder
kept-session-until = { -kept-yes-end }

## Safety and advice

kept-wrong = Days on which something felt wrong, and when you said so
kept-wrong-why = To offer no exercise on them
kept-wrong-until = { -kept-end }
kept-safety = What the safety lists lead to: what is left out or made easier, and whether all is stopped, and since when. Never which item you ticked
kept-safety-why = To offer nothing that may do harm
kept-safety-until = { -kept-yes-end }. While all is stopped, one line stays that says so, until you end the stop
kept-care = How it goes: your answers at a review and on day 14, and how you rate what you do. Also what I advised, what you answered, if you saw someone, and which of five things came of it
kept-care-why = To say when to see someone, and what to do after that
kept-care-until = { -kept-yes-end }. With the questions off I keep that I gave the advice meant for all, and when. I also keep that you follow another programme or wait for a visit
kept-programme = The titles of a professional's programme, as you typed them
kept-programme-why = To name it in your daily message in place of my exercises
kept-programme-until = { -kept-yes-end }

## With others

kept-membership = The servers and groups you used me in, and whether you show a role there
kept-membership-why = To show there only what you chose, and to take it away when you leave
kept-membership-until = until you leave them
kept-entrant = The challenges you are in, on which side and since when, and the name you chose for a board
kept-entrant-why = To count your days, and to list you on a board you asked to be on
kept-entrant-until = until you leave them
kept-gesture = That you pressed “I did it”, shared your name or cheered under the post of a day
kept-gesture-why = To count each once
kept-gesture-until = until that day is over and closed in every time zone: three to five days
kept-buddy = Your buddies: which two people agreed to it, and on which app
kept-buddy-why = To tell each if the other's today was looked after
kept-buddy-until = until one of you ends it
kept-nudge = The last kind word you sent to a buddy: which one, to whom and when
kept-nudge-why = To send it at a good time, and not too many
kept-nudge-until = until you send another one

## My messages

kept-delivery = When a message was owed, sent, or did not arrive
kept-delivery-why = So that you get none twice, and days on which I was down are left out
kept-delivery-until = { -kept-end }
kept-next = When the next message comes
kept-next-why = To send it on time
kept-next-until = until it is sent
kept-heard = The last day on which you pressed or typed something, and when I wrote that I will delete it all
kept-heard-why = To write less, and then no more, when you do not answer, and to delete it all after 12 months
kept-heard-until = { -kept-end }

## People I do not coach

kept-hash = That somebody pressed “I did it” or cheered in a group: a keyed hash of the account, and no name
kept-hash-why = To count each once. Without the key nobody can tell from it who that was
kept-hash-until = until that day is over and closed in every time zone: three to five days
kept-tries = That a wrong code was typed, and when: a keyed hash of the account
kept-tries-why = So that nobody finds a code by trying
kept-tries-until = for ten minutes
kept-arrival = The account number of somebody who joins a group in which I say hello
kept-arrival-why = To greet those who came together in one message
kept-arrival-until = until the greeting a few minutes later. If there is none, for a day at most

## Servers and groups

kept-community = The number and name of a server or group, and what its admins chose: place, time, time zone, language and what is on
kept-community-why = To post there what they asked for. Who the admins are is not kept: I ask the app each time
kept-community-until = as long as I know the server or group
kept-admin = Which question waits for what an admin types, and a keyed hash of that admin
kept-admin-why = So that nobody else can answer it
kept-admin-until = for ten minutes at most
kept-challenge = Challenges: their kind, name, days, target and sides
kept-challenge-why = To count the days and to show how it goes
kept-challenge-until = as long as I know the server or group
kept-posts = When a post was owed and sent there, and which of my cards has to be brought up to date
kept-posts-why = So that no post comes twice
kept-posts-until = as long as I know the server or group. A card to be mended: until that is done

## The program

kept-alive = In which minutes I was running
kept-alive-why = To see when I was down, so that such a day counts against nobody
kept-alive-until = for a week
kept-sharing = Which of my workers does what, and when the next message may leave
kept-sharing-why = So that several workers do nothing twice, and stay below what the apps allow. None of it is about a person
kept-sharing-until = as long as I run
kept-memory = What the apps call the drawings of exercises, and which commands I told them. When I last looked for what to delete, and a mark that shows if the key fits
kept-memory-why = So that a restart sends nothing twice. None of it is about a person
kept-memory-until = as long as I run
