### Draft: to be reviewed by a native speaker.

title = Plaques avec code QR
qr = Code QR
hint = Imprimez sur A4 à taille réelle (100 %), coupez sur les pointillés. Une par maison, à la porte, à 1,5 m de haut, à l'abri de la pluie.
count =
    { $count ->
        [one] { $count } plaque
       *[other] { $count } plaques
    }
what = Vous habitez ici ? Scannez
free = Gratuit · environ 3 minutes · rien à installer
step-scan = Scannez avec le téléphone, ou tapez dans le navigateur
step-code = Code de la plaque
step-choose = Choisissez « J'habite ici : déclarer » et répondez
step-others = Propriétaire, adresse fausse : même code
fraud = Pas d'argent, pas de carte bancaire, pas de mot de passe. L'adresse doit commencer par { $domain }. Sinon ne remplissez rien : dites-le-nous, ou appelez le 110.
fraud-sticker = Si le code semble collé par-dessus, dites-le-nous aussi.
ask = Questions
printed = Imprimé le
