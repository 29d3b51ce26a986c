### Draft: to be reviewed by a native speaker.

nothing-to-answer = Il n'y a plus rien à répondre ici : peut-être avez-vous déjà répondu, ou nos agents vérifient à votre place.
    .lodged = Déclarer qui est arrivé
declared = Quelqu'un a déclaré habiter à { $place } : nom de famille { $surname }, arrivée le { FULLDAY($date) }.
undated = Quelqu'un a déclaré habiter à { $place } : nom de famille { $surname }.
lives-there = Cette personne habite-t-elle ici ? Quel que soit votre choix, cela ne change pas directement sa déclaration.
    .lives = Habite ici
    .nobody = Cette personne n'existe pas ici
    .unsure = Je ne sais pas
thanks-lives = Merci, c'est noté : habite ici.
    .lodged = Personne suivante
thanks-nobody = Merci, c'est noté. Un agent de quartier écoute les deux côtés, puis vérifie.
    .lodged = Personne suivante
thanks-unsure = Pas de problème, c'est noté. Un agent de quartier vérifie.
    .lodged = Personne suivante
