# The check-in, and what is said back.

status-done = Done
status-partly = Partly
status-rest = Rest
status-skipped = Skipped
checkin-change = Change
checkin-noted-title = { DATETIME($day, skeleton: "MMMEd") }: { $status }
checkin-noted-done = Noted. Well looked after.
checkin-noted-partly = Noted. Part of it counts as a day looked after.
checkin-noted-rest = Noted. Rest is part of the routine and counts.
checkin-noted-skipped = Noted, thank you for telling me. Days like this happen.
checkin-buffered = Buffer days are there for them, so your streak goes on.
checkin-welcome-back = Good to see you again. Coming back is what matters.
checkin-milestone = { $days } days looked after in all.
checkin-caring = You have rested { $days } days in a row. If it hurts more than before, or something feels wrong, please see a professional. If life is busy, that is fine too.
checkin-ask-title = How was { DATETIME($day, skeleton: "MMMEd") }?
checkin-ask = One tap is enough. Rest counts as a day looked after.
checkin-closed-title = { DATETIME($day, skeleton: "MMMEd") } is not open
checkin-closed = A day can be set or changed on the day itself and the two days after it. Nothing was changed.
