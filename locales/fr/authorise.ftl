### Draft: to be reviewed by a native speaker.

who =
    { $count ->
        [0] Un parent peut agir pour vous : déclarer, vérifier, répondre. L'engagement, vous devez le signer vous-même.
       *[other] Quelqu'un agit déjà pour vous. Inviter une autre personne, ou arrêter pour l'une ?
    }
    .add = Inviter un parent
which = Pour quelles maisons cette personne agit-elle ?
    .one = Une seule maison
    .all = Toutes les maisons : { $count }
sure =
    { $scope ->
        [all] Toutes vos maisons ({ $count })
       *[one] { $address }
    }: Cette personne voit le nom de famille des locataires, la chambre et le jour d'arrivée, mais ni documents ni téléphones. Vous pouvez arrêter à tout moment. L'inviter ?
    .yes = Inviter
    .no = Pas maintenant
left-as-is = Très bien, rien n'a changé.
end = { $name } ne doit plus agir pour vous ?
    .end = Y mettre fin
    .keep = Continuer comme avant
ended = C'est fait : à partir du { DAY($date) }, { $name } n'agit plus pour vous.
made = L'invitation est prête. Envoyez le lien à ce parent, ou faites-lui scanner ce code. Pour une personne, une fois, valable { $days } jours.
made-telegram = Si cette personne utilise Telegram, vous pouvez envoyer plutôt ce lien.
