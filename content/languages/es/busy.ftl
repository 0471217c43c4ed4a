busy-title = Un momento
busy = Fueron muchas cosas a la vez, así que no hice nada con lo último. Prueba otra vez dentro de un minuto.
