### The glutes course. Ids: e3-name, e3-step-1; a variant e1.hand has e1-hand-name, e1-hand-step-1.
### To add a step, a mistake or a caution, write the next number. Plain words, short lines, no names of illnesses a
### person might think they have. Safety lines (caution, stop, gate) follow coaching.md §2 and §3.

glutes-name = Glutes
glutes-purpose = A short daily routine for sore or tight glutes: ease, stretch, then build strength.

glutes-activity-desk = Sitting at a desk
glutes-activity-lounging = Lounging or sitting cross-legged
glutes-activity-driving = Driving
glutes-activity-cycling = Cycling
glutes-activity-running = Running
glutes-activity-squats = Squats or lifting
glutes-activity-jumping = Jumping
glutes-activity-riding = Horse riding
glutes-activity-kicks = Kicks or side steps

glutes-equipment-ball = A ball
glutes-equipment-hook = A hook tool
glutes-equipment-band = A loop band

## Signs to stop at once, the same words everywhere

-sign-sharp = Sharp, stabbing or electric pain
-sign-tingling = Tingling, numbness or burning in the buttock, leg or foot
-sign-dizzy = Feeling sick, faint or dizzy
-sign-groin = A pinch or deep pain in the groin or at the front of the hip
-sign-belly = Pain in the belly
-sign-above-five = Soreness above 5 out of 10

## E1: pressure on the glutes

e1-name = Glute pressure
e1-purpose = Eases tender spots and helps the buttock get used to pressure.
e1-muscles = The three buttock muscles (gluteus maximus, medius and minimus) and a deep one below them (piriformis).
e1-setup = Stand side-on to a wall. Put a ball between the wall and the fleshy part of your buttock.
e1-step-1 = Move the ball slowly until you find a tender spot.
e1-step-2 = Lean in until you feel a good ache, 3 to 5 out of 10. You should still breathe with ease.
e1-step-3 = Keep still. Breathe out slowly and let the muscle soften.
e1-step-4 = Lean away to let go, then find the next spot.
e1-step-5 = Do both sides, the sorer side second.
e1-mistake-1 = Rolling fast. Still pressure is the point.
e1-mistake-2 = Using a vibrating tool in place of still pressure.
e1-mistake-3 = Looking for more and more pain. If you hold your breath or tense up, it is too much.
e1-mistake-4 = Staying on one spot for minutes.
e1-tip-1 = Some soreness for a day or two after the first times is normal. A bruise is not the goal: if you get one, skip three days and press more lightly.
e1-caution-1 = Stay on soft muscle. Keep off the tailbone, the spine, the sit bone and the bone on the outside of the hip.
e1-caution-2 = Keep off the line in the middle of the lower buttock where tingling can start: a large nerve runs there. If it tingles, move off.
e1-caution-3 = Not for you if you take blood thinners, bleed or bruise easily, or have liver cirrhosis. Not for you if you have a blood clot, or had one in the last six months.
e1-caution-4 = Not for you if you have thin bones, a bone tumour, or a past broken hip or pelvis. Not for you if you take steroids for a long time, or cannot feel pressure well.
e1-caution-5 = Not on an open wound, a rash, a skin infection, shingles or the place of a recent injection.
e1-caution-6 = If you are pregnant or gave birth in the last 12 weeks, use your own hand only, and lightly.
e1-caution-7 = If you have a hip replacement, ask your surgeon or physiotherapist first.
e1-stop-1 = { -sign-sharp }
e1-stop-2 = { -sign-tingling }
e1-stop-3 = A pulse where you press
e1-stop-4 = { -sign-dizzy }
e1-stop-5 = { -sign-above-five }
e1-alt = A person stands side-on to a wall with a ball between the wall and the soft part of one buttock. They lean in, keep still, then ease off.

e1-hand-name = With your own hand
e1-hand-step-1 = Stand, or lie on the other side. Put the flat of your fist on the soft part of your buttock.
e1-hand-step-2 = Find a tender spot and press lightly, 3 out of 10 at most.
e1-hand-step-3 = Keep still and breathe out slowly. Let go and find the next spot.

e1-sock-name = Softer ball in a sock
e1-sock-step-1 = Put a tennis ball in a long sock and hold the other end over your shoulder. Fold a towel over the ball if you like.
e1-sock-step-2 = Stand side-on to a wall and lean in gently until you feel a mild ache.
e1-sock-step-3 = Keep still and breathe out slowly. Lean away and find the next spot.

e1-fist-name = No tool: your own fist
e1-fist-step-1 = Lie on your side with your knees bent. The side on top is the one that you press.
e1-fist-step-2 = Rest your knuckles or fist on the soft part of the upper buttock and find a tender spot.
e1-fist-step-3 = Press until you feel a good ache, 3 to 5 out of 10. Keep still and breathe out slowly.
e1-fist-step-4 = Let go and find the next spot. Then turn over.

e1-firm-name = Firmer ball
e1-firm-step-1 = Use a lacrosse ball or another firm ball at the wall.
e1-firm-step-2 = Lean in more slowly than before: a firm ball presses deeper.
e1-firm-step-3 = Keep still at 3 to 5 out of 10 and breathe out slowly. Lean away and find the next spot.

e1-floor-name = On the floor
e1-floor-step-1 = Sit on the floor, lean back on your hands and put the ball under the soft part of one buttock.
e1-floor-step-2 = Let your weight down slowly. Take weight off with your hands if it is above 5 out of 10.
e1-floor-step-3 = Keep still and breathe out slowly. Lift off and find the next spot.

## E2: pressure on the iliacus. Off by default.

e2-name = Iliacus release
e2-purpose = Eases tightness at the front of the hip.
e2-muscles = A hip muscle on the inner side of the pelvis bone (iliacus).
e2-gate = This one is off unless you turn it on. You press beside the bone at the front of your hip. Bowel, large blood vessels and nerves lie close by, and no trial has tested it. It is best to have a physiotherapist show you first. You can skip it and do the hip-flexor stretch instead.
e2-gate-yes = I understand
e2-setup = Lie on your back with your knees bent. Empty your bladder first, and wait at least two hours after a meal.
e2-step-1 = Find the bony point at the front of your pelvis with your fingertips.
e2-step-2 = Move 1 to 2 cm (about half an inch) inward from the bone. Keep your fingers flat.
e2-step-3 = Press gently toward the bone, outward and down. Never press toward the navel or straight to the back.
e2-step-4 = Keep still at a mild ache and breathe out slowly. Then let go.
e2-step-5 = Change sides.
e2-mistake-1 = Pressing too near the middle of the belly.
e2-mistake-2 = Pressing too low, in the groin crease: a nerve and a large blood vessel run there.
e2-mistake-3 = Lying with your full weight on a tool.
e2-mistake-4 = Starting with long holds.
e2-caution-1 = Only if nothing on the safety lists fits you. If something there changes, stop doing this one.
e2-caution-2 = Not if you are pregnant or gave birth in the last 12 weeks.
e2-caution-3 = Not if you have a swelling in a blood vessel, or were told to check for one. Not if you have a hernia, or had belly or pelvis surgery in the last 12 months.
e2-caution-4 = Not if you have trouble with your bowel, kidneys, bladder or ovaries. Not if you have pain from a coil (IUD), or belly pain that nobody has explained.
e2-caution-5 = Not if you take blood thinners, bleed or bruise easily, or have liver cirrhosis. Not if you have a blood clot, or had one in the last six months.
e2-caution-6 = Not if you have thin bones, a bone tumour, or a past broken hip or pelvis. Not if you take steroids for a long time, or cannot feel pressure well.
e2-caution-7 = Not with a hip replacement, or with pain in the groin or front of the hip.
e2-stop-1 = A pulse under your fingers or the tool
e2-stop-2 = Burning, tingling or numbness in the thigh
e2-stop-3 = { -sign-belly }
e2-stop-4 = { -sign-dizzy }
e2-stop-5 = { -sign-sharp }
e2-stop-6 = { -sign-groin }
e2-alt = A person lies on their back with bent knees and rests flat fingers just inside the bone at the front of the pelvis. An arrow points outward and down, to the bone.

e2-flat-name = Lighter, with a flat hand
e2-flat-step-1 = Lie on your back with your knees bent. Lay the flat of your fingers just inside the bony point at the front of your pelvis.
e2-flat-step-2 = Let the weight of your hand rest there, turned toward the bone, outward and down. Do not push.
e2-flat-step-3 = Breathe out slowly, then let go. If this is too much, skip it and do the hip-flexor stretch.

e2-hook-name = With a hook tool
e2-hook-step-1 = Read and follow the instructions of the maker of your tool. Lie on your back, never on the tool.
e2-hook-step-2 = Put the tip 1 to 2 cm (about half an inch) inside the bony point.
e2-hook-step-3 = With your hands, guide it slowly toward the bone, outward and down. Never toward the navel or straight to the back.
e2-hook-step-4 = Keep still at a mild ache, breathe out slowly, and let go.

## E3: hip-flexor stretch

e3-name = Hip-flexor stretch
e3-purpose = Gives length back to the front of the hip after long sitting.
e3-muscles = The hip flexors at the front of hip and thigh (iliopsoas and rectus femoris).
e3-setup = Kneel with one knee on a cushion and the other foot flat in front of you. Hold on to a chair.
e3-step-1 = Tuck your tail under and squeeze the buttock of the kneeling side.
e3-step-2 = Keep that tuck and shift forward until you feel a mild stretch at the front of the hip. That takes 2 to 5 cm (1 to 2 inches).
e3-step-3 = Stay tall, hold still and breathe.
e3-step-4 = Come back and change sides.
e3-mistake-1 = Arching the lower back. The tuck matters more than how far you go.
e3-mistake-2 = Lunging far forward.
e3-caution-1 = No kneeling without a cushion, and if your knee hurts do the standing form.
e3-caution-2 = Not with a pinch at the front of the hip.
e3-caution-3 = Not with a hip replacement until your surgeon or physiotherapist agrees. Not at all if it was done from the front.
e3-stop-1 = { -sign-sharp }
e3-stop-2 = { -sign-groin }
e3-stop-3 = { -sign-tingling }
e3-stop-4 = { -sign-dizzy }
e3-stop-5 = { -sign-above-five }
e3-alt = A person kneels on a cushion with one knee, the other foot flat in front, one hand on a chair. The pelvis tucks under, then the body moves a little forward and holds.

e3-standing-name = Standing
e3-standing-step-1 = Stand and hold on to a chair or a wall. Take a half step back with one foot.
e3-standing-step-2 = Bend both knees a little, tuck your tail under and squeeze the buttock of the back leg.
e3-standing-step-3 = Feel a mild stretch at the front of the hip of the back leg. Hold still and breathe, then change sides.

e3-bed-name = On the edge of a bed
e3-bed-step-1 = Lie on your back near the edge of a firm bed. Hold the knee of the inner leg toward your chest.
e3-bed-step-2 = Let the outer leg hang over the edge until you feel a mild stretch at the front of the hip.
e3-bed-step-3 = Hold still and breathe. Bring the leg back with your hands and change sides.

e3-reach-name = With a reach
e3-reach-step-1 = Do the kneeling stretch with your tail tucked under.
e3-reach-step-2 = Raise the arm of the kneeling side and lean slightly away from it.
e3-reach-step-3 = Hold still and breathe, then change sides.

## E4: clamshell

e4-name = Clamshell
e4-purpose = Builds control at the side of the hip, so that the hip drops less when you walk or run.
e4-muscles = The muscles at the side of the hip (gluteus medius and minimus) and small deep ones that turn the leg out.
e4-setup = Lie on your side with a pillow under your head. Bend hips and knees about halfway, heels together.
e4-step-1 = Roll your hips slightly forward and keep them there.
e4-step-2 = Lift the top knee in 2 seconds. Your heels stay together.
e4-step-3 = Hold for 1 second.
e4-step-4 = Lower in 2 seconds. Finish the set, then change sides.
e4-mistake-1 = Rolling backward to lift higher.
e4-mistake-2 = Rushing.
e4-mistake-3 = Letting the feet come apart.
e4-caution-1 = Do not lie on a painful outer hip: put a pillow between your knees, or do it standing.
e4-caution-2 = Keep breathing. With heart disease or high blood pressure that is not under control, ask your doctor first.
e4-caution-3 = Not with a hip replacement until your surgeon or physiotherapist agrees.
e4-stop-1 = { -sign-sharp }
e4-stop-2 = { -sign-tingling }
e4-stop-3 = { -sign-groin }
e4-stop-4 = { -sign-dizzy }
e4-stop-5 = { -sign-above-five }
e4-alt = A person lies on one side with knees bent and heels together. The top knee opens upward like a shell while the feet stay together, then closes slowly.

e4-small-name = Smaller lift
e4-small-step-1 = Lie on your side, hips and knees bent about halfway, with a pillow between your knees.
e4-small-step-2 = Lift the top knee only half as high, in 2 seconds, and hold for 1 second.
e4-small-step-3 = Lower in 2 seconds. Your hips stay still. Finish the set, then change sides.

e4-standing-name = Standing push
e4-standing-step-1 = Stand side-on next to a wall. Bend the knee that is next to the wall and hold on to a chair.
e4-standing-step-2 = Push the outside of that knee gently into the wall. Nothing moves, and you stay tall.
e4-standing-step-3 = Push for 5 seconds, breathing, then let go. Finish the set, then turn around.

e4-static-name = Lying push
e4-static-step-1 = Lie on your back with your knees bent and a belt or scarf around your thighs.
e4-static-step-2 = Push both knees gently out into the belt. Nothing moves.
e4-static-step-3 = Push for 5 seconds, breathing, then let go.

e4-band-name = With a band
e4-band-step-1 = Put a loop band just above your knees. Lie on your side, hips and knees bent about halfway, heels together.
e4-band-step-2 = Lift the top knee in 2 seconds against the band and hold for 1 second.
e4-band-step-3 = Lower in 2 seconds, without letting the band pull. Finish the set, then change sides.

e4-abduction-name = Straight-leg side lift
e4-abduction-step-1 = Lie on your side with your back to a wall, lower knee bent, top leg straight, its heel on the wall.
e4-abduction-step-2 = Slide the heel up the wall in 2 seconds, toes forward. Hold for 1 second.
e4-abduction-step-3 = Slide it down in 2 seconds. Finish the set, then change sides.

## E5: piriformis stretch

e5-name = Figure-4 stretch
e5-purpose = Eases tightness deep in the buttock.
e5-muscles = A deep buttock muscle (piriformis) and its small neighbours that turn the leg out.
e5-setup = Lie on your back with your knees bent. Put one ankle over the other knee.
e5-step-1 = Hold the thigh of the leg below with both hands.
e5-step-2 = Draw it toward you until you feel a mild stretch in the buttock.
e5-step-3 = Keep your pelvis level. Hold still and breathe.
e5-step-4 = Let go slowly and change sides.
e5-mistake-1 = Twisting the pelvis.
e5-mistake-2 = Forcing the knee down with your hand.
e5-mistake-3 = Feeling it in the knee or the groin. It belongs in the buttock, so ease off.
e5-caution-1 = Not with pain on the outside of the hip: this pulls there.
e5-caution-2 = Not with a hip replacement, or with a pinch or pain in the groin or front of the hip.
e5-caution-3 = Not with pain, tingling or numbness down a leg. Stretching harder is not the answer to tingling.
e5-caution-4 = If your sit bone is sore, do the seated form, gently.
e5-stop-1 = Any tingling or numbness
e5-stop-2 = { -sign-sharp }
e5-stop-3 = { -sign-groin }
e5-stop-4 = Pain in the knee
e5-stop-5 = { -sign-above-five }
e5-alt = A person lies on their back with one ankle crossed over the other knee, like the figure 4. Both hands draw the thigh below toward the chest.

e5-seated-name = Seated on a chair
e5-seated-step-1 = Sit tall on a chair and put one ankle over the other knee.
e5-seated-step-2 = Tip forward a little from the hips, with a long back, until you feel a mild stretch in the buttock.
e5-seated-step-3 = Hold still and breathe, then change sides.

e5-foot_down-name = Foot on the floor
e5-foot_down-step-1 = Lie on your back and put one ankle over the other knee. The foot below stays on the floor.
e5-foot_down-step-2 = Let the crossed knee sink outward by itself. Do not push it.
e5-foot_down-step-3 = Hold still and breathe, then change sides.

e5-chest-name = Thigh to chest
e5-chest-step-1 = Lie on your back with your knees bent. Put one ankle over the other knee.
e5-chest-step-2 = Draw the thigh below all the way toward your chest, as long as you feel only a mild stretch in the buttock.
e5-chest-step-3 = Hold still and breathe, let go slowly and change sides.

## E6: glute bridge

e6-name = Glute bridge
e6-purpose = Wakes the buttock up and makes it work.
e6-muscles = The large buttock muscle (gluteus maximus) and the back of the thigh (hamstrings).
e6-setup = Lie on your back, feet as wide as your hips, shins nearly upright.
e6-step-1 = Breathe out and press through your heels.
e6-step-2 = Lift until knees, hips and shoulders make a straight line.
e6-step-3 = Hold, squeeze the buttocks and keep breathing.
e6-step-4 = Lower slowly.
e6-mistake-1 = Arching the back to get higher.
e6-mistake-2 = Pushing through the toes.
e6-mistake-3 = Holding your breath.
e6-tip-1 = If the back of your thigh cramps, bring your heels closer and do fewer.
e6-caution-1 = Late in pregnancy do not lie flat for long: do the squeezes sitting or standing.
e6-caution-2 = Keep breathing. With heart disease or high blood pressure that is not under control, ask your doctor first. If they agree, use the form without a hold.
e6-caution-3 = Not with a hip replacement until your surgeon or physiotherapist agrees.
e6-stop-1 = { -sign-sharp }
e6-stop-2 = { -sign-tingling }
e6-stop-3 = { -sign-dizzy }
e6-stop-4 = { -sign-groin }
e6-stop-5 = { -sign-above-five }
e6-alt = A person lies on their back with knees bent and feet flat. They lift the hips until knees, hips and shoulders make a straight line, hold, and lower slowly.

e6-half-name = Half height
e6-half-step-1 = Lie on your back, feet as wide as your hips, knees bent. Breathe out and press through your heels.
e6-half-step-2 = Lift your hips only half as high. Hold and keep breathing.
e6-half-step-3 = Lower slowly.

e6-squeeze-name = Squeeze without lifting
e6-squeeze-step-1 = Lie, sit or stand, as you like.
e6-squeeze-step-2 = Squeeze both buttocks gently and keep breathing. Nothing else moves.
e6-squeeze-step-3 = Let go fully, then squeeze again.

e6-no_hold-name = Without a hold
e6-no_hold-step-1 = Lie on your back, feet as wide as your hips, knees bent. Breathe out, press through your heels and lift to a straight line.
e6-no_hold-step-2 = Do not hold: lower slowly as you breathe in. Never hold your breath.

e6-long_hold-name = Longer hold
e6-long_hold-step-1 = Lie on your back, feet as wide as your hips, knees bent. Breathe out, press through your heels and lift to a straight line.
e6-long_hold-step-2 = Hold for 5 seconds, breathing calmly, then lower slowly.

e6-marching-name = Marching
e6-marching-step-1 = Lie on your back, feet as wide as your hips, knees bent. Lift to a straight line and stay up.
e6-marching-step-2 = Lift one foot a little, put it down, then the other. Your hips stay level.
e6-marching-step-3 = Lower after each pair if the hips drop.

e6-single-name = One leg
e6-single-step-1 = Lie on your back with one foot on the floor. Lift the other foot, its knee no higher than above the hip.
e6-single-step-2 = Breathe out, press through the heel and lift. Your hips stay level.
e6-single-step-3 = Hold, lower slowly, finish the set and change sides.

## E7: straight leg raise

e7-name = Straight leg raise
e7-purpose = Builds control of the lifted leg and strength in the new length.
e7-muscles = On the back: hip flexors and the front of the thigh (quadriceps). On the side: the side of the hip. Face down: the large buttock muscle.
e7-setup = Lie on your back with one knee bent and the other leg straight.
e7-step-1 = Tighten the thigh of the straight leg and your belly.
e7-step-2 = Lift the leg to the height of the other knee in 2 seconds.
e7-step-3 = Lower in 2 seconds. Finish the set, then change sides.
e7-mistake-1 = Arching the back. When it arches, the set is over.
e7-mistake-2 = Swinging the leg up.
e7-caution-1 = Not with pain, tingling or numbness down a leg: this movement pulls on the nerve.
e7-caution-2 = Not with a new or strong pain in the back.
e7-caution-3 = Not with pain in the groin or front of the hip, or a hernia.
e7-caution-4 = Not with a hip replacement until your surgeon or physiotherapist agrees. Not at all if it was done from the front.
e7-caution-5 = Keep breathing. With heart disease or high blood pressure that is not under control, ask your doctor first.
e7-stop-1 = Your back arches and you cannot stop it
e7-stop-2 = { -sign-sharp }
e7-stop-3 = { -sign-tingling }
e7-stop-4 = { -sign-groin }
e7-stop-5 = { -sign-dizzy }
e7-stop-6 = { -sign-belly }
e7-stop-7 = { -sign-above-five }
e7-alt = A person lies on their back with one knee bent. The other leg stays straight, rises to the height of the bent knee and comes down slowly.

e7-slides-name = Heel slides
e7-slides-step-1 = Lie on your back with both knees bent.
e7-slides-step-2 = Slide one heel along the floor until the leg is nearly straight, in 2 seconds.
e7-slides-step-3 = Slide it back in 2 seconds. Your back stays still. Finish the set, then change sides.

e7-bent-name = With a bent knee
e7-bent-step-1 = Lie on your back with both knees bent and tighten your belly.
e7-bent-step-2 = Lift one foot a little off the floor, knee still bent, in 2 seconds.
e7-bent-step-3 = Lower in 2 seconds. Finish the set, then change sides.

e7-side-name = On your side
e7-side-step-1 = Lie on your side, lower knee bent, top leg straight in line with your body. This spares tight hip flexors.
e7-side-step-2 = Lift the top leg a little in 2 seconds, toes forward.
e7-side-step-3 = Lower in 2 seconds. Finish the set, then change sides.

e7-prone-name = Face down
e7-prone-step-1 = Lie face down with a pillow under your belly. This spares tight hip flexors.
e7-prone-step-2 = Squeeze one buttock and lift that straight leg a little in 2 seconds. Your pelvis stays on the pillow.
e7-prone-step-3 = Lower in 2 seconds. Finish the set, then change sides.

e7-pause-name = With a pause
e7-pause-step-1 = Lie on your back with one knee bent and the other leg straight. Lift the straight leg to the height of the other knee in 2 seconds.
e7-pause-step-2 = Hold for 3 seconds, breathing. Your back stays still.
e7-pause-step-3 = Lower in 2 seconds. Finish the set, then change sides.

e7-three-name = Three directions
e7-three-step-1 = Do a third of the lifts on your back, a third on your side and a third face down.
e7-three-step-2 = Each lift takes 2 seconds up and 2 seconds down, without swinging.
e7-three-step-3 = Then change sides.

## E8: adductor stretch, optional

e8-name = Inner-thigh stretch
e8-purpose = Eases the inner thighs after riding, kicking or sitting cross-legged.
e8-muscles = The inner-thigh muscles (adductors).
e8-setup = Sit tall on the floor or a cushion. Put the soles of your feet together.
e8-step-1 = Let your knees sink outward by themselves.
e8-step-2 = Sit tall and tip forward a little from the hips until you feel a mild stretch in the inner thighs.
e8-step-3 = Hold still and breathe, then bring your knees up with your hands.
e8-mistake-1 = Bouncing, or pushing the knees down.
e8-mistake-2 = Rounding the back to get lower.
e8-caution-1 = Not with pain in the groin or front of the hip.
e8-caution-2 = Not with pelvic pain in or after pregnancy.
e8-caution-3 = Not with a hip replacement.
e8-stop-1 = { -sign-groin }
e8-stop-2 = { -sign-sharp }
e8-stop-3 = { -sign-tingling }
e8-stop-4 = Pain in the knee
e8-stop-5 = { -sign-above-five }
e8-alt = A person sits tall with the soles of the feet together. The knees sink outward, then the body tips forward a little from the hips.

e8-cushion-name = With cushions
e8-cushion-step-1 = Sit on a cushion with your back against a wall. Put a cushion under each knee.
e8-cushion-step-2 = Put the soles of your feet together and let your knees rest on the cushions.
e8-cushion-step-3 = Hold still and breathe, then bring your knees up with your hands.

e8-lunge-name = Kneeling side lunge
e8-lunge-step-1 = Kneel on a cushion, put one leg out to the side, foot flat, and your hands on the floor or a chair.
e8-lunge-step-2 = Shift your hips back a little until you feel a mild stretch in the inner thigh of that leg.
e8-lunge-step-3 = Hold still and breathe, then change sides.

## Where it hurts. A line such as glutes-site-outer_hip-e1 is shown with that exercise.

glutes-site-buttock = Middle of the buttock
glutes-site-outer_hip = Outside of the hip
glutes-site-outer_hip-tip-1 = Try not to cross your legs.
glutes-site-outer_hip-tip-2 = When you stand, put your weight on both legs. Do not hang on one hip.
glutes-site-outer_hip-tip-3 = At night, lie with a pillow between your knees.
glutes-site-outer_hip-e1 = Stay on the soft part. Keep off the sore spot and the bone on the outside of the hip.
glutes-site-sit_bone = Sit bone
glutes-site-sit_bone-tip-1 = Put a cushion on hard chairs.
glutes-site-sit_bone-tip-2 = Leave out deep forward bends until it has settled.
glutes-site-sit_bone-e1 = Put no pressure on the sit bone or close to it.
glutes-site-sit_bone-e5 = Sit on a cushion and be gentle. Tip forward only a little.
glutes-site-groin = Groin or front of the hip
glutes-site-groin-tip-1 = If you run, stop running until someone has checked it.
glutes-site-low_back = Low back too
glutes-site-low_back-e3 = Keep your tail tucked under the whole time, so that your low back stays still.
glutes-site-leg = Down one leg, or tingling
glutes-site-leg-tip-1 = It is a good idea to see a doctor or physiotherapist within days. Tingling often comes from the back, so stretching harder is not the answer.

## What the third safety screen asks: the line in the list, the button, and what to do

glutes-condition-rf19 = New or worse numbness, tingling or burning down one leg
glutes-condition-rf19-button = Numb or tingling down one leg
glutes-condition-rf19-advice = Please see a doctor or physiotherapist within days. This often comes from a nerve in the back. I leave out pressure, the figure-4 stretch and the leg raise, because they can annoy the nerve. If it gets worse fast, or both legs feel it, get help at once.
glutes-condition-rf21 = A spreading bruise, lump or swelling after pressure work
glutes-condition-rf21-button = Bruise or lump after pressure
glutes-condition-rf21-advice = Please stop all pressure work and have this seen within days. If it is growing, or you take blood thinners, speak to a doctor today. I leave out both pressure exercises.
glutes-condition-rf22 = Three months or more, began before age 45, and stiff for over 30 minutes in the morning. It is better with movement and switches sides
glutes-condition-rf22-button = Months of stiff mornings
glutes-condition-rf22-advice = Please see a doctor within days, and ask if this could be inflammatory back pain. It can need a different kind of care. You can go on with gentle movement until then.
glutes-condition-pregnant = Pregnant, or gave birth in the last 12 weeks
glutes-condition-pregnant-button = Pregnant, or birth in last 12 weeks
glutes-condition-pregnant-advice = Please ask your midwife or physiotherapist first. I keep pressure light and by hand, and choose forms that are not flat on your back. The iliacus release and the inner-thigh stretch stay off.
glutes-condition-blood = You take blood thinners. Or you bleed or bruise with ease, have low platelets, or have liver cirrhosis
glutes-condition-blood-button = Blood thinners, or I bleed easily
glutes-condition-blood-advice = Please ask your doctor first. Firm pressure can cause a deep bleed, so I leave out both pressure exercises. Stretches and strength work go on.
glutes-condition-clot = A blood clot now or in the last 6 months
glutes-condition-clot-button = Blood clot in the last 6 months
glutes-condition-clot-advice = Please ask your doctor before you do any exercise here. All of them are off until you tell me that your doctor agrees. Pressure work stays off even then. Do not massage the leg.
glutes-condition-belly = A swelling in a blood vessel (aneurysm), or told to check for one. Surgery on the belly or pelvis in the last 12 months. Trouble with bowel, kidneys, bladder or ovaries, pain from a coil (IUD), or belly pain that nobody has explained
glutes-condition-belly-button = Belly trouble, surgery or aneurysm
glutes-condition-belly-advice = Please ask your doctor first. Pressing at the front of the hip is too close to the belly, so the iliacus release stays off. The other exercises go on.
glutes-condition-hernia = A hernia in the belly or groin
glutes-condition-hernia-button = Hernia in the belly or groin
glutes-condition-hernia-advice = Please ask your doctor first. I leave out the iliacus release and the leg raise. Never hold your breath as you work. If a lump turns hard or hurts a lot, get medical help now.
glutes-condition-hip_replacement = A hip replacement
glutes-condition-hip_replacement-button = Hip replacement
glutes-condition-hip_replacement-advice = Please ask your surgeon or physiotherapist which exercises suit your hip. All are off until they agree. Three stay off even then. If it was done from the front, say no to the hip-flexor stretch and the leg raise too.
glutes-condition-bones = Thin bones, long use of steroids, a past broken hip or pelvis, or a bone tumour
glutes-condition-bones-button = Thin bones, or past broken hip
glutes-condition-bones-advice = Please ask your doctor first. Firm pressure can harm a weak bone, so I leave out both pressure exercises. The other exercises go on.
glutes-condition-feeling = Diabetes with numb feet, or other places where you feel less
glutes-condition-feeling-button = Numb feet, or I feel less
glutes-condition-feeling-advice = Please ask your doctor first. It is hard to judge pressure where you feel less, so I leave out both pressure exercises. The other exercises go on.
glutes-condition-skin = An open wound, rash, skin infection, shingles or recent injection at the spot
glutes-condition-skin-button = Wound, rash or injection there
glutes-condition-skin-advice = Please ask your clinician when pressure there is fine again. I leave out both pressure exercises until then. The other exercises go on.
glutes-condition-heart = Heart disease, or high blood pressure that is not under control
glutes-condition-heart-button = Heart or high blood pressure
glutes-condition-heart-advice = Please ask your doctor before the strength exercises. They are off until you tell me that your doctor agrees. Then I use the form without a hold. Never hold your breath as you work.
glutes-condition-hip_surgery = Recent hip or spine surgery, or a known hip impingement or torn hip cartilage (labrum)
glutes-condition-hip_surgery-button = Hip or spine surgery, hip damage
glutes-condition-hip_surgery-advice = Please ask your surgeon or physiotherapist first. All exercises are off until you tell me that they agree. If your groin pinches, the figure-4 stretch is not for you.
