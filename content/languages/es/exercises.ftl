position-standing = de pie
position-seated = postura sentada
position-kneeling = de rodillas
position-lying = postura acostada
