"""What people write when something needs to be looked at: one table a language, for whoever reviews it
(coaching.md §2.5).

A pattern is a row of slots, one word each, in small letters and without apostrophes. `a|b` is either, `some_words` are
several in one slot, `numb*` is a word that begins so, `~` is up to four words between, `!a|b` forbids what follows, and
`this & that` are near each other in either order. Doubled letters are understood wherever a word is listed plainly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.rules.screening import Tier


class Family(StrEnum):
    """What a phrase is about; the most urgent first."""

    SELF_HARM = "self_harm"
    SADDLE = "saddle"  # saddle area, bladder and bowel
    BOTH_LEGS = "both_legs"  # both legs, or weakness
    CHEST = "chest"
    CLOT = "clot"
    INFECTION = "infection"  # and what else concerns the whole body
    TRAUMA = "trauma"
    SEVERE = "severe"
    ONE_LEG = "one_leg"
    PREGNANCY = "pregnancy"  # and drugs that thin the blood

    @property
    def tier(self) -> Tier:
        """How urgent it is where it is true; in an emergency no cue silences it."""
        return _TIERS.get(self, Tier.URGENT)


_TIERS = {
    Family.SELF_HARM: Tier.CRISIS,
    Family.SADDLE: Tier.EMERGENCY,
    Family.BOTH_LEGS: Tier.EMERGENCY,
    Family.CHEST: Tier.EMERGENCY,
    Family.ONE_LEG: Tier.SOON,
    Family.PREGNANCY: Tier.ADAPT,
}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """The phrases of one language. `asks` lead to the card that asks, `hints` to a line that is just checking.

    `harmless` are passed over. The cues are regular expressions over the few words before a phrase; `ends` are words
    that no cue reaches across, `ends_negation` those that end a negation besides.
    """

    language: str
    asks: Mapping[Family, tuple[str, ...]]
    hints: Mapping[Family, tuple[str, ...]]
    harmless: tuple[str, ...]
    negation: str
    others: str
    past: str
    hypothetical: str
    ends: str
    ends_negation: str


_CANNOT = (
    "cant|cannot|can_not|couldnt|could_not|unable_to|not_able_to|can_no_longer|can_barely|can_hardly|barely|hardly"
)
_PEE = "pee|peeing|wee|weeing|piss|pissing|urinate|urinating|poo|pooing|poop|pooping"
_BETWEEN = (
    "groin|genital*|crotch|inner_thigh|inner_thighs|private_parts|privates|penis|dick|vagina|vulva|scrotum|testicle*"
    "|balls|anus|back_passage|perineum|saddle_area|saddle_region|between_my_legs"
)
_BEHIND = "bum|bottom|butt|ass|arse|behind"
_CHANGED = "numb*|tingl*|no_feeling|lost_feeling|lost_all_feeling"
_BOTH = "both_legs|both_my_legs|both_of_my_legs|both_feet|both_my_feet|both_calves|both_thighs|legs_both"
_LEG = "leg|legs|thigh|thighs|calf|calves|foot|feet|toes|shin|shins"
_FALLEN_FROM = "horse|pony|bike|bicycle|motorbike|motorcycle|scooter|car|ladder|stairs|steps"
_HIGHER = "higher|further|farther|more|past|back|up|any|that"

ENGLISH = Lexicon(
    language="en",
    asks={
        Family.SELF_HARM: (
            "kill*|unalive|hang|harm|harming myself|my_self !laughing",
            "end|ending it_all|my_life|my_own_life",
            "take|taking my_life|my_own_life !back",
            "want|wants|wanted|ready to die !of|laughing",
            "wanna die !of|laughing",
            "wish i could_die|was_dead|were_dead",
            "dont|didnt|doesnt|not|never ~ want|wants|wanna ~ live|alive|exist",
            "no|any reason|point to|in live|living",
            "better_off dead|without_me",
            "want|wants|wanted|going to hurt|cut myself",
            "suicid*|kms|selfharm*",
            "self harm*",
        ),
        Family.SADDLE: (
            f"{_CHANGED} & {_BETWEEN}",
            f"{_CANNOT} ~ feel ~ {_BETWEEN}",
            f"{_CHANGED} & wipe|wiping",
            f"{_CANNOT}|dont|not feel ~ wipe|wiping",
            f"{_CANNOT} ~ {_PEE}",
            f"trouble|difficulty|struggl*|problems ~ {_PEE}",
            f"{_CANNOT} ~ hold|control ~ pee|wee|urine|bladder|bowel*|poo|poop",
            "wet|soiled|pissed|peed|pooped|pooed|shat|shit|wetting|soiling myself",
            "lost|losing|lose|loss|no ~ control ~ bladder|bowel*|pee|urine",
            "incontinen*",
            "leak|leaked|leaking|leaks & pee|urine|poo|stool",
        ),
        Family.BOTH_LEGS: (
            f"{_BOTH} & numb*|weak*|tingl*|pins",
            "legs & numb*|tingl*|pins_and_needles",
            "leg|legs|knee|knees ~ gave|give|gives|giving|given way|out",
            "foot drop|dropped",
            "drop|dropped|dragging foot",
            "foot is|was|keeps|keep dropping|dragging|slapping",
            f"{_CANNOT} ~ lift|raise|move ~ foot|feet|toe|toes",
            f"{_CANNOT} ~ move|feel my|both_my|either leg|legs|foot|feet|thigh|thighs !{_HIGHER}",
        ),
        Family.CHEST: (
            "chest pain*|hurts|hurting|pressure|ache",
            "pain*|pressure|hurts & chest",
            f"{_CANNOT} ~ breathe",
            f"{_CANNOT} ~ catch my breath",
            "trouble|difficulty|struggl* ~ breathing",
            "short of breath",
            "breathless",
            "cough* ~ blood",
            "passed|blacked out",
            "fainted|collapsed",
        ),
        Family.CLOT: (f"{_LEG}|ankle & swollen|swolen|swelling|swelled|hot|red|redness|throbbing",),
        Family.INFECTION: (
            "fever|fevers|feverish|chills|temperature|shivers",
            "night sweat|sweats|sweating",
            "lost ~ weight !on_purpose|deliberately|intentionally",
            "losing weight !on_purpose|deliberately|intentionally",
            "weight loss !on_purpose",
        ),
        Family.TRAUMA: (
            f"fell|falling|fallen|crash|crashed|accident|thrown|came_off|knocked & {_FALLEN_FROM}",
            f"fall from|off|down|on ~ {_FALLEN_FROM}",
            f"{_FALLEN_FROM} fall|falls",
            "i|ive|have fell|fallen",
            "fell down|over|hard|on|off",
            "had|have|a|took bad|nasty|hard|big|car|bike|riding accident|crash|fall",
            "had|in|after an|a accident|fall|crash !of|course",
        ),
        Family.SEVERE: (
            "unbearable|excruciating",
            f"{_CANNOT} ~ walk|stand_up|bear_weight|weight_bear !my_dog|the_dog|my_dogs|the_dogs",
            "10of10|11of10|ten_out_of_ten",
            "pain*|hurts & 8of10|9of10",
            "worst pain",
            "in agony",
        ),
        Family.ONE_LEG: (
            f"numb*|tingl*|pins_and_needles|pins_needles|electric*|shooting & {_LEG}",
            "shooting|electric* pain*|shock*",
        ),
        Family.PREGNANCY: (
            "pregnant",
            "warfarin|apixaban|rivaroxaban|dabigatran|heparin|clopidogrel|eliquis|xarelto",
            "blood thinner|thinners",
        ),
    },
    hints={
        Family.SADDLE: (f"numb*|tingl* & {_BEHIND}",),
        Family.BOTH_LEGS: (
            "felt|feel|feels|feeling weak",
            "legs & weak*",
            f"{_BOTH} & pain*|hurt|hurts|hurting|burn*|ache*",
        ),
        Family.INFECTION: (
            "lost ~ weight on_purpose|deliberately|intentionally",
            "losing|loss|weight weight|loss|lost on_purpose",
        ),
        Family.SEVERE: ("killing me", "brutal|agonising|agonizing"),
    },
    harmless=(
        "leg day|days",
        "weak coffee|tea",
        "saddle sore|sores",
        "pissed off",
        "cabin|hay|dance|jungle|fever fever|pitch|dream",
        "room|water|outside|oven|air temperature",
        "fell asleep|behind|short|apart|silent|through|for",
        "fell in love",
        "fell into a|the|old|bad",
        "fell off the|my wagon|map",
        "crash course|courses|diet|mat|pad",
        "shooting hoops|stars|star",
        "hot day|days|yoga|bath|shower|water|tub|pack|weather|drink|tea|chocolate",
        "red band|bull|ball|light|wine",
        "cant wait",
        "wee bit|little|while",
        "electric bike|scooter|kettle|massager|pad|blanket",
        "suicide squad|sprints|sprint|drills|drill|grip",
    ),
    negation=(
        r"\b(?:no(?! i\b)|not|never|without|denies|deny|denied|neither|nor|none|isnt|arent|wasnt|werent|aint"
        r"|(?:dont|doesnt|didnt) (?:have|had|get|think)|havent|hasnt)\b"
        r"(?! (?:sure|only|idea|longer|clue|just|know|better|improv\w*|gone|change\w*|relief|wonder|stop\w*)\b)"
        r"|\b(?:dont|doesnt|didnt|wont|wouldnt)$"
    ),
    others=(
        r"\b(?:mum|mom|mam|mother|dad|father|wife|husband|partner|girlfriend|boyfriend|friend|mate|sister|brother|son"
        r"|daughter|kid|child|baby|grandma|grandpa|aunt|uncle|cousin|colleague|neighbou?r|boss|coach|dog|cat|he|she|hes"
        r"|shes|his|her|someone|somebody|people)s?\b(?!.*\b(?:i|im|ive|id|my)\b)"
    ),
    past=(
        r"\b(?:last year|last month|years? ago|months ago|(?<!im )(?<!am )(?<!not )used to|in the past|back in"
        r"|in (?:19|20)\d\d|(?:as|was) an? (?:kid|child|baby|teenager)|i was young|once had)\b"
    ),
    hypothetical=(
        r"(?<!as )(?<!sure )(?<!know )(?<!wonder )(?<!wondering )\bif\b|\bin case\b|\bwould it be\b"
        r"|\b(?:worried|worry|worrying|afraid|scared|anxious) (?:about|of)\b(?! my\b)"
    ),
    ends="but|however|although|though|except|yet|now|because|bc|cuz|coz|since|so|until|till|while|plus|then",
    ends_negation="my|and|im|ive",
)
LEXICONS = (ENGLISH,)  # English alone until the list of another language was reviewed by somebody who speaks it
