### Draft: to be reviewed by a native speaker.

plate = Tapez le code écrit sur la plaque de la maison : quelques lettres et chiffres.
plate-unknown = Nous n'avons pas trouvé la plaque « { $typed } ». Comparez encore une fois ; lettres et chiffres se confondent facilement.
no-such-plate = Plaque non trouvée. Elle a peut-être été changée.
    .landlord = Taper le code de la nouvelle
why = Ici, le propriétaire ou gérant de { $address } peut vérifier les locataires, les déclarer et signer l'engagement. Pour que personne ne se fasse passer pour vous, confirmez d'abord qui vous êtes, environ 1 minute.
way = Comment voulez-vous confirmer ?
    .phone = SMS au téléphone enregistré
    .claim-code = Papier avec code de l'agent
    .neither = Aucun des deux
claim-code = Tapez le code écrit sur le papier.
phone = Quel téléphone est enregistré pour vous ? Nous y envoyons un SMS.
come-and-see = Pas de problème. { $office } peut envoyer un agent de quartier vérifier, puis vous donner un papier avec un code.
    .help-me = Qu'un agent me contacte
proven = C'est confirmé. Désormais, tout se fait ici pour { $address }.
proven-before = Vous avez déjà confirmé ; vous pouvez commencer tout de suite pour { $address }.
