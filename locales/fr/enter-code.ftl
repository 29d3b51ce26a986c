### Draft: to be reviewed by a native speaker.

code =
    Si ce numéro est enregistré, un SMS avec un code à 6 chiffres arrive en quelques minutes. Tapez le code ici.
    Entrez-le seulement sur cette page et ne le dites à personne. Nos agents ne vous le demanderont jamais.
    .resend = Pas reçu, renvoyer
proven = C'est confirmé. Désormais, tout se fait ici pour { $address }.
tied = C'est confirmé. Vous voyez maintenant ce que vous avez à faire et vos déclarations d'avant.
sent-again = Un autre SMS part. Utilisez le code le plus récent.
