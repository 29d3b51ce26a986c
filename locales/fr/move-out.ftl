### Draft: to be reviewed by a native speaker.

not-my-stay = Ce logement n'est pas à votre nom en ce moment, il n'y a rien à faire.
no-stay = Aucun logement n'est à votre nom en ce moment. Si vous habitez ici sans avoir déclaré, faites-le ci-dessous.
stay = Quel logement ?
    .more = Voir la suite
moved-on = Quel jour quittez-vous { $place } ? Tapez la date, par exemple 2023-06-01.
gone = C'est noté : départ de { $place } le { DAY($date) }, numéro { $number }. Un agent regarde et termine ; si quelque chose n'est pas clair, il vous demande d'abord.
give-back = Pensez à rendre la carte et les clés, à payer l'eau et le courant, et à mettre par écrit ce qui est convenu pour la caution. Dans le nouveau logement, déclarez encore une fois.
    .dispute = Désaccord sur la caution
    .declare = Déclarer le nouveau logement
