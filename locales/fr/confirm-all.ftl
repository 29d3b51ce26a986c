### Draft: to be reviewed by a native speaker.

list =
    { $count ->
        [one] Vous avez { $count } maison à votre nom, notée ainsi :
       *[other] Vous avez { $count } maisons à votre nom, notées ainsi :
    }
    { $lines }
more-houses = { $count } de plus ne sont pas dans la liste, mais en font partie aussi.
line =
    { $address } : { $count } pers. ({ $people }{ $more ->
        [yes] { " " }et d'autres
       *[no] { "" }
    })
line-empty =
    { $address } : { $letting ->
        [let] personne d'enregistré
        [vacant] vide
        [owner_only] habitée par vous
        [stopped] plus louée
       *[sold] vendue
    }
comma = { ", " }
right = Tout est juste ?
    .right = Tout est juste
    .changed = Quelque chose a changé
    .later = Un autre jour
noted-later = Très bien, ça peut attendre.
confirmed =
    C'est noté : { $count ->
        [one] { $count } maison, vérifiée
       *[other] { $count } maisons, vérifiées
    } par vous le { DAY($date) }. Quand quelqu'un arrive ou part, dites-le-nous.
what-changed = Qu'est-ce qui a changé à { $address } ?
    .report = Quelqu'un est arrivé
    .left = Quelqu'un est parti
    .letting = Vide, plus louée ou vendue
    .confirm-all = Corrigé, vérifier encore

new-one = { $label }, depuis le { DAY($date) }, nouveau

new-undated = { $label }, nouveau

new-people = Parmi eux, { $count } sont nouveaux et pas encore vérifiés. Si vous dites que tout est juste, vous confirmez aussi qu'ils habitent là ; pas besoin de confirmer chacun.
