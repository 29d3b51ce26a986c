### Draft: to be reviewed by a native speaker.

who = Qui est parti ?
    .more = Voir la suite
    .none = Pas dans cette liste
one-of = { $label } (n° { $n })
left-on = { $place }, nom de famille { $surname } : parti quel jour ? Tapez la date, par exemple 2023-06-01.
noted = C'est noté : nom de famille { $surname }, départ le { DAY($date) }. Nous demandons aussi à la personne ; si les deux ne disent pas la même chose, un agent de quartier vérifie.
nobody-there = Il n'y a pas de locataire à choisir à { $address } en ce moment. Si quelqu'un est arrivé, vous pouvez le déclarer.
not-there = Nous n'avons pas trouvé ce locataire. Son départ est peut-être déjà noté.
    .left = Choisir une autre personne
not-listed = Si la personne n'est pas dans la liste, elle n'a peut-être pas encore déclaré, ou { $office } vérifie. Un agent de quartier peut regarder.
    .help-me = Qu'un agent me contacte
