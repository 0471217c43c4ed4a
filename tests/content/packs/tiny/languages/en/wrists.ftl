wrists-name = Wrists
wrists-purpose = Two minutes for tired wrists.
wrists-activity-typing = Typing
wrists-equipment-can = A full can

w1-name = Wrist stretch
w1-purpose = Eases the forearm.
w1-muscles = The forearm.
w1-setup = Hold one arm out straight.
w1-step-1 = Let the hand hang.
w1-step-2 = Draw it in gently with the other hand.
w1-mistake-1 = Pulling hard.
w1-caution-1 = Not with a wrist in plaster.
w1-stop-1 = Tingling
w1-alt = One hand gently bends the other hand down.
w1-lap-name = In the lap
w1-lap-step-1 = Rest both hands in your lap and let one hang.
w1-wall-name = At a wall
w1-wall-step-1 = Lean the back of the hand on a wall.

wrists-site-thumb = Thumb
wrists-site-thumb-tip-1 = Type with the whole hand.
wrists-site-thumb-w1 = Leave the thumb out.
wrists-condition-plaster = A wrist in plaster now
wrists-condition-plaster-button = In plaster
wrists-condition-plaster-advice = Ask your clinician first.

phase-w1-bend = Bend the hand
phase-w1-let-go = Let go
