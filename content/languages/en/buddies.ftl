# Buddies: two people who see one thing of each other.

buddy-title = Your buddies
buddy-none = With a buddy you see one thing of each other: whether today was looked after, or not yet. Nothing else, and never why.
buddy-about = That is all you see of each other. “Not yet” can mean anything, and nobody is told what.
buddy-line = { $name }: { $state }
buddy-done = looked after today
buddy-not-yet = not yet
buddy-name = { $name }
buddy-open = Buddy { $number }
buddy-invite = Invite a buddy
buddy-code = Give this code to one person you trust.
buddy-code-how = They type /link { $code } to me. It holds for ten minutes and works once.
buddy-ask = Be buddies with { $name }?
buddy-ask-what = You both see one thing of each other: whether today was looked after, or not yet. Either of you can end it at any time.
buddy-no = No, thank you
buddy-agreed = You are buddies now.
buddy-declined = All right. Nobody is told.
buddy-over = That question is over. Ask for a new code.
buddy-own = That is your own code. It is for somebody else to type.
buddy-already = You two are buddies already.
buddy-full = Five buddies are as many as there can be, and one of you has five.
buddy-stranger = Somebody would like to be your buddy. For that you need days of your own: press Start, then type the code again.
buddy-end = End this buddy
buddy-ended = You are buddies no more.
buddy-changed = Your buddies have changed. They are now:
buddy-changed-none = Your buddies have changed. You have none at the moment. Your own days are as they were.

nudge-ask = You can send a kind word, one a day.
nudge-1 = Thinking of you today
nudge-2 = Two minutes are enough
nudge-3 = Rest counts too
nudge-taken = Thank you. I pass it on when it suits.
nudge-enough = You have sent a kind word today, and one a day is plenty.
nudge-title = A kind word
nudge-from = { $name } sends you this:
nudge-buddy = About this buddy
