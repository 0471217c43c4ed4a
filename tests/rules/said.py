"""What people say of each family in plain words, and what those who stretch say all the time; a bar between phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from core.rules.phrases_table import Family


def phrases(said: Mapping[Family, str]) -> Iterator[tuple[Family, str]]:
    """Each phrase with its family."""
    for family, lines in said.items():
        yield from ((family, each) for each in _apart(lines))


def _apart(lines: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in lines.split("|"))


SAID: Mapping[Family, str] = {
    Family.SELF_HARM: """
        I want to cut myself | slit my wrists | I want my life to end | taking my own life |
        I'd rather die | rather I was dead | I wish I'm dead | wish I hadn't been born |
        throw myself off something | burning myself again |
        I dont want to be here anymore | I'm done with life | I want to end it | I wanna end it all |
        I just want it all to stop, I want to disappear forever | i want to be dead | I'd rather be dead |
        i wish i wasn't here anymore | wish I'd never wake up | I hope I don't wake up tomorrow |
        I want to go to sleep and never wake up | nobody would miss me if I was gone |
        everyone would be better off without me | life isn't worth living | no reason to live |
        can't see a reason to keep living | i feel suicidal | suicidal thoughts again | im gonna kill myself |
        I keep thinking of killing myself | gonna off myself | I've been hurting myself again |
        i cut myself last night | i took all my pills | thinking about taking all my pills | I took an overdose |
        going to jump off a bridge | whats the point of living | i dont want to live like this |
        this pain makes me want to die | pain so bad i want to die lol | I have a plan to end my life |
        tired of living | tired of being alive | I'm better off dead | ready to give up on life | I want to kms |
        k!ll myself | kill my self | i wanna kill meself | i could just die | i feel like dying |
        thoughts of self-harm | self harming again | i dont feel safe with myself |
        I am going to end my suffering tonight | goodbye everyone, i wont be here tomorrow |
        I want to die, everyone keeps laughing | no i want to die | my friend said i should kill myself |
        i dont want to kill myself but i dont want to be here either | if this goes on i will kill myself |
        I can't stop thinking about suicide | i'd kill myself if it wasnt for my kids | nothing to live for |
        ive got nothing left to live for | what is the point of being alive | i want my life to be over |
        I hate my life i want to end everything | i dont care if i live or die | i dont want to wake up |
        I should just die | i deserve to die | let me die | I hope i die | i wish i were dead |
        better if i was dead | I wanna be dead | i think about dying every day | thoughts of dying |
        jump in front of a train | hurting myself | overdose | ready to go, have the pills in front of me |
        dont wanna be here anymore | do not want to be here any more | don't want to be here no more |
        i dont want 2 live | wanna be dead | i wanna not wake up | I should be dead | wish i was never born |
        wish i'd never been born | i want to just die | I really just wanna die | thinking of jumping off a bridge |
        took too many pills | i took 30 paracetamol | overdosed on paracetamol | hurting my self |
        cutting myself again | dont want to exist | I no longer want to live | I no longer want to be alive |
        i dont want to be alive anymore | tired of life | life is not worth living | life isnt worth it |
        whats the point in living | what's the point of life | what is the point in being alive any more |
        id sooner be dead | hope i never wake up | wish i didnt wake up | nothin to live for |
        ive nothing to live for | what is there to live for | sucidal | i'm suicidle | i feel like i want to die |
        I would rather be dead than live like this | I want to be dead | I wnat to die | should just kill myself |
        i deserve to be dead | i hope to die | i hope i die in my sleep | having thoughts of dying |
        thoughts about dying | going to off myself | want to off myself | wanna end everything |
        took all of my pills | taken all my tablets | swallowed all my pills | i've taken an overdose |
        jump off the bridge | jump from a bridge | i cut my self last night | cut myself on purpose |
        I hurt myself on purpose | hang myself | hang myself from the ceiling
    """,
    Family.SADDLE: """
        I don't feel my vagina | weak urine stream | incontinence since Monday | leaking urine |
        erectile problems |
        my privates feel numb | numb down there | its numb down below since this morning |
        I can't feel when I wipe | cant feel my bum when i wipe | toilet paper feels weird, like it isnt my skin |
        my genitals feel tingly | pins and needles in my groin | my crotch has gone to sleep | groin is asleep |
        inner thigh numb both sides | lost feeling between my legs | dead feeling between my legs |
        cant feel my vagina | cant feel my penis | I can't get an erection since my back went |
        no sensation during sex since the back pain started | sex feels numb | havent been able to pee all day |
        I haven't peed since yesterday and i feel full | i cant tell when i need to pee | dont feel when im peeing |
        I can't feel myself peeing | pee just dribbles out | peeing myself | i wet the bed | i pooped my pants |
        had an accident in my pants | i shit myself when i sneezed | can't hold my pee | can't control my bowels |
        no control over my bladder | I have to strain to pee | my bladder won't empty | cant start peeing |
        it takes ages to get pee out | cannot poop, cant feel it | lost bowel control |
        I didnt notice i had soiled myself | numbness in my bottom | saddle numbness | numb saddle area |
        perineum is tingling | I can't feel my butt cheeks | not numb anymore down there but still cant pee |
        my wife says i should tell you my groin is numb | pins and needles in the groin |
        pins n needles in my crotch | pins & needles down below | tingling down there | crotch went to sleep |
        crotch fell asleep on the bike | numb saddle | numbness in the saddle | i cant feel my bum cheeks |
        can't feel my buttocks | lost control of bowels | lost my bowel control | no bowel control |
        can't tell if I need to pee | cant tell if my bladder is full | don't feel it when I pee |
        I don't feel myself peeing | haven't been able to wee | have not been able to pee |
        i have not been able to pee | not been able to pee | bladder wont empty | bladder doesnt empty |
        my bladder isnt emptying | cant empty my bladder | straining to pee | strain to wee | keep peeing myself |
        peed myself | peed my pants | wetting the bed | pooed my pants | shit my pants | cant get erections |
        cannot get an erection | no erection since my back pain | can't get hard since my back went |
        numbness in my bum
    """,
    Family.BOTH_LEGS: """
        I'm dragging my left foot | I can't control my legs | my leg is getting weaker |
        both my legs are tingling | legs keep giving out | my leg gives way | legs feel heavy and numb |
        i cant move my legs | my legs don't work properly | my legs arent doing what i tell them |
        cant lift my foot | my foot flops when i walk | foot slapping on the floor | I keep tripping over my foot |
        electric shocks down both legs | drop foot | foot is slapping | foot slaps the floor when i walk |
        i keep tripping over my feet | tripping over my toes | my legs dont work | legs wont work properly |
        my legs do not work | my legs are not working | I can't feel my legs after squats lol
    """,
    Family.CHEST: """
        can't catch my breath | trouble breathing | shortness of breath | breathless at rest |
        chest feels tight | tightness in chest | I can't breathe properly | i coughed up some blood | I fainted |
        I blacked out | chest tightness | tightness in my chest | i passed out on the stairs |
        i passed out in the gym | collapsed in the street | pain and pressure on my chest
    """,
    Family.BELLY: """
        severe pain in the belly | belly pain that came suddenly |
        pulsing lump in my belly | testicle hurts suddenly | sudden severe belly pain | pulsing in my belly |
        a pulsating lump in my stomach | throbbing lump in belly | sudden testicle pain |
        my testicle suddenly hurts
    """,
    Family.INJURY: """
        I can't weight bear |
        i slipped and cant put weight on it | my leg looks shorter after the fall | can't put any weight on my leg |
        cannot bear weight | cant put my weight on it
    """,
    Family.BIRTH: """
        less movement from the baby | I am in labour |
        pregnant and bleeding | baby is moving less | waters broke | my waters have broken | water broke |
        my water just broke | baby is not moving | baby hasnt moved today | baby isnt moving as much |
        baby kicking less | my pregnant wife is bleeding | i am bleeding and pregnant
    """,
    Family.CLOT: """
        my calf is swollen and hot | one leg is swollen | new shoes, feet swollen a bit from heat |
        red and swollen calf after calf raises | one calf hot
    """,
    Family.INFECTION: """
        weight loss and tired |
        I have a temperature | shivering and feel awful | i've lost 10 kg without trying |
        had cancer before and now this pain | had a fever last week, better now | lost 10kg without trying |
        lost 2 stone without trying | losing weight without trying | temperature is 39 | fever and 39 degrees
    """,
    Family.TRAUMA: """
        a bike fall |
        had a fall on the stairs | fell on ice | came off my bike | had a crash on my bike | had a crash |
        had a car crash on the way to work, computer broken
    """,
    Family.SEVERE: """
        I am in agony | constant pain in the hip | no position helps |
        pain wakes me every night | can't sleep because of the pain | I cant walk | pain is 10/10 |
        worst pain of my life | pain 9/10 and nothing helps | pain wakes me up every night |
        woken by pain every night | the pain wakes me at night | I can't stand up straight after sitting
    """,
    Family.ONE_LEG: """
        cross legged makes my feet tingle
    """,
    Family.PREGNANCY: """
        can i do this while pregnant
    """,
}

HINTED: Mapping[Family, str] = {
    Family.SELF_HARM: """
        he shot himself | I kill myself doing these | thinking about death | I feel dead inside |
        tired of living with this pain | kill me please |
        i can't go on like this | thinking about ending things | i might hurt myself | I started cutting again |
        i cant take it anymore i want out | I don't see the point anymore | I can't live with this pain any more |
        I cannot live like this | not that i want to die | my friend wants to kill himself | I used to want to die |
        I used to self harm, and its back now | I wont be here much longer | I want it to be over |
        im a burden to everyone | i cant do this anymore | life is pointless | i burn myself | just shoot me |
        id rather not be here | want it all to end | cant live anymore | want everything to end |
        my friend wants to kill herself | my friend is going to kill himself | he wants to kill himself |
        my sister wants to die | my brother took an overdose | my friend cuts herself |
        my mate said he wants to end his life | she wants to end it all | not hurting myself |
        I don't feel like dying | I never wish I was dead | my friend is tired of living | if I'm tired of living |
        I want to hang myself from the pullup bar | I want this to be over, it's so boring
    """,
    Family.SADDLE: """
        can't feel my butt | my groin is dead | wet myself laughing |
        my bum is numb | if i sit my genitals go numb | my butt fell asleep from sitting | numb bottom |
        numb bum on the bike | numb bum after a long film
    """,
    Family.BOTH_LEGS: """
        tripped over my foot |
        both legs feel like jelly | my legs are weak | feel weak today, skipped | feeling weak after flu |
        felt a good burn in both legs
    """,
    Family.CHEST: """
        gasping for air | nearly had a heart attack |
        pressure on my chest muscles | tight chest | my chest is tight | no tightness in chest
    """,
    Family.BELLY: """
        I feel my pulse in my belly |
        no pulsing lump
    """,
    Family.INJURY: """
        if i cant put weight on it | my friend cant put weight on it | one leg is a bit shorter, my physio says
    """,
    Family.BIRTH: """
        my wife's waters broke
    """,
    Family.INFECTION: """
        I lost weight, 5 kg, on purpose | losing weight thanks to diet | lost a stone and not dieting
    """,
    Family.SEVERE: """
        legs are killing me after yesterday | brutal session haha
    """,
    Family.ONE_LEG: """
        my foot fell asleep while stretching
    """,
}

IDIOMS = _apart(
    """
        I hurt myself again doing squats | cut myself some slack today | these squats kill me |
        i did all my stretches today | that workout nearly killed me | i could kill for a coffee |
        dying to try the new stretch | my legs feel like jelly after squats | I fell behind this week |
        fell asleep on the couch | saddle sore after riding | new saddle is great | I want to die of embarrassment |
        my dog died last week | the stretch in my groin feels good | tight groin | need to pee brb |
        had a crash at work, computer | cant wait to start | cannot do the pigeon | I can't touch my toes |
        can't lift my leg high enough | i cant move my leg that far | cant feel my glutes working |
        I can't feel the stretch in my thighs | hot bath helped my legs | hot yoga today | my calves are sore |
        my legs are tired | my legs are red from the sun | electric bike ride today | shooting some hoops |
        i passed out on the sofa after work | temperature outside is 30 | the room temperature was good |
        my friend fell off his bike | breathing exercise felt good | short of time today |
        out of breath after stairs | tingling feeling of joy | both legs done | ending the day with a stretch |
        end it with a stretch | my knees gave a crack | i was thrown off schedule | car broke down |
        accidentally skipped | hip pain 3/10 | how do I pause | stop reminders | I want to hurt less |
        my back hurts when i cough | knee hurts on steps | driving hurts | running late |
        kill time between meetings | dead bugs today | dead tired | deadlift day | this pose kills my hips |
        hanging stretch | hang myself from the pullup bar to stretch my back | give up sugar |
        took my pills for allergy | cut my session short | cut myself some slack | jump squats |
        my chest feels open after the stretch | chest opener stretch | calf raises, legs hot and sweaty |
        i want to die of laughter | want to die laughing | hanging myself from the pull-up bar every day |
        my glutes are dead | I died on that last set | legs are jelly | my legs are dead after leg day |
        my butt is on fire | glutes are screaming today | couldn't sit down without wincing yesterday |
        DOMS from hell | that pigeon pose destroyed me | my hips hate me | walking like a cowboy today |
        sore as hell but good | piriformis is tight again | sat in the car for 6 hours and my bum is sore |
        tennis ball under the glute hurts so good | the ball hurts my left cheek | my hamstrings want to snap |
        my hip clicks when I do clams | I skipped yesterday, was too tired | slept badly, will do it tonight |
        put a pillow between my legs to sleep | it's a pain in the arse, literally | my ass is kicked |
        finally felt the glute fire | deep stretch in the groin today | can't feel it in my glutes, only my quads |
        I don't feel it in my groin | no stretch felt in the inner thigh |
        jumped off the bus and did my stretches at work | I'm dead lol | I'm going to die if I do one more bridge |
        these bridges will kill me | kill me now lol | what's the point of the second exercise |
        is there any point in doing both sides | I don't want to do this today | I want to end the programme early |
        can I end it here for today | tired of sitting all day | I hate clams with a passion |
        I give up on the pigeon | my chair is killing my back | the cat woke me up | I wake up stiff every morning |
        I need to pee before I start | my tight chest and shoulders feel better | dropped my phone on my foot |
        trip to the mountains, legs tired | took my meds, did my stretches | I won't be here tomorrow, on holiday |
        I don't want to wake up at 5 | hope I don't wake up sore tomorrow | I can't do it today, too busy |
        I dropped 5 kg dumbbell | my baby woke me every night | pushed through the last set |
        weight on the left leg feels better | can't put on weight | what a slow flow yoga class | I gave my all |
        push to the end and hold | the burn in my bum is real | I could murder a pizza |
        feeling alive after that one | my foot is asleep from sitting cross legged | I crashed on the couch |
        collapsed on the sofa after | legs shaking in the plank | cramp in my calf during bridges |
        out of breath from the stairs | worried about hurting myself during the stretch |
        am I hurting myself by going too deep | I cut my knee | the pain is not worth it |
        is this exercise worth it | done with life admin, time to stretch | sick of my desk | fed up with this hip |
        I wish I was there | better off walking | jump off the box | my thighs burn after the squats |
        breathing into the hip | thinking of ending my membership
    """
)
