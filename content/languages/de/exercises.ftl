position-standing = im Stehen
position-seated = im Sitzen
position-kneeling = im Knien
position-lying = im Liegen
