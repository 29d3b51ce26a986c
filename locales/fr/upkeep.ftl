### Draft: to be reviewed by a native speaker.

not-asked = Les règles d'ici ne demandent pas cela à votre organisation. Si quelqu'un arrive, vous pouvez le déclarer.
what = { $address } : qu'avez-vous fait ?
    .more = Voir la suite
done-on = { $what } : quel jour ? Tapez la date, par exemple 2023-06-01.
until = Contrat jusqu'à quel jour ?
people = Combien de personnes ont participé ? Pas obligatoire.
    .skip = Ne pas remplir
photo = Si vous avez une photo, prenez-la ou choisissez-la. Pas obligatoire.
    .skip = Pas de photo
noted = C'est noté : { DAY($date) }, { $what }.
    .upkeep = Noter autre chose
looked-over =
    C'est noté : { DAY($date) }, { $what }. { $count ->
        [0] Cet équipement n'est pas encore enregistré pour la maison ; demandez à un agent de l'ajouter.
        [one] L'équipement enregistré ici ({ $count }) est noté.
       *[other] Les { $count } équipements enregistrés ici sont notés.
    }
    .upkeep = Noter autre chose
