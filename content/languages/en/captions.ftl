# Words inside the captioned pictures (`limber content draw --language`). They stand in large letters: keep them short.

caption-each-side = each side
caption-both = both sides
caption-target-e1 = Buttock muscles
caption-target-e2 = Inside the pelvis bone
caption-target-e3 = Front of the hip
caption-target-e4 = Side of the hip
caption-target-e5 = Deep buttock muscle
caption-target-e6 = Large buttock muscle
caption-target-e7 = Front of the hip and thigh
caption-target-e8 = Inner thighs
