### Draft: to be reviewed by a native speaker.

plate = Scannez la plaque là où vous êtes, ou tapez son code.
work = { $address } : cette ronde, pour quoi ?
found = { $address }, { $what }. Qu'avez-vous constaté ?
    .fine = Rien d'anormal
    .wrong = Quelque chose ne va pas
note = Qu'est-ce qui ne va pas ? Une ligne suffit.
photo = Une photo ? Facultatif.
    .skip = Sans photo
noted-fine = C'est noté. Plaques scannées aujourd'hui : { $count }.
    .patrol = Plaque suivante
noted-wrong = C'est noté, plaque { $count } aujourd'hui. Signalez aussi le danger, pour qu'on s'en occupe.
    .hazard = Signaler le danger
    .patrol = Plaque suivante
not-here = Cette plaque n'est pas d'un lieu que vous gérez, ou aucune ronde par plaque n'est demandée ici.
