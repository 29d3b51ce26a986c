### Draft: to be reviewed by a native speaker.

waiting =
    Déjà enregistré par vous, en attente de vérification :
    { $lines }
plate = Quelle maison sous-louez-vous ? Tapez le code écrit sur la plaque.
plate-title = Code de la plaque
plate-unknown = « { $typed } » n'a pas été trouvé. Regardez encore la plaque.
no-such-plate = Plaque non trouvée. Sans plaque, une maison peut être enregistrée par son adresse.
    .new-house = Enregistrer par l'adresse
consent = { $address } : le propriétaire a-t-il écrit son accord pour sous-louer ? Vous pouvez vous enregistrer sans ; un agent de quartier lui demandera.
    .paper = Oui, je le montre
    .none = Rien d'écrit
paper = Prenez en photo l'accord écrit du propriétaire, ou la page du contrat qui permet de sous-louer.
rooms = Combien de chambres sous-louez-vous ?
    .skip = Je ne sais pas
rooms-too-many = Cette maison a moins de pièces enregistrées : { $most }. Regardez encore, ou touchez « Je ne sais pas ».
name = Votre nom, comme sur le document.
name-title = Votre nom
phone = Votre mobile. Un agent de quartier vous appelle pour vérifier ; après, ce numéro confirme que c'est vous.
phone-title = Votre mobile
noted = C'est noté : vous sous-louez { $address }. Un agent de quartier vérifie avant le { DAY($date) } ; après, c'est vous qui déclarez les locataires, avec les mêmes devoirs qu'un propriétaire.
