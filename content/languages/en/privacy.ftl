## What I keep, and the ways

privacy-title = What I keep about you
privacy-intro = Press a topic to read what I keep, what for, and for how long. What is about your health I keep encrypted.
privacy-nothing = Nothing. I keep something about a person only after they have agreed to it. In a group I count a tap without knowing whose it was, and forget who joined once I have said hello.
privacy-nothing-yet = Press a topic to read what I would keep.
privacy-operator-label = Who runs me, keeps this and is responsible for it
privacy-operator-unnamed = I was given no name to show you.
privacy-contact-label = How to reach them
privacy-end-label = How long I know you
privacy-end = Until you delete everything, or until I have heard nothing from you for 12 months. A month before that I write to you once. After /stop I do not write, and the 12 months run all the same.
privacy-copies-label = Copies of my database
privacy-copies = { $days ->
    [0] None are made to keep.
    [one] They are kept for 1 day at most.
   *[other] They are kept for { $days } days at most.
}
privacy-review-label = Review by a clinician
privacy-unreviewed = No clinician has reviewed my exercises and advice yet.
privacy-reviewed = { $name } reviewed my exercises on { $day }.
privacy-minimal-label = Health on { $app }
privacy-minimal = I ask nothing about your health here, and show no answer about it.
privacy-not-kept = I keep no name and no location. Of what you type I keep the titles of another programme and the name you choose for a challenge. If you make a challenge, I keep its name and those of its teams. There is no advertising, and nothing is passed on.
privacy-platforms = Chats with bots are not end-to-end encrypted, and Discord and Telegram have rules of their own.

## The topics, a page each

privacy-topic-apps = Your apps
privacy-topic-settings = Your settings
privacy-topic-days = Your days
privacy-topic-body = You and your body
privacy-topic-care = Safety and advice
privacy-topic-together = What you do with others
privacy-topic-messages = My messages
privacy-topic-others = Other people and groups
privacy-row = { $why }. Kept: { $until }.
privacy-row-sealed = { $why }. Encrypted. Kept: { $until }.
privacy-next = Next topic

## To take it along

word-privacy-what = export for a copy of your data, or delete
privacy-export = Get my data
privacy-export-title = Your data
privacy-export-here = This file holds all I keep about you, also your answers about your health. Keep it where nobody else can read it. README.txt in it says what is what.
privacy-export-quiet = This file holds what I keep about you, but no entries about your health. I keep those encrypted, and do not send them on { $app }. To get them too, connect another app with /link, and ask for your data there.
privacy-export-unread = Some of it could not be opened, and is missing in the file. README.txt says where.
privacy-export-not-kept = I do not keep the file. It stays in this chat until you delete it here.
privacy-export-file = Your data, as a ZIP file
privacy-export-sent-title = It is in your direct messages
privacy-export-sent = Your data came by direct message, where only you can read it.
privacy-export-elsewhere-title = Your data comes on { $app }
privacy-export-elsewhere = It may hold answers about your health, and on { $here } I say nothing about that. I send the file to our chat on { $app }.
privacy-export-unreached = It may hold answers about your health, and on { $here } I say nothing about that. Open our chat on { $app } and type /privacy export there.

## In the file

privacy-readme-title = Limber: your data
privacy-readme-made = Made on { $day }.
privacy-readme-quiet = Entries about your health are not in here. They are kept, encrypted, and not sent on { $app }. To get them, connect another app with /link, and ask for your data there.
privacy-readme-data = data.json: all of it, for other programs
privacy-readme-schema = schema.json: what each part of data.json is, in English
privacy-readme-tables = tables: the same, to open in a spreadsheet. A ' stands before text that begins like a formula, so that nothing is computed
privacy-readme-summary = limber-summary.pdf: a page to show to a physiotherapist or doctor
privacy-readme-what = What is in the tables
privacy-readme-unread = { $lines ->
    [one] Missing here: 1 line could not be opened.
   *[other] Missing here: { $lines } lines could not be opened.
}
privacy-readme-others = Of other people there is nothing in here. Of a buddy it says only that there is one, and on which app.

## Deleting it

privacy-delete = Delete everything about me
privacy-delete-sure = Yes, delete everything
privacy-sure-title = Delete everything?
privacy-sure = Your settings, your answers, your days, your numbers, your streak, your places in challenges and your buddies go at once, in every app. I cannot bring them back.
privacy-gone-title = Deleted
privacy-gone = I keep nothing about you any more. With your settings went:
privacy-gone-days = Days you checked in
privacy-gone-messages = Messages I owed or sent
privacy-gone-answers = Answers about your health
privacy-gone-copies = Older copies of my database still hold it, until { $day } at the latest. Then it is gone there too.
privacy-gone-no-copies = No copies of my database are kept.
privacy-gone-again = To begin anew, type /start.
