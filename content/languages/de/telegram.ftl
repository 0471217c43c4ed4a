location-share = Meinen Standort teilen
location-ask = Drück auf „Meinen Standort teilen“ unten auf dem Bildschirm, und deine App fragt dich zuerst. Ich schlage einmal die Zeitzone dieses Ortes nach. Ich bewahre nicht auf, wo du bist.
location-type-key = Lieber eine Stadt schreiben
location-type = In Ordnung, kein Standort. Schreibe den Namen deiner Stadt oder einer großen Stadt in deiner Nähe.
location-dropped = Danke. Ich habe deine Zeitzone nachgeschlagen und deinen Standort nicht aufbewahrt.
location-nowhere = Für diesen Ort konnte ich keine Zeitzone finden, und ich habe deinen Standort nicht aufbewahrt. Schreibe den Namen einer großen Stadt in deiner Nähe.

wrote-in-private = Ich habe dir im privaten Chat geschrieben.

picture-described = Was du siehst: { $alt }
