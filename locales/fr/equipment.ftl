### Draft: to be reviewed by a native speaker.

nothing-listed = { $address } : les règles d'ici ne demandent pas d'équipement, rien à noter.
none-yet = Rien n'est encore noté pour { $address } ; notons la première chose.
which = { $address } a ceci. Qu'est-ce qui a changé ?
    .add = Ajouter une chose
    .more = Voir la suite
line =
    { $what }, { $number }{ $state ->
        [broken] { " " }(cassé)
       *[works] { "" }
    }
line-dated =
    { $what }, { $number }, jusqu'au { FULLDAY($date) }{ $state ->
        [broken] { " " }(cassé)
       *[works] { "" }
    }
what = { $what } : qu'y a-t-il ?
    .replaced = Remplacé par du neuf
    .broken = Cassé
    .works = Regardé, ça marche
    .gone = Enlevé, plus utilisé
kind = Que voulez-vous ajouter ?
    .more = Voir la suite
number = Combien en tout ?
place = Où est-ce ? Par exemple : escalier, deuxième niveau.
made-on = Fabriqué quel jour ? C'est sur l'étiquette. Tapez la date, par exemple 2023-06-01.
    .skip = Illisible
expires-on = Valable jusqu'à quel jour ? Avec l'année, par exemple 2026-05-01. Nous vous rappelons avant.
    .skip = Pas de date de fin
photo = Prenez une photo, pour pouvoir vérifier.
    .skip = Pas de photo
noted = C'est noté : { $address }.
    .equipment = Noter autre chose
