### Draft: to be reviewed by a native speaker.

nothing-to-answer = Il n'y a plus rien à répondre ici : peut-être avez-vous déjà répondu, ou nos agents vérifient à votre place.
declared = Quelqu'un a déclaré habiter dans votre maison, { $place } : nom de famille { $surname }, arrivée le { FULLDAY($date) }.
undated = Quelqu'un a déclaré habiter dans votre maison, { $place } : nom de famille { $surname }.
lives-there = Quel que soit votre choix, cela ne change pas directement sa déclaration. Si les deux ne disent pas la même chose, un agent de quartier écoute les deux côtés, puis vérifie.
    .lives = Habite ici
    .left = A habité ici, est parti
    .nobody = Cette personne n'existe pas ici
    .sublet = Un autre sous-loue et gère
    .unsure = Je ne sais pas
left-on = Quel jour cette personne est-elle partie ? Tapez la date, par exemple 2023-06-01. Si vous ne savez plus, à peu près.
thanks-lives = Merci, c'est noté : habite ici.
thanks-left = Merci, c'est noté. Nous demandons aussi à l'autre personne ; si les deux ne disent pas la même chose, un agent de quartier vérifie.
thanks-nobody = Merci, c'est noté. Sa déclaration ne change pas pour l'instant ; un agent de quartier écoute les deux côtés, puis vérifie.
thanks-sublet = Merci, c'est noté ; vous n'avez plus rien à faire pour cela. Un agent de quartier demandera qui gère la maison maintenant.
thanks-unsure = Pas de problème, c'est noté. Un agent de quartier vérifie. Cela reste dans votre menu : rouvrez-le quand vous savez.
