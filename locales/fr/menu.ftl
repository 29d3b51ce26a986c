### Draft: to be reviewed by a native speaker.

to-dos =
    Vous avez { $count ->
        [one] { $count } chose
       *[other] { $count } choses
    } à faire. Touchez-en une pour commencer.
nothing-due = Rien à faire pour vous en ce moment. Que voulez-vous faire ?
desk = Cette discussion est votre bureau. Pour ce qui attend dans votre secteur, choisissez « À faire aujourd'hui ».
more = Il y a aussi cela.
due = Avant la fin du { DAY($date) } · { $what }
late = C'était pour le { DAY($date) } · { $what }
still-here = Parti, ou toujours ici
next-page = Suite
first-page = Revenir à la première page
role-officer = Pour le personnel
role-employer = Pour l'employeur
role-agent = Pour l'agence
role-property_manager = Pour le gestionnaire d'immeuble
role-operator = Pour la société de location
role-service_station = Pour le point service location
role-rental_supermarket = Pour le supermarché de location
role-desk = Pour l'accueil des locations
role-landlord = Pour le propriétaire
role-tenant = Pour le locataire

of-whom = { $surname }, depuis le { DAY($date) }
