### Draft: to be reviewed by a native speaker.

room = { $address } : dans quelle chambre va la personne ? Par exemple 301. Si ce n'est pas décidé, laissez vide, elle l'écrira.
    .skip = Vide, la personne l'écrira
room-title = Chambre
made = L'invitation est prête : { $place }. Envoyez le lien au locataire, ou faites-lui scanner ce code. Pour une personne, une fois, valable { $days } jours.
made-telegram = S'il utilise Telegram, vous pouvez lui envoyer plutôt ce lien.
made-next = Quand il a rempli, nous vous demandons s'il habite bien là. Votre propre déclaration est faite seulement quand vous touchez « Habite ici ».
    .invite = Inviter une autre personne
made-next-too = Quand il a rempli, nous vous demandons s'il habite bien là. Vous devez quand même faire votre propre déclaration une fois.
    .invite = Inviter une autre personne
