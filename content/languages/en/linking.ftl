# One person on several apps, and the codes that people show.

platform-discord = Discord
platform-telegram = Telegram
platform-other = another app

code-title = About that code
code-refused = This code does not work here.
code-refused-how = A code holds for ten minutes and works once. Type /link in the app where your days are, and I show you a new one.
code-wait = Those were several codes that do not work.
code-wait-how = Please try again in ten minutes.
code-overheard = Others could read that code, so it works no more. Nothing else has happened.
code-overheard-how = Others could read that code, so I made it void. Ask me for a new one in private, and type it to me in private.
code-private = I show codes in private only.
code-private-how = Open our own chat and type the same there.
code-never-share = Never post a code in a group, and give it to nobody. Whoever uses it sees your days.
code-never-post = Give it to one person, in private. Never post it in a group.

link-button = Connect another app
link-title = Your apps
link-stranger = If you use me on another app already, you can connect this chat with it. Then your days are the same on both.
link-stranger-how = In the other app type /link, and I show you a code to type here. If I am new to you, press Start.
link-code = You can use me on two apps. Your days are the same on both, and one check-in counts once.
link-code-how = Type /link { $code } to me in your other app. The code holds for ten minutes and works once.
link-turned = To keep what is in this chat, say yes in the other one, for that is where something is deleted.
link-own = That is the code I showed you in this very chat. Type it to me in your other app.
link-ask = Connect this chat with { $name }? That is an account on { $app }, here since { DATETIME($day, skeleton: "yMMMM") }.
link-ask-what = They will see your check-ins and your answers, and you will see theirs.
link-ask-sure = Press Connect only if both chats are yours. If somebody sent you this code, it is not.
link-yes = Connect
link-no = This is not me
link-both-title = Both chats have a history
link-both = I keep one of the two and never mix them. Which one is it?
link-this-chat = This chat
link-history = Since { DATETIME($day, skeleton: "yMMMd") }. Days in all: { $total }. Streak now: { $streak }.
link-both-deleted = If you keep the one from { $app }, everything in this chat is deleted at once: its days, answers and settings. What is not safe for you stays left out.
link-keep-theirs = Keep the one from { $app }
link-keep-mine = Keep the one in this chat
link-done = This chat is now connected with { $name } on { $app }.
link-done-how = Your days are the same on both. Type /settings to choose where messages go, or /unlink to let go again.
link-already = This chat is connected with { $name } on { $app }.
link-no-done = All right. Nothing was connected, and the code works no more.
link-over = That question is over, and nothing was connected.
link-over-how = For a new code, type /link in your other app.
link-told = { $name } on { $app } is connected with this chat now, and sees your days and answers.
link-told-how = If that was not you, press the button. I let the other chat go at once.
link-told-buddies = Your buddies are:
link-told-none = This chat is connected with no other app now. Your days are here.
link-told-none-how = To connect one, type /link.
link-shown = Somebody typed a code of yours and said that it was not meant for them. Nothing was connected, and the code works no more.
link-notme = This was not me
link-notme-done = I let { $name } on { $app } go. They no longer see anything of yours.
link-notme-buddies = These became your buddies there. They are your buddies no more:
link-notme-none = No other app was connected after this one, so there was nothing to let go.

unlink-button = Disconnect
unlink-ask = This chat would let go. Your days and everything else stay with { $name } on { $app }.
unlink-yes = Yes, disconnect this chat
unlink-done = This chat has let go. Your days are with { $name } on { $app }. Start here begins anew.
unlink-none = This chat is connected with no other app.

settings-app = App for messages
settings-app-ask = Where shall messages go that come by themselves? You can check in on any app you use me on.
settings-app-last = The app you used last
settings-saved-app = Saved. Where messages go: { $app }.
