busy-title = One moment
busy = That was a lot at once, so I did nothing with the last of it. Please try again in a minute.
