### Draft: to be reviewed by a native speaker.

show = Pour voir vos affaires aussi dans une autre discussion (page web sur ordinateur, SMS), nous vous donnons un code à taper là-bas. Celui qui tape ce code voit vos affaires : tapez-le seulement dans une discussion à vous et ne le dites à personne. Nos agents ne le demanderont jamais.
    .show = Montrer le code
    .not-now = Pas maintenant
not-shown-now = Très bien, pas maintenant.
code-shown =
    Votre code : { $code }
    Valable { $minutes } minutes, une seule fois. Dans l'autre discussion, ouvrez le menu, touchez « Mes canaux », puis « Taper le code de l'autre ».
code = Tapez le code à 8 chiffres montré dans l'autre discussion. Si vous n'en avez pas, touchez d'abord là-bas « Utiliser aussi un autre canal ».
linked = C'est fait : ici aussi, vous voyez vos affaires. Les rappels vont à la discussion utilisée en dernier.
