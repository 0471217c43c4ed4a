# A person's own goals: activities they rate, and the plan of when and what if.

goals-title = Your goals
goals-about = This is up to you, and you can change it at any time.
goals-offer = Would you like to set a small goal? It takes a minute, and you can leave it out.
goals-offer-button = Set a goal
goals-done = That is all
goals-leave = Leave it out

## Activities of their own

goals-own = Activities that are hard now
goals-own-ask = What does the soreness get in the way of? Choose up to three, one after the other.
goals-own-full = These are your three. Press one to rate it again, or to leave it out.
goals-rate-ask = How well can you do this now?
goals-rate-scale = 0 = not at all, 10 = as well as before. You can leave it out.
goals-rated-now = So far it is { $score } of 10.
goals-rated = { $name }: { $score }
goals-score = { $score } of 10
goals-do-sitting = Sitting for an hour
goals-do-driving = Driving for an hour
goals-do-walking = Walking for half an hour
goals-do-stairs = Climbing stairs
goals-do-running = Running
goals-do-chair = Getting up from a chair
goals-do-shoes = Putting on shoes
goals-do-side = Lying on my side
goals-do-lifting = Lifting something
goals-do-squatting = Squatting down

## The if-then plan

goals-plan = When I do it
goals-cue-title = After what?
goals-cue-ask = A set moment makes it easier to begin. After what would you like to do your session?
goals-cue-wake = I get up
goals-cue-teeth = I brush my teeth
goals-cue-breakfast = I have breakfast
goals-cue-lunch = I have lunch
goals-cue-home = I come home
goals-cue-dinner = I have dinner
goals-cue-bed = I get ready for bed
goals-barrier-title = And on a hard day?
goals-barrier-ask = What may get in the way? On such a day the two-minute version is enough.
goals-barrier-tired = I am tired
goals-barrier-time = Time is short
goals-barrier-travel = I travel
goals-barrier-late = It is late
goals-barrier-forget = I forget
goals-line = { $cue }: your session. { $barrier }, the two-minute version.
goals-line-cue = { $cue }: your session.
goals-line-barrier = { $barrier }, the two-minute version.
goals-after-wake = After you get up
goals-after-teeth = After you brush your teeth
goals-after-breakfast = After breakfast
goals-after-lunch = After lunch
goals-after-home = After you come home
goals-after-dinner = After dinner
goals-after-bed = After you get ready for bed
goals-if-tired = If you are tired
goals-if-time = If time is short
goals-if-travel = If you travel
goals-if-late = If it is late
goals-if-forget = If it slipped your mind
