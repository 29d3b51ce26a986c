### Draft: to be reviewed by a native speaker.

welcome = Le propriétaire { $by } vous invite à déclarer votre adresse à { $address }. Si la chambre est déjà écrite, vous pourrez la changer après.
unknown = Invitation non trouvée ; il manque peut-être un bout du lien. Demandez au propriétaire de le renvoyer, ou scannez la plaque à la porte : vous pouvez aussi déclarer là.
is-own = C'est vous qui avez fait cette invitation. Envoyez le lien à la personne qui arrive, c'est elle qui l'ouvre.
    .invite = Faire une autre invitation
is-yours = Vous avez déjà utilisé cette invitation. « Mes déclarations » montre où ça en est.
is-used = Cette invitation a déjà servi ; chacune marche une seule fois. Si vous habitez aussi à { $address }, vous pouvez déclarer directement.
    .declare = J'habite ici : déclarer
is-expired = Le temps de cette invitation est passé. Si vous habitez à { $address }, vous pouvez déclarer directement, sans en attendre une autre.
    .declare = J'habite ici : déclarer
is-ended = La personne qui a envoyé cette invitation ne s'occupe plus de cette maison, donc elle ne marche pas. Si vous habitez à { $address }, vous pouvez déclarer directement.
    .declare = J'habite ici : déclarer
as-relative = { $address }: Le propriétaire { $by } vous demande d'agir pour lui pour ses locations : déclarer les locataires, vérifier, répondre. L'engagement, c'est le propriétaire qui le signe.
as-relative-all = Le propriétaire { $by } vous demande d'agir pour lui pour toutes ses maisons ({ $count }) : déclarer les locataires, vérifier, répondre. L'engagement, c'est le propriétaire qui le signe.
as-sublandlord = Le propriétaire { $by } est d'accord que vous sous-louiez { $address } et vous demande de vous enregistrer. Ensuite, c'est vous qui déclarez et vérifiez les locataires ; vous avez les mêmes devoirs qu'un propriétaire.
name = Votre nom, comme sur le document.
accept =
    { $kind ->
        [relative] Voulez-vous agir pour lui ?
       *[sublandlord] Est-ce vous qui sous-louez ?
    }
    .accept = Oui
    .decline = Non
declined = Très bien, rien n'a été enregistré.
now-relative =
    C'est fait : vous pouvez agir pour le propriétaire, pour { $count ->
        [one] { $count } maison
       *[other] { $count } maisons
    }. Vous voyez le nom de famille des locataires, la chambre et le jour d'arrivée.
now-sublandlord = C'est enregistré : vous sous-louez { $address }. Quand quelqu'un arrive ou part, déclarez-le.
