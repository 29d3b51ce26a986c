### Draft: to be reviewed by a native speaker.

no-letter = Il n'y a pas d'engagement à signer pour cette maison en ce moment.
in-force = L'engagement pour { $address } est déjà signé et valable jusqu'au { FULLDAY($date) } ; rien à signer maintenant.
in-force-open = L'engagement pour { $address } est déjà signé ; rien à signer maintenant.
read-first =
    Voici : { $title }. C'est une promesse que le propriétaire signe. En signant, vous dites que vous savez ce qu'il faut faire.
    Lisez-la en entier ; à la fin, taper votre nom vaut signature. Environ 3 minutes.
covers =
    Vous avez { $count ->
        [one] { $count } maison
       *[other] { $count } maisons
    } à votre nom ; une seule signature compte pour toutes.
houses =
    { $list } ({ $count ->
        [one] { $count } maison
       *[other] { $count } maisons
    })
between = { " ; " }
part = { $text }
read = Vous avez tout lu ?
    .sign = J'ai lu, signer
    .later = Pas maintenant
signature = Tapez votre nom : { $name }. Cela vaut signature ; nous notons l'heure et le texte ci-dessus.
come-back = Très bien, pas maintenant. Revenez quand vous voulez signer ; la date ne change pas.
signed = C'est signé, numéro { $number }. Ensuite, vous pouvez apprendre la sécurité en quelques minutes.
