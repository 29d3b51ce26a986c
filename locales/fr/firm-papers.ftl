### Draft: to be reviewed by a native speaker.

paper = { $organisation } : quel document ?
since = { $what } : depuis quel jour ? Par exemple 1 janvier 2023.
until = Jusqu'à quel jour ? Nous vous le rappellerons avant. Sans échéance, choisissez « sans fin ».
    .skip = Sans fin
photo = Une photo ? Facultatif.
    .skip = Sans photo
noted = C'est noté : { $what }.
    .firm-papers = Un autre document
none-asked = Aucun document n'est demandé à votre organisme ici.
