### Draft: to be reviewed by a native speaker.

none = Il n'y a pas encore de déclaration de vous ici. Ce que vous avez rempli ailleurs apparaît quand votre téléphone est confirmé.
what = Sorte
    .residence = déclaration d'adresse
    .foreigner = séjour d'un étranger
    .child = déclaration d'un enfant
    .leaving = départ
    .change = changement
    .report = déclaration du propriétaire
declared =
    { $surname } · { $what } · { $address } · { $receipt }
    Envoyée le { FULLDAY($date) } · { $state }
look = Voir { $surname } · { $what } · { $receipt }
one =
    Numéro : { $receipt }
    Sorte : { $what }
    Logement : { $address }
    Déclaré par : { $name }
    Date de déclaration : { FULLDAY($date) }
    Où ça en est : { $state } ({ FULLDAY($since) })
certificate = Numéro du certificat : { $number }
returned = Pourquoi c'est renvoyé : { $reason }
next = Touchez celle que vous voulez voir, ou autre chose.
next-returned = Il y a une réponse à corriger ; tout le reste est gardé.
next-one = Que voulez-vous faire avec cette déclaration ?
correct = Corriger { $receipt }
report-again = Déclarer à nouveau
copy-it = Avoir une copie
withdraw = La retirer
moved-out = J'ai quitté ce logement
delete = Demander la suppression
back-to-it = Retour à cette déclaration
copy =
    Votre déclaration { $receipt }, faite le { FULLDAY($date) }.
    Logement : { $address }
    { $said }
    Les numéros de document et de téléphone ne sont montrés qu'en partie ; ce qui n'est pas dans la liste n'est pas affiché ici.
moved-out-title = Départ le
children-title = Enfants déclarés avec
why =
    Voulez-vous retirer la déclaration { $receipt } ({ $address }) ? { $along ->
        [0] { "" }
        [one] L'enfant déclaré avec est retiré aussi.{ " " }
       *[other] Les { $along } enfants déclarés avec sont retirés aussi.{ " " }
    }Après, elle ne compte plus ; si vous habitez encore là, il faudra déclarer de nouveau, et la date compte à partir de ce jour-là. Pour la retirer, choisissez la raison.
    .mistake = Retirer : mal remplie
    .never-moved-in = Retirer : je n'y ai pas habité
    .other = Retirer : autre raison
    .keep = Ne pas retirer
kept = Très bien, rien n'a changé.
withdrawn = La déclaration { $receipt } est retirée. Vous pouvez déclarer de nouveau à tout moment.
gone = La déclaration { $receipt } est déjà retirée ; plus rien à faire.
not-withdrawn = Vous ne pouvez pas retirer vous-même la déclaration { $receipt } maintenant. Si vous n'habitez plus là, dites-nous le jour du départ ; si quelque chose est faux, demandez de l'aide.
    .still-here = J'ai quitté ce logement
delete-sure = Vous pouvez demander la suppression de ce qui est dans la déclaration { $receipt } ; nos agents répondront. Soyons clairs : la loi oblige à le garder tant que vous habitez là et { $keep } ans après le départ ; avant, on ne peut pas le supprimer. Jusque-là, c'est gardé et utilisé seulement comme la loi le demande, pour rien d'autre. Voulez-vous demander ?
    .ask = Demander la suppression
    .keep = Ne pas demander
delete-asked = C'est noté : vous demandez la suppression de { $receipt }. Nos agents répondent au plus tard le { DAY($date) }. Jusque-là, la déclaration reste valable.
