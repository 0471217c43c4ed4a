"""The time machine: simulated people live through months with the real core, and laws are held against their days.

people     who they are: temperaments, and what of chance belongs to each of them
hands      what they press and type, and what they learn from the answers
weather    what goes wrong: platforms that fail, hours in which nobody of us is at work
platform   a messenger without a network, which fails by the weather
workers    processes of ours, which can die between any two of their steps
world      the clock, and everything that happens on it, in order
story      what one person did and was sent
plain      coaching.md read once more, slowly: local days, due instants, the streak
learning   what a story takes from a card's words
laws       holds everything against what must hold of_messages and of_lives
report     figures, and the story behind each breach
run        one simulation from a seed, several over the cores
"""
