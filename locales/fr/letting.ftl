### Draft: to be reviewed by a native speaker.

not-asked = Les règles d'ici ne demandent pas de déclarer étape par étape. Si quelqu'un arrive, vous pouvez le déclarer.
letting = Quel logement ?
    .more = Voir la suite
    .new = Un nouveau
room = { $address } : quelle chambre louez-vous ? Écrivez le numéro ; pour tout le logement, écrivez « tout ».
what = { $place } : étape { $nth } sur { $count } : { $step }. C'est fait ?
    .done = C'est fait
    .close = Plus à louer
    .later = Pas encore
done-on = { $step } : quel jour ? Tapez la date, par exemple 2023-06-01.
taken = C'est noté : { $step }.
    .letting = Étape suivante
finished = { $place } : toutes les étapes sont faites.
    .close = Bail terminé, clore
    .keep = Toujours loué
closed = C'est fait : { $place } est clos pour cette fois.
    .letting = Voir les autres
kept = Très bien, rien ne change.
    .letting = Voir les autres
