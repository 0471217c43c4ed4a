# The community's post of a day, and what is pressed under it; sharing a day, and milestones as a role.

post-title = Stretch of the day, { DATETIME($day, skeleton: "MMMEd") }
post-title-lines = Today, { DATETIME($day, skeleton: "MMMEd") }
post-what = { $name }: { $dose }.
post-stop = Go gently and keep breathing. Stop at once if it is sharp, electric, numb or tingling, or if you feel dizzy. Leave it out if someone who treats you said so.
post-count = { $people } people did it today.
post-shared = They shared their day: { $names }.
post-more = { $people } more
post-cheers = Cheers for them: { $cheers }.
post-did = I did it
post-cheer = Cheer

## What the person who pressed reads

post-counted-title = Thank you
post-counted = It is counted. From three people on, the post shows how many did it.
post-noted = It is counted, and noted for your own day too: part of it counts as a day looked after.
post-kept = It is counted. Your own day stays as you noted it.
post-yours = Your own stretches are still here when you like.
post-invite = Would you like a few stretches of your own each day, in private? Then press Start.
post-closed = This post takes no more answers. Only those of the last three days do, and nothing was changed.
post-cheered = Your cheer is counted. From three on, the post shows how many.
post-cheer-nobody = No name stands under this post at the moment, so there is nobody to cheer for yet.
post-cheer-own = So far your own name stands there alone. Thank you for sharing it.
post-unfit-title = This one is not for you today
post-unfit-halted = Something felt wrong, so please leave this one out. I did not count it. Rest counts as a day looked after.
post-unfit-theirs = You told me that you do another programme. So please leave this one out. I did not count it.
post-unfit-gentle = You told me that you wait for an appointment or tests. So please leave this one out. I did not count it.
post-unfit-ruled-out = From what you told me, this one does not suit you. So please leave it out. I did not count it. Your own card shows what fits.

## Sharing a day

share-button = Share today in { $name }
share-undo-button = Unshare it in { $name }
share-shared-title = Shared
share-shared = Your name will stand under today's post in { $name }, within a minute or two. Nothing else is shown of your day.
share-undone-title = Taken back
share-undone = Your name goes from the post in { $name } within a minute or two.

## Milestones as a role

role-days = { $days } days looked after
roles-show = Show my days in { $name }
roles-hide = Hide my days in { $name }
roles-title = Your days as a role
roles-what = In { $name } I can give you a role that names the last milestone you reached, such as 7 or 100 days looked after.
roles-public = A role is public: everybody there can see it.
roles-back = It says nothing about how a day went. You can hide it at any time.
roles-yes = Yes, show it
roles-shown-title = Shown as a role
roles-shown = Your role in { $name } comes once you have reached 3 days, and changes by itself as you reach more. It always shows how it stood two days ago.
roles-hidden-title = Hidden
roles-hidden = Your role in { $name } goes within a minute or two. Nobody is told.
roles-hidden-away = I am not in { $name } now. Your role there goes once I am back. Nobody is told.
