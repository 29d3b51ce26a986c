### Draft: to be reviewed by a native speaker.

two-things = Déposer le bail et déclarer qui habite là, ce sont deux choses : le dépôt concerne le contrat ; les déclarations disent qui habite là. Faire l'un ne fait pas l'autre.
where =
    { $known ->
        [named] Le bail se dépose à { $office }.
       *[unknown] Le bail se dépose au service du logement ; le guichet vous dit quoi apporter.
    }
so-far =
    Dépôts déjà notés pour { $address } :
    { $lines }
line = { $room }, numéro { $number }, déposé le { FULLDAY($filed) }
line-until = { $room }, numéro { $number }, déposé le { FULLDAY($filed) }, bail jusqu'au { FULLDAY($until) }
state = Le bail de { $address } est-il déposé ?
    .filed = Oui, le noter
    .not-yet = Pas encore
not-yet = Très bien. Quand c'est fait, revenez le noter, pour le retrouver plus tard.
room = Le bail de quelle chambre ? Si tout le logement est loué, écrivez « tout ».
number = Quel est le numéro du dépôt ? Il est sur le certificat.
    .skip = Pas encore reçu
filed-on = Déposé quel jour ? Tapez la date, par exemple 2023-06-01.
until = Bail jusqu'à quel jour ? Avec l'année, par exemple 2026-05-01.
    .skip = Pas de date de fin
noted = C'est noté : le bail de { $room } à { $address } est déposé. Si la personne arrivée n'est pas encore déclarée, déclarez-la.
