"""The phrases of the emergencies and of a crisis, in English: rows as in `phrases_table`, for whoever reviews them.

No cue silences them (coaching.md §2.5), so what is no sign stands in the rows themselves, as what they forbid.
"""

from __future__ import annotations

CANNOT = (
    "cant|cannot|can_not|couldnt|could_not|unable|not_able|wasnt_able|isnt_able|not_been_able|havent_been_able"
    "|hasnt_been_able|can_no_longer|can_barely|can_hardly|barely|hardly"
)
BOTH = "both_legs|both_my_legs|both_of_my_legs|both_feet|both_my_feet|both_calves|both_thighs|legs_both"
_PINS = "pins_and_needles|pins_needles|pins_n_needles|pin_and_needles"
_SENSE = "feeling|sensation"
_HIGHER = "higher|further|farther|more|past|back|up|any|that"
_TRAINING = (
    "doing|during|stretching|training|running|lifting|squatting|exercising|trying|more|at_the_gym|in_the_gym|by_going"
    "|by_doing|by_stretch*|by_push*|by_train*|by_overdo*|by_sitting|with_this|with_these|with_it|with_the_stretch*"
)
_MAYBE_TRAINING = "by|when|while|if|in|at|on|with|from"

# --- crisis

_SELF = "myself|my_self|meself|me_self"
_ANOTHER = "himself|herself|themselves|themself|yourself|him_self|her_self"
_DEAD = "dead|gone_forever|no_longer_alive|no_longer_here"
_NO = "dont|didnt|doesnt|not|never|no_longer"
_LESSON = "with_a_stretch|with_stretch*|with_child*|with_this|with_these|there|here|early|for_today|for_now|after_this"
_KITCHEN = "shaving|some|a_slice|a_piece|a_break|off|on_a|on_the|on_glass|while_shaving|while_cooking|while_chopping"
_ALIVE = "live|living|be_alive|being_alive|stay_alive|exist|existing|keep_living|go_on_living|keep_on_living"
_SLEPT = "sore|stiff|early|late|at|so|before|for|with|in_pain|in_agony|hurting|tired|to|that|from|every"
_BAR = "|".join(
    f"{how}_{whose}_{what}"
    for how in ("from", "off", "on")
    for whose in ("the", "a", "my")
    for what in ("pullup", "pull_up", "chinup", "chin_up", "monkey", "rings", "gymnastic")
)
_FUN = "|".join(
    f"{how}_{what}" for how in ("of", "on") for what in ("stretch*", "squat*", "coffee", "sugar", "chocolate", "cake")
)
_INTO = "gonna|to|wanna|ill|will|should|could|might|about|of|id"
_PILLS = "pills|tablets|meds|medication|painkillers|sleeping_pills"
_TOOK = "take|takes|took|taken|taking|swallow*"
_EVERY = "all|too_many|bottle_of|bunch_of|whole|entire|handful_of"

SELF_HARM = (
    f"kill*|kil|unalive|harm|harming {_SELF} !laughing|doing|at_the_gym|in_the_gym|with_these|with_this",
    f"hang|hanging {_SELF} !laughing|upside|{_BAR}",
    f"{_INTO} off|offing {_SELF}",
    f"cut|cutting {_SELF} !{_KITCHEN}|short|loose|accidentally|by_accident|cooking|chopping|peeling",
    f"cut|hurt|hurting|burn|burned|burnt {_SELF} on_purpose|deliberately|intentionally",
    f"cutting|hurting|burning {_SELF} again",
    f"hurting {_SELF} !{_TRAINING}|{_MAYBE_TRAINING}",
    "want|wants|wanted|going to hurt|cut myself",
    "slit|slitting|cut|cutting my wrist|wrists|arms",
    f"end|ending it_all|my_life|my_own_life|my_suffering|my_misery !{_LESSON}",
    f"want|wants|wanted|going|ready|plan|planning to end everything|it !{_LESSON}",
    f"wanna|gonna end everything|it !{_LESSON}",
    "want|wish ~ life to_be|was|were over",
    "want|wish ~ life to_end",
    "take|taking my_life|my_own_life !back",
    "want|wants|wanted|wnat|ready|deserve|deserves|plan|planning|tried|trying to|to_just|to_really die !of|laughing",
    "wanna|wana|wanna_just|lemme die !of|laughing",
    "want|wants|wanted|going|ready 2 die !of|laughing",
    "let me die !of|laughing",
    "should|ought|could|might just|as_well|to_just|really|to die !of|laughing",
    "should|ought|deserve|deserves die|be_dead|to_be_dead",
    "hope|hoping|pray|wish i|that_i|to die|could_die|would_die|can_die|died|had_died !of|laughing",
    "id|would|i rather|sooner die !than|of",
    "feel|feels|feeling|felt like dying|dieing",
    "think|thinking|thought|thoughts|dream|dreaming of|about dying|being_dead|my_own_death|not_waking_up !my|hair",
    "dont|doesnt|didnt|not care|mind if|whether i live|die|wake_up|am_alive",
    f"want|wants|wanted to_be|to_feel {_DEAD}",
    f"wanna|rather|sooner be {_DEAD}",
    f"rather i was|were {_DEAD}",
    f"wish|wished|hope|if|better i|im|id was|were|am|be|had_been {_DEAD}",
    f"wish|wished|hope im {_DEAD}",
    "wish|wished ~ wasnt|werent|was_not|were_not|isnt|not|never here|alive|around|born !at|in|on|today|for",
    "wish|wished ~ not|never been|be born|alive|here",
    "wish|wished ~ hadnt been_born",
    "wish|wished i didnt|did_not exist|wake_up|wakeup",
    f"wish|hope|hoping|want|wanted|wanna|pray|rather ~ not|dont|didnt|never|wont|wouldnt wake|woke|waking up !{_SLEPT}",
    f"dont|didnt|not|never want|wants|wanted|wanna to_wake|wake up !{_SLEPT}",
    f"sleep and|to never|not wake|waking up !{_SLEPT}",
    f"{_NO} ~ want|wants|wanna ~ live|alive|exist",
    f"{_NO} want|wants|wanted|wanna to_be|be here|around !at|in|on|today|for|this_week|when",
    "goodbye|bye ~ wont|not be here|around",
    f"nothing|nothin|nobody|no_one ~ {_ALIVE} for",
    f"no|any|a|see|what|whats|wheres reason|reasons|point to|in|of|for {_ALIVE}|life",
    f"what ~ to|worth {_ALIVE} for",
    f"what|whats|wheres ~ point of|in|to {_ALIVE}|life",
    "life|living ~ isnt|not|aint|no_longer|never|hardly|barely ~ worth living|it",
    "not|isnt|hardly worth living",
    "tired|sick|weary|done|through|finished of|with living|life|being_alive|existing !admin|with|like|in|without|at|on",
    "give|gave|giving up on life|living",
    "better_off dead|without_me|if_i_was_dead|if_i_died|if_i_were_dead|if_i_was_gone",
    "nobody|no_one|noone ~ miss me",
    f"dont|not|never ~ safe with|from|around|alone_with {_SELF}",
    "disappear forever|for_good",
    f"overdos* !{_FUN}",
    f"{_TOOK} ~ {_EVERY} ~ {_PILLS} !for|today|this|as|like|on|already|with|every",
    f"{_TOOK} [0-9]{{2,3}} {_PILLS}|paracetamol*|aspirin*|ibuprofen*",
    f"have|got ~ {_PILLS} in_front|ready|next_to|beside",
    "jump|jumping off|from|out_of ~ bridge|roof|building|balcony|cliff|window|tower",
    "jump|jumping|step|stepping in_front|under|into ~ train|truck|lorry|bus|traffic|car",
    f"throw|throwing {_SELF} off|under|in_front|out|from",
    "suicid*|sucid*|suiside|suisidal|kms|selfharm*",
    "self harm*",
)
SELF_HARM_HINTS = (
    f"kill*|unalive|hang|hanging|harm|harming|hurting|cutting|cuts {_ANOTHER} !laughing|{_BAR}",
    "end|ending|ends|take|taking|took his|her|their|his_own|her_own|their_own life",
    f"off|offing|overdosed|shot|drowned {_ANOTHER}",
    f"kill* {_SELF} doing|at_the_gym|in_the_gym|with_these|with_this",
    f"{_INTO}|want|going ~ hang {_SELF} !laughing|upside",
    f"hurting {_SELF} !{_TRAINING}",
    f"might|could|gonna|will|want_to hurt|burn {_SELF} !out|{_TRAINING}|{_MAYBE_TRAINING}",
    f"burn|burning|burned|burnt {_SELF} !out|on|cooking|with|while|in|at|doing",
    "cutting again",
    "think|thinking|thought|thoughts of|about ending|ended things|it !with",
    "think|thinking|thoughts of|about death|disappearing",
    "want|wish it|this|it_all|everything to_be|to over|stop|end !~pain|ache|hurting|stretch*|alarm|bleeding|rain*",
    "want|wants|wanna ~ disappear",
    "rather|prefer not be|to_be|being here|around !at|in|on|today|for",
    "could|just just|could die !of|laughing",
    "feel|feeling|felt dead inside",
    "wont|not be here|around much_longer|anymore|any_more|tomorrow !~holiday|vacation|back|away|travel*|work|training",
    "dont|cant|not see|find ~ point anymore|any_more|of_anything|in_anything",
    "life is|feels|seems pointless|meaningless|hopeless|worthless",
    "tired|sick of living with|like|in|without",
    f"{CANNOT} live|go_on|carry_on|keep_going ~ like_this|this_way|anymore|any_more|any_longer|this_pain|the_pain",
    f"{CANNOT} take|do|stand|bear it|this|life anymore|any_more|any_longer",
    "hate my life",
    "burden to|on|for everyone|everybody|my_family|others|them",
    "please|just|someone|somebody kill|shoot me",
    "kill|shoot me please|pls",
    f"{_TOOK} ~ {_EVERY} my ~ {_PILLS}",
)

# --- emergencies

_PEE = "pee|peeing|wee|weeing|piss|pissing|urinate|urinating|poo|pooing|poop|pooping"
_WATER = "pee|wee|urine"
_BETWEEN = (
    "groin|genital*|crotch|inner_thigh|inner_thighs|private_parts|privates|private_area|penis|dick|vagina|vag|vulva"
    "|labia|scrotum|testic*|balls|anus|rectum|back_passage|perine*|saddle|saddle_area|between_my_legs|between_the_legs"
    "|down_there|down_below|nether_regions|lady_bits|lady_parts"
)
_BEHIND = "bum|bottom|butt|ass|arse|behind|backside"
_CHEEKS = "cheeks|butt_cheek|butt_cheeks|bum_cheek|bum_cheeks|ass_cheeks|arse_cheeks|buttock|buttocks"
_AT_WORK = "working|engag*|activ*|fir*|burn*|contract*|squeez*|stretch*|moving|muscles|getting"
_MAYBE_AT_WORK = "in|during|doing|when|on"
_CHANGED = (
    f"numb*|numness|tingl*|{_PINS}|no_feeling|lost_feeling|lost_all_feeling|no_sensation|lost_sensation"
    "|lost_all_sensation|less_feeling|dead_feeling|feels_dead|feel_dead|gone_dead|went_dead"
)
_STRETCH = "the_stretch|a_stretch|any_stretch|stretch|much_stretch|the_burn|a_burn"
_SEXUAL = "erection*|orgasm*|ejaculat*|boner|hard_on|get_hard|climax"
_WET = (
    "wet|wetted|wetting|soil|soiled|soiling|pissed|pissing|peed|peeing|weed|weeing|pooped|pooping|pooed|pooing|shat"
    "|shit|shitting|shitted|crapped|messed"
)
_IN_BED = "myself|my_self|meself|my_pants|my_trousers|my_underwear|my_undies|my_knickers|the_bed|my_bed|the_sheets"

SADDLE = (
    f"{_CHANGED} & {_BETWEEN}",
    f"{_BETWEEN} is|are|was|has|have|keeps|feels|feel|felt|went|goes|going|gone|fell|falls|falling ~ asleep|to_sleep",
    f"{CANNOT} ~ feel !{_STRETCH} ~ {_BETWEEN}",
    f"dont|doesnt|no_longer|not feel|feeling my|any|anything|nothing ~ {_BETWEEN} !{_STRETCH}|pain*",
    f"{CANNOT}|dont feel my|either|both ~ {_CHEEKS}|bum|bottom !{_AT_WORK}|{_MAYBE_AT_WORK}",
    f"numb*|no_feeling|no_sensation in|around|across|on|of|between ~ {_BEHIND}|{_CHEEKS}",
    f"{_CHANGED} & wipe|wiping",
    f"{CANNOT}|dont|not feel ~ wipe|wiping",
    "wipe|wiping|toilet_paper feels|feel|felt|is ~ weird|different|strange|odd|funny|dull|off",
    f"{CANNOT} ~ {_PEE}",
    f"{CANNOT}|dont|doesnt|didnt|not tell|know|feel|notice|sense ~ {_PEE}|bladder",
    "havent|hasnt|have_not|not ~ peed|weed|urinated|pissed",
    f"trouble|difficulty|struggl*|problems|hard|difficult ~ {_PEE}",
    f"strain|straining|push|pushing|force|forcing to|when_i|myself_to ~ {_PEE}",
    f"takes|taking|took ~ ages|forever|minutes|long ~ {_PEE}",
    f"weak|slow|poor {_WATER} stream|flow",
    f"{_WATER} & dribbl*|drip|drips|dripping|trickl*",
    f"{CANNOT} ~ hold|control ~ {_WATER}|bladder|bowel*|poo|poop",
    f"{CANNOT} ~ empty|emptying ~ bladder|bowel*",
    "bladder|bowel|bowels ~ wont|doesnt|dont|isnt|arent|not|never|cant|stopped ~ empty*|work*|moving",
    f"{_WET} {_IN_BED} !laughing",
    "accident in|on my_pants|my_trousers|my_underwear|the_bed|my_bed|bed",
    f"lost|losing|lose|loss|no ~ control ~ bladder|bowel*|{_WATER}",
    f"lost|losing|lose|loss|no|poor ~ bladder|bowel|bowels|urinary ~ control|function|{_SENSE}",
    "incontinen*",
    "leak|leaked|leaking|leaks & pee|urine|poo|stool",
    f"{CANNOT}|trouble|struggl*|lost|no|problems|difficulty ~ {_SEXUAL}",
    "erectile|impotent|impotence",
    f"{_CHANGED}|feel_nothing|felt_nothing|cant_feel & sex|intercourse|masturbat*",
)
SADDLE_HINTS = (
    f"numb*|tingl*|{_PINS}|asleep|to_sleep & bum|bottom|butt|ass|arse|{_CHEEKS}",
    f"numb*|tingl* & {_BEHIND}",
    f"{CANNOT}|dont feel my|either|both ~ {_CHEEKS}|{_BEHIND} !{_AT_WORK}",
    f"{CANNOT} feel my ~ glutes !{_AT_WORK}|{_MAYBE_AT_WORK}",
    f"{_BETWEEN} is|are|feels|feel ~ dead",
    f"{_WET} {_IN_BED} laughing",
)

_DONT = "dont|doesnt|wont|arent|isnt|not|do_not|does_not|will_not|are_not|is_not"
_FEET = "foot|feet|toe|toes"
BOTH_LEGS = (
    f"{BOTH} & numb*|weak*|tingl*|pins",
    f"legs & numb*|tingl*|{_PINS}",
    f"pain*|sciatica|burn*|shooting|electric* ~ down|in_to|into {BOTH}",
    "leg|legs|knee|knees ~ gave|give|gives|giving|given way|out",
    "foot drop|drops|dropped",
    "drop|dropped|dragging foot",
    "drag|drags|dragging my|one|the|left|right ~ foot|leg",
    "foot|feet is|was|are|keeps|keep|just dropping|drops|dragging|drags|slap*|flop*|flapping|scuff*|catching",
    "foot|feet flops|flopping|slaps|slapping|drags|dragging|scuffs",
    f"tripping|stumbling ~ over|on ~ {_FEET}",
    f"{CANNOT} ~ lift|raise|move ~ {_FEET}",
    f"{CANNOT} ~ move|feel my|both_my|either leg|legs|foot|feet|thigh|thighs !{_HIGHER}",
    f"{CANNOT} ~ control|coordinate ~ leg|legs|foot|feet",
    f"leg|legs {_DONT}|stopped ~ work|working|move|moving|respond*|obey* !{_HIGHER}|out|on",
    f"leg|legs {_DONT} ~ do|doing|go|going what|where|as",
    "leg|legs ~ getting|growing|becoming|got weaker",
)
BOTH_LEGS_HINTS = (
    "felt|feel|feels|feeling weak",
    "legs & weak*",
    f"{BOTH} & pain*|hurt|hurts|hurting|burn*|ache*|jelly",
    f"tripped over ~ {_FEET}",
)

_LAY_DOWN = "|".join(
    f"{where}_{what}"
    for where in ("on_the", "on_my", "on", "onto_the", "into", "in", "in_my")
    for what in ("sofa", "couch", "bed", "armchair")
)
_CHEST = "chest !muscle*|press|opener|fly|flies|day|stretch|stretches|workout"
CHEST = (
    "chest pain*|hurts|hurting|pressure|ache|tightness",
    f"pain*|pressure|hurts|tightness|crushing|squeezing ~ {_CHEST}",
    "chest ~ pain*|pressure|hurts|tightness",
    "chest feels|feel|feeling|felt|gets|getting|went ~ tight|heavy|crushed",
    f"{CANNOT} ~ breathe",
    f"{CANNOT} breath",
    "hard|harder to breathe|breath !into|through",
    f"{CANNOT} ~ catch my breath",
    "trouble|difficulty|struggl* ~ breathing",
    "short of breath",
    "shortness of breath",
    "breathless",
    "cough*|spit*|spat|vomit* ~ blood",
    f"passed out !{_LAY_DOWN}|asleep|drunk|flyers|leaflets",
    f"collapsed !{_LAY_DOWN}|in_a_heap|laughing",
    "blacked out",
    "fainted",
)
CHEST_HINTS = (
    "pain*|pressure|hurts & chest",
    "tight chest !stretch*|muscle*|and_hips|and_shoulders",
    "chest is|was ~ tight",
    "gasping for air|breath",
    "heart attack",
)

_BELLY = "belly|stomach|tummy|abdom*|flank|gut"
_SUDDEN = "sudden*|severe|excruciating|ripping|tearing"
BELLY = (
    "puls*|throbbing|beating lump|mass|bulge",
    f"pulsing|pulsating & {_BELLY}",
    f"lump|mass|bulge & {_BELLY}|groin|testic*|scrotum",
    f"{_SUDDEN} ~ {_BELLY} pain*|ache|cramp*|hurts",
    f"{_SUDDEN} ~ pain* ~ {_BELLY}",
    f"{_BELLY} pain*|hurts|cramp* ~ {_SUDDEN}",
    "sudden*|suddenly severe|terrible|awful|horrible|intense|unbearable ~ pain*",
    "testic*|scrotum|nutsack|my_balls|my_nuts & sudden*|swollen|swelling|hurt*|pain*|ache*|aching|twisted|agony",
)

BELLY_HINTS = (f"pulse & {_BELLY}",)

INJURY = (
    f"{CANNOT} ~ put !on_weight|on_any_weight ~ weight",
    f"{CANNOT} ~ take|bear|place ~ weight",
    f"{CANNOT} weight_bear",
    "shorter|turned|twisted|deformed & fall|fell|crash|accident",
)
INJURY_HINTS = ("leg|legs is|are|looks|look|seems|got ~ shorter",)

BIRTH = (
    "water|waters broke|broken|breaking|have_broken|has_broken|just_broke|are_breaking",
    "baby|bump|bub ~ moving|moves|moved|kicking|kicks|movement* ~ less|reduced|slow*|stopped",
    "baby|bump|bub ~ less|not|isnt|hasnt|stopped|barely|hardly ~ move*|moving|moved|kick*",
    "less|reduced|fewer|no ~ movement*|kick* ~ baby",
    "pregnan* & bleed*|blood|spotting|contraction*|leak*|fluid|gush*",
    "in|into labour|labor !~day",
)
