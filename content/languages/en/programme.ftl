# A professional's programme: its exercises by the titles that the person typed (coaching.md §1.7).

programme-title = Your other programme
programme-about = You follow a programme that a professional gave you. I remind you of it, and your check-ins and your streak go on. From me there are no exercises.
programme-none = If you like, tell me what your exercises are called. Then I name them in your daily message.
programme-unasked = I do not ask about your health, so I keep no titles of exercises.
programme-add = Add exercises
programme-add-ask = What is the exercise called? Several are fine, one on each line. I keep the titles encrypted.
programme-add-type = Type a title, or press a button below.
programme-add-press = Press “Add exercises”. Only you will see it.
programme-add-label = What it is called
programme-add-hint = For example side plank, three times
programme-enough = That is all
programme-added = { $count ->
    [one] Added.
   *[other] { $count } titles added.
}
programme-known = “{ $typed }” is in your list already.
programme-long = { $count ->
    [one] “{ $typed }…” is longer than { $longest } characters. Please give it a shorter title.
   *[other] { $count } titles are longer than { $longest } characters, the first is “{ $typed }…”. Please give them shorter titles.
}
programme-full = I can keep { $most } titles, so there is no room for “{ $typed }”. Take one out first.
programme-empty = I found no title in that. Please type a few words.
programme-drop = Take one out
programme-drop-ask = Which one do you no longer do?
programme-dropped = Taken out.
programme-over = This programme is over
