### Draft: to be reviewed by a native speaker.

greeting = Bonjour, ici vous pouvez déclarer votre adresse et apprendre la sécurité ; les propriétaires peuvent vérifier leurs locataires et signer l'engagement. Gratuit, sans carte bancaire ni mot de passe.
pick = Répondez avec un chiffre.
pick-or-write = Répondez avec un chiffre, ou écrivez votre réponse.
pick-several = Vous pouvez en choisir plusieurs : répondez « 1, 2 ».
or-say = Ou répondez « { $what } ».
to-do = Répondez « menu » pour le faire.
read-on = Il y a une suite : répondez « suite { $n } ».
read-on-word = suite
template = Une chose à faire : répondez « menu ».
template-title = Rappel Anju
unreadable-sticker = Nous ne lisons pas les autocollants. Écrivez, ou répondez avec un chiffre.
unreadable-voice = Nous ne pouvons pas écouter les messages vocaux. Écrivez, ou répondez avec un chiffre. Si votre clavier a un micro, parlez : le téléphone écrit pour vous.
unreadable-photo = Ici, on ne peut pas recevoir de photo. Écrivez, ou répondez avec un chiffre. Pour envoyer une photo, ouvrez la page de la plaque.
unreadable-other = Nous ne pouvons pas ouvrir cela. Écrivez, ou répondez avec un chiffre.
