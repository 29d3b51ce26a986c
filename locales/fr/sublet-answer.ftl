### Draft: to be reviewed by a native speaker.

agree = { $surname } dit sous-louer { $address }{ $rooms ->
    [0] {""}
   *[other] {" "}({ $rooms } pièces)
 }. Êtes-vous d'accord ? Un refus ne chasse personne : un agent parlera avec vous deux.
    .agree = Je suis d'accord
    .refuse = Je ne suis pas d'accord
    .later = Je réfléchis
statement =
    J'accepte que { $surname } sous-loue { $address } (plaque { $code }){ $rooms ->
    [0] {""}
    [one] , { $rooms } pièce
   *[other] , { $rooms } pièces
 }. Je sais que je peux revenir dessus. { $date }
sign = Relisez : c'est votre accord écrit.
    { $statement }
    .sign = Oui, j'accepte
    .back = Retour
later = D'accord, revenez quand vous aurez décidé. Ne rien dire n'est pas un accord.
    .sublet-answer = Répondre maintenant
noted-agree = C'est noté : vous acceptez que { $surname } sous-loue. Pour revenir dessus, choisissez la sous-location dans le menu.
noted-refuse = C'est noté : vous n'êtes pas d'accord. Un agent parlera avec vous et { $surname } ; rien ne change encore pour les habitants.
nothing-asked = Personne n'attend votre réponse sur une sous-location.
