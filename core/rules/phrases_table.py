"""What people write when something needs to be looked at: one table a language, for whoever reviews it
(coaching.md §2.5).

A pattern is a row of slots, one word each, in small letters and without apostrophes. `a|b` is either, `some_words` are
several in one slot, `numb*` is a word that begins so, `~` is up to four words between, `!a|b` forbids what follows,
`!~a|b` forbids it within a few words, and `this & that` are near each other in either order. Doubled letters are
understood wherever a word is listed plainly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.rules import phrases_grave as grave
from core.rules.screening import Tier


class Family(StrEnum):
    """What a phrase is about; the most urgent first."""

    SELF_HARM = "self_harm"
    SADDLE = "saddle"  # saddle area, bladder and bowel
    BOTH_LEGS = "both_legs"  # both legs, or weakness
    CHEST = "chest"
    BELLY = "belly"  # and the groin lump and the testicle
    INJURY = "injury"  # a leg that bears nothing, or looks wrong
    BIRTH = "birth"  # signs in a pregnancy
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
    Family.BELLY: Tier.EMERGENCY,
    Family.INJURY: Tier.EMERGENCY,
    Family.BIRTH: Tier.EMERGENCY,
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


_LEG = "leg|legs|thigh|thighs|calf|calves|foot|feet|toes|shin|shins"
_FALLEN_FROM = "horse|pony|bike|bicycle|motorbike|motorcycle|scooter|car|ladder|stairs|steps"
_ON_PURPOSE = (
    "on_purpose|purposely|deliberately|intentionally|diet*|thanks|calorie*|exercising|keto|ozempic|wegovy|healthy"
)
_KG = "|".join(f"{unit}|[0-9]{{1,3}}{unit}" for unit in ("kg", "kgs", "kilos", "lb", "lbs", "pounds", "stone"))
_WEIGHT = f"weight|{_KG}"

ENGLISH = Lexicon(
    language="en",
    asks={
        Family.SELF_HARM: grave.SELF_HARM,
        Family.SADDLE: grave.SADDLE,
        Family.BOTH_LEGS: grave.BOTH_LEGS,
        Family.CHEST: grave.CHEST,
        Family.BELLY: grave.BELLY,
        Family.INJURY: grave.INJURY,
        Family.BIRTH: grave.BIRTH,
        Family.CLOT: (
            f"{_LEG}|ankle|ankles & swollen|swolen|swelling|swelled|redness|throbbing",
            f"{_LEG}|ankle|ankles & hot !and_sweaty|sweaty",
            f"{_LEG}|ankle|ankles & red !from_the_sun|from_sun",
        ),
        Family.INFECTION: (
            "fever|fevers|feverish|chills|temperature|shivers",
            "shivering & ill|awful|sick|unwell|terrible|horrible",
            "night sweat|sweats|sweating",
            f"lost|losing ~ {_WEIGHT} !~{_ON_PURPOSE}",
            f"weight loss !~{_ON_PURPOSE}",
            "had|history|survived|beat|diagnosed ~ cancer|tumour|tumor|leukaemia|leukemia|lymphoma|myeloma",
        ),
        Family.TRAUMA: (
            f"fell|falling|fallen|crash|crashed|accident|thrown|came_off|knocked !asleep & {_FALLEN_FROM}",
            f"fall from|off|down|on ~ {_FALLEN_FROM}",
            f"{_FALLEN_FROM} fall|falls",
            "i|ive|have fell|fallen !asleep",
            "fell down|over|hard|on|off",
            "had|have|a|took bad|nasty|hard|big|car|bike|riding accident|crash|fall",
            "had|in|after an|a accident|fall|crash !of|course !~computer|laptop|server|app|pc|software|website",
        ),
        Family.SEVERE: (
            "unbearable|excruciating",
            f"{grave.CANNOT} ~ walk|stand_up !my_dog|the_dog|my_dogs|the_dogs",
            "10of10|11of10|ten_out_of_ten",
            "pain*|hurts & 8of10|9of10",
            "worst pain",
            "in agony",
            "wake|wakes|waking|woke|woken|keeps|keeping me|me_up|me_awake ~ every|each|all|most|at night|nights",
            "woken|woke|awake ~ by|from|with ~ pain ~ every|each|all|at night|nights",
            f"{grave.CANNOT} sleep|dress|get_dressed ~ pain*|hurts",
            "pain*|hurts|hurting & cant_sleep|cannot_sleep|couldnt_sleep",
            "constant|nonstop|non_stop|unrelenting pain*|agony",
            "no position ~ helps|eases|relieves|comfortable",
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
        Family.SELF_HARM: grave.SELF_HARM_HINTS,
        Family.SADDLE: grave.SADDLE_HINTS,
        Family.BOTH_LEGS: grave.BOTH_LEGS_HINTS,
        Family.CHEST: grave.CHEST_HINTS,
        Family.BELLY: grave.BELLY_HINTS,
        Family.INJURY: grave.INJURY_HINTS,
        Family.INFECTION: ("shivering", f"lost|losing ~ {_WEIGHT}", "weight loss"),
        Family.SEVERE: ("killing me", "brutal|agonising|agonizing"),
        Family.ONE_LEG: (f"{_LEG} ~ fell|falls|falling|gone|went|goes|going asleep|to_sleep|dead",),
    },
    harmless=(
        "leg day|days",
        "weak coffee|tea",
        "saddle sore|sores",
        "pissed off",
        "cabin|hay|dance|jungle|fever fever|pitch|dream",
        "room|water|outside|oven|air temperature",
        "temperature outside|outdoors|inside|indoors|in_here|in_the|of_the|dropped_to",
        "fell behind|short|apart|silent|through|for",
        "fell in love",
        "fell into a|the|old|bad",
        "fell off the|my wagon|map",
        "computer|laptop|pc|server|app|system|website|phone|sugar|energy|caffeine crash|crashed|had_a_crash",
        "arch|arches|knees|ankles collapsed",
        "collapsed arch|arches",
        "ball|balls of my|the|both|one foot|feet",
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
