### Draft: to be reviewed by a native speaker.

about = { $address } : que voulez-vous contester ?
    .class = Le classement de la maison
    .order = Un avis ou des travaux demandés
words = Écrivez ce qui n'est pas juste, et comment cela devrait être selon vous.
photo = Si une photo le montre, prenez-la.
    .skip = Pas de photo
check =
    Vous avez écrit : { $words }
    L'envoyer maintenant ?
    .send = Envoyer
    .again = Changer
noted = Bien reçu. { $office } répond au plus tard le { DAY($date) }, ici dans cette discussion. Jusque-là, ce qui était demandé reste valable.
