# Locks: what to do comes first, then why, at most 60 words each part (coaching.md §2.4). Nothing here reassures.

lock-emergency-title = Please get medical help now
lock-emergency-do = { $call }, or go to an emergency department now. If you are pregnant, call your maternity unit.
lock-emergency-why = What you said can be a sign of something that needs treating quickly. Please do not wait for this bot.
lock-urgent-title = Please speak to a doctor today
lock-urgent-do = Call your doctor or an urgent care line today. Do no massage, no running and no exercise until then.
lock-urgent-why = What you said can be a sign of something that needs checking soon.
lock-urgent-worse = { $call } if you get much worse, feel very ill or cannot stand on the leg.
lock-told-title = Your exercises are stopped
lock-told-said = You told me that somebody who looked at it said to stop.
lock-told-stopped = I plan nothing and send no reminders. What you have done so far stays as it is. This ends when you tell me so, not by itself.
lock-stopped = I have stopped your exercises and reminders. This ends when you tell me so, not by itself.
lock-country = Set my country

lock-clinician = A clinician told me it is OK
lock-clinician-ask = Did a doctor, nurse or physiotherapist look at this and say that you can do gentle exercises?
lock-clinician-sure = Yes, they said so
lock-clinician-ended = Your exercises come back, the smallest amounts first.
lock-assessed = It is old and was looked at
lock-assessed-ask = Have you had this for a long time, without change, and has a doctor looked at it?
lock-assessed-sure = Yes, it is old and was looked at
lock-assessed-ended = Thank you. I leave out the exercises that press or pull near the nerves. Please have it seen again within days if it changes.
lock-mistake = This was a mistake
lock-mistake-ask = Does none of the signs on the lists fit you? If you are not sure, please go back.
lock-mistake-sure = Yes, none fits me
lock-mistake-ended = Thank you for telling me. I have taken the stop away. Nothing else has changed.
lock-sure-title = One question first
lock-ended-title = Noted
lock-ended-if = If any of these signs comes or gets worse, press “Something feels wrong” at once.
lock-told-clinician = I have been told I can
lock-told-clinician-ask = Did a doctor, nurse or physiotherapist say that you can do gentle exercises now?
lock-told-clinician-sure = Yes, they said so
lock-told-clinician-ended = Your exercises come back, the smallest amounts first.
lock-told-mistake = This was a mistake
lock-told-mistake-ask = Did nobody who looked at it tell you to stop? If you are not sure, please go back.
lock-told-mistake-sure = Yes, nobody told me to stop
lock-told-mistake-ended = Thank you for telling me. I have taken the stop away. Nothing else has changed.
lock-crisis-clinician = I had help and can go on
lock-crisis-clinician-ask = Has a doctor or another health worker helped you? And did they say that gentle exercises are OK for all you told me about?
lock-crisis-clinician-sure = Yes, they said so
lock-crisis-clinician-ended = Thank you for telling me. Your exercises come back, the smallest amounts first.
lock-crisis-mistake = I am safe, it was something else
lock-crisis-mistake-ask = Are you safe, and did you mean something else? If you are not sure, please go back.
lock-crisis-mistake-sure = Yes, I am safe
lock-crisis-mistake-ended = Thank you for telling me. I have taken the stop away.

lock-follow-up-title = How are you?
lock-crisis-follow-up = I asked you to talk to somebody. Were you able to get help?
lock-told-follow-up = Two weeks ago you told me that you were to stop. Have you been told that you can go on?
lock-emergency-follow-up = I asked you to get medical help. Were you able to get help?
lock-urgent-follow-up = I asked you to speak to a doctor. Were you able to get help?
lock-helped-yes = Yes
lock-helped-no = Not yet
lock-helped-title = Good that you were seen
lock-helped = Your exercises stay stopped until you tell me otherwise. What did they say?
lock-crisis-helped = Your exercises stay stopped until you tell me otherwise. How do you want to go on?

## Thoughts of suicide or self-harm: words of their own, not those of pain (coaching.md §2.1, RF23).
## The lines: 988lifeline.org and 988.ca, samaritans.org, lifeline.org.au, 1737.org.nz, findahelpline.com;
## for the EU telefonseelsorge.de, telefonseelsorge.at and Spain's ministry of health (024), seen in reports about them.

lock-crisis-title = Please talk to somebody now
crisis-title = You do not have to be alone with this
crisis-good = It is good that you said it.
crisis-soft = You wrote about dying or about being hurt. It may be about you, or about somebody you know. Help is there for both.
crisis-do = { $call } now if somebody may get hurt.
crisis-lines = Or call a crisis line now. They listen day and night.
crisis-us = US and Canada: call or text 988
crisis-uk = UK and Ireland: Samaritans, 116 123
crisis-eu = EU: 112. Ireland: 116 123. Germany: 0800 1110111. Austria: 142. Spain: 024
crisis-au = Australia: Lifeline, 13 11 14
crisis-nz = New Zealand: call or text 1737
crisis-elsewhere = Anywhere: https://findahelpline.com
crisis-tell = Please tell somebody near you how you feel, and ask them to stay with you.
crisis-now = I need help now
crisis-safe = I am safe, I meant something else
crisis-safe-title = Thank you for telling me
crisis-safe-said = I only look at single words, so I get things wrong.
crisis-again = If dark thoughts come, you find somebody who listens at https://findahelpline.com.

## What somebody wrote of their own accord (coaching.md §2.5)

notes-title = Please read this first
notes-ask = You wrote something that may need looking at. Is one of these true?
notes-else = Something else feels wrong
notes-none = None of these
notes-none-title = Noted
notes-none-said = Nothing on this list. If that changes, tap the button.
notes-again = I kept nothing of what you wrote. If you were answering a question, go on and answer it again.
notes-on = Go on
notes-soft = Just checking: if something you wrote about is new or getting worse, press “Something feels wrong”.
notes-soft-title = Just checking

## Picking several of a list

pick-ticked = { $label } ✓
pick-done = Next
pick-more = More ({ $page } of { $pages })
pick-before = Before ({ $page } of { $pages })

## The three lists: an answer in one tap (coaching.md §2.1, §2.3)

screen-emergency-title = Safety, 1 of 3
screen-emergency-lead = Is any of these new or getting worse?
screen-rf01 = Numb, tingling or changed feeling in your genitals, back passage or inner thighs, such as when you wipe
screen-rf02 = Trouble with starting, feeling or holding pee, leaks, or a bowel movement that you cannot feel or hold
screen-rf03 = Pain, tingling, numbness or weakness in both legs, or legs that do not go where you want
screen-rf04 = A change in how sex feels or works, together with back, buttock or leg trouble
screen-rf05 = Chest pain, trouble breathing, coughing blood, or you collapsed
screen-rf06 = After a fall or crash you cannot put weight on the leg, or it looks shorter or turned
screen-rf07 = Sudden severe pain in the belly, back or side, fainting, or a lump in the belly that beats
screen-rf08 = A hard, painful lump in the groin that will not push back, or sudden severe testicle pain
screen-rf09 = You are pregnant and bleed, lose fluid, feel the womb tighten, or feel the baby move less
screen-urgent-title = Safety, 2 of 3
screen-urgent-lead = Is any of these new or getting worse?
screen-rf10 = Fever, shivers or feeling ill with pain in the hip, buttock or back, or a hot red joint
screen-rf11 = One leg that quickly gets weaker, or a foot that slaps or drags
screen-rf12 = One calf or thigh that is newly swollen, warm, red or darker, or throbs
screen-rf13 = Deep pain in the groin or front of the hip when you run, hop or stand, or a limp
screen-rf14 = Constant pain that no position eases, or that wakes you every night
screen-rf15 = You lose weight without trying, sweat at night, or have new pain and once had cancer
screen-rf16 = New pain, and you have a weak immune system, inject drugs, or had an infection or work on spine or hip of late
screen-rf17 = A fall or knock in the last weeks, and you are 65 or over, have thin bones or take steroids for long
screen-rf18 = You cannot walk, dress or sleep because of pain, or pain of 8 to 10 came suddenly and rest does not ease it
screen-soon-title = Safety, 3 of 3
screen-soon-lead = Does any of these fit you? It decides which exercises I leave out.
screen-none = None of these
screen-some = One or more of these
screen-none-noted = Nothing on that list fits you. If this changes, press “Something feels wrong”.
screen-pick-title = Which of these fit you?
screen-pick-ask = Press each one that fits, or none, then go on. I keep which exercises to leave out, not what you pressed.
screen-advice-title = What this changes
screen-advice = Please read this now. I do not keep what you pressed, so I cannot show it again.
screen-advice-if = If it gets worse, or a new sign comes, press “Something feels wrong”.
screen-more = Read on
screen-on = Go on

## What I leave out, and a clinician's word

left-title = What I leave out
left-nothing = I leave nothing out because of the safety lists.
left-off = Off because of your answers to the safety lists, until a clinician allows them:
left-kept = Off because of your answers to the safety lists. These stay off:
left-eased = In an easier form because of your answers to the safety lists:
left-sites = Off because of where it hurts:
left-how = If a clinician told you that one of them is OK for you, press it.
left-again = Answer the lists again
left-off-ask = Did a doctor, nurse or physiotherapist tell you that this one is OK for you: { $name }?
left-eased-ask = Did a doctor, nurse or physiotherapist tell you that the usual form is OK for you: { $name }?
left-mistake = I ticked something by mistake
left-mistake-title = Was something ticked by mistake?
left-mistake-ask = Then I take back what your answers left out, and ask all three lists again. Until they are answered, you get a short, gentle plan.
left-mistake-sure = Yes, ask me the lists again
left-sure = A clinician told me this one is OK
left-allowed-title = Noted
left-off-allowed = This one can be in your plan again: { $name }. If it brings anything back, stop and press “Something feels wrong”.
left-eased-allowed = This one can be in your plan in its usual form: { $name }. If it brings anything back, stop and press “Something feels wrong”.
