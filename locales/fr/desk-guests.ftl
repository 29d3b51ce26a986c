### Draft: to be reviewed by a native speaker.

who = { $address } : quelle personne ?
    .new = Quelqu'un est là : l'aider à déclarer
    .report = La personne n'est pas là : l'accueil déclare
    .more = Suite
undeclared = { $place }, { $surname }. La personne n'a pas encore déclaré ; vous pouvez l'aider.
    .declare = L'aider à déclarer
    .desk-out = La personne est partie
    .desk-guests = Une autre personne
declared = { $place }, { $surname }. La personne a déjà déclaré.
    .desk-out = La personne est partie
    .desk-guests = Une autre personne
permit-now = { $place }, { $surname }. Depuis le { DAY($date) }, la personne peut demander un permis de résidence. Dites-le-lui ; elle décide.
    .desk-out = La personne est partie
    .desk-guests = Une autre personne
permit-later = { $place }, { $surname }. À partir du { DAY($date) }, un permis de résidence peut être demandé.
    .desk-out = La personne est partie
    .desk-guests = Une autre personne
