### Words that every routine shares.

position-standing = standing
position-seated = sitting
position-kneeling = kneeling
position-lying = lying down
