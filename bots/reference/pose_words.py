"""What each key of a pose file means. The code that reads them is searched for keys; none may lack here."""

from __future__ import annotations

from collections.abc import Mapping

Says = Mapping[str, str]
Free = Mapping[str, tuple[str, str, str]]

PICTURE: Says = {
    "forms": "The exercises and variants that it shows.",
    "tag": "Whether one side is shown for both.",
    "body": "A table with `base` in it.",
    "base": "Of `body`: how the trunk lies or stands before the poses turn it.",
}
PLAN: Free = {
    "`view`, `mat`, `figure`": ("tables", "none", "From where it is seen, on what, and who."),
    "`pose.<name>`": ("tables", "has to be there", "The poses, each by a name."),
    "`phase`": ("list of tables", "has to be there", "What the figure does, in its order; the loop closes by itself."),
    "`target`, `prop`, `arrow`, `inset`": (
        "tables",
        "none",
        "What glows, what lies there, which way it goes, a small window.",
    ),
    "`goal`, `touch`, `rest`": ("lists of tables", "none", "What must be true of the picture; tests hold it."),
}
VIEW: Says = {
    "yaw": "Degrees around the figure.",
    "pitch": "Degrees from above.",
    "scale": "Pixels a metre.",
    "look_at": "The point in the middle.",
    "center": "Where that point stands, in pixels.",
}
MAT: Says = {"x": "From where to where, lengthwise.", "z": "From where to where, across."}
FIGURE: Says = {
    "person": "Which of the four people lends the looks.",
    "near": "Which side is nearer to the viewer; the view says it otherwise.",
    "order": "Metres by which parts are moved toward the viewer before they are sorted.",
    "shirt_over": "Whether the shirt is drawn over the trousers.",
}
POSE: Says = {
    "root": "A table: the `joint` that is nailed down, and where: `at`.",
    "joint": "Of `root`: the joint.",
    "at": "Of `root`: where it is.",
    "mark": "A table of further points, each by a name.",
    "tilt": "Degrees of the pelvis: forward and back.",
    "roll": "Degrees of the pelvis: about its long axis.",
    "yaw": "Degrees of the pelvis: about the upright.",
    "lumbar": "Degrees of the lower back: forward, to the side, turned.",
    "thorax": "Degrees of the upper back, likewise.",
    "neck": "Degrees of the neck, likewise.",
    "head": "Degrees of the head, likewise.",
    "toe_to": "Of a leg: where the toes point.",
    "sole": "Of a leg: where the sole faces.",
    "foot": "Of a leg: degrees of the ankle where neither is given.",
    "hip": "Of a leg: degrees of the hip (forward, outward, turned out). Without it, `ankle` says where the foot is.",
    "knee": "Of a leg with `hip`: degrees of the knee.",
    "ankle": "Of a leg without `hip`: where the ankle is.",
    "knee_to": "Of such a leg: where the knee points.",
    "hand_to": "Of an arm: where the hand points.",
    "grip": "Of an arm: whether the hand is closed.",
    "wrist": "Of an arm: where the wrist is. Without it, angles say so.",
    "elbow_to": "Of such an arm: where the elbow points.",
    "shoulder": "Of an arm without `wrist`: degrees of the shoulder (forward, outward, turned out).",
    "elbow": "Of such an arm: degrees of the elbow.",
}
LIMBS: Free = {
    "`from`": ("word", "none", "The pose above that it starts from; what is not said stays as it is there."),
    "`leg_l`, `leg_r`, `arm_l`, `arm_r`": ("tables", "none", "The limbs, left and right."),
}
PHASE: Says = {
    "id": "Its name; the pose's, unless it is given.",
    "to": "The pose at its end.",
    "seconds": "How long it takes in the loop.",
    "text": "The id of the words that say it, such as `phase-e6-lift`.",
    "glow": "How bright the target glows at its end, 0 to 1.",
    "ease": "How the movement begins and ends. A pulse goes to its pose and back again.",
    "hold": "It is a hold.",
    "beats": "How often the glow breathes in a hold.",
    "still": "The picture without movement is taken here; exactly one phase says so.",
    "still_at": "At which part of the phase, 0 to 1.",
    "tempo_s": "Seconds that a person takes for it, where that is not the loop's time.",
}
TARGET: Says = {
    "at": "The joint at which the glow is.",
    "to": "Or from that joint toward this one.",
    "t": "How far toward it, 0 to 1.",
    "off": "Moved by so much along the axes of the room.",
    "loc": "Moved by so much along those of the pelvis: left, up, front.",
    "along": "Where its long axis points.",
    "rx": "Half its length.",
    "ry": "Half its width; as much as `rx` without it.",
    "under": "The part of the body that it is painted over.",
    "clip": "The parts of the body that it stays within.",
}
PROP: Says = {
    "type": "What lies there.",
    "name": "A name, so that a touch can speak of it.",
    "bias": "Metres by which it is moved before it is sorted.",
    "at": "Where it is.",
    "tip": "Or where its tip is.",
    "size": "Its three sides. A box and a bed have to have them.",
    "points": "The line of a hook or a strap.",
    "width": "How thick that line is.",
    "r": "Of a ball: half its size.",
    "color": "Of a box: what it is made of.",
    "t": "Of a band: where it is on the thighs, 0 to 1.",
    "w": "Of a chair: its width.",
    "d": "Of a chair: its depth.",
    "h": "Of a chair: the height of its seat.",
    "back": "Of a chair: on which side its back rest is, -1 or 1 along x; 0 for none.",
}
ARROW: Says = {
    "points": "Two points or more that it goes through.",
    "phases": "The phases in which it shows.",
    "still": "Whether it shows in the picture without movement.",
    "steady": "It does not come and go.",
    "both": "It has a head at both ends.",
    "width": "Pixels.",
    "head": "Pixels of its head.",
}
INSET: Says = {
    "view": "From where the small window looks.",
    "bone": "Whether it shows the bone.",
    "tip": "Whether it shows the tip of a tool.",
    "at": "The joint at which the spot is; either this or `spot`.",
    "spot": "The spot: how far up, how far to the person's left, in metres.",
    "press": "Which way it is pressed: up, to the person's left.",
    "spot_r": "Pixels.",
    "scale": "Pixels a metre.",
    "x": "Where the window is, in pixels.",
    "y": "Where the window is, in pixels.",
    "r": "Half its size, in pixels.",
}
GOAL: Says = {
    "joints": "Three joints; the angle is at the middle one.",
    "phase": "The phase at whose end it holds.",
    "deg": "From how many degrees to how many.",
    "why": "What it is for, in words.",
}
TOUCH: Says = {
    "a": "A joint.",
    "within": "How near, in metres.",
    "phases": "The phases at whose end it holds; all without it.",
}
LAYER: Free = {"`layer`": ("number, `back` or `front`", "none", "Before or behind the body; metres toward the viewer.")}
TOUCHED: Free = {"`b`": ("name of a prop, or point", "has to be there", "What it touches.")}
REST: Says = {"joints": "The joints that stay where they are."}
