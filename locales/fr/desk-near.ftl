### Draft: to be reviewed by a native speaker.

desk =
    { $name }
    Où : { $place }
    Quand : { $hours }
    Téléphone : { $phone }
    Pour : { $services }
ask-there = demander sur place
no-desk = Il n'y a pas encore de bureau d'accueil là où vous habitez. Vous pouvez aussi demander de l'aide.
next = Prenez votre document avec vous.
