### Draft: to be reviewed by a native speaker.

who = { $address } : qui ?
    .more = Voir la suite
    .none = Pas dans la liste
not-there = Nous n'avons pas trouvé ce locataire ; c'est peut-être déjà fait.
not-listed = Cette personne n'est pas enregistrée à { $address }. Si elle y a habité, vous pouvez d'abord la déclarer.
card = Cette personne a une carte : { $numbers }. L'a-t-elle rendue ?
    .back = Oui, rendue
    .not-yet = Pas encore
gone = Le locataire { $surname } a-t-il quitté { $place } ?
    .left = Oui, il est parti
    .stays = Non, il habite encore là
    .unsure = Je ne sais pas
left-on = Parti quel jour ?
noted-left =
    C'est noté : le locataire { $surname } à { $place } est parti. Nous lui demandons aussi ; s'il dit autre chose, un agent de quartier vérifie. { $card ->
        [back] La carte est rendue.
        [out] La carte n'est pas encore rendue ; notez-le quand vous l'avez.
       *[none] { "" }
    }
    .check-out = Une autre personne
noted-stays =
    C'est noté : le locataire { $surname } à { $place } habite encore là. { $card ->
        [back] La carte est rendue ; redonnez-la s'il en a besoin.
       *[none] { "" }
    }
    .check-out = Une autre personne
noted-unsure =
    C'est noté. { $card ->
        [back] La carte est rendue, mais cela ne veut pas dire qu'il est parti.{ " " }
       *[none] { "" }
    }Pour nous, le locataire { $surname } à { $place } y habite encore ; dites-le-nous quand vous savez.
    .check-out = Une autre personne
