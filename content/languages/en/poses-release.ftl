## What the parts of the moving pictures of E1, E2 and E8 say, and what those pictures show.

phase-e1-lean = Lean in until a good ache
phase-e1-lean-gently = Lean in gently
phase-e1-hold = Keep still, breathe out slowly
phase-e1-ease = Lean away, find the next spot
phase-e1-press-hand = Press lightly on a tender spot
phase-e1-press-fist = Press until a good ache
phase-e1-let-go = Let go, find the next spot
phase-e1-weight-down = Let your weight down slowly
phase-e1-lift-off = Lift off, find the next spot

e1-hand-alt = A person stands and rests the flat of one fist on the soft part of the buttock. They press lightly, keep still, then let go.
e1-sock-alt = A person stands side-on to a wall with a ball in a long sock behind one buttock. One hand holds the sock over the shoulder. They lean in gently, keep still, then lean away.
e1-fist-alt = A person lies on their side with bent knees, seen from behind. The fist of the top arm presses the soft part of the upper buttock, keeps still, then lets go.
e1-floor-alt = A person sits on the floor, leans back on both hands and has a ball under one buttock. They let their weight down, keep still, then lift off.

phase-e2-press = Press gently toward the bone
phase-e2-flat-rest = Let the hand rest, do not push
phase-e2-guide = Guide the tip toward the bone
phase-e2-hold = Keep still, breathe out slowly
phase-e2-let-go = Let go

e2-flat-alt = A person lies on their back with bent knees. A flat hand rests just inside the bone at the front of the pelvis, turned to the bone. They do not push.
e2-hook-alt = A person lies on their back with bent knees and holds a hook tool with both hands. The tip is just inside the front pelvis bone. An arrow points outward and down.

phase-e8-sink = Let your knees sink outward
phase-e8-tip = Tip forward from the hips
phase-e8-hold = Hold still and breathe
phase-e8-rise = Sit up, hands under your knees
phase-e8-knees-up = Bring your knees up by hand
phase-e8-on-cushions = Let your knees rest
phase-e8-hands-rest = Rest your hands in your lap
phase-e8-grip = Hands under your knees
phase-e8-hips-back = Shift your hips back a little
phase-e8-come-back = Come back

e8-cushion-alt = A person sits on a cushion against a wall with the soles of the feet together. The knees rest on two cushions, then the hands bring them up.
e8-lunge-alt = A person kneels on one knee with the other leg out to the side, foot flat, hands on a chair. The hips shift back a little, stay still, then come back.
