### Draft: to be reviewed by a native speaker.

here =
    Ici, vous déclarez que vous habitez à { $address }. { $office } s'en occupe pour { $police }. Gratuit, environ 3 minutes ; vous pouvez vous arrêter et continuer plus tard.
    Pas d'argent, pas de carte bancaire, pas de mot de passe. Entrez le code reçu par SMS seulement sur cette page et ne le dites à personne.
what = Que voulez-vous faire ?
    .patrol = Je fais ma ronde ici
    .visit = Noter une visite
    .declare = J'habite ici : déclarer
    .landlord = Je suis propriétaire ou gérant
    .hazard = Signaler un danger
    .elsewhere = J'habite à une autre adresse
    .help = M'aider à remplir
    .language = 语言 / Language
unknown-plate = Plaque non trouvée : le code est peut-être faux, ou la plaque a été changée. Vous pouvez déclarer sans plaque.
    .declare = Déclarer sans plaque
revoked-plate = Cette plaque ne sert plus. S'il y en a une nouvelle à la porte, scannez-la ; sinon, vous pouvez déclarer quand même.
    .declare = Déclarer sans plaque
