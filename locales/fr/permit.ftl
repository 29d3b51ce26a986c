### Draft: to be reviewed by a native speaker.

not-here = Les règles d'ici ne parlent pas du permis de résidence. Demandez au poste de police.
not-filed = Il n'y a pas encore de déclaration d'adresse à votre nom. Le permis se compte à partir du jour de la déclaration : déclarez d'abord.
possible = Vous avez déclaré le { FULLDAY($since) } ; les { $months } mois étaient passés le { FULLDAY($date) }. Selon { $law }, vous pouvez maintenant demander un permis de résidence.
not-yet = Vous avez déclaré le { FULLDAY($since) }. Selon { $law }, après { $months } mois, c'est-à-dire à partir du { FULLDAY($date) }, vous pouvez demander un permis de résidence.
what-it-takes = Il faut aussi une de ces choses : un travail stable, un logement stable, ou une scolarité continue. Apportez carte d'identité et justificatif à { $police }. C'est gratuit, le résultat vient dans les { $days } jours. C'est la police qui décide.
have = Avez-vous déjà un permis de résidence ? Si oui, nous vous rappelons sa validation chaque année.
    .have = Oui
    .later = Pas encore
come-back = Très bien. Revenez quand quelque chose change.
issued-on = Quelle date de délivrance est sur le permis ? Par exemple 2024-03-01.
endorse = Votre permis date du { FULLDAY($issued) }. Faites-le valider entre le { FULLDAY($first) } et le { FULLDAY($date) } ; c'est gratuit. Sans validation, le permis est d'abord suspendu, et après une validation tardive, les années se comptent de nouveau depuis le début.
done = La validation est-elle faite cette fois ?
    .endorsed = Oui, c'est fait
    .gone = Je n'ai plus de permis
    .later = Pas encore
endorsed-on = Quel jour ? Tapez la date, par exemple 2023-06-01.
noted = C'est noté. Prochaine validation au plus tard le { FULLDAY($date) }. Nous vous rappelons un mois avant.
noted-gone = C'est noté. Plus de rappels pour la validation.
