location-share = Compartir mi ubicación
location-ask = Pulsa «Compartir mi ubicación» en la parte de abajo de la pantalla; tu aplicación te pregunta antes. Busco la zona horaria de ese lugar una sola vez. No guardo dónde estás.
location-type-key = Escribir una ciudad
location-type = De acuerdo, sin ubicación. Escribe el nombre de tu ciudad o de una ciudad grande cercana.
location-dropped = Gracias. He buscado tu zona horaria y no he guardado tu ubicación.
location-nowhere = No he encontrado una zona horaria para ese lugar y no he guardado tu ubicación. Escribe el nombre de una ciudad grande cercana.

wrote-in-private = Te he escrito en privado.

picture-described = Lo que ves: { $alt }
