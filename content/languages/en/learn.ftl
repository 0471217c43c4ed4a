# The cards of /learn. Ids: lesson-sore-title, lesson-sore-text-1, lesson-sore-point-1; lesson-sore-sure says why the
# card is as sure as it is. The cards explain: they name no exercise and tell nobody to do one, since for some people
# an exercise is ruled out. Never promise a result.

learn-title = Learn
learn-intro = Short cards on what lies behind the exercises. Each says how sure it is and where that comes from.
learn-some = These cards may be what you are looking for:
learn-unknown = I have no card on that. These I have:
learn-about = General wellness education, no diagnosis and no treatment.
learn-all = All cards
learn-why = Read more about this
learn-sure = How sure is this
learn-sources = Where this comes from:

learn-evidence-strong = Strong: several good studies agree.
learn-evidence-some = Some evidence: there are studies, and they leave questions open.
learn-evidence-weak = Weak evidence: the studies are few or small, or looked at something a little different.
learn-evidence-judgement = Our own judgement: no study settles it.

## Why glutes get sore

lesson-sore-title = Why glutes get sore
lesson-sore-text-1 = Your glutes are three muscles: gluteus maximus, medius and minimus. They lift you up stairs and keep your hips level as you walk. Deep below them lies a small muscle, the piriformis.
lesson-sore-text-2 = Long sitting presses on all of them and gives them little to do. Running, jumping or lifting can ask more of them than they are used to. Either can leave them sore.
lesson-sore-text-3 = Your back can send pain to the buttock too. When a leg tingles, the cause is most often the back. So a chat cannot tell you where your pain comes from.
lesson-sore-sure = I know of no study that settles why glutes get sore. A review found that the piriformis is behind few cases of low back pain, at most 6 in 100.

## Postural and phasic muscles

lesson-kinds-title = Two kinds of muscle
lesson-kinds-text-1 = One model sorts muscles into two kinds. Postural muscles hold you up, and are said to grow short and tight. Phasic muscles move you, and are said to grow weak.
lesson-kinds-text-2 = The course leans on this model: it stretches the first kind and trains the second.
lesson-kinds-text-3 = It is a model and not a fact. In a study of 600 people, back pain went with weak muscles. It did not go with short muscles at the front of the hip, or with a tilted pelvis.
lesson-kinds-point-1 = Postural, said to get tight: the adductors on the inside of the thigh, and the piriformis deep in the buttock.
lesson-kinds-point-2 = Phasic, said to get weak: the gluteus maximus, medius and minimus.
lesson-kinds-sure = The study was about low back pain and looked at each person once. It cannot say what came first, and it says nothing about sore glutes.

## Which activity loads what

lesson-activities-title = What loads what
lesson-activities-text-1 = What you do all day decides which muscles work and which ones rest. This is how the course sees it:
lesson-activities-point-1 = Desk: the front of the hip, the adductors and the piriformis stay short, and the glutes rest.
lesson-activities-point-2 = Lounging with crossed legs: the piriformis stays short, and the glutes rest.
lesson-activities-point-3 = Driving: the front of the hip, and the piriformis of the leg on the pedals.
lesson-activities-point-4 = Cycling: the front of the hip, the piriformis and the glutes.
lesson-activities-point-5 = Running: the glutes work a lot, and a weak gluteus medius lets the hip drop.
lesson-activities-point-6 = Squats and lifting: gluteus maximus and piriformis.
lesson-activities-point-7 = Jumping: gluteus maximus and medius.
lesson-activities-point-8 = Horse riding: adductors and piriformis.
lesson-activities-point-9 = Kicks and side steps: adductors, piriformis and the muscles on the side of the hip.
lesson-activities-sure = No trial has tested which exercise suits which activity. If your body tells you something else, trust your body.

## Why a release tool hurts

lesson-pressure-title = Why pressure hurts
lesson-pressure-text-1 = A sore muscle is tender, so it aches when something presses on it. A good ache is 5 out of 10 at most, and you still breathe with ease. If you hold your breath or tense up, it is too much.
lesson-pressure-text-2 = After the first times, some soreness for a day or two is normal. Later the same pressure often aches less. A bruise is not the goal: it means three days off, then less pressure.
lesson-pressure-text-3 = A sharp or electric pain is no good ache, and neither is tingling, numbness or a pulse under the tool. Those are signs to stop at once.
lesson-pressure-sure = In a review of 17 trials, people could take more pressure afterwards. They did not report less pain than those who went without.

## Why slow and still

lesson-still-title = Slow and still
lesson-still-text-1 = Here pressure comes slowly and then stays still. If it comes fast, you tend to tense up against it. Still pressure gives you time to breathe out, and to feel how much is right.
lesson-still-text-2 = It starts at 5 seconds a spot. That is short on purpose: you get used to it in small steps and learn what a good ache is. It grows by 5 seconds at a time, and only when it felt fine.
lesson-still-text-3 = Longer is not always better. No spot is held for more than a minute.
lesson-still-sure = One trial compared still and rolling pressure on the calf, in 50 people without pain. Only after still pressure could they take more, but the groups did not clearly differ. Starting at 5 seconds is our own judgement.

## Vibrating tools

lesson-vibration-title = Vibrating tools
lesson-vibration-text-1 = A vibrating tool can feel good on a tired muscle, such as after sport. If you like it and it does not hurt, that is reason enough.
lesson-vibration-text-2 = For tender spots the course uses still pressure. A tool that shakes never rests, so it is hard to feel how much is right. Here it is no replacement for still pressure.
lesson-vibration-text-3 = If pressure is ruled out for you, so are vibrating tools. Take care above all with blood thinners, easy bruising, a blood clot, thin bones, or skin that feels little. Ask a doctor first.
lesson-vibration-sure = The evidence for still pressure over vibration is weak. I know of no trial that compared the two on sore glutes. The one named here is about rolling on the calf, and its groups did not clearly differ.

## Taking pressure off

lesson-sitting-title = Taking pressure off
lesson-sitting-text-1 = When you sit, your weight rests on your buttocks, often for hours. Muscles and tendons there get pressed, and have little to do. Taking the weight off now and then costs little, so it is worth a try:
lesson-sitting-point-1 = Stand up for 2 minutes every half hour. A quiet timer can remind you.
lesson-sitting-point-2 = Sit on a cushion, above all if the bone that you sit on is sore.
lesson-sitting-point-3 = Keep your wallet and your phone out of the back pocket.
lesson-sitting-point-4 = Do not sit with crossed legs for long.
lesson-sitting-sure = Two minutes every half hour is our number, and no trial has tested it for sore glutes. One paper says that long sitting can bother a sore tendon at the sit bone.

## How long until it is better

lesson-weeks-title = How long it takes
lesson-weeks-text-1 = Many notice a change in 1 to 4 weeks, some don't. Good days and bad days are normal, and one bad day says little.
lesson-weeks-text-2 = In a study of people with back pain, most of the change came in the first two weeks. After four weeks little was added. So four weeks is a fair look.
lesson-weeks-text-3 = If your soreness is about the same then, that says nothing about your effort. Some causes need another approach, and it is a good time to see a physiotherapist or doctor. If it gets worse, see them sooner.
lesson-weeks-sure = No trial has tested this course. In a trial on pain at the outer hip, advice and exercise did better than waiting. But a physiotherapist was there to guide them.

## When to see someone

lesson-someone-title = When to see someone
lesson-someone-text-1 = Some signs need help at once: numbness between the legs, trouble with your bladder or bowel, or pain or weakness in both legs. So do chest pain, and a fall after which the leg takes no weight. Call your local emergency number.
lesson-someone-text-2 = For the whole list press “Something feels wrong” below, or type /symptoms. It also says what a doctor should see today. No one reads these messages, so please do not wait for me.
lesson-someone-text-3 = See a physiotherapist or doctor soon if one leg tingles or goes numb, or if the soreness gets worse. Do so too if four weeks have changed little.
lesson-someone-sure = The list follows what experts advise. Studies show that one sign alone tells little. That is why somebody should examine you, and no chat should guess.
