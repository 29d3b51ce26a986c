### Draft: to be reviewed by a native speaker.

not-my-stay = Ce logement n'est pas à votre nom en ce moment, on ne peut rien faire ici.
no-stay = Aucun logement n'est à votre nom en ce moment. Si vous habitez ici sans avoir déclaré, faites-le ci-dessous.
stay = Quel logement ?
    .more = Voir la suite
rule = Pour sous-louer { $place }, il faut l'accord écrit du propriétaire. Celui qui sous-loue a les mêmes devoirs qu'un propriétaire : déclarer qui habite là, veiller à la sécurité.
consent = Le propriétaire a-t-il donné son accord par écrit ?
    .written = Oui, j'ai un papier
    .not-yet = Pas encore, mais déjà sous-loué
    .only-asking = Pas sous-loué, je demande
if-not-yet = Demandez bientôt ce papier au propriétaire. Ceux qui sont arrivés doivent déclarer quand même, cela ne change rien pour eux.
if-only-asking = Parlez d'abord au propriétaire et demandez un papier : sous-location permise, à qui, jusqu'à quand, signé.
ask-first = Revenez quand vous l'avez ; une photo suffit.
photo = Prenez le papier en photo ; le texte doit être lisible. Pas obligatoire.
    .skip = Pas de photo maintenant
words = Autre chose à dire ? Par exemple quelle chambre est sous-louée. Pas obligatoire.
    .skip = Rien d'autre
noted = C'est noté. Un agent regarde au plus tard le { DAY($date) } et vous contacte s'il y a un problème.
