wrists-name = Handgelenke
w1-name = Dehnung des Handgelenks
w1-alt = Eine Hand beugt sanft die andere nach unten.
w2-alt = Eine Hand hebt eine Dose über den Rand des Tisches.
phase-w1-bend = Beuge die Hand
phase-w1-let-go = Lass los
phase-w2-lift = Heben
