### Draft: to be reviewed by a native speaker.

words = Que voulez-vous savoir ? Quelques mots suffisent, par exemple « document perdu ». Vous pouvez aussi chercher par thème.
    .browse = Par thème
topic = C'est à propos de quoi ?
found = Est-ce une de ces questions ? Touchez-en une pour la réponse.
of-topic = On demande souvent cela. Touchez une question pour la réponse.
more = Il y a aussi celles-ci.
answer =
    { $question }
    { $answer }
    .faq = Poser une autre question
    .grid-worker = Pas clair : demander à l'agent
nothing-fits = Nous n'avons pas trouvé de réponse. Essayez d'autres mots, ou écrivez à l'agent de quartier.
    .faq = Essayer d'autres mots
within-working-days =
    { $count ->
        [one] { $count } jour de travail
       *[other] { $count } jours de travail
    }
within-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
within-months = { $count } mois
within-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
within-unknown = le délai prévu ici
