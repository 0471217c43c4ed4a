"""A full evening: local platforms at their true limits, the bot as it is started anywhere, and people who act.

platform   a local Discord or Telegram in a process of its own, with its people
crowd      everybody who is due, written into the database
evening    one evening from its beginning to its figures
report     the figures, and whether they are good enough
"""
