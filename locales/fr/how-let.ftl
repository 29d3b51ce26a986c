### Draft: to be reviewed by a native speaker.

how = Comment est { $address } maintenant ?
    .let = Louée, ou louée de nouveau
    .vacant = Vide
    .owner_only = J'y habite
    .stopped = Plus louée
    .sold = Vendue
since =
    { $how ->
        [let] Louée depuis quel jour ?
        [vacant] Vide depuis quel jour ?
        [owner_only] Depuis quel jour y habitez-vous ?
        [stopped] Plus louée depuis quel jour ?
       *[sold] Vendue quel jour ?
    }
owner-lives = Votre famille y habite-t-elle aussi ?
    .yes = Oui
    .no = Non
noted-let = C'est noté : { $address } est louée. Quand quelqu'un arrive, déclarez-le.
noted-quiet =
    C'est noté : { $address } est { $how ->
        [vacant] vide
        [owner_only] habitée par vous
        [stopped] hors location
       *[sold] vendue
    }. Plus de rappels pour déclarer ; si elle est louée de nouveau, dites-le-nous.
still-listed =
    C'est noté. Mais { $count ->
        [one] { $count } locataire est encore enregistré
       *[other] { $count } locataires sont encore enregistrés
    } à { $address }. S'ils sont partis, dites quel jour.
    .left = Dire qui est parti
