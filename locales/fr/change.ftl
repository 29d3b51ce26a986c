### Draft: to be reviewed by a native speaker.

not-my-stay = Ce logement n'est pas à votre nom en ce moment, on ne peut rien changer.
no-stay = Aucun logement n'est à votre nom en ce moment. Si vous habitez ici sans avoir déclaré, faites-le ci-dessous.
stay = Quel logement ?
    .more = Voir la suite
within = Si l'adresse ou le travail change, dites-le dans les { $days } jours. C'est gratuit.
what = Vous habitez à { $place }. Qu'est-ce qui a changé ?
    .room = Autre chambre, même maison
    .house = J'habite ailleurs maintenant
    .workplace = Nouveau travail
    .phone = Nouveau téléphone
    .along = Qui habite avec moi
room = Quelle chambre maintenant ? Écrivez le numéro, par exemple 301.
workplace = Où travaillez-vous maintenant ? Écrivez le nom de l'entreprise.
phone = Votre nouveau mobile.
changed-on = Depuis quel jour ? Tapez la date, par exemple 2023-06-01.
noted = Bien reçu, numéro { $number }. Un agent regarde, puis change ; l'ancienne réponse est gardée aussi.
moved-on = Quel jour avez-vous quitté ce logement ? Tapez la date, par exemple 2023-06-01.
ended = C'est noté ici : départ le { DAY($date) }, numéro { $number }. Il faut aussi déclarer le nouveau logement ; ce que vous avez dit de vous est gardé, environ 1 minute.
    .retype = Taper le code de la plaque
    .declare = Pas de plaque : déclarer
