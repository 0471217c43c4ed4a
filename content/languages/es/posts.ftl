greeting-title = Un saludo de bienvenida
greeting-names = Qué bien tener aquí a { $names }.
greeting-people = Qué bien tener aquí a las { $people } personas que acaban de llegar.
greeting-all = Qué bien tener aquí a todas las personas que acaban de llegar.
greeting-what = Soy Limber. Cada día envío unos estiramientos suaves, en privado. Pulsa Empezar si quieres, y solo tú verás lo que sigue.
