## What the parts of the moving pictures of E4, E6 and E7 say, and what those pictures show.

phase-e4-lift = Lift the top knee, hips still
phase-e4-small-lift = Lift the top knee half as high
phase-e4-band-lift = Lift against the band
phase-e4-slide-up = Slide the heel up the wall
phase-e4-slide-down = Slide it down slowly
phase-e4-hold = Pause, and breathe
phase-e4-lower = Lower slowly
phase-e4-rest = Breathe in
phase-e4-push-wall = Push the knee into the wall
phase-e4-push-belt = Push both knees out
phase-e4-push-hold = Keep pushing gently, breathe
phase-e4-let-go = Let go

phase-e6-lift = Breathe out, press your heels
phase-e6-hold = Squeeze, keep breathing
phase-e6-hold-half = Half height, keep breathing
phase-e6-lower = Lower slowly
phase-e6-rest = Breathe in
phase-e6-lift-out = Breathe out and lift
phase-e6-lower-in = Breathe in and lower
phase-e6-loose = Let go
phase-e6-lift-one = Press one heel and lift
phase-e6-march-one = Lift one foot a little
phase-e6-march-down = Put it down, hips level
phase-e6-march-other = Now the other foot
phase-e6-squeeze = Squeeze both buttocks
phase-e6-squeeze-hold = Keep breathing
phase-e6-squeeze-go = Let go fully

phase-e7-lift = Tighten the thigh, lift
phase-e7-hold = Pause, and breathe
phase-e7-lower = Lower slowly
phase-e7-rest = Breathe in
phase-e7-slide = Slide the heel away
phase-e7-slide-back = Slide it back
phase-e7-bent-lift = Lift one foot a little
phase-e7-side-lift = Lift the top leg a little
phase-e7-prone-lift = Squeeze, lift one leg a little

e4-small-alt = A person lies on one side with knees bent and a pillow between them. The top knee opens only a little, heels together, then closes slowly.
e4-standing-alt = A person stands side-on to a wall with one hand on a chair. The bent knee next to the wall pushes outward into it, and nothing else moves.
e4-static-alt = A person lies on their back with bent knees and a belt around the thighs. Both knees push out into the belt, and nothing moves.
e4-band-alt = A person lies on one side with a loop band above the knees. The top knee opens against the band, heels together, then closes slowly.
e4-abduction-alt = A person lies on one side, back to a wall, the lower knee bent. The heel of the straight top leg slides up the wall and down again.

e6-half-alt = A person lies on their back with knees bent and feet flat. They lift the hips half as high as in the full bridge, hold, and lower slowly.
e6-no-hold-alt = A person lies on their back with knees bent. They lift the hips to a straight line and lower them at once, without a hold.
e6-marching-alt = A person holds a bridge with the hips up. One foot lifts a little and comes down, then the other, and the hips stay level.
e6-single-alt = A person lies on their back with one foot flat and the other leg in the air, knee above the hip. They lift the hips, hold, and lower slowly.
e6-squeeze-alt = A person sits on a chair, hands on the thighs. The buttocks squeeze and let go, and nothing else moves.

e7-pause-alt = A person lies on their back with one knee bent. The other leg stays straight, rises to the height of the bent knee, pauses there and comes down.
e7-slides-alt = A person lies on their back with both knees bent. One heel slides along the floor until the leg is nearly straight, then slides back.
e7-bent-alt = A person lies on their back with both knees bent. One foot lifts a little off the floor, the knee still bent, and comes down slowly.
e7-side-alt = A person lies on one side with the lower knee bent. The straight top leg rises a little, toes forward, and comes down slowly.
e7-prone-alt = A person lies face down with a pillow under the belly. One straight leg rises a little and comes down slowly.
