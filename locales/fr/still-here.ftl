### Draft: to be reviewed by a native speaker.

not-my-stay = Ce logement n'est pas à votre nom en ce moment ; rien à répondre.
no-stay = Aucun logement n'est à votre nom en ce moment. Si vous habitez ici sans avoir déclaré, faites-le ci-dessous.
stay = C'est pour quel logement ?
    .more = Voir la suite
still = Habitez-vous encore à { $place } ?
    .yes = Oui, encore ici
    .moved = J'ai quitté le logement
    .away = Absent, mais je reviens
moved-on = Quel jour avez-vous quitté le logement ? Tapez la date, par exemple 2023-06-01.
back-on = Quand revenez-vous à peu près ? Dans six mois au plus. Tapez la date, par exemple 2023-06-01.
noted-yes = Merci, c'est noté : vous habitez encore à { $place }.
noted-moved =
    C'est noté : départ le { DAY($date) }. Numéro { $number }.
    Dans le nouveau logement, déclarez encore une fois.
    .declare = Déclarer le nouveau logement
noted-away = C'est noté. Nous ne vous demandons plus rien là-dessus avant le { DAY($date) }.
