### Draft: to be reviewed by a native speaker.

who = Qui est-ce ?
    .more = Voir la suite
    .none = Pas dans cette liste
what =
    { $agreed ->
        [yes] { $name } devait travailler jusqu'au { $until }. Et maintenant ?
       *[no] { $name } travaille encore ici ?
    }
    .left = Parti
    .stays = Travaille encore ici
last-day = Dernier jour de travail de { $name } ? Tapez la date, par exemple 2023-06-01.
stays-until = Nouveau contrat jusqu'à quel jour ? Si ce n'est pas fixé, choisissez « Pas fixé ».
    .skip = Pas fixé
noted-left = C'est noté : { $name } ne travaille plus ici. En cas de départ du logement aussi, la personne ou le propriétaire peut le dire.
    .leave-job = Déclarer une autre personne
noted-stays = C'est noté : { $name } travaille encore ici.
    .leave-job = Voir une autre personne
not-there = Nous n'avons pas trouvé cet employé. Son départ est peut-être déjà déclaré.
    .leave-job = Choisir une autre personne
nobody-there = Aucun employé n'a encore été déclaré.
    .hire = Déclarer de nouveaux employés
not-listed = Si la personne n'est pas dans la liste, son début n'a peut-être pas été déclaré.
    .hire = Déclarer de nouveaux employés
