### Draft: to be reviewed by a native speaker.

why =
    Selon { $law }, quand quelqu'un arrive, le propriétaire le déclare dans un délai de { $count } { $unit ->
        [working-days]
            { $count ->
                [one] jour de travail
               *[other] jours de travail
            }
        [days]
            { $count ->
                [one] jour
               *[other] jours
            }
        [months] mois
       *[hours]
            { $count ->
                [one] heure
               *[other] heures
            }
    }. Seuls la police et les agents qui traitent le dossier voient ce que vous remplissez.
lines =
    { $address } : collez la liste ici, une personne par ligne : nom, numéro de document, téléphone, chambre, jour d'arrivée. Téléphone et chambre peuvent manquer. { $most } lignes au maximum.
    Séparez par des virgules ou des espaces ; une copie depuis un tableau va aussi.
lines-title = Liste
not-read = Nous n'avons pas pu lire. { $why }
none-usable =
    Aucune ligne ne peut encore être déclarée :
    { $wrong }
read =
    { $address } : { $count ->
        [one] { $count } personne peut être déclarée.
       *[other] { $count } personnes peuvent être déclarées.
    }
left-out =
    Il reste { $count ->
        [one] { $count } erreur
       *[other] { $count } erreurs
    } ; ces lignes ne sont pas déclarées :
    { $wrong }
more-wrong = Et encore { $count } ; corrigez d'abord celles du dessus.
column =
    { $name ->
        [name] nom
        [document] sorte de document
        [number] numéro de document
        [phone] téléphone
        [room] chambre
        [moved_in] jour d'arrivée
       *[other] { $name }
    }
check =
    { $count ->
        [one] Déclarer cette personne maintenant ?
       *[other] Déclarer ces { $count } personnes maintenant ?
    }
    .send = Déclarer
    .again = Corriger et recoller la liste
reported =
    C'est déclaré : { $address }, { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }.
    Les locataires doivent aussi déclarer eux-mêmes. Envoyez-leur ce lien ; chacun remplit le sien.
    .report-many = Déclarer une autre liste
