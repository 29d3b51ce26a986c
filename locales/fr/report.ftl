### Draft: to be reviewed by a native speaker.

way = { $address } : si quelqu'un est arrivé, le déclarer prend environ 1 minute. Que voulez-vous faire ?
    .now = Déclarer maintenant
    .by-tenant = Le locataire remplit lui-même
    .nobody = Personne n'est arrivé
    .reported = Déjà déclaré
    .later = Un autre jour
hand-over = Envoyez ce lien au locataire ; il remplit lui-même, environ 3 minutes. Ensuite, nous vous demandons de vérifier ; si vous touchez « Habite ici », vous n'avez plus à déclarer.
hand-over-too = Envoyez ce lien au locataire ; il remplit lui-même, environ 3 minutes. Ensuite, nous vous demandons de vérifier. Vous devez quand même faire votre propre déclaration une fois.
noted-nobody = C'est noté : personne n'est arrivé. Si cela ne correspond pas, un agent de quartier vous demandera.
noted-reported = C'est noté : déjà déclaré. Si cela ne correspond pas, un agent de quartier vous demandera.
noted-later = Très bien, ça peut attendre. La tâche reste dans votre menu jusqu'à ce qu'elle soit faite ; la date ne change pas.
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
name = Le nom du locataire, comme sur le document.
name-title = Nom
document = Quel document a le locataire ? Remplissez avec le document sous les yeux.
    .resident-id = Carte d'identité chinoise
    .temporary-id = Carte d'identité provisoire
    .hmt = Document HK, Macao, Taïwan
    .foreign = Passeport ou résident permanent
    .unseen = Je ne l'ai pas encore vu
document-title = Document
document-kind = Lequel ?
    .hmt-residence = Permis résid. HK/Macao/Taïwan
    .hkmo-permit = Permis de voyage (HK, Macao)
    .taiwan-permit = Permis de voyage (Taïwan)
    .passport-foreign = Passeport étranger
    .foreign-permanent = Carte de résident permanent
see-it-first = Regardez d'abord le document du locataire, puis déclarez. S'il dit qu'il n'en a pas, nos agents peuvent vérifier son identité en personne.
    .report = Je l'ai vu, déclarer
    .help-me = Que nos agents vérifient
id-number = Numéro du document.
id-number-title = Numéro du document
phone = Le mobile du locataire. Pas obligatoire.
    .skip = Ne pas remplir
phone-title = Téléphone
room = Quelle chambre ? Écrivez le numéro, par exemple 301. Si tout le logement est loué, écrivez « tout ».
room-title = Chambre
moved-in = Arrivée du locataire : quel jour ? Tapez la date, par exemple 2023-06-01.
moved-in-title = Jour d'arrivée
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
reported =
    C'est déclaré, numéro { $number }.
    Le locataire doit aussi déclarer lui-même : envoyez-lui ce lien à remplir.
    .report = Déclarer une autre personne
foreigner-rule =
    Un étranger doit être enregistré dans les { $hours } heures après son arrivée dans le logement, par lui-même ou par vous ; { $police } vérifie. Environ 3 minutes.
    Remplissez maintenant pour lui, ou envoyez-lui ce lien : « J'habite ici », puis le passeport étranger.
    .foreigner = Je remplis
young = Cette personne a moins de { $age } ans. Sans l'accord d'un parent ou tuteur, on ne peut pas lui louer.
guardian-agrees = Un parent ou tuteur est-il d'accord qu'elle habite ici ? Si elle vit avec ses parents, mettez un parent.
    .agrees = Oui
    .not-yet = Pas encore demandé, ou non
not-without-guardian = Très bien, rien n'est déclaré maintenant. Contactez d'abord le parent ou tuteur ; si vous n'y arrivez pas, dites-le à l'agent de quartier. Avant { $age } ans, on ne peut pas louer sans l'accord du parent ou tuteur.
guardian-name = Le nom du parent ou tuteur.
guardian-name-title = Parent ou tuteur
guardian-phone = Le mobile du parent ou tuteur.
guardian-phone-title = Mobile du parent ou tuteur
guardian-paper = S'il a écrit son accord, prenez-le en photo.
    .skip = Rien d'écrit
