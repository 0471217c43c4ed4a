# The guided session: one step after the other, and the questions about how it felt.

session-begin = Begin
session-go-on = Go on
session-tiny = Two minutes

session-step = Step { $step } of { $steps }
session-walk = Walk about for two minutes first. Then take your time: each step waits for you, and you can stop at any of them.
session-side = Side
session-side-first = one side first, your better one. Press “Next” to change sides
session-side-second = the other side, the sorer one
session-side-both = both sides together
session-set = Set
session-set-of = { $set } of { $sets }
session-dose-hold = hold for { $hold ->
    [one] 1 second
   *[other] { $hold } seconds
}
session-dose-spots = { $spots } tender spots, { $hold ->
    [one] 1 second
   *[other] { $hold } seconds
} each
session-dose-reps = { $reps ->
    [one] 1 slow repetition
   *[other] { $reps } slow repetitions
}
session-dose-reps-held = { $reps ->
    [one] 1 slow repetition, hold it
   *[other] { $reps } slow repetitions, hold each
} for { $hold ->
    [one] 1 second
   *[other] { $hold } seconds
}
session-let-go = Let go, with { $ready } seconds to get ready
session-let-go-spot = Let go of spot { $spot }, with { $ready } seconds to get ready
session-stop = Stop at once if it is sharp, electric, numb or tingling, or if you feel dizzy. Then press “This hurts”.

session-next = Next
session-back = Back
session-finish = Finish
session-early = Finish early
session-swap = Swap
session-hurts = This hurts
session-how = How

session-over-title = That is all for today
session-over = Nothing is left to do. Press “Finish” to note it.
session-nothing-title = Nothing is noted yet
session-nothing = You ended the session before the first exercise was done. That is fine. You can go on, or say how the day went.

## Swap, and "this hurts"

session-swap-title = What would you like instead?
session-swap-none = I have nothing else that fits you here. You can leave this one out.
session-out = Leave this one out
session-swapped = Here it is instead.
session-left-out = All right, I left it out.
session-hurts-title = What is it like?
session-hurts-sharp = Sharp, numb or dizzy
session-hurts-sharp-is = Stabbing or electric pain. Tingling or burning. A pulse where you press. Feeling sick. A pinch in the groin. Pain in the belly.
session-hurts-effort = Strong effort or stretch
session-hurts-effort-is = Hard work, a strong pull, or an ache above 5. A 10 is the worst you can imagine.
session-hurts-unsure = If you are not sure, choose the first.
session-effort-easier = That was too much for today. Here is an easier form of it. Next time is lighter where it can be.
session-effort-out = That was too much for today, so I left it out. Next time is lighter where it can be.
session-sharp-out = I also leave this exercise out from now on: { $name }. It comes back when you tell me that a doctor or physiotherapist allows it.

## How it felt: asked of those who agreed

session-felt-ask = How sore was it at its worst while you did it? 0 is none, 10 is the worst you can imagine.
session-felt-easy = 0 to 3
session-felt-some = 4 or 5
session-felt-much = Above 5
session-felt-easy-noted = At its worst it was 0 to 3.
session-felt-some-noted = At its worst it was 4 or 5. That is fine if it settles by tomorrow. The exercises stay as they are.
session-felt-much-noted = At its worst it was above 5. I make the next time lighter where I can.
session-since-ask = How sore has it been since your last session?
session-since-before = As before, or better
session-since-little = A little more
session-since-clearly = Clearly more
session-since-before-noted = Noted: as before, or better.
session-since-little-noted = Noted: a little more sore since then. That is fine if it settles.
session-since-clearly-noted = Noted: clearly more sore since then. I make the next time lighter where I can.
