### Draft: to be reviewed by a native speaker.

sure = Quelqu'un d'autre sous-loue et gère { $address } ? Invitez cette personne à s'enregistrer ; ensuite, c'est elle qui déclare et vérifie les locataires. Si la maison est à vous, l'invitation vaut accord ; si vous sous-louez vous-même, on demande au propriétaire.
    .yes = Oui, envoyer l'invitation
    .no = Pas d'accord, ou pas le cas
left-as-is = Très bien, rien n'a changé. Si quelqu'un sous-loue sans votre accord, dites-le à l'agent de quartier.
made = L'invitation est prête. Envoyez le lien à cette personne, ou faites-lui scanner ce code. Pour une personne, une fois, valable { $days } jours.
made-telegram = Si cette personne utilise Telegram, vous pouvez envoyer plutôt ce lien.

# Roles beside tenant and landlord
whose = { $address } : voici à qui vous avez permis de sous-louer.
    .new = Inviter quelqu'un d'autre
withdraw = Vous avez accepté le { DAY($date) } que { $surname } sous-loue. Revenir dessus ? Un agent parlera avec vous deux ; rien ne change encore pour les habitants.
    .withdraw = Revenir dessus
    .keep = Laisser
withdrawn = C'est noté : vous êtes revenu sur votre accord, { $surname } en est informé(e). Un agent parlera avec vous deux.
