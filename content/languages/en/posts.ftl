# What a community is sent by itself, beside the post of a day and the cards of challenges.

greeting-title = Welcome
greeting-names = Good to have you here, { $names }.
greeting-people = Good to have all { $people } of you here.
greeting-all = Good to have you here, everybody who has just joined.
greeting-what = I am Limber. I send a few gentle stretches each day, in private. Press Start if you like, and only you will see what comes next.
