### Draft: to be reviewed by a native speaker.

who = { $address } : à qui donner la carte ?
    .more = Voir la suite
    .new = Nouveau : déclarer d'abord
not-there = Nous n'avons pas trouvé ce locataire ; il est peut-être parti.
number = Pour le locataire { $surname } à { $place }. Quel est le numéro de la carte ? Celui d'un badge porte-clés va aussi.
issued-on = Donnée quel jour ? Tapez la date, par exemple 2023-06-01.
issued = C'est noté : carte { $number } pour le locataire { $surname } à { $place }. S'il n'a pas encore déclaré, donnez la carte quand même ; rappelez-lui juste de déclarer.
    .check-in = Donner une autre carte
