# What only Telegram needs: sharing a location in place of typing a city, and a line over a group for one person alone.

location-share = Share my location
location-ask = Press “Share my location” at the bottom of the screen, and your app asks you first. I look up the time zone of that place once. I do not keep where you are.
location-type-key = Type a city instead
location-type = All right, no location. Type the name of your city, or of a large city near you.
location-dropped = Thank you. I looked up your time zone and did not keep your location.
location-nowhere = I could not find a time zone for that place, and did not keep your location. Type the name of a large city near you.

# After a button in a group was pressed, when its answer is only for the person who did.

wrote-in-private = I wrote to you in private.

# Below the other words of a message with a picture, for who asked for descriptions. { $alt } is a sentence or more.

picture-described = What you see: { $alt }
