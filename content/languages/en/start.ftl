# Start: one card a question.

start-button = Start
start-again = Start again
start-agree = I agree and I am 18 or over
start-young = I am under 18
start-later = Not now
start-welcome-title = Hello, I am Limber
start-welcome-what = I coach people with sore glutes: a few short stretches in private each day, and one tap to tell me how it went.
start-welcome-purpose = This is general wellness education. I do not diagnose or treat anything. If something feels wrong, see a professional.
start-welcome-kept = If you agree, I keep your account number, time zone, settings and pauses. I also keep the days you check in, and days on which you say that something feels wrong. With /privacy you can delete it all. No name, no location. Chats with bots are not end-to-end encrypted.
not-reviewed = A licensed physiotherapist has not reviewed these words yet.
start-young-title = Limber is for adults
start-young-why = Bodies that still grow need other advice, so I coach people of 18 and over only. A doctor, physiotherapist or sports teacher can help you well. I have kept nothing about you.
start-young-ask = You agreed before. If you are under 18, press the button and I delete everything I keep about you.
start-young-sure = I am under 18, delete it all
start-later-title = All right, not now
start-later-how = I have kept nothing. Whenever you like, press Start or type /start.

start-city-button = Type your city
start-city-title = Where are you?
start-city-label = City
start-city-hint = For example Berlin, São Paulo or Bengaluru
start-city-ask = I need your time zone, so that messages come at your time of day. Which city are you in, or which large city is near?
start-city-missed = I do not know “{ $city }”. Please try a large city in the same time zone.
start-city-type = Type its name.
start-city-press = Press “Type your city”. Only you will see it.
start-zone-title = Is it { $clock } for you?
start-zone-ask = In { $city } it is { $clock } now. Is that what your clock says?
start-zone-other = No, another city
start-zones-title = Which of these is it?
start-zones-ask = Choose the one whose time your clock shows.
start-zone-choice = { $city }, { $clock }

start-time-title = When shall I write?
start-time-button = Another time
start-time-label = Time of day
start-time-hint = For example 18:30 or 6:30 pm
start-time-ask = Choose a time for your daily message. Right after something you do every day works well.
start-time-missed = I could not read “{ $typed }” as a time. Please write it like 18:30 or 6:30 pm.
start-time-type = Or type one such as 18:30.
start-time-press = Or press “Another time”.
start-time-choice = { $time }

start-length-title = How long is a session?
start-length-ask = How much time would you like to take each day? 10 minutes is usual.
start-length-missed = A session of “{ $typed }” is not one I know. Please choose 2, 5, 10 or 15 minutes.
start-length-about = Two minutes count too. You can change this at any time with /settings.

start-go-title = Shall we begin?
start-go-daily = Yes, write to me daily
start-go-weekly = Yes, write to me weekly
start-go-here-daily = I will write to you here every day at { $time }, and send today's stretches right away.
start-go-here-weekly = I will write to you here once a week at { $time }, and send today's stretches right away.
start-go-direct-daily = I will write to you by direct message every day at { $time }, and send the first one right away.
start-go-direct-weekly = I will write to you by direct message once a week at { $time }, and send today's stretches right away.
start-go-stop = Type /stop at any time and I stop at once.
start-back-title = Welcome back
start-back-kept = Good to see you again. Your days and your settings are as you left them, and there is nothing to catch up on.
start-ready-title = You are all set
start-ready-next = My next message comes
start-ready-direct = I have sent today's stretches to your direct messages. Everything else happens there.

not-started-title = Let us get you started
not-started-how = I have no routine for you yet. Press Start, it takes about a minute.
