### Draft: to be reviewed by a native speaker.

not-accepted-yet = Ce que vous avez déclaré ici n'est pas encore accepté. Le téléphone donné ne peut servir à confirmer qu'après ; nous vous le dirons, vous ne perdez rien à attendre.
phone = Quel téléphone est enregistré pour vous ? Nous y envoyons un SMS. C'est seulement après que nous montrons vos choses à faire et vos déclarations.
verified-before = Vous avez déjà confirmé ; plus rien à faire.
