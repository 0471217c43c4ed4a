### Phase words (at most 32 characters) and picture descriptions of the stretches E3 and E5.

phase-e3-tuck = Tuck your tail, squeeze
phase-e3-shift = Shift forward a little
phase-e3-hold = Stay tall, hold and breathe
phase-e3-back = Come back slowly

phase-e3-standing-tuck = Bend both knees, tuck your tail
phase-e3-standing-hold = Hold still and breathe
phase-e3-standing-back = Come up slowly
e3-standing-alt = A person stands with one foot half a step behind and a hand on a chair. Both knees bend a little and the tail tucks under. Then they hold still.

phase-e3-bed-hang = Let the outer leg hang
phase-e3-bed-hold = Hold still and breathe
phase-e3-bed-grip = Put a hand under the thigh
phase-e3-bed-lift = Bring the leg back
phase-e3-bed-rest = Hold the knee again
e3-bed-alt = A person lies near the edge of a bed and holds one knee to the chest. The outer leg sinks over the edge and hangs there. A hand under the thigh brings it back.

phase-e3-reach-tuck = Tuck your tail, shift forward
phase-e3-reach-lean = Raise the arm, lean away
phase-e3-reach-hold = Hold still and breathe
phase-e3-reach-back = Come back slowly
e3-reach-alt = A person kneels on one knee on a cushion, a hand on a chair, tail tucked. The arm of the kneeling side goes up and the body leans a little to the other side.

phase-e5-take = Hold the thigh with both hands
phase-e5-draw = Draw it toward you
phase-e5-hold = Hold still and breathe
phase-e5-let-go = Let go slowly

phase-e5-seated-tip = Tip forward, keep a long back
phase-e5-seated-hold = Hold still and breathe
phase-e5-seated-back = Sit tall again
e5-seated-alt = A person sits tall on a chair, one ankle over the other knee, hands on the shin. Then they tip forward a little from the hips with a long back.

phase-e5-foot-down-sink = Let the knee sink outward
phase-e5-foot-down-hold = Hold still and breathe
phase-e5-foot-down-back = Bring the knee back up
e5-foot-down-alt = A person lies on their back, one ankle over the other knee, the lower foot on the floor. The crossed knee sinks outward by itself. The arms rest on the floor.

phase-e5-chest-take = Hold the thigh with both hands
phase-e5-chest-draw = Draw it all the way in
phase-e5-chest-hold = Hold still and breathe
phase-e5-chest-let-go = Let go slowly
e5-chest-alt = A person lies on their back with one ankle over the other knee. Both hands hold the thigh below and draw it all the way toward the chest.
