### Draft: to be reviewed by a native speaker.

not-my-stay = Ce logement n'est pas à votre nom en ce moment, on ne peut rien changer.
no-stay = Aucun logement n'est à votre nom en ce moment. Si vous habitez ici sans avoir déclaré, faites-le ci-dessous.
stay = Quel logement ?
    .more = Voir la suite
who = Qui habite maintenant avec vous à { $place } ?
    .adults = D'autres adultes
    .child = Mon enfant, à déclarer
    .nobody = Plus personne d'autre
adults = Combien d'adultes à part vous ?
invite = C'est noté : { $count } en plus. Les adultes déclarent eux-mêmes ; envoyez-leur ce lien, environ 3 minutes chacun.
alone = C'est noté : pas d'autre adulte avec vous.
