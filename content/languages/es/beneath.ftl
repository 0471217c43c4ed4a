beneath-why = Nadie ha revisado aún esta traducción; aquí está también en inglés:
beneath-only = Nadie ha revisado aún esta traducción. Lo que toca a tu seguridad está aquí en inglés.
