### Draft: to be reviewed by a native speaker.

named = Quelqu'un dit travailler chez vous : nom { $surname }, dit le { DAY($date) }. Nous ne donnons que le nom de famille ; pour le reste, regardez son document.
works = { $surname } travaille-t-il ou elle chez vous ?
    .report = Oui, déclarer maintenant
    .gone = Il ou elle est parti(e)
    .agency = Envoyé(e) par une agence
    .not-ours = Personne de chez nous
    .unsure = Je demande d'abord
last-day = Quel a été le dernier jour de travail de { $surname } ? Par exemple hier, 1 juin.
ask-around = Pas de souci : renseignez-vous, puis dites-le-nous. Cela reste dans vos tâches.
    .hired = Répondre maintenant
noted-gone = C'est noté : { $surname } est parti(e). Le début et la fin comptent comme déclarés.
noted-agency = C'est noté : l'agence déclare { $surname }. Rien de plus à faire pour vous.
noted-not-ours = C'est noté. Quelqu'un vérifie au plus tard le { DAY($date) } ; rien de plus à faire pour vous.
settled = C'est déjà déclaré, ou cette personne n'est pas des vôtres.
    .hire = Déclarer un nouvel employé
