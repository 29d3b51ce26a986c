### Draft: to be reviewed by a native speaker.

rule = Un étranger doit être enregistré dans les { $hours } heures après son arrivée dans le logement ; lui-même ou le propriétaire peut le faire. Ce que vous remplissez ici va à { $police }, gratuitement.
before =
    { $police } est responsable ; { $office } s'en occupe. Nous demandons passeport, visa, entrée en Chine, logement et téléphone, pour enregistrer le séjour.
    Les policiers qui traitent le dossier le voient ; le propriétaire vérifie seulement le nom de famille, la chambre et le jour. Gardé jusqu'à { $keep } ans après le départ ; vous pouvez voir et corriger. Ici, on ne fait ni visa ni permis de séjour.
at-police = Très bien. Allez à { $police } avec le passeport dans les { $hours } heures après l'arrivée dans le logement. Là aussi, c'est gratuit.
who = Tout est clair ? Alors commençons. Qui remplit ?
    .myself = La personne qui loge ici
    .host = Le propriétaire ou l'hôte
    .relative = Un parent de la personne
    .helper = Quelqu'un qui aide, avec son accord
    .not-here = Je n'habite pas ici
    .window = Je vais au poste de police
who-title = Rempli par
declarant-name = D'abord votre nom à vous, qui remplissez.
declarant-name-title = Nom de qui remplit
document = Quel document ?
    .passport-foreign = Passeport étranger
    .hkmo-permit = Permis de voyage (HK, Macao)
    .taiwan-permit = Permis de voyage (Taïwan)
document-title = Document
name = Le nom de la personne, comme dans le passeport : d'abord le nom de famille, puis le prénom.
name-title = Nom
chinese-name = Le nom chinois de la personne.
chinese-name-title = Nom chinois
nationality = Passeport de quel pays ? Écrivez le nom du pays, par exemple : Sénégal, ou les trois lettres du passeport.
nationality-title = Nationalité
id-number =
    { $document ->
        [passport-foreign] Numéro du passeport, en haut à droite de la page avec la photo.
       *[other] Numéro du document.
    }
id-number-title = Numéro du document
sex = Sexe, comme dans le passeport.
    .female = Femme
    .male = Homme
    .other = Autre
sex-title = Sexe
born = Date de naissance en chiffres, année-mois-jour, par exemple 1990-06-01.
born-title = Date de naissance
phone = Téléphone ; la police peut appeler pour vérifier. Pour un numéro étranger, mettez l'indicatif du pays.
phone-title = Téléphone
phone-whose = À qui est ce téléphone ?
    .own = À la personne qui loge ici
    .relative = À un parent
    .employer = À l'employeur
    .other = Au propriétaire ou à un autre
phone-whose-title = Téléphone de
permit = Avec quoi la personne séjourne-t-elle en Chine ?
    .visa = Visa
    .residence-permit = Permis de séjour
    .visa-free = Entrée sans visa
    .other = Autre chose
permit-title = Visa ou permis
permit-number = Numéro du visa ou du permis de séjour.
permit-number-title = Numéro du visa ou du permis
stay-until-title = Séjour permis jusqu'au
entered-title = Entrée en Chine le
port = Entrée par quelle frontière ? Par exemple : aéroport de Shanghai Pudong.
port-title = Frontière d'entrée
host-name = Nom du propriétaire ou de l'hôte ?
host-name-title = Propriétaire ou hôte
child-consent = Vous êtes le parent ou tuteur de l'enfant, ou celui-ci a lu ce qui précède : d'accord pour remplir ainsi ?
    .agree = D'accord, continuer
    .window = Pas ici, j'irai à la police
check = Relisez. Si une ligne est fausse, touchez-la pour la changer ; si tout est juste, envoyez.
    .send = Tout est juste, envoyer
receipt = Bien reçu. Reçu de déclaration { $number } : faites une capture d'écran ou notez-le.
next =
    La police va vérifier. L'enregistrement des { $hours } heures n'est fait que lorsque la police l'a reçu et vérifié ; ce reçu ne suffit pas.
    { $late ->
        [True] Les { $hours } heures sont passées : allez à { $police } avec le passeport, le plus tôt possible.
       *[False] Pas de nouvelles le { DAY($day) } à { $hour } h ? Allez à { $police } avec le passeport avant ce moment.
    }
after = Vous pouvez aussi :
    .leave-chat = Pas mon téléphone : sortir
returned =
    Il manque une chose dans ce que vous avez envoyé. Pourquoi c'est renvoyé : { $reason }
    Tout le reste est gardé, la première date de déclaration aussi.

entered-until = Dernière entrée en Chine, et séjour permis jusqu'à quel jour ? Écrivez les deux, par exemple : 2023-06-01 au 2023-12-31.

entered-until-title = Entrée, séjour jusqu'au

moved-in-at = Arrivée : quel jour, à quelle heure ? Touchez le plus proche, ou écrivez, par exemple : hier 21:00.
    .just-now = À l'instant
    .then = { DAY($day) }, { $hour } h

moved-in-at-title = Arrivée

besides = Quelque chose à ajouter ? Pas obligatoire ; sinon, continuez.
    .chinese-name = Nom chinois
    .permit-number = Numéro du visa ou du permis
    .port = Frontière d'entrée
    .host-name = Nom du propriétaire ou de l'hôte

besides-title = Ajouts
