wrists-name = Handgelenke
w1-name = Dehnung des Handgelenks
